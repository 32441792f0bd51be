// Ridge regression on a dense and a sparse block of features together, solved for all targets at once. Taking the
// blocks one after the other, the second on what the first left over, was measured 0.01 of cosine worse.

import LinearAlgebra

/// Conjugate gradients in the dual: one unknown per document and target, whatever the number of features.
///
/// The system is `(D Dᵀ + X Xᵀ + λ I) A = Y`. The dense block is what makes it ill-conditioned, and there is an exact
/// inverse for it (Woodbury), which preconditions the rest. Hestenes and Stiefel 1952, doi:10.6028/jres.049.044; each
/// column has step lengths of its own, the products are shared.
struct StudentRegression: Sendable {
  private let dense: Matrix
  private let sparse: [(rows: CSRMatrix, columns: CSRMatrix)]
  private let preconditioner: Preconditioner
  let threads: Int

  /// Steps at most, and the share of each column's length at which its residual may stop.
  private static let steps = 60
  private static let tolerance = 5e-3

  /// What the dual gives.
  struct Solution: Sendable {
    /// Documents × targets.
    var dual: Matrix
    var steps: Int
  }

  /// - Parameter ridge: About the λ that will be asked for; it decides how fast `solve` is, not what it gives.
  /// - Complexity: O(documents · dense columns² + dense columns³).
  init(dense: Matrix, sparse: [CSRMatrix], ridge: Double, threads: Int) {
    self.dense = dense
    self.sparse = sparse.filter { $0.count > 0 }.map { ($0, $0.transposed()) }
    self.threads = threads
    var squares = 0.0
    for block in sparse { for value in block.values { squares += Double(value) * Double(value) } }
    // What the sparse block adds to the diagonal is its mean squared row; half of it is common to all rows.
    let mass = squares / Double(max(dense.rows, 1))
    preconditioner = Preconditioner(dense: dense, level: ridge + mass / 2, threads: threads)
  }

  /// The dual coefficients for `targets`, documents × targets.
  ///
  /// - Parameter start: A guess, as the solution for a neighbouring λ.
  /// - Precondition: `ridge > 0`.
  /// - Complexity: per step O(documents · dense columns · targets + stored values · targets).
  func solve(_ targets: Matrix, ridge: Double, start: Matrix? = nil) -> Solution {
    precondition(ridge > 0 && targets.rows == dense.rows, "ridge \(ridge), \(targets.rows) of \(dense.rows) rows")
    let goals = columnDots(targets, targets).map { $0 * StudentRegression.tolerance * StudentRegression.tolerance }
    let ones = [Double](repeating: 1, count: targets.columns)
    var dual = start ?? Matrix(rows: targets.rows, columns: targets.columns)
    var residual = targets
    if start != nil {
      let fitted = dense.times(dense.transposedTimes(dual, threads: threads), threads: threads)
      add(image(of: dual, dense: fitted, ridge: ridge), factors: ones.map { -$0 }, to: &residual)
    }
    var direction = Matrix(rows: targets.rows, columns: targets.columns)
    var directionImage = direction
    var lengths = ones.map { _ in 0.0 }
    var steps = 0
    while steps < StudentRegression.steps {
      if zip(columnDots(residual, residual), goals).allSatisfy({ $0 <= $1 }) { break }
      let (preconditioned, fitted) = preconditioner.apply(residual)
      let next = columnDots(residual, preconditioned)
      // D Dᵀ times the preconditioned residual is at hand, and images add up as directions do: the dense block is read
      // for the preconditioner only.
      let image = image(of: preconditioned, dense: fitted, ridge: ridge)
      let turns = zip(next, lengths).map { $1 > 0 ? $0 / $1 : 0 }
      scale(&direction, by: turns)
      scale(&directionImage, by: turns)
      add(preconditioned, factors: ones, to: &direction)
      add(image, factors: ones, to: &directionImage)
      lengths = next
      let paces = zip(next, columnDots(direction, directionImage)).map { $1 > 0 ? $0 / $1 : 0 }
      add(direction, factors: paces, to: &dual)
      add(directionImage, factors: paces.map { -$0 }, to: &residual)
      steps += 1
    }
    return Solution(dual: dual, steps: steps)
  }

