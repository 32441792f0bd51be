// Seeds by k-means‖ and by weights: what they promise on any data, and the inputs where draws go wrong.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct KMeansSeedingTests {
  private func seeds(_ vectors: Matrix, _ count: Int, _ seeding: KMeans.Seeding, seed: UInt64 = 1) -> [Int] {
    KMeans.seeds(of: vectors, count: count, seeding: seeding, seed: seed, threads: 2)
  }

  /// Sum over all rows of the squared distance to the nearest seed.
  private func potential(_ vectors: Matrix, _ seeds: [Int]) -> Double {
    (0..<vectors.rows).reduce(0) { sum, row in
      sum + seeds.map { squaredDistance(vectors, row, vectors, $0) }.min()!
    }
  }

  @Test func seedsAreDistinctRowsThatNoThreadCountChanges() {
    let vectors = unitRows(3_000, 6, groups: 3_000, seed: 31)
    let found = seeds(vectors, 50, .parallel)
    #expect(found.count == 50 && Set(found).count == 50)
    #expect(found != seeds(vectors, 50, .parallel, seed: 2))
    for threads in [1, 4] {
      #expect(KMeans.seeds(of: vectors, count: 50, seeding: .parallel, seed: 1, threads: threads) == found)
    }
  }

  @Test func everyGroupGetsASeed() {
    // One group holds nine rows in ten, the others thirteen or so each.
    let tight = unitRows(1_200, 9, groups: 10, noise: 0.01, seed: 32)
    let skewed = tight.gatheringRows(
      (0..<1_200).map { $0 % 10 == 0 ? $0 / 90 * 10 + $0 / 10 % 9 + 1 : $0 % 120 * 10 })
    for seed in 1...5 as ClosedRange<UInt64> {
      #expect(Set(seeds(tight, 10, .parallel, seed: seed).map { $0 % 10 }).count == 10)
      let found = seeds(skewed, 10, .parallel, seed: seed)
      #expect(Set(found.map { $0 % 10 == 0 ? $0 / 10 % 9 + 1 : 0 }).count == 10)
    }
  }

  @Test func candidatesStandForTheRowsNearestToThem() {
    // Some 300 candidates per draw: more than one matrix product of them.
    let vectors = unitRows(1_600, 5, groups: 1_600, seed: 37)
    var generator = SplitMix64(seed: 1)
    let (candidates, weights) = SeedRows(
      rows: vectors, norms: vectors.squaredRowNorms(threads: 1), weights: [Double](repeating: 2, count: 1_600),
      threads: 2
    ).candidates(300, generator: &generator)
    // Five draws of 300, less what is drawn for certain: 1,600 rows cannot all be a candidate.
    #expect(candidates.count > 800 && candidates.count < 1_600 && Set(candidates).count == candidates.count)
    #expect(weights.reduce(0, +) == 3_200)
    let places = vectors.gatheringRows(candidates)
    let nearest = KMeans.nearestTwo(of: vectors, among: places, threads: 2)
    var counted = [Double](repeating: 0, count: candidates.count)
    for row in nearest { counted[Int(row.label)] += 2 }
    // One row: where float32 cannot tell two candidates apart.
    #expect(zip(weights, counted).reduce(0) { $0 + abs($1.0 - $1.1) } <= 4)
  }

  @Test func seedsAreAboutAsGoodAsGreedyOnes() {
    let vectors = unitRows(900, 8, groups: 25, noise: 0.3, seed: 33)
    var generator = SplitMix64(seed: 33)
    let random = potential(vectors, (0..<25).map { _ in generator.below(900) })
    var (greedy, parallel) = (0.0, 0.0)
    for seed in 1...4 as ClosedRange<UInt64> {
      greedy += potential(vectors, seeds(vectors, 25, .greedy, seed: seed)) / 4
      parallel += potential(vectors, seeds(vectors, 25, .parallel, seed: seed)) / 4
    }
    #expect(parallel < 1.1 * greedy)
    #expect(parallel < 0.8 * random)
  }

  @Test func fewRowsAreSeededGreedily() {
    // 100 rows are no more than five draws of 20 candidates.
    let vectors = unitRows(100, 7, groups: 9, seed: 34)
    #expect(seeds(vectors, 20, .parallel) == seeds(vectors, 20, .greedy))
    #expect(seeds(vectors, 19, .parallel) != seeds(vectors, 19, .greedy))
    #expect(Set(seeds(vectors, 500, .parallel)) == Set(0..<100))
  }

  @Test func degenerateRowsGiveAsManySeedsAsThereAreDistinctRows() {
    let equal = Matrix(rows: 300, columns: 2, values: (0..<300).flatMap { _ in [Float(0.6), 0.8] })
    #expect(seeds(equal, 5, .parallel).count == 1)
    #expect(seeds(Matrix(rows: 300, columns: 2), 5, .parallel).isEmpty)
    #expect(seeds(Matrix(rows: 0, columns: 2), 5, .parallel).isEmpty)

    let four = unitRows(4, 6, groups: 4, seed: 35)
    let copies = four.gatheringRows((0..<300).map { $0 % 4 })
    let found = seeds(copies, 20, .parallel)
    #expect(found.count == 4 && Set(found.map { $0 % 4 }).count == 4)
  }

  @Test func zeroRowsAreNeverSeeds() {
    let plain = unitRows(200, 6, groups: 200, seed: 36)
    var mixed = Matrix(rows: 400, columns: 6)
    for row in 0..<200 { for column in 0..<6 { mixed[2 * row, column] = plain[row, column] } }
    #expect(seeds(mixed, 30, .parallel).allSatisfy { $0 % 2 == 0 })
    #expect(seeds(mixed, 30, .parallel) == seeds(plain, 30, .parallel).map { 2 * $0 })
  }

  @Test func farRowsThatTakeEveryDrawLeaveSeedsForTheNear() {
    // Most rows at 1, and seven others, each a hundred times as far out as the one before: a draw sees the farthest
    // only, and five draws cannot see seven.
    let places = (0..<8).map { place in (0..<place).reduce(Float(1)) { power, _ in power * 100 } }
    let vectors = Matrix(rows: 100, columns: 1, values: (0..<100).map { $0 % 10 == 3 ? places[$0 / 13] : 1 })
    for seed in 1...5 as ClosedRange<UInt64> {
      let found = seeds(vectors, 8, .parallel, seed: seed)
      #expect(Set(found.map { vectors[$0, 0] }) == Set(places))
    }
  }

  @Test func weightsDecideWhatSeedsStandFor() {
    let line = Matrix(rows: 3, columns: 1, values: [1, 5, 6])
    func chosen(_ count: Int, weights: [Double], seed: UInt64) -> [Int] {
      var generator = SplitMix64(seed: seed)
      return SeedRows(rows: line, norms: [1, 25, 36], weights: weights, threads: 1)
        .greedySeeds(count, generator: &generator)
    }
    // Rows of weight 0 are nobody's.
    #expect(chosen(3, weights: [0, 2, 0], seed: 1) == [1])
    #expect(Set(chosen(3, weights: [1, 0, 2], seed: 1)) == [0, 2])
    // A hundred to one: the first seed is drawn by weight.
    #expect((1...100).count { chosen(1, weights: [1, 1, 100], seed: $0) == [2] } > 90)
    // After 6, the draws take the rows at 1 and 5 with 25 to 20. Chosen, 5 leaves 16 × 1 and 1 leaves 1 × 20: 5 wins
    // wherever one of two draws takes it, in 69 of 100. With 17 × as heavy a row at 1, that one does, in 98 or so.
    #expect((1...100).count { chosen(2, weights: [1, 20, 1e6], seed: $0) == [2, 1] } > 50)
    #expect((1...100).count { chosen(2, weights: [17, 20, 1e6], seed: $0) == [2, 0] } > 90)
  }
}
