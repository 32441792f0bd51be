// HubSpot's export of a view of tickets, CSV: columns by their labels, or by their internal names, as the user chose.
// There is no conversation in it, at most the ticket's description.
import ContentHash
import TicketModel

struct HubSpotTableFormat: ExportFormat {
  let system = ExportSystem.hubspot
  let content = ExportSource.Content.tickets
  let summary = "HubSpot tickets, CSV"
  let splitting: RecordSplitting

  /// In lower case: whether a label's second word has a capital depends on the property.
  private static let columns: [String: String] = [
    "ticket id": "id", "record id": "id", "hs_object_id": "id", "hs_ticket_id": "id",
    "ticket name": "subject", "ticket status": "hs_pipeline_stage", "pipeline": "hs_pipeline",
    "create date": "createdate", "close date": "closed_date", "ticket owner": "hubspot_owner_id",
    "source": "source_type", "category": "hs_ticket_category", "ticket description": "content", "content": "content",
    "last modified date": "hs_lastmodifieddate", "associated contact": "contact", "associated contacts": "contact",
    "associated contact ids": "contact",
  ]
  private let names: [String]
  private let delimiter: UInt8
  private var times = ColumnTimes()

  init?(head: FileHead) {
    guard let header = TableHeader.first(head, where: { Self.isTicketView($0) }) else { return nil }
    names = header.names.map(Self.column)
    delimiter = header.delimiter
    splitting = .table(delimiter: delimiter)
    var rows: [NamedRow] = []
    HeadRecords.forEach(in: head, splitting: splitting, file: "", limit: FileOutline.recordLimit) { record in
      var scratch = DecodedBatch()
      if let row = scratch.row(record, names: names, delimiter: delimiter) { rows.append(row) }
    }
    times.learn(
      ["createdate", "closed_date", "hs_lastmodifieddate"].map { column in (column, rows.compactMap { $0[column] }) })
  }

  var openingNotes: [ExportNote] { times.notes }

  private static func column(_ label: String) -> String { columns[label.lowercased()] ?? label }

  private static func isTicketView(_ names: [String]) -> Bool {
    Set(names.map(column)).isSuperset(of: ["id", "subject", "hs_pipeline_stage"])
      && !Set(names.map { $0.lowercased() }).isDisjoint(with: ["ticket name", "ticket status", "hs_pipeline_stage"])
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record,
      let row = batch.row(record, names: names, delimiter: delimiter)
    else { return }
    guard let id = row["id"].map(TableWords.trimmed) else {
      return batch.reject(record, .missingID, field: "Ticket ID")
    }
    var ticket = Ticket(id: id, system: system.rawValue)
    let created = times.read(row["createdate"], "createdate")
    guard
      batch.readCreation(created, "Create date", of: &ticket, record, remedy: times.remedy("createdate"))
    else { return }
    func time(_ column: String) -> Timestamp? {
      batch.batch.optionalTime(times.read(row[column], column), field: column, zoneless: &ticket.hasZonelessTime)
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
