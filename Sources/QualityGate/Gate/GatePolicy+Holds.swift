// Which reasons of a desk's policy hold an intent, each with what was found and what lifts it. Those about raters are
// in GatePolicy+Raters.swift, those about customers in GatePolicy+Outcomes.swift.
public import TicketModel

extension GatePolicy {
  private static let secondsADay: Int64 = 86_400
  /// Shares are sums and quotients: one that is the limit but for its last bits is not beyond it.
  static let tolerance = 1e-9

  /// The reasons of this policy that apply, most weighty first; none twice.
  ///
  /// Those that are about a sample (review, agreement, error, age, change, drift) apply once it has a settled ticket:
  /// before, the rule holds the intent for what it lacks. What is not known holds an intent only where the policy says
  /// that it is required.
  ///
  /// - Parameter verdict: by the rule (`GateRule.decide`).
  /// - Complexity: O(lineage + reviews).
  public func holds(_ facts: PolicyFacts, verdict: Verdict) -> [Verdict.Hold] {
    let isScored = verdict.scored > 0
    return [
      tooFewAutoResolved(verdict),
      isScored ? humanReviewMissing(facts, verdict) : nil,
      isScored ? agreementTooLow(facts, verdict) : nil,
      isScored ? raterErrorTooHigh(facts, verdict) : nil,
      attemptsExhausted(verdict),
      isScored ? scoresExpired(facts, verdict) : nil,
      isScored ? intentChanged(facts, verdict) : nil,
      isScored ? intentDrifted(facts, verdict) : nil,
      reopenedMore(facts.outcomes.reopened),
      ratedWorse(facts.outcomes.rating),
      auditAlarm(verdict),
    ].compactMap(\.self)
  }

  /// When a verdict ends whose newest score was given then; `nil`: never, or not known.
  public func expiry(newestScore: Timestamp?) -> Timestamp? {
    guard let newestScore, let expiryDays else { return nil }
    return Timestamp(seconds: newestScore.seconds + Int64(expiryDays) * GatePolicy.secondsADay)
  }

  /// What to do for a new sample, as the end of a sentence; the policy's limit of attempts stands in its way at times.
  func newSample(of verdict: Verdict, options: String = "") -> String {
    let next = verdict.attempt + 1
    let limit = next > maximumAttempts ? ", with 'attempts: \(next)' in the policy file" : ""
    return "draw a new sample with 'assay sample --intent \(verdict.intentID) --redraw\(options)' and score it\(limit)"
  }

  /// The share of the next sample that gives so many tickets at least; in steps of 0.05, `usual` or more, 1 at most.
  func share(giving tickets: Int, of verdict: Verdict, usual: Double) -> String {
    let size = GateRule.standard.requiredSample(of: verdict.frameSize, attempt: verdict.attempt + 1)
    let steps = (tickets * 20 + max(1, size) - 1) / max(1, size)
    return Worded.limit(min(1, max(usual, Double(steps) / 20)))
  }

  // MARK: The intent and its sample

  private func tooFewAutoResolved(_ verdict: Verdict) -> Verdict.Hold? {
    guard minimumFrame > GatePolicy.leastAutoResolved, verdict.frameSize < minimumFrame else { return nil }
    let lacking = minimumFrame - verdict.frameSize
    return Verdict.Hold(
      reason: .tooFewAutoResolved,
      finding: "It has \(Self.count(verdict.frameSize, "auto-resolved ticket")), and the policy asks for "
        + "\(minimumFrame).",
      lift: "Read newer exports with 'assay ingest' and 'assay mine' until it has \(lacking) more, or lower "
        + "'fewest auto-resolved' in the policy file.")
  }

  private func attemptsExhausted(_ verdict: Verdict) -> Verdict.Hold? {
    if verdict.attempt > maximumAttempts {
      return Verdict.Hold(
        reason: .attemptsExhausted,
        finding: "It was sampled \(Self.count(verdict.attempt, "time")) since it last shipped and stood, "
          + "and the policy allows \(maximumAttempts): drawing until a sample passes proves nothing.",
        lift: "If its answers were improved before the last sample, write 'attempts: \(verdict.attempt)' into the "
          + "policy file.")
    }
    guard verdict.attempt == maximumAttempts, verdict.reasons.contains(.belowThreshold) else { return nil }
    return Verdict.Hold(
      reason: .attemptsExhausted,
      finding: "It was sampled \(Self.count(verdict.attempt, "time")) since it last shipped and stood, as "
        + "often as the policy allows, and the last sample has "
        + "\(Self.count(verdict.scored - verdict.perfect, "defect")) where \(verdict.allowedDefects) "
        + "\(verdict.allowedDefects == 1 ? "is" : "are") allowed.",
      lift: "Improve its answers, then \(newSample(of: verdict)).")
  }

