// The student's regression against the teacher's vectors: the coordinates it is done in, the choice of the ridge, and
// what students who were not taught a document say of it.

import LinearAlgebra

/// The teacher's vectors of the taught documents, in coordinates of the leading principal components.
struct TeacherSpace: Sendable {
  /// Documents × dimension: deviations from the mean.
  var deviations: Matrix
  /// The mean in the coordinates, and its squared length in the teacher's space.
  var origin: [Float]
  var originSquared: Float
  /// Dot product of each teacher's vector with the mean, in the teacher's space.
  private var alongMean: [Double]

  init(_ vectors: Matrix, dimension: Int, threads: Int) {
    let mean = vectors.columnMeans(threads: threads)
    var centred = vectors
    centred.subtract(mean)
    let gram = centred.transposedTimes(centred, threads: threads)
    let axes = gram.leadingEigenvectors(min(dimension, vectors.columns))
    deviations = centred.times(axes, threads: threads)
    origin = Matrix(rows: 1, columns: mean.count, values: mean).times(axes, threads: 1).values
    originSquared = Float(mean.reduce(0.0) { $0 + Double($1) * Double($1) })
    alongMean = (0..<vectors.rows).map { row in
      var sum = 0.0
      for column in 0..<vectors.columns {
        sum += Double(vectors.values[row * vectors.columns + column]) * Double(mean[column])
      }
      return sum
    }
  }

  var dimension: Int { origin.count }

  /// Mean cosine, in the teacher's whole space, of predicted deviations of all documents.
  func meanCosine(_ predicted: Matrix) -> Double {
    var sum = 0.0
    for row in 0..<predicted.rows { sum += cosine(predicted, row: row, of: row) }
    return sum / Double(max(predicted.rows, 1))
  }

  /// The cosine of row `row` of `predicted` to the teacher's vector of document `document`.
  func cosine(_ predicted: Matrix, row: Int, of document: Int) -> Double {
    var dot = alongMean[document]
    var squares = Double(originSquared)
    for column in 0..<dimension {
      let value = Double(predicted.values[row * dimension + column])
      // The teacher's vector in a coordinate is its deviation plus the mean's.
      dot += value * (Double(deviations.values[document * dimension + column]) + Double(origin[column]))
      squares += value * (value + 2 * Double(origin[column]))
    }
    return squares > 0 ? dot / squares.squareRoot() : 0
  }

  /// Rows of the teacher's own vectors in the coordinates, each averaged with the student's where there is one; both
  /// have length 1 in the teacher's space.
  func blended(with students: Matrix?) -> Matrix {
    var rows = deviations
    for row in 0..<rows.rows {
      var squares = Double(originSquared)
      if let students {
        for column in 0..<dimension {
          let value = Double(students.values[row * dimension + column])
          squares += value * (value + 2 * Double(origin[column]))
        }
      }
      let scale = squares > 0 ? 1 / squares.squareRoot() : 0
      for column in 0..<dimension {
        let index = row * dimension + column
        let own = Double(deviations.values[index] + origin[column])
        guard let students else {
          rows.values[index] = Float(own)
          continue
        }
        rows.values[index] = Float((own + Double(students.values[index] + origin[column]) * scale) / 2)
      }
    }
    return rows
  }
}

/// Regressions of the teacher's deviations on the features of the taught documents.
struct StudentFit: Sendable {
  struct Coefficients: Sendable {
    var dense: Matrix
    var words: Matrix
    var pairs: Matrix
  }

  /// Parts that the taught documents are dealt into, by their rank in the sample.
  static let folds = 5

  /// The dense features with those of the landmarks decorrelated.
  private let dense: Matrix
  private let words: CSRMatrix
  private let pairs: CSRMatrix
  private let whitening: Matrix
  private let goal: TeacherSpace
  private let threads: Int

  init(_ features: DocumentFeatures, space: FeatureSpace, goal: TeacherSpace, threads: Int) {
    let count = space.landmarkCount
    // The ridge keeps landmarks that are nearly equal from being told apart by rounding.
    whitening =
      space.landmarkKernel(threads: threads).inverseCholeskyFactor(ridge: 1e-3)
      ?? Matrix(rows: count, columns: count)
    dense = StudentFit.whitened(features.dense, whitening, threads: threads)
    let scale = FeatureSpace.sparseShare.squareRoot()
    words = StudentFit.scaled(features.words, scale)
    pairs = StudentFit.scaled(features.pairs, scale)
    self.goal = goal
    self.threads = threads
  }

  private static func scaled(_ matrix: CSRMatrix, _ factor: Float) -> CSRMatrix {
    var scaled = matrix
    for index in scaled.values.indices { scaled.values[index] *= factor }
    return scaled
  }

  private static func whitened(_ dense: Matrix, _ whitening: Matrix, threads: Int) -> Matrix {
    let count = whitening.rows
    var result = dense
    let width = dense.columns
    forEachRowChunk(writing: &result, chunkSize: 512, threads: threads) { _, rows, slice in
      var likeness = Matrix(rows: rows.count, columns: count)
      for row in 0..<rows.count {
        for column in 0..<count { likeness.values[row * count + column] = slice[row * width + column] }
      }
      let independent = likeness.times(whitening, threads: 1)
      for row in 0..<rows.count {
        for column in 0..<count { slice[row * width + column] = independent.values[row * count + column] }
      }
    }
    return result
  }

