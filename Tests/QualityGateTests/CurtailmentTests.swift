// Scoring that ends early: the same verdicts, the expected work, and an estimate that is right on average.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct CurtailmentTests {
  private let plan = SamplingPlan(sampleSize: 100, allowedDefects: 5)

  // 1e-9 relative to the ratings: the figures hold nine decimals, found by dynamic programming.
  @Test(
    .enabled(
      if: SharedStatistics.isPresent("operating_characteristic.csv"), "reference figures are not beside the package"))
  func matchesReferenceFigures() throws {
    let rows = try SharedStatistics.rows("operating_characteristic.csv")
    #expect(rows.count > 40)
    for row in rows {
      let plan = SamplingPlan(sampleSize: Int(row[0]), allowedDefects: Int(row[1]))
      #expect(abs(plan.chanceToShip(defectRate: row[2]) - row[3]) < 1e-9)
      #expect(abs(plan.expectedRatings(defectRate: row[2]) - row[4]) < 1.5e-9, "\(row)")
      #expect(abs(plan.expectedRatingsEndingEither(defectRate: row[2]) - row[5]) < 1.5e-9, "\(row)")
    }
  }

  // By definition, for small plans: every sequence of outcomes with its probability.
  @Test func expectedWorkIsTheMeanOverAllSequences() {
    for (size, allowed) in [(1, 0), (4, 0), (5, 2), (8, 3), (6, 5)] {
      let plan = SamplingPlan(sampleSize: size, allowedDefects: allowed)
      for rate in [0.0, 0.1, 0.5, 1] {
        var (atHold, atEither, ship) = (0.0, 0.0, 0.0)
        for sequence in 0..<(1 << size) {
          var (probability, defects, held, either) = (1.0, 0, size, size)
          for ticket in 0..<size {
            let isDefect = sequence >> ticket & 1 == 1
            probability *= isDefect ? rate : 1 - rate
            if isDefect { defects += 1 }
            if defects == allowed + 1, isDefect { (held, either) = (ticket + 1, min(either, ticket + 1)) }
            if ticket + 1 - defects == size - allowed, !isDefect { either = min(either, ticket + 1) }
          }
          atHold += probability * Double(held)
          atEither += probability * Double(either)
          if defects <= allowed { ship += probability }
        }
        #expect(abs(plan.expectedRatings(defectRate: rate) - atHold) < 1e-12, "\(plan) at \(rate)")
        #expect(abs(plan.expectedRatingsEndingEither(defectRate: rate) - atEither) < 1e-12, "\(plan) at \(rate)")
        #expect(abs(plan.chanceToShip(defectRate: rate) - ship) < 1e-12, "\(plan) at \(rate)")
      }
    }
  }

  @Test func whatIsFixed() {
    #expect(plan.standing(perfect: 0, defects: 0) == .open)
    #expect(plan.standing(perfect: 0, defects: 5) == .open)
    #expect(plan.standing(perfect: 3, defects: 6) == .holds)
    #expect(plan.standing(perfect: 94, defects: 5) == .open)
    #expect(plan.standing(perfect: 95, defects: 0) == .willShip)
    #expect(plan.standing(perfect: 95, defects: 5) == .ships)
    #expect(plan.standing(perfect: 94, defects: 6) == .holds)
    #expect(!SamplingPlan.Standing.willShip.isFixed && SamplingPlan.Standing.holds.isFixed)
    #expect(SamplingPlan(sampleSize: 59, allowedDefects: 0).standing(perfect: 58, defects: 1) == .holds)
  }

  // 100,000 samples: ended as soon as the verdict is fixed, or scored whole.
  @Test func endingEarlyChangesNoVerdict() {
    var random = SplitMix64(seed: 3)
    var saved = 0
    for number in 0..<100_000 {
      let rate = [0.01, 0.03, 0.05, 0.08, 0.12][number % 5]
      var (perfect, defects) = (0, 0)
      var curtailed: SamplingPlan.Standing?
      for _ in 0..<plan.sampleSize {
        if random.chance(rate) { defects += 1 } else { perfect += 1 }
        if curtailed == nil {
          let standing = plan.standing(perfect: perfect, defects: defects)
          if standing.isFixed { curtailed = standing }
        } else {
          saved += 1
        }
      }
      #expect((curtailed == .ships) == (defects <= plan.allowedDefects))
    }
    // As many as the formula says; 0.3: more than three standard errors.
    let expected = [0.01, 0.03, 0.05, 0.08, 0.12].reduce(0) { $0 + 100 - plan.expectedRatings(defectRate: $1) } / 5
    #expect(abs(Double(saved) / 100_000 - expected) < 0.3)
  }

  // Worked out exactly over all end points: the estimate's mean is the true share.
  @Test func estimateIsUnbiased() throws {
    let plan = SamplingPlan(sampleSize: 12, allowedDefects: 2)
    for rate in [0.05, 0.2, 0.5, 0.9] {
      var (mean, naive) = (0.0, 0.0)
      for sequence in 0..<(1 << 12) {
        let isDefect = (0..<12).map { sequence >> $0 & 1 == 1 }
        let probability = isDefect.reduce(1) { $0 * ($1 ? rate : 1 - rate) }
        let estimate = try #require(CurtailedEstimate(plan: plan, isDefect: isDefect))
        mean += probability * estimate.defectShare
        naive += probability * (estimate.isCurtailed ? 3 / Double(estimate.tickets) : estimate.defectShare)
      }
      #expect(abs(mean - rate) < 1e-12)
      #expect(naive > rate + 0.001)
    }
  }

  @Test func estimateOfOneSample() throws {
    // The sixth defect on ticket 40: 5 of the 39 before it.
    var outcomes: [Bool?] = (1...100).map { [4, 9, 17, 22, 31, 40, 80].contains($0) }
    let estimate = try #require(CurtailedEstimate(plan: plan, isDefect: outcomes))
    #expect(estimate.isCurtailed && estimate.tickets == 40 && abs(estimate.defectShare - 5 / 39.0) < 1e-15)
    // Nothing after it matters, and nothing before it may be missing.
    outcomes[60] = nil
    #expect(CurtailedEstimate(plan: plan, isDefect: outcomes) == estimate)
    outcomes[10] = nil
    #expect(CurtailedEstimate(plan: plan, isDefect: outcomes) == nil)
    #expect(CurtailedEstimate(plan: plan, isDefect: [true, false]) == nil)
    #expect(CurtailedEstimate(plan: plan, isDefect: (1...100).map { $0 == 7 })?.defectShare == 0.01)
    #expect(CurtailedEstimate(plan: SamplingPlan(sampleSize: 9, allowedDefects: 0), isDefect: [false, true]) == nil)
  }

  // Once every ticket is settled the scoring has run to its end, wherever the defect stands that fixed the verdict.
  @Test func aSampleThatIsSettledWholeCountsWhole() throws {
    let ids = (1...100).map { "t\($0)" }
    let sample = Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 1, requestedSize: 100, frameSize: 900, ticketIDs: ids,
      storeHash: "")
    let assignments = ids.map { RaterAssignment(sampleID: sample.id, ticketID: $0, rater: "ana") }
    let scores = ids.enumerated().map { place, id in
      TicketScore(
        sampleID: sample.id, ticketID: id, rater: "ana", factual: place < 32 && place % 2 == 1 ? 0 : 2, policy: 2,
        tone: 2)
    }
    func estimate(_ scores: [TicketScore]) -> CurtailedEstimate? {
      CurtailedEstimate(
        plan: plan, sample: sample,
        settled: SettledScores(sample: sample, assignments: assignments, scores: scores))
    }
    let whole = try #require(estimate(scores))
    #expect(whole.defectShare == 0.16 && whole.tickets == 100 && !whole.isCurtailed)
    // With the last one missing, the sixth defect on ticket 12 ended it.
    let part = try #require(estimate(scores.dropLast()))
    #expect(abs(part.defectShare - 5.0 / 11) < 1e-15 && part.tickets == 12 && part.isCurtailed)
  }

  // Known plans that show 95% with 95% confidence, and the definition at the edge of each.
  @Test(arguments: [(0, 59), (1, 93), (2, 124), (3, 153), (4, 181), (5, 208), (6, 234), (8, 286), (10, 336)])
  func provingPlans(defects: Int, size: Int) {
    let plan = SamplingPlan.proving(defects: defects)
    #expect(plan == SamplingPlan(sampleSize: size, allowedDefects: defects))
    #expect(plan.chanceToShip(defectRate: 0.05) <= 0.05)
    #expect(SamplingPlan(sampleSize: size - 1, allowedDefects: defects).chanceToShip(defectRate: 0.05) > 0.05)
    #expect(BinomialBounds.interval(successes: size - defects, trials: size).exactFloor >= 0.95)
    #expect(BinomialBounds.interval(successes: size - 1 - defects, trials: size - 1).exactFloor < 0.95)
  }

  @Test func provingPlansOfOtherShares() {
    // 0.5ⁿ ≤ 0.1 from 4 tickets on; 0.99ⁿ ≤ 0.01 from 459.
    #expect(SamplingPlan.proving(defects: 0, share: 0.5, confidence: 0.9).sampleSize == 4)
    #expect(SamplingPlan.proving(defects: 0, share: 0.99, confidence: 0.99).sampleSize == 459)
  }
}

