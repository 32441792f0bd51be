// Two runs of the gate against each other, by the real binary, and everything it writes for programs against the
// published schemas.
import Foundation
import Testing

private struct Comparison: Decodable {
  struct Side: Decodable { var run: Int; var intents, ships: Int }
  struct Counts: Decodable, Equatable {
    var nowHolds = 0
    var nowShips = 0
    var otherReasons = 0
    var new = 0
    var gone = 0
    var same = 0
    var split = 0
    var merged = 0
  }
  struct Line: Decodable {
    struct Standing: Decodable { var decision: String; var perfect, scored: Int }
    struct Step: Decodable { var kind, intent: String; var other: String? }
    var change, intent, name, why: String
    var volume: Int?
    var before, after: Standing?
    var lineage: [Step]
  }
  var before, after: Side
  var counts: Counts
  var changes: [Line]

  func line(_ intent: String) -> Line? { changes.first { $0.intent == intent } }
}

extension Workplace {
  /// Compares, and holds the output against the schema.
  fileprivate func compare(_ ends: String...) throws -> Comparison {
    let outcome = try run(Workplace.binary, ["gate", "compare"] + ends + ["--format", "json"])
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
    #expect(try JSONSchema(named: "gate-compare").faults(of: JSONTree(outcome.output)) == [])
    return try JSONDecoder().decode(Comparison.self, from: Data(outcome.output.utf8))
  }

  /// Runs the gate, and holds the output against the schema.
  fileprivate func gate() throws {
    #expect(try JSONSchema(named: "gate").faults(of: JSONTree(ok("gate", "--format", "json"))) == [])
  }

  fileprivate func sql(_ text: String) throws {
    let script = "import sqlite3, sys; s = sqlite3.connect('assay-store/assay.sqlite'); "
      + "s.execute(sys.argv[1]); s.commit()"
    let outcome = try run("/usr/bin/env", ["python3", "-c", script, text])
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  }

  /// Four intents with one sample each, and its empty sheet.
  fileprivate func sampled() throws -> String {
    try write(table(400), to: "tickets.csv")
    try ok("ingest", "tickets.csv")
    try ok("mine", "--vectorizer", "lexical", "--intents", "4", "--seed", "1")
    try ok("sample", "--raters", "ana")
    try ok("score", "export", "--sheets", "csv", "--output", "sheets")
    return try read("sheets/ana.csv")
  }
}

/// The sheet with every ticket at 2/2, but so many of one intent's.
private func filled(_ sheet: String, defects: Int = 0, of intent: String = "") -> String {
  var left = defects
  // A row ends with CRLF; line breaks inside conversations are bare.
  return sheet.components(separatedBy: "\r\n").map { row in
    let isDefect = left > 0 && row.contains("/ana,\(intent)-a")
    if isDefect { left -= 1 }
    return row.replacing(",,,,,k", with: isDefect ? ",0,2,2,,k" : ",2,2,2,,k")
  }.joined(separator: "\r\n")
}

