// Cuts how a message ends: closings with a name, signature blocks, the advertisements of mail programs, legal notices.
// English, German, Spanish, French and Portuguese forms. It leaves anything that reads like a sentence alone, because
// that may be the question.

/// Cuts signatures.
///
/// - A line `-- ` (or `--`, `—`, a rule of underscores) and what follows, when that is short.
/// - A closing on a line of its own ("Best regards", "Mit freundlichen Grüßen", "Saludos", "Cordialement",
///   "Cumprimentos", …), perhaps with a name behind it, and the lines below that look like a signature. A mere "Thanks"
///   or "Danke", which people also write in the middle, only when nothing else follows.
/// - A card at the end: a name, then lines one of which has a phone number or an address.
/// - Lines such as "Sent from my iPhone", and legal notices.
///
/// Nothing is cut when nothing would stand before it. A postscript stays. Where history was cut out of the middle, each
/// part has an end of its own, because people answer below a quotation too.
enum Signature {
  /// At most this much may follow a delimiter and still be a signature: lines that are not blank, and bytes.
  private static let longestTail = (lines: 10, bytes: 500)
  /// Words that may stand behind a closing on its line, or on a line of its own: a name.
  private static let longestName = 4

  /// - Complexity: O(bytes).
  static func cut(_ text: inout TextLines) {
    var kept: [Int] = []
    kept.reserveCapacity(text.kept.count)
    var start = 0
    while start < text.kept.count {
      var end = start + 1
      while end < text.kept.count, text.kept[end] == text.kept[end - 1] + 1 { end += 1 }
      let hasOwnText = kept.contains { !text.isBlank($0) }
      kept += standing(text.kept[start..<end], in: text, hasOwnText: hasOwnText)
      start = end
    }
    text.kept = kept
  }

  /// What stands of lines in a row.
  private static func standing(_ part: ArraySlice<Int>, in text: TextLines, hasOwnText: Bool) -> [Int] {
    let last = part.last { !text.isBlank($0) }
    var lines = part.filter { !isAdvertisement(text, $0, isLast: $0 == last) }
    Disclaimer.cut(&lines, in: text, hasOwnText: hasOwnText)
    var hasOwnText = hasOwnText
    var place = 0
    while place < lines.count {
      if text.isBlank(lines[place]) {
        place += 1
      } else if hasOwnText, let end = signatureEnd(lines, place, in: text) {
        lines.removeSubrange(place..<end)
      } else {
        hasOwnText = true
        place += 1
      }
    }
    if let card = ContactCard.start(lines, in: text) { lines.removeSubrange(card...) }
    return lines
  }

  /// One past the last line of a signature that starts at `place`, or `nil`.
  private static func signatureEnd(_ lines: [Int], _ place: Int, in text: TextLines) -> Int? {
    let range = text.lines[lines[place]]
    if isDelimiter(text, range) {
      let end = lines[(place + 1)...].firstIndex { isPostscript(text, $0) } ?? lines.count
      return isShort(lines[place + 1..<end], in: text) ? end : nil
    }
    guard let isMereThanks = closing(text, range) else { return nil }
    var end = place + 1
    var first: Int?
    var count = 0
    while end < lines.count, !isPostscript(text, lines[end]) {
      if !text.isBlank(lines[end]) {
        guard ContactCard.isLine(text, lines[end]), count < longestTail.lines else { break }
        first = first ?? lines[end]
        count += 1
      }
      end += 1
    }
    let isNamed = first.map { isName(text, text.lines[$0]) } ?? false
    let isWhole = end == lines.count || isPostscript(text, lines[end])
    if isWhole, first == nil { return end }
    if isNamed { return isWhole || !isMereThanks ? end : nil }
    return isWhole && !isMereThanks && first.map { ContactCard.isHead(text, $0) } == true ? end : nil
  }

  private static func isDelimiter(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    let line = text.bytes[range]
    return line.elementsEqual([45, 45]) || line.elementsEqual([0xE2, 0x80, 0x94])
      || (range.count >= 2 && line.allSatisfy { $0 == 95 })
  }

  private static func isShort(_ lines: ArraySlice<Int>, in text: TextLines) -> Bool {
    var (count, bytes) = (0, 0)
    for line in lines where !text.isBlank(line) {
      count += 1
      bytes += text.lines[line].count
      // A question below a delimiter is not a signature.
      if text.bytes[text.lines[line].upperBound - 1] == UInt8(ascii: "?") { return false }
      if count > longestTail.lines || bytes > longestTail.bytes { return false }
    }
    return true
  }

  private static let postscripts = TextLines.phrases(
    "ps", "p.s.", "p. s.", "pd", "p.d.", "p. d.", "nb", "n.b.", "n. b.")

  private static func isPostscript(_ text: TextLines, _ line: Int) -> Bool {
    text.line(line, startsWithAny: postscripts)
  }

  // MARK: Closings

  /// Longest sentence that ends in a closing ("Je vous prie d'agréer … mes salutations distinguées"): bytes, words.
  private static let longestSentence = (bytes: 120, words: 14)

  /// Whether a line is a closing: `nil` for no, `true` for one that only thanks or waits.
  private static func closing(_ text: TextLines, _ range: Range<Int>) -> Bool? {
    if let end = text.end(ofAny: closings, at: range.lowerBound, limit: range.upperBound),
      isName(text, end..<range.upperBound)
    {
      return false
    }
    let thanksEnd = text.end(ofAny: thanks, at: range.lowerBound, limit: range.upperBound)
    if endsAsClosing(text, range) { return false }
    guard let thanksEnd, isName(text, thanksEnd..<range.upperBound) else { return nil }
    return true
  }

