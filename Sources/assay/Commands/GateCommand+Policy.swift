// assay gate policy: the standard policy, to start a desk's own from.
import ArgumentParser
import AssayPipeline
import Foundation

extension GateCommand {
  struct Policy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "policy", abstract: "Print the standard policy, with comments, as a file to edit.",
      discussion: """
        A policy says what an intent needs besides the rule before it may ship: fresh scores, raters who agree and \
        miss little, review of marked intents, customers who fare no worse than with people. It can hold an intent, \
        never ship one. Documentation/policy.md has every key. A file that exists is not written over.
        Memory: a page of text.
        Example: assay gate policy --output policy.yaml
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("File to write (default: standard output).", valueName: "file"))
    var output: String?

    func run() throws {
      if let output {
        try PolicyFile.writeStandard(to: output)
      } else {
        FileHandle.standardOutput.write(Data(PolicyFile.standard.utf8))
      }
    }
  }
}
