// Zendesk as Fivetran copies it into a warehouse, table by table, saved as CSV: tickets, comments, users, the history of
// fields, chats and their turns. Times are UTC without saying so.
import ContentHash
import TicketModel

struct ZendeskWarehouseFormat: ThreadedFormat {
  private enum Table: String {
    case tickets, comments, users, fields = "history of fields", chats, turns = "turns of chats"

    /// Columns that tell each, besides the one that every table has.
    static let columns: [(Table, Set<String>)] = [
      (.tickets, ["id", "requester_id", "submitter_id", "status"]),
      (.comments, ["id", "ticket_id", "user_id", "body", "public"]),
      (.fields, ["field_name", "ticket_id", "updated", "value"]),
      (.turns, ["chat_id", "chat_index", "actor_id", "type", "message"]), (.chats, ["chat_id", "ticket_id"]),
      (.users, ["id", "role", "name", "email"]),
    ]
  }

  let system = ExportSystem.zendesk
  let content: ExportSource.Content
  let summary: String
  let splitting: RecordSplitting
  var links = ThreadLinks()
  var holdsThreads: Bool { table == .chats }
  var needsThreads: Bool { table == .turns }
  private let table: Table
  private let names: [String]
  private let delimiter: UInt8

  /// A warehouse's table whose rows belong to tickets or conversations, of whatever system.
  static func isChild(_ head: FileHead) -> Bool {
    TableHeader.first(head) { names in
      names.contains("_fivetran_synced")
        && !Set(names).isDisjoint(with: ["ticket_id", "conversation_id", "chat_id", "case_id"])
    } != nil
  }

  init?(head: FileHead) {
    guard let header = TableHeader.first(head, where: { $0.contains("_fivetran_synced") }),
      let table = Table.columns.first(where: { $0.1.isSubset(of: header.names) })?.0
    else { return nil }
    self.table = table
    names = header.names
    delimiter = header.delimiter
    splitting = .table(delimiter: delimiter)
    content = table == .users ? .people : table == .tickets ? .tickets : .history
    summary = "Zendesk \(table.rawValue), CSV of a warehouse"
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record, let row = batch.row(record, names: names, delimiter: delimiter) else { return }
    switch table {
    case .tickets: decodeTicket(row, record, &batch)
    case .comments: decodeComment(row, record, &batch)
    case .users: decodeUser(row, record, &batch)
    case .fields: decodeChange(row, record, &batch)
    case .chats: batch.exclude(.historyWithoutFacts)
    case .turns: decodeTurn(row, record, &batch)
    }
  }

  func link(_ record: ExportRecord) -> (thread: String, ticket: String)? {
    var batch = DecodedBatch()
    guard table == .chats, let row = batch.row(record, names: names, delimiter: delimiter), let chat = row["chat_id"],
      let ticket = row["ticket_id"]
    else { return nil }
    return (chat, ticket)
  }

  private static func utc(_ text: String?) -> ReadTime {
    guard let text = text.map(TableWords.trimmed), !text.isEmpty else { return .absent }
    let read = ReadTime(text)
    if case .time(let time, _) = read { return .time(time, isZoned: true) }
    return read
  }

  private func time(_ row: NamedRow, _ column: String, _ batch: inout DecodedBatch) -> Timestamp? {
    var zoneless = false
    return batch.batch.optionalTime(Self.utc(row[column]), field: column, zoneless: &zoneless)
  }

