// Vectors for a whole corpus: the student's where the teacher reads the language, lexical ones where it does not, in
// one matrix. Not a bridge between the two: documents of the one kind and of the other have nothing in common.

public import LinearAlgebra

/// What turns further documents into vectors of the same space.
public struct SemanticModel: Sendable, Equatable {
  /// `nil` when the teacher reads no language of the corpus.
  public var student: DistilledModel?
  /// Fitted to the documents that the teacher cannot read; `nil` when there are none.
  public var lexical: LexicalModel?
  /// Every language of the corpus.
  public var readings: [TeacherReading]

  /// Floats per vector: the student's dimension, then the lexical rank.
  public var dimension: Int { (student?.dimension ?? 0) + (lexical?.rank ?? 0) }

  /// Words and terms that the two vocabularies hold.
  public var vocabularySize: Int { (student?.vocabulary.words.count ?? 0) + (lexical?.vocabulary.count ?? 0) }

  /// Whether documents of a language have the student's vectors. A language that the corpus did not have, or none, is
  /// taken for the corpus's most frequent one.
  func isRead(_ language: String) -> Bool {
    let language = LanguageDetector.primarySubtag(language)
    return readings.first { $0.language == language }?.isRead ?? readings.first?.isRead ?? true
  }
}

/// Fits and applies semantic models.
///
/// A row is `[student | lexical]`, with zeros in the block of the other kind. Each block's rows have length 1, so a
/// document that the teacher read and one that it could not are at the distance of unrelated documents, √2, whatever
/// they say: no cluster is pulled to hold both.
public enum SemanticVectorizer {
  public struct Parameters: Sendable, Equatable {
    public var distilled = DistilledVectorizer.Parameters()
    /// Of the languages that the teacher cannot read, which share one lexical space.
    public var lexical = LexicalVectorizer.Parameters()

    public init() {}
  }

  /// What `fit` gives.
  public struct Fitted: Sendable, Equatable {
    public var model: SemanticModel
    /// Rows of the documents that the teacher reads, rising, and how the student learned: its row numbers are theirs,
    /// its vectors one per document. `nil` without such documents.
    public var read: [Int]
    public var distilled: DistilledVectorizer.Fitted?
    /// Rows of the others, and their vectors.
    public var unread: [Int]
    public var lexical: LexicalVectorizer.Fitted?

    /// All in one space, documents × `model.dimension`: unit rows; zero for documents without words.
    public var vectors: Matrix {
      SemanticVectorizer.joined(
        count: read.count + unread.count, model, student: distilled?.vectors, of: read, lexical: lexical?.vectors,
        of: unread)
    }
  }

  /// Fits both kinds of vectors to `documents`.
  ///
  /// - Throws: What the teacher throws.
  /// - Complexity: that of `DistilledVectorizer.fit` and `LexicalVectorizer.fit` on their documents.
  public static func fit(
    _ documents: [LexicalDocument], teacher: some SentenceTeacher, parameters: Parameters, seed: UInt64, threads: Int,
    progress: (DistilledVectorizer.Step) -> Void = { _ in }
  ) throws -> Fitted {
    let (readings, place) = TeacherReading.judging(documents, teacher: teacher)
    let read = documents.indices.filter { readings[place[$0]].isRead }
    let unread = documents.indices.filter { !readings[place[$0]].isRead }
    var model = SemanticModel(student: nil, lexical: nil, readings: readings)
    var distilled: DistilledVectorizer.Fitted?
    if !read.isEmpty {
      distilled = try DistilledVectorizer.fit(
        read.map { documents[$0] }, teacher: teacher, parameters: parameters.distilled, seed: seed, threads: threads,
        progress: progress)
      model.student = distilled?.model
    }
    var lexical: LexicalVectorizer.Fitted?
    if !unread.isEmpty {
      lexical = LexicalVectorizer.fit(
        unread.map { documents[$0] }, parameters: parameters.lexical, seed: seed, threads: threads)
      model.lexical = lexical?.model
    }
    return Fitted(model: model, read: read, distilled: distilled, unread: unread, lexical: lexical)
  }

  /// The vectors of further documents in a fitted space.
  ///
  /// - Complexity: that of the two transforms.
  public static func transform(_ documents: [LexicalDocument], model: SemanticModel, threads: Int) -> Matrix {
    let read = model.student == nil ? [] : documents.indices.filter { model.isRead(documents[$0].language) }
    let unread = model.lexical == nil ? [] : documents.indices.filter { !model.isRead(documents[$0].language) }
    return joined(
      count: documents.count, model,
      student: model.student.map {
        DistilledVectorizer.transform(read.map { documents[$0] }, model: $0, threads: threads)
      }, of: read,
      lexical: model.lexical.map {
        LexicalVectorizer.transform(unread.map { documents[$0] }, model: $0, threads: threads)
      }, of: unread)
  }

  fileprivate static func joined(
    count: Int, _ model: SemanticModel, student: Matrix?, of read: [Int], lexical: Matrix?, of unread: [Int]
  ) -> Matrix {
    // One kind alone needs no copy.
    if let student, lexical == nil, read.count == count { return student }
    if let lexical, student == nil, unread.count == count { return lexical }
    var vectors = Matrix(rows: count, columns: model.dimension)
    let width = model.dimension
    for (block, rows, offset) in [(student, read, 0), (lexical, unread, model.student?.dimension ?? 0)] {
      guard let block else { continue }
      for (place, row) in rows.enumerated() {
        for column in 0..<block.columns {
          vectors.values[row * width + offset + column] = block.values[place * block.columns + column]
        }
      }
    }
    return vectors
  }
}
