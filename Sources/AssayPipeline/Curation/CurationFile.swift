// The curation file: YAML text to edits with their lines. Says what is wrong by file, line and field; knows no intent.
import Foundation
import IntentClustering
import TicketModel
import Yams

/// A curation file as the user wrote it, and what it says.
struct CurationFile {
  /// With the user's comments and order.
  let text: String
  let edits: [CurationEdit]

  /// Bytes that a file may have: some 50,000 edits.
  static let limit = 4 << 20

  /// What a store without any curation has.
  static let empty = CurationFile(text: "version: 1\nedits:\n", edits: [])

  private init(text: String, edits: [CurationEdit]) {
    self.text = text
    self.edits = edits
  }

  /// The highest number of an id that a split gives; 0 without any.
  var highestNumber: Int {
    edits.map { edit in
      if case .split(_, let into, _, _) = edit.action { Int(into.dropFirst()) ?? 0 } else { 0 }
    }.max() ?? 0
  }

  /// Reads a file of at most `limit` bytes.
  ///
  /// - Throws: `PipelineFault` with file, line and field.
  init(path: String) throws { try self.init(bytes: try PrivateFile.read(path, limit: CurationFile.limit), name: path) }

  /// - Parameter name: what errors call the file.
  init(bytes: [UInt8], name: String) throws {
    let reader = YAMLReader(curation: name)
    let (text, root) = try reader.document(bytes)
    let top = try reader.fields(of: root, as: nil, allowed: ["version", "edits"])
    guard let version = top["version"] else {
      throw reader.fault("version is missing", line: root.mark?.line, field: "version", remedy: "Write 'version: 1'")
    }
    let number = try reader.text(version, field: "version")
    guard number == "1" else {
      throw reader.fault(
        "this version of assay reads version 1", line: version.mark?.line, field: "version",
        remedy: "Write 'version: 1', or install the version of assay that wrote the file")
    }
    guard let list = top["edits"] else {
      throw reader.fault(
        "edits is missing", line: root.mark?.line, field: "edits", remedy: "Write 'edits:' and a list below it")
    }
    self.text = text
    edits = reader.isEmpty(list)
      ? [] : try reader.items(list, field: "edits").enumerated().map { try reader.edit($1, field: "edits[\($0 + 1)]") }
  }
}

extension YAMLReader {
  fileprivate init(curation name: String) {
    self.init(
      name: name, code: "curation-file", outcome: "; nothing was changed",
      outline:
        "Write 'version: 1' and below it 'edits:' with a list; 'assay intents export' writes a file to start from")
  }

  /// The key that names an edit, and what else may stand with it.
  private static let keys: [(verb: String, others: [String])] = [
    ("merge", []), ("split", ["into", "name", "tickets", "terms"]), ("rename", ["name"]), ("pin", []), ("forbid", []),
    ("together", []), ("apart", []), ("mark", ["as"]), ("owner", ["name"]),
  ]

  fileprivate func edit(_ node: Node, field: String) throws -> CurationEdit {
    let line = node.mark?.line ?? 0
    let verbs = YAMLReader.keys.map(\.verb)
    let keys = node.mapping.map { $0.keys.compactMap(\.string) } ?? []
    let present = verbs.filter(keys.contains)
    guard present.count == 1, let (verb, others) = YAMLReader.keys.first(where: { $0.verb == present[0] }) else {
      throw fault(
        present.isEmpty ? "this is no edit" : "two edits in one: \(present.joined(separator: ", "))", line: line,
        field: field, remedy: "Begin each item of the list with one of \(verbs.joined(separator: ", "))")
    }
    let fields = try fields(of: node, as: field, allowed: [verb] + others)
    let field = field + "." + verb
    let value = fields[verb]!
    func needed(_ key: String) throws -> Node {
      guard let node = fields[key] else {
        throw fault("\(key) is missing", line: line, field: field, remedy: "Add '\(key):' to the edit")
      }
      return node
    }
    let action: CurationEdit.Action
    switch verb {
    case "merge": action = .merge(try texts(value, field: field, atLeast: 2))
    case "split":
      let into = try text(try needed("into"), field: field + ".into")
      guard CurationText.isIntentID(into) else {
        throw fault(
          "an id of the form I213 is expected", line: try needed("into").mark?.line, field: field + ".into",
          remedy: "Write I and a number that no intent has")
      }
      let criterion: CurationEdit.SplitCriterion
      switch (fields["tickets"], fields["terms"]) {
      case (let tickets?, nil): criterion = .tickets(try texts(tickets, field: field + ".tickets", atLeast: 1))
      case (nil, let terms?): criterion = .terms(try texts(terms, field: field + ".terms", atLeast: 1))
      default:
        throw fault(
          "either tickets or terms are expected", line: line, field: field,
          remedy: "Write 'tickets: [...]' to split by examples, or 'terms: [...]' to split by words")
      }
      action = .split(
        try text(value, field: field), into: into,
        name: try fields["name"].map { try text($0, field: field + ".name") }, by: criterion)
    case "rename":
      action = .rename(try text(value, field: field), to: try text(try needed("name"), field: field + ".name"))
    case "pin": action = .pin(try text(value, field: field))
    case "forbid": action = .forbid(try text(value, field: field))
    case "together": action = .together(try texts(value, field: field, atLeast: 2))
    case "apart": action = .apart(try texts(value, field: field, atLeast: 2))
    case "mark":
      let node = try needed("as")
      let marks = try texts(node, field: field + ".as", atLeast: 1).map { text in
        guard let mark = IntentAttributes.Mark(rawValue: text) else {
          throw fault(
            "unknown mark", line: node.mark?.line, field: field + ".as",
            remedy: "The marks are \(IntentAttributes.Mark.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return mark
      }
      action = .mark(try text(value, field: field), as: marks)
    default: action = .own(try text(value, field: field), by: try text(try needed("name"), field: field + ".name"))
    }
    return CurationEdit(line: line, action: action)
  }
}
