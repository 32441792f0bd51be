// Legal notices below mails: "This e-mail is confidential, if you are not the intended recipient, delete it", in five
// languages. Found by what such a notice must speak of, not by its sentences.

/// Cuts legal notices.
///
/// A notice starts on a line that opens like one ("This e-mail", "Der Inhalt", "Aviso legal", …) and goes to the end of
/// its paragraph; it speaks of at least two of secrecy, the right recipient, and mistake or ban. Paragraphs behind it
/// that speak of one of them go with it. So does a last paragraph that starts with a company's entry in a register.
/// Nothing goes when nothing stands before it.
enum Disclaimer {
  /// - Parameters:
  ///   - lines: rising; the notices are taken out.
  ///   - hasOwnText: the author wrote something before these lines.
  /// - Complexity: O(bytes of paragraphs that open like a notice), O(1) a line else.
  static func cut(_ lines: inout [Int], in text: TextLines, hasOwnText: Bool) {
    var (hasOwnText, isBelowNotice) = (hasOwnText, false)
    var paragraph = 0
    while paragraph < lines.count {
      if text.isBlank(lines[paragraph]) {
        paragraph += 1
        continue
      }
      let end = lines[paragraph...].firstIndex { text.isBlank($0) } ?? lines.count
      let start =
        isBelowNotice && topics(of: lines[paragraph..<end], in: text) > 0
          || lines[end...].allSatisfy { text.isBlank($0) } && hasOwnText && isRegisterEntry(text, lines[paragraph])
        ? paragraph
        : (paragraph..<end).first { place in
          (hasOwnText || place > paragraph) && text.line(lines[place], startsWithAny: openings)
            && topics(of: lines[place..<end], in: text) >= 2
        }
      guard let start else {
        (hasOwnText, isBelowNotice) = (true, false)
        paragraph = end
        continue
      }
      isBelowNotice = true
      hasOwnText = hasOwnText || start > paragraph
      lines.removeSubrange(start..<end)
      paragraph = start
    }
  }

  /// Whether a line names two of the things that a company has to state below its mails, and is no sentence.
  private static func isRegisterEntry(_ text: TextLines, _ line: Int) -> Bool {
    let range = text.lines[line]
    guard ![UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(text.bytes[range.upperBound - 1]) else {
      return false
    }
    return register.count { text.firstPhrase(of: $0, in: range) != nil } >= 2
  }

  private static let register = [
    ["amtsgericht", "handelsregister", "registergericht", "registro mercantil", "conservatória"], ["hrb", "hra", "fn"],
    ["sitz", "sitz der gesellschaft", "registered office", "domicilio social", "siège social", "sede"],
    ["geschäftsführer", "geschäftsführerin", "vorstand", "directors", "gérant", "gerente"],
    ["ust-id", "ust-idnr", "ust-id-nr", "vat", "cif", "nif", "siret", "tva", "nipc", "cnpj"],
    ["registered in england", "company number", "company no", "rcs", "capital social", "au capital"],
  ].map { $0.map { Array($0.utf8) } }

  /// How many of the topics of a notice are spoken of.
  private static func topics(of lines: ArraySlice<Int>, in text: TextLines) -> Int {
    topics.count { topic in
      lines.contains { text.firstPhrase(of: topic, in: text.lines[$0], asWordStart: true) != nil }
    }
  }

  private static let topics = [
    // Secrecy.
    TextLines.phrases(
      "confidential", "privileged", "vertraulich", "confidencia", "privilegiad", "confidentiel", "sigilo", "secret"),
    // The right recipient.
    TextLines.phrases(
      "recipient", "addressee", "addressed", "intended", "adressat", "empfänger", "destinat", "destinad", "dirigid"),
    // Mistake and ban.
    TextLines.phrases(
      "in error", "delete", "prohibited", "unauthori", "irrtümlich", "vernichte", "lösche", "unzulässig",
      "nicht gestattet",
      "por error", "elimin", "bórre", "prohibid", "par erreur", "détrui", "supprimer", "interdite", "por engano",
      "apague", "apagar", "proibid"),
  ]

  private static let openings = TextLines.phrases(
    "this e-mail", "this email", "this message", "this mail", "this communication", "this transmission",
    "the information", "the contents", "the content of", "confidentiality notice", "confidentiality note",
    "confidentiality", "confidential", "disclaimer", "legal notice", "important notice", "notice",
    "diese e-mail", "diese email", "diese mail", "diese nachricht", "der inhalt", "die information", "vertraulichkeit",
    "die informationen in", "vertraulichkeitshinweis", "haftungsausschluss", "rechtlicher hinweis", "wichtiger hinweis",
    "este mensaje", "este correo", "este e-mail", "la información", "aviso legal", "aviso de", "confidencialidad",
    "ce message", "ce mail", "ce courriel", "cet e-mail", "cet email", "les informations", "le contenu",
    "avis de", "clause de", "confidentialité",
    "esta mensagem", "este email", "esta comunicação", "as informações", "a informação", "o conteúdo",
    "confidencialidade")
}
