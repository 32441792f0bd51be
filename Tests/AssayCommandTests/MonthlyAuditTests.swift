// The monthly audit of what ships, through the real binary: drawn, scored, added up over months, and an alarm that
// holds.
import Foundation
import Testing

@Suite struct MonthlyAuditTests {
  /// A desk whose one intent ships, with a month of tickets after its sample.
  private func shipped(months: [String] = ["2026-02"]) throws -> Workplace {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    for (number, month) in months.enumerated() {
      try place.read(DeskTickets(count: 60, from: 500 + 100 * number, month: month))
    }
    return place
  }

  @Test func `audits add up from month to month, show in gate and report, and the alarm holds`() throws {
    let place = try shipped(months: ["2026-02", "2026-03"])
    #expect(try place.gate().first.audits == nil)
    let february = try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana")
    #expect(february.contains("1 audit of 2026-02 drawn, 30 scores to give"), "\(february)")
    #expect(february.contains("I001-m2026-02"))
    let status = try place.ok("score", "status")
    #expect(status.contains("I001-m2026-02") && status.contains("0 of 30 tickets settled, 0 defects"))
    // One defect at the end: what was good before it takes nothing below 0.
    try place.score("ana") { row, _ in row != 29 }
    let first = try place.gate().first
    let audits = try #require(first.audits)
    #expect(first.decision == "ship" && first.attempt == 1)
    #expect(audits.months.map(\.sum) == [19] && audits.months[0].defects == 1 && audits.alarmedIn == nil)

    try place.ok("sample", "audit", "--month", "2026-03", "--raters", "ana")
    let isFebruary = Set(try place.ticketsOnSheet(of: "ana").prefix(30))
    try place.score("ana") { row, ticket in isFebruary.contains(ticket) ? row != 29 : row % 3 != 0 }
    let alarmed = try place.gate().first
    let hold = try #require(alarmed.hold("audit-alarm"), "\(alarmed)")
    #expect(alarmed.reasons == ["audit-alarm"] && alarmed.audits?.alarmedIn == "2026-03")
    #expect(
      hold.finding.hasPrefix("Of 60 tickets audited since its sample 11 are defects: in 2026-03 their sum reached "))
    let text = try place.ok("gate")
    #expect(text.contains("Monthly audits since the sample:") && text.contains("2026-03"))
    try place.ok("report", "--output", "report")
    let page = try place.read("report/intents/I001.html")
    #expect(page.contains("Monthly audits") && page.contains("In the audit of 2026-03 the sum reached its alarm"))
    #expect(try place.read("report/verdicts.csv").contains(",60,11,"))

