// assay gate: the verdicts.
import ArgumentParser
import AssayPipeline
import TicketModel

struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Apply the rule: an intent ships when at least 95% of its sample is at 2/2.",
    subcommands: [Verdicts.self, Policy.self], defaultSubcommand: Verdicts.self)

  struct Verdicts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verdicts",
      abstract: "Give every intent its verdict, ship or hold, by the rule (the default).",
      discussion: """
        2/2 means a score of 2 on all three criteria. An intent whose sample is incomplete, whose raters disagree, or \
        that has fewer than 50 auto-resolved tickets holds. 95 of 100 shows a true share of at least 89.8% with 95% \
        confidence; only 99 or 100 show 95%: the floor stands beside every verdict.
        With --exit-code the command ends with 2 when any intent holds. Memory: the scores.
        Example: assay gate --format json
        """)

    @OptionGroup var common: CommonOptions
    @Flag(name: .customLong("exit-code"), help: "End with code 2 when an intent holds.")
    var exitCode = false

    func run() throws {
      let result = GateResult(lines: try GateStage.run(context: common.context).map(GateResult.Line.init))
      try result.show(as: common.format)
      if exitCode, result.lines.contains(where: { $0.verdict.decision == .hold }) { throw ExitCode(2) }
    }
  }
}

struct GateResult: Printable {
  var rows: [any Encodable]? { lines }

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

  var text: String {
    var table = TextTable(
      columns: [
        ("intent", .left), ("name", .left), ("volume", .right), ("verdict", .left), ("2/2", .right), ("share", .right),
        ("floor", .right), ("why", .left),
      ], elasticColumn: 1)
    table.rows = lines.map { line in
      let verdict = line.verdict
      let share = verdict.scored > 0 ? (Double(verdict.perfect) / Double(verdict.scored)).percent : "–"
      return [
        line.intent, line.name, line.volume.grouped, verdict.decision.rawValue,
        verdict.sampleSize > 0 ? "\(verdict.perfect)/\(verdict.scored)" : "–", share,
        verdict.interval.map { $0.exactFloor.percent } ?? "–", verdict.reasons.map(\.rawValue).joined(separator: ", "),
      ]
    }
    let shipped = lines.filter { $0.verdict.decision == .ship }
    let total = lines.reduce(0) { $0 + $1.volume }
    let share = total > 0 ? Double(shipped.reduce(0) { $0 + $1.volume }) / Double(total) : 0
    return table.text(width: TextTable.windowWidth)
      + "\n\n\(shipped.count) intents ship (\(share.percent) of the volume in intents), \(lines.count - shipped.count) hold"
  }
}
