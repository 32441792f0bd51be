// The pages say what the values say, whatever is missing, and the same every time.
import Foundation
import QualityGate
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct PageTests {
  private let report = SampleReport.make()

  @Test func sameValuesGiveTheSameBytes() {
    #expect(PortfolioPage.render(report) == PortfolioPage.render(SampleReport.make()))
  }

  @Test func firstScreenStatesTheAnswer() {
    let page = PortfolioPage.render(report)
    let ship = report.intents.count { $0.verdict?.decision == .ship }
    #expect(page.contains("\(ship) of 60 intents may ship now."))
    #expect(page.contains("They carry \(NumberText.percent(report.share(of: .ship))) of the ticket volume."))
    #expect(page.contains("70% at \(report.coverage.intentsToSeventy ?? 0) intents"))
  }

  // Elements that must close do, in order, and ids are unique: read as XML after the void elements are closed.
  @Test func pagesAreWellFormed() throws {
    // Intents that ship, hold, wait for scores, have no sample, and have too few tickets.
    let mined = SampleReport.discovery()
    for page in [
      PortfolioPage.render(report), PortfolioPage.render(SampleReport.judged()), IntentIndexPage.render(mined),
    ]
      + [0, 1, 5, 8, 12].map({ IntentPage.render(report.intents[$0], in: report) })
      + [0, 7].map({ MinedIntentPage.render($0, in: mined) })
      + [mined.outside].compactMap({ $0 }).map({ MinedIntentPage.renderOutside($0, in: mined) })
    {
      var text = page.replacing("<!DOCTYPE html>", with: "")
      for void in ["meta", "input"] {
        text = text.replacing(try Regex("<\(void)([^>]*)>")) { "<\(void)\($0.output[1].substring ?? "")/>" }
      }
      text = text.replacing(" hidden>", with: " hidden=\"\">").replacing(" value>", with: " value=\"\">")
      // The script is not XML.
      if let start = text.range(of: "<script>"), let end = text.range(of: "</script>") {
        text.removeSubrange(start.lowerBound..<end.upperBound)
      }
      var open = [Substring]()
      for match in text.matches(of: try Regex("<(/?)([a-z0-9]+)[^>]*?(/?)>")) {
        let name = match.output[2].substring ?? ""
        if match.output[1].substring == "/" {
          #expect(open.popLast() == name)
        } else if match.output[3].substring != "/" {
          open.append(name)
        }
      }
      #expect(open.isEmpty)
      let ids = page.matches(of: try Regex(" id=\"([^\"]*)\"")).map { String($0.output[1].substring ?? "") }
      #expect(Set(ids).count == ids.count)
      for match in page.matches(of: try Regex("aria-labelledby=\"([^\"]*)\"")) {
        for id in (match.output[1].substring ?? "").split(separator: " ") { #expect(ids.contains(String(id))) }
      }
      #expect(!page.contains("nan") && !page.contains("inf\""))
    }
  }

  @Test func simulationShowsAndOnlyThen() {
    #expect(PortfolioPage.render(report).contains("class=\"banner\""))
    let real = SampleReport.make(isSimulated: false)
    #expect(!PortfolioPage.render(real).contains("class=\"banner\""))
    #expect(!IntentPage.render(real.intents[0], in: real).contains("class=\"banner\""))
    var mixed = real
    mixed.intents[0].verdict?.isSimulated = true
    #expect(PortfolioPage.render(mixed).contains("class=\"banner\""))
    #expect(IntentPage.render(mixed.intents[0], in: mixed).contains("class=\"banner\""))
    #expect(!IntentPage.render(mixed.intents[1], in: mixed).contains("class=\"banner\""))
  }

  // Nothing known at all, one intent, one ticket: no trap, no empty chart, no division by nothing.
  @Test func emptyReportsRender() {
    let empty = PortfolioReport(
      title: "", generatedAt: Timestamp(seconds: 0), codeVersion: "", storeHash: "",
      coverage: Coverage(volumes: [], outliers: 0), intents: [])
    #expect(PortfolioPage.render(empty).contains("No intent may ship now."))
    let row = IntentReport(
      intent: Intent(id: "I001", name: "Only one", label: 0, terms: [], centralTicketIDs: [], volume: 1), share: 1)
    var one = empty
    one.intents = [row]
    one.coverage = Coverage(volumes: [1], outliers: 0)
    #expect(PortfolioPage.render(one).contains("Only one"))
    #expect(IntentPage.render(row, in: one).contains("No verdict has been given yet"))
  }

  @Test func theNumberOfIntentsIsMarkedOnItsCurve() {
    let kind = DiscoveryFacts.Kind(
      name: "semantic", tickets: 100, intents: 4, sentences: [],
      curve: [.init(intents: 2, likeness: 0.1), .init(intents: 4, likeness: 0.4), .init(intents: 8, likeness: 0.9)])
    let chart = LikenessChart.render(id: "x", kind).markup
    // On a scale of multiples 4 lies midway between 2 and 8: 52 + 0.5 · (960 − 52 − 16) = 498; 0.4 of the height above
    // the base line: 18 + 0.6 · (240 − 18 − 46) = 123.6.
    #expect(chart.contains("cx=\"498.0\" cy=\"123.6\""))
    #expect(chart.contains(">4 intents<"))
    #expect(LikenessChart.render(id: "x", .init(name: "", tickets: 1, intents: 1, sentences: [])).markup == "")
  }

  @Test func coverageReachesSeventyExactly() {
    #expect(Coverage(volumes: [5, 2, 1], outliers: 2).intentsToSeventy == 2)
    #expect(Coverage(volumes: [5, 1, 1], outliers: 3).intentsToSeventy == 3)
    #expect(Coverage(volumes: [5, 1], outliers: 4).intentsToSeventy == nil)
    #expect(Coverage(volumes: [1, 1], outliers: 0).points == [0.5, 1])
  }

  @Test func standings() {
    func row(_ verdict: Verdict?) -> IntentReport {
      IntentReport(
        intent: Intent(id: "I", name: "n", label: 0, terms: [], centralTicketIDs: [], volume: 1), share: 1,
        verdict: verdict)
    }
    let none = GateRule.standard.decide(intentID: "I", sample: nil, frameSize: 90, assignments: [], scores: [])
    #expect(row(nil).standing == .unjudged && row(none).standing == .unjudged)
    #expect(report.intents.allSatisfy { ($0.standing == .ship) == ($0.verdict?.decision == .ship) })
  }
}
