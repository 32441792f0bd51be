// A mapping file: YAML text to a mapping. What is wrong is said by file, line and field; the files that the mapping is
// for are not looked at here.
import ContentHash
import Foundation
import TicketExports
import TicketModel
import Yams

enum MappingFile {
  /// Bytes that a file may have; lists of roles can be long.
  static let limit = 4 << 20

  /// - Throws: `PipelineFault` with file, line and field.
  static func read(path: String) throws -> Mapping {
    try read(bytes: try PrivateFile.read(path, limit: limit), name: path)
  }

  /// - Parameter name: what errors call the file.
  static func read(bytes: [UInt8], name: String) throws -> Mapping {
    let reader = YAMLReader(
      name: name, code: "mapping-file", outcome: "; nothing was read",
      outline:
        "Write 'id:' and the column or path it is in, and so on; 'assay ingest --explain FILE' writes one to start from"
    )
    var mapping = Mapping(name: name, digest: bytes.withUnsafeBytes { SHA256.hash($0).hex })
    var contents = MappingReader(reader)
    try contents.read(bytes, into: &mapping)
    return mapping
  }
}

/// Reads the nodes of a mapping.
struct MappingReader {
  let yaml: YAMLReader
  /// What the file says of all its times.
  private(set) var format: String?
  private(set) var zone: String?

  init(_ yaml: YAMLReader) { self.yaml = yaml }

  static let layoutKeys = ["format", "delimiter", "encoding", "header", "records"]
  private static let topKeys =
    ["version", "file"] + layoutKeys + ["times"] + Mapping.TicketField.allCases.map(\.rawValue) + [
      "messages", "roles", "drop",
    ]

  mutating func read(_ bytes: [UInt8], into mapping: inout Mapping) throws {
    let (_, root) = try yaml.document(bytes)
    let top = try yaml.fields(of: root, as: nil, allowed: Self.topKeys)
    if let version = top["version"], try yaml.text(version, field: "version") != "1" {
      throw yaml.fault(
        "this version of assay reads version 1", line: version.mark?.line, field: "version",
        remedy: "Write 'version: 1', or leave it out")
    }
    if let times = top["times"] {
      let fields = try yaml.fields(of: times, as: "times", allowed: ["format", "zone"])
      _ = try time(fields, field: "times", line: times.mark?.line ?? 0)
      format = try fields["format"].map { try yaml.cell($0, field: "times.format") }
      zone = try fields["zone"].map { try yaml.text($0, field: "times.zone") }
    }
    mapping.layout = try layout(top, prefix: "")
    mapping.filePattern = try top["file"].map { try yaml.text($0, field: "file") }
    for field in Mapping.TicketField.allCases {
      guard let node = top[field.rawValue] else { continue }
      mapping.ticket[field] = try value(node, field: field.rawValue, kind: ValueKind(field))
    }
    mapping.messages = try top["messages"].map { try messages($0) }
    mapping.roles = try top["roles"].map { try roles($0) } ?? [:]
    mapping.drops = try top["drop"].map { try drops($0, field: "drop") } ?? []
    try check(mapping, line: root.mark?.line)
  }

  /// What no single key can tell.
  private func check(_ mapping: Mapping, line: Int?) throws {
    if mapping.ticket.isEmpty, mapping.messages == nil {
      throw yaml.fault("the mapping names no value", line: line, remedy: yaml.outline)
    }
    if mapping.ticket[.id] == nil, let messages = mapping.messages {
      let isApart = if case .embedded = messages.source { false } else { true }
      if isApart, !mapping.ticket.isEmpty || messages.source == .rows {
        throw yaml.fault(
          "id is missing, and the messages cannot be joined to their tickets without it", line: line, field: "id",
          remedy: "Write 'id:' and the column or path of the ticket's id")
      }
    }
    if mapping.messages == nil, mapping.ticket[.subject] == nil, mapping.ticket[.text] == nil {
      throw yaml.fault(
        "the mapping names no text", line: line, field: "text",
        remedy: "Write 'text:' or 'subject:' and where the customer's words are, or 'messages:'")
    }
  }

