// Mining again on a grown store, by the real binary: tickets keep their intents, what is new is said, no id comes
// twice.
import Foundation
import Testing

/// Tickets of some kinds, numbered from `first`, as a table.
private func desk(_ kinds: [(text: String, count: Int)], first: Int) -> String {
  let endings = [
    "please help", "thanks a lot", "it is urgent", "since last week", "what should i do", "can you check", "as always",
  ]
  var text = "id,text\n"
  var number = first
  for kind in kinds {
    for place in 0..<kind.count {
      text += "T\(number),\"\(kind.text), \(endings[place % endings.count]) \(endings[(place / 7) % endings.count])\"\n"
      number += 1
    }
  }
  return text
}

private let parcel = "where is my parcel the courier has not delivered the package"
private let refund = "please refund the money for my returned shoes"
private let password = "i cannot log in because i forgot my password"
private let subscription = "how do i cancel the monthly subscription plan"
private let warranty = "the screen of my tablet cracked does the warranty cover a broken display"

@Suite struct StableIntentTests {
  private func mined() throws -> Workplace {
    let place = try Workplace()
    try place.write(desk([(parcel, 80), (refund, 60), (password, 50), (subscription, 40)], first: 1), to: "a.csv")
    #expect(try place.assay("ingest", "a.csv", "--quiet").exitCode == 0)
    let mine = try place.assay("mine", "--vectorizer", "lexical", "--quiet", "--format", "json")
    #expect(mine.exitCode == 0, "\(mine.errors)")
    return place
  }

  private struct Mined: Decodable {
    struct Line: Decodable, Equatable { var id, name: String; var tickets: Int }
    struct Change: Decodable, Equatable { var kind, intent: String; var other: String?; var tickets: Int }
    var origin: String
    var changes: [Change]
    var intents: [Line]
    var isUnchanged: Bool
  }

  private func mine(_ place: Workplace, _ more: [String] = []) throws -> Mined {
    let outcome = try place.run(
      Workplace.binary, ["mine", "--vectorizer", "lexical", "--quiet", "--format", "json"] + more)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Mined.self, from: Data(outcome.output.utf8))
  }

  /// Ticket → intent, of the newest run.
  private func intents(_ place: Workplace) throws -> [String: String] {
    #expect(try place.assay("export", "vectors", "--output", "v.npy", "--quiet").exitCode == 0)
    return Dictionary(
      uniqueKeysWithValues: try place.read("v.ids.csv").split(separator: "\n").dropFirst().map {
        let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
        return (String(cells[1]), String(cells[2]))
      })
  }

  @Test func `a grown store goes on from its intents`() throws {
    let place = try mined()
    let before = try intents(place)
    let first = try mine(place)
    #expect(first.isUnchanged && first.origin == "first" && first.intents.count == 4)
    #expect(first.intents.map(\.id) == ["I001", "I002", "I003", "I004"])

    // More of two kinds, the smallest most of all, and a kind that was not there.
    try place.write(desk([(subscription, 60), (refund, 5), (warranty, 30)], first: 1_000), to: "b.csv")
    #expect(try place.assay("ingest", "b.csv", "--quiet").exitCode == 0)
    let second = try mine(place)
    #expect(second.origin == "continues run 2")
    #expect(second.changes.map(\.kind) == ["born"] && second.changes.first?.intent == "I005")
    #expect(second.changes.first?.tickets == 30)
    // By volume; ids and names are those from before.
    #expect(second.intents.map(\.id) == ["I004", "I001", "I002", "I003", "I005"])
    #expect(second.intents.map(\.tickets) == [100, 80, 65, 50, 30])
    let names = Dictionary(uniqueKeysWithValues: first.intents.map { ($0.id, $0.name) })
    for line in second.intents.prefix(4) { #expect(line.name == names[line.id]) }
    #expect(Set(second.intents.map(\.name)).count == 5)
    let after = try intents(place)
    for (ticket, intent) in before { #expect(after[ticket] == intent) }
    #expect(try mine(place).isUnchanged)

    let history = try place.assay("intents", "history", "I005")
    #expect(history.exitCode == 0 && history.output.contains("born, most like"), "\(history.output)")
    #expect(try place.assay("intents", "history", "I004").output.contains("found"))
    let unknown = try place.assay("intents", "history", "I077")
    #expect(unknown.exitCode == 1 && unknown.errors.contains("[no-such-intent]"))
  }

  @Test func `a ticket that says something else now is placed anew`() throws {
    let place = try mined()
    let before = try intents(place)
    // T1 asked for a parcel; its newer record asks for a refund.
    try place.write("id,updated_at,text\nT1,2025-01-01T00:00:00Z,\"\(refund), please help\"\n", to: "b.csv")
    #expect(try place.assay("ingest", "b.csv", "--quiet").exitCode == 0)
    #expect(try mine(place).origin == "continues run 2")
    let after = try intents(place)
    #expect(after["T1"] == before["T81"] && after["T1"] != before["T1"])
    for (ticket, intent) in before where ticket != "T1" { #expect(after[ticket] == intent) }
  }

  @Test func `a fresh start keeps the ids of what it finds again`() throws {
    let place = try mined()
    let before = try intents(place)
    let names = Dictionary(uniqueKeysWithValues: try mine(place).intents.map { ($0.id, $0.name) })
    try place.write(desk([(warranty, 90)], first: 1_000), to: "b.csv")
    #expect(try place.assay("ingest", "b.csv", "--quiet").exitCode == 0)
    let fresh = try mine(place, ["--fresh"])
    #expect(fresh.origin == "started over after run 2: as asked")
    #expect(fresh.changes == [Mined.Change(kind: "born", intent: "I005", other: nil, tickets: 90)])
    #expect(fresh.intents.map(\.id) == ["I005", "I001", "I002", "I003", "I004"])
    for line in fresh.intents.dropFirst() { #expect(line.name == names[line.id]) }
    let after = try intents(place)
    for (ticket, intent) in before { #expect(after[ticket] == intent) }

    // Other settings start over too, and say so; what breaks up or joins is told apart, and new ids are new.
    let fewer = try mine(place, ["--intents", "2"])
    #expect(fewer.origin.contains("intents 2, not auto") && fewer.intents.count == 2)
    let gone = fewer.changes.filter { ["merged", "died"].contains($0.kind) }.map(\.intent)
    #expect(gone.count + fewer.intents.count { $0.id < "I006" } == 5)
    let again = try mine(place)
    #expect(again.intents.count == 5)
    let everFound = ["I001", "I002", "I003", "I004", "I005"] + fewer.intents.map(\.id)
    let lived = Set(fewer.intents.map(\.id))
    for line in again.intents where everFound.contains(line.id) { #expect(lived.contains(line.id)) }
  }

  @Test func `the order of files and the number of threads do not matter`() throws {
    let more = desk([(subscription, 9), (warranty, 25), (parcel, 3)], first: 1_000)
    var results: [[String: String]] = []
    for threads in ["1", "3"] {
      let place = try mined()
      var lines = more.split(separator: "\n")
      if threads == "3" { lines = [lines[0]] + lines.dropFirst().reversed() }
      try place.write(lines.joined(separator: "\n") + "\n", to: "b.csv")
      #expect(try place.assay("ingest", "b.csv", "--quiet").exitCode == 0)
      _ = try mine(place, ["--threads", threads])
      results.append(try intents(place))
    }
    #expect(results[0] == results[1] && results[0].count == 267)
  }
}
