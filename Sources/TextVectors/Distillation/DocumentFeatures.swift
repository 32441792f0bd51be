// What a student sees of a document: its static vectors, of words alone and of words in context, their likeness to
// landmarks, and its words and pairs of words. Everything here is fixed before the regression starts.

import LinearAlgebra

/// The features of documents, as two blocks of columns.
struct DocumentFeatures: Sendable {
  /// Documents × (landmarks + widths of the static vectors).
  var dense: Matrix
  /// tf-idf of words; rows of length 1.
  var words: CSRMatrix
  /// tf-idf of pairs; rows of length 1.
  var pairs: CSRMatrix
}

/// Makes features of counts.
struct FeatureSpace: Sendable, Equatable {
  /// Shares of the blocks in the kernel of the regression: likeness to landmarks counts 1 for each kind of static
  /// vectors. Between 0.3 and 0.5 each they were measured alike; without the landmarks the student's cosine falls by
  /// 0.007 on BANKING77, without words and pairs by 0.02.
  static let staticShare: Float = 0.5
  static let sparseShare: Float = 0.3

  /// Vectors of words read alone, and of words in context: with a fifth of the documents read, the latter in the place
  /// of the former by smooth inverse frequency raise the student's cosine by 0.004 on BANKING77, 0.001 on CLINC150 and
  /// 0.03 on DSTC11, where the encoder has few documents to teach with.
  var alone: StaticSpace
  var inContext: StaticSpace
  var pairIDF: [Float]

  /// - Parameters:
  ///   - counts: of the taught documents.
  ///   - landmarks: how many of them, from the first, are landmarks.
  init(
    alone: WordVectors, inContext: WordVectors, pairIDF: [Float], taught counts: SurfaceCounts, landmarks: Int,
    threads: Int
  ) {
    self.alone = StaticSpace(alone, taught: counts.words, landmarks: landmarks, threads: threads)
    self.inContext = StaticSpace(inContext, taught: counts.words, landmarks: landmarks, threads: threads)
    self.pairIDF = pairIDF
  }

  init(alone: StaticSpace, inContext: StaticSpace, pairIDF: [Float]) {
    (self.alone, self.inContext, self.pairIDF) = (alone, inContext, pairIDF)
  }

  /// Inverse document frequency of each word.
  var wordIDF: [Float] { alone.table.weights }
  var landmarkCount: Int { alone.landmarks.rows }
  /// Columns of the dense block.
  var denseWidth: Int { landmarkCount + alone.width + inContext.width }

  /// The features of the taught documents. Words in context are those of the other folds, as for a document that was
  /// not taught; landmarks and means are those of all.
  ///
  /// - Parameter folds: Of each fold the vectors in context without it, words × dimension.
  func features(_ counts: SurfaceCounts, vectorsWithoutFold folds: [Matrix], threads: Int) -> DocumentFeatures {
    var dense = Matrix(rows: counts.words.rows, columns: denseWidth)
    let width = denseWidth
    for (fold, vectors) in folds.enumerated() {
      var space = self
      space.inContext.table.vectors = vectors
      let rows = (0..<counts.words.rows).filter { StudentFit.fold(of: $0) == fold }
      let part = space.dense(counts.words.gatheringRows(rows), threads: threads)
      for (place, row) in rows.enumerated() {
        for column in 0..<width { dense.values[row * width + column] = part.values[place * width + column] }
      }
    }
    return DocumentFeatures(
      dense: dense, words: TermWeighting.weighted(counts.words, idf: wordIDF, threads: threads),
      pairs: TermWeighting.weighted(counts.pairs, idf: pairIDF, threads: threads))
  }

  private func dense(_ words: CSRMatrix, threads: Int) -> Matrix {
    var dense = Matrix(rows: words.rows, columns: denseWidth)
    let width = denseWidth
    forEachRowChunk(writing: &dense, chunkSize: 512, threads: threads) { _, rows, slice in
      let part = denseFeatures(words.gatheringRows(rows))
      for index in 0..<rows.count * width { slice[index] = part.values[index] }
    }
    return dense
  }

