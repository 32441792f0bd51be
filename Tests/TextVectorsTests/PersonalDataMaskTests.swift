// What is masked, what is not, and that a masked text is a fixed point.

import Testing

@testable import TextVectors

@Suite struct PersonalDataMaskTests {
  @Test(arguments: [
    ("write to anna.example+shop@mail.example.co.uk, please", "write to [email], please"),
    ("<anna_1@example.com>", "<[email]>"),
    ("mailto:anna@example.com.", "mailto:[email]."),
    ("müller@example.de", "[email]"),
    ("12345@example.com", "[email]"),
    ("see https://example.com/a?b=c&d=1#e.", "see [url]."),
    ("(www.example.com/order/123)", "([url])"),
    ("HTTP://EXAMPLE.COM", "[url]"),
    ("at bit.ly/3xYz now", "at [url] now"),
    ("call +49 170 1234567", "call [phone]"),
    ("call +44 (0)20 7946 0958!", "call [phone]!"),
    ("(555) 123-4567", "[phone]"),
    ("555-1234", "[phone]"),
    ("0170/1234567", "[phone]"),
    ("06 12 34 56 78", "[phone]"),
    ("612 345 678", "[phone]"),
    ("01701234567", "[phone]"),
    ("order AB-123456 is late", "order [number] is late"),
    ("INV-2024-001", "[number]"),
    ("order #1234", "order #[number]"),
    ("Bestellung Nr. 567 fehlt", "Bestellung Nr. [number] fehlt"),
    ("pedido nº 890", "pedido nº [number]"),
    ("commande n° 890", "commande n° [number]"),
    ("ticket 987654321", "ticket [number]"),
    ("9f8e7d6c-1234-4abc-9def-0123456789ab", "[number]"),
    ("订单12345678号", "订单[number]号"),
    ("card 4111 1111 1111 1111 expired", "card [card] expired"),
    ("4111-1111-1111-1111", "[card]"),
    ("5500005555555559", "[card]"),
    ("378282246310005", "[card]"),
    ("4111 1111 1111 1112", "[number]"),
    ("IBAN DE89 3704 0044 0532 0130 00 please", "IBAN [iban] please"),
    ("GB29NWBK60161331926819", "[iban]"),
    ("FR14 2004 1010 0505 0001 3M02 606", "[iban]"),
  ])
  func masked(text: String, expected: String) {
    #expect(PersonalDataMask.mask(text) == expected)
  }

  @Test(arguments: [
    "on 2024-03-09 and 9.3.2024 or 03/09/24", "at 10:30", "in 2024", "10-15 days", "1.234,56 €", "$1,234.56",
    "12.345.678", "100%", "4 cards, 3 tries",
    "version 17.4.1", "iPhone 15", "covid-19", "mp3 and 4k", "24/7", "mid-2024", "1000mg", "the 2020s", "and/or",
    "amazon.de",
    "a@b", "@anna", "www.", "https://", "+", "(", "error 404", "[not a placeholder]", "order", "12 34", "50 €",
  ])
  func unmasked(text: String) {
    #expect(PersonalDataMask.mask(text) == text)
  }

  @Test func placeholdersAreTerms() {
    for placeholder in PersonalDataMask.Placeholder.allCases {
      #expect(PersonalDataMask.isPlaceholder(placeholder.rawValue))
      #expect(
        Tokenizer(language: "en").tokens(of: "x" + placeholder.rawValue + "y").map(\.terms) == [
          [], [placeholder.rawValue], [],
        ])
      #expect(!Vocabulary.isNameable(placeholder.rawValue))
      #expect(!Vocabulary.isNameable("order " + placeholder.rawValue))
    }
    #expect(!PersonalDataMask.isPlaceholder("email"))
    #expect(Vocabulary.isNameable("order"))
  }

  /// Random texts of pieces that can touch each other in every way.
  @Test func maskingIsIdempotent() {
    let pieces = [
      "a", "B", "7", "42", "123", "4567", "89012", "2024", "12", "@", ".", "-", "_", "/", "+", "(", ")", " ", "  ", ",",
      ":", "#", "[", "]", "'", "%",
      "x.de", "http://", "www.", "order ", "nr. ", "DE89 3704 0044 0532 0130 00", "4111 1111", "é", "订", "\u{A0}", "\n",
      "[email]", "[number]", "3.4.2024", "1.234.567", "\u{2019}", "😀", "º", "AB12",
    ]
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let count = 1 + Int(state >> 33) % 9
      for _ in 0..<count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let once = PersonalDataMask.mask(text)
      #expect(PersonalDataMask.mask(once) == once, "masking twice differs")
    }
  }

  @Test func hostileInput() {
    #expect(PersonalDataMask.mask("") == "")
    for piece in [
      "a", "1", "1 ", "@", "a@", "a.", "[", "+", "(", "(1", "1_", "a1.", "x.http://", "1.www.", ":", "A1", "DE12 ",
      "www.", "é", "订1", "1-", "a-1", "\u{0}", "\u{FFFD}", "😀",
    ] {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      let once = PersonalDataMask.mask(text)
      #expect(PersonalDataMask.mask(once) == once)
    }
  }
}
