// A static vector for each word of the corpus, and the vectors of documents that follow from them.

import Glibc
import LinearAlgebra

/// Vectors of words, and what each word weighs in its document.
struct WordVectors: Sendable, Equatable {
  /// Words × dimension, centred, the most frequent words first; those past the last row have no vector.
  var vectors: Matrix
  /// One per word of the vocabulary.
  var weights: [Float]

  /// Lets the teacher read each of the first words alone and keeps the principal components of what it says; a word
  /// weighs its inverse document frequency. No context: "charge my phone" and "charge on my card" share their word.
  ///
  /// - Complexity: the teacher's for that many short texts, and O(words · teacher's dimension²).
  static func alone(
    by teacher: some SentenceTeacher, _ vocabulary: SurfaceVocabulary, words: Int, dimension: Int, threads: Int
  ) throws -> WordVectors {
    var raw = try teacher.vectors(of: Array(vocabulary.words.prefix(words)), threads: threads)
    let mean = raw.columnMeans(threads: threads)
    raw.subtract(mean)
    let gram = raw.transposedTimes(raw, threads: threads)
    let axes = gram.leadingEigenvectors(min(dimension, raw.columns))
    return WordVectors(
      vectors: raw.times(axes, threads: threads),
      weights: inverseFrequencies(vocabulary.wordFrequencies, documents: vocabulary.documents))
  }

  /// `ln((1 + n) / (1 + df)) + 1`.
  static func inverseFrequencies(_ frequencies: [Int32], documents: Int) -> [Float] {
    frequencies.map { Float(log((1 + Double(documents)) / (1 + Double($0))) + 1) }
  }

  /// The static vectors of documents: the weighted mean of their words' vectors, scaled to length 1; zeros for a
  /// document without words that have one. `counts.rows × dimension`.
  ///
  /// - Complexity: O(counts.count · dimension), on this thread.
  func bags(_ counts: CSRMatrix) -> Matrix {
    var offsets = [0]
    var columns: [Int32] = []
    var values: [Float] = []
    for row in 0..<counts.rows {
      for index in counts.rowOffsets[row]..<counts.rowOffsets[row + 1] {
        let word = counts.columnIndices[index]
        guard word < Int32(vectors.rows) else { continue }
        columns.append(word)
        values.append(counts.values[index] * weights[Int(word)])
      }
      offsets.append(columns.count)
    }
    let weighted = CSRMatrix(
      rows: counts.rows, columns: vectors.rows, rowOffsets: offsets, columnIndices: columns, values: values)
    var bags = weighted.times(vectors, threads: 1)
    bags.normalizeRows(threads: 1)
    return bags
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
