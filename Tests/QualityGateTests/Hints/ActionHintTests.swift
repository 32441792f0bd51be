// What the record says of actions against what the answer says.
import QualityGate
import Testing
import TicketModel

@Suite struct ActionHintTests {
  private static func refund(_ cents: Int64 = 5_000, succeeded: Bool? = true) -> ShownAction {
    ShownAction(name: "refund", amountMinorUnits: cents, currency: "EUR", succeeded: succeeded)
  }

  private static func kinds(_ answer: String, _ actions: [ShownAction], rules: HintRules = HintRules()) -> [Hint.Kind] {
    HintFixture.hints(HintFixture.ticket(answer, actions: actions), rules: rules).map(\.kind)
  }

  @Test(arguments: [
    "I have refunded it.", "We've just refunded you.", "Your refund has been issued.",
    "Wir haben Ihnen den Betrag soeben erstattet.", "Nous avons remboursé votre achat.",
    "Hemos reembolsado el importe.",
    "Já reembolsamos o valor.", "I've deleted the account.", "Ich habe Ihr Abo gekündigt.",
    "J'ai modifié votre adresse.", "We have sent you a replacement.",
  ])
  func `a statement without any record`(answer: String) {
    #expect(Self.kinds(answer, []) == [.actionUnrecorded])
    // Exports that never tell of actions prove nothing by their silence.
    let silent = DeskFacts(articleHosts: ["help.example.org"])
    #expect(HintFixture.hints(HintFixture.ticket(answer), desk: silent).isEmpty)
  }

  @Test(arguments: [
    "Once we have refunded it you get a mail.", "Have we refunded it?", "If I've cancelled it, you will see that.",
    "We have not refunded it.", "You can have it refunded.", "Sobald wir den Betrag erstattet haben, melden wir uns.",
    "We refund within 30 days.", "When your refund has been issued, you get a mail.",
  ])
  func `what is not stated as done`(answer: String) { #expect(Self.kinds(answer, []).isEmpty) }

  @Test func `a record of the kind settles it, and so does one that nobody can read`() {
    #expect(Self.kinds("I have refunded it.", [Self.refund()]).isEmpty)
    #expect(Self.kinds("I have refunded it.", [ShownAction(name: "macro 17", succeeded: true)]).isEmpty)
    let other = ShownAction(name: "address-update", succeeded: true)
    #expect(Self.kinds("I have refunded it.", [other]) == [.actionUnrecorded])
  }

  @Test func `failed, unconfirmed, and tried again`() {
    #expect(Self.kinds("I have refunded it.", [Self.refund(succeeded: false)]) == [.actionFailed])
    #expect(Self.kinds("Done.", [Self.refund(succeeded: false)]) == [.actionFailed])
    #expect(Self.kinds("Done.", [Self.refund(succeeded: false), Self.refund()]).isEmpty)
    #expect(Self.kinds("I have refunded it.", [Self.refund(succeeded: nil)]) == [.actionUnconfirmed])
    #expect(Self.kinds("Done.", [Self.refund(succeeded: nil)]).isEmpty)
  }

  @Test func `a cap holds for its action and currency, and to the cent`() {
    var rules = HintRules()
    rules.caps = [HintRules.Cap(action: "Refund", currency: "EUR", amountMinorUnits: 5_000)]
    #expect(Self.kinds("Done.", [Self.refund(5_000)], rules: rules).isEmpty)
    #expect(Self.kinds("Done.", [Self.refund(5_001)], rules: rules) == [.actionOverCap])
    #expect(Self.kinds("Done.", [Self.refund(-5_001)], rules: rules) == [.actionOverCap])
    var dollars = Self.refund(9_900)
    dollars.currency = "USD"
    #expect(Self.kinds("Done.", [dollars], rules: rules).isEmpty)
    rules.off = [.actionOverCap]
    #expect(Self.kinds("Done.", [Self.refund(5_001)], rules: rules).isEmpty)
  }
}
