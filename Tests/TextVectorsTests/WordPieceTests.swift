// Word pieces of a small vocabulary, worked by hand. Equality with the reference on 100,000 lines: Benchmarks/encoder.

@testable import TextVectors
import Testing

struct WordPieceTests {
  private func pieces(_ text: String) throws -> String {
    let model = TinyEncoder()
    let ids = try model.opened().tokenIDs(text)
    #expect(ids.first == 2 && ids.last == 3)
    return ids.dropFirst().dropLast().map { model.pieces[Int($0)] }.joined(separator: " ")
  }

  @Test(arguments: [
    ("", ""), (" \t\r\n\u{A0}\u{3000}", ""), ("my refund", "my refund"), ("MY  ReFund!?", "my refund ! ?"),
    // The longest piece first; a rest without a piece makes the word unknown.
    ("unhappiness", "un ##happi ##ness"), ("refunds", "refund ##s"), ("unhappy", "[UNK]"), ("abab", "a ##b ##a ##b"),
    // Accents go, composed or not; İ is an i.
    ("Café CAFE\u{301}", "cafe cafe"), ("İ", "i"),
    // Chinese characters stand alone; Hangul comes apart.
    ("my退款", "my 退 款"), ("각", "ᄀ ##ᅡ ##ᆨ"), ("日", "[UNK]"),
    // Controls vanish within a word, vertical tabs too.
    ("re\u{200D}fu\u{0}nd\u{FFFD}", "refund"), ("a\u{B}b", "a ##b"), ("a\u{2028}b", "a b"),
    // Specials in a text stand for themselves, in their case only.
    ("a[SEP]b", "a [SEP] b"), ("[[PAD]", "[ [PAD]"), ("[sep]", "[ sep ]"), ("[SEP", "[ sep"),
    // A punctuation mark of Unicode 8, and one that is younger and so a letter.
    ("a\u{2E17}b", "a [UNK] b"), ("a\u{2E5D}b", "[UNK]"),
  ])
  func `text and its pieces`(text: String, wanted: String) throws {
    #expect(try pieces(text) == wanted, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
  }

  @Test func `marks that stay take their canonical order`() throws {
    // U+302E has class 224, U+1D165 has 216; the acute accent between them does not part them, U+034F does.
    let ordered = "x ##\u{1D165} ##\u{302E}"
    #expect(try pieces("x\u{1D165}\u{302E}") == ordered)
    #expect(try pieces("x\u{302E}\u{1D165}") == ordered)
    #expect(try pieces("x\u{302E}\u{301}\u{1D165}") == ordered)
    #expect(try pieces("x\u{302E}\u{34F}\u{1D165}") == "x ##\u{302E} ##\u{1D165}")
  }

  @Test func `a word of a hundred characters is the longest`() throws {
    let encoder = try TinyEncoder().opened()
    func ids(_ count: Int, _ character: String) -> [Int32] {
      encoder.tokenIDs(String(repeating: character, count: count) + " my")
    }
    // Twelve positions: ten pieces.
    #expect(ids(100, "a") == [2, 15] + [Int32](repeating: 18, count: 9) + [3])
    #expect(ids(101, "a") == [2, 1, 6, 3])
    #expect(ids(101, "é") == [2, 1, 6, 3])
    #expect(ids(100_000, "a") == [2, 1, 6, 3])
  }

  @Test func `a text is cut at the limit, in the middle of a word if need be`() throws {
    let encoder = try TinyEncoder().opened()
    let text = String(repeating: "my ", count: 9) + "unhappiness ?"
    #expect(encoder.tokenIDs(text) == [2] + [Int32](repeating: 6, count: 9) + [8, 3])
  }

  @Test func `every scalar has an entry, alone and in the table`() {
    for value in stride(from: UInt32(0x80), to: 0x12000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var found: [FoldedScalar] = []
      BertFolding.shared.forEach(value) { found.append($0) }
      if found != BertFolding.fold(scalar) { Issue.record("\(value)") }
    }
  }
}