  // MARK: Files

  func layout(_ fields: [String: Node], prefix: String) throws -> Mapping.Layout {
    var layout = Mapping.Layout()
    layout.format = try fields["format"].map {
      try yaml.word($0, of: Mapping.Layout.Format.self, field: prefix + "format")
    }
    layout.encoding = try fields["encoding"].map {
      try yaml.word($0, of: TextEncoding.self, field: prefix + "encoding")
    }
    if let node = fields["delimiter"] {
      let text = try yaml.cell(node, field: prefix + "delimiter")
      let byte = text == "tab" ? 0x09 : text.utf8.first ?? 0
      guard text == "tab" || text.utf8.count == 1, byte != 0x22, byte != 0x0A, byte != 0x0D else {
        throw yaml.fault(
          "a delimiter is one character", line: node.mark?.line, field: prefix + "delimiter",
          remedy: "Write ',', ';', '|' or tab, in quotes")
      }
      layout.delimiter = byte
    }
    if let node = fields["header"] { layout.hasHeader = try yaml.truth(node, field: prefix + "header") }
    if let node = fields["records"] {
      let text = try yaml.text(node, field: prefix + "records")
      guard let path = JSONPath(text), path.isRecordList else {
        throw yaml.fault(
          "'\(text)' is no path of records", line: node.mark?.line, field: prefix + "records",
          remedy: "Write it as in '$.data.tickets[]'")
      }
      layout.records = path
    }
    return layout
  }

  // MARK: Values

  /// - Parameter part: which part of a split cell the value is, if it is one.
  func value(_ node: Node, field: String, kind: ValueKind, part: Int? = nil) throws -> Mapping.Value {
    let line = node.mark?.line ?? 0
    var value = Mapping.Value(places: part.map { [.part($0)] } ?? [], line: line)
    if case .mapping = node {
      let places = part == nil ? ["path", "column", "value"] : []
      let fields = try yaml.fields(of: node, as: field, allowed: places + kind.keys)
      if let paths = fields["path"] { value.places += try names(paths, field: field + ".path").map { .path($0) } }
      if let columns = fields["column"] {
        value.places += try numbers(columns, field: field + ".column").map { .column($0) }
      }
      if let node = fields["map"] { value.meanings = try meanings(node, field: field + ".map", kind: kind) }
      if let node = fields["default"] { value.fallback = try meaning(node, field: field + ".default", kind: kind) }
      if let node = fields["value"] { value.fallback = try meaning(node, field: field + ".value", kind: kind) }
      if let node = fields["separator"] { value.separator = try yaml.cell(node, field: field + ".separator") }
      if let node = fields["scale"] { value.scale = try scale(node, field: field + ".scale") }
      if kind == .time { value.time = try time(fields, field: field, line: line) }
      guard !value.places.isEmpty || value.fallback != nil else {
        throw yaml.fault(
          "it does not say where the value stands", line: line, field: field,
          remedy:
            "Write 'path:' with a column's name or a path, 'column:' with a number, or 'value:' if it is always the same"
        )
      }
    } else {
      if part == nil { value.places = [.path(try yaml.text(node, field: field))] }
      if kind == .time { value.time = try time([:], field: field, line: line) }
    }
    return value
  }

  /// One text or a list of them.
  func names(_ node: Node, field: String) throws -> [String] {
    if case .sequence = node { return try yaml.texts(node, field: field, atLeast: 1) }
    return [try yaml.text(node, field: field)]
  }

  func numbers(_ node: Node, field: String) throws -> [Int] {
    try names(node, field: field).map { text in
      guard let number = Int(text), (1...100_000).contains(number) else {
        throw yaml.fault(
          "a column's number is expected", line: node.mark?.line, field: field,
          remedy: "Count from 1, or write 'path:' for a column's name")
      }
      return number
    }
  }

