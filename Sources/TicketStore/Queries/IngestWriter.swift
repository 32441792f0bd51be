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
  private let db: Database
  private let find: Statement
  private let findKey: Statement
  private let findMessage: Statement
  private let insert: Statement
  private let update: Statement
  private let deleteMessages: Statement
  private let insertMessage: Statement
  private let insertFragment: Statement
  private let insertEvent: Statement
  private let insertStub: Statement
  private let markStale: Statement
  private let applyFacts: Statement
  private var hasFacts: Bool

  init(_ db: Database) throws {
    self.db = db
    let columns = [
      "system", "version", "recordHash", "messageCount", "subject", "status", "channel", "createdAt", "solvedAt",
      "closedAt",
      "hasZonelessTime", "requesterID", "assigneeID", "groupID", "tags", "statedLanguage", "satisfaction", "reopens",
      "followUpOf", "isTranscriptMissing", "statedResolution", "resolution", "document", "language", "hasUnknownRole",
      "automaticKind", "isStub", "isStale",
    ]
    let holders = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    find = try db.cachedStatement(
      sql: """
        SELECT t.key, t.system, t.version, t.recordHash, t.isStub, t.messageCount,
          EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.key AND NOT m.isEmbedded) AS hasFragments
        FROM ticket t WHERE t.id = ?
        """)
    findKey = try db.cachedStatement(sql: "SELECT key, system FROM ticket WHERE id = ?")
    findMessage = try db.cachedStatement(
      sql: "SELECT max(isEmbedded) FROM message WHERE ticket = ? AND id = ?")
    insert = try db.cachedStatement(
      sql: "INSERT INTO ticket (\(columns.joined(separator: ", ")), id) VALUES (\(holders))")
    update = try db.cachedStatement(
      sql: "UPDATE ticket SET \(columns.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?")
    deleteMessages = try db.cachedStatement(sql: "DELETE FROM message WHERE ticket = ? AND isEmbedded")
    insertMessage = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO message
          (ticket, id, ordinal, isEmbedded, authorID, statedRole, role, visibility, writtenAt, text, links)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertFragment = try db.cachedStatement(
      sql: """
        INSERT INTO message
          (ticket, id, ordinal, isEmbedded, authorID, statedRole, role, visibility, writtenAt, text, links)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET authorID = excluded.authorID, statedRole = excluded.statedRole, role = excluded.role,
          visibility = excluded.visibility, writtenAt = excluded.writtenAt, text = excluded.text, links = excluded.links
        WHERE (message.authorID, message.statedRole, message.visibility, message.writtenAt, message.text, message.links)
          IS NOT (excluded.authorID, excluded.statedRole, excluded.visibility, excluded.writtenAt, excluded.text,
            excluded.links)
        """)
    insertEvent = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO event
          (ticketID, id, kind, at, actorID, fromValue, toValue, name, amountMinorUnits, currency, succeeded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertStub = try db.cachedStatement(
      sql: """
        INSERT INTO ticket (id, system, version, recordHash, messageCount, isStub, subject, status, channel, hasZonelessTime, tags,
          satisfaction, isTranscriptMissing, resolution, document, language, hasUnknownRole, isStale)
        VALUES (?, ?, 0, x'', 0, 1, '', 'unknown', '', 0, '', '', 0, 'unknown', '', 'und', 0, 1)
        """)
    markStale = try db.cachedStatement(sql: "UPDATE ticket SET isStale = 1 WHERE key = ?")
    // The largest of all values, so that the order in which records come does not matter.
    applyFacts = try db.cachedStatement(
      sql: """
        UPDATE ticket SET solvedAt = max(coalesce(ticket.solvedAt, f.solvedAt), coalesce(f.solvedAt, ticket.solvedAt)),
          reopens = max(coalesce(ticket.reopens, f.reopens), coalesce(f.reopens, ticket.reopens)),
          satisfaction = CASE WHEN f.satisfaction IN ('', 'unanswered') THEN ticket.satisfaction ELSE f.satisfaction END,
          followUpOf = coalesce(f.followUpOf, ticket.followUpOf)
        FROM ticketFact f WHERE ticket.id = ? AND f.ticketID = ticket.id
        """)
    hasFacts = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM ticketFact)") ?? false
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
    if let row = try Row.fetchOne(find, arguments: [ticket.id]) {
      key = row[0]
      guard (row[1] as String) == ticket.system else { return .clash }
      if !(row[4] as Bool) {
        let storedHash: [UInt8] = [UInt8](row[3] as Data)
        if storedHash == recordHash { return .duplicate }
        let stored = (row[2] as Int64, row[5] as Int)
        let offered = (ticket.version, ticket.messages.count)
        if offered < stored || (offered == stored && recordHash.lexicographicallyPrecedes(storedHash)) { return .older }
        outcome = .newer
      } else {
        outcome = .new
      }
      isStale = row[6]
      try set(update, ticket, recordHash, derived, isStale)
      try deleteMessages.execute(arguments: [key])
    } else {
      try set(insert, ticket, recordHash, derived, false)
      key = db.lastInsertedRowID
      outcome = .new
    }
    for (ordinal, message) in ticket.messages.enumerated() {
      try put(message, stated: statedRoles[ordinal], ordinal: ordinal, embedded: true, ticket: key)
    }
    for event in ticket.events { try put(event, ticketID: ticket.id) }
    if hasFacts { try applyFacts.execute(arguments: [ticket.id]) }
    return outcome
  }

  /// Stores single facts about a ticket that its own record may lack, whichever of the two comes first.
  ///
  /// - Returns: whether anything about this ticket was stored for the first time.
  public func put(
    factsOf ticketID: String, solvedAt: Timestamp?, reopens: Int?, satisfaction: Satisfaction?, followUpOf: String?
  ) throws -> Bool {
    let isNew = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM ticketFact WHERE ticketID = ?"), arguments: [ticketID]) == nil
    try db.cachedStatement(
      sql: """
        INSERT INTO ticketFact VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
          solvedAt = max(coalesce(excluded.solvedAt, solvedAt), coalesce(solvedAt, excluded.solvedAt)),
          reopens = max(coalesce(excluded.reopens, reopens), coalesce(reopens, excluded.reopens)),
          satisfaction = max(excluded.satisfaction, satisfaction),
          followUpOf = max(coalesce(excluded.followUpOf, followUpOf), coalesce(followUpOf, excluded.followUpOf))
        """
    ).execute(arguments: [ticketID, solvedAt?.seconds, reopens, satisfaction?.stored ?? "", followUpOf])
    hasFacts = true
    try applyFacts.execute(arguments: [ticketID])
    return isNew
  }

  private func set(
    _ statement: Statement, _ ticket: Ticket, _ recordHash: [UInt8], _ derived: TicketDerivation, _ isStale: Bool
  ) throws {
    try statement.execute(arguments: [
      ticket.system, ticket.version, Data(recordHash), ticket.messages.count, ticket.subject, ticket.status.rawValue, ticket.channel,
      ticket.createdAt?.seconds, ticket.solvedAt?.seconds, ticket.closedAt?.seconds, ticket.hasZonelessTime,
      ticket.requesterID, ticket.assigneeID, ticket.groupID, ticket.tags.joined(separator: "\n"),
      ticket.statedLanguage, ticket.satisfaction.stored, ticket.reopens, ticket.followUpOf,
      ticket.isTranscriptMissing, ticket.statedResolution?.rawValue, derived.resolution.rawValue, derived.document,
      derived.language, derived.hasUnknownRole, derived.automaticKind?.rawValue ?? "", false, isStale, ticket.id,
    ])
  }

  private func put(_ message: Message, stated: AuthorRole, ordinal: Int, embedded: Bool, ticket: Int64) throws {
    try (embedded ? insertMessage : insertFragment).execute(arguments: [
      ticket, message.id, ordinal, embedded, message.authorID, stated.rawValue, message.role.rawValue,
      message.visibility.rawValue, message.writtenAt?.seconds, message.text, message.links.joined(separator: "\n"),
    ])
  }

  /// Stores messages that arrive apart from their ticket; a message with a known id replaces the earlier one.
  ///
  /// - Returns: how many are new, or `nil` when another system's ticket has this id and nothing was written.
  public func put(messages: [Message], ticketID: String, system: String) throws -> Int? {
    let key: Int64
    if let row = try Row.fetchOne(findKey, arguments: [ticketID]) {
      guard (row[1] as String) == system else { return nil }
      key = row[0]
    } else {
      try insertStub.execute(arguments: [ticketID, system])
      key = db.lastInsertedRowID
    }
    var new = 0
    let changesBefore = db.totalChangesCount
    for message in messages {
      // A message inside the ticket's own record says more than the same one elsewhere, whichever comes first.
      let isEmbedded = try Bool.fetchOne(findMessage, arguments: [key, message.id])
      if isEmbedded != true { try put(message, stated: message.role, ordinal: 0, embedded: false, ticket: key) }
      if isEmbedded == nil { new += 1 }
    }
    if db.totalChangesCount != changesBefore { try markStale.execute(arguments: [key]) }
    return new
  }

  /// Stores events that are not there yet; an event never changes. Returns whether any was new.
  public func put(events: [TicketEvent], ticketID: String) throws -> Bool {
    let before = db.totalChangesCount
    for event in events { try put(event, ticketID: ticketID) }
    return db.totalChangesCount != before
  }

  private func put(_ event: TicketEvent, ticketID: String) throws {
    try insertEvent.execute(arguments: [
      ticketID, event.id, event.kind.rawValue, event.at?.seconds, event.actorID, event.from, event.to, event.name,
      event.amountMinorUnits, event.currency, event.succeeded,
    ])
  }

  /// Stores a person. What was stated on the command line (`isStated`) is never overridden by an export; of two records
  /// of an export the role with more say wins (bot, agent, system, customer), whichever comes first: who once answered for
  /// the desk did so in the tickets of that time.
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
