// The made-up portfolio with everything that an intent's page can say: evidence of every kind, holds by policy,
// outcomes, documents, people, history. Figures are made up, and small enough to check by eye.
import QualityGate
import ReportRendering
import TicketModel

extension SampleReport {
  /// - Parameter text: stands in every place that holds other people's words.
  static func detailed(text: String? = nil) -> PortfolioReport {
    var report = make(text: text)
    let day = Timestamp(year: 2026, month: 6, day: 30)
    for place in report.intents.indices {
      guard var verdict = report.intents[place].verdict else { continue }
      verdict.evidence = evidence(of: verdict, place: place, day: day)
      verdict.outcomes = OutcomeComparison(
        reopened: .init(
          bot: 31, botTickets: 410, human: 12, humanTickets: 300,
          difference: IntervalEstimate(0.0356, lower: 0.0012, upper: 0.0689)),
        rating: place == 1
          ? nil
          : .init(
            botMean: 0.81, botAnswers: 60, humanMean: 0.83, humanAnswers: 44,
            difference: IntervalEstimate(-0.02, lower: -0.11, upper: 0.07)))
      if verdict.decision == .hold, verdict.scored > 0 { hold(&verdict, text) }
      report.intents[place].verdict = verdict
      report.intents[place].history = [
        PastVerdict(run: 7, at: day, verdict: GateRule.standard.decide(
          intentID: verdict.intentID, sample: nil, frameSize: 90, assignments: [], scores: []))
      ]
      report.intents[place].collaboration = CollaborationFigures(
        tickets: 320, handoffs: 1.25, notes: 2.5, touches: 4.75, supervisorTickets: 16,
        waiting: [
          .init(station: text ?? "pending customer", stays: 260, medianHours: 20.5, share: 0.625),
          .init(station: "open", stays: 410, medianHours: 1.5, share: 0.375),
        ], ticketsWithHistory: place == 1 ? 0 : 300)
      report.intents[place].citedArticles = [
        CitedArticle(
          title: text ?? "How long delivery takes", address: text ?? "help.lumenia.example/delivery", citations: 71,
          defects: 3, updatedAt: Timestamp(year: 2025, month: 2, day: 11), medianAgeDays: 412),
        CitedArticle(title: "policy/refunds", address: "policy/refunds", citations: 1, defects: 0),
      ]
      for defect in report.intents[place].defects.indices where defect < 2 {
        report.intents[place].defects[defect].question =
          text ?? "It says \"delivered\", but nothing came.\nWho signed for it?"
        report.intents[place].defects[defect].answer =
          defect == 1 ? "" : text ?? "I am sorry to hear that. Please wait five days, then write again."
      }
    }
    report.forecast = forecast(of: report)
    report.ramp = ramp(of: report, day: day)
    report.agreementLines = [
      AgreementLine(
        question: text ?? "At 2/2", tickets: 640, raw: IntervalEstimate(0.947, lower: 0.93, upper: 0.96),
        ac1: IntervalEstimate(0.934, lower: 0.91, upper: 0.95), alpha: IntervalEstimate(0.61, lower: 0.5, upper: 0.71),
        baseRate: 0.93)
    ]
    report.raters = [
      RaterLine(
        rater: text ?? "dana", tickets: 512, perfectShare: 0.94,
        severity: IntervalEstimate(-0.03, lower: -0.1, upper: 0.04),
        misses: IntervalEstimate(0.1, lower: 0.02, upper: 0.28), knownDefects: 30,
        falseAlarms: IntervalEstimate(0.02, lower: 0, upper: 0.1), knownGood: 50, medianMinutes: 2.4)
    ]
    return report
  }

  private static func evidence(of verdict: Verdict, place: Int, day: Timestamp) -> VerdictEvidence? {
    guard let interval = verdict.interval else { return VerdictEvidence(grade: .open) }
    let grade: VerdictEvidence.Grade
    if verdict.scored < verdict.sampleSize {
      grade = .open
    } else if verdict.decision == .ship {
      grade = interval.exactFloor >= 0.95 ? .proven : .byRule
    } else {
      grade = interval.exactUpper >= 0.95 ? .nearMiss : .clearFail
    }
    return VerdictEvidence(
      grade: grade, frameFloor: interval.exactFloor + 0.0123,
      defectsByCriterion: verdict.perfectByCriterion.map { verdict.scored - $0 },
      curtailed: grade == .clearFail
        ? .init(defectShare: IntervalEstimate(0.125, lower: 0.047, upper: 0.256), tickets: 41) : nil,
      designEffect: 1.25, isDesignEffectEstimated: place.isMultiple(of: 2), effectiveSize: verdict.scored * 4 / 5,
      clusteredFloor: interval.exactFloor - 0.01,
      corrected: .init(
        share: IntervalEstimate(0.931, lower: 0.889, upper: 0.972), missed: 6, knownDefects: 60, falseAlarms: 1,
        knownGood: 50), ticketsToProve: grade == .clearFail ? nil : 108, newestScore: day)
  }

  /// Two reasons of the policy besides those of the rule.
  private static func hold(_ verdict: inout Verdict, _ text: String?) {
    verdict.reasons += [.raterErrorTooHigh, .scoresExpired]
    verdict.holds = [
      .init(
        reason: .raterErrorTooHigh, finding: text ?? "Raters missed 8 of 30 hidden known defects; 20% are allowed.",
        lift: text ?? "Settle the misses with the raters and score again."),
      .init(
        reason: .scoresExpired, finding: text ?? "The newest score is 190 days old; 180 are allowed.",
        lift: text ?? "Draw and score a new sample."),
    ]
  }

  private static func forecast(of report: PortfolioReport) -> PortfolioForecast {
    let lines = report.intents.filter { ($0.verdict?.scored ?? 0) > 0 }.map {
      PortfolioForecast.Line(
        intentID: $0.intent.id, share: IntervalEstimate(0.961, lower: 0.929, upper: 0.984), chanceBelow: 0.24,
        ships: $0.verdict?.decision == .ship)
    }
    return PortfolioForecast(
      priorDefects: 2, priorPerfect: 31, intents: lines.count, isCorrectedForRaters: true, lines: lines,
      falseShips: IntervalEstimate(5.5, lower: 3, upper: 9), ships: lines.count { $0.ships }, pooledShare: 0.9712,
      pooledFloor: 0.9654, wrongAnswersPerMonth: IntervalEstimate(140, lower: 110, upper: 181),
      nextRatings: [.init(intentID: "I001", ratings: 40, doubtRemoved: 0.06)], ratingsAhead: 100)
  }

  private static func ramp(of report: PortfolioReport, day: Timestamp) -> RampPlan {
    RampPlan(
      lines: report.intents.filter { $0.verdict?.decision == .ship }.map {
        RampPlan.Line(
          intentID: $0.intent.id, firstStep: 0.1, ticketsPerMonth: 97.9, humanTicketsPerMonth: 61,
          minutesPerHumanTicket: 18.4, minutesFreedPerMonth: 1_122.4, confidence: 0.76,
          expires: Timestamp(seconds: day.seconds + 180 * 86_400))
      },
      audit: .init(
        ticketsPerMonth: 30, goodDefectShare: 0.03, alarmDefectShare: 0.1, defectStep: 1, goodStep: 0.06, alarm: 3.5,
        monthsToFalseAlarm: 80, monthsToAlarm: 2.5, chancesInAYear: []))
  }
}
