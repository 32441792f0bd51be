// Deleting tickets from every table that knows them.
import Foundation
import GRDB
import TicketModel

extension Store {
  /// Tables that refer to tickets by id, in the order that their references allow, with what is counted. `%@` stands
  /// for the condition on the id; rows that are found faster by another column first have it named.
  private static var tablesByTicket: [(sql: String, count: WritableKeyPath<ForgottenRows, Int>)] {
    [
      ("DELETE FROM coverageAuditAnswer WHERE attempt IN (SELECT attempt FROM coverageAudit) AND %@", \.auditAnswers),
      ("DELETE FROM coverageAuditTicket WHERE attempt IN (SELECT attempt FROM coverageAudit) AND %@", \.auditedTickets),
      ("DELETE FROM score WHERE sample IN (SELECT key FROM sample) AND %@", \.scores),
      ("DELETE FROM raterAssignment WHERE sample IN (SELECT key FROM sample) AND %@", \.raterAssignments),
      ("DELETE FROM knownTicket WHERE sample IN (SELECT key FROM sample) AND %@", \.knownTickets),
      ("DELETE FROM sampleTicket WHERE sample IN (SELECT key FROM sample) AND %@", \.sampledTickets),
      ("DELETE FROM furtherIntent WHERE run IN (SELECT key FROM run) AND %@", \.furtherIntents),
      ("DELETE FROM assignment WHERE run IN (SELECT key FROM run) AND %@", \.assignments),
      ("DELETE FROM event WHERE %@", \.events),
      ("DELETE FROM ticketFact WHERE %@", \.facts),
    ]
  }

  /// Deletes tickets with all that was found, drawn, shown and said of them. Intents and lists of central tickets
  /// become shorter; an intent that loses all of its tickets stays, with a volume of 0.
  ///
  /// - Complexity: O(rows of these tickets), and one pass over tickets and intents.
  static func delete(tickets ids: [String], in db: Database, _ gone: inout ForgottenRows) throws {
    if ids.isEmpty { return }
    let list = try list(ids)
    try eraseFromTrail(tickets: list, in: db)
    // What was all there is stays all there is.
    try db.execute(
      sql: """
        UPDATE sample SET frameSize = frameSize - (
          SELECT count(*) FROM sampleTicket t WHERE t.sample = sample.key
            AND t.ticketID IN (SELECT value FROM json_each(?)))
        WHERE frameSize = (SELECT count(*) FROM sampleTicket t WHERE t.sample = sample.key)
        """, arguments: [list])
    try shrinkIntents(without: list, in: db, &gone)
    for (sql, count) in tablesByTicket {
      try db.execute(
        sql: sql.replacing("%@", with: "ticketID IN (SELECT value FROM json_each(?))"), arguments: [list])
      gone[keyPath: count] += db.changesCount
    }
    try db.execute(
      sql: """
        DELETE FROM nearDuplicate WHERE ticketID IN (SELECT value FROM json_each(?1))
          OR original IN (SELECT value FROM json_each(?1))
        """, arguments: [list])
    try db.execute(
      sql: """
        DELETE FROM message WHERE ticket IN (
          SELECT key FROM ticket WHERE id IN (SELECT value FROM json_each(?)))
        """, arguments: [list])
    gone.messages += db.changesCount
    try db.execute(sql: "DELETE FROM ticket WHERE id IN (SELECT value FROM json_each(?))", arguments: [list])
    gone.tickets += db.changesCount
    for table in ["ticket", "ticketFact"] {
      try db.execute(
        sql: "UPDATE \(table) SET followUpOf = NULL WHERE followUpOf IN (SELECT value FROM json_each(?))",
        arguments: [list])
    }
    // The one rejection that names a ticket.
    try db.execute(
      sql: """
        UPDATE rejection SET message = 'the ticket of a forgotten requester'
        WHERE reason = ? AND EXISTS (
          SELECT 1 FROM json_each(?) WHERE instr(rejection.message, 'ticket ' || value || ' ') = 1)
        """, arguments: [IngestWriter.TicketOutcome.clash.rawValue, list])
    gone.rejections += db.changesCount
  }

  private static func shrinkIntents(without list: String, in db: Database, _ gone: inout ForgottenRows) throws {
    let members = "FROM assignment WHERE run IN (SELECT key FROM run) AND ticketID IN (SELECT value FROM json_each(?))"
    var smaller: Set<String> = []
    for (table, label) in [("intent", "label"), ("curatedIntent", "coalesce(curatedLabel, label)")] {
      let lost = try Row.fetchAll(
        db, sql: "SELECT run, \(label) AS shown, count(*) \(members) GROUP BY 1, 2", arguments: [list])
      for row in lost {
        try db.execute(
          sql: "UPDATE \(table) SET volume = volume - ? WHERE run = ? AND label = ?",
          arguments: [row[2] as Int, row[0] as Int64, row[1] as Int32])
        if db.changesCount > 0 { smaller.insert("\(row[0] as Int64) \(row[1] as Int32)") }
      }
      let central = try Row.fetchAll(
        db,
        sql: """
          SELECT run, label, centralTicketIDs FROM \(table) WHERE EXISTS (
            SELECT 1 FROM json_each(?)
            WHERE instr(char(10) || centralTicketIDs || char(10), char(10) || value || char(10)))
          """, arguments: [list])
      let ids = Set(try JSONDecoder().decode([String].self, from: Data(list.utf8)))
      for row in central {
        let left = (row[2] as String).storedList.filter { !ids.contains($0) }
        try db.execute(
          sql: "UPDATE \(table) SET centralTicketIDs = ? WHERE run = ? AND label = ?",
          arguments: [left.joined(separator: "\n"), row[0] as Int64, row[1] as Int32])
      }
    }
    gone.smallerIntents += smaller.count
  }
}

extension IngestWriter {
  /// Takes a ticket out of which an export says that a forgotten requester made it, should parts of it be there.
  public func forget(ticketID: String, hash: [UInt8], key: [UInt8]) throws {
    var gone = ForgottenRows()
    try Store.delete(tickets: [ticketID], in: db, &gone)
    try Store.remember(key: key, requesters: [], tickets: [hash], in: db)
  }
}
