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
    ("DE89 3704 0044 0532\n0130 00", "[iban]"),
    ("es 9121 0004 1845 0200 0513 32", "es [number]"),
    ("(4111 1111 1111 1111 12/27)", "([card] 12/27)"),
    ("order 4111111111111111", "order [number]"),
    ("+49 170\n1234567 is mine", "[phone] is mine"),
    ("((02) 3808 2710)", "([phone])"),
    ("(+41 (0)44 481 70 35)", "([phone])"),
    ("(9793981@example.com)", "([email])"),
    ("my phone number is 2025550143", "my phone number is [phone]"),
    ("order 0170 1234567", "order [number]"),
    ("978-3-16-148410-0", "[number]"),
    ("123-45-6789", "[id]"),
    ("my SSN is 123456789", "my SSN is [id]"),
    ("AB 12 34 56 C", "[id]"),
    ("Steuer-ID 86095742719", "Steuer-ID [id]"),
    ("12345678-Z, 12.345.678-Z, X-1234567-L", "[id], [id], [id]"),
    ("2 55 08 14 168 025 38", "[id]"),
    ("NIF: 123 456 789", "NIF: [id]"),
    ("111.444.777-35 e 11.222.333/0001-81", "[id] e [id]"),
    ("12.ABC.345/01DE-35", "[id]"),
    ("pedido 111.444.777-35", "pedido [number]"),
    ("from 192.168.1.1:8080", "from [ip]:8080"),
    ("2001:db8::8a2e:370:7334, fe80::1ff and ::1", "[ip], [ip] and [ip]"),
    ("2001:0db8:85a3:0000:0000:8a2e:0370:7334", "[ip]"),
    ("::ffff:192.0.2.128", "[ip]"),
    ("example.com?token=abcDEF123", "[url]"),
  ])
  func masked(text: String, expected: String) {
    #expect(PersonalDataMask.mask(text) == expected)
  }

  /// Forms that people and other programs write, beside the plain ones.
  @Test(arguments: [
    ("anna(at)example.com, anna [at] example [dot] com", "[email], [email]"),
    ("anna at example dot com", "[email]"), ("ana arroba ejemplo punto com", "[email]"),
    ("anna @ example.com", "[email]"), ("zoe&co@example.com", "[email]"), ("\"anna b\"@example.com", "[email]"),
    ("anna@[192.0.2.1]", "[email]"), ("mailbox#1@example.com", "[email]"),
    ("555-234-5678 ext. 12, 555-234-5678 x103", "[phone], [phone]"), ("01 23 45 67 89 (poste 12)", "[phone]"),
    ("+49 \u{2013} 30 \u{2013} 1234567", "[phone]"), ("34 612 345 678", "[phone]"), ("Ph. 2025550143", "Ph. [phone]"),
    ("DE89  3704  0044  0532  0130  00", "[iban]"), ("DE 89 3704 0044 0532 0130 00", "[iban]"),
    ("IBANDE89370400440532013000", "IBAN[iban]"), ("DE89\u{2009}3704\u{2009}0044\u{2009}0532\u{2009}0130\u{2009}00", "[iban]"),
    ("4111  1111  1111  1111", "[card]"), ("4111 - 1111 - 1111 - 1111", "[card]"), ("4111_1111_1111_1111", "[card]"),
    ("4111\t1111\t1111\t1111", "[card]"), ("41111111 11111111", "[card]"),
    ("Ausweis-Nr. L01X00T47", "Ausweis-Nr. [id]"), ("passport number C01X00T47", "passport number [id]"),
    ("DNI 12345678", "DNI [id]"), ("12345678 - Z", "[id]"), ("PT123456789", "[id]"), ("756.1234.5678.97", "[id]"),
    ("85.07.30-033.28", "[id]"), ("30.686.957-4", "[id]"), ("65 170839 J 003", "[id]"), ("15 070649 C 103", "[id]"),
    ("2 55 08 14 168 025 / 38", "[id]"), ("sécurité sociale : 2550814168025", "sécurité sociale : [id]"),
    ("IP:10.1.2.3, ip=10.1.2.3; [10.1.2.3]", "IP:[ip], ip=[ip]; [[ip]]"), ("010.001.002.003", "[ip]"),
    ("10[.]1[.]2[.]3", "[ip]"), ("fe80::1ff%eth0", "[ip]"), ("IP:2001:db8::1ff", "IP:[ip]"), ("2001:db8:85a3::.", "[ip]."),
    ("example.com:8443/r?token=abcDEF", "[url]"), ("https://example.com/s?f[id]=5&t=abc", "[url]"),
    ("http://[2001:db8::1]:8080/r?t=abc", "[url]"), ("anna:geheim@example.com/x?t=abc", "[url]"),
    ("192.0.2.1:8080/r?token=abc", "[url]"), ("example.com#access_token=abc", "[url]"),
    ("https:\\/\\/example.com\\/r?t=abc", "[url]"), ("[text](https://example.com/a)", "[text]([url])"),
    ("XRP: rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", "XRP: [wallet]"),
    ("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "bitcoincash:[wallet]"),
    ("7v91N7iZ9mNicL8WfG6cgSCKyRXydQjLh6UYBWwm6y1Q", "[wallet]"),
    (
      "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge",
      "[wallet]"
    ),
  ])
  func maskedInOtherForms(text: String, expected: String) {
    #expect(PersonalDataMask.mask(text) == expected)
    #expect(PersonalDataMask.mask(expected) == expected)
  }

  /// What looks like personal data in part; long numbers become `[number]`.
  @Test(arguments: [
    ("see you at noon dot no more", "see you at noon dot no more"), ("look at example.com", "look at example.com"),
    ("app 6.7.29.96", "app 6.7.29.96"), ("20241218 e mais", "[number] e mais"), ("487-4381 €", "[number] €"),
    ("std::add2, Foo::bad1, my_a::bad1", "std::add2, Foo::bad1, my_a::bad1"), ("add:: 2001:db8::1ff", "add:: [ip]"),
    ("we met at google dot com", "we met at google dot com"), ("I bought it at shop dot de", "I bought it at shop dot de"),
    ("I write from anna at example dot com", "I write from [email]"), ("see kai at example dot com", "see [email]"),
    ("we asked j.smith at example dot com", "we asked [email]"), ("it is \"anna at example dot com\"", "it is \"[email]\""),
    ("por ana arroba ejemplo punto com", "por [email]"), ("update 192.0.2.7 now", "update [ip] now"),
    ("updated to 10.0.0.5, then to 192.0.2.7", "updated to [ip], then to [ip]"), ("para 5.2.1.3", "para [ip]"),
    ("tel 08 12 2024", "tel [phone]"), ("08 99 2024", "[phone]"), ("0800 1234", "[phone]"), ("0800-9999", "[phone]"),
    ("600 500 401, 612 500 400", "[phone], [phone]"), ("phone 300 200 250", "phone [phone]"), ("06.12.34.56.78", "[phone]"),
    ("+49 30 12 10 2024", "[phone]"), ("x.de#4567", "x.de#[number]"), ("x.de#a/45678", "x.de#a/[number]"),
    ("anna.li#1@example.com", "[email]"), ("example.com#a=1#b", "[url]"),
    ("list.txt#3", "list.txt#3"), ("699.303372 km", "[number] km"),
    ("6jifNytP7uVjyx1diDeoWCy8NofoJgCYwpo7HXhHxe9=", "[number]="), ("4111 1111 - 1111 1112", "[number]"),
    ("SO2024-000068 no ha llegado", "[number] no ha llegado"),
    ("203792970733 and 537162186309", "[number] and [number]"),
    ("2001:db8::8a2e:370:73024", "2001:db8::8a2e:370:[number]"),
  ])
  func lookalikes(text: String, expected: String) {
    #expect(PersonalDataMask.mask(text) == expected)
    #expect(PersonalDataMask.mask(expected) == expected)
  }

  @Test(arguments: [
    "on 2024-03-09 and 9.3.2024 or 03/09/24", "at 10:30", "in 2024", "10-15 days", "1.234,56 €", "$1,234.56",
    "12.345.678", "100%", "4 cards, 3 tries",
    "version 17.4.1", "version 1.2.3.4", "firmware 10.0.19045.3448", "1 234 567 €", "(03/09/2024)",
    "01.02.2024 - 05.03.2024", "std::vector", "10:30:45", "a::b", "iPhone 15", "covid-19", "mp3 and 4k", "24/7",
    "on 08 12 2024, 03 04 2025", "from 08 12 2024\n10 of them", "open 0900-1700", "08.00 12.00", "08.00 - 12.30",
    "300 200 250 mm", "600 500 400 points", "Figure 1.1.1.1", "Paragraph 5.2.1.3", "Abschnitt 5.2.1.3", "sección 5.2.1.3",
    "chapitre 5.2.1.3", "parágrafo 5.2.1.3", "update to 4.5.1.2", "mise à jour 4.5.1.2", "Aktualisierung auf 4.5.1.2",
    "mid-2024", "1000mg", "the 2020s", "and/or",
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
      "::", "fe80", "192.168.1.1", "+49 170 ", "12345678Z", "123-45-6789", "111.444.777-35", "phone ", "SSN ",
      "version ",
      "€", "2 55 08 14 168 025 38", "A1zP", "0x",
      " at ", " dot com", "(at)", "x:", "{", "}", "|", "\\", "\"", "&", " ext. 12", "\t", "Ausweis ", "[.]", "?t=", "=",
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
      "www.", "é", "订1", "1-", "a-1", "\u{0}", "\u{FFFD}", "😀", ":", "::", "1:", "1::", "1.", "1.1.1.1", "A1 ", "(1@",
      "1\n", "phone ", "4111 ", "1234567890",
    ] {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      let once = PersonalDataMask.mask(text)
      #expect(PersonalDataMask.mask(once) == once)
    }
  }

  /// Starts of addresses whose end is far away, each of which would look for it: 200 s where 1 s is enough.
  @Test(.timeLimit(.minutes(1)), arguments: ["a.bb#", "a.bb:1#", "1.1.1.1#", "a.bb#c=", "www.#", "a at b dot "])
  func `a megabyte of beginnings is read once`(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count) + "@"
    let once = PersonalDataMask.mask(text)
    #expect(once.utf8.count <= text.utf8.count + 8)
  }

  @Test func `findings are what the mask replaces, with their places`() {
    let text = "Hä: DE89 3704 0044 0532 0130 00 or [wallet], mail anna@example.com"
    let found = PersonalDataMask.findings(in: text)
    #expect(found.map(\.placeholder) == [.iban, .wallet, .email])
    let bytes = Array(text.utf8)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["DE89 3704 0044 0532 0130 00", "[wallet]", "anna@example.com"])
    #expect(PersonalDataMask.findings(in: "nothing here").isEmpty)
  }
}
