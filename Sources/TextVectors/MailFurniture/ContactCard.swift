// The lines of a signature: name, job, company, phone number, address. Told from sentences by their form alone.

/// Recognises cards: a name, and below it lines of which one can be called, written to or visited.
enum ContactCard {
  /// Longest line of a card: bytes, words; and one with as many words that ends like a sentence is one.
  private static let longestLine = (bytes: 100, words: 9)
  private static let wordsOfSentence = 6
  /// A line with so many digits holds a phone number.
  private static let fewestDigits = 7
  private static let mostLines = 8

  /// Where a card starts that the lines end with, or `nil`: after a blank line, a name and then, among lines that may
  /// all belong to a card, one with a phone number or an address. Something must stand before it.
  ///
  /// - Complexity: O(bytes of the last lines).
  static func start(_ lines: [Int], in text: TextLines) -> Int? {
    var place = lines.count
    var (count, hasContact) = (0, false)
    var found: Int?
    while place > 0, count <= mostLines {
      let line = lines[place - 1]
      if text.isBlank(line) {
        // The paragraph below the blank line is over; it may be the card, or its second half.
        if hasContact, count >= 2, place < lines.count, !text.isBlank(lines[place]), isHead(text, lines[place]) {
          found = place
        }
      } else {
        guard isLine(text, line) else { break }
        count += 1
        hasContact = hasContact || isContact(text, line)
      }
      place -= 1
    }
    guard let found, lines[..<found].contains(where: { !text.isBlank($0) }) else { return nil }
    return found
  }

  /// Whether a line may stand in a signature: short, and no sentence.
  static func isLine(_ text: TextLines, _ line: Int) -> Bool {
    let range = text.lines[line]
    guard range.count <= longestLine.bytes, !text.bytes[range].contains(UInt8(ascii: "?")) else { return false }
    let words = wordCount(text, range)
    guard words <= longestLine.words else { return false }
    let last = text.bytes[range.upperBound - 1]
    return words < wordsOfSentence || (last != UInt8(ascii: ".") && last != UInt8(ascii: "!"))
  }

  /// Words with a letter or digit; rules and bars between fields are none.
  private static func wordCount(_ text: TextLines, _ range: Range<Int>) -> Int {
    text.words(in: range).count { word in word.contains { TextLines.isWordByte(text.bytes[$0]) } }
  }

  /// Whether a line may be the first of a card: it starts with two words in capitals, perhaps behind "i. A.".
  static func isHead(_ text: TextLines, _ line: Int) -> Bool {
    let words = text.words(in: text.lines[line]).prefix { !text.bytes[$0].contains(UInt8(ascii: "|")) }
    let capitals = words.drop { text.end(ofAny: onBehalf, at: $0.lowerBound, limit: $0.upperBound) == $0.upperBound }
      .prefix(2)
    return capitals.count == 2 && isLine(text, line)
      && capitals.allSatisfy { word in
        let first = text.bytes[word.lowerBound]
        return ((65...90).contains(first) || first >= 0xC3) && !word.contains { (48...57).contains(text.bytes[$0]) }
          && (word == capitals.first ? text.bytes[word.upperBound - 1] != UInt8(ascii: ":") : true)
      }
      && text.bytes[text.lines[line].upperBound - 1] != UInt8(ascii: ":")
  }

  private static let onBehalf = TextLines.phrases(
    "i.", "a.", "v.", "i.a.", "i.v.", "p.p.", "ppa.", "dr.", "mr", "mrs", "ms")

  private static func isContact(_ text: TextLines, _ line: Int) -> Bool {
    let range = text.lines[line]
    let bytes = text.bytes[range]
    if bytes.contains(UInt8(ascii: "@")) { return true }
    if text.firstPhrase(of: webStarts, in: range, asWordStart: true) != nil { return true }
    return bytes.count { (48...57).contains($0) } >= fewestDigits && wordCount(text, range) <= longestLine.words
  }

  private static let webStarts = TextLines.phrases("www.", "http:", "https:")
}
