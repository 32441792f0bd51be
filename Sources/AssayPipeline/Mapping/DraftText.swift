// A drafted mapping written out as YAML.
import TicketExports

enum DraftText {
  /// What the draft takes each field for, by the field's name.
  static func meanings(_ draft: MappingDraft, ofMessageFile: Bool) -> [String: String] {
    var meanings: [String: String] = [:]
    let isApart = draft.messageFile != nil
    if !ofMessageFile { for entry in draft.entries { meanings[entry.field.name] = entry.key } }
    if ofMessageFile || !isApart {
      for entry in draft.messageEntries { meanings[entry.field.name] = "messages." + entry.key }
    }
    switch draft.messageSource {
    case .files(_, let key) where ofMessageFile: meanings[key] = "messages.key"
    case .embedded(let place) where draft.messageEntries.isEmpty: meanings[place] = "messages"
    default: break
    }
    return meanings
  }

  static func lines(_ draft: MappingDraft) -> [String] {
    var lines = ["version: 1"]
    lines += layout(draft.tickets)
    if draft.lacksZone {
      lines.append("# Times that do not name their zone are read as UTC. State the desk's:")
      lines.append("# times: {zone: Europe/Berlin}")
    }
    lines += draft.entries.flatMap { entry($0, of: draft.tickets) }
    guard let source = draft.messageSource else { return lines }
    lines.append("messages:")
    let outline = draft.messageFile ?? draft.tickets
    var inner: [String] = []
    switch source {
    case .embedded(let place): inner.append("path: " + YAMLText.quoted(place))
    case .rows: inner.append("rows: true")
    case .files(let pattern, let key):
      inner.append("file: " + YAMLText.quoted(pattern))
      let field = outline.fields.first { $0.name == key }
      inner.append("key: " + place(field?.name ?? key, field?.column, outline))
      inner += layout(outline)
    }
    if let split = draft.messageSplit {
      let separator = YAMLText.quoted(split.separator)
      inner.append("split: {separator: \(separator), into: [\(split.parts.joined(separator: ", "))]}")
      if let format = split.format { inner.append("created_at: {format: \(YAMLText.quoted(format))}") }
    }
    inner += draft.messageEntries.flatMap { entry($0, of: outline) }
    let keys = Set(draft.messageEntries.map(\.key))
    if !keys.contains("role") {
      inner.append("# Roles of authors that are neither the requester nor under 'roles:' below:")
      inner.append("# role: {value: agent}")
    }
    if !keys.contains("visibility") {
      inner.append("# If no message is an internal note (else nothing is mined, and nothing counts as an answer):")
      inner.append("# visibility: {value: everyone}")
    }
    lines += inner.map { "  " + $0 }
    if !keys.contains("role") { lines.append("# roles: {agent: [NAME, NAME], bot: [NAME]}") }
    return lines
  }

  private static func layout(_ outline: FileOutline) -> [String] {
    switch outline.shape {
    case .table(let delimiter, let hasHeader):
      let sign = delimiter == 0x09 ? "tab" : YAMLText.quoted(String(Character(Unicode.Scalar(delimiter))))
      return ["format: \(delimiter == 0x09 ? "tsv" : "csv")"] + (delimiter == 0x09 ? [] : ["delimiter: \(sign)"])
        + (hasHeader ? [] : ["header: false"])
    case .json(let records, _):
      return ["format: json"] + (records.map { ["records: " + YAMLText.quoted($0.text)] } ?? [])
    }
  }

  private static func entry(_ entry: MappingDraft.Entry, of outline: FileOutline) -> [String] {
    let place = place(entry.innerPath ?? entry.field.name, entry.field.column, outline)
    var keys: [String] = []
    if let format = entry.format { keys.append("format: " + YAMLText.quoted(format)) }
    if let scale = entry.scale { keys.append("scale: [\(scale.lowerBound), \(scale.upperBound)]") }
    let known = entry.meanings.compactMap { word, meaning in meaning.map { "\(YAMLText.quoted(word)): \($0)" } }
    if !known.isEmpty { keys.append("map: {\(known.joined(separator: ", "))}") }
    var lines: [String] = []
    if entry.isAmbiguous { lines.append("# Day and month could be the other way round here: check.") }
    let unknown = entry.meanings.filter { $0.meaning == nil }.map { comment($0.word) }
    if !unknown.isEmpty { lines.append("# Without a meaning so far: \(unknown.joined(separator: ", "))") }
    let isName = !place.hasPrefix("{")
    if keys.isEmpty { return lines + ["\(entry.key): \(place)"] }
    let start = isName ? "path: " + place : String(place.dropFirst().dropLast())
    return lines + ["\(entry.key): {\(([start] + keys).joined(separator: ", "))}"]
  }

  /// A name, or a number where columns have no names.
  private static func place(_ name: String, _ column: Int?, _ outline: FileOutline) -> String {
    if case .table(_, false) = outline.shape, let column { return "{column: \(column)}" }
    return YAMLText.quoted(name)
  }

  /// Text that stays within one comment.
  static func comment(_ text: String) -> String {
    String(text.unicodeScalars.map { YAMLText.isUnprintable($0) ? " " : Character($0) })
  }
}
