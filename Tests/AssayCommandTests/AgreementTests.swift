// A small round by the real binary: sheets that come back as workbooks and in UTF-16, agreement, what is left to do.
import Foundation
import QualityGate
import Spreadsheets
import Testing

private struct Status: Decodable {
  struct Line: Decodable {
    var intent: String
    var tickets: Int
    var settled: Int
    var standing: String
    var isFixed: Bool
    var defectShare: Double?
  }
  struct Rater: Decodable {
    var rater: String
    var tickets: Int
    var missing: Int
    var needless: Int
  }
  struct Step: Decodable {
    var intent: String
    var openRatings: Int
    var expectedRatings: Double
  }
  var intents: [Line]
  var raters: [Rater]
  var next: [Step]
}

private struct Agreement: Decodable {
  struct Figure: Decodable {
    var value: Double
    var lower: Double
    var upper: Double
  }
  struct Line: Decodable {
    var scope: String
    var subject: String
    var question: String
    var tickets: Int
    var agreed: Int
    var raw: Figure?
    var kappa: Figure?
    var absence: String
  }
  struct Rater: Decodable {
    var rater: String
    var severity: Figure?
  }
  var lines: [Line]
  var raters: [Rater]
}

extension Workplace {
  /// A drawn round on the small desk of the repository, for two raters, and their sheets.
  fileprivate static func withRound() throws -> Workplace {
    let place = try Workplace()
    for command in [
      ["ingest", Workplace.root + "/Datasets/small-desk.csv"], ["mine", "--intents", "3", "--vectorizer", "lexical"],
      ["sample", "--raters", "ana,ben", "--overlap", "0.5"],
      ["score", "export", "--sheets", "csv", "--output", "sheets"],
    ] {
      let outcome = try place.run(Workplace.binary, command + ["--quiet"])
      try #require(outcome.exitCode == 0, "\(command): \(outcome.errors)")
    }
    return place
  }

  /// The records of a rater's sheet, each ticket scored by `scores` from its place in the sheet.
  fileprivate func filled(_ rater: String, _ scores: (Int) -> [String]) throws -> [[String]] {
    var records = DelimitedText.records(try read("sheets/\(rater).csv"), separator: 44).records.map(\.fields)
    for place in records.indices.dropFirst() { records[place].replaceSubrange(8..<11, with: scores(place)) }
    return records
  }

  fileprivate func decoded<Value: Decodable>(_ arguments: String..., as _: Value.Type) throws -> Value {
    let outcome = try run(Workplace.binary, arguments + ["--format", "json"])
    try #require(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    return try JSONDecoder().decode(Value.self, from: Data(outcome.output.utf8))
  }
}

