// The values of one record that a mapping asks for, and no others. Each place in a record has a slot, so that nothing
// is looked up by name while records are read.
import TicketModel

/// Gives out the slots of one kind of record.
struct MappedSlots {
  /// A place and where the mapping names it.
  struct Named {
    var place: Mapping.Place
    var field: String
    var line: Int
  }
  private(set) var named: [Named] = []

  /// Equal places share a slot.
  mutating func slot(_ place: Mapping.Place, field: String, line: Int) -> Int {
    if let index = named.firstIndex(where: { $0.place == place }) { return index }
    named.append(Named(place: place, field: field, line: line))
    return named.count - 1
  }

  mutating func value(_ value: Mapping.Value, field: String) -> MappedValue {
    MappedValue(value, slots: value.places.map { slot($0, field: field, line: value.line) })
  }

  mutating func values<Field: RawRepresentable<String>>(
    _ values: [Field: Mapping.Value], prefix: String = ""
  ) -> [Field: MappedValue] {
    // In the order of the mapping, so that its first fault is the one that is told.
    var compiled: [Field: MappedValue] = [:]
    for (field, value) in values.sorted(by: { ($0.value.line, $0.key.rawValue) < ($1.value.line, $1.key.rawValue) }) {
      compiled[field] = self.value(value, field: prefix + field.rawValue)
    }
    return compiled
  }

  mutating func drops(_ rules: [Mapping.DropRule]) -> [MappedDrop] {
    rules.map { MappedDrop(rule: $0, slot: slot($0.place, field: "drop", line: $0.line)) }
  }
}

/// What stands in the slots for one record. Blank text is absent.
struct MappedRow {
  private var first: [String?]
  private var others: [(slot: Int, text: String)] = []

  init(slotCount: Int) { first = [String?](repeating: nil, count: slotCount) }

  mutating func add(_ text: String, slot: Int) {
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { return }
    if first[slot] == nil { first[slot] = text } else { others.append((slot, text)) }
  }

  /// Puts a text in the place of whatever stands there.
  mutating func replace(_ text: String?, slot: Int) { first[slot] = text }

  subscript(slot: Int) -> String? { first[slot] }

  func all(_ slot: Int) -> [String] {
    guard let text = first[slot] else { return [] }
    return [text] + others.lazy.filter { $0.slot == slot }.map(\.text)
  }
}

/// A value of the mapping with the slots of its places.
struct MappedValue: Sendable {
  private let value: Mapping.Value
  private let slots: [Int]

  init(_ value: Mapping.Value, slots: [Int]) {
    self.value = value
    self.slots = slots
  }

  var scale: ClosedRange<Int>? { value.scale }
  /// It stands in a part of a cell.
  var isPart: Bool { !partSlots.isEmpty }

  private var partSlots: [Int] {
    zip(value.places, slots).compactMap { if case .part = $0 { $1 } else { nil } }
  }

  /// Makes a whole cell this value.
  func setParts(_ cell: String, in row: inout MappedRow) {
    for slot in partSlots { row.replace(cell, slot: slot) }
  }

  private func found(_ row: MappedRow) -> String? {
    for slot in slots { if let text = row[slot] { return text } }
    return nil
  }

  /// The text as it stands there.
  func text(_ row: MappedRow) -> String? { found(row) ?? value.fallback }

  /// A word, through the meanings that the mapping gives.
  func word(_ row: MappedRow) -> String? {
    guard let found = found(row) else { return value.fallback }
    let word = TableWords.trimmed(found)
    if value.meanings.isEmpty { return word }
    return value.meanings[word.lowercased()] ?? value.fallback ?? word
  }

  /// The items of a list, of all its places.
  func items(_ row: MappedRow) -> [String] {
    let cells = slots.flatMap { row.all($0) }
    let items = cells.flatMap { cell -> [String] in
      if let separator = value.separator { return cell.components(separatedBy: separator) }
      return slots.isEmpty || cells.count > 1 ? [cell] : TableWords.tags(cell)
    }.compactMap { item -> String? in
      let word = TableWords.trimmed(item)
      return word.isEmpty ? nil : value.meanings[word.lowercased()] ?? word
    }
    return items.isEmpty ? [value.fallback].compactMap { $0 } : items
  }

  func time(_ row: MappedRow) -> ReadTime {
    guard let text = text(row) else { return .absent }
    return value.time?.read(text) ?? ReadTime(TableWords.trimmed(text))
  }
}

/// A rule that leaves records out.
struct MappedDrop: Sendable {
  let rule: Mapping.DropRule
  let slot: Int

  func applies(to row: MappedRow) -> Bool {
    let texts = row.all(slot)
    if texts.isEmpty { return rule.dropsMissing }
    return texts.contains { rule.words.contains(TableWords.trimmed($0).lowercased()) }
  }
}

extension String {
  /// The parts between the separators; with `most`, the last part keeps further ones.
  func components(separatedBy separator: String, most: Int = .max) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while parts.count + 1 < most, let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
