// Text of others on a terminal: nothing in it is ever a command to the terminal, and no line is wider than the window.
import Foundation

enum TerminalText {
  /// The C library's character widths, for UTF-8 whatever the environment says.
  private static let hasLocale = setlocale(LC_CTYPE, "C.UTF-8") != nil

  /// The text without anything that a terminal would obey or hide: control characters, marks that turn the direction
  /// of writing, and characters that have no form become U+FFFD; tabs become spaces, line breaks LF.
  static func clean(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if !afterReturn { cleaned.append("\n") }
      case "\r": cleaned.append("\n")
      case "\t": cleaned.append(contentsOf: "    ".unicodeScalars)
      case "\u{200C}", "\u{200D}": cleaned.append(scalar)
      default: cleaned.append(isFormless(scalar) ? "\u{FFFD}" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(cleaned)
  }

  private static func isFormless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    default: false
    }
  }

  /// Columns that a character takes at most: a cluster may be drawn narrower, never wider.
  static func width(_ character: Character) -> Int {
    precondition(hasLocale, "the C library has no UTF-8 locale")
    return character.unicodeScalars.reduce(0) { $0 + max(0, Int(wcwidth(wchar_t(bitPattern: $1.value)))) }
  }

  /// Clean text in lines of at most `width` columns, broken at spaces where there are any.
  static func wrapped(_ text: String, width: Int) -> [String] {
    clean(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var lines: [String] = []
      var current: [Character] = []
      var columns = 0
      // Where the line can be broken, and the columns up to there.
      var space: (index: Int, columns: Int)?
      for character in line {
        let own = self.width(character)
        if columns + own > width, !current.isEmpty {
          if let (index, before) = space, character != " " {
            lines.append(String(current[..<index]))
            current.removeFirst(index + 1)
            columns -= before + 1
          } else {
            lines.append(String(current))
            current = []
            columns = 0
            if character == " " {
              space = nil
              continue
            }
          }
          space = nil
        }
        if character == " " { space = (current.count, columns) }
        current.append(character)
        columns += own
      }
      return lines + [String(current)]
    }
  }

  /// The text in one clean line of at most `width` columns.
  static func line(_ text: String, width: Int) -> String {
    var line = ""
    var columns = 0
    for character in clean(text) {
      let shown = character == "\n" ? " " : character
      columns += self.width(shown)
      if columns > width { break }
      line.append(shown)
    }
    return line
  }
}
