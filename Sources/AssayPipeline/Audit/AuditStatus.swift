// What 'assay intents audit status' says, and what other commands say of the audit.
import IntentClustering
import QualityGate
import ReportRendering
import TicketModel
import TicketStore

/// Where the audit of the coverage curve stands and what it found.
public struct AuditStatus: Sendable, Encodable {
  /// A share, 0 to 1, with its 95% interval.
  public struct Share: Sendable, Encodable {
    public var estimate: Double
    public var lower: Double
    public var upper: Double

    init(_ share: AuditFacts.Share) { (estimate, lower, upper) = (share.estimate, share.lower, share.upper) }
  }

  public struct Band: Sendable, Encodable {
    public var band: String
    public var title: String
    public var intents: Int
    public var tickets: Int
    public var sampled: Int
    /// Sampled tickets that at least one rater answered.
    public var answered: Int
    public var fitting: Int
    /// Once all of its sampled tickets are settled: those answered first may be the easy ones.
    public var purity: Share?
    /// Its intents or their tickets are not those that were drawn from.
    public var isChanged: Bool
  }

  public struct Adjusted: Sendable, Encodable {
    /// Share of all tickets that are in an intent and fit it.
    public var covered: Share
    /// Share of the tickets in intents that fit theirs.
    public var purity: Double
    /// `nil`: never.
    public var intentsTo70Percent: Int?
    public var earliestTo70Percent: Int?
    public var latestTo70Percent: Int?

    init(_ result: AuditFacts.Result, filed: Double) {
      covered = Share(result.covered)
      purity = result.purity(filed: filed)
      (intentsTo70Percent, earliestTo70Percent) = (result.intentsToSeventy, result.earliestToSeventy)
      latestTo70Percent = result.latestToSeventy
    }
  }

  /// `none`, `stale`, `open` or `complete`.
  public var state: String
  public var audit: String?
  public var seed: UInt64?
  public var tickets = 0
  public var settled = 0
  /// Tickets on which raters differ and the adjudicator has not decided.
  public var disputed: [String] = []
  public var raters: [String] = []
  /// Tickets with two or more raters, the adjudicator aside, and on how many of them they agree.
  public var answeredTwice = 0
  public var agreed = 0
  public var isSimulated = false
  public var changedBands: [String] = []
  public var bands: [Band] = []
  /// Only of a complete audit of the intents as they are.
  public var adjusted: Adjusted?
  public var coverage: CoverageSummary

  init(_ standing: AuditStanding, curve: CoverageCurve, intents: [Intent]) {
    coverage = CoverageSummary(curve, intents: intents)
    state = standing.state.rawValue
    guard let drawn = standing.audit else { return }
    (audit, seed, tickets, isSimulated) = (drawn.id, drawn.seed, drawn.sampled, standing.isSimulated)
    (disputed, changedBands) = (standing.settled.disputed, standing.changedBands)
    raters = Set(standing.answers.map(\.rater)).sorted()
    let byTicket = Dictionary(
      grouping: standing.answers.filter { $0.rater != GateRule.adjudicator }, by: \.ticketID)
    let twice = byTicket.values.filter { $0.count > 1 }
    (answeredTwice, agreed) = (twice.count, twice.count { one in one.allSatisfy { $0.fits == one[0].fits } })
    let answered = Set(standing.answers.map(\.ticketID))
    for band in drawn.bands {
      let settledHere = band.tickets.count { standing.settled.fits[$0.ticketID] != nil }
      settled += settledHere
      // All tickets that were drawn from a band may be forgotten.
      let found = band.tickets.isEmpty ? nil : AuditStanding.audited(band, standing.settled)
      bands.append(
        Band(
          band: band.id, title: CoverageCurve.bandTitle(band.id), intents: band.intents, tickets: band.frameSize,
          sampled: band.tickets.count, answered: band.tickets.count { answered.contains($0.ticketID) },
          fitting: found?.fitting ?? 0,
          purity: settledHere < band.tickets.count ? nil : found.map { found in
            let interval = found.interval
            return Share(
              AuditFacts.Share(estimate: found.purity, lower: interval.lowerBound, upper: interval.upperBound))
          },
          isChanged: standing.changedBands.contains(band.id)))
    }
    adjusted = standing.facts.result.map { Adjusted($0, filed: curve.covered) }
  }

  /// - Throws: `PipelineFault` when nothing was mined or no audit was drawn.
  public static func status(context: RunContext) throws -> AuditStatus {
    let store = try Store(folder: context.store, access: .read)
    let (run, intents) = try store.discovery()
    var outliers = 0
    try store.assignments(run: run.key) { if $0.label < 0 { outliers += 1 } }
    let curve = CoverageCurve(intents, outliers: outliers)
    let standing = try AuditStanding(store, run: run.key, intents: intents, curve: curve)
    _ = try standing.drawnAudit(in: context.store)
    return AuditStatus(standing, curve: curve, intents: intents)
  }
}
