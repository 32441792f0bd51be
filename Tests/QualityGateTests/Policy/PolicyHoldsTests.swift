// Each reason of a desk's policy, at its border and in words.
import QualityGate
import Testing
import TicketModel

@Suite struct PolicyHoldsTests {
  /// In the policy's order.
  typealias Reasons = [Verdict.Reason]

  private static let day: Int64 = 86_400
  private static let asOf = Timestamp(year: 2026, month: 7, day: 1)

  /// What the rule ships: all known, and nothing that a policy minds.
  private static func verdict() -> Verdict {
    Verdict(
      intentID: "I007", decision: .ship, reasons: [], ruleVersion: GateRule.version, sampleID: "I007-a1", attempt: 1,
      frameSize: 400, sampleSize: 100, scored: 100, perfect: 97, perfectByCriterion: [98, 99, 100], allowedDefects: 5,
      interval: nil, whatWouldChange: "It would hold if 3 more were defects.", isSimulated: false)
  }

  private static func facts() -> PolicyFacts {
    var facts = PolicyFacts(asOf: asOf)
    facts.newestScore = Timestamp(seconds: asOf.seconds - 10 * day)
    (facts.kept, facts.driftCosine) = (1, 0.97)
    facts.agreement = (0.9, 100)
    facts.misses = (0.05, 40)
    return facts
  }

  /// The reasons that hold after these changes.
  private static func held(
    _ change: (inout GatePolicy, inout PolicyFacts, inout Verdict) -> Void
  ) -> [Verdict.Hold] {
    var (policy, facts, verdict) = (GatePolicy(), Self.facts(), Self.verdict())
    change(&policy, &facts, &verdict)
    return policy.holds(facts, verdict: verdict)
  }

  private static func reasons(
    _ change: (inout GatePolicy, inout PolicyFacts, inout Verdict) -> Void
  ) -> [Verdict.Reason] { held(change).map(\.reason) }

  @Test func `nothing holds an intent without fault`() {
    #expect(Self.held { _, _, _ in } == [])
  }

  /// An unknown figure is no reason, unless the policy says so.
  @Test func `what is not known holds nothing`() {
    let unknown = { (_: inout GatePolicy, facts: inout PolicyFacts, _: inout Verdict) in
      let newestScore = facts.newestScore
      facts = PolicyFacts(asOf: Self.asOf)
      facts.newestScore = newestScore
    }
    #expect(Self.held(unknown) == [])
  }

