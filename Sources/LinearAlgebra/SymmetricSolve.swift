// Symmetric positive definite systems by Cholesky, and symmetric eigenvectors, in Double: the normal equations of a
// ridge regression and its principal components. Not for matrices that may be singular; add a ridge first.

import CLAPACKE

extension Matrix {
  /// The X of `(self + ridge · I) X = right`, where `self` is symmetric (its upper triangle is read).
  ///
  /// Returns `nil` when the sum is not positive definite, or not finite.
  ///
  /// - Complexity: O(rows³ + rows² · right.columns), on one thread.
  /// - Precondition: `rows == columns == right.rows`.
  public func solvingSymmetric(_ right: Matrix, ridge: Double) -> Matrix? {
    precondition(rows == columns && rows == right.rows, "\(rows) × \(columns) X = \(right.rows) × \(right.columns)")
    if rows == 0 || right.columns == 0 { return right }
    BLAS.prepare()
    var system = values.map(Double.init)
    for index in 0..<rows { system[index * rows + index] += ridge }
    var solution = right.values.map(Double.init)
    let result = unsafe LAPACKE_dposv(
      LAPACK_ROW_MAJOR, CChar(UInt8(ascii: "U")), BLAS.size(rows), BLAS.size(right.columns), &system, BLAS.size(rows),
      &solution, BLAS.size(right.columns))
    return result == 0 ? Matrix(rows: rows, columns: right.columns, values: solution.map { Float($0) }) : nil
  }

  /// The inverse W of the upper Cholesky factor of `self + ridge · I`, upper triangular: `Wᵀ (self + ridge · I) W = I`.
  /// Features times W are as independent as those behind `self` are not.
  ///
  /// Returns `nil` when the sum is not positive definite, or not finite. `self` is symmetric; its upper triangle is
  /// read.
  ///
  /// - Complexity: O(rows³), on one thread.
  /// - Precondition: `rows == columns`.
  public func inverseCholeskyFactor(ridge: Double) -> Matrix? {
    precondition(rows == columns, "\(rows) × \(columns)")
    if rows == 0 { return self }
    BLAS.prepare()
    var factor = values.map(Double.init)
    for index in 0..<rows { factor[index * rows + index] += ridge }
    let upper = CChar(UInt8(ascii: "U"))
    let size = BLAS.size(rows)
    guard unsafe LAPACKE_dpotrf(LAPACK_ROW_MAJOR, upper, size, &factor, size) == 0,
      unsafe LAPACKE_dtrtri(LAPACK_ROW_MAJOR, upper, CChar(UInt8(ascii: "N")), size, &factor, size) == 0
    else { return nil }
    // Below the diagonal LAPACK leaves what was there.
    for row in 1..<max(rows, 1) {
      for column in 0..<row { factor[row * rows + column] = 0 }
    }
    return Matrix(rows: rows, columns: rows, values: factor.map { Float($0) })
  }

  /// The `count` leading eigenvectors of a symmetric matrix as columns (`rows × count`), by falling eigenvalue. Of each
  /// the entry of largest magnitude (the first of equals) is positive. The upper triangle is read.
  ///
  /// - Complexity: O(rows³), on one thread.
  /// - Precondition: `rows == columns`, `count <= rows`, all finite.
  public func leadingEigenvectors(_ count: Int) -> Matrix {
    precondition(rows == columns && count <= rows, "\(count) eigenvectors of \(rows) × \(columns)")
    return SymmetricEigen.leading(count, of: values.map(Double.init), size: rows).vectors
  }
}
