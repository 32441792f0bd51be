// The part of a mapping file that says where messages are.
import TicketExports
import Yams

extension MappingReader {
  func messages(_ node: Node) throws -> Mapping.Messages {
    let line = node.mark?.line ?? 0
    let valueKeys = Mapping.MessageField.allCases.map(\.rawValue)
    let keys = ["path", "column", "rows", "file", "key", "split"] + Self.layoutKeys + valueKeys + ["drop"]
    let fields = try yaml.fields(of: node, as: "messages", allowed: keys)
    let isRows = try fields["rows"].map { try yaml.truth($0, field: "messages.rows") } ?? false
    let isEmbedded = fields["path"] != nil || fields["column"] != nil
    guard [isRows, isEmbedded, fields["file"] != nil].count(where: { $0 }) == 1 else {
      throw yaml.fault(
        "it does not say, or says twice, where the messages are", line: line, field: "messages",
        remedy: "Write one of 'path:' (a list or columns of the record), 'file:' with 'key:' (files of their own), "
          + "'rows: true' (every record is a message)")
    }
    if fields["file"] == nil { try refuse(["key"] + Self.layoutKeys, in: fields, unless: "file") }
    if !isEmbedded { try refuse(["split"], in: fields, unless: "path") }

    let (separator, parts) = try fields["split"].map { try split($0) } ?? (nil, [])
    let source: Mapping.Messages.Source
    if isRows {
      source = .rows
    } else if let pattern = fields["file"] {
      guard let key = fields["key"] else {
        throw yaml.fault(
          "key is missing", line: line, field: "messages.key",
          remedy: "Write 'key:' and the column or path that holds the ticket's id")
      }
      source = .files(
        pattern: try yaml.text(pattern, field: "messages.file"),
        key: try value(key, field: "messages.key", kind: .text),
        layout: try layout(fields, prefix: "messages."))
    } else {
      let places =
        try (fields["path"].map { try names($0, field: "messages.path").map { .path($0) } } ?? [])
        + (fields["column"].map { try numbers($0, field: "messages.column").map { Mapping.Place.column($0) } } ?? [])
      // A cell that is not split is all text.
      let partCount = parts.isEmpty ? (fields["text"] == nil ? 1 : 0) : parts.count
      source = .embedded(places, separator: separator, partCount: partCount)
    }
    var messages = Mapping.Messages(source: source, line: line)
    for field in Mapping.MessageField.allCases {
      let name = "messages." + field.rawValue
      let part = parts.firstIndex(of: field)
      if let node = fields[field.rawValue] {
        messages.fields[field] = try value(node, field: name, kind: ValueKind(field), part: part)
      } else if let part {
        messages.fields[field] = try value(Node(""), field: name, kind: ValueKind(field), part: part)
      }
    }
    if messages.fields[.text] == nil {
      guard isEmbedded, parts.isEmpty else {
        throw yaml.fault(
          "text is missing", line: line, field: "messages.text",
          remedy: parts.isEmpty
            ? "Write 'text:' and the column or path of the message's words" : "Name 'text' in 'into'")
      }
      messages.fields[.text] = Mapping.Value(places: [.part(0)], line: line)
    }
    messages.drops = try fields["drop"].map { try drops($0, field: "messages.drop") } ?? []
    if isEmbedded, !messages.drops.isEmpty {
      throw yaml.fault(
        "messages inside a ticket's record cannot be dropped", line: fields["drop"]?.mark?.line, field: "messages.drop",
        remedy: "Give them 'visibility:' or 'role:' instead")
    }
    return messages
  }

  private func refuse(_ keys: [String], in fields: [String: Node], unless other: String) throws {
    guard let key = keys.first(where: { fields[$0] != nil }) else { return }
    throw yaml.fault(
      "\(key) goes with '\(other):'", line: fields[key]?.mark?.line, field: "messages.\(key)",
      remedy: "Remove it, or write '\(other):'")
  }

  private func split(_ node: Node) throws -> (separator: String, parts: [Mapping.MessageField]) {
    let fields = try yaml.fields(of: node, as: "messages.split", allowed: ["separator", "into"])
    guard let separator = fields["separator"], let into = fields["into"] else {
      throw yaml.fault(
        "separator or into is missing", line: node.mark?.line, field: "messages.split",
        remedy: "Write it as in {separator: \";\", into: [created_at, author, text]}")
    }
    let parts = try yaml.items(into, field: "messages.split.into").map {
      try yaml.word($0, of: Mapping.MessageField.self, field: "messages.split.into")
    }
    guard parts.count >= 2, Set(parts).count == parts.count else {
      throw yaml.fault(
        "two or more different parts are expected", line: into.mark?.line, field: "messages.split.into",
        remedy: "Write it as in [created_at, author, text]; the last part takes the rest of the cell")
    }
    return (try yaml.cell(separator, field: "messages.split.separator"), parts)
  }
}
