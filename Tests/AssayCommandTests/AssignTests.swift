// New tickets into known intents, by the real binary: from the store and from a model's folder.
import Foundation
import Testing

@Suite struct AssignTests {
  private func mined() throws -> Workplace {
    let place = try Workplace()
    try place.write(table(400), to: "tickets.csv")
    #expect(try place.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "4", "--quiet").exitCode == 0)
    return place
  }

  private let fresh = """
    id,text
    n1,my parcel has not arrived where is it
    n2,"refund my returned shoes, please, the money"
    n3,zyxwv qqqqq
    n4,
    n5,forgot password and cannot log in
    """

  /// Lines of cells; a name may hold a comma, in quotation marks then.
  private func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) { cells, part in
        let pieces =
          part.offset % 2 == 1 ? [part.element] : part.element.split(separator: ",", omittingEmptySubsequences: false)
        cells[cells.count - 1] += pieces[0]
        cells += pieces.dropFirst().map(String.init)
      }
    }
  }

  @Test func `from the store and from a folder the lines are the same`() throws {
    let place = try mined()
    try place.write(fresh, to: "new.csv")
    let before = try Data(contentsOf: URL(filePath: place.path("assay-store/assay.sqlite")))
    let outcome = try place.assay("assign", "new.csv", "--quiet")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let lines = cells(outcome.output)
    #expect(lines[0].prefix(4) == ["ticket_id", "intent_id", "intent", "confidence"])
    #expect(lines.dropFirst().map { $0[0] } == ["n1", "n2", "n3", "n5"])
    for index in [1, 2, 4] {
      #expect(lines[index][1].hasPrefix("I00") && Double(lines[index][3])! > 0.5, "\(lines[index])")
      #expect(lines[index][7].isEmpty && lines[index][4] != lines[index][1])
    }
    #expect(Set([1, 2, 4].map { lines[$0][1] }).count == 3)
    #expect(lines[3][1].isEmpty && lines[3][7] == "like no intent")
    // They are where mining put the tickets that say the same.
    let shown = try place.assay("intents", "show", lines[1][1])
    #expect(shown.output.contains("parcel"))
    #expect(try Data(contentsOf: URL(filePath: place.path("assay-store/assay.sqlite"))) == before)

    // The same as objects.
    let json = try place.assay("assign", "new.csv", "--quiet", "--format", "json")
    let objects = try json.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["ticket_id"] as? String ?? "" } == lines.dropFirst().map { $0[0] })
    #expect(objects.map { $0["intent_id"] as? String ?? "" } == lines.dropFirst().map { $0[1] })
    #expect(objects[0]["confidence"] as? Double == Double(lines[1][3]) && objects[2]["confidence"] is NSNull)
    #expect(objects[2]["note"] as? String == "like no intent" && objects[0]["note"] is NSNull)

    let exported = try place.assay("export", "model", "--output", "model", "--quiet")
    #expect(exported.exitCode == 0 && exported.output.contains("calibration error"), "\(exported.errors)")
    let other = try Workplace()
    try FileManager.default.copyItem(atPath: place.path("model"), toPath: other.path("model"))
    try other.write(fresh, to: "new.csv")
    for threads in ["1", "2"] {
      let alone = try other.assay("assign", "new.csv", "--model", "model", "--threads", threads, "--quiet")
      #expect(alone.output == outcome.output, "\(alone.errors)")
    }
    let file = try other.assay("assign", "new.csv", "--model", "model", "--output", "out.csv", "--quiet")
    #expect(file.output.contains("4 tickets, 3 assigned to intents of run 2, 1 unassigned"))
    #expect(file.output.contains("1 record left out: no-text"))
    #expect(try other.read("out.csv") == outcome.output)
  }

  @Test func `tickets below the confidence asked for stay unassigned, and are told with what they might be`() throws {
    let place = try Workplace()
    let table = Workplace.root + "/Datasets/small-desk.csv"
    #expect(try place.assay("ingest", table, "--quiet").exitCode == 0)
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "8", "--quiet").exitCode == 0)
    let all = try place.assay("assign", table, "--quiet")
    let sure = try place.assay("assign", table, "--least-confidence", "0.9", "--quiet")
    #expect(all.exitCode == 0 && sure.exitCode == 0, "\(sure.errors)")
    var unsure = 0
    for (one, other) in zip(cells(all.output), cells(sure.output)).dropFirst() {
      if one[7].isEmpty, Double(one[3])! < 0.9 {
        unsure += 1
        #expect(other[7] == "less sure than asked" && other[1].isEmpty && Array(other[4...6]) == Array(one[1...3]))
      } else {
        #expect(one == other)
      }
    }
    #expect(unsure > 0)
    // Where each ticket was mined, for the most part.
    #expect(try place.assay("export", "vectors", "--output", "v.npy", "--quiet").exitCode == 0)
    let mined = Dictionary(uniqueKeysWithValues: cells(try place.read("v.ids.csv")).dropFirst().map { ($0[1], $0[2]) })
    let lines = cells(all.output).dropFirst()
    #expect(lines.count { mined[$0[0]] == $0[1] } > lines.count * 9 / 10)
  }

  @Test func `a folder that was changed is refused`() throws {
    let place = try mined()
    try place.write(fresh, to: "new.csv")
    #expect(try place.assay("export", "model", "--output", "m", "--quiet").exitCode == 0)
    func fault(_ folder: String) throws -> String {
      let outcome = try place.assay("assign", "new.csv", "--model", folder, "--quiet")
      #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
      return outcome.errors
    }
    #expect(try fault("nowhere").contains("[no-model-folder]"))
    for name in ["vectors.bin", "lexical-weights.npy", "lexical-directions.npy"] {
      let path = place.path("m/" + name)
      let whole = try Data(contentsOf: URL(filePath: path))
      var bytes = whole
      bytes[bytes.count / 2] ^= 1
      for damaged in [bytes, whole.prefix(whole.count / 2), Data()] {
        try damaged.write(to: URL(filePath: path))
        let text = try fault("m")
        #expect(text.contains("[model-damaged]") && text.contains(name), "\(text)")
      }
      try FileManager.default.removeItem(atPath: path)
      #expect(try fault("m").contains(name))
      try whole.write(to: URL(filePath: path))
    }
    #expect(try place.assay("assign", "new.csv", "--model", "m", "--quiet").exitCode == 0)
    for manifest in ["", "{", "[]", "{\"format\":\"x\"}"] {
      try place.write(manifest, to: "m/model.json")
      #expect(try fault("m").contains("[model-damaged]"))
    }
  }

  @Test func `tickets in parts are joined first, and nothing of them is left behind`() throws {
    let place = try mined()
    // Tickets, users and audits in files of their own.
    #expect(
      try place.assay("generate", "--tickets", "1000", "--seed", "3", "--output", "desk", "--quiet").exitCode == 0)
    let ingest = try place.assay("ingest", "desk/export", "--store", "other", "--format", "json", "--quiet")
    let report = try JSONSerialization.jsonObject(with: Data(ingest.output.utf8)) as? [String: Any]
    let outcome = try place.assay("assign", "desk/export", "--quiet")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(cells(outcome.output).count - 1 == report?["tickets"] as? Int)
    let noted = cells(outcome.output).count { $0[7] == "no text of the customer" }
    // What no customer wrote has no text of one.
    let automatic = (report?["automatic"] as? [String: Int])?.values.reduce(0, +) ?? 0
    #expect(noted == (report?["withoutCustomerText"] as? Int).map { $0 + automatic })
    let left = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
    #expect(!left.contains { $0.hasPrefix("assay-assign-") })
    // The same id twice: the newer record counts, once.
    try place.write("id,text\nn1,where is my parcel\nn1,refund the money\n", to: "twice.csv")
    let twice = try place.assay("assign", "twice.csv", "--quiet")
    #expect(cells(twice.output).count == 2, "\(twice.output)")
  }

  @Test func `errors`() throws {
    let place = try Workplace()
    try place.write(fresh, to: "new.csv")
    #expect(try place.assay("assign", "new.csv").errors.contains("[no-store]"))
    #expect(try place.assay("assign", "new.csv", "--least-confidence", "2").exitCode == 64)
    let mined = try mined()
    #expect(try mined.assay("assign", "nothing.csv").exitCode == 1)
    try mined.write("", to: "empty.csv")
    #expect(try mined.assay("assign", "empty.csv", "--quiet").exitCode == 0)
    #expect(try mined.assay("assign", "tickets.csv", "--output", "/proc/none/x.csv", "--quiet").exitCode == 1)
  }
}
