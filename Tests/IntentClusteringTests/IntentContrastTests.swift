// What tells two intents apart, counted by hand.

import IntentClustering
import LinearAlgebra
import Testing

@Suite struct IntentContrastTests {
  /// Terms: refund, money, "refund money", card, the. Three intents of 20 documents; the third in another language.
  private let terms = IntentTerms(
    counts: CSRMatrix(
      rows: 3, columns: 5, rowOffsets: [0, 4, 7, 8], columnIndices: [0, 1, 2, 4, 0, 3, 4, 0],
      values: [16, 10, 8, 18, 7, 15, 18, 20]),
    totals: [43, 10, 8, 15, 36], documents: [20, 20, 20], languageDocuments: [40, 40, 20], languages: [0, 0, 1],
    words: [[0], [1], [0, 1], [3], [4]], lengths: [1, 1, 2, 1, 1], requestShares: [0, 0, 0.5, 0, 0],
    stems: ["refund", "money", "refund money", "card", "the"])

  @Test func termsOfOneThatTheOtherHardlyUses() {
    let own = terms.contrast(of: 0, to: 1, count: 5)
    // refund: 16 of 20 against 7 of 20, more than twice as often; money: 10 against none. The phrase repeats them, and
    // "the" is in both.
    #expect(own.map(\.term) == [1, 0])
    #expect(own.map(\.share) == [0.5, 0.8] && own.map(\.otherShare) == [0, 0.35])
    let other = terms.contrast(of: 1, to: 0, count: 5)
    #expect(other.map(\.term) == [3] && other[0].share == 0.75 && other[0].otherShare == 0)
  }

  @Test func onlyAsManyAsAskedFor() {
    #expect(terms.contrast(of: 0, to: 1, count: 1).map(\.term) == [1])
    #expect(terms.contrast(of: 0, to: 1, count: 0).isEmpty)
  }

  @Test func anotherLanguageSharesNoTerm() {
    #expect(terms.contrast(of: 2, to: 0, count: 5).first { $0.term == 0 }?.otherShare == 0)
  }
}
