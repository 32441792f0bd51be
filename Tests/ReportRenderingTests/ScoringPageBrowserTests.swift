// The scoring page in a real browser, driven by Tests/ScoringPage/page_behaviour.py. Skipped, with the reason, where
// the browser or its driver is not installed.
import BrowserPresence
import Foundation
import PageEncryption
import Testing
import TicketModel

@testable import ReportRendering

private let driver = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "ScoringPage").path

@Suite(.serialized) struct ScoringPageBrowserTests {
  @Test(.enabled(if: BrowserPresence.isBrowserThere, "\(BrowserPresence.missing)"))
  func thePageBehaves() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, page) in Self.pages {
      try Data(page.utf8).write(to: folder.appending(path: name + ".html"))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [driver + "/page_behaviour.py", folder.path]
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

  static var pages: [String: String] {
    var strict = SampleScoringPage.make(tickets: 9, rater: "strict")
    strict.samples[0].allowedDefects = 0
    let plain = SampleScoringPage.make(tickets: 9)
    // What came in of the first ticket, by whatever way, long after a browser has kept anything.
    var stored = plain
    stored.tickets[0].given = TicketScore(
      sampleID: plain.tickets[0].sampleID, ticketID: plain.tickets[0].shown.ticketID, rater: "ana", factual: 1,
      policy: 1, tone: 1)
    stored.tickets[0].storedAt = Timestamp(year: 2090, month: 1, day: 1)
    stored.tickets[2].storedAt = Timestamp(year: 2090, month: 1, day: 1)
    let sealed = SealedText(plain.ticketData, passphrase: "correct horse battery", context: plain.sealingContext)
    func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
    var named = SampleScoringPage.make(tickets: 9)
    named.person = "Maximiliane-Charlotte von Hohenstein-Wittgenstein, second shift, weekends and holidays"
    var decider = SampleScoringPage.adjudication()
    decider.person = String(repeating: "Wittgenstein", count: 8)
    return [
      "named": named.render(), "named-adjudication": decider.render(),
      "plain": plain.render(), "stored": stored.render(),
      "other-rater": SampleScoringPage.make(tickets: 9, rater: "ben").render(),
      "large": SampleScoringPage.make(tickets: 300, rater: "chi").render(), "strict": strict.render(),
      "adjudication": SampleScoringPage.adjudication().render(), "hostile": SampleScoringPage.hostile().render(),
      "sealed": plain.render(
        sealed: SealedTickets(
          salt: base64(sealed.salt), iterations: sealed.iterations, vector: base64(sealed.vector),
          sealed: base64(sealed.sealed))),
    ]
  }
}
