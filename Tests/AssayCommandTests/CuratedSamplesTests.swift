// What edits do to samples and verdicts, on a generated desk: a verdict never speaks of other tickets than were scored.
import Foundation
import Testing

private struct Verdict: Decodable {
  struct Inner: Decodable {
    var reasons: [String]
    var attempt: Int
    var frameSize: Int
    var whatWouldChange: String
  }
  var intent: String
  var volume: Int
  var verdict: Inner
}

private struct Verdicts: Decodable { var lines: [Verdict] }

extension Workplace {
  fileprivate func verdicts() throws -> [String: Verdict] {
    let lines = try JSONDecoder().decode(Verdicts.self, from: Data(try ok("gate", "--format", "json").utf8)).lines
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.intent, $0) })
  }
}

@Suite struct CuratedSamplesTests {
  @Test func `samples of edited intents are outdated, others stay`() throws {
    let place = try Workplace()
    _ = try place.ok("generate", "--tickets", "3000", "--seed", "7", "--output", "desk")
    _ = try place.ok("ingest", "desk/export")
    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "12")
    _ = try place.ok("sample", "--raters", "ana")
    let first = try place.verdicts()
    _ = try place.ok("report", "--output", "report")
    let ids = first.values.sorted { ($1.volume, $0.intent) < ($0.volume, $1.intent) }.map(\.intent)
    #expect(first.values.allSatisfy { !$0.verdict.reasons.contains("sample-outdated") })

    // Names, owners and pins are no reason to score again.
    for command in [["rename", ids[0], "something else"], ["owner", ids[0], "Dana"], ["pin", ids[0]]] {
      #expect(try place.run(Workplace.binary, ["intents"] + command + ["--quiet"]).exitCode == 0)
    }
    _ = try place.ok("report", "--output", "report")
    #expect(try place.read("report/index.html").contains("something else"))

    // All sampled tickets of the first are still its own, and yet they are no sample of the whole any more.
    _ = try place.ok("intents", "merge", ids[1], ids[2])
    let report = try place.assay("report", "--output", "report", "--quiet")
    #expect(report.exitCode == 1 && report.errors.contains("[verdicts-outdated]"))
    let merged = try place.verdicts()
    #expect(merged[ids[2]] == nil && merged[ids[1]]?.volume == first[ids[1]]!.volume + first[ids[2]]!.volume)
    #expect(merged[ids[1]]!.verdict.frameSize == first[ids[1]]!.verdict.frameSize + first[ids[2]]!.verdict.frameSize)
    #expect(merged[ids[1]]!.verdict.reasons.contains("sample-outdated"))
    #expect(merged[ids[1]]!.verdict.whatWouldChange.hasPrefix("Edits have changed which tickets the intent has: draw"))
    for id in ids where id != ids[1] && id != ids[2] {
      #expect(merged[id]?.verdict.reasons == first[id]?.verdict.reasons)
    }
    _ = try place.ok("report", "--output", "report")
    let assignments = try place.read("report/assignments.csv").split(separator: "\n").dropFirst()
    #expect(assignments.allSatisfy { !$0.contains(",\(ids[2]),") && !$0.contains(",\(ids[2])\n") })

    // A new sample is drawn for that one alone, as the next attempt.
    let drawn = try place.ok("sample", "--raters", "ana", "--format", "json")
    #expect(drawn.contains("\"sample\" : \"\(ids[1])-a2\"") && drawn.components(separatedBy: "\"attempt\"").count == 2)
    #expect(try !place.verdicts()[ids[1]]!.verdict.reasons.contains("sample-outdated"))

    // A split that takes the sampled tickets along: the new intent knows of the attempts, and no id is given twice.
    let word = try place.ok("intents", "show", ids[3], "--format", "json")
    let terms = try #require(try JSONSerialization.jsonObject(with: Data(word.utf8)) as? [String: Any])["terms"]
    let words = (terms as? [[String: Any]])?.compactMap { $0["term"] as? String }
    let term = try #require(words?.first { !$0.contains(" ") })
    _ = try place.ok("intents", "split", ids[3], "--terms", term)
    #expect(try place.verdicts()[ids[3]]!.verdict.reasons.contains("sample-outdated"))
    _ = try place.ok("sample", "--raters", "ana")
    let split = try place.verdicts()
    #expect(split[ids[3]]!.verdict.attempt == 2 || split[ids[3]]!.verdict.reasons.contains("too-few-auto-resolved"))

    // Undone, the first sample of the split intent would be right again, but a later one was drawn: that one counts.
    _ = try place.ok("intents", "undo")
    _ = try place.ok("intents", "undo")
    #expect(try place.verdicts()[ids[1]]!.verdict.reasons.contains("sample-outdated"))
    #expect(try place.verdicts()[ids[2]]!.verdict.reasons == first[ids[2]]!.verdict.reasons)
  }

  @Test func `thirty edits on forty intents, replayed`() throws {
    let place = try Workplace()
    _ = try place.ok("generate", "--tickets", "3000", "--seed", "3", "--output", "desk")
    _ = try place.ok("ingest", "desk/export")
    _ = try place.ok("mine", "--vectorizer", "lexical", "--intents", "40")
    struct Listing: Decodable, Equatable {
      struct Line: Decodable, Equatable {
        var id: String
        var name: String
        var tickets: Int
        var terms: [String]
        var owner: String?
        var marks: [String]
        var pinned: Bool
      }
      var intents: [Line]
      var outliers: Int
    }
    func list() throws -> Listing {
      try JSONDecoder().decode(Listing.self, from: Data(try place.ok("intents", "list", "--format", "json").utf8))
    }
    let before = try list()
    let intents = before.intents
    #expect(intents.count == 40)
    var lines = ["version: 1", "edits:"]
    for number in 0..<6 { lines.append("  - merge: [\(intents[10 + 2 * number].id), \(intents[11 + 2 * number].id)]") }
    for number in 0..<6 {
      let word = try #require(intents[number].terms.first { !$0.contains(" ") })
      lines += ["  - split: \(intents[number].id)", "    into: I\(700 + number)", "    terms: [\"\(word)\"]"]
    }
    for number in 0..<6 { lines += ["  - rename: \(intents[24 + number].id)", "    name: renamed \(number)"] }
    for number in 0..<4 { lines.append("  - pin: \(intents[24 + number].id)") }
    for number in 0..<3 { lines.append("  - forbid: \(intents[37 + number].id)") }
    for number in 0..<3 { lines += ["  - mark: \(intents[number].id)", "    as: [regulated]"] }
    for number in 0..<2 { lines += ["  - owner: \(intents[number].id)", "    name: Dana"] }
    try place.write(lines.joined(separator: "\n") + "\n", to: "edits.yaml")
    let text = try place.ok("intents", "apply", "edits.yaml")
    #expect(text.contains("30 edits") && !text.contains("not applied"))
    let after = try list()
    #expect(after.intents.count == 40 - 6 + 6 - 3)
    let total = { (listing: Listing) in listing.intents.reduce(listing.outliers) { $0 + $1.tickets } }
    #expect(total(after) == total(before))
    #expect(after.outliers == before.outliers + intents[37...].reduce(0) { $0 + $1.tickets })
    #expect(after.intents.count { $0.pinned } == 4 && after.intents.count { $0.name.hasPrefix("renamed") } == 6)
    #expect(Set(after.intents.map(\.name)).count == after.intents.count)
    // Again, with another number of threads.
    for threads in ["1", "3"] {
      _ = try place.ok("intents", "apply", "edits.yaml", "--threads", threads)
      #expect(try list() == after)
    }
  }
}
