// Phrases and account numbers that can cost a customer money.
import TicketModel

extension HintFinder {
  func riskHints(_ reviewed: ReviewedTicket) -> [Hint] {
    reviewed.answers.flatMap { message in
      let text = reviewed.texts[message]
      return Risk.phrases.matches(text.words) { match in
        let sentence = text.words[match.lowerBound].sentence
        return !text.words.contains { $0.sentence == sentence && Risk.warnings.contains($0.text) }
          && !isAllowed(match, in: text)
      }.map { Hint(.riskPhrase, $0.name.description, evidence: [reviewed.passage(message, words: $0.words)]) }
    }
  }

  /// Accounts and wallets that neither the customer named before, nor the documents, nor the desk's rules.
  func accountHints(_ reviewed: ReviewedTicket) -> [Hint] {
    let ticket = reviewed.ticket
    var known = rules.allowedAccounts.map(Self.compact)
    var hints: [Hint] = []
    let documents = Self.compact(ticket.articles.compactMap(\.text).joined(separator: "\n"))
    for (message, facts) in reviewed.facts.enumerated() {
      for account in facts.accounts {
        let passage = Hint.Passage(ticket, message: message, range: account.range)
        let written = Self.compact(passage.quote)
        if !ticket.messages[message].isUnderReview {
          known.append(written)
        } else if !known.contains(written), !documents.contains(written) {
          known.append(written)
          let what = account.kind == .iban
            ? "a bank account (its check digits are right)" : "a crypto wallet (its check sum is right)"
          hints.append(
            Hint(
              .accountNumber, "The answer names \(what) that nobody named before and no document holds.",
              evidence: [passage]))
        }
      }
    }
    return hints
  }

  /// Letters and digits alone, so that spacing does not matter. Case is left: in wallets it means something.
  private static func compact(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}

extension Hint.Passage {
  /// Words of a message as it stands in the ticket, quoted lines and all.
  fileprivate init(_ ticket: ShownTicket, message: Int, range: Range<Int>) {
    let bytes = Array(ticket.messages[message].text.utf8)
    self.init(message: message, range: range, quote: String(decoding: bytes[range], as: UTF8.self))
  }
}
