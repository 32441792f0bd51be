// The newest discovery with all that its scoring rounds hold.
import QualityGate
import TicketModel
import TicketStore

/// The newest discovery with its frames, latest samples and scores.
struct ScoringRound {
  let discovery: StoredRun
  let intents: [Intent]
  /// The tickets that may be sampled now, by intent label.
  let frames: [Int32: SamplingFrame]
  /// Those that the latest samples were drawn from, by sample.
  private let framesOfSamples: [String: [Int32: SamplingFrame]]
  /// Every draw, by intent and attempt.
  let samples: [Sample]
  /// The monthly audits of what ships.
  let audits: [Sample]
  /// Those drawn after their intent's latest sample: what was audited before is settled by that sample.
  let auditsInWork: [Sample]
  private let latest: [String: Sample]
  /// Ids of the intents whose latest sample was drawn before edits changed their tickets.
  private let edited: Set<String>
  private let assignments: [String: [RaterAssignment]]
  private let scores: [String: [TicketScore]]

  init(_ store: Store) throws {
    (discovery, intents) = try store.discovery()
    frames = try store.samplingFrames(mineRun: discovery.key)
    samples = try store.samples(mineRun: discovery.key)
    audits = try store.samples(mineRun: discovery.key, kind: .audit)
    // The latest attempt counts; how many there were is part of the verdict.
    latest = Dictionary(samples.map { ($0.intentID, $0) }) { $0.attempt > $1.attempt ? $0 : $1 }
    auditsInWork = try Self.later(audits, than: latest, mineRun: discovery.key, store: store)
    var cache = try FrameCache(store: store, mineRun: discovery.key, now: frames)
    var framesOfSamples: [String: [Int32: SamplingFrame]] = [:]
    for sample in latest.values { framesOfSamples[sample.id] = try cache.frames(of: sample.id, design: sample.design) }
    self.framesOfSamples = framesOfSamples
    edited = try Self.edited(latest, intents: intents, run: discovery.key, store: store)
    assignments = Dictionary(grouping: try store.raterAssignments(mineRun: discovery.key), by: \.sampleID)
    scores = Dictionary(grouping: try store.scores(mineRun: discovery.key), by: \.sampleID)
  }

  private static func later(
    _ audits: [Sample], than latest: [String: Sample], mineRun: Int64, store: Store
  ) throws -> [Sample] {
    if audits.isEmpty || latest.isEmpty { return audits }
    let draws = try (store.draws(kind: .intent) + store.draws(kind: .audit)).filter { $0.mineRun == mineRun }
    let runs = Dictionary(draws.map { ($0.sampleID, $0.run) }) { max($0, $1) }
    return audits.filter { audit in
      guard let sample = latest[audit.intentID] else { return true }
      return runs[audit.id] ?? .max > runs[sample.id] ?? .min
    }
  }

  private static func edited(
    _ latest: [String: Sample], intents: [Intent], run: Int64, store: Store
  ) throws -> Set<String> {
    if latest.isEmpty { return [] }
    let hashes = try store.intentHashes(run: run)
    // Samples of older versions are from before there were edits.
    let found = latest.values.contains { $0.intentHash.isEmpty } ? try store.intentHashes(run: run, layer: .found) : [:]
    return Set(
      intents.filter { intent in
        guard let sample = latest[intent.id] else { return false }
        return hashes[intent.label] != (sample.intentHash.isEmpty ? found[intent.label] : sample.intentHash)
      }.map(\.id))
  }

  func sample(of intent: Intent) -> Sample? { latest[intent.id] }
  /// What raters score: every intent's latest sample, then the audits since.
  var inWork: [Sample] { intents.compactMap(sample(of:)) + auditsInWork }
  /// Whether edits have changed the tickets of an intent since its latest sample was drawn.
  func isEdited(_ intent: Intent) -> Bool { edited.contains(intent.id) }
  /// The tickets that its latest sample was or would be drawn from.
  func frame(of intent: Intent) -> [String] {
    (latest[intent.id].flatMap { framesOfSamples[$0.id] } ?? frames)[intent.label]?.ids ?? []
  }
  func assignments(of sample: Sample) -> [RaterAssignment] { assignments[sample.id] ?? [] }
  func scores(of sample: Sample) -> [TicketScore] { scores[sample.id] ?? [] }

  /// Every score of a latest sample.
  var allScores: [TicketScore] { intents.compactMap(sample(of:)).flatMap(scores(of:)) }

  func settled(_ sample: Sample) -> SettledScores {
    SettledScores(sample: sample, assignments: assignments(of: sample), scores: scores(of: sample))
  }
}
