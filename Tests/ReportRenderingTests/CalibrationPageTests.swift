// The page of a calibration round: what differs comes first and is marked, and texts of tickets stay texts.
import Foundation
import QualityGate
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct CalibrationPageTests {
  private let result: CalibrationResult = {
    var scores: [TicketScore] = []
    for (ticket, rater, values, comment) in [
      ("7", "ana", [2, 2, 2], ""), ("7", "ben", [2, 2, 2], ""),
      ("8", "ana", [2, 2, 1], ""), ("8", "ben", [2, 2, 0], "curt <b>and</b> cold"),
      ("9", "ana", [2, 0, 2], ""), ("9", "ben", [2, 2, 2], ""),
    ] {
      scores.append(
        TicketScore(
          sampleID: "calibration-a1", ticketID: ticket, rater: rater, factual: values[0], policy: values[1],
          tone: values[2], comment: comment))
    }
    return Calibration.result(
      sampleID: "calibration-a1", ticketIDs: ["7", "8", "9", "10"], raters: ["ana", "ben"], scores: scores)
  }()

  private func page() -> String {
    CalibrationPage.render(
      result,
      tickets: [
        ShownTicket(
          ticketID: "9", subject: "Order <img src=x onerror=alert(1)>",
          messages: [
            ShownMessage(role: .customer, text: "</script><script>alert(1)</script>"),
            ShownMessage(role: .agent, ordinal: 2, visibility: .internal, text: "known customer"),
            ShownMessage(role: .bot, text: "It is \u{202E}under way.", isUnderReview: true),
          ], actions: [ShownAction(name: "refund", amountMinorUnits: 1250, currency: "EUR", succeeded: true)])
      ])
  }

  @Test func `the split verdict comes first, then other differences, then the rest`() throws {
    let page = page()
    let places = ["9", "8", "7", "10"].map { page.range(of: "Ticket <bdi>\($0)</bdi>")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(page.components(separatedBy: "verdict split</span>").count == 2)
    #expect(page.contains("differ on tone</span>") && page.contains("fewer than two scores</span>"))
    // Marked by a sign, not by colour alone.
    #expect(page.contains("≠ policy") && page.contains("≠ tone") && !page.contains("≠ factual"))
  }

  @Test func `texts of tickets and raters are never markup`() {
    let page = page()
    for markup in ["<img", "<script", "<b>and", "\u{202E}"] { #expect(!page.contains(markup)) }
    #expect(page.contains("curt &lt;b&gt;and&lt;/b&gt; cold"))
    #expect(page.contains("agent 2 · internal note") && page.contains("bot · under review"))
    #expect(page.contains("refund 12.50 EUR (done)"))
    #expect(page.contains("default-src &#39;none&#39;"))
  }
}
