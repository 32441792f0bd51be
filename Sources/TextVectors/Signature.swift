// Cuts how a message ends: signature blocks, closings with a name, the advertisements of mail programs. English,
// German, Spanish, French and Portuguese forms. It leaves anything long alone, because that may be the question.

/// Cuts signatures.
///
/// - A line `-- ` (or `--`, `—`, a rule of underscores) and what follows, when that is short.
/// - A closing on a line of its own ("Best regards", "Mit freundlichen Grüßen", "Saludos", "Cordialement",
///   "Cumprimentos", …), perhaps with a name behind it, and what follows, when that is short.
/// - Lines such as "Sent from my iPhone", wherever they stand.
///
/// Nothing is cut when nothing would stand before it.
enum Signature {
  /// At most this much may follow a closing and still be a signature: lines that are not blank, and bytes.
  private static let longestTail = (lines: 10, bytes: 500)
  /// The same for a mere "Thanks", which people also write in the middle.
  private static let longestThanksTail = (lines: 4, bytes: 120)
  /// Words that may stand behind a closing on its line: a name.
  private static let longestName = 4

  /// - Complexity: O(bytes).
  static func cut(_ text: inout TextLines) {
    text.kept = text.kept.filter { !isAdvertisement(text, $0) }
    var hasOwnText = false
    for position in text.kept.indices {
      let line = text.kept[position]
      if text.isBlank(line) { continue }
      if hasOwnText, startsSignature(text, position) {
        text.kept.removeSubrange(position...)
        return
      }
      hasOwnText = true
    }
  }

  private static func startsSignature(_ text: TextLines, _ position: Int) -> Bool {
    let range = text.lines[text.kept[position]]
    if isDelimiter(text, range) { return isShort(text, after: position, longestTail) }
    if let end = text.end(ofAny: closings, at: range.lowerBound, limit: range.upperBound),
      isName(text, end..<range.upperBound)
    {
      return isShort(text, after: position, longestTail)
    }
    if let end = text.end(ofAny: thanks, at: range.lowerBound, limit: range.upperBound),
      isName(text, end..<range.upperBound)
    {
      return isShort(text, after: position, longestThanksTail)
    }
    return false
  }

  private static func isDelimiter(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    let line = text.bytes[range]
    return line.elementsEqual([45, 45]) || line.elementsEqual([0xE2, 0x80, 0x94])
      || (range.count >= 2 && line.allSatisfy { $0 == 95 })
  }

  /// Nothing but punctuation, or a name: up to four words with capitals ("Best regards Anna Example"), or after a
  /// comma up to two words as they are ("thanks, anna"). "Best way to pay" is not.
  private static func isName(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !range.contains(where: { isNoName(text.bytes[$0]) }) else { return false }
    let words = text.words(in: range).filter { word in word.contains { TextLines.isWordByte(text.bytes[$0]) } }
    if words.isEmpty { return true }
    if text.bytes[range.lowerBound] == UInt8(ascii: ","), words.count <= 2 { return true }
    return words.count <= longestName
      && words.allSatisfy { word in
        let first = text.bytes[word.lowerBound]
        return (65...90).contains(first) || first >= 0xC3
          || text.end(ofAny: connectors, at: word.lowerBound, limit: word.upperBound) == word.upperBound
      }
  }

  /// Digits and question marks do not stand in a name.
  private static func isNoName(_ byte: UInt8) -> Bool { (48...57).contains(byte) || byte == UInt8(ascii: "?") }

  private static let connectors = TextLines.phrases(
    "and", "&", "from", "und", "aus", "von", "y", "desde", "de", "et", "e")

  private static func isShort(_ text: TextLines, after position: Int, _ longest: (lines: Int, bytes: Int)) -> Bool {
    var (lines, bytes) = (0, 0)
    for line in text.kept[(position + 1)...] where !text.isBlank(line) {
      lines += 1
      bytes += text.lines[line].count
      // A question below a closing is not a signature.
      if text.bytes[text.lines[line].upperBound - 1] == UInt8(ascii: "?") { return false }
      if lines > longest.lines || bytes > longest.bytes { return false }
    }
    return true
  }

