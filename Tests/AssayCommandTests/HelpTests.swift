// Every command explains itself.
import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    "demo", "generate", "ingest", "mine", "intents list", "intents show", "intents history", "intents changes",
    "intents exam", "intents report", "intents audit draw", "intents audit import", "intents audit status",
    "intents apply", "intents export", "intents undo", "intents curation", "intents merge", "intents split",
    "intents rename", "intents pin", "intents forbid", "intents together", "intents apart", "intents mark",
    "intents owner", "evaluate", "sample draw", "sample audit", "sample replace", "sample manifest", "sample verify",
    "score export",
    "score import", "score status", "score agreement", "score here", "score hand-over", "score calibrate",
    "gate verdicts", "gate compare", "gate policy", "report", "export vectors", "export model", "audit verify",
    "audit show",
    "assign", "articles import", "articles list", "score hints", "store check", "store backup", "store vacuum",
    "store forget-requester",
  ])
  func `help states memory use and an example`(command: String) throws {
    let help = try Workplace().run(Workplace.binary, command.split(separator: " ").map(String.init) + ["--help"])
    #expect(help.exitCode == 0)
    #expect(help.output.contains("Memory: "))
    #expect(help.output.contains("Example: assay " + command.split(separator: " ")[0]))
    #expect(help.output.contains("--store"))
    #expect(help.errors.isEmpty)
  }

  @Test func `the list of commands`() throws {
    let help = try Workplace().assay("--help")
    #expect(help.exitCode == 0)
    for command in [
      "demo", "generate", "ingest", "mine", "intents", "evaluate", "sample", "score", "gate", "report", "export",
    ] {
      #expect(help.output.contains("  \(command) "))
    }
  }

  @Test(arguments: [["nonsense"], ["mine", "--intents", "0"], ["sample", "--overlap", "2"], ["ingest"]])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    let outcome = try Workplace().run(Workplace.binary, arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
  }
}
