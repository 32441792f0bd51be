// Eigenpairs known by hand, and the equation that defines them.

import LinearAlgebra
import Testing

@Suite struct SymmetricEigenTests {
  @Test func twoByTwoByHand() {
    // [[2, 1], [1, 2]]: 3 along (1, 1), 1 along (1, −1). The lower triangle is not read.
    let pairs = SymmetricEigen.leading(2, of: [2, 1, 99, 2], size: 2)
    let half = Float(0.5).squareRoot()
    #expect(zip(pairs.values, [3, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
    let vectors = Matrix(rows: 2, columns: 2, values: [half, half, half, -half])
    #expect(abs(pairs.vectors[0, 0] - half) < 1e-6 && abs(pairs.vectors[1, 0] - half) < 1e-6)
    #expect(abs(abs(pairs.vectors[0, 1]) - half) < 1e-6 && vectors[0, 1] * vectors[1, 1] < 0)
  }

  @Test func largestEntriesArePositive() {
    // Rank one, from a vector whose largest entry is negative: the sign turns.
    let v = [0.5, -2, 1]
    let pairs = SymmetricEigen.leading(1, of: v.flatMap { x in v.map { x * $0 } }, size: 3)
    #expect(abs(pairs.values[0] - 5.25) < 1e-12)
    #expect(pairs.vectors[1, 0] > 0 && pairs.vectors[0, 0] < 0 && pairs.vectors[2, 0] < 0)
  }

  @Test func everyPairSatisfiesTheEquation() {
    let a = randomMatrix(40, 12, seed: 5)
    let gram = a.transposedTimes(a, threads: 1)
    let pairs = SymmetricEigen.leading(12, of: gram.values.map(Double.init), size: 12)
    #expect(pairs.values == pairs.values.sorted(by: >))
    let image = product(gram, pairs.vectors)
    for column in 0..<12 {
      for row in 0..<12 {
        // 1e-4: vectors are rounded to float32, values are up to about 100.
        #expect(abs(Double(image[row, column]) - pairs.values[column] * Double(pairs.vectors[row, column])) < 1e-4)
      }
    }
    // The trace is the sum.
    let trace = (0..<12).reduce(0) { $0 + Double(gram[$1, $1]) }
    #expect(abs(pairs.values.reduce(0, +) - trace) < 1e-4)
  }

  @Test func noPairsOfNothing() {
    #expect(SymmetricEigen.leading(0, of: [], size: 0).values.isEmpty)
  }
}
