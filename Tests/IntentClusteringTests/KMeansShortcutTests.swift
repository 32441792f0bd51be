// What the shortcuts of k-means may change and what not: rounds with bounds, rounds on a sample, unit centroids. Rows
// without groups, where bounds have the most to get wrong.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

/// Rows whose label is not their nearest centroid, with room for the rounding of float32 products of unit rows.
func rowsFarFromNearest(_ result: KMeans.Result, of vectors: Matrix) -> [Int] {
  (0..<vectors.rows).filter { row in
    let distances = (0..<result.centroids.rows).map { squaredDistance(vectors, row, result.centroids, $0) }
    return distances[Int(result.labels[row])] > distances.min()! + 4e-6
  }
}

func squaredDistance(_ a: Matrix, _ row: Int, _ b: Matrix, _ other: Int) -> Double {
  (0..<a.columns).reduce(0) { sum, column in
    let difference = Double(a[row, column]) - Double(b[other, column])
    return sum + difference * difference
  }
}

@Suite struct KMeansShortcutTests {
  /// Rows enough for a sample: 400 for each of six clusters, in more than one chunk of work.
  static let many = unitRows(2_600, 8, groups: 2_600, seed: 21)
  static let six = many.gatheringRows([5, 400, 900, 1_300, 1_800, 2_500])

  @Test func certainShortcutsKeepEveryRound() {
    // 96 clusters: two groups of centroids, so that bounds can rule one out.
    let vectors = unitRows(1_500, 6, groups: 1_500, seed: 22)
    let seeds = vectors.gatheringRows((0..<96).map { $0 * 15 })
    let plain = KMeans.refine(vectors, from: seeds, maximumIterations: 15, shortcuts: .none, threads: 2)
    let certain = KMeans.refine(vectors, from: seeds, maximumIterations: 15, shortcuts: .certain, threads: 2)
    #expect(plain.history.allSatisfy { $0.work == 1 })
    #expect(certain.history.reduce(0) { $0 + $1.work } < 0.9 * Double(certain.iterations))
    // Two rows: where float32 cannot decide, products of other widths may decide otherwise.
    #expect(zip(plain.labels, certain.labels).count { $0 != $1 } <= 2)
    #expect(plain.iterations == certain.iterations)
    for (a, b) in zip(plain.history, certain.history) {
      #expect(abs(a.changed - b.changed) <= 2)
      #expect(abs(a.inertia - b.inertia) < 1e-4 * a.inertia)
    }
  }

