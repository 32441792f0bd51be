// The corpus-distilled vectorizer: a student in closed form that reproduces a sentence encoder on one corpus, from word
// vectors and counts. The teacher reads each word once and a sample of the documents; every other document costs a few
// products. Not a general sentence encoder: of a text from elsewhere it knows only the words of its corpus.

public import LinearAlgebra

/// Fits and applies distilled models.
public enum DistilledVectorizer {
  public struct Parameters: Sendable, Equatable {
    /// Of how many documents the teacher reads one, within the bounds of `taughtDocuments`.
    public var documentsPerTaught = 5
    /// Least and most documents that the teacher reads; all of them when there are fewer distinct texts.
    public var taughtDocuments = 3_000...5_000
    /// Words that the teacher reads, each alone, the most frequent first; all of them when there are fewer.
    public var taughtWords = 6_000
    /// Words that are counted, the most frequent first.
    public var maximumWords = 50_000
    /// Pairs of neighbouring words, the most frequent first, in at least two documents.
    public var maximumPairs = 100_000
    /// Principal components kept of the words' vectors: at 192 of 384 the cosine to the teacher falls by less than
    /// 0.001.
    public var wordDimension = 192
    /// Taught documents whose likeness to a document is a feature of it.
    public var landmarks = 1_024
    /// Floats per vector: the leading principal components of the teacher's vectors. From 64 to 256 of 384, k-means
    /// agrees with the labels of BANKING77 and DSTC11 alike.
    public var dimension = 128
    /// Ridges tried; the one with the highest cosine to the teacher on documents held out is taken.
    public var ridges = [0.1, 0.3, 1]

    public init() {}
  }

  /// What `fit` gives.
  public struct Fitted: Sendable, Equatable {
    public var model: DistilledModel
    /// Unit rows, documents × dimension; zero for documents without words. Taught documents have the mean of the
    /// teacher's own vector and that of a student who did not see it, the others the student's.
    public var vectors: Matrix
    /// tf-idf of the documents' words and pairs of neighbouring words, documents × (words + pairs): rows of length 1,
    /// or less for documents without pairs or words.
    public var words: CSRMatrix
    /// Rows that the teacher read, by rising hash of their texts.
    public var taught: [Int]
    /// Distinct texts of the corpus.
    public var distinctTexts: Int
    /// Mean cosine of student and teacher over the taught documents, each by a student who was not taught it; `nil`
    /// where there were too few to hold any out.
    public var heldOutCosine: Double?
    /// The ridge chosen, and the cosine that each one tried reached on a fifth of the taught documents.
    public var ridge: Double
    public var ridgesTried: [RidgeTrial]
  }

  public struct RidgeTrial: Sendable, Equatable {
    public var ridge: Double
    public var heldOutCosine: Double
    /// Conjugate gradient steps, from the solution for the next larger ridge.
    public var steps: Int
  }

  /// What is being done, for a progress display.
  public enum Step: Sendable, Equatable {
    case readingWords(Int)
    case readingDocuments(Int)
    case fitting
    case projecting(Int)
  }

  /// Taught documents below which none is held out, and the teacher's vectors are taken as they are.
  static let fewestForFolds = 40

