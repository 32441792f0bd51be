// Kinds of vectors are clustered apart and numbered through.

@testable import AssayPipeline
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct CorpusClustersTests {
  @Test func sharesAddUpAndLeaveNobodyOut() {
    #expect(CorpusClusters.shares(of: 10, like: [1, 1]) == [5, 5])
    // 6.67 and 3.33.
    #expect(CorpusClusters.shares(of: 10, like: [200, 100]) == [7, 3])
    #expect(CorpusClusters.shares(of: 10, like: [999, 1]) == [9, 1])
    #expect(CorpusClusters.shares(of: 7, like: [4]) == [7])
    #expect(CorpusClusters.shares(of: 1, like: [5, 5]) == [1, 1])
    #expect(CorpusClusters.shares(of: 3, like: []) == [])
  }

  private func noWords(_ rows: Int) -> CSRMatrix {
    CSRMatrix(
      rows: rows, columns: 0, rowOffsets: [Int](repeating: 0, count: rows + 1), columnIndices: [], values: [])
  }

  /// Unit rows around `groups` axes, in turn: groups are at right angles, so neither kind's level can join them.
  private func block(_ kind: VectorBlock.Kind, _ rows: [Int], columns: Int, groups: Int, seed: UInt64) -> VectorBlock {
    var generator = SplitMix64(seed: seed)
    var vectors = Matrix(rows: rows.count, columns: columns)
    for row in rows.indices {
      for column in 0..<columns {
        vectors[row, column] = Float((column == row % groups ? 1 : 0) + 0.2 * (generator.unit() * 2 - 1))
      }
    }
    vectors.normalizeRows(threads: 1)
    return VectorBlock(kind: kind, rows: rows, vectors: vectors, words: noWords(rows.count))
  }

  private func found(_ wanted: Int?) -> CorpusClusters {
    // Every third document is of the other kind; kinds have vectors of different lengths.
    let even = block(.semantic, (0..<900).filter { $0 % 3 != 0 }, columns: 16, groups: 6, seed: 1)
    let third = block(.lexical, (0..<900).filter { $0 % 3 == 0 }, columns: 24, groups: 3, seed: 2)
    return CorpusClusters(
      [even, third], months: [Int?](repeating: nil, count: 900), wanted: wanted, seed: 1, context: RunContext(store: "", threads: 2) { _ in })
  }

  @Test(arguments: [nil, 9])
  func kindsNeverShareACluster(wanted: Int?) {
    let clusters = found(wanted)
    #expect(clusters.clusters == 9)
    #expect(clusters.blocks.map(\.intents) == [6, 3])
    #expect(clusters.blocks.map(\.documents) == [600, 300])
    #expect(clusters.blocks.allSatisfy { ($0.explanation == nil) == (wanted != nil) })
    for row in 0..<900 {
      #expect((clusters.nearestLabels[row] >= 6) == (row % 3 == 0))
      #expect(clusters.labels[row] == -1 || clusters.labels[row] == clusters.nearestLabels[row])
      #expect(clusters.similarities[row] > 0.5)
    }
    #expect(Set(clusters.nearestLabels).count == 9)
    #expect(clusters.themes.isEmpty)
  }

  @Test(arguments: [nil, 1])
  func timeSplitsUnlessANumberWasAskedFor(wanted: Int?) {
    // Two questions half alike make one cluster; the second is asked in the last third of a year only.
    var generator = SplitMix64(seed: 3)
    var vectors = Matrix(rows: 480, columns: 4)
    for row in 0..<480 {
      for column in [row < 360 ? 0 : 1, 2] { vectors[row, column] = 1 }
      for column in 0..<4 { vectors[row, column] += Float(0.3 * (generator.unit() * 2 - 1)) }
    }
    vectors.normalizeRows(threads: 1)
    let block = VectorBlock(kind: .semantic, rows: Array(0..<480), vectors: vectors, words: noWords(480))
    let months = (0..<480).map { row -> Int? in 24_276 + (row < 360 ? row % 12 : 8 + row % 4) }
    let clusters = CorpusClusters(
      [block], months: months, wanted: wanted, seed: 1, context: RunContext(store: "", threads: 2) { _ in })
    #expect(clusters.clusters == (wanted ?? 2))
    #expect(clusters.nearestLabels == (0..<480).map { wanted == nil && $0 >= 360 ? 1 : 0 })
    #expect(
      clusters.blocks[0].explanation?.hasSuffix(" 1 question inside another was set apart: began in 2023-09.")
        == (wanted == nil ? true : nil))
  }
}
