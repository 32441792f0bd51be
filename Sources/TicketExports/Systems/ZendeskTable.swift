// Zendesk's CSV export of tickets (Reports → Export): figures and labels, no word of any conversation. It fills what a
// JSON export of the same tickets lacks, whichever is read first.
import ContentHash
import TicketModel

struct ZendeskTableFormat: ExportFormat {
  let system = ExportSystem.zendesk
  let content = ExportSource.Content.tickets
  let summary = "Zendesk tickets, CSV"
  let splitting: RecordSplitting

  private static let marks: Set<String> = [
    "Summation column", "Requester id", "Submitter", "Satisfaction Score", "Group stations", "Assignee stations",
    "Initially assigned at", "Resolution time", "Ticket type",
  ]
  /// Before any record with a conversation, and in order among themselves.
  private static let versionBase: Int64 = -1 << 33

  private let names: [String]
  private let delimiter: UInt8

  init?(head: FileHead) {
    let header = TableHeader.first(head) { names in
      Set(names).isSuperset(of: ["Id", "Subject", "Status"]) && Self.marks.intersection(names).count >= 3
    }
    guard let header else { return nil }
    names = header.names
    delimiter = header.delimiter
    splitting = .table(delimiter: delimiter)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record, let row = batch.row(record, names: names, delimiter: delimiter) else { return }
    guard let id = row["Id"].map(TableWords.trimmed) else { return batch.reject(record, .missingID, field: "Id") }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(ReadTime(row["Created at"] ?? ""), "Created at", of: &ticket, record) else { return }
    func time(_ column: String) -> Timestamp? {
      batch.batch.optionalTime(ReadTime(row[column] ?? ""), field: column, zoneless: &ticket.hasZonelessTime)
    }
    ticket.version = Self.versionBase + (time("Updated at")?.seconds ?? 0)
    ticket.status = TableWords.status(TableWords.trimmed(row["Status"] ?? ""))
    if ticket.status == .deleted { return batch.exclude(.deleted) }
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.solvedAt = time("Solved at")
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    ticket.subject = row["Subject"] ?? ""
    ticket.channel = row["Via"] ?? ""
    ticket.requesterID = row["Requester id"] ?? row["Requester"]
    ticket.assigneeID = row["Assignee"].flatMap { $0 == "-" ? nil : $0 }
    ticket.groupID = row["Group"].flatMap { $0 == "-" ? nil : $0 }
    ticket.tags = row["Tags"].map(TableWords.tags) ?? []
    ticket.satisfaction = satisfaction(row["Satisfaction Score"], &batch)
    ticket.reopens = row["Reopens"].flatMap { Int(TableWords.trimmed($0)) }
    ticket.isTranscriptMissing = true
    // Times have no zone, so they stay the row's own; what has none to lack fills the other records, too.
    let facts = TicketFacts(
      reopens: ticket.reopens, satisfaction: ticket.satisfaction == .unknown ? nil : ticket.satisfaction)
    var items = [ExportItem.ticket(ticket, recordHash: record.hash)]
    if facts != TicketFacts() { items.append(.facts(ticketID: id, facts)) }
    batch.keep(items)
  }

  private func satisfaction(_ word: String?, _ batch: inout DecodedBatch) -> Satisfaction {
    guard let word = word.map({ TableWords.trimmed($0).lowercased() }) else { return .unknown }
    if word == "not offered" || word == "unoffered" { return .unknown }
    let read = TableWords.satisfaction(String(word.prefix { $0 != " " }))
    if read == .unknown { batch.note(.unknownSatisfaction) }
    return read
  }
}
