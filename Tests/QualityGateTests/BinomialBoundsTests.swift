// Confidence bounds against reference figures, identities and small exact cases.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct BinomialBoundsTests {
  // 1e-9: the figures hold twelve digits and the quantile is good to about 1e-14.
  @Test(.enabled(if: SharedStatistics.isPresent("intervals.csv"), "reference figures are not beside the package"))
  func matchesReferenceFigures() throws {
    for row in try SharedStatistics.rows("intervals.csv") {
      let bounds = BinomialBounds.interval(successes: Int(row[0]), trials: Int(row[1]))
      let found = [
        bounds.exactFloor, bounds.exactLower, bounds.exactUpper, bounds.wilsonFloor, bounds.wilsonLower,
        bounds.wilsonUpper,
      ]
      for (one, expected) in zip(found, row[2...]) {
        #expect(abs(one - expected) < 1e-9, "\(row[0]) of \(row[1])")
      }
    }
  }

  // Four printed digits of tables of the Clopper-Pearson interval.
  @Test(arguments: [(95, 0.8977, 0.8872, 0.9836), (100, 0.9705, 0.9638, 1.0), (99, 0.9534, 0.9455, 0.9997)])
  func knownRows(successes: Int, floor: Double, lower: Double, upper: Double) {
    let bounds = BinomialBounds.interval(successes: successes, trials: 100)
    #expect(abs(bounds.exactFloor - floor) < 5e-5)
    #expect(abs(bounds.exactLower - lower) < 5e-5)
    #expect(abs(bounds.exactUpper - upper) < 5e-5)
  }

  // Closed forms: no failure gives tail^(1/n), and one trial gives the tail itself.
  @Test func closedForms() {
    #expect(abs(BinomialBounds.exactLowerBound(successes: 1, trials: 1, tail: 0.05) - 0.05) < 1e-14)
    for trials in 1...200 {
      let bound = BinomialBounds.exactLowerBound(successes: trials, trials: trials, tail: 0.025)
      var power = 1.0
      for _ in 0..<trials { power *= bound }
      #expect(abs(power - 0.025) < 1e-13)
    }
  }

  // The quantile's own definition, checked by summing the binomial tail term by term.
  @Test func lowerBoundGivesTheTailItPromises() {
    for trials in 1...40 {
      for successes in 1...trials {
        let bound = BinomialBounds.exactLowerBound(successes: successes, trials: trials, tail: 0.05)
        #expect(abs(upperTail(successes, trials, bound) - 0.05) < 1e-12)
      }
    }
  }

  @Test func boundsAreOrderedAndSymmetric() {
    for trials in [1, 2, 7, 50, 100, 1_000] {
      var last = -1.0
      for successes in stride(from: 0, through: trials, by: max(1, trials / 25)) {
        let share = Double(successes) / Double(trials)
        let bounds = BinomialBounds.interval(successes: successes, trials: trials)
        let mirrored = BinomialBounds.interval(successes: trials - successes, trials: trials)
        #expect(bounds.exactLower <= bounds.exactFloor && bounds.exactFloor <= share && share <= bounds.exactUpper)
        #expect(bounds.wilsonLower <= bounds.wilsonFloor && bounds.wilsonFloor <= share && share <= bounds.wilsonUpper)
        #expect(abs(bounds.exactLower - (1 - mirrored.exactUpper)) < 1e-12)
        #expect(abs(bounds.wilsonLower - (1 - mirrored.wilsonUpper)) < 1e-12)
        #expect(bounds.exactLower > last)
        last = successes == 0 ? -0.5 : bounds.exactLower
      }
    }
  }

  // Exact, by all outcomes of 100 tickets: Clopper and Pearson's at every share, Wilson's on average over shares.
  @Test func intervalsHoldTheTruth() {
    let bounds = (0...100).map { BinomialBounds.interval(successes: $0, trials: 100) }
    let shares = stride(from: 0.7, through: 0.995, by: 0.005).map { $0 }
    var wilson = 0.0
    for share in shares {
      var chance = 1.0
      for _ in 0..<100 { chance *= 1 - share }
      var (exact, floor) = (0.0, 0.0)
      for (count, interval) in bounds.enumerated() {
        if interval.exactLower <= share, share <= interval.exactUpper { exact += chance }
        if interval.exactFloor <= share { floor += chance }
        if interval.wilsonLower <= share, share <= interval.wilsonUpper { wilson += chance / Double(shares.count) }
        chance *= share / (1 - share) * Double(100 - count) / Double(count + 1)
      }
      #expect(exact >= 0.95 && floor >= 0.95, "\(share)")
    }
    #expect(wilson > 0.94 && wilson < 0.97, "\(wilson)")
  }

  @Test func edgesAreExact() {
    let none = BinomialBounds.interval(successes: 0, trials: 30)
    #expect(none.exactLower == 0 && none.exactFloor == 0 && none.wilsonLower == 0 && none.wilsonFloor == 0)
    let all = BinomialBounds.interval(successes: 30, trials: 30)
    #expect(all.exactUpper == 1 && all.wilsonUpper == 1)
  }

  // P(X ≥ k) of a binomial distribution, smallest terms first.
  private func upperTail(_ successes: Int, _ trials: Int, _ share: Double) -> Double {
    var sum = 0.0
    for count in (successes...trials).reversed() {
      var term = 1.0
      for step in 0..<count { term *= share * Double(trials - step) / Double(count - step) }
      for _ in count..<trials { term *= 1 - share }
      sum += term
    }
    return sum
  }
}
