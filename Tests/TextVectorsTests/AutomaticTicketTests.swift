// Which tickets no customer wrote, and which only sound so.

import Testing
import TicketModel

@testable import TextVectors

private func ticket(_ subject: String, _ texts: [String], requester: String = "7", tags: [String] = []) -> Ticket {
  var ticket = Ticket(id: "1", system: "table")
  ticket.subject = subject
  ticket.requesterID = requester
  ticket.tags = tags
  ticket.messages = texts.enumerated().map {
    Message(id: String($0), authorID: requester, role: .customer, visibility: .everyone, text: $1)
  }
  return ticket
}

private func kind(
  _ subject: String, _ texts: String..., requester: String = "7", tags: [String] = []
) -> AutomaticKind? {
  let ticket = ticket(subject, texts, requester: requester, tags: tags)
  return AutomaticTicket.kind(of: ticket, document: IntentText.document(for: ticket), requester: [requester])
}

@Suite struct AutomaticTicketTests {
  @Test(arguments: [
    ("Undelivered Mail Returned to Sender", "Your message could not be delivered to one or more recipients."),
    ("Unzustellbar: Anfrage", "Ihre Nachricht konnte nicht zugestellt werden."),
    ("No se puede entregar: Pedido", "550 5.1.1 destinatario"),
    ("Échec de la remise", "Le message n'a pas pu être remis."),
    ("Falha na entrega", "A mensagem não pôde ser entregue."),
    ("", "I'm sorry: user unknown, 550 5.1.1"),
  ])
  func deliveryFailures(subject: String, text: String) {
    #expect(kind(subject, text) == .deliveryFailure)
  }

  @Test func aSenderThatIsAMailServerIsOneOfTwoSigns() {
    #expect(kind("Your mail", "Where is my order?", requester: "MAILER-DAEMON@example.org") == nil)
    #expect(kind("Your mail", "Mailbox full", requester: "MAILER-DAEMON@example.org") == .deliveryFailure)
  }

  @Test(arguments: [
    ("Automatic reply: Order", "I am away."), ("Automatische Antwort: Bestellung", "Danke."),
    ("Réponse automatique : Commande", "Merci."), ("Respuesta automática: Pedido", "Gracias."),
    ("Resposta automática: Pedido", "Obrigado."),
    ("Re: Order", "I am out of the office until Monday. For urgent matters call my colleague."),
    ("AW: Bestellung", "Ich bin bis zum 5. nicht im Büro. In dringenden Fällen hilft meine Vertretung."),
    ("Re: Order", "This is an automated message. Please do not reply."),
  ])
  func automaticReplies(subject: String, text: String) {
    #expect(kind(subject, text) == .autoReply)
  }

  @Test func alerts() {
    #expect(kind("[FIRING:1] disk", "Severity: critical\nInstance: db1") == .alert)
    #expect(kind("check", "Host: db1\nService: disk\nThreshold: 90") == .alert)
    #expect(kind("check", "Host: my own server\nService: hosting\nStatus: it is down") == nil)
  }

  @Test func spam() {
    #expect(kind("hello", "I came across your website and offer a guest post.") == .spam)
    #expect(kind("hello", "My order is late.", tags: ["SPAM"]) == .spam)
  }

  @Test(arguments: [
    "I am on vacation until Monday, please deliver later.", "Ich bin bis zum Freitag im Urlaub, bitte später liefern.",
    "How do I write an out of office message?", "My mail to you was undeliverable.",
    "Your automatic reply did not help.", "Please do not reply with the same text again.",
    "How can I get backlinks in my shop?", "Version 5.1.1 of the app crashes.", "PROBLEM: it does not start",
  ])
  func customersStay(text: String) {
    #expect(kind(text, text) == nil)
  }

  @Test func aPersonWhoWritesLaterKeepsTheTicket() {
    let reply = "I am out of the office until Monday. For urgent matters call my colleague."
    #expect(kind("Automatic reply: Order", reply, "I am back. Where is the order?") == nil)
    #expect(kind("Re: Order", reply, reply) == .autoReply)
    #expect(kind("Re: Order", reply, "I am back. Where is the order?") == nil)
  }

  @Test func aTicketWithoutCustomerTextIsNotJudged() {
    #expect(kind("Automatic reply: Order", "") == .autoReply)
    #expect(
      AutomaticTicket.kind(
        of: ticket("", []), document: IntentDocument(text: "", hasCustomerText: false), requester: []) == nil)
  }
}
