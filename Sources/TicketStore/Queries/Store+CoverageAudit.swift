// Audits of the coverage curve: what was drawn, and what raters answered.
import GRDB
public import TicketModel

extension Store {
  /// Stores a drawn audit with its run, in one transaction.
  public func save(_ run: Run, audit: CoverageAudit, mineRun: Int64) throws {
    try write { db in
      let key = try Store.insert(run, record: "", in: db)
      try db.execute(
        sql: "INSERT INTO coverageAudit VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [audit.attempt, key, mineRun, String(audit.seed), audit.requestedSize, audit.storeHash])
      for (number, band) in audit.bands.enumerated() {
        try db.execute(
          sql: "INSERT INTO coverageAuditBand VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [audit.attempt, number, band.id, band.intents, band.frameSize, band.memberHash])
        for (ordinal, ticket) in band.tickets.enumerated() {
          try db.execute(
            sql: "INSERT INTO coverageAuditTicket VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
              audit.attempt, number, ordinal, ticket.ticketID, ticket.text, ticket.intentID, ticket.intentName,
              ticket.terms, ticket.centralTexts,
            ])
        }
      }
    }
  }

  /// The audit that was drawn last, whatever discovery it was drawn from, or `nil`.
  public func latestCoverageAudit() throws -> CoverageAudit? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM coverageAudit ORDER BY attempt DESC LIMIT 1")
        .map { try Store.coverageAudit(from: $0, in: db) }
    }
  }

  /// Every audit with the run of discovery it was drawn from, oldest first.
  public func coverageAudits() throws -> [(audit: CoverageAudit, mineRun: Int64)] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM coverageAudit ORDER BY attempt")
        .map { (try Store.coverageAudit(from: $0, in: db), $0["mineRun"]) }
    }
  }

  private static func coverageAudit(from row: Row, in db: Database) throws -> CoverageAudit {
    let attempt: Int = row["attempt"]
    var tickets: [Int: [AuditedTicket]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT * FROM coverageAuditTicket WHERE attempt = ? ORDER BY band, ordinal", arguments: [attempt])
    {
      tickets[row["band"], default: []].append(
        AuditedTicket(
          ticketID: row["ticketID"], text: row["shownText"], intentID: row["intentID"],
          intentName: row["intentName"], terms: row["terms"], centralTexts: row["centralTexts"]))
    }
    let bands = try Row.fetchAll(
      db, sql: "SELECT * FROM coverageAuditBand WHERE attempt = ? ORDER BY ordinal", arguments: [attempt]
    ).map { row in
      CoverageAudit.Band(
        id: row["id"], intents: row["intents"], frameSize: row["frameSize"], memberHash: row["memberHash"],
        tickets: tickets[row["ordinal"]] ?? [])
    }
    return CoverageAudit(
      attempt: attempt, seed: UInt64(row["seed"] as String) ?? 0, requestedSize: row["requestedSize"],
      storeHash: row["storeHash"], bands: bands)
  }

  /// Every answer to an audit, by ticket and rater.
  public func auditAnswers(attempt: Int) throws -> [AuditAnswer] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM coverageAuditAnswer WHERE attempt = ? ORDER BY ticketID, rater", arguments: [attempt]
      ).map { row in
        AuditAnswer(
          ticketID: row["ticketID"], rater: row["rater"], fits: row["fits"], comment: row["comment"],
          isSimulated: row["isSimulated"])
      }
    }
  }

  /// Stores answers with the run, in one transaction; a later answer of the same rater to the same ticket replaces the
  /// earlier one.
  ///
  /// Where nothing is new, the run is not stored either.
  ///
  /// - Returns: how many answers are new or differ from what was stored.
  public func save(_ run: Run, answers: [AuditAnswer], attempt: Int) throws -> Int {
    try write { db in
      var key: Int64?
      let find = try db.cachedStatement(
        sql: """
          SELECT 1 FROM coverageAuditAnswer WHERE attempt = ? AND ticketID = ? AND rater = ? AND fits = ?
            AND comment = ? AND isSimulated = ?
          """)
      let put = try db.cachedStatement(sql: "INSERT OR REPLACE INTO coverageAuditAnswer VALUES (?, ?, ?, ?, ?, ?, ?)")
      var changed = 0
      for answer in answers {
        let values: StatementArguments = [
          attempt, answer.ticketID, answer.rater, answer.fits, answer.comment, answer.isSimulated,
        ]
        if try Row.fetchOne(find, arguments: values) != nil { continue }
        if key == nil { key = try Store.insert(run, record: "", in: db) }
        try put.execute(arguments: values + [key])
        changed += 1
      }
      return changed
    }
  }
}
