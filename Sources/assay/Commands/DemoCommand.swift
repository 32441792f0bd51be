// assay demo: every stage on a generated export.
import ArgumentParser
import AssayPipeline

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Generate a synthetic export and run every stage on it: the newcomer's first command.",
    discussion: """
      Ends with the path of the report and a summary of five lines. The raters are simulated, and everything they touch says so.
      Memory: about 2 kB a ticket. Disk: about 11 kB a ticket.
      Example: assay demo --tickets 20000 --output assay-demo
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Tickets, from 1,000 to 10,000,000.")
  var tickets = 20_000
  @Option(help: "Seed.")
  var seed: UInt64 = 1
  @Option(help: "Folder to write into; must be empty or missing.")
  var output = "assay-demo"

  func run() throws {
    try DemoStage.run(tickets: tickets, seed: seed, output: output, context: common.context).show(as: common.format)
  }
}

extension DemoStage.Summary: Printable {
  var text: String {
    let shipShare = tickets > 0 ? Double(shippedTickets) / Double(tickets) : 0
    let reasons = holdReasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    return """

      tickets   \(tickets.grouped) mined of \(ticketsGenerated.grouped) generated
      intents   \(intents.grouped), \(outliers.counted("ticket")) \(outliers == 1 ? "fits" : "fit") none; \(agreement)
      coverage  \(coverage.text)
      shipped   \(shipped.counted("intent")), \(shipShare.percent) of the tickets (simulated raters)
      held      \(held.counted("intent")): \(reasons.joined(separator: ", "))

      report: \(report)
      """ + (page.isEmpty ? "" : "\na rater's page, to try: \(page)")
  }
}
