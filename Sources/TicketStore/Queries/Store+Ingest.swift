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
  public func needsSettling() throws -> Bool {
    try read {
      try Bool.fetchOne(
        $0,
        sql: """
          SELECT EXISTS (SELECT 1 FROM ticket WHERE isStale = 1) OR EXISTS (SELECT 1 FROM person WHERE isUnsettled = 1)
          """) ?? false
    }
  }

  /// The files whose reading was interrupted and not taken up again.
  public func unfinishedSources() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM source WHERE NOT isComplete ORDER BY name") }
  }

  /// Whether a table without ids, other than this one, has been read: its row numbers stand as ids.
  public func hasNumberedTable(besides identity: String) throws -> Bool {
    try read {
      try Bool.fetchOne(
        $0, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE format LIKE '%, rows numbered' AND identity <> ?)",
        arguments: [identity]) ?? false
    }
  }

  /// How a file of this content was read under another identity: the format of that reading. `content` is what the
  /// identities of all readings of it begin with.
  public func otherReading(ofContent content: String, than identity: String) throws -> String? {
    try read {
      try String.fetchOne(
        $0,
        sql: "SELECT format FROM source WHERE (identity = ? OR identity LIKE ? || '.%') AND identity <> ? ORDER BY key",
        arguments: [content, content, identity])
    }
  }

  /// Ids of the people who go by one of these names.
  public func people(named names: Set<String>) throws -> [(id: String, name: String)] {
    guard !names.isEmpty else { return [] }
    return try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, name FROM person WHERE name IN (\(databaseQuestionMarks(count: names.count))) ORDER BY id",
        arguments: StatementArguments(names.sorted())
      ).map { (id: $0[0], name: $0[1]) }
    }
  }

  /// Names by id; who has none, or is not known, is left out. O(ids).
  public func names(of ids: Set<String>) throws -> [String: String] { try read { try Store.names(of: ids, in: $0) } }

  static func names(of ids: Set<String>, in db: Database) throws -> [String: String] {
    var select = try RowStatement(db, sql: "SELECT name FROM person WHERE id = ?")
    var names: [String: String] = [:]
    for id in ids {
      select.bind(id)
      if let name = try select.first({ $0.text(0) }), !name.isEmpty { names[id] = name }
    }
    return names
  }

  /// Ids of the people who may intervene in colleagues' tickets.
  public func supervisors() throws -> Set<String> {
    try read { try String.fetchSet($0, sql: "SELECT id FROM person WHERE isSupervisor = 1") }
  }

  /// Marks the tickets in which people wrote whose role has changed. O(messages) when there are any.
  public func settlePeople() throws {
    guard
      try read({ try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM person WHERE isUnsettled = 1)") ?? false })
    else { return }
    try write { db in
      try db.execute(
        sql: """
          UPDATE ticket SET isStale = 1 WHERE key IN (
            SELECT m.ticket FROM message m WHERE m.authorID IN (SELECT id FROM person WHERE isUnsettled = 1))
          """)
      try db.execute(sql: "UPDATE person SET isUnsettled = 0 WHERE isUnsettled = 1")
    }
  }

  /// Up to `limit` tickets whose derived columns are out of date, with the roles that the records themselves state.
  public func staleTickets(limit: Int) throws -> [Ticket] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM ticket WHERE isStale = 1 ORDER BY key LIMIT ?", arguments: [limit])
      return try rows.map { try Store.ticket(from: $0, in: db, statedRoles: true) }
    }
  }

  /// Writes derived columns and the roles of the messages, and clears the mark.
  public func settle(_ tickets: [(Ticket, TicketDerivation)]) throws {
    try write { db in
      let role = try db.cachedStatement(sql: "UPDATE message SET role = ? WHERE ticket = ? AND id = ?")
      let derived = try db.cachedStatement(
        sql: """
          UPDATE ticket SET resolution = ?, document = ?, language = ?, hasUnknownRole = ?, automaticKind = ?,
            isTranscriptMissing = ?, isStale = 0 WHERE id = ?
          RETURNING key
          """)
      for (ticket, derivation) in tickets {
        let key = try Int64.fetchOne(
          derived,
          arguments: [
            derivation.resolution.rawValue, derivation.document, derivation.language, derivation.hasUnknownRole,
            derivation.automaticKind?.rawValue ?? "", ticket.isTranscriptMissing, ticket.id,
          ])
        for message in ticket.messages { try role.execute(arguments: [message.role.rawValue, key, message.id]) }
      }
    }
  }

  /// Every rejected record, by file and line.
  public func rejections(_ body: (RejectedRecord) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT * FROM rejection ORDER BY file, line, key")
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
      return rows.map {
        RecordCount(outcome: RecordOutcome(rawValue: $0[0]) ?? .rejected, reason: $0[1], records: $0[2])
      }
    }
  }

  private func databaseQuestionMarks(count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }
}
