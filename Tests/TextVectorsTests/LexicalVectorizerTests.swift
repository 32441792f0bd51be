// Lexical vectors: shapes, norms, the same for any number of threads, and the same again for the same documents.

import LinearAlgebra
import Testing

@testable import TextVectors

@Suite struct LexicalVectorizerTests {
  private func parameters(rank: Int, isCentred: Bool = true) -> LexicalVectorizer.Parameters {
    var parameters = LexicalVectorizer.Parameters()
    parameters.rank = rank
    parameters.isCentred = isCentred
    return parameters
  }

  private func norm(_ matrix: Matrix, _ row: Int) -> Double {
    (0..<matrix.columns).reduce(0.0) { $0 + Double(matrix[row, $1]) * Double(matrix[row, $1]) }.squareRoot()
  }

  @Test func rowsHaveLengthOneOrZero() {
    let documents = manyDocuments(2_000)
    let fitted = LexicalVectorizer.fit(documents, parameters: parameters(rank: 8), seed: 1, threads: 2)
    #expect(fitted.vectors.rows == 2_000 && fitted.vectors.columns == 8)
    var empty = 0
    for row in 0..<2_000 {
      let hasTerms = fitted.weights.rowOffsets[row] < fitted.weights.rowOffsets[row + 1]
      if !hasTerms { empty += 1 }
      // float32 rows, d = 8.
      #expect(abs(norm(fitted.vectors, row) - (hasTerms ? 1 : 0)) < 1e-5)
    }
    #expect(empty > 0)
  }

  @Test func sameForAnyNumberOfThreads() {
    let documents = manyDocuments(4_000)
    let one = LexicalVectorizer.fit(documents, parameters: parameters(rank: 8), seed: 1, threads: 1)
    let three = LexicalVectorizer.fit(documents, parameters: parameters(rank: 8), seed: 1, threads: 3)
    #expect(one == three)
    #expect(LexicalVectorizer.transform(documents, model: one.model, threads: 2) == one.vectors)
  }

  @Test func equalQuestionsHaveEqualVectorsAndUnrelatedOnesDoNot() {
    let texts = [
      "card blocked", "my card is blocked", "refund late", "the refund was late", "password reset", "reset a password",
    ]
    let documents = (0..<20).flatMap { _ in texts.map { LexicalDocument(text: $0, language: "en") } }
    for isCentred in [false, true] {
      let vectors = LexicalVectorizer.fit(
        documents, parameters: parameters(rank: 3, isCentred: isCentred), seed: 5, threads: 1
      ).vectors
      func cosine(_ a: Int, _ b: Int) -> Double {
        (0..<vectors.columns).reduce(0.0) { $0 + Double(vectors[a, $1]) * Double(vectors[b, $1]) }
      }
      for pair in [0, 2, 4] { #expect(cosine(pair, pair + 1) > 0.999) }
      #expect(cosine(0, 2) < 0.5 && cosine(2, 4) < 0.5 && cosine(0, 4) < 0.5)
    }
  }

  @Test func unknownWordsGiveZeroRows() {
    let model = LexicalVectorizer.fit(manyDocuments(500), parameters: parameters(rank: 4), seed: 1, threads: 1).model
    let vectors = LexicalVectorizer.transform(
      [LexicalDocument(text: "xylophone", language: "en"), LexicalDocument(text: "", language: "und")], model: model,
      threads: 1)
    #expect(vectors.values.allSatisfy { $0 == 0 })
  }

  @Test func emptyCorpus() {
    let fitted = LexicalVectorizer.fit([], parameters: .init(), seed: 1, threads: 2)
    #expect(fitted.vectors.rows == 0)
    let wordless = LexicalVectorizer.fit(
      [LexicalDocument(text: "the", language: "en")], parameters: .init(), seed: 1, threads: 2)
    #expect(wordless.vectors.rows == 1)
    #expect(
      LexicalVectorizer.transform([LexicalDocument(text: "card", language: "en")], model: wordless.model, threads: 1)
        .rows == 1)
  }
}
