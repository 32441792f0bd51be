// Near neighbours: lists worked by hand, agreement with a plain search, copies, cells and their recall, averages.

import Glibc
@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

/// The plain way: cosines in `Double`, sorted. For rows without copies.
private func plainNeighbours(_ vectors: Matrix, count: Int) -> [[Int32]] {
  func cosine(_ a: Int, _ b: Int) -> Double {
    (0..<vectors.columns).reduce(0) { $0 + Double(vectors[a, $1]) * Double(vectors[b, $1]) }
  }
  let isUsed = vectors.squaredRowNorms(threads: 1).map { $0 > 0 }
  return (0..<vectors.rows).map { row in
    guard isUsed[row] else { return [] }
    return (0..<vectors.rows).filter { $0 != row && isUsed[$0] }
      .map { (-Float(cosine(row, $0)), Int32($0)) }.sorted(by: <).prefix(count).map(\.1)
  }
}

private func lists(_ neighbours: Neighbours) -> [[Int32]] {
  (0..<neighbours.rows).map { row in
    neighbours.indices[row * neighbours.width..<(row + 1) * neighbours.width].filter { $0 >= 0 }
  }
}

@Suite struct NearestNeighboursTests {
  // Directions at 0°, 90°, 60° (rows 0, 1, 3), a copy of the first (4), and a row of zeros (2).
  static let fan = Matrix(rows: 5, columns: 2, values: [1, 0, 0, 1, 0, 0, 0.5, Float(0.75).squareRoot(), 1, 0])

  @Test func fiveRowsByHand() {
    let found = Neighbours.find(in: NearestNeighboursTests.fan, parameters: Neighbours.Parameters(count: 3), threads: 1)
    #expect(found.indices == [3, 1, -1, 3, 0, -1, -1, -1, -1, 1, 0, -1, 3, 1, -1])
    #expect(found.originals == [0, 1, -1, 3, 0])
    #expect(found.copies == [2, 1, 0, 1, 2])
    let root = Float(0.75).squareRoot()
    let expected: [Float] = [0.5, 0, 0, root, 0, 0, 0, 0, 0, root, 0.5, 0, 0.5, 0, 0]
    #expect(zip(found.similarities, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(found.search == Neighbours.Search(distinctRows: 3, cells: 0, probes: 0, recall: 1, sampledRows: 0))
  }

  @Test func meanSimilaritiesCountCopies() {
    let found = Neighbours.find(in: NearestNeighboursTests.fan, parameters: Neighbours.Parameters(count: 3), threads: 1)
    // Row 0: its copy and row 3, then row 1. Row 1: row 3, then row 0 twice. Row 3: row 1, then row 0 twice.
    let root = Float(0.75).squareRoot()
    #expect(close(found.meanSimilarities(count: 1), [1, root, 0, root, 1]))
    #expect(close(found.meanSimilarities(count: 2), [0.75, root / 2, 0, (root + 0.5) / 2, 0.75]))
    #expect(close(found.meanSimilarities(count: 3), [0.5, root / 3, 0, (root + 1) / 3, 0.5]))
  }

