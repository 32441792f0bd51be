// Reading tickets back: whole ones by id, and the corpus that discovery sees.
import Foundation
import GRDB
public import TicketModel

extension Store {
  /// A ticket of the corpus, without its messages.
  public struct CorpusTicket: Sendable {
    public var document: Document
    /// SHA-256 of the record, 32 bytes.
    public var recordHash: [UInt8]
    public var resolution: Resolution
    public var requesterID: String?
  }

  /// Every ticket with something to mine, in the order of the ids' bytes.
  ///
  /// - Parameter withRepeatedLines: the documents as ingest made them, before discovery left lines out.
  public func corpus(withRepeatedLines: Bool = false, _ body: (CorpusTicket) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, \(withRepeatedLines ? "document" : Store.minedDocument), language, recordHash, resolution,
            requesterID, createdAt FROM ticket WHERE document <> '' ORDER BY id
          """)
      while let row = try rows.next() {
        try body(
          CorpusTicket(
            document: Document(
              ticketID: row[0], text: row[1], language: row[2],
              month: (row[6] as Int64?).map { Timestamp(seconds: $0).monthIndex }),
            recordHash: [UInt8](row[3] as Data),
            resolution: Resolution(rawValue: row[4]) ?? .unknown, requesterID: row[5]))
      }
    }
  }

  /// A ticket's document as discovery saw it.
  private static let minedDocument = "coalesce((SELECT text FROM minedText WHERE ticketID = ticket.id), document)"

  /// Every whole ticket's document, empty where there is nothing to mine, in the order of the ids' bytes.
  public func allDocuments(_ body: (Document) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT id, document, language FROM ticket WHERE isStub = 0 ORDER BY id")
      while let row = try rows.next() { try body(Document(ticketID: row[0], text: row[1], language: row[2])) }
    }
  }

  /// Number of tickets, stubs without a record included.
  public func ticketCount() throws -> Int { try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM ticket") ?? 0 } }

  /// The tickets with these ids, in the same order; unknown ids are left out. One query a ticket.
  public func tickets(ids: [String]) throws -> [Ticket] {
    try read { db in
      try ids.compactMap { id in
        try Row.fetchOne(db.cachedStatement(sql: "SELECT * FROM ticket WHERE id = ?"), arguments: [id])
          .map { try Store.ticket(from: $0, in: db, statedRoles: false) }
      }
    }
  }

  /// The intent texts of these tickets as discovery saw them, by ticket id.
  public func documents(ids: [String]) throws -> [String: Document] {
    try read { db in
      var found: [String: Document] = [:]
      for id in ids {
        if let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT \(Store.minedDocument), language FROM ticket WHERE id = ?"), arguments: [id])
        {
          found[id] = Document(ticketID: id, text: row[0], language: row[1])
        }
      }
      return found
    }
  }

  /// One ticket with its messages and events. Messages by time, those without one at their place in the record.
  static func ticket(from row: Row, in db: Database, statedRoles: Bool) throws -> Ticket {
    var ticket = Ticket(id: row["id"], system: row["system"])
    ticket.version = row["version"]
    ticket.subject = row["subject"]
    ticket.status = TicketStatus(rawValue: row["status"]) ?? .unknown
    ticket.channel = row["channel"]
    ticket.createdAt = (row["createdAt"] as Int64?).map(Timestamp.init(seconds:))
    ticket.solvedAt = (row["solvedAt"] as Int64?).map(Timestamp.init(seconds:))
    ticket.closedAt = (row["closedAt"] as Int64?).map(Timestamp.init(seconds:))
    ticket.hasZonelessTime = row["hasZonelessTime"]
    ticket.requesterID = row["requesterID"]
    ticket.assigneeID = row["assigneeID"]
    ticket.groupID = row["groupID"]
    ticket.tags = (row["tags"] as String).storedList
    ticket.statedLanguage = row["statedLanguage"]
    ticket.satisfaction = Satisfaction(stored: row["satisfaction"])
    ticket.reopens = row["reopens"]
    ticket.followUpOf = row["followUpOf"]
    ticket.isTranscriptMissing = row["isTranscriptMissing"]
    ticket.statedResolution = (row["statedResolution"] as String?).flatMap(Resolution.init(rawValue:))
    let messages = try Row.fetchCursor(
      db.cachedStatement(sql: """
        SELECT id, authorID, statedRole, role, visibility, writtenAt, text, links FROM message m WHERE ticket = ?
          AND (isEmbedded OR NOT EXISTS
            (SELECT 1 FROM message e WHERE e.ticket = m.ticket AND e.id = m.id AND e.isEmbedded))
        ORDER BY ordinal, writtenAt, length(id), id
        """), arguments: [row["key"] as Int64])
    while let row = try messages.next() {
      ticket.messages.append(
        Message(
          id: row[0], authorID: row[1], role: AuthorRole(rawValue: row[statedRoles ? 2 : 3]) ?? .unknown,
          visibility: Visibility(rawValue: row[4]) ?? .unknown,
          writtenAt: (row[5] as Int64?).map(Timestamp.init(seconds:)), text: row[6],
          links: (row[7] as String).storedList))
    }
    // Stable: messages of one second keep the record's order.
    if ticket.messages.allSatisfy({ $0.writtenAt != nil }) {
      ticket.messages = ticket.messages.enumerated()
        .sorted { ($0.element.writtenAt!.seconds, $0.offset) < ($1.element.writtenAt!.seconds, $1.offset) }
        .map(\.element)
    }
    ticket.dropStandIn()
    let events = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT * FROM event WHERE ticketID = ? AND system = ? ORDER BY at, length(id), id"),
      arguments: [ticket.id, ticket.system])
    while let row = try events.next() {
      guard let kind = TicketEvent.Kind(rawValue: row["kind"]) else { continue }
      var event = TicketEvent(
        id: row["id"], kind: kind, at: (row["at"] as Int64?).map(Timestamp.init(seconds:)), actorID: row["actorID"],
        from: row["fromValue"], to: row["toValue"])
      event.name = row["name"]
      event.amountMinorUnits = row["amountMinorUnits"]
      event.currency = row["currency"]
      event.succeeded = row["succeeded"]
      ticket.events.append(event)
    }
    return ticket
  }
}
