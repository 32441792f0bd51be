// The leading singular vectors of a sparse matrix by random projection and subspace iteration: latent semantic
// analysis. Not an exact decomposition: the trailing components of a slowly falling spectrum carry an error.

import CBLAS
import CLAPACKE
import Glibc
import SeededRandom

/// `A ≈ U · diag(singularValues) · componentsᵀ`, truncated at a rank; U is not kept.
///
/// Halko, Martinsson, Tropp 2011, doi:10.1137/090771806, in the form that keeps only column-side matrices: rows are
/// streamed, so memory does not grow with them.
public struct TruncatedSVD: Sendable, Equatable {
  /// `columns × rank`, orthonormal columns, strongest first. Of each column the entry of largest magnitude (the
  /// first of equals) is positive.
  public let components: Matrix
  /// Falling, at least 0; `rank` of them.
  public let singularValues: [Float]

  /// Number of components.
  public var rank: Int { components.columns }

  /// Finds the leading singular vectors of `matrix`.
  ///
  /// - Parameters:
  ///   - rank: Components wanted; clamped to `min(rows, columns)`.
  ///   - oversampling: Extra directions carried through the iteration; 5–10 is customary.
  ///   - powerIterations: Passes over `AᵀA`, at least 1. Text spectra fall slowly, so 4 rather than 2.
  ///   - seed: Of the random start.
  /// - Complexity: O(powerIterations · (count · l + columns · l²)) with l = rank + oversampling; memory of 3 to 18
  ///   matrices of `columns × l` floats, at most about 1 GiB beyond three of them.
  public static func fit(
    _ matrix: CSRMatrix, rank: Int, oversampling: Int = 10, powerIterations: Int = 4, seed: UInt64, threads: Int
  ) -> TruncatedSVD {
    precondition(rank >= 0 && oversampling >= 0 && powerIterations > 0, "rank \(rank) + \(oversampling)")
    let limit = min(matrix.rows, matrix.columns)
    let rank = min(rank, limit)
    let width = min(rank + oversampling, limit)
    if rank == 0 { return TruncatedSVD(components: Matrix(rows: matrix.columns, columns: 0), singularValues: []) }
    var basis = gaussian(rows: matrix.columns, columns: width, seed: seed)
    for _ in 0..<powerIterations {
      basis = matrix.gramTimes(basis, threads: threads)
      orthonormalizeColumns(&basis, threads: threads)
    }
    let gram = matrix.projectedGram(basis, threads: threads)
    let axes = SymmetricEigen.leading(rank, of: gram, size: width)
    var components = basis.times(axes.vectors, threads: threads)
    fixSigns(&components)
    return TruncatedSVD(components: components, singularValues: axes.values.map { Float(max($0, 0).squareRoot()) })
  }

  /// `matrix · components`, `rows × rank`: the rows in the space of the components, scaled by the singular values.
  ///
  /// - Complexity: O(count · rank).
  public func transform(_ matrix: CSRMatrix, threads: Int) -> Matrix {
    matrix.times(components, threads: threads)
  }
}

// MARK: - Steps

extension CSRMatrix {
  /// Rows whose projections are held at a time in a stripe.
  private static let block = 512

  /// `AᵀA · basis`, streaming blocks of rows.
  fileprivate func gramTimes(_ basis: Matrix, threads: Int) -> Matrix {
    let width = basis.columns
    return unsafe sumOverStripes(width: width, threads: threads) { range, sum in
      var projected = [Float](repeating: 0, count: CSRMatrix.block * width)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: CSRMatrix.block) {
        let rows = start..<min(start + CSRMatrix.block, range.upperBound)
        unsafe projected.withUnsafeMutableBufferPointer { buffer in
          unsafe multiply(rows: rows, by: basis, into: buffer)
          unsafe addTransposed(rows: rows, times: UnsafePointer(buffer.baseAddress!), width: width, to: sum)
        }
      }
    }
  }

  /// `(A · basis)ᵀ (A · basis)` in `Double`; the upper triangle, row-major.
  fileprivate func projectedGram(_ basis: Matrix, threads: Int) -> [Double] {
    let width = basis.columns
    let stripe = (rows + 15) / 16
    let partial = mapChunks(count: rows, chunkSize: stripe, threads: threads) { _, range in
      var gram = [Double](repeating: 0, count: width * width)
      var projected = [Float](repeating: 0, count: CSRMatrix.block * width)
      for start in stride(from: range.lowerBound, to: range.upperBound, by: CSRMatrix.block) {
        let rows = start..<min(start + CSRMatrix.block, range.upperBound)
        unsafe projected.withUnsafeMutableBufferPointer { unsafe multiply(rows: rows, by: basis, into: $0) }
        let exact = projected[..<(rows.count * width)].map(Double.init)
        unsafe cblas_dsyrk(
          CblasRowMajor, CblasUpper, CblasTrans, BLAS.size(width), BLAS.size(rows.count), 1, exact, BLAS.size(width),
          1, &gram, BLAS.size(width))
      }
      return gram
    }
    var total = [Double](repeating: 0, count: width * width)
    for gram in partial { for index in total.indices { total[index] += gram[index] } }
    return total
  }
}

