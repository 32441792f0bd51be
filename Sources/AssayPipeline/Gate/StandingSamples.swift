// The samples that verdicts rest on. Discovery goes on from month to month, and a finished sample outlives it: it
// stands until the intent has changed, its scores are too old, or another is drawn.
import QualityGate
import TicketModel
import TicketStore

/// An intent's sample with all that raters gave to it.
struct StandingSample {
  let sample: Sample
  /// The discovery that it was drawn from.
  let mineRun: Int64
  let assignments: [RaterAssignment]
  let scores: [TicketScore]
  let settled: SettledScores
  /// Of a sample from an earlier discovery, how far the intent has the same tickets now, 0 to 1; else `nil`.
  let kept: Double?
  /// `nil` when no score has a time.
  let newestScore: Timestamp?

  /// - Parameter changes: when scores came in, by the audit trail: the time of those whose file has none, and a bound
  ///   for those whose rater's clock was fast.
  init(
    _ sample: Sample, mineRun: Int64, assignments: [RaterAssignment], scores: [TicketScore],
    changes: [RaterAssignment: ScoreChange], kept: Double? = nil
  ) {
    self.sample = sample
    self.mineRun = mineRun
    self.assignments = assignments
    self.scores = scores
    self.kept = kept
    newestScore = scores.compactMap { score in
      let place = RaterAssignment(sampleID: sample.id, ticketID: score.ticketID, rater: score.rater)
      return [score.details.scoredAt, changes[place]?.at].compactMap { $0 }.min()
    }.max()
    settled = SettledScores(sample: sample, assignments: assignments, scores: scores)
  }

  /// Nothing is left to score.
  var isFinished: Bool {
    settled.unscored.isEmpty && settled.disputed.isEmpty
      || GateRule.standard.plan(for: sample).standing(
        perfect: settled.perfectCount, defects: settled.settledCount - settled.perfectCount
      ).isFixed
  }
}

/// The samples of a discovery's intents: their own, and for intents without one the latest of an earlier discovery, if
/// it was finished. What was left unfinished ends with the discovery that it was drawn from.
struct StandingSamples {
  private var byIntent: [String: StandingSample] = [:]

  /// - Complexity: O(samples); O(tickets) for each discovery that samples are taken over from.
  init(_ round: ScoringRound, store: Store) throws {
    let changes = try store.scoreChanges(mineRun: round.discovery.key)
    for intent in round.intents {
      guard let sample = round.sample(of: intent) else { continue }
      byIntent[intent.id] = StandingSample(
        sample, mineRun: round.discovery.key, assignments: round.assignments(of: sample),
        scores: round.scores(of: sample), changes: changes)
    }
    var open = Set(round.intents.map(\.id)).subtracting(byIntent.keys)
    for run in try store.sampledDiscoveries().reversed() where run < round.discovery.key && !open.isEmpty {
      let samples = try store.samples(mineRun: run).filter { open.contains($0.intentID) }
      let latest = Dictionary(samples.map { ($0.intentID, $0) }) { $0.attempt > $1.attempt ? $0 : $1 }
      if latest.isEmpty { continue }
      let assignments = Dictionary(grouping: try store.raterAssignments(mineRun: run), by: \.sampleID)
      let scores = Dictionary(grouping: try store.scores(mineRun: run), by: \.sampleID)
      let changes = try store.scoreChanges(mineRun: run)
      let kept = try store.keptShares(from: run, to: round.discovery.key)
      for (id, sample) in latest {
        open.remove(id)
        let standing = StandingSample(
          sample, mineRun: run, assignments: assignments[sample.id] ?? [], scores: scores[sample.id] ?? [],
          changes: changes, kept: kept[id] ?? 0)
        if standing.isFinished { byIntent[id] = standing }
      }
    }
  }

  subscript(intent: Intent) -> StandingSample? { byIntent[intent.id] }
  subscript(intentID: String) -> StandingSample? { byIntent[intentID] }

  /// In no order.
  var all: some Collection<StandingSample> { byIntent.values }
}
