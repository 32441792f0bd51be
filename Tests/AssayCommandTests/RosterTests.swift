// A round with a roster, end to end: who gets what, known tickets among the others, hand-over, calibration.
import Foundation
import Testing

private struct Drawn: Decodable {
  struct Division: Decodable {
    struct Unassigned: Decodable {
      var ticket: String
      var reason: String
    }
    var unassigned: [Unassigned]
    var missingSeconds: Int
    var knownTickets: Int
    var knownScores: Int
    var knownDefects: Int
  }
  var scoresNeeded: Int
  var division: Division
}

/// A line of a sheet by column.
private typealias Row = [String: String]

extension Workplace {
  fileprivate static func mined(_ table: String) throws -> Workplace {
    let place = try Workplace()
    try place.write(table, to: "desk.csv")
    try place.ok("ingest", "desk.csv")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "1")
    return place
  }

  fileprivate func sample(_ arguments: String...) throws -> Drawn {
    let outcome = try run(Workplace.binary, ["sample", "--format", "json", "--quiet"] + arguments)
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
    return try JSONDecoder().decode(Drawn.self, from: Data(outcome.output.utf8))
  }

  /// The sheets of the round, read by another reader of CSV than ours.
  fileprivate func sheets() throws -> [String: [Row]] {
    try ok("score", "export", "--sheets", "csv", "--output", "sheets")
    let script = """
      import csv, glob, json, os
      csv.field_size_limit(1 << 30)
      print(json.dumps({os.path.basename(n)[:-4]: list(csv.DictReader(open(n, encoding='utf-8-sig', newline='')))
        for n in glob.glob('sheets/*.csv')}))
      """
    let text = try run("/usr/bin/env", ["python3", "-c", script]).output
    return try JSONDecoder().decode([String: [Row]].self, from: Data(text.utf8))
  }

  /// Fills in every row of a rater's sheet and imports it.
  fileprivate func fillIn(_ rater: String, _ scores: String) throws {
    let script = """
      import csv, sys
      csv.field_size_limit(1 << 30)
      name, scores = sys.argv[1:]
      rows = list(csv.DictReader(open(name, encoding='utf-8-sig', newline='')))
      for row in rows: row.update(eval(scores, {'row': row}))
      with open(name, 'w', encoding='utf-8', newline='') as file:
        out = csv.DictWriter(file, rows[0].keys()); out.writeheader(); out.writerows(rows)
      """
    let outcome = try run("/usr/bin/env", ["python3", "-c", script, path("sheets/\(rater).csv"), scores])
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
    try ok("score", "import", "sheets/\(rater).csv")
  }

  fileprivate func query(_ sql: String) throws -> String {
    let script = """
      import sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(*row, sep='|')
      """
    return try run("/usr/bin/env", ["python3", "-c", script, path("assay-store/assay.sqlite"), sql]).output
  }
}

private let perfect = "dict(factual=2, policy=2, tone=2)"

/// One intent: 120 tickets that a bot resolved, each third of them German, each fourth assigned to agent 17.
private func desk(_ count: Int = 120) -> String {
  "id,text,status,resolved_by,language,assignee,answer\n" + (0..<count).map {
    "T\($0),Where is my order? It has not come.,closed,bot,\($0 % 3 == 0 ? "de" : "en"),"
      + "\($0 % 4 == 0 ? "17" : "99"),It is on its way.\n"
  }.joined()
}

@Suite struct RosterTests {
  private let roster = """
    version: 1
    raters:
      - name: ana
        languages: [en]
        desk: [17]
      - name: ben
        languages: [de, en]
      - name: cem
        languages: [en-GB, de]
        capacity: 10
    adjudicator: dana
    """

