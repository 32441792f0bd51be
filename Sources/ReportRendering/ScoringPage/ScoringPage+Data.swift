// A scoring page's values as the JSON that its script reads. Names here are those that the scripts use.
import TicketModel

extension ScoringPage {
  /// What is no secret even on a page with a passphrase: whose page it is and where the browser keeps its scores.
  var identity: JSONText {
    .object([
      "round": .string(round), "rater": .string(rater), "check": .string(check),
      "scoreFileName": .string(scoreFileName),
    ])
  }

  /// The text of the tickets' JSON: what `SealedTickets` encrypts.
  ///
  /// - Complexity: O(bytes shown).
  public var ticketData: String { data.writtenOnOneLine() }

  /// Binds encrypted tickets to their page: the authenticated data that stand beside them in the open.
  public var sealingContext: String { round + "/" + rater + "/" + check }

  /// The tickets and how they are scored.
  var data: JSONText {
    let places = Dictionary(samples.enumerated().map { ($1.sampleID, $0) }) { first, _ in first }
    return .object([
      "isAdjudicator": .flag(isAdjudicator),
      "hints": .string(settings.hints.rawValue),
      "showsFixedVerdicts": .flag(settings.showsFixedVerdicts),
      "samples": .list(samples.map(\.data)),
      "tickets": .list(
        tickets.map { entry in
          guard let place = places[entry.sampleID] else {
            preconditionFailure("the page has no sample \(entry.sampleID)")
          }
          return entry.data(sample: place)
        }),
    ])
  }
}

extension ScoringPage.SampledIntent {
  fileprivate var data: JSONText {
    .object([
      "id": .string(sampleID), "intent": .string(intentID), "name": .string(name),
      "allowedDefects": .integer(allowedDefects), "knownDefects": .integer(knownDefects),
    ])
  }
}

extension ScoringPage.Entry {
  fileprivate func data(sample: Int) -> JSONText {
    .object([
      "sample": .integer(sample), "id": .string(shown.ticketID), "check": .string(check),
      "subject": .string(shown.subject), "language": .string(shown.language), "channel": .string(shown.channel),
      "messages": .list(shown.messages.map(\.data)),
      "actions": .list(shown.actions.map(\.data)),
      "articles": .list(shown.articles.map(\.data)),
      "settlesFailure": .flag(settlesFailure),
      "hints": .list(
        hints.map { .object(["kind": .string($0.kind), "text": .string($0.text), "evidence": .string($0.evidence)]) }),
      "others": .list(
        others.map {
          .object([
            "rater": .string($0.rater), "scores": $0.values, "comment": .string($0.comment),
            "needsSecondOpinion": .flag($0.details.needsSecondOpinion),
          ])
        }),
      "history": .list(history.map(\.data)),
      "given": given?.data ?? .null,
      "storedAt": storedAt.map { .string($0.iso8601) } ?? .null,
    ])
  }
}

extension TicketScore {
  fileprivate var values: JSONText { .list(Criterion.allCases.map { .integer(self[$0]) }) }

  fileprivate var data: JSONText {
    .object([
      "scores": values, "comment": .string(comment), "privateNote": .string(details.privateNote),
      "needsSecondOpinion": .flag(details.needsSecondOpinion),
      "seconds": details.seconds.map(JSONText.integer) ?? .null,
      "scoredAt": details.scoredAt.map { .string($0.iso8601) } ?? .null,
      "beforeHints": details.beforeHints.map { .list($0.map(JSONText.integer)) } ?? .null,
    ])
  }
}

extension PastScore {
  fileprivate var data: JSONText {
    .object([
      "step": .string(step.words), "at": .string(PageFrame.minute(at)), "who": .string(who), "scores": score.values,
      "comment": .string(score.comment), "needsSecondOpinion": .flag(score.details.needsSecondOpinion),
    ])
  }
}

extension ShownMessage {
  fileprivate var data: JSONText {
    .object([
      "author": .string(author), "side": .string(side), "visibility": .string(visibility.rawValue),
      "writtenAt": .string(writtenAt.map(PageFrame.minute) ?? ""), "text": .string(text),
      "isUnderReview": .flag(isUnderReview),
    ])
  }

  /// On which side of the conversation it stands.
  private var side: String {
    switch role {
    case .customer: "customer"
    case .agent, .bot: "desk"
    case .system, .unknown: "other"
    }
  }
}

extension ShownAction {
  fileprivate var data: JSONText {
    .object([
      "name": .string(name.isEmpty ? "Action" : name), "amount": .string(amountText ?? ""),
      "result": .string(succeeded.map { $0 ? "done" : "failed" } ?? "result unknown"),
      "at": .string(at.map(PageFrame.minute) ?? ""),
    ])
  }
}

extension ShownArticle {
  fileprivate var data: JSONText {
    .object([
      "kind": .string(kind.rawValue), "address": .string(address), "title": .string(title),
      "text": text.map(JSONText.string) ?? .null, "updatedAt": .string(updatedAt?.dateText ?? ""),
      "isLaterVersion": .flag(isLaterVersion),
    ])
  }
}
