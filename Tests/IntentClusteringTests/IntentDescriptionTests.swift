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
    // 40 rows within 4°; 100°, 190° and 280° are alone, the last, 80° from the crowd, the least so. 5% of 43: two.
    let crowd = (0..<40).map { Double($0) / 10 as Double? }
    let outliers = OutliersTests.judge(crowd + [100, 190, 280], Outliers.Parameters(neighbours: 2))
    #expect(outliers.beyondThreshold == 3)
    #expect(outliers.labels.indices.filter { outliers.labels[$0] < 0 } == [40, 41])
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
    let large = unitRows(1_200, 60, groups: 20, noise: 0.5, seed: 21)
    let small = unitRows(120, 60, groups: 10, noise: 0.5, seed: 22)
    let strangers = unitRows(60, 60, groups: 60, seed: 23)
    let vectors = Matrix(rows: 1_380, columns: 60, values: large.values + small.values + strangers.values)
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
    // The old clusters 3, 2, 0 have their first rows at 1, 3, 4.
    #expect(other.oldLabels == [3, 2, 0, 1])
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

  // An intent belongs where the share before it lies: 50 begins at 0, 20 at exactly 50, 10 at exactly 70.
  @Test func bandsByHand() {
    let curve = CoverageCurve(volumes: [10, 50, 20], outliers: 20)
    #expect(
      curve.bands == [
        CoverageCurve.Band(percent: 0..<25, places: 0..<1, tickets: 50),
        CoverageCurve.Band(percent: 50..<70, places: 1..<2, tickets: 20),
        CoverageCurve.Band(percent: 70..<90, places: 2..<3, tickets: 10),
      ])
    // Before the second 25 lie exactly 25%, so that it begins the second band; what has no ticket is in none.
    let fine = CoverageCurve(volumes: [25, 25, 0, 24, 1], outliers: 25)
    #expect(fine.bands.map(\.percent) == [0..<25, 25..<50, 50..<70, 70..<90])
    #expect(fine.bands.map(\.places) == [0..<1, 1..<2, 2..<3, 3..<4])
    #expect(curve.bandNumbers == [0, 1, 2] && fine.bandNumbers == [0, 1, 2, 3, 3])
    #expect(CoverageCurve(volumes: [0], outliers: 9).bandNumbers.isEmpty)
  }

  @Test func bandsFollowEachOther() {
    for step in 1...40 {
      let volumes = (0..<60).map { ($0 * step * 37) % 91 }
      let curve = CoverageCurve(volumes: volumes, outliers: step * 13)
      var next = 0
      for band in curve.bands {
        #expect(band.places.lowerBound == next && !band.places.isEmpty && band.tickets > 0)
        #expect(curve.volumes[band.places].reduce(0, +) == band.tickets)
        let before = curve.share(of: 0..<next)
        #expect(before * 100 >= Double(band.percent.lowerBound) - 1e-9)
        #expect(before * 100 < Double(band.percent.upperBound))
        next = band.places.upperBound
      }
      #expect(curve.bands.reduce(0) { $0 + $1.tickets } == volumes.reduce(0, +))
      #expect(abs(curve.share(of: 0..<1_000) - curve.covered) < 1e-12)
    }
    #expect(CoverageCurve(volumes: [], outliers: 3).bands.isEmpty)
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
