// The analyst's report from the real binary: figures counted a second time, and what the pages must never hold.
import Foundation
import Testing

/// Four clear intents over a year; every fifth ticket has no time of solution and no rating.
private func desk(_ rows: Int) -> String {
  let texts = [
    "where is my parcel it has not arrived yet", "please refund the money for my returned shoes",
    "i cannot log in because i forgot my password", "how do i cancel the monthly subscription",
  ]
  var text = "id,created_at,solved_at,status,text,answer,resolved_by,channel,csat,reopens\n"
  for row in 0..<rows {
    let month = 1 + row % 12
    let isBare = row % 5 == 0
    let date = "2024-\(month < 10 ? "0" : "")\(month)-03T"
    text += "T\(row),\(date)10:00:00Z,\(isBare ? "" : date + "1\(row % 4):30:00Z"),solved,"
    text += "\"\(texts[row % 4]), \(["one", "two", "three"][row % 3]) try <script>alert(1)</script>, "
    text += "write to ann\(row)@example.org\","
    text += "See our help page.,\(row % 3 == 0 ? "human" : "bot"),\(row % 2 == 0 ? "web" : "chat"),"
    text += "\(isBare ? "" : row % 7 == 0 ? "offered" : "good"),\(row % 4)\n"
  }
  return text
}

@Suite struct IntentReportTests {
  @Test func `pages before anything is scored`() throws {
    let place = try Workplace()
    let early = try place.assay("intents", "report")
    #expect(early.exitCode == 1 && early.errors.contains("assay ingest PATH"))
    try place.write(desk(400), to: "tickets.csv")
    #expect(try place.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    let unmined = try place.assay("intents", "report")
    #expect(unmined.exitCode == 1 && unmined.errors.contains("assay mine"))
    #expect(try place.assay("mine", "--intents", "4", "--vectorizer", "lexical", "--quiet").exitCode == 0)

    let report = try place.assay("intents", "report", "--format", "json", "--quiet")
    #expect(report.exitCode == 0, "\(report.errors)")
    #expect(report.output.contains("Reports/intents-run-"))
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    let index = try #require(summary["index"] as? String)
    let folder = String(index.dropLast("index.html".count))

    // The same bytes again, for any number of threads.
    #expect(try place.assay("intents", "report", "--output", "again", "--threads", "4", "--quiet").exitCode == 0)
    let difference = try place.run("/usr/bin/env", ["diff", "-r", folder, "again"])
    #expect(difference.exitCode == 0, "\(difference.output)")
    #expect(try place.run("/usr/bin/env", ["find", "again", "-perm", "/077"]).output.isEmpty)

    let page = try place.read("again/index.html")
    #expect(page.contains("4 intents hold 400 of 400 tickets."))
    let every = try page + (1...4).map { try place.read("again/intents/I00\($0).html") }.joined()
    #expect(!every.contains("<script>alert") && !every.contains("@example.org"))
    #expect(every.contains("forgot my password, two try"))
    #expect(every.contains("Border-line tickets") && every.contains("Against the nearest intent"))

    // The figures, counted a second time from the table: each text is one intent.
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(try place.read("again/intents.json").utf8)) as? [String: Any])
    let intents = try #require(value["intents"] as? [[String: Any]])
    #expect(intents.count == 4 && value["outside"] is NSNull)
    for intent in intents {
      let central = try #require((intent["centralTickets"] as? [String])?.first)
      let kind = (Int(central.dropFirst()) ?? 0) % 4
      let rows = (0..<400).filter { $0 % 4 == kind }
      #expect(intent["volume"] as? Int == 100)
      // Solved half an hour after ten, eleven, twelve or one o'clock: what four texts have in common is the hour.
      let handling = try #require(intent["handling"] as? [String: Any])
      #expect(handling["tickets"] as? Int == rows.count { $0 % 5 != 0 })
      #expect(handling["medianSeconds"] as? Int == kind * 3_600 + 1_800)
      let asked = rows.filter { $0 % 5 != 0 }
      #expect(intent["csatAsked"] as? Int == asked.count)
      #expect(intent["csatResponses"] as? Int == asked.count { $0 % 7 != 0 })
      #expect(intent["reopenKnown"] as? Int == 100 && intent["reopenRate"] as? Double == (kind == 0 ? 0 : 1))
      let resolved = try #require(intent["resolvedBy"] as? [String: Int])
      #expect(resolved["human"] == rows.count { $0 % 3 == 0 } && resolved["bot"] == rows.count { $0 % 3 != 0 })
      #expect((intent["borderlineTickets"] as? [Any])?.isEmpty == false)
      #expect((intent["nearest"] as? [String: Any])?["cosine"] is Double)
    }
    #expect(((value["maps"] as? [[String: Any]])?.first?["explainedShare"] as? Double ?? 0) > 0.5)
    let lines = try place.read("again/intents.csv").split(separator: "\n")
    #expect(lines.count == 5 && lines[0].hasPrefix("intent,name,theme,label,volume,share,"))
  }
  // Twenty parcels a month from July on, of which there was none before.
  @Test func `pages say what began, as intents changes does`() throws {
    let place = try Workplace()
    var export = "id,created_at,status,text,answer,resolved_by\n"
    for row in 0..<480 {
      let month = 1 + row % 12
      let text = ["please refund the money for my shoes", "how do i cancel the subscription"][row / 12 % 2]
      export += "T\(row),2024-\(month < 10 ? "0" : "")\(month)-03T10:00:00Z,solved,\(text) try \(row),Done.,bot\n"
    }
    for row in 0..<120 {
      let month = 7 + row % 6
      export += "N\(row),2024-\(month < 10 ? "0" : "")\(month)-04T10:00:00Z,solved,"
      export += "where is my parcel it has not arrived \(row),Done.,bot\n"
    }
    try place.write(export, to: "tickets.csv")
    #expect(try place.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    #expect(try place.assay("mine", "--intents", "3", "--vectorizer", "lexical", "--quiet").exitCode == 0)
    #expect(try place.assay("intents", "report", "--output", "pages", "--quiet").exitCode == 0)

    let told = try place.assay("intents", "changes", "--format", "csv").output.split(separator: "\n")
    let births = told.filter { $0.contains("born") && $0.contains("2024-07") }
    #expect(births.count == 1, "\(told)")
    let page = try place.read("pages/index.html")
    let section = page.components(separatedBy: "id=\"changes-section\"").last ?? ""
    #expect(section.contains(">born 2024-07</td><td class=\"n\">0.00% → 33.33%</td>"))
    let id = section.components(separatedBy: "<span class=\"id\">").dropFirst().first?.prefix(4) ?? ""
    #expect(births.first?.contains(id) == true)
    #expect(try place.read("pages/intents/\(id).html").contains("Born 2024-07: 0.00% → 33.33% of"))

    // Without dates there is nothing to say of months.
    let dateless = try Workplace()
    try dateless.write(
      "id,text\n" + (0..<40).map { "T\($0),where is my parcel number \($0)\n" }.joined(), to: "tickets.csv")
    #expect(try dateless.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    #expect(try dateless.assay("mine", "--intents", "1", "--vectorizer", "lexical", "--quiet").exitCode == 0)
    #expect(try dateless.assay("intents", "report", "--output", "pages", "--quiet").exitCode == 0)
    #expect(try !dateless.read("pages/index.html").contains("id=\"changes-section\""))
  }
}
