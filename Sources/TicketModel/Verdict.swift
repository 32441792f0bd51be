// The answer the tool exists for: may automatic resolution of an intent ship, or must it hold.

/// Ship or hold, with everything needed to defend it.
public struct Verdict: Sendable, Equatable, Codable {
  public enum Decision: String, Sendable, CaseIterable, Codable { case ship, hold }

  /// Why an intent holds. A ship has none.
  public enum Reason: String, Sendable, CaseIterable, Codable {
    /// Fewer than the required share of the sample is at 2/2.
    case belowThreshold = "below-threshold"
    /// Scores of sampled tickets are still missing.
    case sampleIncomplete = "sample-incomplete"
    /// Two raters of a ticket disagree on whether it is at 2/2.
    case notAdjudicated = "not-adjudicated"
    /// Too few auto-resolved tickets for a sample of the required size.
    case tooFewAutoResolved = "too-few-auto-resolved"
    /// A sampled ticket is no longer an auto-resolved ticket of the intent: the record changed, or who answered became
    /// known. Or edits have changed which tickets the intent has.
    case sampleOutdated = "sample-outdated"
    /// No sample was drawn.
    case notSampled = "not-sampled"
    // From here on by the desk's policy: no score lifts them.
    /// The intent is marked, and its answers lack the human review that the policy asks for.
    case humanReviewMissing = "human-review-missing"
    /// Raters agree less on what is at 2/2 than the policy asks for, or nothing is known of it.
    case agreementTooLow = "agreement-too-low"
    /// Raters missed more hidden known defects than the policy lets them, or nothing is known of it.
    case raterErrorTooHigh = "rater-error-too-high"
    /// The policy allows no further sample, and this one does not ship the intent; or more were drawn than it allows.
    case attemptsExhausted = "attempts-exhausted"
    /// The newest score is older than the policy allows.
    case scoresExpired = "scores-expired"
    /// Discovery has changed since which tickets the intent has.
    case intentChanged = "intent-changed"
    /// Its tickets say something else than when it was sampled.
    case intentDrifted = "intent-drifted"
    /// More tickets are reopened after the bot than after people, beyond the policy's margin.
    case reopenedMore = "reopened-more"
    /// Customers rate the bot lower than people, beyond the policy's margin.
    case ratedWorse = "rated-worse"
    /// The monthly audits since it shipped found so many defects that their sum reached the alarm.
    case auditAlarm = "audit-alarm"
  }

  public var intentID: String
  public var decision: Decision
  /// Empty exactly when the decision is ship; most weighty first.
  public var reasons: [Reason]
  /// Version of the rule that was applied.
  public var ruleVersion: String
  public var sampleID: String?
  /// Attempts since the last one that shipped the intent and stood (`Sample.countedAttempt`); 0 without a sample.
  public var attempt: Int
  /// Eligible auto-resolved tickets.
  public var frameSize: Int
  /// Tickets in the sample.
  public var sampleSize: Int
  /// Sampled tickets with a settled score.
  public var scored: Int
  /// Of those, at 2/2 on all three criteria.
  public var perfect: Int
  /// Of those, at 2 on each criterion, in the order of `Criterion.allCases`.
  public var perfectByCriterion: [Int]
  /// Defects that the rule allows in this sample.
  public var allowedDefects: Int
  /// Two-sided 95% intervals of the share at 2/2, and the one-sided 95% floor; `nil` when nothing is scored.
  public var interval: BinomialInterval?
  /// What would change the verdict, in one sentence.
  public var whatWouldChange: String
  /// Some of the scores come from simulated raters.
  public var isSimulated: Bool
  /// What the scores are worth; `nil` in verdicts of older versions.
  public var evidence: VerdictEvidence?
  /// After the bot and after people; `nil` in verdicts of older versions.
  public var outcomes: OutcomeComparison?
  /// What the policy found, for each of its reasons; `nil` in verdicts of older versions.
  public var holds: [Hold]?
  /// The monthly audits since the sample; `nil` without any, and in verdicts of older versions.
  public var audits: AuditRecord?

  /// A reason by policy, in words.
  public struct Hold: Sendable, Equatable, Codable {
    public var reason: Reason
    /// What was found, in one sentence with its figures.
    public var finding: String
    /// What lifts the hold, in one sentence that names the command or the policy's key.
    public var lift: String

    public init(reason: Reason, finding: String, lift: String) {
      self.reason = reason
      self.finding = finding
      self.lift = lift
    }
  }

  public init(
    intentID: String, decision: Decision, reasons: [Reason], ruleVersion: String, sampleID: String?, attempt: Int,
    frameSize: Int, sampleSize: Int, scored: Int, perfect: Int, perfectByCriterion: [Int], allowedDefects: Int,
    interval: BinomialInterval?, whatWouldChange: String, isSimulated: Bool
  ) {
    self.intentID = intentID
    self.decision = decision
    self.reasons = reasons
    self.ruleVersion = ruleVersion
    self.sampleID = sampleID
    self.attempt = attempt
    self.frameSize = frameSize
    self.sampleSize = sampleSize
    self.scored = scored
    self.perfect = perfect
    self.perfectByCriterion = perfectByCriterion
    self.allowedDefects = allowedDefects
    self.interval = interval
    self.whatWouldChange = whatWouldChange
    self.isSimulated = isSimulated
  }
}

/// Confidence bounds of a share, each from 0 to 1.
public struct BinomialInterval: Sendable, Equatable, Codable {
  /// Clopper-Pearson, two-sided 95%.
  public var exactLower: Double
  public var exactUpper: Double
  /// Clopper-Pearson, one-sided 95%: "at least this, with 95% confidence".
  public var exactFloor: Double
  /// Wilson score, two-sided 95%.
  public var wilsonLower: Double
  public var wilsonUpper: Double
  /// Wilson score, one-sided 95%.
  public var wilsonFloor: Double

  public init(
    exactLower: Double, exactUpper: Double, exactFloor: Double, wilsonLower: Double, wilsonUpper: Double,
    wilsonFloor: Double
  ) {
    self.exactLower = exactLower
    self.exactUpper = exactUpper
    self.exactFloor = exactFloor
    self.wilsonLower = wilsonLower
    self.wilsonUpper = wilsonUpper
    self.wilsonFloor = wilsonFloor
  }
}
