// What Jira Data Center's data pipeline writes: tables of issues, of their history and of comments, CSV. They join by the
// issue's number; a line break inside a field is written `\n`.
import ContentHash
import TicketModel

struct JiraPipelineFormat: ThreadedFormat {
  let system = ExportSystem.jira
  let content: ExportSource.Content
  let summary: String
  let splitting: RecordSplitting
  /// Keys of issues by their numbers.
  var links = ThreadLinks()
  var holdsThreads: Bool { table == .issues }
  var needsThreads: Bool { table != .issues }

  private enum Table: String {
    case issues
    case history = "issue history"
    case comments

    init?(_ names: Set<String>) {
      if names.isSuperset(of: ["id", "instance_url", "key", "summary", "status"]) {
        self = .issues
      } else if names.isSuperset(of: ["issue_id", "changelog_id", "field", "to_string"]) {
        self = .history
      } else if names.isSuperset(of: ["id", "issue_id", "instance_url", "body"]) {
        self = .comments
      } else {
        return nil
      }
    }
  }
  private let table: Table
  private let delimiter: UInt8
  private let names: [String]

  init?(head: FileHead) {
    guard let header = TableHeader.first(head, where: { Table(Set($0)) != nil }), let table = Table(Set(header.names))
    else { return nil }
    self.table = table
    content = table == .issues ? .tickets : .history
    delimiter = header.delimiter
    names = header.names
    summary = "Jira data pipeline's \(table.rawValue), CSV"
    splitting = .table(delimiter: delimiter)
  }

  func link(_ record: ExportRecord) -> (thread: String, ticket: String)? {
    var scratch = DecodedBatch()
    guard let row = scratch.row(record, names: names, delimiter: delimiter), let number = row["id"], let key = row["key"]
    else { return nil }
    return (number, key)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record, let row = batch.row(record, names: names, delimiter: delimiter) else { return }
    if table == .issues { return decodeIssue(row, record, &batch) }
    guard let key = row["issue_key"] ?? row["issue_id"].flatMap({ links.tickets[$0] }) else {
      return batch.reject(record, .missingTicketID, field: "issue_id")
    }
    if table == .history { return decodeChange(row, key, &batch) }
    guard let id = row["id"] else { return batch.reject(record, .missingID, field: "id") }
    let author = row["author_id"], accounts = record.decoder.accounts
    let body = JiraText.plain(Self.text(row["body"]))
    batch.keep(
      .messages(
        ticketID: key,
        [
          Message(
            id: id, authorID: author,
            role: accounts.isBot(id: author) ? .bot : accounts.isAgent(id: author) ? .agent : .unknown,
            // Whom a comment was for is not exported.
            visibility: .unknown, writtenAt: time(row, "created_date", &batch), text: body.text, links: body.links)
        ]))
  }

  private func decodeIssue(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let key = row["key"] else { return batch.reject(record, .missingID, field: "key") }
    var ticket = Ticket(id: key, system: system.rawValue)
    let created = ReadTime(row["created_date"] ?? "")
    guard batch.readCreation(created, "created_date", of: &ticket, record) else { return }
    ticket.version = time(row, "updated_date", &batch)?.seconds ?? 0
    ticket.subject = row["summary"] ?? ""
    ticket.status = JiraStatus.status(category: row["status_category"], status: row["status"])
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    if ticket.status.isResolved {
      ticket.solvedAt = time(row, "resolution_date", &batch)
      ticket.closedAt = ticket.solvedAt
    }
    ticket.requesterID = row["reporter_id"]
    ticket.assigneeID = row["assignee_id"]
    ticket.tags = row["labels"].map(TableWords.tags) ?? []
    let body = JiraText.plain(Self.text(row["description"]))
    ticket.isTranscriptMissing = body.text.isEmpty
    if !body.text.isEmpty {
      ticket.messages = [
        Message(
          id: JiraText.descriptionID, authorID: ticket.requesterID, role: .customer, visibility: .everyone,
          writtenAt: ticket.createdAt, text: body.text, links: body.links)
      ]
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  private func decodeChange(_ row: NamedRow, _ key: String, _ batch: inout DecodedBatch) {
    guard let id = row["changelog_id"], let field = row["field"], field == "status" || field == "assignee" else {
      return batch.exclude(.historyWithoutFacts)
    }
    let isStatus = field == "status"
    var event = TicketEvent(
      id: JiraHistory.eventID(change: id, field: field), kind: isStatus ? .statusChange : .assigneeChange,
      at: time(row, "created_date", &batch), actorID: row["author_id"])
    event.from = row[isStatus ? "from_string" : "from"]
    event.to = row[isStatus ? "to_string" : "to"]
    batch.keep(.events(ticketID: key, [event]))
  }

  private func time(_ row: NamedRow, _ name: String, _ batch: inout DecodedBatch) -> Timestamp? {
    var zoneless = false
    return batch.batch.optionalTime(ReadTime(row[name] ?? ""), field: name, zoneless: &zoneless)
  }

  private static func text(_ cell: String?) -> String {
    (cell ?? "").replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n")
  }
}
