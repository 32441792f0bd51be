// The forecast over all intents: known limits, an order, and portfolios drawn from the model itself.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct PortfolioForecastTests {
  private func intent(
    _ id: String, defects: Int, of settled: Int = 100, volume: Double = 100
  ) -> ScoredIntent {
    ScoredIntent(
      intentID: id, perfect: settled - defects, settled: settled, ships: defects * 20 <= settled,
      ticketsPerMonth: volume)
  }

  @Test func nothingScored() {
    let forecast = PortfolioForecast(intents: [
      ScoredIntent(intentID: "a", perfect: 0, settled: 0, ships: false, ticketsPerMonth: 9)
    ])
    #expect(forecast.intents == 0 && forecast.lines.isEmpty && forecast.ships == 0 && forecast.nextRatings.isEmpty)
    #expect(forecast.falseShips == IntervalEstimate(0, lower: 0, upper: 0))
    #expect(forecast.pooledShare == nil && forecast.pooledFloor == nil && forecast.wrongAnswersPerMonth == nil)
    // Nothing but the prior is left: a mean of 6% with a concentration of 33.
    #expect(abs(forecast.priorDefects - 0.06 * 33) < 0.01 && abs(forecast.priorPerfect - 0.94 * 33) < 0.2)
  }

  // With the distribution of shares known, a grid of cells gives what the conjugate beta distribution does.
  @Test(arguments: [(2.0, 31.0, 3, 100), (0.6, 20, 0, 100), (4, 100, 12, 90), (2, 31, 40, 1_000)])
  func cellsAgainstTheConjugateDistribution(priorDefects: Double, priorPerfect: Double, defects: Int, settled: Int) {
    let grid = DefectGrid(allowed: 0.05)
    let prior = grid.prior(defects: priorDefects, perfect: priorPerfect)
    let likelihood = grid.likelihood(defects: defects, settled: settled, miss: 0, falseAlarm: 0).parts
    let products = zip(prior, likelihood).map { $0 * $1 }
    let sum = products.reduce(0, +)
    let masses = products.map { $0 / sum }
    let (a, b) = (priorDefects + Double(defects), priorPerfect + Double(settled - defects))
    let good = masses[..<grid.firstBelow].reduce(0, +)
    #expect(abs(good - BinomialBounds.regularizedBeta(0.05, a, b)) < 0.003)
    #expect(abs(zip(masses, grid.points).reduce(0) { $0 + $1.0 * $1.1 } - a / (a + b)) < 2e-4)
    for part in [0.025, 0.5, 0.975] {
      #expect(abs(grid.quantile(part, of: masses) - BinomialBounds.betaQuantile(part, a, b)) < 0.001, "\(part)")
    }
  }

  @Test func numbersOfEvents() {
    #expect(EventCount.distribution([(0.5, 3)]) == [0.125, 0.375, 0.375, 0.125])
    let two = EventCount.distribution([(0.1, 1), (0.3, 1)])
    for (found, expected) in zip(two, [0.63, 0.34, 0.03]) { #expect(abs(found - expected) < 1e-15) }
    #expect(EventCount.distribution([(0, 5)]) == [1] && EventCount.distribution([]) == [1])
    // 0 has 2.4% and is left out; 1 and 2 are needed.
    let found = EventCount.estimate([0.024, 0.5, 0.46, 0.016])
    #expect(found.lower == 1 && found.upper == 2 && abs(found.value - (0.5 + 0.92 + 0.048)) < 1e-12)
  }

  @Test func orderAndPooledFigures() throws {
    let forecast = PortfolioForecast(intents: [
      intent("clean", defects: 0, volume: 200), intent("edge", defects: 5), intent("bad", defects: 30),
      intent("near", defects: 6), intent("also edge", defects: 5),
    ])
    #expect(forecast.lines.map(\.intentID) == ["also edge", "edge", "clean", "near", "bad"])
    #expect(forecast.ships == 3 && forecast.intents == 5)
    #expect(abs(try #require(forecast.pooledShare) - 290.0 / 300) < 1e-12)
    let wrong = try #require(forecast.wrongAnswersPerMonth)
    #expect(wrong.lower < wrong.value && wrong.value < wrong.upper)
    // What the lines say, added up.
    let shares = Dictionary(uniqueKeysWithValues: forecast.lines.map { ($0.intentID, $0) })
    let sum = 200 * (1 - shares["clean"]!.share.value) + 200 * (1 - shares["edge"]!.share.value)
    #expect(abs(wrong.value - sum) < 1e-6)
    #expect(
      abs(forecast.falseShips.value - forecast.lines.filter(\.ships).reduce(0) { $0 + $1.chanceBelow }) < 1e-6)
    for line in forecast.lines {
      #expect(line.share.lower < line.share.value && line.share.value < line.share.upper)
    }
    // Scores are drawn towards each other.
    #expect(shares["clean"]!.share.value < 1 && shares["bad"]!.share.value > 0.7)
  }

  // Raters who cry wolf in one good ticket of twenty: five defects in a hundred are nothing then; misses do the
  // contrary.
  @Test func ratersErrorsTurnTheForecast() {
    let intents = (0..<6).map { intent("i\($0)", defects: 3 + $0 % 3) }
    let plain = PortfolioForecast(intents: intents)
    let strict = PortfolioForecast(
      intents: intents, raterError: RaterError(missed: 0, knownDefects: 400, falseAlarms: 15, knownGood: 400))
    let lenient = PortfolioForecast(
      intents: intents, raterError: RaterError(missed: 160, knownDefects: 400, falseAlarms: 0, knownGood: 400))
    #expect(strict.isCorrectedForRaters && !plain.isCorrectedForRaters)
    #expect(strict.falseShips.value < plain.falseShips.value && plain.falseShips.value < lenient.falseShips.value)
    // Too few known tickets are as good as none.
    let few = RaterError(missed: 1, knownDefects: 4, falseAlarms: 0, knownGood: 4)
    #expect(PortfolioForecast(intents: intents, raterError: few) == plain)
  }

  // 40 portfolios of 30 intents with 50 tickets, ended at the third defect, from Beta(2, 31). Intervals at 95%: of 40,
  // fewer than 34 hold with a chance of 0.2%; of 1,200 credible intervals, standard error 0.6 percentage points.
  @Test func drawnPortfoliosAreWhatIsForecast() {
    var random = SplitMix64(seed: 31)
    var (ships, wrong, floors, shares) = (0, 0, 0, 0)
    for _ in 0..<40 {
      var intents: [ScoredIntent] = []
      var truth: [String: Double] = [:]
      for number in 0..<30 {
        // The second smallest of 32 uniform numbers has this distribution.
        let share = (0..<32).map { _ in random.unit() }.sorted()[1]
        var (defects, settled) = (0, 0)
        while settled < 50, defects < 3 {
          settled += 1
          if random.chance(share) { defects += 1 }
        }
        truth["i\(number)"] = share
        intents.append(
          ScoredIntent(
            intentID: "i\(number)", perfect: settled - defects, settled: settled, ships: defects < 3,
            ticketsPerMonth: Double(1 + random.below(200))))
      }
      let forecast = PortfolioForecast(intents: intents, ratingsAhead: 0)
      let shipped = intents.filter(\.ships)
      let bad = Double(shipped.count { truth[$0.intentID]! > 0.05 })
      if forecast.falseShips.lower <= bad, bad <= forecast.falseShips.upper { ships += 1 }
      let answers = shipped.reduce(0) { $0 + $1.ticketsPerMonth * truth[$1.intentID]! }
      if let found = forecast.wrongAnswersPerMonth, found.lower <= answers, answers <= found.upper { wrong += 1 }
      let mean = 1 - shipped.reduce(0) { $0 + truth[$1.intentID]! } / Double(shipped.count)
      if let floor = forecast.pooledFloor, floor <= mean { floors += 1 }
      for line in forecast.lines where line.share.lower <= 1 - truth[line.intentID]! {
        if 1 - truth[line.intentID]! <= line.share.upper { shares += 1 }
      }
    }
    #expect(ships >= 34 && wrong >= 34 && floors >= 34, "\(ships), \(wrong), \(floors) of 40")
    #expect(shares > 1_110 && shares < 1_180, "\(shares) of 1,200")
  }
}

