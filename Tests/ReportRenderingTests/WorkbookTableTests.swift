// The workbook's tables say the same as the pages, whatever is missing.
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct WorkbookTableTests {
  private let report = SampleReport.detailed()

  private func table(_ name: String, of report: PortfolioReport) throws -> ReportTable {
    try #require(WorkbookTables.tables(report).first { $0.name == name })
  }

  private func cell(_ title: String, _ row: Int, in table: ReportTable) throws -> ReportTable.Cell {
    table.rows[row][try #require(table.columns.firstIndex { $0.title == title })]
  }

  @Test func everyReportHasTheSamePages() {
    let names = [
      "Summary", "Verdicts", "Reasons", "Forecast", "Ramp", "Agreement", "Raters", "Outcomes", "Documents", "Rule",
      "Words",
    ]
    let empty = PortfolioReport(
      title: "", generatedAt: Timestamp(seconds: 0), codeVersion: "", storeHash: "",
      coverage: Coverage(volumes: [], outliers: 0), intents: [])
    for report in [report, SampleReport.make(), empty] {
      let tables = WorkbookTables.tables(report)
      #expect(tables.map(\.name) == names)
      #expect(tables.map(\.columns) == WorkbookTables.tables(self.report).map(\.columns))
    }
    #expect(WorkbookTables.tables(report) == WorkbookTables.tables(SampleReport.detailed()))
  }

  @Test func titlesOfATableAreTheirOwn() {
    // Beside a figure, the number that it is of may repeat its title.
    for table in WorkbookTables.tables(report) {
      let titles = table.columns.map(\.title).filter { !$0.hasPrefix("of ") && $0 != "answers" }
      #expect(Set(titles).count == titles.count, "\(table.name)")
    }
  }

  @Test func aVerdictsRow() throws {
    let verdicts = try table("Verdicts", of: report)
    #expect(verdicts.rows.count == report.intents.count)
    #expect(try cell("Name", 0, in: verdicts) == .text("Where is my order"))
    #expect(try cell("Verdict", 0, in: verdicts) == .text("Ship"))
    #expect(try cell("At 2/2", 0, in: verdicts) == .integer(98))
    #expect(try cell("Share at 2/2", 0, in: verdicts) == .percent(0.98))
    #expect(try cell("At least", 0, in: verdicts) == .percent(report.intents[0].verdict?.interval?.exactFloor ?? 0))
    #expect(try cell("Corrected for rater error, to", 0, in: verdicts) == .percent(0.972))
    #expect(try cell("Verdict ends", 0, in: verdicts) == .day(Timestamp(year: 2026, month: 12, day: 27)))
    // Not sampled.
    let unjudged = try #require(report.intents.firstIndex { $0.standing == .unjudged })
    #expect(try cell("Verdict", unjudged, in: verdicts) == .text("Not judged"))
    #expect(try cell("At 2/2", unjudged, in: verdicts) == .blank)
  }

  @Test func aRowForEachReasonWithItsLift() throws {
    let reasons = try table("Reasons", of: report)
    #expect(reasons.rows.count == report.intents.reduce(0) { $0 + ($1.verdict?.reasons.count ?? 0) })
    let expired = try #require(
      reasons.rows.first { $0[2] == .text(Verdict.Reason.scoresExpired.title) })
    #expect(expired[3] == .text("The newest score is 190 days old; 180 are allowed."))
    #expect(expired[4] == .text("Draw and score a new sample."))
  }

  @Test func figuresOfAllIntents() throws {
    let summary = try table("Summary", of: report)
    let ship = report.intents.count { $0.standing == .ship }
    #expect(summary.rows.contains { $0[0] == .text("Ship") && $0[1] == .integer(ship) })
    #expect(
      summary.rows.contains {
        Array($0[0..<4]) == [.text("Probably below 95%"), .decimal(5.5), .decimal(3), .decimal(9)]
      })
    let forecast = try table("Forecast", of: report)
    #expect(try cell("Next ratings", 0, in: forecast) == .integer(40))
    #expect(try cell("Chance below 95%", 0, in: forecast) == .percent(0.24))
    let outcomes = try table("Outcomes", of: report)
    #expect(try cell("Reopened, bot", 0, in: outcomes) == .percent(31.0 / 410))
    #expect(try cell("Rating, bot", 1, in: outcomes) == .blank)
    #expect(try table("Words", of: report).rows.count == Glossary.Key.allCases.count)
    #expect(try cell("κ (Cohen)", 0, in: try table("Agreement", of: report)) == .blank)
    #expect(try cell("of known defects", 0, in: try table("Raters", of: report)) == .integer(30))
  }
}
