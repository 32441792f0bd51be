// How sure the verdict of one intent is: floors, intervals, what they rest on, and what would prove it.
import TicketModel

extension IntentPage {
  static func certainty(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    guard let verdict = row.verdict, let interval = verdict.interval, verdict.scored > 0 else { return .empty }
    let evidence = verdict.evidence
    return PageFrame.section("certainty", "How sure it is") {
      tag("dl", ["class": "figures"]) {
        if let evidence {
          PageFrame.figure(explained(.evidence), evidence.grade.title, basis(evidence.grade, verdict, report.rule))
        }
        PageFrame.figure(
          explained(.floor), NumberText.percentFloor(interval.exactFloor),
          "of answers to come, with 95% confidence; from \(verdict.perfect) of \(verdict.scored)")
        if let floor = evidence?.frameFloor, floor > interval.exactFloor + 0.000_5 {
          PageFrame.figure(
            explained(.frameFloor), NumberText.percentFloor(floor),
            "of these \(NumberText.count(verdict.frameSize, "auto-resolved ticket")), \(verdict.scored) of which are "
              + "scored")
        }
        PageFrame.figure(
          explained(.interval), NumberText.range(interval.exactLower, interval.exactUpper),
          "Clopper-Pearson, two-sided")
        PageFrame.figure(
          explained(.wilson), NumberText.range(interval.wilsonLower, interval.wilsonUpper), "two-sided")
        if let evidence { further(evidence, verdict) }
        if let newest = evidence?.newestScore { PageFrame.figure(explained(.newestScore), newest.dateText) }
        if let end = report.ramp?.lines.first(where: { $0.intentID == row.intent.id })?.expires {
          PageFrame.figure(explained(.expires), end.dateText, "by the policy")
        }
      }
    }
  }

  private static func basis(_ grade: VerdictEvidence.Grade, _ verdict: Verdict, _ rule: RuleFacts) -> String {
    let required = NumberText.percent(rule.requiredShare, decimals: 0)
    if verdict.scored == verdict.frameSize { return "every auto-resolved ticket is scored" }
    switch grade {
    case .proven: return "the sample proves \(required) or more with 95% confidence"
    case .byRule: return "no more defects than allowed, too few tickets to prove \(required)"
    case .nearMiss: return "more defects than allowed; \(required) is still possible"
    case .clearFail: return "\(required) is ruled out with 95% confidence"
    case .open: return "not every sampled ticket has a settled score"
    }
  }

  @HTMLBuilder private static func further(_ evidence: VerdictEvidence, _ verdict: Verdict) -> HTML {
    if let curtailed = evidence.curtailed {
      PageFrame.figure(
        explained(.curtailed), "\(NumberText.percent(curtailed.defectShare.value)) defects",
        "curtailed: over the first \(NumberText.count(curtailed.tickets, "ticket")), interval "
          + NumberText.range(curtailed.defectShare))
    }
    if evidence.designEffect > 1.005 {
      PageFrame.figure(
        explained(.effectiveSize), "as much as \(evidence.effectiveSize)",
        "\(NumberText.count(verdict.scored, "ticket")) were scored, and many share a customer, a day or an answer, so "
          + "that they tend to be right or wrong together: they say as much as "
          + "\(NumberText.count(evidence.effectiveSize, "ticket")) that share nothing. Design effect "
          + "\(NumberText.fixed(evidence.designEffect, 2)), "
          + (evidence.isDesignEffectEstimated ? "estimated from these scores" : "assumed before scores tell")
          + "; it turns no verdict")
      if let floor = evidence.clusteredFloor {
        PageFrame.figure(
          explained(.clusteredFloor), NumberText.percentFloor(floor),
          "with 95% confidence: the floor above, for tickets that say no more than "
            + NumberText.grouped(evidence.effectiveSize))
      }
    }
    if let corrected = evidence.corrected {
      PageFrame.figure(
        explained(.corrected), NumberText.percent(corrected.share.value),
        "interval \(NumberText.range(corrected.share)); raters missed \(corrected.missed) of "
          + "\(NumberText.count(corrected.knownDefects, "hidden defect")) and marked down \(corrected.falseAlarms) of "
          + "\(NumberText.count(corrected.knownGood, "hidden good answer"))")
    }
    if evidence.grade != .proven, verdict.scored == verdict.sampleSize, verdict.scored < verdict.frameSize {
      PageFrame.figure(
        explained(.ticketsToProve), evidence.ticketsToProve.map(NumberText.grouped) ?? "–",
        evidence.ticketsToProve == nil
          ? "not within reach at this rate of defects" : "if they show defects at this rate")
    }
  }
}
