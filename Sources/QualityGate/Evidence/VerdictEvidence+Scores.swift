// What a sample's settled scores are worth. It reads the counts that the verdict was given on, and turns no verdict.
public import TicketModel

extension VerdictEvidence {
  /// Further tickets beyond which nobody would go on scoring.
  static let mostTicketsToProve = 10_000

  /// The evidence that a sample's settled scores give.
  ///
  /// Grades, all at 95% confidence one-sided (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404):
  /// - `proven`: the whole sample is settled, and the floor of the share at 2/2 is the required share or more. A whole
  ///   frame proves no more than that of what comes, though for what was it is exact.
  /// - `byRule`: the whole sample is settled, with no more defects than allowed.
  /// - `clearFail`: more defects than allowed, and the upper bound of the two-sided interval, the one that is printed,
  ///   is below the required share. Where scoring ended early the bound is that of sampling that ends with a given
  ///   defect.
  /// - `nearMiss`: more defects than allowed otherwise.
  /// - `open`: no more defects than allowed so far, and tickets of the sample are unsettled, or it is smaller than the
  ///   rule asks for, or the frame is.
  ///
  /// Tickets to prove the share are only told of a sample that is wholly settled, and of the next ten thousand; where
  /// the rest of the frame is fewer, all of it proves what it shows.
  ///
  /// - Parameters:
  ///   - frameSize: the intent's eligible auto-resolved tickets.
  ///   - designEffect: of the sample; below 1 it counts as 1.
  ///   - raterError: of the raters of the sample; `nil` where it is not known.
  ///   - newestScore: when the newest score of the sample was given.
  /// - Complexity: O(sample · log frame), and with rater error a few hundred incomplete beta functions.
  public init(
    rule: GateRule = .standard, sample: Sample, settled: SettledScores, frameSize: Int, designEffect: Double = 1,
    isDesignEffectEstimated: Bool = false, raterError: RaterError? = nil, newestScore: Timestamp? = nil
  ) {
    let counts = SampleCounts(rule: rule, sample: sample, settled: settled, frameSize: frameSize)
    let effect = max(1, designEffect)
    self.init(
      grade: counts.grade, frameFloor: counts.frameFloor,
      defectsByCriterion: settled.perfectByCriterion.map { settled.settledCount - $0 },
      curtailed: counts.curtailed, designEffect: effect, isDesignEffectEstimated: isDesignEffectEstimated,
      effectiveSize: Int(Double(counts.settled) / effect),
      clusteredFloor: Self.clusteredFloor(perfect: counts.perfect, settled: counts.settled, designEffect: effect),
      corrected: raterError.flatMap {
        CorrectedShare(perfect: counts.unbiased.perfect, settled: counts.unbiased.settled, raterError: $0)
      },
      ticketsToProve: counts.ticketsToProve, newestScore: newestScore)
  }

  /// The one-sided 95% floor of a share for as many independent tickets as the settled ones are worth: Clopper and
  /// Pearson's with counts divided by the design effect (Korn and Graubard 1998, *Survey Methodology* 24, 193–201).
  ///
  /// - Returns: `nil` when they are worth less than one ticket.
  /// - Precondition: `designEffect ≥ 1`.
  static func clusteredFloor(perfect: Int, settled: Int, designEffect: Double) -> Double? {
    let size = (Double(settled) / designEffect).rounded(.down)
    guard size >= 1 else { return nil }
    guard perfect > 0 else { return 0 }
    let share = Double(perfect) / Double(settled)
    return BinomialBounds.betaQuantile(0.05, share * size, (1 - share) * size + 1)
  }

  /// The share of defects of scoring that ended with defect `allowed + 1` on ticket `tickets`.
  ///
  /// Bounds by the exact tails of the number of tickets: the defect came this early with a probability of 2.5% at the
  /// lower bound, and this late at the upper one.
  static func curtailed(allowed: Int, tickets: Int) -> Curtailed {
    precondition(allowed >= 1 && tickets > allowed, "defect \(allowed + 1) cannot be on ticket \(tickets)")
    let earlier = tickets - 1
    return Curtailed(
      defectShare: IntervalEstimate(
        Double(allowed) / Double(earlier),
        lower: BinomialBounds.exactLowerBound(successes: allowed + 1, trials: tickets, tail: 0.025),
        upper: 1 - BinomialBounds.exactLowerBound(successes: earlier - allowed, trials: earlier, tail: 0.025)),
      tickets: tickets)
  }
}

