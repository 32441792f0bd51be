// The verdict of one intent in words: what was found, what it is worth, and what would change it or lift the hold.
import TicketModel

extension IntentPage {
  static func verdict(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    tag("section", ["class": "verdict \(row.standing.rawValue)", "aria-labelledby": "verdict-heading"]) {
      tag("h2", ["id": "verdict-heading"]) { row.standing == .ship ? "It may ship" : "It holds" }
      for sentence in sentences(row, report.rule) { tag("p") { sentence } }
      if let verdict = row.verdict { change(verdict) }
    }
  }

  /// What would change a verdict by the rule, and what lifts each hold of the policy.
  private static func change(_ verdict: Verdict) -> HTML {
    let holds = verdict.holds ?? []
    if verdict.decision == .ship || holds.isEmpty {
      return verdict.whatWouldChange.isEmpty
        ? .empty
        : tag("p") {
          tag("b") { "What would change it. " }
          verdict.whatWouldChange
        }
    }
    let isByRule = verdict.reasons.contains { reason in !holds.contains { $0.reason == reason } }
    let isOne = holds.count == 1 && !isByRule
    return tag("h3", ["id": "lifts-heading"]) { isOne ? "What lifts the hold" : "What lifts the hold: all of these" }
      + tag("ul", ["class": "lifts", "aria-labelledby": "lifts-heading"]) {
        if isByRule, !verdict.whatWouldChange.isEmpty {
          tag("li") {
            tag("b") { "Scores. " }
            verdict.whatWouldChange
          }
        }
        for hold in holds {
          tag("li") {
            tag("b") { hold.reason.title + ". " }
            hold.lift
          }
        }
      }
  }

  /// The verdict, its reasons and its evidence in words.
  static func sentences(_ row: IntentReport, _ rule: RuleFacts) -> [String] {
    guard let verdict = row.verdict else {
      return ["No verdict has been given yet, and what has not been judged holds."]
    }
    var sentences = [String]()
    if verdict.decision == .ship {
      let defects = verdict.scored - verdict.perfect
      sentences.append(
        "\(verdict.perfect) of the \(NumberText.count(verdict.scored, "sampled answer")) have full marks on all three "
          + "criteria; \(NumberText.count(defects, "is a defect", "are defects")), and \(verdict.allowedDefects) "
          + "were allowed.")
    }
    sentences += verdict.reasons.map { sentence($0, verdict, rule) }
    if let worth = worthOfScores(verdict, rule) { sentences.append(worth) }
    if verdict.attempt > 1 {
      sentences.append(
        "This is attempt \(verdict.attempt): each new draw gives a weak intent another chance to pass by luck.")
    }
    return sentences
  }

  /// What a reason says of this intent.
  static func sentence(_ reason: Verdict.Reason, _ verdict: Verdict, _ rule: RuleFacts) -> String {
    // What the policy found has the figures of this intent.
    if let hold = verdict.holds?.first(where: { $0.reason == reason }) { return hold.finding }
    switch reason {
    case .belowThreshold:
      let defects = verdict.scored - verdict.perfect
      return "\(NumberText.count(defects, "answer")) of the \(verdict.scored) scored \(defects == 1 ? "is" : "are") "
        + "not at full marks; a sample of \(verdict.sampleSize) may have \(verdict.allowedDefects)."
    case .sampleIncomplete:
      return verdict.scored < verdict.sampleSize
        ? "\(verdict.scored) of \(NumberText.count(verdict.sampleSize, "sampled ticket")) "
          + "\(verdict.scored == 1 ? "has" : "have") a settled score; the rule waits for all of them."
        : "The sample of \(NumberText.count(verdict.sampleSize, "ticket")) is smaller than the rule asks for."
    case .notAdjudicated:
      return "Raters disagree on whether some of the answers are at full marks, and nobody has settled it yet."
    case .sampleOutdated:
      return "Some of the sampled tickets are no longer ones that a bot alone resolved; what was scored is not what "
        + "would ship."
    case .tooFewAutoResolved:
      return "A bot alone resolved \(NumberText.count(verdict.frameSize, "ticket")); below \(rule.minimumFrame) the "
        + "evidence is too weak to ship on."
    case .notSampled:
      return "No sample has been drawn from its \(NumberText.count(verdict.frameSize, "auto-resolved ticket"))."
    case .humanReviewMissing, .agreementTooLow, .raterErrorTooHigh, .attemptsExhausted, .scoresExpired, .intentChanged,
      .intentDrifted, .reopenedMore, .ratedWorse, .auditAlarm:
      return reason.title + "."
    }
  }

  /// What the scores show and what they do not.
  private static func worthOfScores(_ verdict: Verdict, _ rule: RuleFacts) -> String? {
    guard let interval = verdict.interval else { return nil }
    let floor = NumberText.percentFloor(interval.exactFloor)
    let required = NumberText.percent(rule.requiredShare, decimals: 0)
    if verdict.scored == verdict.sampleSize && verdict.sampleSize == verdict.frameSize {
      return "Every auto-resolved ticket was scored, so for the past this is exact; read as a sample of what comes, "
        + "it shows at least \(floor) with 95% confidence."
    }
    switch verdict.evidence?.grade {
    case .proven:
      return "The scores prove it: with 95% confidence at least \(floor) of such answers are at full marks."
    case .byRule:
      return "The scores pass by the rule and prove less than \(required): with 95% confidence at least \(floor) of "
        + "such answers are at full marks."
    case .nearMiss:
      return "It is a near miss: \(required) at full marks is still possible; with 95% confidence it is at least "
        + "\(floor)."
    case .clearFail:
      return "It is a clear fail: with 95% confidence fewer than \(required) of such answers are at full marks."
    case .open, nil:
      return "With 95% confidence at least \(floor) of such answers are at full marks."
    }
  }
}
