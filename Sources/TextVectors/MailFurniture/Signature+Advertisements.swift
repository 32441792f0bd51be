// What mail programs, virus scanners and companies write below mails of their own accord: "Sent from my iPhone".

extension Signature {
  /// Longest line that can be an advertisement, in bytes.
  private static let longestAdvertisement = 140

  /// Whether `line` is an advertisement: it starts (or ends) as one does. A question is none, nor is a sentence with a
  /// comma that more text follows.
  ///
  /// - Parameter isLast: only blank lines follow.
  static func isAdvertisement(_ text: TextLines, _ line: Int, isLast: Bool) -> Bool {
    let range = text.lines[line]
    guard !range.isEmpty, range.count <= longestAdvertisement,
      text.line(line, startsWithAny: advertisements) || text.line(line, endsWithAny: advertisementEnds)
        || isPrintNote(text, line)
    else { return false }
    let bytes = text.bytes[range]
    return !bytes.contains(UInt8(ascii: "?")) && (isLast || !bytes.contains(UInt8(ascii: ",")))
  }

  private static func isPrintNote(_ text: TextLines, _ line: Int) -> Bool {
    text.line(line, startsWithAny: printing)
      && text.firstPhrase(of: nature, in: text.lines[line], asWordStart: true) != nil
  }

  private static let advertisements = TextLines.phrases(
    "sent from my", "sent from mail for", "sent from outlook", "sent from yahoo", "sent from gmail", "sent from proton",
    "sent via", "sent with", "get outlook for", "get bluemail for", "yahoo mail:", "virus-free.",
    "this email has been checked for viruses", "this email has been scanned",
    "gesendet von meinem", "gesendet von meiner", "gesendet von mail", "gesendet von outlook", "gesendet von yahoo",
    "gesendet mit der", "gesendet mit dem", "gesendet über", "von meinem iphone gesendet", "von meinem ipad gesendet",
    "von unterwegs gesendet", "diese nachricht wurde von meinem", "diese nachricht wurde mit", "holen sie sich outlook",
    "outlook für ios herunterladen", "outlook für android", "virenfrei.", "diese e-mail wurde von avast",
    "enviado desde mi", "enviado desde el", "enviado desde outlook", "enviado desde correo", "enviado desde yahoo",
    "enviado con", "obtener outlook", "obtén outlook", "libre de virus.",
    "envoyé de mon", "envoyé depuis mon", "envoyé depuis ma", "envoyé depuis l'application",
    "envoyé depuis l’application",
    "envoyé à partir de", "envoyé à partir d'outlook", "envoyé à partir d’outlook", "envoyé depuis yahoo",
    "envoyé avec",
    "télécharger outlook", "obtenez outlook", "provenance : courrier", "garanti sans virus.",
    "enviado do meu", "enviado de meu", "enviado a partir do", "enviado pelo", "enviado via", "enviado do outlook",
    "enviado do yahoo", "enviado do correio", "enviado do email", "enviado com", "obter o outlook", "obtenha o outlook",
    "livre de vírus.")
  private static let advertisementEnds = TextLines.phrases(
    "iphone gesendet", "ipad gesendet", "handy gesendet", "smartphone gesendet", "gerät gesendet", "galaxy gesendet")

  private static let printing = TextLines.phrases(
    "please consider", "consider the environment", "think before", "save paper", "before printing", "bitte denken sie",
    "denken sie an", "bitte prüfen sie", "bitte überlegen sie", "antes de imprimir", "piense", "pensez",
    "avant d'imprimer",
    "avant d’imprimer", "n'imprimez", "pense")
  private static let nature = TextLines.phrases(
    "environment", "umwelt", "medio ambiente", "medioambiente", "environnement", "meio ambiente")
}
