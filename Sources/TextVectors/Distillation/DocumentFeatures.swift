// What a student sees of a document: its static vector, the static vector's likeness to landmarks, and its words and
// pairs of words. Everything here is fixed before the regression starts.

import LinearAlgebra

/// The features of documents, as two blocks of columns.
struct DocumentFeatures: Sendable {
  /// Documents × (landmarks + width of the bags).
  var dense: Matrix
  /// tf-idf of words; rows of length 1.
  var words: CSRMatrix
  /// tf-idf of pairs; rows of length 1.
  var pairs: CSRMatrix
}

/// Makes features of counts.
struct FeatureSpace: Sendable, Equatable {
  /// Shares of the blocks in the kernel of the regression: likeness to landmarks counts 1. Between 0.3 and 0.5 each
  /// they were measured alike; without the landmarks the student's cosine falls by 0.007 on BANKING77, without words
  /// and pairs by 0.02.
  static let staticShare: Float = 0.5
  static let sparseShare: Float = 0.3

  var table: WordVectors
  var pairIDF: [Float]
  /// The mean bag of the taught documents.
  var bagMean: [Float]
  /// Landmarks × width, unit rows: the centred bags of the first taught documents.
  var landmarks: Matrix

  /// - Parameters:
  ///   - counts: of the taught documents.
  ///   - landmarks: how many of them, from the first, are landmarks.
  init(table: WordVectors, pairIDF: [Float], taught counts: SurfaceCounts, landmarks: Int, threads: Int) {
    var bags = FeatureSpace.bags(counts.words, table, threads: threads)
    let mean = bags.columnMeans(threads: threads)
    bags.subtract(mean)
    bags.normalizeRows(threads: threads)
    self.table = table
    self.pairIDF = pairIDF
    bagMean = mean
    self.landmarks = bags.gatheringRows(Array(0..<min(landmarks, bags.rows)))
  }

  init(table: WordVectors, pairIDF: [Float], bagMean: [Float], landmarks: Matrix) {
    self.table = table
    self.pairIDF = pairIDF
    self.bagMean = bagMean
    self.landmarks = landmarks
  }

  /// Columns of the dense block.
  var denseWidth: Int { landmarks.rows + table.width }

  /// The features of all rows. Memory: `denseWidth` floats per row.
  func features(_ counts: SurfaceCounts, threads: Int) -> DocumentFeatures {
    var dense = Matrix(rows: counts.words.rows, columns: denseWidth)
    let width = denseWidth
    forEachRowChunk(writing: &dense, chunkSize: 512, threads: threads) { _, rows, slice in
      let part = denseFeatures(counts.words.gatheringRows(rows))
      for index in 0..<rows.count * width { slice[index] = part.values[index] }
    }
    return DocumentFeatures(
      dense: dense, words: TermWeighting.weighted(counts.words, idf: table.idf, threads: threads),
      pairs: TermWeighting.weighted(counts.pairs, idf: pairIDF, threads: threads))
  }

  /// tf-idf of words and, at half their weight, of pairs, side by side.
  func words(_ counts: SurfaceCounts, threads: Int) -> CSRMatrix {
    TermWeighting.weighted(counts.words, idf: table.idf, threads: threads)
      .beside(TermWeighting.weighted(counts.pairs, idf: pairIDF, threads: threads), share: 1.0 / 3)
  }

  /// Likeness to the landmarks, then the centred bag itself; on this thread.
  ///
  /// Likeness is ((1 + cos) / 2)⁴: about a Gaussian of the angle, positive definite as a polynomial of the dot product
  /// with positive coefficients, and free of calls to `exp`.
  func denseFeatures(_ words: CSRMatrix) -> Matrix {
    var bags = table.bags(words)
    bags.subtract(bagMean)
    var directions = bags
    directions.normalizeRows(threads: 1)
    var cosines = directions.timesTransposed(landmarks, threads: 1)
    FeatureSpace.raise(&cosines)
    let (count, width) = (landmarks.rows, table.width)
    var dense = Matrix(rows: words.rows, columns: count + width)
    let scale = FeatureSpace.staticShare.squareRoot()
    dense.values.withUnsafeMutableBufferPointer { output in
      for row in 0..<words.rows {
        let start = row * (count + width)
        for column in 0..<count { output[start + column] = cosines.values[row * count + column] }
        for column in 0..<width { output[start + count + column] = scale * bags.values[row * width + column] }
      }
    }
    return dense
  }

  /// The landmarks' likeness to each other.
  func landmarkKernel(threads: Int) -> Matrix {
    var kernel = landmarks.timesTransposed(landmarks, threads: threads)
    FeatureSpace.raise(&kernel)
    return kernel
  }

  private static func raise(_ cosines: inout Matrix) {
    cosines.values.withUnsafeMutableBufferPointer { values in
      for index in values.indices {
        let half = (1 + values[index]) * 0.5
        values[index] = half * half * half * half
      }
    }
  }

  private static func bags(_ words: CSRMatrix, _ table: WordVectors, threads: Int) -> Matrix {
    var bags = Matrix(rows: words.rows, columns: table.width)
    let width = table.width
    forEachRowChunk(writing: &bags, chunkSize: 512, threads: threads) { _, rows, slice in
      let part = table.bags(words.gatheringRows(rows))
      for index in 0..<rows.count * width { slice[index] = part.values[index] }
    }
    return bags
  }
}
