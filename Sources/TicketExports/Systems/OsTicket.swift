// osTicket: the export of a queue (CSV, JSON), which has no messages, and dumps of the database's tables (CSV, JSON),
// which have them. Tables join by their keys: entry → thread → ticket.
import ContentHash
import TicketModel

struct OsTicketFormat: ThreadedFormat {
  let system = ExportSystem.osticket
  let content: ExportSource.Content
  let summary: String
  let splitting: RecordSplitting
  var links = ThreadLinks()

  enum Table: String {
    case queue = "queue export"
    case tickets, threads
    case entries = "thread entries"
    case staff

    var content: ExportSource.Content {
      switch self {
      case .queue, .tickets: return .tickets
      case .threads, .entries: return .history
      case .staff: return .people
      }
    }
  }
  private enum Shape {
    case delimited(UInt8, names: [String], Table)
    /// A dump may hold several tables.
    case json
  }
  private let shape: Shape
  private let head: Table
  /// Rows of several tables one after the other.
  private let isDump: Bool

  /// - Parameter isForced: the caller named the system.
  init?(head: FileHead, isForced: Bool) {
    let table: Table?
    if let outline = head.json {
      // phpMyAdmin puts the rows of each table into an object with the table's name.
      let root = outline.isArray("") ? "/[]" : ""
      isDump = outline.isArray(root + "/data")
      table = Self.table(outline.names(isDump ? root + "/data/[]" : outline.recordPath))
      shape = .json
      let layout = JSONLayout.record(list: "")
      splitting = .json(
        isDump ? .members(["data": .elements(layout)], reportsScalars: false) : layout,
        isLineByLine: !isDump && outline.isLineByLine)
    } else {
      let header = TableHeader.first(head) { Self.table(Set(OsTicketLabels.keys($0))) != nil }
      guard let header else { return nil }
      let names = OsTicketLabels.keys(header.names)
      table = Self.table(Set(names))
      isDump = false
      shape = .delimited(header.delimiter, names: names, table ?? .queue)
      splitting = .table(delimiter: header.delimiter)
    }
    guard let table = table ?? (isForced ? .queue : nil) else { return nil }
    self.head = table
    content = table.content
    var form = "JSON"
    if case .delimited = shape { form = "CSV" }
    summary = "osTicket \(table.rawValue), \(form)"
  }

  var holdsThreads: Bool { isDump || head == .threads }
  var needsThreads: Bool { isDump || head == .entries }

  /// The table that has these columns.
  private static func table(_ names: Set<String>) -> Table? {
    func has(_ all: Set<String>, _ any: Set<String>) -> Bool { all.isSubset(of: names) && !any.isDisjoint(with: names) }
    if has(["thread_id", "poster", "body"], ["staff_id", "user_id", "format"]) { return .entries }
    if has(["id", "object_id", "object_type"], ["lastresponse", "lastmessage", "extra"]) { return .threads }
    if has(["ticket_id", "number", "status_id"], ["dept_id", "topic_id", "isoverdue"]) { return .tickets }
    if has(["staff_id", "username"], ["dept_id", "role_id"]) { return .staff }
    let marks: Set<String> = [
      "status::getName", "staff::getName", "team::getName", "topic::getName", "dept::getLocalName", "thread_count",
      "reopen_count", "user.name", "lastupdate",
    ]
    let isQueue = names.contains("number") && !names.isDisjoint(with: ["cdata.subject", "status::getName"])
    return isQueue && marks.intersection(names).count >= 2 ? .queue : nil
  }

  /// The record's columns and the table that it is a row of. `nil`: it was rejected, or excluded as no record.
  private func row(_ record: ExportRecord, _ batch: inout DecodedBatch) -> (NamedRow, Table)? {
    switch shape {
    case .delimited(let delimiter, let names, let table):
      guard record.raw.content == .record, let row = batch.row(record, names: names, delimiter: delimiter) else {
        return nil
      }
      return (row, table)
    case .json:
      guard let opened = batch.openObject(record) else { return nil }
      let row = NamedRow(opened.value)
      if let table = Self.table(Set(row.cells.keys)) { return (row, table) }
      batch.reject(record, .unknownRecord)
      return nil
    }
  }

  func link(_ record: ExportRecord) -> (thread: String, ticket: String)? {
    var scratch = DecodedBatch()
    guard let (row, table) = row(record, &scratch), table == .threads,
      let thread = row.key("id"), let ticket = row.key("object_id")
    else { return nil }
    // Tasks have threads too; theirs lead to no ticket.
    return (thread, row.text("object_type") == "T" ? ticket : "")
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard let (row, table) = row(record, &batch) else { return }
    switch table {
    case .queue: decodeQueueRow(row, record, &batch)
    case .tickets: decodeTicket(row, record, &batch)
    case .threads: batch.exclude(.historyWithoutFacts)
    case .entries: decodeEntry(row, record, &batch)
    case .staff: decodeStaff(row, record, &batch)
    }
  }

  private func time(
    _ row: NamedRow, _ name: String, _ ticket: inout Ticket, _ batch: inout DecodedBatch
  ) -> Timestamp? {
    batch.batch.optionalTime(row.time(name), field: name, zoneless: &ticket.hasZonelessTime)
  }

