// The vectors that a corpus is mined by: semantic ones where an encoder is installed, lexical ones elsewhere. Says
// which it took and why, because the two find different intents.
import Foundation
import LinearAlgebra
import TextVectors
import TicketModel

/// How documents become vectors.
public enum VectorizerChoice: String, Sendable, CaseIterable {
  /// Semantic when the encoder's folder is there, else lexical.
  case auto
  /// Words alone.
  case lexical
  /// A student of the sentence encoder; an error without the encoder.
  case semantic
}

/// The vectors of a corpus, with what a run remembers of them.
struct CorpusVectors {
  /// By kind; together they hold every document once.
  var blocks: [VectorBlock]
  /// What made them, as `CorpusModel.bytes()`: the model itself is not held while intents are found.
  var model: [UInt8]
  var vocabulary: Int
  /// Mean cosine of the student with the encoder on documents it was not taught; `nil` for lexical vectors.
  var heldOutCosine: Double?
  /// Documents that the encoder read.
  var taughtDocuments: Int
  /// What was done, in sentences.
  var explanation: String
}

/// An encoder that was found, or the reason why there is none.
enum VectorizerPlan {
  case lexical(note: String?)
  case semantic(SentenceEncoder, fingerprint: String)

  /// Where the encoder is looked for without `--model` and `$ASSAY_MODEL`, relative to the working folder.
  static let defaultFolder = "Models/all-MiniLM-L6-v2"

  /// - Throws: `EncoderFault` when semantic vectors were asked for, or a folder was named, and it cannot be used.
  init(_ choice: VectorizerChoice, folder: String?) throws {
    let folder = folder ?? ProcessInfo.processInfo.environment["ASSAY_MODEL"]
    let path = folder ?? Self.defaultFolder
    let isThere = FileManager.default.fileExists(atPath: path)
    if choice == .lexical {
      self = .lexical(note: nil)
    } else if choice == .auto, folder == nil, !isThere {
      self = .lexical(
        note:
          "no sentence encoder in \(path): vectors from words alone ('scripts/setup' installs one; --model or $ASSAY_MODEL name another folder)"
      )
    } else {
      let encoder = try SentenceEncoder(folder: path)
      self = .semantic(encoder, fingerprint: try encoder.fingerprint())
    }
  }

  /// What tells runs with different vectors apart, and runs whose model an earlier version kept in another form.
  var parameters: [String: String] {
    switch self {
    case .lexical:
      [
        "vectorizer": "lexical", "vectors": String(describing: LexicalVectorizer.Parameters()),
        "modelVersion": String(CorpusModel.version),
      ]
    case .semantic(_, let fingerprint):
      [
        "vectorizer": "semantic", "encoder": fingerprint,
        "vectors": String(describing: SemanticVectorizer.Parameters()), "modelVersion": String(CorpusModel.version),
      ]
    }
  }

  func vectors(of documents: [Document], seed: UInt64, context: RunContext) throws -> CorpusVectors {
    let texts = documents.map { LexicalDocument(text: $0.text, language: $0.language) }
    switch self {
    case .lexical:
      let fitted = LexicalVectorizer.fit(
        texts, parameters: LexicalVectorizer.Parameters(), seed: seed, threads: context.threads)
      return CorpusVectors(
        blocks: [
          VectorBlock(
            kind: .lexical, rows: Array(documents.indices), vectors: fitted.vectors, words: fitted.weights)
        ],
        model: CorpusModel.lexical(fitted.model).bytes(),
        vocabulary: fitted.model.vocabulary.count, heldOutCosine: nil, taughtDocuments: 0,
        explanation: "Vectors from words alone.")
    case .semantic(let encoder, _):
      let fitted = try SemanticVectorizer.fit(
        texts, teacher: encoder, parameters: SemanticVectorizer.Parameters(), seed: seed, threads: context.threads
      ) { step in
        switch step {
        case .readingWords(let count):
          context.progress(.step(stage: "encode words", done: 0, total: Int64(count), unit: "words"))
        case .readingDocuments(let count):
          context.progress(.step(stage: "encode a sample", done: 0, total: Int64(count), unit: "documents"))
        case .fitting: context.progress(.step(stage: "teach the student", done: 0, total: nil, unit: "documents"))
        case .projecting(let count):
          context.progress(.step(stage: "vectorize", done: 0, total: Int64(count), unit: "documents"))
        }
      }
      let unread = fitted.model.readings.filter { !$0.isRead }.map { $0.language }
      let taught = fitted.distilled?.taught.count ?? 0
      var explanation = "Semantic vectors from \(taught) documents that the encoder read"
      if let cosine = fitted.distilled?.heldOutCosine {
        explanation += ", cosine to it \((cosine * 1_000).rounded() / 1_000) on documents it was not taught"
      }
      explanation += "."
      if !unread.isEmpty {
        explanation +=
          " Vectors from words, clustered apart, for what it does not read: \(unread.joined(separator: ", "))."
      }
      var blocks: [VectorBlock] = []
      if let student = fitted.distilled {
        blocks.append(
          VectorBlock(kind: .semantic, rows: fitted.read, vectors: student.vectors, words: student.words))
      }
      if let lexical = fitted.lexical {
        blocks.append(
          VectorBlock(kind: .lexical, rows: fitted.unread, vectors: lexical.vectors, words: lexical.weights))
      }
      return CorpusVectors(
        blocks: blocks, model: CorpusModel.semantic(fitted.model).bytes(), vocabulary: fitted.model.vocabularySize,
        heldOutCosine: fitted.distilled?.heldOutCosine, taughtDocuments: taught, explanation: explanation)
    }
  }
}
