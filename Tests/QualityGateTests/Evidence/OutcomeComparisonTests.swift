// Outcomes after the bot and after people: by hand, and how often the intervals of both differences hold the truth.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct OutcomeComparisonTests {
  // Newcombe 1998, table II: 48 of 80 and 56 of 70, 0.0524 to 0.3339.
  @Test func reopened() throws {
    let found = OutcomeComparison(
      bot: OutcomeCounts(reopened: 56, reopenKnown: 70), human: OutcomeCounts(reopened: 48, reopenKnown: 80))
    let difference = try #require(found.reopened).difference
    #expect(abs(difference.value - 0.2) < 1e-12)
    #expect(abs(difference.lower - 0.0524) < 5.1e-5 && abs(difference.upper - 0.3339) < 5.1e-5)
    #expect(found.rating == nil)
  }

  @Test func unknownOnOneSideComparesNothing() {
    var rated = OutcomeCounts(reopened: 1, reopenKnown: 9)
    rated.add(rating: 1)
    #expect(OutcomeComparison(bot: rated, human: OutcomeCounts()) == OutcomeComparison())
    #expect(OutcomeComparison(bot: OutcomeCounts(), human: rated) == OutcomeComparison())
  }

  @Test func ratings() throws {
    var (bot, human) = (OutcomeCounts(), OutcomeCounts())
    for rating in [1, 0.75, 0.5, 1] { bot.add(rating: rating) }
    for rating in [0.25, 0.5] { human.add(rating: rating) }
    let found = try #require(OutcomeComparison(bot: bot, human: human).rating)
    #expect(found.botMean == 0.8125 && found.humanMean == 0.375 && found.botAnswers == 4 && found.humanAnswers == 2)
    #expect(found.difference.value == 0.4375)
    let back = try #require(OutcomeComparison(bot: human, human: bot).rating).difference
    #expect(abs(back.lower + found.difference.upper) < 1e-12 && abs(back.upper + found.difference.lower) < 1e-12)
  }

  // Printed tables of Student's distribution.
  @Test(arguments: [(1.0, 12.7062), (2, 4.3027), (10, 2.2281), (30, 2.0423), (1_000, 1.9623)])
  func studentQuantile(freedom: Double, expected: Double) {
    #expect(abs(RatingMean.studentQuantile(freedom: freedom) - expected) < 5.1e-5)
  }

  // Ratings that all say the same are not taken for certain.
  @Test func allTheSame() throws {
    var counts = OutcomeCounts()
    for _ in 0..<30 { counts.add(rating: 1) }
    let mean = try #require(RatingMean(counts))
    #expect(mean.mean == 1 && mean.upper == 1 && mean.lower < 0.93)
  }

  // Exact, by all outcomes of 30 and 60 tickets.
  @Test func reopenedDifferencesHoldTheTruth() {
    let sizes = (bot: 30, human: 60)
    var levels: [Double] = []
    for (bot, human) in [(0.05, 0.05), (0.1, 0.05), (0.1, 0.2), (0.2, 0.2), (0.3, 0.15)] {
      var held = 0.0
      for x in 0...sizes.bot {
        for y in 0...sizes.human {
          let bounds = BinomialBounds.difference(from: (y, sizes.human), to: (x, sizes.bot))
          guard bounds.lower <= bot - human, bot - human <= bounds.upper else { continue }
          held += exactly(x, of: sizes.bot, bot) * exactly(y, of: sizes.human, human)
        }
      }
      levels.append(held)
    }
    let mean = levels.reduce(0, +) / Double(levels.count)
    #expect(mean > 0.94 && mean < 0.975 && levels.allSatisfy { $0 > 0.93 }, "\(levels)")
  }

  // 800 rounds each: standard error 0.7 percentage points; Benchmarks/portfolio has the finer table.
  @Test(arguments: [
    ([0.1, 0, 0, 0, 0.9], [0.3, 0, 0, 0, 0.7], 30, 30), ([0.3, 0, 0, 0, 0.7], [0.3, 0, 0, 0, 0.7], 30, 300),
    ([0.05, 0.03, 0.07, 0.2, 0.65], [0.2, 0.2, 0.2, 0.2, 0.2], 30, 30),
    ([0.05, 0.03, 0.07, 0.2, 0.65], [0.05, 0.03, 0.07, 0.2, 0.65], 30, 300),
    ([0.2, 0.2, 0.2, 0.2, 0.2], [0.2, 0.2, 0.2, 0.2, 0.2], 100, 100),
  ])
  func ratingDifferencesHoldTheTruth(bot: [Double], human: [Double], botAnswers: Int, humanAnswers: Int) {
    var random = SplitMix64(seed: 21)
    func mean(_ shares: [Double]) -> Double {
      shares.enumerated().reduce(0) { $0 + Double($1.offset) / 4 * $1.element }
    }
    func draw(_ shares: [Double], _ number: Int) -> OutcomeCounts {
      var counts = OutcomeCounts()
      for _ in 0..<number {
        var (place, stars) = (random.unit(), 0)
        while stars < 4, place >= shares[stars] { (place, stars) = (place - shares[stars], stars + 1) }
        counts.add(rating: Double(stars) / 4)
      }
      return counts
    }
    let truth = mean(bot) - mean(human)
    var held = 0
    for _ in 0..<800 {
      let found = OutcomeComparison(bot: draw(bot, botAnswers), human: draw(human, humanAnswers)).rating!.difference
      if found.lower <= truth, truth <= found.upper { held += 1 }
    }
    #expect(held > 742 && held < 792, "\(held)")
  }

  private func exactly(_ count: Int, of trials: Int, _ share: Double) -> Double {
    var chance = 1.0
    for step in 0..<count { chance *= share * Double(trials - step) / Double(step + 1) }
    for _ in count..<trials { chance *= 1 - share }
    return chance
  }
}