@Suite struct GateComparisonTests {
  @Test func `scores that turn verdicts, by run and by month`() throws {
    let place = try Workplace()
    let sheet = try place.sampled()
    try place.gate()
    let once = try place.assay("gate", "compare")
    #expect(once.exitCode == 1 && once.errors.contains("[nothing-to-compare]"), "\(once.errors)")

    try place.write(filled(sheet), to: "good.csv")
    try place.ok("score", "import", "good.csv")
    try place.gate()
    let first = try place.compare()
    #expect(first.counts == .init(nowShips: 4) && first.before.ships == 0 && first.after.ships == 4)
    #expect(first.changes.allSatisfy { $0.why.hasSuffix("no longer held by missing scores.") }, "\(first.changes)")

    try place.write(filled(sheet, defects: 9, of: "I002"), to: "bad.csv")
    try place.ok("score", "import", "bad.csv")
    try place.gate()
    let second = try place.compare()
    #expect(second.counts == .init(nowHolds: 1, same: 3))
    #expect(second.changes[0].intent == "I002" && second.changes[0].before?.decision == "ship")
    let why = second.changes[0].why
    #expect(why.hasPrefix("9 more are defects (71 of 80 at 2/2") && why.hasSuffix(": now held by too many defects."))
    // By falling volume, then by id.
    let volumes = second.changes.dropFirst().compactMap(\.volume)
    #expect(volumes.count == 3 && volumes == volumes.sorted(by: >))
    #expect(try place.assay("gate", "compare").exitCode == 0)
    let text = try place.assay("gate", "compare", "--exit-code")
    #expect(text.exitCode == 2, "\(text.errors)")
    #expect(text.output.contains("now-holds") && text.output.contains("1 holds now, 0 ship now, 0 new, 0 gone"))
    #expect(text.output.contains("I002  9 more are defects") && !text.output.contains("I001"))
    let csv = try place.ok("gate", "compare", "--format", "csv").split(separator: "\n")
    #expect(csv.count == 5 && csv[0].hasPrefix("change,intent,name,volume,before."))
    #expect(csv[1].hasPrefix("now-holds,I002,"))

    // Runs by number, also over one in between; one that is named is compared with the newest.
    let numbers = [first.before.run, first.after.run, second.after.run]
    let whole = try place.compare("\(numbers[0])", "\(numbers[2])")
    #expect(whole.counts == .init(nowShips: 3, otherReasons: 1))
    #expect(try place.compare("\(numbers[0])").counts == whole.counts)
    #expect(try place.compare("\(numbers[2])", "\(numbers[2])").counts == .init(same: 4))

    // Months: the runs as if they had ended in three different ones.
    for (number, month) in zip(numbers, ["2026-07-31T23:59:59", "2026-08-01T00:00:00", "2026-10-15T12:00:00"]) {
      try place.sql("UPDATE run SET endedAt = unixepoch('\(month)') WHERE key = \(number)")
    }
    #expect(try place.compare("2026-07", "2026-08").after.run == numbers[1])
    #expect(try place.compare("2026-08", "2026-09").counts == .init(same: 4))
    #expect(try place.compare("2026-09", "2026-10").counts == second.counts)
    for (ends, code) in [
      (["2026-06"], "no-such-run"), (["99"], "no-such-run"), (["\(numbers[2])", "\(numbers[0])"], "wrong-order"),
    ] {
      let outcome = try place.run(Workplace.binary, ["gate", "compare"] + ends)
      #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors)")
    }
    for ends in [["2026-13"], ["x"], ["0"], ["1", "2", "3"]] {
      #expect(try place.run(Workplace.binary, ["gate", "compare"] + ends).exitCode == 64, "\(ends)")
    }

    try place.ok("report", "--output", "report")
    #expect(try JSONSchema(named: "verdicts").faults(of: JSONTree(place.read("report/verdicts.json"))) == [])
  }

  @Test func `intents that edits and discovery made and ended`() throws {
    let place = try Workplace()
    try place.write(table(400), to: "tickets.csv")
    try place.ok("ingest", "tickets.csv")
    try place.ok("mine", "--vectorizer", "lexical")
    let none = try place.assay("gate", "compare")
    #expect(none.exitCode == 1 && none.errors.contains("[not-judged]"))
    try place.gate()

    try place.ok("intents", "merge", "I001", "I002")
    try place.ok("intents", "split", "I003", "--terms", "one")
    try place.gate()
    let edited = try place.compare()
    #expect(edited.counts.gone == 1 && edited.counts.merged == 1 && edited.counts.new == 1 && edited.counts.split == 1)
    #expect(edited.line("I002")?.why == "Merged into I001." && edited.line("I002")?.after == nil)
    #expect(edited.line("I002")?.name != "I002" && edited.line("I002")?.volume == 100)
    #expect(edited.line("I005")?.why.hasPrefix("Split from I003; held by ") == true, "\(edited.changes)")
    #expect(edited.line("I001")?.lineage.map(\.kind) == ["merged"])

    // Tickets of a kind that was not there.
    var more = "id,text\n"
    for row in 0..<80 {
      more += "N\(row),the screen of my tablet cracked does the warranty cover a broken display case \(row % 7)\n"
    }
    try place.write(more, to: "more.csv")
    try place.ok("ingest", "more.csv")
    try place.ok("mine", "--vectorizer", "lexical")
    try place.gate()
    let grown = try place.compare()
    let born = try #require(grown.changes.first { $0.change == "new" }, "\(grown.changes)")
    // They joined the merged intent first, and were more alike than it.
    #expect(born.why == "Split from I001; held by too few auto-resolved tickets." && born.intent == "I006")
    #expect(born.lineage.map(\.kind) == ["split"] && grown.counts.split == 1)
    #expect(grown.counts.gone == 0)
    // Back to before the edits.
    try place.ok("intents", "undo")
    try place.ok("intents", "undo")
    try place.gate()
    let undone = try place.compare()
    #expect(undone.line("I002")?.why.hasPrefix("Made, or brought back, by an edit of the intents; ") == true)
    // Nothing is left of an intent whose split was undone but its verdicts.
    let ended = try #require(undone.line("I005"))
    #expect(ended.why == "Ended by an edit of the intents." && ended.name == "I005" && ended.volume == nil)
  }
}
