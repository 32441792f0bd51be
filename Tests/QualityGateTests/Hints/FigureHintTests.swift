// Figures that no document has, and those that one has in another spelling.
import QualityGate
import Testing
import TicketModel

@Suite struct FigureHintTests {
  /// What the article says, what the answer says, and the figures that are to be hinted at.
  @Test(arguments: [
    ("within 30 days", "You have 14 days.", ["14 days"]),
    ("within 30 days", "You have 30 days.", []),
    ("within 30 days", "Sie haben 30 Tage Zeit.", []),
    ("two weeks", "You have 14 days.", []),
    ("within 24 hours", "Within 1 day.", []), ("within 24 hours", "Within three days.", []),
    ("within 30 minutes", "You have 30 days.", ["30 days"]),
    ("a fee of 1,000.00 EUR", "Die Gebühr ist 1.000,00 €.", []),
    ("a fee of 1 000 EUR", "The fee is €1,000.", []),
    ("a fee of 1,000 EUR", "The fee is 1.500,00 €.", ["1.500,00 €"]),
    ("a discount of 10%", "You get 15 % off.", ["15 %"]),
    ("a discount of 10 percent", "Sie erhalten 10 Prozent.", []),
    ("a discount of 10%", "I am 100 % sure.", []),
    ("until 9 March 2024", "Until 2024-03-09.", []),
    ("until 9 March 2024", "Bis zum 9. März 2024.", []),
    ("until 9 March 2024", "Hasta el 9 de marzo de 2024.", []),
    ("until 9 March 2024", "Jusqu'au 9 mars.", []),
    ("until 1 March 2024", "Jusqu'au 1er mars 2024.", []),
    ("until 9 March 2024", "Até 09/03/2024.", []),
    ("until 9 March 2024", "Until March 9th, 2024.", []),
    ("until 1 April 2024", "Until May 5, 2024.", ["May 5, 2024"]),
    ("from 9:00 to 17:30", "Until 17:30.", []),
    ("from 9:00 to 17:30", "Until 18:30.", ["18:30"]),
    ("keep it for 10 years", "Step 2: with Windows 11, press F12.", []),
    ("keep it for 10 years", "1. Open it. 2. Close it. 3. Done.", []),
    ("keep it for 10 years", "We answer 24/7, as we did in 2019.", []),
    ("keep it for 10 years", "Your order LM-482113 is on its way.", ["482113"]),
    ("100 GB of space", "You have 200 GB.", ["200 GB"]),
    ("no figure at all", "Call 0800 123456.", ["0800", "123456"]),
  ])
  func `a figure that the article does not have`(article: String, answer: String, expected: [String]) {
    let ticket = HintFixture.ticket(answer, articles: [HintFixture.article(article)])
    #expect(HintFixture.quotes(.unsupportedFigure, ticket) == expected)
  }

  @Test func `what the customer or the desk said before needs no document`() {
    let answer = "Order 482113 of 12 May for 59.90 EUR is ticket 4711."
    let bare = HintFixture.ticket(answer)
    #expect(HintFixture.quotes(.unsupportedFigure, bare) == ["482113", "12 May", "59.90 EUR"])
    let asked = HintFixture.ticket(answer, question: "I paid €59,90 on 12/05 2024-05-12 for #482113")
    #expect(HintFixture.quotes(.unsupportedFigure, asked).isEmpty)
    let refunded = HintFixture.ticket(
      "59.90 EUR were paid back.",
      actions: [ShownAction(name: "refund", amountMinorUnits: 5_990, currency: "EUR", succeeded: true)])
    #expect(HintFixture.quotes(.unsupportedFigure, refunded).isEmpty)
    // The day of the answer itself.
    #expect(HintFixture.quotes(.unsupportedFigure, HintFixture.ticket("Today, 9 March 2024.")).isEmpty)
  }

  @Test func `a quote of the answer itself supports nothing`() {
    var ticket = HintFixture.ticket("You have 14 days.")
    ticket.messages.insert(ShownMessage(role: .customer, text: "Really?\n> You have 14 days."), at: 1)
    #expect(HintFixture.quotes(.unsupportedFigure, ticket) == ["14 days"])
  }

  @Test func `a policy supports as an article does, and nothing is compared with nothing`() {
    let policy = ShownArticle(kind: .policy, address: "", title: "Refunds", text: "Goodwill ends at 45 days.")
    let ticket = HintFixture.ticket("You have 45 days.", articles: [HintFixture.article("30 days"), policy])
    #expect(HintFixture.quotes(.unsupportedFigure, ticket).isEmpty)
    for articles in [[], [policy], [ShownArticle(address: HintFixture.address)]] {
      let ticket = HintFixture.ticket("You have 99 days.", articles: articles)
      #expect(HintFixture.quotes(.unsupportedFigure, ticket).isEmpty)
    }
  }

  @Test func `the hint names the place and what the documents have`() throws {
    let ticket = HintFixture.ticket("Hällo, you have 14 days.")
    let hint = try #require(HintFixture.hints(ticket).first)
    #expect(hint.text.contains("“14 days”") && hint.text.contains("They have: “30 days”."))
    let passage = try #require(hint.evidence.first)
    #expect(passage.message == 1)
    #expect(String(decoding: Array(ticket.messages[1].text.utf8)[passage.range], as: UTF8.self) == passage.quote)
  }

  @Test func `figures that the desk allows`() {
    var rules = HintRules()
    rules.allowedFigures = ["0800 123456", "14 days"]
    let ticket = HintFixture.ticket("You have 14 days. Call 0800 123456 within 15 days.")
    #expect(HintFixture.quotes(.unsupportedFigure, ticket, rules: rules) == ["15 days"])
  }

  /// The same figure in every spelling of its language is found in every other.
  @Test func `every spelling of a number is every other's`() {
    let spellings = ["1,234.50 EUR", "1.234,50 €", "1 234,50 euros", "€1'234.50", "1234.5 EUR", "EUR 1,234.50"]
    for article in spellings {
      for answer in spellings {
        let ticket = HintFixture.ticket(
          "It is \(answer) in all.", articles: [HintFixture.article("It is \(article) now.")])
        #expect(HintFixture.quotes(.unsupportedFigure, ticket).isEmpty, "\(article) and \(answer)")
      }
      let other = HintFixture.ticket("It is 1,234.60 EUR.", articles: [HintFixture.article("It is \(article) now.")])
      #expect(HintFixture.quotes(.unsupportedFigure, other) == ["1,234.60 EUR"])
    }
  }
}
