// Salesforce's objects: Case, EmailMessage, CaseComment, FeedItem, FeedComment, CaseHistory, User and Contact, each a CSV
// of its own with the object's field names as header, or saved answers of the API. Everything refers to a case by its Id,
// of which 15 characters count. The feed is in SalesforceFeed.swift.
import ContentHash
import TicketModel

struct SalesforceFormat: ExportFormat {
  let system = ExportSystem.salesforce
  let content: ExportSource.Content
  let summary: String
  let splitting: RecordSplitting

  private enum Shape {
    case delimited(UInt8, names: [String])
    case json
  }
  private let shape: Shape

  init?(head: FileHead) {
    if let outline = head.json {
      guard let match = SalesforceObject.shapes.match(outline, isForced: false) else { return nil }
      shape = .json
      content = match.content
      summary = "Salesforce " + match.summary
      splitting = match.splitting
      return
    }
    func object(_ names: [String]) -> SalesforceObject? { SalesforceObject(Set(SalesforceObject.fieldNames(names))) }
    guard let header = TableHeader.first(head, where: { object($0) != nil }), let found = object(header.names) else {
      return nil
    }
    shape = .delimited(header.delimiter, names: SalesforceObject.fieldNames(header.names))
    content = found.content
    summary = "Salesforce \(found.rawValue), CSV"
    splitting = .table(delimiter: header.delimiter)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record else { return }
    let row: NamedRow
    switch shape {
    case .delimited(let delimiter, let names):
      guard let found = batch.row(record, names: names, delimiter: delimiter) else { return }
      row = found
    case .json:
      guard let opened = batch.openObject(record) else { return }
      row = NamedRow(opened.value)
    }
    guard let object = SalesforceObject(Set(row.cells.keys)) else { return batch.reject(record, .unknownRecord) }
    guard let id = row.id("Id") else { return batch.reject(record, .missingID, field: "Id") }
    if row.isTrue("IsDeleted") == true { return batch.exclude(.deleted) }
    switch object {
    case .cases: decodeCase(row, id, record, &batch)
    case .emails: decodeEmail(row, id, record, &batch)
    case .feedComments: decodeFeedComment(row, id, record, &batch)
    case .comments: decodeComment(row, id, record, &batch)
    case .feedItems: decodeFeedItem(row, id, record, &batch)
    case .history: decodeHistory(row, id, record, &batch)
    case .users: decodeUser(row, id, record, &batch)
    case .contacts:
      batch.keepPerson(Person(id: id, role: .customer, name: Self.name(row)), record)
    }
  }

