// assay assign: new tickets into the intents that are there.
import ArgumentParser
import AssayPipeline

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say which intent new tickets belong to, and how sure that is.",
    discussion: """
      Prints ticket_id, intent, confidence, runner-up and what the ticket asks for besides, as CSV or with --format json as one JSON object a line; nothing \
      is stored. Confidence is the probability that \
      'assay mine' would put the ticket there: it is calibrated on tickets that were held out, and --verbose shows how \
      often it came true. A ticket that is less like every intent than 99 of 100 of their tickets stays unassigned, with \
      the reason. Reads what 'assay ingest' reads. With --model the store is not needed.
      Memory: the model (up to 250 MB) and one batch of tickets; 0.1 GB for each million lines printed without --output.
      Example: assay assign today.ndjson --output assigned.csv
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var source: SourceOptions
  @Option(help: ArgumentHelp("Folder that 'assay export model' wrote, instead of the store.", valueName: "folder"))
  var model: String?
  @Option(help: ArgumentHelp("File for the lines (default: standard output).", valueName: "file"))
  var output: String?
  @Option(help: "Confidence below which a ticket stays unassigned, 0 to 1.")
  var leastConfidence = 0.0

  func validate() throws {
    guard (0...1).contains(leastConfidence) else {
      throw ValidationError("--least-confidence takes a number from 0 to 1.")
    }
  }

  func run() throws {
    let context = common.context
    let summary = try AssignStage.run(
      AssignStage.Parameters(
        ingest: try source.parameters(), model: model, output: output,
        lines: common.format == .json ? .json : .csv, leastConfidence: leastConfidence), context: context)
    // The lines themselves are the result where they go to standard output.
    if output == nil {
      for line in summary.text.split(separator: "\n") { context.progress(.note(String(line))) }
    } else {
      try summary.show(as: common.format)
    }
  }
}

extension AssignStage.Summary: Printable {
  var text: String {
    var lines = [
      "\(tickets.counted("ticket")), \(assigned.grouped) assigned to intents of run \(run), \((tickets - assigned).grouped) unassigned"
    ]
    for (reason, count) in unassigned.sorted(by: { $0.key < $1.key }) { lines.append("  \(count.grouped) \(reason)") }
    for (reason, count) in excluded.sorted(by: { $0.key < $1.key }) {
      lines.append("\(count.counted("record")) left out: \(reason)")
    }
    if rejected > 0 { lines.append("\(rejected.counted("record")) rejected") }
    if severalIntents > 0 {
      lines.append(
        "\(severalIntents.counted("ticket")) \(severalIntents == 1 ? "asks" : "ask") for something else besides")
    }
    if let output { lines.append("lines: \(output)") }
    lines.append("\(Int(ticketsPerSecond.rounded()).grouped) tickets/s")
    return (lines + trust.map(\.text)).joined(separator: "\n")
  }
}

extension AssignStage.Summary.Trust {
  /// The reliability table.
  var text: String {
    if bins.isEmpty { return "\nconfidence, \(vectors) vectors: not checked, too few tickets to hold any out" }
    var table = TextTable(
      columns: [("confidence", .left), ("held-out tickets", .right), ("mean", .right), ("right", .right)],
      elasticColumn: 0)
    table.rows = bins.map {
      [
        "\($0.from.decimals(1))–\(($0.from + 0.1).decimals(1))", $0.tickets.grouped, $0.meanConfidence.percent,
        $0.right.percent,
      ]
    }
    return "\nconfidence, \(vectors) vectors: \(right.percent) of held-out tickets put right, calibration error "
      + "\(expectedCalibrationError.decimals(3))\n" + table.text(width: nil)
  }
}
