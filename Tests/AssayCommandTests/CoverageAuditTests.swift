// The audit of coverage from the real binary: drawn, answered, taken in twice, refused when altered, and out of date
// after an edit. The adjusted figures are worked out a second time from what was answered.
import Foundation
import Testing

private struct Share: Decodable {
  var estimate: Double
  var lower: Double
  var upper: Double
}

private struct Drawing: Decodable {
  struct Band: Decodable, Equatable {
    var band: String
    var intents: Int
    var tickets: Int
    var sampled: Int
  }
  var audit: String
  var isKept: Bool
  var bands: [Band]
}

private struct Status: Decodable {
  struct Band: Decodable {
    var band: String
    var answered: Int
    var fitting: Int
    var purity: Share?
    var isChanged: Bool
  }
  struct Adjusted: Decodable {
    var covered: Share
    var purity: Double
    var intentsTo70Percent: Int?
  }
  struct Coverage: Decodable {
    var tickets: Int
    var outliers: Int
    var covered: Double
  }
  var state: String
  var audit: String?
  var settled: Int
  var tickets: Int
  var disputed: [String]
  var answeredTwice: Int
  var agreed: Int
  var isSimulated: Bool
  var changedBands: [String]
  var bands: [Band]
  var adjusted: Adjusted?
  var coverage: Coverage
}

private struct Listing: Decodable {
  struct Line: Decodable {
    var id: String
    var tickets: Int
    var cumulativeShare: Double
    var adjustedCumulativeShare: Double?
  }
  var intents: [Line]
  var outliers: Int
  var audit: Status
}

extension Workplace {
  fileprivate func json<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
    let outcome = try run(Workplace.binary, arguments + ["--quiet", "--format", "json"])
    guard outcome.exitCode == 0 else { throw Failure(text: "\(arguments): \(outcome.errors)") }
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }

  /// The sheet with the next answer in each row's empty cell.
  fileprivate func answer(_ sheet: String, _ answers: [String], to file: String) throws {
    var parts = try read(sheet).components(separatedBy: ",,,k")
    guard parts.count == answers.count + 1 else { throw Failure(text: "\(parts.count - 1) rows") }
    for (row, answer) in answers.enumerated() { parts[row] += ",\(answer),,k" }
    try write(parts.joined(), to: file)
  }
}

