// A saved file is taken whole or refused whole, with every reason and no text.
import Foundation
import Testing
import TicketModel

@testable import QualityGate

@Suite struct ScoreFileTests {
  private let handedOut = [
    ScoreFile.HandedOut(sampleID: "I001-a1", ticketID: "007", check: "k1"),
    ScoreFile.HandedOut(sampleID: "I001-a1", ticketID: "8", check: "k2"),
    ScoreFile.HandedOut(sampleID: "I002-a1", ticketID: "9", check: "k3"),
  ]

  private func entry(_ ticket: String, _ check: String, _ rest: String, sample: String = "I001-a1") -> String {
    #"{"sample": "\#(sample)", "ticket": "\#(ticket)", "check": "\#(check)", \#(rest)}"#
  }

  private func file(_ entries: [String], rater: String = "ana") throws -> ScoreFile {
    let text = """
      {"format": "assay-scores", "version": 1, "round": "R3", "rater": "\(rater)",
       "tickets": [\(entries.joined(separator: ","))]}
      """
    return try JSONDecoder().decode(ScoreFile.self, from: Data(text.utf8))
  }

  private func problems(_ entries: [String], rater: String = "ana") throws -> [String] {
    guard case .rejected(let problems) = try file(entries, rater: rater).read(handedOut: handedOut) else { return [] }
    return problems.map(\.text)
  }

  private let two = #""scores": {"factual": 2, "policy": 2, "tone": 2}"#

