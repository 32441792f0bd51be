// The portfolio page and intents' pages in a real browser, driven by Tests/ReportPage/portfolio_behaviour.py: size and
// speed, widths, contrast, names for assistive technology, keys, the saved table, print. Skipped where the browser is
// not installed.
import BrowserPresence
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

private let driver = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "ReportPage/portfolio_behaviour.py").path

@Suite(.serialized) struct PortfolioPageBrowserTests {
  @Test(.enabled(if: BrowserPresence.isBrowserThere, "\(BrowserPresence.missing)"))
  func thePageBehaves() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-portfolio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var hostile = SampleReport.judged(text: "<img src=x onerror='window.ran=1'>" + String(repeating: "W", count: 60))
    hostile.intents[0].intent.name = "=cmd|' /C calc'!A0, \"x\"\n<b>y</b>"
    for (name, report) in [
      ("desk", SampleReport.judged()), ("large", SampleReport.judged(count: 300)), ("hostile", hostile),
    ] {
      try Data(PortfolioPage.render(report).utf8).write(to: folder.appending(path: name + ".html"))
    }
    let (known, attacked) = (SampleReport.detailed(), SampleReport.detailed(text: hostile.title))
    for (name, report, place) in [("intent", known, 1), ("unjudged", known, 8), ("hostile-intent", attacked, 1)] {
      try Data(IntentPage.render(report.intents[place], in: report).utf8)
        .write(to: folder.appending(path: name + ".html"))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [driver, folder.path]
    let output = folder.appending(path: "output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    print(text)
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
