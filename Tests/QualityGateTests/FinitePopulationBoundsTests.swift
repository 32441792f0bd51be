// Exact bounds for finite populations: small cases counted out, the limits of a census and of a large population, and
// the promised level for every possible truth.
import Testing
import TicketModel

@testable import QualityGate

@Suite struct FinitePopulationBoundsTests {
  // 1e-9: the figures hold twelve digits of a ratio of whole numbers.
  @Test(
    .enabled(if: SharedStatistics.isPresent("finite_population.csv"), "reference figures are not beside the package"))
  func matchesReferenceFigures() throws {
    let rows = try SharedStatistics.rows("finite_population.csv")
    #expect(rows.count > 20)
    for row in rows {
      let found = FinitePopulationBounds.shares(
        successes: Int(row[2]), sample: Int(row[1]), population: Int(row[0]), tail: 0.05)
      #expect(abs(found.lowerBound - row[3]) < 1e-9, "\(row)")
    }
  }

  // Two of four drawn, one of them marked. With 1 marked of 4 half of the 6 pairs hold it: P(X ≥ 1 | 1) = 1/2, and
  // P(X ≥ 1 | 2) = 5/6. So at tail 0.025 nothing from 1 to 3 is ruled out; at tail 0.49 neither 1 nor 3 is, but at a
  // tail above 1/2 they would be.
  @Test func fourMembersByHand() {
    #expect(abs(FinitePopulationBounds.upperTail(1, members: 1, population: 4, sample: 2) - 0.5) < 1e-12)
    #expect(abs(FinitePopulationBounds.upperTail(1, members: 2, population: 4, sample: 2) - 5.0 / 6) < 1e-12)
    #expect(abs(FinitePopulationBounds.upperTail(2, members: 3, population: 4, sample: 2) - 0.5) < 1e-12)
    #expect(FinitePopulationBounds.members(successes: 1, sample: 2, population: 4) == 1...3)
    #expect(FinitePopulationBounds.members(successes: 2, sample: 2, population: 4, tail: 0.2) == 3...4)
    // P(X ≥ 2 | 2) = 1/6 is above 0.1, so 2 stays; below it there are too few.
    #expect(FinitePopulationBounds.members(successes: 2, sample: 2, population: 4, tail: 0.1) == 2...4)
  }

  // All 10 drawn of 20 are marked: P(X = 10 | M) = C(M, 10) / C(20, 10), 1,001 / 184,756 for M = 14, 3,003 for 15,
  // 8,008 (4.3%) for 16.
  @Test func allOfTenOfTwenty() {
    let tail = FinitePopulationBounds.upperTail(10, members: 14, population: 20, sample: 10)
    #expect(abs(tail - 1_001.0 / 184_756) < 1e-12)
    #expect(FinitePopulationBounds.members(successes: 10, sample: 10, population: 20) == 16...20)
    #expect(FinitePopulationBounds.members(successes: 0, sample: 10, population: 20) == 0...4)
  }

  // Every tail against counting with exact coefficients.
  @Test func tailsByCounting() {
    for population in 1...14 {
      for sample in 1...population {
        for members in 0...population {
          var sum = 0
          for x in (0...sample).reversed() {
            sum += choose(members, x) * choose(population - members, sample - x)
            let exact = Double(sum) / Double(choose(population, sample))
            let found = FinitePopulationBounds.upperTail(x, members: members, population: population, sample: sample)
            #expect(abs(found - exact) < 1e-12, "\(x) of \(sample), \(members) of \(population)")
          }
        }
      }
    }
  }

  /// Samples so large that single probabilities are too small for a Double.
  @Test(arguments: [(24_000, 2_000), (5_000, 2_000), (30_000, 1_500), (1_000_000, 20_000), (21_000, 20_000)])
  func largeSamples(population: Int, sample: Int) {
    var last = 0...0
    for percent in [0, 1, 20, 50, 90, 97, 98, 99, 100] {
      let seen = sample * percent / 100
      let members = FinitePopulationBounds.members(successes: seen, sample: sample, population: population)
      let share = Double(seen) / Double(sample)
      let finite = Double(population - sample) / Double(population - 1)
      let width = 1.96 * (share * (1 - share) / Double(sample) * finite).squareRoot() * Double(population)
      #expect(members.contains(Int((share * Double(population)).rounded())))
      // Between a half and twice the normal approximation, and a few members more at the ends.
      let limit = 2 * width + 8 * Double(population) / Double(sample)
      #expect(Double(members.upperBound - members.lowerBound) <= 2 * limit, "\(percent)%: \(members)")
      #expect(Double(members.upperBound - members.lowerBound) >= width, "\(percent)%: \(members)")
      #expect(members.lowerBound >= last.lowerBound && members.upperBound >= last.upperBound)
      last = members
    }
  }

  @Test func aCensusLeavesNoDoubt() {
    for count in 0...30 {
      #expect(FinitePopulationBounds.members(successes: count, sample: 30, population: 30) == count...count)
    }
  }

  @Test func aLargePopulationIsBinomial() {
    for successes in [0, 1, 7, 25, 49, 50] {
      let binomial = BinomialBounds.interval(successes: successes, trials: 50)
      let finite = FinitePopulationBounds.shares(successes: successes, sample: 50, population: 1_000_000_000)
      #expect(abs(finite.lowerBound - binomial.exactLower) < 1e-6, "\(successes)")
      #expect(abs(finite.upperBound - binomial.exactUpper) < 1e-6, "\(successes)")
      // The smaller the population, the more of it was seen.
      var last = 1.0
      for population in [100_000, 5_000, 500, 100, 51, 50] {
        let bounds = FinitePopulationBounds.shares(successes: successes, sample: 50, population: population)
        let width = bounds.upperBound - bounds.lowerBound
        #expect(width <= last + 1e-12 && bounds.contains(Double(successes) / 50))
        last = width
      }
    }
  }

  // The probability that the interval holds the truth, summed over what can be drawn.
  @Test(arguments: [(60, 20), (200, 50), (51, 50), (1_000, 50)])
  func holdsEveryTruthAtItsLevel(population: Int, sample: Int) {
    let intervals = (0...sample).map {
      FinitePopulationBounds.members(successes: $0, sample: sample, population: population)
    }
    for members in stride(from: 0, through: population, by: max(1, population / 200)) {
      var held = 0.0
      for x in 0...sample where intervals[x].contains(members) {
        held +=
          FinitePopulationBounds.upperTail(x, members: members, population: population, sample: sample)
          - FinitePopulationBounds.upperTail(x + 1, members: members, population: population, sample: sample)
      }
      #expect(held >= 0.95 - 1e-9, "\(members) of \(population)")
    }
  }

  @Test func mirrored() {
    for successes in 0...20 {
      let one = FinitePopulationBounds.members(successes: successes, sample: 20, population: 300)
      let other = FinitePopulationBounds.members(successes: 20 - successes, sample: 20, population: 300)
      #expect(one.lowerBound == 300 - other.upperBound && one.upperBound == 300 - other.lowerBound)
      #expect(one.lowerBound >= successes && one.upperBound <= 300 - (20 - successes))
    }
  }

  private func choose(_ n: Int, _ k: Int) -> Int {
    if k < 0 || k > n { return 0 }
    return k == 0 ? 1 : choose(n, k - 1) * (n - k + 1) / k
  }
}
