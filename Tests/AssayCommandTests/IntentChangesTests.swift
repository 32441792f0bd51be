// What 'assay intents changes' says, by the real binary: planted births and deaths, a month that is not over, seasons,
// drift, and the same bytes for any number of threads.
import Foundation
import Testing

/// Four labels over 25 months, the last of which ends after five days. 'gift' comes every December.
private let desk: Result<Workplace, any Error> = Result {
  let place = try Workplace()
  var table = "id,created_at,subject,text\n"
  var labels = "ticket_id,label\n"
  var id = 0
  func add(_ count: Int, _ label: String, year: Int, month: Int, days: Int = 28) {
    for number in 0..<count {
      id += 1
      let day = 1 + number * days / count
      let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)T10:00:00Z"
      table += "\(id),\(date),\(label),Please help me with my \(label) number \(number % 7)\n"
      labels += "\(id),\(label)\n"
    }
  }
  for index in 0..<24 {
    let (year, month) = (2023 + index / 12, index % 12 + 1)
    add(60 + index % 5, "password", year: year, month: month)
    add(month == 12 ? 60 : 12 + index % 3, "gift", year: year, month: month)
    if index >= 10 { add(14, "tablet", year: year, month: month) }
    if index <= 12 { add(14, "fax", year: year, month: month) }
  }
  add(10, "password", year: 2025, month: 1, days: 5)
  add(4, "tablet", year: 2025, month: 1, days: 5)
  try place.write(table, to: "desk.csv")
  try place.write(labels, to: "labels.csv")
  let outcome = try place.assay("ingest", "desk.csv", "--quiet")
  guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  return place
}

private func changes(_ place: Workplace, _ arguments: String...) throws -> [String: Any] {
  let outcome = try place.run(
    Workplace.binary, ["intents", "changes", "--format", "json", "--quiet"] + arguments)
  guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
}

private func events(_ summary: [String: Any]) -> [String] {
  (summary["intents"] as? [[String: Any]] ?? []).flatMap { intent in
    (intent["changes"] as? [[String: Any]] ?? []).map {
      "\(intent["id"] ?? "") \($0["kind"] ?? "") \($0["month"] ?? "") seen \($0["seen"] ?? "")"
    }
  }
}

