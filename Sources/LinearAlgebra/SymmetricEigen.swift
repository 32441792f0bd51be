// Eigenvalues and eigenvectors of a dense symmetric matrix, in Double: the axes of a covariance or of a scalar-product
// matrix. Not for matrices too large to hold.

import CLAPACKE

/// The leading eigenpairs of a symmetric matrix.
public struct SymmetricEigen: Sendable, Equatable {
  /// The largest eigenvalues, falling.
  public let values: [Double]
  /// Their eigenvectors as columns (`size × count`), of norm 1. Of each the entry of largest magnitude (the first of
  /// equals) is positive.
  public let vectors: Matrix

  /// The `count` largest eigenvalues with their vectors, by LAPACK's divide and conquer (Gu and Eisenstat 1995,
  /// doi:10.1137/S0895479892241287).
  ///
  /// - Parameter upper: `size × size`, row-major; the upper triangle is read.
  /// - Complexity: O(size³), on one thread.
  /// - Precondition: all finite, `count <= size`.
  public static func leading(_ count: Int, of upper: [Double], size: Int) -> SymmetricEigen {
    precondition(upper.count == size * size && count <= size, "\(count) eigenpairs of \(upper.count) values")
    if count == 0 { return SymmetricEigen(values: [], vectors: Matrix(rows: size, columns: 0)) }
    BLAS.prepare()
    var vectors = upper
    var values = [Double](repeating: 0, count: size)
    // Row-major upper is column-major lower; LAPACK leaves the eigenvectors, by rising value, one after the other.
    let result = unsafe LAPACKE_dsyevd(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")), BLAS.size(size), &vectors, BLAS.size(size),
      &values)
    precondition(result == 0, "dsyevd: \(result): the matrix holds numbers that are not finite")
    var leading = Matrix(rows: size, columns: count)
    for column in 0..<count {
      let source = (size - 1 - column) * size
      for row in 0..<size { leading[row, column] = Float(vectors[source + row]) }
    }
    fixSigns(&leading)
    return SymmetricEigen(values: (0..<count).map { values[size - 1 - $0] }, vectors: leading)
  }
}
