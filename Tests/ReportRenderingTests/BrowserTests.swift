// The pages' script in a real browser: what it counts, filters and sorts. Skipped where Chromium is not installed.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

private let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Suite(.enabled(if: chromium != nil, "Chromium is not installed"), .serialized) struct BrowserTests {
  private let report = SampleReport.discovery()

  /// The page's elements after its script has run, and after these further steps.
  private func elements(_ page: String, after steps: String? = nil) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = page
    if let steps {
      // The policy would stop a script that is not the page's own.
      text = text.replacing(try Regex("<meta http-equiv[^>]*>"), with: "")
      text = text.replacing("</body>", with: "<script>\(steps)</script></body>")
    }
    try Data(text.utf8).write(to: folder.appending(path: "index.html"))
    let process = Process()
    process.executableURL = URL(filePath: try #require(chromium))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
      "file://\(folder.path)/index.html",
    ]
    let output = folder.appending(path: "dom")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// The rows of the table that are shown, in order: id, tickets, share.
  private func shown(_ page: String) throws -> [[String]] {
    let section = page.components(separatedBy: "id=\"browse-section\"").last ?? ""
    let body = section.components(separatedBy: "<tbody>").dropFirst().first?.components(separatedBy: "</tbody>").first ?? ""
    let row = try Regex("<span class=\"id\">([^<]*)</span>.*?<td [^>]*>([^<]*)</td><td [^>]*>([^<]*)</td>")
    return body.components(separatedBy: "<tr").dropFirst().filter { !$0.prefix { $0 != ">" }.contains("hidden") }
      .compactMap {
        try? row.firstMatch(in: $0)?.output.dropFirst().map { String($0.substring ?? "") }
      }
  }

  private func status(_ page: String) -> String {
    page.components(separatedBy: "id=\"shown\" aria-live=\"polite\">").last?.components(separatedBy: "<").first ?? ""
  }

  private func choosing(_ id: String, _ value: String) -> String {
    "var s = document.getElementById('\(id)'); s.value = '\(value)'; "
      + "s.dispatchEvent(new Event(s.tagName === 'SELECT' ? 'change' : 'input'));"
  }

  // Under the page's own policy, and with the same figures as without the script.
  @Test func theScriptRunsAndChangesNoFigure() throws {
    let written = IntentIndexPage.render(report)
    let page = try elements(written)
    let count = report.intents.reduce(0) { $0 + $1.intent.volume }
    #expect(status(page) == "60 of 60 shown, \(NumberText.grouped(count)) tickets")
    let rows = try shown(page)
    #expect(rows.count == 60)
    for (row, intent) in zip(rows, report.intents) {
      #expect(
        row == [
          intent.intent.id, NumberText.grouped(intent.intent.volume), HTML(NumberText.percent(intent.share)).markup,
        ])
    }
  }

  @Test func aMonthCountsAndSortsAgain() throws {
    // In the second month every intent has 3 tickets, outside too: 61 rows of 3.
    let page = try elements(IntentIndexPage.render(report), after: choosing("month", "1"))
    #expect(status(page) == "60 of 60 shown, 180 tickets")
    #expect(try shown(page).allSatisfy { $0[1] == "3" && $0[2] == "1.6%" })
    // In the first: the volume without 6, of all tickets without 6 for each row.
    let first = try elements(IntentIndexPage.render(report), after: choosing("month", "0"))
    let whole = report.coverage.minedTickets - 61 * 6
    let volume = report.intents[0].intent.volume - 6
    #expect(
      try shown(first)[0] == ["I001", NumberText.grouped(volume), NumberText.percent(Double(volume) / Double(whole))])
    // No ticket is in German and in the chat: nothing is shown, and no share of nothing.
    let none = try elements(
      IntentIndexPage.render(report), after: choosing("language", "1") + choosing("channel", "1"))
    #expect(status(none) == "0 of 60 shown, 0 tickets")
  }

  @Test func searchThemeAndClear() throws {
    let page = try elements(IntentIndexPage.render(report), after: choosing("search", "PASSWORD reset"))
    #expect(try shown(page).map { $0[0] } == ["I003"])
    let themed = try elements(IntentIndexPage.render(report), after: choosing("theme", "none"))
    #expect(try shown(themed).map { $0[0] } == report.intents.filter { $0.intent.theme == nil }.map(\.intent.id))
    let cleared = try elements(
      IntentIndexPage.render(report),
      after: choosing("search", "password") + choosing("month", "1") + "document.getElementById('clear').click();")
    #expect(try shown(cleared).map { $0[0] } == report.intents.map(\.intent.id))
    #expect(try shown(cleared)[0][1] == "1,763")
  }

  @Test func headsSortAndSayHow() throws {
    let page = try elements(
      IntentIndexPage.render(report), after: "document.querySelectorAll('#intents thead button')[5].click();")
    let known = report.intents.filter { $0.handling != nil }.sorted { $0.handling!.median > $1.handling!.median }
    #expect(try shown(page).prefix(known.count).map { $0[0] } == known.map(\.intent.id))
    #expect(page.contains("aria-sort=\"descending\"><button type=\"button\">Median time"))
    let head = page.components(separatedBy: "<thead>")[1].components(separatedBy: "</thead>")[0]
    #expect(head.components(separatedBy: "aria-sort").count == 2)
    // The verdict table of the other report takes the same script.
    let judged = try elements(PortfolioPage.render(SampleReport.make()), after: choosing("standing", "ship"))
    let ship = SampleReport.make().intents.count { $0.verdict?.decision == .ship }
    #expect(status(judged) == "\(ship) of 60 shown")
  }
}
