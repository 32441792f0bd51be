// assay score calibrate: the same tickets for all raters before a round, and where they differ.
import ArgumentParser
import AssayPipeline
import TicketModel

struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Let all raters score the same tickets before a round, and see where they differ.",
    discussion: """
      With --raters or --roster: draws tickets from as many intents as possible, by keyed hash, for everybody. They \
      stand first on the raters' sheets and pages, count in no verdict, and stay out of every later sample, because \
      raters talk about them. No intent gives so many that it could not be judged any more. With --report: prints, \
      ticket by ticket, where raters differ, and with --output writes a page with the conversations to talk about.
      Memory: the ids of the auto-resolved tickets.
      Example: assay score calibrate --tickets 20 --raters ana,ben
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Tickets that everybody scores (default: 20).")
  var tickets: Int?
  @Option(help: "Raters' names, separated by commas.")
  var raters: String?
  @Option(help: ArgumentHelp("YAML file with the raters instead.", valueName: "file"))
  var roster: String?
  @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only tickets of these intents, by id.")
  var intents: [String] = []
  @Option(help: "Seed of the draw (default: 1).")
  var seed: UInt64?
  @Flag(help: "Show where the raters of the latest calibration round differ.")
  var report = false
  @Option(help: ArgumentHelp("With --report: file for the page (HTML).", valueName: "file"))
  var output: String?

  func validate() throws {
    if report {
      guard tickets == nil, raters == nil, roster == nil, intents.isEmpty, seed == nil else {
        throw ValidationError("--report shows the latest round; leave out what draws one.")
      }
    } else {
      guard (raters == nil) != (roster == nil) else { throw ValidationError("Give --raters or --roster.") }
      guard output == nil else { throw ValidationError("--output goes with --report.") }
      guard (1...1000).contains(tickets ?? 1) else { throw ValidationError("--tickets takes a number from 1 to 1000.") }
    }
  }

  func run() throws {
    if report {
      try CalibrationStage.report(to: output, context: common.context).show(as: common.format)
    } else {
      try CalibrationStage.draw(
        CalibrationStage.Parameters(
          intentIDs: intents, tickets: tickets, seed: seed ?? 1, raters: raters.map { DrawSamples.names($0) } ?? [],
          rosterFile: roster), context: common.context
      ).show(as: common.format)
    }
  }
}

extension CalibrationStage.Drawing: Printable {
  var text: String {
    let left = leftOut.sorted { $0.key < $1.key }.map {
      "  \($0.key) cannot score \($0.value.counted("ticket")) of them: language, or had a part in them"
    }
    let drawn = "\(sample): \(tickets.counted("ticket")) of \(intents.counted("intent"))"
    return (["\(drawn) for \(raters.joined(separator: ", "))"] + left + [
      "export them with 'assay score export'; then 'assay score calibrate --report'",
    ]).joined(separator: "\n")
  }
}

extension CalibrationResult: Printable {
  var rows: [any Encodable]? {
    tickets.flatMap { row -> [any Encodable] in row.given.map { Line(row, $0) } }
  }

  /// A line of the table: what one rater gave to one ticket.
  private struct Line: Encodable {
    var ticket: String
    var rater: String
    var factual: Int?
    var policy: Int?
    var tone: Int?
    var comment: String
    var differing: String

    init(_ row: CalibrationResult.Row, _ given: CalibrationResult.Given) {
      (ticket, rater, comment) = (row.ticketID, given.rater, given.comment)
      (factual, policy, tone) = (given.scores?[0], given.scores?[1], given.scores?[2])
      differing = row.differing.map(\.rawValue).joined(separator: " ")
    }
  }

  var text: String {
    var table = TextTable(
      columns: [("ticket", .left)] + raters.map { ($0, .left) } + [("differ on", .left)], elasticColumn: 0)
    table.rows = tickets.map { row in
      let given = row.given.map { $0.scores.map { $0.map(String.init).joined(separator: " ") } ?? "–" }
      let differing = row.differing.map(\.rawValue).joined(separator: ", ")
      return [row.ticketID] + given + [row.isVerdictSplit ? differing + " (2/2 or not)" : differing]
    }
    var spread = TextTable(
      columns: [("criterion", .left), ("same", .right), ("1 apart", .right), ("2 apart", .right)]
        + raters.map { ("mean of " + $0, .right) }, elasticColumn: 0)
    spread.rows = spreads.map { spread in
      [spread.criterion.rawValue, String(spread.same), String(spread.oneApart), String(spread.twoApart)]
        + spread.means.map { $0?.decimals(2) ?? "–" }
    }
    return [
      table.text(width: TextTable.windowWidth), "", spread.text(width: TextTable.windowWidth), "",
      "raters differ on \(differingCount) of \(tickets.count.counted("ticket")); scores are factual, policy, tone",
    ].joined(separator: "\n")
  }
}
