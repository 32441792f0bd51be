// Cuts how a message begins: "Hi Anna,", "Sehr geehrte Damen und Herren,", "Hola:". English, German, Spanish,
// French and Portuguese. It does not cut a greeting in the middle, nor words it cannot tell from a name.

/// Cuts greetings at the start of a text.
///
/// A greeting goes with the addressee behind it when a comma, an exclamation mark, a full stop, a colon, a dash or
/// the end of the line follows and every word between is an addressee ("team", "Herr", "Madame", …) or looks like a
/// name (a capital followed by small letters). Otherwise the greeting's own words go alone.
public enum Greeting {
  private static let longestAddressee = 5
  /// "Hello," and then "Good morning Anna,": at most this many in a row.
  private static let mostGreetings = 2

  /// How far into a text a greeting can reach, in bytes.
  private static let longestHead = 240

  /// Whether a text begins with a greeting. O(1): only the head is looked at.
  public static func opens(_ text: String) -> Bool {
    greetingEnd(TextLines(Array(text.utf8.prefix(longestHead)))) != nil
  }

  /// The text without its greetings.
  ///
  /// - Complexity: O(bytes) for the copy; only the head is looked at.
  static func cut(_ text: String) -> String {
    var text = text
    let rest = text.withUTF8 { bytes -> String? in
      var start = 0
      for _ in 0..<mostGreetings {
        let head = bytes[start..<min(start + longestHead, bytes.count)]
        guard let end = greetingEnd(TextLines(Array(head))) else { break }
        start += end
        // The head may end in the middle of a character.
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      }
      return start == 0 ? nil : String(decoding: bytes[start...], as: UTF8.self)
    }
    return rest ?? text
  }

  /// Where the text goes on after one greeting, in bytes, or `nil` without one.
  private static func greetingEnd(_ text: TextLines) -> Int? {
    guard let line = text.kept.first(where: { !text.isBlank($0) }) else { return nil }
    let range = text.lines[line]
    // Spanish opening marks may stand before a greeting.
    var start = range.lowerBound
    while start + 1 < range.upperBound, text.bytes[start] == 0xC2, text.bytes[start + 1] == 0xA1 { start += 2 }
    guard let greeting = text.end(ofAny: greetings, at: start, limit: range.upperBound) else { return nil }
    var tail = addresseeEnd(text, greeting..<range.upperBound) ?? greeting
    while tail < text.bytes.count, isTrailing(text.bytes[tail]) { tail += 1 }
    return tail
  }

  /// Blanks and punctuation that belong to the greeting before them.
  private static func isTrailing(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == 33 || byte == 44 || byte == 46 || byte == 58 || byte == 59 || byte == 45
  }

  /// The end of the addressee after a greeting, `nil` when the words do not look like one.
  private static func addresseeEnd(_ text: TextLines, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    for _ in 0...longestAddressee {
      while index < range.upperBound, text.bytes[index] == 32 || text.bytes[index] == 9 { index += 1 }
      guard index < range.upperBound else { return index }
      if isStop(text.bytes[index]) { return index + 1 }
      let start = index
      while index < range.upperBound,
        TextLines.isWordByte(text.bytes[index]) || isInName(text.bytes, index, range.upperBound)
      {
        index += 1
      }
      guard index > start, isAddressee(text, start..<index) else { return nil }
    }
    return nil
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 33 || byte == 44 || byte == 46 || byte == 58 || byte == 59 || byte == 45
  }

