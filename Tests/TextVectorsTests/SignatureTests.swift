// How messages end, in five languages.

import Testing

@testable import TextVectors

private func cut(_ text: String) -> String {
  var lines = TextLines(text)
  Signature.cut(&lines)
  return lines.text
}

@Suite struct SignatureTests {
  @Test(arguments: [
    "Best regards,\nAnna Example\nExample Ltd\nTel. 123", "Kind regards", "Thanks,\nAnna", "Thanks & regards, Anna",
    "Cheers Anna",
    "Sincerely,\n\nAnna Example", "Thank you!", "thanks, anna",
    "Mit freundlichen Grüßen\nAnna Beispiel", "MIT FREUNDLICHEN GRÜSSEN", "Viele Grüße aus Berlin\nAnna", "MfG Anna",
    "Vielen Dank im Voraus!\n\nAnna",
    "Saludos,\nAna", "Un saludo", "Muchas gracias\nAna", "Atentamente,\nAna Ejemplo",
    "Cordialement,\nAnne Exemple", "Bien à vous\nAnne", "Merci d'avance", "Salutations distinguées",
    "Cumprimentos,\nAna", "Atenciosamente\nAna Exemplo", "Obrigada!\nAna",
    "Many thanks and best regards\nAnna Example", "I remain with kind regards\nAnna",
    "Un saludo,\nAna Ejemplo\nTlf: 600 000 000",
    "Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées\nAnne Exemple",
    "Anna Example\nHead of Testing | Example Ltd.\nTel. 020 7946 0000", "i. A. Anna Beispiel\nanna@example.com",
    "Regards\nAnna\n\nThis e-mail is confidential. If you are not the intended recipient,\nplease delete it.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Empfänger sind,\nlöschen Sie diese Mail.",
    "Gruß\nAnna\n\nBeispiel GmbH, Sitz der Gesellschaft: Ulm, Amtsgericht Ulm HRB 12345\nGeschäftsführerin: Anna Beispiel",
    "Please consider the environment before printing this e-mail.",
    "-- \nAnna Example\nhttps://example.com", "--\nAnna", "____\nAnna",
  ])
  func closingAndWhatFollowsGo(ending: String) {
    #expect(cut("My card is blocked.\n\n" + ending) == "My card is blocked.")
  }

  @Test(arguments: [
    "Sent from my iPhone", "Sent from Mail for Windows", "Get Outlook for iOS", "Von meinem iPhone gesendet",
    "Gesendet von meinem Samsung Galaxy", "Diese Nachricht wurde von meinem Handy gesendet", "Enviado desde mi iPhone",
    "Envoyé de mon iPhone", "Enviado do meu iPhone",
  ])
  func advertisementsGoWhereverTheyStand(line: String) {
    #expect(cut(line + "\nMy card is blocked.\n" + line + "\nPlease help.") == "My card is blocked.\nPlease help.")
  }

  @Test(arguments: [
    "My card is blocked.\nBest way to pay\nis by card",
    "Hello.\nThanks for the quick answer\nbut it fails",
    "One.\nRegards,\n" + String(repeating: "This is a long explanation that is no signature at all.\n", count: 12)
      + "End.",
    "One.\nThanks\nCan you also tell me the fees?",
    "Saludos y otra cosa: mi tarjeta",
    "Best regards,\nAnna",
    "One.\nThanks\nAlso the app asks for a password that I never set.",
    "One.\n\nMy order\n020 7946 0000", "One.\n\nIs this e-mail confidential, and who is the recipient?",
    "One.\nGesendet von meinem Nachbarn kam das Paket an, was nun?\nZwei.",
  ])
  func whatIsNoSignatureStays(text: String) {
    #expect(cut(text) == text)
  }

  @Test func aPostscriptStays() {
    #expect(cut("One.\n\nBest regards\nAnna\n\nPS: The cable is missing.") == "One.\n\nPS: The cable is missing.")
    #expect(cut("One.\n--\nAnna\nP.S. The cable is missing.") == "One.\nP.S. The cable is missing.")
  }

  @Test func answersBelowAQuotationAreNoPartOfTheSignatureAboveIt() {
    var lines = TextLines("First.\n\nRegards\nAnna\n\n> Which card?\n\nThe blue one.\n\n> Since when?\nMay.")
    QuotedHistory.cut(&lines, isForward: false)
    Signature.cut(&lines)
    #expect(lines.text == "First.\n\nThe blue one.\n\nMay.")
  }

  @Test func aLongTextBelowADelimiterStays() {
    let list = (1...30).map { "entry number \($0)" }.joined(separator: "\n")
    #expect(cut("My list\n--\n" + list) == "My list\n--\n" + list)
  }
}
