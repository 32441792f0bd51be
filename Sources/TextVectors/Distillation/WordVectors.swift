// A static vector for each word of the corpus, from the teacher reading the word alone, and the vectors of documents
// that follow from them. No context: "charge my phone" and "charge on my card" share their word.

import Glibc
import LinearAlgebra

/// Vectors and weights of words.
struct WordVectors: Sendable, Equatable {
  /// Words × dimension, centred: the principal components of what the teacher says.
  var vectors: Matrix
  /// Inverse document frequency of each word.
  var idf: [Float]
  /// a / (a + p), where p is the word's share of the corpus's words by documents: Arora, Liang, Ma 2017, "A simple but
  /// tough-to-beat baseline for sentence embeddings", ICLR.
  var smoothInverse: [Float]

  private static let smoothing = 1e-3

  /// Lets the teacher read each of the first words alone; the others get the mean, which is zero.
  ///
  /// - Complexity: the teacher's for that many short texts, and O(words · teacher's dimension²).
  static func taught(
    by teacher: some SentenceTeacher, _ vocabulary: SurfaceVocabulary, words: Int, dimension: Int, threads: Int
  ) throws -> WordVectors {
    var raw = try teacher.vectors(of: Array(vocabulary.words.prefix(words)), threads: threads)
    let mean = raw.columnMeans(threads: threads)
    raw.subtract(mean)
    let gram = raw.transposedTimes(raw, threads: threads)
    let axes = gram.leadingEigenvectors(min(dimension, raw.columns))
    let total = vocabulary.wordFrequencies.reduce(0.0) { $0 + Double($1) }
    var vectors = raw.times(axes, threads: threads).values
    vectors += [Float](repeating: 0, count: (vocabulary.words.count - raw.rows) * axes.columns)
    return WordVectors(
      vectors: Matrix(rows: vocabulary.words.count, columns: axes.columns, values: vectors),
      idf: inverseFrequencies(vocabulary.wordFrequencies, documents: vocabulary.documents),
      smoothInverse: vocabulary.wordFrequencies.map { Float(smoothing / (smoothing + Double($0) / max(total, 1))) })
  }

  /// `ln((1 + n) / (1 + df)) + 1`.
  static func inverseFrequencies(_ frequencies: [Int32], documents: Int) -> [Float] {
    frequencies.map { Float(log((1 + Double(documents)) / (1 + Double($0))) + 1) }
  }

  /// Floats per document.
  var width: Int { 2 * vectors.columns }

  /// The static vectors of documents: the mean of their words' vectors by idf, scaled to length 1, and beside it the
  /// one by smooth inverse frequency. `counts.rows × width`; zeros for a document without words.
  ///
  /// - Complexity: O(counts.count · dimension), on this thread.
  func bags(_ counts: CSRMatrix) -> Matrix {
    let (first, second) = (bag(counts, weights: idf), bag(counts, weights: smoothInverse))
    let width = vectors.columns
    var both = Matrix(rows: counts.rows, columns: 2 * width)
    for row in 0..<counts.rows {
      for column in 0..<width {
        both.values[row * 2 * width + column] = first.values[row * width + column]
        both.values[row * 2 * width + width + column] = second.values[row * width + column]
      }
    }
    return both
  }

  private func bag(_ counts: CSRMatrix, weights: [Float]) -> Matrix {
    var weighted = counts
    for index in weighted.values.indices { weighted.values[index] *= weights[Int(counts.columnIndices[index])] }
    var bag = weighted.times(vectors, threads: 1)
    bag.normalizeRows(threads: 1)
    return bag
  }
}

extension Matrix {
  /// Subtracts `row` from each row.
  mutating func subtract(_ row: [Float]) {
    precondition(row.count == columns, "\(row.count) values from rows of \(columns)")
    let width = columns
    values.withUnsafeMutableBufferPointer { buffer in
      for start in stride(from: 0, to: buffer.count, by: max(width, 1)) {
        for column in 0..<width { buffer[start + column] -= row[column] }
      }
    }
  }
}
