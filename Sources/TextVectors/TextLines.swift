// A message as lines of UTF-8 bytes, and the matching of fixed phrases in them. It decides nothing about what a
// line means; the cutters beside it do.

/// A text and its lines. Cutters narrow `kept`, the lines that still stand, and never change the bytes.
struct TextLines {
  let bytes: [UInt8]
  /// Each line without its line end and without blanks at either side.
  let lines: [Range<Int>]
  /// Lines that still stand, rising.
  var kept: [Int]

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// - Parameter bytes: UTF-8; a character may be cut off at the end.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      for index in 0..<bytes.count where bytes[index] <= 13 && (bytes[index] == 10 || bytes[index] == 13) {
        // CR LF is one line end.
        if bytes[index] == 10, index > 0, bytes[index - 1] == 13 {
          start = index + 1
          continue
        }
        lines.append(TextLines.trimmed(bytes, start..<index))
        start = index + 1
      }
      lines.append(TextLines.trimmed(bytes, start..<bytes.count))
      return lines
    }
    kept = Array(lines.indices)
  }

  /// Blank to a reader: space, control characters, no-break space.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      if bytes[low] <= 32 {
        low += 1
      } else if low + 1 < high, bytes[low] == 0xC2, bytes[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while low < high {
      if bytes[high - 1] <= 32 {
        high -= 1
      } else if high - 2 >= low, bytes[high - 1] == 0xA0, bytes[high - 2] == 0xC2 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  func isBlank(_ line: Int) -> Bool { lines[line].isEmpty }

  /// A line of quoted mail history.
  func isQuoted(_ line: Int) -> Bool { !lines[line].isEmpty && bytes[lines[line].lowerBound] == UInt8(ascii: ">") }

  /// Whether any kept line has a letter, a digit or a character beyond ASCII.
  var hasContent: Bool {
    kept.contains { line in lines[line].contains { TextLines.isWordByte(bytes[$0]) } }
  }

  /// The kept lines, joined by newlines, blank lines at either end dropped and runs of them made one.
  var text: String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var gap = false
    for line in kept {
      guard !isBlank(line) else {
        gap = true
        continue
      }
      if !output.isEmpty {
        output.append(10)
        if gap { output.append(10) }
      }
      gap = false
      output.append(contentsOf: bytes[lines[line]])
    }
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: Phrases

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0x80...: return true
    default: return false
    }
  }

  /// The byte at `index` in lower case, for ASCII and for the two-byte letters À–Þ.
  func folded(_ index: Int) -> UInt8 {
    let byte = bytes[index]
    if byte >= 65, byte <= 90 { return byte + 32 }
    if byte >= 0x80, byte <= 0x9E, byte != 0x97, index > 0, bytes[index - 1] == 0xC3 { return byte + 32 }
    return byte
  }

  /// The end of `phrase` when the bytes at `index` are it, whatever the case, and no letter or digit follows a
  /// phrase that ends in one.
  ///
  /// - Parameter phrase: in lower case. A blank matches one or more blanks.
  func end(of phrase: [UInt8], at index: Int, limit: Int) -> Int? {
    var position = index
    for byte in phrase {
      guard position < limit else { return nil }
      if byte == 32 {
        guard bytes[position] == 32 || bytes[position] == 9 else { return nil }
        while position < limit, bytes[position] == 32 || bytes[position] == 9 { position += 1 }
      } else {
        guard folded(position) == byte else { return nil }
        position += 1
      }
    }
    if position < limit, let last = phrase.last, TextLines.isWordByte(last), TextLines.isWordByte(bytes[position]) {
      // Punctuation beyond ASCII may follow (no-break space, curly quotes, dashes); a letter may not.
      if bytes[position] != 0xE2, bytes[position] != 0xC2 { return nil }
    }
    return position
  }

  /// The end of the longest of `phrases` at `index`.
  func end(ofAny phrases: [[UInt8]], at index: Int, limit: Int) -> Int? {
    guard index < limit else { return nil }
    let first = folded(index)
    var longest: Int?
    for phrase in phrases where phrase[0] == first {
      if let end = end(of: phrase, at: index, limit: limit), end > longest ?? -1 { longest = end }
    }
    return longest
  }

  /// Whether `line` starts with one of `phrases`.
  func line(_ line: Int, startsWithAny phrases: [[UInt8]]) -> Bool {
    end(ofAny: phrases, at: lines[line].lowerBound, limit: lines[line].upperBound) != nil
  }

  /// Whether `line` ends with one of `phrases`.
  func line(_ line: Int, endsWithAny phrases: [[UInt8]]) -> Bool {
    let range = lines[line]
    return phrases.contains { phrase in
      range.count >= phrase.count
        && end(of: phrase, at: range.upperBound - phrase.count, limit: range.upperBound) != nil
    }
  }

  /// The first of `phrases` that starts a word of `range`.
  ///
  /// - Parameter asWordStart: the word may go on behind the phrase ("confidential" in "confidentiality").
  func firstPhrase(of phrases: [[UInt8]], in range: Range<Int>, asWordStart: Bool = false) -> Range<Int>? {
    for index in range where TextLines.isWordByte(bytes[index]) {
      if index > range.lowerBound, TextLines.isWordByte(bytes[index - 1]) { continue }
      if asWordStart {
        if let phrase = phrases.first(where: { has($0, at: index, limit: range.upperBound) }) {
          return index..<index + phrase.count
        }
      } else if let end = end(ofAny: phrases, at: index, limit: range.upperBound) {
        return index..<end
      }
    }
    return nil
  }

  /// Whether the bytes at `index` are `phrase`, whatever the case and whatever follows.
  func has(_ phrase: [UInt8], at index: Int, limit: Int) -> Bool {
    index + phrase.count <= limit && phrase.indices.allSatisfy { folded(index + $0) == phrase[$0] }
  }

  /// Words of a range: runs of anything but blanks.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in range {
      if bytes[index] <= 32 {
        if let from = start { words.append(from..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let from = start { words.append(from..<range.upperBound) }
    return words
  }

  /// Phrases as the matchers take them.
  static func phrases(_ list: String...) -> [[UInt8]] { list.map { Array($0.utf8) } }
}
