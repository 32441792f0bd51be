// A verdict under a policy: what it keeps, what it gains, and that no policy ever ships what the rule holds.
import QualityGate
import SeededRandom
import Testing
import TicketModel

@Suite struct VerdictPolicyTests {
  private func verdict(_ reasons: [Verdict.Reason] = []) -> Verdict {
    Verdict(
      intentID: "I1", decision: reasons.isEmpty ? .ship : .hold, reasons: reasons, ruleVersion: GateRule.version,
      sampleID: "I1-a1", attempt: 1, frameSize: 60, sampleSize: 60, scored: 60, perfect: 59,
      perfectByCriterion: [59, 60, 60], allowedDefects: 3, interval: nil, whatWouldChange: "The rule's sentence.",
      isSimulated: false)
  }

  private var old: PolicyFacts {
    var facts = PolicyFacts(asOf: Timestamp(year: 2026, month: 7, day: 1))
    facts.newestScore = Timestamp(year: 2025, month: 7, day: 1)
    return facts
  }

  private var fresh: PolicyFacts {
    var facts = old
    facts.newestScore = old.asOf
    return facts
  }

  @Test func `a ship without holds stays as it is`() {
    let result = verdict().applying(GatePolicy(), fresh)
    var expected = verdict()
    expected.holds = []
    #expect(result == expected)
  }

  @Test func `a hold by policy takes the place of what would change a ship`() {
    let result = verdict().applying(GatePolicy(), old)
    #expect(result.decision == .hold && result.reasons == [.scoresExpired])
    #expect(result.holds?.map(\.reason) == [.scoresExpired])
    #expect(
      result.whatWouldChange == "Draw a new sample with 'assay sample --intent I1 --redraw' and score it.")
    // Drift is lifted by the same work, which is said once.
    var facts = old
    facts.driftCosine = 0.1
    let both = verdict().applying(GatePolicy(), facts)
    #expect(both.reasons == [.scoresExpired, .intentDrifted] && both.whatWouldChange == result.whatWouldChange)
  }

  @Test func `where the rule holds its sentence stays and its reasons come first`() {
    let result = verdict([.notAdjudicated]).applying(GatePolicy(), old)
    #expect(result.reasons == [.notAdjudicated, .scoresExpired])
    #expect(result.whatWouldChange == "The rule's sentence.")
    #expect(result.holds?.count == 1)
  }

  /// The rule asks for 50, the policy for 80: one reason, and what the policy found of it.
  @Test func `a reason of both stands once`() {
    var policy = GatePolicy()
    policy.minimumFrame = 80
    var small = verdict([.tooFewAutoResolved])
    small.frameSize = 40
    let result = small.applying(policy, fresh)
    #expect(result.reasons == [.tooFewAutoResolved])
    #expect(result.holds?.map(\.lift) == [
      "Read newer exports with 'assay ingest' and 'assay mine' until it has 40 more, or lower 'fewest auto-resolved' "
        + "in the policy file."
    ])
  }

  private func random(_ random: inout SplitMix64) -> (GatePolicy, PolicyFacts, Verdict) {
    func perhaps(_ value: Double) -> Double? { random.chance(0.2) ? nil : value }
    var policy = GatePolicy()
    policy.minimumFrame = 50 + random.below(30)
    policy.maximumAttempts = 1 + random.below(4)
    policy.expiryDays = random.chance(0.2) ? nil : 1 + random.below(400)
    policy.minimumKept = perhaps(random.unit())
    policy.minimumDriftCosine = perhaps(random.unit())
    policy.agreement.minimumAC1 = perhaps(random.unit())
    policy.agreement.isRequired = random.chance(0.3)
    policy.raterError.maximumMisses = perhaps(random.unit())
    policy.raterError.isRequired = random.chance(0.3)
    policy.outcomes.reopened = perhaps(random.unit() / 4)
    policy.outcomes.rating = perhaps(random.unit() / 4)

    var facts = PolicyFacts(asOf: Timestamp(seconds: 1_800_000_000))
    facts.marks = IntentAttributes.Mark.allCases.filter { _ in random.chance(0.2) }
    facts.scoredByTwo = random.unit()
    facts.newestScore = random.chance(0.2) ? nil : Timestamp(seconds: 1_800_000_000 - Int64(random.below(40_000_000)))
    facts.kept = perhaps(random.unit())
    facts.driftCosine = perhaps(2 * random.unit() - 1)
    facts.agreement = (perhaps(2 * random.unit() - 1), random.below(60))
    facts.misses = (perhaps(random.unit()), random.below(20))
    let difference = random.unit() - 0.5
    let estimate = IntervalEstimate(difference, lower: difference - 0.1, upper: difference + 0.1)
    facts.outcomes = OutcomeComparison(
      reopened: .init(
        bot: 1, botTickets: random.below(60), human: 1, humanTickets: random.below(60), difference: estimate),
      rating: .init(
        botMean: 0.5, botAnswers: random.below(60), humanMean: 0.5, humanAnswers: random.below(60),
        difference: estimate))

    let ofRule: [Verdict.Reason] = [
      .belowThreshold, .sampleIncomplete, .notAdjudicated, .tooFewAutoResolved, .sampleOutdated, .notSampled,
    ]
    var verdict = self.verdict(ofRule.filter { _ in random.chance(0.15) })
    verdict.frameSize = random.below(120)
    verdict.attempt = random.below(6)
    verdict.scored = random.chance(0.2) ? 0 : 60
    return (policy, facts, verdict)
  }

  @Test func `a policy only ever holds`() {
    var generator = SplitMix64(seed: 7)
    var seen: [Verdict.Reason: Int] = [:]
    var (ships, turned) = (0, 0)
    for _ in 0..<20_000 {
      let (policy, facts, before) = random(&generator)
      let after = before.applying(policy, facts)
      if before.decision == .hold { #expect(after.decision == .hold) }
      #expect((after.decision == .ship) == after.reasons.isEmpty)
      #expect(after.reasons.starts(with: before.reasons) && Set(after.reasons).count == after.reasons.count)
      let holds = after.holds ?? []
      #expect(Set(holds.map(\.reason)).count == holds.count && holds.allSatisfy { after.reasons.contains($0.reason) })
      #expect(Set(after.reasons) == Set(before.reasons + holds.map(\.reason)))
      #expect(holds.allSatisfy { $0.finding.hasSuffix(".") && $0.lift.hasSuffix(".") })
      #expect(!before.reasons.isEmpty ? after.whatWouldChange == before.whatWouldChange : true)
      // Applied again it finds the same.
      #expect(after.applying(policy, facts) == after)
      for hold in holds { seen[hold.reason, default: 0] += 1 }
      if after.decision == .ship { ships += 1 } else if before.decision == .ship { turned += 1 }
    }
    // The cases above are no empty ones.
    #expect(ships > 100 && turned > 1_000 && seen.count == 10 && seen.values.allSatisfy { $0 > 100 })
  }
}