  @Test(arguments: [KMeans.Geometry.euclidean, .spherical])
  func likelyShortcutsEndNearby(geometry: KMeans.Geometry) {
    // 15 rows per cluster: no sample.
    let vectors = unitRows(1_500, 6, groups: 1_500, seed: 23)
    let seeds = vectors.gatheringRows((0..<96).map { $0 * 15 })
    let results = [KMeans.Shortcuts.none, .likely].map {
      KMeans.refine(vectors, from: seeds, maximumIterations: 15, geometry: geometry, shortcuts: $0, threads: 2)
    }
    #expect(results[1].history.reduce(0) { $0 + $1.work } < 0.8 * Double(results[1].iterations))
    #expect(results[1].history.last?.work == 1)
    // 2%: of rows without groups there are many partitions, about equally good.
    #expect(abs(results[1].inertia / results[0].inertia - 1) < 0.02)
    if geometry == .euclidean { checkInvariants(results[1], of: vectors) }
    for result in results { #expect(rowsFarFromNearest(result, of: vectors).isEmpty) }
  }

  @Test func earlyRoundsAreTakenOnAQuarter() {
    let plain = KMeans.refine(
      KMeansShortcutTests.many, from: KMeansShortcutTests.six, maximumIterations: 12, shortcuts: .none, threads: 2)
    let likely = KMeans.refine(
      KMeansShortcutTests.many, from: KMeansShortcutTests.six, maximumIterations: 12, threads: 2)
    // 75% of 12 rounds.
    #expect(likely.history.prefix(9).allSatisfy { $0.work <= 0.25 })
    #expect(likely.history[9].work > 0.25 && likely.history.last?.work == 1)
    // Of a sample, but scaled: without that it would be a quarter.
    for early in likely.history.prefix(9) { #expect(abs(early.inertia / plain.history[3].inertia - 1) < 0.1) }
    #expect(abs(likely.inertia / plain.inertia - 1) < 0.02)
    #expect(rowsFarFromNearest(likely, of: KMeansShortcutTests.many).isEmpty)
    checkInvariants(likely, of: KMeansShortcutTests.many)
  }

  @Test func aSampleNeedsAHundredRowsPerCluster() {
    // 2,399 rows make a sample of 599: one short of 100 for each of six clusters.
    let few = KMeansShortcutTests.many.gatheringRows(Array(0..<2_399))
    let result = KMeans.refine(few, from: KMeansShortcutTests.six, maximumIterations: 12, threads: 2)
    #expect(result.history[0].work == 1)
  }

  @Test func emptyClustersAreFilledInTheSample() {
    // The last seed is far from every row, so that none is its own.
    var seeds = KMeansShortcutTests.many.gatheringRows([5, 400, 900, 1_300, 1_800, 5])
    for column in 0..<seeds.columns { seeds[5, column] = 1_000 }
    let result = KMeans.refine(KMeansShortcutTests.many, from: seeds, maximumIterations: 12, threads: 2)
    #expect(result.history[0].work <= 0.25 && result.history[0].reseeded == 1)
    #expect(result.centroids.rows == 6)
    checkInvariants(result, of: KMeansShortcutTests.many)
  }

  @Test func rowsThatTheSampleMissesKeepTheirClusters() {
    // Six distinct rows of which three occur once; a sample of a quarter that had them all would be a rare one.
    var rows = (0..<2_600).map { $0 % 3 }
    for (single, place) in [201, 1_402, 2_003].enumerated() { rows[place] = 3 + single }
    let vectors = KMeansShortcutTests.six.gatheringRows(rows)
    let result = KMeans.refine(vectors, from: KMeansShortcutTests.six, maximumIterations: 12, threads: 2)
    #expect(result.history[0].work <= 0.25)
    #expect(result.labels == rows.map { Int32($0) })
    #expect(result.centroids == KMeansShortcutTests.six && result.inertia == 0)
  }

  @Test(
    arguments: [KMeans.Geometry.euclidean, .spherical],
    [(KMeans.Shortcuts.none, KMeans.Seeding.greedy), (.certain, .greedy), (.likely, .greedy), (.none, .parallel),
     (.certain, .parallel), (.likely, .parallel)])
  func everyThreadCountGivesTheSameBits(
    geometry: KMeans.Geometry, rules: (shortcuts: KMeans.Shortcuts, seeding: KMeans.Seeding)
  ) {
    let parameters = KMeans.Parameters(
      clusters: 6, maximumIterations: 8, seedingRowsPerCluster: 500, geometry: geometry, seeding: rules.seeding,
      shortcuts: rules.shortcuts, seed: 4)
    let results = [1, 2, 4].map { KMeans.fit(KMeansShortcutTests.many, parameters: parameters, threads: $0) }
    #expect(results[0] == results[1] && results[0] == results[2])
    #expect((results[0].history[0].work <= 0.25) == (rules.shortcuts == .likely))
  }

  // Seeds (10, 0) and (0, 0.1) are directions: (1, 0) and (0.8, 0.6) go to the first, whose mean (0.9, 0.3) becomes
  // (3, 1)/√10; the mirrored rows to the second. Every row's cosine with its own is 3/√10.
  @Test func unitCentroidsByHand() {
    let rows = Matrix(rows: 4, columns: 2, values: [1, 0, 0.8, 0.6, 0, 1, 0.6, 0.8])
    let seeds = Matrix(rows: 2, columns: 2, values: [10, 0, 0, 0.1])
    let unit = KMeans.refine(rows, from: seeds, maximumIterations: 10, geometry: .spherical, threads: 1)
    #expect(unit.labels == [0, 0, 1, 1])
    #expect(unit.iterations == 1 && unit.converged && unit.history[0].reseeded == 0)
    let root = 10.0.squareRoot()
    for (value, wanted) in zip(unit.centroids.values, [3.0, 1, 1, 3]) {
      #expect(abs(Double(value) - wanted / root) < 1e-6)
    }
    #expect(abs(unit.inertia - 4 * (2 - 6 / root)) < 1e-5)
    // By distance all four rows are nearer to (0, 0.1).
    let plain = KMeans.refine(rows, from: seeds, maximumIterations: 10, threads: 1)
    #expect(plain.history[0].reseeded == 1)
  }
}
