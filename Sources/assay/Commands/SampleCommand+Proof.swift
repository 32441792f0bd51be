// assay sample replace, manifest and verify.
import ArgumentParser
import AssayPipeline
import TicketModel

struct ReplaceTicket: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "Take a ticket that cannot be judged out of a sample, and draw the next one.",
    discussion: """
      For tickets that do not belong into the sample at all: the conversation is missing, a test, another customer's. The \
      old ticket stays visible with the reason, and so do its scores; who replaces how much is in the audit trail.
      Memory: the ids of the auto-resolved tickets.
      Example: assay sample replace I001-a1 --ticket 4711 --reason "transcript is of another ticket"
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "The sample, as I001-a1.")
  var sample: String
  @Option(help: "The ticket to take out.")
  var ticket: String
  @Option(help: "Why it cannot be judged.")
  var reason: String

  func run() throws {
    try SampleReplacement.run(sample: sample, ticket: ticket, reason: reason, context: common.context)
      .show(as: common.format)
  }
}

struct WriteManifest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest", abstract: "Write down how a sample was drawn, so that anybody can draw it again.",
    discussion: """
      The manifest names the store by its hash, seed, attempt, caps, the frame and the tickets; no word of a ticket. \
      With --key-file it is signed (HMAC-SHA256): who does not know the key cannot write another one that fits.
      Memory: the ids of the auto-resolved tickets.
      Example: assay sample manifest I001-a1 --output I001-a1.json --key-file ~/assay.key
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "The sample, as I001-a1.")
  var sample: String
  @Option(help: "File to write; without it the manifest is printed.")
  var output: String?
  @Option(help: ArgumentHelp("File with a secret of at least 16 bytes.", valueName: "file"))
  var keyFile: String?

  func run() throws {
    let manifest = try SampleProof.manifest(of: sample, keyFile: keyFile, context: common.context)
    guard let output else { return try manifest.show(as: common.format == .text ? .json : common.format) }
    try SampleProof.write(manifest, to: output)
  }
}

struct VerifySamples: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Draw samples again, and say whether they are the ones in the store.",
    discussion: """
      Without files, every sample that a verdict rests on, of whatever discovery, and the audits since; with \
      manifests, those. A ticket that the draw does not give, one that it gives and that is \
      missing, a changed seed, a manifest with a wrong signature or of another state of the store: each is named. Ends with exit code 1 when one is not proven.
      Memory: the ids of the auto-resolved tickets.
      Example: assay sample verify I001-a1.json --key-file ~/assay.key
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Manifests.")
  var manifests: [String] = []
  @Option(help: ArgumentHelp("The file with the secret that the manifests were signed with.", valueName: "file"))
  var keyFile: String?

  func run() throws {
    let checks = Verification(
      samples: try SampleProof.verify(manifests, keyFile: keyFile, context: common.context))
    try checks.show(as: common.format)
    if !checks.samples.allSatisfy(\.isProven) { throw ExitCode(1) }
  }
}

private struct Verification: Printable {
  var samples: [SampleProof.Check]

  var rows: [any Encodable]? { samples }

  var text: String {
    let lines = samples.flatMap { check -> [String] in
      let signature = check.signature == "unsigned" ? "" : ", \(check.signature)"
      let replaced = check.replaced > 0 ? ", \(check.replaced) replaced" : ""
      let head = "\(check.sample): \(check.tickets.counted("ticket"))\(replaced)\(signature): "
        + (check.isProven ? "drawn as the rule says" : check.findings.isEmpty ? "not proven" : "NOT AS DRAWN")
      let told = check.findings.prefix(10) + (check.findings.count > 10
        ? ["… and \(check.findings.count - 10) more (--format json lists all)"] : [])
      return [head] + (told + [check.obstacle].compactMap { $0 } + check.notes).map { "  \($0)" }
    }
    return (lines.isEmpty ? ["no sample to verify"] : lines).joined(separator: "\n")
  }
}

extension SampleReplacement.Summary: Printable {
  var text: String {
    "\(sample): ticket \(ticket) is out, \(replacedBy) is in"
      + (raters.isEmpty ? ", and nobody can score it" : ", for \(raters.joined(separator: " and "))")
      + "; \(replacements.counted("replacement")) in this sample"
  }
}

extension SampleManifest: Printable {
  var text: String { sample }
}
