// The policy's reasons that come with time, each reached by the real binary and lifted by what the hold names: old
// scores, intents that discovery or customers changed, and what customers say.
import Foundation
import Testing

@Suite struct PolicyHoldMonthTests {
  // MARK: Time

  @Test func `scores expire, and a new sample lifts it`() throws {
    let place = try Workplace.desk()
    try place.ok("sample", "--raters", "ana")
    try scoreOnPage(place, at: "2024-03-09T17:05:00Z")
    // 180 days after 9 March are 5 September.
    for (day, decision) in [("2024-03-09", "ship"), ("2024-09-05", "ship"), ("2024-09-06", "hold")] {
      #expect(try place.gate("--as-of", day).first.decision == decision, "\(day)")
    }
    let held = try place.gate().first
    let hold = try #require(held.hold("scores-expired"))
    #expect(held.reasons == ["scores-expired"] && held.whatWouldChange == hold.lift)
    #expect(
      hold.finding == "Its newest score is of 2024-03-09, and the policy lets scores stand for 180 days: until "
        + "2024-09-05.")
    #expect(try place.gate(policy: "scores expire after days: none\n").first.decision == "ship")
    #expect(try place.gate("--policy", "standard").first.decision == "hold")
    try place.draw(asNamedIn: hold.lift)
    // A sheet has no times: that of its import counts.
    try place.score("ana")
    let lifted = try place.gate("--as-of", day(in: 179)).first
    // It shipped on its first sample: this one is a first attempt again.
    #expect(lifted.decision == "ship" && lifted.attempt == 1 && lifted.sampleID == "I001-a2")
    #expect(try place.gate("--as-of", day(in: 181)).first.reasons == ["scores-expired"])
    let before = try place.assay("gate", "--as-of", "2024-09-06")
    #expect(before.exitCode == 1 && before.errors.contains("[day-before-scores]"))
  }

  /// Gives 2/2 to every ticket of ana's page at this time.
  private func scoreOnPage(_ place: Workplace, at time: String) throws {
    try place.ok("score", "export", "--output", "pages")
    let page = try place.read("pages/ana.html")
    func block(_ id: String) throws -> [String: Any] {
      let tail = page.components(separatedBy: "<script type=\"application/json\" id=\"\(id)\">").last
      let text = try #require(tail?.components(separatedBy: "</script>").first)
      return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let (identity, data) = (try block("identity"), try block("tickets"))
    let samples = try #require(data["samples"] as? [[String: Any]])
    let tickets = try #require(data["tickets"] as? [[String: Any]])
    let file: [String: Any] = [
      "format": "assay-scores", "version": 1, "round": try #require(identity["round"]), "rater": "ana",
      "tickets": try tickets.map { ticket -> [String: Any] in
        let sample = try #require(ticket["sample"] as? Int)
        return [
          "sample": try #require(samples[sample]["id"]),
          "ticket": try #require(ticket["id"]), "check": try #require(ticket["check"]), "comment": "",
          "scores": ["factual": 2, "policy": 2, "tone": 2], "seconds": 12, "scoredAt": time, "clearedAt": NSNull(),
        ]
      },
    ]
    try JSONSerialization.data(withJSONObject: file).write(to: URL(filePath: place.path("scores.json")))
    try place.ok("score", "import", "scores.json")
  }

  // MARK: Discovery

  @Test func `a finished sample stands when discovery goes on, and nothing is drawn anew`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    let before = try place.gate().first
    try place.read(DeskTickets(count: 60, from: 500, month: "2026-02"))
    let after = try place.gate().first
    #expect(after.decision == "ship" && after.sampleID == before.sampleID && after.frameSize == 190)
    let drawing = try place.ok("sample", "--raters", "ana")
    #expect(drawing.hasPrefix("0 samples drawn") && drawing.contains("1 intent keeps the sample it has"))
    #expect(try place.gate().first.attempt == 1)
  }

  @Test func `an unfinished sample ends with its discovery`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore { row, _ in row < 50 ? true : nil }
    try place.read(DeskTickets(count: 60, from: 500, month: "2026-02"))
    #expect(try place.gate().first.reasons == ["not-sampled"])
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
  }

  @Test func `an intent that took in another is lifted by a new sample`() throws {
    let place = try Workplace()
    try place.read(twoQuestions, mine: ["--intents", "2"])
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "1", "--fresh")
    let merged = try place.gate().first
    let hold = try #require(merged.hold("intent-changed"), "\(merged)")
    #expect(merged.reasons == ["intent-changed"])
    #expect(hold.finding.contains("and the policy asks for 95%: I002 was merged into it ("))
    #expect(hold.lift.contains("'assay intents show I001'"))
    try place.ok("intents", "show", "I001")
    try place.draw(asNamedIn: hold.lift)
    try place.score("ana")
    let lifted = try place.gate().first
    #expect(lifted.decision == "ship" && lifted.attempt == 1 && lifted.sampleID == "I001-a2")
  }

  @Test func `an intent that another was split off from is lifted by a new sample`() throws {
    let place = try Workplace()
    try place.read(twoQuestions)
    try place.sampleAndScore()
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "2", "--fresh")
    let split = try place.gate()
    let hold = try #require(split.first.hold("intent-changed"), "\(split)")
    #expect(hold.finding.contains("I002 was split off (") && split["I002"]?.reasons == ["not-sampled"])
    // The policy in force says what is too much also to 'assay sample', which draws for both unasked.
    #expect(try place.gate(policy: "tickets kept: 0.5\n").first.decision == "ship")
    try place.ok("gate", "--policy", "standard")
    try place.sampleAndScore()
    let lifted = try place.gate()
    #expect(lifted.first.decision == "ship" && lifted.first.attempt == 1 && lifted["I002"]?.decision == "ship")
  }

  @Test func `an intent whose customers write something else is lifted by a new sample`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    try place.read(DeskTickets(count: 45, text: "where is my parcel please", from: 500, month: "2026-03"))
    let drifted = try place.gate().first
    let hold = try #require(drifted.hold("intent-drifted"), "\(drifted)")
    #expect(drifted.reasons == ["intent-drifted"] && hold.finding.hasSuffix("and the policy asks for 0.8."))
    #expect(try place.gate(policy: "drift cosine: none\n").first.decision == "ship")
    #expect(try place.gate("--policy", "standard").first.reasons == ["intent-drifted"])
    try place.draw(asNamedIn: hold.lift)
    try place.score("ana")
    #expect(try place.gate().first.decision == "ship")
  }

  // MARK: Customers

  @Test func `what customers say holds with and without scores, and newer tickets lift it`() throws {
    let place = try Workplace()
    try place.read(
      DeskTickets(
        count: 200, human: 60, satisfaction: { $1 && $0 % 2 == 1 ? "bad" : "good" },
        reopens: { $1 && $0 % 4 == 0 ? "1" : "0" }))
    #expect(try place.gate().first.reasons == ["not-sampled", "reopened-more", "rated-worse"])
    try place.sampleAndScore()
    let held = try place.gate().first
    #expect(held.reasons == ["reopened-more", "rated-worse"] && held.holds.map(\.reason) == held.reasons)
    #expect(held.whatWouldChange == held.holds.map(\.lift).joined(separator: " "))
    #expect(
      held.holds[0].finding.hasPrefix("Customers reopened 35 of 140 tickets after the bot and 0 of 60 after people: "))
    #expect(
      held.holds[1].finding.hasPrefix("Customers rate the bot 0.5 (140 answers) and people 1 (60) from 0 to 1: 0.5"))
    #expect(held.holds.allSatisfy { $0.lift.contains("with 'assay ingest' and 'assay mine' until") })
    // The other lift of each.
    let reopened = try place.gate(policy: "outcomes:\n  reopened margin: 0.25\n").first
    #expect(reopened.reasons == ["rated-worse"])
    let rated = try place.gate(policy: "outcomes:\n  rating margin: 0.5\n").first
    #expect(rated.reasons == ["reopened-more"])
    try place.ok("gate", "--policy", "standard")

    try place.read(
      DeskTickets(
        count: 900, from: 1_000, month: "2026-04", satisfaction: { _, _ in "good" }, reopens: { _, _ in "0" }))
    #expect(try place.gate().first.decision == "ship")
  }
}