  @Test(arguments: [(80, []), (79, [.tooFewAutoResolved])] as [(Int, Reasons)])
  func `too few auto-resolved tickets`(frame: Int, expected: Reasons) {
    #expect(
      Self.reasons { policy, _, verdict in
        policy.minimumFrame = 80
        verdict.frameSize = frame
      } == expected)
  }

  /// Below the rule's own limit the rule speaks.
  @Test func `the standard policy leaves small frames to the rule`() {
    #expect(Self.reasons { _, _, verdict in verdict.frameSize = 3 } == [])
  }

  // MARK: Review

  @Test(arguments: [
    ([.regulated], 0.99, [.humanReviewMissing]), ([.safetyCritical], 0.99, [.humanReviewMissing]),
    ([.regulated], 1, []), ([], 0, []),
  ] as [([IntentAttributes.Mark], Double, Reasons)])
  func `a marked intent needs two people over its sample`(
    marks: [IntentAttributes.Mark], scoredByTwo: Double, expected: Reasons
  ) {
    #expect(Self.reasons { _, facts, _ in (facts.marks, facts.scoredByTwo) = (marks, scoredByTwo) } == expected)
  }

  @Test func `a mark that the policy does not name needs nothing`() {
    #expect(
      Self.reasons { policy, facts, _ in
        policy.humanReview.marks = [.safetyCritical]
        facts.marks = [.regulated]
      } == [])
  }

  /// On its day, on the last day, a second later, a day too early, of another intent, and where scores never expire.
  @Test(arguments: [
    ("I007", 0, 180, true), ("I007", -180, 180, true), ("I007", -181, 180, false), ("I007", 1, 180, false),
    ("I008", 0, 180, false), ("I007", -4_000, nil, true),
  ] as [(String, Int64, Int?, Bool)])
  func `a review stands as long as scores do`(intentID: String, days: Int64, expiry: Int?, stands: Bool) {
    let review = GatePolicy.HumanReview.Review(
      intentID: intentID, reviewer: "Dana", on: Timestamp(seconds: Self.asOf.seconds + days * Self.day), note: "")
    let reasons = Self.reasons { policy, facts, _ in
      policy.expiryDays = expiry
      policy.humanReview.reviews = [review]
      facts.marks = [.regulated]
    }
    #expect(reasons == (stands ? [] : [.humanReviewMissing]))
  }

  @Test func `the newest review is named`() {
    func review(_ days: Int64) -> GatePolicy.HumanReview.Review {
      .init(
        intentID: "I007", reviewer: "Dana", on: Timestamp(seconds: Self.asOf.seconds + days * Self.day), note: "secret")
    }
    let hold = Self.held { policy, facts, _ in
      policy.humanReview.reviews = [review(-500), review(-200)]
      (facts.marks, facts.scoredByTwo) = ([.regulated, .safetyCritical], 0.2)
    }
    #expect(
      hold == [
        .init(
          reason: .humanReviewMissing,
          finding: "It is marked regulated and safety-critical: the policy asks that two people score 100% of its "
            + "sample, and they scored 20%; its review of 2025-12-13 is older than 180 days.",
          lift: "Either draw a new sample with 'assay sample --intent I007 --redraw --overlap 1' and score it; or name "
            + "a review of it under 'human review: reviews' in the policy file.")
      ])
    let early = Self.held { policy, facts, _ in
      policy.humanReview.reviews = [review(3)]
      facts.marks = [.regulated]
    }
    #expect(early[0].finding.hasSuffix("its review of 2026-07-04 is still to come."))
  }

  // MARK: Raters

  @Test(arguments: [
    (0.6, 30, false, []), (0.599, 30, false, [.agreementTooLow]), (0.1, 29, false, []),
    (0.1, 29, true, [.agreementTooLow]), (0.9, 29, true, [.agreementTooLow]), (nil, 30, false, []),
    (nil, 30, true, [.agreementTooLow]), (0.6, 30, true, []),
  ] as [(Double?, Int, Bool, Reasons)])
  func `agreement below the floor, or not known`(
    ac1: Double?, pairs: Int, isRequired: Bool, expected: Reasons
  ) {
    let change = { (policy: inout GatePolicy, facts: inout PolicyFacts, _: inout Verdict) in
      policy.agreement.isRequired = isRequired
      facts.agreement = (ac1, pairs)
    }
    #expect(Self.reasons(change) == expected)
    let unasked = Self.reasons { policy, facts, verdict in
      change(&policy, &facts, &verdict)
      policy.agreement.minimumAC1 = nil
    }
    #expect(unasked == [])
  }

  // A share of exactly the limit, summed over raters in another order, is not beyond it.
  @Test(arguments: [
    (0.2, 10, false, []), (0.2.nextUp, 10, false, []), (0.2001, 10, false, [.raterErrorTooHigh]),
    (1, 9, false, []), (1, 9, true, [.raterErrorTooHigh]), (0, 9, true, [.raterErrorTooHigh]),
    (nil, 10, true, [.raterErrorTooHigh]), (nil, 10, false, []), (0.2, 10, true, []),
  ] as [(Double?, Int, Bool, Reasons)])
  func `missed defects above the limit, or not known`(
    share: Double?, known: Int, isRequired: Bool, expected: Reasons
  ) {
    let change = { (policy: inout GatePolicy, facts: inout PolicyFacts, _: inout Verdict) in
      policy.raterError.isRequired = isRequired
      facts.misses = (share, known)
    }
    #expect(Self.reasons(change) == expected)
    let unasked = Self.reasons { policy, facts, verdict in
      change(&policy, &facts, &verdict)
      policy.raterError.maximumMisses = nil
    }
    #expect(unasked == [])
  }

  @Test func `figures are rounded away from their limit`() {
    let hold = Self.held { _, facts, _ in
      facts.agreement = (0.5999, 30)
      facts.misses = (0.20001, 10)
    }
    #expect(
      hold.map(\.finding) == [
        "Raters agree on what is at 2/2 by 0.59 beyond chance (AC1; 1 is always) over 30 tickets that two of them "
          + "scored, and the policy asks for 0.6.",
        "Its raters missed 20.1% of the 10 hidden known defects that they scored, and the policy allows 20%.",
      ])
  }

  /// What a lift names is enough to lift: of 60 tickets half are too few for 40 pairs, and a fifth, every other one of
  /// them a defect, for ten known defects.
  @Test func `lifts name a share that is enough`() {
    let small = Self.held { policy, facts, verdict in
      verdict.frameSize = 60
      (policy.agreement.minimumPairs, policy.agreement.isRequired, policy.raterError.isRequired) = (40, true, true)
      (facts.agreement, facts.misses) = ((nil, 0), (nil, 0))
    }
    #expect(small.map(\.reason) == [.agreementTooLow, .raterErrorTooHigh])
    #expect(small[0].lift.contains("--redraw --overlap 0.7'") && small[1].lift.contains("--redraw --known-rate 0.35'"))
    let more = Self.held { policy, facts, _ in
      policy.agreement.minimumPairs = 500
      (policy.agreement.isRequired, facts.agreement) = (true, (0.9, 400))
      facts.misses = (0.5, 12)
    }
    #expect(more[0].lift.contains("--overlap 1'") && more[1].lift.contains("--known-rate 0.2'"))
  }

  // MARK: Attempts

  @Test(arguments: [
    (2, true, []), (3, false, []), (3, true, [.attemptsExhausted]), (4, false, [.attemptsExhausted]),
    (4, true, [.attemptsExhausted]),
  ] as [(Int, Bool, Reasons)])
  func `attempts exhausted`(attempt: Int, isBelow: Bool, expected: Reasons) {
    #expect(
      Self.reasons { _, _, verdict in
        verdict.attempt = attempt
        if isBelow { (verdict.decision, verdict.reasons) = (.hold, [.belowThreshold]) }
      } == expected)
  }

  /// Drawn too often and not scored yet.
  @Test func `too many attempts need no scores to hold`() {
    #expect(Self.reasons { _, _, verdict in (verdict.attempt, verdict.scored, verdict.perfect) = (9, 0, 0) }
      == [.attemptsExhausted])
  }

  @Test func `a lift that needs another attempt says so`() {
    let last = Self.held { _, _, verdict in
      (verdict.attempt, verdict.perfect, verdict.reasons, verdict.allowedDefects) = (3, 93, [.belowThreshold], 1)
    }
    #expect(
      last == [
        .init(
          reason: .attemptsExhausted,
          finding: "It was sampled 3 times since it last shipped and stood, as often as the policy allows, and the "
            + "last sample has 7 defects where 1 is allowed.",
          lift: "Improve its answers, then draw a new sample with 'assay sample --intent I007 --redraw' and score it, "
            + "with 'attempts: 4' in the policy file.")
      ])
    let old = Self.held { _, facts, verdict in
      verdict.attempt = 3
      facts.newestScore = Timestamp(year: 2025, month: 1, day: 1)
    }
    #expect(old.map(\.reason) == [.scoresExpired] && old[0].lift.hasSuffix("with 'attempts: 4' in the policy file."))
  }

  // MARK: Age, change, drift

  @Test(arguments: [(0, []), (1, [.scoresExpired])] as [(Int64, Reasons)])
  func `scores end with the second after their last`(secondsLate: Int64, expected: Reasons) {
    let newest = Timestamp(seconds: Self.asOf.seconds - 180 * Self.day - secondsLate)
    #expect(Self.reasons { _, facts, _ in facts.newestScore = newest } == expected)
    #expect(
      Self.reasons { policy, facts, _ in
        policy.expiryDays = nil
        facts.newestScore = newest
      } == [])
  }

  @Test func `when scores end`() {
    var policy = GatePolicy()
    let score = Timestamp(year: 2026, month: 1, day: 5, hour: 9)
    #expect(policy.expiry(newestScore: score) == Timestamp(year: 2026, month: 7, day: 4, hour: 9))
    #expect(policy.expiry(newestScore: nil) == nil)
    policy.expiryDays = nil
    #expect(policy.expiry(newestScore: score) == nil)
  }

  @Test(arguments: [(0.95, []), (0.949, [.intentChanged])] as [(Double, Reasons)])
  func `an intent that discovery has changed`(kept: Double, expected: Reasons) {
    #expect(Self.reasons { _, facts, _ in facts.kept = kept } == expected)
    #expect(
      Self.reasons { policy, facts, _ in
        policy.minimumKept = nil
        facts.kept = kept
      } == [])
  }

  @Test func `what changed it is named, and what changed others is not`() {
    let hold = Self.held { _, facts, _ in
      facts.kept = 0.6251
      facts.lineage = [
        IntentChange(kind: .split, intentID: "I213", otherID: "I007", tickets: 120),
        IntentChange(kind: .merged, intentID: "I047", otherID: "I007", tickets: 1),
        IntentChange(kind: .split, intentID: "I007", otherID: "I001", tickets: 9),
        IntentChange(kind: .split, intentID: "I300", otherID: "I301", tickets: 5),
        IntentChange(kind: .born, intentID: "I302", otherID: "I007", tickets: 5),
      ]
    }
    #expect(
      hold == [
        .init(
          reason: .intentChanged,
          finding: "Of the tickets that it had when it was sampled or has of that time now, 62.5% are the same, and "
            + "the policy asks for 95%: I213 was split off (120 tickets), I047 was merged into it (1 ticket), it was "
            + "split off I001 (9 tickets).",
          lift: "Look at its tickets with 'assay intents show I007', then draw a new sample with 'assay sample "
            + "--intent I007 --redraw' and score it.")
      ])
  }

  @Test(arguments: [(0.8, []), (0.799, [.intentDrifted])] as [(Double, Reasons)])
  func `an intent whose customers write of something else`(cosine: Double, expected: Reasons) {
    #expect(Self.reasons { _, facts, _ in facts.driftCosine = cosine } == expected)
    #expect(
      Self.reasons { policy, facts, _ in
        policy.minimumDriftCosine = nil
        facts.driftCosine = cosine
      } == [])
  }

  /// Before a ticket is settled the rule says what is missing; nothing can be old, changed or disagreed on.
  @Test func `reasons about a sample need a settled ticket`() {
    func change(_ policy: inout GatePolicy, _ facts: inout PolicyFacts, _ verdict: inout Verdict) {
      (policy.agreement.isRequired, policy.raterError.isRequired) = (true, true)
      facts = PolicyFacts(asOf: Self.asOf)
      (facts.marks, facts.newestScore) = ([.regulated], Timestamp(year: 2020, month: 1, day: 1))
      (facts.kept, facts.driftCosine) = (0, 0)
    }
    #expect(
      Self.reasons(change) == [
        .humanReviewMissing, .agreementTooLow, .raterErrorTooHigh, .scoresExpired, .intentChanged, .intentDrifted,
      ])
    #expect(
      Self.reasons { policy, facts, verdict in
        change(&policy, &facts, &verdict)
        (verdict.scored, verdict.perfect) = (0, 0)
      } == [])
  }

  // MARK: Customers

  private static func reopened(
    _ value: Double, lower: Double, bot: Int = 30, human: Int = 30
  ) -> OutcomeComparison.Reopened {
    .init(
      bot: 9, botTickets: bot, human: 3, humanTickets: human,
      difference: IntervalEstimate(value, lower: lower, upper: value + 0.1))
  }

  /// Beyond the margin, without 0 in the interval, with enough tickets on both sides: all three.
  @Test func `reopened more after the bot`() {
    func reasons(_ reopened: OutcomeComparison.Reopened, _ margin: Double? = 0.05) -> [Verdict.Reason] {
      Self.reasons { policy, facts, _ in
        policy.outcomes.reopened = margin
        facts.outcomes.reopened = reopened
      }
    }
    #expect(reasons(Self.reopened(0.051, lower: 0.001)) == [.reopenedMore])
    #expect(reasons(Self.reopened(0.05, lower: 0.001)) == [])
    #expect(reasons(Self.reopened(0.2, lower: 0)) == [])
    #expect(reasons(Self.reopened(0.2, lower: 0.1, bot: 29)) == [])
    #expect(reasons(Self.reopened(0.2, lower: 0.1, human: 29)) == [])
    #expect(reasons(Self.reopened(-0.2, lower: -0.3)) == [])
    #expect(reasons(Self.reopened(0.9, lower: 0.8), nil) == [])
    #expect(reasons(Self.reopened(0.001, lower: 0.0005), 0) == [.reopenedMore])
  }

  @Test func `rated worse than people`() {
    func reasons(_ value: Double, upper: Double, bot: Int = 30, human: Int = 30, _ margin: Double? = 0.1)
      -> [Verdict.Reason]
    {
      Self.reasons { policy, facts, _ in
        policy.outcomes.rating = margin
        facts.outcomes.rating = .init(
          botMean: 0.6, botAnswers: bot, humanMean: 0.75, humanAnswers: human,
          difference: IntervalEstimate(value, lower: value - 0.1, upper: upper))
      }
    }
    #expect(reasons(-0.101, upper: -0.001) == [.ratedWorse])
    #expect(reasons(-0.1, upper: -0.001) == [])
    #expect(reasons(-0.3, upper: 0) == [])
    #expect(reasons(-0.3, upper: -0.1, bot: 29) == [] && reasons(-0.3, upper: -0.1, human: 29) == [])
    #expect(reasons(0.3, upper: 0.4) == [] && reasons(-0.9, upper: -0.8, nil) == [])
  }

  /// Customers may fare worse before a sample is scored.
  @Test func `what customers say needs no scores`() {
    let holds = Self.held { _, facts, verdict in
      (verdict.scored, verdict.perfect) = (0, 0)
      facts.outcomes = OutcomeComparison(
        reopened: Self.reopened(0.2, lower: 0.0234),
        rating: .init(
          botMean: 0.6, botAnswers: 40, humanMean: 0.754, humanAnswers: 50,
          difference: IntervalEstimate(-0.154, lower: -0.208, upper: -0.1)))
    }
    #expect(
      holds == [
        .init(
          reason: .reopenedMore,
          finding: "Customers reopened 9 of 30 tickets after the bot and 3 of 30 after people: 20% of the tickets more "
            + "(95% interval 2.3% to 30%), and the policy allows 5%.",
          lift: "Improve the answers that customers come back for, and read newer exports with 'assay ingest' "
            + "and 'assay mine' until the difference is at most 5%; or raise 'outcomes: reopened margin' in the "
            + "policy file."),
        .init(
          reason: .ratedWorse,
          finding: "Customers rate the bot 0.6 (40 answers) and people 0.75 (50) from 0 to 1: 0.16 lower (95% interval "
            + "0.1 to 0.21), and the policy allows 0.1.",
          lift: "Improve the answers that customers rate low, and read newer exports with 'assay ingest' and 'assay "
            + "mine' until the difference is at most 0.1; or raise 'outcomes: rating margin' in the policy file."),
      ])
  }
}
