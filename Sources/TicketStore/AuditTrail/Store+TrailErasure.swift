// Taking what the audit trail says of tickets out of it, so that its chain of hashes stays whole.
import ContentHash
import Foundation
import GRDB
import TicketModel

extension Store {
  /// Takes out of the trail what it says of tickets, in this transaction. The chain stays whole; a last event says how
  /// many rows lost their contents.
  ///
  /// - Parameters:
  ///   - list: ids as a JSON list.
  ///   - handOvers: numbers of further rows, of hand-overs alone: who scores their tickets now is told anew.
  ///   - retelling: these tickets stay, and what is shown and said of them has changed: it is told anew, with who
  ///     scores them and whether they were replaced.
  /// - Complexity: O(rows of these tickets), and with something to tell anew one pass over sampled tickets and scores.
  static func eraseFromTrail(
    tickets list: String, handOvers: [Int64] = [], retelling: Bool = false, in db: Database
  ) throws {
    let rows = String(decoding: try JSONEncoder().encode(handOvers), as: UTF8.self)
    let handedOver = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sample || char(10) || ticket FROM scoringEvent
        WHERE number IN (SELECT value FROM json_each(?)) AND ticket NOT IN (SELECT value FROM json_each(?))
        """, arguments: [rows, list])
    try db.execute(
      sql: """
        UPDATE scoringEvent SET ticket = NULL, content = NULL, salt = NULL
        WHERE ticket IN (SELECT value FROM json_each(?)) OR number IN (SELECT value FROM json_each(?))
        """, arguments: [list, rows])
    guard db.changesCount > 0 else { return }
    let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
    var events = [ScoringEvent(.forgotten, at: now, actor: "", facts: ["erased": String(db.changesCount)])]
    if retelling {
      events += try retold("t.ticketID", in: list, at: now, withShown: true, db)
      let ids = Set(try JSONDecoder().decode([String].self, from: Data(list.utf8)))
      events += try storedScores(in: db).filter { ids.contains($0.score.ticketID) }.map { $0.takenOver(at: now) }
    }
    if !handedOver.isEmpty {
      events += try retold(
        "'R' || s.mineRun || '/' || s.id || char(10) || t.ticketID", in: Store.list(handedOver), at: now,
        withShown: false, db)
    }
    try append(events, in: db)
  }

  /// Events that tell of sampled tickets as they stand.
  ///
  /// - Parameters:
  ///   - column: what of a ticket is looked for.
  ///   - list: the values wanted, as a JSON list.
  ///   - withShown: also the hash of what raters are shown.
  private static func retold(
    _ column: String, in list: String, at time: Timestamp, withShown: Bool, _ db: Database
  ) throws -> [ScoringEvent] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.mineRun, s.id, s.intentID, t.ticketID, t.body, t.replacedBecause,
          (SELECT group_concat(rater, char(10)) FROM (SELECT a.rater FROM raterAssignment a
            WHERE a.sample = t.sample AND a.ticketID = t.ticketID ORDER BY a.rater))
        FROM sampleTicket t JOIN sample s ON s.key = t.sample
        WHERE \(column) IN (SELECT value FROM json_each(?)) ORDER BY s.key, t.ordinal
        """, arguments: [list]
    ).map { row in
      var facts = ["raters": row[6] as String? ?? ""]
      if withShown { facts["shown"] = SHA256.hash(row[4] as String).hex }
      if !(row[5] as String).isEmpty { facts["replacedBecause"] = row[5] }
      return ScoringEvent(
        .forgotten, at: time, actor: "", sampleID: trailID(row[1], mineRun: row[0]), intentID: row[2],
        ticketID: row[3], facts: facts)
    }
  }
}
