// Every reason of the shipping rule, reached by the real binary, and lifted by what the verdict names.
import Testing

@Suite struct PolicyHoldTests {
  @Test func `an intent without a sample, with half of one, and with all of it`() throws {
    let place = try Workplace.desk()
    let none = try place.gate().first
    #expect(none.decision == "hold" && none.reasons == ["not-sampled"] && none.holds.isEmpty)
    #expect(none.whatWouldChange == "Draw and score a sample of 100 tickets: it ships with at most 5 defects.")

    try place.ok("sample", "--raters", "ana")
    #expect(try place.gate().first.reasons == ["sample-incomplete"])
    try place.score("ana") { row, _ in row < 90 ? row > 3 : nil }
    let half = try place.gate().first
    #expect(half.reasons == ["sample-incomplete"] && half.scored == 90 && half.perfect == 86)
    #expect(
      half.whatWouldChange == "Score the remaining 10 tickets: it ships if at most 1 of them is a defect (now 4, "
        + "allowed 5).")
    try place.score("ana") { row, _ in row > 3 && row != 95 }
    let whole = try place.gate().first
    #expect(whole.decision == "ship" && whole.reasons.isEmpty && whole.perfect == 95)
    #expect(whole.whatWouldChange.hasPrefix("It would hold if 1 more of the 100 scored tickets turned out"))
  }

  @Test func `too many defects are lifted by a new sample alone`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore { row, _ in row > 5 }
    let below = try place.gate().first
    #expect(below.reasons == ["below-threshold"] && below.perfect == 94)
    #expect(below.whatWouldChange.contains("only attempt 2, a new sample of 100 tickets with at most 5 defects, can"))
    // Nothing is drawn unasked.
    try place.ok("sample", "--raters", "ana")
    #expect(try place.gate().first.attempt == 1)
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana")
    #expect(try place.gate().first.reasons == ["sample-incomplete"])
    try place.score("ana")
    let second = try place.gate().first
    #expect(second.decision == "ship" && second.attempt == 2)
  }

  @Test func `raters who disagree are lifted by the adjudicator`() throws {
    let place = try Workplace.desk()
    try place.ok("sample", "--raters", "ana,ben", "--overlap", "1")
    try place.score("ana")
    try place.score("ben") { row, _ in row > 2 }
    let disputed = try place.gate().first
    #expect(disputed.reasons == ["not-adjudicated"] && disputed.scored == 97)
    #expect(
      disputed.whatWouldChange == "Settle the 3 tickets that await the adjudicator: it ships whatever they show (now "
        + "0, allowed 5).")
    #expect(try place.ticketsOnSheet(of: "adjudicator").count == 3)
    try place.score("adjudicator") { row, _ in row > 0 }
    let settled = try place.gate().first
    #expect(settled.decision == "ship" && settled.perfect == 99)
  }

  @Test func `too few auto-resolved tickets, by the rule and by the policy`() throws {
    let place = try Workplace.desk(40)
    let few = try place.gate().first
    #expect(few.reasons == ["too-few-auto-resolved"] && few.holds.isEmpty)
    #expect(few.whatWouldChange == "It can be judged once it has 50 auto-resolved tickets: 10 more than the 40 of now.")
    try place.read(DeskTickets(count: 10, from: 100))
    #expect(try place.gate().first.reasons == ["not-sampled"])

    try place.sampleAndScore()
    let policy = "fewest auto-resolved: 70\n"
    let held = try place.gate(policy: policy).first
    let hold = try #require(held.hold("too-few-auto-resolved"))
    #expect(held.reasons == ["too-few-auto-resolved"] && held.whatWouldChange == hold.lift)
    #expect(hold.finding == "It has 50 auto-resolved tickets, and the policy asks for 70.")
    #expect(hold.lift.hasPrefix("Read newer exports with 'assay ingest' and 'assay mine' until it has 20 more, or "))
    #expect(try place.gate(policy: "fewest auto-resolved: 50\n").first.decision == "ship")
    try place.read(DeskTickets(count: 20, from: 200))
    let grown = try place.gate(policy: policy).first
    #expect(grown.frameSize == 70 && grown.decision == "ship" && grown.holds.isEmpty)
    // Fifty are no longer all, or nearly all, there are.
    try place.read(DeskTickets(count: 10, from: 300))
    let larger = try place.gate().first
    #expect(larger.frameSize == 80 && larger.reasons == ["sample-incomplete"] && larger.holds.isEmpty)
    #expect(larger.whatWouldChange.contains("draw attempt 2 with 80"))
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana")
    try place.score("ana")
    #expect(try place.gate().first.decision == "ship")
  }

  @Test func `a sampled ticket that a person resolved after all outdates the sample`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    let number = try #require(try Int(place.ticketsOnSheet(of: "ana")[0].dropFirst()))
    try place.read(DeskTickets(count: 1, from: number, human: 1, updated: "2026-03-02"))
    let outdated = try place.gate().first
    #expect(outdated.reasons == ["sample-outdated"] && outdated.frameSize == 129)
    #expect(outdated.whatWouldChange.hasPrefix("1 sampled ticket is no longer auto-resolved: draw attempt 2 with 100"))
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana")
    try place.score("ana")
    #expect(try place.gate().first.decision == "ship")
  }
}
