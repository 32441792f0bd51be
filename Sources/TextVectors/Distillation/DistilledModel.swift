// A fitted student: everything that turns a document into a vector, without its teacher. A plain value; how it is
// written to bytes is in the file beside this one.

import LinearAlgebra

/// A student of a sentence encoder, fitted to one corpus.
public struct DistilledModel: Sendable, Equatable {
  var vocabulary: SurfaceVocabulary
  var space: FeatureSpace
  /// Coefficients of the dense features, of words and of pairs; each × dimension.
  var dense: Matrix
  var words: Matrix
  var pairs: Matrix
  /// The mean of the teacher's vectors in the student's coordinates, and its squared length in the teacher's.
  var origin: [Float]
  var originSquared: Float
  /// What is subtracted before rows get length 1: the mean vector of the fitted corpus.
  var mean: [Float]
  /// The documents that the teacher read.
  var taught: TaughtRows

  /// Dimension of its vectors.
  public var dimension: Int { origin.count }
  /// Words it knows.
  public var wordCount: Int { vocabulary.words.count }
  /// Pairs of words it knows.
  public var pairCount: Int { vocabulary.pairs.count }

  /// Rows per block: what is held of the dense features at a time.
  static let block = 512

  /// The teacher's vectors as the student sees them, in the teacher's leading directions; the whole of a row, in all
  /// directions, has length 1. Zeros for a document without known words.
  ///
  /// - Complexity: O(documents · (dense features · dimension + landmarks · bag) + stored values · dimension).
  func project(_ counts: SurfaceCounts, threads: Int) -> Matrix {
    let wordWeights = TermWeighting.weighted(counts.words, idf: space.wordIDF, threads: threads)
    let pairWeights = TermWeighting.weighted(counts.pairs, idf: space.pairIDF, threads: threads)
    var vectors = Matrix(rows: counts.words.rows, columns: dimension)
    let width = dimension
    forEachRowChunk(writing: &vectors, chunkSize: DistilledModel.block, threads: threads) { _, rows, slice in
      var sum = space.denseFeatures(counts.words.gatheringRows(rows)).times(dense, threads: 1)
      let parts = [
        wordWeights.gatheringRows(rows).times(words, threads: 1),
        pairWeights.gatheringRows(rows).times(pairs, threads: 1),
      ]
      sum.values.withUnsafeMutableBufferPointer { sum in
        for part in parts { for index in sum.indices { sum[index] += part.values[index] } }
      }
      for (place, row) in rows.enumerated() {
        let isEmpty = counts.words.rowOffsets[row] == counts.words.rowOffsets[row + 1]
        finish(sum.values[(place * width)..<((place + 1) * width)], isEmpty: isEmpty, slice, at: place * width)
      }
    }
    return vectors
  }

  /// Adds the origin to a deviation from it and scales to length 1 in the teacher's space.
  private func finish(
    _ deviation: ArraySlice<Float>, isEmpty: Bool, _ output: UnsafeMutableBufferPointer<Float>, at start: Int
  ) {
    var squares = Double(originSquared)
    for (column, value) in deviation.enumerated() {
      squares += Double(value) * (Double(value) + 2 * Double(origin[column]))
    }
    let scale = squares > 0 && !isEmpty ? 1 / squares.squareRoot() : 0
    for (column, value) in deviation.enumerated() {
      output[start + column] = Float(Double(origin[column] + value) * scale)
    }
  }

  /// Centres and scales rows of `project`; rows of zeros stay so.
  func finished(_ projected: Matrix, threads: Int) -> Matrix {
    var vectors = projected
    let width = dimension
    forEachRowChunk(writing: &vectors, chunkSize: 4_096, threads: threads) { _, rows, slice in
      for start in stride(from: 0, to: rows.count * width, by: max(width, 1)) {
        var (before, after) = (0.0, 0.0)
        for column in 0..<width {
          let centred = slice[start + column] - mean[column]
          before += Double(slice[start + column]) * Double(slice[start + column])
          after += Double(centred) * Double(centred)
        }
        // A document at the very mean, as when all are alike, would become rounding noise.
        guard before > 0, after > 1e-6 * before else { continue }
        for column in 0..<width { slice[start + column] -= mean[column] }
      }
    }
    vectors.normalizeRows(threads: threads)
    return vectors
  }
}
