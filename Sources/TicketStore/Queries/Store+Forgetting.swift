// Forgetting requesters: where they stand in the tables, and taking them out of all of them in one transaction. What
// becomes of the texts and hashes of others is worked out by the caller and given in a `Forgetting`.
import Foundation
import GRDB
public import TicketModel

/// Everything that has to change for some requesters to be gone.
public struct Forgetting: Sendable {
  public var requesterIDs: [String]
  /// Their tickets, which go.
  public var ticketIDs: [String] = []
  /// Tickets of others that they wrote in, without their messages, as those tickets are to stand.
  public var rewritten: [(ticket: Ticket, derived: TicketDerivation)] = []
  /// What raters are to be shown of such tickets, in whatever sample they are.
  public var shown: [ShownTicket] = []
  /// Versions of the curation file that change, by number.
  public var curations: [Int64: String] = [:]
  /// Hashes of intents' tickets for samples that stay samples of their intents, by sample.
  public var intentHashes: [String: String] = [:]
  /// The run of discovery whose samples `intentHashes` are of.
  public var mineRun: Int64 = 0
  /// The newest audit with its bands and tickets as they are to stand; those of `ticketIDs` are left out.
  public var audits: [CoverageAudit] = []
  /// Runs of discovery that saw their tickets: terms and names of intents lose words that nobody else uses.
  public var discoveries: [Int64] = []
  /// Those of them whose model holds such a word: it goes.
  public var modelsOf: [Int64] = []
  /// What keeps them out from now on: keyed hashes.
  public var key: [UInt8] = []
  public var requesterHashes: [[UInt8]] = []
  public var ticketHashes: [[UInt8]] = []

  public init(requesterIDs: [String]) { self.requesterIDs = requesterIDs }
}

/// How many rows of each kind went.
public struct ForgottenRows: Sendable, Equatable {
  public var people = 0
  public var tickets = 0
  public var messages = 0
  public var events = 0
  public var facts = 0
  public var assignments = 0
  public var furtherIntents = 0
  /// Intents of any run that became smaller.
  public var smallerIntents = 0
  public var sampledTickets = 0
  public var raterAssignments = 0
  public var knownTickets = 0
  public var scores = 0
  public var auditedTickets = 0
  public var auditAnswers = 0
  public var rejections = 0
  /// Runs that had a model.
  public var models = 0
  public var terms = 0
  /// Intents whose name is their id now.
  public var names = 0

  public init() {}
}

/// A sample or monthly audit that loses tickets.
public struct TouchedSample: Sendable, Equatable {
  public var isAudit: Bool
  public var mineRun: Int64
  public var id: String
  public var intentID: String
  public var lost: Int
  public var left: Int
}

/// A recorded verdict that rests on a sample.
public struct RecordedVerdict: Sendable, Equatable {
  public var run: Int64
  public var mineRun: Int64
  public var verdict: Verdict
}

extension Store {
  // MARK: Finding

