// Vectors spread over their neighbours by a random walk with restart.

import Glibc
@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct NeighbourDiffusionTests {
  /// Unit rows at angles.
  private func rows(_ degrees: [Double]) -> Matrix {
    Matrix(
      rows: degrees.count, columns: 2,
      values: degrees.flatMap { [Float(cos($0 * .pi / 180)), Float(sin($0 * .pi / 180))] })
  }

  private func diffused(_ vectors: Matrix, ties: Int, restart: Double, threads: Int = 1) -> Matrix {
    Neighbours.find(in: vectors, parameters: Neighbours.Parameters(count: max(ties, 3)), threads: threads)
      .diffused(vectors, by: Neighbours.Diffusion(ties: ties, restart: restart), threads: threads)
  }

  private func angles(_ vectors: Matrix) -> [Double] {
    (0..<vectors.rows).map { atan2(Double(vectors[$0, 1]), Double(vectors[$0, 0])) * 180 / .pi }
  }

  @Test func twoRowsTiedToEachOtherWorkedByHand() {
    // One tie each, of weight 1. Half of a row stays, so there are four steps, and each row becomes the mean of its own
    // start and the other's now: what they share stays, their difference d becomes (1 − d) / 2 of what it was at the
    // start: 1, 0, 0.5, 0.25, 0.375. The angle's tangent shrinks to 0.375 of that of 20°.
    let found = angles(diffused(rows([-20, 20]), ties: 1, restart: 0.5))
    let wanted = atan(0.375 * tan(20 * .pi / 180)) * 180 / .pi
    #expect(abs(found[0] + wanted) < 1e-3 && abs(found[1] - wanted) < 1e-3, "\(found) \(wanted)")
  }

  @Test func weightsFallWithDistanceAndFitEveryText() {
    // The middle text's three ties weigh log₂ 3 together, whatever the scale of the angles: three texts a tenth as far
    // apart move by a tenth.
    let wide = angles(diffused(rows([0, 4, 10, 20]), ties: 3, restart: 0.3))
    let narrow = angles(diffused(rows([0, 0.4, 1, 2]), ties: 3, restart: 0.3))
    for (one, other) in zip(wide, narrow) { #expect(abs(one - 10 * other) < 0.2, "\(one) \(other)") }
    // In order, and closer together.
    #expect(wide == wide.sorted() && wide[3] - wide[0] < 15)
  }

  @Test func groupsComeOutTighterThanTheyWent() {
    let vectors = unitRows(600, 16, groups: 6, noise: 0.9, seed: 4)
    let spread = diffused(vectors, ties: 5, restart: 0.1)
    func likeness(_ vectors: Matrix, within: Bool) -> Double {
      var (sum, count) = (0.0, 0)
      for one in stride(from: 0, to: 600, by: 7) {
        for other in stride(from: 1, to: 600, by: 11) where (one % 6 == other % 6) == within {
          for column in 0..<16 { sum += Double(vectors[one, column]) * Double(vectors[other, column]) }
          count += 1
        }
      }
      return sum / Double(count)
    }
    #expect(likeness(spread, within: true) > likeness(vectors, within: true) + 0.1)
    #expect(abs(likeness(spread, within: false) - likeness(vectors, within: false)) < 0.1)
  }

  @Test func copiesCountOnceAndComeOutEqual() {
    let once = angles(diffused(rows([0, 5, 11, 40, 47, 55]), ties: 2, restart: 0.2))
    let often = angles(diffused(rows([0, 5, 5, 5, 5, 11, 40, 47, 55]), ties: 2, restart: 0.2))
    #expect(Set(often[1...4]).count == 1)
    for (one, other) in zip(once, [often[0], often[1]] + often[5...]) { #expect(abs(one - other) < 1e-4) }
  }

  @Test func zerosStayRowsAloneTooAndThreadsAgree() {
    // One text and zeros: nothing to be tied to.
    let alone = Matrix(rows: 3, columns: 2, values: [0, 0, 1, 0, 0, 0])
    #expect(diffused(alone, ties: 3, restart: 0.1).values == alone.values)
    var vectors = unitRows(3_000, 16, groups: 12, noise: 0.9, seed: 3)
    for column in 0..<16 { vectors.values[7 * 16 + column] = 0 }
    let one = diffused(vectors, ties: 5, restart: 0.1)
    #expect((0..<16).allSatisfy { one[7, $0] == 0 })
    for threads in [2, 4] { #expect(diffused(vectors, ties: 5, restart: 0.1, threads: threads) == one) }
  }

  @Test func wordsTieWhatVectorsHoldApart() {
    // Two pairs by vector, two other pairs by words: with words every text is drawn to a third one.
    let vectors = rows([0, 5, 60, 65])
    let words = CSRMatrix(
      rows: 4, columns: 2, rowOffsets: [0, 1, 2, 3, 4], columnIndices: [0, 1, 0, 1], values: [1, 1, 1, 1])
    let neighbours = Neighbours.find(in: vectors, parameters: Neighbours.Parameters(count: 3), threads: 1)
    let diffusion = Neighbours.Diffusion(ties: 1, restart: 0.3)
    let without = angles(neighbours.diffused(vectors, by: diffusion, threads: 1))
    let with = angles(neighbours.diffused(vectors, words: words, by: diffusion, threads: 1))
    #expect(without[2] - without[0] > 55 && with[2] - with[0] < 50, "\(without) \(with)")
    #expect(with == angles(neighbours.diffused(vectors, words: words, by: diffusion, threads: 4)))
  }
}

@Suite struct WordNeighbourTests {
  /// Unit rows of random words, rare ones and frequent ones.
  private func rows(_ count: Int, words: Int, seed: UInt64) -> CSRMatrix {
    var generator = SplitMix64(seed: seed)
    var (offsets, indices, values) = ([0], [Int32](), [Float]())
    for _ in 0..<count {
      let own = Set((0..<6).map { _ in Int32(Double(words) * generator.unit() * generator.unit()) }).sorted()
      let weights = own.map { _ in Float(generator.unit() + 0.1) }
      let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
      indices += own
      values += weights.map { $0 / length }
      offsets.append(indices.count)
    }
    return CSRMatrix(rows: count, columns: words, rowOffsets: offsets, columnIndices: indices, values: values)
  }

  @Test func theNearestAreThoseOfAllPairs() {
    let rows = rows(300, words: 80, seed: 3)
    let found = WordNeighbours(rows, count: 4, threads: 2)
    for row in 0..<300 {
      let all = (0..<300).filter { $0 != row }.map { (dot: rows.dot(row: row, with: $0), row: $0) }
        .filter { $0.dot > 0 }.sorted { (-$0.dot, $0.row) < (-$1.dot, $1.row) }.prefix(4)
      let own = row * 4..<row * 4 + all.count
      #expect(found.similarities[own].elementsEqual(all.map(\.dot)))
      // Of equals by rounding any may come first.
      for place in own { #expect(rows.dot(row: row, with: Int(found.indices[place])) == found.similarities[place]) }
    }
    #expect(found.indices == WordNeighbours(rows, count: 4, threads: 1).indices)
  }

  @Test func frequentWordsFindNobodyWhenThatWouldTakeLong() {
    // One word in all rows, and one in each pair.
    let count = 40
    let rows = CSRMatrix(
      rows: count, columns: 1 + count / 2, rowOffsets: (0...count).map { 2 * $0 },
      columnIndices: (0..<count).flatMap { [0, Int32(1 + $0 / 2)] }, values: (0..<count).flatMap { _ in [0.6, 0.8] })
    let few = WordNeighbours(rows, count: 2, visits: 200, threads: 1)
    for row in 0..<count {
      #expect(Array(few.indices[2 * row..<2 * row + 2]) == [Int32(row ^ 1), -1])
      // The word that all share counts once somebody is found.
      #expect(abs(few.similarities[2 * row] - 1) < 1e-6 && few.similarities[2 * row + 1] == 0)
    }
    #expect(WordNeighbours(rows, count: 2, threads: 1).indices.allSatisfy { $0 >= 0 })
  }

  @Test func rowsWithoutWordsHaveNoNeighbours() {
    let rows = CSRMatrix(rows: 3, columns: 1, rowOffsets: [0, 1, 1, 2], columnIndices: [0, 0], values: [1, 1])
    #expect(WordNeighbours(rows, count: 1, threads: 1).indices == [2, -1, 0])
    let none = CSRMatrix(rows: 0, columns: 0, rowOffsets: [0], columnIndices: [], values: [])
    #expect(WordNeighbours(none, count: 1, threads: 1).indices.isEmpty)
  }
}
