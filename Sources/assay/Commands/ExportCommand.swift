// assay export: what was worked out, as files for other tools.
import ArgumentParser
import AssayPipeline

/// The newest run, or one by its number.
enum RunOption: ExpressibleByArgument {
  case latest
  case number(Int64)

  init?(argument: String) {
    if argument == "latest" {
      self = .latest
    } else if let number = Int64(argument), number >= 1 {
      self = .number(number)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { "latest" }
  static let allValueStrings = ["latest", "N"]
}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Give what was worked out to other tools.",
    subcommands: [Vectors.self, Model.self])

  struct Vectors: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vectors", abstract: "Write the vectors that the intents were found by, as a NumPy file.",
      discussion: """
        FILE.npy: float32, one row a mined ticket, each of length 1 (zeros without known words). FILE.ids.csv: row, \
        ticket_id, intent_id (empty for none), outlier. The vectors are made again from the store's tickets with the \
        model that the run kept, as the newest three runs do; when tickets came in since, mine again first. Files that \
        are there are replaced, whole or not at all. The rows hold no text, but are customers' data all the same: \
        readable by you only.
        Memory: the model (up to 250 MB) and 16,384 documents. Two passes over the documents.
        Example: assay export vectors --output vectors.npy
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("File to write, ending in .npy.", valueName: "file"))
    var output: String
    @Option(name: .customLong("run"), help: "Run of 'assay mine', by its number, or latest.")
    var chosenRun: RunOption = .latest

    func validate() throws {
      guard output.hasSuffix(".npy"), !output.hasSuffix("/.npy"), output != ".npy" else {
        throw ValidationError("--output takes a file name that ends in .npy.")
      }
    }

    func run() throws {
      let number: Int64? = if case .number(let number) = chosenRun { number } else { nil }
      try ExportStage.vectors(to: output, run: number, context: common.context).show(as: common.format)
    }
  }
}

extension ExportCommand {
  struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "model", abstract: "Write what assigns new tickets to a folder that needs no store.",
      discussion: """
        The folder holds the vocabulary, the vectors' and the classifier's matrices (.npy), and model.json with the \
        intents, the reliability table and a checksum of every file. It holds words of the corpus and names of intents, \
        but no ticket. 'assay assign --model FOLDER' uses it on any machine.
        Memory: the model (up to 250 MB) and the vectors of 60,000 tickets. One pass over the documents.
        Example: assay export model --output model-2024-12
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Folder to write.", valueName: "folder"))
    var output: String

    func run() throws { try ExportStage.model(to: output, context: common.context).show(as: common.format) }
  }
}

extension ExportStage.ModelSummary: Printable {
  var text: String {
    let head = "model of \(intents.counted("intent")) of run \(run), \((bytes / 1_000_000).grouped) MB: \(folder)"
    return ([head] + trust.map(\.text)).joined(separator: "\n")
  }
}

extension ExportStage.Summary: Printable {
  var text: String {
    """
    \(rows.grouped) vectors of \(dimension) floats, of run \(run); \(outliers.counted("outlier"))
    vectors: \(vectors)
    ids: \(ids)
    """
  }
}