@Suite struct WorkOrderTests {
  private func intent(
    _ id: String, volume: Int = 100, perfect: Int = 0, defects: Int = 0, open: Int? = nil, size: Int = 100
  ) -> UnsettledIntent {
    UnsettledIntent(
      intentID: id, volume: volume,
      plan: SamplingPlan(sampleSize: size, allowedDefects: GateRule.standard.allowedDefects(in: size)),
      perfect: perfect, defects: defects,
      openRatings: open ?? size - perfect - defects)
  }

  @Test func mostVolumePerRatingFirst() {
    let steps = WorkOrder.steps([
      intent("small", volume: 50), intent("large", volume: 900), intent("nearly done", volume: 60, perfect: 95),
      intent("held", volume: 9_000, perfect: 1, defects: 6), intent("shipped", volume: 9_000, perfect: 97, defects: 3),
      intent("one defect from a hold", volume: 50, defects: 5), intent("b", volume: 900),
    ])
    #expect(
      steps.map(\.intent.intentID) == ["nearly done", "b", "large", "one defect from a hold", "small"])
  }

  // Two tickets, none allowed: the first ends it when it is a defect, with the prior's mean 2/33.
  @Test func expectedWorkOfATinyPlan() {
    let step = WorkOrder.step(intent("i", size: 2))
    #expect(abs(step.expectedRatings - (1 + 31 / 33.0)) < 1e-12)
    #expect(abs(step.chanceToShip - 31 / 33.0 * 32 / 34.0) < 1e-12)
    // With half of the tickets to be scored twice each takes a rating and a half.
    #expect(abs(WorkOrder.step(intent("i", open: 3, size: 2)).expectedRatings - 1.5 * (1 + 31 / 33.0)) < 1e-12)
  }

  // Against samples drawn from the model itself; the tolerances are three standard errors of 20,000 samples.
  @Test func expectedWorkIsWhatTheModelTakes() {
    let subject = intent("i", perfect: 40, defects: 3)
    let step = WorkOrder.step(subject)
    var random = SplitMix64(seed: 9)
    var (ratings, ships) = (0, 0)
    for _ in 0..<20_000 {
      var (perfect, defects) = (40, 3)
      while !subject.plan.standing(perfect: perfect, defects: defects).isFixed {
        // The next ticket given the earlier ones: an urn to which each drawn ball is returned twice.
        if random.below(33 + perfect + defects) < 2 + defects { defects += 1 } else { perfect += 1 }
      }
      ratings += perfect + defects - 43
      if defects <= 5 { ships += 1 }
    }
    #expect(abs(Double(ratings) / 20_000 - step.expectedRatings) < 0.4)
    #expect(abs(Double(ships) / 20_000 - step.chanceToShip) < 0.011)
  }
}