@Suite struct CoverageAuditTests {
  @Test func `an audit from the draw to the adjusted curve`() throws {
    let place = try Workplace()
    _ = try place.ok("generate", "--tickets", "3000", "--seed", "7", "--output", "desk")
    _ = try place.ok("ingest", "desk/export")
    let early = try place.assay("intents", "audit", "draw", "--quiet")
    #expect(early.exitCode == 1 && early.errors.contains("[not-mined]"))
    let mined = try place.ok("mine", "--vectorizer", "lexical", "--intents", "12")
    #expect(mined.contains("coverage: ") && mined.contains("70% of the tickets; ") && mined.contains("no intent"))
    for command in [["status"], ["import", "desk/README.md", "--rater", "ana"]] {
      let none = try place.run(Workplace.binary, ["intents", "audit"] + command + ["--quiet"])
      #expect(none.exitCode == 1 && none.errors.contains("[not-audited]"))
    }
    #expect(try place.ok("intents").contains("'assay intents audit draw'"))

    // Drawn: the same for any number of threads, private, and kept when asked again.
    let drawing = try place.json(
      Drawing.self, "intents", "audit", "draw", "--size", "20", "--output", "one.csv", "--threads", "1")
    #expect(drawing.audit == "audit-1" && !drawing.isKept)
    let again = try place.json(Drawing.self, "intents", "audit", "draw", "--output", "two.csv", "--threads", "3")
    let sheet = try place.read("one.csv")
    #expect(again.isKept && again.bands == drawing.bands)
    #expect(try place.read("two.csv") == sheet)
    #expect(try place.run("/usr/bin/env", ["find", "one.csv", "two.csv", "-perm", "/077"]).output.isEmpty)
    let listing = try place.json(Listing.self, "intents", "list")
    #expect(listing.intents.allSatisfy { $0.tickets > 0 })
    #expect(drawing.bands.reduce(0) { $0 + $1.intents } == listing.intents.count)
    #expect(drawing.bands.reduce(listing.outliers) { $0 + $1.tickets } == listing.audit.coverage.tickets)
    #expect(drawing.bands.allSatisfy { $0.sampled == min(20, $0.tickets) })
    let other = try place.assay("intents", "audit", "draw", "--seed", "9", "--quiet")
    #expect(other.exitCode == 1 && other.errors.contains("[audit-drawn]"))
    #expect(try place.assay("intents", "audit", "draw", "--size", "0").exitCode == 64)

    // A sheet that somebody has filled in is not written over, and nothing is drawn then.
    try place.answer("one.csv", (0..<drawing.bands.reduce(0) { $0 + $1.sampled }).map { _ in "1" }, to: "two.csv")
    let filled = try place.read("two.csv")
    for extra in [[], ["--redraw"]] {
      let refused = try place.run(
        Workplace.binary, ["intents", "audit", "draw", "--output", "two.csv", "--quiet"] + extra)
      #expect(refused.exitCode == 1 && refused.errors.contains("[file-there]"))
    }
    #expect(try place.read("two.csv") == filled)
    #expect(try place.json(Status.self, "intents", "audit", "status").audit == "audit-1")

    // Half of it: no purity before a band is done, no adjusted curve.
    let count = drawing.bands.reduce(0) { $0 + $1.sampled }
    try place.answer("one.csv", (0..<count).map { $0 % 2 == 0 ? "yes" : "" }, to: "half.csv")
    let first = try place.ok("intents", "audit", "import", "half.csv", "--rater", "ana")
    #expect(first.contains("\((count + 1) / 2) answers stored"))
    let half = try place.json(Status.self, "intents", "audit", "status")
    #expect(half.state == "open" && half.settled == (count + 1) / 2 && half.adjusted == nil)
    #expect(half.bands.contains { $0.purity == nil })
    #expect(try place.json(Listing.self, "intents", "list").intents.allSatisfy { $0.adjustedCumulativeShare == nil })

    // All of it: every fifth does not fit. Taken in twice, it is the same.
    try place.answer("one.csv", (0..<count).map { $0 % 5 == 4 ? "0" : "1" }, to: "all.csv")
    #expect(try !place.ok("intents", "audit", "import", "all.csv", "--rater", "ana").contains("\n0 answers"))
    let status = try place.json(Status.self, "intents", "audit", "status")
    #expect(try place.ok("intents", "audit", "import", "all.csv", "--rater", "ana").contains("\n0 answers stored"))
    #expect(status.state == "complete" && status.settled == count && !status.isSimulated)
    #expect(status.bands.reduce(0) { $0 + $1.fitting } == count - count / 5)
    let adjusted = try #require(status.adjusted)
    var expected = 0.0
    for (band, drawn) in zip(status.bands, drawing.bands) {
      let purity = try #require(band.purity)
      #expect(abs(purity.estimate - Double(band.fitting) / Double(drawn.sampled)) < 1e-12)
      #expect(purity.lower < purity.estimate && purity.estimate <= purity.upper)
      expected += Double(drawn.tickets) * purity.estimate / Double(status.coverage.tickets)
    }
    #expect(abs(adjusted.covered.estimate - expected) < 1e-12)
    #expect(adjusted.covered.lower < expected && expected < adjusted.covered.upper)
    #expect(abs(adjusted.purity - expected / status.coverage.covered) < 1e-12)
    let lines = try place.json(Listing.self, "intents", "list").intents
    #expect(abs((lines.last?.adjustedCumulativeShare ?? 0) - expected) < 1e-12)
    #expect(lines.firstIndex { ($0.adjustedCumulativeShare ?? 0) >= 0.7 }.map { $0 + 1 } == adjusted.intentsTo70Percent)
    let text = try place.ok("intents", "list")
    #expect(text.contains("fitting") && text.contains("audit of \(count) tickets: purity "))

    // On the pages and in their tables.
    _ = try place.ok("intents", "report", "--output", "pages")
    let page = try place.read("pages/index.html")
    #expect(page.contains("class=\"adjusted\"") && page.contains("Audit of \(count) tickets: purity "))
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(try place.read("pages/intents.json").utf8)) as? [String: Any])
    let coverage = try #require(value["coverage"] as? [String: Any])
    #expect((coverage["audit"] as? [String: Any])?["state"] as? String == "complete")
    #expect(try place.read("pages/intents.csv").split(separator: "\n")[1].contains(",B25,0."))

    // Altered or another draw's: refused whole, with file, line and column, and without what the cell says.
    let whole = try place.read("all.csv")
    for (name, changed, reason) in [
      ("ticket", whole.replacing("audit-1,", with: "audit-1,9", maxReplacements: 1), "line 2, ticket: "),
      ("fits", whole.replacing(",1,,k", with: ",perhaps,,k", maxReplacements: 1), ", fits: must be 1 or yes"),
      ("check", whole.replacing(",1,,k", with: " secret,0,,k", maxReplacements: 1), ", check: the ticket, its text"),
      (
        "draw", whole.replacing("audit-1,", with: "audit-7,", maxReplacements: 1),
        "line 2, sheet: the line belongs to another draw"
      ),
    ] {
      try place.write(changed, to: "\(name).csv")
      let refused = try place.assay("intents", "audit", "import", "half.csv", "\(name).csv", "--rater", "ben")
      #expect(refused.exitCode == 1 && refused.errors.contains("\(name).csv: line"), "\(refused.errors)")
      #expect(refused.errors.contains(reason) && refused.errors.contains("no answer of any file was stored"))
      #expect(!refused.errors.contains("perhaps") && !refused.errors.contains("secret") && refused.output.isEmpty)
    }
    // Two files of one rater that say different things of a ticket.
    let contrary = try place.assay("intents", "audit", "import", "half.csv", "all.csv", "--rater", "ben")
    #expect(contrary.exitCode == 1 && contrary.errors.contains("differs from the answer in half.csv"))
    #expect(try place.json(Status.self, "intents", "audit", "status").answeredTwice == 0)

    // A second rater differs; the adjudicator decides.
    try place.answer("one.csv", (0..<count).map { $0 == 4 || $0 == 5 ? "1" : "" }, to: "ben.csv")
    _ = try place.ok("intents", "audit", "import", "ben.csv", "--rater", "simulated-ben")
    let differing = try place.json(Status.self, "intents", "audit", "status")
    #expect(differing.state == "open" && differing.disputed.count == 1 && differing.isSimulated)
    #expect(differing.answeredTwice == 2 && differing.agreed == 1)
    _ = try place.ok("intents", "audit", "import", "ben.csv", "--rater", "adjudicator")
    let decided = try place.json(Status.self, "intents", "audit", "status")
    #expect(decided.state == "complete" && decided.bands.reduce(0) { $0 + $1.fitting } == count - count / 5 + 1)
    #expect(try place.ok("intents").contains("simulated audit of"))

    // A name is no reason to audit again; other tickets are.
    let ids = lines.map(\.id)
    _ = try place.ok("intents", "rename", ids[0], "something else")
    #expect(try place.json(Status.self, "intents", "audit", "status").state == "complete")
    _ = try place.ok("intents", "merge", ids[ids.count - 2], ids[ids.count - 1])
    let stale = try place.json(Status.self, "intents", "audit", "status")
    #expect(stale.state == "stale" && stale.adjusted == nil && !stale.changedBands.isEmpty)
    #expect(stale.bands.contains { $0.isChanged })
    let late = try place.assay("intents", "audit", "import", "all.csv", "--rater", "ana", "--quiet")
    #expect(late.exitCode == 1 && late.errors.contains("[audit-stale]"))
    #expect(try place.ok("intents").contains("is stale"))
    _ = try place.ok("intents", "report", "--output", "pages")
    #expect(try !place.read("pages/index.html").contains("class=\"adjusted"))
    #expect(try place.read("pages/index.html").contains("intents have changed since the last audit"))
    _ = try place.ok("intents", "undo")
    #expect(try place.json(Status.self, "intents", "audit", "status").state == "complete")
    _ = try place.ok("intents", "merge", ids[0], ids[1])
    #expect(try place.json(Drawing.self, "intents", "audit", "draw", "--size", "5").audit == "audit-2")
    let third = try place.json(
      Drawing.self, "intents", "audit", "draw", "--size", "5", "--redraw", "--output", "three.csv")
    #expect(third.audit == "audit-3")
    let (second, redrawn) = (try place.read("audit.csv"), try place.read("three.csv"))
    #expect(second != redrawn)
    // Undone, the intents are those of the first audit, but a later one was drawn: that one counts.
    _ = try place.ok("intents", "undo")
    #expect(try place.json(Status.self, "intents", "audit", "status").state == "stale")
  }
}
