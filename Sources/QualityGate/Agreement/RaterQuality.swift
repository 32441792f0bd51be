// What can be told of one rater: against the others, against tickets whose scores are known, and over the round.
import SeededRandom
import TicketModel

/// One rater's work in a round.
public struct RaterQuality: Sendable, Equatable, Encodable {
  public var rater: String
  /// Tickets scored, known ones aside.
  public var tickets: Int
  /// Of those at 2/2.
  public var perfect: Int
  /// Tickets that others scored too.
  public var shared: Int
  /// How much less than the others this rater gives on shared tickets: mean over tickets and criteria, −2 to 2; above 0
  /// is stricter. The others are no truth: of two raters one is as strict as the other is lenient. `nil` without shared
  /// tickets.
  public var severity: Estimate?
  /// Known defects scored 2/2; `nil` when the rater got none.
  public var misses: ShareEstimate?
  /// Known good tickets not scored 2/2; `nil` when the rater got none.
  public var falseAlarms: ShareEstimate?
  public var minutes: Minutes?
  public var drift: Drift?

  /// Minutes that a ticket was open, pauses left out.
  public struct Minutes: Sendable, Equatable, Encodable {
    /// Tickets whose time is known.
    public var tickets: Int
    public var median: Double
    public var lowerQuartile: Double
    public var upperQuartile: Double

    /// - Parameter seconds: of each ticket, 0 or more.
    init?(seconds: [Int]) {
      guard !seconds.isEmpty else { return nil }
      let minutes = seconds.sorted().map { Double($0) / 60 }
      tickets = minutes.count
      median = Quantile.of(minutes, at: 0.5)
      lowerQuartile = Quantile.of(minutes, at: 0.25)
      upperQuartile = Quantile.of(minutes, at: 0.75)
    }
  }

  /// The last third of a rater's scores against the first, by the time they were given.
  ///
  /// Thirds rather than a trend: "at the end 9 points fewer at 2/2" can be read, and no shape of the change is assumed.
  /// Tickets come in draw order, which is random, so that neither third is the harder one but by chance, which the
  /// intervals hold. Severity needs no such argument: it compares raters on the same tickets.
  public struct Drift: Sendable, Equatable, Encodable {
    /// Tickets in each third.
    public var tickets: Int
    /// Share at 2/2, last less first, with Newcombe's interval; see `BinomialBounds.difference`.
    public var perfectShare: Estimate
    /// Severity, last less first; `nil` where a third has no shared ticket.
    public var severity: Estimate?
  }

  /// - Parameters:
  ///   - tickets: the round, this rater's tickets among them.
  ///   - knownScores: this rater's scores of known tickets.
  ///   - random: gives the intervals.
  init(
    rater: String, tickets round: [ScoredTicket], known: [String: KnownTicket], knownScores: [TicketScore],
    random: SplitMix64
  ) {
    let own = round.compactMap { ticket in
      ticket.scores.first { $0.rater == rater }.map { (score: $0, severity: ticket.severity(of: rater)) }
    }
    let severities = own.compactMap(\.severity)
    var random = random
    self.rater = rater
    tickets = own.count
    perfect = own.count { $0.score.isPerfect }
    shared = severities.count
    severity = Severities(severities).map { all in
      Estimate(value: all.mean, resampled: (0..<Resampling.rounds).map { _ in all.resampledMean(&random) })
    }
    let judged = knownScores.compactMap { score in known[score.ticketID].map { (score: score, isDefect: $0.isDefect) } }
    let bad = judged.filter(\.isDefect)
    let good = judged.filter { !$0.isDefect }
    misses = ShareEstimate(count: bad.count { $0.score.isPerfect }, of: bad.count)
    falseAlarms = ShareEstimate(count: good.count { !$0.score.isPerfect }, of: good.count)
    minutes = Minutes(seconds: (own.map(\.score) + knownScores).compactMap(\.details.seconds))
    drift = RaterQuality.drift(own, random: &random)
  }

  private static func drift(
    _ own: [(score: TicketScore, severity: Double?)], random: inout SplitMix64
  ) -> Drift? {
    let timed = own.compactMap { one in one.score.details.scoredAt.map { (at: $0, one: one) } }.sorted {
      ($0.at, $0.one.score.sampleID, $0.one.score.ticketID) < ($1.at, $1.one.score.sampleID, $1.one.score.ticketID)
    }.map(\.one)
    let size = timed.count / 3
    guard size > 0 else { return nil }
    let (first, last) = (timed.prefix(size), timed.suffix(size))
    let shares = BinomialBounds.difference(
      from: (first.count { $0.score.isPerfect }, size), to: (last.count { $0.score.isPerfect }, size))
    var severity: Estimate?
    if let before = Severities(first.compactMap(\.severity)), let after = Severities(last.compactMap(\.severity)) {
      let resampled = (0..<Resampling.rounds).map { _ in
        let start = before.resampledMean(&random)
        return after.resampledMean(&random) - start
      }
      severity = Estimate(value: after.mean - before.mean, resampled: resampled)
    }
    return Drift(tickets: size, perfectShare: Estimate(shares), severity: severity)
  }
}

/// Differences on shared tickets, and their mean in rounds drawn again.
private struct Severities {
  let mean: Double
  private let values: [Double]
  private let resampling: Resampling

  init?(_ severities: [Double]) {
    guard !severities.isEmpty else { return nil }
    let kinds = Dictionary(grouping: severities) { $0 }.mapValues(\.count).sorted { $0.key < $1.key }
    values = kinds.map(\.key)
    mean = kinds.reduce(0) { $0 + $1.key * Double($1.value) } / Double(severities.count)
    resampling = Resampling(counts: kinds.map(\.value))
  }

  /// On the made-up ticket both raters score at random.
  func resampledMean(_ random: inout SplitMix64) -> Double {
    let drawn = resampling.draw(&random)
    var sum = zip(values, drawn.counts).reduce(0) { $0 + $1.0 * Double($1.1) }
    for _ in 0..<drawn.madeUp * Criterion.allCases.count {
      sum += Double(random.below(3) - random.below(3)) / Double(Criterion.allCases.count)
    }
    return sum / Double(drawn.counts.reduce(drawn.madeUp, +))
  }
}
