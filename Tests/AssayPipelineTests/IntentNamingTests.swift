// Names from texts: the phrase rule of each language by hand, uniqueness, and independence of order and threads.
@testable import AssayPipeline
import IntentClustering
import SeededRandom
import Testing
import TicketModel

@Suite struct IntentNamingTests {
  /// Names of groups of texts, each group repeated to stand in enough documents.
  private func names(_ groups: [[String]], language: String = "en", times: Int = 3) -> [String] {
    describe(groups.map { group in (0..<times).flatMap { _ in group.map { ($0, language) } } }).map(\.name)
  }

  private func describe(_ groups: [[(String, String)]], threads: Int = 2) -> [(name: String, terms: [String])] {
    var documents: [Document] = []
    var central: [[Int]] = []
    for group in groups {
      central.append(group.indices.map { documents.count + $0 })
      for (text, language) in group {
        documents.append(Document(ticketID: String(documents.count), text: text, language: language))
      }
    }
    return IntentNaming.describe(documents, central: central, threads: threads).intents
      .map { ($0.name, $0.terms.map(\.term)) }
  }

  // MARK: The phrase rule, language by language

  @Test func `English: the verb and its object, with what stands between left out`() {
    let names = names([
      ["I want to cancel my order", "please cancel the last order", "how do I cancel an order?"],
      ["I need to reset the two-factor code", "reset my two factor code please", "how can I reset two-factor code"],
      ["my card is not working", "card isn't working", "the card doesn't seem to be working", "Card not working today"],
      ["can I top up my account", "top up the account", "I tried to top up from my account"],
    ])
    #expect(names[0] == "cancel order")
    #expect(["reset two factor", "reset two factor code", "reset factor code", "reset code"].contains(names[1]))
    #expect(names[2] == "card not working")
    #expect(names[3].hasPrefix("top up"))
  }

  @Test func `German: the verb at the end, nouns in capitals, a denial behind its verb`() {
    let names = names(
      [
        [
          "Ich möchte meine Bestellung stornieren", "Bitte die Bestellung sofort stornieren",
          "Wie kann ich eine Bestellung stornieren?",
        ],
        ["Das Paket ist nicht angekommen", "Mein Paket ist immer noch nicht angekommen", "Paket nicht angekommen"],
        ["Meine Rechnung fehlt", "es fehlt die Rechnung", "Die Rechnung fehlt noch"],
      ], language: "de")
    #expect(names[0] == "Bestellung stornieren")
    #expect(names[1] == "Paket nicht angekommen")
    #expect(names[2] == "Rechnung fehlt")
  }

  @Test func `French: elisions, and the preposition that joins`() {
    let names = names(
      [
        [
          "Je voudrais annuler ma commande", "comment annuler la commande", "pouvez-vous annuler cette commande"
        ],
        ["J'ai oublié mon mot de passe", "mot de passe oublié", "je ne connais plus le mot de passe"],
        ["Je veux résilier l'abonnement", "comment résilier mon abonnement ?", "merci de résilier l’abonnement"],
      ], language: "fr")
    #expect(names[0] == "annuler commande")
    #expect(names[1].contains("mot de passe"))
    #expect(names[2] == "résilier abonnement")
  }

  @Test func `Spanish: the denial before the verb`() {
    let names = names(
      [
        ["Quiero cancelar mi pedido", "cómo puedo cancelar el pedido", "necesito cancelar un pedido"],
        ["La tarjeta no funciona", "mi tarjeta no funciona", "tarjeta que no funciona"],
        ["dónde está la factura", "mandar factura por favor", "necesito mandar la factura"],
      ], language: "es")
    #expect(names[0] == "cancelar pedido")
    #expect(names[1] == "tarjeta no funciona")
  }

  @Test func `Portuguese: verb, object and the preposition that joins`() {
    let names = names(
      [
        ["Quero cancelar a minha encomenda", "como posso cancelar a encomenda", "preciso de cancelar encomenda"],
        ["código de verificação não chega", "não recebo o código de verificação", "o código de verificação"],
        ["onde está a fatura", "quero pedir a fatura", "pedir uma fatura"],
      ], language: "pt")
    #expect(names[0] == "cancelar encomenda")
    #expect(names[1].contains("código de verificação"))
  }

  @Test func `phrases end with the clause`() {
    let names = names([["refund. Order", "refund! order", "refund (order)"], ["parcel late", "late parcel", "parcel"]])
    #expect(names[0] == "order, refund" || names[0] == "refund, order")
  }

