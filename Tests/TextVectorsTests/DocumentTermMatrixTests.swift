// Counts, vocabulary and tf-idf: by hand on three documents, and the same for any number of threads.

import Glibc
import LinearAlgebra
import Testing

@testable import TextVectors

private func english(_ texts: String...) -> [LexicalDocument] {
  texts.map { LexicalDocument(text: $0, language: "en") }
}

private var everyTerm: DocumentTermMatrix.Parameters {
  var parameters = DocumentTermMatrix.Parameters()
  parameters.minimumDocumentFrequency = 1
  parameters.maximumDocumentShare = 1
  return parameters
}

/// Many documents in several languages from a small generator, over several chunks.
func manyDocuments(_ count: Int) -> [LexicalDocument] {
  let words = [
    "en": ["card", "cards", "payment", "payments", "refund", "blocked", "account", "login", "password", "fee"],
    "de": ["Karte", "Karten", "Zahlung", "Rechnung", "gesperrt", "Konto", "Passwort", "Gebühr", "Paket"],
    "zh": ["订单", "退款", "密码", "ATM"], "cs": ["karta", "platba", "heslo"], "und": ["card", "refund", "[number]"],
  ]
  let languages = words.keys.sorted()
  var state: UInt64 = 3
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  return (0..<count).map { _ in
    let language = next(3) == 0 ? languages[next(languages.count)] : "en"
    let list = words[language]!
    return LexicalDocument(
      text: (0..<next(7)).map { _ in list[next(list.count)] }.joined(separator: " "), language: language)
  }
}

@Suite struct DocumentTermMatrixTests {
  @Test func countsByHand() {
    let documents = english("Card blocked, card!", "my card payment", "the payments")
    let matrix = DocumentTermMatrix.build(documents, parameters: everyTerm, threads: 1)
    #expect(matrix.vocabulary.terms == ["card", "payment", "block"])
    #expect(matrix.vocabulary.displayForms == ["card", "payment", "blocked"])
    #expect(matrix.vocabulary.documentFrequencies == [2, 2, 1])
    #expect(matrix.vocabulary.documentCount == 3)
    #expect(matrix.counts.rowOffsets == [0, 2, 4, 5])
    #expect(matrix.counts.columnIndices == [0, 2, 0, 1, 1])
    #expect(matrix.counts.values == [2, 1, 1, 1, 1])
  }

  @Test func pairsByHand() {
    var parameters = everyTerm
    parameters.longestNgram = 2
    let matrix = DocumentTermMatrix.build(
      english("card payment", "a card payment failed", "failed"), parameters: parameters, threads: 1)
    #expect(matrix.vocabulary.terms == ["card", "fail", "payment", "card payment", "payment fail"])
    #expect(matrix.vocabulary.displayForms == ["card", "failed", "payment", "card payment", "payment failed"])
    #expect(matrix.counts.columnIndices == [0, 2, 3, 0, 1, 2, 3, 4, 1])
    #expect(
      DocumentTermMatrix.counts(of: english("payment failed card payment"), in: matrix.vocabulary, threads: 1)
        .columnIndices == [0, 1, 2, 3, 4])
  }

  @Test func frequencyLimits() {
    let documents = english("card fee", "card fee", "card atm", "card", "pin")
    var parameters = everyTerm
    parameters.minimumDocumentFrequency = 2
    #expect(
      DocumentTermMatrix.build(documents, parameters: parameters, threads: 1).vocabulary.terms == ["card", "fee"])
    parameters.maximumDocumentShare = 0.5
    #expect(DocumentTermMatrix.build(documents, parameters: parameters, threads: 1).vocabulary.terms == ["fee"])
    parameters = everyTerm
    parameters.maximumTerms = 3
    #expect(
      DocumentTermMatrix.build(documents, parameters: parameters, threads: 1).vocabulary.terms == [
        "card", "fee", "atm",
      ])
  }

  @Test func displayFormIsTheMostFrequentSurface() {
    let documents = english("payments", "payments paying", "payment pay pays", "paying pay")
    let vocabulary = DocumentTermMatrix.build(documents, parameters: everyTerm, threads: 1).vocabulary
    // pay and paying twice each: the first by bytes.
    #expect(zip(vocabulary.terms, vocabulary.displayForms).map { $0 + "=" + $1 } == ["pay=pay", "payment=payments"])
  }

  @Test func undeterminedDocumentsAreReadInTheMostFrequentLanguage() {
    let documents = [
      LexicalDocument(text: "Karten", language: "de"), LexicalDocument(text: "Karten", language: "de-AT"),
      LexicalDocument(text: "Karte", language: "und"), LexicalDocument(text: "cards", language: "en"),
    ]
    let vocabulary = DocumentTermMatrix.build(documents, parameters: everyTerm, threads: 1).vocabulary
    #expect(vocabulary.defaultLanguage == "de")
    #expect(vocabulary.terms == ["kart", "card"])
  }

  @Test func nothingAtAll() {
    for documents in [[], english(""), english("", "the", "??")] {
      let matrix = DocumentTermMatrix.build(documents, parameters: .init(), threads: 2)
      #expect(matrix.vocabulary.count == 0)
      #expect(matrix.counts.rows == documents.count)
    }
  }

  @Test func sameForAnyNumberOfThreads() {
    let documents = manyDocuments(5_000)
    var parameters = DocumentTermMatrix.Parameters()
    parameters.longestNgram = 2
    let one = DocumentTermMatrix.build(documents, parameters: parameters, threads: 1)
    #expect(one.vocabulary.count > 30)
    for threads in [2, 3, 7] {
      #expect(DocumentTermMatrix.build(documents, parameters: parameters, threads: threads) == one)
      #expect(DocumentTermMatrix.counts(of: documents, in: one.vocabulary, threads: threads) == one.counts)
    }
  }

  @Test func orderOfDocumentsOnlyOrdersRows() {
    let documents = manyDocuments(3_000)
    let forward = DocumentTermMatrix.build(documents, parameters: .init(), threads: 2)
    let backward = DocumentTermMatrix.build(documents.reversed(), parameters: .init(), threads: 2)
    #expect(forward.vocabulary == backward.vocabulary)
    #expect(
      forward.counts.columnIndices[..<forward.counts.rowOffsets[1]].elementsEqual(
        backward.counts.columnIndices[backward.counts.rowOffsets[documents.count - 1]...]))
  }

  /// n = 3; df 2, 2, 1: idf = ln(4/3) + 1, ln(4/3) + 1, ln(4/2) + 1. Row 0: card twice, block once.
  @Test func weightsByHand() {
    let matrix = DocumentTermMatrix.build(
      english("Card blocked, card!", "my card payment", "the payments"), parameters: everyTerm, threads: 1)
    let idf = TermWeighting.inverseDocumentFrequencies(matrix.vocabulary)
    let common = log(4.0 / 3) + 1
    let rare = log(2.0) + 1
    // Within float32 rounding.
    for (found, expected) in zip(idf, [common, common, rare]) { #expect(abs(Double(found) - expected) < 1e-6) }
    let weights = TermWeighting.weighted(matrix.counts, idf: idf, threads: 1)
    let card = (1 + log(2.0)) * common
    let length = (card * card + rare * rare).squareRoot()
    let expected = [card / length, rare / length, 0.5.squareRoot(), 0.5.squareRoot(), 1]
    for (found, value) in zip(weights.values, expected) { #expect(abs(Double(found) - value) < 1e-6) }
    #expect(weights.columnIndices == matrix.counts.columnIndices)
  }
}
