// assay gate: the verdicts.
import ArgumentParser
import AssayPipeline
import TicketModel

struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Apply the rule: an intent ships when at least 95% of its sample is at 2/2.",
    subcommands: [Verdicts.self, Compare.self, Policy.self], defaultSubcommand: Verdicts.self)

  struct Verdicts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verdicts", abstract: "Ship or hold, with reasons, for every intent (the default).",
      discussion: """
        2/2 means a score of 2 on all three criteria. An intent whose sample is incomplete, whose raters disagree, or \
        that has fewer than 50 auto-resolved tickets holds. 95 of 100 shows a true share of at least 89.8% with 95% \
        confidence; only 99 or 100 show 95%: the floor stands beside every verdict.
        A policy (assay gate policy) can hold what the rule ships, never the other way round; it stays in force until \
        another is named. When nothing has changed since the last run, no new one is stored.
        With --exit-code the command ends with 2 when any intent holds. Memory: the scores.
        Example: assay gate --format json
        """)

    @OptionGroup var common: CommonOptions
    @Option(
      help: ArgumentHelp(
        "Policy file, or 'standard' (default: the one in force, which is the standard one at first).", valueName: "file"
      ))
    var policy: String?
    @Option(
      name: .customLong("as-of"), help: "Day that the verdicts are given for, as 2026-11-30 (default: today, UTC).")
    var asOf: Day?
    @Flag(name: .customLong("exit-code"), help: "End with code 2 when an intent holds.")
    var exitCode = false

    func run() throws {
      let summary = try GateStage.run(
        GateStage.Parameters(policy: policy, asOf: asOf?.time), context: common.context)
      for id in summary.unknownIntents {
        common.context.progress(.warning("the policy has a review of \(id), and there is no such intent"))
      }
      let result = GateResult(summary)
      try result.show(as: common.format)
      if exitCode, result.lines.contains(where: { $0.verdict.decision == .hold }) { throw ExitCode(2) }
    }
  }
}

struct GateResult: Printable {
  /// Name and version of this shape: Documentation/schemas/gate.schema.json.
  let format = "assay gate 1"
  /// The report's `verdicts.csv`.
  let table: String?

  private enum CodingKeys: String, CodingKey { case format, lines, run, asOf, policy, forecast, ramp }

  struct Line: Encodable {
    var intent: String
    var name: String
    var volume: Int
    var verdict: Verdict

    init(intent: Intent, verdict: Verdict) {
      self.intent = intent.id
      name = intent.name
      volume = intent.volume
      self.verdict = verdict
    }
  }
  var lines: [Line]
  /// The run that holds the verdicts, and the day that they are given for.
  var run: Int64?
  var asOf: String
  /// The policy's file, or `standard`.
  var policy: String
  var forecast: PortfolioForecast?
  var ramp: RampPlan?

  init(_ summary: GateStage.Summary) {
    lines = summary.verdicts.map(Line.init)
    table = summary.table
    (run, asOf) = (summary.run, summary.asOf.dateText)
    policy = summary.policy.isEmpty ? "standard" : summary.policy
    (forecast, ramp) = (summary.forecast, summary.ramp)
  }

  var text: String {
    var table = TextTable(
      columns: [
        ("intent", .left), ("name", .left), ("volume", .right), ("verdict", .left), ("2/2", .right), ("share", .right),
        ("floor", .right), ("evidence", .left), ("why", .left),
      ], elasticColumn: 1)
    table.rows = lines.map { line in
      let verdict = line.verdict
      let share = verdict.scored > 0 ? (Double(verdict.perfect) / Double(verdict.scored)).percent : "–"
      return [
        line.intent, line.name, line.volume.grouped, verdict.decision.rawValue,
        verdict.sampleSize > 0 ? "\(verdict.perfect)/\(verdict.scored)" : "–", share,
        verdict.interval.map { $0.exactFloor.percentFloor } ?? "–", verdict.evidence?.grade.rawValue ?? "–",
        verdict.reasons.map(\.rawValue).joined(separator: ", "),
      ]
    }
    return ([table.text(width: TextTable.windowWidth), shippedText] + simulatedText + auditText + forecastText
      + [policyText]).joined(separator: "\n\n")
  }

  private var shippedText: String {
    let shipped = lines.filter { $0.verdict.decision == .ship }
    let total = lines.reduce(0) { $0 + $1.volume }
    let share = total > 0 ? Double(shipped.reduce(0) { $0 + $1.volume }) / Double(total) : 0
    let held = lines.count - shipped.count
    return
      "\(shipped.count.counted("intent")) \(shipped.count == 1 ? "ships" : "ship") (\(share.percent) of the volume in "
      + "intents), \(held.grouped) \(held == 1 ? "holds" : "hold")"
  }

  private var simulatedText: [String] {
    let simulated = lines.count { $0.verdict.isSimulated }
    return simulated == 0
      ? [] : [
        "SIMULATED: \(simulated.counted("verdict")) \(simulated == 1 ? "rests" : "rest") on scores of simulated raters and "
          + "may not be acted on."
      ]
  }

  /// What monthly audits add up to, alarms first.
  private var auditText: [String] {
    let audited = lines.filter { $0.verdict.audits != nil }.sorted {
      ($0.verdict.audits?.alarmedIn == nil ? 1 : 0) < ($1.verdict.audits?.alarmedIn == nil ? 1 : 0)
    }
    if audited.isEmpty { return [] }
    var table = TextTable(
      columns: [
        ("intent", .left), ("audited", .right), ("defects", .right), ("not scored", .right), ("sum", .right),
        ("alarm at", .right), ("alarm in", .left),
      ], elasticColumn: 0)
    table.rows = audited.compactMap { line in
      line.verdict.audits.map {
        [
          line.intent, $0.tickets.grouped, $0.defects.grouped, $0.open.grouped, $0.sum.grouped, $0.alarm.grouped,
          $0.alarmedIn ?? "–",
        ]
      }
    }
    let open = audited.flatMap { line in
      (line.verdict.audits?.months ?? []).filter { $0.open > 0 }.map {
        "\(line.intent): of the audit of \($0.month) \($0.open.counted("ticket")) "
          + "\($0.open == 1 ? "is" : "are") not settled"
      }
    }
    return [
      (["Monthly audits since the sample:", table.text(width: TextTable.windowWidth)] + open).joined(separator: "\n")
    ]
  }

  /// What all scores together say of those that ship.
  private var forecastText: [String] {
    guard let forecast, forecast.ships > 0 else { return [] }
    let falseShips = forecast.falseShips
    var text =
      "Of the \(forecast.ships) that \(forecast.ships == 1 ? "ships" : "ship"), "
      + "\(falseShips.value.decimals(1)) (\(Int(falseShips.lower.rounded())) to \(Int(falseShips.upper.rounded()))) are probably "
      + "below 95%"
    if let wrong = forecast.wrongAnswersPerMonth {
      text += "; expected wrong answers a month: \(wrong.value.decimals(1))"
    }
    if let next = forecast.nextRatings.first {
      text += ". Most doubt goes by scoring \(next.intentID)"
    }
    return [text + "."]
  }

  private var policyText: String {
    "Policy: \(policy), as of \(asOf) (" + (run.map { "run \($0)" } ?? "a day to come: not kept") + ")"
  }
}
