// The text of a scoring page: what its policy allows, what stands in it, what a passphrase hides.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct ScoringPageTests {
  private func block(_ id: String, of page: String) throws -> [String: Any] {
    let start = try #require(page.range(of: "<script type=\"application/json\" id=\"\(id)\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8)) as? [String: Any])
  }

  @Test func noTextEndsItsBlock() throws {
    let value = SampleScoringPage.hostile()
    let page = value.render()
    // One block of identity, one of tickets, and the scripts: the texts add none.
    #expect(page.components(separatedBy: "<script").count - 1 == 2 + PageText.scripts.count)
    #expect(page.components(separatedBy: "</script>").count - 1 == 2 + PageText.scripts.count)
    let tickets = try #require(try block("tickets", of: page)["tickets"] as? [[String: Any]])
    for (ticket, entry) in zip(tickets, value.tickets) {
      let messages = try #require(ticket["messages"] as? [[String: Any]])
      #expect(messages.map { $0["text"] as? String } == entry.shown.messages.map(\.text))
    }
    #expect(!page.contains("<b onclick"))
  }

  @Test func theAdjudicatorSeesEarlierScores() throws {
    let page = SampleScoringPage.adjudication()
    let tickets = try #require(try block("tickets", of: page.render())["tickets"] as? [[String: Any]])
    let steps = try #require(tickets[0]["history"] as? [[String: Any]])
    #expect(steps.map { $0["who"] as? String } == ["ana", "ben", "ben"])
    #expect(steps.map { $0["step"] as? String } == ["gave", "gave", "changed to"])
    #expect(steps.map { $0["scores"] as? [Int] } == [[2, 2, 2], [2, 1, 2], [0, 2, 1]])
    #expect(steps[1]["comment"] as? String == "Only the step with the <i>approval</i> is missing.")
    let times = steps.map { $0["at"] as? String }
    #expect(times == ["2024-03-09 17:05 UTC", "2024-03-09 17:05 UTC", "2024-03-11 08:00 UTC"])
    // A rater's own page has nobody's history.
    let own = try block("tickets", of: SampleScoringPage.make(tickets: 1).render())["tickets"] as? [[String: Any]]
    #expect((own?[0]["history"] as? [Any])?.isEmpty == true)
  }

  @Test func nothingIsReadableWithoutThePassphrase() throws {
    let value = SampleScoringPage.adjudication()
    let sealed = SealedTickets(salt: "c2FsdA==", iterations: 600_000, vector: "dmVjdG9y", sealed: "c2VhbGVk")
    let page = value.render(sealed: sealed)
    #expect(try block("sealed", of: page)["iterations"] as? Int == 600_000)
    #expect(!page.contains("id=\"tickets\""))
    for secret in ["40711", "birthday", "49.90", "help.example", "reads like a form", "password reset", "Only the step"] {
      #expect(value.render().contains(secret))
      #expect(!page.contains(secret), "\(secret)")
    }
    #expect(value.ticketData.contains("birthday"))
  }

  @Test func theRubricIsThePagesAndTheDocuments() throws {
    let page = SampleScoringPage.make(tickets: 1).render()
    let document = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/scoring.md"), encoding: .utf8)
    #expect(Rubric.standard.scales.map(\.criterion) == Criterion.allCases)
    for scale in Rubric.standard.scales {
      #expect(scale.anchors.map(\.score) == [0, 1, 2])
      for text in scale.anchors.flatMap({ [$0.label, $0.meaning, $0.example] }) + [scale.title, scale.question] {
        #expect(page.contains(HTML(text).markup), "\(text)")
        #expect(document.contains(text), "\(text)")
      }
    }
  }

  @Test func knownScoresComeWithThePage() throws {
    var value = SampleScoringPage.make(tickets: 2)
    var given = TicketScore(
      sampleID: "I001-a1", ticketID: "40711", rater: "ana", factual: 0, policy: 1, tone: 2, comment: "c")
    given.details.seconds = 41
    given.details.scoredAt = Timestamp(year: 2026, month: 3, day: 9, hour: 17, minute: 5)
    value.tickets[0].given = given
    value.tickets[1].storedAt = given.details.scoredAt
    let tickets = try #require(try block("tickets", of: value.render())["tickets"] as? [[String: Any]])
    let known = try #require(tickets[0]["given"] as? [String: Any])
    #expect(known["scores"] as? [Int] == [0, 1, 2])
    #expect(known["scoredAt"] as? String == "2026-03-09T17:05:00Z")
    // Of a ticket without scores: since when it has none.
    #expect(tickets[0]["storedAt"] is NSNull && tickets[1]["storedAt"] as? String == "2026-03-09T17:05:00Z")
    #expect(known["beforeHints"] is NSNull && tickets[1]["given"] is NSNull)
  }
}
