// Finds the mail history that a message carries below (or above) what its author wrote, and cuts it. English,
// German, Spanish, French and Portuguese forms. It does not judge what the author wrote himself.

/// Cuts earlier mails that a message repeats.
///
/// What is cut: lines that start with `>`; an attribution ("On … wrote:", "Am … schrieb …:", "El … escribió:",
/// "Le … a écrit :", "Em … escreveu:") and what follows it; a separator ("-----Original Message-----" and its
/// kin) and what follows; a desk's own line ("reply above this line") and what follows; a block of mail headers
/// (From, Sent, To, Subject) and what follows. An attribution that stands above lines with `>` is cut without what
/// follows those lines, because people also answer below.
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
      if isReplyMark(text, line) { break }
      let separator = text.line(line, startsWithAny: appleForwards) ? .forwarded : separator(text, line)
      if let separator {
        guard !hasOwnText, separator == .forwarded || isForward else { break }
        line = MailHeaders.end(text, nextContent(text, from: line + 1) ?? count) ?? line + 1
        continue
      }
      if let end = MailHeaders.end(text, line) {
        guard !hasOwnText, isForward else { break }
        line = end
        continue
      }
      if isRule(text, line), let next = nextContent(text, from: line + 1), MailHeaders.end(text, next) != nil {
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

  // MARK: Separators

  private enum Separator { case original, forwarded }

  /// Longest words of a separator in bytes, without its dashes.
  private static let longestSeparator = 48
  private static let mostSeparatorWords = 4

  private static let originalWords = TextLines.phrases(
    "original", "ursprüngliche", "urspr", "d'origine", "d’origine", "initial")
  private static let forwardWords = TextLines.phrases(
    "forwarded", "weitergeleitet", "reenviado", "transféré", "réexpédié", "encaminhad", "reencaminhad", "reenviad")
  private static let messageWords = TextLines.phrases(
    "message", "mail", "e-mail", "email", "nachricht", "mensaje", "correo", "courriel", "mensagem", "post")
  private static let appleForwards = TextLines.phrases(
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:", "inicio del mensaje reenviado:",
    "início da mensagem encaminhada:", "início da mensagem reencaminhada:", "début du message réexpédié",
    "début du message transféré")

  /// What a line says of the mail below it, between dashes: a few words with "original" or "forwarded" and "message",
  /// in any of the languages, also as one word ("Originalnachricht").
  private static func separator(_ text: TextLines, _ line: Int) -> Separator? {
    let range = text.lines[line]
    guard range.count > 4, isDash(text.bytes[range.lowerBound]) || text.bytes[range.lowerBound] == 0xE2 else {
      return nil
    }
    let start = afterDashes(text, range)
    var end = range.upperBound
    while end > start, isDash(text.bytes[end - 1]) || text.bytes[end - 1] <= 32 || text.bytes[end - 1] == 58 {
      end -= 1
    }
    let words = start..<end
    guard start - range.lowerBound >= 2, !words.isEmpty, words.count <= longestSeparator,
      text.words(in: words).count <= mostSeparatorWords, has(messageWords, text, words)
    else { return nil }
    if has(forwardWords, text, words) { return .forwarded }
    return has(originalWords, text, words) ? .original : nil
  }

  /// Where the words behind leading dashes begin.
  private static func afterDashes(_ text: TextLines, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      if isDash(text.bytes[index]) || text.bytes[index] == 32 {
        index += 1
      } else if text.bytes[index] == 0xE2, index + 2 < range.upperBound, text.bytes[index + 1] == 0x80 {
        // En and em dashes.
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// Whether one of `parts` stands anywhere in a range, inside words too.
  private static func has(_ parts: [[UInt8]], _ text: TextLines, _ range: Range<Int>) -> Bool {
    range.contains { index in parts.contains { text.has($0, at: index, limit: range.upperBound) } }
  }

  private static func isDash(_ byte: UInt8) -> Bool { byte == 45 || byte == 95 || byte == 42 || byte == 61 }

  /// A line of at least eight underscores or dashes, which Outlook draws above the headers.
  private static func isRule(_ text: TextLines, _ line: Int) -> Bool {
    text.lines[line].count >= 8 && text.lines[line].allSatisfy { isDash(text.bytes[$0]) }
  }

  // MARK: Desks' own marks

  private static let longestReplyMark = 160
  private static let aboveThisLine = TextLines.phrases(
    "above this line", "oberhalb dieser zeile", "oberhalb dieser linie", "über dieser zeile", "über dieser linie",
    "encima de esta línea", "arriba de esta línea", "sobre esta línea", "au-dessus de cette ligne",
    "acima desta linha", "acima dessa linha")
  private static let replyStarts = TextLines.phrases(
    "reply above", "please reply above", "please type your reply", "respond above", "write above", "antworten sie",
    "bitte antworten", "responda", "responder", "escriba su respuesta", "répondre", "répondez", "digite sua resposta",
    "escreva a sua resposta")

  /// The line above which a desk asks customers to answer: such words behind an ornament, or opening the line.
  private static func isReplyMark(_ text: TextLines, _ line: Int) -> Bool {
    let range = text.lines[line]
    guard range.count > 12, range.count <= longestReplyMark else { return false }
    let (first, second) = (text.bytes[range.lowerBound], text.bytes[range.lowerBound + 1])
    let isOrnate = first == second && (first == UInt8(ascii: "#") || isDash(first))
    guard isOrnate || text.line(line, startsWithAny: replyStarts) else { return false }
    return text.firstPhrase(of: aboveThisLine, in: range) != nil
  }
}
