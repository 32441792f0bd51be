// HubSpot's export of a view of tickets, CSV: columns by their labels, or by their internal names, as the user chose.
// There is no conversation in it, at most the ticket's description.
import ContentHash
import TicketModel

struct HubSpotTableFormat: ExportFormat {
  let system = ExportSystem.hubspot
  let content = ExportSource.Content.tickets
  let summary = "HubSpot tickets, CSV"
  let splitting: RecordSplitting

  private static let columns: [String: String] = [
    "Ticket ID": "id", "Record ID": "id", "hs_object_id": "id", "hs_ticket_id": "id",
    "Ticket name": "subject", "Ticket status": "hs_pipeline_stage", "Pipeline": "hs_pipeline",
    "Create date": "createdate", "Close date": "closed_date", "Ticket owner": "hubspot_owner_id",
    "Source": "source_type", "Category": "hs_ticket_category", "Ticket description": "content",
    "Last modified date": "hs_lastmodifieddate", "Associated Contact": "contact", "Associated Contacts": "contact",
    "Associated Contact IDs": "contact",
  ]
  private let names: [String]
  private let delimiter: UInt8

  init?(head: FileHead) {
    guard let header = TableHeader.first(head, where: { Self.isTicketView($0) }) else { return nil }
    names = header.names.map { Self.columns[$0] ?? $0 }
    delimiter = header.delimiter
    splitting = .table(delimiter: delimiter)
  }

  private static func isTicketView(_ names: [String]) -> Bool {
    Set(names.map { columns[$0] ?? $0 }).isSuperset(of: ["id", "subject", "hs_pipeline_stage"])
      && !Set(names).isDisjoint(with: ["Ticket name", "Ticket status", "hs_pipeline_stage"])
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record,
      let row = batch.row(record, names: names, delimiter: delimiter)
    else { return }
    guard let id = row["id"].map(TableWords.trimmed) else {
      return batch.reject(record, .missingID, field: "Ticket ID")
    }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(ReadTime(row["createdate"] ?? ""), "Create date", of: &ticket, record) else { return }
    func time(_ column: String) -> Timestamp? {
      batch.batch.optionalTime(ReadTime(row[column] ?? ""), field: column, zoneless: &ticket.hasZonelessTime)
    }
    ticket.version = time("hs_lastmodifieddate")?.seconds ?? 0
    // `Closed (Support Pipeline)`: the label names the pipeline where there are several.
    let label = row["hs_pipeline_stage"].map { TableWords.trimmed(String($0.prefix { $0 != "(" })) }
    let isDefault = HubSpotStage.isDefault(pipeline: row["hs_pipeline"])
    ticket.settle(HubSpotStage.status(label, isDefault: isDefault), closedAt: time("closed_date"))
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    ticket.subject = row["subject"] ?? ""
    ticket.channel = row["source_type"] ?? ""
    ticket.assigneeID = row["hubspot_owner_id"]
    // As the conversations name contacts, where the export gives their numbers.
    ticket.requesterID = row["contact"].map { Int64($0) == nil ? $0 : "V-" + $0 }
    ticket.tags = HubSpotProperties.categories(row["hs_ticket_category"])
    ticket.addDescription(row["content"].map { HTMLText.plain($0) } ?? HTMLText.Plain(text: "", links: []))
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }
}
