// A text as words and numbers with their places. Web and mail addresses are no words.

/// The words of a text.
struct WordedText {
  struct Word: Equatable {
    /// In small letters; a curly apostrophe is a straight one.
    var text: String
    /// In UTF-8 bytes of the text.
    var range: Range<Int>
    var isNumber: Bool
    /// Counted from 0.
    var sentence: Int
  }

  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Web addresses.
  private(set) var links: [Range<Int>] = []
  /// Sentences that end with a question mark.
  private(set) var questions: Set<Int> = []

  /// - Parameter isWithoutQuotes: Lines that start with `>` are blanked out: they are somebody else's words.
  /// - Complexity: O(bytes).
  init(_ text: String, isWithoutQuotes: Bool = false) {
    var bytes = Array(text.utf8)
    if isWithoutQuotes { Self.blankQuotes(&bytes) }
    self.bytes = bytes
    let addresses = Self.addresses(in: bytes)
    links = addresses.filter { range in !bytes[range].contains(UInt8(ascii: "@")) || Self.hasScheme(bytes[range]) }
    read(String(decoding: bytes, as: UTF8.self), passing: addresses)
  }

  /// The bytes between a word and the one before it.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    bytes[(index > 0 ? words[index - 1].range.upperBound : 0)..<words[index].range.lowerBound]
  }

  /// The bytes between a word and the one behind it.
  func gap(behind index: Int) -> ArraySlice<UInt8> {
    bytes[words[index].range.upperBound..<(index + 1 < words.count ? words[index + 1].range.lowerBound : bytes.count)]
  }

  func quote(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// From the first to the last of some words.
  func range(of words: Range<Int>) -> Range<Int> {
    self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound - 1].range.upperBound
  }

  // MARK: Reading

  private mutating func read(_ text: String, passing addresses: [Range<Int>]) {
    var passed = addresses[...]
    var at = 0
    var current = Word(text: "", range: 0..<0, isNumber: false, sentence: 0)
    var sentence = 0
    // A mark that ends the sentence if a blank follows, and a newline that ends it unless a small letter follows.
    var mark: Unicode.Scalar?
    var isNewLine = false
    func finish(_ words: inout [Word]) {
      if !current.text.isEmpty { words.append(current) }
      current.text = ""
    }
    for scalar in text.unicodeScalars {
      let start = at
      at += Unicode.UTF8.width(scalar)
      while let first = passed.first, first.upperBound <= start { passed.removeFirst() }
      let isDigit = ("0"..."9").contains(scalar)
      let isApostrophe = scalar == "'" || scalar == "\u{2019}"
      let isLetter = scalar.properties.isAlphabetic || isApostrophe && !current.text.isEmpty && !current.isNumber
      let isPassed = passed.first.map { $0.contains(start) } ?? false
      guard isDigit || isLetter, !isPassed else {
        finish(&words)
        if isPassed { mark = nil } else if scalar.properties.isWhitespace {
          if let end = mark {
            if end == "?" { questions.insert(sentence) }
            sentence += 1
          }
          mark = nil
          if scalar == "\n" {
            if isNewLine { sentence += 1 }
            isNewLine = true
          }
        } else if [".", "!", "?", "\u{2026}"].contains(scalar) {
          mark = scalar
        } else {
          if isNewLine { sentence += 1 }
          isNewLine = false
        }
        continue
      }
      if isNewLine, !scalar.properties.isLowercase { sentence += 1 }
      (isNewLine, mark) = (false, nil)
      if current.isNumber != isDigit { finish(&words) }
      if current.text.isEmpty { current = Word(text: "", range: start..<at, isNumber: isDigit, sentence: sentence) }
      current.text += isApostrophe ? "'" : isDigit ? String(scalar) : scalar.properties.lowercaseMapping
      current.range = current.range.lowerBound..<at
    }
    finish(&words)
    if mark == "?" { questions.insert(sentence) }
  }

  private static func blankQuotes(_ bytes: inout [UInt8]) {
    var isQuoted = false
    var isAtStart = true
    for index in bytes.indices {
      if bytes[index] == 10 {
        (isAtStart, isQuoted) = (true, false)
        continue
      }
      if isAtStart, bytes[index] == UInt8(ascii: ">") { isQuoted = true }
      if bytes[index] > 32 { isAtStart = false }
      if isQuoted { bytes[index] = 32 }
    }
  }

  // MARK: Addresses

  /// Runs without blanks that are web or mail addresses, without the punctuation behind them.
  private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      while at < bytes.count, isBreak(bytes[at]) { at += 1 }
      let start = at
      while at < bytes.count, !isBreak(bytes[at]) { at += 1 }
      var end = at
      while end > start, Array(".,;:!?)]*_'\"".utf8).contains(bytes[end - 1]) { end -= 1 }
      let run = bytes[start..<end]
      let isMail = run.dropFirst().dropLast().contains(UInt8(ascii: "@"))
      if isMail || hasScheme(run) || run.starts(with: "www.".utf8) { found.append(start..<end) }
    }
    return found
  }

  private static func hasScheme(_ run: ArraySlice<UInt8>) -> Bool {
    run.starts(with: "http://".utf8) || run.starts(with: "https://".utf8)
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte <= 32 || "<>\"(|".utf8.contains(byte)
  }
}