  /// What the audits since the sample add up to; the sample's own scores are no part of it.
  private func auditAlarm(_ verdict: Verdict) -> Verdict.Hold? {
    guard ramp.alarmHolds, let audits = verdict.audits, let month = audits.alarmedIn else { return nil }
    return Verdict.Hold(
      reason: .auditAlarm,
      finding: "Of \(Self.count(audits.tickets, "ticket")) audited since its sample \(audits.defects) "
        + "\(audits.defects == 1 ? "is a defect" : "are defects"): in \(month) their sum reached the alarm at "
        + "\(audits.alarm), and it was \(audits.highest) at most.",
      lift: "Hand it back to people and improve its answers, then \(newSample(of: verdict)).")
  }

  private func scoresExpired(_ facts: PolicyFacts, _ verdict: Verdict) -> Verdict.Hold? {
    guard let expiryDays else { return nil }
    guard let newest = facts.newestScore else {
      return Verdict.Hold(
        reason: .scoresExpired,
        finding: "No score of its sample has a time, and the policy lets scores stand for "
          + "\(Self.count(expiryDays, "day")).",
        lift: "\(Self.sentence(newSample(of: verdict))).")
    }
    guard let end = expiry(newestScore: newest), end < facts.asOf else { return nil }
    return Verdict.Hold(
      reason: .scoresExpired,
      finding: "Its newest score is of \(newest.dateText), and the policy lets scores stand for "
        + "\(Self.count(expiryDays, "day")): until \(end.dateText).",
      lift: "\(Self.sentence(newSample(of: verdict))).")
  }

  private func intentChanged(_ facts: PolicyFacts, _ verdict: Verdict) -> Verdict.Hold? {
    guard let minimumKept, let kept = facts.kept, kept < minimumKept - GatePolicy.tolerance else { return nil }
    let steps = facts.lineage.compactMap { Self.words($0, of: verdict.intentID) }
    return Verdict.Hold(
      reason: .intentChanged,
      finding: "Of the tickets that it had when it was sampled or has of that time now, "
        + "\(Worded.below(percent: kept)) are the same, and the policy asks for \(Worded.limit(percent: minimumKept))"
        + (steps.isEmpty ? "." : ": " + steps.joined(separator: ", ") + "."),
      lift: "Look at its tickets with 'assay intents show \(verdict.intentID)', then \(newSample(of: verdict)).")
  }

  private func intentDrifted(_ facts: PolicyFacts, _ verdict: Verdict) -> Verdict.Hold? {
    guard let minimumDriftCosine, let cosine = facts.driftCosine,
      cosine < minimumDriftCosine - GatePolicy.tolerance
    else { return nil }
    return Verdict.Hold(
      reason: .intentDrifted,
      finding: "What its customers write since the sample is like what they wrote before by "
        + "\(Worded.below(cosine)) (1 is alike), and the policy asks for \(Worded.limit(minimumDriftCosine)).",
      lift: "\(Self.sentence(newSample(of: verdict))).")
  }

  /// A step that the intent had part in; `nil` for those of others.
  private static func words(_ change: IntentChange, of intentID: String) -> String? {
    let tickets = count(change.tickets, "ticket")
    let other = change.otherID
    switch change.kind {
    case .split where other == intentID: return "\(change.intentID) was split off (\(tickets))"
    case .split where change.intentID == intentID: return "it was split off \(other ?? "another") (\(tickets))"
    case .merged where other == intentID: return "\(change.intentID) was merged into it (\(tickets))"
    case .merged where change.intentID == intentID: return "it was merged into \(other ?? "another") (\(tickets))"
    case .born where change.intentID == intentID: return "it is new (\(tickets))"
    case .died where change.intentID == intentID: return "it had ended (\(tickets))"
    default: return nil
    }
  }

  // MARK: Words

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
