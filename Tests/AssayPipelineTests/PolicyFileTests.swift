// The file of a desk's policy: what it says, every fault by line and field, and the standard one as text.
import Foundation
import Testing
import TicketModel

@testable import AssayPipeline

@Suite struct PolicyFileTests {
  private static func read(_ text: String) throws -> GatePolicy {
    try PolicyFile.policy(Array(text.utf8), name: "policy.yaml")
  }

  @Test func `the standard policy is what holds without a file`() throws {
    #expect(try Self.read(PolicyFile.standard) == GatePolicy())
    #expect(try Self.read("version: 1") == GatePolicy())
    #expect(try Self.read("attempts: 3") == GatePolicy())
  }

  /// The keys are collected from the refusals, so that a key without a line in the standard text is noticed.
  @Test(arguments: ["", "agreement", "rater error", "human review", "outcomes", "ramp"])
  func `every key stands in the standard policy`(part: String) throws {
    do {
      _ = try Self.read(part.isEmpty ? "'?': 1" : "\(part): {'?': 1}")
      Issue.record("an unknown key was taken")
    } catch let fault as PipelineFault {
      let list = try #require(fault.remedy.firstMatch(of: /keys are (.*?);/)).1
      let keys = list.split(separator: ", ")
      #expect(keys.count >= 3)
      let lines = PolicyFile.standard.split(separator: "\n")
      for key in keys {
        #expect(lines.contains { $0.hasPrefix((part.isEmpty ? "" : "  ") + key + ":") }, "\(part) \(key)")
      }
    }
  }

  @Test func `the example of a review can be read`() throws {
    let example = try #require(PolicyFile.standard.split(separator: "\n").first { $0.contains("- {intent") })
    let policy = try Self.read("human review:\n  reviews:\n" + example.replacing("#", with: " "))
    #expect(policy.humanReview.reviews.map(\.intentID) == ["I007"])
  }

  @Test func `everything the file can say`() throws {
    let policy = try Self.read(
      """
      version: 1
      fewest auto-resolved: 80
      attempts: 5
      scores expire after days: 90
      tickets kept: 0.95
      drift cosine: 1
      agreement: {least ac1: 0.7, fewest pairs: 40, required: yes}
      rater error: {most misses: 0.15, fewest known: 20, required: yes}
      human review:
        marks: [safety-critical]
        scored by two: 0.5
        reviews:
          - {intent: I007, by: Dana Ruiz, on: 2026-03-09, note: read by the legal department}
          - {intent: I007, by: Kim, on: 2024-02-29}
      outcomes: {reopened margin: 0, rating margin: 0.25, fewest tickets: 100}
      ramp: {minutes a message: 2.5, steps: [0.2, 1], audit tickets: 50, alarm at: 0.08, alarm holds: no}
      """)
    var expected = GatePolicy()
    expected.minimumFrame = 80
    expected.maximumAttempts = 5
    expected.expiryDays = 90
    expected.minimumKept = 0.95
    expected.minimumDriftCosine = 1
    (expected.agreement.minimumAC1, expected.agreement.minimumPairs, expected.agreement.isRequired) = (0.7, 40, true)
    (expected.raterError.maximumMisses, expected.raterError.minimumKnown) = (0.15, 20)
    expected.raterError.isRequired = true
    expected.humanReview.marks = [.safetyCritical]
    expected.humanReview.minimumScoredByTwo = 0.5
    expected.humanReview.reviews = [
      .init(
        intentID: "I007", reviewer: "Dana Ruiz", on: Timestamp(year: 2026, month: 3, day: 9),
        note: "read by the legal department"),
      .init(intentID: "I007", reviewer: "Kim", on: Timestamp(year: 2024, month: 2, day: 29), note: ""),
    ]
    (expected.outcomes.reopened, expected.outcomes.rating, expected.outcomes.minimumTickets) = (0, 0.25, 100)
    (expected.ramp.minutesPerMessage, expected.ramp.steps) = (2.5, [0.2, 1])
    (expected.ramp.auditTickets, expected.ramp.alarmDefectShare) = (50, 0.08)
    expected.ramp.alarmHolds = false
    #expect(policy == expected)
    // It is kept with the verdicts that it was applied to.
    #expect(try JSONDecoder().decode(GatePolicy.self, from: JSONEncoder().encode(policy)) == policy)
  }

  @Test func `limits that are switched off`() throws {
    let policy = try Self.read(
      """
      scores expire after days: none
      tickets kept: none
      drift cosine: none
      agreement: {least ac1: none}
      rater error: {most misses: none}
      human review: {marks: []}
      outcomes: {reopened margin: none, rating margin: none}
      """)
    #expect(policy.expiryDays == nil && policy.minimumKept == nil && policy.minimumDriftCosine == nil)
    #expect(policy.agreement.minimumAC1 == nil && policy.raterError.maximumMisses == nil)
    #expect(policy.outcomes.reopened == nil && policy.outcomes.rating == nil && policy.humanReview.marks == [])
  }

