// Plain tables: CSV, TSV or semicolon-separated text with a header, or JSON rows, one ticket each. Columns are known by
// their names, see TableColumns.swift; others are ignored and listed.
import CSimdJSON
import ContentHash
import TicketModel

struct TableFormat: ExportFormat {
  let system = ExportSystem.table
  let content = ExportSource.Content.tickets
  let summary: String
  let splitting: RecordSplitting
  private(set) var openingNotes: [ExportNote]
  /// Without an id column rows are numbered from 1.
  let numbersRows: Bool
  /// Goes before row numbers, to tell tables apart.
  var rowPrefix = ""

  private enum Shape {
    case delimited(UInt8, columns: [TableColumn?])
    /// Columns by the names that the first rows have.
    case json([String: TableColumn?])
  }
  private let shape: Shape
  private var times = ColumnTimes()
  /// What the words of the author's column mean; none if the table does not say who wrote.
  private var roles: [String: AuthorRole] = [:]
  /// Rows are messages: they share ids or have none. Otherwise the role may be that of the customer's account.
  private var hasMessageRows = false

  init?(head: FileHead) {
    let columns: [TableColumn?]
    let names: [String]
    if let outline = head.json {
      names = outline.members[outline.recordPath] ?? []
      columns = TableColumn.match(names)
      guard TableColumn.suffice(columns) else { return nil }
      shape = .json(Dictionary(zip(names, columns)) { first, _ in first })
      splitting = .json(.record(list: ""), isLineByLine: outline.isLineByLine)
      summary = outline.isLineByLine ? "table, JSON lines" : "table, JSON"
    } else {
      guard let header = TableHeader(head) else { return nil }
      names = header.names
      columns = header.columns
      shape = .delimited(header.delimiter, columns: columns)
      splitting = .table(delimiter: header.delimiter)
      summary = header.delimiter == 0x09 ? "table, tab-separated" : "table, CSV"
    }
    numbersRows = !columns.contains(.id)
    var notes: [ExportNote] = []
    for (name, column) in zip(names, columns) where column == nil {
      let shown = TableHeader.isNameLike(name) ? name : "a column with a long name"
      notes.append(ExportNote(code: .unknownColumn, detail: shown))
    }
    if numbersRows { notes.append(ExportNote(code: .rowNumberAsID)) }
    openingNotes = notes
    learn(from: head)
  }

  private static let timeColumns: [(column: TableColumn, name: String)] = [
    (.createdAt, "created_at"), (.closedAt, "closed_at"), (.solvedAt, "solved_at"), (.updatedAt, "updated_at"),
  ]

  /// How times are written, and whether rows are tickets at all.
  private mutating func learn(from head: FileHead) {
    var rows: [TableRow] = []
    HeadRecords.forEach(in: head, splitting: splitting, file: "", limit: FileOutline.recordLimit) { record in
      var scratch = DecodedBatch()
      if let row = row(record, &scratch) { rows.append(row) }
    }
    times.learn(Self.timeColumns.map { column, name in (name, rows.compactMap { $0[column] }) })
    openingNotes += times.notes
    let authors = rows.compactMap { $0[.author]?.lowercased() }
    let field = FileOutline.Field(
      name: "role", examples: Array(Set(authors)).sorted(), records: rows.count, values: authors.count,
      distinct: Set(authors).count)
    if Set(authors).isSubset(of: ["true", "false"]) {
      // The column is called `inbound`, then.
      roles = authors.isEmpty ? [:] : ["true": .customer, "false": .agent]
    } else if let meanings = FieldMeaning.roles(field) {
      for (word, meaning) in meanings { roles[word] = meaning.flatMap { AuthorRole(rawValue: $0) } ?? .unknown }
    }
    var textOfID: [String: String] = [:]
    let isRepeated = rows.contains { row in
      guard let id = row[.id], let text = row[.text] else { return false }
      defer { textOfID[id] = text }
      return textOfID[id].map { $0 != text } ?? false
    }
    hasMessageRows = isRepeated || numbersRows
    if isRepeated || !roles.isEmpty {
      openingNotes.append(
        ExportNote(code: .rowsAsMessages, detail: "if each row is a message, say so with a mapping: messages: {rows: true}"))
    }
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record, let row = row(record, &batch) else { return }
    decode(row, record, &batch)
  }

  /// `nil`: it was rejected.
  private func row(_ record: ExportRecord, _ batch: inout DecodedBatch) -> TableRow? {
    var row = TableRow()
    switch shape {
    case .delimited(let delimiter, let columns):
      guard assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else {
        batch.reject(record, .invalidUTF8)
        return nil
      }
      var index = 0
      DelimitedFields.forEach(in: record.bytes, delimiter: delimiter, columns: columns.count) { field in
        if index < columns.count, let column = columns[index] { row.add(field(), to: column) }
        index += 1
      }
      if index != columns.count {
        batch.reject(record, .wrongFieldCount)
        return nil
      }
    case .json(let known):
      guard let opened = batch.open(record) else { return nil }
      opened.value.forEachMember { key, value in
        let name = String(decoding: key, as: UTF8.self)
        guard let column = known[name] ?? TableColumn(header: name) else { return }
        if value.isArray {
          for element in value.elements { if let text = element.scalarText { row.add(text, to: column) } }
        } else if let text = value.scalarText {
          row.add(text, to: column)
        }
      }
    }
    return row
  }

