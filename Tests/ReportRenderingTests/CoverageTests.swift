// Wherever coverage is shown, what fits no intent, what the next intent would add, and how far the tickets fit.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct CoverageTests {
  /// An audit of the sample desk in two bands.
  static func audited(_ report: DiscoveryReport, isSimulated: Bool = false) -> DiscoveryReport {
    var report = report
    let points = report.coverage.points
    report.coverage.audit = AuditFacts(
      state: .complete(
        .init(
          tickets: 100, attempt: 1, isSimulated: isSimulated,
          bands: [
            .init(
              id: "B25", title: "to 25%", intents: 20, tickets: 9_000, sampled: 50, fitting: 47,
              purity: .init(estimate: 0.94, lower: 0.835, upper: 0.987)),
            .init(
              id: "B100", title: "above 90%", intents: 40, tickets: 2_000, sampled: 50, fitting: 40,
              purity: .init(estimate: 0.8, lower: 0.664, upper: 0.9)),
          ], covered: .init(estimate: points[59] * 0.9, lower: points[59] * 0.83, upper: points[59] * 0.95),
          curve: points.map { .init(estimate: $0 * 0.9, lower: $0 * 0.83, upper: $0 * 0.95) }, intentsToSeventy: nil,
          earliestToSeventy: 52, latestToSeventy: nil)))
    return report
  }

  private let report = SampleReport.discovery()

  @Test func theNextIntentIsNamed() {
    // 10 of 16 are reached by the first, 12 by two: 75%; the next adds 2, the two after it 2 together, 0 fits none.
    let coverage = Coverage(volumes: [10, 2, 2, 1, 1], outliers: 0)
    #expect(coverage.intentsToSeventy == 2)
    #expect(coverage.nextStep?.share == 0.125 && coverage.nextStep?.following == 2)
    #expect(coverage.nextStep?.followingShare == 0.125)
    let five = Array(report.intents.prefix(5))
    #expect(
      coverage.nextText(five)
        == "After the 2 intents that reach 70%, the next, I003, would add 12.50%, the 2 after it 12.5%. ")
    #expect(
      Coverage(volumes: [7, 1], outliers: 2).nextText(Array(report.intents.prefix(2)))
        == "After the intent that reaches 70%, the next, I002, would add 10.00%. ")
    #expect(Coverage(volumes: [7], outliers: 3).nextStep == nil && Coverage(volumes: [6], outliers: 4).nextStep == nil)
    let text = report.coverage.nextText(report.intents)
    #expect(text.contains("that reach 70%, the next, I0") && text.contains(", the ten after it "))
    #expect(IntentIndexPage.render(report).contains(text))
    let portfolio = SampleReport.make()
    #expect(PortfolioPage.render(portfolio).contains(portfolio.coverage.nextText(portfolio.intents)))
  }

  @Test func whatFitsNoneIsInEveryChart() {
    let label = HTML("\(NumberText.percent(report.coverage.outsideShare)) fit no intent").markup
    for page in [IntentIndexPage.render(report), PortfolioPage.render(SampleReport.make())] {
      let chart = page.components(separatedBy: "id=\"coverage-section\"")[1].components(separatedBy: "</section>")[0]
      // In the drawing for wide and for narrow screens, in the words for those who do not see it, and in the legend.
      #expect(chart.components(separatedBy: "halo\"").count == 3 && chart.components(separatedBy: label).count >= 5)
      #expect(chart.components(separatedBy: "<rect class=\"band outside\"").count == 3)
      #expect(chart.contains("</span>Fits no intent"))
    }
    var whole = report
    whole.coverage = Coverage(volumes: [3], outliers: 0)
    #expect(!IntentIndexPage.render(whole).contains("<rect class=\"band outside\""))
  }

  @Test func withoutAnAuditThePageSaysSo() {
    let page = IntentIndexPage.render(report)
    #expect(page.contains("Coverage counts tickets as filed") && page.contains("&#39;assay intents audit draw&#39;"))
    #expect(!page.contains("class=\"adjusted"))
    var open = report
    open.coverage.audit = AuditFacts(state: .open(settled: 20, drawn: 250))
    #expect(IntentIndexPage.render(open).contains("20 of 250 tickets settled"))
    open.coverage.audit = AuditFacts(state: .stale(changedBands: ["to 25%", "above 90%"]))
    let stale = IntentIndexPage.render(open)
    #expect(stale.contains("intents have changed since the last audit was drawn (to 25%, above 90%)"))
    #expect(!stale.contains("class=\"adjusted"))
  }

  @Test func aCompleteAuditIsDrawnDashed() throws {
    let audited = Self.audited(report)
    let page = IntentIndexPage.render(audited)
    // One curve, and an interval at the end of each of two bands; twice, for wide and narrow.
    #expect(page.components(separatedBy: "class=\"adjusted\"").count == 3)
    #expect(page.components(separatedBy: "class=\"adjusted interval\"").count == 5)
    #expect(page.contains("Audit of 100 tickets: purity 90.0%, so that "))
    #expect(page.contains("70% is never reached (95% interval: with 52 intents or more)."))
    #expect(page.contains("<td class=\"n\">47 of 50</td><td class=\"n\">94.0%</td><td class=\"n\">83.5% to 98.7%</td>"))
    #expect(IntentIndexPage.render(Self.audited(report, isSimulated: true)).contains("Simulated audit of 100 tickets"))
    // The curve ends at its last value, at the plot's right edge.
    let frame = ChartFrame.wide(height: 330)
    let last = report.coverage.points[59] * 0.9
    let end = "V\(c(frame.y(last)))H\(c(frame.x(1)))\""
    #expect(page.contains(end))
    var portfolio = SampleReport.make()
    portfolio.coverage.audit = audited.coverage.audit
    #expect(PortfolioPage.render(portfolio).components(separatedBy: "class=\"adjusted\"").count == 3)
  }

  @Test func tablesCarryIt() throws {
    let audited = Self.audited(report)
    let lines = IntentTables.csv(audited).split(separator: "\n")
    #expect(lines[0].contains(",map_y,audit_band,adjusted_cumulative_share,"))
    #expect(lines[1].contains(",B25,\(NumberText.fixed(report.coverage.points[0] * 0.9, 6)),"))
    #expect(lines[21].contains(",B100,0.") && lines[61].hasSuffix(",,,,0,,,"))
    #expect(IntentTables.csv(report).split(separator: "\n")[1].hasSuffix(",,,0,,,"))
    for text in [IntentTables.json(audited), VerdictTables.verdictsJSON(SampleReport.make())] {
      let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let coverage = try #require(value["coverage"] as? [String: Any])
      #expect(coverage["outliers"] as? Int == 1_900)
      #expect((coverage["next"] as? [String: Any])?["following"] as? Int == 10)
      let state = (coverage["audit"] as? [String: Any])?["state"] as? String
      #expect(state == (text.contains("\"bands\"") ? "complete" : "none"))
    }
    // The lead's table of intents ends with what fits none, where it is known.
    var portfolio = SampleReport.make()
    portfolio.outside = report.outside
    let last = VerdictTables.intentsCSV(portfolio).split(separator: "\n").last
    #expect(last?.hasPrefix(",Fits no intent,,-1,1900,") == true)
  }
}
