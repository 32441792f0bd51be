// Small systems by hand, and the residual of a random ridge regression.

import LinearAlgebra
import Testing

@Suite struct SymmetricSolveTests {
  @Test func twoByTwoByHand() {
    // [[2, 1], [1, 2]] x = (4, 5): x = (1, 2). With a ridge of 1, [[3, 1], [1, 3]] x = (5, 7): x = (1, 2).
    let system = Matrix(rows: 2, columns: 2, values: [2, 1, 1, 2])
    let exact = system.solvingSymmetric(Matrix(rows: 2, columns: 1, values: [4, 5]), ridge: 0)!
    #expect(largestDifference(exact, Matrix(rows: 2, columns: 1, values: [1, 2])) < 1e-6)
    let ridged = system.solvingSymmetric(Matrix(rows: 2, columns: 1, values: [5, 7]), ridge: 1)!
    #expect(largestDifference(ridged, Matrix(rows: 2, columns: 1, values: [1, 2])) < 1e-6)
  }

  @Test func singularSystemsHaveNoAnswer() {
    let right = Matrix(rows: 2, columns: 1, values: [1, 1])
    #expect(Matrix(rows: 2, columns: 2).solvingSymmetric(right, ridge: 0) == nil)
    #expect(Matrix(rows: 2, columns: 2, values: [1, 2, 2, 1]).solvingSymmetric(right, ridge: 0) == nil)
  }

  @Test func solutionSatisfiesTheSystem() {
    let a = randomMatrix(200, 12, seed: 20)
    let gram = a.transposedTimes(a, threads: 1)
    let right = randomMatrix(12, 3, seed: 21)
    let solution = gram.solvingSymmetric(right, ridge: 1)!
    var back = product(gram, solution)
    for index in back.values.indices { back.values[index] += solution.values[index] }
    // 1e-5: the solution is rounded to float32.
    #expect(largestDifference(back, right) < 1e-5)
  }
}
