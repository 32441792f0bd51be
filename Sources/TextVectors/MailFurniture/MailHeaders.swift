// Blocks of mail headers inside a text (From, Sent, To, Subject), in five languages.

/// Finds where a block of mail headers ends.
enum MailHeaders {
  /// Longest block, in lines, and longest run of lines on which a header's addresses go on.
  private static let longestBlock = 16
  private static let longestContinuation = 6
  /// Headers of different kinds that make a block; one of them says who wrote.
  private static let fewestKinds = 3

  private struct Kinds: OptionSet {
    let rawValue: UInt8
    static let from = Kinds(rawValue: 1)
    static let other = Kinds(rawValue: 16)
  }

  private static let labels: [(kind: Kinds, words: [[UInt8]])] = [
    (.from, TextLines.phrases("from", "von", "de", "expéditeur", "remetente", "absender", "remitente")),
    (
      Kinds(rawValue: 2),
      TextLines.phrases(
        "sent", "date", "gesendet", "gesendet am", "datum", "enviado", "enviado el", "enviada el", "fecha", "envoyé",
        "envoyé le", "date d'envoi", "enviada em", "enviado em", "enviada", "data")
    ),
    (
      Kinds(rawValue: 4),
      TextLines.phrases(
        "to", "an", "para", "à", "a", "pour", "empfänger", "destinataire", "destinatário", "destinatario")
    ),
    (Kinds(rawValue: 8), TextLines.phrases("subject", "betreff", "asunto", "objet", "sujet", "assunto")),
    (
      .other,
      TextLines.phrases(
        "cc", "kopie", "kopie (cc)", "copia", "cópia", "copie à", "copie", "reply-to", "reply to", "antwort an",
        "responder a", "répondre à", "bcc", "cco", "cci", "importance", "priority", "priorität", "wichtigkeit",
        "importancia", "importância", "attachments", "anlagen", "anhänge", "datos adjuntos", "pièces jointes", "anexos")
    ),
  ]

  /// The line after a block of headers that starts at `line`, or after one line that holds such a block flattened.
  ///
  /// - Complexity: O(bytes of the block); of other lines O(1).
  static func end(_ text: TextLines, _ line: Int) -> Int? {
    guard line < text.lines.count, let (first, after) = label(text, text.lines[line].lowerBound, text.lines[line])
    else { return nil }
    var kinds = first
    if first == .from, isBlock(flattened(text, after..<text.lines[line].upperBound, kinds)) { return line + 1 }
    var end = line + 1
    while end < min(text.lines.count, line + longestBlock) {
      if let kind = kind(text, end) {
        // A second From is another block: the first line was the author's own.
        guard kind == .other || !kinds.contains(kind) else { return nil }
        kinds.formUnion(kind)
        end += 1
      } else if let next = continuationEnd(text, end) {
        end = next
      } else {
        break
      }
    }
    return isBlock(kinds) ? end : nil
  }

  private static func isBlock(_ kinds: Kinds) -> Bool {
    kinds.contains(.from) && kinds.rawValue.nonzeroBitCount >= fewestKinds
  }

  /// The next header below lines that do not start with one: a blank or any single line, or more lines of addresses.
  private static func continuationEnd(_ text: TextLines, _ line: Int) -> Int? {
    for next in line + 1..<max(line + 2, min(text.lines.count, line + 1 + longestContinuation)) {
      guard next < text.lines.count else { return nil }
      if kind(text, next) != nil { return next }
      guard isAddresses(text, next - 1), isAddresses(text, next) else { return nil }
    }
    return nil
  }

  private static func isAddresses(_ text: TextLines, _ line: Int) -> Bool {
    text.lines[line].contains { text.bytes[$0] == UInt8(ascii: "@") || text.bytes[$0] == UInt8(ascii: ";") }
  }

  /// Where the colon behind a label stands at most, in bytes from the line's start.
  private static let longestLabel = 24

  private static func kind(_ text: TextLines, _ line: Int) -> Kinds? {
    label(text, text.lines[line].lowerBound, text.lines[line])?.kind
  }

  /// Kinds of the headers that stand in one line, together with those known.
  private static func flattened(_ text: TextLines, _ range: Range<Int>, _ known: Kinds) -> Kinds {
    var kinds = known
    for index in range where text.bytes[index - 1] <= 32 {
      if let (kind, _) = label(text, index, index..<range.upperBound) { kinds.formUnion(kind) }
    }
    return kinds
  }

  /// The header that starts at `start`, as `Label:`, `Label :` or `*Label:*`, and where its value starts.
  private static func label(_ text: TextLines, _ start: Int, _ range: Range<Int>) -> (kind: Kinds, end: Int)? {
    var start = start
    while start < range.upperBound, text.bytes[start] == UInt8(ascii: "*") { start += 1 }
    guard text.bytes[start..<min(start + longestLabel, range.upperBound)].contains(58) else { return nil }
    for (kind, words) in labels {
      guard var end = text.end(ofAny: words, at: start, limit: range.upperBound) else { continue }
      while end < range.upperBound {
        switch text.bytes[end] {
        case 58: return (kind, end + 1)
        case 9, 32, 42, 0xC2, 0xA0: end += 1
        default: end = range.upperBound
        }
      }
    }
    return nil
  }
}