  /// A row of a queue knows only the number that people see; the mark in front keeps it apart from the database's keys.
  private func decodeQueueRow(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let number = row.text("number") else { return batch.reject(record, .missingID, field: "number") }
    var ticket = Ticket(id: "#" + number, system: system.rawValue)
    guard batch.readCreation(row.time("created"), "created", of: &ticket, record) else { return }
    ticket.version = time(row, "lastupdate", &ticket, &batch)?.seconds ?? 0
    ticket.settle(OsTicketLabels.status(row.text("status::getName")), closedAt: time(row, "closed", &ticket, &batch))
    if ticket.status == .deleted { return batch.exclude(.deleted) }
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.subject = row["cdata.subject"] ?? ""
    ticket.channel = row.text("source") ?? ""
    ticket.requesterID = row.text("user.default_email.address") ?? row.text("user.name")
    ticket.assigneeID = row.text("staff::getName")
    ticket.groupID = row.text("team::getName") ?? row.text("dept::getLocalName")
    ticket.tags = [row.text("topic::getName")].compactMap { $0 }
    if let text = row.text("reopen_count") {
      ticket.reopens = Int(text).flatMap { $0 < 0 ? nil : $0 }
      if ticket.reopens == nil { batch.note(.unreadableNumber, "reopen_count") }
    }
    ticket.isTranscriptMissing = true
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  private func decodeTicket(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = row.key("ticket_id") else { return batch.reject(record, .missingID, field: "ticket_id") }
    var ticket = Ticket(id: id, system: system.rawValue)
    guard batch.readCreation(row.time("created"), "created", of: &ticket, record) else { return }
    let updated = row["updated"] == nil ? "lastupdate" : "updated"
    ticket.version = time(row, updated, &ticket, &batch)?.seconds ?? 0
    let status = row.text("state").map { OsTicketLabels.status($0) } ?? OsTicketLabels.status(key: row.key("status_id"))
    ticket.settle(status, closedAt: time(row, "closed", &ticket, &batch))
    if ticket.status == .deleted { return batch.exclude(.deleted) }
    if ticket.status == .unknown { batch.note(.unknownStatus) }
    ticket.subject = row["subject"] ?? ""
    ticket.channel = row.text("source") ?? ""
    ticket.requesterID = row.key("user_id").map { "user-" + $0 }
    ticket.assigneeID = row.key("staff_id").map { "staff-" + $0 }
    ticket.groupID = row.key("team_id").map { "team-" + $0 } ?? row.key("dept_id").map { "dept-" + $0 }
    // Only the last time is kept, so at least once.
    if time(row, "reopened", &ticket, &batch) != nil { ticket.reopens = 1 }
    ticket.isTranscriptMissing = true
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  private func decodeEntry(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = row.key("id") else { return batch.reject(record, .missingID, field: "id") }
    // A dump that was joined by hand names the ticket.
    guard let ticketID = row.key("ticket_id") ?? row.key("thread_id").flatMap({ links.tickets[$0] }) else {
      return batch.reject(record, .missingTicketID, field: "thread_id")
    }
    if ticketID.isEmpty { return batch.exclude(.notSupport) }
    let flags = row.text("flags").flatMap { Int($0) } ?? 0
    // What an edited entry said before.
    if flags & 0x04 != 0 { return batch.exclude(.deleted) }
    let staff = row.key("staff_id").map { "staff-" + $0 }, poster = row.text("poster")
    let author = staff ?? row.key("user_id").map { "user-" + $0 }
    let type = row.text("type")?.uppercased()
    let accounts = record.decoder.accounts
    let role: AuthorRole
    if accounts.isBot(id: author, name: poster) {
      role = .bot
    } else if flags & 0x80 != 0 || (author == nil && poster == "SYSTEM") {
      role = .system
    } else {
      role = type == "M" ? .customer : staff != nil && (type == "R" || type == "N") ? .agent : .unknown
    }
    let body = row["body"] ?? ""
    var zoneless = false
    let written = batch.batch.optionalTime(row.time("created"), field: "created", zoneless: &zoneless)
    let plain = HTMLText.plain(body)
    batch.keep(
      .messages(
        ticketID: ticketID,
        [
          Message(
            id: id, authorID: author, role: role,
            visibility: type == "N" ? .internal : type == "M" || type == "R" ? .everyone : .unknown,
            writtenAt: written, text: plain.text, links: plain.links)
        ]))
  }

  private func decodeStaff(_ row: NamedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = row.key("staff_id") else { return batch.reject(record, .missingID, field: "staff_id") }
    let name = [row.text("firstname"), row.text("lastname")].compactMap { $0 }.joined(separator: " ")
    batch.keepPerson(
      Person(id: "staff-" + id, role: .agent, name: name, isSupervisor: row.isTrue("isadmin") == true), record)
  }
}

extension NamedRow {
  /// A cell without blanks around it; dumps write NULL for none.
  fileprivate func text(_ name: String) -> String? {
    self[name].map(TableWords.trimmed).flatMap { $0 == "NULL" || $0 == "\\N" ? nil : $0 }
  }

  /// A key of another row; 0 is none.
  fileprivate func key(_ name: String) -> String? { text(name).flatMap { $0 == "0" ? nil : $0 } }

  /// MySQL's zero date is none.
  fileprivate func time(_ name: String) -> ReadTime {
    text(name).map { $0.hasPrefix("0000-00-00") ? .absent : ReadTime($0) } ?? .absent
  }
}
