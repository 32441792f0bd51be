// Outliers, order, coverage and names of intents, by hand.

import Glibc
@testable import IntentClustering
import LinearAlgebra
import TicketModel
import Testing

@Suite struct OutliersTests {
  /// Nine alike rows and one far from them, cluster after cluster.
  static func rows(clusters: Int) -> (labels: [Int32], similarities: [Float]) {
    var labels: [Int32] = []
    var similarities: [Float] = []
    for cluster in 0..<clusters {
      labels += [Int32](repeating: Int32(cluster), count: 10)
      similarities += (0..<9).map { 0.8 + 0.01 * Float($0) } + [0.3 - 0.01 * Float(cluster)]
    }
    return (labels, similarities)
  }

  @Test func strangeRowsAndZeroRows() {
    let (labels, similarities) = OutliersTests.rows(clusters: 2)
    let outliers = Outliers(
      labels: labels + [-1], similarities: similarities + [0], clusters: 2,
      parameters: Outliers.Parameters(highestShare: 0.5))
    #expect(outliers.labels.indices.filter { outliers.labels[$0] == -1 } == [9, 19, 20])
    #expect(outliers.nearestLabels[9] == 0 && outliers.nearestLabels[19] == 1 && outliers.nearestLabels[20] == -1)
    #expect(outliers.similarities[9] == 0.3)
    #expect(outliers.zeroRows == 1 && outliers.beyondThreshold == 2 && outliers.count == 3)
  }

  @Test func theCapKeepsTheStrangest() {
    let (labels, similarities) = OutliersTests.rows(clusters: 10)
    // 2% of 100 rows: the two lowest, in the last two clusters.
    let outliers = Outliers(labels: labels, similarities: similarities, clusters: 10)
    #expect(outliers.labels.indices.filter { outliers.labels[$0] == -1 } == [89, 99])
    #expect(outliers.beyondThreshold == 10)
  }

  @Test func clustersOfCopiesHaveNoOutliers() {
    let outliers = Outliers(
      labels: [Int32](repeating: 0, count: 100), similarities: [Float](repeating: 1, count: 99) + [0.97], clusters: 1,
      parameters: Outliers.Parameters(highestShare: 1))
    #expect(outliers.count == 0)
    #expect(Outliers(labels: [], similarities: [], clusters: 0).count == 0)
  }

  @Test func medians() {
    #expect(median([]) == 0 && median([3]) == 3 && median([4, 1]) == 2.5 && median([9, 1, 4]) == 4)
  }
}

@Suite struct IntentOrderingTests {
  @Test func byFallingVolumeThenFirstRow() {
    let labels: [Int32] = [3, 0, 0, 1, 2, 2, -1, 1]
    let ordering = IntentOrdering(labels: labels, clusters: 4)
    // 0, 1 and 2 have two rows each, first rows 1, 3, 4; 3 has one.
    #expect(ordering.oldLabels == [0, 1, 2, 3])
    let shuffled: [Int32] = [1, 3, 3, 2, 0, 0, -1, 2]
    let other = IntentOrdering(labels: shuffled, clusters: 4)
    #expect(other.relabel(shuffled) == ordering.relabel(labels))
    let centroids = Matrix(rows: 4, columns: 1, values: [20, 30, 10, 0])
    #expect(other.reorder(centroids).values == [0, 10, 20, 30])
  }
}

@Suite struct CoverageCurveTests {
  @Test func outliersCountInTheDenominator() {
    let curve = CoverageCurve(volumes: [10, 50, 20], outliers: 20)
    #expect(curve.total == 100 && curve.volumes == [50, 20, 10])
    #expect(curve.shares == [0.5, 0.7, 0.8])
    #expect(curve.intentsReaching(0.7) == 2)
    #expect(curve.intentsReaching(0.71) == 3)
    #expect(curve.intentsReaching(0.9) == nil)
    #expect(curve.intentsReaching(0) == 0)
    #expect(curve.covered == 0.8)
  }

  @Test func nothingToCover() {
    #expect(CoverageCurve(volumes: [], outliers: 0).intentsReaching(0.7) == nil)
    #expect(CoverageCurve(volumes: [0], outliers: 0).shares == [0])
  }
}

@Suite struct IntentNamesTests {
  // Two clusters over "card", "lost card", "refund", "the".
  static let counts = CSRMatrix(
    rows: 5, columns: 4, rowOffsets: [0, 3, 6, 8, 10, 11], columnIndices: [0, 1, 3, 0, 1, 3, 2, 3, 2, 3, 0],
    values: [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 9])
  static let vocabulary = ["card", "lost card", "refund", "the"]

  @Test func weightsByHand() {
    let names = IntentNames.describe(
      counts: IntentNamesTests.counts, vocabulary: IntentNamesTests.vocabulary, labels: [0, 0, 1, 1, -1], clusters: 2,
      threads: 2)
    // 11 occurrences, 5.5 per cluster. "refund": 3 of cluster 1's 5, 3 in all; "the": 2 of 5, 4 in all.
    #expect(names[1].terms.map(\.term) == ["refund", "the"])
    #expect(abs(names[1].terms[0].weight - 0.6 * log1p(5.5 / 3)) < 1e-12)
    #expect(abs(names[1].terms[1].weight - 0.4 * log1p(5.5 / 4)) < 1e-12)
    // The outlier's nine cards count for nobody: card and lost card weigh the same, and the phrase says more.
    #expect(names[0].terms.map(\.term) == ["card", "lost card", "the"])
    #expect(names[0].name == "lost card, the" && names[1].name == "refund, the")
  }

  private func terms(_ list: [(String, Double)]) -> [WeightedTerm] {
    list.map { WeightedTerm(term: $0.0, weight: $0.1) }
  }

  @Test func namesSkipWhatIsAlreadySaid() {
    let parts = IntentNames.nameParts(
      terms([("password", 1), ("reset", 0.9), ("reset password", 0.6), ("passwords", 0.5), ("link", 0.4)]),
      parameters: IntentNames.Parameters())
    #expect(parts == ["reset password", "link"])
    // A phrase that is rare beside its word does not stand for it.
    #expect(
      IntentNames.nameParts(terms([("card", 1), ("lost card", 0.1), ("pin", 0.1)]), parameters: IntentNames.Parameters())
        == ["card", "pin"])
  }

  @Test func collisionsTakeFurtherTermsBeforeNumbers() {
    let same = terms([("card", 1), ("pin", 0.9), ("atm", 0.8)])
    let other = terms([("card", 1), ("pin", 0.9), ("block", 0.8)])
    let names = IntentNames.uniqueNames([same, other, same, [], []], parameters: IntentNames.Parameters())
    #expect(names == ["card, pin", "card, pin, block", "card, pin, atm", "without words", "without words (2)"])
    #expect(
      IntentNames.uniqueNames([same, same, same], parameters: IntentNames.Parameters())
        == ["card, pin", "card, pin, atm", "card, pin, atm (2)"])
  }

  @Test func endingsAreNotNewWords() {
    #expect(IntentNames.sameWord("card", "cards") && IntentNames.sameWord("refunded", "refund"))
    #expect(!IntentNames.sameWord("card", "cardigan") && !IntentNames.sameWord("in", "ink"))
  }

  @Test func centralRowsAreTheMostSimilar() {
    let rows = IntentNames.centralRows(
      labels: [0, 0, 1, 0, -1, 0], similarities: [0.5, 0.9, 0.2, 0.9, 1, 0.7], clusters: 2, count: 3)
    #expect(rows == [[1, 3, 5], [2]])
  }
}
