// Coefficients of agreement: reference figures, cases worked by hand, and where textbook formulas give 0/0.
import SeededRandom
import Testing

@testable import QualityGate

private func agreement(
  _ first: [Int?], _ second: [Int?], categories: Int = 3
) throws(AgreementAbsence) -> Agreement {
  try Agreement(answers: zip(first, second).map { [$0, $1] }, categories: categories, random: SplitMix64(seed: 1))
}

@Suite struct AgreementTests {
  private struct Reference: Decodable {
    var name: String
    var rater_a: [Int?]
    var rater_b: [Int?]
    var paired: Int
    var percent_agreement: Double
    var kappa_unweighted: Double
    var kappa_linear: Double
    var kappa_quadratic: Double
    var gwet_ac1: Double
    var krippendorff_alpha_ordinal: Double
  }

  // 1e-9: the figures were computed in double precision by other formulas.
  @Test(.enabled(if: SharedStatistics.isPresent("agreement.json"), "reference figures are not beside the package"))
  func matchesReferenceFigures() throws {
    for reference in try SharedStatistics.list("agreement.json", of: Reference.self) {
      let found = try agreement(reference.rater_a, reference.rater_b)
      #expect(found.tickets == reference.paired)
      let expected: [AgreementCoefficient: Double] = [
        .raw: reference.percent_agreement, .kappa: reference.kappa_unweighted, .kappaLinear: reference.kappa_linear,
        .kappaQuadratic: reference.kappa_quadratic, .ac1: reference.gwet_ac1,
        .alpha: reference.krippendorff_alpha_ordinal,
      ]
      for name in AgreementCoefficient.allCases {
        #expect(abs(try #require(found[name]).value - expected[name]!) < 1e-9, "\(reference.name): \(name)")
      }
    }
  }

  // Ten tickets: both say 2 on six, both 0 on one, 2 against 1 on two, 0 against 2 on one. Margins of the first rater
  // 2, 0, 8 and of the second 1, 2, 7.
  @Test func workedByHand() throws {
    let found = try agreement([2, 2, 2, 2, 2, 2, 0, 2, 2, 0], [2, 2, 2, 2, 2, 2, 0, 1, 1, 2])
    #expect(found.tickets == 10 && found.agreed == 7 && found.raters == 2)
    #expect(found.baseRates == [0.15, 0.1, 0.75])
    // By chance they agree on (2·1 + 0·2 + 8·7)/100 = 0.58.
    #expect(abs(found[.kappa]!.value - (0.7 - 0.58) / 0.42) < 1e-12)
    // Observed distances 2·1 + 1·2 = 4 of ten; expected (2·2 + 8·2)·1/10 + (2·7 + 8·1)·2/10 = 6.4.
    #expect(abs(found[.kappaLinear]!.value - (1 - 4 / 6.4)) < 1e-12)
    // Squared 2 + 4 = 6; expected 2 + 22·4/10 = 10.8.
    #expect(abs(found[.kappaQuadratic]!.value - (1 - 6 / 10.8)) < 1e-12)
    // Σ π(1 − π) = 0.1275 + 0.09 + 0.1875 = 0.405, halved.
    #expect(abs(found[.ac1]!.value - (0.7 - 0.2025) / 0.7975) < 1e-12)
    // Answers 3, 2, 15. Ordinal distances: 0-1 (3/2 + 2/2)² = 6.25, 1-2 (1 + 7.5)² = 72.25, 0-2 (1.5 + 2 + 7.5)² = 121.
    let observed: Double = 2 * (2 * 72.25 + 121)
    let products: [Double] = [3 * 2 * 6.25, 2 * 15 * 72.25, 3 * 15 * 121]
    let alpha = 1 - observed / (2 * products.reduce(0, +) / 19)
    #expect(abs(found[.alpha]!.value - alpha) < 1e-12)
  }

