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
  // Three intents over the words cancel (0), order (1), return (2) and the phrases "cancel order" (3), "return
  // order" (4).
  static let terms = IntentTerms(
    counts: CSRMatrix(
      rows: 3, columns: 5, rowOffsets: [0, 3, 6, 9], columnIndices: [0, 1, 3, 1, 2, 4, 0, 1, 3],
      values: [8, 9, 6, 10, 9, 8, 10, 10, 10]),
    totals: [18, 29, 9, 16, 8], documents: [10, 10, 10], languageDocuments: [30, 30, 30], languages: [0, 0, 0],
    words: [[0], [1], [2], [0, 1], [2, 1]], lengths: [1, 1, 1, 2, 2], requestShares: [0, 0, 0, 1, 1],
    stems: ["cancel", "order", "return", "cancel order", "return order"])

  @Test func weightsByHand() {
    let standings = IntentNamesTests.terms.standings(of: 1, siblings: [], siblingWeight: 0)
    #expect(standings.map(\.term) == [1, 2, 4])
    // "return": 9 of 10 here, none of 20 elsewhere, so 1 in 22 with one document added on either side.
    #expect(standings[1].share == 0.9 && abs(standings[1].lift - 0.9 * 22) < 1e-12)
    #expect(abs(standings[1].weight - 0.9 * log(0.9 * 22)) < 1e-12)
    // "order": everywhere; 10 of 10 against 20 of 22.
    #expect(abs(standings[0].weight - log(22.0 / 20)) < 1e-12)
    // With a sibling that is all for it, the background is the geometric mean of (19 + 1) / 22 and (9 + 1) / 12.
    let beside = IntentNamesTests.terms.standings(of: 1, siblings: [0], siblingWeight: 0.5)
    #expect(abs(beside[0].weight + 0.5 * log(20.0 / 22) + 0.5 * log(10.0 / 12)) < 1e-12)
  }

  @Test func siblingsAreAlikeInWords() {
    // 0 and 2 share "cancel"; "order" tells nobody apart but is positive for 1 and 2, which use it most.
    #expect(IntentNamesTests.terms.siblings(count: 1)[0] == [2])
    #expect(IntentNamesTests.terms.siblings(count: 1)[2] == [0])
  }

  @Test func rareTermsSpeakForNobody() {
    // 49 documents' worth of a term would be enough at one in fifty of 150; two are not.
    let terms = IntentTerms(
      counts: CSRMatrix(rows: 1, columns: 2, rowOffsets: [0, 2], columnIndices: [0, 1], values: [2, 3]),
      totals: [2, 3], documents: [150], languageDocuments: [150], languages: [0], words: [[0], [1]], lengths: [1, 1],
      requestShares: [0, 0], stems: ["rare", "seen"])
    #expect(terms.standings(of: 0, siblings: [], siblingWeight: 0).map(\.term) == [1])
  }

  @Test func equalNamesAreToldApart() {
    let names = IntentNames.describe(IntentNamesTests.terms, threads: 2) { _, columns in
      columns.map { IntentNamesTests.terms.stems[$0] }
    }.map(\.name)
    #expect(names[1] == "return order")
    #expect(names[0] == "cancel order" && names[2] != names[0] && names[2].hasPrefix("cancel order ("))
  }

  private func candidate(_ text: String) -> IntentNames.Draft.Candidate {
    IntentNames.Draft.Candidate(text: text, stems: Set(text.split(separator: " ").map(String.init)))
  }

  @Test func collisionsTakeAnotherNameThenAWordThenANumber() {
    func draft(_ names: [String], _ words: [String]) -> IntentNames.Draft {
      IntentNames.Draft(names: names.map(candidate), words: words.map(candidate), terms: [])
    }
    let names = IntentNames.uniqueNames([
      draft(["block card"], ["card", "block"]), draft(["block card", "freeze card"], []),
      draft(["card block"], ["card", "atm"]), draft(["block card"], ["block", "atm"]),
      draft(["block card"], ["block", "atm"]), draft([], []), draft([], []),
    ])
    #expect(
      names == [
        "block card", "freeze card", "card block (atm)", "block card (atm)", "block card (2)", "without words",
        "without words (2)",
      ])
  }

  @Test func centralRowsAreTheMostSimilar() {
    let rows = IntentNames.centralRows(
      labels: [0, 0, 1, 0, -1, 0], similarities: [0.5, 0.9, 0.2, 0.9, 1, 0.7], clusters: 2, count: 3)
    #expect(rows == [[1, 3, 5], [2]])
  }
}
