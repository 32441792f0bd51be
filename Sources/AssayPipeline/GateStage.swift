// Applies the shipping rule to every intent.
import ContentHash
import QualityGate
public import TicketModel
import TicketStore

/// Scores → verdicts, one for each intent of the newest discovery. Memory: the scores.
public enum GateStage {
  public static func run(context: RunContext) throws -> [(intent: Intent, verdict: Verdict)] {
    let store = try Store(folder: context.store, access: .write)
    let (discovery, intents) = try store.discovery()
    let frames = try store.samplingFrames(mineRun: discovery.key)
    let samples = Dictionary(grouping: try store.samples(mineRun: discovery.key), by: \.intentID)
    let assignments = Dictionary(grouping: try store.raterAssignments(mineRun: discovery.key), by: \.sampleID)
    let scores = Dictionary(grouping: try store.scores(mineRun: discovery.key), by: \.sampleID)
    var hasher = SHA256()
    let verdicts = intents.map { intent -> (intent: Intent, verdict: Verdict) in
      // The latest attempt counts; how many there were is part of the verdict.
      let sample = samples[intent.id]?.max { $0.attempt < $1.attempt }
      let given = sample.flatMap { scores[$0.id] } ?? []
      for score in given {
        for field in [score.sampleID, score.ticketID, score.rater] { hasher.update(field: field) }
        for criterion in Criterion.allCases { hasher.update(field: Int64(score[criterion])) }
      }
      return (
        intent,
        GateRule.standard.decide(
          intentID: intent.id, sample: sample, frameSize: frames[intent.label]?.count ?? 0,
          assignments: sample.flatMap { assignments[$0.id] } ?? [], scores: given)
      )
    }
    let run = Run.starting(
      .gate,
      parameters: [
        "rule": GateRule.version, "mineRun": String(discovery.key),
        "minimumFrame": String(GateRule.standard.minimumFrame),
      ], inputHash: hasher.finalize().hex)
    try store.save(run, verdicts: verdicts.map(\.verdict))
    return verdicts
  }
}
