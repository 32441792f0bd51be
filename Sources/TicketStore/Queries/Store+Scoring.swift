// The scores of samples, and the verdicts.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// The scores of the samples of a run's intents, by sample, ticket and rater.
  public func scores(mineRun: Int64) throws -> [TicketScore] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.id AS sampleID, c.* FROM score c JOIN sample s ON s.key = c.sample
          WHERE s.mineRun = ? ORDER BY s.intentID, s.attempt, c.ticketID, c.rater
          """, arguments: [mineRun]
      ).map(Store.score)
    }
  }

  /// Reads a row of scores with the sample's id in `sampleID`.
  static func score(from row: Row) throws -> TicketScore {
    var score = TicketScore(
      sampleID: row["sampleID"], ticketID: row["ticketID"], rater: row["rater"], factual: row["factual"],
      policy: row["policy"], tone: row["tone"], comment: row["comment"], isSimulated: row["isSimulated"])
    score.details = try JSONDecoder().decode(TicketScore.Details.self, from: Data((row["details"] as String).utf8))
    return score
  }

  /// What became of scores that were to be stored.
  public struct ScoreChanges: Sendable, Equatable {
    /// The run that they are stored with.
    public var run: Int64
    /// New, or other than what was stored.
    public var changed = 0
    public var withdrawn = 0
  }

  /// Stores scores of samples of a run's intents with the run and its events, in one transaction; a later score of the
  /// same rater for the same ticket replaces the earlier one, which stays in the audit trail.
  ///
  /// - Parameters:
  ///   - run: its end is the time of the events.
  ///   - continuing: a run of `run`'s that is stored already, to which these scores are added; `nil`: it is stored now.
  ///   - withdrawn: samples, tickets and raters whose score is taken back.
  ///   - adjudicator: the rater under whom settled disagreements are recorded, and the person who decides; empty when
  ///     not known.
  ///   - actor: who brought the scores, or `nil` for the raters themselves.
  ///   - sources: what the scores were read from: names of files with hashes of their contents.
  public func save(
    _ run: Run, continuing earlier: Int64? = nil, scores: [TicketScore], withdrawn: [RaterAssignment],
    adjudicator: (rater: String, person: String), actor: String?,
    sources: [(file: String, hash: String)] = [], mineRun: Int64
  ) throws -> ScoreChanges {
    try write { db in
      let key = try Store.continued(run, earlier, in: db)
      var changes = ScoreChanges(run: key)
      var samples: [String: (key: Int64, intentID: String)] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT id, key, intentID FROM sample WHERE mineRun = ?", arguments: [mineRun])
      {
        samples[row[0]] = (row[1], row[2])
      }
      let find = try db.cachedStatement(
        sql: """
          SELECT ? AS sampleID, * FROM score WHERE sample = ? AND ticketID = ? AND rater = ?
          """)
      let put = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO score
            (sample, ticketID, rater, factual, policy, tone, comment, isSimulated, details, run)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      // A trail that begins here begins with the scores as they were.
      try Store.beginTrail(at: run.endedAt, in: db)
      var events = sources.map { source in
        ScoringEvent(
          .imported, at: run.endedAt, actor: actor ?? "", facts: ["file": source.file, "sha256": source.hash])
      }
      func event(_ kind: ScoringEvent.Kind, _ score: TicketScore) {
        let isDecision = score.rater == adjudicator.rater && !adjudicator.person.isEmpty
        events.append(
          ScoringEvent(
            kind, at: run.endedAt, actor: isDecision ? adjudicator.person : score.rater,
            sampleID: Store.trailID(score.sampleID, mineRun: mineRun),
            intentID: samples[score.sampleID]?.intentID ?? "", ticketID: score.ticketID, facts: score.facts))
      }
      for score in scores {
        let sample = samples[score.sampleID]?.key
        let stored = try Row.fetchOne(find, arguments: [score.sampleID, sample, score.ticketID, score.rater])
          .map(Store.score)
        if stored == score { continue }
        try put.execute(arguments: [
          sample, score.ticketID, score.rater, score.factual, score.policy, score.tone, score.comment,
          score.isSimulated, try Store.text(of: score.details), key,
        ])
        changes.changed += 1
        event(score.rater == adjudicator.rater ? .adjudicated : stored == nil ? .scored : .changed, score)
      }
      for one in withdrawn {
        let sample = samples[one.sampleID]?.key
        guard
          let stored = try Row.fetchOne(find, arguments: [one.sampleID, sample, one.ticketID, one.rater])
            .map(Store.score)
        else { continue }
        try db.execute(
          sql: "DELETE FROM score WHERE sample = ? AND ticketID = ? AND rater = ?",
          arguments: [sample, one.ticketID, one.rater])
        changes.withdrawn += 1
        event(.withdrawn, stored)
      }
      if events.count > sources.count { try Store.append(events, in: db) }
      return changes
    }
  }

  /// The key of a run that is stored with a later end, or stored now.
  private static func continued(_ run: Run, _ earlier: Int64?, in db: Database) throws -> Int64 {
    if let earlier {
      try db.execute(
        sql: "UPDATE run SET endedAt = ? WHERE key = ?", arguments: [run.endedAt.seconds, earlier])
      if db.changesCount == 1 { return earlier }
    }
    return try insert(run, record: "", in: db)
  }

  /// When what the store has, or has no more, of each rater's tickets was last changed, by the audit trail. Scores from
  /// before there was a trail have none, nor do those that it had to be told anew.
  ///
  /// - Complexity: O(trail).
  public func scoreChanges(mineRun: Int64) throws -> [RaterAssignment: ScoreChange] {
    try read { db in
      let prefix = Store.trailID("", mineRun: mineRun)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT sample, ticket, json_extract(content, '$.rater') AS rater, max(number), at FROM scoringEvent
          WHERE kind IN ('scored', 'changed', 'adjudicated', 'withdrawn') AND ticket IS NOT NULL
            AND substr(sample, 1, ?) = ?
          GROUP BY sample, ticket, rater
          """, arguments: [prefix.unicodeScalars.count, prefix])
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          (
            RaterAssignment(
              sampleID: String((row[0] as String).dropFirst(prefix.count)), ticketID: row[1], rater: row[2]),
            ScoreChange(number: row[3], at: Timestamp(seconds: row[4]))
          )
        })
    }
  }

  /// Stores the verdicts of a run of the gate, with the run and what it wants to remember, in one transaction.
  ///
  /// - Returns: the run's number.
  public func save(_ run: Run, record: String, verdicts: [Verdict]) throws -> Int64 {
    try write { db in
      let key = try Store.insert(run, record: record, in: db)
      for verdict in verdicts {
        try db.execute(
          sql: "INSERT INTO verdict VALUES (?, ?, ?, ?)",
          arguments: [key, verdict.intentID, verdict.decision.rawValue, try Store.text(of: verdict)])
      }
      return key
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
