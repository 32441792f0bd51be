// Messages by a mapping: in lists or columns of the ticket's record, or one in each record.
import ContentHash
import TicketModel

struct MappedMessages: Sendable {
  private enum Source: Sendable {
    /// The record itself.
    case record
    /// Cells of the record, one message each.
    case cells(slots: [Int])
    /// A JSON list: where it is, and what is read of an element.
    case list(JSONPathTree, element: JSONPathTree, slotCount: Int)
  }
  private let source: Source
  private let values: [Mapping.MessageField: MappedValue]
  private let roles: [String: AuthorRole]
  private var separator: String?
  /// The slots of a cell's parts.
  private var partSlots: [Int] = []
  /// Paths inside the elements of a list, from the record's root: they can be looked for, though they are not slots.
  private(set) var innerPaths: [(path: JSONPath, named: MappedSlots.Named)] = []

  /// One message a record.
  init(_ messages: Mapping.Messages, mapping: Mapping, slots: inout MappedSlots) {
    source = .record
    values = slots.values(messages.fields, prefix: "messages.")
    roles = mapping.roles
  }

  /// Messages inside the ticket's record.
  init(
    _ messages: Mapping.Messages, at places: [Mapping.Place], separator: String?, partCount: Int, isJSON: Bool,
    mapping: Mapping, slots: inout MappedSlots
  ) throws(ExportError) {
    self.separator = separator
    roles = mapping.roles
    func parts(_ slots: inout MappedSlots) -> [Int] {
      (0..<partCount).map { slots.slot(.part($0), field: "messages", line: messages.line) }
    }
    guard isJSON else {
      source = .cells(slots: places.map { slots.slot($0, field: "messages", line: messages.line) })
      values = slots.values(messages.fields, prefix: "messages.")
      partSlots = parts(&slots)
      return
    }
    var outer = MappedSlots()
    for place in places { _ = outer.slot(place, field: "messages", line: messages.line) }
    let lists = try mapping.paths(outer)
    var inner = MappedSlots()
    values = inner.values(messages.fields, prefix: "messages.")
    partSlots = parts(&inner)
    let paths = try mapping.paths(inner)
    source = .list(
      JSONPathTree(lists.map { ($0.path, 0) }), element: JSONPathTree(paths), slotCount: inner.named.count)
    for list in lists {
      let steps = list.path.steps + (list.path.steps.last == .elements ? [] : [.elements])
      innerPaths += paths.map { (JSONPath(steps + $0.path.steps), inner.named[$0.slot]) }
    }
  }

  /// The messages inside a ticket's record.
  func messages(
    _ row: MappedRow, _ json: JSONValue?, _ record: ExportRecord, zoneless: inout Bool, _ batch: inout DecodedBatch
  ) -> [Message] {
    var found: [Message] = []
    func add(_ row: MappedRow, cell: String?) {
      var row = row
      if let cell { split(cell, into: &row, &batch) }
      let id = "\(found.count + 1)"
      if let message = message(row, record, id: id, zoneless: &zoneless, &batch) { found.append(message) }
    }
    switch source {
    case .record: break
    case .cells(let slots):
      for slot in slots { for cell in row.all(slot) { add(row, cell: cell) } }
    case .list(let list, let element, let slotCount):
      guard let json else { break }
      list.forEach(in: json) { _, value in
        var own = MappedRow(slotCount: slotCount)
        if value.isObject {
          own.add(element, value)
          add(own, cell: nil)
        } else if let text = value.scalarText {
          add(own, cell: text)
        }
      }
    }
    return found
  }

  /// The message that a record is; `nil` if it has no text. Without an id of its own it is known by its row, which
  /// keeps the order, and by what it holds, as another file's row is another message.
  func message(
    _ row: MappedRow, _ record: ExportRecord, zoneless: inout Bool, _ batch: inout DecodedBatch
  ) -> Message? {
    message(row, record, id: record.ownID, zoneless: &zoneless, &batch)
  }

  /// Puts the parts of a cell in their slots. A cell of another form is all text.
  private func split(_ cell: String, into row: inout MappedRow, _ batch: inout DecodedBatch) {
    let parts = separator.map { cell.components(separatedBy: $0, most: partSlots.count) } ?? [cell]
    for (index, slot) in partSlots.enumerated() {
      row.replace(parts.count == partSlots.count ? parts[index] : nil, slot: slot)
    }
    let hasTime = values[.createdAt].map { !$0.isPart || $0.time(row) != .unreadable } ?? true
    if parts.count == partSlots.count, hasTime { return }
    batch.note(.unreadableComment)
    for slot in partSlots { row.replace(nil, slot: slot) }
    values[.text]?.setParts(cell, in: &row)
  }

  private func message(
    _ row: MappedRow, _ record: ExportRecord, id: String, zoneless: inout Bool, _ batch: inout DecodedBatch
  ) -> Message? {
    guard let text = values[.text]?.text(row), text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    let plain = HTMLText.plain(text)
    let author = values[.author]?.word(row), name = values[.authorName]?.word(row)
    let time = values[.createdAt].flatMap {
      batch.batch.optionalTime($0.time(row), field: "messages.created_at", zoneless: &zoneless)
    }
    return Message(
      id: values[.id]?.word(row) ?? id, authorID: author ?? name,
      role: role(row, author: author, name: name, record.decoder.accounts, &batch), visibility: visibility(row, &batch),
      writtenAt: time, text: plain.text, links: plain.links)
  }

  /// In this order: named on the command line as a bot, the mapping's lists, named as an agent, the column.
  private func role(
    _ row: MappedRow, author: String?, name: String?, _ accounts: NamedAccounts, _ batch: inout DecodedBatch
  ) -> AuthorRole {
    if accounts.isBot(id: author, name: name) { return .bot }
    if let role = author.flatMap({ roles[$0] }) ?? name.flatMap({ roles[$0] }) { return role }
    if accounts.isAgent(id: author, name: name) { return .agent }
    guard let word = values[.role]?.word(row) else { return .unknown }
    guard let role = AuthorRole(rawValue: word.lowercased()) else {
      batch.note(.unknownAuthor, "messages.role")
      return .unknown
    }
    return role
  }

  private func visibility(_ row: MappedRow, _ batch: inout DecodedBatch) -> Visibility {
    guard let word = values[.visibility]?.word(row) else { return .unknown }
    switch word.lowercased() {
    case "everyone", "public": return .everyone
    case "internal", "private": return .internal
    case "unknown": return .unknown
    default:
      batch.note(.unknownVisibility)
      return .unknown
    }
  }
}

extension ExportRecord {
  /// The row and the start of the record's hash.
  fileprivate var ownID: String { "\(raw.ordinal)-\(hash.hex.prefix(8))" }
}