  /// `/`, `&`, `'` and a hyphen inside a name, `.` after a title ("Mr.", "Sr.").
  private static func isInName(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"): return true
    case UInt8(ascii: "-"): return index + 1 < limit && TextLines.isWordByte(bytes[index + 1])
    case UInt8(ascii: "."): return index + 2 < limit && bytes[index + 1] == 32 && (65...90).contains(bytes[index + 2])
    default: return false
    }
  }

  private static func isAddressee(_ text: TextLines, _ word: Range<Int>) -> Bool {
    var end = word.upperBound
    while end > word.lowerBound, !TextLines.isWordByte(text.bytes[end - 1]) { end -= 1 }
    guard end > word.lowerBound else { return true }  // "&", "/"
    if text.end(ofAny: addressees, at: word.lowerBound, limit: end) == end { return true }
    // A name: a capital (or a letter beyond ASCII), then at least one small letter.
    let first = text.bytes[word.lowerBound]
    guard (65...90).contains(first) || first >= 0xC3, word.count >= 2 else { return false }
    return word.dropFirst().contains { (97...122).contains(text.bytes[$0]) || text.bytes[$0] >= 0x80 }
      && !isSentenceStart(text, word)
  }

  /// Capitalised words that open a sentence rather than name a person: "Hi My card …", "Hallo Ich habe …".
  private static func isSentenceStart(_ text: TextLines, _ word: Range<Int>) -> Bool {
    text.end(ofAny: sentenceStarts, at: word.lowerBound, limit: word.upperBound) == word.upperBound
  }

  private static let greetings = TextLines.phrases(
    // English
    "hi", "hello", "hey", "dear", "good morning", "good afternoon", "good evening", "good day", "greetings",
    "to whom it may concern", "hi there", "hello there", "hey there",
    // German
    "hallo", "guten tag", "guten morgen", "guten abend", "moin", "servus", "grüezi", "grüß gott", "sehr geehrte",
    "sehr geehrter", "sehr geehrtes", "liebe", "lieber", "liebes", "schönen guten tag", "hallöchen",
    // Spanish
    "hola", "buenos días", "buenos dias", "buen día", "buen dia", "buenas tardes", "buenas noches", "buenas",
    "muy buenas", "estimado", "estimada", "estimados", "estimadas", "apreciado", "apreciada", "querido", "querida",
    "muy señores míos", "a quien corresponda",
    // French
    "bonjour", "bonsoir", "salut", "cher", "chère", "chers", "chères", "madame, monsieur", "madame", "monsieur",
    "messieurs", "coucou",
    // Portuguese
    "olá", "ola", "oi", "bom dia", "boa tarde", "boa noite", "caro", "cara", "caros", "prezado", "prezada",
    "prezados", "prezadas", "exmo", "exma", "exmos", "a quem possa interessar")

  private static let addressees = TextLines.phrases(
    // English
    "team", "there", "all", "everyone", "everybody", "sir", "sirs", "madam", "or", "and", "mr", "mrs", "ms", "miss",
    "dr", "support", "customer", "service", "care", "services", "guys", "folks", "again", "to", "the", "help", "desk",
    // German
    "herr", "frau", "damen", "und", "herren", "zusammen", "liebes", "alle", "an", "das", "kundenservice",
    "kundendienst", "leute",
    // Spanish
    "equipo", "señor", "señora", "señores", "señoras", "señor/a", "sr", "sra", "sres", "a", "todos", "y", "e", "de",
    "amigos", "cliente", "servicio", "atención", "al",
    // French
    "à", "tous", "toutes", "équipe", "l'équipe", "et", "ou", "monsieur", "madame", "messieurs", "service", "client",
    // Portuguese
    "equipa", "equipe", "senhor", "senhora", "senhores", "senhoras", "todos", "ao", "o", "suporte")

  private static let sentenceStarts = TextLines.phrases(
    "my", "our", "your", "we", "you", "it", "is", "are", "was", "can", "could", "would", "how", "what", "why", "when",
    "where", "which", "who", "this", "that", "please", "just", "need", "want", "order", "have", "has", "do", "does",
    "did", "am", "in", "on", "there", "card", "account", "help", "payment", "refund", "password", "invoice", "problem",
    "ich", "wir", "mein", "meine", "unser", "wie", "was", "warum", "wo", "wann", "kann", "können", "könnten", "bitte",
    "ist", "es", "sie", "der", "die", "das", "bestellung", "rechnung", "konto", "karte", "paket", "lieferung",
    "problem",
    "mi", "mis", "quiero", "necesito", "tengo", "cómo", "como", "qué", "que", "cuándo", "cuando", "dónde", "donde",
    "por", "no", "he", "me", "se", "la", "el", "los", "las", "pedido", "factura", "cuenta", "tarjeta",
    "je", "j'ai", "nous", "mon", "ma", "mes", "comment", "pourquoi", "quand", "où", "est-ce", "le", "les",
    "votre", "vous", "pouvez-vous", "commande", "facture", "compte", "carte", "colis",
    "eu", "meu", "minha", "nós", "quero", "preciso", "tenho", "quando", "onde", "não", "pode", "gostaria", "os", "as",
    "encomenda", "fatura", "conta", "cartão")
}