  /// Ids among these that are accounts of the desk: whoever answers, or a machine.
  public func deskAccounts(among ids: [String]) throws -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) AND role IN ('agent', 'bot', 'system')
          ORDER BY id
          """, arguments: [try Store.list(ids)])
    }
  }

  /// Which of these ids the store holds anything of.
  public func knownRequesters(among ids: [String]) throws -> Set<String> {
    try read { db in
      let list = try Store.list(ids)
      return try Set(
        String.fetchAll(
          db,
          sql: """
            SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?1))
            UNION SELECT requesterID FROM ticket WHERE requesterID IN (SELECT value FROM json_each(?1))
            UNION SELECT authorID FROM message WHERE authorID IN (SELECT value FROM json_each(?1))
            UNION SELECT actorID FROM event WHERE actorID IN (SELECT value FROM json_each(?1))
            """, arguments: [list]))
    }
  }

  /// Ids and systems of the tickets of these people: those they requested, and those without a stated requester in
  /// which no other customer wrote. O(messages).
  public func tickets(requestedBy ids: [String]) throws -> [(id: String, system: String)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          WITH gone AS (SELECT value AS id FROM json_each(?))
          SELECT id, system FROM ticket WHERE requesterID IN (SELECT id FROM gone) OR (
            requesterID IS NULL
            AND key IN (SELECT ticket FROM message WHERE authorID IN (SELECT id FROM gone))
            AND NOT EXISTS (
              SELECT 1 FROM message WHERE message.ticket = ticket.key AND message.role IN ('customer', 'unknown')
                AND message.authorID NOT IN (SELECT id FROM gone)))
          ORDER BY id
          """, arguments: [try Store.list(ids)]
      ).map { (id: $0[0], system: $0[1]) }
    }
  }

  /// Tickets in which these people wrote, with the roles that the records state; those of `ticketIDs` left out.
  public func tickets(writtenInBy ids: [String], besides ticketIDs: [String]) throws -> [Ticket] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM ticket WHERE key IN (
            SELECT ticket FROM message WHERE authorID IN (SELECT value FROM json_each(?)))
          AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id
          """, arguments: [try Store.list(ids), try Store.list(ticketIDs)]
      ).map { try Store.ticket(from: $0, in: db, statedRoles: true) }
    }
  }

  /// The samples and monthly audits of intents of any run that hold one of these tickets, by run and intent.
  public func samples(holding ticketIDs: [String]) throws -> [TouchedSample] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.mineRun, s.id, s.intentID, sum(t.ticketID IN (SELECT value FROM json_each(?))) AS lost, count(*),
            s.kind = 'audit'
          FROM sampleTicket t JOIN sample s ON s.key = t.sample WHERE s.kind IN ('intent', 'audit')
          GROUP BY s.key HAVING lost > 0 ORDER BY s.mineRun, s.intentID, s.attempt
          """, arguments: [try Store.list(ticketIDs)]
      ).map {
        TouchedSample(
          isAudit: $0[5], mineRun: $0[0], id: $0[1], intentID: $0[2], lost: $0[3],
          left: ($0[4] as Int) - ($0[3] as Int))
      }
    }
  }

  /// The newest verdicts on each discovery, by run and intent.
  public func newestVerdicts() throws -> [RecordedVerdict] {
    try read { db in
      var gates: [Int64: Int64] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT key, parameters FROM run WHERE stage = 'gate' ORDER BY key") {
        let parameters = try JSONDecoder().decode([String: String].self, from: Data((row[1] as String).utf8))
        if let mineRun = parameters["mineRun"].flatMap(Int64.init) { gates[mineRun] = row[0] }
      }
      return try gates.sorted { $0.key < $1.key }.flatMap { mineRun, gate in
        try Store.verdicts(run: gate, in: db).map { RecordedVerdict(run: gate, mineRun: mineRun, verdict: $0) }
      }
    }
  }

  /// The runs of discovery that hold one of these tickets.
  public func discoveries(holding ticketIDs: [String]) throws -> [Int64] {
    try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT run FROM assignment WHERE run IN (SELECT key FROM run WHERE stage = 'mine')
            AND ticketID IN (SELECT value FROM json_each(?)) ORDER BY run
          """, arguments: [try Store.list(ticketIDs)])
    }
  }

  // MARK: What was forgotten

  /// The key of the hashes and the hashes; `nil` when nobody was forgotten.
  public func forgotten() throws -> (key: [UInt8], requesters: Set<[UInt8]>, tickets: Set<[UInt8]>)? {
    try read { db in
      guard let key = try Data.fetchOne(db, sql: "SELECT key FROM forgottenKey") else { return nil }
      func hashes(_ kind: String) throws -> Set<[UInt8]> {
        try Set(
          Data.fetchAll(db, sql: "SELECT hash FROM forgotten WHERE kind = ?", arguments: [kind]).map { [UInt8]($0) })
      }
      return ([UInt8](key), try hashes("requester"), try hashes("ticket"))
    }
  }

  // MARK: Taking out

  /// Takes people out of every table and remembers their hashes, in one transaction.
  ///
  /// - Parameters:
  ///   - isDryRun: Counts only; nothing is stored.
  ///   - names: Takes the people's names out of texts of others.
  ///   - isTheirs: Whether a term or a name has a word that only they used.
  /// - Complexity: O(messages + assignments).
  public func forget(
    _ plan: Forgetting, isDryRun: Bool, names: NameClearing, isTheirs: (String) -> Bool
  ) throws -> ForgottenRows {
    try StoreError.mapping(file) {
      try queue.writeWithoutTransaction { db in
        // Deleted content is overwritten also where that costs another write.
        try db.execute(sql: "PRAGMA secure_delete = ON")
        var gone = ForgottenRows()
        try db.inTransaction {
          let empty = try Store.take(plan.requesterIDs, out: plan.rewritten, in: db, &gone)
          try Store.delete(tickets: plan.ticketIDs + empty, in: db, &gone)
          try Store.show(plan, names, in: db)
          try Store.unlearn(plan, isTheirs: isTheirs, in: db, &gone)
          for (version, text) in plan.curations {
            try db.execute(sql: "UPDATE curation SET body = ? WHERE version = ?", arguments: [text, version])
          }
          for (sample, hash) in plan.intentHashes {
            try db.execute(
              sql: "UPDATE sample SET intentHash = ? WHERE mineRun = ? AND id = ?",
              arguments: [hash, plan.mineRun, sample])
          }
          try Store.remember(key: plan.key, requesters: plan.requesterHashes, tickets: plan.ticketHashes, in: db)
          return isDryRun ? .rollback : .commit
        }
        return gone
      }
    }
  }

  /// The people themselves, what they wrote in tickets of others, and their ids elsewhere.
  ///
  /// - Returns: tickets known only from parts of them that hold nothing any more.
  private static func take(
    _ ids: [String], out rewritten: [(ticket: Ticket, derived: TicketDerivation)], in db: Database,
    _ gone: inout ForgottenRows
  ) throws -> [String] {
    let list = try list(ids)
    func run(_ sql: String) throws -> Int {
      try db.execute(sql: sql, arguments: [list])
      return db.changesCount
    }
    gone.people += try run("DELETE FROM person WHERE id IN (SELECT value FROM json_each(?))")
    gone.messages += try run("DELETE FROM message WHERE authorID IN (SELECT value FROM json_each(?))")
    // What else events change from and to are statuses and groups, whose ids may be the same by chance.
    for (column, condition) in [
      ("actorID", ""), ("fromValue", " AND kind = 'assigneeChange'"), ("toValue", " AND kind = 'assigneeChange'"),
    ] {
      _ = try run("UPDATE event SET \(column) = NULL WHERE \(column) IN (SELECT value FROM json_each(?))\(condition)")
    }
    _ = try run("UPDATE ticket SET assigneeID = NULL WHERE assigneeID IN (SELECT value FROM json_each(?))")
    for (ticket, derived) in rewritten {
      guard
        let key = try Int64.fetchOne(
          db,
          sql: """
            UPDATE ticket SET subject = ?, resolution = ?, document = ?, language = ?, hasUnknownRole = ?, isStale = 0
            WHERE id = ? RETURNING key
            """,
          arguments: [
            ticket.subject, derived.resolution.rawValue, derived.document, derived.language, derived.hasUnknownRole,
            ticket.id,
          ])
      else { continue }
      for message in ticket.messages {
        try db.execute(
          sql: "UPDATE message SET text = ?, role = ? WHERE ticket = ? AND id = ?",
          arguments: [message.text, message.role.rawValue, key, message.id])
      }
    }
    return try String.fetchAll(
      db,
      sql: """
        SELECT id FROM ticket WHERE isStub AND id IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM message WHERE message.ticket = ticket.key)
        """, arguments: [try Store.list(rewritten.map(\.ticket.id))])
  }

  /// What raters see of tickets that stay, and what was said of them and of others.
  private static func show(_ plan: Forgetting, _ names: NameClearing, in db: Database) throws {
    for shown in plan.shown {
      // The documents stay as they were when the sample was drawn.
      try db.execute(
        sql: """
          UPDATE sampleTicket SET body = json_set(?, '$.articles', json_extract(body, '$.articles')) WHERE ticketID = ?
          """,
        arguments: [try Store.text(of: shown), shown.ticketID])
    }
    let named = try clearWorkTexts(near: plan.rewritten.map(\.ticket.id), names, in: db)
    try eraseFromTrail(
      tickets: list(named.tickets.sorted()), handOvers: named.handOvers, retelling: true, in: db)
    for audit in plan.audits {
      for band in audit.bands {
        try db.execute(
          sql: "UPDATE coverageAuditBand SET frameSize = ?, memberHash = ? WHERE attempt = ? AND id = ?",
          arguments: [band.frameSize, band.memberHash, audit.attempt, band.id])
        for ticket in band.tickets {
          try db.execute(
            sql: """
              UPDATE coverageAuditTicket SET shownText = ?, centralTexts = ?, intentName = ?, terms = ?
              WHERE attempt = ? AND ticketID = ?
              """,
            arguments: [
              ticket.text, ticket.centralTexts, ticket.intentName, ticket.terms, audit.attempt, ticket.ticketID,
            ])
        }
      }
    }
  }

  /// Words that only these people used, out of what runs learnt.
  private static func unlearn(
    _ plan: Forgetting, isTheirs: (String) -> Bool, in db: Database, _ gone: inout ForgottenRows
  ) throws {
    for run in plan.modelsOf {
      try db.execute(sql: "DELETE FROM runModel WHERE run = ?", arguments: [run])
      if db.changesCount > 0 { gone.models += 1 }
    }
    for run in plan.discoveries {
      for table in ["intent", "curatedIntent"] {
        let terms = try String.fetchAll(
          db, sql: "SELECT DISTINCT term FROM \(table)Term WHERE run = ?", arguments: [run])
        for term in terms where isTheirs(term) {
          try db.execute(sql: "DELETE FROM \(table)Term WHERE run = ? AND term = ?", arguments: [run, term])
          gone.terms += db.changesCount
        }
        for row in try Row.fetchAll(db, sql: "SELECT label, name FROM \(table) WHERE run = ?", arguments: [run])
        where isTheirs(row[1]) {
          try db.execute(
            sql: "UPDATE \(table) SET name = id WHERE run = ? AND label = ?", arguments: [run, row[0] as Int32])
          gone.names += 1
        }
      }
    }
  }

  static func remember(
    key: [UInt8], requesters: [[UInt8]], tickets: [[UInt8]], in db: Database
  ) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO forgottenKey VALUES (1, ?)", arguments: [Data(key)])
    for (kind, hashes) in [("requester", requesters), ("ticket", tickets)] {
      for hash in hashes {
        try db.execute(sql: "INSERT OR IGNORE INTO forgotten VALUES (?, ?)", arguments: [kind, Data(hash)])
      }
    }
  }

  /// A list for `json_each`.
  static func list(_ texts: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
  }
}
