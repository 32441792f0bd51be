// The coverage curve as commands print it: what the largest intents cover, what the next would add, and what fits none.
import IntentClustering
import TicketModel

/// The curve up to 70% of the tickets, and beyond.
public struct CoverageSummary: Sendable, Encodable {
  /// Intents that would be added to those that reach 70%, and the share of all mined tickets that they hold.
  public struct Step: Sendable, Encodable {
    /// The first of them.
    public var intent: String
    public var intents: Int
    public var share: Double
  }

  public var tickets: Int
  /// Tickets that fit no intent; they count in every share.
  public var outliers: Int
  public var outlierShare: Double
  /// Share in all intents together.
  public var covered: Double
  public var intents: Int
  /// `nil`: all of them together hold less.
  public var intentsTo70Percent: Int?
  /// The next intent after those; `nil` when there is none.
  public var next: Step?
  /// The ten, or as many as there are, after the next.
  public var tenAfterNext: Step?

  /// - Parameter intents: those of the curve, in any order.
  init(_ curve: CoverageCurve, intents all: [Intent]) {
    let ids = all.sorted { ($1.volume, $0.label) < ($0.volume, $1.label) }.map(\.id)
    tickets = curve.total
    covered = curve.covered
    outliers = curve.total - curve.volumes.reduce(0, +)
    outlierShare = curve.total > 0 ? Double(outliers) / Double(curve.total) : 0
    intents = ids.count
    intentsTo70Percent = curve.intentsReaching(0.7)
    func step(from first: Int, count: Int) -> Step? {
      let places = (first..<first + count).clamped(to: ids.indices)
      return places.isEmpty
        ? nil : Step(intent: ids[places.lowerBound], intents: places.count, share: curve.share(of: places))
    }
    if let reached = intentsTo70Percent {
      next = step(from: reached, count: 1)
      tenAfterNext = step(from: reached + 1, count: 10)
    }
  }
}