  private func decodeTicket(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = row["id"] else { return batch.reject(record, .missingID, field: "id") }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(Self.utc(row["created_at"]), "created_at", of: &ticket, record) else { return }
    ticket.status = TicketStatus(rawValue: row["status"] ?? "") ?? .unknown
    if ticket.status == .deleted || row.isTrue("_fivetran_deleted") == true { return batch.exclude(.deleted) }
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.version = time(row, "updated_at", &batch)?.seconds ?? 0
    ticket.subject = row["subject"] ?? ""
    ticket.channel = row["via_channel"] ?? ""
    ticket.requesterID = row["requester_id"]
    ticket.assigneeID = row["assignee_id"]
    ticket.groupID = row["group_id"]
    if row["via_source_rel"] == "follow_up" { ticket.followUpOf = row["via_source_from_id"] }
    ticket.isTranscriptMissing = ["chat", "native_messaging", "messaging"].contains(ticket.channel)
    if let text = row["description"] {
      let isInternal = ticket.isTranscriptMissing || row.isTrue("is_public") == false
      let plain = HTMLText.plain(text)
      ticket.messages = [
        Message(
          id: Message.descriptionID, authorID: ticket.requesterID, role: .customer,
          visibility: isInternal ? .internal : .everyone, writtenAt: ticket.createdAt, text: plain.text,
          links: plain.links)
      ]
    }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  private func decodeComment(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = row["ticket_id"] else { return batch.reject(record, .missingTicketID, field: "ticket_id") }
    guard let id = row["id"] else { return batch.reject(record, .missingID, field: "id") }
    let author = row["user_id"]
    let visibility: Visibility = row.isTrue("public").map { $0 ? .everyone : .internal } ?? .unknown
    let accounts = record.decoder.accounts
    // Who else is an agent, the table of users tells.
    let role: AuthorRole =
      accounts.isBot(id: author) ? .bot : accounts.isAgent(id: author) ? .agent : author == "-1" ? .system : .unknown
    let body = HTMLText.plain(row["body"] ?? "")
    batch.keep(
      .messages(
        ticketID: ticketID,
        [
          Message(
            id: id, authorID: author, role: role, visibility: visibility, writtenAt: time(row, "created", &batch),
            text: body.text, links: body.links)
        ]))
  }

  private func decodeUser(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = row["id"] else { return batch.reject(record, .missingID, field: "id") }
    let roles: [String: AuthorRole] = ["end-user": .customer, "agent": .agent, "admin": .agent]
    batch.keepPerson(
      Person(
        id: id, role: roles[row["role"] ?? ""] ?? .unknown, name: row["name"] ?? "",
        isSupervisor: row["role"] == "admin", language: row["locale"].flatMap(languageTag)), record)
  }

  private func decodeChange(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = row["ticket_id"] else { return batch.reject(record, .missingTicketID, field: "ticket_id") }
    let kinds: [String: TicketEvent.Kind] = [
      "status": .statusChange, "assignee_id": .assigneeChange, "group_id": .groupChange,
      "satisfaction_score": .satisfaction,
    ]
    let name = row["field_name"] ?? ""
    guard let kind = kinds[name], let value = row["value"] else { return batch.exclude(.historyWithoutFacts) }
    let time = time(row, "updated", &batch)
    // A field may have several values within a second; without a time, who set which value tells changes apart.
    let moment = time.map { String($0.seconds) } ?? "by-\(row["user_id"] ?? "nobody")"
    let event = TicketEvent(
      id: "field-\(name)-\(moment)-\(value)", kind: kind, at: time, actorID: row["user_id"], to: value)
    let rating: Satisfaction? = ["good": .good, "bad": .bad][value]
    let facts = kind == .satisfaction && rating != nil ? TicketFacts(satisfaction: rating) : nil
    batch.keep([.events(ticketID: ticketID, [event])] + (facts.map { [.facts(ticketID: ticketID, $0)] } ?? []))
  }

  private func decodeTurn(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard row["type"] == "ChatMessage" else { return batch.exclude(.serviceMessage) }
    let chat = row["chat_id"]
    guard let chat, let ticketID = links.tickets[chat] else {
      return batch.reject(record, .missingTicketID, field: "chat_id")
    }
    let original = row["original_message"].flatMap { record.decoder.nestedParser.parse(copying: Array($0.utf8)) }
    let author = row["actor_id"]
    let source = original.map { JSONFields<ZendeskChatKey>(JSONFields<ZendeskChatKey>($0)[.source])[.type].string }
    let isBot = source == "zd:answerBot" || record.decoder.accounts.isBot(id: author)
    let text = row["message"] ?? ""
    batch.keep(
      .messages(
        ticketID: ticketID,
        [
          Message(
            id: row["message_id"] ?? "chat-\(chat)-\(row["chat_index"] ?? String(record.raw.line))",
            authorID: author == "-1" ? nil : author,
            role: isBot ? .bot : record.decoder.accounts.isAgent(id: author) ? .agent : .unknown,
            visibility: .everyone, writtenAt: time(row, "created_at", &batch), text: text,
            links: HTMLText.plain(text).links)
        ]))
  }
}
