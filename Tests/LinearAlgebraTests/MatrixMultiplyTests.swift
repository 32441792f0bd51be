// Products, norms and means against sums written out in Double.

import LinearAlgebra
import SeededRandom
import Testing

func randomMatrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
  var generator = SplitMix64(seed: seed)
  return Matrix(
    rows: rows, columns: columns, values: (0..<rows * columns).map { _ in Float(generator.unit() * 2 - 1) })
}

/// About a third of the entries stored.
func randomSparse(_ rows: Int, _ columns: Int, seed: UInt64) -> CSRMatrix {
  var generator = SplitMix64(seed: seed)
  var offsets = [0]
  var indices: [Int32] = []
  var values: [Float] = []
  for _ in 0..<rows {
    for column in 0..<columns where generator.chance(0.3) {
      indices.append(Int32(column))
      values.append(Float(generator.unit() * 2 - 1))
    }
    offsets.append(values.count)
  }
  return CSRMatrix(rows: rows, columns: columns, rowOffsets: offsets, columnIndices: indices, values: values)
}

func dense(_ sparse: CSRMatrix) -> Matrix {
  var matrix = Matrix(rows: sparse.rows, columns: sparse.columns)
  for row in 0..<sparse.rows {
    for index in sparse.rowOffsets[row]..<sparse.rowOffsets[row + 1] {
      matrix[row, Int(sparse.columnIndices[index])] = sparse.values[index]
    }
  }
  return matrix
}

/// `a · b` entry by entry, in Double.
func product(_ a: Matrix, _ b: Matrix) -> Matrix {
  var result = Matrix(rows: a.rows, columns: b.columns)
  for row in 0..<a.rows {
    for column in 0..<b.columns {
      var sum = 0.0
      for index in 0..<a.columns { sum += Double(a[row, index]) * Double(b[index, column]) }
      result[row, column] = Float(sum)
    }
  }
  return result
}

func transpose(_ a: Matrix) -> Matrix {
  var result = Matrix(rows: a.columns, columns: a.rows)
  for row in 0..<a.rows { for column in 0..<a.columns { result[column, row] = a[row, column] } }
  return result
}

func largestDifference(_ a: Matrix, _ b: Matrix) -> Float {
  precondition(a.rows == b.rows && a.columns == b.columns)
  return zip(a.values, b.values).map { abs($0 - $1) }.max() ?? 0
}

@Suite struct MatrixMultiplyTests {
  @Test func productsByHand() {
    let a = Matrix(rows: 2, columns: 3, values: [1, 2, 3, 4, 5, 6])
    let b = Matrix(rows: 3, columns: 1, values: [1, 0, -1])
    #expect(a.times(b, threads: 1).values == [-2, -2])
    #expect(a.timesTransposed(a, threads: 1).values == [14, 32, 32, 77])
    #expect(a.transposedTimes(a, threads: 1).values == [17, 22, 27, 22, 29, 36, 27, 36, 45])
  }

  // 1e-5: float32 sums of 37 products of numbers below 1.
  @Test(arguments: [(1, 1), (3, 5), (1_500, 37), (2_100, 9)])
  func productsAgreeWithDouble(rows: Int, columns: Int) {
    let a = randomMatrix(rows, columns, seed: 1)
    let b = randomMatrix(columns, 11, seed: 2)
    #expect(largestDifference(a.times(b, threads: 2), product(a, b)) < 1e-5)
    #expect(largestDifference(a.timesTransposed(transpose(b), threads: 2), product(a, b)) < 1e-5)
    let c = randomMatrix(rows, 4, seed: 3)
    // 1e-4: sums over up to 2,100 rows.
    #expect(largestDifference(a.transposedTimes(c, threads: 2), product(transpose(a), c)) < 1e-4)
  }

  @Test func sparseProductsAgreeWithDense() {
    let sparse = randomSparse(1_300, 21, seed: 4)
    let b = randomMatrix(21, 6, seed: 5)
    #expect(largestDifference(sparse.times(b, threads: 2), product(dense(sparse), b)) < 1e-5)
    let c = randomMatrix(1_300, 6, seed: 6)
    #expect(largestDifference(sparse.transposedTimes(c, threads: 2), product(transpose(dense(sparse)), c)) < 1e-4)
  }

