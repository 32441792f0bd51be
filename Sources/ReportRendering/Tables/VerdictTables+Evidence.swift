// What verdicts are worth, in the data files: evidence, outcomes, the policy's holds, the forecast.
import TicketModel

extension VerdictTables {
  /// What `evidenceCells` fills, after the columns of the verdict itself.
  static let evidenceColumns = [
    "grade", "frame_floor", "factual_defects", "policy_defects", "tone_defects", "curtailed_defect_share",
    "curtailed_lower", "curtailed_upper", "curtailed_tickets", "design_effect", "effective_size", "clustered_floor",
    "corrected_share", "corrected_lower", "corrected_upper", "tickets_to_prove", "newest_score",
    "reopened_difference", "reopened_lower", "reopened_upper", "rating_difference", "rating_lower", "rating_upper",
    "holds", "chance_below", "audit_tickets", "audit_defects", "audit_sum", "audit_alarm", "audit_alarmed_in",
  ]

  /// Empty where nothing is known.
  static func evidenceCells(_ verdict: Verdict, _ line: PortfolioForecast.Line?) -> [Cell] {
    let evidence = verdict.evidence
    let defects = evidence?.defectsByCriterion.map { Cell.number($0) } ?? Criterion.allCases.map { _ in .share(nil) }
    return [.text(evidence?.grade.rawValue ?? ""), .share(evidence?.frameFloor)] + defects
      + cells(evidence?.curtailed?.defectShare)
      + [
        whole(evidence?.curtailed?.tickets), .share(evidence?.designEffect), whole(evidence?.effectiveSize),
        .share(evidence?.clusteredFloor),
      ] + cells(evidence?.corrected?.share)
      + [whole(evidence?.ticketsToProve), .text(evidence?.newestScore?.iso8601 ?? "")]
      + cells(verdict.outcomes?.reopened?.difference) + cells(verdict.outcomes?.rating?.difference)
      + [
        .text(verdict.holds.map { $0.map(\.finding).joined(separator: " ") } ?? ""), .share(line?.chanceBelow),
        whole(verdict.audits?.tickets), whole(verdict.audits?.defects), whole(verdict.audits?.sum),
        whole(verdict.audits?.alarm), .text(verdict.audits?.alarmedIn ?? ""),
      ]
  }

  static func audits(_ audits: AuditRecord) -> JSONText {
    .object([
      "sum": .integer(audits.sum), "alarm": .integer(audits.alarm), "highest": .integer(audits.highest),
      "alarmedIn": audits.alarmedIn.map { .string($0) } ?? .null, "simulated": .flag(audits.isSimulated),
      "months": .list(
        audits.months.map {
          .object([
            "month": .string($0.month), "tickets": .integer($0.tickets), "open": .integer($0.open),
            "defects": .integer($0.defects), "sum": .integer($0.sum),
          ])
        }),
    ])
  }

  static func evidence(_ evidence: VerdictEvidence) -> JSONText {
    .object([
      "grade": .string(evidence.grade.rawValue), "frameFloor": share(evidence.frameFloor),
      "defectsByCriterion": .list(
        zip(Criterion.allCases, evidence.defectsByCriterion).map { criterion, count in
          .object(["criterion": .string(criterion.rawValue), "defects": .integer(count)])
        }),
      "curtailed": evidence.curtailed.map {
        .object(["defectShare": interval($0.defectShare), "tickets": .integer($0.tickets)])
      } ?? .null,
      "designEffect": .share(evidence.designEffect), "designEffectEstimated": .flag(evidence.isDesignEffectEstimated),
      "effectiveSize": .integer(evidence.effectiveSize), "clusteredFloor": share(evidence.clusteredFloor),
      "corrected": evidence.corrected.map {
        .object([
          "share": interval($0.share), "missed": .integer($0.missed), "knownDefects": .integer($0.knownDefects),
          "falseAlarms": .integer($0.falseAlarms), "knownGood": .integer($0.knownGood),
        ])
      } ?? .null,
      "ticketsToProve": evidence.ticketsToProve.map { .integer($0) } ?? .null,
      "newestScore": evidence.newestScore.map { .string($0.iso8601) } ?? .null,
    ])
  }

  static func outcomes(_ outcomes: OutcomeComparison) -> JSONText {
    .object([
      "reopened": outcomes.reopened.map {
        .object([
          "bot": .integer($0.bot), "botTickets": .integer($0.botTickets), "human": .integer($0.human),
          "humanTickets": .integer($0.humanTickets), "difference": interval($0.difference),
        ])
      } ?? .null,
      "rating": outcomes.rating.map {
        .object([
          "botMean": .share($0.botMean), "botAnswers": .integer($0.botAnswers), "humanMean": .share($0.humanMean),
          "humanAnswers": .integer($0.humanAnswers), "difference": interval($0.difference),
        ])
      } ?? .null,
    ])
  }

  static func holds(_ holds: [Verdict.Hold]) -> JSONText {
    .list(
      holds.map {
        .object([
          "reason": .string($0.reason.rawValue), "finding": .string($0.finding), "lift": .string($0.lift),
        ])
      })
  }

  /// What the forecast says of one intent; `nil` when that was not scored. O(intents).
  static func line(of id: String, in forecast: PortfolioForecast?) -> PortfolioForecast.Line? {
    forecast?.lines.first { $0.intentID == id }
  }

  static func line(_ line: PortfolioForecast.Line) -> JSONText {
    .object(["share": interval(line.share), "chanceBelow": .share(line.chanceBelow)])
  }

  /// What the forecast says of all intents together.
  static func portfolio(_ forecast: PortfolioForecast) -> JSONText {
    .object([
      "priorDefects": .share(forecast.priorDefects), "priorPerfect": .share(forecast.priorPerfect),
      "intents": .integer(forecast.intents), "correctedForRaters": .flag(forecast.isCorrectedForRaters),
      "ships": .integer(forecast.ships), "falseShips": interval(forecast.falseShips),
      "pooledShare": share(forecast.pooledShare), "pooledFloor": share(forecast.pooledFloor),
      "wrongAnswersPerMonth": forecast.wrongAnswersPerMonth.map(interval) ?? .null,
      "ratingsAhead": .integer(forecast.ratingsAhead),
      "nextRatings": .list(
        forecast.nextRatings.map {
          .object([
            "intent": .string($0.intentID), "ratings": .integer($0.ratings), "doubtRemoved": .share($0.doubtRemoved),
          ])
        }),
    ])
  }

  private static func interval(_ estimate: IntervalEstimate) -> JSONText {
    .object(["estimate": .share(estimate.value), "lower": .share(estimate.lower), "upper": .share(estimate.upper)])
  }

  private static func share(_ share: Double?) -> JSONText { share.map { .share($0) } ?? .null }

  private static func cells(_ estimate: IntervalEstimate?) -> [Cell] {
    [.share(estimate?.value), .share(estimate?.lower), .share(estimate?.upper)]
  }

  private static func whole(_ number: Int?) -> Cell { number.map { .number($0) } ?? .share(nil) }
}
