// k-means: a case worked by hand, the properties it promises, and the degenerate inputs.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

/// Unit rows around `groups` random directions, group by group in turn, a little noise on each.
func unitRows(_ rows: Int, _ columns: Int, groups: Int, noise: Double = 0.3, seed: UInt64) -> Matrix {
  var generator = SplitMix64(seed: seed)
  func direction() -> [Double] { (0..<columns).map { _ in generator.unit() * 2 - 1 } }
  let centers = (0..<groups).map { _ in direction() }
  var matrix = Matrix(rows: rows, columns: columns)
  for row in 0..<rows {
    let shift = direction()
    for column in 0..<columns { matrix[row, column] = Float(centers[row % groups][column] + noise * shift[column]) }
  }
  matrix.normalizeRows(threads: 1)
  return matrix
}

/// What every result must satisfy.
func checkInvariants(_ result: KMeans.Result, of vectors: Matrix) {
  #expect(result.labels.count == vectors.rows && result.centroids.columns == vectors.columns)
  let norms = vectors.squaredRowNorms(threads: 1)
  #expect(zip(result.labels, norms).allSatisfy { ($0 == -1) == ($1 == 0) })
  #expect(Set(result.labels).subtracting([-1]) == Set((0..<result.centroids.rows).map { Int32($0) }))
  // Labels match the returned centroids.
  let nearest = KMeans.nearestTwo(of: vectors, among: result.centroids, threads: 1)
  #expect(nearest.map(\.label) == result.labels)
}

@Suite struct KMeansTests {
  // Points (1,0), (1,1), (5,0), (5,1) from the first two: round 1 moves nothing apart from the centroids, because
  // (5,0) is nearer to (1,0) and (5,1) to (1,1); rows 0 and 2 keep the mean (3,0), rows 1 and 3 (3,1).
  static let square = Matrix(rows: 4, columns: 2, values: [1, 0, 1, 1, 5, 0, 5, 1])

  @Test func fourPointsByHand() {
    let far = KMeans.refine(
      KMeansTests.square, from: Matrix(rows: 2, columns: 2, values: [1, 0, 5, 0]), maximumIterations: 10, threads: 1)
    #expect(far.labels == [0, 0, 1, 1])
    #expect(far.centroids.values == [1, 0.5, 5, 0.5])
    #expect(far.inertia == 1)
    #expect(far.iterations == 1 && far.converged)

    let near = KMeans.refine(
      KMeansTests.square, from: Matrix(rows: 2, columns: 2, values: [1, 0, 1, 1]), maximumIterations: 10, threads: 1)
    #expect(near.labels == [0, 1, 0, 1])
    #expect(near.centroids.values == [3, 0, 3, 1])
    #expect(near.inertia == 16)
  }

  @Test func labelsMoveByHand() {
    // 1, 2, 3, 10 from centroids 1 and 2: {1}, {2, 3, 10} with means 1 and 5; then {1, 2, 3}, {10} with 2 and 10.
    let line = Matrix(rows: 4, columns: 1, values: [1, 2, 3, 10])
    let result = KMeans.refine(
      line, from: Matrix(rows: 2, columns: 1, values: [1, 2]), maximumIterations: 10, shortcuts: .certain, threads: 1)
    #expect(result.labels == [0, 0, 0, 1])
    #expect(result.centroids.values == [2, 10])
    #expect(result.inertia == 2)
    #expect(result.history.map(\.changed) == [2, 0])
    #expect(result.history.last?.inertia == 2)
  }

  @Test func tiesGoToTheLowerLabel() {
    let result = KMeans.nearestTwo(
      of: Matrix(rows: 1, columns: 1, values: [2]), among: Matrix(rows: 3, columns: 1, values: [3, 1, 3]), threads: 1)
    #expect(result[0].label == 0 && result[0].secondLabel == 1)
  }

