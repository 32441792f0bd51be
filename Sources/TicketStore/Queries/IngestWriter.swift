// Writing what an export holds: whole tickets (the newest record wins), fragments, people, and how far a file was
// read. Everything of one batch is one transaction.
import Foundation
import GRDB
public import TicketModel

/// How far one input file has been read, and what became of its records so far.
public struct SourceProgress: Sendable, Equatable {
  /// Names the content, not the path: a file that was moved is the same, a changed one is another.
  public var identity: String
  public var name: String
  public var format: String
  public var byteCount: Int64
  /// Where reading goes on, in the reader's own notation.
  public var checkpoint: String
  public var isComplete: Bool

  public init(
    identity: String, name: String, format: String, byteCount: Int64, checkpoint: String, isComplete: Bool
  ) {
    self.identity = identity
    self.name = name
    self.format = format
    self.byteCount = byteCount
    self.checkpoint = checkpoint
    self.isComplete = isComplete
  }
}

/// What became of a record. Every record read is exactly one of these.
public enum RecordOutcome: String, Sendable, CaseIterable {
  /// Something new in the store.
  case kept
  /// The store has it already: the same record, an older one, or one that this record replaced.
  case merged
  /// Unreadable; listed with file, line, field and reason.
  case rejected
  /// Readable, and left out on purpose for a stated reason.
  case excluded
}

/// What ingest derives from a ticket's record, messages and people.
public struct TicketDerivation: Sendable, Equatable {
  public var resolution: Resolution
  /// Empty when the customer wrote nothing that can be mined.
  public var document: String
  public var language: String
  public var hasUnknownRole: Bool
  /// `nil` for a customer's ticket.
  public var automaticKind: AutomaticKind?

  public init(
    resolution: Resolution, document: String, language: String, hasUnknownRole: Bool,
    automaticKind: AutomaticKind? = nil
  ) {
    self.automaticKind = automaticKind
    self.resolution = resolution
    self.document = document
    self.language = language
    self.hasUnknownRole = hasUnknownRole
  }
}

/// Writes one batch; valid only inside `Store.ingest`.
public final class IngestWriter {
  let db: Database
  private var find: RowStatement
  private var findKey: RowStatement
  private var findMessage: RowStatement
  private var insert: RowStatement
  private var update: RowStatement
  private let deleteMessages: Statement
  private var insertMessage: RowStatement
  private var insertFragment: RowStatement
  private var insertEvent: RowStatement
  private let insertStub: Statement
  private let markStale: Statement
  private var findFact: RowStatement
  private let applyFacts: Statement
  private var hasFacts: Bool
  private let statusFacts: StatusFacts

