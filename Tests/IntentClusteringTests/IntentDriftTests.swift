// Seasons, shifts of words and of centroids: worked by hand, planted, and absent.

import Glibc
@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct SeasonalityTests {
  private static let flat = [Double](repeating: 1_000, count: 24)

  @Test func aDecemberInBothYears() throws {
    let year = [40, 41, 39, 40, 42, 38, 40, 41, 39, 40, 40, 120]
    let seasons = try #require(Seasonality(counts: year + year.map { $0 + 1 }, exposure: Self.flat))
    #expect(seasons.pValue < 1e-9)
    // 241 tickets in two months of which 572 / 12 and so on would have 95.
    let total = Double(2 * year.reduce(0, +) + 12)
    #expect(abs(seasons.index[11] - 241 / (total / 12)) < 1e-12)
  }

  @Test func aDecemberInOneYearOnly() throws {
    let flat = [40, 41, 39, 40, 42, 38, 40, 41, 39, 40, 40, 40]
    let once = try #require(Seasonality(counts: flat + flat.dropLast() + [120], exposure: Self.flat))
    #expect(once.pValue > 0.01)
  }

  /// The desk's own December is none of the intent's, and neither are steady growth or a jump between the years.
  @Test func theDesksSeasonGrowthAndLevelsAreNone() throws {
    let exposure = (0..<24).map { $0 % 12 == 11 ? 3_000.0 : 1_000 }
    let noise = [3, -2, 1, 0, -3, 2, 0, 1, -1, -2, 2, -1, -1, 2, 0, -2, 1, 3, -3, 0, 1, 2, -1, 0]
    let share = (0..<24).map { Int(exposure[$0] / 20) + noise[$0] }
    let same = try #require(Seasonality(counts: share, exposure: exposure))
    #expect(same.pValue > 0.01)
    let growing = try #require(Seasonality(counts: (0..<24).map { 40 + 5 * $0 + noise[$0] }, exposure: Self.flat))
    #expect(growing.pValue > 0.01)
    let jump = try #require(Seasonality(counts: (0..<24).map { ($0 < 12 ? 40 : 90) + noise[$0] }, exposure: Self.flat))
    #expect(jump.pValue > 0.01)
  }

  @Test func tooFewTicketsOrAMonthWithoutADesk() {
    #expect(Seasonality(counts: [Int](repeating: 4, count: 24), exposure: Self.flat) == nil)
    var gap = Self.flat
    gap[7] = 0
    #expect(Seasonality(counts: [Int](repeating: 40, count: 24), exposure: gap) == nil)
  }

  /// Values of Student's law with 9 degrees of freedom: t = 1.833 and 2.821 are exceeded in 5% and 1%.
  @Test func tailOfTheCosine() {
    func cosine(_ t: Double) -> Double { t / (9 + t * t).squareRoot() }
    #expect(abs(Seasonality.upperTail(cosine: cosine(1.8331129)) - 0.05) < 1e-7)
    #expect(abs(Seasonality.upperTail(cosine: cosine(2.8214379)) - 0.01) < 1e-7)
    #expect(abs(Seasonality.upperTail(cosine: 0) - 0.5) < 1e-15 && Seasonality.upperTail(cosine: -1) == 1)
    #expect(Seasonality.upperTail(cosine: 1) == 1e-15)
  }

  /// p-values without seasons are uniform, for bursty intents too.
  @Test(arguments: [0, 0.05]) func withoutSeasons(variation: Double) {
    var pValues: [Double] = []
    for seed in 0..<10 as Range<UInt64> {
      let desk = SimulatedDesk(tickets: 200_000, intents: 200, variation: variation, seed: seed)
      pValues += desk.counts.compactMap { Seasonality(counts: $0, exposure: desk.exposure)?.pValue }
    }
    #expect(pValues.count > 1_500)
    let small = Double(pValues.filter { $0 < 0.05 }.count) / Double(pValues.count)
    // Three standard errors of a share of 0.05 among 1,500.
    #expect(abs(small - 0.05) < 0.017)
  }
}

@Suite struct TermDriftTests {
  @Test func divergenceByHand() {
    #expect(TermDrift.divergence([3, 1], [6, 2]) == 0)
    #expect(abs(TermDrift.divergence([5, 0], [0, 9]) - 1) < 1e-15)
    // Halves (1, 0) and (1/2, 1/2): H(3/4, 1/4) − 1/2.
    let entropy = -(0.75 * log2(0.75) + 0.25 * log2(0.25))
    #expect(abs(TermDrift.divergence([4, 0], [1, 1]) - (entropy - 0.5)) < 1e-15)
  }

  private static func documents(_ count: Int, from terms: Range<Int>, _ random: inout SplitMix64) -> [[Int32]] {
    (0..<count).map { _ in
      Set((0..<6).map { _ in Int32(terms.lowerBound + random.below(terms.count)) }).sorted()
    }
  }

