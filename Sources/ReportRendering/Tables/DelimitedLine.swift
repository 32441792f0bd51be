// Lines of comma-separated text for people's spreadsheets (RFC 4180, but LF). Writing only.

/// One cell of a table.
enum Cell {
  /// Guarded against being run as a formula.
  case text(String)
  /// Written as it is.
  case number(Int)
  /// Six decimals; empty when there is none.
  case share(Double?)
  case flag(Bool)

  var written: String {
    switch self {
    case .text(let text): return DelimitedLine.quoted(DelimitedLine.guarded(text))
    case .number(let number): return String(number)
    case .share(let share): return share.map { NumberText.fixed($0, 6) } ?? ""
    case .flag(let flag): return flag ? "true" : "false"
    }
  }
}

/// Lines of comma-separated text.
enum DelimitedLine {
  static func header(_ names: [String]) -> String { names.joined(separator: ",") + "\n" }

  static func row(_ cells: [Cell]) -> String { cells.map(\.written).joined(separator: ",") + "\n" }

  /// The text with an apostrophe before it when a spreadsheet would run it as a formula, apostrophes before that
  /// character included so that it can be undone.
  static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return text }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: return "'" + text
    default: return text
    }
  }

  static func quoted(_ text: String) -> String {
    let special: (UInt8) -> Bool = { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte < 32
    }
    guard text.utf8.contains(where: special) else { return text }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
