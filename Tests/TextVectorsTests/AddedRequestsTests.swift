// Where customers announce that something else follows, in five languages.

import Testing

@testable import TextVectors

@Suite struct AddedRequestsTests {
  @Test(arguments: [
    (
      "en", "Where is my parcel? By the way, how do I change my password?",
      ["Where is my parcel? ", "how do I change my password?"]
    ),
    ("en", "my card is blocked. besides, i want a refund", ["my card is blocked. ", "i want a refund"]),
    ("en", "it never came and by the way: cancel my plan", ["it never came and ", "cancel my plan"]),
    ("en", "Parcel lost. And, how do I log in?", ["Parcel lost. ", "how do I log in?"]),
    (
      "en-GB", "Parcel lost\n\nIt is late! Since I\u{2019}m writing, change my name",
      ["Parcel lost\nIt is late! ", "change my name"]
    ),
    ("en", "my parcel is lost\nalso change my name", ["my parcel is lost", "change my name"]),
    ("en", "It is lost. One more thing:\n\nI forgot my password", ["It is lost. ", "I forgot my password"]),
    (
      "de", "Mein Paket fehlt. Außerdem: wie ändere ich mein Passwort?",
      ["Mein Paket fehlt. ", "wie ändere ich mein Passwort?"]
    ),
    ("de", "Paket fehlt. NOCH EINE FRAGE Wo ist die Rechnung?", ["Paket fehlt. ", "Wo ist die Rechnung?"]),
    ("es", "No llega mi pedido. Y de paso, quiero la factura.", ["No llega mi pedido. ", "quiero la factura."]),
    ("fr", "Colis perdu. Par ailleurs : où est ma facture ?", ["Colis perdu. ", "où est ma facture ?"]),
    ("pt", "O pacote não chegou. Mais uma coisa: e a fatura?", ["O pacote não chegou. ", "e a fatura?"]),
  ])
  func whatFollowsTheAnnouncementIsAPart(language: String, text: String, parts: [String]) {
    #expect(AddedRequests.parts(of: text, language: language) == parts)
  }

  @Test(arguments: [
    ("en", "My parcel and my invoice are missing, and I want both."),
    ("en", "And I want a refund"),
    ("en", "I like it besides the colour, which I also know."),
    ("en", "Otherwise fine. Alsobank is my bank."),
    // Broken by a mail program, not by the author.
    ("en", "I unsubscribed from the newsletter that I get since the day I\nalso forgot my password for it."),
    // German 'also' takes up what was said.
    ("de", "Das Paket fehlt. Also, wo ist es?"),
    ("xx", "It is late. By the way, cancel my plan"),
    ("en", ""), ("en", "By the way, where is it?"), ("en", "Where is it? By the way,"), ("en", "?! ... By the way: x"),
  ])
  func joiningWordsAndEmptyPartsAnnounceNothing(language: String, text: String) {
    #expect(AddedRequests.parts(of: text, language: language).isEmpty)
  }

  @Test func severalMattersAreSeveralParts() {
    let text = "Where is it? Also, who pays? One more thing: can I return it?"
    #expect(
      AddedRequests.parts(of: text, language: "en") == ["Where is it? ", "who pays? ", "can I return it?"])
  }

  @Test func whatStandsBelowAnEmptyLineBelongsToNoFurtherMatter() {
    let text = "late parcel\n\nWhere is it?\nBy the way, change my name.\nIt is Ann.\n\nHave a nice day\nAnn"
    #expect(
      AddedRequests.parts(of: text, language: "en")
        == ["late parcel\nWhere is it?", "change my name.\nIt is Ann."])
  }

  /// Nothing but the announcing words, the punctuation around them and what stands below is lost.
  @Test func partsAreSubstrings() {
    var generator = SystemGenerator(state: 7)
    let pieces = [
      "also", "By the way,", "besides:", " ", "\n", "\n\n", ".", "?", "the parcel", "é", "’", "and,", "p.s.", "x",
    ]
    for _ in 0..<2_000 {
      let text = (0..<(1 + generator.next() % 12)).map { _ in pieces[generator.next() % pieces.count] }.joined()
      let parts = AddedRequests.parts(of: text, language: "en")
      #expect(parts.count != 1)
      let plain = text.split(separator: "’", omittingEmptySubsequences: false).joined(separator: "'")
      for line in parts.flatMap({ $0.split(separator: "\n") }) { #expect(plain.contains(line), "\(text)") }
      for part in parts { #expect(part.contains { $0.isLetter }, "\(text)") }
    }
  }

  private struct SystemGenerator {
    var state: UInt64
    mutating func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
  }
}
