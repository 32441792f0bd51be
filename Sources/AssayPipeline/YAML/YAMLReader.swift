// What every YAML file that a person writes has in common: text to nodes, and nodes to values, with a fault's file,
// line and field. Knows no file's meaning.
import Foundation
import TicketModel
import Yams

/// Reads the nodes of one file.
struct YAMLReader {
  /// What faults call the file.
  let name: String
  /// Of the faults.
  let code: String
  /// What follows from a fault, behind its remedy.
  let outcome: String
  /// What to write into a file that is none of this kind.
  let outline: String

  /// Items that a list may have.
  private static let mostItems = 100_000

  func fault(_ message: String, line: Int?, field: String? = nil, remedy: String) -> PipelineFault {
    PipelineFault(
      code: code, message: message, remedy: remedy + outcome,
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
    if let line = YAMLText.lineOfReference(text) {
      throw fault(
        "anchors and aliases ('&', '*') have no place in this file", line: line,
        remedy: "Write the value out, and put a text that begins with one of them in quotes")
    }
    do {
      guard let root = try compose(yaml: text, .basic) else {
        throw fault("the file is empty", line: nil, remedy: outline)
      }
      return (text, root)
    } catch let error as YamlError {
      let (problem, line) = YAMLReader.problem(error)
      let isTab = line.map { YAMLText.isIndentedByTab(text, line: $0) } ?? false
      throw fault(
        isTab ? "the line is indented by a tab" : "the file is not YAML: \(problem)", line: line,
        remedy: isTab ? "Indent with spaces" : outline)
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
        let name = key.scalar.map { String($0.string.prefix(40)) }
        let near = name.flatMap { NearestWord.of($0, in: allowed) }.map { "Write '\($0)'; the" } ?? "The"
        throw fault(
          "unknown key\(name.map { " '\($0)'" } ?? "")", line: key.mark?.line, field: field,
          remedy: "\(near) keys are \(allowed.joined(separator: ", "))")
      }
      fields[scalar.string] = value
    }
    return fields
  }

  func items(_ node: Node, field: String) throws -> [Node] {
    guard case .sequence(let sequence) = node else {
      throw fault("a list is expected", line: node.mark?.line, field: field, remedy: "Write a list, as in [A, B]")
    }
    guard sequence.count <= YAMLReader.mostItems else {
      throw fault(
        "the list has \(sequence.count.counted("item"))", line: node.mark?.line, field: field,
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
    guard !text.isEmpty, text.count <= 200, !text.unicodeScalars.contains(where: YAMLText.isUnprintable) else {
      throw fault(
        "a text of 1 to 200 characters in one line is expected", line: node.mark?.line, field: field,
        remedy: "Shorten it, or check that it is the right file")
    }
    return text
  }

  /// A text of up to 40 characters with every blank in it: separators and formats.
  func cell(_ node: Node, field: String) throws -> String {
    guard case .scalar(let scalar) = node, (1...40).contains(scalar.string.count) else {
      throw fault(
        "a text of 1 to 40 characters is expected", line: node.mark?.line, field: field, remedy: "Write it in quotes")
    }
    return scalar.string
  }

  func truth(_ node: Node, field: String) throws -> Bool {
    switch try text(node, field: field) {
    case "true": return true
    case "false": return false
    default:
      throw fault("true or false is expected", line: node.mark?.line, field: field, remedy: "Write 'true' or 'false'")
    }
  }

  /// The same in the words of files that people write by hand.
  func yesOrNo(_ node: Node, field: String) throws -> Bool {
    switch try text(node, field: field) {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      throw fault("yes or no is expected", line: node.mark?.line, field: field, remedy: "Write 'yes' or 'no'")
    }
  }

  /// One of the words of a type.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, of type: Word.Type, field: String
  ) throws -> Word {
    let text = try text(node, field: field)
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    throw unknown(text, of: known, node, field: field)
  }

  /// A fault that names the words that may stand there.
  func unknown(_ text: String, of known: [String], _ node: Node, field: String) -> PipelineFault {
    let near = NearestWord.of(text, in: known).map { "Write '\($0)'; the" } ?? "The"
    return fault(
      "'\(text)' is not known here", line: node.mark?.line, field: field,
      remedy: "\(near) words are \(known.joined(separator: ", "))")
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
}
