// Agreement of two labellings: figures worked by hand, and the degenerate partitions.

import Glibc
@testable import IntentClustering
import SeededRandom
import Testing

@Suite struct ClusterAgreementTests {
  @Test func sixItemsByHand() {
    // Table: [2 1 0; 0 1 2] of six items in two true and three found clusters.
    let agreement = ClusterAgreement(truth: [0, 0, 0, 1, 1, 1], found: [0, 0, 1, 1, 2, 2])
    // ARI: 2 pairs together; 6 · 3 / 15 = 1.2 expected; highest (6 + 3) / 2 = 4.5; 0.8 / 3.3.
    #expect(abs(agreement.adjustedRandIndex - 0.8 / 3.3) < 1e-12)
    // MI = 2/3 ln 2 (the middle cluster says nothing); entropies ln 2 and ln 3.
    #expect(abs(agreement.normalizedMutualInformation - 2.0 / 3 * log(2) / ((log(2) + log(3)) / 2)) < 1e-12)
    #expect(abs(agreement.accuracy - 4.0 / 6) < 1e-12)
    #expect(agreement.items == 6 && agreement.trueClusters == 2 && agreement.foundClusters == 3)
  }

  @Test func namesOfLabelsDoNotMatter() {
    let agreement = ClusterAgreement(truth: [5, 5, -1, -1, 9], found: [2, 2, 0, 0, -1])
    #expect(agreement.adjustedRandIndex == 1 && agreement.accuracy == 1)
    #expect(abs(agreement.normalizedMutualInformation - 1) < 1e-12)
  }

  @Test func outliersAreAClusterOfTheirOwn() {
    let agreement = ClusterAgreement(truth: [0, 0, 1, 1], found: [-1, -1, 3, 3])
    #expect(agreement.foundClusters == 2 && agreement.accuracy == 1)
  }

  @Test func oneClusterOnBothSides() {
    let agreement = ClusterAgreement(truth: [1, 1, 1], found: [4, 4, 4])
    #expect(agreement.normalizedMutualInformation == 1 && agreement.adjustedRandIndex == 1 && agreement.accuracy == 1)
  }

  @Test func singletonsOnBothSides() {
    let agreement = ClusterAgreement(truth: [1, 2, 3], found: [7, 6, 5])
    #expect(abs(agreement.normalizedMutualInformation - 1) < 1e-12)
    #expect(agreement.adjustedRandIndex == 1 && agreement.accuracy == 1)
  }

  @Test func oneClusterAgainstSingletons() {
    for agreement in [
      ClusterAgreement(truth: [1, 1, 1, 1], found: [1, 2, 3, 4]),
      ClusterAgreement(truth: [1, 2, 3, 4], found: [0, 0, 0, 0]),
    ] {
      #expect(agreement.normalizedMutualInformation == 0 && agreement.adjustedRandIndex == 0)
      #expect(agreement.accuracy == 0.25)
    }
  }

  @Test func nothingAndOneItem() {
    #expect(ClusterAgreement(truth: [], found: []).accuracy == 1)
    #expect(ClusterAgreement(truth: [3], found: [8]).adjustedRandIndex == 1)
  }

  @Test func chanceIsAboutZero() {
    var generator = SplitMix64(seed: 1)
    let truth = (0..<5_000).map { _ in generator.below(10) }
    let found = (0..<5_000).map { _ in generator.below(10) }
    // 0.01: five standard errors of the index at 5,000 items.
    #expect(abs(ClusterAgreement(truth: truth, found: found).adjustedRandIndex) < 0.01)
  }

  @Test func theTwoSidesCanChangePlaces() {
    var generator = SplitMix64(seed: 2)
    for _ in 0..<30 {
      let truth = (0..<40).map { _ in generator.below(7) }
      let found = truth.map { generator.chance(0.7) ? $0 : generator.below(9) }
      let there = ClusterAgreement(truth: truth, found: found)
      let back = ClusterAgreement(truth: found, found: truth)
      #expect(abs(there.normalizedMutualInformation - back.normalizedMutualInformation) < 1e-12)
      #expect(abs(there.adjustedRandIndex - back.adjustedRandIndex) < 1e-12)
      #expect(there.accuracy == back.accuracy)
    }
  }

  @Test func matchingEqualsExhaustiveSearch() {
    var generator = SplitMix64(seed: 3)
    for rows in 1...4 {
      for columns in rows...5 {
        for _ in 0..<25 {
          let weights = (0..<rows).map { _ in (0..<columns).map { _ in generator.below(6) } }
          let partner = heaviestMatching(weights)
          #expect(Set(partner).count == rows)
          let found = partner.indices.reduce(0) { $0 + weights[$1][partner[$1]] }
          #expect(found == heaviestByTrying(weights, row: 0, used: []), "\(weights)")
        }
      }
    }
  }

  private func heaviestByTrying(_ weights: [[Int]], row: Int, used: Set<Int>) -> Int {
    if row == weights.count { return 0 }
    return weights[row].indices.filter { !used.contains($0) }
      .map { weights[row][$0] + heaviestByTrying(weights, row: row + 1, used: used.union([$0])) }.max()!
  }
}