  private func decodeCase(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    if row.id("MasterRecordId") != nil { return batch.exclude(.mergedAway) }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(ReadTime(row["CreatedDate"] ?? ""), "CreatedDate", of: &ticket, record) else { return }
    func time(_ field: String) -> Timestamp? {
      batch.batch.optionalTime(ReadTime(row[field] ?? ""), field: field, zoneless: &ticket.hasZonelessTime)
    }
    ticket.version = time("LastModifiedDate")?.seconds ?? 0
    ticket.subject = row["Subject"] ?? ""
    ticket.status = Self.status(row)
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.channel = row["Origin"] ?? ""
    ticket.requesterID = row.id("ContactId") ?? row["SuppliedEmail"]
    // 005 is a user, 00G a queue.
    if let owner = row.id("OwnerId") {
      if owner.hasPrefix("00G") { ticket.groupID = owner } else { ticket.assigneeID = owner }
    }
    if let language = row["Language"] {
      ticket.statedLanguage = languageTag(language)
      if ticket.statedLanguage == nil { batch.note(.unknownLanguage) }
    }
    if ticket.status.isResolved {
      ticket.closedAt = time("ClosedDate")
      ticket.solvedAt = ticket.closedAt
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    if let description = row["Description"] {
      // The first e-mail says the same; it takes this message's place when it comes.
      let body = HTMLText.plain(description)
      ticket.messages = [
        Message(
          id: Message.descriptionID, authorID: ticket.requesterID, role: .customer, visibility: .everyone,
          writtenAt: ticket.createdAt, text: body.text, links: body.links)
      ]
    }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  /// `IsClosed` decides; the names of statuses are the organisation's own.
  private static func status(_ row: NamedRow) -> TicketStatus {
    if row.isTrue("IsClosed") == true { return .closed }
    let word = (row["Status"] ?? "").lowercased()
    switch word {
    case "working", "escalated": return .open
    default:
      let status = TableWords.status(word)
      return status.isResolved && row.isTrue("IsClosed") == false ? .unknown : status
    }
  }

  func owner(
    _ row: NamedRow, _ field: String, _ record: ExportRecord, _ batch: inout DecodedBatch
  ) -> String? {
    guard let owner = row.id(field) else {
      batch.reject(record, .missingTicketID, field: field)
      return nil
    }
    // 500 is a case; e-mails may belong to leads or contacts, too.
    guard owner.hasPrefix("500") else {
      batch.exclude(.notSupport)
      return nil
    }
    return owner
  }

  private func decodeEmail(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = owner(row, "ParentId", record, &batch) else { return }
    if row["Status"] == "5" || row["Status"]?.lowercased() == "draft" { return batch.exclude(.draft) }
    let incoming = row.isTrue("Incoming"), accounts = record.decoder.accounts
    let author = incoming == true ? nil : row.id("CreatedById")
    let name = row["FromName"]
    let role: AuthorRole
    if accounts.isBot(id: author, name: name) {
      role = .bot
    } else {
      role = incoming.map { $0 ? .customer : .agent } ?? .unknown
    }
    let html = row["HtmlBody"].map { HTMLText.plain($0) }
    var body = row["TextBody"].map { HTMLText.plain($0) } ?? html ?? HTMLText.Plain(text: "", links: [])
    if let html { body.links = html.links }
    let stamp = row["MessageDate"] ?? row["CreatedDate"] ?? ""
    var zoneless = false
    let message = Message(
      id: id, authorID: author, role: role, visibility: .everyone,
      writtenAt: batch.batch.optionalTime(ReadTime(stamp), field: "MessageDate", zoneless: &zoneless), text: body.text,
      links: body.links)
    batch.keep(.messages(ticketID: ticketID, [message]))
  }

  /// Who wrote a comment, only the list of users tells.
  private func decodeComment(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = owner(row, "ParentId", record, &batch) else { return }
    let author = row.id("CreatedById"), accounts = record.decoder.accounts
    let isPublished = row.isTrue("IsPublished")
    let role: AuthorRole =
      accounts.isBot(id: author, name: row["CreatorName"])
      ? .bot : accounts.isAgent(id: author, name: row["CreatorName"]) || isPublished == false ? .agent : .unknown
    let body = HTMLText.plain(row["CommentBody"] ?? "")
    var zoneless = false
    let time = batch.batch.optionalTime(ReadTime(row["CreatedDate"] ?? ""), field: "CreatedDate", zoneless: &zoneless)
    let message = Message(
      id: id, authorID: author, role: role, visibility: isPublished.map { $0 ? .everyone : .internal } ?? .unknown,
      writtenAt: time, text: body.text, links: body.links)
    batch.keep(.messages(ticketID: ticketID, [message]))
  }

  /// Changes of status and owner. A change of owner is logged twice, by id and by name; the ids are kept.
  private func decodeHistory(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = owner(row, "CaseId", record, &batch) else { return }
    var zoneless = false
    let time = batch.batch.optionalTime(ReadTime(row["CreatedDate"] ?? ""), field: "CreatedDate", zoneless: &zoneless)
    var event = TicketEvent(id: id, kind: .statusChange, at: time, actorID: row.id("CreatedById"))
    switch row["Field"] {
    case "Status":
      event.from = row["OldValue"]
      event.to = row["NewValue"]
      if let before = event.from, let after = event.to, Self.isClosed(before), !Self.isClosed(after) {
        // Each row is read alone, so what is known is that it happened.
        return batch.keep([
          .events(ticketID: ticketID, [event]), .facts(ticketID: ticketID, TicketFacts(reopens: 1)),
        ])
      }
    case "Owner":
      guard let to = row.id("NewValue"), to.utf8.count == 15, to.hasPrefix("005") || to.hasPrefix("00G") else {
        return batch.exclude(.historyWithoutFacts)
      }
      event.kind = to.hasPrefix("00G") ? .groupChange : .assigneeChange
      event.from = row.id("OldValue")
      event.to = to
    default: return batch.exclude(.historyWithoutFacts)
    }
    batch.keep(.events(ticketID: ticketID, [event]))
  }

  /// By its name: which statuses are closed ones is the organisation's own.
  private static func isClosed(_ status: String) -> Bool {
    TableWords.status(status).isResolved || status.lowercased().hasPrefix("closed")
  }

  private static func name(_ row: NamedRow) -> String {
    row["Name"] ?? [row["FirstName"], row["LastName"]].compactMap { $0 }.joined(separator: " ")
  }

  private func decodeUser(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let role: AuthorRole
    switch row["UserType"] {
    case "Standard", nil: role = .agent
    case "AutomatedProcess", "CloudIntegrationUser": role = .system
    case "CspLitePortal", "CustomerSuccess", "PowerCustomerSuccess", "SelfService": role = .customer
    default: role = .unknown
    }
    batch.keepPerson(Person(id: id, role: role, name: Self.name(row)), record)
  }
}

extension NamedRow {
  /// The 15 characters that tell records apart; the other three of 18 are a checksum. `000000000000000` is none.
  func id(_ name: String) -> String? {
    self[name].flatMap { text in
      let id = String(TableWords.trimmed(text).prefix(15))
      return id.utf8.allSatisfy { $0 == 0x30 } ? nil : id
    }
  }
}
