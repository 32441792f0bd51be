// What raters give: a whole number from 0 to 2 for each criterion of a sampled ticket.

/// What an answer is judged on.
public enum Criterion: String, Sendable, CaseIterable, Codable {
  /// Factual correctness against the documentation.
  case factual
  /// Compliance with the desk's policy.
  case policy
  case tone
}

/// The three scores of one rater for one sampled ticket.
public struct TicketScore: Sendable, Equatable {
  public var sampleID: String
  public var ticketID: String
  public var rater: String
  /// 0, 1 or 2 each, in the order of `Criterion.allCases`.
  public var factual: Int
  public var policy: Int
  public var tone: Int
  /// For the team.
  public var comment: String
  /// The rater was a simulation, not a person.
  public var isSimulated: Bool
  public var details = Details()

  /// What a rater's page knows of a score besides its values; a spreadsheet does not.
  public struct Details: Sendable, Equatable, Codable {
    /// The rater asks the adjudicator to look at it.
    public var needsSecondOpinion = false
    /// For nobody but the rater.
    public var privateNote = ""
    /// Seconds that the ticket was open, pauses left out; `nil` when unknown.
    public var seconds: Int?
    public var scoredAt: Timestamp?
    /// The three scores as they were when hints were first shown; `nil` when none were.
    public var beforeHints: [Int]?
    /// Of a score that came on a sheet, which knows no times: the last event of the audit trail when that sheet was
    /// written; `nil` for scores from elsewhere.
    public var sheet: Int64?

    public init() {}
  }

  public init(
    sampleID: String, ticketID: String, rater: String, factual: Int, policy: Int, tone: Int, comment: String = "",
    isSimulated: Bool = false
  ) {
    self.sampleID = sampleID
    self.ticketID = ticketID
    self.rater = rater
    self.factual = factual
    self.policy = policy
    self.tone = tone
    self.comment = comment
    self.isSimulated = isSimulated
  }

  public subscript(criterion: Criterion) -> Int {
    switch criterion {
    case .factual: return factual
    case .policy: return policy
    case .tone: return tone
    }
  }

  /// 2 on every criterion: "2/2".
  public var isPerfect: Bool { factual == 2 && policy == 2 && tone == 2 }
}
