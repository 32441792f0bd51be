// The options that every command takes.
import ArgumentParser
import AssayPipeline
import Foundation

enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

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

  @Option(help: "How to print the result: text or json.")
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

/// A result that both formats can show.
protocol Printable: Encodable {
  var text: String { get }
}

extension Printable {
  func show(as format: OutputFormat) throws {
    switch format {
    case .text: FileHandle.standardOutput.write(Data((text + "\n").utf8))
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(self) + Data("\n".utf8))
    }
  }
}
