// The kinds of values that a policy file holds, read from YAML nodes: each refusal says what may stand there.
import TicketModel
import Yams

extension PolicyFile {
  /// The keys of the file, or of one of its parts, that are there.
  struct Part {
    private let nodes: [String: Node]
    /// What the part is called in faults; empty for the whole file.
    private let field: String

    init(_ nodes: [String: Node], field: String) {
      self.nodes = nodes
      self.field = field
    }

    /// Hands over the value of a key and its place, if the key is there.
    func read(_ key: String, _ take: (Node, String) throws -> Void) throws {
      guard let node = nodes[key] else { return }
      try take(node, field.isEmpty ? key : "\(field).\(key)")
    }

    /// A part that has keys of its own; without any where it is left out.
    func part(_ key: String, _ allowed: [String], _ reader: YAMLReader) throws -> Part {
      var fields: [String: Node] = [:]
      try read(key) { fields = try reader.fields(of: $0, as: $1, allowed: allowed) }
      return Part(fields, field: key)
    }
  }
}

extension YAMLReader {
  /// The word for "not asked for".
  func isNone(_ node: Node) -> Bool { node.scalar?.string == "none" }

  func whole(_ node: Node, in range: ClosedRange<Int>, field: String, orNone: Bool = false) throws -> Int {
    guard let text = node.scalar?.string, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text),
      range.contains(number)
    else {
      throw fault(
        "a whole number is expected", line: node.mark?.line, field: field,
        remedy: "Write a number from \(range.lowerBound) to \(range.upperBound)\(orNone ? ", or none" : "")")
    }
    return number
  }

  /// A share, or `none`.
  func shareOrNone(_ node: Node, field: String) throws -> Double? {
    isNone(node) ? nil : try share(node, field: field, orNone: true)
  }

  /// From 0 to 1.
  func share(_ node: Node, field: String, orNone: Bool = false) throws -> Double {
    guard let number = decimal(node), number <= 1 else {
      throw fault(
        "a number from 0 to 1 is expected", line: node.mark?.line, field: field,
        remedy: "Write it with a point, as in 0.8 for 80%\(orNone ? ", or none" : "")")
    }
    return number
  }

  /// Above 0, up to a working day.
  func minutes(_ node: Node, field: String) throws -> Double {
    guard let number = decimal(node), number > 0, number <= 480 else {
      throw fault(
        "a number of minutes is expected", line: node.mark?.line, field: field,
        remedy: "Write a number above 0 and up to 480, as in 4 or 2.5")
    }
    return number
  }

  /// Digits, with or without a point and more digits: no sign, exponent, or words such as nan.
  private func decimal(_ node: Node) -> Double? {
    guard let text = node.scalar?.string else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ (1...15).contains($0.utf8.count) }),
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Double(text)
  }

  /// UTC midnight of a day.
  func day(_ node: Node, field: String) throws -> Timestamp {
    guard let text = node.scalar?.string, let time = Timestamp.parse(text)?.time, time.dateText == text else {
      throw fault(
        "a day is expected", line: node.mark?.line, field: field, remedy: "Write year-month-day, as in 2026-03-09")
    }
    return time
  }

  /// A value that asks for what another key leaves out.
  func nothingRequired(_ node: Node, _ other: String, field: String) -> PipelineFault {
    fault(
      "nothing can be required, since '\(other)' is none", line: node.mark?.line, field: field,
      remedy: "Write 'required: no', or a number for '\(other)'")
  }
}
