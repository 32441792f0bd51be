// Everything a report says, as values. The caller fills them in, ticket text already masked; rendering adds no fact,
// reads no clock and looks nothing up.
public import TicketModel

/// The whole report: one portfolio of intents and where the figures come from.
public struct PortfolioReport: Sendable, Equatable {
  /// What the report is about: the desk's or the export's name.
  public var title: String
  public var generatedAt: Timestamp
  public var codeVersion: String
  /// Hash of the store's tickets, hexadecimal.
  public var storeHash: String
  /// The runs that the figures rest on, in the order they ran.
  public var runs: [Run]
  public var rule: RuleFacts
  public var imports: ImportSummary
  /// How the intents were found; `nil` when the run left no record.
  public var discovery: DiscoveryFacts?
  public var coverage: Coverage
  /// All tickets that were mined, by month, oldest first.
  public var monthlyVolumes: [MonthVolume]
  /// By falling volume.
  public var intents: [IntentReport]
  /// The tickets that fit no intent, with the same figures; `nil` when every ticket fits one.
  public var outside: IntentReport?
  /// Agreement of raters over the tickets scored twice; `nil` when none were.
  public var agreement: AgreementFacts?
  /// The tickets or some of the scores are made up, as in a demonstration.
  public var isSimulated: Bool
  // What follows is `nil` or empty in reports of verdicts from before there was such a thing.
  public var forecast: PortfolioForecast?
  public var ramp: RampPlan?
  public var policy: PolicyRecord?
  /// By question, `At 2/2` first; empty when no ticket was scored twice.
  public var agreementLines: [AgreementLine] = []
  public var raters: [RaterLine] = []
  /// Against the run of the gate before; only what is not the same.
  public var changes: [VerdictChange] = []
  /// That run; `nil` when there is none.
  public var comparedWith: Int64?

  public init(
    title: String, generatedAt: Timestamp, codeVersion: String, storeHash: String, runs: [Run] = [],
    rule: RuleFacts = RuleFacts(), imports: ImportSummary = ImportSummary(), discovery: DiscoveryFacts? = nil,
    coverage: Coverage,
    monthlyVolumes: [MonthVolume] = [], intents: [IntentReport], outside: IntentReport? = nil,
    agreement: AgreementFacts? = nil, isSimulated: Bool = false
  ) {
    self.title = title
    self.generatedAt = generatedAt
    self.codeVersion = codeVersion
    self.storeHash = storeHash
    self.runs = runs
    self.rule = rule
    self.imports = imports
    self.discovery = discovery
    self.coverage = coverage
    self.monthlyVolumes = monthlyVolumes
    self.intents = intents
    self.outside = outside
    self.agreement = agreement
    self.isSimulated = isSimulated
  }
}

/// The shipping rule as it was applied.
public struct RuleFacts: Sendable, Equatable {
  public var version: String
  /// Tickets in a full sample.
  public var sampleSize: Int
  /// Defects allowed in a full sample.
  public var allowedDefects: Int
  /// The required share at 2/2, 0 to 1: where the charts draw their line.
  public var requiredShare: Double
  /// Fewest auto-resolved tickets that can be judged.
  public var minimumFrame: Int
  /// The chance that an intent ships, by its true share of defects; empty to leave it out.
  public var chancesToShip: [ChanceToShip]

  public init(
    version: String = "1", sampleSize: Int = 100, allowedDefects: Int = 5, requiredShare: Double = 0.95,
    minimumFrame: Int = 50, chancesToShip: [ChanceToShip] = []
  ) {
    self.version = version
    self.sampleSize = sampleSize
    self.allowedDefects = allowedDefects
    self.requiredShare = requiredShare
    self.minimumFrame = minimumFrame
    self.chancesToShip = chancesToShip
  }

  public struct ChanceToShip: Sendable, Equatable {
    /// True share of answers that are not at 2/2, 0 to 1.
    public var defectRate: Double
    /// Probability that the rule ships it, 0 to 1.
    public var chance: Double

    public init(defectRate: Double, chance: Double) {
      self.defectRate = defectRate
      self.chance = chance
    }
  }
}

/// What became of every record of the exports.
public struct ImportSummary: Sendable, Equatable {
  public var recordsRead: Int
  /// Sums to `recordsRead`.
  public var outcomes: [Outcome]
  /// Months between the first and the last without a single ticket (`Timestamp.monthIndex`).
  public var monthsWithGaps: [Int]
  /// Tickets without anything a customer wrote in public: counted, not mined.
  public var withoutCustomerText: Int
  /// Written by machines and advertisers.
  public var automatic: Int
  /// Tickets whose conversation the export leaves out: counted, not mined.
  public var withoutTranscript: Int
  /// Tickets with a message whose author's role is unknown.
  public var withUnknownRole: Int
  /// Tickets with a time that names no zone and was read as UTC.
  public var withoutZone: Int

  public init(
    recordsRead: Int = 0, outcomes: [Outcome] = [], monthsWithGaps: [Int] = [], withoutCustomerText: Int = 0,
    automatic: Int = 0,
    withoutTranscript: Int = 0, withUnknownRole: Int = 0, withoutZone: Int = 0
  ) {
    self.recordsRead = recordsRead
    self.outcomes = outcomes
    self.monthsWithGaps = monthsWithGaps
    self.withoutCustomerText = withoutCustomerText
    self.automatic = automatic
    self.withoutTranscript = withoutTranscript
    self.withUnknownRole = withUnknownRole
    self.withoutZone = withoutZone
  }

