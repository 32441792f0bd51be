// assay store: is it whole, a copy of it, its size. Forgetting is in StoreCommand+Forget.swift.
import ArgumentParser
import AssayPipeline

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Check, copy or shrink the store, or take a person out of it.",
    subcommands: [Check.self, Backup.self, Vacuum.self, ForgetRequester.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Look for damage in the store's file, and for rows that contradict each other.",
      discussion: """
        Reads the whole file and changes nothing; ends with exit code 1 when something is wrong.
        Memory: 0.1 GB.
        Example: assay store check
        """)
    @OptionGroup var common: CommonOptions

    func run() throws {
      let result = try StoreStage.check(context: common.context)
      try result.show(as: common.format)
      if !result.isWhole { throw ExitCode(1) }
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup", abstract: "Copy the store into another folder, readable by its owner only.",
      discussion: """
        The copy is of one moment, even while another command writes. To restore it, name its folder with --store.
        Memory: 0.1 GB.
        Example: assay store backup store-2025-01
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Folder for the copy, empty or not there yet.")
    var folder: String

    func run() throws { try StoreStage.backUp(to: folder, context: common.context).show(as: common.format) }
  }

  struct Vacuum: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vacuum", abstract: "Rewrite the store without what was deleted from it.",
      discussion: """
        Needs as much free disk space as the store has. Interrupted, the store stays as it was.
        Memory: 0.1 GB.
        Example: assay store vacuum
        """)
    @OptionGroup var common: CommonOptions

    func run() throws { try StoreStage.vacuum(context: common.context).show(as: common.format) }
  }
}

extension StoreStage.Check: Printable {
  var text: String {
    func lines(_ findings: [Finding]) -> [String] { findings.map { "  \($0.rows.grouped) \($0.what)" } }
    var text = [
      isWhole
        ? "the store is whole: \(bytes.megabytes), of which \(freeBytes.megabytes) are free"
        : "the store is damaged: restore a backup, or ingest the exports again into a new folder given with --store"
    ]
    text += damage.map { "  " + $0 } + lines(contradictions)
    if !notes.isEmpty { text += ["to know:"] + lines(notes) }
    return text.joined(separator: "\n")
  }
}

extension StoreStage.Backup: Printable {
  var text: String { "\(bytes.megabytes) copied to \(folder)" }
}

extension StoreStage.Vacuum: Printable {
  var text: String { "\(bytesBefore.megabytes) before, \(bytesAfter.megabytes) now" }
}

extension Int64 {
  /// Millions of bytes, with one decimal.
  fileprivate var megabytes: String { (Double(self) / 1e6).decimals(1) + " MB" }
}
