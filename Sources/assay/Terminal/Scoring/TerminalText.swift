// Text of others on a terminal: nothing in it is ever a command to the terminal, and no line is wider than the window.

enum TerminalText {
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
  static func width(_ character: Character) -> Int { character.unicodeScalars.reduce(0) { $0 + width($1) } }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return scalar.properties.isEmojiPresentation || wideBlocks.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Blocks whose characters are wide or full-width (Unicode Standard Annex 11).
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]

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