  /// The coefficients of the dense features: columns × targets.
  func denseCoefficients(_ dual: Matrix) -> Matrix { dense.transposedTimes(dual, threads: threads) }

  /// `(D Dᵀ + X Xᵀ + λ I) · matrix`, given `D Dᵀ · matrix`.
  private func image(of matrix: Matrix, dense: Matrix, ridge: Double) -> Matrix {
    var product = dense
    let ones = [Double](repeating: 1, count: matrix.columns)
    for block in sparse {
      add(
        block.rows.times(block.columns.times(matrix, threads: threads), threads: threads), factors: ones, to: &product)
    }
    add(matrix, factors: ones.map { $0 * ridge }, to: &product)
    return product
  }

  private func scale(_ matrix: inout Matrix, by factors: [Double]) {
    let factors = factors.map { Float($0) }
    let width = matrix.columns
    forEachRowChunk(writing: &matrix, chunkSize: 1_024, threads: threads) { _, rows, slice in
      factors.withUnsafeBufferPointer { factors in
        for row in 0..<rows.count {
          for column in 0..<width { slice[row * width + column] *= factors[column] }
        }
      }
    }
  }

  /// Adds `matrix`, each column by its factor.
  private func add(_ matrix: Matrix, factors: [Double], to sum: inout Matrix) {
    let factors = factors.map { Float($0) }
    let width = matrix.columns
    forEachRowChunk(writing: &sum, chunkSize: 1_024, threads: threads) { _, rows, slice in
      matrix.values.withUnsafeBufferPointer { source in
        factors.withUnsafeBufferPointer { factors in
          for row in rows {
            let (from, to) = (row * width, (row - rows.lowerBound) * width)
            for column in 0..<width { slice[to + column] += factors[column] * source[from + column] }
          }
        }
      }
    }
  }

  /// Of each column the dot product with its counterpart, in `Double`, in chunk order.
  private func columnDots(_ a: Matrix, _ b: Matrix) -> [Double] {
    let width = a.columns
    let parts = mapChunks(count: a.rows, chunkSize: 1_024, threads: threads) { _, rows in
      var sums = [Double](repeating: 0, count: width)
      sums.withUnsafeMutableBufferPointer { sums in
        a.values.withUnsafeBufferPointer { a in
          b.values.withUnsafeBufferPointer { b in
            for row in rows {
              let start = row * width
              for column in 0..<width { sums[column] += Double(a[start + column]) * Double(b[start + column]) }
            }
          }
        }
      }
      return sums
    }
    var total = [Double](repeating: 0, count: width)
    for part in parts { for column in 0..<width { total[column] += part[column] } }
    return total
  }
}

/// `(D Dᵀ + c I)⁻¹ = (I − D (Dᵀ D + c I)⁻¹ Dᵀ) / c`, applied without forming it.
private struct Preconditioner {
  let dense: Matrix
  /// `(Dᵀ D + c I)⁻¹`.
  let inverse: Matrix
  let level: Double
  let threads: Int

  init(dense: Matrix, level: Double, threads: Int) {
    self.dense = dense
    self.level = level
    self.threads = threads
    let gram = dense.transposedTimes(dense, threads: threads)
    var identity = Matrix(rows: gram.rows, columns: gram.rows)
    for index in 0..<gram.rows { identity[index, index] = 1 }
    // Only what is not finite can fail here: the Gram matrix is rounded to float32, far finer than the level.
    guard let inverse = gram.solvingSymmetric(identity, ridge: level) else {
      preconditionFailure("features of \(dense.rows) documents are not finite")
    }
    self.inverse = inverse
  }

  /// The inverse times `matrix`, and `D Dᵀ` times that.
  func apply(_ matrix: Matrix) -> (result: Matrix, fitted: Matrix) {
    let inner = inverse.times(dense.transposedTimes(matrix, threads: threads), threads: threads)
    let fitted = dense.times(inner, threads: threads)
    var result = matrix
    let scale = Float(1 / level)
    forEachRowChunk(writing: &result, chunkSize: 1_024, threads: threads) { _, rows, slice in
      let base = rows.lowerBound * matrix.columns
      fitted.values.withUnsafeBufferPointer { fitted in
        for index in slice.indices { slice[index] = (slice[index] - fitted[base + index]) * scale }
      }
    }
    return (result, fitted)
  }
}