  /// Likeness to the landmarks, in both kinds of static vectors together, then the centred static vectors themselves;
  /// on this thread.
  func denseFeatures(_ words: CSRMatrix) -> Matrix {
    let (first, second) = (alone.features(words), inContext.features(words))
    let (count, width) = (landmarkCount, denseWidth)
    var dense = Matrix(rows: words.rows, columns: width)
    let scale = FeatureSpace.staticShare.squareRoot()
    for row in 0..<words.rows {
      var column = row * width
      for landmark in row * count..<(row + 1) * count {
        dense.values[column] = first.likeness.values[landmark] + second.likeness.values[landmark]
        column += 1
      }
      for bags in [first.bags, second.bags] {
        for index in row * bags.columns..<(row + 1) * bags.columns {
          dense.values[column] = scale * bags.values[index]
          column += 1
        }
      }
    }
    return dense
  }

  /// The landmarks' likeness to each other.
  func landmarkKernel(threads: Int) -> Matrix {
    var kernel = alone.landmarkKernel(threads: threads)
    let other = inContext.landmarkKernel(threads: threads)
    for index in kernel.values.indices { kernel.values[index] += other.values[index] }
    return kernel
  }

  /// tf-idf of words and, at half their weight, of pairs, side by side.
  func words(_ counts: SurfaceCounts, threads: Int) -> CSRMatrix {
    TermWeighting.weighted(counts.words, idf: wordIDF, threads: threads)
      .beside(TermWeighting.weighted(counts.pairs, idf: pairIDF, threads: threads), share: 1.0 / 3)
  }
}

/// Static vectors of documents of one kind, and how like they are to those of landmarks.
struct StaticSpace: Sendable, Equatable {
  var table: WordVectors
  /// The mean vector of the taught documents.
  var mean: [Float]
  /// Landmarks × width, unit rows: the centred vectors of the first taught documents.
  var landmarks: Matrix

  init(_ table: WordVectors, taught words: CSRMatrix, landmarks: Int, threads: Int) {
    var bags = Matrix(rows: words.rows, columns: table.vectors.columns)
    let width = bags.columns
    forEachRowChunk(writing: &bags, chunkSize: 512, threads: threads) { _, rows, slice in
      let part = table.bags(words.gatheringRows(rows))
      for index in 0..<rows.count * width { slice[index] = part.values[index] }
    }
    mean = bags.columnMeans(threads: threads)
    bags.subtract(mean)
    bags.normalizeRows(threads: threads)
    self.table = table
    self.landmarks = bags.gatheringRows(Array(0..<min(landmarks, bags.rows)))
  }

  init(table: WordVectors, mean: [Float], landmarks: Matrix) {
    (self.table, self.mean, self.landmarks) = (table, mean, landmarks)
  }

  var width: Int { mean.count }

  /// The centred vectors of documents, and their likeness to the landmarks; on this thread.
  ///
  /// Likeness is ((1 + cos) / 2)⁴: about a Gaussian of the angle, positive definite as a polynomial of the dot product
  /// with positive coefficients, and free of calls to `exp`.
  func features(_ words: CSRMatrix) -> (bags: Matrix, likeness: Matrix) {
    var bags = table.bags(words)
    bags.subtract(mean)
    var directions = bags
    directions.normalizeRows(threads: 1)
    var likeness = directions.timesTransposed(landmarks, threads: 1)
    StaticSpace.raise(&likeness)
    return (bags, likeness)
  }

  /// The landmarks' likeness to each other.
  func landmarkKernel(threads: Int) -> Matrix {
    var kernel = landmarks.timesTransposed(landmarks, threads: threads)
    StaticSpace.raise(&kernel)
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
}
