// Tickets that ask for more than one thing: counted once each, and apart under what else they ask for.
import Foundation
import Testing

@Suite struct SeveralIntentsTests {
  private struct Listing: Decodable {
    struct Line: Decodable {
      var id: String
      var name: String
      var tickets: Int
      var askedBesides: Int
    }
    var intents: [Line]
    var outliers: Int
    var severalIntents: Int
  }

  private func listing(_ place: Workplace) throws -> Listing {
    let outcome = try place.assay("intents", "list", "--format", "json", "--quiet")
    return try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8))
  }

  private static let both = "My parcel has not arrived, where is it? By the way, I forgot my password and cannot log in"

  @Test func `a ticket with two requests counts once, and apart where it also belongs`() throws {
    let place = try Workplace()
    let text = table(400) + (0..<5).map {
      "b\($0),2024-01-0\($0 + 1)T10:00:00Z,2024-12-30T10:00:00Z,closed,\"\(Self.both)\",See our help page.,bot\r\n"
    }.joined()
    try place.write(text, to: "tickets.csv")
    #expect(try place.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    let mined = try place.assay("mine", "--vectorizer", "lexical", "--intents", "4", "--quiet")
    #expect(mined.exitCode == 0, "\(mined.errors)")
    #expect(mined.output.contains("5 tickets ask for something else besides, each counted once, with its main intent"))
    let found = try listing(place)
    #expect(found.severalIntents == 5)
    #expect(found.intents.reduce(found.outliers) { $0 + $1.tickets } == 405)
    #expect(found.intents.reduce(0) { $0 + $1.askedBesides } == 5)
    let asked = try #require(found.intents.first { $0.askedBesides == 5 })
    let shown = try place.assay("intents", "show", asked.id, "--quiet")
    #expect(shown.output.contains(", and 5 filed elsewhere ask for it besides"))
    let list = try place.assay("intents", "--quiet")
    #expect(list.output.contains("5 tickets ask for something else besides: counted once under 'tickets'"))

    // New tickets say the same, in both formats.
    try place.write("id,text\nn1,\"\(Self.both)\"\n", to: "new.csv")
    let assigned = try place.assay("assign", "new.csv", "--quiet")
    #expect(assigned.output.contains(",besides\n") && assigned.output.hasSuffix(",\(asked.id)\n"), "\(assigned.output)")
    let json = try place.assay("assign", "new.csv", "--quiet", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(json.output.split(separator: "\n").count == 1)
    #expect((object["besides"] as? [[String: Any]])?.first?["intent_id"] as? String == asked.id)

    // Tables of the analyst's report.
    #expect(try place.assay("intents", "report", "--output", "pages", "--quiet").exitCode == 0)
    let rows = try place.read("pages/assignments.csv").split(separator: "\n")
    #expect(rows.count == 406 && rows[0] == "ticket,intent,nearest_intent,similarity,besides")
    #expect(rows.filter { $0.hasPrefix("b") }.allSatisfy { $0.hasSuffix(",\(asked.id)") })
    #expect(rows.count { $0.hasSuffix(",") } == 400)
    #expect(try place.read("pages/intents.json").contains("\"askedBesides\": 5"))

    // Merged, they ask for one thing.
    let main = try #require(object["intent_id"] as? String)
    #expect(try place.assay("intents", "merge", main, asked.id, "--quiet").exitCode == 0)
    #expect(try listing(place).severalIntents == 0)
    #expect(try place.assay("intents", "undo", "--quiet").exitCode == 0)
    #expect(try listing(place).severalIntents == 5)
  }
}
