// The policy's reasons about those who score, each reached by the real binary and lifted by what the hold names.
import Testing

@Suite struct PolicyHoldRaterTests {
  // MARK: Review

  @Test func `a marked intent is lifted by two people over its sample`() throws {
    let place = try Workplace.desk()
    try place.ok("intents", "mark", "I001", "regulated")
    try place.sampleAndScore()
    let held = try place.gate().first
    let hold = try #require(held.hold("human-review-missing"))
    #expect(held.decision == "hold" && held.reasons == ["human-review-missing"] && held.perfect == 100)
    #expect(
      hold.finding == "It is marked regulated: the policy asks that two people score 100% of its sample, and they "
        + "scored 0%.")
    try place.draw(asNamedIn: hold.lift, raters: "ana,ben")
    try place.score("ana")
    try place.score("ben")
    #expect(try place.gate().first.decision == "ship")
  }

  @Test func `a marked intent is lifted by a review, from its day on and as long as scores last`() throws {
    let place = try Workplace.desk()
    try place.ok("intents", "mark", "I001", "safety-critical")
    try place.sampleAndScore()
    let hold = try #require(try place.gate().first.hold("human-review-missing"))
    #expect(hold.lift.hasSuffix("or name a review of it under 'human review: reviews' in the policy file."))
    func policy(reviewIn days: Int) -> String {
      """
      scores expire after days: 30
      human review:
        reviews:
          - {intent: I001, by: Dana Ruiz, on: \(day(in: days)), note: read by the legal department}
          - {intent: I077, by: Dana Ruiz, on: \(day(in: days)), note: of an intent that is no more}

      """
    }
    for (review, days, reasons) in [
      (4, 3, ["human-review-missing"]), (4, 4, []), (-20, 10, []), (-20, 11, ["human-review-missing"]),
    ] {
      let judged = try place.gate(policy: policy(reviewIn: review), asOf: day(in: days))
      #expect(judged.first.reasons == reasons && judged.asOf == day(in: days), "\(review), \(days)")
    }
    let warned = try place.assay("gate", "--policy", "policy.yaml", "--as-of", day(in: 5))
    #expect(warned.exitCode == 0)
    #expect(warned.errors.contains("warning: the policy has a review of I077, and there is no such intent"))
    #expect(!warned.errors.contains("I001"))
  }

  // MARK: Agreement

  @Test func `raters who do not agree are lifted by corrected scores`() throws {
    let place = try Workplace.desk()
    try place.ok("sample", "--raters", "ana,ben", "--overlap", "0.5")
    try place.score("ana") { row, _ in row % 2 == 0 }
    try place.score("ben")
    try place.score("adjudicator")
    let held = try place.gate().first
    let hold = try #require(held.hold("agreement-too-low"))
    #expect(held.reasons == ["below-threshold", "agreement-too-low"])
    #expect(hold.finding.hasSuffix("over 50 tickets that two of them scored, and the policy asks for 0.6."))
    #expect(hold.lift.contains("'assay score agreement'") && hold.lift.contains("'assay score import'"))
    // The rule's own work comes first.
    #expect(held.whatWouldChange.hasPrefix("The answers must improve"))
    #expect(try place.ok("score", "agreement").contains("50 tickets scored by two"))
    try place.score("ana")
    #expect(try place.gate().first.decision == "ship")
  }

  @Test func `agreement that must be known is lifted by the overlap that the hold names`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore()
    let policy = "agreement:\n  required: yes\n  fewest pairs: 70\n"
    let hold = try #require(try place.gate(policy: policy).first.hold("agreement-too-low"))
    #expect(hold.finding.contains("two people scored 0 tickets of the round, and the policy asks for 70."))
    #expect(try place.gate(policy: policy.replacing("yes", with: "no")).first.decision == "ship")
    #expect(try place.gate(policy: policy).first.reasons == ["agreement-too-low"])
    try place.draw(asNamedIn: hold.lift, raters: "ana,ben")
    try place.score("ana")
    try place.score("ben")
    #expect(try place.gate().first.decision == "ship")
  }

  // MARK: Missed defects

  /// Tickets that the first three draws leave out, with a defect planted in every second one of them.
  private static let known: Result<[String], any Error> = Result {
    let place = try Workplace.desk(500)
    var sampled: Set<String> = []
    for attempt in 1...3 {
      try place.ok("sample", "--raters", "ana", attempt == 1 ? "--all" : "--redraw")
      sampled.formUnion(try place.ticketsOnSheet(of: "ana"))
    }
    return (0..<500).map { "T\($0)" }.filter { !sampled.contains($0) }
  }

  private func write(_ known: some Collection<String>, in place: Workplace) throws {
    try place.write(
      "ticket_id,factual,policy,tone\n" + known.enumerated().map { "\($1),2,\($0 % 2 == 0 ? 0 : 2),2\n" }.joined(),
      to: "known.csv")
  }

  /// What a careful rater finds: of planted tickets every second one.
  private func finds(_ known: some Collection<String>) -> (_ place: Int, _ ticket: String) -> Bool? {
    let defects = Set(known.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    return { _, ticket in !defects.contains(ticket) }
  }

  @Test func `missed defects are lifted by a sample with known tickets in which they are found`() throws {
    let all = try Self.known.get()
    try #require(all.count >= 60)
    let (first, second) = (all.prefix(24), all.dropFirst(24).prefix(30))
    let place = try Workplace.desk(500)
    try write(first, in: place)
    try place.ok("sample", "--raters", "ana", "--known", "known.csv", "--known-rate", "0.24")
    try place.score("ana")
    let held = try place.gate().first
    let hold = try #require(held.hold("rater-error-too-high"))
    #expect(held.reasons == ["rater-error-too-high"] && held.perfect == 100)
    #expect(
      hold.finding == "Its raters missed 100% of the 12 hidden known defects that they scored, and the policy allows "
        + "20%.")
    #expect(hold.lift.contains("'assay score calibrate'") && hold.lift.contains("with '--known' where"))

    // A new sample without known tickets is no way around it.
    try place.ok("sample", "--intent", "I001", "--redraw", "--raters", "ana")
    try place.score("ana")
    #expect(try place.gate().first.reasons == ["rater-error-too-high"])

    // Nor is the record of a rater who has learnt: the newest known tickets count.
    try write(second, in: place)
    try place.draw(asNamedIn: hold.lift, "--known", "known.csv")
    try place.score("ana", finds(second))
    let lifted = try place.gate().first
    #expect(lifted.decision == "ship" && lifted.attempt == 3 && lifted.perfect == 124, "\(lifted)")
  }

  @Test func `misses that must be known are lifted by the rate that the hold names`() throws {
    let known = try Self.known.get().prefix(40)
    let place = try Workplace.desk(500)
    try place.sampleAndScore()
    let policy = "rater error:\n  required: yes\n  fewest known: 15\n"
    let hold = try #require(try place.gate(policy: policy).first.hold("rater-error-too-high"))
    #expect(hold.finding.contains("they scored 0 hidden known defects, and the policy asks for 15."))
    try write(known, in: place)
    try place.draw(asNamedIn: hold.lift, "--known", "known.csv")
    try place.score("ana", finds(known))
    #expect(try place.gate().first.decision == "ship")
    try place.ok("gate", "--policy", "standard")
  }

  // MARK: Attempts

  @Test func `attempts are exhausted by a last sample that fails, and by one too many`() throws {
    let place = try Workplace.desk()
    try place.sampleAndScore { row, _ in row > 7 }
    let last = try place.gate(policy: "attempts: 1\n").first
    let hold = try #require(last.hold("attempts-exhausted"))
    #expect(last.reasons == ["below-threshold", "attempts-exhausted"])
    #expect(
      hold.finding == "It was sampled 1 time since it last shipped and stood, as often as the policy allows, and the "
        + "last sample has 8 defects where 5 are allowed.")
    #expect(hold.lift.contains("and score it, with 'attempts: 2' in the policy file."))
    try place.draw(asNamedIn: hold.lift)
    try place.score("ana")
    let more = try place.gate().first
    #expect(more.reasons == ["attempts-exhausted"] && more.whatWouldChange == more.holds[0].lift)
    #expect(
      more.holds[0].finding.hasPrefix("It was sampled 2 times since it last shipped and stood, and the policy allows 1"))
    #expect(try place.gate(policy: "attempts: 2\n").first.decision == "ship")
  }
}
