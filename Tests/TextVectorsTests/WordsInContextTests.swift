// Words where they stand: found among a text's pieces, averaged, and kept from the part they are to tell of.

import LinearAlgebra
import Synchronization
@testable import TextVectors
import Testing

@Suite struct WordsInContextTests {
  @Test(arguments: [
    (["my", "unhappiness"], ["[CLS]", "my", "un", "happi", "ness", "[SEP]"], [1..<2, 2..<5]),
    // The same word twice, something between that is no word.
    (["my", "my"], ["[CLS]", "my", "?", "my", "[SEP]"], [1..<2, 3..<4]),
    // Joined by an apostrophe, and an ending that is taken off.
    (["dont", "i"], ["don", "'", "t", "i", "\u{2019}", "m"], [0..<3, 3..<4]),
    // One word that is not there, and the next that is.
    (["order", "my"], ["[CLS]", "my", "[SEP]"], [0..<0, 1..<2]),
    // Cut off by the limit in the middle of a word.
    (["my", "unhappiness"], ["[CLS]", "my", "un", "[SEP]"], [1..<2, 0..<0]),
    // A start that looks like the word.
    (["unhappi"], ["un", "un", "happi"], [1..<3]),
    // A word without letters, and a text without pieces.
    (["", "my"], [], [0..<0, 0..<0]),
    ([""], ["my"], [0..<0]),
  ])
  func `a word's pieces are found behind those of the word before it`(
    words: [String], pieces: [String], places: [Range<Int>]
  ) {
    #expect(WordsInContext.places(of: words.map { Array($0.utf8) }, in: pieces.map { Array($0.utf8)[...] }) == places)
  }

  /// Word 0 three times (4, 0), word 1 once (0, 0): the mean is (3, 0), and with one reading of nothing beside them
  /// the words are at (0.75, 0) and (−1.5, 0).
  @Test func `a word has the centred mean of its readings and of what its own vector foretells`() {
    let context = WordsInContext(words: 2, folds: 1, dimension: 2)
    add(context, words: [0, 1, 0, 0], [4, 0, 0, 0, 4, 0, 4, 0], fold: 0)
    let vectors = context.vectors(
      alone: Matrix(rows: 2, columns: 3), frequencies: [1, 1], dimension: 2, threads: 1
    ).all
    let gram = vectors.timesTransposed(vectors, threads: 1).values
    for (found, wanted) in zip(gram, [0.5625, -1.125, -1.125, 2.25] as [Float]) { #expect(abs(found - wanted) < 1e-5) }
  }

  /// Of a fold's own readings the vectors without it know nothing: neither its words' nor what they would foretell of
  /// others. The axes are those of all, so lengths and angles are compared.
  @Test func `the vectors without a fold are the same whatever that fold says`() {
    func gram(_ own: [Float], without fold: Int) -> [Float] {
      let context = WordsInContext(words: 3, folds: 2, dimension: 2)
      add(context, words: [0, 1], own, fold: 0)
      add(context, words: [0, 2], [1, 1, 2, 5], fold: 1)
      let alone = Matrix(rows: 3, columns: 2, values: [1, 0, 0, 1, 0.5, 1])
      let vectors = context.vectors(alone: alone, frequencies: [2, 1, 1], dimension: 2, threads: 1).withoutFold[fold]
      return vectors.timesTransposed(vectors, threads: 1).values
    }
    for (left, right) in zip(gram([1, 0, 0, 5], without: 0), gram([-3, 2, 7, 1], without: 0)) {
      #expect(abs(left - right) < 1e-4)
    }
    #expect(zip(gram([1, 0, 0, 5], without: 1), gram([-3, 2, 7, 1], without: 1)).contains { abs($0 - $1) > 0.1 })
  }

  @Test func `a reading that is not finite counts for nothing`() {
    let context = WordsInContext(words: 1, folds: 1, dimension: 2)
    let alone = Matrix(rows: 1, columns: 1)
    add(context, words: [0], [1, 2], fold: 0)
    let before = context.vectors(alone: alone, frequencies: [1], dimension: 2, threads: 1).all
    for broken in [Float.nan, .infinity, 1e30] { add(context, words: [0], [1, broken], fold: 0) }
    #expect(context.vectors(alone: alone, frequencies: [1], dimension: 2, threads: 1).all == before)
  }

  /// Each word one piece, in the order given.
  private func add(_ context: WordsInContext, words: [Int], _ outputs: [Float], fold: Int) {
    outputs.withUnsafeBufferPointer { context.add(words, at: words.indices.map { $0..<($0 + 1) }, $0, fold: fold) }
  }

  @Test func `the outputs that an encoder shows have its vectors for their mean, one text each`() throws {
    let model = TinyEncoder()
    let encoder = try model.opened()
    let texts = ["my refund", "My Refund", "", "unhappiness ? 退", "a b c"]
    let seen = Mutex([[Float]](repeating: [], count: texts.count))
    let vectors = try encoder.read(texts, threads: 2) { text, pieces, outputs in
      var sum = [Float](repeating: 0, count: 16)
      for (index, value) in outputs.enumerated() { sum[index % 16] += value }
      let values = pieces == encoder.tokenIDs(texts[text])[...] ? sum : []
      seen.withLock { #expect($0[text].isEmpty); $0[text] = values }
    }
    #expect(vectors == encoder.encode(texts, threads: 1))
    var sums = Matrix(rows: texts.count, columns: 16, values: seen.withLock { $0.flatMap { $0 } })
    sums.normalizeRows(threads: 1)
    for (sum, value) in zip(sums.values, vectors.values) { #expect(abs(sum - value) < 1e-6) }
  }
}
