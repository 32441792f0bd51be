// Writes the sample report's pages to a folder, to be looked at in a browser: set ASSAY_REPORT_PREVIEW to its path.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

private let folder = ProcessInfo.processInfo.environment["ASSAY_REPORT_PREVIEW"]

@Suite struct PreviewTests {
  @Test(.enabled(if: folder != nil, "ASSAY_REPORT_PREVIEW names no folder"))
  func writePages() throws {
    let report = SampleReport.judged()
    let root = URL(filePath: folder ?? "")
    for name in ["intents", "scoring"] {
      try FileManager.default.createDirectory(at: root.appending(path: name), withIntermediateDirectories: true)
    }
    func write(_ text: String, _ path: String) throws {
      try Data(text.utf8).write(to: root.appending(path: path))
    }
    try write(PortfolioPage.render(report), PortfolioPage.fileName)
    try write(PortfolioPage.render(SampleReport.judged(count: 300)), "large.html")
    for row in report.intents { try write(IntentPage.render(row, in: report), IntentPage.path(row.intent.id)) }
    try write(VerdictTables.verdictsCSV(report), "verdicts.csv")
    try write(VerdictTables.verdictsJSON(report), "verdicts.json")
    try write(VerdictTables.intentsCSV(report), "intents.csv")
    for (name, page) in ScoringPageBrowserTests.pages { try write(page, "scoring/\(name).html") }
  }

  @Test(.enabled(if: folder != nil, "ASSAY_REPORT_PREVIEW names no folder"))
  func writeIntentPages() throws {
    let report = SampleReport.detailed()
    let root = URL(filePath: folder ?? "").appending(path: "detailed")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for row in report.intents.prefix(13) {
      let name = String(IntentPage.path(row.intent.id).dropFirst("intents/".count))
      try Data(IntentPage.render(row, in: report).utf8).write(to: root.appending(path: name))
    }
  }
}