  private static func endsAsClosing(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count <= longestSentence.bytes else { return false }
    var end = range.upperBound
    while end > range.lowerBound, [32, 33, 44, 46].contains(text.bytes[end - 1]) { end -= 1 }
    return sentenceEnds.contains { phrase in
      let start = end - phrase.count
      return start > range.lowerBound && !TextLines.isWordByte(text.bytes[start - 1])
        && text.end(of: phrase, at: start, limit: end) == end
    } && text.words(in: range).count <= longestSentence.words
      && !text.bytes[range].contains(where: isNoName)
  }

  /// Nothing but punctuation, or a name: up to four words with capitals ("Best regards Anna Example"), or after a
  /// comma up to two words as they are ("thanks, anna"), or one word. "Best way to pay" is not.
  static func isName(_ text: TextLines, _ range: Range<Int>) -> Bool {
    guard range.count <= 60, !range.contains(where: { isNoName(text.bytes[$0]) }) else { return false }
    let words = text.words(in: range).filter { word in word.contains { TextLines.isWordByte(text.bytes[$0]) } }
    if words.isEmpty { return true }
    if text.bytes[range.lowerBound] == UInt8(ascii: ","), words.count <= 2 { return true }
    let isWholeLine = range.lowerBound == 0 || text.bytes[range.lowerBound - 1] < 32
    if isWholeLine, words.count == 1 { return true }
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
    "and", "&", "from", "und", "aus", "von", "van", "der", "den", "zu", "y", "desde", "de", "del", "la", "et", "du",
    "e",
    "da", "do", "dos", "das", "i.", "i.a.", "i.v.")

  private static let closings = TextLines.phrases(
    // English
    "best regards", "best wishes", "best", "kind regards", "warm regards", "warmest regards", "with kind regards",
    "with best regards", "regards", "kindest regards", "sincerely", "sincerely yours", "yours sincerely",
    "yours faithfully", "yours truly", "yours", "respectfully", "cheers", "cordially", "all the best", "warmly",
    "best,", "many thanks and best regards", "thanks and regards",
    "thanks & regards", "take care",
    // German
    "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichen gruessen", "mit freundlichem gruß",
    "mit freundlichem gruss", "mit besten grüßen", "mit besten grüssen", "freundliche grüße", "freundliche grüsse",
    "freundlichen gruß", "beste grüße", "beste grüsse", "besten gruß", "viele grüße", "viele grüsse", "liebe grüße",
    "liebe grüsse", "herzliche grüße", "herzliche grüsse", "schöne grüße", "schönen gruß", "grüße", "gruß", "gruss",
    "mfg", "lg", "vg", "bg", "hochachtungsvoll", "beste wünsche", "gruss und dank",
    // Spanish
    "saludos", "saludos cordiales", "un saludo", "un cordial saludo", "cordiales saludos", "un saludo cordial",
    "atentamente", "muy atentamente", "cordialmente", "reciba un cordial saludo", "reciban un cordial saludo", "atte",
    "un abrazo", "abrazos", "saludos y gracias", "le saluda atentamente",
    // French
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "salutations", "meilleures salutations",
    "sincères salutations", "salutations distinguées", "sincèrement", "cdlt", "cdt", "bien cdlt", "respectueusement",
    "amicalement", "bonne journée", "bonne soirée", "belle journée",
    // Portuguese
    "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "os melhores cumprimentos",
    "com cumprimentos", "cordiais cumprimentos", "atenciosamente", "atentamente", "att", "abraços", "abraço",
    "um abraço", "saudações", "com estima", "respeitosamente")

  /// Closings that also end a sentence.
  private static let sentenceEnds = TextLines.phrases(
    "best regards", "kind regards", "warm regards", "regards", "best wishes", "freundlichen grüßen",
    "freundlichen grüssen", "freundliche grüße", "freundliche grüsse", "viele grüße", "beste grüße", "liebe grüße",
    "besten grüßen", "und grüße", "und gruß", "un saludo", "saludos", "cordial saludo", "saludos cordiales",
    "atentamente",
    "salutations distinguées", "sentiments distingués", "meilleures salutations", "sincères salutations",
    "salutations les meilleures", "cordialement", "bonne journée", "bonne soirée", "belle journée", "cumprimentos",
    "atenciosamente", "um abraço", "abraços")

  /// What people close with, and also write in the middle.
  private static let thanks = TextLines.phrases(
    "thanks", "thank you", "many thanks", "thanks a lot", "thanks so much", "thank you so much", "thank you very much",
    "thanks in advance", "thank you in advance", "thx", "thanks again", "looking forward to your reply",
    "looking forward to your response", "looking forward to hearing from you", "i look forward to hearing from you",
    "hope to hear from you soon", "have a nice day", "have a great day",
    "danke", "vielen dank", "danke im voraus", "vielen dank im voraus", "besten dank", "herzlichen dank", "danke schön",
    "dankeschön", "vielen lieben dank", "ich freue mich auf ihre antwort", "ich freue mich auf ihre rückmeldung",
    "schönen tag noch", "einen schönen tag",
    "gracias", "muchas gracias", "gracias de antemano", "muchas gracias de antemano", "mil gracias",
    "quedo a la espera", "quedo a la espera de su respuesta", "quedo atento", "quedo atenta", "espero su respuesta",
    "merci", "merci d'avance", "merci beaucoup", "merci d’avance", "merci par avance", "merci bien", "par avance merci",
    "dans l'attente de votre réponse", "dans l’attente de votre réponse", "dans l'attente de votre retour",
    "obrigado", "obrigada", "muito obrigado", "muito obrigada", "desde já obrigado", "desde já agradeço", "grato",
    "grata",
    "obrigado desde já", "obrigada desde já", "fico a aguardar", "aguardo resposta", "aguardo retorno",
    "fico no aguardo")
}
