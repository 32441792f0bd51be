// The rule against hand-worked cases and against every possible state of small samples.
import Testing
import TicketModel

@testable import QualityGate

/// What can have happened to one ticket of a sample.
private enum TicketState: CaseIterable {
  case perfect, defect, unscored, disputed, adjudicatedPerfect, adjudicatedDefect

  var isDefect: Bool { self == .defect || self == .adjudicatedDefect }
  var isSettled: Bool { self != .unscored && self != .disputed }
}

@Suite struct GateRuleTests {
  private func decide(
    _ states: [TicketState], frame: Int? = nil, rule: GateRule = .standard, simulated: Bool = false
  ) -> Verdict {
    let frame = frame ?? states.count
    let sample = Sample(
      id: "I1-a1", intentID: "I1", attempt: 1, seed: 1, requestedSize: 100, frameSize: frame,
      ticketIDs: states.indices.map { "T\($0)" }, storeHash: "h")
    var assignments = [RaterAssignment]()
    var scores = [TicketScore]()
    for (place, state) in states.enumerated() {
      let id = "T\(place)"
      func give(_ rater: String, _ tone: Int) {
        scores.append(
          TicketScore(
            sampleID: sample.id, ticketID: id, rater: rater, factual: 2, policy: 2, tone: tone, isSimulated: simulated))
      }
      for rater in ["ann", "ben"] {
        assignments.append(RaterAssignment(sampleID: sample.id, ticketID: id, rater: rater))
      }
      give("ann", state == .defect ? 0 : 2)
      if state != .unscored { give("ben", state == .perfect ? 2 : 1) }
      if state == .adjudicatedPerfect { give(GateRule.adjudicator, 2) }
      if state == .adjudicatedDefect { give(GateRule.adjudicator, 1) }
    }
    return rule.decide(
      intentID: "I1", sample: sample, frameSize: frame, assignments: assignments, scores: scores.reversed())
  }

  private func states(_ perfect: Int, _ defects: Int, _ unscored: Int = 0, _ disputed: Int = 0) -> [TicketState] {
    [TicketState](repeating: .perfect, count: perfect) + [TicketState](repeating: .defect, count: defects)
      + [TicketState](repeating: .unscored, count: unscored) + [TicketState](repeating: .disputed, count: disputed)
  }

