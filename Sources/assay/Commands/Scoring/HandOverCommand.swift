// assay score hand-over: the unscored rest of a rater's work goes to another.
import ArgumentParser
import AssayPipeline

struct HandOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over", abstract: "Give the unscored rest of a rater's tickets to another rater.",
    discussion: """
      Scores that were given stay. Languages, conflicts of interest and capacity of the roster hold, and nobody gets a \
      ticket that they score already: it is scored by two who do not know of each other. What stays is listed with the \
      reason. Sheets and pages that were handed out before are outdated for both raters: export again.
      Memory: the tickets that change hands.
      Example: assay score hand-over --from ana --to ben --note "on leave"
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Who has the tickets.")
  var from: String
  @Option(help: "Who takes them: a rater of the round or of the roster.")
  var to: String
  @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only tickets of these intents, by id.")
  var intents: [String] = []
  @Option(help: "Why, for the record.")
  var note: String
  @Option(help: ArgumentHelp("Roster that holds from now on, for somebody new to the round.", valueName: "file"))
  var roster: String?

  func validate() throws {
    if note.allSatisfy(\.isWhitespace) { throw ValidationError("--note takes the reason, such as \"on leave\".") }
  }

  func run() throws {
    try HandOverStage.run(
      HandOverStage.Parameters(from: from, to: to, intentIDs: intents, note: note, rosterFile: roster),
      context: common.context
    ).show(as: common.format)
  }
}

extension HandOverStage.Summary: Printable {
  var rows: [any Encodable]? { kept }

  var text: String {
    let lines = kept.map { "  \($0.sample), ticket \($0.ticket): \($0.reason)" }
    return (["\(handedOver.counted("ticket")) of \(from) handed over to \(to)"]
      + (kept.isEmpty ? [] : ["\(kept.count.counted("ticket")) stay with \(from):"]) + lines).joined(separator: "\n")
  }
}
