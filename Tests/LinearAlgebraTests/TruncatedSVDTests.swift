// The decomposition against cases with known singular values, and the properties it promises.

@testable import LinearAlgebra
import Testing

/// A sparse matrix of the non-zero entries.
func sparse(_ matrix: Matrix) -> CSRMatrix {
  var offsets = [0]
  var indices: [Int32] = []
  var values: [Float] = []
  for row in 0..<matrix.rows {
    for column in 0..<matrix.columns where matrix[row, column] != 0 {
      indices.append(Int32(column))
      values.append(matrix[row, column])
    }
    offsets.append(values.count)
  }
  return CSRMatrix(
    rows: matrix.rows, columns: matrix.columns, rowOffsets: offsets, columnIndices: indices, values: values)
}

@Suite struct TruncatedSVDTests {
  @Test func diagonalByHand() {
    // Rows 3·e1, −5·e0, 0, 2·e2: singular values 5, 3, 2 with the unit vectors e0, e1, e2.
    let matrix = sparse(Matrix(rows: 4, columns: 3, values: [0, 3, 0, -5, 0, 0, 0, 0, 0, 0, 0, 2]))
    let svd = TruncatedSVD.fit(matrix, rank: 2, seed: 1, threads: 1)
    // 1e-5: float32, three columns.
    #expect(zip(svd.singularValues, [5, 3]).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect(largestDifference(svd.components, Matrix(rows: 3, columns: 2, values: [1, 0, 0, 1, 0, 0])) < 1e-5)
    let projected = Matrix(rows: 4, columns: 2, values: [0, 3, -5, 0, 0, 0, 0, 0])
    #expect(largestDifference(svd.transform(matrix, threads: 2), projected) < 1e-5)
  }

  @Test func symmetricTwoByTwo() {
    // [[2, 1], [1, 2]]: eigenvalues 3 and 1 along (1, 1) and (1, −1).
    let svd = TruncatedSVD.fit(sparse(Matrix(rows: 2, columns: 2, values: [2, 1, 1, 2])), rank: 2, seed: 3, threads: 1)
    #expect(abs(svd.singularValues[0] - 3) < 1e-5 && abs(svd.singularValues[1] - 1) < 1e-5)
    #expect(abs(svd.components[0, 0] - Float(0.5).squareRoot()) < 1e-5)
    #expect(abs(svd.components[0, 1] + svd.components[1, 1]) < 1e-5)
  }

  @Test func fullRankReconstructs() {
    let matrix = randomSparse(60, 12, seed: 5)
    let svd = TruncatedSVD.fit(matrix, rank: 100, seed: 1, threads: 2)
    #expect(svd.rank == 12)
    let back = svd.transform(matrix, threads: 1).timesTransposed(svd.components, threads: 1)
    #expect(largestDifference(back, dense(matrix)) < 1e-5)
    // The squares of all singular values add up to the squares of all entries.
    let energy = matrix.values.reduce(0) { $0 + Double($1) * Double($1) }
    #expect(abs(svd.singularValues.reduce(0) { $0 + Double($1) * Double($1) } - energy) < 1e-4 * energy)
  }

  @Test func componentsAreOrthonormalAndValuesFall() {
    let matrix = randomSparse(2_000, 80, seed: 6)
    let svd = TruncatedSVD.fit(matrix, rank: 20, seed: 2, threads: 2)
    let gram = svd.components.transposedTimes(svd.components, threads: 1)
    for row in 0..<20 { for column in 0..<20 { #expect(abs(gram[row, column] - (row == column ? 1 : 0)) < 1e-5) } }
    #expect(zip(svd.singularValues, svd.singularValues.dropFirst()).allSatisfy { $0 >= $1 })
    // Each singular value is the length of its projected column.
    let lengths = transpose(svd.transform(matrix, threads: 2)).squaredRowNorms(threads: 1).map { $0.squareRoot() }
    #expect(zip(lengths, svd.singularValues).allSatisfy { abs($0 - Double($1)) < 1e-4 * $0 })
    // The entry of largest magnitude of each column is positive.
    for column in 0..<20 {
      #expect((0..<80).map { svd.components[$0, column] }.max { abs($0) < abs($1) }! > 0)
    }
  }

  @Test func wideMatrix() {
    let matrix = randomSparse(7, 300, seed: 8)
    let svd = TruncatedSVD.fit(matrix, rank: 50, seed: 2, threads: 2)
    #expect(svd.rank == 7)
    let back = svd.transform(matrix, threads: 1).timesTransposed(svd.components, threads: 1)
    #expect(largestDifference(back, dense(matrix)) < 1e-5)
  }

  @Test func zeroAndEmptyMatrices() {
    let zero = TruncatedSVD.fit(sparse(Matrix(rows: 5, columns: 4)), rank: 2, seed: 1, threads: 2)
    #expect(zero.singularValues == [0, 0] && zero.components.values.allSatisfy(\.isFinite))
    for (rows, columns) in [(0, 4), (4, 0), (0, 0)] {
      let empty = sparse(Matrix(rows: rows, columns: columns))
      let svd = TruncatedSVD.fit(empty, rank: 3, seed: 1, threads: 2)
      #expect(svd.rank == 0 && svd.components.rows == columns)
      #expect(svd.transform(empty, threads: 1).rows == rows)
    }
    #expect(TruncatedSVD.fit(randomSparse(9, 9, seed: 1), rank: 0, seed: 1, threads: 1).rank == 0)
  }

  @Test func everyThreadCountGivesTheSameBits() {
    let matrix = randomSparse(4_000, 40, seed: 9)
    let one = TruncatedSVD.fit(matrix, rank: 10, seed: 4, threads: 1)
    for threads in [2, 4] { #expect(TruncatedSVD.fit(matrix, rank: 10, seed: 4, threads: threads) == one) }
  }

  /// Columns of falling lengths, the last two equal or not: with and without need of reflections.
  @Test(arguments: [(Float(1), false), (0.3, false), (1, true), (1e-2, false), (0, false)])
  func columnsBecomeOrthonormalHoweverDependent(fall: Float, hasEquals: Bool) {
    var span = randomMatrix(300, 6, seed: 12)
    if hasEquals { for row in 0..<300 { span[row, 5] = span[row, 4] } }
    var columns = span
    for row in 0..<300 {
      var scale: Float = 1
      for column in 0..<6 {
        columns[row, column] *= scale
        scale *= fall
      }
    }
    orthonormalizeColumns(&columns, threads: 2)
    let gram = columns.transposedTimes(columns, threads: 1)
    for row in 0..<6 { for column in 0..<6 { #expect(abs(gram[row, column] - (row == column ? 1 : 0)) < 1e-5) } }
    // Of columns that float32 can hold apart the whole span is kept, at their full lengths; of the others the first.
    let back = columns.times(columns.transposedTimes(span, threads: 1), threads: 1)
    for column in 0..<(fall >= 0.3 ? 6 : 1) {
      for row in 0..<300 { #expect(abs(back[row, column] - span[row, column]) < 1e-3) }
    }
  }
}
