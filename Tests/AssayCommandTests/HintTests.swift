// Articles and hints from the real binary: imported, shown with the sample, and planted defects found again.
import Foundation
import Testing

private struct Hints: Decodable {
  struct Line: Decodable {
    var intent: String
    var ticket: String
    var kind: String
    var evidence: String
  }
  var tickets: Int
  var ticketsWithHints: Int
  var kinds: [String: Int]
  var hints: [Line]
}

private struct Import: Decodable {
  var read: Int
  var added: Int
  var newVersions: Int
  var unchanged: Int
  var articles: Int
  var policies: Int
}

private struct Drawing: Decodable {
  var citedArticles: Int
  var citedArticlesInStore: Int
}

extension Workplace {
  fileprivate func json<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
    let outcome = try run(Workplace.binary, arguments + ["--quiet", "--format", "json"])
    guard outcome.exitCode == 0 else { throw Failure(text: "\(arguments): \(outcome.errors)") }
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }
}

@Suite struct HintTests {
  @Test func `from the help centre to the hints`() throws {
    let place = try Workplace()
    _ = try place.ok("generate", "--tickets", "4000", "--seed", "5", "--answer-defects", "0.2", "--output", "desk")
    _ = try place.ok("ingest", "desk/export")
    let first = try place.json(Import.self, "articles", "import", "desk/articles")
    let again = try place.json(Import.self, "articles", "import", "desk/articles")
    #expect(first.read == again.read && first.added + first.newVersions == first.read && first.newVersions > 0)
    #expect(again.unchanged == first.read && again.articles == first.added && again.policies == 0)
    try place.write("---\ntitle: Goodwill\nupdated_at: 2020-01-01\n---\nUp to 20 EUR.\n", to: "goodwill.md")
    #expect(
      try place.ok("articles", "import", "goodwill.md", "--policy")
        == "1 document read from 1 file: 1 new, 0 new versions, 0 as before, 0 drafts left out, 0 refused\n"
        + "the store now holds \(first.articles) articles, 1 policy\n")
    #expect(try place.ok("articles", "list").contains("Goodwill"))

    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "12")
    let early = try place.assay("score", "hints", "--quiet")
    #expect(early.exitCode == 1 && early.errors.contains("[not-sampled]"))
    let drawing = try place.json(Drawing.self, "sample", "--raters", "ana", "--size", "150")
    #expect(drawing.citedArticles > drawing.citedArticlesInStore && drawing.citedArticlesInStore > 500)
    #expect(try place.ok("store", "check").contains("the store is whole"))

    // The same for any number of threads.
    let hints = try place.json(Hints.self, "score", "hints", "--threads", "1")
    let text = try place.ok("score", "hints", "--threads", "1")
    #expect(try place.ok("score", "hints", "--threads", "3") == text)
    #expect(text.contains("\(hints.ticketsWithHints) of ") && text.contains("  risk-phrase: "))
    #expect(hints.hints.allSatisfy { !$0.evidence.isEmpty })
    let one = try place.json(Hints.self, "score", "hints", "--intent", hints.hints[0].intent)
    #expect(one.tickets < hints.tickets && one.hints.allSatisfy { $0.intent == hints.hints[0].intent })
    #expect(one.hints.map(\.ticket) == hints.hints.filter { $0.intent == hints.hints[0].intent }.map(\.ticket))

    // What was planted is found, and little else.
    _ = try place.ok("score", "export", "--sheets", "csv", "--output", "sheets")
    let sampled = Set(try sampledTickets(place))
    #expect(sampled.count == hints.tickets)
    var found: [String: Set<String>] = [:]
    for line in hints.hints { found[line.kind, default: []].insert(line.ticket) }
    var planted: [String: Set<String>] = [:]
    for line in try place.read("desk/truth/answer-defects.csv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",").map(String.init)
      if sampled.contains(cells[0]) { planted[cells[1], default: []].insert(cells[0]) }
    }
    #expect(planted.count == 11)
    for (kind, least) in [
      ("unsupported-figure", 0.9), ("unsupported-address", 1), ("missing-article", 1), ("account-number", 1),
      ("note-leak", 1), ("missing-greeting", 1), ("shouting", 0.9), ("risk-phrase", 0.5), ("blame", 0.5),
      ("other-language", 0.7), ("action-unrecorded", 0.4),
    ] {
      let (there, seen) = (planted[kind] ?? [], found[kind] ?? [])
      let recall = Double(there.intersection(seen).count) / Double(max(1, there.count))
      #expect(recall >= least, "\(kind): \(recall) of \(there.count)")
    }

    // Rules of the desk.
    try place.write("version: 1\noff: [risk-phrase]\nfreshness-days: 1\n", to: "hints.yaml")
    let ruled = try place.json(Hints.self, "score", "hints", "--hint-rules", "hints.yaml")
    #expect(ruled.kinds["risk-phrase"] == nil && ruled.kinds["stale-article"] ?? 0 > hints.tickets / 2)
    try place.write("version: 1\ncaps: refund\n", to: "hints.yaml")
    let wrong = try place.assay("score", "hints", "--hint-rules", "hints.yaml", "--quiet")
    #expect(wrong.exitCode == 1 && wrong.errors.hasPrefix("assay: hints.yaml:2: caps: a list is expected"))
    let nobody = try place.assay("score", "hints", "--intent", "I999", "--quiet")
    #expect(nobody.exitCode == 1 && nobody.errors.contains("[no-such-intent]"))
  }

  /// Ids of the tickets of the rater's sheet.
  private func sampledTickets(_ place: Workplace) throws -> [String] {
    try place.read("sheets/ana.csv").split { $0.isNewline }.compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return cells.count > 4 && Int(cells[3]) != nil ? String(cells[3]) : nil
    }
  }

  @Test func `a bad path, and files that are refused`() throws {
    let place = try Workplace()
    let none = try place.assay("articles", "import", "nowhere", "--quiet")
    #expect(none.exitCode == 1 && none.errors.contains("nowhere: there is no such file or folder"))
    try place.write("no address\n", to: "in/a.md")
    try place.write("---\nurl: https://h.example/b\n---\nfine\n", to: "in/b.md")
    let outcome = try place.assay("articles", "import", "in", "--quiet")
    #expect(outcome.exitCode == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.output.hasPrefix(
        "refused  in/a.md:1: address: the article has no address, so that no answer can be found to cite it. Write "))
    #expect(outcome.output.contains("2 documents read from 2 files: 1 new"))
    #expect(try place.ok("articles", "list", "--format", "csv").contains("https://h.example/b"))
  }
}