  @Test func emptyClustersTakeTheFarthestRow() {
    // The third centroid is nobody's; row 3 (10) is the farthest from its own.
    let line = Matrix(rows: 4, columns: 1, values: [1, 2, 3, 10])
    let result = KMeans.refine(
      line, from: Matrix(rows: 3, columns: 1, values: [1, 3, 1000]), maximumIterations: 10, threads: 1)
    #expect(result.history[0].reseeded == 1)
    #expect(result.centroids.rows == 3)
    #expect(result.labels[3] == 2)
    checkInvariants(result, of: line)
  }

  @Test(arguments: [1, 2, 7, 20], [1, 3, 4])
  func propertiesHold(clusters: Int, seed: UInt64) {
    let vectors = unitRows(500, 12, groups: 7, seed: seed)
    let result = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: clusters, seed: seed), threads: 2)
    #expect(result.centroids.rows == clusters)
    checkInvariants(result, of: vectors)
    for (before, after) in zip(result.history, result.history.dropFirst()) {
      // 1e-5: 500 float32 distances.
      #expect(after.inertia <= before.inertia + 1e-5)
    }
    #expect(abs(result.inertia - result.history.last!.inertia) < 1e-3)
  }

  @Test func plantedGroupsAreFound() {
    let vectors = unitRows(600, 20, groups: 6, noise: 0.1, seed: 5)
    let result = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 6, seed: 1), threads: 2)
    let agreement = ClusterAgreement(truth: (0..<600).map { $0 % 6 }, found: result.labels.map { Int($0) })
    #expect(agreement.accuracy == 1)
  }

  @Test func moreClustersAreNeverWorse() {
    let vectors = unitRows(300, 8, groups: 5, noise: 1, seed: 6)
    let inertias = [1, 2, 4, 8, 16, 32, 64].map {
      KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: $0, seed: 2), threads: 2).inertia
    }
    #expect(zip(inertias, inertias.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func restartsNeverRaiseTheInertia() {
    let vectors = unitRows(200, 5, groups: 9, noise: 0.8, seed: 7)
    let one = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 9, seed: 3), threads: 2)
    let five = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 9, restarts: 5, seed: 3), threads: 2)
    #expect(five.inertia <= one.inertia)
  }

  @Test func allRowsEqualMakeOneCluster() {
    var vectors = Matrix(rows: 40, columns: 3, values: (0..<40).flatMap { _ in [Float(1), 2, 3] })
    vectors.normalizeRows(threads: 1)
    let result = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 5, seed: 1), threads: 2)
    #expect(result.centroids.rows == 1)
    #expect(result.labels == [Int32](repeating: 0, count: 40))
    #expect(result.inertia < 1e-10)
  }

  @Test func oneRowPerCluster() {
    let vectors = unitRows(30, 10, groups: 30, seed: 8)
    let result = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 30, seed: 1), threads: 2)
    #expect(Set(result.labels).count == 30)
    #expect(result.inertia == 0)
  }

  @Test func moreClustersThanDistinctRows() {
    let four = unitRows(4, 6, groups: 4, seed: 9)
    let vectors = four.gatheringRows((0..<50).map { $0 % 4 })
    let result = KMeans.fit(vectors, parameters: KMeans.Parameters(clusters: 20, seed: 1), threads: 2)
    #expect(result.centroids.rows == 4)
    checkInvariants(result, of: vectors)
    #expect(result.inertia < 1e-10)
  }

  @Test func zeroRowsTakeNoPart() {
    let plain = unitRows(60, 6, groups: 3, noise: 0.1, seed: 10)
    var mixed = Matrix(rows: 62, columns: 6)
    for row in 0..<60 { for column in 0..<6 { mixed[row + 1, column] = plain[row, column] } }
    let result = KMeans.fit(mixed, parameters: KMeans.Parameters(clusters: 3, seed: 1), threads: 1)
    #expect(result.labels.first == -1 && result.labels.last == -1)
    checkInvariants(result, of: mixed)
    let only = KMeans.refine(plain, from: result.centroids, maximumIterations: 5, threads: 1)
    #expect(only.centroids == result.centroids && only.labels == Array(result.labels[1...60]))

    let nothing = KMeans.fit(
      Matrix(rows: 3, columns: 2), parameters: KMeans.Parameters(clusters: 2, seed: 1), threads: 2)
    #expect(nothing.labels == [-1, -1, -1] && nothing.centroids.rows == 0)
    let none = KMeans.fit(Matrix(rows: 0, columns: 2), parameters: KMeans.Parameters(clusters: 2, seed: 1), threads: 2)
    #expect(none.labels.isEmpty && none.inertia == 0)
  }

  @Test func everyThreadCountGivesTheSameBits() {
    let vectors = unitRows(9_000, 16, groups: 20, noise: 0.9, seed: 11)
    let parameters = KMeans.Parameters(clusters: 25, maximumIterations: 6, seedingRowsPerCluster: 50, seed: 4)
    let one = KMeans.fit(vectors, parameters: parameters, threads: 1)
    for threads in [2, 4] { #expect(KMeans.fit(vectors, parameters: parameters, threads: threads) == one) }
  }

  @Test func seedsAreDistinctRowsAndNested() {
    let vectors = unitRows(400, 9, groups: 12, seed: 12)
    let seeds = KMeans.seeds(of: vectors, count: 50, seed: 1, threads: 2)
    #expect(Set(seeds).count == 50)
    // With groups far apart, the first twelve seeds come from the twelve groups.
    let tight = unitRows(400, 9, groups: 12, noise: 0.01, seed: 12)
    let first = KMeans.seeds(of: tight, count: 50, seed: 1, threads: 2).prefix(12)
    #expect(Set(first.map { $0 % 12 }).count == 12)
  }

  @Test func nearestTwoAgreesWithDistancesInDouble() {
    let vectors = unitRows(300, 7, groups: 4, seed: 13)
    let centroids = unitRows(11, 7, groups: 11, seed: 14)
    let nearest = KMeans.nearestTwo(of: vectors, among: centroids, threads: 2)
    for row in 0..<300 {
      let distances = (0..<11).map { cluster in
        (0..<7).reduce(0.0) { sum, column in
          let difference = Double(vectors[row, column]) - Double(centroids[cluster, column])
          return sum + difference * difference
        }
      }
      let sorted = distances.sorted()
      // 1e-5: float32 products of unit vectors.
      #expect(abs(Double(nearest[row].squaredDistance) - sorted[0]) < 1e-5)
      #expect(abs(Double(nearest[row].secondSquaredDistance) - sorted[1]) < 1e-5)
      #expect(abs(distances[Int(nearest[row].label)] - sorted[0]) < 1e-5)
      // Between unit vectors the cosine is 1 − d²/2.
      #expect(abs(Double(nearest[row].similarity) - (1 - sorted[0] / 2)) < 1e-5)
    }
    let alone = KMeans.nearestTwo(of: vectors, among: centroids.gatheringRows([0]), threads: 1)
    #expect(alone.allSatisfy { $0.label == 0 && $0.secondLabel == -1 && $0.secondSimilarity == 0 })
  }

  @Test func highestDifferenceOfEveryLength() {
    var generator = SplitMix64(seed: 15)
    for count in 1...40 {
      for _ in 0..<20 {
        // Few distinct values, so that ties are common.
        let a = (0..<count).map { _ in Float(generator.below(5)) }
        let b = (0..<count).map { _ in Float(generator.below(3)) }
        let differences = zip(a, b).map { $0 - $1 }
        let found = a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { highestDifference(a, $0) } }
        #expect(found.value == differences.max()!)
        #expect(found.index == differences.firstIndex(of: differences.max()!)!)
      }
    }
  }

  @Test func weightedDrawsNeverTakeWeightZero() {
    let cumulative = [0.0, 0, 1, 1, 3, 3]
    #expect(firstIndex(in: cumulative, above: 0) == 2)
    #expect(firstIndex(in: cumulative, above: 0.999) == 2)
    #expect(firstIndex(in: cumulative, above: 1) == 4)
    #expect(firstIndex(in: cumulative, above: 2.999) == 4)
  }
}
