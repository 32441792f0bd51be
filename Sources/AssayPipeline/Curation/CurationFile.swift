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
  /// Edits that a file may have, and items of a list.
  fileprivate static let mostItems = 100_000

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
    let reader = CurationReader(name: name)
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

/// Reads the nodes of one file.
private struct CurationReader {
  let name: String

  func fault(_ message: String, line: Int?, field: String? = nil, remedy: String) -> PipelineFault {
    PipelineFault(
      code: "curation-file", message: message, remedy: remedy + "; nothing was changed",
      location: InputLocation(file: name, line: line, field: field))
  }

  // MARK: The document

  func document(_ bytes: [UInt8]) throws -> (text: String, root: Node) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("the file is not UTF-8", line: nil, remedy: "Save it as UTF-8")
    }
    var line = 1
    for byte in bytes {
      if byte == 10 { line += 1 }
      if byte < 32, byte != 9, byte != 10, byte != 13 {
        throw fault("the file holds a control character", line: line, remedy: "Check that it is the right file")
      }
    }
    let remedy =
      "Write 'version: 1' and below it 'edits:' with a list; 'assay intents export' writes a file to start from"
    if let line = CurationText.lineOfReference(text) {
      throw fault(
        "anchors and aliases ('&', '*') have no place in this file", line: line,
        remedy: "Write the value out, and put a text that begins with one of them in quotes")
    }
    do {
      guard let root = try compose(yaml: text, .basic) else {
        throw fault("the file is empty", line: nil, remedy: remedy)
      }
      return (text, root)
    } catch let error as YamlError {
      let (problem, line) = CurationReader.problem(error)
      let isTab = line.map { CurationText.isIndentedByTab(text, line: $0) } ?? false
      throw fault(
        isTab ? "the line is indented by a tab" : "the file is not YAML: \(problem)", line: line,
        remedy: isTab ? "Indent with spaces" : remedy)
    }
  }

  /// The parser's words, which are its own, and the line. Its descriptions quote the file and are left out.
  private static func problem(_ error: YamlError) -> (String, Int?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark.line)
    case .duplicatedKeysInMapping(_, let context): ("a key stands twice", context.mark.line)
    case .reader(let problem, _, _, _): (problem, nil)
    case .memory: ("it needs too much memory", nil)
    default: ("it cannot be parsed", nil)
    }
  }

  // MARK: Parts

  /// Nothing, `~` or `null` where a value is expected.
  func isEmpty(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The values of a mapping by key.
  func fields(of node: Node, as field: String?, allowed: [String]) throws -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      throw fault(
        "a mapping of keys and values is expected", line: node.mark?.line, field: field,
        remedy: "Write \(allowed.map { $0 + ":" }.joined(separator: ", "))")
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, allowed.contains(scalar.string) else {
        throw fault(
          "unknown key\(key.scalar.map { " '\($0.string.prefix(40))'" } ?? "")", line: key.mark?.line, field: field,
          remedy: "The keys are \(allowed.joined(separator: ", "))")
      }
      fields[scalar.string] = value
    }
    return fields
  }

  func items(_ node: Node, field: String) throws -> [Node] {
    guard case .sequence(let sequence) = node else {
      throw fault("a list is expected", line: node.mark?.line, field: field, remedy: "Write a list, as in [A, B]")
    }
    guard sequence.count <= CurationFile.mostItems else {
      throw fault(
        "the list has \(sequence.count) items", line: node.mark?.line, field: field,
        remedy: "Check that it is the right file")
    }
    return Array(sequence)
  }

  /// One line of text, as it stands in the file: `007` stays `007`.
  func text(_ node: Node, field: String) throws -> String {
    guard case .scalar(let scalar) = node, !isEmpty(node) else {
      throw fault(
        "a text is expected", line: node.mark?.line, field: field,
        remedy: "Write one value, in quotes if it is unusual")
    }
    let text = scalar.string.trimmingCharacters(in: .whitespaces)
    guard !text.isEmpty, text.count <= 200, !text.unicodeScalars.contains(where: CurationText.isUnprintable) else {
      throw fault(
        "a text of 1 to 200 characters in one line is expected", line: node.mark?.line, field: field,
        remedy: "Shorten it, or check that it is the right file")
    }
    return text
  }

  func texts(_ node: Node, field: String, atLeast least: Int) throws -> [String] {
    let texts = try items(node, field: field).map { try text($0, field: field) }
    guard texts.count >= least else {
      throw fault(
        "a list of at least \(least) is expected", line: node.mark?.line, field: field,
        remedy: "Name more, or remove the edit")
    }
    return texts
  }

  // MARK: Edits

  /// The key that names an edit, and what else may stand with it.
  private static let keys: [(verb: String, others: [String])] = [
    ("merge", []), ("split", ["into", "name", "tickets", "terms"]), ("rename", ["name"]), ("pin", []), ("forbid", []),
    ("together", []), ("apart", []), ("mark", ["as"]), ("owner", ["name"]),
  ]

  func edit(_ node: Node, field: String) throws -> CurationEdit {
    let line = node.mark?.line ?? 0
    let verbs = CurationReader.keys.map(\.verb)
    let keys = node.mapping.map { $0.keys.compactMap(\.string) } ?? []
    let present = verbs.filter(keys.contains)
    guard present.count == 1, let (verb, others) = CurationReader.keys.first(where: { $0.verb == present[0] }) else {
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
