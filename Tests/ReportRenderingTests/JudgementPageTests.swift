// What the portfolio page says beside the verdicts: the cheapest way to lift each hold, the forecast, the rule's curve,
// the plan, the raters, what changed and the policy; and that it says less where less is known.
import Foundation
import QualityGate
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct JudgementPageTests {
  private let report = SampleReport.judged()

  private func row(
    _ id: String, share: Double, reasons: [Verdict.Reason], frame: Int = 400, size: Int = 100, scored: Int = 100
  ) -> IntentReport {
    IntentReport(
      intent: Intent(id: id, name: id, label: 0, terms: [], centralTicketIDs: [], volume: 1), share: share,
      verdict: Verdict(
        intentID: id, decision: .hold, reasons: reasons, ruleVersion: "1", sampleID: nil, attempt: 1, frameSize: frame,
        sampleSize: size, scored: scored, perfect: scored, perfectByCriterion: [scored, scored, scored],
        allowedDefects: 5, interval: nil, whatWouldChange: "", isSimulated: false))
  }

  // 4% for 10 ratings before 6% for 160, those before what needs better answers, that before what no score lifts.
  @Test func holdsStandByVolumePerRating() {
    var some = report
    some.intents = [
      row("A", share: 0.2, reasons: [.reopenedMore]), row("B", share: 0.3, reasons: [.belowThreshold, .reopenedMore]),
      row("C", share: 0.05, reasons: [.notSampled], size: 0, scored: 0),
      row("D", share: 0.04, reasons: [.sampleIncomplete], scored: 90),
      row("E", share: 0.01, reasons: [.notSampled], frame: 60, size: 0, scored: 0),
    ]
    let groups = HoldGroup.all(some)
    #expect(groups.map(\.reason) == [.sampleIncomplete, .notSampled, .belowThreshold, .reopenedMore])
    #expect(groups.map(\.effort) == [.ratings(10), .ratings(160), .ratingsAfterwards(100), .other])
    // 5% for 100 is more per rating than 1% for 60.
    #expect(groups[1].intents.map(\.intent.id) == ["C", "E"] && abs(groups[1].share - 0.06) < 1e-12)
    #expect(groups.map(\.heldByThisAlone) == [1, 2, 0, 1])
    let page = PortfolioPage.render(some)
    let cheapest = "Cheapest: 10 ratings or a few more settle the intent under “Scores missing”, 4.0% of volume."
    #expect(page.contains(cheapest))
    #expect(page.contains("1 held by other reasons too"))
  }

  @Test func everyHeldIntentIsInOneGroup() {
    let groups = HoldGroup.all(report)
    let held = report.intents.filter { $0.standing != .ship }.map(\.intent.id)
    #expect(groups.flatMap { $0.intents.map(\.intent.id) }.sorted() == held.sorted())
    let review = groups.first { $0.reason == .humanReviewMissing }
    #expect(review?.lift == "Let a second person score the sample: 'assay score export'.")
  }

  @Test func anIntentWithoutVerdictIsToBeSampled() {
    var one = report
    one.intents = [IntentReport(intent: report.intents[0].intent, share: 0.5)]
    #expect(HoldGroup.all(one).map(\.effort) == [.ratings(100)])
  }

  @Test func theForecastIsInTheAnswer() throws {
    var some = report
    some.forecast?.falseShips = IntervalEstimate(5.8, lower: 3, upper: 8.2)
    let forecast = try #require(some.forecast)
    let page = PortfolioPage.render(some)
    #expect(page.contains("3 to 9<small> of the \(forecast.ships) that ship "))
    #expect(page.contains("3 to 9 are probably below 95% (expected 5.8)."))
    #expect(page.contains("<dd>96.9%</dd>") && page.contains("<dd>33 to 53</dd>"))
    let first = try #require(forecast.lines.first)
    let table = page.components(separatedBy: "Ships, most doubtful first")[1]
    #expect(table.components(separatedBy: "<tbody>")[1].contains("intents/\(first.intentID).html"))
  }

  @Test func boundsOfWholeThingsRoundOutwards() {
    #expect(NumberText.between(3, 9) == "3 to 9" && NumberText.between(2.9, 8.1) == "2 to 9")
    #expect(NumberText.between(0, 0) == "0" && NumberText.between(4, 4) == "4")
    #expect(NumberText.between(0.2, 0.9) == "0 to 1")
    #expect(NumberText.between(.nan, 1) == "")
    #expect(NumberText.work(minutes: 89.4) == "89 min" && NumberText.work(minutes: 90) == "1.5 h")
    #expect(NumberText.work(minutes: 74_400) == "1,240 h" && NumberText.work(minutes: .infinity) == "")
  }

  @Test func theCurveIsStraightBetweenItsPoints() {
    var rule = RuleFacts(chancesToShip: [.init(defectRate: 0.1, chance: 0.5), .init(defectRate: 0.2, chance: 0.1)])
    let curve = OperatingCurveChart.Curve(rule)
    #expect(curve.end == 0.2 && curve.chance(at: 0) == 1 && abs(curve.chance(at: 0.05) - 0.75) < 1e-12)
    #expect(abs(curve.chance(at: 0.15) - 0.3) < 1e-12 && curve.chance(at: 0.9) == 0.1)
    rule.chancesToShip = []
    #expect(OperatingCurveChart.Curve(rule).points.isEmpty)
  }

  @Test func everyScoredIntentIsOnTheCurve() {
    let marks = OperatingCurveChart.Mark.all(report.intents, upTo: 0.2)
    let scored = report.intents.filter { $0.passShare != nil }
    #expect(marks.reduce(0) { $0 + $1.names.count } == scored.count)
    // 28% lies beyond the end, where it is drawn.
    #expect(marks.contains { $0.isBeyond && $0.share == 0.2 && $0.standing == .hold })
    var early = report.intents[1]
    early.verdict?.evidence?.curtailed = .init(
      defectShare: IntervalEstimate(0.125, lower: 0.05, upper: 0.3), tickets: 41)
    #expect(early.defectShare == 0.125)
    #expect(OperatingCurveChart.Mark.all([early], upTo: 0.2).map(\.share) == [0.125])
  }

  @Test func thePlanNamesStepsAndTheAlarm() throws {
    let page = PortfolioPage.render(report)
    let ramp = page.components(separatedBy: "id=\"ramp-section\"")[1].components(separatedBy: "</section>")[0]
    #expect(ramp.contains("<td class=\"phrase\">50%</td>") && ramp.contains("<td class=\"phrase\">shadow</td>"))
    for sentence in [
      "a defect adds 0.69, a good answer takes 0.05 away, never below 0. At 4.20 the intent goes back",
      "An intent at 10% defects gets there in 4.3 months on average, one at 5% by mistake every 42 months.",
    ] { #expect(ramp.contains(sentence)) }
    #expect(ramp.components(separatedBy: "<tr>").count - 1 == (report.ramp?.lines.count ?? 0) + 4 + 3)
  }

  @Test func changesStandByWeight() {
    let page = PortfolioPage.render(report)
    #expect(page.contains("What changed since run 41"))
    #expect(page.contains("1 now ships, 1 now holds, 1 is new, 1 is gone, 1 has other reasons or counts."))
    // What is gone has no page.
    #expect(page.contains("<bdi>Fax number</bdi> <span class=\"id\">I999</span>") )
    #expect(!page.contains("intents/I999.html"))
    var same = report
    same.changes = []
    #expect(PortfolioPage.render(same).contains("Nothing: every verdict is the same."))
  }

  @Test func thePolicyIsThereToRepeatIt() {
    let page = PortfolioPage.render(report)
    let made = page.components(separatedBy: "id=\"made-section\"")[1]
    #expect(made.contains(report.storeHash) && made.contains(report.policy?.hash ?? "none"))
    #expect(made.contains("attempts: 3\nscores expire after days: 180"))
  }

  // Verdicts from before there was a forecast, and a desk without second raters: fewer sections, no empty ones.
  @Test func whereLessIsKnownItSaysLess() {
    let page = PortfolioPage.render(SampleReport.make())
    for place in ["changes-section", "ramp-section", "rater-section", "forecast-heading"] {
      #expect(!page.contains("id=\"\(place)\""), "\(place)")
    }
    #expect(page.contains("lowest floor of what ships") && !page.contains("data-csv=\"corrected_share\""))
    #expect(!page.contains("Policy, SHA-256"))
    var none = report
    none.intents = none.intents.map { row in
      var row = row
      row.verdict?.decision = .hold
      row.verdict?.reasons = [.scoresExpired]
      return row
    }
    none.forecast?.ships = 0
    none.forecast?.lines = []
    none.ramp?.lines = []
    let held = PortfolioPage.render(none)
    #expect(held.contains("No intent may ship now.") && !held.contains("ramp-section"))
  }

  @Test func theTableCarriesReasonsGradesAndColumnsToSave() throws {
    let page = PortfolioPage.render(report)
    let head = page.components(separatedBy: "id=\"verdicts\"")[1].components(separatedBy: "</thead>")[0]
    let names = head.matches(of: try Regex("data-csv=\"([^\"]*)\"")).map { String($0.output[1].substring ?? "") }
    #expect(
      names == [
        "name intent theme", "decision", "evidence", "share volume", "perfect_share", "exact_floor", "corrected_share",
        "rating", "reopened_share", "why",
      ])
    let several = try #require(report.intents.first { ($0.verdict?.reasons.count ?? 0) > 1 })
    let reasons = several.verdict?.reasons.map(\.rawValue).joined(separator: " ") ?? ""
    #expect(page.contains("data-reason=\"\(reasons)\""))
  }
}
