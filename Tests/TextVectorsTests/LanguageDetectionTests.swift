// Languages of short and long texts.

import Testing

@testable import TextVectors

@Suite struct LanguageDetectionTests {
  @Test(arguments: [
    ("en", "my card is blocked"), ("en", "where is my refund?"), ("en", "why was I charged twice"),
    ("en", "Cancel my subscription please"),
    ("en", "I can't log in to the app"), ("en", "what is the exchange rate"),
    ("de", "Meine Karte ist gesperrt"), ("de", "Wo bleibt meine Bestellung?"), ("de", "Ich möchte mein Konto kündigen"),
    ("de", "Die Rechnung stimmt nicht"), ("de", "Wie kann ich die Adresse ändern"),
    ("es", "¿Dónde está mi pedido?"), ("es", "No puedo entrar en mi cuenta"), ("es", "Quiero cancelar la suscripción"),
    ("es", "Mi tarjeta no funciona"), ("es", "me han cobrado dos veces"),
    ("fr", "Où est ma commande ?"), ("fr", "Je voudrais annuler mon abonnement"), ("fr", "Ma carte ne marche pas"),
    ("fr", "Comment changer mon adresse"), ("fr", "J'ai été débité deux fois"),
    ("pt", "Onde está a minha encomenda?"), ("pt", "Não consigo entrar na minha conta"),
    ("pt", "Quero cancelar a minha assinatura"),
    ("pt", "O meu cartão não funciona"), ("pt", "como posso alterar a morada"),
    (
      "it",
      "Vorrei sapere per quale motivo il mio ordine non è ancora arrivato, perché sono passate già due settimane dalla spedizione e nessuno mi risponde"
    ),
    ("ru", "Где мой заказ? Прошло уже две недели"), ("zh", "我的订单在哪里？已经两个星期了"), ("ja", "注文した商品がまだ届きません"),
    ("th", "สินค้าของฉันอยู่ที่ไหน"), ("he", "איפה ההזמנה שלי"), ("ar", "أين طلبي؟ لم يصل بعد"),
  ])
  func detected(language: String, text: String) {
    #expect(LanguageDetector.detect(text) == language)
  }

  @Test func whatStandsInNoLanguageIsUndetermined() {
    for text in ["", " ", "123", "[email] [number]", "😀", "\u{0}", "?!"] {
      #expect(LanguageDetector.detect(text) == "und")
    }
  }

  @Test func theStatedLanguageDecidesWhatIsUnclear() {
    #expect(LanguageDetector.detect("[number]", statedLanguage: "pt-BR") == "pt")
    #expect(LanguageDetector.detect("ok", statedLanguage: "de") == "de")
    #expect(LanguageDetector.detect("Wo bleibt meine Bestellung?", statedLanguage: "en-US") == "de")
  }

  @Test func subtags() {
    #expect(LanguageDetector.primarySubtag("pt-BR") == "pt")
    #expect(LanguageDetector.primarySubtag("ZH_Hant") == "zh")
    #expect(LanguageDetector.primarySubtag("") == "")
  }

  @Test func longInputWithoutBlanks() {
    _ = LanguageDetector.detect(String(repeating: "é", count: 500_000))
    _ = LanguageDetector.detect(String(repeating: "a", count: 4_095) + String(repeating: "€", count: 100))
  }

  @Test(.enabled(if: SharedData.banking77 != nil, "BANKING77 is not here"))
  func shortEnglishQuestionsAreEnglish() throws {
    let texts = try #require(SharedData.banking77)
    let english = texts.count { LanguageDetector.detect($0) == "en" }
    #expect(Double(english) >= 0.995 * Double(texts.count))
  }
}
