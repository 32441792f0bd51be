// Samples, what raters are shown of them, and who scores what.
import ContentHash
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// What tickets have in common with others of a sample.
  ///
  /// - Parameter answer: the identity of a prepared answer by its text, for tickets without a macro's name.
  public func groups(of ids: [String], answer: (String) -> String) throws -> [String: TicketGroups] {
    try read { db in
      var groups: [String: TicketGroups] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT t.id, t.requesterID, t.createdAt,
            (SELECT group_concat(name, char(10)) FROM (SELECT DISTINCT e.name FROM event e
              WHERE e.ticketID = t.id AND e.system = t.system AND e.kind = 'macro' AND e.name <> '' ORDER BY e.name)),
            m.authorID, m.text
          FROM ticket t JOIN message m ON m.ticket = t.key AND m.role = 'bot' AND m.visibility = 'everyone'
          WHERE t.id IN (SELECT value FROM json_each(?)) ORDER BY t.id, m.isEmbedded DESC, m.ordinal, m.id
          """, arguments: [try Store.list(ids)])
      while let row = try rows.next() {
        let id: String = row[0]
        // The first automatic answer is the one that the others follow.
        if groups[id] != nil { continue }
        var own: TicketGroups = [:]
        own[.requester] = row[1]
        own[.day] = (row[2] as Int64?).map { String($0 / 86_400) }
        own[.answer] = (row[3] as String?) ?? answer(row[5])
        own[.account] = row[4]
        groups[id] = own
      }
      return groups
    }
  }

  /// Stores drawn samples with what raters are shown of them (in draw order), their raters and the run, in one
  /// transaction.
  ///
  /// - Parameters:
  ///   - basis: what a ticket's first rater was chosen by: `turn` or `load`.
  ///   - actor: who drew them.
  ///   - roster: the one that is in force from now on; `nil`: as before.
  ///   - known: what is expected of the tickets of samples of that kind, and the samples that they are shown with.
  public func save(
    _ run: Run, samples: [Sample], shown: [[ShownTicket]], assignments: [RaterAssignment], roster: Roster? = nil,
    known: [MixedInTicket] = [], basis: String = "turn", actor: String, mineRun: Int64
  ) throws {
    try write { db in
      let key = try Store.insert(run, record: "", in: db)
      try Store.beginTrail(at: run.startedAt, in: db)
      var events: [ScoringEvent] = []
      if let roster { try Store.insert(roster, run: key, mineRun: mineRun, in: db) }
      for (sample, shown) in zip(samples, shown) {
        precondition(shown.map(\.ticketID) == sample.ticketIDs, "what is shown of \(sample.id) is not its tickets")
        try db.execute(
          sql: """
            INSERT INTO sample
              (run, mineRun, id, intentID, attempt, seed, requestedSize, frameSize, storeHash, intentHash, kind, design)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            key, mineRun, sample.id, sample.intentID, sample.attempt, String(sample.seed), sample.requestedSize,
            sample.frameSize, sample.storeHash, sample.intentHash, sample.kind.rawValue,
            try sample.design.map(Store.text) ?? "",
          ])
        let sampleKey = db.lastInsertedRowID
        func event(_ kind: ScoringEvent.Kind, _ ticketID: String?, _ facts: [String: String]) {
          events.append(
            ScoringEvent(
              kind, at: run.startedAt, actor: actor, sampleID: Store.trailID(sample.id, mineRun: mineRun),
              intentID: sample.intentID, ticketID: ticketID, facts: facts))
        }
        event(
          .drawn, nil,
          [
            "kind": sample.kind.rawValue, "attempt": String(sample.attempt), "seed": String(sample.seed),
            "size": String(sample.requestedSize), "tickets": String(sample.ticketIDs.count),
            "frame": String(sample.frameSize), "frameHash": sample.design?.frameHash ?? "",
            "storeHash": sample.storeHash, "leftOut": sample.design?.leftOut ?? "",
            "attemptsBefore": String(sample.design?.attemptsBefore ?? 0),
          ])
        let raters = Dictionary(grouping: assignments.filter { $0.sampleID == sample.id }, by: \.ticketID)
        for (ordinal, ticket) in shown.enumerated() {
          let body = try Store.text(of: ticket)
          try db.execute(
            sql: "INSERT INTO sampleTicket (sample, ordinal, ticketID, body) VALUES (?, ?, ?, ?)",
            arguments: [sampleKey, ordinal, ticket.ticketID, body])
          let names = (raters[ticket.ticketID] ?? []).map(\.rater)
          for rater in names {
            try db.execute(
              sql: "INSERT INTO raterAssignment VALUES (?, ?, ?)", arguments: [sampleKey, ticket.ticketID, rater])
          }
          event(
            .assigned, ticket.ticketID,
            [
              "ordinal": String(ordinal), "raters": ToldRaters.text(names), "shown": SHA256.hash(body).hex,
              "why": Store.reasons(for: names.count, kind: sample.kind, basis: basis),
            ])
        }
        if sample.kind == .known { try Store.insert(known, sampleKey: sampleKey, in: db) }
      }
      try Store.append(events, in: db)
    }
  }

  /// Why raters have a ticket, in the order of their names.
  private static func reasons(for raters: Int, kind: Sample.Kind, basis: String) -> String {
    (0..<raters).map { place in
      switch kind {
      case .calibration: "calibration"
      case .known: "hidden known ticket"
      case .intent, .audit: place == 0 ? "first rater, by \(basis)" : "second rater (overlap)"
      }
    }.joined(separator: "; ")
  }

  /// Takes a ticket out of a sample and puts another in its place, with the run and its event, in one transaction. The
  /// ticket stays visible, and so do its scores, which count no more.
  ///
  /// - Parameters:
  ///   - shown: the ticket that comes in.
  ///   - raters: who scores it.
  public func replace(
    _ run: Run, ticketID: String, in sample: Sample, by shown: ShownTicket, raters: [String], reason: String,
    actor: String, mineRun: Int64
  ) throws {
    try write { db in
      _ = try Store.insert(run, record: "", in: db)
      try Store.beginTrail(at: run.startedAt, in: db)
      guard
        let key = try Int64.fetchOne(
          db, sql: "SELECT key FROM sample WHERE mineRun = ? AND id = ?", arguments: [mineRun, sample.id])
      else { return }
      try db.execute(
        sql: "UPDATE sampleTicket SET replacedBecause = ? WHERE sample = ? AND ticketID = ?",
        arguments: [reason, key, ticketID])
      precondition(db.changesCount == 1, "\(ticketID) is not in \(sample.id)")
      try db.execute(
        sql: "DELETE FROM raterAssignment WHERE sample = ? AND ticketID = ?", arguments: [key, ticketID])
      let body = try Store.text(of: shown)
      // Named by its place in the draw: its id has to go with its requester, and this row is of another ticket.
      let place = try Int.fetchOne(
        db, sql: "SELECT ordinal FROM sampleTicket WHERE sample = ? AND ticketID = ?", arguments: [key, ticketID]) ?? 0
      try db.execute(
        sql: """
          INSERT INTO sampleTicket (sample, ordinal, ticketID, body)
          SELECT ?, max(ordinal) + 1, ?, ? FROM sampleTicket WHERE sample = ?
          """, arguments: [key, shown.ticketID, body, key])
      for rater in raters {
        try db.execute(sql: "INSERT INTO raterAssignment VALUES (?, ?, ?)", arguments: [key, shown.ticketID, rater])
      }
      let sampleID = Store.trailID(sample.id, mineRun: mineRun)
      try Store.append(
        [
          ScoringEvent(
            .replaced, at: run.startedAt, actor: actor, sampleID: sampleID, intentID: sample.intentID,
            ticketID: ticketID, facts: ["reason": reason]),
          ScoringEvent(
            .assigned, at: run.startedAt, actor: actor, sampleID: sampleID, intentID: sample.intentID,
            ticketID: shown.ticketID,
            facts: [
              "raters": ToldRaters.text(raters), "shown": SHA256.hash(body).hex,
              "why": raters.isEmpty ? "" : "in place of ordinal \(place)",
            ]),
        ], in: db)
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
          ticketIDs: [], storeHash: row["storeHash"], intentHash: row["intentHash"])
        sample.kind = kind
        let design: String = row["design"]
        if !design.isEmpty {
          sample.design = try JSONDecoder().decode(SampleDesign.self, from: Data(design.utf8))
        }
        for ticket in try Row.fetchAll(
          db, sql: "SELECT ticketID, replacedBecause FROM sampleTicket WHERE sample = ? ORDER BY ordinal",
          arguments: [row["key"] as Int64])
        {
          if (ticket[1] as String).isEmpty {
            sample.ticketIDs.append(ticket[0])
          } else {
            sample.replaced.append(ReplacedTicket(ticketID: ticket[0], reason: ticket[1]))
          }
        }
        return sample
      }
    }
  }

  /// The tickets of a sample in draw order, replaced ones among them.
  public func manifestTickets(of sample: Sample, mineRun: Int64) throws -> [SampleManifest.Ticket] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT t.ticketID, t.replacedBecause FROM sampleTicket t JOIN sample s ON s.key = t.sample
          WHERE s.mineRun = ? AND s.id = ? ORDER BY t.ordinal
          """, arguments: [mineRun, sample.id]
      ).map { SampleManifest.Ticket(id: $0[0], replacedBecause: $0[1]) }
    }
  }

  /// What raters are shown of the samples of a run's intents, by sample, in draw order; without replaced tickets.
  public func shownTickets(mineRun: Int64) throws -> [String: [ShownTicket]] {
    try read { db in
      var shown: [String: [ShownTicket]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT s.id, t.body FROM sampleTicket t JOIN sample s ON s.key = t.sample WHERE s.mineRun = ?
            AND t.replacedBecause = '' ORDER BY s.key, t.ordinal
          """, arguments: [mineRun])
      while let row = try rows.next() {
        shown[row[0], default: []].append(
          try JSONDecoder().decode(ShownTicket.self, from: Data((row[1] as String).utf8)))
      }
      return shown
    }
  }

  /// Every sample of a kind ever drawn, whatever the discovery it was drawn from, oldest first.
  public func draws(kind: Sample.Kind) throws -> [StoredDraw] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM sample WHERE kind = ? ORDER BY key", arguments: [kind.rawValue]).map {
        row in
        StoredDraw(
          run: row["run"], mineRun: row["mineRun"], sampleID: row["id"], intentID: row["intentID"],
          attempt: row["attempt"],
          ticketIDs: try String.fetchAll(
            db, sql: "SELECT ticketID FROM sampleTicket WHERE sample = ?", arguments: [row["key"] as Int64]))
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
}

/// That a sample was drawn.
public struct StoredDraw: Sendable, Equatable {
  /// The run that drew it, and the discovery that it was drawn from.
  public var run: Int64
  public var mineRun: Int64
  public var sampleID: String
  public var intentID: String
  public var attempt: Int
  /// Replaced ones among them, in no order.
  public var ticketIDs: [String]
}
