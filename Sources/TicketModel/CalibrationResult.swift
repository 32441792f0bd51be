// What a calibration round shows: the same tickets scored by everybody, and where the raters differ.

/// The scores of a calibration round, ticket by ticket.
public struct CalibrationResult: Sendable, Equatable, Codable {
  /// What one rater gave to one ticket.
  public struct Given: Sendable, Equatable, Codable {
    public var rater: String
    /// In the order of `Criterion.allCases`; `nil`: not scored yet.
    public var scores: [Int]?
    public var comment: String

    public init(rater: String, scores: [Int]?, comment: String) {
      self.rater = rater
      self.scores = scores
      self.comment = comment
    }
  }

  public struct Row: Sendable, Equatable, Codable {
    public var ticketID: String
    /// One for each rater, in the order of `raters`.
    public var given: [Given]
    /// The criteria on which those who scored the ticket differ.
    public var differing: [Criterion]
    /// Some found it at 2/2 and some did not: the verdict would hang on who scores it.
    public var isVerdictSplit: Bool

    public init(ticketID: String, given: [Given], differing: [Criterion], isVerdictSplit: Bool) {
      self.ticketID = ticketID
      self.given = given
      self.differing = differing
      self.isVerdictSplit = isVerdictSplit
    }
  }

  /// How far raters lie apart on one criterion. Counts are of tickets that at least two raters scored.
  public struct Spread: Sendable, Equatable, Codable {
    public var criterion: Criterion
    public var tickets: Int
    /// Highest and lowest score are the same, one apart, two apart.
    public var same: Int
    public var oneApart: Int
    public var twoApart: Int
    /// Mean score of each rater over all tickets that they scored, 0 to 2, in the order of `raters`; `nil` without any.
    public var means: [Double?]

    public init(
      criterion: Criterion, tickets: Int, same: Int, oneApart: Int, twoApart: Int, means: [Double?]
    ) {
      self.criterion = criterion
      self.tickets = tickets
      self.same = same
      self.oneApart = oneApart
      self.twoApart = twoApart
      self.means = means
    }
  }

  /// `calibration-a1`.
  public var sampleID: String
  public var raters: [String]
  /// In the order shown to the raters.
  public var tickets: [Row]
  public var spreads: [Spread]
  /// A score comes from a simulation.
  public var isSimulated: Bool

  public init(sampleID: String, raters: [String], tickets: [Row], spreads: [Spread], isSimulated: Bool) {
    self.sampleID = sampleID
    self.raters = raters
    self.tickets = tickets
    self.spreads = spreads
    self.isSimulated = isSimulated
  }

  /// Tickets that at least two raters scored and differ on.
  public var differingCount: Int { tickets.count { !$0.differing.isEmpty } }
}
