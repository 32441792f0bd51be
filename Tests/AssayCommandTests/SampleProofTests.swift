// Samples drawn, replaced and proven by the real binary, and what somebody with access to the file can do about it.
import Foundation
import Testing

private struct Manifest: Decodable {
  struct Ticket: Decodable {
    var id: String
    var replacedBecause: String
  }
  var sample: String
  var size: Int
  var tickets: [Ticket]
}

private struct Drawing: Decodable {
  struct Frame: Decodable {
    var intent: String
    var tickets, frame: Int
    var exclusions: [String: Int]
  }
  struct Account: Decodable {
    var tickets, inIntents, forgotten: Int
    var exclusions: [String: Int]
  }
  var frames: [Frame]
  var store: Account
}

extension Workplace {
  fileprivate func query(_ sql: String) throws -> String {
    let script = """
      import sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(*row, sep='|')
      """
    return try run("/usr/bin/python3", ["-c", script, path("assay-store/assay.sqlite"), sql]).output
  }

  fileprivate func manifest(_ sample: String) throws -> Manifest {
    try JSONDecoder().decode(Manifest.self, from: Data(try ok("sample", "manifest", sample).utf8))
  }

  /// The tickets of every calibration round, in the order of the rounds.
  fileprivate func calibratedTickets() throws -> [String] {
    let script = """
      import sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute('''
        SELECT ticketID FROM sampleTicket JOIN sample ON key = sample WHERE kind = 'calibration' ORDER BY key, ordinal
        '''): print(row[0])
      """
    let outcome = try run("/usr/bin/python3", ["-c", script, path("assay-store/assay.sqlite")])
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// Writes to the store as somebody without `assay` would.
  fileprivate func tamper(_ sql: String) throws {
    let outcome = try run(
      "/usr/bin/python3",
      ["-c", "import sqlite3,sys; d = sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2]); d.commit()",
        path("assay-store/assay.sqlite"), sql])
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  }
}

@Suite struct SampleProofTests {
  /// A mined desk with samples for two raters.
  private func desk() throws -> Workplace {
    let place = try Workplace()
    try place.ok("generate", "--tickets", "3000", "--seed", "11", "--output", "desk")
    try place.ok("ingest", "desk/export")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "8")
    try place.ok("sample", "--raters", "ana,ben")
    return place
  }

  @Test func `a drawn sample is proven, a picked one is found`() throws {
    let place = try desk()
    try place.write("a secret of more than sixteen bytes", to: "key")
    try place.ok("sample", "manifest", "I001-a1", "--output", "m.json", "--key-file", "key")
    let proven = try place.assay("sample", "verify", "m.json", "--key-file", "key", "--quiet")
    #expect(proven.exitCode == 0 && proven.output.hasSuffix("I001-a1: 100 tickets, signed: drawn as the rule says\n"))
    #expect(try place.assay("sample", "verify", "--quiet").exitCode == 0)
    #expect(try place.assay("audit", "verify", "--quiet").exitCode == 0)

    // A manifest that was edited: the signature says so, even where the store was made to fit.
    let edited = try place.read("m.json").replacingOccurrences(of: "\"attempt\" : 1", with: "\"attempt\" : 2")
    try place.write(edited, to: "edited.json")
    let forged = try place.assay("sample", "verify", "edited.json", "--key-file", "key", "--quiet")
    #expect(forged.exitCode == 1 && forged.output.contains("forged: NOT AS DRAWN"))
    let none = try place.assay("sample", "verify", "key", "--quiet")
    #expect(none.exitCode == 1 && none.errors.contains("[no-manifest]"))

    // A ticket swapped in the store.
    let drawn = Set(try place.manifest("I001-a1").tickets.map(\.id))
    let victim = try #require(drawn.min())
    try place.tamper(
      """
      UPDATE sampleTicket SET ticketID = (
        SELECT t.id FROM ticket t WHERE t.resolution = 'bot' AND t.id NOT IN (SELECT ticketID FROM sampleTicket) LIMIT 1)
      WHERE ticketID = '\(victim)' AND sample = (SELECT key FROM sample WHERE id = 'I001-a1');
      """)
    for arguments in [["sample", "verify", "--quiet"], ["sample", "verify", "m.json", "--quiet"]] {
      let found = try place.run(Workplace.binary, arguments)
      #expect(found.exitCode == 1 && found.output.contains("NOT AS DRAWN") && found.output.contains(victim))
    }
    let trail = try place.assay("audit", "verify", "--quiet")
    #expect(trail.exitCode == 1)
    #expect(trail.output.contains("ticket \(victim): the ticket was drawn and is not in the sample"))
  }

