// Merging from the bottom up: cases worked by hand, and every step against a search that recomputes everything.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct DendrogramTests {
  @Test func cutsByHand() {
    // 3 joins 1, then 2 joins 0, then 1 joins 0.
    let tree = Dendrogram(
      groups: 4,
      merges: [
        Dendrogram.Merge(into: 1, gone: 3), Dendrogram.Merge(into: 0, gone: 2), Dendrogram.Merge(into: 0, gone: 1),
      ])
    #expect(tree.labels(count: 4) == [0, 1, 2, 3])
    #expect(tree.labels(count: 3) == [0, 1, 2, 1])
    #expect(tree.labels(count: 2) == [0, 1, 0, 1])
    #expect(tree.labels(count: 1) == [0, 0, 0, 0])
    #expect(tree.labels(count: 9) == [0, 1, 2, 3])
  }

  @Test func likenessMergesByMeanDotProduct() {
    // Unit rows at 0°, 10°, 80°, 90°: the two at the ends pair up first (cos 10° each, of equals the lower), then both.
    let rows = Matrix(
      rows: 4, columns: 2, values: [1, 0, 0.9848078, 0.1736482, 0.1736482, 0.9848078, 0, 1])
    let groups = Groups(rows, labels: [0, 1, 2, 3], count: 4, threads: 1)
    let tree = groups.dendrogram(by: .likeness)
    #expect(tree.labels(count: 2) == [0, 0, 1, 1])
    let likenesses = groups.likenesses(along: tree)
    // cos 10°, cos 10°, and the mean of cos 80°, cos 90°, cos 70°, cos 80°.
    for (found, wanted) in zip(likenesses, [0.984808, 0.984808, (2 * 0.173648 + 0 + 0.342020) / 4]) {
      #expect(abs(found - wanted) < 1e-5)
    }
  }

  @Test func looseGroupsMeetBeforeTightOnesByRelativeLikeness() {
    // Two pieces of one loose group: means (0.7, 0, 0, 0) of rows 0.49 alike. Two tight groups, 0.6 alike: by rows alone
    // they come first; less a quarter of what is within the pieces do: 0.49 · 3/4 = 0.3675 against 0.6 − 1/4 = 0.35.
    let rows: [[Float]] = [
      [0.7, 0.7141428, 0, 0], [0.7, -0.7141428, 0, 0], [0.7, 0, 0.7141428, 0], [0.7, 0, -0.7141428, 0],
      [0, 0, 0, 1], [0, 0, 0, 1], [0, 0, 0.8, 0.6], [0, 0, 0.8, 0.6],
    ]
    let groups = Groups(
      Matrix(rows: 8, columns: 4, values: rows.flatMap { $0 }), labels: [0, 0, 1, 1, 2, 2, 3, 3], count: 4, threads: 1)
    #expect(groups.dendrogram(by: .likeness).labels(count: 3) == [0, 1, 2, 2])
    #expect(groups.dendrogram(by: .relativeLikeness).labels(count: 3) == [0, 0, 1, 2])
    // By distance sooner still: those of the loose group coincide.
    #expect(groups.dendrogram(by: .distance).labels(count: 3) == [0, 0, 1, 2])
  }

  @Test func sizesDecideWhatVarianceMerges() {
    // On a line of angles: a big group at 0° and one row each at 12° and 26°. The gap of 12° is the smaller one, but
    // the big group's is dearer: 20/21 · d² against 1/2 · d².
    func row(_ degrees: Double) -> [Float] {
      let table: [Double: (Float, Float)] = [0: (1, 0), 12: (0.9781476, 0.2079117), 26: (0.8987940, 0.4383711)]
      return [table[degrees]!.0, table[degrees]!.1]
    }
    let values = (0..<20).flatMap { _ in row(0) } + row(12) + row(26)
    let labels = [Int32](repeating: 0, count: 20) + [1, 2]
    let groups = Groups(Matrix(rows: 22, columns: 2, values: values), labels: labels, count: 3, threads: 1)
    #expect(groups.dendrogram(by: .likeness).labels(count: 2) == [0, 0, 1])
    #expect(groups.dendrogram(by: .variance).labels(count: 2) == [0, 1, 1])
  }

  @Test(arguments: [1, 2, 3, 4, 5], [Groups.Rule.likeness, .relativeLikeness, .distance, .variance])
  func everyMergeIsTheCheapest(seed: UInt64, rule: Groups.Rule) {
    let rows = unitRows(120, 6, groups: 9, noise: 0.8, seed: seed)
    var generator = SplitMix64(seed: seed)
    let labels = (0..<120).map { $0 < 14 ? Int32($0) : Int32(generator.below(14)) }
    let groups = Groups(rows, labels: labels, count: 14, threads: 2)
    let tree = groups.dendrogram(by: rule)
    var now = labels
    for merge in tree.merges {
      // All costs again, from the rows.
      let alive = Array(Set(now)).sorted()
      var best = Double.infinity
      var chosen = Double.nan
      for a in alive {
        for b in alive where b > a {
          let cost = cost(of: rule, rows, now, a, b)
          best = min(best, cost)
          if a == merge.into && b == merge.gone { chosen = cost }
        }
      }
      #expect(chosen - best < 1e-6)
      now = now.map { $0 == merge.gone ? merge.into : $0 }
    }
    #expect(Set(now).count == 1)
  }

  private func cost(of rule: Groups.Rule, _ rows: Matrix, _ labels: [Int32], _ a: Int32, _ b: Int32) -> Double {
    switch rule {
    case .likeness: return -meanDot(rows, labels, a, b)
    case .relativeLikeness:
      return (meanDot(rows, labels, a, a) + meanDot(rows, labels, b, b)) / 8 - meanDot(rows, labels, a, b)
    case .distance:
      return meanDot(rows, labels, a, a) + meanDot(rows, labels, b, b) - 2 * meanDot(rows, labels, a, b)
    case .variance: return wardCost(rows, labels, a, b)
    }
  }

  private func meanDot(_ rows: Matrix, _ labels: [Int32], _ a: Int32, _ b: Int32) -> Double {
    var sum = 0.0
    var pairs = 0.0
    for first in 0..<rows.rows where labels[first] == a {
      for second in 0..<rows.rows where labels[second] == b {
        for column in 0..<rows.columns { sum += Double(rows[first, column]) * Double(rows[second, column]) }
        pairs += 1
      }
    }
    return sum / pairs
  }

  /// What the union adds to the inertia, from the inertias.
  private func wardCost(_ rows: Matrix, _ labels: [Int32], _ a: Int32, _ b: Int32) -> Double {
    inertia(rows, labels.map { $0 == a || $0 == b }) - inertia(rows, labels.map { $0 == a })
      - inertia(rows, labels.map { $0 == b })
  }

  private func inertia(_ rows: Matrix, _ isMember: [Bool]) -> Double {
    let members = isMember.indices.filter { isMember[$0] }
    var sum = 0.0
    for column in 0..<rows.columns {
      let values = members.map { Double(rows[$0, column]) }
      let mean = values.reduce(0, +) / Double(values.count)
      sum += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    return sum
  }

  @Test func widthsAreUnbiasedVariances() {
    let rows = unitRows(40, 3, groups: 2, noise: 0.4, seed: 3)
    let labels = (0..<40).map { Int32($0 % 4) }
    let groups = Groups(rows, labels: labels, count: 4, threads: 1)
    let merged: [Int32] = [0, 1, 0, 1]
    for (cluster, found) in groups.sizesAndWidths(of: merged, count: 2).enumerated() {
      let members = labels.map { merged[Int($0)] == Int32(cluster) }
      #expect(found.size == 20)
      #expect(abs(found.width - inertia(rows, members) / 19) < 1e-6)
    }
  }
}
