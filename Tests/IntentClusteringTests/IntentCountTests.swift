// The choice of the number of intents: the rule on curves written by hand, and planted groups.

@testable import IntentClustering
import LinearAlgebra
import Testing

@Suite struct IntentCountTests {
  private func curve(_ points: [(Int, Double, Double)]) -> [IntentCount.Point] {
    points.map { IntentCount.Point(clusters: $0.0, silhouette: $0.1, stability: $0.2) }
  }

  @Test func aPeakIsTaken() {
    // Scores 0.09, 0.36, 0.18, 0.12.
    let count = IntentCount(curve: curve([(5, 0.1, 0.9), (10, 0.4, 0.9), (20, 0.3, 0.6), (40, 0.3, 0.4)]))
    #expect(count.clusters == 10 && count.range == 10...10 && !count.isFlat)
    #expect(
      count.explanation == "10 is the smallest number of intents whose groups are nearly as clear (silhouette 0.40) and "
        + "as repeatable (two halves of the tickets agree to 0.90 of 1) as any number tried.")
  }

  @Test func theSmallestOfEquallyGoodIsTaken() {
    // Scores 0.10, 0.186, 0.20, 0.19, 0.10: 9% below the best is as good.
    let count = IntentCount(
      curve: curve([(10, 0.1, 1), (12, 0.186, 1), (15, 0.2, 1), (18, 0.19, 1), (22, 0.1, 1)]))
    #expect(count.clusters == 12 && count.range == 12...18 && !count.isFlat)
    #expect(count.explanation.hasSuffix("; up to 18 is as good."))
  }

  @Test func flatCurvesSaySo() {
    let rising = IntentCount(curve: curve([(10, 0.1, 1), (20, 0.2, 0.99), (24, 0.21, 0.98)]))
    #expect(rising.isFlat && rising.range == 20...24)
    #expect(rising.explanation.contains("no number stands out: anything from 20 to 24"))
    let last = IntentCount(curve: curve([(10, 0.1, 1), (20, 0.2, 0.99)]))
    #expect(last.isFlat && last.range == 20...20 && last.explanation.hasSuffix("largest number that so few tickets let us try."))
    let wide = IntentCount(curve: curve([(10, 0.2, 1), (20, 0.2, 1), (40, 0.2, 1), (80, 0.1, 1)]))
    #expect(wide.isFlat && wide.clusters == 10 && wide.range == 10...40)
  }

  @Test func gridsRiseAndKeepTheirLimits() {
    let parameters = IntentCount.Parameters(seed: 1)
    let grid = IntentCount.counts(documents: 8_000, parameters: parameters)
    #expect(grid.first == 4 && grid.last! <= 500 && grid.last! > 400)
    #expect(zip(grid, grid.dropFirst()).allSatisfy { $0 < $1 })
    #expect(IntentCount.counts(documents: 120, parameters: parameters).last == 10)
    #expect(IntentCount.counts(documents: 20, parameters: parameters).isEmpty)
  }

  @Test func plantedGroupsAreCounted() {
    let vectors = unitRows(600, 16, groups: 12, noise: 0.4, seed: 21)
    let parameters = IntentCount.Parameters(ratio: 1.5, seed: 1)
    let count = IntentCount.choose(clustering: vectors, judging: vectors, parameters: parameters, threads: 2)
    // The grid 4, 6, 9, 14, 20, 30, 46 has nothing between 9 and 14.
    #expect([9, 14].contains(count.clusters))
    #expect(count.curve.allSatisfy { (0...1).contains($0.silhouette) && $0.stability <= 1 })
  }

  @Test func samplesAndThreadsDoNotChangeTheAnswer() {
    let vectors = unitRows(900, 10, groups: 8, noise: 0.5, seed: 22)
    let parameters = IntentCount.Parameters(sampleSize: 300, ratio: 1.5, splits: 2, seed: 1)
    let one = IntentCount.choose(clustering: vectors, judging: vectors, parameters: parameters, threads: 1)
    #expect(IntentCount.choose(clustering: vectors, judging: vectors, parameters: parameters, threads: 4) == one)
    #expect(one.curve.last!.clusters <= 25)
  }

  @Test func tooFewDocuments() {
    for rows in [0, 1, 30] {
      let vectors = Matrix(rows: rows, columns: 3, values: [Float](repeating: 1, count: 3 * rows))
      let count = IntentCount.choose(
        clustering: vectors, judging: vectors, parameters: IntentCount.Parameters(seed: 1), threads: 2)
      #expect(count.clusters == 1 && count.isFlat && count.curve.isEmpty)
      #expect(count.explanation.contains("too few documents (\(rows))"))
    }
  }

  @Test func copiesOfOneDocument() {
    let vectors = Matrix(rows: 200, columns: 2, values: (0..<200).flatMap { _ in [Float(1), 0] })
    let count = IntentCount.choose(
      clustering: vectors, judging: vectors, parameters: IntentCount.Parameters(seed: 1), threads: 2)
    #expect(count.clusters == 1 && count.explanation.contains("too much alike"))
  }

  @Test func twoDecimals() {
    #expect([0, 0.05, 0.9951, 1, -0.256].map(IntentCount.twoDigits) == ["0.00", "0.05", "1.00", "1.00", "−0.26"])
  }
}
