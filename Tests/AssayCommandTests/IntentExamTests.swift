// What 'assay intents exam' says, by the real binary: a planted birth and a planted end, months, labels, the same bytes
// for any number of threads and order of rows, and that the store stays as it is.
import Foundation
import Testing

/// Words of a question; 'tablet' is asked from 2024-07 on, 'fax' until 2024-06, the others in all 24 months.
private let words = [
  "password": "password reset login forgotten account locked sign",
  "parcel": "parcel courier delivery tracking late address door",
  "refund": "refund money bank card transfer waiting returned",
  "tablet": "tablet screen cracked stylus battery charging frozen",
  "fax": "fax machine toner paper jammed dialling scanner",
]

private func table(reversed: Bool = false) -> (tickets: String, labels: String) {
  var rows: [String] = []
  var labels = "ticket_id,label\n"
  for month in 0..<24 {
    for (label, text) in words.sorted(by: { $0.key < $1.key }) {
      if label == "tablet" && month < 18 || label == "fax" && month >= 18 { continue }
      let all = text.split(separator: " ")
      for number in 0..<14 {
        let id = rows.count + 1
        // Five of the seven words, not the same ones each time.
        let own = (0..<5).map { all[($0 * (1 + number % 3) + number + month) % 7] }
        let date = "\(2023 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-\(10 + number)T10:00:00Z"
        rows.append("T\(id),\(date),\(label),\(own.joined(separator: " "))")
        labels += "T\(id),\(label)\n"
      }
    }
  }
  if reversed { rows.reverse() }
  return ("id,created_at,subject,text\n" + rows.joined(separator: "\n") + "\n", labels)
}

private func mined(_ table: (tickets: String, labels: String)) throws -> Workplace {
  let place = try Workplace()
  try place.write(table.tickets, to: "desk.csv")
  try place.write(table.labels, to: "labels.csv")
  for arguments in [["ingest", "desk.csv"], ["mine", "--vectorizer", "lexical"]] {
    let outcome = try place.run(Workplace.binary, arguments + ["--quiet"])
    guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  }
  return place
}

private let desk: Result<Workplace, any Error> = Result { try mined(table()) }

private func exam(_ place: Workplace, _ arguments: String...) throws -> [String: Any] {
  let outcome = try place.run(Workplace.binary, ["intents", "exam", "--format", "json", "--quiet"] + arguments)
  guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
}

extension [String: Any] {
  fileprivate subscript(path: String...) -> Any? {
    path.reduce(self as Any?) { ($0 as? [String: Any])?[$1] }
  }
}

// One at a time: they share a place, and with it the files that output goes to.
@Suite(.serialized) struct IntentExamTests {
  @Test func `a birth and an end that were planted`() throws {
    let place = try desk.get()
    let before = try Data(contentsOf: URL(filePath: place.path("assay-store/assay.sqlite")))
    let summary = try exam(place, "--labels", "labels.csv")
    #expect(try Data(contentsOf: URL(filePath: place.path("assay-store/assay.sqlite"))) == before)
    #expect(summary["mined", "first"] as? String == "2023-01" && summary["mined", "last"] as? String == "2024-06")
    #expect(summary["assigned", "first"] as? String == "2024-07" && summary["assigned", "last"] as? String == "2024-12")
    // 18 months of four questions, 6 of four.
    let (mined, heldOut) = (summary["mined", "tickets"] as? Int ?? 0, summary["heldOut", "tickets"] as? Int ?? 0)
    #expect(mined + heldOut == 18 * 4 * 14 && summary["assigned", "tickets"] as? Int == 6 * 4 * 14)
    #expect((70...135).contains(heldOut))
    let months = try #require(summary["months"] as? [[String: Any]])
    #expect(months.map { $0["month"] as? String } == (7...12).map { "2024-\($0 < 10 ? "0" : "")\($0)" })
    #expect(months.allSatisfy { $0["tickets"] as? Int == 56 })

    let born = try #require(summary["born"] as? [[String: Any]])
    #expect(!born.isEmpty)
    #expect(born.reduce(0) { $0 + ($1["late", "tickets"] as? Int ?? 0) } == 6 * 14)
    for birth in born {
      #expect(birth["early", "tickets"] as? Int == 0)
      let placed = ["unassigned", "sameIntent", "wrong"].reduce(0) { $0 + (birth[$1] as? Int ?? 0) }
      #expect(placed == birth["late", "tickets"] as? Int)
    }
    let early = try #require(summary["earlyIntents"] as? [[String: Any]])
    let ended = early.filter { ($0["decays"] as? [String] ?? []).contains("ended") }
    #expect(!ended.isEmpty && ended.allSatisfy { $0["label"] as? String == "fax" })
    #expect(early.filter { $0["label"] as? String == "fax" }.count == ended.count)
    #expect(early.allSatisfy { ($0["intent", "id"] as? String)?.hasPrefix("E") == true })
    // The questions share no word: what the early months know is put right, and the new question cannot be.
    #expect(summary["heldOut", "accuracy"] as? Double == 1)
    let right = summary["late", "right"] as? Int
    #expect(right == 6 * 3 * 14)
  }

