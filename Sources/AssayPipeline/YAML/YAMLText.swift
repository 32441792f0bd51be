// YAML below the level of its nodes: what may stand in a file that a person writes, and texts written out.

enum YAMLText {
  /// Control characters, line separators, and marks that turn the direction of writing.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  static func isIndentedByTab(_ text: String, line: Int) -> Bool {
    let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
    guard line >= 1, line <= lines.count else { return false }
    return lines[line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
  }

  /// The first line with an anchor or an alias: `&` or `*`, and a name, where a value or a key may begin. A few of them
  /// can stand for more nodes than there is memory, so they are looked for before YAML is read.
  static func lineOfReference(_ text: String) -> Int? {
    var line = 1
    var quote: UInt8?
    // What stands before: a value may begin after a line's start, a space, or one of `[{,`.
    var previous = UInt8(ascii: "\n")
    // Inside a plain text `&` and `*` are letters; a value begins after an indicator or at the start of a line.
    var mayBegin = true
    var isComment = false
    var isEscaped = false
    for byte in text.utf8 {
      defer {
        previous = byte
        if byte == UInt8(ascii: "\n") {
          line += 1
          isComment = false
          if quote == nil { mayBegin = true }
        }
      }
      if isComment { continue }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == open {
          quote = nil
          mayBegin = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        if [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?")].contains(previous) { mayBegin = true }
      case UInt8(ascii: "#") where [32, 9, 10, 13].contains(previous): isComment = true
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): mayBegin = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if mayBegin { quote = byte }
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if mayBegin { return line }
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        // An indicator before a space, part of a text else.
        break
      default: mayBegin = false
      }
    }
    return nil
  }

  /// In double quotes: a number stays a text.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
