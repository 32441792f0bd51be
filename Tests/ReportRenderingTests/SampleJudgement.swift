// The made-up portfolio with everything that stands beside verdicts: evidence, holds by policy, forecast, ramp plan,
// raters, policy and changes. The figures are plausible, not computed.
import QualityGate
import TicketModel

@testable import ReportRendering

extension SampleReport {
  /// - Parameters: as for `make`.
  static func judged(text: String? = nil, isSimulated: Bool = true, count: Int = 60) -> PortfolioReport {
    var report = make(text: text, isSimulated: isSimulated, count: count)
    for place in report.intents.indices {
      guard var verdict = report.intents[place].verdict else { continue }
      hold(&verdict, place, text)
      verdict.evidence = evidence(verdict)
      report.intents[place].verdict = verdict
    }
    let forecast = forecast(report)
    report.forecast = forecast
    report.ramp = ramp(report, forecast)
    report.policy = PolicyRecord(
      source: text ?? "policy.yaml", hash: String(repeating: "5b1e", count: 16),
      text: text ?? "# What holds an intent besides its scores.\nattempts: 3\nscores expire after days: 180\n",
      asOf: Timestamp(year: 2026, month: 7, day: 3))
    report.agreementLines = agreement
    report.raters = raters(text)
    report.changes = changes(report, text)
    report.comparedWith = 41
    return report
  }

  /// Some that pass are held by the policy.
  private static func hold(_ verdict: inout Verdict, _ place: Int, _ text: String?) {
    guard verdict.decision == .ship else { return }
    let reason: Verdict.Reason
    switch place % 10 {
    case 4: reason = .humanReviewMissing
    case 7: reason = .reopenedMore
    default: return
    }
    verdict.decision = .hold
    verdict.reasons = [reason]
    verdict.holds = [
      .init(
        reason: reason, finding: text ?? "A finding with its figures.",
        lift: text ?? (reason == .humanReviewMissing
          ? "Let a second person score the sample: 'assay score export'." : "It ends when fewer tickets are reopened."))
    ]
  }

  private static func evidence(_ verdict: Verdict) -> VerdictEvidence {
    guard verdict.scored > 0, let bounds = verdict.interval else { return VerdictEvidence(grade: .open) }
    let defects = verdict.scored - verdict.perfect
    let grade: VerdictEvidence.Grade
    if verdict.scored < verdict.sampleSize {
      grade = .open
    } else if defects <= verdict.allowedDefects {
      grade = bounds.exactFloor >= 0.95 ? .proven : .byRule
    } else {
      grade = bounds.exactUpper >= 0.95 ? .nearMiss : .clearFail
    }
    let share = Double(verdict.perfect) / Double(verdict.scored)
    return VerdictEvidence(
      grade: grade, effectiveSize: verdict.scored * 9 / 10, clusteredFloor: bounds.exactFloor - 0.01,
      corrected: .init(
        share: IntervalEstimate(max(0, share - 0.012), lower: max(0, share - 0.06), upper: min(1, share + 0.02)),
        missed: 4, knownDefects: 41, falseAlarms: 1, knownGood: 60))
  }

  private static func forecast(_ report: PortfolioReport) -> PortfolioForecast {
    let lines = report.intents.compactMap { row -> PortfolioForecast.Line? in
      guard let verdict = row.verdict, verdict.scored > 0 else { return nil }
      let share = 1 - Double(2 + verdict.scored - verdict.perfect) / Double(40 + verdict.scored)
      return PortfolioForecast.Line(
        intentID: row.intent.id, share: IntervalEstimate(share, lower: share - 0.035, upper: min(1, share + 0.025)),
        chanceBelow: min(0.99, max(0.01, (0.985 - share) / 0.06)), ships: row.standing == .ship)
    }.sorted { ($0.ships ? 0 : 1, -$0.chanceBelow, $0.intentID) < ($1.ships ? 0 : 1, -$1.chanceBelow, $1.intentID) }
    let ships = lines.filter(\.ships)
    let expected = ships.reduce(0) { $0 + $1.chanceBelow }
    return PortfolioForecast(
      priorDefects: 2, priorPerfect: 38, intents: lines.count, isCorrectedForRaters: true, lines: lines,
      falseShips: IntervalEstimate(expected, lower: max(0, expected - 3), upper: expected + 3), ships: ships.count,
      pooledShare: 0.974, pooledFloor: 0.9693, wrongAnswersPerMonth: IntervalEstimate(41, lower: 33, upper: 52.4),
      nextRatings: lines.filter { abs($0.chanceBelow - 0.5) < 0.2 }.prefix(5).map {
        .init(intentID: $0.intentID, ratings: 20, doubtRemoved: 0.05)
      }, ratingsAhead: 100)
  }

