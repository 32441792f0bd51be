// Results of commands as comma-separated text: the same values under the same names as in JSON.
import Foundation
import ReportRendering

/// Any encodable result as a table.
public enum ResultTables {
  /// One line a row. Columns are the properties in the order of their declaration, whether a row has a value or not; a
  /// value inside a value has a column `outer.inner`, several values in one are separated by ` | `, and lists of
  /// objects are left out: JSON has them. No rows: no text.
  ///
  /// - Throws: What encoding throws.
  public static func csv(rows: [any Encodable]) throws -> String {
    if rows.isEmpty { return "" }
    let cells = try rows.map { row in
      var cells: [String: ResultTable.Value] = [:]
      try JSONValue(of: row).collect(under: "", into: &cells)
      return cells
    }
    let found = Set(cells.flatMap(\.keys)).sorted()
    let columns = Mirror(reflecting: rows[0]).children.compactMap(\.label).flatMap { name in
      let own = found.filter { $0 == name || $0.hasPrefix(name + ".") }
      return own.isEmpty ? [name] : own
    }
    return ResultTable.csv(columns: columns, rows: cells.map { row in columns.map { row[$0] ?? .none } })
  }

  /// A result that is no list: columns `field` and `value`, a line for each single value, places in lists from 0.
  public static func csv(fieldsOf result: any Encodable) throws -> String {
    var lines: [(String, ResultTable.Value)] = []
    try JSONValue(of: result).list(under: "", into: &lines)
    return ResultTable.csv(columns: ["field", "value"], rows: lines.map { [.text($0.0), $0.1] })
  }
}

/// A JSON value of unknown shape.
private enum JSONValue: Decodable {
  case flag(Bool)
  case integer(Int)
  case unsigned(UInt64)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  init(of value: any Encodable) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: try JSONEncoder().encode(value))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(UInt64.self) {
      self = .unsigned(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// A single value as a cell; `nil` for lists and objects.
  private var cell: ResultTable.Value? {
    switch self {
    case .flag(let flag): .plain(flag ? "true" : "false")
    case .integer(let number): .plain(String(number))
    case .unsigned(let number): .plain(String(number))
    case .number(let number): .plain(String(number))
    case .text(let text): .text(text)
    case .null: ResultTable.Value.none
    case .list, .object: nil
    }
  }

  private var words: String? {
    switch cell {
    case .text(let text), .plain(let text): text
    default: nil
    }
  }

  func collect(under path: String, into cells: inout [String: ResultTable.Value]) {
    switch self {
    case .object(let members):
      for (name, member) in members { member.collect(under: path.isEmpty ? name : path + "." + name, into: &cells) }
    case .list(let members):
      let words = members.compactMap(\.words)
      if words.count == members.count { cells[path] = .text(words.joined(separator: " | ")) }
    default: cells[path] = cell
    }
  }

  func list(under path: String, into lines: inout [(String, ResultTable.Value)]) {
    func member(_ name: String) -> String { path.isEmpty ? name : path + "." + name }
    switch self {
    case .object(let members):
      for name in members.keys.sorted() { members[name]!.list(under: member(name), into: &lines) }
    case .list(let members):
      for (place, value) in members.enumerated() { value.list(under: member(String(place)), into: &lines) }
    default: lines.append((path, cell ?? .none))
    }
  }
}
