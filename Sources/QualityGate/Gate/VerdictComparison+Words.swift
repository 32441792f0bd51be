// Why a verdict is another than before, in one sentence: what was drawn, scored, asked for or edited in between, then
// which reasons came and went. Counts and ids only; no ticket text.
import TicketModel

extension VerdictComparison.Pair {
  /// One sentence with a full stop.
  func why(of id: String) -> String {
    let text =
      switch kind {
      case .same: "Nothing that counts has changed"
      case .new: origin(of: id)
      case .gone: end(of: id)
      case .nowHolds, .nowShips, .otherReasons: difference(of: id)
      }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private var isRediscovered: Bool { sides.before.mineRun != sides.after.mineRun }

  private func origin(of id: String) -> String {
    let own = lineage.last { $0.intentID == id && ($0.kind == .split || $0.kind == .born) }
    let origin =
      switch (own?.kind, own?.otherID) {
      case (.split, let other?): "split from \(other)"
      case (.born, let other?): "new to discovery, most like \(other)"
      default: isRediscovered ? "new to discovery" : "made, or brought back, by an edit of the intents"
      }
    guard let after, !after.reasons.isEmpty else { return origin + "; it ships" }
    return origin + "; held by " + Self.list(after.reasons.map(Self.words))
  }

  private func end(of id: String) -> String {
    let own = lineage.last { $0.intentID == id && ($0.kind == .merged || $0.kind == .died) }
    switch (own?.kind, own?.otherID) {
    case (.merged, let other?): return "merged into \(other)"
    case (.died, _): return "ended: its tickets are gone, or in other intents"
    default: return isRediscovered ? "discovery no longer finds it" : "ended by an edit of the intents"
    }
  }

  private func difference(of id: String) -> String {
    guard let before, let after else { return "" }
    let gained = after.reasons.filter { !before.reasons.contains($0) }
    let lost = before.reasons.filter { !after.reasons.contains($0) }
    var causes = sampleCauses(before, after)
    if before.scored != after.scored || before.perfect != after.perfect {
      let counts = (after.scored > 0 ? "\(after.perfect) of \(after.scored) at 2/2" : "nothing scored")
        + (before.scored > 0 ? ", before \(before.perfect) of \(before.scored)" : "")
      if causes.isEmpty { causes = ["the scores are others"] }
      causes[causes.count - 1] += " (\(counts))"
    }
    if (gained + lost).contains(.tooFewAutoResolved), before.frameSize != after.frameSize {
      causes.append("it has \(Self.count(after.frameSize, "auto-resolved ticket")), before \(before.frameSize)")
    }
    causes += lineage.compactMap { step in
      switch (step.kind, step.otherID == id) {
      case (.split, true): "\(step.intentID) was split off"
      case (.merged, true): "it took in \(step.intentID)"
      default: nil
      }
    }
    if !gained.isEmpty || !lost.isEmpty {
      if before.ruleVersion != after.ruleVersion {
        causes.append("version \(after.ruleVersion) of the rule judges, before \(before.ruleVersion)")
      }
      if sides.before.policy != sides.after.policy, (gained + lost).contains(where: Self.dependsOnPolicy) {
        causes.append("the policy was changed")
      }
    }
    // Where only time, raters or customers made the difference, the policy's own finding says it best.
    if causes.isEmpty, let finding = after.holds?.first(where: { gained.contains($0.reason) })?.finding {
      causes.append(finding.hasSuffix(".") ? String(finding.dropLast()) : finding)
    }
    var reasons: [String] = []
    if !gained.isEmpty { reasons.append("now held by " + Self.list(gained.map(Self.words))) }
    if !lost.isEmpty { reasons.append("no longer held by " + Self.list(lost.map(Self.words))) }
    let parts = [Self.list(causes), reasons.joined(separator: ", ")].filter { !$0.isEmpty }
    return parts.isEmpty ? "the same scores in another order of reasons" : parts.joined(separator: ": ")
  }

  /// What happened to the sample and its scores.
  private func sampleCauses(_ before: Verdict, _ after: Verdict) -> [String] {
    guard let sample = after.sampleID else { return before.sampleID == nil ? [] : ["its sample counts no more"] }
    guard let earlier = before.sampleID else {
      return ["a sample of \(Self.count(after.sampleSize, "ticket")) was drawn"]
    }
    if before.attempt < after.attempt { return ["attempt \(after.attempt) was drawn after attempt \(before.attempt)"] }
    if sample != earlier { return ["sample \(sample) took the place of \(earlier)"] }
    var causes: [String] = []
    if before.sampleSize != after.sampleSize {
      causes.append("its sample has \(Self.count(after.sampleSize, "ticket")), before \(before.sampleSize)")
    }
    if after.scored > before.scored {
      let more = after.scored - before.scored
      causes.append("\(more) more \(more == 1 ? "ticket is" : "tickets are") settled")
    } else if after.scored < before.scored {
      let fewer = before.scored - after.scored
      causes.append("\(Self.count(fewer, "ticket")) \(fewer == 1 ? "is" : "are") not settled any more")
    }
    let defects = (after.scored - after.perfect) - (before.scored - before.perfect)
    if defects != 0 {
      let number = abs(defects)
      causes.append("\(number) \(defects > 0 ? "more" : "fewer") \(number == 1 ? "is a defect" : "are defects")")
    }
    if causes.isEmpty, before.perfectByCriterion != after.perfectByCriterion {
      causes.append("defects stand under other criteria")
    }
    if before.allowedDefects != after.allowedDefects {
      causes.append("\(Self.count(after.allowedDefects, "defect")) may be in it, before \(before.allowedDefects)")
    }
    return causes
  }

  /// What the desk's policy can turn, itself or by its own fewest tickets.
  private static func dependsOnPolicy(_ reason: Verdict.Reason) -> Bool {
    switch reason {
    case .belowThreshold, .sampleIncomplete, .notAdjudicated, .sampleOutdated, .notSampled: false
    case .tooFewAutoResolved, .humanReviewMissing, .agreementTooLow, .raterErrorTooHigh, .attemptsExhausted,
      .scoresExpired, .intentChanged, .intentDrifted, .reopenedMore, .ratedWorse, .auditAlarm:
      true
    }
  }

  /// What comes after "held by".
  private static func words(_ reason: Verdict.Reason) -> String {
    switch reason {
    case .belowThreshold: "too many defects"
    case .sampleIncomplete: "missing scores"
    case .notAdjudicated: "raters who disagree"
    case .tooFewAutoResolved: "too few auto-resolved tickets"
    case .sampleOutdated: "an outdated sample"
    case .notSampled: "the lack of a sample"
    case .humanReviewMissing: "missing human review"
    case .agreementTooLow: "too little agreement of raters"
    case .raterErrorTooHigh: "defects that raters miss"
    case .attemptsExhausted: "the number of attempts"
    case .scoresExpired: "scores that are too old"
    case .intentChanged: "changes of the intent"
    case .intentDrifted: "changed questions"
    case .reopenedMore: "more reopening than after people"
    case .ratedWorse: "lower ratings than after people"
    case .auditAlarm: "defects that its audits found"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)" + (number == 1 ? "" : "s") }

  /// `a`, `a and b`, `a, b and c`.
  private static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
