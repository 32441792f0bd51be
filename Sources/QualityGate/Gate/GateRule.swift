// When an intent may ship. Integers only: no rounding can turn a verdict. It reads settled scores
// (SettledScores.swift) and says what it found in words (GateRule+Explanation.swift).
public import TicketModel

/// The shipping rule: at least 95% of a 100-ticket sample at 2/2.
///
/// What one pass proves, for 100 tickets and 5 allowed defects: an intent with 2% defects ships 98.5% of the time,
/// with 5% 61.6%, with 8% 18.0%, with 10% 5.8%. 95 of 100 shows a share of at least 89.8% with 95% confidence, not of
/// 95%.
public struct GateRule: Sendable, Equatable {
  /// Goes up whenever the same scores could give another verdict.
  public static let version = "4"
  /// The rater's name under which a settled disagreement is recorded.
  public static let adjudicator = "adjudicator"
  public static let standard = GateRule()

  /// Tickets that must be scored; all of them where there are fewer (a census).
  public var sampleSize: Int
  /// The required share at 2/2 as an exact ratio: `requiredNumerator / requiredDenominator`.
  public var requiredNumerator: Int
  public var requiredDenominator: Int
  /// Fewest auto-resolved tickets that can be judged at all.
  ///
  /// A smaller frame gives evidence too weak to ship on: of 50 tickets ⌊0.05 · 50⌋ = 2 may be defects, and a bot that
  /// fails one ticket in ten leaves at most that many 11% of the time, twice as often as in a sample of 100 (6%). Of
  /// 40 the same 2 may be defects and it passes 22% of the time; of 20, 1 and 39%.
  public var minimumFrame: Int

  /// - Precondition: `1 ≤ minimumFrame`, `1 ≤ sampleSize`, `0 ≤ numerator ≤ denominator`, `denominator ≥ 1`.
  public init(
    sampleSize: Int = SampleDraw.standardSize, requiredNumerator: Int = 95, requiredDenominator: Int = 100,
    minimumFrame: Int = 50
  ) {
    precondition(sampleSize >= 1 && minimumFrame >= 1, "sizes \(sampleSize) and \(minimumFrame) must be positive")
    precondition(
      requiredDenominator >= 1 && (0...requiredDenominator).contains(requiredNumerator),
      "\(requiredNumerator)/\(requiredDenominator) is not a share")
    self.sampleSize = sampleSize
    self.requiredNumerator = requiredNumerator
    self.requiredDenominator = requiredDenominator
    self.minimumFrame = minimumFrame
  }

  /// Defects that a sample of this size may have: ⌊(1 − required share) · n⌋, 5 of 100.
  public func allowedDefects(in sampleSize: Int) -> Int {
    sampleSize * (requiredDenominator - requiredNumerator) / requiredDenominator
  }

  /// Tickets that must be scored when the frame has this many.
  public func requiredSample(of frameSize: Int, attempt: Int = 1) -> Int {
    min(GatePlan.size(attempt: attempt, standard: sampleSize), frameSize)
  }

  /// Defects that the sample of an attempt may have; from the third attempt on, unless the sample is the whole frame,
  /// as many as still prove the share.
  public func allowedDefects(in sampleSize: Int, attempt: Int, isCensus: Bool) -> Int {
    guard attempt >= GatePlan.firstProvingAttempt, !isCensus else { return allowedDefects(in: sampleSize) }
    return GatePlan.provenDefects(in: sampleSize) ?? 0
  }

