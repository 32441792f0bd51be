// Where a customer says that something else follows: "By the way, …", "One more thing: …". It looks for the words that
// announce another matter and at nothing else; which intent each part has is the classifier's to say.

/// The parts of a text whose author announces further matters. English, German, Spanish, French and Portuguese.
///
/// Two requests without such words between them are not told apart: of sentences that a classifier takes for another
/// intent's, most are circumstances of the first request ("I still know the password").
public enum AddedRequests {
  /// The opening, and one part for each further matter.
  ///
  /// A phrase counts at the start of a sentence, or anywhere before a comma or a colon; one that also joins sentences
  /// of one matter ("and", "plus") only with both. A line starts a sentence unless the one before is so long that a
  /// mail program may have broken it. A part ends at the next one, or at an empty line once it says something.
  ///
  /// - Parameter language: A language tag; of other languages than the five nothing is known.
  /// - Returns: Two parts or more; none where nothing is announced.
  /// - Complexity: O(bytes · phrases of one first letter).
  public static func parts(of text: String, language: String) -> [String] {
    guard let phrases = phrases[LanguageDetector.primarySubtag(language)] else { return [] }
    let text = TextLines(plainApostrophes(text))
    var parts: [Part] = [Part()]
    var isOpen = true
    var isSentenceStart = true
    for line in text.lines.indices {
      let range = text.lines[line]
      if range.isEmpty {
        // What stands below an empty line belongs to no further matter, but still to the opening.
        if parts.count > 1, isContent(text, parts[parts.count - 1], 0..<0) { isOpen = false }
        isSentenceStart = true
        continue
      }
      var start = range.lowerBound
      for cut in cuts(in: text, range, phrases, isSentenceStart: isSentenceStart)
      where parts.count > 1 || isContent(text, parts[0], start..<cut.lowerBound) {
        if isOpen, start < cut.lowerBound { parts[parts.count - 1].ranges.append(start..<cut.lowerBound) }
        parts.append(Part())
        isOpen = true
        start = cut.upperBound
      }
      if isOpen, start < range.upperBound { parts[parts.count - 1].ranges.append(start..<range.upperBound) }
      isSentenceStart = range.count < shortestBrokenLine || isSentenceEnd(text.bytes[range.upperBound - 1])
    }
    let texts = parts.map { part in part.ranges.map { String(decoding: text.bytes[$0], as: UTF8.self) } }
      .map { $0.joined(separator: "\n") }
    let added = texts.dropFirst().filter { $0.utf8.contains(where: TextLines.isWordByte) }
    return added.isEmpty ? [] : [texts[0]] + added
  }

  /// Bytes of a line below which no mail program broke it: they break at 60 to 80.
  private static let shortestBrokenLine = 45

  private struct Part {
    var ranges: [Range<Int>] = []
  }

  /// The bytes with `'` for the apostrophe that telephones write (U+2019).
  private static func plainApostrophes(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard bytes.contains(0xE2) else { return bytes }
    var to = 0
    var from = 0
    while from < bytes.count {
      if bytes[from] == 0xE2, from + 2 < bytes.count, bytes[from + 1] == 0x80, bytes[from + 2] == 0x99 {
        bytes[to] = UInt8(ascii: "'")
        from += 3
      } else {
        bytes[to] = bytes[from]
        from += 1
      }
      to += 1
    }
    return Array(bytes[..<to])
  }

  /// Whether a part, and what follows it, says anything.
  private static func isContent(_ text: TextLines, _ part: Part, _ rest: Range<Int>) -> Bool {
    (part.ranges + [rest]).contains { $0.contains { TextLines.isWordByte(text.bytes[$0]) } }
  }

