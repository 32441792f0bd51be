// The audit trail: every event of scoring rounds in an append-only chain of hashes. Events are appended in the
// transaction of the change that they tell of, so that neither exists without the other. Checking is in
// TrailCheck.swift.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// Takes the scores of a store from before there was a trail into it; does nothing once there is one.
  static func beginTrail(at time: Timestamp, in db: Database) throws {
    guard try trailHead(in: db).number == 0 else { return }
    try append(storedScores(in: db).map { $0.takenOver(at: time) }, in: db)
  }

  /// Appends events, in this transaction.
  ///
  /// - Complexity: O(events).
  static func append(_ events: [ScoringEvent], in db: Database) throws {
    let last = try Row.fetchOne(db, sql: "SELECT number, hash FROM scoringEvent ORDER BY number DESC LIMIT 1")
    var number: Int64 = last?[0] ?? 0
    var previous: [UInt8] = last.map { Array($0[1] as Data) } ?? []
    var random = SystemRandomNumberGenerator()
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO scoringEvent (number, at, kind, actor, sample, intent, contentHash, hash, ticket, content, salt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for event in events {
      number += 1
      let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
      let row = try TrailRow(event, number: number, after: previous, salt: salt)
      try insert.execute(arguments: [
        row.number, event.at.seconds, event.kind.rawValue, event.actor, event.sampleID, event.intentID,
        Data(row.contentHash), Data(row.hash), event.ticketID, row.content, Data(salt),
      ])
      previous = row.hash
    }
  }

  /// Every score with the name of its sample in the trail, which no other discovery's sample has.
  static func storedScores(in db: Database) throws -> [StoredScore] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.mineRun, s.id AS sampleID, s.intentID, c.* FROM score c JOIN sample s ON s.key = c.sample
        ORDER BY s.key, c.ticketID, c.rater
        """
    ).map { row in
      StoredScore(
        score: try score(from: row), trailSampleID: trailID(row["sampleID"], mineRun: row["mineRun"]),
        intentID: row["intentID"])
    }
  }

  /// A sample's name in the trail: `R7/I001-a1`.
  public static func trailID(_ sampleID: String, mineRun: Int64) -> String { "R\(mineRun)/\(sampleID)" }

  /// The end of the trail.
  public func trailHead() throws -> TrailHead { try read { try Store.trailHead(in: $0) } }

  static func trailHead(in db: Database) throws -> TrailHead {
    try Row.fetchOne(db, sql: "SELECT * FROM scoringEvent ORDER BY number DESC LIMIT 1").map { TrailRow($0).head }
      ?? TrailHead(number: 0, hash: "")
  }

  /// Hands over the wanted events, oldest first. O(trail).
  public func trail(_ filter: TrailFilter = TrailFilter(), _ body: (TrailRow) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM scoringEvent ORDER BY number")
      while let row = try rows.next() {
        let read = TrailRow(row)
        if filter.wants(read.event) { try body(read) }
      }
    }
  }
}

struct StoredScore {
  var score: TicketScore
  var trailSampleID: String
  var intentID: String

  func takenOver(at time: Timestamp) -> ScoringEvent {
    ScoringEvent(
      .takenOver, at: time, actor: score.rater, sampleID: trailSampleID, intentID: intentID, ticketID: score.ticketID,
      facts: score.facts)
  }
}

extension TicketScore {
  /// What the trail keeps of a score. A private note is the rater's own and stays out.
  var facts: [String: String] {
    var facts = [
      "rater": rater, "factual": String(factual), "policy": String(policy), "tone": String(tone), "comment": comment,
    ]
    if isSimulated { facts["simulated"] = "yes" }
    if details.needsSecondOpinion { facts["secondOpinion"] = "yes" }
    if let seconds = details.seconds { facts["seconds"] = String(seconds) }
    if let before = details.beforeHints { facts["beforeHints"] = before.map(String.init).joined(separator: " ") }
    return facts
  }
}
