// Rosters, hand-overs, and tickets that are scored but count in no verdict.
import Foundation
import GRDB
public import TicketModel

/// A known ticket as it stands in raters' work.
public struct MixedInTicket: Sendable, Equatable {
  public var known: KnownTicket
  /// Its own sample, of the kind `known`.
  public var sampleID: String
  /// The sample among whose tickets raters find it.
  public var shownWith: String

  public init(known: KnownTicket, sampleID: String, shownWith: String) {
    self.known = known
    self.sampleID = sampleID
    self.shownWith = shownWith
  }
}

extension Store {
  /// The roster in force for the work on a run's intents; `nil` when raters were only ever named.
  public func roster(mineRun: Int64) throws -> Roster? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT body FROM roster WHERE mineRun = ? ORDER BY run DESC LIMIT 1", arguments: [mineRun]
      ).map { try JSONDecoder().decode(Roster.self, from: Data($0.utf8)) }
    }
  }

  static func insert(_ roster: Roster, run: Int64, mineRun: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO roster VALUES (?, ?, ?)", arguments: [run, mineRun, try Store.text(of: roster)])
  }

  static func insert(_ known: [MixedInTicket], sampleKey: Int64, in db: Database) throws {
    for one in known {
      try db.execute(
        sql: "INSERT INTO knownTicket VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          sampleKey, one.known.ticketID, one.known.expected[0], one.known.expected[1], one.known.expected[2],
          one.known.origin.rawValue, one.shownWith,
        ])
    }
  }

  /// The known tickets in the work on a run's intents, by sample and ticket.
  public func knownTickets(mineRun: Int64) throws -> [MixedInTicket] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.id, k.ticketID, k.factual, k.policy, k.tone, k.origin, k.shownWith
          FROM knownTicket k JOIN sample s ON s.key = k.sample WHERE s.mineRun = ? ORDER BY s.key, k.ticketID
          """, arguments: [mineRun]
      ).map { row in
        MixedInTicket(
          known: KnownTicket(
            ticketID: row[1], expected: [row[2], row[3], row[4]],
            origin: KnownTicket.Origin(rawValue: row[5]) ?? .planted),
          sampleID: row[0], shownWith: row[6])
      }
    }
  }

  /// The runs of discovery that samples were drawn from, oldest first.
  public func sampledDiscoveries() throws -> [Int64] {
    try read { try Int64.fetchAll($0, sql: "SELECT DISTINCT mineRun FROM sample ORDER BY mineRun") }
  }

  /// Ids of the tickets of every calibration round ever drawn: raters have talked about them.
  public func calibratedTickets() throws -> Set<String> { try read { try Store.calibratedTickets(in: $0) } }

  /// - Parameter last: the last round that counts; `nil`: all do.
  static func calibratedTickets(upTo last: Int64? = nil, in db: Database) throws -> Set<String> {
    try String.fetchSet(
      db,
      sql: """
        SELECT ticketID FROM sampleTicket
        WHERE sample IN (SELECT key FROM sample WHERE kind = 'calibration' AND key <= ?)
        """, arguments: [last ?? .max])
  }

  /// The last calibration round, of whatever discovery, that was there when a sample of a run's intents was drawn, by
  /// sample: a number to hand on, 0 for none. Samples that came after every round are left out.
  public func lastCalibrations(mineRun: Int64) throws -> [String: Int64] {
    try read { db in
      let rounds = try Int64.fetchAll(db, sql: "SELECT key FROM sample WHERE kind = 'calibration' ORDER BY key")
      guard let newest = rounds.last else { return [:] }
      let samples = try Row.fetchAll(
        db, sql: "SELECT id, key FROM sample WHERE mineRun = ? AND key < ?", arguments: [mineRun, newest])
      return Dictionary(
        uniqueKeysWithValues: samples.map { row in
          let key: Int64 = row[1]
          return (row[0], rounds.last { $0 < key } ?? 0)
        })
    }
  }

  /// Which of some ids are those of somebody who is described, wrote or was assigned. One pass over messages and
  /// tickets.
  public func participantIDs(among ids: Set<String>) throws -> Set<String> {
    if ids.isEmpty { return [] }
    return try read { db in
      try String.fetchSet(
        db,
        sql: """
          SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?1))
          UNION SELECT assigneeID FROM ticket WHERE assigneeID IN (SELECT value FROM json_each(?1))
          UNION SELECT authorID FROM message WHERE authorID IN (SELECT value FROM json_each(?1))
          """, arguments: [try Store.list(ids.sorted())])
    }
  }

  /// Whether a ticket is a rater's to score.
  public func isAssigned(_ place: RaterAssignment, mineRun: Int64) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM raterAssignment a JOIN sample s ON s.key = a.sample
            WHERE s.mineRun = ? AND s.id = ? AND a.ticketID = ? AND a.rater = ?)
          """, arguments: [mineRun, place.sampleID, place.ticketID, place.rater]) ?? false
    }
  }

  /// Gives tickets of one rater to another, with the run and the roster that brought it about, in one transaction.
  ///
  /// - Precondition: They are `from`'s and not `to`'s.
  public func handOver(
    _ run: Run, _ tickets: [RaterAssignment], to rater: String, note: String, roster: Roster?, actor: String,
    mineRun: Int64
  ) throws {
    try write { db in
      let key = try Store.insert(run, record: "", in: db)
      try Store.beginTrail(at: run.startedAt, in: db)
      if let roster { try Store.insert(roster, run: key, mineRun: mineRun, in: db) }
      for one in tickets {
        try db.execute(
          sql: """
            UPDATE raterAssignment SET rater = ?
            WHERE ticketID = ? AND rater = ? AND sample = (SELECT key FROM sample WHERE mineRun = ? AND id = ?)
            """, arguments: [rater, one.ticketID, one.rater, mineRun, one.sampleID])
        precondition(db.changesCount == 1, "\(one.ticketID) of \(one.sampleID) is not \(one.rater)'s")
      }
      let intents = Dictionary(
        try Row.fetchAll(db, sql: "SELECT id, intentID FROM sample WHERE mineRun = ?", arguments: [mineRun])
          .map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
      try Store.append(
        tickets.map { one in
          ScoringEvent(
            .handedOver, at: run.startedAt, actor: actor, sampleID: Store.trailID(one.sampleID, mineRun: mineRun),
            intentID: intents[one.sampleID] ?? "", ticketID: one.ticketID,
            facts: ["from": one.rater, "to": rater, "note": note])
        }, in: db)
    }
  }
}
