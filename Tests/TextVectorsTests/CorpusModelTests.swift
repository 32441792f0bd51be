// Models that are kept: the documents of the fit get the same bits again, at once or block by block, from the model or
// from its bytes; bytes that are not whole are refused.

import LinearAlgebra
import Testing

@testable import TextVectors

/// Gives every word a direction and every text the mean of its words' with a little of their order; takes words with
/// an umlaut apart.
private struct ToyTeacher: SentenceTeacher {
  let dimension = 24

  func vectors(of texts: [String], threads: Int) throws -> Matrix {
    var matrix = Matrix(rows: texts.count, columns: dimension)
    for (row, text) in texts.enumerated() {
      for (place, word) in text.split(separator: " ").enumerated() {
        var state = word.utf8.reduce(UInt64(17)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        for column in 0..<dimension {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          matrix[row, column] += (Float(state >> 40) / Float(1 << 24) - 0.4) * (place == 0 ? 1.5 : 1)
        }
      }
    }
    matrix.normalizeRows(threads: 1)
    return matrix
  }

  /// A text shows one piece, its first word if that has up to four letters: "card", "lost", "why".
  func read(
    _ texts: [String], threads: Int,
    visit: @escaping @Sendable (Int, ArraySlice<Int32>, UnsafeBufferPointer<Float>) -> Void
  ) throws -> Matrix {
    let vectors = try vectors(of: texts, threads: threads)
    for (place, text) in texts.enumerated() {
      let letters = text.prefix { $0 != " " }.utf8.prefix(4).reduce(Int32(0)) { $0 << 7 | Int32($1 & 127) }
      vectors.values[(place * dimension)..<((place + 1) * dimension)].withUnsafeBufferPointer {
        visit(place, [letters], $0)
      }
    }
    return vectors
  }

  func letters(of piece: Int32) -> ArraySlice<UInt8> {
    [21, 14, 7, 0].map { UInt8(truncatingIfNeeded: piece >> $0 & 127) }.filter { $0 != 0 }[...]
  }

  func pieces(of word: String) -> Int { word.contains { "äöü".contains($0) } ? 4 : 1 }
}

/// English, German and undetermined documents in turns, some without words, some the same as others.
private func documents(_ count: Int, languages: [String] = ["en", "de", "en", "und", "xx"]) -> [LexicalDocument] {
  let words = [
    "card", "blocked", "refund", "late", "password", "reset", "order", "cancel", "parcel", "lost", "invoice", "where",
    "why", "my", "is", "the", "change", "address", "delivery", "phone",
  ]
  let german = ["grüße", "rückgabe", "bestellung", "öffnen", "gerät", "lösche", "prüfen", "zurück", "später", "mängel"]
  var state: UInt64 = 5
  func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  return (0..<count).map { index in
    let language = languages[index % languages.count]
    let list = language == "de" ? german : words
    let length = index % 97 == 0 ? 0 : 2 + next(5)
    let text = (0..<length).map { _ in list[next(list.count)] }.joined(separator: " ")
    return LexicalDocument(text: text, language: language)
  }
}

private func semantic(_ documents: [LexicalDocument], taught: Int = 80) throws -> SemanticVectorizer.Fitted {
  var parameters = SemanticVectorizer.Parameters()
  parameters.distilled.taughtDocuments = taught...taught
  parameters.distilled.landmarks = 24
  parameters.distilled.wordDimension = 12
  parameters.distilled.dimension = 8
  parameters.lexical.rank = 6
  return try SemanticVectorizer.fit(documents, teacher: ToyTeacher(), parameters: parameters, seed: 3, threads: 2)
}

private func lexical(_ documents: [LexicalDocument]) -> LexicalVectorizer.Fitted {
  var parameters = LexicalVectorizer.Parameters()
  parameters.rank = 6
  return LexicalVectorizer.fit(documents, parameters: parameters, seed: 3, threads: 2)
}

private func bits(_ matrix: Matrix) -> [UInt32] { matrix.values.map(\.bitPattern) }

@Suite struct CorpusModelTests {
  @Test(arguments: [["en"], ["de"], ["en", "de", "en", "und", "xx"], ["und"]])
  func `the documents of the fit get its bits again, from the bytes too`(languages: [String]) throws {
    let corpus = documents(1_900, languages: languages)
    let fitted = try semantic(corpus)
    let model = CorpusModel.semantic(fitted.model)
    #expect(fitted.vectors.columns == model.dimension)
    #expect(bits(model.vectors(of: corpus, threads: 3)) == bits(fitted.vectors))
    let read = try CorpusModel(bytes: model.bytes())
    #expect(read == model)
    #expect(bits(read.vectors(of: corpus, threads: 1)) == bits(fitted.vectors))

    let words = lexical(corpus)
    let kept = try CorpusModel(bytes: CorpusModel.lexical(words.model).bytes())
    #expect(kept == .lexical(words.model))
    #expect(bits(kept.vectors(of: corpus, threads: 2)) == bits(words.vectors))
  }

