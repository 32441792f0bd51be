// Words found in documents as the tokenizer reads both.
import Testing
import TextVectors

private func uses(_ terms: [String], _ texts: [(String, String)]) -> [Bool] {
  TermMatching.uses(of: terms, in: texts.map { LexicalDocument(text: $0.0, language: $0.1) })
}

@Suite struct TermMatchingTests {
  @Test func `case, endings and accents do not matter`() {
    #expect(
      uses(
        ["Damaged", "conexión"],
        [
          ("the parcel came DAMAGED", "en"), ("it damages my floor", "en"), ("the parcel came late", "en"),
          ("sin conexion", "es"), ("a dam", "en"),
        ]) == [true, true, false, true, false])
  }

  @Test func `several words follow each other`() {
    let texts = [
      ("my gift card is gone", "en"), ("a card as a gift", "en"), ("gift for the card", "en"), ("gift cards", "en"),
    ]
    // "for the" are function words.
    #expect(uses(["gift card"], texts) == [true, false, true, true])
  }

  @Test func `function words, other scripts, and terms of nothing`() {
    #expect(uses(["not"], [("does not work", "en"), ("works", "en")]) == [true, false])
    #expect(uses(["退款"], [("我要退款", "zh"), ("我要发票", "zh")]) == [true, false])
    #expect(uses(["…", "!"], [("help!", "en")]) == [false])
  }

  @Test func `a document without a language is read in that of most`() {
    #expect(uses(["payments"], [("a payment", "und"), ("my card", "en"), ("the card", "en")]) == [true, false, false])
  }
}