// One at a time: they share a place, and with it the files that output goes to.
@Suite(.serialized) struct IntentChangesTests {
  @Test func `known labels: births and deaths with their months, and none where the export ends`() throws {
    let summary = try changes(desk.get(), "--labels", "labels.csv")
    #expect(
      events(summary).filter { !$0.contains("gift") }
        == ["fax died 2024-01 seen 2024-02", "tablet born 2023-11 seen 2023-11"])
    #expect(!events(summary).contains { $0.contains("gift born") || $0.contains("gift died") })
    let months = try #require(summary["months"] as? [[String: Any]])
    #expect(months.count == 25 && months[24]["month"] as? String == "2025-01")
    #expect(months[24]["daysCovered"] as? Int == 5 && months.map { $0["isPartial"] as? Bool ?? false }
      == [Bool](repeating: false, count: 24) + [true])
    let intents = try #require(summary["intents"] as? [[String: Any]])
    let gift = try #require(intents.first { $0["id"] as? String == "gift" })
    let seasons = try #require(gift["seasons"] as? [String: Any])
    #expect(seasons["isSeasonal"] as? Bool == true)
    let index = try #require(seasons["index"] as? [String: Double])
    #expect(index.count == 12 && index.max { $0.value < $1.value }?.key == "12")
    let password = try #require(intents.first { $0["id"] as? String == "password" })
    #expect(password["volumes"] as? [Int] == (0..<24).map { 60 + $0 % 5 } + [10])
  }

  @Test func `only some months`() throws {
    let summary = try changes(desk.get(), "--labels", "labels.csv", "--months", "2023-12..2024-10")
    #expect(events(summary).filter { !$0.contains("gift") } == ["fax died 2024-01 seen 2024-03"])
    #expect((summary["months"] as? [Any])?.count == 11)
    #expect((summary["intents"] as? [[String: Any]])?.allSatisfy { $0["seasons"] == nil } == true)
    let all = try changes(desk.get(), "--labels", "labels.csv")
    func tickets(_ summary: [String: Any]) -> Int {
      (summary["months"] as? [[String: Any]] ?? []).reduce(0) { $0 + ($1["tickets"] as? Int ?? 0) }
    }
    #expect(tickets(summary) + (summary["outside"] as? Int ?? 0) == tickets(all))
  }

  @Test func `a wrong date is set aside and told`() throws {
    let place = try Workplace()
    let rows = (0..<240).map { "\($0),2024-0\(1 + $0 % 6)-1\($0 % 9)T10:00:00Z,Where is my order \($0)\n" }
    try place.write("id,created_at,text\nx,1990-05-01T00:00:00Z,Where is my order\n" + rows.joined(), to: "desk.csv")
    try place.write("ticket_id,label\nx,order\n" + (0..<240).map { "\($0),order\n" }.joined(), to: "labels.csv")
    #expect(try place.assay("ingest", "desk.csv", "--quiet").exitCode == 0)
    let told = try place.assay("intents", "changes", "--labels", "labels.csv")
    #expect(told.exitCode == 0, "\(told.errors)")
    #expect(told.output.hasPrefix("months   2024-01 to 2024-06\ntickets  240  "))
    #expect(told.output.contains("\n1 ticket of other months: not counted\n"))
  }

  @Test func `mined intents, with drift, for any number of threads`() throws {
    let place = try Workplace()
    for arguments in [
      ["ingest", Workplace.root + "/Datasets/small-desk.csv"], ["mine", "--vectorizer", "lexical", "--intents", "4"],
    ] { #expect(try place.run(Workplace.binary, arguments + ["--quiet"]).exitCode == 0) }
    var outputs: [String] = []
    for threads in ["1", "2"] {
      let outcome = try place.assay(
        "intents", "changes", "--drift", "--format", "json", "--threads", threads, "--quiet")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      outputs.append(outcome.output)
    }
    #expect(outputs[0] == outputs[1])
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(outputs[0].utf8)) as? [String: Any])
    let intents = try #require(summary["intents"] as? [[String: Any]])
    #expect(intents.count == 4)
    for intent in intents {
      #expect((intent["volumes"] as? [Int])?.reduce(0, +) == intent["tickets"] as? Int)
    }
    let drifts = intents.compactMap { $0["drift"] as? [String: Any] }
    #expect(!drifts.isEmpty)
    for drift in drifts {
      let p = try #require(drift["termPValue"] as? Double)
      let centroidP = try #require(drift["centroidPValue"] as? Double)
      #expect(p > 0 && p <= 1 && centroidP > 0 && centroidP <= 1)
    }
    let text = try place.assay("intents", "changes", "--quiet")
    #expect(text.exitCode == 0 && text.output.contains("false alarms to expect at most"))
    let id = try #require(intents[0]["id"] as? String)
    let shown = try place.assay("intents", "show", id)
    #expect(shown.exitCode == 0 && shown.output.contains("changes: "))
  }

  @Test func `what cannot be answered says why`() throws {
    let place = try Workplace()
    try place.write("id,text\n1,Where is my order\n2,I lost my password\n", to: "undated.csv")
    try place.write("ticket_id,label\n1,order\n2,password\n", to: "labels.csv")
    #expect(try place.assay("ingest", "undated.csv", "--quiet").exitCode == 0)
    let undated = try place.assay("intents", "changes", "--labels", "labels.csv")
    #expect(undated.exitCode == 1 && undated.errors.contains("[no-dates]"))
    let notMined = try place.assay("intents", "changes")
    #expect(notMined.exitCode == 1 && notMined.errors.contains("[not-mined]"))
    let outside = try desk.get().assay("intents", "changes", "--labels", "labels.csv", "--months", "2020-01..2020-05")
    #expect(outside.exitCode == 1 && outside.errors.contains("[no-ticket-in-months]"))
  }

  @Test(arguments: [
    "2024-05..2024-01", "2024-05", "2024-5..2024-06", "2024-01...2024-06", "..2024-01", "2024-13..2025-01",
  ])
  func `months that are none are wrong usage`(months: String) throws {
    #expect(try Workplace().assay("intents", "changes", "--months", months).exitCode == 64)
  }
}
