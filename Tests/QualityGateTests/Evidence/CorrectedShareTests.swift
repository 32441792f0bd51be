// The share with raters' errors taken out: by hand, at its limits, and how often its interval holds the truth.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct CorrectedShareTests {
  private func share(_ perfect: Int, _ settled: Int, _ error: RaterError) -> IntervalEstimate? {
    VerdictEvidence.CorrectedShare(perfect: perfect, settled: settled, raterError: error)?.share
  }

  @Test func unknownErrorsCorrectNothing() {
    let few = RaterError(missed: 0, knownDefects: 4, falseAlarms: 0, knownGood: 50)
    let fewGood = RaterError(missed: 0, knownDefects: 50, falseAlarms: 0, knownGood: 4)
    // Half missed and half false: such raters say nothing.
    let useless = RaterError(missed: 5, knownDefects: 10, falseAlarms: 5, knownGood: 10)
    #expect(share(90, 100, few) == nil && share(90, 100, fewGood) == nil && share(90, 100, useless) == nil)
    #expect(share(0, 0, RaterError(missed: 0, knownDefects: 9, falseAlarms: 0, knownGood: 9)) == nil)
  }

  // Raters known to be right leave Jeffreys' interval of the share itself.
  @Test func raterWithoutError() throws {
    let sure = RaterError(missed: 0, knownDefects: 1_000_000, falseAlarms: 0, knownGood: 1_000_000)
    let found = try #require(share(92, 100, sure))
    #expect(abs(found.value - 0.92) < 1e-12)
    #expect(abs(found.lower - BinomialBounds.betaQuantile(0.025, 92.5, 8.5)) < 1e-5)
    #expect(abs(found.upper - BinomialBounds.betaQuantile(0.975, 92.5, 8.5)) < 1e-5)
  }

  // Fewer defects than false alarms alone would give: nothing is left of them.
  @Test func heldBetweenZeroAndOne() throws {
    let strict = RaterError(missed: 1, knownDefects: 30, falseAlarms: 6, knownGood: 30)
    let found = try #require(share(90, 100, strict))
    #expect(found.value == 1 && found.upper == 1 && found.lower > 0.8 && found.lower < 1)
    let all = try #require(share(0, 20, RaterError(missed: 6, knownDefects: 30, falseAlarms: 0, knownGood: 30)))
    #expect(all.value == 0 && all.lower == 0 && all.upper < 0.25)
  }

  // True shares of defects from 1% to 15%, 10% missed, 2% false alarms, 30 known tickets of each kind. Standard error
  // of a share of 400 rounds: 1.1 percentage points; Benchmarks/portfolio has the finer table.
  @Test func intervalHoldsTheTruth() {
    var random = SplitMix64(seed: 12)
    var (held, rounds) = (0, 0)
    var known: [[Int]: (lower: Double, upper: Double)] = [:]
    func count(_ trials: Int, _ chance: Double) -> Int { (0..<trials).count { _ in random.chance(chance) } }
    for round in 0..<400 {
      let truth = 0.01 + 0.14 * Double(round) / 400
      let defects = count(100, truth * 0.9 + (1 - truth) * 0.02)
      let error = RaterError(missed: count(30, 0.1), knownDefects: 30, falseAlarms: count(30, 0.02), knownGood: 30)
      let key = [defects, error.missed, error.falseAlarms]
      let bounds =
        known[key]
        ?? VerdictEvidence.CorrectedShare.defectBounds(defects: defects, settled: 100, raterError: error)
      known[key] = bounds
      rounds += 1
      if bounds.lower <= truth, truth <= bounds.upper { held += 1 }
    }
    let share = Double(held) / Double(rounds)
    #expect(share > 0.92 && share < 0.99, "\(share)")
  }

  // Eight nodes of a beta distribution give its mean and, but for the far tails, its variance; Legendre's three points
  // are known.
  @Test func quadrature() {
    let three = BetaQuadrature.legendre(3)
    #expect(abs(three[0].point - (0.5 - 0.15.squareRoot())) < 1e-14 && abs(three[1].weight - 4.0 / 9) < 1e-14)
    let nodes = BetaQuadrature.nodes(3.5, 27.5, count: 8)
    let mean = nodes.reduce(0) { $0 + $1.weight * $1.value }
    let variance = nodes.reduce(0) { $0 + $1.weight * ($1.value - mean) * ($1.value - mean) }
    #expect(abs(mean - 3.5 / 31) < 5e-4)
    #expect(abs(variance / (3.5 * 27.5 / (31 * 31 * 32)) - 1) < 0.05)
    #expect(abs(nodes.reduce(0) { $0 + $1.weight } - 1) < 1e-14)
  }

  // The arcsine distribution: quantiles sin²(πp/2), its density without bound at both ends.
  @Test func quantileOfAnUnboundedDensity() {
    #expect(abs(BinomialBounds.betaQuantile(1.0 / 3, 0.5, 0.5) - 0.25) < 1e-12)
    #expect(abs(BinomialBounds.betaQuantile(0.5, 0.5, 0.5) - 0.5) < 1e-12)
  }
}