@Suite struct AgreementTests {
  @Test func `a round that comes back as a workbook and in UTF-16`() throws {
    let place = try Workplace.withRound()
    let before = try place.decoded("score", "status", as: Status.self)
    #expect(before.intents.allSatisfy { $0.standing == "open" && !$0.isFixed && $0.defectShare == nil })
    #expect(before.next.count == before.intents.count && before.next.allSatisfy { $0.expectedRatings > 1 })
    #expect(before.raters.allSatisfy { $0.missing == $0.tickets && $0.needless == 0 })
    let nothing = try place.assay("score", "agreement")
    #expect(nothing.exitCode == 0 && nothing.output.contains("No ticket was scored by two raters yet"))

    // Ana's text sheet, saved as a workbook by her spreadsheet; every fifth of her tickets loses a point of tone.
    let ana = try place.filled("ana") { ["2", "2", $0 % 5 == 0 ? "1" : "2"] }
    let workbook = Worksheet(
      name: "ana", columns: ana[0].map { Worksheet.Column(title: $0, width: 20) }, rows: Array(ana.dropFirst()))
    try workbook.write(to: place.path("ana.xlsx"), temporaryFolder: place.folder)
    // Ben's as "Unicode text": UTF-16 with tabs. He finds no fault.
    let ben = try place.filled("ben") { _ in ["2", "2", "2"] }
      .map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: "\t") + "\r\n" }.joined()
    try Data(([0xFEFF] + ben.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      .write(to: URL(filePath: place.path("ben.txt")))

    let one = try place.assay("score", "import", "ana.xlsx", "--quiet")
    #expect(one.exitCode == 0, "\(one.errors)")
    #expect(one.output.contains("\(ana.count - 1) scores stored that are new or changed"))
    let alone = try place.assay("score", "agreement")
    #expect(alone.exitCode == 0 && alone.output.contains("Only one rater has scored"))
    #expect(try place.assay("score", "import", "ben.txt", "--quiet").exitCode == 0)
    #expect(try place.assay("score", "import", "ana.xlsx", "ben.txt").output.contains("0 scores stored that are new"))

    let found = try place.decoded("score", "agreement", as: Agreement.self)
    let overall = found.lines.filter { $0.scope == "overall" }
    #expect(overall.map(\.question) == ["2/2", "factual", "policy", "tone"])
    let gate = overall[0]
    #expect(gate.tickets > 50 && gate.agreed < gate.tickets)
    #expect(gate.raw!.value == Double(gate.agreed) / Double(gate.tickets))
    // Ben gives everything 2: no more than chance, however often they agree.
    #expect(abs(gate.kappa!.value) < 1e-12 && overall[1].kappa?.value == 1)
    #expect(found.raters.map(\.rater) == ["ana", "ben"])
    #expect(abs(found.raters[0].severity!.value + found.raters[1].severity!.value) < 1e-12)
    #expect(found.raters[0].severity!.lower > 0)

    let text = try place.assay("score", "agreement")
    for words in ["Base rate: ", "κ and α count only agreement beyond that", "Raters, with 95% intervals:", "ana: "] {
      #expect(text.output.contains(words), "\(text.output)")
    }
    #expect(try place.assay("score", "agreement", "--threads", "1").output == text.output)
    let table = try place.assay("score", "agreement", "--format", "csv").output.split(separator: "\n")
    #expect(table[0].hasPrefix("scope,subject,name,question,tickets,agreed,raters,shareAtBest"))
    let scopes = table.dropFirst().map { $0.prefix { $0 != "," } }
    #expect(scopes.count { !["rater", "hint"].contains($0) } == found.lines.count)
    // What is known of a rater stands in the same table, under the names that it has in JSON.
    let columns = DelimitedText.records(String(table[0]), separator: 44).records[0].fields
    let lines = table.filter { $0.hasPrefix("rater,") }
      .map { DelimitedText.records(String($0), separator: 44).records[0].fields }
    #expect(lines.map { $0[1] } == ["ana", "ben"] && lines.allSatisfy { $0.count == columns.count })
    let severity = try #require(columns.firstIndex(of: "severity.lower"))
    #expect(Double(lines[0][severity]) == found.raters[0].severity!.lower)
    for name in ["misses.upper", "falseAlarms", "medianMinutes", "perfectDrift.value", "with.share"] {
      #expect(columns.contains { $0 == name || name.hasPrefix($0 + ".") }, "\(name)")
    }
    let another = try place.assay("score", "agreement", "--seed", "2", "--format", "json")
    #expect(try place.assay("score", "agreement", "--format", "json").output != another.output)

    // Everybody is done; what they differ on is left to the adjudicator.
    let after = try place.decoded("score", "status", as: Status.self)
    #expect(after.raters.allSatisfy { $0.missing == 0 && $0.needless == 0 })
    let open = Dictionary(
      uniqueKeysWithValues: after.intents.filter { !$0.isFixed }.map { ($0.intent, $0.tickets - $0.settled) })
    #expect(!open.isEmpty && after.next.count == open.count)
    #expect(after.next.allSatisfy { $0.openRatings == open[$0.intent] && $0.expectedRatings <= Double($0.openRatings) })
  }

  @Test func `scores that can change no verdict`() throws {
    let place = try Workplace.withRound()
    // Ana has scored her first half, and everything in it is a defect.
    let half = try place.filled("ana") { $0 % 2 == 0 ? ["0", "2", "2"] : ["", "", ""] }
    try place.write(
      half.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n" }.joined(),
      to: "ana.csv")
    #expect(try place.assay("score", "import", "ana.csv", "--quiet").exitCode == 0)
    let status = try place.decoded("score", "status", as: Status.self)
    #expect(status.intents.contains { $0.standing == "holds" && $0.isFixed && $0.settled < $0.tickets })
    #expect(status.raters.allSatisfy { $0.needless > 0 })
    let text = try place.assay("score", "status").output
    #expect(text.contains("fixed: holds") && text.contains("of the rest can change no verdict"))
  }

  @Test func `workbooks that are none`() throws {
    let place = try Workplace.withRound()
    try Data("PK\u{3}\u{4} and no more".utf8).write(to: URL(filePath: place.path("ana.xlsx")))
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(to: URL(filePath: place.path("old.xls")))
    let broken = try place.assay("score", "import", "ana.xlsx", "--quiet")
    #expect(broken.exitCode == 1 && broken.output.isEmpty && broken.errors.contains("[workbook-damaged]"))
    let old = try place.assay("score", "import", "old.xls", "--quiet")
    #expect(old.exitCode == 1 && old.errors.contains("save it as .xlsx without one"))
    let empty = Worksheet(name: "none", columns: [Worksheet.Column(title: "nothing", width: 9)], rows: [["1"]])
    try empty.write(to: place.path("empty.xlsx"), temporaryFolder: place.folder)
    let foreign = try place.assay("score", "import", "empty.xlsx", "--quiet")
    #expect(foreign.exitCode == 1 && foreign.errors.contains("the sheet is not one of this round's"))
  }
}
