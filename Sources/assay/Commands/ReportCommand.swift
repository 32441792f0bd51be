// assay report: the pages and tables a lead opens.
import ArgumentParser
import AssayPipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the portfolio page, a page for each intent, and the tables behind them.",
    discussion: """
      index.html, intents/*.html, verdicts.csv, verdicts.json, intents.csv, assignments.csv. The pages work from disk without \
      a network. Ticket texts are masked. The same store gives the same bytes.
      Memory: one line a ticket. A few passes over the assignments.
      Example: assay report --output Reports/march
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Folder to write into (default: Reports/run-<number of the gate's run>).")
  var output: String?

  func run() throws { try ReportStage.run(output: output, context: common.context).show(as: common.format) }
}

extension ReportStage.Summary: Printable {
  var text: String { "\(pages.counted("page")) and \(tables.counted("table"))\nreport: \(index)" }
}
