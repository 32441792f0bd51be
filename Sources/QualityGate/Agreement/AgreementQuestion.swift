// What raters can agree on: each criterion, and the one thing the gate counts, whether a ticket is at 2/2.
public import TicketModel

/// A question that each score of a ticket answers.
public enum AgreementQuestion: String, Sendable, CaseIterable, Codable {
  /// Whether the ticket is at 2 on every criterion; what a verdict rests on.
  case perfect = "2/2"
  case factual, policy, tone

  /// How many answers there are: 0 to `categories` − 1.
  public var categories: Int { self == .perfect ? 2 : 3 }

  /// The answer of a score: 0, 1 or 2; of `perfect` 1 for 2/2 and 0 for a defect.
  public func answer(of score: TicketScore) -> Int {
    switch self {
    case .perfect: score.isPerfect ? 1 : 0
    case .factual: score.factual
    case .policy: score.policy
    case .tone: score.tone
    }
  }
}

/// Why there is no figure of agreement.
public enum AgreementAbsence: String, Error, Sendable, CaseIterable, Codable {
  /// All scores are one rater's.
  case oneRater = "one-rater"
  /// No ticket was scored by two raters.
  case nothingPaired = "nothing-paired"
}
