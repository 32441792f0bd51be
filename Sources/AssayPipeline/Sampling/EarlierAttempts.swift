// How often intents were sampled before, and how many of these attempts count: those since the last sample that shipped
// the intent and stood.
import QualityGate
import TicketModel
import TicketStore

/// The attempts of a discovery's intents so far.
///
/// Mining again is no way to draw until it passes: a draw from an earlier discovery is one of the intent that now holds
/// most of its tickets, besides the one whose sample it is. Of the draws under each id that come together in an intent
/// the latest tells how many count there; the largest of these numbers is the intent's.
struct EarlierAttempts {
  /// The highest number given to a draw, by intent; numbers are not given twice.
  private var highest: [String: Int] = [:]
  private var counted: [String: Int] = [:]

  /// - Complexity: O(sampled and audited tickets + verdicts).
  init(
    _ round: ScoringRound, standing: StandingSamples, audits: MonthlyAudits, terms: GatePolicy.RampTerms, store: Store
  ) throws {
    var labels: [String: Int32] = [:]
    for (label, frame) in round.frames { for id in frame.ids { labels[id] = label } }
    let draws = try store.draws(kind: .intent)
    var byLabel: [Int32: [StoredDraw]] = [:]
    for draw in draws {
      var votes: [Int32: Int] = [:]
      for id in draw.ticketIDs { if let label = labels[id] { votes[label, default: 0] += 1 } }
      guard let (label, count) = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count * 2 > draw.ticketIDs.count
      else { continue }
      byLabel[label, default: []].append(draw)
    }
    var ledger = AttemptLedger(draws, audits: audits, terms: terms, store: store)
    for intent in round.intents {
      var own = byLabel[intent.label] ?? []
      // Its standing sample is its own wherever the tickets went.
      if let sample = standing[intent],
        let draw = draws.last(where: { $0.mineRun == sample.mineRun && $0.sampleID == sample.sample.id }),
        !own.contains(draw)
      {
        own.append(draw)
      }
      own.sort { $0.run < $1.run }
      highest[intent.id] = own.map(\.attempt).max()
      let latest = Dictionary(own.map { ($0.intentID, $0) }, uniquingKeysWith: { $1 })
      counted[intent.id] = try latest.values.map { try ledger.counted(after: $0) }.max()
    }
  }

  /// The number of an intent's next draw, and how many attempts it is counting from the first since it shipped.
  func next(of intent: Intent) -> (number: Int, counted: Int) {
    ((highest[intent.id] ?? 0) + 1, (counted[intent.id] ?? 0) + 1)
  }
}

/// What became of draws: how many attempts count once they are over.
private struct AttemptLedger {
  private let store: Store
  private let draws: [StoredDraw]
  private let audits: MonthlyAudits
  private let terms: GatePolicy.RampTerms
  private var rounds: [Int64: (samples: [String: Sample], settled: [String: SettledScores])] = [:]
  private var history: [String: [PastVerdict]]?

  init(_ draws: [StoredDraw], audits: MonthlyAudits, terms: GatePolicy.RampTerms, store: Store) {
    (self.store, self.draws, self.audits, self.terms) = (store, draws, audits, terms)
  }

  /// 0 after one that shipped its intent and stands.
  mutating func counted(after draw: StoredDraw) throws -> Int {
    let round = try round(draw.mineRun)
    guard let sample = round.samples[draw.sampleID] else { return draw.attempt }
    return try hasShipped(draw) && passes(sample, round.settled[sample.id]) ? 0 : sample.countedAttempt
  }

  /// The gate shipped the intent on these scores, and none that came later spoke against it. A hold by the policy says
  /// nothing of the answers, except the alarm of the audits: whatever policy raised it, a laxer one takes it not back.
  private mutating func hasShipped(_ draw: StoredDraw) throws -> Bool {
    let next = draws.first { $0.intentID == draw.intentID && $0.run > draw.run }?.run ?? .max
    if audits.record(of: draw.intentID, after: draw.run, before: next, terms: terms)?.alarmedIn != nil { return false }
    if history == nil { history = try store.verdictHistory() }
    let verdicts = (history?[draw.intentID] ?? []).filter {
      $0.run > draw.run && $0.run < next && $0.verdict.sampleID == draw.sampleID
    }.map(\.verdict)
    if verdicts.contains(where: { $0.reasons.contains(.auditAlarm) || $0.audits?.alarmedIn != nil }) { return false }
    for verdict in verdicts {
      // What simulated raters ship is none: real ones would be free to draw again.
      if verdict.decision == .ship { return !verdict.isSimulated }
      if verdict.scored < verdict.sampleSize { return false }
      if !verdict.reasons.allSatisfy({ ![.belowThreshold, .notAdjudicated].contains($0) }) { return false }
    }
    return false
  }

  /// The scores as they are now, of which no verdict may have been given yet.
  private func passes(_ sample: Sample, _ settled: SettledScores?) -> Bool {
    guard let settled, settled.settledCount == sample.ticketIDs.count, !settled.isSimulated else { return false }
    return settled.defects.count <= GateRule.standard.plan(for: sample).allowedDefects
  }

  private mutating func round(
    _ mineRun: Int64
  ) throws -> (samples: [String: Sample], settled: [String: SettledScores]) {
    if let known = rounds[mineRun] { return known }
    let samples = try store.samples(mineRun: mineRun)
    let assignments = Dictionary(grouping: try store.raterAssignments(mineRun: mineRun), by: \.sampleID)
    let scores = Dictionary(grouping: try store.scores(mineRun: mineRun), by: \.sampleID)
    let settled = samples.map { sample in
      (
        sample.id,
        SettledScores(
          sample: sample, assignments: assignments[sample.id] ?? [], scores: scores[sample.id] ?? [])
      )
    }
    let round = (
      samples: Dictionary(uniqueKeysWithValues: samples.map { ($0.id, $0) }),
      settled: Dictionary(uniqueKeysWithValues: settled)
    )
    rounds[mineRun] = round
    return round
  }
}
