// Applies the shipping rule to every intent.
import ContentHash
import QualityGate
public import TicketModel
import TicketStore

/// Scores → verdicts, one for each intent of the newest discovery. Memory: the ids of the auto-resolved tickets and the
/// scores.
public enum GateStage {
  public static func run(context: RunContext) throws -> [(intent: Intent, verdict: Verdict)] {
    let store = try Store(folder: context.store, access: .write)
    let round = try ScoringRound(store)
    let verdicts = round.intents.map { (intent: $0, verdict: round.verdict(of: $0)) }
    let run = Run.starting(
      .gate,
      parameters: [
        "rule": GateRule.version, "mineRun": String(round.discovery.key),
        "minimumFrame": String(GateRule.standard.minimumFrame),
        // Whoever changes the trail later is found out by this.
        "trail": try store.trailHead().description,
      ], inputHash: round.hash().hex)
    try store.save(run, verdicts: verdicts.map(\.verdict))
    return verdicts
  }
}