  private func decode(_ row: TableRow, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let id = numbersRows ? rowPrefix + String(record.raw.ordinal) : row[.id] else {
      return batch.reject(record, .missingID, field: "id")
    }
    let author: AuthorRole = roles.isEmpty ? .customer : role(of: row[.author] ?? "")
    if hasMessageRows, author != .customer, author != .unknown { return batch.exclude(.notTheCustomer) }
    var ticket = Ticket(id: id, system: system.rawValue)
    let created = times.read(row[.createdAt], "created_at")
    guard
      batch.readCreation(created, "created_at", of: &ticket, record, remedy: times.remedy("created_at"))
    else { return }
    let subject = row[.subject] ?? "", text = row[.text] ?? ""
    if subject.isEmpty, text.isEmpty { return batch.exclude(.noText) }
    ticket.subject = subject
    func time(_ column: TableColumn, _ field: String) -> Timestamp? {
      batch.batch.optionalTime(times.read(row[column], field), field: field, zoneless: &ticket.hasZonelessTime)
    }
    ticket.closedAt = time(.closedAt, "closed_at")
    ticket.solvedAt = time(.solvedAt, "solved_at")
    ticket.version = time(.updatedAt, "updated_at")?.seconds ?? 0
    if ticket.hasZonelessTime { batch.note(.zonelessTime) }
    if let word = row[.status] {
      ticket.status = TableWords.status(word)
      if ticket.status == .unknown { batch.note(.unknownStatus) }
    } else if ticket.closedAt != nil {
      ticket.status = .closed
    }
    if ticket.status == .deleted { return batch.exclude(.deleted) }
    ticket.channel = row[.channel] ?? ""
    ticket.requesterID = row[.customer]
    ticket.assigneeID = row[.assignee]
    ticket.tags = row.tags
    batch.readWords(
      language: row[.language], satisfaction: row[.satisfaction], scale: nil, reopens: row[.reopens],
      resolvedBy: row[.resolvedBy], of: &ticket)
    if !text.isEmpty {
      let plain = HTMLText.plain(text)
      ticket.messages = [
        Message(
          id: "1", authorID: ticket.requesterID, role: .customer, visibility: .everyone, writtenAt: ticket.createdAt,
          text: plain.text, links: plain.links)
      ]
    }
    if let answer = row[.answer], !answer.isEmpty {
      // Whose answer it is follows from who resolved the ticket; with both at work it is anyone's.
      let role: AuthorRole
      switch ticket.statedResolution {
      case .bot: role = .bot
      case .human: role = .agent
      case .mixed, .unknown, nil: role = .unknown
      }
      let plain = HTMLText.plain(answer)
      ticket.messages.append(
        Message(
          id: "2", role: role, visibility: .everyone, writtenAt: ticket.closedAt, text: plain.text, links: plain.links))
    }
    if author != .customer { batch.note(.unknownAuthor) }
    batch.keep(.ticket(ticket, recordHash: record.hash))
  }

  /// Words that the first rows do not have mean what they usually do.
  private func role(of word: String) -> AuthorRole {
    roles[word.lowercased()] ?? FieldMeaning.role(of: word) ?? .unknown
  }
}

/// The recognised values of one row. Empty cells are absent.
struct TableRow {
  private var values = [String?](repeating: nil, count: TableColumn.allCases.count)
  private(set) var tags: [String] = []

  /// Of a column that occurs twice the first value counts; tags add up.
  mutating func add(_ text: String, to column: TableColumn) {
    let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
    if isBlank { return }
    if column == .tags {
      tags += TableWords.tags(text)
    } else if values[column.rawValue] == nil {
      values[column.rawValue] = column == .text || column == .subject ? text : TableWords.trimmed(text)
    }
  }

  subscript(column: TableColumn) -> String? { values[column.rawValue] }
}

extension DecodedBatch {
  /// Reads what a table says in words of its own; a word without a known meaning is noted.
  ///
  /// - Parameter scale: of bare numbers, worst to best; `nil`: 1 to 5, which is noted as an assumption.
  mutating func readWords(
    language: String?, satisfaction: String?, scale: ClosedRange<Int>?, reopens: String?, resolvedBy: String?,
    of ticket: inout Ticket
  ) {
    if let language {
      ticket.statedLanguage = languageTag(language)
      if ticket.statedLanguage == nil { note(.unknownLanguage) }
    }
    if let satisfaction {
      ticket.satisfaction = TableWords.satisfaction(satisfaction, scale: scale ?? 1...5)
      if case .rating = ticket.satisfaction, scale == nil, !satisfaction.contains("/") { note(.assumedScale, "1-5") }
      if ticket.satisfaction == .unknown { note(.unknownSatisfaction) }
    }
    if let reopens {
      ticket.reopens = Int(reopens)
      if ticket.reopens == nil { note(.unreadableNumber, "reopens") }
    }
    if let resolvedBy {
      ticket.statedResolution = TableWords.resolution(resolvedBy)
      if ticket.statedResolution == nil { note(.unknownResolver) }
    }
  }
}

extension JSONValue {
  /// A scalar as a table would show it; `nil` for null and containers.
  var scalarText: String? {
    if let string { return string }
    if let bool { return bool ? "true" : "false" }
    if let identifier { return identifier }
    var real = 0.0
    return assay_json_double(raw, &real) ? String(real) : nil
  }
}
