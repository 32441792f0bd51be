// What was executed for the customer against what the answer says was executed.
import TicketModel

extension HintFinder {
  func actionHints(_ reviewed: ReviewedTicket) -> [Hint] {
    let actions = reviewed.ticket.actions
    let claims = reviewed.answers.flatMap { message in
      self.claims(in: reviewed.texts[message]).map { (claim: $0.claim, at: reviewed.passage(message, words: $0.words)) }
    }
    var hints = actions.compactMap(capHint)
    for action in actions {
      let meant = ActionClaim.named(action.name)
      let said = claims.filter { meant.isEmpty || meant.contains($0.claim) }.map(\.at)
      let evidence = [Hint.Passage(quote: action.text)] + said
      if action.succeeded == false {
        // Done later all the same: no failure any more.
        if actions.contains(where: { $0.name == action.name && $0.succeeded == true }) { continue }
        hints.append(
          Hint(
            .actionFailed,
            said.isEmpty
              ? "The action failed. Does the answer say so?"
              : "The action failed, but the answer says that it is done.",
            evidence: evidence))
      } else if action.succeeded == nil, !said.isEmpty {
        hints.append(
          Hint(
            .actionUnconfirmed,
            "The answer says that it is done; the record does not say whether the action took effect.",
            evidence: evidence))
      }
    }
    guard desk.recordsActions else { return hints }
    let recorded = actions.map { ActionClaim.named($0.name) }
    for (claim, place) in claims where recorded.allSatisfy({ !$0.isEmpty && !$0.contains(claim) }) {
      let names = actions.map { $0.text }.joined(separator: ", ")
      hints.append(
        Hint(
          .actionUnrecorded,
          "The answer says that \(claim.description); on record "
            + (names.isEmpty ? "there is no action at all." : "there is only: \(names)."), evidence: [place]))
    }
    return hints
  }

  private func capHint(_ action: ShownAction) -> Hint? {
    guard let amount = action.amountMinorUnits, let currency = action.currency,
      let cap = rules.caps.first(where: { $0.action == action.name.lowercased() && $0.currency == currency }),
      amount.magnitude > cap.amountMinorUnits.magnitude
    else { return nil }
    let limit = ShownAction(name: "limit", amountMinorUnits: cap.amountMinorUnits, currency: currency).text
    return Hint(
      .actionOverCap, "The action moved more than is allowed: \(limit).", evidence: [Hint.Passage(quote: action.text)])
  }

  /// Statements that something is done; not questions, and not what depends on something.
  private func claims(in text: WordedText) -> [(claim: ActionClaim, words: Range<Int>)] {
    ActionClaim.phrases.matches(text.words) { match in
      let sentence = text.words[match.lowerBound].sentence
      if text.questions.contains(sentence) { return false }
      return !text.words.contains {
        $0.sentence == sentence && ActionClaim.conditions.contains($0.text)
      } && !isAllowed(match, in: text)
    }.map { ($0.name, $0.words) }
  }
}
