// What scores are worth: grades at their edges, floors by hand, and bounds that hold at their level.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct VerdictEvidenceTests {
  /// Evidence of tickets in draw order, `nil` where a ticket is unscored; defects are in tone.
  private func evidence(
    _ outcomes: [Bool?], frame: Int = 5_000, designEffect: Double = 1, raterError: RaterError? = nil
  ) -> VerdictEvidence {
    let sample = Sample(
      id: "I1-a1", intentID: "I1", attempt: 1, seed: 1, requestedSize: 100, frameSize: frame,
      ticketIDs: outcomes.indices.map { "T\($0)" }, storeHash: "h")
    let assignments = sample.ticketIDs.map { RaterAssignment(sampleID: sample.id, ticketID: $0, rater: "ann") }
    let scores = zip(sample.ticketIDs, outcomes).compactMap { id, isDefect in
      isDefect.map {
        TicketScore(sampleID: sample.id, ticketID: id, rater: "ann", factual: 2, policy: 2, tone: $0 ? 1 : 2)
      }
    }
    return VerdictEvidence(
      sample: sample, settled: SettledScores(sample: sample, assignments: assignments, scores: scores),
      frameSize: frame, designEffect: designEffect, raterError: raterError)
  }

  private func outcomes(_ defects: Int, of size: Int = 100) -> [Bool?] {
    [Bool?](repeating: false, count: size - defects) + [Bool?](repeating: true, count: defects)
  }

  // 99 of 100 proves 95.3%, 98 only 93.8%; six defects are one too many; the interval of eleven defects begins at 5.6%,
  // that of ten at 4.9%.
  @Test(arguments: [
    (0, VerdictEvidence.Grade.proven), (1, .proven), (2, .byRule), (5, .byRule), (6, .nearMiss), (10, .nearMiss),
    (11, .clearFail), (100, .clearFail),
  ])
  func gradesOfAWholeSample(defects: Int, grade: VerdictEvidence.Grade) {
    let found = evidence(outcomes(defects))
    #expect(found.grade == grade)
    #expect(found.curtailed == nil && found.defectsByCriterion == [0, 0, defects])
  }

  @Test func openWhileTicketsAreMissing() {
    var some = outcomes(1)
    some[3] = nil
    let found = evidence(some)
    #expect(found.grade == .open && found.frameFloor == nil && found.ticketsToProve == nil)
    #expect(evidence(outcomes(0, of: 80)).grade == .open)
    // A frame below the rule's minimum is never judged good.
    #expect(evidence(outcomes(0, of: 40), frame: 40).grade == .open)
    #expect(evidence([]).grade == .open && evidence([]).clusteredFloor == nil)
  }

  // A census of 60 allows 3 defects. It leaves no doubt of what was, and its grade is about what comes.
  @Test func census() {
    let good = evidence(outcomes(3, of: 60), frame: 60)
    #expect(good.grade == .byRule)
    #expect(abs(good.frameFloor! - 57.0 / 60) < 1e-15)
    #expect(evidence(outcomes(4, of: 60), frame: 60).grade == .nearMiss)
  }

  // The sixth defect on ticket 40: 5 of the 39 before it; the bounds by their own definition.
  @Test func scoringThatEndedEarly() throws {
    var outcomes: [Bool?] = (1...100).map { [4, 9, 17, 22, 31, 40].contains($0) }
    for place in 40..<100 { outcomes[place] = nil }
    let found = evidence(outcomes)
    let curtailed = try #require(found.curtailed)
    #expect(found.grade == .clearFail && curtailed.tickets == 40)
    #expect(abs(curtailed.defectShare.value - 5.0 / 39) < 1e-15)
    #expect(abs(atLeast(6, of: 40, curtailed.defectShare.lower) - 0.025) < 1e-12)
    #expect(abs(1 - atLeast(6, of: 39, curtailed.defectShare.upper) - 0.025) < 1e-12)
    // On ticket 95 the required share is still possible.
    let late: [Bool?] = (1...100).map { $0 > 95 ? nil : [4, 9, 17, 22, 31, 95].contains($0) }
    #expect(evidence(late).grade == .nearMiss && evidence(late).curtailed?.tickets == 95)
    // Scored to its end it is no longer curtailed.
    #expect(evidence((1...100).map { [4, 9, 17, 22, 31, 40].contains($0) }).curtailed == nil)
  }

  // The chance, summed over all ends that scoring can come to, that the printed interval holds the truth.
  @Test(arguments: [0.01, 0.02, 0.035, 0.05, 0.08, 0.12, 0.2, 0.5])
  func intervalsOfCurtailedScoringHoldTheTruth(share: Double) {
    var held = 0.0
    for tickets in 6...100 {
      let chance = exactly(5, of: tickets - 1, share) * share
      let bounds = VerdictEvidence.curtailed(allowed: 5, tickets: tickets).defectShare
      if bounds.lower <= share, share <= bounds.upper { held += chance }
    }
    for defects in 0...5 {
      let bounds = BinomialBounds.interval(successes: defects, trials: 100)
      if bounds.exactLower <= share, share <= bounds.exactUpper { held += exactly(defects, of: 100, share) }
    }
    #expect(held >= 0.95)
  }

  // By trying one number of tickets after the other.
  @Test func ticketsToProve() {
    for (defects, size) in [(2, 100), (3, 100), (4, 150)] {
      let found = evidence(outcomes(defects, of: size), frame: 100_000)
      let expected = (1...20_000).first { more in
        let total = defects + (defects * more + size - 1) / size
        return BinomialBounds.interval(successes: size + more - total, trials: size + more).exactFloor >= 0.95
      }
      #expect(found.ticketsToProve == expected, "\(defects) of \(size)")
    }
    #expect(evidence(outcomes(2)).ticketsToProve == 81)
    #expect(evidence(outcomes(1)).ticketsToProve == nil)
    #expect(evidence(outcomes(5)).ticketsToProve == nil)
    #expect(evidence(outcomes(9)).ticketsToProve == nil)
    // Of a frame of 150 the last 50 come before the 81st.
    #expect(evidence(outcomes(2), frame: 150).ticketsToProve == 50)
  }

  // 96 of 100 with a design effect of 2 is 48 of 50.
  @Test func clusteredFloor() {
    let found = evidence(outcomes(4), designEffect: 2)
    #expect(found.effectiveSize == 50 && found.designEffect == 2)
    let expected = BinomialBounds.interval(successes: 48, trials: 50).exactFloor
    #expect(abs(found.clusteredFloor! - expected) < 1e-12)
    #expect(evidence(outcomes(4), designEffect: 0.5).effectiveSize == 100)
    let plain = BinomialBounds.interval(successes: 96, trials: 100).exactFloor
    #expect(abs(evidence(outcomes(4)).clusteredFloor! - plain) < 1e-12)
    #expect(VerdictEvidence.clusteredFloor(perfect: 0, settled: 3, designEffect: 1) == 0)
    #expect(VerdictEvidence.clusteredFloor(perfect: 3, settled: 3, designEffect: 4) == nil)
  }

  // 20 groups of 5 tickets, intraclass correlation 0.1: design effect 1.4. Standard error of a share of 4,000: 0.35
  // percentage points. Without the effect the floor holds less often than it says.
  @Test func clusteredFloorHoldsTheTruth() {
    var random = SplitMix64(seed: 4)
    let share = 0.93
    var (held, plain) = (0, 0)
    let floors = (0...100).map { VerdictEvidence.clusteredFloor(perfect: $0, settled: 100, designEffect: 1.4)! }
    let plainFloors = (0...100).map { VerdictEvidence.clusteredFloor(perfect: $0, settled: 100, designEffect: 1)! }
    for _ in 0..<4_000 {
      var perfect = 0
      for _ in 0..<20 {
        // An urn with the share and a weight of 9 in all: correlation 1 / 10.
        var good = 0
        for drawn in 0..<5 where random.unit() * (9 + Double(drawn)) < 9 * share + Double(good) { good += 1 }
        perfect += good
      }
      if floors[perfect] <= share { held += 1 }
      if plainFloors[perfect] <= share { plain += 1 }
    }
    #expect(Double(held) / 4_000 > 0.945, "\(held)")
    #expect(plain < held)
  }

  @Test func correctionUsesWhatIsUnbiased() throws {
    let error = RaterError(missed: 2, knownDefects: 20, falseAlarms: 1, knownGood: 50)
    let whole = try #require(evidence(outcomes(12), raterError: error).corrected)
    // (0.12 − 0.02) / (1 − 0.1 − 0.02)
    #expect(abs(whole.share.value - (1 - 0.1 / 0.88)) < 1e-12)
    var early: [Bool?] = (1...100).map { [4, 9, 17, 22, 31, 41].contains($0) }
    for place in 41..<100 { early[place] = nil }
    // 5 of 40: (0.125 − 0.02) / 0.88
    #expect(abs(try #require(evidence(early, raterError: error).corrected).share.value - (1 - 0.105 / 0.88)) < 1e-12)
    #expect(evidence(outcomes(12)).corrected == nil)
  }

  private func exactly(_ count: Int, of trials: Int, _ share: Double) -> Double {
    var chance = 1.0
    for step in 0..<count { chance *= share * Double(trials - step) / Double(step + 1) }
    for _ in count..<trials { chance *= 1 - share }
    return chance
  }

  private func atLeast(_ count: Int, of trials: Int, _ share: Double) -> Double {
    1 - (0..<count).reduce(0) { $0 + exactly($1, of: trials, share) }
  }
}