  @Test func emptyShapes() {
    let none = Matrix(rows: 0, columns: 4)
    #expect(none.timesTransposed(Matrix(rows: 2, columns: 4), threads: 2).rows == 0)
    #expect(Matrix(rows: 2, columns: 0).times(Matrix(rows: 0, columns: 3), threads: 2) == Matrix(rows: 2, columns: 3))
    #expect(none.transposedTimes(Matrix(rows: 0, columns: 2), threads: 1) == Matrix(rows: 4, columns: 2))
    #expect(none.columnMeans(threads: 1) == [0, 0, 0, 0])
    #expect(none.squaredRowNorms(threads: 1).isEmpty)
    let sparse = CSRMatrix(rows: 0, columns: 3, rowOffsets: [0], columnIndices: [], values: [])
    #expect(sparse.transposedTimes(Matrix(rows: 0, columns: 2), threads: 2) == Matrix(rows: 3, columns: 2))
  }

  @Test func everyThreadCountGivesTheSameBits() {
    let a = randomMatrix(5_000, 20, seed: 7)
    let b = randomMatrix(13, 20, seed: 8)
    let sparse = randomSparse(3_000, 20, seed: 9)
    let c = randomMatrix(3_000, 5, seed: 10)
    for threads in [2, 4, 7] {
      #expect(a.timesTransposed(b, threads: threads) == a.timesTransposed(b, threads: 1))
      #expect(a.transposedTimes(a, threads: threads) == a.transposedTimes(a, threads: 1))
      #expect(a.columnMeans(threads: threads) == a.columnMeans(threads: 1))
      #expect(sparse.transposedTimes(c, threads: threads) == sparse.transposedTimes(c, threads: 1))
    }
  }

  @Test func normalisingLeavesZeroRowsZero() {
    var matrix = Matrix(rows: 4, columns: 2, values: [3, 4, 0, 0, -1e-30, 0, .infinity, 1])
    matrix.normalizeRows(threads: 2)
    #expect(matrix.values == [0.6, 0.8, 0, 0, -1, 0, 0, 0])
  }

  @Test func normalisedRowsHaveNormOne() {
    var matrix = randomMatrix(9_000, 33, seed: 11)
    matrix.normalizeRows(threads: 2)
    #expect(matrix.squaredRowNorms(threads: 2).allSatisfy { abs($0 - 1) < 1e-6 })
  }

  @Test func meansAndGatheredRowsByHand() {
    let matrix = Matrix(rows: 3, columns: 2, values: [1, 2, 3, 4, 5, 9])
    #expect(matrix.columnMeans(threads: 1) == [3, 5])
    #expect(matrix.gatheringRows([2, 0, 2]).values == [5, 9, 1, 2, 5, 9])
  }
}

@Suite struct RowDotTests {
  @Test func oneRowWithOthersIsItsRowOfTheProduct() {
    let matrix = randomMatrix(9, 33, seed: 21)
    let all = product(matrix, Matrix(rows: 33, columns: 9, values: (0..<33 * 9).map { matrix[$0 % 9, $0 / 9] }))
    var dots = [Float](repeating: 7, count: 5)
    matrix.dots(row: 4, withRowsAt: [8, 4, 0][...], into: &dots)
    for (place, other) in [8, 4, 0].enumerated() { #expect(abs(dots[place] - all[4, other]) < 1e-5) }
    #expect(dots[3...] == [7, 7])
  }
}

@Suite struct SparseRowTests {
  @Test func dotsOfRowsAreThoseOfTheDenseMatrix() {
    let sparse = randomSparse(12, 20, seed: 31)
    let all = product(dense(sparse), transpose(dense(sparse)))
    for row in 0..<12 {
      for other in 0..<12 { #expect(abs(sparse.dot(row: row, with: other) - all[row, other]) < 1e-5) }
    }
  }

  @Test func matricesBesideEachOtherShareTheirRowsLength() {
    let (left, right) = (randomSparse(7, 5, seed: 32), randomSparse(7, 3, seed: 33))
    let joined = left.beside(right, share: 0.25)
    #expect(joined.columns == 8 && joined.count == left.count + right.count)
    let (whole, own, other) = (dense(joined), dense(left), dense(right))
    for row in 0..<7 {
      for column in 0..<8 {
        let wanted = column < 5 ? own[row, column] * Float(0.75).squareRoot() : other[row, column - 5] * 0.5
        #expect(whole[row, column] == wanted)
      }
    }
  }
}