  init(_ db: Database) throws {
    self.db = db
    let columns = [
      "system", "version", "recordHash", "messageCount", "subject", "status", "channel", "createdAt", "solvedAt",
      "closedAt", "hasZonelessTime", "requesterID", "assigneeID", "groupID", "tags", "statedLanguage", "satisfaction",
      "reopens",
      "followUpOf", "isTranscriptMissing", "statedResolution", "resolution", "document", "language", "hasUnknownRole",
      "automaticKind", "isStub", "isStale",
    ]
    let holders = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    find = try RowStatement(
      db, sql: """
        SELECT t.key, t.system, t.version, t.recordHash, t.isStub, t.messageCount,
          EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.key AND NOT m.isEmbedded) AS hasFragments
        FROM ticket t WHERE t.id = ?
        """)
    findKey = try RowStatement(db, sql: "SELECT key, system FROM ticket WHERE id = ?")
    findMessage = try RowStatement(
      db, sql: "SELECT isEmbedded FROM message WHERE ticket = ? AND id = ? ORDER BY isEmbedded DESC LIMIT 1")
    insert = try RowStatement(
      db, sql: "INSERT INTO ticket (\(columns.joined(separator: ", ")), id) VALUES (\(holders))")
    update = try RowStatement(
      db, sql: "UPDATE ticket SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?")
    deleteMessages = try db.cachedStatement(sql: "DELETE FROM message WHERE ticket = ? AND isEmbedded")
    insertMessage = try RowStatement(
      db, sql: """
        INSERT OR REPLACE INTO message
          (ticket, id, ordinal, isEmbedded, authorID, statedRole, role, visibility, writtenAt, text, links)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertFragment = try RowStatement(
      db, sql: """
        INSERT INTO message
          (ticket, id, ordinal, isEmbedded, authorID, statedRole, role, visibility, writtenAt, text, links)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET authorID = excluded.authorID, statedRole = excluded.statedRole, role = excluded.role,
          visibility = excluded.visibility, writtenAt = excluded.writtenAt, text = excluded.text, links = excluded.links
        WHERE (message.authorID, message.statedRole, message.visibility, message.writtenAt, message.text, message.links)
          IS NOT (excluded.authorID, excluded.statedRole, excluded.visibility, excluded.writtenAt, excluded.text,
            excluded.links)
        """)
    insertEvent = try RowStatement(
      db, sql: """
        INSERT OR IGNORE INTO event
          (ticketID, system, id, kind, at, actorID, fromValue, toValue, name, amountMinorUnits, currency, succeeded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertStub = try db.cachedStatement(
      sql: """
        INSERT INTO ticket (id, system, version, recordHash, messageCount, isStub, subject, status, channel, hasZonelessTime, tags,
          satisfaction, isTranscriptMissing, resolution, document, language, hasUnknownRole, isStale)
        VALUES (?, ?, 0, x'', 0, 1, '', 'unknown', '', 0, '', '', 0, 'unknown', '', 'und', 0, 1)
        """)
    markStale = try db.cachedStatement(sql: "UPDATE ticket SET isStale = 1 WHERE key = ?")
    findFact = try RowStatement(db, sql: "SELECT 1 FROM ticketFact WHERE ticketID = ? AND system = ?")
    // The largest of all values, so that the order in which records come does not matter.
    applyFacts = try db.cachedStatement(
      sql: """
        UPDATE ticket SET solvedAt = max(coalesce(ticket.solvedAt, f.solvedAt), coalesce(f.solvedAt, ticket.solvedAt)),
          reopens = max(coalesce(ticket.reopens, f.reopens), coalesce(f.reopens, ticket.reopens)),
          satisfaction = CASE WHEN f.satisfaction IN ('', 'unanswered') THEN ticket.satisfaction ELSE f.satisfaction END,
          followUpOf = coalesce(f.followUpOf, ticket.followUpOf)
        FROM ticketFact f WHERE ticket.id = ? AND f.ticketID = ticket.id AND f.system = ticket.system
        """)
    hasFacts = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM ticketFact)") ?? false
    statusFacts = try StatusFacts(db)
  }

  /// What happened to a ticket's record; the raw value is the reason under which it is counted.
  public enum TicketOutcome: String, Sendable {
    case new = "ticket"
    case duplicate = "same-record"
    case newer = "newer-version"
    case older = "older-version"
    /// Another system's ticket has this id; nothing was written.
    case clash = "id-of-another-system"
  }

  /// Stores a whole ticket. Of two records of one ticket the one with the larger (version, number of messages, hash)
  /// wins, whatever the order they come in.
  ///
  /// - Parameters:
  ///   - statedRoles: for each message, the role that the record itself gives (`messages` hold the resolved ones).
  ///   - recordHash: 32 bytes.
  public func put(
    _ ticket: Ticket, statedRoles: [AuthorRole], recordHash: [UInt8], derived: TicketDerivation
  ) throws -> TicketOutcome {
    let outcome: TicketOutcome
    let key: Int64
    var isStale = false
    find.bind(ticket.id)
    if let stored = try find.first(StoredTicket.init) {
      key = stored.key
      guard stored.system == ticket.system else { return .clash }
      if !stored.isStub {
        if stored.recordHash == recordHash { return .duplicate }
        let (have, offered) = ((stored.version, stored.messageCount), (ticket.version, Int64(ticket.messages.count)))
        if offered < have || (offered == have && recordHash.lexicographicallyPrecedes(stored.recordHash)) {
          return .older
        }
        outcome = .newer
      } else {
        outcome = .new
      }
      isStale = stored.hasFragments
      try Self.set(&update, ticket, recordHash, derived, isStale)
      try deleteMessages.execute(arguments: [key])
    } else {
      try Self.set(&insert, ticket, recordHash, derived, false)
      key = db.lastInsertedRowID
      outcome = .new
    }
    for (ordinal, message) in ticket.messages.enumerated() {
      try Self.put(
        &insertMessage, message, stated: statedRoles[ordinal], ordinal: ordinal, embedded: true, ticket: key)
    }
    for event in ticket.events { try put(event, ticketID: ticket.id, system: ticket.system) }
    if hasFacts {
      findFact.bind(ticket.id)
      findFact.bind(ticket.system)
      if try findFact.first({ _ in true }) != nil { try applyFacts.execute(arguments: [ticket.id]) }
    }
    try statusFacts.apply(ticket.id, system: ticket.system)
    return outcome
  }

  /// Stores single facts about a ticket that its own record may lack, whichever of the two comes first.
  ///
  /// - Returns: whether anything about this ticket was stored for the first time, or `nil` when another system's ticket
  ///   has this id and nothing was written.
  public func put(
    factsOf ticketID: String, system: String, solvedAt: Timestamp?, reopens: Int?, satisfaction: Satisfaction?,
    followUpOf: String?
  ) throws -> Bool? {
    if try isOfAnother(than: system, ticketID) { return nil }
    findFact.bind(ticketID)
    findFact.bind(system)
    let isNew = try findFact.first { _ in true } == nil
    try db.cachedStatement(
      sql: """
        INSERT INTO ticketFact VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
          solvedAt = max(coalesce(excluded.solvedAt, solvedAt), coalesce(solvedAt, excluded.solvedAt)),
          reopens = max(coalesce(excluded.reopens, reopens), coalesce(reopens, excluded.reopens)),
          satisfaction = max(excluded.satisfaction, satisfaction),
          followUpOf = max(coalesce(excluded.followUpOf, followUpOf), coalesce(followUpOf, excluded.followUpOf))
        """
    ).execute(arguments: [ticketID, system, solvedAt?.seconds, reopens, satisfaction?.stored ?? "", followUpOf])
    hasFacts = true
    try applyFacts.execute(arguments: [ticketID])
    return isNew
  }

  private static func set(
    _ statement: inout RowStatement, _ ticket: Ticket, _ recordHash: [UInt8], _ derived: TicketDerivation,
    _ isStale: Bool
  ) throws {
    statement.bind(ticket.system)
    statement.bind(ticket.version)
    statement.bind(recordHash)
    statement.bind(ticket.messages.count)
    statement.bind(ticket.subject)
    statement.bind(ticket.status.rawValue)
    statement.bind(ticket.channel)
    statement.bind(ticket.createdAt?.seconds)
    statement.bind(ticket.solvedAt?.seconds)
    statement.bind(ticket.closedAt?.seconds)
    statement.bind(ticket.hasZonelessTime)
    statement.bind(ticket.requesterID)
    statement.bind(ticket.assigneeID)
    statement.bind(ticket.groupID)
    statement.bind(ticket.tags.joined(separator: "\n"))
    statement.bind(ticket.statedLanguage)
    statement.bind(ticket.satisfaction.stored)
    statement.bind(ticket.reopens)
    statement.bind(ticket.followUpOf)
    statement.bind(ticket.isTranscriptMissing)
    statement.bind(ticket.statedResolution?.rawValue)
    statement.bind(derived.resolution.rawValue)
    statement.bind(derived.document)
    statement.bind(derived.language)
    statement.bind(derived.hasUnknownRole)
    statement.bind(derived.automaticKind?.rawValue ?? "")
    statement.bind(false)
    statement.bind(isStale)
    statement.bind(ticket.id)
    try statement.run()
  }

  private static func put(
    _ statement: inout RowStatement, _ message: Message, stated: AuthorRole, ordinal: Int, embedded: Bool, ticket: Int64
  ) throws {
    statement.bind(ticket)
    statement.bind(message.id)
    statement.bind(ordinal)
    statement.bind(embedded)
    statement.bind(message.authorID)
    statement.bind(stated.rawValue)
    statement.bind(message.role.rawValue)
    statement.bind(message.visibility.rawValue)
    statement.bind(message.writtenAt?.seconds)
    statement.bind(message.text)
    statement.bind(message.links.joined(separator: "\n"))
    try statement.run()
  }

  /// Stores messages that arrive apart from their ticket; a message with a known id replaces the earlier one.
  ///
  /// - Returns: how many are new, or `nil` when another system's ticket has this id and nothing was written.
  public func put(messages: [Message], ticketID: String, system: String) throws -> Int? {
    let key: Int64
    findKey.bind(ticketID)
    if let stored = try findKey.first({ (key: $0.integer(0), system: $0.text(1)) }) {
      guard stored.system == system else { return nil }
      key = stored.key
    } else {
      try insertStub.execute(arguments: [ticketID, system])
      key = db.lastInsertedRowID
    }
    var new = 0
    let changesBefore = db.totalChangesCount
    for message in messages {
      // A message inside the ticket's own record says more than the same one elsewhere, whichever comes first.
      findMessage.bind(key)
      findMessage.bind(message.id)
      let isEmbedded = try findMessage.first { $0.bool(0) }
      if isEmbedded != true {
        try Self.put(&insertFragment, message, stated: message.role, ordinal: 0, embedded: false, ticket: key)
      }
      if isEmbedded == nil { new += 1 }
    }
    if db.totalChangesCount != changesBefore { try markStale.execute(arguments: [key]) }
    return new
  }

  /// Stores events that are not there yet; an event never changes.
  ///
  /// - Returns: whether any was new, or `nil` when another system's ticket has this id and nothing was written.
  public func put(events: [TicketEvent], ticketID: String, system: String) throws -> Bool? {
    if try isOfAnother(than: system, ticketID) { return nil }
    let before = db.totalChangesCount
    for event in events { try put(event, ticketID: ticketID, system: system) }
    let isNew = db.totalChangesCount != before
    if isNew { try statusFacts.note(events, ticketID: ticketID, system: system) }
    return isNew
  }

  private func isOfAnother(than system: String, _ ticketID: String) throws -> Bool {
    findKey.bind(ticketID)
    return try findKey.first { $0.text(1) != system } ?? false
  }

  private func put(_ event: TicketEvent, ticketID: String, system: String) throws {
    insertEvent.bind(ticketID)
    insertEvent.bind(system)
    insertEvent.bind(event.id)
    insertEvent.bind(event.kind.rawValue)
    insertEvent.bind(event.at?.seconds)
    insertEvent.bind(event.actorID)
    insertEvent.bind(event.from)
    insertEvent.bind(event.to)
    insertEvent.bind(event.name)
    insertEvent.bind(event.amountMinorUnits)
    insertEvent.bind(event.currency)
    insertEvent.bind(event.succeeded)
    try insertEvent.run()
  }

  /// Stores a person. What was stated on the command line (`isStated`) is never overridden by an export; of two records
  /// of an export the role with more say wins (bot, agent, system, customer), whichever comes first: who once answered
  /// for the desk did so in the tickets of that time.
  ///
  /// - Parameter settles: there are tickets that may have been worked out with another role; remembered until
  ///   `Store.settlePeople` has marked them.
  /// - Returns: whether the person is new, and the role that holds from now on.
  public func put(_ person: Person, isStated: Bool, settles: Bool) throws -> (isNew: Bool, role: AuthorRole) {
    let stored = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT role, isStated, isUnsettled FROM person WHERE id = ?"), arguments: [person.id])
    let previous = stored.map { AuthorRole(rawValue: $0[0]) ?? .unknown }
    if let previous, !isStated, stored![1] || previous.say >= person.role.say { return (false, previous) }
    let isUnsettled = (stored?[2] ?? false) || (settles && previous != person.role)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
      person.id, person.role.rawValue, person.name, person.isSupervisor, person.language, isStated, isUnsettled,
    ])
    return (stored == nil, person.role)
  }

  /// Names by id, as `Store.names`, of people of this transaction too.
  public func names(of ids: Set<String>) throws -> [String: String] { try Store.names(of: ids, in: db) }

  /// Adds to what became of a file's records and moves its checkpoint.
  public func record(
    _ progress: SourceProgress, counts: [RecordCount], rejections: [RejectedRecord]
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO source (identity, name, format, byteCount, checkpoint, isComplete) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (identity) DO UPDATE SET name = excluded.name, checkpoint = excluded.checkpoint,
          isComplete = excluded.isComplete
        """,
      arguments: [
        progress.identity, progress.name, progress.format, progress.byteCount, progress.checkpoint,
        progress.isComplete,
      ])
    let key = try Int64.fetchOne(db, sql: "SELECT key FROM source WHERE identity = ?", arguments: [progress.identity])
    for count in counts {
      try db.execute(
        sql: """
          INSERT INTO sourceCount VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET records = records + excluded.records
          """, arguments: [key, count.outcome.rawValue, count.reason, count.records])
    }
    for rejection in rejections {
      try db.execute(
        sql: "INSERT INTO rejection (source, file, line, field, reason, message) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          key, rejection.location.file, rejection.location.line, rejection.location.field, rejection.reason,
          rejection.message,
        ])
    }
  }
}

/// What the store has under a ticket's id.
private struct StoredTicket {
  var key: Int64
  var system: String
  var version: Int64
  var recordHash: [UInt8]
  var isStub: Bool
  var messageCount: Int64
  var hasFragments: Bool

  init(_ columns: RowColumns) {
    key = columns.integer(0)
    system = columns.text(1)
    version = columns.integer(2)
    recordHash = columns.blob(3)
    isStub = columns.bool(4)
    messageCount = columns.integer(5)
    hasFragments = columns.bool(6)
  }
}

/// A number of records with the same fate.
public struct RecordCount: Sendable, Equatable {
  public var outcome: RecordOutcome
  public var reason: String
  public var records: Int

  public init(outcome: RecordOutcome, reason: String, records: Int) {
    self.outcome = outcome
    self.reason = reason
    self.records = records
  }
}

/// A record that could not be read, without any of its text.
public struct RejectedRecord: Sendable, Equatable {
  public var location: InputLocation
  public var reason: String
  public var message: String

  public init(location: InputLocation, reason: String, message: String) {
    self.location = location
    self.reason = reason
    self.message = message
  }
}

extension AuthorRole {
  /// Which of two contradicting roles of one person holds: the larger.
  fileprivate var say: Int {
    switch self {
    case .bot: return 4
    case .agent: return 3
    case .system: return 2
    case .customer: return 1
    case .unknown: return 0
    }
  }
}
