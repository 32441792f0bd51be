// assay intents apply, export, undo, curation: the file of edits as a whole.
import ArgumentParser
import AssayPipeline
import Foundation

extension IntentsCommand {
  /// Everything that edits intents, for the list of subcommands.
  static let curationSubcommands: [any ParsableCommand.Type] = [
    Apply.self, Export.self, Undo.self, Curation.self, Merge.self, Split.self, Rename.self, Pin.self, Forbid.self,
    Together.self, Apart.self, Mark.self, Owner.self,
  ]

  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply", abstract: "Apply a file of edits to what discovery found, in place of the file before.",
      discussion: """
        The file is YAML; Documentation/curation.md has its form. Later runs of 'assay mine' apply it again by \
        themselves. An edit that cannot be applied is reported with its line, and the others still are. With --exit-code \
        the command ends with 2 then. A file that cannot be read changes nothing.
        Memory: one line a ticket, and the texts and vectors of the intents that a merge or a split changes.
        Example: assay intents apply edits.yaml --dry-run
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("File of edits.", valueName: "file"))
    var file: String
    @Flag(name: .customLong("dry-run"), help: "Only say what would change.")
    var dryRun = false
    @Flag(name: .customLong("exit-code"), help: "End with code 2 when an edit cannot be applied.")
    var exitCode = false

    func run() throws {
      let outcome = try CurationStage.apply(file, isDryRun: dryRun, context: common.context)
      try outcome.show(as: common.format)
      if exitCode, !outcome.conflicts.isEmpty { throw ExitCode(2) }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the file of edits as it stands, comments included.",
      discussion: """
        Without any edit so far: an empty file to start from.
        Memory: the file.
        Example: assay intents export --output edits.yaml
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("File to write (default: standard output).", valueName: "file"))
    var output: String?

    func run() throws {
      if let output {
        try CurationStage.export(to: output, context: common.context)
      } else {
        FileHandle.standardOutput.write(Data(try CurationStage.export(context: common.context).utf8))
      }
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo", abstract: "Take back the newest change of the file of edits; again: the one before.",
      discussion: """
        Memory: as 'assay intents apply'.
        Example: assay intents undo
        """)
    @OptionGroup var common: CommonOptions

    func run() throws { try CurationStage.undo(context: common.context).show(as: common.format) }
  }

  struct Curation: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "curation", abstract: "Every version of the file of edits: when, and what was done.",
      discussion: """
        Memory: the versions.
        Example: assay intents curation --format json
        """)
    @OptionGroup var common: CommonOptions

    func run() throws {
      try CurationHistory(versions: try CurationStage.history(context: common.context)).show(as: common.format)
    }
  }
}

struct CurationHistory: Printable {
  var rows: [any Encodable]? { versions }

  var versions: [CurationStage.Version]

  var text: String {
    if versions.isEmpty { return "no edits so far" }
    var table = TextTable(
      columns: [("version", .right), ("changed", .left), ("edits", .right), ("change", .left)], elasticColumn: 3)
    table.rows = versions.map { [String($0.version), $0.changedAt, $0.edits.grouped, $0.change] }
    return table.text(width: TextTable.windowWidth)
  }
}

extension CurationStage.Outcome: Printable {
  var text: String {
    var lines = [
      isDryRun
        ? "\(edits.counted("edit")); nothing was stored" : "version \(version) of the edits, \(edits.counted("edit"))"
    ]
    if changed.isEmpty {
      lines.append("no intent changes")
    } else {
      var table = TextTable(
        columns: [("intent", .left), ("before", .right), ("after", .right), ("name", .left)], elasticColumn: 3)
      table.rows = changed.map { line in
        [line.intent, line.before?.grouped ?? "–", line.after?.grouped ?? "–", line.name]
      }
      lines += ["", table.text(width: TextTable.windowWidth), ""]
    }
    lines.append(
      "\(intents.counted("intent")); in none: \(outliers.counted("ticket")), before \(outliersBefore.grouped)")
    if !conflicts.isEmpty {
      lines += ["", "\(conflicts.count == 1 ? "this was" : "these were") not applied:"]
      lines += conflicts.map { "  line \($0.line): \($0.message) [\($0.reason)]" }
    }
    return lines.joined(separator: "\n")
  }
}

extension IntentBrowsing.Listing {
  /// Owner, marks and pin in words; none for an intent without any.
  static func attributes(owner: String?, marks: [String], isPinned: Bool) -> [String] {
    let words = (isPinned ? ["pinned"] : []) + marks + (owner.map { ["owner \($0)"] } ?? [])
    return words.isEmpty ? [] : [words.joined(separator: ", ")]
  }
}
