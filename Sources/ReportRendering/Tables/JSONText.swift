// JSON with keys in the order given (RFC 8259). Writing only.

/// A JSON value.
indirect enum JSONText {
  case string(String)
  case integer(Int)
  /// Six decimals; not a finite number is null.
  case share(Double)
  case flag(Bool)
  case null
  case list([JSONText])
  case object(KeyValuePairs<String, JSONText>)

  /// The value with two blanks per level and LF.
  ///
  /// - Complexity: O(bytes written).
  func written(indent: Int = 0) -> String {
    let inner = "\n" + String(repeating: "  ", count: indent + 1)
    let outer = "\n" + String(repeating: "  ", count: indent)
    switch self {
    case .string(let text): return JSONText.quoted(text)
    case .integer(let number): return String(number)
    case .share(let number): return number.isFinite ? NumberText.fixed(number, 6) : "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    case .list(let values):
      if values.isEmpty { return "[]" }
      return "[" + inner + values.map { $0.written(indent: indent + 1) }.joined(separator: "," + inner) + outer + "]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { JSONText.quoted($0.key) + ": " + $0.value.written(indent: indent + 1) }
      return "{" + inner + lines.joined(separator: "," + inner) + outer + "}"
    }
  }

  /// The value without a line break, for files of one value a line.
  func writtenOnOneLine() -> String {
    switch self {
    case .list(let values): "[" + values.map { $0.writtenOnOneLine() }.joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.key) + ": " + $0.value.writtenOnOneLine() }.joined(separator: ", ") + "}"
    default: written()
    }
  }

  /// The text between quotes, control characters and both line separators of JavaScript escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
