// The command line: which commands there are, and how an error ends the process.
import ArgumentParser
import AssayPipeline
import Foundation
import TicketModel

@main
struct Assay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Mines closed support tickets for recurring intents and decides which may be answered automatically.",
    discussion: """
      The stages, in order: ingest, mine, sample, score, gate, report. 'assay demo' runs all of them on a generated \
      export. Nothing leaves this machine. Exit codes: 0 done, 1 failed, 2 done but the answer is no (only with \
      --exit-code), 64 usage.
      """,
    version: CodeVersion.current,
    subcommands: [
      DemoCommand.self, GenerateCommand.self, IngestCommand.self, MineCommand.self, IntentsCommand.self,
      EvaluateCommand.self, SampleCommand.self, ScoreCommand.self, GateCommand.self, ReportCommand.self,
      ExportCommand.self, AssignCommand.self, StoreCommand.self, AuditCommand.self,
    ])

  static func main() {
    // A reader of our output that goes away (head, less) is no failure.
    signal(SIGPIPE, SIG_DFL)
    Runtime.prepare(arguments: CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let fault as any Fault {
      FileHandle.standardError.write(Data("assay: \(fault.description)\n".utf8))
      Foundation.exit(1)
    } catch {
      exit(withError: error)
    }
  }
}