/// Independent normal numbers by Box and Muller's transform, row by row.
private func gaussian(rows: Int, columns: Int, seed: UInt64) -> Matrix {
  var generator = SplitMix64(seed: seed, stream: 0x5356_4400)
  var matrix = Matrix(rows: rows, columns: columns)
  var index = 0
  while index < matrix.values.count {
    let radius = (-2 * log(1 - generator.unit())).squareRoot()
    let angle = 2 * Double.pi * generator.unit()
    matrix.values[index] = Float(radius * cos(angle))
    if index + 1 < matrix.values.count { matrix.values[index + 1] = Float(radius * sin(angle)) }
    index += 2
  }
  return matrix
}

/// Replaces the columns by an orthonormal basis of their span, completed by any directions where they depend on each
/// other.
///
/// By the Cholesky factor of their dot products, twice (Yamamoto et al. 2015, ETNA 44, 306–326): matrix products for all
/// threads, and as exact as reflections while the columns are not nearly dependent. Those that are take the reflections.
///
/// - Precondition: `matrix.columns <= matrix.rows`.
func orthonormalizeColumns(_ matrix: inout Matrix, threads: Int) {
  precondition(matrix.columns <= matrix.rows, "\(matrix.columns) columns of length \(matrix.rows)")
  var result = matrix
  for _ in 0..<2 {
    guard let inverse = inverseFactor(of: columnDots(result, threads: threads), size: matrix.columns) else {
      reflectColumns(&matrix)
      return
    }
    result = result.times(inverse, threads: threads)
  }
  matrix = result
}

/// The dot products of all pairs of columns in `Double`; the upper triangle, row-major.
private func columnDots(_ matrix: Matrix, threads: Int) -> [Double] {
  let width = matrix.columns
  BLAS.prepare()
  let parts = mapChunks(count: matrix.rows, chunkSize: 4_096, threads: threads) { _, rows in
    var dots = [Double](repeating: 0, count: width * width)
    let exact = matrix.values[rows.lowerBound * width..<rows.upperBound * width].map(Double.init)
    unsafe cblas_dsyrk(
      CblasRowMajor, CblasUpper, CblasTrans, BLAS.size(width), BLAS.size(rows.count), 1, exact, BLAS.size(width), 1,
      &dots, BLAS.size(width))
    return dots
  }
  var total = [Double](repeating: 0, count: width * width)
  for dots in parts { for index in total.indices { total[index] += dots[index] } }
  return total
}

/// The inverse of the upper Cholesky factor of dot products of columns; `nil` where columns are so nearly dependent, or so
/// unlike in length, that float32 would not hold them apart.
private func inverseFactor(of dots: [Double], size: Int) -> Matrix? {
  if size == 0 { return Matrix(rows: 0, columns: 0) }
  var factor = dots
  let (upper, width) = (CChar(UInt8(ascii: "U")), BLAS.size(size))
  guard unsafe LAPACKE_dpotrf(LAPACK_ROW_MAJOR, upper, width, &factor, width) == 0 else { return nil }
  let diagonal = (0..<size).map { factor[$0 * size + $0] }
  guard diagonal.min()! > 1e-5 * diagonal.max()!,
    unsafe LAPACKE_dtrtri(LAPACK_ROW_MAJOR, upper, CChar(UInt8(ascii: "N")), width, &factor, width) == 0
  else { return nil }
  var inverse = Matrix(rows: size, columns: size)
  for row in 0..<size {
    for column in row..<size { inverse[row, column] = Float(factor[row * size + column]) }
  }
  return inverse
}

/// The same by Householder's reflections. Row-major `v × l` is column-major `l × v`, so LAPACK's LQ does the QR of it in
/// place, without a copy.
private func reflectColumns(_ matrix: inout Matrix) {
  if matrix.columns == 0 { return }
  BLAS.prepare()
  let width = BLAS.size(matrix.columns)
  let length = BLAS.size(matrix.rows)
  var reflectors = [Float](repeating: 0, count: matrix.columns)
  let factored = unsafe LAPACKE_sgelqf(LAPACK_COL_MAJOR, width, length, &matrix.values, width, &reflectors)
  precondition(factored == 0, "sgelqf: \(factored): the matrix holds numbers that are not finite")
  let formed = unsafe LAPACKE_sorglq(LAPACK_COL_MAJOR, width, length, width, &matrix.values, width, reflectors)
  precondition(formed == 0, "sorglq: \(formed)")
}

/// Makes the entry of largest magnitude of each column positive.
func fixSigns(_ matrix: inout Matrix) {
  let width = matrix.columns
  var peaks = [Float](repeating: 0, count: width)
  for row in 0..<matrix.rows {
    for column in 0..<width {
      let value = matrix.values[row * width + column]
      if abs(value) > abs(peaks[column]) { peaks[column] = value }
    }
  }
  for row in 0..<matrix.rows {
    for column in 0..<width where peaks[column] < 0 { matrix.values[row * width + column].negate() }
  }
}
