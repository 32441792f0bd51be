// Intents from pieces: planted groups, even and uneven, and what must not change the result.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct PieceMergingTests {
  /// Rows around random directions, `sizes[g]` around the g-th; groups one after another.
  private func planted(_ sizes: [Int], columns: Int = 24, noise: Double, seed: UInt64) -> (Matrix, [Int]) {
    var generator = SplitMix64(seed: seed)
    func direction(_ length: Double) -> [Double] { (0..<columns).map { _ in length * (generator.unit() * 2 - 1) } }
    var values: [Float] = []
    var truth: [Int] = []
    for (group, size) in sizes.enumerated() {
      let center = direction(1)
      for _ in 0..<size {
        values += zip(center, direction(noise)).map { Float($0 + $1) }
        truth.append(group)
      }
    }
    var rows = Matrix(rows: truth.count, columns: columns, values: values)
    rows.normalizeRows(threads: 1)
    return (rows, truth)
  }

  private func merge(
    _ rows: Matrix, _ clusters: Int?, comparesMeans: Bool = true, seed: UInt64 = 1, threads: Int = 2
  ) -> PieceMerging {
    PieceMerging(
      rows, neighbours: Neighbours.find(in: rows, threads: threads), clusters: clusters,
      parameters: PieceMerging.Parameters(
        separation: 0.37, comparesMeans: comparesMeans, diffusion: .semantic, seed: seed), threads: threads)
  }

  @Test(arguments: [1, 2, 3])
  func unevenGroupsAreFoundWithoutTheirNumber(seed: UInt64) {
    let (rows, truth) = planted([400, 200, 130, 100, 80, 60, 50, 40, 30, 25, 20, 20], noise: 0.7, seed: seed)
    let found = merge(rows, nil)
    #expect((11...13).contains(found.clusters))
    #expect(found.count?.clusters == found.clusters)
    let agreement = ClusterAgreement(truth: truth, found: found.labels.map { Int($0) })
    #expect(agreement.accuracy > 0.95)
    // A k-means at the true number cuts the large group.
    let means = KMeans.fit(rows, parameters: KMeans.Parameters(clusters: 12, seed: seed), threads: 2)
    #expect(ClusterAgreement(truth: truth, found: means.labels.map { Int($0) }).accuracy < agreement.accuracy)
  }

  @Test func piecesMadeOfASampleMergeToTheSameGroups() {
    let (rows, truth) = planted([400, 200, 130, 100, 80, 60, 50, 40, 30, 25, 20, 20], noise: 0.7, seed: 1)
    func merged(threads: Int) -> PieceMerging {
      PieceMerging(
        rows, neighbours: Neighbours.find(in: rows, threads: threads), clusters: 12,
        parameters: PieceMerging.Parameters(
          pieces: 60, trainedRowsPerPiece: 4, separation: 0.37, comparesMeans: true, diffusion: .semantic, seed: 1),
        threads: threads)
    }
    let found = merged(threads: 2)
    #expect(found.clusters == 12 && found.pieces > 36)
    #expect(ClusterAgreement(truth: truth, found: found.labels.map { Int($0) }).accuracy > 0.95)
    #expect(found == merged(threads: 1))
  }

  @Test func meansAreComparedOnlyWhereTheySaySomething() {
    let (rows, _) = planted([400, 200, 130, 100, 80, 60, 50, 40, 30, 25, 20, 20], noise: 0.7, seed: 1)
    let byMeans = merge(rows, nil)
    #expect(byMeans.rule == .distance && byMeans.explanation.contains("merged by the distance of their means"))
    let byRows = merge(rows, nil, comparesMeans: false)
    #expect(byRows.rule == .likeness && byRows.explanation.contains("merged by likeness"))
    // No more rows lie nearer to another cluster than is allowed for it.
    func strays(_ found: PieceMerging) -> Double {
      Silhouettes.negativeShare(rows, labels: found.labels, clusters: found.clusters, threads: 2)
    }
    #expect(byMeans.clusters == byRows.clusters && strays(byMeans) <= 1.25 * strays(byRows))
  }

  @Test func theNumberAskedForIsMade() {
    let (rows, _) = planted([90, 60, 40, 30], noise: 0.8, seed: 4)
    for clusters in [1, 2, 4, 9] {
      let found = merge(rows, clusters)
      #expect(found.clusters == clusters)
      #expect(Set(found.labels).count == clusters)
      #expect(found.count == nil)
    }
  }

  @Test(arguments: 1...6)
  func aHandfulOfRowsMakesTheNumberAskedFor(clusters: Int) {
    // Means of neighbours are fewer points than the rows, here six, and means of those fewer again.
    let (rows, _) = planted([3, 3, 2, 1, 1], noise: 0.9, seed: 7)
    let found = merge(rows, clusters)
    #expect(found.clusters == clusters)
    #expect(Set(found.labels).count == clusters)
  }

  @Test(arguments: [true, false])
  func wordsTellGroupsApartThatVectorsBlur(even: Bool) {
    // Twelve groups of two questions each, which differ by a word and hardly by vector.
    let sizes = even ? [Int](repeating: 100, count: 12) : [300, 200, 150, 120, 100, 80, 60, 50, 40, 40, 30, 30]
    var (rows, truth) = planted(sizes, noise: 0.5, seed: 2)
    for row in truth.indices {
      truth[row] = 2 * truth[row] + row % 2
      rows[row, 23] += row % 2 == 0 ? 0.1 : -0.1
    }
    rows.normalizeRows(threads: 1)
    let words = CSRMatrix(
      rows: 1_200, columns: 24, rowOffsets: Array(0...1_200), columnIndices: truth.map { Int32($0) },
      values: [Float](repeating: 1, count: 1_200))
    let neighbours = Neighbours.find(in: rows, threads: 2)
    func accuracy(_ words: CSRMatrix?) -> Double {
      let merging = PieceMerging(
        rows, words: words, neighbours: neighbours, clusters: 24,
        parameters: PieceMerging.Parameters(
          highestWidthCorrelation: even ? -1 : 1, separation: 0.37, comparesMeans: true, diffusion: .semantic, seed: 1),
        threads: 2)
      #expect((merging.rule == .variance) == even)
      return ClusterAgreement(truth: truth, found: merging.labels.map { Int($0) }).accuracy
    }
    let (without, with) = (accuracy(nil), accuracy(words))
    #expect(with > without + 0.15, "\(without) \(with)")
  }

  @Test func whatIsSmallerThanAnIntentJoinsTheOneMostLikeIt() {
    // Three groups of ten rows, two pieces each, at right angles; and one row that is a little like the second group.
    // The means of the first and third lean to each other, so that they merge before anything merges with the row.
    let places: [[Float]] = [[1, 0, 0.2, 0], [0, 1, 0, 0], [0.2, 0, 1, 0], [0, 0.1, 0, 1]]
    let labels = (0..<31).map { Int32($0 / 5) }
    var rows = Matrix(rows: 31, columns: 4, values: labels.flatMap { places[Int($0) / 2] })
    rows.normalizeRows(threads: 1)
    let groups = Groups(rows, labels: labels, count: 7, threads: 1)
    func found(_ wanted: Int, fewest: Int = 3, most: Double = 0.05) -> [Int32] {
      groups.labels(
        cutting: groups.dendrogram(by: .distance), count: wanted,
        parameters: PieceMerging.Parameters(
          fewestRows: fewest, mostJoining: most, separation: 0.37, comparesMeans: true, diffusion: .semantic, seed: 1))
    }
    #expect(found(3) == [0, 0, 1, 1, 2, 2, 1])
    #expect(found(2) == [0, 0, 1, 1, 0, 0, 1])
    // A row that counts, one that would be too many, and more groups than there are with so many rows.
    #expect(found(3, fewest: 1) == [0, 0, 1, 1, 0, 0, 2])
    #expect(found(3, most: 0.03) == [0, 0, 1, 1, 0, 0, 2])
    #expect(found(7) == [0, 1, 2, 3, 4, 5, 6])
  }

  @Test func threadsDoNotChangeTheResult() {
    let (rows, _) = planted([300, 150, 80, 50, 40, 30, 20], noise: 1, seed: 5)
    let one = merge(rows, nil, threads: 1)
    for threads in [2, 4] { #expect(merge(rows, nil, threads: threads) == one) }
  }

  @Test func wideLargeClustersAreASignOfEvenIntents() {
    // Ten clusters, the larger the wider: a correlation of nearly 1; shuffled against size: none to speak of.
    let wide = (1...10).map { (size: Double(10 * $0), width: 0.05 * Double($0)) }
    #expect(PieceMerging.widthCorrelation(wide) > 0.9)
    let narrow = (1...10).map { (size: Double(10 * $0), width: 0.5 / Double($0)) }
    #expect(PieceMerging.widthCorrelation(narrow) < -0.9)
    // Few clusters prove nothing: r = 0.5 of six is −0.37 at the lower end.
    #expect(PieceMerging.widthCorrelation(Array(wide.prefix(4))) == 0)
    let same = (1...10).map { _ in (size: 10.0, width: 0.1) }
    #expect(PieceMerging.widthCorrelation(same) == 0)
  }

  @Test func theWidthCorrelationIsTheLowerEndOfItsInterval() {
    // Sizes e², e³, e⁴, e⁵, e⁶ and widths whose logarithms are 0, 1, 0, 1, 2 (less the hundredth that is added):
    // r = 4 / √(10 · 2.8) = 0.7559; atanh r − 1.645 / √2 = −0.1769; tanh of that −0.1751.
    let points = zip([2.0, 3, 4, 5, 6], [0.0, 1, 0, 1, 2]).map { size, width in
      (size: exponential(size), width: exponential(width) - 0.01)
    }
    #expect(abs(PieceMerging.widthCorrelation(points) + 0.1751) < 5e-4)
  }

  private func exponential(_ power: Double) -> Double {
    (0..<Int(power)).reduce(1.0) { product, _ in product * 2.718281828459045 }
  }

  @Test func degenerateInputs() {
    // All alike: one piece, one intent.
    let alike = Matrix(rows: 30, columns: 2, values: (0..<30).flatMap { _ in [Float(1), 0] })
    let one = merge(alike, nil)
    #expect(one.clusters == 1 && one.labels == [Int32](repeating: 0, count: 30))
    #expect(merge(alike, 5).clusters == 1)
    // One row, and rows of zeros beside it, which belong nowhere.
    let single = merge(Matrix(rows: 3, columns: 2, values: [0, 0, 1, 0, 0, 0]), nil)
    #expect(single.clusters == 1 && single.labels == [-1, 0, -1])
    // Opposite rows have no mean, but each is a text.
    let opposite = merge(Matrix(rows: 2, columns: 2, values: [1, 0, -1, 0]), nil)
    #expect(opposite.clusters >= 1 && opposite.labels.allSatisfy { (0..<Int32(opposite.clusters)).contains($0) })
    let nothing = merge(Matrix(rows: 3, columns: 2, values: [0, 0, 0, 0, 0, 0]), nil)
    #expect(nothing.clusters == 0 && nothing.labels == [-1, -1, -1])
  }

  @Test func rowsAveragedGrowWithTheLogarithm() {
    let parameters = PieceMerging.Parameters(separation: 0.37, comparesMeans: true, diffusion: .semantic, seed: 1)
    #expect([1, 900, 2_000, 13_000, 22_500, 10_000_000].map(parameters.averagedRows(of:)) == [8, 8, 8, 13, 14, 14])
  }
}
