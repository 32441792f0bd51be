// Requesters forgotten by the real binary: nothing of them is left in any byte of the store, nothing brings them back,
// and every command goes on without them.
import Foundation
import Testing

/// A desk of 480 tickets in four intents, all answered by a bot. The requester 551007 made four of them and wrote as
/// somebody else's copy in a fifth.
private struct SmallDesk {
  static let requester = "551007"
  static let tickets = ["880007", "880127", "880247", "880367"]
  static let shared = "880003"
  /// What may stand nowhere any more: name, parts of the address, own words, ids.
  static let traces = [
    "Zelda", "Quarmby", "zelda", "quarmby", "marmalade", "ultramarine",
  ] + [requester] + tickets

  private static let matters = [
    "where is my parcel it has not arrived yet", "please refund the money for my returned shoes",
    "i cannot log in because i forgot my password", "how do i cancel the monthly subscription",
  ]

  static func write(to place: Workplace, folder: String = "export") throws {
    var lines: [String] = []
    for row in 0..<480 {
      let requester = 551_000 + row % 120
      let own = requester == 551_007
        ? "it was a marmalade umbrella, zelda.quarmby@example.org" : "it was an old umbrella, me@example.org"
      var comments = [
        comment(row * 10, requester, "\(matters[row % 4]), \(own)"), comment(row * 10 + 1, 2, "See our help page."),
      ]
      if row == 3 {
        comments.append(comment(row * 10 + 2, 551_007, "Same here, and the ultramarine teapot never came either."))
        comments.append(
          comment(
            row * 10 + 3, 2,
            "Dear Zelda Quarmby, thank you.\\n> Same here, and the ultramarine teapot never came either."))
      }
      lines.append(
        #"{"url":"https://d.zendesk.com/api/v2/tickets/\#(880_000 + row).json","id":\#(880_000 + row),"#
          + #""requester_id":\#(requester),"subject":"Question","status":"closed","#
          + #""created_at":"2024-\#(row % 9 + 1 < 10 ? "0" : "")\#(row % 9 + 1)-03T10:00:00Z","#
          + #""updated_at":"2024-12-03T10:00:00Z","comments":[\#(comments.joined(separator: ","))]}"#)
    }
    try place.write(lines.joined(separator: "\n") + "\n", to: folder + "/tickets.ndjson")
    let users = [#"{"id":2,"name":"Helper","role":"bot","email":"b@example.org","time_zone":"UTC"}"#]
      + (0..<120).map { number in
        let name = number == 7 ? "Zelda Quarmby" : "Customer Number"
        return #"{"id":\#(551_000 + number),"name":"\#(name)","role":"end-user","email":"x@example.org","#
          + #""time_zone":"UTC"}"#
      }
    try place.write(users.joined(separator: "\n") + "\n", to: folder + "/users.ndjson")
    let audits = [880_007, 880_008].map { id in
      #"{"id":\#(id)1,"ticket_id":\#(id),"created_at":"2024-03-03T11:00:00Z","author_id":551007,"#
        + #""via":{"channel":"web"},"events":[{"id":\#(id)2,"type":"Change","field_name":"status","#
        + #""value":"solved","previous_value":"open"}]}"#
    }
    try place.write(audits.joined(separator: "\n") + "\n", to: folder + "/audits.ndjson")
  }

  private static func comment(_ id: Int, _ author: Int, _ text: String) -> String {
    #"{"id":\#(id),"author_id":\#(author),"public":true,"plain_body":"\#(text)","created_at":"2024-03-03T10:00:00Z"}"#
  }
}

private struct Forgotten: Decodable {
  struct Verdict: Decodable {
    var intent: String
    var decision: String
    var ticketsLost: Int
    var ticketsLeft: Int
  }
  struct Change: Decodable {
    var line: Int
    var isWholeEdit: Bool
  }
  var isDryRun: Bool
  var requesters: Int
  var forgottenBefore: Int
  var tickets: Int
  var ticketIDs: [String]?
  var ticketsOfOthers: Int
  var people: Int
  var messages: Int
  var events: Int
  var assignments: Int
  var smallerIntents: Int
  var sampledTickets: Int
  var scores: Int
  var verdicts: [Verdict]
  var curation: [Change]
}

extension Workplace {
  fileprivate func forget(_ arguments: String...) throws -> Forgotten {
    let outcome = try run(
      Workplace.binary, ["store", "forget-requester"] + arguments + ["--quiet", "--format", "json"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Forgotten.self, from: Data(outcome.output.utf8))
  }

  /// Which of the texts stand in any byte of the store's files.
  fileprivate func found(_ texts: [String]) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: path("assay-store"))
    let bytes = try files.map { try Data(contentsOf: URL(filePath: path("assay-store/" + $0))) }
    return texts.filter { text in bytes.contains { $0.range(of: Data(text.utf8)) != nil } }
  }

  /// What the tables hold, as text.
  fileprivate func dump() throws -> String {
    let script = """
      import sqlite3, sys
      for line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)
      """
    let outcome = try run("/usr/bin/env", ["python3", "-c", script, path("assay-store/assay.sqlite")])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The first column of what the store answers.
  fileprivate func rows(_ sql: String) throws -> [String] {
    let script = """
      import sqlite3, sys
      with sqlite3.connect(sys.argv[1]) as store:
        for row in store.execute(sys.argv[2]): print(row[0])
      """
    let outcome = try run("/usr/bin/env", ["python3", "-c", script, path("assay-store/assay.sqlite"), sql])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// Writes to the store as somebody without `assay` would.
  fileprivate func tamper(_ sql: String) throws { _ = try rows(sql) }

  /// Fills in all sheets of ben and cem with good scores, and with a comment on some tickets; takes them in.
  fileprivate func fillIn(_ comment: String, on tickets: [String]) throws {
    _ = try ok("score", "export", "--sheets", "csv", "--output", "sheets")
    let script = """
      import csv, sys
      for rater in ['ben', 'cem']:
        name = f'sheets/{rater}.csv'
        rows = list(csv.DictReader(open(name, encoding='utf-8-sig', newline='')))
        for row in rows:
          row.update(factual=2, policy=2, tone=2)
          if row['ticket'] in sys.argv[2:]: row['comment'] = sys.argv[1]
        with open(name, 'w', encoding='utf-8', newline='') as file:
          out = csv.DictWriter(file, rows[0].keys()); out.writeheader(); out.writerows(rows)
      """
    let outcome = try run("/usr/bin/env", ["python3", "-c", script, comment] + tickets)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    _ = try ok("score", "import", "sheets/ben.csv", "sheets/cem.csv")
  }

  /// Ben finds a defect where cem finds none, on a ticket that both score; the adjudicator says why it is none.
  fileprivate func adjudicate(_ reason: String) throws {
    let script = """
      import csv, sys
      def read(rater): return list(csv.DictReader(open(f'sheets/{rater}.csv', encoding='utf-8-sig', newline='')))
      def write(rater, rows):
        with open(f'sheets/{rater}.csv', 'w', encoding='utf-8', newline='') as file:
          out = csv.DictWriter(file, rows[0].keys()); out.writeheader(); out.writerows(rows)
      if len(sys.argv) > 1:
        rows = read('adjudicator')
        assert len(rows) == 1
        rows[0].update(factual=2, policy=2, tone=2, comment=sys.argv[1])
        write('adjudicator', rows)
      else:
        rows = read('ben')
        both = {row['ticket'] for row in read('cem')}
        next(row for row in rows if row['ticket'] in both)['policy'] = 1
        write('ben', rows)
      """
    #expect(try run("/usr/bin/env", ["python3", "-c", script]).exitCode == 0)
    _ = try ok("score", "import", "sheets/ben.csv")
    _ = try ok("score", "export", "--sheets", "csv", "--output", "sheets")
    let outcome = try run("/usr/bin/env", ["python3", "-c", script, reason])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    _ = try ok("score", "import", "sheets/adjudicator.csv")
  }

  /// From the export to verdicts that ship, with an audit and a curation file.
  fileprivate func judge() throws {
    try SmallDesk.write(to: self)
    _ = try ok("ingest", "export")
    _ = try ok("mine", "--vectorizer", "lexical", "--intents", "4")
    try write(
      """
      version: 1
      edits:
        - together: ["\(SmallDesk.tickets[0])", "880011", "880015"]
        - apart: ["\(SmallDesk.tickets[1])", "880006"]  # \(SmallDesk.tickets[1]) is a parcel

      """, to: "edits.yaml")
    _ = try ok("intents", "apply", "edits.yaml")
    _ = try ok("intents", "audit", "draw", "--size", "500", "--output", "audit.csv")
    _ = try ok("sample", "--raters", "ana")
    _ = try ok("score", "export", "--sheets", "csv", "--output", "sheets")
    let sheet = try read("sheets/ana.csv").replacing(",,,,,k", with: ",2,2,2,,k")
    try write(sheet, to: "sheets/ana.csv")
    _ = try ok("score", "import", "sheets/ana.csv")
    let gate = try ok("gate")
    #expect(gate.contains(", 0 hold"), "\(gate)")
    _ = try ok("report", "--output", "report")
  }
}

@Suite struct ForgettingTests {
  @Test func `no byte of a forgotten requester is left, and verdicts on their tickets hold`() throws {
    let place = try Workplace()
    try place.judge()
    #expect(try place.found(SmallDesk.traces) == SmallDesk.traces)
    let before = try place.dump()

    let dry = try place.forget(SmallDesk.requester, "--dry-run")
    #expect(dry.isDryRun && dry.ticketIDs == SmallDesk.tickets)
    #expect(try place.dump() == before)

    let done = try place.forget(SmallDesk.requester)
    #expect(!done.isDryRun && done.ticketIDs == nil)
    #expect(done.requesters == 1 && done.tickets == 4 && done.people == 1 && done.ticketsOfOthers == 1)
    // Two messages a ticket and the one in the ticket of another; of two audits one is of a ticket of theirs.
    #expect(done.messages == 9 && done.events == 1 && done.assignments == 4)
    #expect(done.smallerIntents >= 1)
    #expect(done.messages == dry.messages && done.scores == dry.scores && done.sampledTickets == dry.sampledTickets)
    #expect(done.scores == done.sampledTickets && done.scores > 0)
    let touched = try #require(done.verdicts.first)
    #expect(done.verdicts.count == 1 && touched.decision == "ship")
    #expect(touched.ticketsLost == done.sampledTickets && touched.ticketsLost + touched.ticketsLeft == 100)
    #expect(done.curation.contains { $0.isWholeEdit } && done.curation.contains { !$0.isWholeEdit })
    #expect(try place.found(SmallDesk.traces) == [])
    #expect(try place.ok("store", "check").hasPrefix("the store is whole"))
    _ = try place.ok("audit", "verify")

    // The ticket of another keeps its own messages, without the words and the name.
    let after = try place.dump()
    #expect(after.contains("Dear [name], thank you.") && after.contains("[removed]"))
    #expect(!(try place.ok("intents", "export")).contains(SmallDesk.tickets[0]))

    let report = try place.assay("report", "--output", "again", "--quiet")
    #expect(report.exitCode == 1 && report.errors.contains("[verdicts-outdated]"))
    let gate = try place.ok("gate")
    #expect(gate.contains(", 1 hold") && gate.contains("sample-incomplete"), "\(gate)")
    _ = try place.ok("report", "--output", "again")
  }

  @Test func `what raters and leads wrote of them is cleared, and the trail stays whole`() throws {
    let place = try Workplace()
    try SmallDesk.write(to: place)
    _ = try place.ok("ingest", "export")
    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "4")
    _ = try place.ok("sample", "--size", "118", "--raters", "ana,ben,cem", "--overlap", "0.2")
    let said = "Zelda Quarmby asked; Quarmby, Zelda <zelda.quarmby@example.org>"
    _ = try place.ok("score", "hand-over", "--from", "ana", "--to", "cem", "--note", said)
    #expect(try place.rows("SELECT rater FROM raterAssignment WHERE ticketID = '\(SmallDesk.shared)'") != [])
    // Tickets of cem's that they had no part in.
    let others = try place.rows(
      """
      SELECT ticketID FROM raterAssignment WHERE ticketID NOT IN ('\(SmallDesk.shared)', \(SmallDesk.tickets
        .joined(separator: ", "))) GROUP BY ticketID HAVING group_concat(rater) = 'cem' ORDER BY ticketID
      """)
    let sample = try place.rows(
      "SELECT id FROM sample JOIN sampleTicket ON key = sample WHERE ticketID = '\(others[9])'")
    _ = try place.ok("sample", "replace", sample[0], "--ticket", others[9], "--reason", said)
    // Comments: one that was changed later, a first name alone, and the reason of a decision.
    for comment in [said, "she wrote twice"] {
      try place.fillIn(comment, on: [others[20], others[21]])
    }
    try place.fillIn("Zelda again", on: [SmallDesk.shared, others[30]])
    try place.adjudicate(said)
    // Private notes are in no event.
    let note = "UPDATE score SET details = json_set(details, '$.privateNote', "
    try place.tamper(note + "'\(said)') WHERE ticketID <> '\(SmallDesk.shared)'")
    try place.tamper(note + "'Zelda!') WHERE ticketID = '\(SmallDesk.shared)'")
    _ = try place.ok("audit", "verify")

    _ = try place.forget(SmallDesk.requester)
    // A first name alone, on a ticket that they had no part in, is somebody else's.
    #expect(try place.found(SmallDesk.traces) == ["Zelda"])
    #expect(try place.rows("SELECT comment FROM score WHERE comment LIKE '%Zelda%'").allSatisfy { $0 == "Zelda again" })
    #expect(try place.rows("SELECT ticketID FROM score WHERE comment LIKE '%Zelda%'") == [others[30]])
    let trail = try place.assay("audit", "verify", "--quiet")
    #expect(trail.exitCode == 0, "\(trail.output)")
    #expect(try place.rows("SELECT parameters FROM run WHERE parameters LIKE '%handOverFrom%'")[0].contains(
      #""note":"[name] asked; [name] <[removed]>""#))
    #expect(try place.rows("SELECT replacedBecause FROM sampleTicket WHERE replacedBecause <> ''")
      == ["[name] asked; [name] <[removed]>"])
    let notes = try place.rows("SELECT DISTINCT json_extract(details, '$.privateNote') FROM score ORDER BY 1")
    #expect(notes == ["[name] asked; [name] <[removed]>", "[name]!"])
    _ = try place.ok("gate")

    // Who scores what is still held against the trail.
    for ticket in [SmallDesk.shared, others[20], others[40]] {
      try place.tamper("DELETE FROM raterAssignment WHERE ticketID = '\(ticket)'")
      let found = try place.assay("audit", "verify", "--quiet")
      #expect(found.exitCode == 1 && found.output.contains("ticket \(ticket): the ticket was given to"))
    }
  }

  @Test func `every command goes on without them`() throws {
    let place = try Workplace()
    try place.judge()
    let done = try place.forget(SmallDesk.requester)
    let intent = try #require(done.verdicts.first).intent
    for arguments in [
      ["intents"], ["intents", "show", intent], ["intents", "history", intent], ["intents", "changes"],
      ["intents", "curation"], ["intents", "audit", "status"], ["intents", "report", "--output", "pages"],
      ["sample"], ["score", "export", "--sheets", "csv", "--output", "fresh"], ["gate"],
    ] {
      let outcome = try place.run(Workplace.binary, arguments + ["--quiet"])
      #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    }
    // The audit is one of what is left: not stale, only smaller.
    let audited = try place.assay("intents", "audit", "status", "--format", "json", "--quiet").output
    #expect(audited.contains(#""state" : "open""#), "\(audited)")

    // Sheets from before still hold the tickets: those rows are passed over, and said to be.
    let scores = try place.assay("score", "import", "sheets/ana.csv", "--quiet")
    #expect(scores.exitCode == 0, "\(scores.errors)")
    #expect(scores.output.contains("\(done.scores) row"), "\(scores.output)")
    #expect(scores.output.contains("0 scores stored that are new or changed"))

    // A sample of 100 again, and the intent ships again.
    _ = try place.ok("sample", "--redraw", "--intent", intent, "--raters", "ana")
    // The model knew a word of theirs and went; the next run makes another.
    let vectors = try place.assay("export", "vectors", "--output", "vectors.npy", "--quiet")
    #expect(vectors.exitCode == 1 && vectors.errors.contains("assay mine"), "\(vectors.errors)")
    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "4")
    _ = try place.ok("export", "vectors", "--output", "vectors.npy")
    #expect(try place.ok("store", "check").hasPrefix("the store is whole"))
    #expect(try place.found(SmallDesk.traces) == [])
  }

  @Test func `an intent that was theirs alone is empty, and nothing breaks on it`() throws {
    let place = try Workplace()
    let wares = ["the telescope mirror is scratched", "my parcel is late", "refund my shoes", "password forgotten"]
    let rows = (0..<240).map { row in
      "T\(row),2024-0\(row % 9 + 1)-03T10:00:00Z,closed,\(wares[row % 4]) \(row % 3),See help.,bot,"
        + "\(row % 4 == 0 ? "ada.field@example.org" : "c\(row)")\n"
    }
    try place.write(
      "id,created_at,status,text,answer,resolved_by,customer\n" + rows.joined(), to: "t.csv")
    _ = try place.ok("ingest", "t.csv")
    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "4")
    let edits = "version: 1\nedits:\n  - split: I001\n    into: I050\n    terms: [telescope]\n"
    try place.write(edits, to: "edits.yaml")
    _ = try place.ok("intents", "apply", "edits.yaml")
    _ = try place.ok("intents", "audit", "draw", "--size", "100", "--output", "audit.csv")
    _ = try place.ok("sample", "--raters", "ana")
    #expect(try place.forget("ada.field@example.org").tickets == 60)
    #expect(try place.found(["telescope", "scratched", "ada.field", "T236"]) == [])
    for arguments in [
      ["intents"], ["intents", "audit", "status"], ["intents", "changes"], ["intents", "report", "--output", "pages"],
      ["score", "status"], ["gate"], ["report", "--output", "report"],
      ["intents", "audit", "draw", "--output", "b.csv"], ["mine", "--vectorizer", "lexical", "--intents", "4"],
      ["intents"], ["store", "check"],
    ] {
      let outcome = try place.run(Workplace.binary, arguments + ["--quiet"])
      #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    }
  }

  @Test func `nothing brings them back`() throws {
    let place = try Workplace()
    try SmallDesk.write(to: place)
    _ = try place.ok("ingest", "export")
    _ = try place.forget(SmallDesk.requester)
    let whole = try place.dump()
    // The same files at another time are others; parts and the whole, in either order.
    try SmallDesk.write(to: place, folder: "later")
    for file in ["audits", "users", "tickets"] {
      let outcome = try place.assay("ingest", "later/\(file).ndjson", "--format", "json", "--quiet")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("forgotten-requester"), "\(outcome.output)")
    }
    #expect(try place.found(SmallDesk.traces) == [])
    let added = try place.dump().split(separator: "\n").filter { !whole.contains($0) }
    #expect(!added.contains { $0.contains("\"ticket\"") || $0.contains("\"message\"") }, "\(added)")

    // Nor to a store that had forgotten them before it saw their tickets.
    let again = try place.forget(SmallDesk.requester)
    #expect(again.requesters == 0 && again.forgottenBefore == 1 && again.tickets == 0)
  }

