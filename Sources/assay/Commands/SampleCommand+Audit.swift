// assay sample audit: one month's answers of what ships, for raters to score.
import ArgumentParser
import AssayPipeline
import TicketModel

struct DrawAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Draw one month's answers of every intent that ships, to watch them.",
    discussion: """
      Of every intent that ships by the newest verdicts, 'ramp: audit tickets' (30) auto-resolved tickets created in \
      the month, or all when there are fewer. Raters score them as any sample; 'assay gate' adds them up month after \
      month, and holds the intent when the sum reaches the alarm. They are no attempt, and a month is drawn once. It \
      must come after the tickets that the intent's sample was drawn from: ingest and mine it first.
      Memory: the ids of the auto-resolved tickets. One pass over the tickets.
      Example: assay sample audit --month 2026-09 --raters ana,ben
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp("Month that the tickets were created in.", valueName: "2026-09"))
  var month: String
  @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only these intents, by id.")
  var intents: [String] = []
  @Option(help: "Seed of the draw.")
  var seed: UInt64 = 1
  @Option(help: "Raters' names, separated by commas (default: rater1).")
  var raters: String?
  @Option(help: "Share of each audit that two raters score, from 0 to 1.")
  var overlap = 0.0
  @Option(help: ArgumentHelp("YAML file with the raters instead of --raters.", valueName: "file"))
  var roster: String?

  func validate() throws {
    _ = try MonthRange.parse("\(month)..\(month)", of: "--month")
    guard (0...1).contains(overlap) else { throw ValidationError("--overlap takes a number from 0 to 1.") }
    if raters != nil, roster != nil { throw ValidationError("Give --raters or --roster, not both.") }
  }

  func run() throws {
    var parameters = MonthlyAuditStage.Parameters(
      month: try MonthRange.parse("\(month)..\(month)", of: "--month").lowerBound, intentIDs: intents, seed: seed,
      raters: DrawSamples.names(raters ?? "rater1"))
    parameters.rosterFile = roster
    parameters.overlap = overlap
    try MonthlyAuditStage.run(parameters, context: common.context).show(as: common.format)
  }
}

extension MonthlyAuditStage.Summary: Printable {
  var rows: [any Encodable]? { drawn }

  var text: String {
    var table = TextTable(
      columns: [("audit", .left), ("intent", .left), ("tickets", .right), ("drawn from", .right)], elasticColumn: 1)
    table.rows = drawn.map { [$0.sample, $0.name, $0.tickets.grouped, $0.drawnFrom.grouped] }
    var lines = drawn.isEmpty ? [] : [table.text(width: TextTable.windowWidth), ""]
    lines.append(
      "\(drawn.count.counted("audit")) of \(month) drawn, \(scoresNeeded.counted("score")) to give")
    for one in drawn where one.leftOver > 0 {
      lines.append(
        "\(one.sample) repeats the month's earlier draw by its key (its seed, not --seed): "
          + "\(one.leftOver.counted("ticket")) that nobody settled " + (one.leftOver == 1 ? "is" : "are") + " in it")
    }
    lines += division.lines
    let left: [(ids: [String], why: String)] = [
      (alreadyAudited, "audited for this month before"),
      (tooEarly, "sampled from tickets of this month or later ones: a later month is the first to audit"),
      (withoutTickets, "without an auto-resolved ticket in this month"),
    ]
    for one in left where !one.ids.isEmpty { lines.append("\(one.ids.count.counted("intent")) \(one.why)") }
    return lines.joined(separator: "\n")
  }
}
