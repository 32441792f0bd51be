// The forecast of falsely shipped intents on planted truth, and how often the intervals beside verdicts hold it.
import ArgumentParser
import QualityGate
import SeededRandom
import TicketModel

@main
struct PortfolioBench: ParsableCommand {
  @Option(help: "Desks of 200 intents a line of the first table.")
  var seeds = 20
  @Option(help: "Rounds a line of the other tables.")
  var rounds = 2_000

  func run() throws {
    print("| spread of true shares | ships | raw | forecast | corrected | truth | forecast holds | corrected holds |")
    print("|---|---|---|---|---|---|---|---|")
    for spread in Spread.all { forecasts(spread) }
    print("\n| known of each kind | missed, false alarms | defects 1% | 3% | 6% | 10% | 20% | 1% to 20% alike |")
    print("|---|---|---|---|---|---|---|---|")
    for known in [10, 30, 100] {
      for (missed, alarms) in [(0.1, 0.02), (0.05, 0.05), (0.2, 0)] { corrections(known, missed, alarms) }
    }
    print("\n| answers after the bot | after people | 30 and 30 | 30 and 300 | 100 and 100 |")
    print("|---|---|---|---|---|")
    for (bot, human) in [(0, 0), (0, 1), (1, 1), (2, 2), (3, 3), (3, 4), (4, 4), (3, 5), (5, 5), (6, 6)] {
      ratings(Answers.all[bot], Answers.all[human])
    }
  }

  private func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10)%" }

  private func forecasts(_ spread: Spread) {
    var (ships, raw, plain, corrected, truth) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (plainHolds, correctedHolds, floors, answers, shares, intents) = (0, 0, 0, 0, 0, 0)
    for seed in 1...seeds {
      let desk = Desk(spread: spread, intents: 200, seed: UInt64(seed))
      let forecast = PortfolioForecast(intents: desk.intents)
      let better = PortfolioForecast(intents: desk.intents, raterError: desk.raterError)
      let shipped = desk.intents.indices.filter { desk.intents[$0].ships }
      let bad = Double(shipped.count { desk.truth[$0] > 0.05 })
      let all = Double(shipped.count)
      ships += all
      // What every intent's own scores say, with nothing known before and raters believed.
      let alone = shipped.reduce(0) { sum, place in
        let intent = desk.intents[place]
        return sum + SamplingPlan.chanceBelow(0.95, perfect: intent.perfect, settled: intent.settled)
      }
      raw += alone / all
      plain += forecast.falseShips.value / all
      corrected += better.falseShips.value / all
      truth += bad / all
      if holds(forecast.falseShips, bad) { plainHolds += 1 }
      if holds(better.falseShips, bad) { correctedHolds += 1 }
      let settled = Double(shipped.reduce(0) { $0 + desk.intents[$1].settled })
      let good = 1 - shipped.reduce(0) { $0 + desk.truth[$1] * Double(desk.intents[$1].settled) } / settled
      if better.pooledFloor! <= good { floors += 1 }
      let wrong = shipped.reduce(0) { $0 + desk.truth[$1] * desk.intents[$1].ticketsPerMonth }
      if holds(better.wrongAnswersPerMonth!, wrong) { answers += 1 }
      let lines = Dictionary(uniqueKeysWithValues: better.lines.map { ($0.intentID, $0) })
      intents += desk.intents.count
      shares += desk.intents.indices.count { holds(lines[desk.intents[$0].intentID]!.share, 1 - desk.truth[$0]) }
    }
    let number = Double(seeds)
    let cells = [raw, plain, corrected, truth].map { percent($0 / number) }.joined(separator: " | ")
    print(
      "| \(spread.title) | \((ships / number).rounded()) of 200 | \(cells) | \(plainHolds) of \(seeds) "
        + "| \(correctedHolds) of \(seeds) |")
    print(
      "corrected: pooled floor holds \(floors), wrong answers \(answers) of \(seeds); shares of intents "
        + percent(Double(shares) / Double(intents)))
  }

  private func holds(_ interval: IntervalEstimate, _ value: Double) -> Bool {
    interval.lower <= value && value <= interval.upper
  }

  private func corrections(_ known: Int, _ missed: Double, _ alarms: Double) {
    var random = SplitMix64(seed: UInt64(known))
    func held(_ truth: (Int) -> Double) -> Double {
      var (count, all) = (0, 0)
      for round in 0..<rounds {
        let share = truth(round)
        let error = RaterError(
          missed: random.count(known, missed), knownDefects: known, falseAlarms: random.count(known, alarms),
          knownGood: known)
        let defects = random.count(100, share * (1 - missed) + (1 - share) * alarms)
        guard let found = VerdictEvidence.CorrectedShare(perfect: 100 - defects, settled: 100, raterError: error) else {
          continue
        }
        all += 1
        if holds(found.share, 1 - share) { count += 1 }
      }
      return Double(count) / Double(all)
    }
    let single = [0.01, 0.03, 0.06, 0.1, 0.2].map { share in percent(held { _ in share }) }
    let over = percent(held { 0.01 + 0.19 * Double($0) / Double(rounds) })
    print("| \(known) | \(percent(missed)), \(percent(alarms)) | \(single.joined(separator: " | ")) | \(over) |")
  }

  private func ratings(_ bot: Answers, _ human: Answers) {
    var random = SplitMix64(seed: 8)
    let cells = [(30, 30), (30, 300), (100, 100)].map { sizes in
      let count = (0..<rounds).count { _ in
        let found = OutcomeComparison(bot: bot.draw(sizes.0, &random), human: human.draw(sizes.1, &random))
        return holds(found.rating!.difference, bot.mean - human.mean)
      }
      return percent(Double(count) / Double(rounds))
    }
    print("| \(bot.title) | \(human.title) | \(cells.joined(separator: " | ")) |")
  }
}