  @Test func `every ticket of an intent and of the store is in a frame or left out for a reason`() throws {
    let place = try desk()
    // A person who wrote tickets of their own is forgotten before the draw.
    let requester = try place.query(
      "SELECT requesterID FROM ticket WHERE resolution = 'bot' AND document <> '' GROUP BY 1 ORDER BY count(*) DESC, 1")
      .split(separator: "\n")[0]
    let theirs = try place.query("SELECT count(*) FROM ticket WHERE requesterID = '\(requester)'").dropLast()
    try place.ok("store", "forget-requester", String(requester))
    for arguments in [[], ["--months", "2024-01..2024-03"]] {
      let outcome = try place.run(
        Workplace.binary, ["sample", "--redraw", "--raters", "ana", "--format", "json", "--quiet"] + arguments)
      let drawing = try JSONDecoder().decode(Drawing.self, from: Data(outcome.output.utf8))
      #expect(drawing.frames.count == 8)
      for frame in drawing.frames {
        #expect(frame.tickets == frame.exclusions.values.reduce(frame.frame, +), "\(frame)")
        let volume = try place.query(
          """
          SELECT volume FROM intent WHERE id = '\(frame.intent)' AND run = (SELECT max(run) FROM intent)
          """)
        #expect(volume == "\(frame.tickets)\n")
      }
      let store = drawing.store
      #expect(store.tickets == store.exclusions.values.reduce(store.inIntents, +))
      #expect(store.inIntents == drawing.frames.reduce(0) { $0 + $1.tickets })
      #expect(try place.query("SELECT count(*) FROM ticket") == "\(store.tickets)\n")
      #expect(String(store.forgotten) == theirs)
      if arguments.isEmpty {
        #expect(try place.query("SELECT count(*) FROM ticket WHERE isTranscriptMissing") 
          == "\(store.exclusions["transcript missing"] ?? 0)\n")
        #expect(try place.query("SELECT count(*) FROM ticket WHERE automaticKind = 'spam'")
          == "\(store.exclusions["spam"] ?? 0)\n")
      } else {
        #expect(drawing.frames.allSatisfy { $0.exclusions["outside the period"]! > 0 })
      }
    }
    // In words, in the report's table, and in the trail.
    let text = try place.ok("sample", "--redraw", "--raters", "ana")
    #expect(text.contains("left out: of the ") && text.contains(" resolved by a person"))
    #expect(text.contains("in no intent: ") && text.contains("forgotten: \(theirs) ticket"))
    #expect(try place.ok("audit", "show", "--kind", "drawn").contains("resolved by a person"))
    try place.ok("gate")
    try place.ok("report", "--output", "report")
    let header = try place.read("report/samples.csv").split(separator: "\n")
    #expect(header[0].hasSuffix(",intent_tickets,left_out,draw") && header[1].contains(" resolved by a person"))
    #expect(try place.read("report/intents/I001.html").contains("Left out: resolved by a person"))
  }

  @Test func `counts of what was left out are checked, and a change since is told from a forgery`() throws {
    let place = try desk()
    try place.write("a secret of more than sixteen bytes", to: "key")
    try place.ok("sample", "manifest", "I001-a1", "--output", "m.json", "--key-file", "key")
    #expect(try place.read("m.json").contains("\"resolved by a person\""))
    let proven = try place.ok("sample", "verify", "m.json", "--key-file", "key")
    #expect(proven.hasSuffix("I001-a1: 100 tickets, signed: drawn as the rule says\n"))

    // Somebody moves ten tickets from one reason to another, in the store and so in the manifest.
    let design = try place.query("SELECT design FROM sample WHERE id = 'I001-a1'").dropLast()
    try place.tamper(
      """
      UPDATE sample SET design = json_set(design, '$.exclusions."resolved by a person"',
        json_extract(design, '$.exclusions."resolved by a person"') - 10, '$.exclusions.spam', 10) WHERE id = 'I001-a1'
      """)
    let forged = try place.assay("sample", "verify", "--quiet")
    #expect(forged.exitCode == 1 && forged.output.contains("the manifest counts 10 tickets as spam, and the store 0"))
    let trail = try place.assay("audit", "verify", "--quiet")
    #expect(trail.exitCode == 1 && trail.output.contains("account of tickets left out is not the one"))
    try place.tamper("UPDATE sample SET design = '\(design)' WHERE id = 'I001-a1'")
    try place.ok("sample", "verify", "m.json")

    // A ticket of the intent that people resolved goes with its requester: the draw stands, and its counts are of then.
    let requester = try place.query(
      """
      SELECT t.requesterID FROM ticket t JOIN assignment a ON a.ticketID = t.id JOIN intent i ON i.run = a.run
        AND i.label = a.label WHERE i.id = 'I001' AND t.resolution = 'human' AND t.requesterID NOT IN (
        SELECT requesterID FROM ticket WHERE resolution = 'bot' AND requesterID IS NOT NULL)
        AND (SELECT count(*) FROM ticket o WHERE o.requesterID = t.requesterID) = 1 ORDER BY t.id LIMIT 1
      """).dropLast()
    try place.ok("store", "forget-requester", String(requester))
    let later = try place.ok("sample", "verify", "m.json", "--key-file", "key")
    #expect(later.contains("I001-a1: 100 tickets, signed: drawn as the rule says\n  the intent had "))
    #expect(later.contains("0 and 1 forgotten"))
    try place.ok("audit", "verify")
  }

  @Test func `manifests of samples that an older version drew still verify`() throws {
    let place = try desk()
    try place.write("a secret of more than sixteen bytes", to: "key")
    try place.tamper("UPDATE sample SET design = json_remove(design, '$.tickets', '$.store', '$.exclusions.spam')")
    try place.ok("sample", "manifest", "I001-a1", "--output", "m.json", "--key-file", "key")
    let manifest = try place.read("m.json")
    #expect(manifest.contains("\"assay sample 2\"") && !manifest.contains("inIntents"))
    let proven = try place.ok("sample", "verify", "m.json", "--key-file", "key")
    #expect(proven.hasSuffix("I001-a1: 100 tickets, signed: drawn as the rule says\n"))
  }

  @Test func `replacing needs a reason, keeps the old ticket visible, and stays proven`() throws {
    let place = try desk()
    let ticket = try place.manifest("I001-a1").tickets[5].id
    let silent = try place.assay("sample", "replace", "I001-a1", "--ticket", ticket, "--reason", " ", "--quiet")
    #expect(silent.exitCode == 1 && silent.errors.contains("[no-reason]"))
    try place.ok("sample", "replace", "I001-a1", "--ticket", ticket, "--reason", "of another desk")
    let tickets = try place.manifest("I001-a1").tickets
    #expect(tickets.count == 101 && tickets[5].id == ticket && tickets[5].replacedBecause == "of another desk")
    #expect(try place.assay("sample", "verify", "--quiet").exitCode == 0)
    #expect(try place.assay("audit", "verify", "--quiet").exitCode == 0)
    let shown = try place.ok("audit", "show", "--ticket", ticket, "--kind", "replaced", "--format", "json")
    #expect(shown.contains("of another desk"))
    // The trail says why raters have their tickets.
    func why(_ ticket: String) throws -> String {
      try place.ok("audit", "show", "--kind", "assigned", "--ticket", ticket)
    }
    #expect(try why(tickets[100].id).contains("why in place of ordinal 5"))
    #expect(try why(tickets[0].id).contains("why first rater, by turn; second rater (overlap)"))
    #expect(try why(tickets[99].id).contains("why first rater, by turn"))
    #expect(try place.ok("score", "status", "--format", "json").contains("\"replaced\" : 1"))
    let again = try place.assay("sample", "replace", "I001-a1", "--ticket", ticket, "--reason", "x", "--quiet")
    #expect(again.exitCode == 1 && again.errors.contains("[not-in-sample]"))
    // The new ticket has the old one's raters, and no sheet has the old one.
    try place.ok("score", "export", "--sheets", "csv", "--output", "sheets")
    let sheets = try ["ana", "ben"].map { try place.read("sheets/\($0).csv") }
    #expect(!sheets.contains { $0.contains("I001,\(ticket),") })
    #expect(sheets.contains { $0.contains("I001,\(tickets[100].id),") })
  }

  @Test func `calibrating in mid-round leaves the samples that were drawn before as they are`() throws {
    let place = try desk()
    let tickets = try place.manifest("I001-a1").tickets.map(\.id)
    try place.ok("sample", "manifest", "I001-a1", "--output", "m.json")
    try place.ok("score", "calibrate", "--tickets", "24", "--raters", "ana,ben")
    try place.ok("sample", "verify")
    try place.ok("sample", "verify", "m.json")
    for ticket in tickets[5...7] {
      try place.ok("sample", "replace", "I001-a1", "--ticket", ticket, "--reason", "of another desk")
    }
    try place.ok("sample", "verify")
    try place.ok("audit", "verify")
    #expect(try !place.ok("gate").contains("sample-outdated"))
    // A later draw, and a later round, leave its tickets out.
    let calibrated = Set(try place.calibratedTickets())
    #expect(calibrated.count == 24)
    try place.ok("sample", "--redraw", "--seed", "5", "--raters", "ana,ben")
    for number in 1...8 {
      guard let drawn = try? place.manifest("I00\(number)-a2") else { continue }
      #expect(calibrated.isDisjoint(with: drawn.tickets.map(\.id)))
    }
    try place.ok("sample", "verify")
    try place.ok("score", "calibrate", "--tickets", "24", "--raters", "ana,ben")
    let both = try place.calibratedTickets()
    #expect(both.count > 24 && Set(both).count == both.count)
    try place.ok("sample", "verify")
    try place.ok("audit", "verify")
  }

  @Test func `a replacement passes over what raters have talked about since the draw`() throws {
    let place = try Workplace()
    let rows = (0..<180).map { "T\($0),Where is my order?,closed,bot,It is on its way.\n" }
    try place.write("id,text,status,resolved_by,answer\n" + rows.joined(), to: "desk.csv")
    try place.ok("ingest", "desk.csv")
    try place.ok("mine", "--vectorizer", "lexical", "--intents", "1")
    try place.ok("sample", "--raters", "ana,ben")
    let first = try place.manifest("I001-a1").tickets[0].id
    try place.ok("sample", "replace", "I001-a1", "--ticket", first, "--reason", "empty")
    // 29 of the 79 that are left.
    try place.ok("score", "calibrate", "--tickets", "29", "--raters", "ana,ben")
    let calibrated = Set(try place.calibratedTickets())
    #expect(calibrated.count == 29)
    for _ in 1...12 {
      let ticket = try #require(try place.manifest("I001-a1").tickets.first { $0.replacedBecause.isEmpty }).id
      try place.ok("sample", "replace", "I001-a1", "--ticket", ticket, "--reason", "empty")
    }
    let tickets = try place.manifest("I001-a1").tickets.map(\.id)
    #expect(tickets.count == 113 && calibrated.isDisjoint(with: tickets))
    try place.ok("sample", "verify")
    try place.ok("audit", "verify")
  }

  @Test func `a third attempt asks for more and allows less`() throws {
    let place = try desk()
    for _ in 2...3 { try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana") }
    let manifest = try place.manifest("I001-a3")
    #expect(manifest.size == 124 && manifest.tickets.count == 124)
    let verdicts = try place.ok("gate", "--format", "json")
    #expect(verdicts.contains("\"allowedDefects\" : 2"))
  }

  @Test func `a forged score and an edited row of the trail are found`() throws {
    let place = try desk()
    try place.ok("score", "export", "--sheets", "csv", "--output", "sheets")
    // Every ticket of ana's fails.
    let script = """
      import csv, sys
      rows = list(csv.DictReader(open('sheets/ana.csv', encoding='utf-8-sig', newline='')))
      for row in rows: row.update(factual='1', policy='2', tone='2')
      with open('sheets/ana.csv', 'w', encoding='utf-8', newline='') as f:
          w = csv.DictWriter(f, rows[0].keys()); w.writeheader(); w.writerows(rows)
      """
    #expect(try place.run("/usr/bin/python3", ["-c", script]).exitCode == 0)
    try place.ok("score", "import", "sheets/ana.csv")
    #expect(try place.assay("audit", "verify", "--quiet").exitCode == 0)
    try place.ok("gate")

    try place.tamper("UPDATE score SET factual = 2 WHERE rater = 'ana'")
    let scores = try place.assay("audit", "verify", "--quiet")
    #expect(scores.exitCode == 1 && scores.output.contains("the store's score of ana is not the one that was given"))
    try place.tamper("UPDATE score SET factual = 1 WHERE rater = 'ana'")
    #expect(try place.assay("audit", "verify", "--quiet").exitCode == 0)

    // The end of the trail cut off, with the scores that it tells of: the gate's run has written down where it ended.
    try place.tamper(
      """
      DROP TRIGGER scoringEventRemains; DELETE FROM scoringEvent WHERE kind IN ('scored', 'imported');
      DELETE FROM score;
      """)
    let cut = try place.assay("audit", "verify", "--quiet")
    #expect(cut.exitCode == 1 && cut.output.contains("the event is missing, and the gate's run"))
  }
}