  @Test func `languages, conflicts and capacity hold, and the rest is even`() throws {
    let place = try Workplace.mined(desk())
    try place.write(roster, to: "roster.yaml")
    let drawn = try place.sample("--roster", "roster.yaml", "--overlap", "0.1")
    #expect(drawn.scoresNeeded == 110 && drawn.division.unassigned.isEmpty && drawn.division.missingSeconds == 0)
    let sheets = try place.sheets()
    #expect(Set(sheets.keys) == ["ana", "ben", "cem"])
    func number(_ row: Row) -> Int { Int(row["ticket"]!.dropFirst())! }
    #expect(sheets["ana"]!.allSatisfy { number($0) % 3 > 0 && number($0) % 4 > 0 })
    // English is more than British English.
    #expect(sheets["cem"]!.count == 10 && sheets["cem"]!.allSatisfy { number($0) % 3 == 0 })
    #expect(sheets.values.joined().count == 110)
    // The same again with another order of raters and tickets.
    let other = try Workplace()
    let lines = desk().split(separator: "\n")
    try other.write(([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: "desk.csv")
    try other.ok("ingest", "desk.csv")
    try other.ok("mine", "--vectorizer", "lexical", "--intents", "1")
    let raters = roster.components(separatedBy: "  - name: ")
    try other.write(
      raters[0] + "  - name: " + raters[2] + "  - name: " + raters[1] + "  - name: " + raters[3], to: "roster.yaml")
    _ = try other.sample("--roster", "roster.yaml", "--overlap", "0.1")
    #expect(try other.sheets() == sheets)
  }

  @Test func `tickets that nobody can score are named, stay missing and hold the intent`() throws {
    let place = try Workplace.mined(desk())
    try place.write("version: 1\nraters:\n  - name: ana\n    languages: [en]\n", to: "roster.yaml")
    let drawn = try place.sample("--roster", "roster.yaml")
    #expect(!drawn.division.unassigned.isEmpty && drawn.scoresNeeded + drawn.division.unassigned.count == 100)
    #expect(drawn.division.unassigned.allSatisfy { $0.reason == "language" })
    _ = try place.sheets()
    try place.fillIn("ana", perfect)
    #expect(try place.ok("gate").contains("sample-incomplete"))
  }

  @Test func `a rater does not see what the roster keeps from them`() throws {
    let place = try Workplace()
    try place.ok("generate", "--tickets", "3000", "--seed", "7", "--output", "desk")
    try place.ok("ingest", "desk/export")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "12")
    try place.write(
      "version: 1\nraters:\n  - name: ana\n    internal notes: no\n    actions: no\n  - name: ben\n", to: "roster.yaml")
    _ = try place.sample("--roster", "roster.yaml", "--overlap", "1")
    let sheets = try place.sheets()
    func actions(_ rater: String) -> Int { sheets[rater]!.count { !$0["actions"]!.isEmpty } }
    #expect(sheets["ana"]!.count == sheets["ben"]!.count && actions("ben") > 0 && actions("ana") == 0)
    // What comes back is held against what they saw.
    try place.fillIn("ana", perfect)
  }

  // MARK: Known tickets

  @Test func `known tickets look like others, and count in no verdict`() throws {
    let place = try Workplace.mined(desk())
    _ = try place.sample("--raters", "ana")
    let sampled = Set(try place.sheets()["ana"]!.map { $0["ticket"]! })
    let others = (0..<120).map { "T\($0)" }.filter { !sampled.contains($0) }
    #expect(others.count == 20)
    // A draw depends on the tickets alone: a second store draws the same hundred, and twenty are free to be planted.
    try place.write(
      "ticket_id,factual,policy,tone\n" + others.enumerated().map { "\($1),2,\($0 % 2 == 0 ? 0 : 2),2\n" }.joined(),
      to: "known.csv")
    let fresh = try Workplace.mined(desk())
    try fresh.write(try place.read("known.csv"), to: "known.csv")
    let drawn = try fresh.sample("--raters", "ana,ben", "--known", "known.csv", "--known-rate", "0.1")
    #expect(drawn.division.knownTickets == 6 && drawn.division.knownScores == 12 && drawn.division.knownDefects == 3)
    let sheets = try fresh.sheets()
    for rater in ["ana", "ben"] {
      let rows = sheets[rater]!
      let known = rows.enumerated().filter { others.contains($0.element["ticket"]!) }.map(\.offset)
      #expect(rows.count == 66 && known.count == 6)
      // Nothing but the ticket's id tells them: same sample, same intent, among the others.
      #expect(Set(rows.map { $0["sample"]! + $0["intent"]! }).count == 1)
      #expect(known.first! < 40 && known.last! > 20 && known != Array(60..<66))
    }
    try fresh.fillIn("ana", perfect)
    try fresh.fillIn("ben", perfect)
    #expect(try fresh.ok("gate", "--format", "json").contains("\"perfect\" : 100"))
    #expect(try fresh.ok("gate").contains("ship"))
    #expect(try fresh.ok("score", "status").contains("ana: 60 of 60 tickets scored"))
    // Stored where they belong, with what was expected.
    #expect(
      try fresh.query(
        """
        SELECT k.policy, count(*) FROM knownTicket k JOIN score c ON c.sample = k.sample AND c.ticketID = k.ticketID
        JOIN sample s ON s.key = k.sample WHERE s.kind = 'known' GROUP BY 1
        """) == "0|6\n2|6\n")
    // Importing again changes nothing; what a rater leaves empty is taken back.
    #expect(try fresh.ok("score", "import", "sheets/ana.csv").contains("0 scores stored that are new or changed"))
    try fresh.fillIn("ana", "dict(factual='', policy='', tone='')")
    #expect(try fresh.query("SELECT count(*) FROM score WHERE rater = 'ana'") == "0\n")
    #expect(try fresh.assay("store", "check").exitCode == 0)
  }

