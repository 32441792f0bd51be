// Applies the shipping rule and the desk's policy to every intent.
import ContentHash
import Foundation
import QualityGate
import ReportRendering
public import TicketModel
import TicketStore

/// Scores → verdicts, one for each intent of the newest discovery. Memory: the ids of the auto-resolved tickets and the
/// scores.
public enum GateStage {
  public struct Parameters: Sendable {
    /// A policy file, or `standard`; `nil`: the policy of the verdicts before, and the standard one for the first.
    public var policy: String?
    /// The day that verdicts are given for; `nil`: today.
    public var asOf: Timestamp?

    public init(policy: String? = nil, asOf: Timestamp? = nil) {
      self.policy = policy
      self.asOf = asOf
    }
  }

  public struct Summary: Sendable {
    /// The run that holds the verdicts; `nil` for a day to come, of which nothing is stored.
    public var run: Int64?
    /// Nothing has changed since that run, and no other was stored.
    public var isRepeated: Bool
    /// By falling volume.
    public var verdicts: [(intent: Intent, verdict: Verdict)]
    public var forecast: PortfolioForecast?
    public var ramp: RampPlan?
    /// The policy's file, or empty for the standard.
    public var policy: String
    public var asOf: Timestamp
    /// Intents that the policy names and that there are not.
    public var unknownIntents: [String]
    /// Tickets that discovery read, those that fit no intent among them.
    public var minedTickets: Int

    /// `verdicts.csv` as the report writes it.
    public var table: String {
      VerdictTables.verdictsCSV(
        verdicts.map { intent, verdict in
          (intent, verdict, minedTickets > 0 ? Double(intent.volume) / Double(minedTickets) : 0)
        }, forecast: forecast)
    }
  }

  public static func run(_ parameters: Parameters = Parameters(), context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .write)
    let inForce = try PolicyInForce(parameters.policy, store: store)
    let asOf = parameters.asOf ?? Runtime.today()
    var input = try GateInput(store, policy: inForce, asOf: asOf)
    if parameters.asOf != nil, let newest = input.standing.all.compactMap(\.newestScore).max(),
      newest.seconds >= asOf.seconds + 86_400
    {
      throw PipelineFault(
        code: "day-before-scores", message: "there are scores of \(newest.dateText), after \(asOf.dateText)",
        remedy: "Verdicts can be given for the day of the newest score or a later one", location: nil)
    }
    try input.measure(in: store, context: context)
    let intents = input.round.intents
    let unmined = try store.ticketsMissing(in: input.round.discovery.key)
    if unmined > 0 {
      context.progress(
        .warning(
          "\(unmined.counted("ticket")) came since the last 'assay mine'; the verdicts do not know of "
            + (unmined == 1 ? "it" : "them")))
    }
    let verdicts = intents.map { (intent: $0, verdict: input.verdict(of: $0)) }
    let (forecast, ramp) = try plan(verdicts, input: input, store: store)
    let record = GateRecord(
      policySource: inForce.source, policyText: inForce.text, asOf: asOf, forecast: forecast,
      ramp: ramp)
    let hash = input.hash().hex
    var summary = Summary(
      run: nil, isRepeated: false, verdicts: verdicts, forecast: forecast, ramp: ramp,
      policy: inForce.source, asOf: asOf,
      unknownIntents: PolicyFile.unknownReviews(in: inForce.policy, among: Set(intents.map(\.id))),
      minedTickets: try store.assignmentCount(run: input.round.discovery.key))
    // The same scores and the same policy are the same verdicts: another day makes no other run. A record that cannot
    // be read is repeated by none.
    if let last = try store.latestRun(of: .gate), last.run.inputHash == hash,
      last.run.codeVersion == CodeVersion.current, var earlier = try? GateRecord(of: last),
      try store.verdicts(run: last.key) == verdicts.map(\.verdict).sorted(by: { $0.intentID < $1.intentID })
    {
      (summary.run, summary.isRepeated, summary.asOf) = (last.key, true, earlier.asOf)
      earlier.asOf = asOf
      if try earlier.text() == record.text() { return summary }
      (summary.run, summary.isRepeated, summary.asOf) = (nil, false, asOf)
    }
    // What would be on a day to come is no verdict that a report or a comparison may rest on.
    if asOf > Runtime.today() { return summary }
    let run = Run.starting(
      .gate,
      parameters: [
        "rule": GateRule.version, "mineRun": String(input.round.discovery.key),
        "minimumFrame": String(GateRule.standard.minimumFrame), "policy": record.policyHash,
        "policyFile": inForce.source.isEmpty ? PolicyInForce.standardName : inForce.source, "asOf": asOf.dateText,
        // Whoever changes the trail later is found out by this.
        "trail": try store.trailHead().description,
      ], inputHash: hash)
    summary.run = try store.save(
      run, record: try record.text(), verdicts: verdicts.map(\.verdict))
    return summary
  }

  /// What all scores together say, and how what ships is to be handed over; `nil` when nothing is scored.
  private static func plan(
    _ verdicts: [(intent: Intent, verdict: Verdict)], input: GateInput, store: Store
  ) throws -> (PortfolioForecast?, RampPlan?) {
    let scored = verdicts.filter { $0.verdict.scored > 0 }
    if scored.isEmpty { return (nil, nil) }
    let work = try store.humanWork(mineRun: input.round.discovery.key)
    let forecast = PortfolioForecast(
      intents: scored.map { intent, verdict in
        ScoredIntent(
          intentID: intent.id, perfect: verdict.perfect, settled: verdict.scored, ships: verdict.decision == .ship,
          ticketsPerMonth: work[intent.label]?.ticketsPerMonth ?? 0,
          ticketsLeft: max(0, verdict.frameSize - verdict.scored))
      }, requiredShare: GateRule.standard.requiredShare, raterError: input.raters.pooled)
    let minutesPerMessage = input.inForce.policy.ramp.minutesPerMessage
    let ramp = RampPlan(
      intents: scored.compactMap { intent, verdict in
        verdict.evidence.map { evidence in
          let own = work[intent.label] ?? HumanWork()
          return RampIntent(
            intentID: intent.id, evidence: evidence, ticketsPerMonth: own.ticketsPerMonth,
            humanTicketsPerMonth: own.humanTicketsPerMonth,
            minutesPerHumanTicket: own.tickets > 0
              ? Double(own.messages) / Double(own.tickets) * minutesPerMessage : nil)
        }
      }, policy: input.inForce.policy, forecast: forecast)
    return (forecast, ramp)
  }
}