  /// Phrases of a line that announce something, with the punctuation behind them.
  private static func cuts(
    in text: TextLines, _ range: Range<Int>, _ phrases: Phrases, isSentenceStart: Bool
  ) -> [Range<Int>] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var cuts: [Range<Int>] = []
      var index = range.lowerBound
      var isSentenceStart = isSentenceStart
      while index < range.upperBound {
        let byte = bytes[index]
        if !TextLines.isWordByte(byte) {
          if isSentenceEnd(byte) { isSentenceStart = true }
          index += 1
          continue
        }
        if let end = announcement(in: text, index, range.upperBound, phrases, isSentenceStart: isSentenceStart) {
          var next = end
          while next < range.upperBound, bytes[next] <= 32 || isMark(bytes[next]) { next += 1 }
          cuts.append(index..<next)
          (index, isSentenceStart) = (next, true)
          continue
        }
        while index < range.upperBound, TextLines.isWordByte(bytes[index]) { index += 1 }
        isSentenceStart = false
      }
      return cuts
    }
  }

  /// The end of the phrase at `index`, when it announces something there.
  private static func announcement(
    in text: TextLines, _ index: Int, _ limit: Int, _ phrases: Phrases, isSentenceStart: Bool
  ) -> Int? {
    func isMarked(_ end: Int) -> Bool {
      var next = end
      while next < limit, text.bytes[next] == 32 { next += 1 }
      return next < limit && isMark(text.bytes[next])
    }
    let first = Int(text.folded(index))
    let announcing = phrases.announcing[first]
    if let end = text.end(ofAny: announcing, at: index, limit: limit), isSentenceStart || isMarked(end) {
      return end
    }
    if isSentenceStart, let end = text.end(ofAny: phrases.joining[first], at: index, limit: limit), isMarked(end) {
      return end
    }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";")
  }

  /// Phrases by their first byte: every word of every text is looked up.
  private struct Phrases: Sendable {
    /// Said of another matter.
    let announcing: [[[UInt8]]]
    /// Said of another matter, or of more of the same.
    let joining: [[[UInt8]]]

    init(announcing: [[UInt8]], joining: [[UInt8]]) {
      self.announcing = Phrases.byFirstByte(announcing)
      self.joining = Phrases.byFirstByte(joining)
    }

    private static func byFirstByte(_ phrases: [[UInt8]]) -> [[[UInt8]]] {
      (0...UInt8.max).map { first in phrases.filter { $0[0] == first } }
    }
  }

  private static let phrases: [String: Phrases] = [
    "en": Phrases(
      announcing: TextLines.phrases(
        "also", "one more thing", "one other thing", "another thing", "another question", "one more question",
        "a second question", "second question", "by the way", "btw", "on top of that", "while i have you",
        "while i'm at it", "while i am at it", "since i'm writing", "since i am writing", "and since i'm writing",
        "in addition", "additionally", "furthermore", "moreover", "apart from that", "separately", "besides",
        "on another note", "on a different note", "unrelated", "p.s."),
      joining: TextLines.phrases("and", "oh and", "plus", "ps", "secondly")),
    "de": Phrases(
      announcing: TextLines.phrases(
        "außerdem", "ausserdem", "übrigens", "uebrigens", "nebenbei", "noch etwas", "noch was", "noch eine frage",
        "eine weitere frage", "weitere frage", "eine andere frage", "andere frage", "zweite frage",
        "darüber hinaus", "zusätzlich", "des weiteren", "wenn ich schon schreibe", "wo ich schon schreibe",
        "und wenn ich schon schreibe", "und wo ich schon schreibe", "bei der gelegenheit", "p.s."),
      joining: TextLines.phrases("und", "auch", "ps")),
    "es": Phrases(
      announcing: TextLines.phrases(
        "además", "ademas", "otra cosa", "otra pregunta", "otra consulta", "una pregunta más", "segunda pregunta",
        "por cierto", "de paso", "y de paso", "ya que escribo", "por otro lado", "por otra parte", "aparte de eso",
        "p.d."),
      joining: TextLines.phrases("y", "también", "tambien", "pd")),
    "fr": Phrases(
      announcing: TextLines.phrases(
        "par ailleurs", "autre chose", "autre question", "une autre question", "encore une question",
        "deuxième question", "seconde question", "au fait", "de plus", "en outre", "d'autre part", "tant que j'y suis",
        "et tant que j'y suis", "pendant que j'y suis", "p.s."),
      joining: TextLines.phrases("et", "aussi", "ps")),
    "pt": Phrases(
      announcing: TextLines.phrases(
        "além disso", "alem disso", "outra coisa", "outra pergunta", "outra dúvida", "mais uma coisa",
        "mais uma pergunta", "segunda pergunta", "a propósito", "já agora", "aproveitando", "já que escrevo",
        "por outro lado", "p.s."),
      joining: TextLines.phrases("e", "também", "tambem", "ps")),
  ]
}