  @Test func fullAgreementIsOneWhateverTheCategories() throws {
    for answers in [[2, 2, 2, 2], [0, 1, 2, 1], [1]] {
      let found = try agreement(answers, answers)
      for name in AgreementCoefficient.allCases { #expect(found[name]?.value == 1 && found[name]?.upper == 1) }
    }
    // The interval still says how little a few tickets show.
    #expect(try agreement([2, 2, 2, 2], [2, 2, 2, 2])[.kappa]!.lower <= 0)
    let many = [Int](repeating: 2, count: 400)
    let bounds = try agreement(many, many)[.raw]!
    #expect(bounds.lower < 1 && bounds.lower > 0.98)
  }

  @Test func nothingToCompare() {
    #expect(throws: AgreementAbsence.oneRater) { try agreement([2, 1], [nil, nil]) }
    #expect(throws: AgreementAbsence.nothingPaired) { try agreement([2, nil], [nil, 1]) }
    #expect(throws: AgreementAbsence.nothingPaired) { try agreement([], []) }
  }

  // Two categories: every weighting is the same, and the ordinal metric is the nominal one.
  @Test func ofTwoCategoriesWeightsSayNothing() throws {
    let found = try agreement([1, 1, 0, 1, 0, 1, 1, 1], [1, 0, 0, 1, 1, 1, 1, 1], categories: 2)
    #expect(found[.kappa] == found[.kappaLinear] && found[.kappa] == found[.kappaQuadratic])
    // κ: 6/8 agree; chance (6·6 + 2·2)/64 = 0.625. α: answers 12 and 4, 2·2 of 16 pairs differ, 96/15 expected.
    #expect(abs(found[.kappa]!.value - (0.75 - 0.625) / 0.375) < 1e-12)
    #expect(abs(found[.alpha]!.value - (1 - 4 / (2 * 48 / 15.0))) < 1e-12)
  }

  // Three raters, one of them with gaps: κ is of two raters only. Coincidences of 2, 2, 2 and 2, 1, 1 and 0, 0: answers
  // 2, 2, 4 in the categories.
  @Test func manyRaters() throws {
    let found = try Agreement(
      answers: [[2, 2, 2], [2, 1, 1], [0, nil, 0], [nil, nil, 1]], categories: 3, random: SplitMix64(seed: 1))
    #expect(found.tickets == 3 && found.agreed == 2 && found.raters == 3)
    #expect(found.baseRates == [0.25, 0.25, 0.5])
    #expect(found[.kappa] == nil && found.coefficients.map(\.name) == [.raw, .ac1, .alpha])
    #expect(abs(found[.raw]!.value - (1 + 1 / 3.0 + 1) / 3) < 1e-12)
    // 1 and 2 coincide 4 times at half weight, at distance (1 + 2)² = 9.
    let products: [Double] = [2 * 2 * 4, 2 * 4 * 9, 2 * 4 * 25]
    let observed: Double = 2 * 9
    let alpha = 1 - observed / (2 * products.reduce(0, +) / 7)
    #expect(abs(found[.alpha]!.value - alpha) < 1e-12)
  }

  @Test func orderOfTicketsAndRatersSaysNothing() throws {
    var random = SplitMix64(seed: 5)
    let first = (0..<60).map { _ in random.below(3) }
    let second = first.map { random.chance(0.8) ? $0 : random.below(3) }
    let found = try agreement(first, second)
    let shuffled = Array(zip(first, second).enumerated()).sorted { ($0.offset * 37) % 60 < ($1.offset * 37) % 60 }
    #expect(try agreement(shuffled.map(\.element.0), shuffled.map(\.element.1)) == found)
    let turned = try agreement(second, first)
    for name in AgreementCoefficient.allCases { #expect(abs(turned[name]!.value - found[name]!.value) < 1e-12) }
    for one in found.coefficients.map(\.estimate) { #expect(one.lower <= one.value && one.value <= one.upper) }
  }

  // Of 150 intervals that hold the truth 95% of the time at least 133 do, but for one time in a thousand. In the second
  // case half of the rounds show no disagreement at all, and resampling alone would give them no interval.
  // Benchmarks/agreement measures it on thousands of rounds.
  @Test(arguments: [(100, 0.95), (25, 0.99)]) func intervalsHoldTheTruth(tickets: Int, accuracy: Double) throws {
    let model = TwoRaters(quality: [0.04, 0.06, 0.9], accuracy: accuracy)
    var random = SplitMix64(seed: 11)
    var held: [AgreementCoefficient: Int] = [:]
    for _ in 0..<150 {
      let answers = (0..<tickets).map { _ in model.ticket(&random) }
      let found = try Agreement(answers: answers, categories: 3, rounds: 300, random: random)
      for name in AgreementCoefficient.allCases {
        let estimate = found[name]!
        let truth = name.value(of: model.truth)
        if estimate.lower <= truth, truth <= estimate.upper { held[name, default: 0] += 1 }
      }
    }
    for name in AgreementCoefficient.allCases { #expect(held[name]! >= 133, "\(name): \(held[name]!) of 150") }
  }
}

/// Two raters who read a ticket's true score right with the same accuracy, else another at random.
struct TwoRaters {
  /// Of tickets the share whose true score is 0, 1, 2.
  var quality: [Double]
  var accuracy: Double

  func ticket(_ random: inout SplitMix64) -> [Int?] {
    let place = random.unit()
    let score = place < quality[0] ? 0 : place < quality[0] + quality[1] ? 1 : 2
    return (0..<2).map { _ in random.chance(accuracy) ? score : (score + 1 + random.below(2)) % 3 }
  }

  /// What infinitely many tickets would show; as many as matter for the one coefficient that depends on their number.
  var truth: AgreementSums {
    var sums = AgreementSums(categories: 3)
    for first in 0..<3 {
      for second in 0..<3 {
        let share = (0..<3).reduce(0.0) { sum, score in
          sum + quality[score] * chance(of: first, given: score) * chance(of: second, given: score)
        }
        sums.add(AgreementSums(answers: [first, second], categories: 3), times: share * 1e9)
      }
    }
    return sums
  }

  private func chance(of answer: Int, given score: Int) -> Double { answer == score ? accuracy : (1 - accuracy) / 2 }
}