  private static func ramp(_ report: PortfolioReport, _ forecast: PortfolioForecast) -> RampPlan {
    let chances = Dictionary(uniqueKeysWithValues: forecast.lines.map { ($0.intentID, $0.chanceBelow) })
    return RampPlan(
      lines: report.intents(.ship).enumerated().map { place, row in
        let tickets = Double(row.intent.volume) / 18
        let minutes = place % 7 == 5 ? nil : 8.5 + Double(place % 4)
        return RampPlan.Line(
          intentID: row.intent.id, firstStep: [0.5, 0.1, 0][place % 3], ticketsPerMonth: tickets,
          humanTicketsPerMonth: tickets * 0.4, minutesPerHumanTicket: minutes,
          minutesFreedPerMonth: minutes.map { $0 * tickets * 0.4 }, confidence: 1 - (chances[row.intent.id] ?? 0.5),
          expires: place % 5 == 4 ? nil : Timestamp(year: 2026, month: 12, day: 20 + place % 9))
      },
      audit: .init(
        ticketsPerMonth: 30, goodDefectShare: 0.05, alarmDefectShare: 0.1, defectStep: 0.69, goodStep: 0.05, alarm: 4.2,
        monthsToFalseAlarm: 41.5, monthsToAlarm: 4.3,
        chancesInAYear: [
          .init(defectShare: 0.02, chance: 0.004), .init(defectShare: 0.05, chance: 0.19),
          .init(defectShare: 0.1, chance: 0.97), .init(defectShare: 0.15, chance: 1),
        ]))
  }

  private static var agreement: [AgreementLine] {
    ["At 2/2", "Factual correctness", "Policy compliance", "Tone"].enumerated().map { place, question in
      let raw = 0.947 + 0.01 * Double(place)
      return AgreementLine(
        question: question, tickets: 640, raw: IntervalEstimate(raw, lower: raw - 0.019, upper: raw + 0.014),
        ac1: IntervalEstimate(raw - 0.013, lower: raw - 0.034, upper: raw + 0.008),
        alpha: IntervalEstimate(0.61, lower: -0.02, upper: 0.72),
        kappa: IntervalEstimate(0.6, lower: 0.49, upper: 0.71),
        baseRate: 0.91 + 0.02 * Double(place))
    }
  }

  private static func raters(_ text: String?) -> [RaterLine] {
    ["dana", "ben", "chi", "eli"].enumerated().map { place, name in
      RaterLine(
        rater: text ?? name, tickets: 1_210 - 90 * place, perfectShare: 0.93 - 0.01 * Double(place),
        severity: place == 3 ? nil : IntervalEstimate(0.02 * Double(place) - 0.02, lower: -0.06, upper: 0.05),
        misses: place == 3 ? nil : IntervalEstimate(0.1, lower: 0.03, upper: 0.24), knownDefects: place == 3 ? 0 : 31,
        falseAlarms: place == 3 ? nil : IntervalEstimate(0.02, lower: 0.001, upper: 0.09),
        knownGood: place == 3 ? 0 : 60,
        medianMinutes: place == 3 ? nil : 1.4)
    }
  }

  private static func changes(_ report: PortfolioReport, _ text: String?) -> [VerdictChange] {
    let kinds: [VerdictChange.Kind] = [.nowShips, .nowHolds, .otherReasons, .new]
    let changed = zip(kinds, report.intents).map { kind, row in
      VerdictChange(
        kind: kind, intentID: row.intent.id, name: row.intent.name, before: kind == .new ? nil : row.verdict,
        after: row.verdict, lineage: [], why: text ?? "Three more of its answers were settled as defects.")
    }
    return changed + [
      VerdictChange(
        kind: .gone, intentID: "I999", name: text ?? "Fax number", before: report.intents[0].verdict, after: nil,
        lineage: [], why: text ?? "Its tickets are in I001 now.")
    ]
  }
}