  // The sample is perfect and every ticket of it is still the intent's; others have joined them.
  @Test func aSampleOfAnIntentThatWasEditedSince() {
    let sample = Sample(
      id: "I1-a2", intentID: "I1", attempt: 2, seed: 1, requestedSize: 100, frameSize: 100,
      ticketIDs: (0..<100).map { "T\($0)" }, storeHash: "h")
    let assignments = sample.ticketIDs.map { RaterAssignment(sampleID: sample.id, ticketID: $0, rater: "ann") }
    let scores = sample.ticketIDs.map {
      TicketScore(sampleID: sample.id, ticketID: $0, rater: "ann", factual: 2, policy: 2, tone: 2)
    }
    for isEdited in [false, true] {
      let verdict = GateRule.standard.decide(
        intentID: "I1", sample: sample, frameSize: 180, isEdited: isEdited, assignments: assignments, scores: scores)
      #expect(verdict.decision == (isEdited ? .hold : .ship))
      #expect(verdict.reasons == (isEdited ? [.sampleOutdated] : []))
      if isEdited {
        #expect(
          verdict.whatWouldChange == "Edits have changed which tickets the intent has: draw attempt 3 with 124 tickets "
            + "and score it; it ships with at most 2 defects.")
      }
    }
  }

  // Every state of up to five tickets, with a rule that allows one defect in four.
  @Test func everySmallSample() {
    let rule = GateRule(sampleSize: 5, requiredNumerator: 3, requiredDenominator: 4, minimumFrame: 1)
    var samples: [[TicketState]] = [[]]
    for _ in 1...5 {
      samples = samples.flatMap { one in TicketState.allCases.map { one + [$0] } }
      for sample in samples {
        let verdict = decide(sample, rule: rule)
        let settled = sample.count { $0.isSettled }
        let defects = sample.count { $0.isDefect }
        let fits = 4 * (sample.count - defects) >= 3 * sample.count
        var expected = [Verdict.Reason]()
        if !fits { expected.append(.belowThreshold) }
        if sample.contains(.unscored) { expected.append(.sampleIncomplete) }
        if sample.contains(.disputed) { expected.append(.notAdjudicated) }
        #expect(verdict.reasons == expected)
        #expect((verdict.decision == .ship) == (settled == sample.count && fits))
        #expect(verdict.scored == settled && verdict.perfect == settled - defects)
        #expect((verdict.interval == nil) == (settled == 0))
        #expect(verdict.whatWouldChange.hasSuffix("."))
      }
    }
  }

  // The count of allowed defects says the same as the exact ratio, for every size and every result.
  @Test func allowedDefectsAreTheExactRatio() {
    for size in 1...400 {
      for defects in 0...size {
        #expect((defects <= GateRule.standard.allowedDefects(in: size)) == ((size - defects) * 100 >= 95 * size))
      }
    }
    #expect(
      [19, 20, 40, 60, 95, 99, 100, 208].map { GateRule.standard.allowedDefects(in: $0) } == [0, 1, 2, 3, 4, 4, 5, 10])
  }

  @Test func ninetyFiveShipsAndNinetyFourHolds() {
    let ship = decide(states(95, 5), frame: 800)
    #expect(ship.decision == .ship && ship.reasons.isEmpty && ship.allowedDefects == 5)
    #expect(ship.perfectByCriterion == [100, 100, 95])
    #expect(
      ship.whatWouldChange
        == "It would hold if 1 more of the 100 scored tickets turned out to be a defect (now 5, allowed 5).")
    let hold = decide(states(94, 6), frame: 800)
    #expect(hold.decision == .hold && hold.reasons == [.belowThreshold])
    #expect(
      hold.whatWouldChange
        == "The answers must improve: it has 6 defects where 100 tickets allow 5, and only attempt 2, a new sample of 100 "
        + "tickets with at most 5 defects, can ship it.")
  }

  @Test func missingScoresHold() {
    let verdict = decide(states(90, 3, 7), frame: 800)
    #expect(verdict.reasons == [.sampleIncomplete] && verdict.scored == 93)
    #expect(
      verdict.whatWouldChange
        == "Score the remaining 7 tickets: it ships if at most 2 of them are defects (now 3, allowed 5).")
    #expect(decide(states(99, 0, 1), frame: 800).whatWouldChange.contains("ships whatever they show"))
    #expect(
      decide(states(80, 5, 10, 5), frame: 800).whatWouldChange
        == "Score the remaining 10 tickets and settle the 5 tickets that await the adjudicator: it ships if none of them is "
        + "a defect (now 5, allowed 5).")
  }

  @Test func tooManyDefectsHoldEvenWhenIncomplete() {
    #expect(decide(states(10, 6, 84), frame: 800).reasons == [.belowThreshold, .sampleIncomplete])
  }

  @Test func frameBelowTheMinimumHolds() {
    let small = decide(states(49, 0))
    #expect(small.decision == .hold && small.reasons == [.tooFewAutoResolved])
    #expect(
      small.whatWouldChange
        == "It can be judged once it has 50 auto-resolved tickets: 1 more than the 49 of now.")
    #expect(decide(states(50, 0)).decision == .ship)
    #expect(decide(states(48, 2), frame: 50).decision == .ship)
    #expect(decide(states(47, 3), frame: 50).reasons == [.belowThreshold])
  }

  @Test func noSample() {
    let none = GateRule.standard.decide(intentID: "I1", sample: nil, frameSize: 300, assignments: [], scores: [])
    #expect(none.reasons == [.notSampled] && none.attempt == 0 && none.interval == nil)
    #expect(none.whatWouldChange == "Draw and score a sample of 100 tickets: it ships with at most 5 defects.")
    let changed = GateRule.standard.decide(
      intentID: "I1",
      sample: Sample(
        id: "I1-a1", intentID: "I1", attempt: 1, seed: 1, requestedSize: 60, frameSize: 60,
        ticketIDs: (0..<60).map(String.init), storeHash: "h"),
      frameSize: 60, outdated: 1,
      assignments: (0..<60).map { RaterAssignment(sampleID: "I1-a1", ticketID: "\($0)", rater: "a") },
      scores: (0..<60).map {
        TicketScore(sampleID: "I1-a1", ticketID: "\($0)", rater: "a", factual: 2, policy: 2, tone: 2)
      })
    #expect(changed.reasons == [.sampleOutdated])
    #expect(changed.whatWouldChange.hasPrefix("1 sampled ticket is no longer auto-resolved: draw attempt 2"))
    let few = GateRule.standard.decide(intentID: "I1", sample: nil, frameSize: 7, assignments: [], scores: [])
    #expect(few.reasons == [.tooFewAutoResolved])
  }

  // Twenty flawless tickets of three hundred are not a hundred.
  @Test func sampleSmallerThanTheRuleHolds() {
    let verdict = decide(states(20, 0), frame: 300)
    #expect(verdict.reasons == [.sampleIncomplete])
    #expect(verdict.whatWouldChange.hasPrefix("The sample has 20 tickets and the rule needs 100: draw attempt 2"))
  }

  @Test func scoresOfOthersDoNotCount() {
    let sample = Sample(
      id: "I1-a1", intentID: "I1", attempt: 1, seed: 1, requestedSize: 1, frameSize: 1, ticketIDs: ["T"], storeHash: "h"
    )
    let rule = GateRule(sampleSize: 1, minimumFrame: 1)
    func score(_ rater: String, _ tone: Int, sample: String = "I1-a1", ticket: String = "T") -> TicketScore {
      TicketScore(sampleID: sample, ticketID: ticket, rater: rater, factual: 2, policy: 2, tone: tone)
    }
    func reasons(_ scores: [TicketScore]) -> [Verdict.Reason] {
      rule.decide(
        intentID: "I1", sample: sample, frameSize: 1,
        assignments: [RaterAssignment(sampleID: "I1-a1", ticketID: "T", rater: "ann")], scores: scores
      ).reasons
    }
    #expect(reasons([score("ann", 2)]).isEmpty)
    #expect(reasons([score("zoe", 2)]) == [.sampleIncomplete])
    #expect(reasons([score("ann", 2, sample: "I1-a2")]) == [.sampleIncomplete])
    #expect(reasons([score("ann", 2), score("zoe", 0)]).isEmpty)
    // Agreement needs no adjudicator, and cannot be overruled by one.
    #expect(reasons([score("ann", 0), score("adjudicator", 2)]) == [.belowThreshold])
    #expect(reasons([score("adjudicator", 2)]) == [.sampleIncomplete])
    // One rater who contradicts himself settles nothing.
    #expect(reasons([score("ann", 0), score("ann", 2)]) == [.notAdjudicated])
  }

  @Test func simulationIsPassedOn() {
    #expect(decide(states(100, 0), frame: 800, simulated: true).isSimulated)
    #expect(!decide(states(100, 0), frame: 800).isSimulated)
  }

  // Chances of the plans 5 of 100 and others, from exact sums; 1e-9 because the figures hold twelve digits.
  @Test(
    .enabled(
      if: SharedStatistics.isPresent("operating_characteristic.csv"), "reference figures are not beside the package"))
  func chanceToShipMatchesReferenceFigures() throws {
    for row in try SharedStatistics.rows("operating_characteristic.csv") {
      // A required share that allows exactly the plan's number of defects.
      let rule = GateRule(
        sampleSize: Int(row[0]), requiredNumerator: Int(row[0] - row[1]), requiredDenominator: Int(row[0]))
      #expect(abs(rule.chanceToShip(defectRate: row[2]) - row[3]) < 1e-9)
    }
  }

  @Test func chanceToShipAtTheEdges() {
    #expect(GateRule.standard.chanceToShip(defectRate: 0) == 1)
    #expect(GateRule.standard.chanceToShip(defectRate: 1) == 0)
    #expect(abs(GateRule.standard.chanceToShip(defectRate: 0.05) - 0.616) < 5e-4)
  }

  @Test func `who asks for a second opinion has not answered yet`() {
    let sample = Sample(
      id: "I001-a1", intentID: "I001", attempt: 1, seed: 1, requestedSize: 100, frameSize: 100, ticketIDs: ["7"],
      storeHash: "h")
    let assignments = [RaterAssignment(sampleID: sample.id, ticketID: "7", rater: "ana")]
    var doubtful = TicketScore(sampleID: sample.id, ticketID: "7", rater: "ana", factual: 2, policy: 2, tone: 2)
    doubtful.details.needsSecondOpinion = true
    #expect(SettledScores(sample: sample, assignments: assignments, scores: [doubtful]).disputed == ["7"])
    let decision = TicketScore(
      sampleID: sample.id, ticketID: "7", rater: GateRule.adjudicator, factual: 1, policy: 2, tone: 2)
    let decided = SettledScores(sample: sample, assignments: assignments, scores: [doubtful, decision])
    #expect(decided.disputed.isEmpty && decided.defects == ["7"])
  }
}
