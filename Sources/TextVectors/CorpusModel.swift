// What turned a corpus into vectors, whichever way that was: the one value that has to be kept for the same documents
// to get the same vectors again, and further ones vectors of the same space. Fits nothing itself.

public import LinearAlgebra

/// A fitted lexical or semantic model.
public enum CorpusModel: Sendable, Equatable {
  case lexical(LexicalModel)
  case semantic(SemanticModel)

  /// Floats per vector.
  public var dimension: Int {
    switch self {
    case .lexical(let model): model.rank
    case .semantic(let model): model.dimension
    }
  }

  /// Every word and term that it learnt, as the corpus writes it.
  public var words: [String] {
    switch self {
    case .lexical(let model): model.vocabulary.displayForms
    case .semantic(let model):
      (model.student?.vocabulary.words ?? []) + (model.lexical?.vocabulary.displayForms ?? [])
    }
  }

  /// Whether documents of a language get the student's vectors; else they get lexical ones, which cannot be compared
  /// with those.
  public func isSemantic(language: String) -> Bool {
    switch self {
    case .lexical: false
    case .semantic(let model): model.isRead(language)
    }
  }

  /// The columns of the student's vectors, or of the lexical ones; the others are zero. Empty without such vectors.
  public func columns(semantic: Bool) -> Range<Int> {
    switch self {
    case .lexical(let model): return semantic ? 0..<0 : 0..<model.rank
    case .semantic(let model):
      let width = model.student?.dimension ?? 0
      return semantic ? 0..<width : width..<model.dimension
    }
  }

  /// The vectors of documents, `documents.count × dimension`: unit rows, zero for documents without known words.
  ///
  /// The documents of the fit, in their order, get the bits that the fit gave them.
  ///
  /// - Complexity: that of `LexicalVectorizer.transform` or `SemanticVectorizer.transform`.
  public func vectors(of documents: [LexicalDocument], threads: Int) -> Matrix {
    switch self {
    case .lexical(let model): LexicalVectorizer.transform(documents, model: model, threads: threads)
    case .semantic(let model): SemanticVectorizer.transform(documents, model: model, threads: threads)
    }
  }
}

/// The vectors of documents that come one after another, in bounded memory: the bits are those that
/// `CorpusModel.vectors(of:threads:)` gives for all of them at once.
///
/// A product of matrices may round a row by its place in its block. So the documents of the student and those with
/// lexical vectors are gathered apart, each in blocks that start where they would in one go; rows come out of order.
public struct VectorStream {
  /// Documents per block: many times the student's own block, so that looking up the vocabulary costs little.
  static let block = 32 * DistilledModel.block

  private let model: CorpusModel
  private let threads: Int
  private let block: Int
  private var appended = 0
  private var pending: [(documents: [LexicalDocument], rows: [Int])] = [([], []), ([], [])]

  public init(_ model: CorpusModel, threads: Int) { self.init(model, threads: threads, block: VectorStream.block) }

  /// - Precondition: `block` is a multiple of `DistilledModel.block`.
  init(_ model: CorpusModel, threads: Int, block: Int) {
    precondition(block > 0 && block % DistilledModel.block == 0, "blocks of \(block) documents")
    self.model = model
    self.threads = threads
    self.block = block
  }

  /// Takes the next document; `body` gets vectors when a block is full, with the numbers of their documents from 0.
  public mutating func append(_ document: LexicalDocument, _ body: (Matrix, [Int]) throws -> Void) rethrows {
    let kind = model.isSemantic(language: document.language) ? 0 : 1
    pending[kind].documents.append(document)
    pending[kind].rows.append(appended)
    appended += 1
    if pending[kind].rows.count == block { try flush(kind, body) }
  }

  /// Gives `body` the vectors of the documents that no block has been filled with.
  public mutating func finish(_ body: (Matrix, [Int]) throws -> Void) rethrows {
    for kind in pending.indices where !pending[kind].rows.isEmpty { try flush(kind, body) }
  }

  private mutating func flush(_ kind: Int, _ body: (Matrix, [Int]) throws -> Void) rethrows {
    let (documents, rows) = pending[kind]
    pending[kind] = ([], [])
    try body(model.vectors(of: documents, threads: threads), rows)
  }
}
