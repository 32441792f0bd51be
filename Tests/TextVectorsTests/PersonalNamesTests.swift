// Names of the people of a ticket: which words are masked, and where a common word is taken for a name.

import Testing

@testable import TextVectors

@Suite struct PersonalNamesTests {
  @Test(arguments: [
    ("Jürgen Müller", "mit JURGEN MÜLLER und Juergen", "mit [name] und [name]"),
    ("Joerg Mueller", "Jörg Müller; mit jörg, MÜLLER", "[name]; mit [name]"),
    ("Duell", "a dull day, Dull day; das Düll", "a dull day, Dull day; das [name]"),
    ("Caesar", "me quiero casar. Me llamo Casar", "me quiero casar. Me llamo [name]"),
    ("Mueller", "Hallo Muller, das ist muller", "Hallo [name], das ist muller"), ("Łukasz Wiśniewski", "lukasz wisniewski", "[name]"),
    ("José García", "jose garcia; José; GARCÍA", "[name]; [name]; [name]"),
    ("Anna Meier", "Anna's card, Annas card, annas, Hanna", "[name]'s card, [name] card, annas, Hanna"),
    ("Anna Meier", "A. Meier; Anna M. and Anna Q. Meier, B. Meier", "[name]; [name] and [name], B. [name]"),
    ("Anna Meier", "@anna look, x@anna, Anna\u{A0}Meier", "@[name] look, x@anna, [name]"),
    ("Meier, Anna", "Meier, Anna called", "[name] called"),
    ("anna.meier@example.com", "anna called", "[name] called"),
    ("Jean-Pierre Morel", "Jean-Pierre ou jean pierre morel", "[name] ou [name]"),
    ("Siobhan O'Connor", "O'Connor and Siobhan O\u{2019}Connor", "[name] and [name]"),
    ("Lucía de la Fuente", "de la Fuente, Lucía; es de Lucía", "[name]; es de [name]"),
    ("Annika von der Heide", "von der Straße zu Frau von der Heide", "von der Straße zu Frau [name]"),
    ("Anna Meier", "anna@example.com wrote to Anna-77", "[email] wrote to [name]"),
    ("Анна Иванова", "пишет анна", "пишет [name]"), ("Anna Meier", "vip_meier", "vip_[name]"),
  ])
  func masked(name: String, text: String, expected: String) {
    #expect(PersonalDataMask.mask(text, names: PersonalNames([name])) == expected)
  }

  /// Common words are names only where a name stands.
  @Test(arguments: [
    ("Will Rose", "I will send the rose. Will it work? Rose water", "I will send the rose. Will it work? Rose water"),
    ("Will Thompson", "My name is Will and Will is late", "My name is [name] and Will is late"),
    ("Will Rose", "ask Will Rose", "ask [name]"),
    ("Mark Davies", "Hallo Mark, die Mark fehlt. Gruß\nMark", "Hallo [name], die Mark fehlt. Gruß\n[name]"),
    ("Rose Klein", "der Preis ist klein und Klein", "der Preis ist klein und Klein"),
    ("Grace Kelly", "Kelly grace", "[name]"),
    ("Li Wu", "li, wu, Mr Li", "li, wu, Mr [name]"),
  ])
  func commonWords(name: String, text: String, expected: String) {
    #expect(PersonalDataMask.mask(text, names: PersonalNames([name])) == expected)
  }

  @Test(arguments: ["Support Team", "4711", "user_17", "info@example.com", "Agent 7", "", "von der", "A B"])
  func notNames(name: String) {
    #expect(PersonalNames([name]).isEmpty)
  }

  @Test func masksNamesOnce() {
    let names = PersonalNames(["Anna-Lena von der Heide", "Will Rose", "O'Brien"])
    let pieces = [
      "Anna", "lena", "von", "der", "Heide", "Will", "Rose", "O'Brien", "Hi", "name is", " ", "-", ", ", ".", "\n", "'",
      "@x.de", "1234", "5678", "[name]", "[", "]", "\u{E9}", "_", "7", "\u{2019}", "phone ", "order ", "A.", " L. ", "@", "Annas", "\u{A0}", "Q",
    ]
    var state: UInt64 = 11
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let once = PersonalDataMask.mask(text, names: names)
      #expect(PersonalDataMask.mask(once, names: names) == once, "masking twice differs")
    }
  }

  @Test func hostileText() {
    let names = PersonalNames(["Anna von der Heide"])
    for piece in ["Anna ", "von ", "anna-", "a", "Anna-1", "é", "'", "[name"] {
      let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
      let once = PersonalDataMask.mask(text, names: names)
      #expect(PersonalDataMask.mask(once, names: names) == once)
    }
  }
}
