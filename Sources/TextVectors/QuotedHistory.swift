// Finds the mail history that a message carries below (or above) what its author wrote, and cuts it. English,
// German, Spanish, French and Portuguese forms. It does not judge what the author wrote himself.

/// Cuts earlier mails that a message repeats.
///
/// What is cut: lines that start with `>`; an attribution ("On … wrote:", "Am … schrieb …:", "El … escribió:",
/// "Le … a écrit :", "Em … escreveu:") and what follows it; a separator ("-----Original Message-----" and its
/// kin) and what follows; a block of mail headers (From, Sent, To, Subject) and what follows. An attribution that
/// stands above lines with `>` is cut without what follows those lines, because people also answer below.
///
/// A forward is the author's own choice of what to show: history at the very top that a marker or the subject
/// declares forwarded stays, without marker and headers.
enum QuotedHistory {
  /// - Parameter isForward: the subject says that the message is a forward.
  /// - Complexity: O(bytes).
  static func cut(_ text: inout TextLines, isForward: Bool) {
    var kept: [Int] = []
    var hasOwnText = false
    var line = 0
    let count = text.lines.count
    while line < count {
      if text.isQuoted(line) {
        line += 1
        continue
      }
      if let next = attributionEnd(text, line) {
        guard let below = nextContent(text, from: next), text.isQuoted(below) else { break }
        line = below
        continue
      }
      let forwarded = text.line(line, startsWithAny: appleForwards) || isSeparator(text, line, forwardPhrases)
      if forwarded || isSeparator(text, line, originalPhrases) {
        guard !hasOwnText, forwarded || isForward else { break }
        line = headersEnd(text, nextContent(text, from: line + 1) ?? count) ?? line + 1
        continue
      }
      if let end = headersEnd(text, line) {
        guard !hasOwnText, isForward else { break }
        line = end
        continue
      }
      if isRule(text, line), let next = nextContent(text, from: line + 1), headersEnd(text, next) != nil {
        line = next
        continue
      }
      kept.append(line)
      hasOwnText = hasOwnText || !text.isBlank(line)
      line += 1
    }
    text.kept = kept
  }

  private static func nextContent(_ text: TextLines, from line: Int) -> Int? {
    var line = line
    while line < text.lines.count {
      if !text.isBlank(line) { return line }
      line += 1
    }
    return nil
  }

  // MARK: Attributions

  /// Longest attribution in bytes; names and addresses are short.
  private static let longestAttribution = 400

  private static let attributionStarts = TextLines.phrases("on", "am", "el", "le", "em", "no dia", "a", "den")
  private static let attributionVerbs = TextLines.phrases(
    "wrote", "schrieb", "escribió", "a écrit", "escreveu", "geschrieben")

  /// The line after an attribution that starts at `line`; mail programs wrap it over up to three lines.
  private static func attributionEnd(_ text: TextLines, _ line: Int) -> Int? {
    let first = text.lines[line]
    guard !first.isEmpty, first.count <= longestAttribution else { return nil }
    let startsAsDated = text.line(line, startsWithAny: attributionStarts)
    for last in line..<min(line + 3, text.lines.count) {
      let end = text.lines[last]
      guard !end.isEmpty, !text.isQuoted(last), end.upperBound - first.lowerBound <= longestAttribution else {
        return nil
      }
      guard text.bytes[end.upperBound - 1] == UInt8(ascii: ":") else {
        // Only what starts like a date can be continued; anything else must end on its first line.
        if startsAsDated { continue }
        return nil
      }
      let whole = first.lowerBound..<end.upperBound
      guard (line...last).contains(where: { text.hasDigit($0) }) else { return nil }
      let hasVerb = whole.contains { index in
        (index == whole.lowerBound || !TextLines.isWordByte(text.bytes[index - 1]))
          && text.end(ofAny: attributionVerbs, at: index, limit: whole.upperBound) != nil
      }
      let hasAddress = whole.contains { text.bytes[$0] == UInt8(ascii: "@") }
      return hasVerb && (startsAsDated || hasAddress) ? last + 1 : nil
    }
    return nil
  }

  // MARK: Separators