  @Test func `a known ticket that comes into the sample goes to raters who do not have it`() throws {
    let place = try Workplace.mined(desk())
    _ = try place.sample("--raters", "ana")
    let sampled = Set(try place.sheets()["ana"]!.map { $0["ticket"]! })
    let others = (0..<120).map { "T\($0)" }.filter { !sampled.contains($0) }
    let fresh = try Workplace.mined(desk())
    try fresh.write("ticket_id,factual,policy,tone\n" + others.map { "\($0),2,2,2\n" }.joined(), to: "known.csv")
    // Four tickets are too few for cem to get a known one besides.
    try fresh.write(
      "version: 1\nraters:\n  - name: ana\n  - name: ben\n  - name: cem\n    capacity: 4\n", to: "roster.yaml")
    let drawn = try fresh.sample(
      "--roster", "roster.yaml", "--overlap", "0", "--known", "known.csv", "--known-rate", "0.1")
    #expect(drawn.division.knownTickets == 5 && drawn.division.knownScores == 10)
    // All twenty come in.
    for row in try fresh.sheets()["ana"]!.filter({ sampled.contains($0["ticket"]!) }).prefix(20) {
      try fresh.ok("sample", "replace", "I001-a1", "--ticket", row["ticket"]!, "--reason", "empty")
    }
    let sql = """
      SELECT count(*) FROM raterAssignment k JOIN sample s ON s.key = k.sample AND s.kind = 'known'
        JOIN sampleTicket t ON t.ticketID = k.ticketID JOIN sample i ON i.key = t.sample AND i.kind = 'intent'
        JOIN raterAssignment a ON a.sample = i.key AND a.ticketID = t.ticketID
      """
    #expect(try fresh.query(sql) == "10\n")
    #expect(try fresh.query(sql + " AND a.rater = k.rater") == "0\n")
    // Nobody's known ones are gone from the sheet, and each has every ticket once.
    let sheets = try fresh.sheets()
    for rater in ["ana", "ben", "cem"] {
      let tickets = sheets[rater]!.map { $0["ticket"]! }
      #expect(Set(tickets).count == tickets.count)
      try fresh.fillIn(rater, perfect)
    }
    #expect(sheets.values.joined().count == 110)
    #expect(try fresh.ok("gate", "--format", "json").contains("\"perfect\" : 100"))
    #expect(
      try fresh.query("SELECT count(*) FROM score c JOIN sample s ON s.key = c.sample WHERE kind = 'known'") == "10\n")
    #expect(try fresh.assay("audit", "verify", "--quiet").exitCode == 0)
  }

  @Test func `what two raters settled becomes known to a later round's other raters`() throws {
    let place = try Workplace.mined(desk(400))
    _ = try place.sample("--raters", "ana,ben", "--overlap", "0.5")
    _ = try place.sheets()
    try place.fillIn("ana", perfect)
    try place.fillIn("ben", perfect)
    // Those who scored them would know them again.
    let same = try place.sample("--raters", "ana,ben", "--known-rate", "0.1", "--redraw", "--seed", "2")
    #expect(same.division.knownTickets == 0)
    // The third attempt: 124 tickets, and a tenth of them.
    let drawn = try place.sample("--raters", "cem", "--known-rate", "0.1", "--redraw", "--seed", "3")
    #expect(drawn.division.knownTickets == 12 && drawn.division.knownDefects == 0)
    #expect(try place.sheets()["cem"]!.count == 136)
  }

  @Test func `planted tickets that cannot be are refused by line, and nothing is drawn`() throws {
    let place = try Workplace.mined(desk())
    try place.write("ticket_id,factual,policy,tone\nT1,2,2,2\nX9,2,2,2\n", to: "known.csv")
    let outcome = try place.assay("sample", "--raters", "ana", "--known", "known.csv", "--quiet")
    #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("known.csv: line 3, ticket_id: there is no such ticket in the store"))
    #expect(try place.query("SELECT count(*) FROM sample") == "0\n")
  }

  // MARK: Hand-over

  @Test func `the unscored rest changes hands, never to the other rater of a ticket`() throws {
    let place = try Workplace.mined(desk())
    _ = try place.sample("--raters", "ana,ben,cem", "--overlap", "0.3")
    let before = try place.sheets()
    let outcome = try place.assay(
      "score", "hand-over", "--from", "ana", "--to", "ben", "--note", "on leave", "--format", "json", "--quiet")
    #expect(outcome.exitCode == 0)
    let after = try place.sheets()
    let benBefore = Set(before["ben"]!.map { $0["ticket"]! })
    let shared = Set(before["ana"]!.map { $0["ticket"]! }).intersection(benBefore)
    #expect(!shared.isEmpty)
    #expect(Set(after["ana"]!.map { $0["ticket"]! }) == shared)
    #expect(after["ben"]!.count == before["ben"]!.count + before["ana"]!.count - shared.count)
    #expect(outcome.output.components(separatedBy: "\"blindness\"").count == shared.count + 1)
    #expect(try place.query("SELECT parameters FROM run WHERE parameters LIKE '%handOverFrom%'").contains("on leave"))

    // What was scored stays with who scored it.
    try place.fillIn("cem", perfect)
    let nothing = try place.assay("score", "hand-over", "--from", "cem", "--to", "ana", "--note", "x")
    #expect(nothing.exitCode == 1 && nothing.errors.contains("[nothing-to-hand-over]"))
    let nobody = try place.assay("score", "hand-over", "--from", "ana", "--to", "benn", "--note", "x")
    #expect(nobody.exitCode == 1 && nobody.errors.contains("Did you mean 'ben'?"))
    // Somebody new comes with a roster.
    try place.write("version: 1\nraters:\n  - name: ana\n  - name: dora\n    capacity: 3\n", to: "roster.yaml")
    let new = try place.ok(
      "score", "hand-over", "--from", "ben", "--to", "dora", "--note", "too much", "--roster", "roster.yaml")
    #expect(new.hasPrefix("3 tickets of ben handed over to dora"))
    #expect(try place.sheets()["dora"]!.count == 3)
  }

  // MARK: The adjudicator

  @Test func `the adjudicator of the roster decides by name, and is no rater`() throws {
    let place = try Workplace.mined(desk())
    let dana = "version: 1\nraters:\n  - name: ana\n  - name: ben\nadjudicator: dana\n"
    try place.write(dana, to: "roster.yaml")
    _ = try place.sample("--roster", "roster.yaml", "--overlap", "1")
    _ = try place.sheets()
    try place.fillIn("ana", perfect)
    try place.fillIn("ben", "dict(factual=0 if row['ticket'].endswith('7') else 2, policy=2, tone=2, comment='no')")

    // Page and sheet are dana's, also to read; what comes back counts as the adjudicator's.
    let export = try place.ok("score", "export", "--sheets", "page,csv", "--output", "sheets")
    #expect(export.contains("sheets/dana.html: ") && export.contains("sheets/dana.csv: "))
    #expect(!FileManager.default.fileExists(atPath: place.path("sheets/adjudicator.html")))
    let page = try place.read("sheets/dana.html")
    #expect(page.contains("· dana · scores"))
    #expect(page.contains("-dana.json"))
    #expect(!(try place.read("sheets/dana.csv").contains("[earlier]")))
    // Ben thinks again; what he gave first stays to be seen.
    try place.fillIn("ben", "dict(factual=1 if row['ticket'].endswith('7') else 2, policy=2, tone=2, comment='hm')")
    try place.ok("score", "export", "--sheets", "page,csv", "--output", "sheets")
    let again = try place.read("sheets/dana.html")
    #expect(again.contains("\"step\": \"gave\"") && again.contains("\"step\": \"changed to\""))
    let sheet = try place.read("sheets/dana.csv")
    #expect(sheet.contains("[earlier]") && sheet.contains(" ben gave factual 0, policy 2, tone 2 (no)"))
    try place.fillIn("dana", "dict(factual=2, policy=2, tone=2, comment='the article')")
    // Once more changes nothing, whatever the history says by now.
    #expect(try place.ok("score", "import", "sheets/dana.csv").contains("\n0 scores stored"))
    #expect(try place.ok("gate").contains("ship"))
    #expect(try place.query("SELECT DISTINCT actor FROM scoringEvent WHERE kind = 'adjudicated'") == "dana\n")
    #expect(try place.query("SELECT DISTINCT rater FROM score ORDER BY 1") == "adjudicator\nana\nben\n")
    #expect(try place.ok("audit", "show", "--rater", "dana").contains("adjudicated"))

    // Who decides between two scores gave neither.
    try place.write("version: 1\nraters:\n  - name: eva\nadjudicator: ben\n", to: "other.yaml")
    for arguments in [
      ["sample", "--raters", "ana,dana", "--redraw"],
      ["score", "hand-over", "--from", "ana", "--to", "eva", "--note", "x", "--roster", "other.yaml"],
      ["score", "calibrate", "--roster", "other.yaml"],
    ] {
      let outcome = try place.run(Workplace.binary, arguments + ["--quiet"])
      #expect(outcome.exitCode == 1 && outcome.errors.contains("[adjudicator-rates]"), "\(arguments) \(outcome.errors)")
    }
  }

  // MARK: Calibration

  @Test func `a calibration round is for everybody, counts for nothing and is never sampled`() throws {
    let place = try Workplace.mined(desk(130))
    let drawing = try place.ok("score", "calibrate", "--tickets", "12", "--raters", "ana,ben")
    #expect(drawing.hasPrefix("calibration-a1: 12 tickets of 1 intent for ana, ben"))
    let sheets = try place.sheets()
    #expect(sheets["ana"]!.map { $0["ticket"] } == sheets["ben"]!.map { $0["ticket"] })
    #expect(sheets["ana"]!.count == 12 && sheets["ana"]!.allSatisfy { $0["intent"] == "calibration" })
    try place.fillIn("ana", perfect)
    try place.fillIn("ben", "dict(factual=2, policy=0 if row['ticket'].endswith('1') else 2, tone=2, comment='=why')")
    let ones = sheets["ana"]!.count { $0["ticket"]!.hasSuffix("1") }
    let report = try place.ok("score", "calibrate", "--report", "--output", "calibration.html")
    #expect(report.hasSuffix("raters differ on \(ones) of 12 tickets; scores are factual, policy, tone\n"))
    let page = try place.read("calibration.html")
    #expect(page.components(separatedBy: ">verdict split</span>").count == ones + 1)
    let mode = try FileManager.default.attributesOfItem(atPath: place.path("calibration.html"))[.posixPermissions]
    #expect(mode as? Int == 0o600)

    // The round proper goes on without these tickets, and its verdict without these scores.
    _ = try place.sample("--raters", "ana,ben")
    let round = try place.sheets()
    let calibrated = Set(sheets["ana"]!.map { $0["ticket"]! })
    #expect(round["ana"]!.prefix(12).allSatisfy { $0["sample"] == "calibration-a1" && $0["factual"] == "2" })
    let rest = (round["ana"]! + round["ben"]!).filter { $0["intent"] != "calibration" }
    #expect(rest.count == 120 && rest.allSatisfy { !calibrated.contains($0["ticket"]!) })
    for rater in ["ana", "ben"] { try place.fillIn(rater, perfect) }
    #expect(try place.ok("gate", "--format", "json").contains("\"perfect\" : 100"))
    let status = try place.ok("score", "status")
    #expect(status.contains("ana: 60 of 60"))
    // Nothing can be spared any more: 18 are left outside of samples.
    let second = try place.assay("score", "calibrate", "--raters", "ana,ben")
    #expect(second.exitCode == 1 && second.errors.contains("[no-calibration-tickets]"))
  }
}
