// Symmetric positive definite systems by Cholesky, in Double: the normal equations of a ridge regression. Not for
// matrices that may be singular; add a ridge first.

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
}
