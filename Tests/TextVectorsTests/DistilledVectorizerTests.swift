// What a student is fitted from, and what is given beside its vectors.

import Glibc
import LinearAlgebra
import SeededRandom
@testable import TextVectors
import Testing

/// Says nothing of a word alone but noise; where it stands, each word has a direction of its own, and a text is the
/// mean of its words.
private struct ContextTeacher: SentenceTeacher {
  let dimension = 16
  /// Whether it shows what it says of words where they stand.
  let showsWords: Bool
  /// Whether a text's vector is a direction that its words do not tell, and each of its outputs is that.
  var isArbitrary = false

  private func direction(_ word: some StringProtocol, salt: UInt64) -> [Float] {
    var state = SplitMix64(seed: word.utf8.reduce(salt) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return (0..<dimension).map { _ in Float(state.next() >> 40) / Float(1 << 24) - 0.5 }
  }

  func vectors(of texts: [String], threads: Int) -> Matrix {
    var matrix = Matrix(rows: texts.count, columns: dimension)
    for (row, text) in texts.enumerated() {
      if isArbitrary {
        for (column, value) in direction(text, salt: 3).enumerated() { matrix[row, column] = value }
        continue
      }
      let words = text.split(separator: " ")
      for word in words {
        for (column, value) in direction(word, salt: words.count == 1 ? 1 : 2).enumerated() {
          matrix[row, column] += value
        }
      }
    }
    matrix.normalizeRows(threads: 1)
    return matrix
  }

  func read(
    _ texts: [String], threads: Int,
    visit: @escaping @Sendable (Int, ArraySlice<Int32>, UnsafeBufferPointer<Float>) -> Void
  ) -> Matrix {
    _ = mapChunks(count: showsWords ? texts.count : 0, chunkSize: 1, threads: threads) { place, _ in
      let words = texts[place].split(separator: " ")
      let outputs = words.flatMap { isArbitrary ? direction(texts[place], salt: 3) : direction($0, salt: 2) }
      outputs.withUnsafeBufferPointer { visit(place, words.map { ContextTeacher.number(of: $0) }[...], $0) }
    }
    return vectors(of: texts, threads: threads)
  }

  /// A word is one piece: its letters, up to four, in one number.
  private static func number(of word: some StringProtocol) -> Int32 { word.utf8.reduce(0) { $0 << 8 | Int32($1) } }

  func letters(of piece: Int32) -> ArraySlice<UInt8> {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: piece >> $0) }.filter { $0 != 0 }[...]
  }

  func pieces(of word: String) -> Int { 1 }
}

@Suite struct DistilledVectorizerTests {
  /// Eight words each, of 300.
  private static let documents: [LexicalDocument] = {
    let letters = Array("abcdefghijklmnopqrst")
    let words = (0..<300).map { "w\(letters[$0 / 20])\(letters[$0 % 20])" }
    var random = SplitMix64(seed: 11)
    return (0..<900).map { _ in
      let text = (0..<8).map { _ in words[Int(random.next() % 300)] }.joined(separator: " ")
      return LexicalDocument(text: text, language: "en")
    }
  }()

  private func fit(
    showsWords: Bool, isArbitrary: Bool = false, threads: Int = 4
  ) throws -> DistilledVectorizer.Fitted {
    var parameters = DistilledVectorizer.Parameters()
    parameters.taughtDocuments = 150...150
    parameters.dimension = 16
    return try DistilledVectorizer.fit(
      DistilledVectorizerTests.documents, teacher: ContextTeacher(showsWords: showsWords, isArbitrary: isArbitrary),
      parameters: parameters, seed: 1, threads: threads)
  }

  /// Each word stands in four of the documents read: what is said of it there tells more than the sentences do.
  @Test func `words in context teach what sentences alone do not`() throws {
    let (with, without) = (try fit(showsWords: true), try fit(showsWords: false))
    let (higher, lower) = (try #require(with.heldOutCosine), try #require(without.heldOutCosine))
    #expect(higher > 0.85 && higher > lower + 0.1, "\(higher) against \(lower)")
    #expect(try fit(showsWords: true, threads: 1) == with)
  }

  /// A document's own readings would tell its vector, and nothing else does.
  @Test func `what a document shows of itself does not make it known`() throws {
    let (with, without) = (
      try fit(showsWords: true, isArbitrary: true), try fit(showsWords: false, isArbitrary: true)
    )
    let (shown, plain) = (try #require(with.heldOutCosine), try #require(without.heldOutCosine))
    #expect(abs(shown - plain) < 0.05, "\(shown) against \(plain)")
  }

  @Test func `a fifth of the documents is read, between the least and the most`() throws {
    for (bounds, size) in [(10...1_000, 180), (200...1_000, 200), (10...50, 50), (2_000...3_000, 900)] {
      var parameters = DistilledVectorizer.Parameters()
      parameters.taughtDocuments = bounds
      let fitted = try DistilledVectorizer.fit(
        DistilledVectorizerTests.documents, teacher: ContextTeacher(showsWords: true), parameters: parameters, seed: 1,
        threads: 2)
      #expect(fitted.taught.count == size)
    }
  }

  /// Three documents; "card" in all, "lost" and "my" in two, and one pair in two: "my card".
  @Test func `the words beside the vectors are tf-idf of words and, at half their weight, of pairs`() throws {
    let documents = ["my card lost", "my card", "lost card card", ""].map { LexicalDocument(text: $0, language: "en") }
    let words = try DistilledVectorizer.fit(
      documents, teacher: ContextTeacher(showsWords: true), parameters: .init(), seed: 1, threads: 1
    ).words
    #expect(words.rows == 4 && words.columns == 4)
    let (card, rare) = (log(5.0 / 4) + 1, log(5.0 / 3) + 1)
    let (first, third) = ((card * card + 2 * rare * rare).squareRoot(), (1 + log(2.0)) * card)
    // Words count two thirds of a row's square, pairs a third.
    let (part, pair) = ((2.0 / 3).squareRoot(), (1.0 / 3).squareRoot())
    let rows = [
      [card / first, rare / first, rare / first].map { $0 * part } + [pair],
      [card, rare].map { $0 * part / (card * card + rare * rare).squareRoot() } + [pair],
      [third, rare].map { $0 * part / (third * third + rare * rare).squareRoot() }, [],
    ]
    for (row, wanted) in rows.enumerated() {
      let found = words.values[words.rowOffsets[row]..<words.rowOffsets[row + 1]].map { Double($0) }.sorted()
      #expect(found.count == wanted.count)
      for (value, goal) in zip(found, wanted.sorted()) { #expect(abs(value - goal) < 1e-6) }
    }
  }
}
