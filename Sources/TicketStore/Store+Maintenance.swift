// Looking after the store as a file: is it whole, a copy of it, and giving back the space of what was deleted.
import Foundation
import GRDB
import TicketModel

/// What a check of the store found.
public struct StoreCheck: Sendable, Equatable {
  /// What SQLite says is broken in the file, at most a hundred lines; empty for an intact one.
  public var damage: [String] = []
  /// What is intact as a file but contradicts itself, with how many rows do.
  public var contradictions: [(what: String, rows: Int)] = []
  /// Nothing wrong, but worth knowing.
  public var notes: [(what: String, rows: Int)] = []
  public var bytes: Int64 = 0
  /// Bytes inside that hold nothing any more; 'vacuum' gives them back.
  public var freeBytes: Int64 = 0

  public var isWhole: Bool { damage.isEmpty && contradictions.isEmpty }

  public static func == (left: StoreCheck, right: StoreCheck) -> Bool {
    left.damage == right.damage && left.bytes == right.bytes && left.freeBytes == right.freeBytes
      && left.contradictions.map(\.what) == right.contradictions.map(\.what)
      && left.contradictions.map(\.rows) == right.contradictions.map(\.rows)
      && left.notes.map(\.what) == right.notes.map(\.what) && left.notes.map(\.rows) == right.notes.map(\.rows)
  }
}

extension Store {
  /// Rows that cannot be, if every command did its work.
  private static let contradictions = [
    ("tickets of a discovery that are not in the store", """
      SELECT count(*) FROM assignment WHERE ticketID NOT IN (SELECT id FROM ticket)
      """),
    ("intents whose volume is not the number of their tickets", """
      SELECT count(*) FROM intent WHERE volume <> (
        SELECT count(*) FROM assignment WHERE assignment.run = intent.run AND assignment.label = intent.label)
        AND EXISTS (SELECT 1 FROM assignment WHERE assignment.run = intent.run)
      """),
    ("tickets filed under an intent that their discovery does not have", """
      SELECT count(*) FROM assignment WHERE label >= 0 AND NOT EXISTS (
        SELECT 1 FROM intent WHERE intent.run = assignment.run AND intent.label = assignment.label)
      """),
    ("scores of tickets that are not in their sample", """
      SELECT count(*) FROM score WHERE NOT EXISTS (
        SELECT 1 FROM sampleTicket WHERE sampleTicket.sample = score.sample AND sampleTicket.ticketID = score.ticketID)
      """),
  ]

  private static let notes = [
    (
      "tickets to be worked out again: run the last 'assay ingest' once more",
      "SELECT count(*) FROM ticket WHERE isStale"
    ),
    ("files that were read in part: ingest them again to go on", "SELECT count(*) FROM source WHERE NOT isComplete"),
    ("tickets known only from parts of them", "SELECT count(*) FROM ticket WHERE isStub"),
  ]

  /// Looks through every page and every reference; changes nothing.
  ///
  /// - Complexity: reads the whole file, and some of it more than once.
  public func check() throws -> StoreCheck {
    var found = StoreCheck()
    do {
      try queue.read { db in
        found.damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let page = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        found.bytes = page * (try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0)
        found.freeBytes = page * (try Int64.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0)
        guard found.damage.isEmpty else { return }
        let references = Dictionary(
          try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { ($0[0] as String, 1) }, uniquingKeysWith: +)
        found.contradictions = references.sorted { $0.key < $1.key }.map {
          ("rows of '\($0)' that refer to nothing", $1)
        }
        for (what, sql) in Self.contradictions {
          if let rows = try Int.fetchOne(db, sql: sql), rows > 0 { found.contradictions.append((what, rows)) }
        }
        for (what, sql) in Self.notes {
          if let rows = try Int.fetchOne(db, sql: sql), rows > 0 { found.notes.append((what, rows)) }
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB {
      // Some damage stops even the check.
      found.damage.append(error.message ?? "the file cannot be read")
    }
    return found
  }

  /// Copies the store into a folder of its own while others may read and write it: the copy is of one moment.
  ///
  /// - Parameter progress: Pages copied, and pages in all.
  /// - Throws: `StoreError` when there is a store already, or the copy cannot be written; nothing is left behind then.
  public func backUp(to folder: String, progress: @escaping (Int, Int) -> Void) throws {
    let copy = folder + "/assay.sqlite"
    let partial = copy + ".partial"
    let manager = FileManager.default
    guard !manager.fileExists(atPath: copy) else {
      throw StoreError(
        code: "backup-exists", message: "there is a store already",
        remedy: "Name a folder that is empty or not there yet", file: folder)
    }
    do {
      try manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError(
        code: "store-not-writable", message: "the folder cannot be created",
        remedy: "Check the permissions of the folder above it, or name another folder", file: folder)
    }
    func discard() { for end in ["", "-wal", "-shm", "-journal"] { try? manager.removeItem(atPath: partial + end) } }
    do {
      try StoreError.mapping(folder) {
        let old = umask(0o077)
        defer { umask(old) }
        discard()
        let target = try DatabaseQueue(path: partial)
        try queue.backup(to: target, pagesPerStep: 4_096) { step in
          progress(step.completedPageCount, step.totalPageCount)
        }
        try target.writeWithoutTransaction { db in
          // One file, nothing beside it.
          _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
          guard try String.fetchOne(db, sql: "PRAGMA quick_check") == "ok" else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
          }
        }
        try target.close()
      }
      guard rename(partial, copy) == 0 else {
        throw StoreError(
          code: "store-not-writable", message: "the copy cannot be put in place",
          remedy: "Check the folder's permissions, or name another folder", file: folder)
      }
    } catch {
      discard()
      throw error
    }
  }

  /// Rewrites the file without what was deleted; its size before and after, in bytes.
  ///
  /// - Complexity: writes the whole store anew: needs as much free space as it has.
  public func vacuum() throws -> (before: Int64, after: Int64) {
    func size() -> Int64 {
      ["", "-wal"].reduce(0) {
        $0 + (((try? FileManager.default.attributesOfItem(atPath: file + $1)[.size]) as? Int64) ?? 0)
      }
    }
    let before = size()
    try StoreError.mapping(file) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        // What was deleted may still stand in the log; a reader can keep it there.
        guard try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == false else {
          throw StoreError(
            code: "store-busy", message: "another program is reading the store, so that its log cannot be cleared",
            remedy: "Wait for it to end and run the command again", file: folder)
        }
      }
    }
    return (before, size())
  }
}