  @Test func `parts that come first go when the ticket turns out to be theirs`() throws {
    let place = try Workplace()
    try SmallDesk.write(to: place)
    _ = try place.ok("ingest", "export/users.ndjson")
    _ = try place.forget(SmallDesk.requester)
    _ = try place.ok("ingest", "export/audits.ndjson")
    #expect(try place.found([SmallDesk.tickets[0]]) != [])
    _ = try place.ok("ingest", "export/tickets.ndjson")
    let tables = try place.dump()
    // The name stays where the desk greets them in a ticket of another: that they are called so is forgotten, too.
    for trace in SmallDesk.traces where trace.lowercased() != "zelda" && trace.lowercased() != "quarmby" {
      #expect(!tables.contains(trace), "\(trace)")
    }
  }

  @Test func `unknown ids and accounts of the desk are refused, and nothing is changed`() throws {
    let place = try Workplace()
    try SmallDesk.write(to: place)
    _ = try place.ok("ingest", "export")
    let before = try place.dump()
    for (id, code) in [("999", "no-such-requester"), ("2", "not-a-requester")] {
      let outcome = try place.assay("store", "forget-requester", SmallDesk.requester, id, "--quiet")
      #expect(outcome.exitCode == 1 && outcome.errors.contains("[\(code)]"), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try place.dump() == before)
    #expect(try place.assay("store", "forget-requester").exitCode == 64)
  }

  @Test func `killed at any moment, run again, they are gone`() throws {
    for delay in [0.01, 0.02, 0.04, 0.08] {
      let place = try Workplace()
      try SmallDesk.write(to: place)
      _ = try place.ok("ingest", "export")
      let process = try place.start(Workplace.binary, ["store", "forget-requester", SmallDesk.requester])
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try place.ok("store", "check").hasPrefix("the store is whole"))
      let again = try place.forget(SmallDesk.requester)
      #expect(again.requesters + again.forgottenBefore == 1)
      #expect(try place.found(SmallDesk.traces) == [])
    }
  }
}