    // A desk may only want to be told.
    #expect(try place.gate(policy: "ramp: {alarm holds: no}\n").first.decision == "ship")
    #expect(try place.ok("gate").contains("2026-03"))
    #expect(try place.gate("--policy", "standard").first.reasons == ["audit-alarm"])
    // Manifests of audits are proven like those of samples.
    try place.ok("sample", "verify")
    try place.ok("sample", "manifest", "I001-m2026-03", "--output", "m.json")
    try place.ok("sample", "verify", "m.json")
    try place.ok("audit", "verify")
    // What its audits found speaks against the sample: the next one is a second attempt, and begins at 0.
    try place.draw(asNamedIn: hold.lift)
    try place.score("ana")
    let lifted = try place.gate().first
    #expect(lifted.decision == "ship" && lifted.attempt == 2 && lifted.audits == nil)
  }

  @Test func `a month is drawn once, after the sample, and only of what ships`() throws {
    let place = try shipped()
    let early = try place.ok("sample", "audit", "--month", "2026-01")
    #expect(
      early.contains("0 audits of 2026-01 drawn") && early.contains("1 intent sampled from tickets of this month"))
    let late = try place.ok("sample", "audit", "--month", "2026-04")
    #expect(late.contains("1 intent without an auto-resolved ticket in this month"))
    try place.ok("sample", "audit", "--month", "2026-02")
    let again = try place.ok("sample", "audit", "--month", "2026-02")
    #expect(again.contains("0 audits of 2026-02 drawn") && again.contains("1 intent audited for this month before"))
    let unknown = try place.assay("sample", "audit", "--month", "2026-02", "--intent", "I999")
    #expect(unknown.exitCode == 1 && unknown.errors.contains("there is no intent I999"))
    let wrong = try place.assay("sample", "audit", "--month", "2026-13")
    #expect(wrong.exitCode == 64)

    let held = try Workplace.desk()
    let unjudged = try held.assay("sample", "audit", "--month", "2026-02")
    #expect(unjudged.exitCode == 1 && unjudged.errors.contains("[not-judged]"))
    try held.ok("gate")
    let nothing = try held.assay("sample", "audit", "--month", "2026-02")
    #expect(nothing.exitCode == 1 && nothing.errors.contains("[nothing-ships]"))
  }

  @Test func `an audit that discovery ends half-way may be drawn again, and what was found counts`() throws {
    let place = try shipped()
    try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana")
    let drawn = Set(try place.ticketsOnSheet(of: "ana"))
    try place.score("ana") { row, _ in row < 1 ? false : nil }
    #expect(try place.gate().first.audits?.months.first?.sum == 19)
    try place.read(DeskTickets(count: 20, from: 900, month: "2026-03"))
    let again = try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana", "--seed", "2")
    #expect(again.contains("1 audit of 2026-02 drawn") && again.contains("29 tickets that nobody settled are in it"))
    // Another seed gives no other tickets: what was left over is scored, and not what looks better.
    #expect(try Set(place.ticketsOnSheet(of: "ana")) == drawn)
    #expect(try place.ok("gate").contains("I001: of the audit of 2026-02 29 tickets are not settled"))
    try place.score("ana")
    let audits = try #require(try place.gate().first.audits)
    #expect(audits.months.count == 1 && audits.months[0].defects == 1)
    #expect(audits.months[0].tickets == 30 && audits.months[0].open == 0)
    try place.ok("sample", "verify")
  }

  @Test func `tickets of an audit that another draw cannot have stay open`() throws {
    let place = try shipped()
    try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana")
    let drawn = try place.ticketsOnSheet(of: "ana")
    // Half of the month's tickets turn out to be people's.
    try place.read(
      DeskTickets(count: 60, from: 500, month: "2026-02", human: 30, updated: "2026-03-02"),
      DeskTickets(count: 20, from: 900, month: "2026-03"))
    let dropped = drawn.count { Int($0.dropFirst())! < 530 }
    #expect(dropped > 0)
    try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana", "--seed", "7")
    try place.score("ana")
    let audits = try #require(try place.gate().first.audits)
    #expect(audits.months.map(\.tickets) == [30] && audits.months.map(\.open) == [dropped])
    #expect(try place.ok("gate").contains("I001: of the audit of 2026-02 \(dropped) ticket"))
  }

  @Test(arguments: ["ramp: {alarm at: 0.95, audit tickets: 10000}\n", "ramp: {alarm holds: no}\n"])
  func `a laxer policy takes no alarm back from the count of attempts`(policy: String) throws {
    let place = try shipped()
    try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana")
    // Far apart: the sum of the laxer plan forgets each before the next.
    try place.score("ana") { row, _ in row % 7 != 3 || row > 24 }
    #expect(try place.gate().first.reasons == ["audit-alarm"])
    #expect(try place.gate(policy: policy).first.decision == "ship")
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana")
    #expect(try place.gate().first.attempt == 2)
  }

  @Test func `forgetting a requester names the audits that lose tickets`() throws {
    let place = try shipped()
    let header = "id,created_at,closed_at,updated_at,status,channel,language,subject,text,answer,resolved_by,csat,"
      + "reopens,requester\n"
    let lines = DeskTickets(count: 60, from: 700, month: "2026-03").lines.enumerated().map { place, line in
      line.dropLast() + ",P\(700 + place)\n"
    }
    try place.write(header + lines.joined(), to: "desk.csv")
    try place.ok("ingest", "desk.csv")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "1")
    try place.ok("sample", "audit", "--month", "2026-03", "--raters", "ana")
    let ticket = try #require(try place.ticketsOnSheet(of: "ana").first)
    let forgotten = try place.ok("store", "forget-requester", "P" + ticket.dropFirst())
    #expect(forgotten.contains("no verdict rests on these tickets"))
    #expect(forgotten.contains("I001-m2026-03 loses 1 ticket, 29 left"))
    try place.ok("audit", "verify")
  }

  @Test func `a new sample ends the work on audits before it, and calibration takes no audited ticket`() throws {
    let place = try shipped()
    try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana")
    let audited = Set(try place.ticketsOnSheet(of: "ana"))
    #expect(audited.count == 30)
    try place.ok("score", "calibrate", "--raters", "ben", "--tickets", "10")
    let calibrated = try place.ticketsOnSheet(of: "ben")
    #expect(calibrated.count == 10 && audited.isDisjoint(with: calibrated))
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana")
    #expect(try place.sheet("ana").dropFirst().allSatisfy { $0[1] == "I001-a2" })
    #expect(try !place.ok("score", "status").contains("I001-m2026-02"))
  }

  @Test func `a sample that stands is verified when discovery has gone on, and so is its manifest`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    #expect(try place.gate().first.decision == "ship")
    try place.ok("sample", "manifest", "I001-a1", "--output", "m.json")
    try place.read(DeskTickets(count: 60, from: 500, month: "2026-02"))
    #expect(try place.gate().first.sampleID == "I001-a1")
    #expect(try place.ok("sample", "verify").contains("I001-a1: 100 tickets: drawn as the rule says"))
    try place.ok("sample", "verify", "m.json")
    let manifest = try place.read("m.json")
    try place.write(manifest.replacing(/"sample" : "R[0-9]+/, with: "\"sample\" : \"R999"), to: "gone.json")
    let gone = try place.assay("sample", "verify", "gone.json")
    #expect(gone.exitCode == 1 && gone.output.contains("its discovery is none of this store's"))
    try place.write(
      manifest.replacing(/"intentHash" : "[0-9a-f]{4}/, with: "\"intentHash\" : \"zzzz"), to: "forged.json")
    let forged = try place.assay("sample", "verify", "forged.json")
    #expect(forged.output.contains("the hash of the intent's tickets in the manifest is not the one in the store"))
    let script = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute("UPDATE sample SET seed = '77' WHERE id = 'I001-a1'")
      store.commit()
      """
    #expect(
      try place.run("/usr/bin/python3", ["-c", script, place.path("assay-store/assay.sqlite")]).exitCode == 0)
    let picked = try place.assay("sample", "verify")
    #expect(picked.exitCode == 1 && picked.output.contains("NOT AS DRAWN"))
  }
}
