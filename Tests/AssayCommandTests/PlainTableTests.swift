// An analyst's own table, all the way to verdicts, and the errors on the way.
import Foundation
import Testing

/// A table with a few clear intents, some of them resolved by the bot.
func table(_ rows: Int) -> String {
  let texts = [
    "where is my parcel it has not arrived yet", "please refund the money for my returned shoes",
    "i cannot log in because i forgot my password", "how do i cancel the monthly subscription",
  ]
  var text = "id,created_at,closed_at,status,text,answer,resolved_by\r\n"
  for row in 0..<rows {
    let month = 1 + row % 12
    text += "T\(row),2024-\(month < 10 ? "0" : "")\(month)-03T10:00:00Z,2024-12-30T10:00:00Z,closed,"
    text +=
      "\"\(texts[row % 4]), number \(["one", "two", "three"][row % 3]) try\",See our help page.,\(row % 5 == 0 ? "human" : "bot")\r\n"
  }
  return text
}

@Suite struct PlainTableTests {
  @Test func `from a table to verdicts`() throws {
    let place = try Workplace()
    try place.write(table(400), to: "tickets.csv")
    let ingest = try place.assay("ingest", "tickets.csv", "--format", "json")
    #expect(ingest.exitCode == 0, "\(ingest.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(ingest.output.utf8)) as? [String: Any])
    #expect(report["read"] as? Int == 400)
    #expect(report["kept"] as? Int == 400)
    #expect(report["rejectsFile"] == nil)

    let mine = try place.assay("mine", "--intents", "4", "--seed", "1")
    #expect(mine.exitCode == 0, "\(mine.errors)")
    #expect(mine.output.contains("400 tickets mined, 4 intents"))
    #expect(try place.assay("mine", "--intents", "4", "--seed", "1").output.contains("unchanged"))

    #expect(try place.assay("gate").output.contains("not-sampled"))
    let sample = try place.assay("sample", "--raters", "ana,ben", "--overlap", "0.1")
    #expect(sample.exitCode == 0, "\(sample.errors)")
    #expect(sample.output.contains("4 samples drawn"))
    #expect(try place.assay("sample").output.contains("4 intents keep the sample they have"))

    #expect(try place.assay("score", "export", "--sheets", "csv", "--output", "sheets").exitCode == 0)
    for rater in ["ana", "ben"] {
      let sheet = try place.read("sheets/\(rater).csv")
      try place.write(sheet.replacing(",,,,,k", with: ",2,2,2,,k"), to: "sheets/\(rater).csv")
    }
    let scores = try place.assay("score", "import", "sheets/ana.csv", "sheets/ben.csv")
    #expect(scores.exitCode == 0, "\(scores.errors)")
    let again = try place.assay("score", "import", "sheets/ana.csv", "sheets/ben.csv")
    #expect(again.output.contains("0 scores stored that are new or changed"))

    let gate = try place.assay("gate")
    #expect(gate.output.contains("4 intents ship (100.0% of the volume in intents), 0 hold"))
    #expect(try place.assay("gate", "--exit-code").exitCode == 0)
    let pages = try place.assay("report", "--output", "report")
    #expect(pages.exitCode == 0, "\(pages.errors)")
    for file in ["index.html", "intents/I001.html", "verdicts.csv", "verdicts.json", "intents.csv", "assignments.csv"] {
      #expect(FileManager.default.fileExists(atPath: place.path("report/" + file)))
    }
    #expect(try place.read("report/verdicts.csv").contains("I001"))
  }

  @Test func `what a run remembers is the same, byte by byte, in another store`() throws {
    let records = try (0..<2).map { _ in
      let place = try Workplace()
      try place.write(table(100), to: "t.csv")
      #expect(try place.assay("ingest", "t.csv", "--quiet").exitCode == 0)
      #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "4", "--quiet").exitCode == 0)
      let script = "import sqlite3; print(sqlite3.connect('assay-store/assay.sqlite').execute("
        + "\"SELECT parameters, record FROM run WHERE stage = 'mine'\").fetchall())"
      return try place.run("/usr/bin/env", ["python3", "-c", script]).output
    }
    #expect(records[0] == records[1] && records[0].contains("vocabulary"))
  }

  @Test func `a changed ticket, a wrong score and a foreign sheet are refused whole`() throws {
    let place = try Workplace()
    try place.write(table(400), to: "tickets.csv")
    for arguments in [["ingest", "tickets.csv"], ["mine", "--intents", "4"], ["sample", "--raters", "ana"]] {
      #expect(try place.run(Workplace.binary, arguments).exitCode == 0)
    }
    #expect(try place.assay("score", "export", "--sheets", "csv", "--output", "sheets").exitCode == 0)
    let sheet = try place.read("sheets/ana.csv")
    let filled = sheet.replacing(",,,,,k", with: ",2,2,2,,k")
    for (bad, reason) in [
      (filled.replacing("2,2,2", with: "2,2,3", maxReplacements: 1), "tone: must be 0, 1 or 2"),
      (filled.replacing("2,2,2", with: "2,,2", maxReplacements: 1), "policy: is missing"),
      (filled.replacing("money", with: "honey", maxReplacements: 1), "differs from what was handed out"),
      (filled.replacing("/ana", with: "/eve"), "not one of this round's"),
    ] {
      try place.write(bad, to: "sheets/bad.csv")
      let outcome = try place.assay("score", "import", "sheets/bad.csv")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
      #expect(outcome.errors.contains("line "))
      #expect(try place.assay("score", "status").output.contains("ana: 0 of "))
    }
    #expect(try place.assay("gate", "--exit-code").exitCode == 2)
  }