  @Test func everythingThatThePageKnowsComesBack() throws {
    let saved = try file([
      entry(
        "007", "k1",
        #"""
        "scores": {"factual": 2, "policy": 1, "tone": 0}, "skipped": false, "needsSecondOpinion": true,
        "comment": "says \"48 hours\"", "privateNote": "ask", "seconds": 41, "scoredAt": "2026-03-09T17:05:00Z",
        "beforeHints": [2, 2, 0]
        """#),
      entry("8", "k2", #""scores": null, "skipped": true, "seconds": null, "scoredAt": null, "beforeHints": null"#),
    ])
    var expected = TicketScore(
      sampleID: "I001-a1", ticketID: "007", rater: "ana", factual: 2, policy: 1, tone: 0, comment: "says \"48 hours\"")
    expected.details.needsSecondOpinion = true
    expected.details.privateNote = "ask"
    expected.details.seconds = 41
    expected.details.scoredAt = Timestamp(year: 2026, month: 3, day: 9, hour: 17, minute: 5)
    expected.details.beforeHints = [2, 2, 0]
    #expect(
      saved.read(handedOut: handedOut)
        == .accepted(
          scores: [expected], cleared: [],
          unscored: [("I001-a1", "8"), ("I002-a1", "9")].map {
            RaterAssignment(sampleID: $0.0, ticketID: $0.1, rater: "ana")
          }))
  }

  @Test func everyReasonIsGivenAtOnce() throws {
    #expect(
      try problems([
        entry("007", "k1", #""scores": {"factual": 3, "policy": 2}, "comment": 7, "seconds": -1"#),
        entry("8", "other", two),
        entry("8", "k2", two),
        entry("9", "k3", two),
        entry("secret words", "k9", two),
        entry("9", "k3", #""scores": [2, 2, 2], "scoredAt": "yesterday", "beforeHints": [2, 2]"#, sample: "I002-a1"),
        "7", #"{"sample": 1, "ticket": null, "check": "k"}"#,
      ]) == [
        "entry 1, ticket 007, comment: must be a text",
        "entry 1, ticket 007, scores.factual: must be 0, 1 or 2",
        "entry 1, ticket 007, scores.tone: is missing; give all three scores or none",
        "entry 1, ticket 007, seconds: must be a whole number of seconds or null",
        "entry 2, ticket 8, check: the ticket differs from what was handed out; export the page again and score that",
        "entry 3, ticket 8: the ticket is entry 2 already",
        "entry 4, ticket: the ticket is not one of this rater's",
        "entry 5, ticket: the ticket is not one of this rater's",
        "entry 6, ticket 9, scores: must hold factual, policy and tone, or be null",
        "entry 6, ticket 9, scoredAt: must be a time like 2024-03-09T17:05:00Z, or null",
        "entry 6, ticket 9, beforeHints: must be three scores of 0, 1 or 2, or null",
        "entry 7: must be an object",
        "entry 8, sample: must be a text",
        "entry 8, ticket: must be a text",
      ])
  }

  @Test(arguments: ["true", "\"2\"", "2.5", "-1", "3", "1e99", "[]"])
  func aScoreIsAWholeNumberFromZeroToTwo(value: String) throws {
    #expect(
      try problems([entry("8", "k2", #""scores": {"factual": \#(value), "policy": 2, "tone": 2}"#)])
        == ["entry 1, ticket 8, scores.factual: must be 0, 1 or 2"])
  }

  @Test(arguments: ["null", "[1]", "{}", #"{"format": 1}"#, #"{"format": "assay-scores", "version": 2}"#])
  func otherFilesAreNoneOfOurs(text: String) {
    let saved = try? JSONDecoder().decode(ScoreFile.self, from: Data(text.utf8))
    #expect(saved?.problems.isEmpty != true)
  }

  @Test func aDecisionNeedsItsReason() throws {
    #expect(
      try problems([entry("8", "k2", two + #", "comment": " ""#)], rater: GateRule.adjudicator)
        == ["entry 1, ticket 8, comment: the reason for the decision is missing"])
    #expect(try problems([entry("8", "k2", two + #", "comment": "the article""#)], rater: GateRule.adjudicator).isEmpty)
    #expect(try problems([entry("8", "k2", two)]).isEmpty)
  }

  @Test func scoresThatWereTakenBackAreToldFromThoseNeverGiven() throws {
    let none = #""scores": null"#
    let time = #""clearedAt": "2026-03-09T17:05:00Z""#
    let saved = try file([
      entry("007", "k1", "\(none), \(time)"), entry("8", "k2", "\(none), \"clearedAt\": null"),
      // Scores that were given again are not taken back.
      entry("9", "k3", "\(two), \(time)", sample: "I002-a1"),
    ])
    guard case .accepted(let scores, let cleared, let unscored) = saved.read(handedOut: handedOut) else {
      Issue.record("refused")
      return
    }
    #expect(scores.map(\.ticketID) == ["9"] && unscored.map(\.ticketID) == ["8"])
    #expect(
      cleared == [
        ScoreFile.Cleared(
          RaterAssignment(sampleID: "I001-a1", ticketID: "007", rater: "ana"),
          at: Timestamp(year: 2026, month: 3, day: 9, hour: 17, minute: 5))
      ])
    #expect(
      try problems([entry("8", "k2", #"\#(none), "clearedAt": "today""#)])
        == ["entry 1, ticket 8, clearedAt: must be a time like 2024-03-09T17:05:00Z, or null"])
  }

  @Test func forgottenTicketsArePassedOver() throws {
    let reading = try file([entry("gone", "k", two), entry("8", "k2", two)]).read(handedOut: handedOut) { $0 == "gone" }
    guard case .accepted(let scores, _, _) = reading else {
      Issue.record("refused")
      return
    }
    #expect(scores.map(\.ticketID) == ["8"])
  }

  // A letter, a role, an amount, a date: each change of what was shown gives another digest.
  @Test func everyChangeOfATicketShows() {
    let time = Timestamp(year: 2026, month: 3, day: 9)
    let shown = ShownTicket(
      ticketID: "7", subject: "s", language: "en", channel: "mail",
      messages: [ShownMessage(role: .bot, writtenAt: time, text: "ab", isUnderReview: true)],
      actions: [ShownAction(name: "refund", amountMinorUnits: 100, currency: "EUR", succeeded: true, at: time)],
      articles: [ShownArticle(address: "a", title: "t", text: "x", updatedAt: time)])
    let changes: [(inout ShownTicket) -> Void] = [
      { _ in }, { $0.ticketID = "8" }, { $0.subject = "t" }, { $0.language = "de" }, { $0.channel = "" },
      { $0.messages[0].text = "aB" }, { $0.messages[0].role = .agent }, { $0.messages[0].isSupervisor = true },
      { $0.messages[0].ordinal = 2 }, { $0.messages[0].visibility = .internal }, { $0.messages[0].writtenAt = nil },
      { $0.messages[0].isUnderReview = false }, { $0.messages.append(ShownMessage(role: .system, text: "")) },
      { $0.actions[0].name = "refunds" }, { $0.actions[0].amountMinorUnits = nil },
      { $0.actions[0].amountMinorUnits = 0 },
      { $0.actions[0].currency = nil }, { $0.actions[0].succeeded = nil }, { $0.actions[0].succeeded = false },
      { $0.actions[0].at = nil }, { $0.actions = [] }, { $0.articles[0].kind = .policy },
      { $0.articles[0].address = "b" },
      { $0.articles[0].title = "" }, { $0.articles[0].text = nil }, { $0.articles[0].text = "" },
      { $0.articles[0].updatedAt = nil }, { $0.articles[0].isLaterVersion = true }, { $0.articles = [] },
    ]
    let checks = changes.map { change in
      var changed = shown
      change(&changed)
      return changed.check(sheet: "R3/ana", sample: "I001-a1")
    }
    #expect(Set(checks).count == changes.count)
    #expect(shown.check(sheet: "R3/ben", sample: "I001-a1") != checks[0])
    #expect(shown.check(sheet: "R3/ana", sample: "I001-a2") != checks[0])
    #expect(checks.allSatisfy { $0.count == 17 && $0.hasPrefix("k") })
  }
}
