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
    try place.score("ana") { row, _ in row < 1 ? false : nil }
    #expect(try place.gate().first.audits?.months.first?.sum == 19)
    try place.read(DeskTickets(count: 20, from: 900, month: "2026-03"))
    let again = try place.ok("sample", "audit", "--month", "2026-02", "--raters", "ana", "--seed", "2")
    #expect(again.contains("1 audit of 2026-02 drawn"))
    try place.score("ana")
    let audits = try #require(try place.gate().first.audits)
    #expect(audits.months.count == 1 && audits.months[0].defects == 1 && audits.months[0].tickets > 30)
  }
}
