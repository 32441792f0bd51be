// Which messages of a ticket are mined, and what becomes of them.

import Testing
import TicketModel

@testable import TextVectors

private func ticket(_ subject: String, _ messages: (AuthorRole, Visibility, String)...) -> Ticket {
  var ticket = Ticket(id: "1", system: "test")
  ticket.subject = subject
  ticket.messages = messages.enumerated().map {
    Message(id: String($0), role: $1.0, visibility: $1.1, text: $1.2)
  }
  return ticket
}

private func text(_ subject: String, _ messages: (AuthorRole, Visibility, String)...) -> String {
  var made = Ticket(id: "1", system: "test")
  made.subject = subject
  made.messages = messages.enumerated().map { Message(id: String($0), role: $1.0, visibility: $1.1, text: $1.2) }
  return IntentText.document(for: made).text
}

@Suite struct IntentTextTests {
  @Test func openingMessagesUpToTheFirstPublicAnswer() {
    #expect(
      text(
        "Card", (.customer, .everyone, "It is blocked."), (.agent, .internal, "Check limits."),
        (.customer, .everyone, "Since Monday."),
        (.agent, .everyone, "We look into it."), (.customer, .everyone, "Any news?"))
        == "Card\n\nIt is blocked.\n\nSince Monday.")
    #expect(text("", (.customer, .everyone, "One"), (.bot, .everyone, "Hello"), (.customer, .everyone, "Two")) == "One")
  }

  @Test func atLeastTheFirstMessageWhenAnAgentOpened() {
    #expect(
      text(
        "Our offer", (.agent, .everyone, "Hello"), (.customer, .everyone, "No thanks, stop it"),
        (.agent, .everyone, "Bye")) == "No thanks, stop it")
  }

  @Test(arguments: AuthorRole.allCases, Visibility.allCases)
  func onlyPublicCustomerTextEnters(role: AuthorRole, visibility: Visibility) {
    let document = IntentText.document(for: ticket("Subject", (role, visibility, "Secret words")))
    let enters = role == .customer && visibility == .everyone
    #expect(document.hasCustomerText == enters)
    #expect(document.text == (enters ? "Subject\n\nSecret words" : ""))
  }

  @Test func internalNotesChangeNothing() {
    let plain = ticket(
      "Card", (.customer, .everyone, "It is blocked."), (.customer, .everyone, "Since Monday."),
      (.agent, .everyone, "Yes"))
    let notes = (0..<5).map { Message(id: "n\($0)", role: .agent, visibility: .internal, text: "note \($0)") }
    for offset in 0...plain.messages.count {
      var noted = plain
      noted.messages.insert(contentsOf: offset % 2 == 0 ? notes : notes.reversed(), at: offset)
      #expect(IntentText.document(for: noted) == IntentText.document(for: plain))
    }
  }

  @Test(arguments: [
    ("Re: Card blocked", "Card blocked"), ("RE: FW: Card blocked", "Card blocked"), ("AW: WG: Karte", "Karte"),
    ("RV: Tarjeta", "Tarjeta"),
    ("TR: Carte", "Carte"), ("RES: ENC: Cartão", "Cartão"), ("Re[2]: Card", "Card"),
    ("Regarding my card", "Regarding my card"), ("Re:", ""), ("  ", ""),
  ])
  func subjectPrefixesGo(subject: String, expected: String) {
    #expect(IntentText.strippedSubject(subject).text == expected)
  }

  @Test func aSubjectWithinTheTextIsNotDoubled() {
    #expect(text("Re: Card  BLOCKED", (.customer, .everyone, "My card blocked today")) == "My card blocked today")
    #expect(text("Card blocked", (.customer, .everyone, "")) == "Card blocked")
  }

  @Test func furnitureGoes() {
    let mail =
      "Sehr geehrte Damen und Herren,\n\nmeine Karte AB12345 ist gesperrt.\n\nMit freundlichen Grüßen\nAnna\n\nAm 05.01.2024 schrieb Hilfe <a@example.com>:\n> Antwort"
    #expect(text("", (.customer, .everyone, mail)) == "meine Karte [number] ist gesperrt.")
  }

  @Test func neverEverythingIsCut() {
    #expect(text("", (.customer, .everyone, "Hello")) == "Hello")
    #expect(text("", (.customer, .everyone, "Thanks, Anna")) == "Thanks, Anna")
    #expect(text("", (.customer, .everyone, "Hi,\n\nBest regards,\nAnna\n> quoted")) == "Hi,\n\nBest regards,\nAnna")
  }

  @Test func quotesAloneAreNoText() {
    let document = IntentText.document(for: ticket("", (.customer, .everyone, "> only\n> quotes")))
    #expect(document == IntentDocument(text: "", hasCustomerText: false))
  }

  @Test func documentsAreBounded() {
    let long = String(repeating: "word ", count: 200_000)
    #expect(text("", (.customer, .everyone, long)).count <= IntentText.longestText)
    #expect(text("", (.customer, .everyone, long)).hasSuffix("word"))
    #expect(
      text("", (.customer, .everyone, String(repeating: "😀", count: 250_000))).unicodeScalars.count
        == IntentText.longestText)
    #expect(
      text(String(repeating: "a", count: 100_000), (.customer, .everyone, String(repeating: "a", count: 1_000_000)))
        .count <= IntentText.longestText)
  }

  @Test func hostileInput() {
    #expect(text("", (.customer, .everyone, "\u{0}\u{1}\u{7F}")).isEmpty)
    #expect(text("", (.customer, .everyone, "a\u{0}b\u{FFFD}\u{202E}c")) == "a\u{0}b\u{FFFD}\u{202E}c")
    #expect(text("", (.customer, .everyone, "👩‍👩‍👧‍👦 broken ❤️")) == "👩‍👩‍👧‍👦 broken ❤️")
    #expect(text("", (.customer, .everyone, "")).isEmpty)
  }
}