  // MARK: What must not be in a name

  @Test func `placeholders, numbers and what one customer wrote stay out`() {
    let group = (0..<20).map { ("cancel order [number] for [email] 4711 please", $0 == 7 ? "en" : "en") }
    var groups = [group, (0..<20).map { _ in ("lost parcel", "en") }]
    for index in 0..<2 { groups[0][index].0 += " regards Jonas Wiedemann Wiedemann" }
    let found = describe(groups)
    #expect(found[0].name == "cancel order")
    for entry in found {
      for term in entry.terms + [entry.name] {
        #expect(!term.contains("[") && !term.contains("4711") && !term.lowercased().contains("wiedemann"))
      }
    }
  }

  @Test func `a name is in the language of most tickets of the intent`() {
    let german = (0..<6).map { _ in ("Bitte meine Bestellung stornieren", "de") }
    let english = (0..<4).map { _ in ("please cancel my order", "en") }
    let found = describe([german + english, (0..<9).map { _ in ("track my order", "en") }])
    #expect(found[0].name == "bestellung stornieren" || found[0].name == "Bestellung stornieren")
    #expect(!found[0].terms.contains { $0.contains("cancel") })
  }

  // MARK: Properties

  /// Intents that share most of their words, and some without any.
  private static func mixed() -> [[(String, String)]] {
    let verbs = ["cancel", "change", "track", "return"]
    let objects = ["order", "plan", "address", "parcel"]
    var groups: [[(String, String)]] = []
    for verb in verbs {
      for object in objects {
        groups.append(
          (0..<12).map { place in
            let ending = ["please", "today", "again", "in the app"][place % 4]
            return (place % 3 == 0 ? "\(object) \(ending)" : "I want to \(verb) my \(object) \(ending)", "en")
          })
      }
    }
    groups.append(groups[0])
    groups.append(groups[0])
    groups.append([("[number]", "en"), ("?", "und")])
    groups.append([("[number]", "en")])
    groups.append([])
    return groups
  }

  @Test func `names are unique, and never empty`() {
    let names = describe(IntentNamingTests.mixed()).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty })
    #expect(names[0] == "cancel order")
  }

  @Test func `neither threads nor the order of an intent's tickets change a name`() {
    let groups = IntentNamingTests.mixed()
    let expected = describe(groups, threads: 1)
    var random = SplitMix64(seed: 3)
    for threads in [1, 3] {
      let shuffled = groups.map { group in
        var left = group
        var output: [(String, String)] = []
        while !left.isEmpty { output.append(left.remove(at: Int(random.next() % UInt64(left.count)))) }
        return output
      }
      let found = describe(shuffled, threads: threads)
      #expect(found.map(\.name) == expected.map(\.name))
      #expect(found.map(\.terms) == expected.map(\.terms))
    }
  }

  @Test func `terms carry share and lift`() {
    let groups = [(0..<10).map { _ in ("cancel order", "en") }, (0..<10).map { _ in ("track order", "en") }]
    var documents: [Document] = []
    for (text, language) in groups.joined() {
      documents.append(Document(ticketID: String(documents.count), text: text, language: language))
    }
    let named = IntentNaming.describe(documents, central: [Array(0..<10), Array(10..<20)], threads: 1)
    let cancel = named.intents[0].terms.first { $0.term == "cancel" }
    #expect(cancel?.share == 1)
    // None of ten elsewhere, one document added on either side: 1 / 12.
    #expect(cancel.flatMap(\.lift).map { abs($0 - 12) < 1e-12 } == true)
  }

  // MARK: Themes

  @Test func `a theme is named by what its intents share`() {
    let texts = [
      ["cancel my order", "order cancelled"], ["track my order", "where is the order"], ["change order", "other order"],
      ["reset password", "password lost"], ["password refused", "wrong password"], ["change password", "new password"],
    ]
    var documents: [Document] = []
    var central: [[Int]] = []
    for group in texts {
      central.append((0..<6).map { documents.count + $0 })
      for _ in 0..<3 {
        for text in group { documents.append(Document(ticketID: String(documents.count), text: text, language: "en")) }
      }
    }
    let named = IntentNaming.describe(documents, central: central, themes: [0, 0, 0, 1, 1, 1], threads: 1)
    #expect(named.themes.count == 2)
    #expect(named.themes[0].name.hasPrefix("order") && named.themes[1].name.hasPrefix("password"))
    #expect(named.themes[0].terms.first?.term == "order")
    #expect(!named.themes[1].terms.contains { $0.term == "order" })
  }
}