  private static let originalPhrases = TextLines.phrases(
    "original message", "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "mensaje original",
    "message d'origine", "message d’origine", "message original", "message initial", "mensagem original")
  private static let forwardPhrases = TextLines.phrases(
    "forwarded message", "weitergeleitete nachricht", "mensaje reenviado", "message transféré", "message réexpédié",
    "mensagem encaminhada", "mensagem reencaminhada")
  private static let appleForwards = TextLines.phrases(
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:", "inicio del mensaje reenviado:",
    "début du message réexpédié :", "début du message réexpédié:", "início da mensagem encaminhada:")

  /// Whether `line` is one of `phrases` between at least two dashes and nothing but dashes and blanks.
  private static func isSeparator(_ text: TextLines, _ line: Int, _ phrases: [[UInt8]]) -> Bool {
    let range = text.lines[line]
    var index = range.lowerBound
    var dashes = 0
    while index < range.upperBound, isDash(text.bytes[index]) || text.bytes[index] == 32 {
      if text.bytes[index] != 32 { dashes += 1 }
      index += 1
    }
    guard dashes >= 2, let end = text.end(ofAny: phrases, at: index, limit: range.upperBound) else { return false }
    return (end..<range.upperBound).allSatisfy {
      isDash(text.bytes[$0]) || text.bytes[$0] <= 32 || text.bytes[$0] == 58
    }
  }

  private static func isDash(_ byte: UInt8) -> Bool { byte == 45 || byte == 95 || byte == 42 || byte == 61 }

  /// A line of at least eight underscores or dashes, which Outlook draws above the headers.
  private static func isRule(_ text: TextLines, _ line: Int) -> Bool {
    text.lines[line].count >= 8 && text.lines[line].allSatisfy { isDash(text.bytes[$0]) }
  }

  // MARK: Header blocks

  private static let fromLabels = TextLines.phrases("from", "von", "de", "expéditeur", "remetente")
  private static let otherLabels: [[[UInt8]]] = [
    TextLines.phrases(
      "sent", "date", "gesendet", "datum", "enviado", "enviado el", "fecha", "envoyé", "enviada em", "enviado em",
      "data"),
    TextLines.phrases("to", "an", "para", "à"),
    TextLines.phrases("subject", "betreff", "asunto", "objet", "assunto"),
    TextLines.phrases("cc", "kopie", "reply-to", "antwort an", "bcc", "importance", "priorität"),
  ]

  /// The line after a header block that starts at `line`: a From line and at least two other kinds below it.
  private static func headersEnd(_ text: TextLines, _ line: Int) -> Int? {
    guard line < text.lines.count, hasLabel(text, line, fromLabels) else { return nil }
    var kinds = 0
    var end = line + 1
    while end < text.lines.count, end < line + 12 {
      if text.isBlank(end) {
        // Some programs put a blank line between headers; one, and only before another header.
        guard end + 1 < text.lines.count, isOtherHeader(text, end + 1) else { break }
        end += 1
        continue
      }
      guard isOtherHeader(text, end) else {
        // A long list of recipients goes on below its label.
        guard end + 1 < text.lines.count, isOtherHeader(text, end + 1) else { break }
        end += 1
        continue
      }
      kinds += 1
      end += 1
    }
    return kinds >= 2 ? end : nil
  }

  private static func isOtherHeader(_ text: TextLines, _ line: Int) -> Bool {
    otherLabels.contains { hasLabel(text, line, $0) }
  }

  /// `Label:`, `Label :` or `*Label:*`.
  private static func hasLabel(_ text: TextLines, _ line: Int, _ labels: [[UInt8]]) -> Bool {
    let range = text.lines[line]
    var start = range.lowerBound
    while start < range.upperBound, text.bytes[start] == UInt8(ascii: "*") { start += 1 }
    guard start < range.upperBound else { return false }
    let first = text.folded(start)
    for label in labels where label[0] == first || label[0] >= 0x80 {
      guard var end = text.end(of: label, at: start, limit: range.upperBound) else { continue }
      while end < range.upperBound {
        switch text.bytes[end] {
        case 58: return true
        case 32, 42, 0xC2, 0xA0: end += 1
        default: end = range.upperBound
        }
      }
    }
    return false
  }
}
