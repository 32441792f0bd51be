// Cited documents that are old, missing or younger than the answer, and addresses that nobody knows.
import QualityGate
import Testing
import TicketModel

@Suite struct DocumentHintTests {
  private static let day: Int64 = 86_400

  @Test(arguments: [(1_095, false), (1_096, true)])
  func `a document is stale the day after the limit`(days: Int64, isStale: Bool) {
    let updated = Timestamp(seconds: HintFixture.answeredAt.seconds - days * Self.day)
    let ticket = HintFixture.ticket("As below.", articles: [HintFixture.article("Text.", updated: updated)])
    #expect(HintFixture.hints(ticket).map(\.kind) == (isStale ? [.staleArticle] : []))
    let undated = HintFixture.ticket("As below.", articles: [HintFixture.article("Text.", updated: nil)])
    #expect(HintFixture.hints(undated).isEmpty)
  }

  @Test func `a document of the help centre that is not in the store`() {
    let missing = ShownArticle(address: HintFixture.address)
    let ticket = HintFixture.ticket("See \(HintFixture.address).", articles: [missing])
    #expect(HintFixture.quotes(.missingArticle, ticket) == [HintFixture.address])
    // With no document at all, or elsewhere, its absence says nothing.
    #expect(HintFixture.hints(ticket, desk: DeskFacts()).isEmpty)
    var rules = HintRules()
    rules.allowedAddresses = ["help.example.org/hc/articles/7"]
    #expect(HintFixture.hints(ticket, rules: rules).isEmpty)
  }

  @Test func `a version written after the answer`() {
    var article = HintFixture.article("Text.", updated: Timestamp(year: 2024, month: 5, day: 1))
    article.isLaterVersion = true
    #expect(HintFixture.hints(HintFixture.ticket("As below.", articles: [article])).map(\.kind) == [.laterArticle])
  }

  @Test func `an address on a host that nobody named`() {
    let strange = "https://help-example.pay.example/now"
    #expect(HintFixture.quotes(.unsupportedAddress, HintFixture.ticket("Go to \(strange).")) == [strange])
    #expect(HintFixture.quotes(.unsupportedAddress, HintFixture.ticket("See \(HintFixture.address)")).isEmpty)
    let asked = HintFixture.ticket("Go to \(strange).", question: "Is \(strange) yours?")
    #expect(HintFixture.quotes(.unsupportedAddress, asked).isEmpty)
    let documented = HintFixture.ticket("Go to \(strange).", articles: [HintFixture.article("Pay at \(strange)")])
    #expect(HintFixture.quotes(.unsupportedAddress, documented).isEmpty)
    var rules = HintRules()
    rules.allowedAddresses = ["help-example.pay.example"]
    #expect(HintFixture.quotes(.unsupportedAddress, HintFixture.ticket("Go to \(strange)."), rules: rules).isEmpty)
    rules.allowedAddresses = ["pay.example"]
    #expect(HintFixture.quotes(.unsupportedAddress, HintFixture.ticket("Go to \(strange)."), rules: rules) == [strange])
  }
}
