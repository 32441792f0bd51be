// Ingest's transactions, what it needs to know beforehand, and the tickets whose derived columns are out of date.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// Runs one batch as one transaction.
  public func ingest<Result>(_ body: (IngestWriter) throws -> Result) throws -> Result {
    try write { db in try body(try IngestWriter(db)) }
  }

  /// How far a file with this identity was read before, or `nil`.
  public func progress(of identity: String) throws -> SourceProgress? {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: "SELECT * FROM source WHERE identity = ?", arguments: [identity]) else {
        return nil
      }
      return SourceProgress(
        identity: row["identity"], name: row["name"], format: row["format"], byteCount: row["byteCount"],
        checkpoint: row["checkpoint"], isComplete: row["isComplete"])
    }
  }

  /// The role of every known person. One small entry a person.
  public func personRoles() throws -> [String: AuthorRole] {
    try read { db in
      var roles: [String: AuthorRole] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT id, role FROM person")
      while let row = try rows.next() { roles[row[0]] = AuthorRole(rawValue: row[1]) ?? .unknown }
      return roles
    }
  }

  /// Whether any ticket's derived columns are out of date, as after an ingest that was interrupted.
  public func hasStaleTickets() throws -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE isStale)") ?? false }
  }

  /// Up to `limit` tickets whose derived columns are out of date, with the roles that the records themselves state.
  public func staleTickets(limit: Int) throws -> [Ticket] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM ticket WHERE isStale ORDER BY key LIMIT ?", arguments: [limit])
      return try rows.map { try Store.ticket(from: $0, in: db, statedRoles: true) }
    }
  }

  /// Writes derived columns and the roles of the messages, drops the messages that the tickets no longer have, and
  /// clears the mark.
  public func settle(_ tickets: [(Ticket, TicketDerivation)]) throws {
    try write { db in
      let messages = try db.cachedStatement(sql: "SELECT id FROM message WHERE ticket = ?")
      let drop = try db.cachedStatement(sql: "DELETE FROM message WHERE ticket = ? AND id = ?")
      let role = try db.cachedStatement(sql: "UPDATE message SET role = ? WHERE ticket = ? AND id = ?")
      let derived = try db.cachedStatement(
        sql: """
          UPDATE ticket SET resolution = ?, document = ?, language = ?, hasUnknownRole = ?, isTranscriptMissing = ?,
            isStale = 0 WHERE id = ? RETURNING key
          """)
      for (ticket, derivation) in tickets {
        let key = try Int64.fetchOne(
          derived,
          arguments: [
            derivation.resolution.rawValue, derivation.document, derivation.language, derivation.hasUnknownRole,
            ticket.isTranscriptMissing, ticket.id,
          ])
        for message in ticket.messages { try role.execute(arguments: [message.role.rawValue, key, message.id]) }
        let kept = Set(ticket.messages.map(\.id))
        for id in try String.fetchAll(messages, arguments: [key]) where !kept.contains(id) {
          try drop.execute(arguments: [key, id])
        }
      }
    }
  }

  /// Every rejected record of the files with these identities, by file and line.
  public func rejections(of identities: [String], _ body: (RejectedRecord) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT r.* FROM rejection r JOIN source s ON s.key = r.source
          WHERE s.identity IN (\(databaseQuestionMarks(count: identities.count)))
          ORDER BY r.file, r.line, r.key
          """, arguments: StatementArguments(identities))
      while let row = try rows.next() {
        let location = InputLocation(file: row["file"], line: row["line"], field: row["field"])
        try body(RejectedRecord(location: location, reason: row["reason"], message: row["message"]))
      }
    }
  }

  /// What became of the records of the files with these identities; of all files when `identities` is `nil`.
  public func recordCounts(of identities: [String]?) throws -> [RecordCount] {
    try read { db in
      let condition = identities.map { "WHERE s.identity IN (\(databaseQuestionMarks(count: $0.count)))" } ?? ""
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT c.outcome, c.reason, sum(c.records) FROM sourceCount c JOIN source s ON s.key = c.source \(condition)
          GROUP BY c.outcome, c.reason ORDER BY c.outcome, sum(c.records) DESC, c.reason
          """, arguments: StatementArguments(identities ?? []))
      return rows.map { RecordCount(outcome: RecordOutcome(rawValue: $0[0]) ?? .rejected, reason: $0[1], records: $0[2]) }
    }
  }

  private func databaseQuestionMarks(count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}
