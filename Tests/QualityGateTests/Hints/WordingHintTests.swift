// Risky phrases, accounts, tone, language, and words of internal notes.
import QualityGate
import Testing
import TicketModel

@Suite struct WordingHintTests {
  private static func kinds(_ answer: String) -> [Hint.Kind] {
    HintFixture.hints(HintFixture.ticket(answer)).map(\.kind)
  }

  @Test(arguments: [
    "Please send us your password.", "Reply with the verification code and your PIN.", "Give us your full card number.",
    "Bitte schicken Sie uns Ihr Passwort.", "Envoyez-nous votre mot de passe.", "Envíenos su contraseña, por favor.",
    "Por favor, envie sua senha.", "Please install AnyDesk so we can look.", "Pay with a gift card.",
    "Überweisen Sie den Betrag in Bitcoin.", "We guarantee that it arrives.", "Wir garantieren Ihnen die Lieferung.",
    "You should take them to court.", "You can stop taking your medication.",
  ])
  func `a risk`(answer: String) { #expect(Self.kinds(answer) == [.riskPhrase], "\(answer)") }

  @Test(arguments: [
    "Never send us your password.", "We will not ask you to send us your PIN.", "Enter the password and press Save.",
    "Send it back with the label.", "Bitte schicken Sie uns niemals Ihr Passwort.",
    "The warranty covers the card reader.",
    "You should see a card there.",
  ])
  func `no risk`(answer: String) { #expect(Self.kinds(answer).isEmpty, "\(answer)") }

  @Test(arguments: [
    "You should have read the page.", "As I already told you, press Save.", "Sie hätten die Seite lesen müssen.",
    "Comme je vous l'ai déjà dit, appuyez.", "Debería haber leído la página.", "Como já expliquei, clique em Salvar.",
    "You obviously didn't look.",
  ])
  func `blame`(answer: String) { #expect(Self.kinds(answer) == [.blame], "\(answer)") }

  @Test(arguments: [
    "You should have received a mail.", "You should have the code by now.", "As described, press Save.",
    "Sie sollten eine Mail haben.",
  ])
  func `no blame`(answer: String) { #expect(Self.kinds(answer).isEmpty, "\(answer)") }

  @Test func `shouting is a row of words, not an abbreviation`() {
    #expect(Self.kinds("PLEASE READ THE INSTRUCTIONS FIRST.") == [.shouting])
    #expect(Self.kinds("Please wait!!!") == [.shouting])
    #expect(Self.kinds("Send the PDF, your VAT ID and the IBAN.").isEmpty)
    #expect(Self.kinds("Great! Thanks!!").isEmpty)
  }

  @Test func `a greeting is missed where it is usual or expected`() {
    let ticket = HintFixture.ticket("Press the button and wait.")
    var desk = HintFixture.desk
    #expect(HintFixture.hints(ticket, desk: desk).isEmpty)
    desk.greets = true
    #expect(HintFixture.hints(ticket, desk: desk).map(\.kind) == [.missingGreeting])
    #expect(HintFixture.hints(ticket, desk: desk, facts: { _ in MessageFacts(greets: true) }).isEmpty)
    var rules = HintRules()
    rules.greeting = .never
    #expect(HintFixture.hints(ticket, rules: rules, desk: desk).isEmpty)
    rules.greeting = .expected
    #expect(HintFixture.hints(ticket, rules: rules).map(\.kind) == [.missingGreeting])
  }

  @Test func `another language than the customer's, when both are known`() {
    func kinds(_ customer: String, _ answer: String, stated: String = "und") -> [Hint.Kind] {
      var ticket = HintFixture.ticket("Press the button and wait.")
      ticket.language = stated
      return HintFixture.hints(ticket, facts: { MessageFacts(language: $0 == 0 ? customer : answer) }).map(\.kind)
    }
    #expect(kinds("de", "en") == [.otherLanguage])
    #expect(kinds("de", "de").isEmpty && kinds("und", "en").isEmpty && kinds("de", "und").isEmpty)
    #expect(kinds("de", "en", stated: "en-gb").isEmpty)
  }

  @Test func `an account that nobody named`() {
    let answer = "Pay to DE89 3704 0044 0532 0130 00 today."
    let own = MessageFacts.Account(.iban, range: 7..<34)
    func hints(_ ticket: ShownTicket, asked: Range<Int>? = nil, rules: HintRules = HintRules()) -> [Hint] {
      HintFixture.hints(ticket, rules: rules) { index in
        MessageFacts(accounts: index == 1 ? [own] : asked.map { [.init(.iban, range: $0)] } ?? [])
      }.filter { $0.kind == .accountNumber }
    }
    #expect(hints(HintFixture.ticket(answer)).map { $0.evidence[0].quote } == ["DE89 3704 0044 0532 0130 00"])
    let asked = HintFixture.ticket(answer, question: "Mine is DE89370400440532013000")
    #expect(hints(asked, asked: 8..<30).isEmpty)
    #expect(hints(HintFixture.ticket(answer, articles: [HintFixture.article("DE89370400440532013000")])).isEmpty)
    var rules = HintRules()
    rules.allowedAccounts = ["DE89 3704 0044 0532 0130 00"]
    #expect(hints(HintFixture.ticket(answer), rules: rules).isEmpty)
  }

  @Test func `eight words of a note in the answer, with both places`() throws {
    let note = "FYI he is on the fraud list since the chargeback in May, be careful."
    let ticket = HintFixture.ticket("Hello, he is on the fraud list since the chargeback in May, sorry.", note: note)
    let hint = try #require(HintFixture.hints(ticket).first { $0.kind == .noteLeak })
    let words = "he is on the fraud list since the chargeback in May"
    #expect(hint.evidence.map(\.quote) == [words, words])
    #expect(hint.evidence.map(\.message) == [2, 1])
    let seven = HintFixture.ticket("Hello, he is on the fraud list since.", note: note)
    #expect(HintFixture.quotes(.noteLeak, seven).isEmpty)
    let open = HintFixture.ticket(
      "Send it back in the box that it came in, please.", note: "send it back in the box that it came in",
      articles: [HintFixture.article("Send it back in the box that it came in.")])
    #expect(HintFixture.quotes(.noteLeak, open).isEmpty)
  }

  @Test func `phrases that the desk allows, and kinds that it does not want`() {
    var rules = HintRules()
    rules.allowedPhrases = ["we guarantee that it"]
    let ticket = HintFixture.ticket("We guarantee that it arrives!!!")
    #expect(HintFixture.hints(ticket, rules: rules).map(\.kind) == [.shouting])
    rules.off = [.shouting]
    #expect(HintFixture.hints(ticket, rules: rules).isEmpty)
  }

  @Test func `no answer, no words, no hints`() {
    #expect(HintFixture.hints(ShownTicket(ticketID: "1")).isEmpty)
    for text in ["", "   ", "\u{0}", "!", "’’", "1", "😀", ">", "https://", "@", "[name]"] {
      let ticket = HintFixture.ticket(text, question: text, note: text, articles: [HintFixture.article(text)])
      #expect(HintFixture.hints(ticket).isEmpty, "\(text)")
    }
  }
}
