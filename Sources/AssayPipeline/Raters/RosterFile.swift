// The roster file: YAML text to raters. Says what is wrong by file, line and field; who is who at the desk is looked up
// in the store by RaterDivision.
import Foundation
import QualityGate
import TicketModel
import Yams

enum RosterFile {
  /// Bytes that a file may have: thousands of raters.
  static let limit = 1 << 20
  private static let largestCapacity = 1_000_000

  /// The roster that a file states. `deskIDs` are what the file says: ids and names as they were written.
  ///
  /// - Throws: `PipelineFault` with file, line and field.
  static func read(_ path: String) throws -> Roster {
    try roster(try PrivateFile.read(path, limit: limit), name: path)
  }

  /// - Parameter name: what faults call the file.
  static func roster(_ bytes: [UInt8], name: String) throws -> Roster {
    let reader = YAMLReader(
      name: name, code: "roster-file", outcome: "; nothing was drawn",
      outline: "Write 'version: 1' and below it 'raters:' with a list, each item beginning with '- name:'")
    let (_, root) = try reader.document(bytes)
    let top = try reader.fields(of: root, as: nil, allowed: ["version", "raters", "adjudicator"])
    guard let version = top["version"], try reader.text(version, field: "version") == "1" else {
      throw reader.fault(
        "this version of assay reads version 1", line: (top["version"] ?? root).mark?.line, field: "version",
        remedy: "Write 'version: 1'")
    }
    guard let list = top["raters"], !reader.isEmpty(list) else {
      throw reader.fault(
        "raters is missing", line: root.mark?.line, field: "raters", remedy: "Write 'raters:' and a list below it")
    }
    var lines: [String: Int] = [GateRule.adjudicator: 0]
    func newName(_ node: Node, field: String) throws -> String {
      let text = try reader.text(node, field: field)
      if let earlier = lines.updateValue(node.mark?.line ?? 0, forKey: text) {
        throw reader.fault(
          earlier == 0 ? "'\(text)' is a reserved name" : "'\(text)' stands on line \(earlier) already",
          line: node.mark?.line, field: field, remedy: "Give every person a name of their own")
      }
      return text
    }
    let raters = try reader.items(list, field: "raters").enumerated().map { place, node in
      let field = "raters[\(place + 1)]"
      let fields = try reader.fields(of: node, as: field, allowed: Self.keys)
      guard let name = fields["name"] else {
        throw reader.fault(
          "name is missing", line: node.mark?.line, field: field, remedy: "Begin the item with 'name:'")
      }
      return try rater(fields, name: newName(name, field: field + ".name"), field: field, reader)
    }
    guard !raters.isEmpty else {
      throw reader.fault(
        "the list of raters is empty", line: list.mark?.line, field: "raters", remedy: "Name at least one rater")
    }
    // Somebody who decides between two scores must have given neither.
    let adjudicator = try top["adjudicator"].map { try newName($0, field: "adjudicator") }
    return Roster(raters: raters, adjudicator: adjudicator ?? "")
  }

  private static let keys = ["name", "languages", "capacity", "desk", "internal notes", "actions"]

  private static func rater(
    _ fields: [String: Node], name: String, field: String, _ reader: YAMLReader
  ) throws -> Rater {
    var rater = Rater(name: name)
    if let node = fields["languages"] {
      rater.languages = try reader.items(node, field: field + ".languages").map { item in
        let text = try reader.text(item, field: field + ".languages").lowercased()
        guard isLanguageRange(text) else {
          throw reader.fault(
            "a language tag is expected", line: item.mark?.line, field: field + ".languages",
            remedy: "Write BCP 47 tags such as en, pt-BR, zh-Hant; 'no' in quotes")
        }
        return text
      }
    }
    if let node = fields["capacity"] {
      guard let number = Int(try reader.text(node, field: field + ".capacity")), (0...largestCapacity).contains(number)
      else {
        throw reader.fault(
          "a number of tickets is expected", line: node.mark?.line, field: field + ".capacity",
          remedy: "Write a whole number from 0 to \(largestCapacity), or leave capacity out")
      }
      rater.capacity = number
    }
    if let node = fields["desk"] { rater.deskIDs = try reader.texts(node, field: field + ".desk", atLeast: 1) }
    rater.seesInternalNotes = try sees("internal notes", fields, field: field, reader)
    rater.seesActions = try sees("actions", fields, field: field, reader)
    return rater
  }

  private static func sees(
    _ key: String, _ fields: [String: Node], field: String, _ reader: YAMLReader
  ) throws -> Bool {
    try fields[key].map { try reader.yesOrNo($0, field: "\(field).\(key)") } ?? true
  }

  /// Parts of letters and digits, at most eight each, between hyphens; the first of two or three letters.
  private static func isLanguageRange(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 35 && (2...3).contains(parts[0].utf8.count)
      && parts[0].utf8.allSatisfy { (97...122).contains($0) }
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      }
  }
}
