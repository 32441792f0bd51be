// What is said of the change of intents over time: the values that the command prints. Decides nothing.

/// The months, and each group's changes in them.
public struct ChangeSummary: Sendable, Encodable {
  public struct Month: Sendable, Encodable {
    /// `2024-03`.
    public var month: String
    /// Of the desk, tickets of no intent included.
    public var tickets: Int
    /// Days from the first to the last ticket of the data that lie in it.
    public var daysCovered: Int
    /// The data begin or end inside it.
    public var isPartial: Bool
  }

  /// One change of one group, with the counts it rests on.
  public struct Change: Sendable, Encodable {
    /// `born`, `died`, `rose` or `fell`.
    public var kind: String
    /// First month at the new level; for `died` the last at the old one.
    public var month: String
    /// At the end of this month it could be seen.
    public var seen: String
    public var before: Span
    public var after: Span
    public var pValue: Double
    /// The largest p-value that would have counted.
    public var threshold: Double
    /// Natural logarithm.
    public var logLikelihoodRatio: Double
  }

  public struct Span: Sendable, Encodable {
    public var tickets: Int
    public var months: Int
    /// Of the desk's tickets.
    public var share: Double
    public var ticketsPerMonth: Double { Double(tickets) / Double(max(1, months)) }
  }

  /// Seasons of its own, beyond those of the whole desk.
  public struct Seasons: Sendable, Encodable {
    /// The same months stand out in both years, beyond chance and beyond what so many tests find by chance.
    public var isSeasonal: Bool
    public var pValue: Double
    /// Share of the desk's tickets in that month of the year over the mean share: from `01` to `12`.
    public var index: [String: Double]
  }

  public struct Group: Sendable, Encodable {
    public var id: String
    public var name: String
    public var tickets: Int
    /// By month, as `months` of the summary.
    public var volumes: [Int]
    public var changes: [Change]
    /// Months without a ticket after which its end would be seen; absent: too few tickets to tell.
    public var endVisibleAfterMonths: Int?
    /// Absent: not enough data to tell.
    public var seasons: Seasons?
    /// Absent: not asked for, or too few tickets in one of the halves.
    public var drift: Drift?
  }

  /// The second half of the months against the first.
  public struct Drift: Sendable, Encodable {
    /// Tickets compared: all, or a random choice of as many as the stage reads.
    public var earlierTickets: Int
    public var laterTickets: Int
    /// Jensen–Shannon divergence of the words, in bits; what random halves give; and how likely they give as much.
    public var termDivergence: Double
    public var termDivergenceByChance: Double
    public var termPValue: Double
    public var areTermsShifted: Bool
    /// Words whose share grew and shrank most; empty when they are not shifted.
    public var growingTerms: [String]
    public var shrinkingTerms: [String]
    /// Of the halves' mean vectors, noise taken out; absent without the vectors' model or when it is all noise.
    public var centroidCosine: Double?
    public var centroidPValue: Double?
    public var isCentroidShifted: Bool?
  }

  /// How small a change can be and still be seen.
  public struct Visibility: Sendable, Encodable {
    public var falseBirthsExpected: Double
    public var falseDeathsExpected: Double
    public var falseLevelChangesExpected: Double
    /// Squared coefficient of variation of the months beyond chance; 0: none.
    public var squaredVariation: Double
    /// Tickets in its first two months that show a birth by their end.
    public var birthTickets: Int?
    /// Tickets a month of an intent whose death shows within two months.
    public var deathTicketsPerMonth: Double?
  }

  /// A change with the intent it is of, as a line of a table.
  public struct Row: Sendable, Encodable {
    public var id: String
    public var name: String
    public var change: Change
  }

  public var changes: [Row] {
    groups.flatMap { group in group.changes.map { Row(id: group.id, name: group.name, change: $0) } }
  }

  /// The changes by month, of one month in the order of the groups.
  public var inOrder: [Row] {
    let rows = changes
    return rows.indices.sorted { (rows[$0].change.month, $0) < (rows[$1].change.month, $1) }.map { rows[$0] }
  }

  public var months: [Month] = []
  /// Tickets without a date: in no month.
  public var undated = 0
  /// Tickets whose date lies outside the months asked for, or so far from all others that it must be wrong.
  public var outside = 0
  public var groups: [Group] = []
  public var visibility: Visibility?

  enum CodingKeys: String, CodingKey {
    case months, undated, outside, visibility
    case groups = "intents"
  }
}
