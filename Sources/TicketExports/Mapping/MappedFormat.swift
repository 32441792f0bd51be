// One more kind of export: what a desk's own mapping says of its files. Tickets here, messages in MappedMessages.swift.
import ContentHash
import TicketModel

struct MappedFormat: ExportFormat {
  let system = ExportSystem.mapping
  let content: ExportSource.Content
  let summary: String
  let openingNotes: [ExportNote]
  var splitting: RecordSplitting { reader.splitting }

  private enum Kind: Sendable { case tickets, messages(key: MappedValue), rows }
  private let kind: Kind
  private let reader: MappedReader
  private let ticket: [Mapping.TicketField: MappedValue]
  private let messages: MappedMessages?
  private let drops: [MappedDrop]
  /// The conversation is in other files.
  private let hasMessageFiles: Bool

  /// `nil`: the mapping names no such file.
  /// - Throws: `ExportError` at the mapping's line, when the file lacks what the mapping names.
  init?(_ mapping: Mapping, head: FileHead, file: String) throws(ExportError) {
    var slots = MappedSlots()
    if let messages = mapping.messages, case .files(_, let key, let layout) = messages.source,
      mapping.isMessageFile(file)
    {
      let key = slots.value(key, field: "messages.key")
      let needed = Set(slots.named.indices)
      self.messages = MappedMessages(messages, mapping: mapping, slots: &slots)
      kind = .messages(key: key)
      ticket = [:]
      hasMessageFiles = true
      drops = slots.drops(messages.drops)
      content = .history
      reader = try MappedReader(
        mapping, layout: layout, slots: slots, innerPaths: [], needed: needed, head: head, file: file)
      summary = "messages by mapping \(mapping.name), \(reader.summary)"
      openingNotes = reader.notes + (messages.fields[.id] == nil ? [ExportNote(code: .rowNumberAsID)] : [])
      return
    }
    guard mapping.isTicketFile(file) else { return nil }
    let id = mapping.ticket[.id].map { slots.value($0, field: "id") }
    let needed = Set(slots.named.indices)
    var values = slots.values(mapping.ticket.filter { $0.key != .id })
    values[.id] = id
    ticket = values
    switch mapping.messages?.source {
    case .files, nil: (kind, messages) = (.tickets, nil)
    case .rows:
      (kind, messages) = (.rows, MappedMessages(mapping.messages!, mapping: mapping, slots: &slots))
    case .embedded(let places, let separator, let partCount):
      kind = .tickets
      messages = try MappedMessages(
        mapping.messages!, at: places, separator: separator, partCount: partCount, isJSON: mapping.layout.isJSON(head),
        mapping: mapping, slots: &slots)
    }
    hasMessageFiles = if case .files = mapping.messages?.source { true } else { false }
    var isRows: Bool { if case .rows = mapping.messages?.source { true } else { false } }
    drops = slots.drops(mapping.drops + (isRows ? mapping.messages?.drops ?? [] : []))
    content = .tickets
    reader = try MappedReader(
      mapping, layout: mapping.layout, slots: slots, innerPaths: messages?.innerPaths ?? [], needed: needed, head: head,
      file: file)
    summary = "tickets by mapping \(mapping.name), \(reader.summary)"
    var notes = reader.notes
    if id == nil { notes.append(ExportNote(code: .contentAsID)) }
    if isRows, mapping.messages?.fields[.id] == nil { notes.append(ExportNote(code: .rowNumberAsID)) }
    openingNotes = notes
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    guard record.raw.content == .record, let (row, json) = reader.read(record, into: &batch) else { return }
    if drops.contains(where: { $0.applies(to: row) }) { return batch.exclude(.droppedByMapping) }
    switch kind {
    case .messages(let key):
      guard let ticketID = key.word(row) else { return batch.reject(record, .missingTicketID, field: "messages.key") }
      var isZoneless = false
      guard let message = messages?.message(row, record, zoneless: &isZoneless, &batch) else {
        return batch.exclude(.noText)
      }
      if isZoneless { batch.note(.zonelessTime) }
      batch.keep(.messages(ticketID: ticketID, [message]))
    case .tickets:
      guard var ticket = ticket(row, record, &batch) else { return }
      if let messages {
        let found = messages.messages(row, json, record, zoneless: &ticket.hasZonelessTime, &batch)
        ticket.messages = (ticket.messages + found).inOrderWritten()
      }
      if !hasMessageFiles, ticket.subject.isEmpty, ticket.messages.isEmpty { return batch.exclude(.noText) }
      if ticket.hasZonelessTime { batch.note(.zonelessTime) }
      batch.keep(.ticket(ticket, recordHash: record.hash))
    case .rows:
      guard var ticket = ticket(row, record, &batch) else { return }
      let message = messages?.message(row, record, zoneless: &ticket.hasZonelessTime, &batch)
      guard message != nil || !ticket.subject.isEmpty else { return batch.exclude(.noText) }
      if ticket.hasZonelessTime { batch.note(.zonelessTime) }
      if self.ticket[.updatedAt] == nil { ticket.version = Self.earliness(message?.writtenAt, record) }
      if self.ticket[.createdAt] == nil { ticket.createdAt = message?.writtenAt }
      let own = ExportItem.ticket(ticket, recordHash: record.hash)
      batch.keep([own] + (message.map { [.messages(ticketID: ticket.id, [$0])] } ?? []))
    }
  }

