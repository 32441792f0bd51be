// Jira Service Management's issue export, CSV: header names repeat (a column for each comment, label, watcher), and a
// comment's cell is `date;author;body`. Times are in the exporting user's zone, which the file does not name. What the
// API gives is in JiraIssues.swift.
import CSimdJSON
import ContentHash
import TicketModel

struct JiraFormat: ExportFormat {
  let system = ExportSystem.jira
  let content = ExportSource.Content.tickets
  let summary = "Jira issues, CSV"
  let splitting: RecordSplitting

  private enum Column {
    case key, summary, description, status, category, created, updated, resolved, reporter, reporterID, assignee
    case assigneeID, label, comment, satisfaction
  }
  private static let names: [String: Column] = [
    "Issue key": .key, "Summary": .summary, "Description": .description, "Status": .status,
    "Status Category": .category,
    "Created": .created, "Updated": .updated, "Resolved": .resolved, "Reporter": .reporter, "Reporter Id": .reporterID,
    "Assignee": .assignee, "Assignee Id": .assigneeID, "Labels": .label, "Comment": .comment,
    "Custom field (Satisfaction)": .satisfaction,
  ]
  private let columns: [Column?]
  private let delimiter: UInt8

  init?(head: FileHead) {
    let marks: Set<String> = ["Issue key", "Summary", "Status"]
    guard let header = TableHeader.first(head, where: { marks.isSubset(of: $0) }) else { return nil }
    columns = header.names.map { Self.names[$0] }
    delimiter = header.delimiter
    splitting = .table(delimiter: delimiter)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record else { return }
    guard assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else {
      return batch.reject(record, .invalidUTF8)
    }
    var cells: [Column: String] = [:]
    var labels: [String] = [], comments: [String] = []
    var index = 0
    DelimitedFields.forEach(in: record.bytes, delimiter: delimiter, columns: columns.count) { field in
      if index < columns.count, let column = columns[index] {
        let text = field()
        switch column {
        case _ where text.utf8.allSatisfy { $0 <= 0x20 }: break
        case .label: labels.append(text)
        case .comment: comments.append(text)
        default: if cells[column] == nil { cells[column] = text }
        }
      }
      index += 1
    }
    if index != columns.count { return batch.reject(record, .wrongFieldCount) }
    guard let id = cells[.key] else { return batch.reject(record, .missingID, field: "Issue key") }
    var ticket = Ticket(id: id, system: system.rawValue)
    func time(_ column: Column, _ field: String) -> Timestamp? {
      batch.batch.optionalTime(JiraTime.read(cells[column] ?? ""), field: field, zoneless: &ticket.hasZonelessTime)
    }
    ticket.createdAt = time(.created, "Created")
    ticket.version = time(.updated, "Updated")?.seconds ?? 0
    ticket.subject = cells[.summary] ?? ""
    ticket.status = JiraStatus.status(category: cells[.category], status: cells[.status])
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    if ticket.status.isResolved {
      ticket.solvedAt = time(.resolved, "Resolved")
      ticket.closedAt = ticket.solvedAt
    }
    ticket.requesterID = cells[.reporterID] ?? cells[.reporter]
    ticket.assigneeID = cells[.assigneeID] ?? cells[.assignee]
    ticket.tags = labels
    if let word = cells[.satisfaction] {
      ticket.satisfaction = TableWords.satisfaction(word)
      if ticket.satisfaction == .unknown { batch.note(.unknownSatisfaction) }
    }
    if let description = cells[.description] {
      let body = JiraText.plain(description)
      ticket.messages.append(
        Message(
          id: JiraText.descriptionID, authorID: ticket.requesterID, role: .customer, visibility: .everyone,
          writtenAt: ticket.createdAt, text: body.text, links: body.links))
    }
    for (index, comment) in comments.enumerated() {
      ticket.messages.append(message(comment, index: index, &ticket, record.decoder.accounts, &batch))
    }
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    ticket.messages = ticket.messages.inOrderWritten()
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  /// The export does not say whether a comment was internal, so nobody's comment is mined or counted as an answer.
  private func message(
    _ cell: String, index: Int, _ ticket: inout Ticket, _ accounts: NamedAccounts, _ batch: inout DecodedBatch
  ) -> Message {
    let parts = cell.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map { String($0) }
    let hasHead = parts.count == 3 && JiraTime.read(TableWords.trimmed(parts[0])) != .unreadable
    if !hasHead { batch.note(.unreadableComment) }
    let author = hasHead ? TableWords.trimmed(parts[1]) : ""
    let id = author.isEmpty ? nil : author
    let body = JiraText.plain(hasHead ? parts[2] : cell)
    let time = hasHead
      ? batch.batch.optionalTime(
        JiraTime.read(TableWords.trimmed(parts[0])), field: "Comment", zoneless: &ticket.hasZonelessTime) : nil
    let role: AuthorRole =
      accounts.isBot(id: id) ? .bot : accounts.isAgent(id: id) ? .agent : id != nil && id == ticket.requesterID
        ? .customer : .unknown
    return Message(
      id: "comment-\(index + 1)", authorID: id, role: role, visibility: .unknown, writtenAt: time, text: body.text,
      links: body.links)
  }
}

/// Jira's times: `25/Feb/26 4:38 PM`, `30/Jul/18 23:33`, `6/21/2025 16:14`, or ISO.
enum JiraTime {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A date of numbers whose order cannot be told (`3/4/2025`) is unreadable, and so is a month in another language.
  static func read(_ text: String) -> ReadTime {
    let iso = ReadTime(text)
    guard iso == .unreadable else { return iso }
    let parts = text.split(separator: " ")
    guard let date = parts.first?.split(separator: "/"), date.count == 3, let year = Int(date[2]),
      let (day, month) = dayAndMonth(date[0], date[1])
    else { return .unreadable }
    var hour = 0, minute = 0
    if parts.count > 1 {
      let clock = parts[1].split(separator: ":").map { Int($0) }
      guard clock.count >= 2, let hours = clock[0], let minutes = clock[1] else { return .unreadable }
      hour = hours
      minute = minutes
      if parts.count > 2 {
        guard (1...12).contains(hour), ["AM", "PM"].contains(parts[2].uppercased()) else { return .unreadable }
        hour = hour % 12 + (parts[2].uppercased() == "PM" ? 12 : 0)
      }
    }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let full = year < 100 ? 2_000 + year : year
    return ReadTime("\(full)-\(padded(month))-\(padded(day))T\(padded(hour)):\(padded(minute))")
  }

  private static func dayAndMonth(_ first: Substring, _ second: Substring) -> (Int, Int)? {
    guard let one = Int(first) else { return nil }
    guard let two = Int(second) else {
      return months.firstIndex(of: second.lowercased()).map { (one, $0 + 1) }
    }
    if one > 12 { return (one, two) }
    return two > 12 || one == two ? (two, one) : nil
  }
}
