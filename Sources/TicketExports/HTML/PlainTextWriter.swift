// The plain text under way: words, lines and the quotation marks of mail.

/// Writes words and lines, folding white space as a browser would.
struct PlainTextWriter {
  var quoteDepth = 0
  var preformatted = 0
  private var out: [UInt8] = []
  private var pendingNewlines = 0
  private var pendingSpace = false
  private var pendingItem = false
  /// Whether the line being written is quoted.
  private var lineIsQuoted = false

  mutating func startBlock(blankLine: Bool) {
    pendingNewlines = max(pendingNewlines, blankLine ? 2 : 1)
    pendingSpace = false
  }

  mutating func breakLine() {
    pendingNewlines = min(pendingNewlines + 1, 2)
    pendingSpace = false
  }

  mutating func startItem() { pendingItem = true }
  mutating func space() { pendingSpace = true }

  mutating func write(_ text: UnsafeRawBufferPointer) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      let isNoBreakSpace = byte == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      if preformatted > 0, byte == 0x0A {
        breakLine()
        at += 1
      } else if byte <= 0x20 || isNoBreakSpace {
        pendingSpace = true
        at += isNoBreakSpace ? 2 : 1
      } else {
        startWord()
        let end = Self.endOfWords(text, at)
        out += text[at..<end]
        at = end
      }
    }
  }

  /// Where words that need no folding end: they are set apart by single spaces.
  private static func endOfWords(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count {
      let byte = text[end]
      if byte <= 0x20 {
        guard byte == 0x20, end + 1 < text.count, text[end + 1] > 0x20, text[end + 1] != 0xC2 else { return end }
      } else if byte == 0xC2, end + 1 < text.count, text[end + 1] == 0xA0 {
        return end
      }
      end += 1
    }
    return end
  }

  private mutating func startWord() {
    let isQuoted = quoteDepth > 0
    if out.isEmpty || pendingNewlines > 0 {
      if !out.isEmpty {
        for remaining in stride(from: pendingNewlines, to: 0, by: -1) {
          out.append(0x0A)
          if remaining > 1, isQuoted, lineIsQuoted { out.append(0x3E) }
        }
      }
      if isQuoted { out += [0x3E, 0x20] }
      if pendingItem { out += [0x2D, 0x20] }
      lineIsQuoted = isQuoted
    } else if pendingSpace {
      out.append(0x20)
    }
    pendingNewlines = 0
    pendingSpace = false
    pendingItem = false
  }

  func finish() -> String { String(decoding: out, as: UTF8.self) }
}
