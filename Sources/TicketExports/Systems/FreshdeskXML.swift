// Freshdesk's account export: Tickets0.xml, Tickets1.xml, …, each `<helpdesk-tickets>`, the notes inside the tickets.
import CSimdJSON
import ContentHash
import TicketModel

struct FreshdeskXMLFormat: ExportFormat {
  let system = ExportSystem.freshdesk
  let content = ExportSource.Content.tickets
  let summary = "Freshdesk account export, XML"
  let splitting = RecordSplitting.xml(element: "helpdesk-ticket")

  init?(head: FileHead) {
    guard head.bytes.first(where: { $0 > 0x20 }) == 0x3C else { return nil }
    guard head.bytes.withUnsafeBufferPointer({ ByteSearch.holds($0, "<helpdesk-ticket") }) else { return nil }
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record else { return }
    guard assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else {
      return batch.reject(record, .invalidUTF8)
    }
    guard let element = XMLRecord(record.bytes) else { return batch.reject(record, .invalidXML) }
    // What people see as the ticket's number, and what the API calls its id, is the display id.
    guard let id = element.word("display-id") else { return batch.reject(record, .missingID, field: "display-id") }
    if element.bool("deleted") == true { return batch.exclude(.deleted) }
    if element.bool("spam") == true { return batch.exclude(.notSupport) }
    var ticket = Ticket(id: id, system: system.rawValue)
    switch element.word("created-at").map({ ReadTime($0) }) ?? .absent {
    case .absent: break
    case .unreadable: return batch.reject(record, .unreadableTime, field: "created-at")
    case .time(let time, let isZoned):
      ticket.createdAt = time
      ticket.hasZonelessTime = !isZoned
    }
    ticket.version = time(element, "updated-at", &ticket, &batch)?.seconds ?? 0
    ticket.subject = element.string("subject") ?? ""
    ticket.status = FreshdeskCodes.status(element.word("status"))
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.channel = FreshdeskCodes.channel(element.word("source"))
    ticket.requesterID = element.word("requester-id")
    ticket.assigneeID = element.word("responder-id")
    ticket.groupID = element.word("group-id")
    ticket.tags =
      element["tags"]?.children.compactMap { $0.word("name") ?? TableWords.trimmed($0.text) }
      .filter { !$0.isEmpty } ?? []
    if ticket.status.isResolved, let states = element["ticket-states"] {
      ticket.solvedAt = time(states, "resolved-at", &ticket, &batch)
      ticket.closedAt = time(states, "closed-at", &ticket, &batch)
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    if let body = body(element, html: "description-html", plain: "description") {
      ticket.messages.append(
        Message(
          id: "ticket-description", authorID: ticket.requesterID, role: .customer, visibility: .everyone,
          writtenAt: ticket.createdAt, text: body.text, links: body.links))
    }
    for (index, note) in (element["notes"]?.children ?? []).enumerated() where note.bool("deleted") != true {
      ticket.messages.append(message(note, index: index, record.decoder.accounts, &ticket, &batch))
    }
    ticket.messages = ticket.messages.inOrderWritten()
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  private func time(
    _ element: XMLRecord, _ name: String, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) -> Timestamp? {
    guard let word = element.word(name) else { return nil }
    return batch.batch.optionalTime(ReadTime(word), field: name, zoneless: &ticket.hasZonelessTime)
  }

  private func message(
    _ note: XMLRecord, index: Int, _ accounts: NamedAccounts, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) -> Message {
    let isPrivate = note.bool("private")
    let author = note.word("user-id")
    // Without the mark of what came in, only the requester's own notes are known to be.
    let incoming = note.bool("incoming") ?? (author != nil && author == ticket.requesterID ? true : nil)
    let role: AuthorRole =
      incoming == nil && isPrivate == false
      ? (accounts.isBot(id: author) ? .bot : accounts.isAgent(id: author) ? .agent : .unknown)
      : FreshdeskCodes.role(
        author: author, incoming: incoming, isPrivate: isPrivate, source: note.word("source"), accounts: accounts)
    let body = body(note, html: "body-html", plain: "body") ?? HTMLText.Plain(text: "", links: [])
    return Message(
      id: note.word("id") ?? "n\(index + 1)", authorID: author, role: role,
      visibility: isPrivate.map { $0 ? .internal : .everyone } ?? .unknown,
      writtenAt: time(note, "created-at", &ticket, &batch), text: body.text, links: body.links)
  }

  private func body(_ element: XMLRecord, html: String, plain: String) -> HTMLText.Plain? {
    let marked = element.string(html).map { HTMLText.plain($0) }
    guard let text = element.string(plain) else { return marked }
    var body = HTMLText.plain(text)
    if let marked { body.links = marked.links }
    return body
  }
}