  private func close(_ a: [Float], _ b: [Float]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 1e-6 }
  }

  @Test(arguments: [1, 2, 3, 40, 257, 530]) func agreesWithThePlainSearch(rows: Int) {
    var vectors = unitRows(rows, 9, groups: 5, noise: 0.9, seed: UInt64(rows))
    if rows > 5 { for column in 0..<9 { vectors[4, column] = 0 } }
    for count in rows < 300 ? [1, 4, 10] : [7] {
      let found = Neighbours.find(in: vectors, parameters: Neighbours.Parameters(count: count), threads: 2)
      #expect(lists(found) == plainNeighbours(vectors, count: count))
    }
  }

  @Test func allCellsGiveEveryPair() {
    let vectors = unitRows(900, 8, groups: 6, noise: 0.9, seed: 2)
    let exact = Neighbours.find(in: vectors, threads: 2)
    let cells = Neighbours.find(
      in: vectors, parameters: Neighbours.Parameters(exactProducts: 0, targetRecall: 2), threads: 2)
    #expect(cells.search.cells > 30 && cells.search.probes == cells.search.cells && cells.search.recall == 1)
    #expect(cells.indices == exact.indices && cells.similarities == exact.similarities)
  }

  @Test func recallIsWhatIsFound() {
    let vectors = unitRows(3_000, 12, groups: 25, noise: 0.7, seed: 3)
    let exact = Neighbours.find(in: vectors, threads: 2)
    var before = 0
    for target in [0.5, 0.9, 0.99] {
      let found = Neighbours.find(
        in: vectors, parameters: Neighbours.Parameters(exactProducts: 0, targetRecall: target), threads: 2)
      let share = zip(lists(exact), lists(found)).reduce(0) { $0 + Set($1.0).intersection($1.1).count }
      #expect(found.search.recall >= target)
      // 0.03 is three standard errors of a share of 0.9 on 900 rows. The 512 that are sampled keep to it here, at every
      // target: a row's fifteen neighbours are found more independently than all or none.
      #expect(abs(Double(share) / 45_000 - found.search.recall) < 0.03)
      #expect(found.search.probes > before && found.search.probes < found.search.cells)
      #expect(found.search.sampledRows == 512)
      before = found.search.probes
    }
  }

  @Test func probesStopAtTheHighest() {
    // Without groups a few cells cannot hold the neighbours, and the recall says so.
    let vectors = unitRows(2_000, 40, groups: 2_000, seed: 4)
    let found = Neighbours.find(
      in: vectors, parameters: Neighbours.Parameters(exactProducts: 0, highestProbes: 3), threads: 2)
    #expect(found.search.probes == 3 && found.search.recall < 0.6)
    #expect(lists(found).allSatisfy { Set($0).count == $0.count })
  }

  @Test func everyThreadCountGivesTheSameBits() {
    // More rows than a unit of parallel work has, in both ways of searching.
    for (rows, exactProducts) in [(9_000, 0), (3_000, 1e15)] {
      let vectors = unitRows(rows, 8, groups: 40, noise: 0.8, seed: 5)
      let parameters = Neighbours.Parameters(exactProducts: exactProducts)
      let one = Neighbours.find(in: vectors, parameters: parameters, threads: 1)
      let means = one.averaged(vectors, threads: 1)
      for threads in [2, 4] {
        let other = Neighbours.find(in: vectors, parameters: parameters, threads: threads)
        #expect(other == one)
        #expect(other.averaged(vectors, threads: threads) == means)
      }
    }
  }

  @Test func copiesShareOneList() {
    let five = unitRows(5, 6, groups: 5, seed: 6)
    let vectors = five.gatheringRows((0..<1_000).map { $0 % 5 })
    for exactProducts in [0, 1e15] {
      let found = Neighbours.find(
        in: vectors, parameters: Neighbours.Parameters(exactProducts: exactProducts, targetRecall: 2), threads: 2)
      #expect(found.search.distinctRows == 5)
      #expect(found.copies.allSatisfy { $0 == 200 })
      #expect(found.originals == (0..<1_000).map { Int32($0 % 5) })
      let all = lists(found)
      #expect(all.indices.allSatisfy { Set(all[$0]) == Set(0..<5).subtracting([Int32($0 % 5)]) })
      #expect(all.indices.allSatisfy { all[$0] == all[$0 % 5] })
    }
  }

  @Test func roundingDoesNotMakeTwoTextsOfOne() {
    var generator = SplitMix64(seed: 7)
    let plain = unitRows(50, 30, groups: 50, seed: 7)
    var vectors = plain.gatheringRows((0..<1_000).map { $0 % 50 })
    for index in vectors.values.indices { vectors.values[index] *= 1 + Float(generator.unit() - 0.5) * 4e-7 }
    let groups = CopyGroups(vectors, threads: 2)
    #expect(groups.originals == (0..<1_000).map { Int32($0 % 50) })
    // A thousandth of a radian is another text.
    for row in 0..<50 { vectors[row, 0] += 0.001 }
    vectors.normalizeRows(threads: 1)
    #expect(CopyGroups(vectors, threads: 2).distinct.count == 100)
  }

  @Test func nothingToFind() {
    for vectors in [Matrix(rows: 0, columns: 3), Matrix(rows: 4, columns: 3), Matrix(rows: 2, columns: 0)] {
      let found = Neighbours.find(in: vectors, threads: 2)
      #expect(found.indices == [Int32](repeating: -1, count: found.width * vectors.rows))
      #expect(found.averaged(vectors, threads: 2) == vectors)
      #expect(found.meanSimilarities(count: 10) == [Float](repeating: 0, count: vectors.rows))
    }
    var same = Matrix(rows: 300, columns: 2, values: (0..<300).flatMap { _ in [Float(3), 4] })
    same.normalizeRows(threads: 1)
    let found = Neighbours.find(in: same, parameters: Neighbours.Parameters(exactProducts: 0), threads: 2)
    #expect(found.search.distinctRows == 1 && found.indices.allSatisfy { $0 == -1 })
    #expect(found.averaged(same, threads: 2) == same)
    #expect(found.meanSimilarities(count: 10).allSatisfy { $0 == 1 })
  }
}

