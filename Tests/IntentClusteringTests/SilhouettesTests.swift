// Rows nearer to another cluster than to their own, against the definition computed pair by pair.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct SilhouettesTests {
  @Test func workedByHand() {
    // Two clusters on the axes; the fourth row, cos 0.6 with the first axis and 0.8 with the second, is filed under the
    // first. Its mean with the two rows there is 0.6, with those of the second 0.8: negative, and the only one.
    let rows = Matrix(rows: 5, columns: 2, values: [1, 0, 1, 0, 0, 1, 0.6, 0.8, 0, 1])
    #expect(Silhouettes.negativeShare(rows, labels: [0, 0, 1, 0, 1], clusters: 2, threads: 1) == 0.2)
    #expect(Silhouettes.negativeShare(rows, labels: [0, 0, 1, 1, 1], clusters: 2, threads: 1) == 0)
    // Alone in its cluster, or in none.
    #expect(Silhouettes.negativeShare(rows, labels: [0, 0, 1, 2, 1], clusters: 3, threads: 1) == 0)
    #expect(Silhouettes.negativeShare(rows, labels: [0, 0, 1, -1, 1], clusters: 2, threads: 1) == 0)
    #expect(Silhouettes.negativeShare(rows, labels: [Int32](repeating: -1, count: 5), clusters: 1, threads: 1) == 0)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func equalsTheDefinition(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let (count, columns, clusters) = (400, 5, 7)
    var rows = Matrix(
      rows: count, columns: columns, values: (0..<count * columns).map { _ in Float(generator.unit() - 0.5) })
    rows.normalizeRows(threads: 1)
    let labels = (0..<count).map { _ in Int32(generator.below(clusters + 1)) - 1 }
    var (all, negative) = (0, 0)
    for row in 0..<count where labels[row] >= 0 {
      all += 1
      var sums = [Double](repeating: 0, count: clusters)
      var sizes = [Int](repeating: 0, count: clusters)
      for other in 0..<count where labels[other] >= 0 && other != row {
        for column in 0..<columns {
          sums[Int(labels[other])] += Double(rows[row, column]) * Double(rows[other, column])
        }
        sizes[Int(labels[other])] += 1
      }
      let means = zip(sums, sizes).map { $0 / Double($1) }
      let own = Int(labels[row])
      if means.indices.contains(where: { $0 != own && means[$0] > means[own] }) { negative += 1 }
    }
    for threads in [1, 2, 4] {
      #expect(
        Silhouettes.negativeShare(rows, labels: labels, clusters: clusters, threads: threads)
          == Double(negative) / Double(all))
    }
  }
}