  @Test func `commands out of order say what to run first`() throws {
    let place = try Workplace()
    try place.write(table(100), to: "t.csv")
    for (arguments, hint) in [
      (["mine"], "assay ingest"), (["intents"], "assay ingest"), (["gate"], "assay ingest"),
      (["ingest", "t.csv"], nil), (["gate"], "assay mine"), (["report"], "assay gate"), (["sample"], "assay mine"),
      (["mine", "--intents", "4"], nil), (["score", "export"], "assay sample"), (["report"], "assay gate"),
    ] as [([String], String?)] {
      let outcome = try place.run(Workplace.binary, arguments)
      #expect(outcome.exitCode == (hint == nil ? 0 : 1), "\(arguments): \(outcome.errors)")
      guard let hint else { continue }
      #expect(outcome.errors.hasPrefix("assay: "))
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `one ticket, identical tickets, no ticket`() throws {
    for rows in [1, 60] {
      let place = try Workplace()
      let text = (0..<rows).map { "\($0),my parcel is late\n" }.joined()
      try place.write("id,text\n" + text, to: "t.csv")
      #expect(try place.assay("ingest", "t.csv").exitCode == 0)
      let mine = try place.assay("mine", "--intents", "5")
      #expect(mine.exitCode == 0, "\(mine.errors)")
      #expect(mine.errors.contains("only 1 of 5 intents"))
      #expect(try place.assay("mine").exitCode == 0)
    }
    let place = try Workplace()
    try place.write("id,text\n", to: "t.csv")
    #expect(try place.assay("ingest", "t.csv").exitCode == 0)
    let mine = try place.assay("mine")
    #expect(mine.exitCode == 1)
    #expect(mine.errors.contains("nothing-to-mine"))
  }

  @Test func `bad rows are listed and the good ones kept`() throws {
    let place = try Workplace()
    var bytes = Data(
      "id,created_at,text\n1,2024-01-01T00:00:00Z,first\n2,2024-01-01T00:00:00Z,second,extra\n3,yesterday,third\n".utf8)
    bytes += Data([0x34, 0x2C, 0x2C, 0xFF, 0xFE, 0x0A]) + Data("5,2024-01-02T00:00:00Z,fifth\n".utf8)
    try bytes.write(to: URL(filePath: place.path("t.csv")))
    let outcome = try place.assay("ingest", "t.csv", "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(report["read"] as? Int == 5)
    #expect(report["kept"] as? Int == 2)
    #expect(report["rejected"] as? Int == 3)
    let rejects = try String(contentsOfFile: place.folder + "/assay-store/rejects.csv", encoding: .utf8)
    for line in ["t.csv,3,", "t.csv,4,created_at", "t.csv,5,"] { #expect(rejects.contains(line), "\(rejects)") }
    // Nothing a customer wrote stands in the list.
    for text in ["second", "third", "extra"] { #expect(!rejects.contains(text)) }
  }

  @Test func `a ticket of another system with the same id is listed with its line, and leaves no trace`() throws {
    let place = try Workplace()
    try place.write("id,created_at,text\n6,2024-01-01T00:00:00Z,first\n7,2024-01-01T00:00:00Z,second\n", to: "t.csv")
    let line = #"{"url":"https://d.zendesk.com/api/v2/tickets/8.json","id":8,"requester_id":1,"subject":"s"}"#
    let audit = #"{"id":1,"ticket_id":7,"created_at":"2024-03-03T11:00:00Z","author_id":5,"via":{"channel":"web"},"#
      + #""events":[{"id":2,"type":"Change","field_name":"status","value":"solved","previous_value":"open"}]}"#
    try place.write(line + "\n" + line.replacing("\"id\":8", with: "\"id\":7") + "\n", to: "z/tickets.ndjson")
    try place.write(audit + "\n", to: "z/audits.ndjson")
    #expect(try place.assay("ingest", "t.csv", "--quiet").exitCode == 0)
    let outcome = try place.assay("ingest", "z", "--quiet")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 rejected: id-of-another-system"), "\(outcome.output)")
    #expect(outcome.output.contains("0 events"), "\(outcome.output)")
    let rejects = try place.read("assay-store/rejects.csv")
    #expect(rejects.contains("tickets.ndjson,2,id,id-of-another-system"), "\(rejects)")
    #expect(rejects.contains("audits.ndjson,1,id,id-of-another-system"), "\(rejects)")
  }

  @Test func `what cannot be read at all is an error with a remedy`() throws {
    let place = try Workplace()
    try place.write("just some prose, not an export\n", to: "prose.txt")
    for file in ["prose.txt", "absent.csv"] {
      let outcome = try place.assay("ingest", file)
      #expect(outcome.exitCode == 1, "\(file): \(outcome.output)")
      #expect(outcome.errors.contains(file), "\(outcome.errors)")
    }
    try place.write("", to: "empty.csv")
    let outcome = try place.assay("ingest", "empty.csv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("skipped  empty.csv: empty file"), "\(outcome.output)")
  }

  @Test func `a second writer is turned away`() throws {
    let place = try Workplace()
    try place.write(table(50), to: "t.csv")
    #expect(try place.assay("ingest", "t.csv").exitCode == 0)
    let lock = open(place.folder + "/assay-store/lock", O_RDWR)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let outcome = try place.assay("mine")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("store-busy"))
    close(lock)
    #expect(try place.assay("mine", "--intents", "4").exitCode == 0)
  }

  @Test func `a verdict never stands beside scores that refute it`() throws {
    let place = try Workplace()
    try place.write(table(400), to: "t.csv")
    for arguments in [
      ["ingest", "t.csv"], ["mine", "--intents", "4"], ["sample", "--raters", "ana"],
      ["score", "export", "--sheets", "csv", "--output", "s"],
    ] { #expect(try place.run(Workplace.binary, arguments).exitCode == 0) }
    let empty = try place.read("s/ana.csv")
    try place.write(empty.replacing(",,,,,k", with: ",2,2,2,,k"), to: "good.csv")
    try place.write(empty.replacing(",,,,,k", with: ",0,0,0,,k"), to: "bad.csv")
    #expect(try place.assay("score", "import", "--simulated", "good.csv").exitCode == 0)
    #expect(try place.assay("gate").output.contains("4 intents ship"))
    #expect(try place.assay("score", "import", "bad.csv").exitCode == 0)
    let report = try place.assay("report", "--output", "r")
    #expect(report.exitCode == 1)
    #expect(report.errors.contains("verdicts-outdated"))
    #expect(try place.assay("gate").output.contains("0 intents ship"))
    // What was simulated stays labelled when the sheets go round once more.
    #expect(try place.assay("score", "import", "--simulated", "good.csv").exitCode == 0)
    #expect(try place.assay("score", "export", "--sheets", "csv", "--output", "s").exitCode == 0)
    #expect(try place.assay("score", "import", "s/ana.csv").output.contains("0 scores stored"))
    #expect(try place.assay("gate", "--format", "json").output.contains("\"isSimulated\" : true"))
    // Empty rows take scores back.
    #expect(try place.assay("score", "import", "bad.csv").exitCode == 0)
    try place.write(empty, to: "empty.csv")
    #expect(try place.assay("score", "import", "empty.csv").output.contains("scores taken back"))
    #expect(try place.assay("gate").output.contains("sample-incomplete"))
    // Mining again is no way to start counting attempts anew.
    #expect(try place.assay("sample", "--raters", "ana", "--redraw").output.contains("  2"))
    #expect(try place.assay("mine", "--intents", "4", "--seed", "2").exitCode == 0)
    let redrawn = try place.assay("sample", "--raters", "ana", "--format", "json")
    #expect(redrawn.output.contains("\"attempt\" : 3"), "\(redrawn.output)")
  }

  @Test func `a page with its users at the end has roles, and bots can be named later`() throws {
    let place = try Workplace()
    var tickets: [String] = []
    for id in 1...60 {
      tickets.append(
        """
        {"id":\(id),"url":"https://x.zendesk.com/api/v2/tickets/\(id).json","status":"closed","requester_id":7,"generated_timestamp":\(id),
        "created_at":"2024-01-01T00:00:00Z","subject":"s","comments":[{"id":\(id)1,"author_id":7,"plain_body":"where is it","public":true},
        {"id":\(id)2,"author_id":8,"plain_body":"there","public":true}]}
        """)
    }
    let users =
      #"{"id":8,"name":"Lumi Bot","role":"agent","email":"a@b.example"},{"id":7,"name":"C","role":"end-user","email":"c@b.example"}"#
    try place.write(
      "{\"tickets\":[\(tickets.joined(separator: ","))],\"users\":[\(users)],\"count\":60,\"end_of_stream\":true}",
      to: "page.json")
    #expect(try place.assay("ingest", "page.json").output.contains("resolved by: human 60"))
    #expect(try place.assay("ingest", "page.json", "--bots", "Lumi Bot").output.contains("resolved by: bot 60"))
  }

  @Test func `tables without ids do not overwrite each other`() throws {
    let place = try Workplace()
    try place.write("text,category\nwhere is my parcel,a\nwhere is my money,b\n", to: "one.csv")
    try place.write("text,category\nanother thing,a\n", to: "two.csv")
    #expect(try place.assay("ingest", "one.csv").exitCode == 0)
    #expect(try place.assay("ingest", "one.csv").exitCode == 0)
    let second = try place.assay("ingest", "two.csv")
    #expect(second.exitCode == 1)
    #expect(second.errors.contains("row-numbers-clash"))
    #expect(try place.assay("ingest", "one.csv", "two.csv", "--store", "both").output.contains("holds 3 tickets"))
  }
}