  /// Fits a model to `documents` and gives their vectors.
  ///
  /// The sample, and with it the model, depends on the texts and the seed, not on the order of the documents, except
  /// for the rounding of the corpus's mean. The same bits for any number of threads.
  ///
  /// - Throws: What the teacher throws.
  /// - Complexity: the teacher's for `taughtWords` words and the documents taught, and 8 bytes for each of its floats
  ///   per word and fold (92 MB) while it reads; nine regressions on those;
  ///   then about 2 million multiplications per document.
  public static func fit(
    _ documents: [LexicalDocument], teacher: some SentenceTeacher, parameters: Parameters, seed: UInt64, threads: Int,
    progress: (Step) -> Void = { _ in }
  ) throws -> Fitted {
    let (texts, vocabulary) = SurfaceTexts.reading(
      documents, maximumWords: parameters.maximumWords, maximumPairs: parameters.maximumPairs, threads: threads)
    let counts = texts.counts(in: vocabulary, threads: threads)
    let filled = documents.indices.filter { counts.words.rowOffsets[$0] < counts.words.rowOffsets[$0 + 1] }
    precondition(parameters.documentsPerTaught > 0, "one of \(parameters.documentsPerTaught) documents")
    let bounds = parameters.taughtDocuments
    let size = min(max(filled.count / parameters.documentsPerTaught, bounds.lowerBound), bounds.upperBound)
    let sample = TeacherSample(documents, candidates: filled, size: size, seed: seed)

    progress(.readingWords(min(vocabulary.words.count, parameters.taughtWords)))
    let alone = try WordVectors.alone(
      by: teacher, vocabulary, words: parameters.taughtWords, dimension: parameters.wordDimension, threads: threads)
    progress(.readingDocuments(sample.rows.count))
    let (lesson, readings) = try WordsInContext.reading(
      sample.rows.map { documents[$0].text }, of: sample.rows, in: texts, vocabulary, words: alone.vectors.rows,
      by: teacher, threads: threads)

    progress(.fitting)
    let context = readings.vectors(
      alone: alone.vectors, frequencies: vocabulary.wordFrequencies, dimension: parameters.wordDimension,
      threads: threads)
    let taughtCounts = SurfaceCounts(
      words: counts.words.gatheringRows(sample.rows), pairs: counts.pairs.gatheringRows(sample.rows))
    let space = FeatureSpace(
      alone: alone,
      // By frequency alone the student comes nearer to the teacher, and the intents of long messages further from the
      // truth: what the teacher says of a message is drowned in its common words.
      inContext: WordVectors(vectors: context.all, weights: alone.weights),
      pairIDF: WordVectors.inverseFrequencies(vocabulary.pairFrequencies, documents: vocabulary.documents),
      taught: taughtCounts, landmarks: min(parameters.landmarks, (sample.rows.count + 1) / 2), threads: threads)
    let goal = TeacherSpace(lesson, dimension: parameters.dimension, threads: threads)
    let student = StudentFit(
      space.features(taughtCounts, vectorsWithoutFold: context.withoutFold, threads: threads), space: space,
      goal: goal, threads: threads)
    let (ridge, trials) = student.chooseRidge(parameters.ridges)
    let unseen = student.crossFitted(ridge: ridge)
    let coefficients = student.coefficients(ridge: ridge)

    var model = DistilledModel(
      vocabulary: vocabulary, space: space, dense: coefficients.dense, words: coefficients.words,
      pairs: coefficients.pairs, origin: goal.origin, originSquared: goal.originSquared,
      mean: [Float](repeating: 0, count: goal.origin.count),
      // The two err apart from each other: on BANKING77 and DSTC11, k-means on their mean agrees better with the labels
      // than on either.
      taught: TaughtRows(documents, rows: sample.rows, vectors: goal.blended(with: unseen)))
    progress(.projecting(documents.count))
    var projected = model.project(counts, threads: threads)
    model.taught.replaceRows(of: &projected, for: documents, threads: threads)
    model.mean = meanOfFilled(projected, filled: filled.count, threads: threads)
    return Fitted(
      model: model, vectors: model.finished(projected, threads: threads),
      words: space.words(counts, threads: threads), taught: sample.rows,
      distinctTexts: sample.distinctTexts, heldOutCosine: unseen.map { goal.meanCosine($0) }, ridge: ridge,
      ridgesTried: trials)
  }

  /// The vectors of further documents: unit rows in the space of the fit, zero for documents without known words.
  ///
  /// The documents of the fit, in their order, get the bits that `fit` gave them, those that were taught too.
  ///
  /// - Complexity: about 2 million multiplications per document.
  public static func transform(_ documents: [LexicalDocument], model: DistilledModel, threads: Int) -> Matrix {
    let texts = SurfaceTexts.reading(documents, in: model.vocabulary, threads: threads)
    let counts = texts.counts(in: model.vocabulary, threads: threads)
    var projected = model.project(counts, threads: threads)
    model.taught.replaceRows(of: &projected, for: documents, threads: threads)
    return model.finished(projected, threads: threads)
  }

  /// Column means over the rows that have words; the others are zero and add nothing to the sum.
  private static func meanOfFilled(_ projected: Matrix, filled: Int, threads: Int) -> [Float] {
    guard filled > 0 else { return [Float](repeating: 0, count: projected.columns) }
    let share = Float(Double(projected.rows) / Double(filled))
    return projected.columnMeans(threads: threads).map { $0 * share }
  }
}