@Suite struct BestMatchesTests {
  @Test func theHighestInOrderWhateverTheStretches() {
    var generator = SplitMix64(seed: 1)
    for count in [1, 3, 10] {
      for length in [0, 1, 5, 31, 32, 33, 100] {
        // Few distinct values, so that ties are common; indices out of order.
        let scores = (0..<length).map { _ in Float(generator.below(6)) }
        let names = (0..<length).map { Int32(($0 * 37) % 101) }
        var best = BestMatches(rows: 2, count: count)
        for start in stride(from: 0, to: length, by: 40) {
          let range = start..<min(start + 40, length)
          scores.withUnsafeBufferPointer { scores in
            names.withUnsafeBufferPointer { names in
              best.offer(
                UnsafeBufferPointer(rebasing: scores[range]), candidates: UnsafeBufferPointer(rebasing: names[range]),
                excluding: 37, to: 1)
            }
          }
        }
        let expected = zip(scores, names).filter { $0.1 != 37 }.sorted { (-$0.0, $0.1) < (-$1.0, $1.1) }.prefix(count)
        let padding = [Int32](repeating: -1, count: count - expected.count)
        #expect(Array(best.indices[count...]) == expected.map(\.1) + padding)
        #expect(Array(best.indices[..<count]) == [Int32](repeating: -1, count: count))
      }
    }
  }
}

@Suite struct NeighbourAveragingTests {
  @Test func meansByHand() {
    let fan = NearestNeighboursTests.fan
    let found = Neighbours.find(in: fan, parameters: Neighbours.Parameters(count: 3), threads: 1)
    // Two rows of each mean. Row 0 with its copy is itself; row 1 with row 3, at 60°: 75°; row 3 with row 1 as well.
    let means = found.averaged(fan, count: 2, threads: 1)
    func angle(_ row: Int) -> Double { atan2Degrees(Double(means[row, 1]), Double(means[row, 0])) }
    #expect(abs(angle(0)) < 1e-3 && abs(angle(1) - 75) < 1e-3 && abs(angle(3) - 75) < 1e-3 && abs(angle(4)) < 1e-3)
    #expect(means[2, 0] == 0 && means[2, 1] == 0)
    // A copy counted once: rows 0 and 4 with row 3 lie at 30°.
    let once = found.averaged(fan, count: 2, copiesCounted: 1, threads: 1)
    #expect(abs(atan2Degrees(Double(once[0, 1]), Double(once[0, 0])) - 30) < 1e-3)
    #expect(Array(once.values[8...]) == Array(once.values[..<2]))
    // One row of a mean: nothing moves.
    #expect(found.averaged(fan, count: 1, threads: 1) == fan)
  }

  @Test func groupsDrawTogether() {
    let vectors = unitRows(400, 20, groups: 8, noise: 0.6, seed: 2)
    let means = Neighbours.find(in: vectors, threads: 2).averaged(vectors, threads: 2)
    #expect(means.squaredRowNorms(threads: 1).allSatisfy { abs($0 - 1) < 1e-5 })
    func within(_ matrix: Matrix) -> Double {
      (8..<400).reduce(0.0) { sum, row in
        sum + (0..<20).reduce(0.0) { $0 + Double(matrix[row, $1]) * Double(matrix[row - 8, $1]) }
      } / 392
    }
    #expect(within(means) > within(vectors) + 0.1)
  }
}

private func atan2Degrees(_ y: Double, _ x: Double) -> Double { atan2(y, x) * 180 / .pi }
