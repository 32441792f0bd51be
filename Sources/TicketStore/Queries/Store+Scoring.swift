// Samples, who scores them, the scores, and the verdicts.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// Ids of the tickets of each intent that the bot resolved alone with an answer that can be reviewed, by intent label.
  public func samplingFrames(mineRun: Int64) throws -> [Int32: [String]] {
    try read { db in
      var frames: [Int32: [String]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label) AS shown, a.ticketID
          FROM assignment a JOIN ticket t ON t.id = a.ticketID
          WHERE a.run = ? AND shown >= 0 AND t.resolution = 'bot'
            AND EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.key AND m.role = 'bot' AND m.visibility = 'everyone')
          ORDER BY a.ticketID
          """, arguments: [mineRun])
      while let row = try rows.next() { frames[row[0], default: []].append(row[1]) }
      return frames
    }
  }

  /// Stores drawn samples with what raters are shown of them (in draw order), their raters and the run, in one
  /// transaction.
  ///
  /// - Parameters:
  ///   - roster: the one that is in force from now on; `nil`: as before.
  ///   - known: what is expected of the tickets of samples of that kind, and the samples that they are shown with.
  public func save(
    _ run: Run, samples: [Sample], shown: [[ShownTicket]], assignments: [RaterAssignment], roster: Roster? = nil,
    known: [MixedInTicket] = [], mineRun: Int64
  ) throws {
    try write { db in
      let key = try Store.insert(run, record: "", in: db)
      if let roster { try Store.insert(roster, run: key, mineRun: mineRun, in: db) }
      for (sample, shown) in zip(samples, shown) {
        precondition(shown.map(\.ticketID) == sample.ticketIDs, "what is shown of \(sample.id) is not its tickets")
        try db.execute(
          sql: """
            INSERT INTO sample
              (run, mineRun, id, intentID, attempt, seed, requestedSize, frameSize, storeHash, intentHash, kind)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            key, mineRun, sample.id, sample.intentID, sample.attempt, String(sample.seed), sample.requestedSize,
            sample.frameSize, sample.storeHash, sample.intentHash, sample.kind.rawValue,
          ])
        let sampleKey = db.lastInsertedRowID
        for (ordinal, ticket) in shown.enumerated() {
          try db.execute(
            sql: "INSERT INTO sampleTicket (sample, ordinal, ticketID, body) VALUES (?, ?, ?, ?)",
            arguments: [sampleKey, ordinal, ticket.ticketID, try Store.text(of: ticket)])
        }
        for assignment in assignments where assignment.sampleID == sample.id {
          try db.execute(
            sql: "INSERT INTO raterAssignment VALUES (?, ?, ?)",
            arguments: [sampleKey, assignment.ticketID, assignment.rater])
        }
        if sample.kind == .known { try Store.insert(known, sampleKey: sampleKey, in: db) }
      }
    }
  }

  /// Every sample of a kind drawn from a run's intents, by intent and attempt.
  public func samples(mineRun: Int64, kind: Sample.Kind = .intent) throws -> [Sample] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM sample WHERE mineRun = ? AND kind = ? ORDER BY intentID, attempt",
        arguments: [mineRun, kind.rawValue]
      ).map { row in
        var sample = Sample(
          id: row["id"], intentID: row["intentID"], attempt: row["attempt"], seed: UInt64(row["seed"] as String) ?? 0,
          requestedSize: row["requestedSize"], frameSize: row["frameSize"],
          ticketIDs: try String.fetchAll(
            db, sql: "SELECT ticketID FROM sampleTicket WHERE sample = ? ORDER BY ordinal", arguments: [row["key"] as Int64]),
          storeHash: row["storeHash"], intentHash: row["intentHash"])
        sample.kind = kind
        return sample
      }
    }
  }

  /// What raters are shown of the samples of a run's intents, by sample, in draw order.
  public func shownTickets(mineRun: Int64) throws -> [String: [ShownTicket]] {
    try read { db in
      var shown: [String: [ShownTicket]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT s.id, t.body FROM sampleTicket t JOIN sample s ON s.key = t.sample WHERE s.mineRun = ?
          ORDER BY s.key, t.ordinal
          """, arguments: [mineRun])
      while let row = try rows.next() {
        shown[row[0], default: []].append(
          try JSONDecoder().decode(ShownTicket.self, from: Data((row[1] as String).utf8)))
      }
      return shown
    }
  }

  /// The tickets of every sample of an intent ever drawn, whatever the discovery it was drawn from, with its attempt.
  public func earlierDraws() throws -> [(attempt: Int, ticketIDs: [String])] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT key, attempt FROM sample WHERE kind = 'intent' ORDER BY key").map { row in
        (
          attempt: row[1],
          ticketIDs: try String.fetchAll(
            db, sql: "SELECT ticketID FROM sampleTicket WHERE sample = ?", arguments: [row[0] as Int64])
        )
      }
    }
  }

  /// Who scores what in the samples of a run's intents, by sample, ticket and rater.
  public func raterAssignments(mineRun: Int64) throws -> [RaterAssignment] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.id, a.ticketID, a.rater FROM raterAssignment a JOIN sample s ON s.key = a.sample
          WHERE s.mineRun = ? ORDER BY s.intentID, s.attempt, a.ticketID, a.rater
          """, arguments: [mineRun]
      ).map { RaterAssignment(sampleID: $0[0], ticketID: $0[1], rater: $0[2]) }
    }
  }

  /// The scores of the samples of a run's intents, by sample, ticket and rater.
  public func scores(mineRun: Int64) throws -> [TicketScore] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.id AS sampleID, c.* FROM score c JOIN sample s ON s.key = c.sample
          WHERE s.mineRun = ? ORDER BY s.intentID, s.attempt, c.ticketID, c.rater
          """, arguments: [mineRun]
      ).map { row in
        var score = TicketScore(
          sampleID: row["sampleID"], ticketID: row["ticketID"], rater: row["rater"], factual: row["factual"],
          policy: row["policy"], tone: row["tone"], comment: row["comment"], isSimulated: row["isSimulated"])
        score.details = try JSONDecoder().decode(
          TicketScore.Details.self, from: Data((row["details"] as String).utf8))
        return score
      }
    }
  }

  /// Stores scores of samples of a run's intents with the run, in one transaction; a later score of the same rater for
  /// the same ticket replaces the earlier one.
  ///
  /// - Parameter withdrawn: samples, tickets and raters whose score is taken back.
  /// - Returns: how many scores are new or differ from what was stored, and how many were taken back.
  public func save(
    _ run: Run, scores: [TicketScore], withdrawn: [RaterAssignment], mineRun: Int64
  ) throws -> (changed: Int, withdrawn: Int) {
    try write { db in
      let key = try Store.insert(run, record: "", in: db)
      var changed = 0
      let find = try db.cachedStatement(
        sql: """
          SELECT 1 FROM score WHERE sample = ? AND ticketID = ? AND rater = ? AND factual = ? AND policy = ?
            AND tone = ? AND comment = ? AND isSimulated = ? AND details = ?
          """)
      let put = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO score
            (sample, ticketID, rater, factual, policy, tone, comment, isSimulated, details, run)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      var sampleKeys: [String: Int64] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT id, key FROM sample WHERE mineRun = ?", arguments: [mineRun]) {
        sampleKeys[row[0]] = row[1]
      }
      for score in scores {
        let values: StatementArguments = [
          sampleKeys[score.sampleID], score.ticketID, score.rater, score.factual, score.policy, score.tone, score.comment,
          score.isSimulated, try Store.text(of: score.details),
        ]
        if try Row.fetchOne(find, arguments: values) != nil { continue }
        try put.execute(arguments: values + [key])
        changed += 1
      }
      let before = db.totalChangesCount
      for one in withdrawn {
        try db.execute(
          sql: "DELETE FROM score WHERE sample = ? AND ticketID = ? AND rater = ?",
          arguments: [sampleKeys[one.sampleID], one.ticketID, one.rater])
      }
      return (changed, db.totalChangesCount - before)
    }
  }

  /// Stores the verdicts of a run of the gate, with the run, in one transaction.
  public func save(_ run: Run, verdicts: [Verdict]) throws {
    try write { db in
      let key = try Store.insert(run, record: "", in: db)
      for verdict in verdicts {
        try db.execute(
          sql: "INSERT INTO verdict VALUES (?, ?, ?, ?)",
          arguments: [key, verdict.intentID, verdict.decision.rawValue, try Store.text(of: verdict)])
      }
    }
  }

  /// The verdicts of a run of the gate, by intent.
  public func verdicts(run: Int64) throws -> [Verdict] {
    try read { try Store.verdicts(run: run, in: $0) }
  }

  static func verdicts(run: Int64, in db: Database) throws -> [Verdict] {
    try String.fetchAll(db, sql: "SELECT body FROM verdict WHERE run = ? ORDER BY intentID", arguments: [run])
      .map { try JSONDecoder().decode(Verdict.self, from: Data($0.utf8)) }
  }

  /// A value as JSON whose bytes depend on the value alone.
  static func text(of value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder.stable.encode(value), as: UTF8.self)
  }
}