  /// Without the rows that are kept of them, the taught documents would get the student's vectors.
  @Test func `the teacher's documents are what is kept beside the student`() throws {
    let corpus = documents(600, languages: ["en"])
    let fitted = try semantic(corpus)
    let taught = try #require(fitted.distilled?.taught)
    #expect(taught.count == 80)
    var model = fitted.model
    model.student?.taught = TaughtRows(keys: [], vectors: Matrix(rows: 0, columns: 8))
    let vectors = SemanticVectorizer.transform(corpus, model: model, threads: 1)
    let taughtTexts = Set(taught.map { corpus[$0].text })
    for row in corpus.indices {
      let isEqual = (0..<8).allSatisfy { vectors[row, $0] == fitted.vectors[row, $0] }
      #expect(isEqual == !taughtTexts.contains(corpus[row].text))
    }
    // A taught text has its vector among other documents too.
    let alone = SemanticVectorizer.transform([corpus[taught[0]]], model: fitted.model, threads: 1)
    #expect(alone.values == (0..<8).map { fitted.vectors[taught[0], $0] })
  }

  @Test(arguments: [512, 1_024])
  func `block by block the bits are those of all at once`(block: Int) throws {
    let corpus = documents(2_700)
    let models = [
      CorpusModel.semantic(try semantic(corpus).model), .lexical(lexical(corpus).model),
      .semantic(try semantic(documents(600, languages: ["en"])).model),
      .semantic(try semantic(documents(600, languages: ["de"])).model),
    ]
    for model in models {
      var whole = Matrix(rows: corpus.count, columns: model.dimension)
      var seen = [Int](repeating: 0, count: corpus.count)
      func take(_ vectors: Matrix, _ rows: [Int]) {
        #expect(rows.count <= block)
        for (place, row) in rows.enumerated() {
          seen[row] += 1
          for column in 0..<vectors.columns { whole[row, column] = vectors[place, column] }
        }
      }
      var stream = VectorStream(model, threads: 2, block: block)
      for document in corpus { stream.append(document, take) }
      stream.finish(take)
      #expect(seen.allSatisfy { $0 == 1 })
      #expect(bits(whole) == bits(model.vectors(of: corpus, threads: 2)))
    }
  }

  @Test func `bytes that are cut off, changed or added to are refused`() throws {
    let corpus = documents(120)
    let models = [CorpusModel.semantic(try semantic(corpus, taught: 12).model), .lexical(lexical(corpus).model)]
    for model in models {
      let bytes = model.bytes()
      func reason(_ bytes: [UInt8]) -> CorpusModelFault.Reason? {
        do throws(CorpusModelFault) { _ = try CorpusModel(bytes: bytes) } catch { return error.reason }
        return nil
      }
      #expect(reason(bytes) == nil)
      #expect(reason([]) == .notAModel && reason(Array("something else".utf8)) == .notAModel)
      for end in stride(from: 1, to: bytes.count, by: 41) { #expect(reason(Array(bytes[..<end])) == .truncated) }
      #expect(reason(bytes + [0]) == .inconsistent)
      // The head holds a line of 14 bytes, version and length; the checksum is the tail.
      for index in Array(0..<40) + Array(stride(from: 40, to: bytes.count, by: 37)) + [bytes.count - 1] {
        var damaged = bytes
        damaged[index] ^= 0x10
        let found = reason(damaged)
        switch index {
        case 0..<14: #expect(found == .notAModel)
        case 14..<22: #expect(found == .otherVersion)
        case 22..<30: #expect(found == .truncated || found == .inconsistent)
        default: #expect(found == .damaged)
        }
      }
    }
  }

  @Test func `a fault holds no word of the corpus`() {
    let said = "these bytes are a model of document vectors whose content does not match its checksum"
    #expect("\(CorpusModelFault(reason: .damaged))" == said)
  }
}
