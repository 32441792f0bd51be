// assay score hints: what a machine noticed about the sampled answers.
import ArgumentParser
import AssayPipeline

extension ScoreCommand {
  struct ListHints: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hints",
      abstract: "What stands out in the sampled answers, with the words it is about; never a score.",
      discussion: """
        Figures that no cited document has, documents that are old or missing, actions that failed or are not on record, \
        phrases that risk a customer's money, tone, and words of internal notes. Quotes are as the store holds them. \
        Defaults need no file; --hint-rules sets limits and exceptions (Documentation/hints.md).
        Memory: the sampled tickets.
        Example: assay score hints --intent I001 --format csv
        """)
    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only these intents, by id.")
    var intents: [String] = []
    @Option(help: ArgumentHelp("YAML file with limits, caps and exceptions.", valueName: "file"))
    var hintRules: String?

    func run() throws {
      try HintStage.list(intentIDs: intents, rules: hintRules, context: common.context).show(as: common.format)
    }
  }
}

extension HintStage.Listing: Printable {
  var rows: [any Encodable]? { hints }

  var text: String {
    var lines: [String] = []
    var ticket = ""
    for hint in hints {
      if hint.sample + hint.ticket != ticket {
        ticket = hint.sample + hint.ticket
        lines.append("\(hint.sample)  ticket \(hint.ticket)")
      }
      lines.append("  \(hint.kind): \(hint.hint)")
      let quote = hint.evidence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines.append("    “\(quote.count > 200 ? quote.prefix(199) + "…" : quote)”")
    }
    if !lines.isEmpty { lines.append("") }
    lines.append("\(ticketsWithHints.grouped) of \(tickets.counted("ticket")) have hints")
    lines += kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($0.key): \($0.value.grouped)" }
    return lines.joined(separator: "\n")
  }
}
