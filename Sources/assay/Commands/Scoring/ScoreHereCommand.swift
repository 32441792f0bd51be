// assay score here: one rater scores their tickets in the terminal.
import ArgumentParser
import AssayPipeline
import Foundation

struct ScoreHereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "here", abstract: "Score a rater's tickets in this terminal, one key a score.",
    discussion: """
      Shows one ticket at a time: the conversation with internal notes marked, the automatic answer under review, \
      actions, cited documents, and what a machine noticed once the three scores are given. \
      Keys 0, 1, 2 score the criterion that is asked for, A gives 2 to all three, Enter \
      stores them and goes on. Every ticket is stored at once; the next start goes on at the first one without scores. \
      An intent with more failures than allowed has its verdict: its other tickets are passed over. \
      Pasted text goes into comments and notes only; elsewhere it is not taken. \
      Control characters of tickets are never sent to the terminal. $NO_COLOR and TERM=dumb are honoured.
      Memory: the rater's tickets.
      Example: assay score here --rater ana
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Whose tickets; adjudicator, or the name that the roster gives, for those on which they disagree.")
  var rater: String
  @Option(name: .customLong("intent"), parsing: .upToNextOption, help: "Only tickets of these intents, by id.")
  var intents: [String] = []

  @Flag(help: "Have every ticket scored, also where an intent's verdict is fixed already.")
  var scoreAll = false

  @Option(help: "When to show what a machine noticed: after the rater's own scores, before, or never.")
  var hints = ScoreStage.HintTime.after
  @Option(help: ArgumentHelp("YAML file with the desk's rules for hints.", valueName: "file"))
  var hintRules: String?

  func run() throws {
    guard RawTerminal.isPresent else {
      throw PipelineFault(
        code: "no-terminal", message: "this command needs a terminal for input and output",
        remedy: "Run it in a terminal window without pipes, or score on a sheet: 'assay score export'")
    }
    let desk = try RaterDesk(
      rater: rater, intentIDs: intents, showsFixedVerdicts: !scoreAll, hints: hints, hintRules: hintRules,
      context: common.context)
    var session = ScoringSession(desk, now: .now)
    let terminal = RawTerminal()
    score(&session, terminal)
    terminal.leave()
    FileHandle.standardOutput.write(Data((summary(session) + "\n").utf8))
  }

  private func score(_ session: inout ScoringSession, _ terminal: RawTerminal) {
    let isColoured = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    var effect = ScoringSession.Effect.page
    while true {
      let size = terminal.size
      let screen = ScoringScreen(
        columns: max(20, size.columns), rows: size.rows, isCapable: terminal.isCapable, isColoured: isColoured)
      var body = screen.body(session)
      terminal.write(screen.text(session, body, after: effect))
      switch terminal.read() {
      case .end: return
      case .redraw: effect = .page
      case .keys(let keys):
        effect = .status
        for key in keys {
          switch session.handle(key, lines: body.count, height: screen.height, now: .now) {
          case .quit: return
          case .suspend:
            terminal.suspend()
            effect = .page
          case .page:
            effect = .page
            body = screen.body(session)
          case .status: break
          }
        }
      }
    }
  }

  private func summary(_ session: ScoringSession) -> String {
    let desk = session.desk
    let lost = session.unstoredTickets.map(TerminalText.clean)
    var lines = [
      "\(desk.name): \(desk.scoredCount.grouped) of \(desk.tasks.count.counted("ticket")) scored, "
        + "\(session.stored.grouped) stored now"
    ]
    if !lost.isEmpty {
      lines.append("not stored, because Enter was not pressed: ticket \(lost.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }
}
