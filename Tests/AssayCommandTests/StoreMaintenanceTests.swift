// The store as a file, by the real binary: checked, copied, shrunk, and damaged on purpose.
import Foundation
import Testing

@Suite struct StoreMaintenanceTests {
  private func mined() throws -> Workplace {
    let place = try Workplace()
    try place.write(table(400), to: "tickets.csv")
    #expect(try place.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "4", "--quiet").exitCode == 0)
    return place
  }

  private func sqlite(_ place: Workplace, _ statement: String) throws {
    let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()"
    let outcome = try place.run(
      "/usr/bin/env", ["python3", "-c", script, place.path("assay-store/assay.sqlite"), statement])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test func `a whole store is said to be whole, and its copy is the same`() throws {
    let place = try mined()
    let check = try place.assay("store", "check", "--quiet")
    #expect(check.exitCode == 0 && check.output.hasPrefix("the store is whole: "), "\(check.output)\(check.errors)")
    let copied = try place.assay("store", "backup", "copy", "--quiet")
    #expect(copied.exitCode == 0 && copied.output.hasSuffix(" MB copied to copy\n"), "\(copied.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("copy")) == ["assay.sqlite"])
    let attributes = try FileManager.default.attributesOfItem(atPath: place.path("copy/assay.sqlite"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let list = ["intents", "list", "--format", "json", "--quiet"]
    let original = try place.run(Workplace.binary, list)
    #expect(try place.run(Workplace.binary, list + ["--store", "copy"]).output == original.output)
    #expect(try place.assay("store", "check", "--store", "copy", "--quiet").exitCode == 0)
    let again = try place.assay("store", "backup", "copy", "--quiet")
    #expect(again.exitCode == 1 && again.errors.contains("[backup-exists]") && again.output.isEmpty)
  }

  @Test func `damage and contradictions are told, with exit code 1`() throws {
    let place = try mined()
    try sqlite(place, "DELETE FROM ticket WHERE id = 'T7'; UPDATE intent SET volume = volume + 1 WHERE label = 0;")
    let check = try place.assay("store", "check", "--quiet")
    #expect(check.exitCode == 1)
    #expect(check.output.contains("  1 tickets of a discovery that are not in the store"), "\(check.output)")
    #expect(check.output.contains("  1 intents whose volume is not the number of their tickets"))

    let path = place.path("assay-store/assay.sqlite")
    try sqlite(place, "PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try Data(contentsOf: URL(filePath: path))
    for page in stride(from: 8, to: bytes.count / 4096 - 1, by: 3) {
      for offset in 0..<200 { bytes[page * 4096 + offset] = 0xA5 }
    }
    try bytes.write(to: URL(filePath: path))
    let damaged = try place.assay("store", "check", "--format", "json", "--quiet")
    #expect(damaged.exitCode == 1, "\(damaged.errors)")
    #expect(damaged.output.contains("\"isWhole\" : false") || damaged.errors.contains("[store-damaged]"))
    let copied = try place.assay("store", "backup", "copy", "--quiet")
    #expect(copied.exitCode == 1 && copied.errors.contains("[store-damaged]"), "\(copied.errors)")
    #expect(!FileManager.default.fileExists(atPath: place.path("copy/assay.sqlite")))
  }

  @Test func `vacuum gives back what was deleted`() throws {
    let place = try mined()
    let before = try place.assay("intents", "list", "--format", "json", "--quiet").output
    try sqlite(place, "CREATE TABLE ballast (x); INSERT INTO ballast VALUES (zeroblob(4000000)); DROP TABLE ballast;")
    let path = place.path("assay-store/assay.sqlite")
    let size = { try Data(contentsOf: URL(filePath: path)).count }
    try sqlite(place, "PRAGMA wal_checkpoint(TRUNCATE)")
    let large = try size()
    let vacuum = try place.assay("store", "vacuum", "--quiet")
    #expect(vacuum.exitCode == 0 && vacuum.output.contains(" MB before, "), "\(vacuum.errors)")
    #expect(try size() < large - 3_900_000)
    #expect(try place.assay("intents", "list", "--format", "json", "--quiet").output == before)
    #expect(try place.assay("store", "check", "--quiet").exitCode == 0)
  }
}
