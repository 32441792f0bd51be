// Rows that go where most of their neighbours are.

import Glibc
@testable import IntentClustering
import LinearAlgebra
import Testing

@Suite struct NeighbourMajorityTests {
  /// Unit rows at angles.
  private func rows(_ degrees: [Double]) -> Matrix {
    Matrix(
      rows: degrees.count, columns: 2,
      values: degrees.flatMap { [Float(cos($0 * .pi / 180)), Float(sin($0 * .pi / 180))] })
  }

  private func neighbours(_ vectors: Matrix, _ count: Int) -> Neighbours {
    Neighbours.find(in: vectors, parameters: Neighbours.Parameters(count: count), threads: 1)
  }

  @Test func aRowAmongOthersGoesToThem() {
    // Five at 0° to 8°, five at 60° to 68°; the one at 4° is in the wrong cluster.
    let vectors = rows([0, 2, 4, 6, 8, 60, 62, 64, 66, 68])
    let found = neighbours(vectors, 3).majority(of: [0, 0, 1, 0, 0, 1, 1, 1, 1, 1], clusters: 2, rounds: 5, threads: 1)
    #expect(found == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  }

  @Test func aTieChangesNothing() {
    // One neighbour each. The row at 10° names that at 14° and is named by that at 0°: a vote for each cluster.
    let near = neighbours(rows([-31, -30, 0, 10, 14, 17]), 1)
    #expect(near.majority(of: [0, 0, 0, 1, 1, 1], clusters: 2, rounds: 1, threads: 1) == [0, 0, 1, 1, 1, 1])
  }

  @Test func noClusterIsEmptied() {
    let three = neighbours(rows([0, 10, 20.5]), 2)
    #expect(three.majority(of: [1, 0, 1], clusters: 2, rounds: 5, threads: 1) == [1, 0, 1])
  }

  @Test func copiesGoTogetherAndCountOnce() {
    // A text four times in the wrong cluster, between two rows of the right one, with one more of the wrong one far
    // off.
    let vectors = rows([5, 5, 5, 5, 0, 3, 7, 10, 90, 93])
    let found = neighbours(vectors, 3).majority(of: [1, 1, 1, 1, 0, 0, 0, 0, 1, 1], clusters: 2, rounds: 5, threads: 1)
    #expect(found == [0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
  }

  @Test func zerosStayOutAndThreadsAgree() {
    var vectors = unitRows(3_000, 16, groups: 12, noise: 0.9, seed: 3)
    for column in 0..<16 { vectors.values[7 * 16 + column] = 0 }
    let labels = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 12, seed: 1), threads: 2).labels
    let near = Neighbours.find(in: vectors, threads: 2)
    let found = near.majority(of: labels, clusters: 12, rounds: 5, threads: 1)
    #expect(found[7] == -1 && found != labels)
    #expect(Set(found) == Set(labels))
    for threads in [2, 3] { #expect(near.majority(of: labels, clusters: 12, rounds: 5, threads: threads) == found) }
    // More neighbours agree with the row than before.
    func agreeing(_ labels: [Int32]) -> Int {
      (0..<3_000).reduce(0) { sum, row in
        sum
          + near.indices[row * near.width..<(row + 1) * near.width].count { $0 >= 0 && labels[Int($0)] == labels[row] }
      }
    }
    #expect(agreeing(found) > agreeing(labels))
  }
}