  /// The part of a taught document, by its rank in the sample.
  static func fold(of row: Int) -> Int { row % folds }

  /// Rows of the part that is held out, and of the rest.
  private func fold(_ number: Int) -> (heldOut: [Int], taught: [Int]) {
    var (heldOut, taught) = ([Int](), [Int]())
    for row in 0..<dense.rows {
      if StudentFit.fold(of: row) == number { heldOut.append(row) } else { taught.append(row) }
    }
    return (heldOut, taught)
  }

  private var hasFolds: Bool { dense.rows >= DistilledVectorizer.fewestForFolds }

  /// The ridge with the highest mean cosine on one part that is held out, the smallest among equals, and all trials.
  /// Without parts, the middle one.
  func chooseRidge(_ ridges: [Double]) -> (ridge: Double, trials: [DistilledVectorizer.RidgeTrial]) {
    precondition(!ridges.isEmpty && ridges.allSatisfy { $0 > 0 }, "ridges \(ridges)")
    let rising = ridges.sorted()
    guard hasFolds else { return (rising[rising.count / 2], []) }
    let (heldOut, taught) = fold(0)
    let regression = regression(taught, ridge: rising[rising.count / 2])
    var trials: [DistilledVectorizer.RidgeTrial] = []
    var dual: Matrix?
    for ridge in rising.reversed() {
      let solution = regression.solve(goal.deviations.gatheringRows(taught), ridge: ridge, start: dual)
      dual = solution.dual
      let predicted = predict(heldOut, coefficients(solution.dual, of: taught, regression))
      var sum = 0.0
      for (place, row) in heldOut.enumerated() { sum += goal.cosine(predicted, row: place, of: row) }
      trials.append(.init(ridge: ridge, heldOutCosine: sum / Double(heldOut.count), steps: solution.steps))
    }
    trials.reverse()
    var best = trials[0]
    for trial in trials where trial.heldOutCosine > best.heldOutCosine { best = trial }
    return (best.ridge, trials)
  }

  /// Of each taught document what a student says who was taught the other parts; `nil` without parts.
  func crossFitted(ridge: Double) -> Matrix? {
    guard hasFolds else { return nil }
    var unseen = Matrix(rows: dense.rows, columns: goal.dimension)
    for number in 0..<StudentFit.folds {
      let (heldOut, taught) = fold(number)
      let regression = regression(taught, ridge: ridge)
      let dual = regression.solve(goal.deviations.gatheringRows(taught), ridge: ridge).dual
      let predicted = predict(heldOut, coefficients(dual, of: taught, regression))
      for (place, row) in heldOut.enumerated() {
        for column in 0..<goal.dimension {
          unseen.values[row * goal.dimension + column] = predicted.values[place * goal.dimension + column]
        }
      }
    }
    return unseen
  }

  /// Coefficients of the features of `FeatureSpace`, from all taught documents.
  func coefficients(ridge: Double) -> Coefficients {
    let all = Array(0..<dense.rows)
    let regression = regression(all, ridge: ridge)
    let dual = regression.solve(goal.deviations, ridge: ridge).dual
    var result = coefficients(dual, of: all, regression)
    let count = whitening.rows
    let likeness = Matrix(
      rows: count, columns: goal.dimension, values: Array(result.dense.values[..<(count * goal.dimension)]))
    result.dense.values.replaceSubrange(
      ..<(count * goal.dimension), with: whitening.times(likeness, threads: threads).values)
    let scale = FeatureSpace.sparseShare.squareRoot()
    for index in result.words.values.indices { result.words.values[index] *= scale }
    for index in result.pairs.values.indices { result.pairs.values[index] *= scale }
    return result
  }

  private func regression(_ rows: [Int], ridge: Double) -> StudentRegression {
    StudentRegression(
      dense: dense.gatheringRows(rows), sparse: [words.gatheringRows(rows), pairs.gatheringRows(rows)], ridge: ridge,
      threads: threads)
  }

  private func coefficients(_ dual: Matrix, of rows: [Int], _ regression: StudentRegression) -> Coefficients {
    Coefficients(
      dense: regression.denseCoefficients(dual),
      words: words.gatheringRows(rows).transposed().times(dual, threads: threads),
      pairs: pairs.gatheringRows(rows).transposed().times(dual, threads: threads))
  }

  private func predict(_ rows: [Int], _ coefficients: Coefficients) -> Matrix {
    var sum = dense.gatheringRows(rows).times(coefficients.dense, threads: threads)
    for (block, weights) in [(words, coefficients.words), (pairs, coefficients.pairs)] {
      let part = block.gatheringRows(rows).times(weights, threads: threads)
      for index in sum.values.indices { sum.values[index] += part.values[index] }
    }
    return sum
  }
}
