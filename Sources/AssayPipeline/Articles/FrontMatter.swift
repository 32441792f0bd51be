// The lines between '---' at the start of a Markdown or text file, which say what the document is.
import TicketExports
import TicketModel
import Yams

/// A text file as a document.
enum FrontMatter {
  /// What the head and the text say; keys that describe nothing are passed over. Without a head, the title is the first
  /// heading.
  ///
  /// - Throws: `PipelineFault` with file and line for a head that never ends or is not YAML.
  static func read(_ bytes: [UInt8], name: String) throws -> ArticleRecord {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var record = ArticleRecord()
    var body = lines[...]
    if lines.first == "---" {
      guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else {
        throw reader(name).fault("the head never ends", line: 1, remedy: "Write a line '---' below its last key")
      }
      try add(lines[..<end].joined(separator: "\n"), to: &record, name: name)
      body = lines[(end + 1)...]
    }
    record.add(body.joined(separator: "\n"), as: "text")
    if record[.title].isEmpty, let heading = body.first(where: { $0.hasPrefix("# ") }) {
      record.add(String(heading.dropFirst(2)), as: "title")
    }
    return record
  }

  private static func reader(_ name: String) -> YAMLReader {
    YAMLReader(
      name: name, code: "front-matter", outcome: "; nothing was stored of this file",
      outline: "Write title:, url: and updated_at: below the first '---'")
  }

  private static func add(_ head: String, to record: inout ArticleRecord, name: String) throws {
    let reader = reader(name)
    if !head.contains(where: { !$0.isWhitespace && $0 != "-" }) { return }
    let (_, root) = try reader.document(Array(head.utf8))
    guard case .mapping(let mapping) = root else {
      throw reader.fault(
        "the head is no list of keys and values", line: 2, remedy: "Write title:, url: and updated_at:")
    }
    for (key, value) in mapping {
      guard let key = key.scalar?.string else { continue }
      switch value {
      case .scalar(let scalar) where !reader.isEmpty(value): record.add(scalar.string, as: key)
      case .sequence where ArticleRecord.Field(name: key) == .intents:
        record.intents = try reader.texts(value, field: key, atLeast: 1)
      default: break
      }
    }
  }
}
