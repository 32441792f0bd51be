// A small checker of JSON documents against a schema (draft 2020-12), for as much of it as the published schemas use. A
// keyword that it does not know is a fault, so that nothing goes unchecked.
import Foundation

/// A JSON value; truth values are no numbers.
enum JSONTree: Equatable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(_ text: String) throws { self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  subscript(key: String) -> JSONTree? { if case .object(let members) = self { members[key] } else { nil } }
  var list: [JSONTree]? { if case .list(let list) = self { list } else { nil } }
  var members: [String: JSONTree]? { if case .object(let members) = self { members } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}

struct JSONSchema {
  let root: JSONTree

  /// A schema of the documentation.
  init(named name: String) throws {
    root = try JSONTree(
      String(contentsOfFile: "\(Workplace.root)/Documentation/schemas/\(name).schema.json", encoding: .utf8))
  }

  /// What is wrong with a document, each with its place; empty when it is as the schema says.
  ///
  /// - Parameter definition: of the schema's `$defs`; `nil` for the whole.
  func faults(of value: JSONTree, as definition: String? = nil) -> [String] {
    faults(value, definition.map { .object(["$ref": .text("#/$defs/" + $0)]) } ?? root, "$")
  }

  /// What a reference inside the schema leads to.
  func target(of reference: String) -> JSONTree? {
    reference.hasPrefix("#/$defs/") ? root["$defs"]?[String(reference.dropFirst("#/$defs/".count))] : nil
  }

  private func faults(_ value: JSONTree, _ schema: JSONTree, _ place: String) -> [String] {
    guard let keywords = schema.members else { return ["\(place): its schema is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": return []
      case "$ref":
        guard let schema = target(of: rule.text ?? "") else { return ["\(place): \(rule) leads nowhere"] }
        return faults(value, schema, place)
      case "anyOf":
        let branches = (rule.list ?? []).map { faults(value, $0, place) }
        return branches.contains([]) ? [] : ["\(place): is none of \(branches)"]
      case "type":
        let types = rule.list?.compactMap(\.text) ?? [rule.text ?? ""]
        return types.contains { Self.isA($0, value) } ? [] : ["\(place): is no \(types)"]
      case "enum": return rule.list?.contains(value) == true ? [] : ["\(place): is not one of the values"]
      case "const": return rule == value ? [] : ["\(place): is not \(rule)"]
      case "properties":
        return (value.members ?? [:]).flatMap { key, member in
          rule[key].map { faults(member, $0, "\(place).\(key)") } ?? []
        }
      case "required":
        guard let members = value.members else { return [] }
        return (rule.list ?? []).compactMap(\.text).filter { members[$0] == nil }.map { "\(place).\($0): is missing" }
      case "additionalProperties":
        guard rule == .flag(false) else { return ["\(place): additionalProperties is not false"] }
        return (value.members ?? [:]).keys.filter { keywords["properties"]?[$0] == nil }
          .map { "\(place).\($0): is not in the schema" }
      case "items":
        return (value.list ?? []).enumerated().flatMap { faults($1, rule, "\(place)[\($0)]") }
      default: return limit(keyword, rule, value, place)
      }
    }
  }

  /// Keywords that bound a value.
  private func limit(_ keyword: String, _ rule: JSONTree, _ value: JSONTree, _ place: String) -> [String] {
    let isKept: Bool
    switch (keyword, value) {
    case ("minimum", .number(let number)): isKept = number >= rule.number ?? .infinity
    case ("maximum", .number(let number)): isKept = number <= rule.number ?? -.infinity
    case ("minItems", .list(let list)): isKept = Double(list.count) >= rule.number ?? .infinity
    case ("maxItems", .list(let list)): isKept = Double(list.count) <= rule.number ?? -.infinity
    case ("uniqueItems", .list(let list)):
      isKept = list.indices.allSatisfy { !list[..<$0].contains(list[$0]) }
    case ("pattern", .text(let text)):
      isKept = (try? Regex(rule.text ?? "(")).map { text.firstMatch(of: $0) != nil } ?? false
    case ("minimum", _), ("maximum", _), ("minItems", _), ("maxItems", _), ("uniqueItems", _), ("pattern", _):
      isKept = true
    default: return ["\(place): the checker does not know '\(keyword)'"]
    }
    return isKept ? [] : ["\(place): is not within \(keyword) \(rule)"]
  }

  private static func isA(_ type: String, _ value: JSONTree) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .flag), ("number", .number), ("string", .text), ("array", .list),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
