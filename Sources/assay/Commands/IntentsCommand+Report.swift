// assay intents report: the mined intents as pages, before anything is scored.
import ArgumentParser
import AssayPipeline

extension IntentsCommand {
  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Write pages to browse the mined intents, and their figures as tables.",
      discussion: """
        index.html, intents/*.html, intents.csv, intents.json. Nothing needs to be scored. The pages work from disk \
        without a network. Ticket texts are masked. The same store gives the same bytes.
        Births, deaths, rises and falls are told on the pages; 'assay intents changes' gives them as tables, and drift.
        Memory: one line a ticket, and the texts of up to 500 tickets an intent.
        Example: assay intents report --output Reports/intents
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Folder to write into (default: Reports/intents-run-<number of the mine run>).")
    var output: String?

    func run() throws { try IntentReportStage.run(output: output, context: common.context).show(as: common.format) }
  }
}

extension IntentReportStage.Summary: Printable {
  var text: String { "\(pages.counted("page")) and \(tables.counted("table"))\nreport: \(index)" }
}