/// The counts of one sample that its evidence is worked out from.
private struct SampleCounts {
  let settled: Int
  let perfect: Int
  let curtailed: VerdictEvidence.Curtailed?
  private let isComplete: Bool
  private let isWholeFrame: Bool
  private let isLargeEnough: Bool
  private let frameSize: Int
  private let plan: SamplingPlan
  private let rule: GateRule

  private var defects: Int { settled - perfect }
  private var required: Double { Double(rule.requiredNumerator) / Double(rule.requiredDenominator) }

  init(rule: GateRule, sample: Sample, settled: SettledScores, frameSize: Int) {
    let size = sample.ticketIDs.count
    self.settled = settled.settledCount
    perfect = settled.perfectCount
    isComplete = size > 0 && settled.settledCount == size
    // Tickets that have left the frame since were still drawn from it.
    self.frameSize = max(frameSize, size)
    isWholeFrame = isComplete && size >= frameSize
    isLargeEnough =
      frameSize >= rule.minimumFrame && size >= rule.requiredSample(
        of: rule.judgedFrame(of: sample, now: frameSize), attempt: sample.countedAttempt)
    self.rule = rule
    guard size > 0 else {
      plan = SamplingPlan(sampleSize: 1, allowedDefects: 0)
      curtailed = nil
      return
    }
    plan = rule.plan(for: sample, frameSize: frameSize)
    let estimate = isComplete ? nil : CurtailedEstimate(plan: plan, sample: sample, settled: settled)
    if let estimate, estimate.isCurtailed {
      curtailed = VerdictEvidence.curtailed(allowed: plan.allowedDefects, tickets: estimate.tickets)
    } else {
      curtailed = nil
    }
  }

  var grade: VerdictEvidence.Grade {
    guard defects <= plan.allowedDefects else {
      // Scoring that ended early ended with a defect: its tail is that of as many defects in as many tickets.
      let (failed, of) = curtailed.map { (plan.allowedDefects + 1, $0.tickets) } ?? (defects, settled)
      let least = BinomialBounds.exactLowerBound(successes: failed, trials: of, tail: 0.025)
      return 1 - least < required ? .clearFail : .nearMiss
    }
    guard isComplete, isLargeEnough else { return .open }
    return floor >= required ? .proven : .byRule
  }

  private var floor: Double { BinomialBounds.exactLowerBound(successes: perfect, trials: settled, tail: 0.05) }

  var frameFloor: Double? {
    guard isComplete else { return nil }
    return FinitePopulationBounds.shares(successes: perfect, sample: settled, population: frameSize, tail: 0.05)
      .lowerBound
  }

  /// Counts whose share is right on average, however the scoring ended.
  var unbiased: (perfect: Int, settled: Int) {
    guard let curtailed else { return (perfect, settled) }
    return (curtailed.tickets - 1 - plan.allowedDefects, curtailed.tickets - 1)
  }

  /// Further tickets until the share is proven at the rate of defects so far, rounded up; or until all of the frame is
  /// scored, where that comes first.
  var ticketsToProve: Int? {
    // In whole numbers: a rate of just what is allowed proves nothing, however many tickets there are.
    let isBetter = defects * rule.requiredDenominator < settled * (rule.requiredDenominator - rule.requiredNumerator)
    guard isComplete, grade != .proven, isBetter, rule.requiredNumerator > 0 else { return nil }
    func further(_ tickets: Int) -> Int { (defects * tickets + settled - 1) / settled }
    let left = frameSize - settled
    let most = min(left, VerdictEvidence.mostTicketsToProve)
    var total = defects
    while true {
      let needed = max(1, SamplingPlan.proving(defects: total, share: required).sampleSize - settled)
      guard needed < most else { break }
      if defects + further(needed) <= total { return needed }
      total += 1
    }
    // All of the frame settles it without any doubt.
    let isEnough = left > 0 && most == left && defects + further(left) <= rule.allowedDefects(in: frameSize)
    return isEnough ? left : nil
  }
}