  private func scale(_ node: Node, field: String) throws -> ClosedRange<Int> {
    let ends = try yaml.items(node, field: field).map { Int(try yaml.text($0, field: field)) }
    guard ends.count == 2, let worst = ends[0], let best = ends[1], worst < best else {
      throw yaml.fault(
        "a scale is its worst and its best rating", line: node.mark?.line, field: field,
        remedy: "Write it as in [1, 5]")
    }
    return worst...best
  }

  /// The value's own form, else the file's.
  private func time(_ fields: [String: Node], field: String, line: Int) throws -> TimeForm {
    do {
      return try TimeForm(
        format: try fields["format"].map { try yaml.cell($0, field: field + ".format") } ?? format,
        zone: try fields["zone"].map { try yaml.text($0, field: field + ".zone") } ?? zone)
    } catch let fault as TimeFormFault {
      throw yaml.fault(
        fault.message, line: line, field: field,
        remedy: "Write the format as in 'dd/MM/yyyy HH:mm', or iso, epoch, epoch-ms, and the zone as in 'Europe/Berlin'"
      )
    }
  }

  // MARK: Words

  private func meanings(_ node: Node, field: String, kind: ValueKind) throws -> [String: String] {
    guard case .mapping(let mapping) = node else {
      throw yaml.fault(
        "words and their meanings are expected", line: node.mark?.line, field: field,
        remedy: "Write them as in {Done: closed, Waiting: pending}")
    }
    var meanings: [String: String] = [:]
    for (key, value) in mapping {
      let word = try yaml.text(key, field: field).lowercased()
      let meaning = try meaning(value, field: field, kind: kind)
      guard meanings.updateValue(meaning, forKey: word).map({ $0 == meaning }) ?? true else {
        throw yaml.fault(
          "'\(word)' has two meanings; capitals make no difference", line: key.mark?.line, field: field,
          remedy: "Leave one")
      }
    }
    return meanings
  }

  private func meaning(_ node: Node, field: String, kind: ValueKind) throws -> String {
    let text = try yaml.text(node, field: field)
    guard let words = kind.words, !words.contains(text), !(kind == .satisfaction && Int(text) != nil) else {
      return text
    }
    throw yaml.unknown(text, of: words, node, field: field)
  }

  private func roles(_ node: Node) throws -> [String: AuthorRole] {
    let fields = try yaml.fields(of: node, as: "roles", allowed: AuthorRole.allCases.map(\.rawValue))
    var roles: [String: AuthorRole] = [:]
    for role in AuthorRole.allCases {
      guard let list = fields[role.rawValue] else { continue }
      for item in try yaml.items(list, field: "roles.\(role.rawValue)") {
        let name = try yaml.text(item, field: "roles.\(role.rawValue)")
        guard roles.updateValue(role, forKey: name).map({ $0 == role }) ?? true else {
          throw yaml.fault(
            "the author stands under two roles", line: item.mark?.line, field: "roles.\(role.rawValue)",
            remedy: "Leave one of them")
        }
      }
    }
    return roles
  }

  func drops(_ node: Node, field: String) throws -> [Mapping.DropRule] {
    try yaml.items(node, field: field).enumerated().map { index, item in
      let field = "\(field)[\(index + 1)]"
      let line = item.mark?.line ?? 0
      let fields = try yaml.fields(of: item, as: field, allowed: ["path", "column", "is", "missing"])
      let places =
        try (fields["path"].map { [.path(try yaml.text($0, field: field + ".path"))] } ?? [])
        + (fields["column"].map { try numbers($0, field: field + ".column").map { Mapping.Place.column($0) } } ?? [])
      let words = try fields["is"].map { try names($0, field: field + ".is") } ?? []
      let dropsMissing = try fields["missing"].map { try yaml.truth($0, field: field + ".missing") } ?? false
      guard places.count == 1, !words.isEmpty || dropsMissing else {
        throw yaml.fault(
          "the rule does not say what to leave out", line: line, field: field,
          remedy: "Write {path: NAME, is: [WORD, WORD]} or {path: NAME, missing: true}")
      }
      return Mapping.DropRule(
        place: places[0], words: Set(words.map { $0.lowercased() }), dropsMissing: dropsMissing, line: line)
    }
  }
}