@Suite struct RatingsAheadTests {
  // One block turns nothing in the first intent, two do; in the second one block does all there is to do.
  @Test func blocksThatOnlyHelpTogether() {
    let ahead = RatingsAhead(ratings: 3, grid: DefectGrid(allowed: 0.05), miss: 0, falseAlarm: 0)
    #expect(ahead.block == 1 && ahead.blocks == 3)
    func allocation(_ gains: [RatingsAhead.Gains], left: [Int]? = nil) -> [[Int]] {
      ahead.allocation(gains, ticketsLeft: left ?? gains.map { _ in .max }).map { [$0.intent, $0.blocks] }
    }
    #expect(allocation([[0, 0, 0.3, 0.3], [0, 0.1, 0.1, 0.1]]) == [[0, 2], [1, 1]])
    #expect(allocation([[0, 0.1, 0.1, 0.1], [0, 0.1, 0.1, 0.1]]) == [[0, 1], [1, 1]])
    #expect(allocation([[0, 0, 0, 0]]).isEmpty)
    // Nobody can score more tickets than there are.
    #expect(allocation([[0, 0, 0.3, 0.3], [0, 0.1, 0.1, 0.1]], left: [1, 9]) == [[1, 1]])
    #expect(allocation([[0, 0.1, 0.2, 0.3]], left: [0]).isEmpty)
  }

  // Mass on 0% and 10% alike, one rating: seen good it is (1 : 0.9), seen a defect it is surely bad. Wrong by half
  // before, by 0.9/2 after.
  @Test func oneRatingByHand() {
    let grid = DefectGrid(allowed: 0.05)
    let tenth = grid.edges.indices.dropLast().last { grid.edges[$0] <= 0.1 }!
    var masses = [Double](repeating: 0, count: grid.count)
    (masses[0], masses[tenth]) = (0.5, 0.5)
    let ahead = RatingsAhead(ratings: 1, grid: grid, miss: 0, falseAlarm: 0)
    let (low, high) = (grid.points[0], grid.points[tenth])
    let expected = 0.5 - (0.5 * (1 - high) + 0.5 * low)
    #expect(abs(ahead.gains(masses)[1] - expected) < 1e-12 && abs(expected - 0.05) < 0.006)
  }

  @Test func moreRatingsNeverRemoveLess() {
    let grid = DefectGrid(allowed: 0.05)
    let ahead = RatingsAhead(ratings: 50, grid: grid, miss: 0.1, falseAlarm: 0.02)
    for (defects, perfect) in [(2.0, 31.0), (6, 110), (1, 60), (12, 80)] {
      let gains = ahead.gains(grid.prior(defects: defects, perfect: perfect))
      #expect(gains.count == 11 && gains[0] == 0)
      for (before, after) in zip(gains, gains.dropFirst()) { #expect(after >= before - 1e-12) }
      #expect(gains[10] > 0)
    }
  }
}