  public struct Outcome: Sendable, Equatable {
    /// `kept`, `merged`, `rejected` or `excluded`.
    public var outcome: String
    /// Why; empty for the kept.
    public var reason: String
    public var count: Int

    public init(outcome: String, reason: String = "", count: Int) {
      self.outcome = outcome
      self.reason = reason
      self.count = count
    }
  }
}

/// How much of the volume the intents hold.
public struct Coverage: Sendable, Equatable {
  /// Tickets that were mined: those of all intents and the outliers.
  public var minedTickets: Int
  /// Mined tickets that belong to no intent.
  public var outliers: Int
  /// Share of the mined tickets that the largest intents hold together: the first value is the largest one's alone.
  public var points: [Double]
  /// The fewest intents that hold 70% of the volume; `nil` when all of them hold less.
  public var intentsToSeventy: Int?
  /// How far the tickets of the curve fit their intents.
  public var audit: AuditFacts

  public init(
    minedTickets: Int, outliers: Int, points: [Double], intentsToSeventy: Int?,
    audit: AuditFacts = AuditFacts(state: .none)
  ) {
    self.minedTickets = minedTickets
    self.outliers = outliers
    self.points = points
    self.intentsToSeventy = intentsToSeventy
    self.audit = audit
  }

  /// The coverage of intents with these volumes.
  ///
  /// - Parameter volumes: by falling volume.
  /// - Complexity: O(n).
  public init(volumes: [Int], outliers: Int, audit: AuditFacts = AuditFacts(state: .none)) {
    let mined = volumes.reduce(outliers, +)
    var sum = 0
    var seventy: Int?
    var points = [Double]()
    for (place, volume) in volumes.enumerated() {
      sum += volume
      points.append(mined > 0 ? Double(sum) / Double(mined) : 0)
      if seventy == nil, sum * 10 >= mined * 7, mined > 0 { seventy = place + 1 }
    }
    self.init(minedTickets: mined, outliers: outliers, points: points, intentsToSeventy: seventy, audit: audit)
  }
}

extension Coverage {
  /// Share of the mined tickets that fit no intent.
  var outsideShare: Double { minedTickets > 0 ? Double(outliers) / Double(minedTickets) : 0 }

  /// The fewest intents that hold this share of the volume; `nil` when all of them hold less.
  func intents(holding share: Double) -> Int? { points.firstIndex { $0 >= share }.map { $0 + 1 } }

  /// Share of the mined tickets in all intents together.
  var filedShare: Double { points.last ?? 0 }

  /// What the intents after those that reach 70% would add: the next one's share, and how many follow it, ten at most,
  /// with theirs; `nil` where 70% is not reached or none is left.
  var nextStep: (share: Double, following: Int, followingShare: Double)? {
    guard let seventy = intentsToSeventy, seventy < points.count else { return nil }
    let following = min(10, points.count - seventy - 1)
    return (
      points[seventy] - (seventy > 0 ? points[seventy - 1] : 0), following,
      points[seventy + following] - points[seventy]
    )
  }

  /// `After the 99 intents that reach 70%, the next, I100, would add 0.21%, the ten after it 1.9%. `; empty where there
  /// is none.
  func nextText(_ intents: [IntentReport]) -> String {
    guard let seventy = intentsToSeventy, let step = nextStep, seventy < intents.count else { return "" }
    let ten = step.following == 10 ? "ten" : NumberText.grouped(step.following)
    let reached = seventy == 1 ? "intent that reaches" : NumberText.count(seventy, "intent") + " that reach"
    return
      "After the \(reached) 70%, the next, \(intents[seventy].intent.id), would add \(NumberText.percent(step.share, decimals: 2))"
      + (step.following > 0 ? ", the \(ten) after it \(NumberText.percent(step.followingShare))" : "") + ". "
  }
}

/// How far raters agree on whether a ticket is at 2/2.
public struct AgreementFacts: Sendable, Equatable {
  /// Tickets that two raters scored.
  public var pairs: Int
  /// Share of them on which both agree, 0 to 1.
  public var raw: Double
  /// Gwet's AC1, which keeps its meaning when nearly every ticket is at 2/2; `nil` when not computed.
  public var ac1: Double?
  /// Krippendorff's α over the scores 0, 1, 2 as ordinal; `nil` when not computed.
  public var alpha: Double?

  public init(pairs: Int, raw: Double, ac1: Double? = nil, alpha: Double? = nil) {
    self.pairs = pairs
    self.raw = raw
    self.ac1 = ac1
    self.alpha = alpha
  }
}

/// Tickets in one month.
public struct MonthVolume: Sendable, Equatable {
  /// As `Timestamp.monthIndex` counts.
  public var month: Int
  public var count: Int

  public init(month: Int, count: Int) {
    self.month = month
    self.count = count
  }
}

/// A name with its number of tickets.
public struct NamedCount: Sendable, Equatable {
  public var name: String
  public var count: Int

  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}
