// What of a message is quoted history, in five languages.

import Testing

@testable import TextVectors

private func cut(_ text: String, isForward: Bool = false) -> String {
  var lines = TextLines(text)
  QuotedHistory.cut(&lines, isForward: isForward)
  return lines.text
}

@Suite struct QuotedHistoryTests {
  @Test func linesMarkedAsQuotedGoAndAnswersBetweenThemStay() {
    #expect(cut("My answer\n> you asked\n> something\nand the rest") == "My answer\nand the rest")
  }

  @Test(arguments: [
    "On Mon, Jan 5, 2024 at 10:00 AM, Support <help@example.com> wrote:",
    "On Mon, Jan 5, 2024 at 10:00 AM, Support Team\n<help@example.com> wrote:",
    "On 05/01/2024 10:00, Support\n<help@example.com>\nwrote:",
    "Am 05.01.2024 um 10:00 schrieb Support <hilfe@example.com>:",
    "Am Mo., 5. Jan. 2024 um 10:00 Uhr schrieb Support <\nhilfe@example.com>:",
    "Support <hilfe@example.com> schrieb am Mo., 5. Jan. 2024, 10:00:",
    "El lun, 5 ene 2024 a las 10:00, Soporte (<ayuda@example.com>) escribió:",
    "Le lun. 5 janv. 2024 à 10:00, Support <aide@example.com> a écrit :",
    "Le 05/01/2024 à 10:00, Support a écrit\u{A0}:",
    "Em seg., 5 de jan. de 2024 às 10:00, Suporte <ajuda@example.com> escreveu:",
    "-----Original Message-----\nFrom: Support",
    "-------- Ursprüngliche Nachricht --------\nVon: Support",
    "-----Mensaje original-----\nDe: Soporte",
    "-----Message d'origine-----\nDe : Support",
    "-----Mensagem original-----\nDe: Suporte",
    "From: Support <help@example.com>\nSent: Monday, January 5, 2024 10:00 AM\nTo: Anna\nSubject: Your card",
    "Von: Support <hilfe@example.com>\nGesendet: Montag, 5. Januar 2024 10:00\nAn: Anna\nBetreff: Ihre Karte",
    "De: Soporte <ayuda@example.com>\nEnviado el: lunes, 5 de enero de 2024 10:00\nPara: Ana\nAsunto: Su tarjeta",
    "De : Support <aide@example.com>\nEnvoyé : lundi 5 janvier 2024 10:00\nÀ : Anne\nObjet : Votre carte",
    "De: Suporte <ajuda@example.com>\nEnviada em: segunda-feira, 5 de janeiro de 2024 10:00\nPara: Ana\nAssunto: O seu cartão",
    "2024-01-05 10:00 GMT+01:00 Support <help@example.com>:",
    "Support <help@example.com> escreveu (sexta, 5/01/2024\nà(s) 10:00):",
    "Am Freitag, 5. Januar 2024 um 10:00:10 MEZ hat Support <hilfe@example.com> Folgendes geschrieben:",
    "Gesendet: Freitag, 5. Januar 2024 um 10:00 Uhr\nVon: \"Support\" <hilfe@example.com>\nAn: anna@example.com\nBetreff: Karte",
    "From: Support\nSent: Monday\nTo: anna@example.com; ben@example.com;\ncleo@example.com;\ndora@example.com\nSubject: Card",
    "From: Support <help@example.com> Sent: Monday, January 5 To: Anna Subject: Your card",
    "----- Ursprüngliche Mail -----", "———— Mensaje original ————",
    "##- Please type your reply above this line -##", "##- Bitte antworten Sie oberhalb dieser Zeile -##",
    "--- Répondre au-dessus de cette ligne ---",
    "________________________________\n*From:* Support\n*Sent:* Monday\n*To:* Anna\n*Subject:* Your card",
  ])
  func historyBelowAMarkerGoes(marker: String) {
    #expect(
      cut("It still does not work.\n\n" + marker + "\n\nDear Anna, please try again.") == "It still does not work.")
  }

  @Test(arguments: [
    "On Monday I wrote: nothing arrived yet",
    "On the website somebody wrote:\nwrong amount",
    "From: Berlin\nI want to go to Hamburg",
    "Am Montag habe ich bestellt:\nzwei Hosen",
    "-- original message in a bottle --\nis the title of the book I ordered",
    "Le 5 janvier j'ai commandé :\nun pantalon",
    "To: whom it may concern",
    "On 3 May 2024 at 10:00 I wrote:\nwhere is my card",
    "Am 3. Mai 2024 um 10:00 Uhr schrieb ich:\nwo ist die Karte",
    "The total above this line is wrong",
    "From: Berlin\nTo: Hamburg\nthat is what I booked",
  ])
  func whatOnlyLooksLikeAMarkerStays(text: String) {
    #expect(cut(text) == text)
  }

  @Test func anOwnLineThatStartsLikeAHeaderStaysAboveABlock() {
    #expect(
      cut("De: Madrid a Sevilla\n\nDe: Soporte\nEnviado: lunes\nPara: Ana\nAsunto: Billete\n\nHola")
        == "De: Madrid a Sevilla")
  }

  @Test func answerBelowTheQuoteStays() {
    #expect(cut("On Jan 5, 2024, Support wrote:\n> Which card?\n\nThe blue one.") == "The blue one.")
  }

  @Test func historyAloneLeavesNothing() {
    #expect(cut("On Jan 5, 2024, Support wrote:\nWhich card?") == "")
    #expect(cut("> one\n> two") == "")
    #expect(cut("From: A\nSent: today\nTo: B\nSubject: C\n\nAgent text") == "")
  }

  @Test(arguments: [
    "---------- Forwarded message ---------\nFrom: Shop <a@example.com>\nDate: Mon, Jan 5, 2024\nSubject: Order\nTo: Anna",
    "Begin forwarded message:\n\nFrom: Shop\nSubject: Order\nDate: 5 January 2024\nTo: Anna",
    "-------- Weitergeleitete Nachricht --------\nVon: Shop\nDatum: 5. Januar 2024\nBetreff: Bestellung\nAn: Anna",
  ])
  func aDeclaredForwardAtTheTopStaysWithoutItsHeaders(marker: String) {
    #expect(cut(marker + "\n\nYour parcel is late.") == "Your parcel is late.")
    #expect(cut("See below.\n" + marker + "\n\nYour parcel is late.") == "See below.")
  }

  @Test func aForwardDeclaredByTheSubjectStays() {
    let text = "From: A\nSent: today\nTo: B\nSubject: C\n\nParcel late"
    #expect(cut(text, isForward: true) == "Parcel late")
  }

  @Test func hostileInput() {
    #expect(cut("") == "")
    let line = String(repeating: "on 1 wrote ", count: 90_000)
    #expect(cut(line).utf8.count == line.utf8.count - 1)
    #expect(cut(String(repeating: "> x\n", count: 10_000)) == "")
    #expect(cut(String(repeating: "On 1\n", count: 10_000)).hasPrefix("On 1\nOn 1"))
    #expect(cut("\r\n\r\na\rb\r\nc") == "a\nb\nc")
  }
}