  @Test func `the text, whole lines`() throws {
    let outcome = try desk.get().assay("intents", "exam", "--labels", "labels.csv", "--quiet")
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("mined     2023-01 to 2024-06  ") && lines[0].contains(" tickets, "))
    #expect(lines[1] == "assigned  2024-07 to 2024-12  336 tickets  ██████")
    #expect(lines[2] == "against   run 2, over all months")
    #expect(outcome.output.contains("\nfalse alarms to expect at most: 0.05 births, 0.05 ends, 0.05 falls in "))
    #expect(outcome.output.contains("with a confidence of 90.0% and more"))
  }

  @Test func `the same for any number of threads and order of rows`() throws {
    let other = try mined(table(reversed: true))
    var outputs: [String] = []
    for (place, threads) in [(try desk.get(), "1"), (try desk.get(), "3"), (other, "2")] {
      let outcome = try place.assay("intents", "exam", "--format", "json", "--threads", threads, "--quiet")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      outputs.append(outcome.output)
    }
    #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
  }

  @Test func `months that are chosen`() throws {
    let summary = try exam(desk.get(), "--mined", "2023-03..2024-02", "--assigned", "2024-05..2024-06")
    #expect(summary["mined", "first"] as? String == "2023-03" && summary["assigned", "last"] as? String == "2024-06")
    #expect(summary["assigned", "tickets"] as? Int == 2 * 4 * 14)
    #expect(summary["outside"] as? Int == 24 * 4 * 14 - 14 * 4 * 14 && summary["unknown"] as? Int == 0)
    // Nothing was planted in these months.
    #expect((summary["born"] as? [Any])?.isEmpty == true)
    let early = try #require(summary["earlyIntents"] as? [[String: Any]])
    #expect(early.allSatisfy { ($0["decays"] as? [Any])?.isEmpty == true })
  }

  @Test func `confidence that is asked for, and tickets that the run has not seen`() throws {
    let place = try Workplace()
    let small = Workplace.root + "/Datasets/small-desk.csv"
    for arguments in [["ingest", small], ["mine", "--vectorizer", "lexical", "--intents", "4"]] {
      #expect(try place.run(Workplace.binary, arguments + ["--quiet"]).exitCode == 0)
    }
    let all = try exam(place)
    let sure = try exam(place, "--least-confidence", "0.99")
    let tickets = all["late", "tickets"] as? Int ?? 0
    #expect((all["mined", "tickets"] as? Int ?? 0) + (all["heldOut", "tickets"] as? Int ?? 0) + tickets == 300)
    #expect(sure["late", "tickets"] as? Int == tickets)
    #expect((sure["late", "assigned"] as? Int ?? 0) < (all["late", "assigned"] as? Int ?? 0))
    #expect(all["late", "accuracy"] == nil && sure["leastConfidence"] as? Double == 0.99)
    // As the run, four intents.
    #expect((all["earlyIntents"] as? [Any])?.count == 4)
    try place.write("id,created_at,text\nnew-1,2024-12-30T10:00:00Z,Where is my parcel now please\n", to: "new.csv")
    #expect(try place.assay("ingest", "new.csv", "--quiet").exitCode == 0)
    let later = try exam(place)
    #expect(later["unknown"] as? Int == 1 && later["late", "tickets"] as? Int == tickets)
    #expect(later["late", "sameIntent"] as? Int == all["late", "sameIntent"] as? Int)
  }

  @Test func `what cannot be examined says why`() throws {
    let place = try Workplace()
    try place.write("id,text\n1,Where is my order\n2,I lost my password\n", to: "undated.csv")
    #expect(try place.assay("ingest", "undated.csv", "--quiet").exitCode == 0)
    let notMined = try place.assay("intents", "exam")
    #expect(notMined.exitCode == 1 && notMined.errors.contains("[not-mined]"))
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--quiet").exitCode == 0)
    let undated = try place.assay("intents", "exam")
    #expect(undated.exitCode == 1 && undated.errors.contains("[no-dates]"))
    let shared = try desk.get()
    for (arguments, code) in [
      (["--mined", "2020-01..2020-05"], "no-ticket-in-months"), (["--mined", "2023-01..2024-12"], "too-few-months"),
      (["--mined", "2023-01..2023-01"], "too-few-tickets"),
    ] {
      let outcome = try shared.run(Workplace.binary, ["intents", "exam", "--quiet"] + arguments)
      #expect(outcome.exitCode == 1 && outcome.errors.contains("[\(code)]") && outcome.output.isEmpty)
    }
    try shared.write("ticket_id,label\nnobody,x\n", to: "others.csv")
    let unlabelled = try shared.assay("intents", "exam", "--labels", "others.csv", "--quiet")
    #expect(unlabelled.exitCode == 1 && unlabelled.errors.contains("[no-labelled-ticket]"))
  }

  @Test(arguments: [
    ["--mined", "2024-05..2024-01"], ["--mined", "2023-01..2024-03", "--assigned", "2024-03..2024-06"],
    ["--least-confidence", "1.5"],
  ])
  func `wrong usage`(arguments: [String]) throws {
    #expect(try Workplace().run(Workplace.binary, ["intents", "exam"] + arguments).exitCode == 64)
  }
}
