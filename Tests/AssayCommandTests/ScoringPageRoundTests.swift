// Scoring pages from the real binary and back: a round by keyboard in a browser, and files that nobody should send.
import BrowserPresence
import Foundation
import QualityGate
import Testing

@Suite(.serialized) struct ScoringPageRoundTests {
  /// A store with one sample of 100 tickets for these raters.
  private func sampled(raters: String = "ana", overlap: String = "0") throws -> Workplace {
    let place = try Workplace()
    try place.write(table(500), to: "t.csv")
    for arguments in [
      ["ingest", "t.csv"], ["mine", "--intents", "4"],
      ["sample", "--intent", "I001", "--raters", raters, "--overlap", overlap],
    ] {
      let outcome = try place.run(Workplace.binary, arguments)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    return place
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The data that a page holds under this id.
  private func block(_ id: String, of page: String) throws -> [String: Any] {
    let tail = page.components(separatedBy: "<script type=\"application/json\" id=\"\(id)\">")
    return try json(try #require(tail.last?.components(separatedBy: "</script>").first))
  }

  /// What a page would save if its rater gave every ticket these scores.
  private func saved(
    _ page: String, scores: [Int]?, comment: String = "", at time: String = "2026-03-09T17:05:00Z",
    clearedAt: String? = nil
  ) throws -> [String: Any] {
    let identity = try block("identity", of: page)
    let data = try block("tickets", of: page)
    let samples = try #require(data["samples"] as? [[String: Any]])
    let tickets = try #require(data["tickets"] as? [[String: Any]])
    return [
      "format": "assay-scores", "version": 1, "round": try #require(identity["round"]),
      "rater": try #require(identity["rater"]),
      "tickets": try tickets.map { ticket in
        let sample = try #require(ticket["sample"] as? Int)
        return [
          "sample": try #require(samples[sample]["id"]),
          "ticket": try #require(ticket["id"]), "check": try #require(ticket["check"]), "comment": comment,
          "scores": scores.map { ["factual": $0[0], "policy": $0[1], "tone": $0[2]] } as Any? ?? NSNull(),
          "seconds": 12, "scoredAt": time, "clearedAt": clearedAt as Any? ?? NSNull(),
        ]
      },
    ]
  }

  private func write(_ value: Any, to name: String, in place: Workplace) throws {
    try JSONSerialization.data(withJSONObject: value).write(to: URL(filePath: place.path(name)))
  }

  @Test(.enabled(if: BrowserPresence.isBrowserThere, "\(BrowserPresence.missing)"))
  func `a round of 100 tickets by keyboard, through a crash, comes back as it was scored`() throws {
    let place = try sampled()
    let export = try place.assay("score", "export", "--score-all", "--output", "pages", "--format", "json")
    #expect(export.exitCode == 0, "\(export.errors)")
    #expect(export.output.contains("\"tickets\" : 100"), "\(export.output)")
    let mode = try FileManager.default.attributesOfItem(atPath: place.path("pages/ana.html"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let script = Workplace.root + "/Tests/ScoringPage/keyboard_round.py"
    let round = try place.run("/usr/bin/python3", [script, "score", place.path("pages/ana.html"), place.folder])
    #expect(round.exitCode == 0, "\(round.output)\(round.errors)")
    print(round.output)

    let file = try #require(
      try FileManager.default.contentsOfDirectory(atPath: place.folder).first { $0.hasPrefix("assay-scores-") })
    let scores = try place.assay("score", "import", file)
    #expect(scores.exitCode == 0, "\(scores.errors)")
    #expect(scores.output.contains("100 scores of ana, 0 tickets not scored yet"))
    #expect(try place.assay("score", "import", file).output.contains("0 scores stored that are new or changed"))
    #expect(try place.assay("score", "export", "--sheets", "csv", "--output", "s").exitCode == 0)
    let compared = try place.run("/usr/bin/python3", [script, "compare", place.path("s/ana.csv"), place.folder])
    #expect(compared.exitCode == 0, "\(compared.errors)")
  }

  @Test func `files that are not as they should be are refused whole`() throws {
    let place = try sampled()
    #expect(try place.assay("score", "export", "--output", "p").exitCode == 0)
    let good = try saved(try place.read("p/ana.html"), scores: [2, 2, 1])
    func refused(_ change: (inout [String: Any]) throws -> Void) throws -> String {
      var changed = good
      try change(&changed)
      try write(changed, to: "bad.json", in: place)
      let outcome = try place.assay("score", "import", "bad.json")
      #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("no score of any file was stored"))
      return outcome.errors
    }
    func tickets(_ file: [String: Any]) throws -> [[String: Any]] { try #require(file["tickets"] as? [[String: Any]]) }
    #expect(try refused { $0["round"] = "R999" }.contains("round: the scores are of another round"))
    #expect(try refused { $0["rater"] = "eve" }.contains("rater: is none of this round's raters (ana)"))
    #expect(try refused { $0["version"] = 2 }.contains("version"))
    #expect(try refused { $0["tickets"] = "none" }.contains("tickets: must be a list"))
    #expect(try refused { $0["tickets"] = try tickets($0) + tickets($0).prefix(1) }.contains("is entry 1 already"))
    let altered = try refused {
      var all = try tickets($0)
      all[3]["check"] = "k0000000000000000"
      all[4]["scores"] = ["factual": 3, "policy": 2, "tone": 2]
      all[5]["scores"] = ["factual": 2]
      $0["tickets"] = all
    }
    #expect(altered.contains("entry 4, ticket T") && altered.contains("differs from what was handed out"))
    #expect(altered.contains("entry 5, ticket T") && altered.contains("scores.factual: must be 0, 1 or 2"))
    #expect(altered.contains("entry 6, ticket T") && altered.contains("scores.tone: is missing"))
    // Texts that are no whole JSON, and sizes that no file of scores has.
    for (name, bytes) in [
      ("cut.json", Data(#"{"format": "assay-scores", "version": 1, "tickets": [{"#.utf8)),
      ("words.json", Data("scores".utf8)), ("empty.json", Data()), ("zero.json", Data(count: 4_096)),
      ("deep.json", Data(String(repeating: "[", count: 1 << 20).utf8)),
      ("large", Data("{\"a\": \"".utf8) + Data(repeating: UInt8(ascii: "x"), count: 50 << 20)),
      ("latin", Data([0x7B, 0xE4, 0x7D])), ("garbage", Data(repeating: 0xE4, count: 50 << 20)),
      ("rubbish.csv", Data(String(repeating: "a,\"b\",c;d\te\n", count: 4 << 20).utf8)),
    ] {
      try bytes.write(to: URL(filePath: place.path(name)))
      let start = ContinuousClock.now
      defer { #expect(ContinuousClock.now - start < .seconds(6), "\(name)") }
      let outcome = try place.assay("score", "import", name)
      #expect(outcome.exitCode == 1, "\(name)")
      #expect(outcome.errors.hasPrefix("assay: \(name): "), "\(outcome.errors.prefix(200))")
      #expect(outcome.errors.utf8.count < 2_000)
    }
    #expect(try place.assay("score", "status").output.contains("ana: 0 of 100"))
    // As some editors save it: UTF-16 with its mark.
    let text = String(decoding: try JSONSerialization.data(withJSONObject: good), as: UTF8.self)
    for (encoding, mark) in [
      (String.Encoding.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf8, [0xEF, 0xBB, 0xBF]),
    ] as [(String.Encoding, [UInt8])] {
      try (Data(mark) + (try #require(text.data(using: encoding)))).write(to: URL(filePath: place.path("good.json")))
      let outcome = try place.assay("score", "import", "good.json")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    #expect(try place.assay("score", "status").output.contains("ana: 100 of 100"))
    // A sheet has no room for times, flags and notes, and leaves them as they are.
    #expect(try place.assay("score", "export", "--sheets", "csv", "--output", "c").exitCode == 0)
    #expect(try place.assay("score", "import", "c/ana.csv").output.contains("0 scores stored that are new or changed"))
    // Two files of one rater; a page without scores takes none back that were given elsewhere.
    try write(try saved(try place.read("p/ana.html"), scores: nil), to: "none.json", in: place)
    #expect(try place.assay("score", "import", "good.json", "none.json").errors.contains("given twice"))
    #expect(try place.assay("score", "import", "none.json").output.contains("0 scores stored"))
    #expect(try place.assay("score", "status").output.contains("ana: 100 of 100"))
  }

  /// Gives every row of a sheet these scores and comment.
  private func fillIn(_ sheet: String, _ scores: [String], comment: String = "", in place: Workplace) throws {
    let script = """
      import csv, sys
      csv.field_size_limit(1 << 30)
      rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))
      for row in rows[1:]: row[8:12] = sys.argv[2:]
      csv.writer(open(sys.argv[1], 'w', encoding='utf-8', newline='')).writerows(rows)
      """
    let outcome = try place.run("/usr/bin/env", ["python3", "-c", script, place.path(sheet)] + scores + [comment])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test func `the newer answer stands, whether it came on a page or on a sheet`() throws {
    let place = try sampled()
    func importing(_ name: String) throws -> String { try place.ok("score", "import", name) }
    func given() throws -> String {
      try place.ok("score", "export", "--sheets", "csv", "--output", "now")
      let rows = DelimitedText.records(try place.read("now/ana.csv"), separator: 44).records
      return try #require(rows.last).fields.suffix(6).prefix(3).joined()
    }
    try place.ok("score", "export", "--sheets", "page,csv", "--output", "first")
    let page = try place.read("first/ana.html")
    try write(try saved(page, scores: [2, 2, 1], at: "2020-03-01T00:00:00Z"), to: "march.json", in: place)
    try write(try saved(page, scores: [2, 1, 1], at: "2020-04-01T00:00:00Z"), to: "april.json", in: place)
    #expect(try importing("april.json").contains("100 scores stored that are new or changed"))
    // A page's file from before: counted, and left.
    let march = try importing("march.json")
    #expect(march.contains("; 100 older than what is stored, and left"))
    #expect(march.contains("0 scores stored that are new") && march.contains("'assay score export' writes"))
    #expect(try given() == "211")
    // So is a sheet that was written before those scores came in, filled in or empty.
    #expect(try importing("first/ana.csv").contains("; 100 older than what is stored, and left"))
    try fillIn("first/ana.csv", ["0", "0", "0"], in: place)
    #expect(try importing("first/ana.csv").contains("; 100 older"))
    #expect(try given() == "211")

    // One that was written since counts, from when it came in; and may be corrected.
    try place.ok("score", "export", "--sheets", "csv", "--output", "second")
    try fillIn("second/ana.csv", ["1", "1", "1"], in: place)
    #expect(try importing("second/ana.csv").contains("100 scores stored that are new or changed"))
    try fillIn("second/ana.csv", ["1", "1", "0"], in: place)
    #expect(try importing("second/ana.csv").contains("100 scores stored that are new or changed"))
    #expect(try importing("april.json").contains("; 100 older"))
    #expect(try given() == "110")
    // The new page tells the browser from when on that holds, so that what it kept does not come back.
    try place.ok("score", "export", "--output", "third")
    let tickets = try #require(try block("tickets", of: place.read("third/ana.html"))["tickets"] as? [[String: Any]])
    let times = tickets.compactMap { $0["storedAt"] as? String }
    #expect(times.count == 100 && times.allSatisfy { $0 > "2020-06" })

    // Taken back on the page: what was never scored there changes nothing, what was cleared goes, once.
    let later = "2099-01-01T00:00:00Z"
    try write(try saved(page, scores: nil), to: "open.json", in: place)
    try write(try saved(page, scores: nil, clearedAt: "2020-05-01T00:00:00Z"), to: "cleared.json", in: place)
    try write(try saved(page, scores: nil, clearedAt: later), to: "later.json", in: place)
    #expect(try importing("open.json").contains("0 scores stored"))
    #expect(try importing("cleared.json").contains("; 100 older"))
    #expect(try given() == "110")
    #expect(try importing("later.json").contains("100 scores taken back"))
    #expect(try given() == "" && importing("later.json").contains("0 scores stored"))
    #expect(try importing("april.json").contains("; 100 older"), "an older file does not bring them again")
    #expect(try place.ok("score", "status").contains("ana: 0 of 100"))
    #expect(try place.assay("store", "check").exitCode == 0)
  }

  @Test func `raters who differ or ask go to the adjudicator, who gives reasons`() throws {
    let place = try sampled(raters: "ana,ben", overlap: "1")
    #expect(try place.assay("score", "export", "--sheets", "page,csv", "--output", "p").exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: place.path("p/ana.csv")))
    #expect(!FileManager.default.fileExists(atPath: place.path("p/adjudicator.html")))
    let ana = try saved(try place.read("p/ana.html"), scores: [2, 2, 2])
    var ben = try saved(try place.read("p/ben.html"), scores: [2, 2, 2])
    var tickets = try #require(ben["tickets"] as? [[String: Any]])
    tickets[0]["scores"] = ["factual": 0, "policy": 2, "tone": 2]
    tickets[0]["comment"] = "another price"
    tickets[1]["needsSecondOpinion"] = true
    ben["tickets"] = tickets
    try write(ana, to: "ana.json", in: place)
    try write(ben, to: "ben.json", in: place)
    let scores = try place.assay("score", "import", "ana.json", "ben.json")
    #expect(scores.exitCode == 0, "\(scores.errors)")

    #expect(try place.assay("score", "export", "--output", "p").output.contains("p/adjudicator.html: 2 tickets"))
    let page = try place.read("p/adjudicator.html")
    let data = try block("tickets", of: page)
    #expect(data["isAdjudicator"] as? Bool == true)
    let shown = try #require(data["tickets"] as? [[String: Any]])
    let wanted = tickets.prefix(2).compactMap { $0["ticket"] as? String }
    #expect(Set(shown.compactMap { $0["id"] as? String }) == Set(wanted))
    #expect(page.contains("another price"))
    // Raters do not see each other.
    #expect(!(try place.read("p/ana.html").contains("another price")))
    try write(try saved(page, scores: [2, 2, 2]), to: "decided.json", in: place)
    let unreasoned = try place.assay("score", "import", "decided.json")
    #expect(unreasoned.errors.contains("the reason for the decision is missing"))
    // Nor is a sheet taken without.
    #expect(try place.assay("score", "export", "--sheets", "csv,xlsx", "--output", "p").exitCode == 0)
    try fillIn("p/adjudicator.csv", ["2", "2", "2"], in: place)
    let sheet = try place.assay("score", "import", "p/adjudicator.csv")
    #expect(sheet.exitCode == 1 && sheet.errors.hasPrefix("assay: p/adjudicator.csv: line "))
    let reason = "comment: the reason for the decision is missing; write it in this row"
    #expect(sheet.errors.components(separatedBy: reason).count == 3)
    try write(try saved(page, scores: [2, 2, 2], comment: "the price was right"), to: "decided.json", in: place)
    #expect(try place.assay("score", "import", "decided.json").exitCode == 0)
    #expect(try place.assay("gate", "--as-of", "2026-04-01").output.contains("1 intent ships"))
  }

  @Test func `a second opinion is open until the adjudicator has decided`() throws {
    let place = try sampled(raters: "ana,ben", overlap: "1")
    func round() throws -> (flagged: Int?, decisions: [String: Any]?) {
      let status = try json(try place.ok("score", "status", "--format", "json"))
      let intents = status["intents"] as? [[String: Any]]
      return (intents?.first?["flagged"] as? Int, status["adjudicator"] as? [String: Any])
    }
    try place.ok("score", "export", "--output", "p")
    #expect(try round().decisions == nil)
    var ben = try saved(try place.read("p/ben.html"), scores: [2, 2, 2])
    var tickets = try #require(ben["tickets"] as? [[String: Any]])
    tickets[0]["scores"] = ["factual": 0, "policy": 2, "tone": 2]
    tickets[1]["needsSecondOpinion"] = true
    ben["tickets"] = tickets
    try write(try saved(try place.read("p/ana.html"), scores: [2, 2, 2]), to: "ana.json", in: place)
    try write(ben, to: "ben.json", in: place)
    try place.ok("score", "import", "ana.json", "ben.json")
    let open = try round()
    #expect(open.flagged == 1 && open.decisions?["tickets"] as? Int == 2 && open.decisions?["decided"] as? Int == 0)
    try place.ok("score", "export", "--output", "p")
    let decided = try saved(try place.read("p/adjudicator.html"), scores: [2, 2, 2], comment: "the article")
    try write(decided, to: "decided.json", in: place)
    try place.ok("score", "import", "decided.json")
    let closed = try round()
    #expect(closed.flagged == 0 && closed.decisions?["tickets"] as? Int == 2)
    #expect(closed.decisions?["decided"] as? Int == 2)
    #expect(try place.ok("score", "status").contains("adjudicator: 2 of 2 tickets decided"))
  }

  @Test func `times of the future count as the time of the import`() throws {
    let place = try sampled()
    try place.ok("score", "export", "--output", "p")
    let page = try place.read("p/ana.html")
    try write(try saved(page, scores: [2, 2, 1], at: "2999-01-01T00:00:00Z"), to: "ahead.json", in: place)
    let ahead = try place.ok("score", "import", "ahead.json")
    #expect(ahead.contains("; 100 dated in the future, and taken as given now"))
    #expect(ahead.contains("100 scores stored that are new or changed"))
    #expect(try place.ok("score", "import", "ahead.json").contains("0 scores stored that are new or changed"))
    // A page of later on holds what is stored, and its scores stand.
    try place.ok("score", "export", "--output", "later")
    let fresh = try place.read("later/ana.html")
    #expect(!fresh.contains("2999-"))
    let now = Date.now.addingTimeInterval(2).formatted(.iso8601)
    try write(try saved(fresh, scores: [1, 2, 2], at: now), to: "now.json", in: place)
    let later = try place.ok("score", "import", "now.json")
    #expect(later.contains("100 scores stored that are new or changed") && !later.contains("older"), "\(later)")
    #expect(!later.contains("future"), "a clock may be a little ahead")
  }

  @Test func `a passphrase hides the tickets, and is no argument`() throws {
    let place = try sampled()
    try place.write("corréct horse\n", to: "phrase")
    let export = try place.assay("score", "export", "--output", "p", "--passphrase-file", "phrase")
    #expect(export.exitCode == 0, "\(export.errors)")
    let page = try place.read("p/ana.html")
    #expect(try block("sealed", of: page)["iterations"] as? Int == 600_000)
    for secret in ["our help page", "number one try", "corréct"] { #expect(!page.contains(secret), "\(secret)") }
    for (text, reason) in [
      ("short\n", "passphrase-too-short"), ("", "passphrase-too-short"),
      ("two whole\nlines of it", "passphrase-of-lines"),
    ] {
      try place.write(text, to: "bad")
      let outcome = try place.assay("score", "export", "--output", "q", "--passphrase-file", "bad")
      #expect(outcome.exitCode == 1 && outcome.errors.contains(reason), "\(outcome.errors)")
      #expect(!outcome.errors.contains("lines of it"))
    }
    #expect(!FileManager.default.fileExists(atPath: place.path("q")))
    for arguments in [["--sheets", "pdf"], ["--sheets", ""], ["--sheets", "csv", "--passphrase-file", "phrase"]] {
      #expect(try place.run(Workplace.binary, ["score", "export"] + arguments).exitCode == 64)
    }
  }
}
