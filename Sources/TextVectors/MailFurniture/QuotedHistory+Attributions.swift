// Attributions: the sentence that mail programs put above an earlier mail, which says who wrote it and when.

extension QuotedHistory {
  /// Longest attribution in bytes; names and addresses are short.
  private static let longestAttribution = 400
  /// Mail programs wrap it over up to three lines.
  private static let mostLines = 3

  private static let starts = TextLines.phrases("on", "am", "el", "le", "em", "no dia", "a", "den")
  private static let verbs = TextLines.phrases(
    "wrote", "schrieb", "escribió", "a écrit", "escreveu", "geschrieben")
  /// Words beside the verb by which the author speaks of himself.
  private static let firstPersonBefore = TextLines.phrases("i", "we")
  private static let firstPersonAfter = TextLines.phrases("ich", "wir")

  /// The line after an attribution that starts at `line`, or `nil`.
  ///
  /// It ends in a colon and names a verb of writing, and either starts like a date or names an address or a time; a
  /// program that writes no verb ends it in `>:`. A sentence about what the author himself wrote is none.
  static func attributionEnd(_ text: TextLines, _ line: Int) -> Int? {
    let first = text.lines[line]
    guard !first.isEmpty, first.count <= longestAttribution else { return nil }
    let isDated = text.line(line, startsWithAny: starts)
    let endsHere = text.bytes[first.upperBound - 1] == UInt8(ascii: ":")
    guard isDated || endsHere || isOpen(text, first) else { return nil }
    for last in line..<min(line + mostLines, text.lines.count) {
      let end = text.lines[last]
      guard !end.isEmpty, !text.isQuoted(last), end.upperBound - first.lowerBound <= longestAttribution else {
        return nil
      }
      guard text.bytes[end.upperBound - 1] == UInt8(ascii: ":") else { continue }
      return isAttribution(text, first.lowerBound..<end.upperBound, isDated: isDated) ? last + 1 : nil
    }
    return nil
  }

  /// A line with an address in angle brackets, which may go on below.
  private static func isOpen(_ text: TextLines, _ range: Range<Int>) -> Bool {
    range.contains { text.bytes[$0] == UInt8(ascii: "<") }
  }

  private static func isAttribution(_ text: TextLines, _ whole: Range<Int>, isDated: Bool) -> Bool {
    guard whole.contains(where: { isDigit(text.bytes[$0]) }) else { return false }
    let hasAddress = whole.contains { text.bytes[$0] == UInt8(ascii: "@") }
    guard let verb = text.firstPhrase(of: verbs, in: whole) else {
      return hasAddress && isDigit(text.bytes[whole.lowerBound]) && hasTime(text, whole)
        && text.bytes[whole.upperBound - 2] == UInt8(ascii: ">")
    }
    if isFirstPerson(text, verb: verb, in: whole) { return false }
    if hasAddress { return true }
    return isDated ? hasTime(text, whole) || hasYear(text, whole) : hasTime(text, whole) && hasYear(text, whole)
  }

  private static func isFirstPerson(_ text: TextLines, verb: Range<Int>, in whole: Range<Int>) -> Bool {
    if let before = text.words(in: whole.lowerBound..<verb.lowerBound).last,
      text.end(ofAny: firstPersonBefore, at: before.lowerBound, limit: before.upperBound) == before.upperBound
    {
      return true
    }
    guard let after = text.words(in: verb.upperBound..<whole.upperBound).first else { return false }
    return text.end(ofAny: firstPersonAfter, at: after.lowerBound, limit: after.upperBound) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// `9:14`, `9h14`.
  private static func hasTime(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count >= 4 else { return false }
    return (range.lowerBound + 1..<range.upperBound - 2).contains { index in
      (text.bytes[index] == UInt8(ascii: ":") || text.bytes[index] == UInt8(ascii: "h"))
        && isDigit(text.bytes[index - 1]) && isDigit(text.bytes[index + 1]) && isDigit(text.bytes[index + 2])
    }
  }

  /// Four digits from 1900 to 2099.
  private static func hasYear(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count >= 4 else { return false }
    return (range.lowerBound...range.upperBound - 4).contains { index in
      let century = (text.bytes[index], text.bytes[index + 1])
      return (century == (50, 48) || century == (49, 57)) && isDigit(text.bytes[index + 2])
        && isDigit(text.bytes[index + 3]) && (index == range.lowerBound || !isDigit(text.bytes[index - 1]))
    }
  }
}
