// assay generate: a synthetic desk with planted truth.
import ArgumentParser
import AssayPipeline

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic export with planted truth, to try the tool and to measure it.",
    discussion: """
      24 months of a desk that does not exist, as a Zendesk admin export, with help articles, and truth/: which ticket has \
      which intent, the true scores, the rates at which the bot is wrong, and what simulated raters would answer. \
      The same seed gives the same bytes.
      Memory: constant, whatever the number of tickets. About 7.5 kB of disk a ticket.
      Example: assay generate --tickets 20000 --seed 1 --output desk
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Tickets, from 1,000 to 10,000,000.")
  var tickets = 20_000
  @Option(help: "Seed.")
  var seed: UInt64 = 1
  @Option(help: "Folder to write into; must be empty or missing.")
  var output: String
  @Option(help: "Share of true defects that a simulated rater misses, from 0 to 1.")
  var raterMiss = 0.05
  @Option(help: "Share of the bot's answers with a planted defect of the kinds that hints look for, from 0 to 1.")
  var answerDefects = 0.0
  @Option(help: "Share of good answers that a simulated rater marks down, from 0 to 1.")
  var raterFalseAlarm = 0.004

  func run() throws {
    try GenerateStage.run(
      tickets: tickets, seed: seed, missRate: raterMiss, falseAlarmRate: raterFalseAlarm,
      answerDefectRate: answerDefects, output: output, context: common.context
    ).show(as: common.format)
  }
}

extension GenerateSummary: Printable {
  var text: String {
    "\(tickets.counted("ticket")) of \(intents.counted("intent")) in \(files.counted("file")), "
      + "\(Int64(bytes / 1_000_000).grouped) MB"
  }
}
