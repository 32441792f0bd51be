// A store that may be read but not written, by the real binary: as a user without the right to write, because root may
// write anywhere.
import Foundation
import Testing

@Suite struct ReadOnlyStoreTests {
  /// Runs the binary without root's right to pass over permissions.
  private func restrained(_ place: Workplace, _ arguments: [String]) throws -> Outcome {
    let command = [Workplace.binary] + arguments + ["--quiet"]
    if getuid() != 0 { return try place.run("/usr/bin/env", command) }
    let rights = "-dac_override,-dac_read_search,-fowner"
    return try place.run("/usr/bin/env", ["setpriv", "--bounding-set", rights, "--inh-caps", rights] + command)
  }

  private func mined() throws -> Workplace {
    let place = try Workplace()
    try place.write(table(400), to: "tickets.csv")
    #expect(try place.assay("ingest", "tickets.csv", "--quiet").exitCode == 0)
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "4", "--quiet").exitCode == 0)
    #expect(try place.assay("sample", "--raters", "ana", "--quiet").exitCode == 0)
    #expect(try place.assay("gate", "--quiet").exitCode == 0)
    return place
  }

  private func protect(_ place: Workplace, _ isProtected: Bool) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path("assay-store")) {
      chmod(place.path("assay-store/" + name), isProtected ? 0o400 : 0o600)
    }
    chmod(place.path("assay-store"), isProtected ? 0o500 : 0o700)
  }

  private func contents(_ place: Workplace) throws -> [String: Data] {
    let folder = place.path("assay-store")
    return Dictionary(
      uniqueKeysWithValues: try FileManager.default.contentsOfDirectory(atPath: folder).map {
        ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0)))
      })
  }

  @Test func `reading commands read it and leave it as it is`() throws {
    let place = try mined()
    let expected = try place.assay("intents", "--quiet").output
    try protect(place, true)
    defer { try? protect(place, false) }
    let before = try contents(place)
    #expect(try restrained(place, ["intents"]).output == expected)
    for arguments in [
      ["intents", "show", "I001"], ["intents", "changes"], ["intents", "export"], ["score", "status"],
      ["score", "export", "--sheets", "csv", "--output", "sheets"], ["report", "--output", "report"],
      ["store", "check"],
      ["export", "vectors", "--output", "vectors.npy"], ["store", "backup", "copy"], ["assign", "tickets.csv"],
    ] {
      let outcome = try restrained(place, arguments)
      #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
    }
    #expect(try contents(place) == before)
    #expect(try place.assay("intents", "--store", "copy", "--quiet").output == expected)
  }

  @Test func `writing commands say that it cannot be written to`() throws {
    let place = try mined()
    try protect(place, true)
    defer { try? protect(place, false) }
    let before = try contents(place)
    for command in ["gate", "mine", "sample"] {
      let outcome = try restrained(place, [command])
      #expect(outcome.exitCode == 1 && outcome.errors.contains("[store-not-writable]"), "\(outcome.errors)")
    }
    #expect(try contents(place) == before)
  }

  @Test func `an older version and an open log are told apart`() throws {
    let place = try mined()
    let script = """
      import os, sqlite3, sys
      store = sqlite3.connect('assay-store/assay.sqlite')
      store.execute('PRAGMA wal_autocheckpoint = 0')
      store.execute(sys.argv[1])
      store.commit()
      os._exit(0)  # leaves the log where it is
      """
    func change(_ statement: String) throws {
      #expect(try place.run("/usr/bin/env", ["python3", "-c", script, statement]).exitCode == 0)
    }
    try change("UPDATE run SET codeVersion = 'other'")
    unlink(place.path("assay-store/assay.sqlite-shm"))
    try protect(place, true)
    let cut = try restrained(place, ["intents"])
    #expect(cut.exitCode == 1 && cut.errors.contains("[store-log]"), "\(cut.errors)")
    #expect(cut.errors.contains("Copy the folder"))
    try protect(place, false)
    #expect(try place.assay("store", "vacuum", "--quiet").exitCode == 0)

    try change("DELETE FROM grdb_migrations WHERE identifier = '8'")
    #expect(try place.run("/usr/bin/env", ["python3", "-c", script, "PRAGMA wal_checkpoint(TRUNCATE)"]).exitCode == 0)
    unlink(place.path("assay-store/assay.sqlite-shm"))
    unlink(place.path("assay-store/assay.sqlite-wal"))
    try protect(place, true)
    defer { try? protect(place, false) }
    let older = try restrained(place, ["intents"])
    #expect(older.exitCode == 1 && older.errors.contains("[store-older]"), "\(older.errors)")
  }
}