  /// A version by which the ticket's values are taken from its first message: the earliest, or without times the first
  /// of the file.
  private static func earliness(_ time: Timestamp?, _ record: ExportRecord) -> Int64 {
    time.map { -$0.seconds } ?? -(1 << 60) - Int64(record.raw.ordinal)
  }

  /// The ticket's own values; `nil`: it was rejected or excluded.
  private func ticket(_ row: MappedRow, _ record: ExportRecord, _ batch: inout DecodedBatch) -> Ticket? {
    func word(_ field: Mapping.TicketField) -> String? { ticket[field]?.word(row) }
    let id: String
    if let value = ticket[.id] {
      guard let found = value.word(row) else {
        batch.reject(record, .missingID, field: "id")
        return nil
      }
      id = found
    } else {
      id = String(record.hash.hex.prefix(16))
    }
    var result = Ticket(id: id, system: system.rawValue)
    switch ticket[.createdAt]?.time(row) ?? .absent {
    case .absent: break
    case .unreadable:
      batch.reject(record, .unreadableTime, field: "created_at")
      return nil
    case .time(let time, let isZoned):
      result.createdAt = time
      result.hasZonelessTime = !isZoned
    }
    func time(_ field: Mapping.TicketField) -> Timestamp? {
      ticket[field].flatMap {
        batch.batch.optionalTime($0.time(row), field: field.rawValue, zoneless: &result.hasZonelessTime)
      }
    }
    result.closedAt = time(.closedAt)
    result.solvedAt = time(.solvedAt)
    result.version = time(.updatedAt)?.seconds ?? 0
    if let word = word(.status) {
      result.status = TableWords.status(word)
      if result.status == .unknown { batch.note(.unknownStatus) }
    } else if result.closedAt != nil {
      result.status = .closed
    }
    if result.status == .deleted {
      batch.exclude(.deleted)
      return nil
    }
    result.subject = ticket[.subject]?.text(row) ?? ""
    result.channel = word(.channel) ?? ""
    result.requesterID = word(.requester)
    result.assigneeID = word(.assignee)
    result.groupID = word(.group)
    result.tags = ticket[.tags]?.items(row) ?? []
    batch.readWords(
      language: word(.language), satisfaction: word(.csat), scale: ticket[.csat]?.scale, reopens: word(.reopens),
      resolvedBy: word(.resolvedBy), of: &result)
    if let text = ticket[.text]?.text(row) {
      let plain = HTMLText.plain(text)
      // Where the messages are elsewhere, the first of them may say the same and takes this one's place.
      result.messages = [
        Message(
          id: hasMessageFiles ? Message.descriptionID : "text", authorID: result.requesterID,
          role: .customer, visibility: .everyone, writtenAt: result.createdAt, text: plain.text, links: plain.links)
      ]
    }
    return result
  }
}