  @Test func `marks in any order are the same policy`() throws {
    #expect(
      try Self.read("human review: {marks: [safety-critical, regulated, regulated]}") == GatePolicy())
  }

  @Test func `reviews of intents that are no more are named once`() throws {
    let policy = try Self.read(
      """
      human review:
        reviews:
          - {intent: I9, by: Kim, on: 2026-01-01}
          - {intent: I1, by: Kim, on: 2026-01-01}
          - {intent: I8, by: Kim, on: 2026-01-01}
          - {intent: I9, by: Kim, on: 2026-02-01}
      """)
    #expect(PolicyFile.unknownReviews(in: policy, among: ["I1", "I2"]) == ["I9", "I8"])
    #expect(PolicyFile.unknownReviews(in: GatePolicy(), among: []) == [])
  }

  @Test(arguments: [
    ("version: 2", "1: version: "), ("version: 1\natempts: 3", "2: unknown key 'atempts'. Write 'attempts'"),
    ("attempts: 3\nattempts: 4", "1: the file is not YAML: a key stands twice"),
    ("attempts: 0", "1: attempts: "), ("attempts: -1", "1: attempts: "),
    ("attempts: 2.5", "1: attempts: "), ("attempts: none", "1: attempts: "), ("attempts:", "1: attempts: "),
    ("attempts: [3]", "1: attempts: "), ("attempts: 99999999999999999999", "1: attempts: "),
    ("fewest auto-resolved: 49", "1: fewest auto-resolved: "), ("scores expire after days: 0", "1: scores expire "),
    ("scores expire after days: never", "1: scores expire after days: a whole number is expected. Write a number "),
    ("\ntickets kept: 80", "2: tickets kept: a number from 0 to 1 is expected. Write it with a point, as in 0.8"),
    ("tickets kept: 80%", "1: tickets kept: "), ("tickets kept: 0,8", "1: tickets kept: "),
    ("tickets kept: 1.01", "1: tickets kept: "), ("tickets kept: .8", "1: tickets kept: "),
    ("tickets kept: 1e-1", "1: tickets kept: "), ("drift cosine: nan", "1: drift cosine: "),
    ("drift cosine: -0.1", "1: drift cosine: "), ("agreement: 0.6", "1: agreement: "), ("agreement:", "1: agreement: "),
    ("agreement:\n  least ac: 1", "2: agreement: unknown key 'least ac'. Write 'least ac1'"),
    ("agreement:\n  least ac1: 2", "2: agreement.least ac1: "),
    ("agreement:\n  fewest pairs: 0", "2: agreement.fewest pairs: "),
    ("agreement:\n  required: maybe", "2: agreement.required: yes or no"),
    ("agreement:\n  required: yes\n  least ac1: none", "2: agreement.required: nothing can be required"),
    ("rater error: {most misses: 20}", "1: rater error.most misses: "),
    ("rater error: {fewest known: 0}", "1: rater error.fewest known: "),
    ("rater error: {required: yes, most misses: none}", "1: rater error.required: nothing can be required"),
    ("human review: {marks: [regulate]}", "1: human review.marks: 'regulate' is not known here. Write 'regulated'"),
    ("human review: {marks: none}", "1: human review.marks: "),
    ("human review: {scored by two: none}", "1: human review.scored by two: "),
    ("human review: {reviews: {}}", "1: human review.reviews: "),
    ("human review:\n  reviews:\n    - {intent: I1, on: 2026-01-01}", "3: human review.reviews[1]: by is missing"),
    ("human review:\n  reviews:\n    - {intent: I1, by: K, on: 2026-1-1}", "3: human review.reviews[1].on: "),
    ("human review:\n  reviews:\n    - {intent: I1, by: K, on: 2026-02-29}", "3: human review.reviews[1].on: "),
    ("human review:\n  reviews:\n    - {intent: I1, by: K, on: 2026-02-28T10:00}", "3: human review.reviews[1].on: "),
    ("human review:\n  reviews:\n    - {intent: '', by: K, on: 2026-02-28}", "3: human review.reviews[1].intent: "),
    ("human review:\n  reviews:\n    - {intent: I, by: K, on: 2026-02-28, not: a}", "3: human review.reviews[1]: "),
    ("outcomes: {reopened margin: 5}", "1: outcomes.reopened margin: "),
    ("outcomes: {rating margin: -1}", "1: outcomes.rating margin: "),
    ("outcomes: {fewest tickets: 0}", "1: outcomes.fewest tickets: "),
    ("ramp: {minutes a message: 0}", "1: ramp.minutes a message: "),
    ("ramp: {minutes a message: 481}", "1: ramp.minutes a message: "),
    ("ramp: {steps: [0, 0.5, 0.5]}", "1: ramp.steps: 2 to 20 rising"), ("ramp: {steps: [1]}", "1: ramp.steps: 2 to 20"),
    ("ramp: {steps: [0, 10]}", "1: ramp.steps: a number from 0 to 1"), ("ramp: {steps: 1}", "1: ramp.steps: a list"),
    ("ramp: {audit tickets: 0}", "1: ramp.audit tickets: "), ("ramp: {alarm at: 0.05}", "1: ramp.alarm at: the alarm"),
    ("- attempts: 3", "1: a mapping"), ("attempts: *x", "1: anchors"), ("attempts: 3\n\tramp: {}", "2: "),
    ("# nothing", " the file is empty. Write 'version: 1'"), ("", " the file is empty"),
  ] as [(String, String)])
  func `a fault names its place`(text: String, place: String) {
    do {
      _ = try Self.read(text)
      Issue.record("\(text) was taken")
    } catch {
      let words = "\(error)"
      #expect(words.hasPrefix("policy.yaml:" + place), "\(words)")
      #expect(words.contains("; no verdict was given") && words.hasSuffix("[policy-file]"), "\(words)")
    }
  }
}
