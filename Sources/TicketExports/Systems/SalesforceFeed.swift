// A case's feed in Salesforce: what people post there, beside many entries that only show what other objects hold.
import TicketModel

extension SalesforceFormat {
  /// Entries that hold words of their own; the others show an e-mail, a comment or a change.
  private static let posts: Set<String> = ["TextPost", "AdvancedTextPost", "LinkPost", "ContentPost", "QuestionPost"]

  func decodeFeedItem(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = owner(row, "ParentId", record, &batch) else { return }
    if let type = row["Type"], !Self.posts.contains(type) { return batch.exclude(.historyWithoutFacts) }
    let visibility: Visibility
    switch row["Visibility"] {
    case "AllUsers": visibility = .everyone
    case "InternalUsers": visibility = .internal
    default: visibility = .unknown
    }
    keepPost(row, id, body: row["Body"], visibility, ticketID, record, &batch)
  }

  /// Who could see the answer to a post, only the post says.
  func decodeFeedComment(_ row: NamedRow, _ id: String, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let ticketID = owner(row, "ParentId", record, &batch) else { return }
    keepPost(row, id, body: row["CommentBody"], .unknown, ticketID, record, &batch)
  }

  /// The feed names its authors by their users alone.
  private func keepPost(
    _ row: NamedRow, _ id: String, body: String?, _ visibility: Visibility, _ ticketID: String, _ record: ExportRecord,
    _ batch: inout DecodedBatch
  ) {
    guard let body else { return batch.exclude(.noText) }
    let author = row.id("CreatedById"), accounts = record.decoder.accounts
    let role: AuthorRole =
      accounts.isBot(id: author) ? .bot : accounts.isAgent(id: author) || visibility == .internal ? .agent : .unknown
    var zoneless = false
    let time = batch.batch.optionalTime(ReadTime(row["CreatedDate"] ?? ""), field: "CreatedDate", zoneless: &zoneless)
    let plain = HTMLText.plain(body)
    batch.keep(
      .messages(
        ticketID: ticketID,
        [
          Message(
            id: id, authorID: author, role: role, visibility: visibility, writtenAt: time, text: plain.text,
            links: plain.links)
        ]))
  }
}
