// What was mined, for reading in a terminal or a program.
import IntentClustering
import TicketModel
import TicketStore

/// Listings of the newest discovery.
public enum IntentBrowsing {
  public struct Listing: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var id: String
      public var name: String
      public var theme: String?
      public var tickets: Int
      /// Tickets counted with another intent, or with none, that ask for this one too.
      public var askedBesides: Int
      /// Of all mined tickets, outliers included.
      public var share: Double
      /// Share of this intent and all larger ones.
      public var cumulativeShare: Double
      /// The same counting only tickets that fit, by a complete audit of these intents.
      public var adjustedCumulativeShare: Double?
      public var botResolved: Int
      public var terms: [String]
      public var owner: String?
      public var marks: [String]
      public var pinned: Bool
    }
    public var intents: [Line] = []
    public var outliers = 0
    /// The tickets that fit no intent, as the last line of a table: without an id.
    public var outside: Line
    /// Tickets that ask for more than one thing. Each is counted once, with its main intent.
    public var severalIntents: Int
    public var coverage: CoverageSummary
    public var audit: AuditStatus
  }

  public struct Detail: Sendable, Encodable {
    /// A term that sets the intent apart.
    public struct Term: Sendable, Encodable {
      public var term: String
      /// Share of the intent's tickets that use it.
      public var share: Double?
      /// How many times more often than elsewhere.
      public var lift: Double?
    }
    public struct Besides: Sendable, Encodable {
      public var id: String
      public var name: String
      public var tickets: Int
    }
    public struct CentralTicket: Sendable, Encodable {
      public var id: String
      /// Masked intent text.
      public var text: String
    }
    public var id: String
    public var name: String
    public var theme: String?
    public var tickets: Int
    /// Tickets counted with another intent, or with none, that ask for this one too.
    public var askedBesides: Int
    /// What this intent's own tickets ask for besides, most frequent first.
    public var alsoAsk: [Besides]
    public var share: Double
    public var terms: [Term]
    public var resolutions: [String: Int]
    public var languages: [String: Int]
    public var channels: [String: Int]
    public var months: [ImportReport.Month]
    /// Births, deaths, rises and falls, as `assay intents changes` tells them.
    public var changes: [ChangeSummary.Change]
    public var centralTickets: [CentralTicket]
    public var owner: String?
    public var marks: [String]
    public var pinned: Bool
  }

  public static func list(context: RunContext) throws -> Listing {
    let store = try Store(folder: context.store, access: .read)
    let (run, intents) = try store.discovery()
    let figures = try store.intentFigures(mineRun: run.key)
    let outliers = figures[-1]?.tickets ?? 0
    let curve = CoverageCurve(intents, outliers: outliers)
    let standing = try AuditStanding(store, run: run.key, intents: intents, curve: curve)
    var listing = Listing(
      outliers: outliers, outside: outside(figures[-1], tickets: curve.total),
      severalIntents: try store.ticketsWithFurtherIntents(run: run.key),
      coverage: CoverageSummary(curve, intents: intents),
      audit: AuditStatus(standing, curve: curve, intents: intents))
    let total = max(1, figures.values.reduce(0) { $0 + $1.tickets })
    var cumulative = 0
    for (place, intent) in intents.enumerated() {
      cumulative += intent.volume
      listing.intents.append(
        Listing.Line(
          id: intent.id, name: intent.name, theme: intent.theme, tickets: intent.volume,
          askedBesides: figures[intent.label]?.askedBesides ?? 0, share: Double(intent.volume) / Double(total),
          cumulativeShare: Double(cumulative) / Double(total),
          adjustedCumulativeShare: standing.adjustedShare(upTo: place),
          botResolved: figures[intent.label]?.resolutions[.bot] ?? 0, terms: intent.terms.map(\.term),
          owner: intent.attributes.owner, marks: intent.attributes.marks.map(\.rawValue),
          pinned: intent.attributes.isPinned))
    }
    return listing
  }

  private static func outside(_ figures: IntentFigures?, tickets: Int) -> Listing.Line {
    let own = figures?.tickets ?? 0
    return Listing.Line(
      id: "", name: "fits no intent", theme: nil, tickets: own, askedBesides: 0,
      share: Double(own) / Double(max(1, tickets)), cumulativeShare: 1, adjustedCumulativeShare: nil,
      botResolved: figures?.resolutions[.bot] ?? 0, terms: [], owner: nil, marks: [], pinned: false)
  }

  /// - Throws: `PipelineFault` when there is no such intent.
  public static func show(_ id: String, context: RunContext) throws -> Detail {
    let store = try Store(folder: context.store, access: .read)
    let (run, intents) = try store.discovery()
    guard let intent = intents.first(where: { $0.id == id }) else {
      throw PipelineFault(
        code: "no-such-intent", message: "there is no intent \(id)", remedy: "Run 'assay intents' to see the ids",
        location: InputLocation(file: context.store))
    }
    let figures = try store.intentFigures(mineRun: run.key)
    let own = figures[intent.label] ?? IntentFigures()
    let total = max(1, figures.values.reduce(0) { $0 + $1.tickets })
    let texts = try store.documents(ids: intent.centralTicketIDs)
    let months = own.months.keys.sorted()
    return Detail(
      id: intent.id, name: intent.name, theme: intent.theme, tickets: intent.volume,
      askedBesides: own.askedBesides, alsoAsk: try alsoAsk(intent, intents, run: run.key, store: store),
      share: Double(intent.volume) / Double(total),
      terms: intent.terms.map { Detail.Term(term: $0.term, share: $0.share, lift: $0.lift) },
      resolutions: Dictionary(uniqueKeysWithValues: own.resolutions.map { ($0.key.rawValue, $0.value) }),
      languages: own.languages, channels: own.channels,
      months: months.isEmpty
        ? []
        : (months[0]...months[months.count - 1]).map {
          ImportReport.Month(month: Timestamp.monthName($0), tickets: own.months[$0] ?? 0)
        },
      changes: months.isEmpty ? [] : try ChangeStage.changes(of: intent.id, context: context),
      centralTickets: intent.centralTicketIDs.compactMap { id in
        texts[id].map { Detail.CentralTicket(id: id, text: $0.text) }
      }, owner: intent.attributes.owner, marks: intent.attributes.marks.map(\.rawValue),
      pinned: intent.attributes.isPinned)
  }

  private static func alsoAsk(
    _ intent: Intent, _ intents: [Intent], run: Int64, store: Store
  ) throws -> [Detail.Besides] {
    let counts = try store.furtherIntents(ofTicketsIn: intent.label, run: run)
    return intents.compactMap { other in
      counts[other.label].map { Detail.Besides(id: other.id, name: other.name, tickets: $0) }
    }.sorted { ($1.tickets, $0.id) < ($0.tickets, $1.id) }
  }
}
