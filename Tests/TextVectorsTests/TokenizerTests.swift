// Words and terms, by language and script.

import Testing

@testable import TextVectors

private func terms(_ text: String, _ language: String) -> [String] {
  Tokenizer(language: language).tokens(of: text).flatMap(\.terms)
}

private func surfaces(_ text: String, _ language: String = "und") -> [String] {
  Tokenizer(language: language).tokens(of: text).map(\.surface)
}

@Suite struct TokenizerTests {
  @Test func wordsAreLetterAndDigitRunsInLowerCase() {
    #expect(surfaces("Top-Up FAILED, 2FA/über ÉCOLE") == ["top", "up", "failed", "2fa", "über", "école"])
    #expect(surfaces("ΑΒΓ Привет") == ["αβγ", "привет"])
    #expect(surfaces("ＡＴＭ９") == ["atm9"])
  }

  @Test func apostrophes() {
    #expect(
      surfaces("don't customer's we’ll rock'n'roll 'quoted' dogs'", "en") == [
        "dont", "customer", "we", "rocknroll", "quoted", "dogs",
      ])
    #expect(surfaces("l'argent d’un qu'il", "fr") == ["l", "argent", "d", "un", "qu", "il"])
  }

  @Test func combiningAccentsAndInvisibleCharactersDoNotSplit() {
    #expect(surfaces("cafe\u{301} pass\u{AD}word zero\u{200B}width") == ["cafe", "password", "zerowidth"])
  }

  @Test func stemsByLanguage() {
    #expect(terms("payments paying paid", "en") == ["payment", "pay", "paid"])
    #expect(terms("Rechnungen Karten", "de") == ["rechnung", "kart"])
    #expect(terms("facturas tarjetas", "es-MX") == ["factur", "tarjet"])
    #expect(terms("commandes annulées", "fr") == ["command", "annul"])
    #expect(terms("encomendas faturas", "pt") == ["encomend", "fatur"])
  }

  @Test func functionWordsGo() {
    #expect(terms("where is my card", "en") == ["card"])
    #expect(terms("wo ist meine Karte", "de") == ["kart"])
    #expect(terms("¿dónde está mi tarjeta? donde esta", "es") == ["tarjet"])
    #expect(terms("où est la carte, s'il vous plaît", "fr") == ["cart", "plait"])
    #expect(terms("onde está o cartão nao", "pt") == ["carta"])
    // Without a list, by length.
    #expect(terms("de kaart is weg", "nl") == ["kaart"])
  }

  @Test func accentsDoNotSplitTerms() {
    #expect(terms("conexión", "es") == terms("conexion", "es"))
    #expect(terms("téléphone", "fr") == terms("telephone", "fr"))
  }

  @Test func languagesWithoutStemmerGiveCharacterGrams() {
    #expect(terms("karta je", "cs") == ["~kar", "~art", "~rta", "~kart", "~arta", "~karta"])
    #expect(terms("kůň", "cs") == [])
    #expect(terms("žluť", "cs") == ["~žlu", "~luť", "~žluť"])
  }

  @Test func scriptsWithoutBlanksGiveGrams() {
    #expect(terms("我的订单ATM", "zh") == ["我的", "的订", "订单", "atm"])
    #expect(terms("订", "zh") == ["订"])
    #expect(terms("注文した", "ja") == ["注文", "文し", "した"])
    #expect(terms("สินค้า", "th").count == 4)
    #expect(terms("card 订单", "en") == ["card", "订单"])
  }

  @Test func singleLettersAndVeryLongRunsAreNoTerms() {
    #expect(terms("a b c 1 2", "en") == [])
    #expect(terms(String(repeating: "x", count: 1_000_000), "en") == [])
    #expect(terms("ok " + String(repeating: "é", count: 500_000) + " fine", "en") == ["ok", "fine"])
  }

  @Test func hostileInput() {
    for text in ["", "\u{0}", "\u{FFFD}\u{FFFF}", "👩‍👩‍👧‍👦", "'''", "\u{301}\u{301}", "’’", "\u{10FFFF}"] {
      #expect(terms(text, "en") == [])
      #expect(terms(text, "zh") == [])
    }
  }

  @Test func stemmersExistForTheMainLanguages() {
    for language in StopWords.languages {
      #expect(Stemmer(language: language) != nil)
      #expect(StopWords.list(for: language) != nil)
    }
    #expect(Stemmer(language: "und") == nil)
    #expect(Stemmer(language: "zh") == nil)
  }

  @Test func datesAreNoTermsAndTellNoLanguage() {
    #expect(terms("ordered on Monday 3 November", "en") == terms("ordered on 3", "en"))
    #expect(terms("im März bestellt am Samstag", "de") == terms("bestellt", "de"))
    // Accents may be missing; an ordinal number is more than a day.
    #expect(terms("miercoles 4 de février", "es") == terms("février", "es"))
    #expect(terms("segunda via do boleto de março", "pt") == terms("segunda via do boleto", "pt"))
    for language in StopWords.languages {
      #expect(DateWords.list(for: language).isDisjoint(with: StopWords.list(for: language)!.subtracting([Array("may".utf8)])))
      #expect(DateWords.list(for: language).count >= 14)
    }
    #expect(DateWords.list(for: "zh").isEmpty)
  }
}