  /// Few documents have a large divergence, and random halves of them have as much.
  @Test func smallIntentsDoNotLookDrifted() throws {
    var random = SplitMix64(seed: 3)
    var pValues: [Double] = []
    for trial in 0..<200 as Range<UInt64> {
      let documents = Self.documents(20, from: 0..<50, &random)
      let found = try #require(TermDrift.compare(documents: documents, earlier: 8, seed: trial))
      #expect(found.observed > 0.1 && abs(found.observed - found.expectedByChance) < 0.2)
      pValues.append(found.pValue)
    }
    // Uniform: at most 0.05 of 200 plus three standard errors.
    #expect(pValues.filter { $0 <= 0.05 }.count <= 20 && pValues.filter { $0 > 0.5 }.count >= 75)
  }

  @Test func otherWordsAreFound() throws {
    var random = SplitMix64(seed: 4)
    let documents = Self.documents(60, from: 0..<40, &random) + Self.documents(60, from: 10..<50, &random)
    let found = try #require(TermDrift.compare(documents: documents, earlier: 60, seed: 1))
    #expect(found.pValue == 1e-4 && found.observed > 2 * found.expectedByChance)
  }

  @Test func documentsWithoutWordsSayNothing() {
    #expect(TermDrift.compare(documents: [[], [], [0], [1]], earlier: 2, seed: 1) == nil)
    #expect(TermDrift.compare(documents: [[0], [], []], earlier: 1, seed: 1) == nil)
    let words = TermDrift.compare(documents: [[0], [0], [0], [0]], earlier: 2, seed: 1)
    #expect(words?.pValue == 1 && words?.observed == 0)
  }
}

@Suite struct CentroidDriftTests {
  /// Noise of this length around a unit mean that turns by an angle after the first rows.
  private static func vectors(
    _ rows: Int, turned: Int, angle: Double, noise: Double, _ random: inout SplitMix64
  ) -> Matrix {
    let dimension = 20
    var matrix = Matrix(rows: rows, columns: dimension)
    for row in 0..<rows {
      for column in 0..<dimension {
        let mean = column == 0 ? (row < turned ? 1 : cos(angle)) : column == 1 ? (row < turned ? 0 : sin(angle)) : 0
        matrix[row, column] = Float(mean + noise * (random.unit() - 0.5))
      }
    }
    return matrix
  }

  @Test func theCosineIsFreeOfNoise() throws {
    var random = SplitMix64(seed: 8)
    var sums = [0.0, 0.0]
    for trial in 0..<100 as Range<UInt64> {
      for (place, angle) in [0, 0.8].enumerated() {
        let matrix = Self.vectors(60, turned: 25, angle: angle, noise: 2, &random)
        sums[place] += try #require(CentroidDrift(vectors: matrix, earlier: 25, seed: trial)?.cosine) / 100
      }
    }
    // The raw cosine of the means would be about 0.8 times as much.
    #expect(sums[0] > 0.94 && abs(sums[1] - cos(0.8)) < 0.06)
  }

  @Test func aTurnIsFoundAndNoiseIsNot() throws {
    var random = SplitMix64(seed: 9)
    let turned = try #require(
      CentroidDrift(vectors: Self.vectors(80, turned: 40, angle: 1, noise: 1, &random), earlier: 40, seed: 1))
    #expect(turned.comparison.pValue == 1e-4)
    var small = 0
    for trial in 0..<100 as Range<UInt64> {
      let still = Self.vectors(40, turned: 15, angle: 0, noise: 2, &random)
      if try #require(CentroidDrift(vectors: still, earlier: 15, seed: trial)).comparison.pValue <= 0.05 { small += 1 }
    }
    #expect(small <= 12)
  }

  // An intent that is the whole desk: its vectors add up to 0, so that both means are opposite whatever customers
  // write.
  @Test func noiseAroundTheDesksOwnMeanIsNoDrift() throws {
    var random = SplitMix64(seed: 10)
    var found = 0
    for trial in 0..<100 as Range<UInt64> {
      var matrix = Self.vectors(130, turned: 130, angle: 0, noise: 1, &random)
      for (column, mean) in matrix.columnMeans(threads: 1).enumerated() {
        for row in 0..<matrix.rows { matrix[row, column] -= mean }
      }
      matrix.normalizeRows(threads: 1)
      let drift = try #require(CentroidDrift(vectors: matrix, earlier: 70, seed: trial))
      if drift.cosine != nil { found += 1 }
      #expect(CentroidDrift.cosine(matrix, earlier: 70) == drift.cosine)
    }
    #expect(found <= 1)
  }

  // Of two texts, one before and one since: opposite, and clearly so.
  @Test func aDeskThatTurnsToAnotherTextHasDrifted() throws {
    var matrix = Matrix(rows: 60, columns: 3)
    for row in 0..<60 { matrix[row, 0] = row < 30 ? 1 : -1 }
    #expect(CentroidDrift.cosine(matrix, earlier: 30) == -1)
  }

  @Test func oneRowHasNoVariance() {
    #expect(CentroidDrift(vectors: Matrix(rows: 5, columns: 2), earlier: 1, seed: 1) == nil)
    let zeros = CentroidDrift(vectors: Matrix(rows: 6, columns: 2), earlier: 3, seed: 1)
    #expect(zeros != nil && zeros?.cosine == nil && zeros?.comparison.pValue == 1)
  }
}
