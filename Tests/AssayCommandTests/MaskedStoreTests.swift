// A store that keeps no raw text, by the real binary: nothing of what identifies people is in its files.
import Foundation
import Testing

/// A table whose people go by their names.
private func desk(_ tickets: Int) -> String {
  var text = "id,created_at,status,customer,assignee,subject,text,answer,resolved_by,tags\n"
  for row in 0..<tickets {
    text += "T\(row),2024-02-03T10:00:00Z,closed,Kunigunde Zwirnstein,Balthasar Quendel,"
    text += "Parcel for Kunigunde,\"Hello I am Kunigunde Zwirnstein, write to k.zwirnstein@customer.example or call "
    text +=
      "+49 30 9018273645. Where is my parcel \(row)?\",Dear Kunigunde we look into it,human,zwirnstein@customer.example\n"
  }
  return text
}

private let secrets = [
  "Kunigunde", "Zwirnstein", "zwirnstein", "Balthasar", "Quendel", "9018273645", "customer.example",
]

@Suite struct MaskedStoreTests {
  private func holds(_ place: Workplace, _ secret: String) throws -> Bool {
    let folder = place.path("assay-store")
    return try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
      try Data(contentsOf: URL(filePath: folder + "/" + name)).range(of: Data(secret.utf8)) != nil
    }
  }

  @Test func `nothing that identifies a person is in the files`() throws {
    let place = try Workplace()
    try place.write(desk(60), to: "tickets.csv")
    let ingest = try place.assay(
      "ingest", "tickets.csv", "--keep-raw=false", "--agents", "Balthasar Quendel", "--quiet")
    #expect(ingest.exitCode == 0, "\(ingest.errors)")
    for secret in secrets { #expect(try !holds(place, secret), "\(secret)") }
    // The same is found where it is kept: the search can fail.
    let raw = try Workplace()
    try raw.write(desk(60), to: "tickets.csv")
    #expect(try raw.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    for secret in secrets { #expect(try holds(raw, secret), "\(secret)") }

    // Mined alike, and again from what is stored.
    let list = ["mine", "--vectorizer", "lexical", "--intents", "2", "--format", "json", "--quiet"]
    let mined = try place.run(Workplace.binary, list)
    #expect(mined.exitCode == 0, "\(mined.errors)")
    func corpusHash(_ output: String) throws -> String? {
      (try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])?["corpusHash"] as? String
    }
    #expect(try corpusHash(mined.output) == corpusHash(raw.run(Workplace.binary, list).output))
    for secret in secrets { #expect(try !holds(place, secret), "\(secret)") }
  }

  @Test func `a store is either, and stays what it is`() throws {
    let place = try Workplace()
    try place.write(desk(3), to: "a.csv")
    try place.write(desk(5), to: "b.csv")
    #expect(try place.assay("ingest", "a.csv", "--keep-raw=false", "--quiet").exitCode == 0)
    let mixed = try place.assay("ingest", "b.csv", "--keep-raw=true", "--quiet")
    #expect(mixed.exitCode == 1 && mixed.errors.contains("[raw-text-mixed]") && mixed.output.isEmpty)
    #expect(try place.assay("ingest", "b.csv", "--quiet").exitCode == 0)
    for secret in secrets { #expect(try !holds(place, secret), "\(secret)") }
    let other = try Workplace()
    try other.write(desk(3), to: "a.csv")
    #expect(try other.assay("ingest", "a.csv", "--quiet").exitCode == 0)
    #expect(try other.assay("ingest", "a.csv", "--keep-raw=false").errors.contains("[raw-text-mixed]"))
    #expect(try other.assay("ingest", "a.csv", "--keep-raw=perhaps").exitCode == 64)
  }

  /// A person is forgotten by the id that exports give them, of which a masked store knows only the pseudonym.
  @Test func `who is forgotten stays out`() throws {
    let place = try Workplace()
    let other = "U1,2024-02-03T10:00:00Z,closed,Ottilie Brand,Balthasar Quendel,Bill,My bill is wrong,We look,human,\n"
    try place.write(desk(3) + other, to: "a.csv")
    try place.write(desk(4) + other, to: "b.csv")
    #expect(try place.assay("ingest", "a.csv", "--keep-raw=false", "--quiet").exitCode == 0)
    let forgotten = try place.assay("store", "forget-requester", "Kunigunde Zwirnstein", "--quiet")
    #expect(forgotten.exitCode == 0 && forgotten.output.contains("1 requester with 3 tickets"), "\(forgotten.errors)")
    let again = try place.assay("ingest", "b.csv", "--quiet")
    #expect(again.output.contains("4 excluded: forgotten-requester"), "\(again.output)")
    #expect(again.output.contains("the store now holds 1 ticket"), "\(again.output)")
  }

  @Test func `a generated desk keeps its people out too, whoever resolved what stays known`() throws {
    let place = try Workplace()
    #expect(
      try place.assay("generate", "--tickets", "1000", "--seed", "3", "--output", "desk", "--quiet").exitCode == 0)
    func report(_ store: String, _ more: String...) throws -> [String: Any] {
      let outcome = try place.run(
        Workplace.binary, ["ingest", "desk/export", "--store", store, "--format", "json", "--quiet"] + more)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
    }
    let (raw, masked) = (try report("raw"), try report("assay-store", "--keep-raw=false"))
    for key in ["tickets", "messages", "people", "withoutCustomerText", "withUnknownRole"] {
      #expect(raw[key] as? Int == masked[key] as? Int, "\(key)")
    }
    #expect(raw["resolutions"] as? [String: Int] == masked["resolutions"] as? [String: Int])
    // Names and addresses of the people of the raw store, wherever they would stand.
    let script = """
      import sqlite3, sys
      names = [n for (n,) in sqlite3.connect(sys.argv[1]).execute("SELECT name FROM person WHERE name LIKE '% %'")]
      data = b''.join(open(p, 'rb').read() for p in sys.argv[2:])
      print(sum(n.encode() in data for n in names), len(names) > 50, b'@mail.example' in data)
      """
    let found = try place.run(
      "/usr/bin/env",
      ["python3", "-c", script, place.path("raw/assay.sqlite"), place.path("assay-store/assay.sqlite")])
    #expect(found.output == "0 True False\n", "\(found.output)\(found.errors)")
  }
}