  /// Decides whether the intent ships.
  ///
  /// Ships exactly when the frame is large enough, the sample has the required size, every ticket of it is settled, and
  /// no more of them are defects than allowed. A ticket is settled when every assigned rater scored it and they agree
  /// on whether it is at 2/2, or when the adjudicator decided a disagreement. More settled defects than allowed
  /// hold the intent even while scores are missing, since nothing can undo them.
  ///
  /// - Parameters:
  ///   - sample: the latest attempt, or `nil`.
  ///   - frameSize: the intent's eligible auto-resolved tickets now, of all months: a period is drawn from, it is not
  ///     what ships.
  ///   - outdated: sampled tickets that are no longer among them.
  ///   - isEdited: an analyst's edits have changed the intent's tickets since the sample was drawn.
  ///   - assignments: who scores what; those of other samples are ignored.
  ///   - scores: in any order; those of other samples, and of raters who were not assigned, are ignored.
  /// - Complexity: O(assignments + scores).
  public func decide(
    intentID: String, sample: Sample?, frameSize: Int, outdated: Int = 0, isEdited: Bool = false,
    assignments: [RaterAssignment], scores: [TicketScore]
  ) -> Verdict {
    let settled = sample.map { SettledScores(sample: $0, assignments: assignments, scores: scores) }
    let size = sample?.ticketIDs.count ?? 0
    let attempt = sample?.countedAttempt ?? 0
    let judged = sample.map { judgedFrame(of: $0, now: frameSize) } ?? frameSize
    let finding = Finding(
      sampleSize: size, missingTickets: max(0, requiredSample(of: judged, attempt: attempt) - size),
      frameSize: frameSize,
      allowed: allowedDefects(in: size, attempt: attempt, isCensus: sample?.isCensus(of: judged) ?? false),
      attempt: attempt,
      outdated: outdated, isEdited: isEdited, settled: settled)

    var reasons = [Verdict.Reason]()
    if finding.defects > finding.allowed { reasons.append(.belowThreshold) }
    if sample != nil, finding.unscored > 0 || finding.missingTickets > 0 { reasons.append(.sampleIncomplete) }
    if finding.disputed > 0 { reasons.append(.notAdjudicated) }
    if outdated > 0 || isEdited { reasons.append(.sampleOutdated) }
    if frameSize < minimumFrame {
      reasons.append(.tooFewAutoResolved)
    } else if sample == nil || size == 0 {
      reasons.append(.notSampled)
    }

    let scored = settled?.settledCount ?? 0
    let perfect = settled?.perfectCount ?? 0
    return Verdict(
      intentID: intentID, decision: reasons.isEmpty ? .ship : .hold, reasons: reasons, ruleVersion: GateRule.version,
      sampleID: sample?.id, attempt: finding.attempt, frameSize: frameSize, sampleSize: size, scored: scored,
      perfect: perfect,
      perfectByCriterion: settled?.perfectByCriterion ?? Criterion.allCases.map { _ in 0 },
      allowedDefects: finding.allowed,
      interval: scored > 0 ? BinomialBounds.interval(successes: perfect, trials: scored) : nil,
      whatWouldChange: whatWouldChange(finding, reasons), isSimulated: settled?.isSimulated ?? false)
  }

  /// The counts that a verdict rests on.
  struct Finding {
    var sampleSize: Int
    /// Tickets that the sample lacks of the required size.
    var missingTickets: Int
    var frameSize: Int
    var allowed: Int
    var attempt: Int
    /// Sampled tickets that are no longer in the frame.
    var outdated: Int
    /// Edits have changed the intent since.
    var isEdited: Bool
    var defects: Int
    /// Tickets without a score of each assigned rater.
    var unscored: Int
    /// Tickets whose raters disagree, undecided.
    var disputed: Int

    init(
      sampleSize: Int, missingTickets: Int, frameSize: Int, allowed: Int, attempt: Int, outdated: Int, isEdited: Bool,
      settled: SettledScores?
    ) {
      self.sampleSize = sampleSize
      self.missingTickets = missingTickets
      self.frameSize = frameSize
      self.allowed = allowed
      self.attempt = attempt
      self.outdated = outdated
      self.isEdited = isEdited
      defects = settled.map { $0.settledCount - $0.perfectCount } ?? 0
      unscored = settled?.unscored.count ?? 0
      disputed = settled?.disputed.count ?? 0
    }
  }
}
