// The options that every command takes.
import ArgumentParser
import AssayPipeline
import Foundation

enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the store (default: $ASSAY_STORE, else ./assay-store).", valueName: "folder"))
  var store: String?

  @Option(help: "Threads to compute with; results are the same for any number (default: all cores).")
  var threads: Int?

  @Flag(help: "No progress on standard error.")
  var quiet = false

  @Flag(help: "More of what is being done, on standard error.")
  var verbose = false

  @Option(help: "How to print the result: text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    if let threads, !(1...256).contains(threads) { throw ValidationError("--threads takes a number from 1 to 256.") }
  }

  var context: RunContext {
    let folder = store ?? ProcessInfo.processInfo.environment["ASSAY_STORE"] ?? "./assay-store"
    let printer = ProgressPrinter(isVerbose: verbose)
    let isQuiet = quiet
    return RunContext(store: folder, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount) { progress in
      if !isQuiet { printer.print(progress) }
    }
  }
}

/// A result that every format can show.
protocol Printable: Encodable {
  var text: String { get }
  /// What the lines of a table are; `nil` for a result that is no list, which is printed field by field.
  var rows: [any Encodable]? { get }
  /// A table whose columns are laid down elsewhere; `nil`: made of `rows`.
  var table: String? { get }
}

extension Printable {
  var rows: [any Encodable]? { nil }
  var table: String? { nil }

  func show(as format: OutputFormat) throws {
    switch format {
    case .text: FileHandle.standardOutput.write(Data((text + "\n").utf8))
    case .csv:
      let table = try table ?? rows.map { try ResultTables.csv(rows: $0) } ?? ResultTables.csv(fieldsOf: self)
      FileHandle.standardOutput.write(Data(table.utf8))
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(self) + Data("\n".utf8))
    }
  }
}
