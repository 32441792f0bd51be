// Which attempts count, through the real binary: those since the last sample that shipped the intent and stood.
import Foundation
import Testing

@Suite struct RenewedSampleTests {
  private func redraw(_ place: Workplace, raters: String = "ana") throws {
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", raters)
  }

  @Test func `a renewal is a first attempt, and drawing until it passes counts from there`() throws {
    let place = try Workplace.desk(300)
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    try redraw(place)
    try place.score("ana") { row, _ in row >= 10 }
    let failed = try place.gate().first
    #expect(failed.reasons == ["below-threshold"] && failed.attempt == 1 && failed.sampleID == "I001-a2")
    try redraw(place)
    #expect(try place.gate().first.attempt == 2)
    // The third since it shipped must prove the share.
    try redraw(place)
    try place.score("ana") { row, _ in row >= 3 }
    let third = try place.gate().first
    #expect(third.attempt == 3 && third.sampleID == "I001-a4" && third.sampleSize == 124)
    #expect(third.reasons == ["below-threshold", "attempts-exhausted"])
    try place.ok("report", "--output", "report")
    let samples = try place.read("report/samples.csv").split(whereSeparator: \.isNewline)
    #expect(samples[1].hasPrefix("I001-a4,I001,3,") && samples[1].hasSuffix(",4"))
    // How attempts are counted is part of the draw's proof, and of the trail.
    try place.ok("sample", "verify")
    try place.ok("sample", "manifest", "I001-a4", "--output", "m.json")
    #expect(try place.read("m.json").contains("\"attemptsBefore\" : 1"))
    try place.ok("sample", "verify", "m.json")
    try place.ok("audit", "verify")
    let forged = try place.read("m.json").replacing("\"attemptsBefore\" : 1", with: "\"attemptsBefore\" : 3")
    try place.write(forged, to: "m.json")
    let refused = try place.assay("sample", "verify", "m.json")
    #expect((refused.output + refused.errors).contains("the design in the manifest is not the one in the store"))
  }

  @Test func `each renewal of what keeps shipping is a first attempt`() throws {
    let place = try Workplace.desk(300)
    for number in 1...4 {
      if number == 1 { try place.ok("sample", "--raters", "ana") } else { try redraw(place) }
      try place.score("ana")
      let verdict = try place.gate().first
      #expect(verdict.decision == "ship" && verdict.attempt == 1 && verdict.sampleID == "I001-a\(number)")
      #expect(verdict.sampleSize == 100)
    }
  }

  @Test func `scores that came after end the credit, with a verdict on them or without`() throws {
    let place = try Workplace.desk(300)
    try place.sampleAndScore()
    _ = try place.gate()
    try place.score("ana") { row, _ in row >= 10 }
    try redraw(place)
    #expect(try place.gate().first.attempt == 2)

    // A verdict that held on the scores ends it too, until one ships again.
    let other = try Workplace.desk(300)
    try other.sampleAndScore()
    _ = try other.gate()
    try other.score("ana") { row, _ in row >= 10 }
    #expect(try other.gate().first.decision == "hold")
    try other.score("ana")
    try redraw(other)
    #expect(try other.gate().first.attempt == 2)
  }

  @Test func `what the gate never shipped, or shipped on simulated scores, is no ship`() throws {
    let place = try Workplace.desk(300)
    try place.sampleAndScore()
    try redraw(place)
    #expect(try place.gate().first.attempt == 2)

    let simulated = try Workplace.desk(300)
    try simulated.ok("sample", "--raters", "simulated1")
    try simulated.score("simulated1")
    #expect(try simulated.gate().first.decision == "ship")
    try redraw(simulated)
    #expect(try simulated.gate().first.attempt == 2)
  }

  @Test func `a hold by the policy alone says nothing of the answers`() throws {
    let place = try Workplace.desk(300)
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    #expect(try place.gate(policy: "fewest auto-resolved: 400\n").first.decision == "hold")
    try redraw(place)
    #expect(try place.gate("--policy", "standard").first.attempt == 1)
  }

  @Test func `mining again takes the count along`() throws {
    let place = try Workplace.desk(300)
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    try redraw(place)
    try place.score("ana") { row, _ in row >= 10 }
    try place.read(DeskTickets(count: 20, from: 600, month: "2026-02"))
    #expect(try place.gate().first.attempt == 1)
    try redraw(place)
    #expect(try place.gate().first.attempt == 2)
  }
}
