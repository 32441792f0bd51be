// Outliers, order, coverage and names of intents, by hand.

import Glibc
@testable import IntentClustering
import LinearAlgebra
import TicketModel
import Testing

@Suite struct OutliersTests {
  /// Judges rows in the plane by their angles; nil is a row of zeros.
  static func judge(_ degrees: [Double?], _ parameters: Outliers.Parameters) -> Outliers {
    let values = degrees.flatMap { angle -> [Float] in
      guard let angle else { return [0, 0] }
      return [Float(cos(angle * .pi / 180)), Float(sin(angle * .pi / 180))]
    }
    let vectors = Matrix(rows: degrees.count, columns: 2, values: values)
    return Outliers(
      labels: degrees.map { $0 == nil ? -1 : 0 }, similarities: degrees.map { $0 == nil ? 0 : 0.5 },
      neighbours: Neighbours.find(
        in: vectors, parameters: Neighbours.Parameters(count: parameters.neighbours), threads: 1),
      parameters: parameters)
  }

  @Test func lonelyRowsAndZeroRows() {
    // Four rows within 30°, one at 90° from the nearest of them and a row of zeros.
    let outliers = OutliersTests.judge(
      [0, 10, 20, 30, 120, nil], Outliers.Parameters(neighbours: 2, leastLikeness: 0.5, highestShare: 0.5))
    #expect(outliers.labels == [0, 0, 0, 0, -1, -1])
    #expect(outliers.nearestLabels == [0, 0, 0, 0, 0, -1])
    #expect(outliers.similarities == [0.5, 0.5, 0.5, 0.5, 0.5, 0])
    // Row 1: 10° to rows 0 and 2. Row 4: 90° and 100°.
    #expect(abs(Double(outliers.likeness[1]) - cos(.pi / 18)) < 1e-6)
    #expect(abs(Double(outliers.likeness[4]) - cos(.pi * 100 / 180) / 2) < 1e-6)
    #expect(outliers.cut == outliers.likeness[4] && outliers.likeness[5] == 0)
    // Ends (cos 10° + cos 20°) / 2, twice; middles cos 10°, twice; and row 4: an end is in the middle.
    #expect(abs(outliers.middleLikeness - (cos(.pi / 18) + cos(.pi / 9)) / 2) < 1e-6)
    #expect(outliers.zeroRows == 1 && outliers.beyondThreshold == 1 && outliers.count == 2)
  }

  @Test func theCapKeepsTheLoneliest() {
    // 40 rows within 4°; 100°, 190° and 280° are alone, the first the least so. 5% of 43 rows: two.
    let crowd = (0..<40).map { Double($0) / 10 as Double? }
    let outliers = OutliersTests.judge(crowd + [100, 190, 280], Outliers.Parameters(neighbours: 2))
    #expect(outliers.beyondThreshold == 3)
    #expect(outliers.labels.indices.filter { outliers.labels[$0] < 0 } == [41, 42])
  }

  @Test func copiesAreNotAlone() {
    // Eleven copies far from everything are each other's ten nearest; the twelfth kind has none.
    let crowd = (0..<40).map { Double($0) / 10 as Double? }
    let outliers = OutliersTests.judge(
      crowd + [Double?](repeating: 120, count: 11) + [240], Outliers.Parameters(highestShare: 1))
    #expect(outliers.labels.indices.filter { outliers.labels[$0] < 0 } == [51])
    let copies = OutliersTests.judge([Double?](repeating: 7, count: 100), Outliers.Parameters(highestShare: 1))
    #expect(copies.count == 0 && copies.cut == nil && copies.middleLikeness > 0.999)
  }

  @Test func evenlyDenseRowsStayAndNothingIsNothing() {
    let outliers = OutliersTests.judge((0..<360).map { Double($0) }, Outliers.Parameters(highestShare: 1))
    #expect(outliers.count == 0)
    #expect(OutliersTests.judge([], Outliers.Parameters()).count == 0)
    #expect(OutliersTests.judge([nil, nil], Outliers.Parameters()).zeroRows == 2)
  }

  @Test func strangersLandThereAndSmallGroupsDoNot() {
    // 1,200 rows in 20 groups, ten groups of 12, and 60 rows that belong nowhere.
    let large = unitRows(1_200, 40, groups: 20, noise: 0.8, seed: 21)
    let small = unitRows(120, 40, groups: 10, noise: 0.8, seed: 22)
    let strangers = unitRows(60, 40, groups: 60, seed: 23)
    let vectors = Matrix(rows: 1_380, columns: 40, values: large.values + small.values + strangers.values)
    let outliers = Outliers(
      labels: [Int32](repeating: 0, count: 1_380), similarities: [Float](repeating: 0, count: 1_380),
      neighbours: Neighbours.find(in: vectors, threads: 2))
    #expect(outliers.labels[1_320...].allSatisfy { $0 < 0 })
    #expect(outliers.labels[..<1_320].allSatisfy { $0 == 0 })
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
