// Everything the analyst's report says, as values: the mined intents before anything is scored. The caller fills them
// in, ticket text already masked; rendering adds no fact, reads no clock and looks nothing up.
public import TicketModel

/// The whole report: all intents of one run of discovery.
public struct DiscoveryReport: Sendable, Equatable {
  /// What the report is about: the desk's or the export's name.
  public var title: String
  /// When the intents were mined.
  public var minedAt: Timestamp
  public var codeVersion: String
  /// Hash of what was mined, hexadecimal.
  public var inputHash: String
  /// How the intents were found; `nil` when the run left no record.
  public var discovery: DiscoveryFacts?
  public var coverage: Coverage
  /// All tickets that were mined, by month, oldest first.
  public var monthlyVolumes: [MonthVolume]
  /// Months between the first and the last without a single ticket (`Timestamp.monthIndex`).
  public var monthsWithGaps: [Int]
  /// What the months show; `nil` when no ticket says when it came in.
  public var changes: IntentChanges?
  /// By falling volume. None is judged.
  public var intents: [IntentReport]
  /// The tickets that fit no intent, with the same figures; `nil` when every ticket fits one.
  public var outside: IntentReport?
  /// One per kind of vectors, which cannot be compared with each other; empty when the run stored no centroids.
  public var maps: [IntentMap]

  public init(
    title: String, minedAt: Timestamp, codeVersion: String, inputHash: String, discovery: DiscoveryFacts? = nil,
    coverage: Coverage, monthlyVolumes: [MonthVolume] = [], monthsWithGaps: [Int] = [],
    changes: IntentChanges? = nil, intents: [IntentReport], outside: IntentReport? = nil, maps: [IntentMap] = []
  ) {
    self.title = title
    self.minedAt = minedAt
    self.codeVersion = codeVersion
    self.inputHash = inputHash
    self.discovery = discovery
    self.coverage = coverage
    self.monthlyVolumes = monthlyVolumes
    self.monthsWithGaps = monthsWithGaps
    self.changes = changes
    self.intents = intents
    self.outside = outside
    self.maps = maps
  }
}

/// Intents that were born, died, rose or fell beyond chance.
public struct IntentChanges: Sendable, Equatable {
  /// By month, of one month by volume.
  public var list: [Change]
  /// Months with tickets.
  public var months: Int
  /// Tickets in none of these months.
  public var undated: Int
  /// Births that chance alone gives at most in these months; as many deaths; and as many rises and falls together.
  public var expectedByChance: Double
  /// Tickets in its first two months without which no birth is seen by their end; `nil` when the months are too few.
  public var birthTickets: Int?
  /// By intent: months without a ticket after which its end would show; `nil` for too few tickets, or one that died.
  public var endVisibleAfter: [Int?]

  public init(
    list: [Change], months: Int, undated: Int = 0, expectedByChance: Double = 0, birthTickets: Int? = nil,
    endVisibleAfter: [Int?] = []
  ) {
    self.list = list
    self.months = months
    self.undated = undated
    self.expectedByChance = expectedByChance
    self.birthTickets = birthTickets
    self.endVisibleAfter = endVisibleAfter
  }

  public struct Change: Sendable, Equatable {
    /// Place in `DiscoveryReport.intents`.
    public var intent: Int
    /// `born`, `died`, `rose` or `fell`.
    public var kind: String
    /// First month at the new level, such as `2024-03`; of a death the last at the old one.
    public var month: String
    /// At the end of this month it could be seen.
    public var seen: String
    /// Since the change before it.
    public var before: Rate
    /// From the change until it could be seen.
    public var after: Rate

    public init(intent: Int, kind: String, month: String, seen: String, before: Rate, after: Rate) {
      self.intent = intent
      self.kind = kind
      self.month = month
      self.seen = seen
      self.before = before
      self.after = after
    }
  }

  public struct Rate: Sendable, Equatable {
    /// Of all dated tickets, 0 to 1: what the tests read.
    public var share: Double
    public var ticketsPerMonth: Double

    public init(share: Double, ticketsPerMonth: Double) {
      self.share = share
      self.ticketsPerMonth = ticketsPerMonth
    }
  }
}

/// Intents of one kind of vectors as points in the plane.
public struct IntentMap: Sendable, Equatable {
  /// `semantic`, `lexical`.
  public var kind: String
  public var points: [Point]
  /// The share of all squared distances that the two axes show, 0 to 1.
  public var explainedShare: Double

  public init(kind: String, points: [Point], explainedShare: Double) {
    self.kind = kind
    self.points = points
    self.explainedShare = explainedShare
  }

  public struct Point: Sendable, Equatable {
    /// Place in `DiscoveryReport.intents`.
    public var intent: Int
    public var x: Double
    public var y: Double

    public init(intent: Int, x: Double, y: Double) {
      self.intent = intent
      self.x = x
      self.y = y
    }
  }
}
