// assay score: pages and sheets out, scores in, how far the round is.
import ArgumentParser
import AssayPipeline
import Foundation

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Hand out scoring pages, take the scores in, and see how far the round is.",
    subcommands: [
      ExportSheets.self, ImportSheets.self, RoundStatus.self, RoundAgreement.self, ScoreHereCommand.self,
      HandOverCommand.self, CalibrateCommand.self, ListHints.self,
    ])

  struct ExportSheets: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write a scoring page a rater, with only that rater's tickets.",
      discussion: """
        A page is one HTML file that a browser opens from disk; nothing is installed, loaded or sent. It shows each \
        ticket with the automatic answer under review, actions and documents, asks for 0, 1 or 2 on factual \
        correctness against the documentation, policy compliance and tone, keeps every key in the browser, and saves \
        a file that 'assay score import' reads. --sheets csv or xlsx writes tables for a spreadsheet instead. With \
        --passphrase-file the pages' tickets are encrypted; give the passphrase to the raters by another way than \
        the pages. When raters disagree or ask for a second opinion, the adjudicator gets a page too, under the name \
        that the roster gives; it settles disagreements.
        Memory: the sampled tickets.
        Example: assay score export --output sheets
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Folder for the pages and sheets; created when missing.")
    var output = "sheets"
    @Option(help: "What to write, separated by commas: page, csv, xlsx.", transform: forms)
    var sheets: Set<ScoreStage.SheetForm> = [.page]
    @Option(help: "File with one line: the passphrase that opens the pages' tickets, 12 characters or more.")
    var passphraseFile: String?
    @Flag(help: "Have every ticket scored: pages do not tell when an intent's verdict is fixed already.")
    var scoreAll = false

    @Option(help: "When pages show what a machine noticed: after the rater's own scores, before, or never.")
    var hints = ScoreStage.HintTime.after
    @Option(help: ArgumentHelp("YAML file with the desk's rules for hints.", valueName: "file"))
    var hintRules: String?

    func validate() throws {
      if passphraseFile != nil, sheets != [.page] {
        throw ValidationError("--passphrase-file encrypts pages, not tables; leave csv and xlsx out of --sheets.")
      }
    }

    func run() throws {
      var parameters = ScoreStage.ExportParameters(
        folder: output, forms: sheets, passphraseFile: passphraseFile, showsFixedVerdicts: !scoreAll)
      (parameters.hints, parameters.hintRules) = (hints, hintRules)
      try ScoreStage.export(parameters, context: common.context).show(as: common.format)
    }

    private static func forms(_ text: String) throws -> Set<ScoreStage.SheetForm> {
      try Set(
        text.split(separator: ",", omittingEmptySubsequences: false).map { name in
          guard let form = ScoreStage.SheetForm(rawValue: String(name)) else {
            throw ValidationError("--sheets takes page, csv and xlsx, separated by commas.")
          }
          return form
        })
    }
  }

  struct ImportSheets: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Read saved scores and filled-in sheets: all scores of all files, or none.",
      discussion: """
        A wrong ticket, rater or score, a changed text, a file of another round: the file is refused with every place \
        and reason, and nothing is stored. An emptied row of a sheet, and a ticket whose scores were taken back \
        on a page, take the earlier score back; a row that was left out and a ticket that was never scored change \
        nothing. Answers that are older than what is stored are counted and left. Importing twice changes nothing.
        Memory: the sampled tickets and the files.
        Example: assay score import assay-scores-R3-ana.json sheets/ben.csv
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Files that pages saved (JSON), and filled-in sheets (CSV, .xlsx).")
    var files: [String]
    @Flag(help: "The scores come from a simulation, not from people; labelled so wherever they count.")
    var simulated = false

    func run() throws {
      do {
        try ScoreStage.importSheets(files, isSimulated: simulated, context: common.context).show(as: common.format)
      } catch let refusal as SheetRefusal {
        refusal.report(nothingStored: "no score of any file was stored")
        throw ExitCode.failure
      }
    }
  }

  struct RoundStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "What is scored, what is missing, where raters disagree, what to score next.",
      discussion: """
        An intent's verdict is fixed once it has more defects than allowed, or once its whole sample is scored; a ship \
        that is certain still needs the rest. What to score next: the intents that settle the most volume for each \
        score that they are expected to take.
        Memory: the scores.
        Example: assay score status --format json
        """)
    @OptionGroup var common: CommonOptions

    func run() throws { try ScoreStage.status(context: common.context).show(as: common.format) }
  }
}

