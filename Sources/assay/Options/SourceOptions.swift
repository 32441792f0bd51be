// The options of the commands that read exports.
import ArgumentParser
import AssayPipeline

struct SourceOptions: ParsableArguments {
  @Argument(help: "Files or folders.")
  var paths: [String]

  @Option(help: "Read every file as an export of this system: \(IngestStage.systems.joined(separator: ", ")).")
  var system: String?

  @Option(
    help: ArgumentHelp(
      "YAML file that says where the values stand in exports of no known system; '--explain' of ingest writes one.",
      valueName: "file"))
  var mapping: String?

  @Option(help: "Ids or names of accounts that answer automatically, separated by commas.")
  var bots = ""

  @Option(help: "Ids or names of the desk's people, separated by commas.")
  var agents = ""

  /// - Throws: `PipelineFault` for a system that is not read, and for what is wrong with the mapping.
  func parameters(keepsRawText: Bool? = nil) throws -> IngestStage.Parameters {
    func names(_ list: String) -> Set<String> { Set(list.split(separator: ",").map(String.init)) }
    return try IngestStage.Parameters(
      paths: paths, system: system, bots: names(bots), agents: names(agents), mapping: mapping,
      keepsRawText: keepsRawText)
  }
}
