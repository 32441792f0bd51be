// What raters and leads write while they work: comments, private notes, reasons, notes of hand-overs. Forgotten people
// are taken out of it, and the audit trail loses the rows that hold such a text.
import Foundation
import GRDB
import TicketModel

/// How texts that others wrote lose the names of people.
public struct NameClearing {
  /// In texts about tickets that the people took part in.
  public var near: (String) -> String
  /// In texts about anything else, where a lone first name is more likely somebody else's.
  public var elsewhere: (String) -> String

  public init(near: @escaping (String) -> String, elsewhere: @escaping (String) -> String) {
    self.near = near
    self.elsewhere = elsewhere
  }
}

extension Store {
  /// Rows of the audit trail that hold a text with a name.
  struct NamedInTrail {
    /// All rows of these tickets.
    var tickets: Set<String> = []
    /// Rows of hand-overs whose note it is, by number.
    var handOvers: [Int64] = []
  }

  /// Clears the texts of the work, in this transaction.
  ///
  /// - Parameter near: ids of the tickets that the people took part in.
  /// - Returns: what the trail must lose; all rows of `near` are among it.
  /// - Complexity: O(texts + trail).
  static func clearWorkTexts(near: [String], _ names: NameClearing, in db: Database) throws -> NamedInTrail {
    var named = NamedInTrail(tickets: Set(near))
    let near = Set(near)
    func cleared(_ text: String, of ticketID: String) -> String {
      near.contains(ticketID) ? names.near(text) : names.elsewhere(text)
    }
    try clearScores(cleared, &named, in: db)
    let reasons = try Row.fetchAll(
      db, sql: "SELECT sample, ticketID, replacedBecause FROM sampleTicket WHERE replacedBecause <> ''")
    for row in reasons {
      let (ticketID, reason) = (row[1] as String, row[2] as String)
      let left = cleared(reason, of: ticketID)
      if left == reason { continue }
      try db.execute(
        sql: "UPDATE sampleTicket SET replacedBecause = ? WHERE sample = ? AND ticketID = ?",
        arguments: [left, row[0] as Int64, ticketID])
      named.tickets.insert(ticketID)
    }
    let answers = try Row.fetchAll(
      db, sql: "SELECT DISTINCT ticketID, comment FROM coverageAuditAnswer WHERE comment <> ''")
    for row in answers {
      let (ticketID, comment) = (row[0] as String, row[1] as String)
      let left = cleared(comment, of: ticketID)
      if left == comment { continue }
      try db.execute(
        sql: "UPDATE coverageAuditAnswer SET comment = ? WHERE comment = ? AND ticketID = ?",
        arguments: [left, comment, ticketID])
    }
    try clearHandOverNotes(names, in: db)
    try findInTrail(cleared, names, &named, in: db)
    return named
  }

  private static func clearScores(
    _ cleared: (String, String) -> String, _ named: inout NamedInTrail, in db: Database
  ) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT sample, ticketID, rater, comment, details FROM score
        WHERE comment <> '' OR json_extract(details, '$.privateNote') <> ''
        """)
    for row in rows {
      let (ticketID, comment, text) = (row[1] as String, row[3] as String, row[4] as String)
      var details = try JSONDecoder().decode(TicketScore.Details.self, from: Data(text.utf8))
      let left = cleared(comment, ticketID)
      let note = cleared(details.privateNote, ticketID)
      if left == comment, note == details.privateNote { continue }
      details.privateNote = note
      try db.execute(
        sql: "UPDATE score SET comment = ?, details = ? WHERE sample = ? AND ticketID = ? AND rater = ?",
        arguments: [left, try Store.text(of: details), row[0] as Int64, ticketID, row[2] as String])
      if left != comment { named.tickets.insert(ticketID) }
    }
  }

  /// A note is about many tickets, and short: what may be a name of theirs goes.
  private static func clearHandOverNotes(_ names: NameClearing, in db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT key, parameters FROM run
        WHERE stage = 'score' AND json_extract(parameters, '$.handOverFrom') IS NOT NULL
        """)
    for row in rows {
      var parameters = try JSONDecoder().decode([String: String].self, from: Data((row[1] as String).utf8))
      let note = parameters["note"] ?? ""
      let left = names.near(note)
      if left == note { continue }
      parameters["note"] = left
      try db.execute(
        sql: "UPDATE run SET parameters = ? WHERE key = ?",
        arguments: [try Store.text(of: parameters), row[0] as Int64])
    }
  }

  /// Texts that only the trail still has, because they were changed afterwards, are found there.
  private static func findInTrail(
    _ cleared: (String, String) -> String, _ names: NameClearing, _ named: inout NamedInTrail, in db: Database
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, ticket, json_extract(content, '$.note') AS note, coalesce(json_extract(content, '$.comment'),
          json_extract(content, '$.reason'), json_extract(content, '$.replacedBecause')) AS text
        FROM scoringEvent WHERE ticket IS NOT NULL AND content IS NOT NULL AND (note <> '' OR text <> '')
        """)
    while let row = try rows.next() {
      let ticketID: String = row[1]
      if named.tickets.contains(ticketID) { continue }
      if let text = row[3] as String?, cleared(text, ticketID) != text { named.tickets.insert(ticketID) }
      if let note = row[2] as String?, names.near(note) != note { named.handOvers.append(row[0]) }
    }
  }
}
