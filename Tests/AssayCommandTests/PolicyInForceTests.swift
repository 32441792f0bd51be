// Which policy verdicts are held against, in which order its reasons stand, and which runs and reports follow from it.
import Foundation
import Testing

@Suite struct PolicyInForceTests {
  @Test func `reasons of the rule come first, then the policy's by weight`() throws {
    let place = try Workplace()
    try place.read(
      DeskTickets(
        count: 200, human: 60, satisfaction: { $1 && $0 % 2 == 1 ? "bad" : "good" },
        reopens: { $1 && $0 % 4 == 0 ? "1" : "0" }))
    try place.ok("intents", "mark", "I001", "regulated", "safety-critical")
    try place.sampleAndScore { row, _ in row > 9 }
    let judged = try place.gate(
      policy: """
        fewest auto-resolved: 150
        attempts: 1
        agreement: {required: yes}
        rater error: {required: yes}

        """)
    let policy = [
      "too-few-auto-resolved", "human-review-missing", "agreement-too-low", "rater-error-too-high",
      "attempts-exhausted", "reopened-more", "rated-worse",
    ]
    #expect(judged.first.reasons == ["below-threshold"] + policy)
    #expect(judged.first.holds.map(\.reason) == policy)
    #expect(judged.first.holds[1].finding.hasPrefix("It is marked regulated and safety-critical: "))
  }

  @Test func `a policy stays in force until another is named, and the same again is no new run`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    let first = try place.gate()
    #expect(first.policy == "standard" && first.first.decision == "ship")
    #expect(try place.gate().run == first.run)
    #expect(try place.gate("--policy", "standard").run == first.run)
    // A day to come leaves nothing behind.
    #expect(try place.gate("--as-of", day(in: 40)).first.decision == "ship")
    #expect(try place.gate().run == first.run)

    let strict = try place.gate(policy: "fewest auto-resolved: 500\n")
    #expect(strict.run != first.run && strict.policy == "policy.yaml" && strict.first.decision == "hold")
    // The text that was read counts, whatever becomes of the file.
    try place.write("fewest auto-resolved: 60\n", to: "policy.yaml")
    let later = try place.gate()
    #expect(later.run == strict.run && later.policy == "policy.yaml" && later.first.decision == "hold")
    let compared = try place.ok("gate", "compare")
    #expect(compared.contains("the policy is another"))
    #expect(compared.contains("The policy was changed: now held by too few"))
    let back = try place.gate("--policy", "standard")
    #expect(back.run != strict.run && back.policy == "standard" && back.first.decision == "ship")
    #expect(try place.gate().policy == "standard")

    // A policy that cannot stand changes nothing.
    try place.write("attempts: 0\n", to: "policy.yaml")
    let refused = try place.assay("gate", "--policy", "policy.yaml")
    #expect(refused.exitCode == 1 && refused.output.isEmpty && refused.errors.contains("policy.yaml:1: attempts: "))
    #expect(try place.gate().run == back.run)
  }

  /// Two intents with finished samples, and their verdicts.
  private func judged() throws -> Workplace {
    let place = try Workplace()
    try place.read(twoQuestions, mine: ["--intents", "2"])
    try place.sampleAndScore()
    _ = try place.gate()
    return place
  }

  /// Every file of a folder with its bytes.
  private func files(_ folder: String, of place: Workplace) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.path(folder)) where name.contains(".") {
      files[name] = try Data(contentsOf: URL(filePath: place.path(folder + "/" + name)))
    }
    return files
  }

  @Test func `a report is the same again, and a changed score changes what shows it and nothing else`() throws {
    let place = try judged()
    try place.ok("report", "--output", "first")
    try place.ok("report", "--output", "again", "--threads", "1")
    let first = try files("first", of: place)
    #expect(try files("again", of: place) == first)
    let pages = ["index.html", "intents/I001.html", "intents/I002.html"]
    let tables = ["assignments.csv", "intents.csv", "report.xlsx", "samples.csv", "verdicts.csv", "verdicts.json"]
    #expect(first.keys.filter { !$0.hasSuffix("outside.html") }.sorted() == (pages + tables).sorted())

    // Pages of intents that there are not any more go; files of others stay.
    try place.write("an older page", to: "again/intents/I950.html")
    try place.write("a note", to: "again/intents/notes.html")
    try place.ok("report", "--output", "again")
    #expect(try Set(files("again", of: place).keys) == Set(first.keys).union(["intents/notes.html"]))

    // One defect among the first intent's tickets.
    let row = try #require(try place.sheet("ana").dropFirst().firstIndex { $0[2] == "I001" })
    try place.score("ana") { at, _ in at != row - 1 }
    let stale = try place.assay("report", "--output", "stale")
    #expect(stale.exitCode == 1 && stale.errors.contains("[verdicts-outdated]"))
    #expect(try place.gate().first.perfect == 99)
    try place.ok("report", "--output", "later")
    let later = try files("later", of: place)
    #expect(later.keys.sorted() == first.keys.sorted())
    #expect(
      later.keys.filter { later[$0] != first[$0] }.sorted()
        == ["index.html", "intents/I001.html", "report.xlsx", "verdicts.csv", "verdicts.json"])
  }

  @Test func `a report names the policy of its verdicts`() throws {
    let place = try judged()
    try place.ok("report", "--output", "standard")
    _ = try place.gate(policy: "# our own words\nattempts: 2\n")
    try place.ok("report", "--output", "own")
    let (standard, own) = (try place.read("standard/index.html"), try place.read("own/index.html"))
    #expect(own.contains("policy.yaml") && own.contains("# our own words"))
    #expect(!standard.contains("policy.yaml") && standard.contains("# The policy of &#39;assay gate&#39;"))
  }
}