extension SheetRefusal {
  /// Says on standard error what is wrong, the first fifty lines of it.
  func report(nothingStored: String) {
    let shown = reasons.prefix(50).map { "assay: \(file): \($0)\n" }.joined()
    let more = reasons.count > 50 ? "assay: … and \(reasons.count - 50) more\n" : ""
    FileHandle.standardError.write(
      Data((shown + more + "assay: refused; \(nothingStored). Correct these lines and import again.\n").utf8))
  }
}

extension ScoreStage.Export: Printable {
  var rows: [any Encodable]? { sheets }

  var text: String {
    sheets.map { "\($0.file): \($0.tickets.counted("ticket")), \($0.scored.grouped) scored" }.joined(separator: "\n")
  }
}

extension ScoreStage.Import: Printable {
  var rows: [any Encodable]? { files }

  var text: String {
    let lines = files.map { file in
      "\(file.file): \(file.scores.counted("score")) of \(file.rater), \(file.unscored.counted("ticket")) not scored yet"
        + (file.older > 0 ? "; \(file.older.grouped) older than what is stored, and left" : "")
        + (file.capped > 0 ? "; \(file.capped.grouped) dated in the future, and taken as given now" : "")
    }
    let older = files.contains { $0.older > 0 }
      ? ["for those left, 'assay score export' writes pages and sheets with what is stored"] : []
    let passed = forgotten > 0 ? ["\(forgotten.counted("row")) of forgotten requesters' tickets passed over"] : []
    let taken = withdrawn > 0 ? [
        "\(withdrawn.counted("score")) taken back: \(withdrawn == 1 ? "its ticket has" : "their tickets have") none in the file"
    ] : []
    return
      (lines + ["\(changed.counted("score")) stored that \(changed == 1 ? "is" : "are") new or changed"] + taken + older
      + passed)
      .joined(separator: "\n")
  }
}

extension ScoreStage.Status: Printable {
  var rows: [any Encodable]? { intents }

  var text: String {
    var table = TextTable(
      columns: [
        ("sample", .left), ("intent", .left), ("tickets", .right), ("settled", .right), ("missing", .right),
        ("disputed", .right), ("flagged", .right), ("defects", .right), ("allowed", .right), ("verdict", .left),
      ], elasticColumn: 1)
    table.rows = intents.map {
      [
        $0.sample, $0.name, String($0.tickets), String($0.settled), String($0.unscored), String($0.disputed),
        String($0.flagged), String($0.defects), String($0.allowedDefects), $0.verdict,
      ]
    }
    let lines = raters.map { rater in
      "\(rater.rater): \(rater.scored.grouped) of \(rater.tickets.counted("ticket")) scored"
        + (rater.needless > 0 ? "; \(rater.needless.grouped) of the rest can change no verdict" : "")
    }
    let decisions = adjudicator.map {
      ["\($0.name): \($0.decided.grouped) of \($0.tickets.counted("ticket")) decided that raters differ on or flagged"]
    } ?? []
    return ([table.text(width: TextTable.windowWidth), ""] + auditLines + lines + decisions + nextLines)
      .joined(separator: "\n")
  }

  private var auditLines: [String] {
    if audits.isEmpty { return [] }
    return ["monthly audits:"]
      + audits.map {
        "  \($0.sample) \($0.name): \($0.settled.grouped) of \($0.tickets.counted("ticket")) settled, "
          + $0.defects.counted("defect") + ($0.disputed > 0 ? ", \($0.disputed.grouped) disputed" : "")
      } + [""]
  }

  /// The first few: the order changes with every import.
  private var nextLines: [String] {
    if next.isEmpty { return [] }
    return ["", "score next, most volume settled per score first:"]
      + next.prefix(5).map {
        "  \($0.intent) \($0.name): \($0.volumeShare.percent) of the volume, about "
          + "\(Int($0.expectedRatings.rounded()).counted("score")), \($0.chanceToShip.percent) likely to ship"
      }
  }
}

extension ScoreStage.Status.Line {
  fileprivate var verdict: String {
    let share = isFixed ? defectShare.map { ", \($0.percent) defects" } ?? "" : ""
    return switch standing {
    case "holds": "fixed: holds" + share
    case "ships": "fixed: ships" + share
    case "will-ship": "ships once all is scored"
    default: "open"
    }
  }
}