  /// Longest line that can be an advertisement, in bytes.
  private static let longestAdvertisement = 120

  private static func isAdvertisement(_ text: TextLines, _ line: Int) -> Bool {
    let range = text.lines[line]
    guard !range.isEmpty, range.count <= longestAdvertisement else { return false }
    return text.line(line, startsWithAny: advertisements) || text.line(line, endsWithAny: advertisementEnds)
  }

  private static let advertisements = TextLines.phrases(
    "sent from my", "sent from mail for", "sent from outlook", "sent from yahoo", "sent from gmail", "sent via",
    "sent with", "get outlook for", "gesendet von meinem", "gesendet von mail", "gesendet von outlook",
    "gesendet mit der", "von meinem iphone gesendet", "von meinem ipad gesendet", "von unterwegs gesendet",
    "diese nachricht wurde von meinem", "holen sie sich outlook", "outlook für ios herunterladen",
    "outlook für android", "enviado desde mi", "enviado desde el", "enviado desde outlook", "enviado desde correo",
    "obtener outlook", "envoyé de mon", "envoyé depuis mon", "envoyé depuis ma", "envoyé à partir de",
    "envoyé à partir d'", "télécharger outlook", "obtenez outlook", "enviado do meu", "enviado a partir do",
    "enviado pelo", "enviado via", "enviado do outlook", "obter o outlook", "obtenha o outlook")
  private static let advertisementEnds = TextLines.phrases(
    "iphone gesendet", "ipad gesendet", "handy gesendet", "smartphone gesendet")

  private static let closings = TextLines.phrases(
    // English
    "best regards", "best wishes", "best", "kind regards", "warm regards", "warmest regards", "with kind regards",
    "with best regards", "regards", "kindest regards", "sincerely", "sincerely yours", "yours sincerely",
    "yours faithfully", "yours truly", "yours", "respectfully", "cheers", "cordially",
    // German
    "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichen gruessen", "mit freundlichem gruß",
    "mit freundlichem gruss", "mit besten grüßen", "mit besten grüssen", "freundliche grüße", "freundliche grüsse",
    "freundlichen gruß", "beste grüße", "beste grüsse", "besten gruß", "viele grüße", "viele grüsse", "liebe grüße",
    "liebe grüsse", "herzliche grüße", "herzliche grüsse", "schöne grüße", "schönen gruß", "grüße", "gruß", "gruss",
    "mfg", "lg", "vg", "hochachtungsvoll",
    // Spanish
    "saludos", "saludos cordiales", "un saludo", "un cordial saludo", "cordiales saludos", "un saludo cordial",
    "atentamente", "muy atentamente", "cordialmente", "reciba un cordial saludo", "atte", "un abrazo",
    // French
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "salutations", "meilleures salutations",
    "sincères salutations", "salutations distinguées", "sincèrement", "cdlt", "respectueusement",
    // Portuguese
    "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "os melhores cumprimentos",
    "com cumprimentos", "cordiais cumprimentos", "atenciosamente", "atentamente", "att", "abraços", "abraço",
    "um abraço", "saudações")

  private static let thanks = TextLines.phrases(
    "thanks", "thank you", "many thanks", "thanks a lot", "thanks in advance", "thank you in advance", "thx",
    "thanks and regards",
    "thanks & regards", "danke", "vielen dank", "danke im voraus", "vielen dank im voraus", "besten dank",
    "herzlichen dank", "gracias", "muchas gracias", "gracias de antemano", "merci", "merci d'avance",
    "merci beaucoup", "merci d’avance", "merci par avance", "obrigado", "obrigada", "muito obrigado",
    "muito obrigada", "desde já obrigado", "desde já agradeço")
}
