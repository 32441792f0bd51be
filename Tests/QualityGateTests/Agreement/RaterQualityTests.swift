// What is told of raters, against rounds in which it was planted.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

private func score(
  _ rater: String, _ ticket: Int, _ values: [Int] = [2, 2, 2], at second: Int64? = nil, seconds: Int? = nil
) -> TicketScore {
  var score = TicketScore(
    sampleID: "I001-a1", ticketID: String(ticket), rater: rater, factual: values[0], policy: values[1], tone: values[2])
  score.details.scoredAt = second.map { Timestamp(seconds: $0) }
  score.details.seconds = seconds
  return score
}

private func report(
  _ scores: [TicketScore], known: [KnownTicket] = [], knownScores: [TicketScore] = []
) -> AgreementReport {
  AgreementReport(
    scores: scores, samples: [(sampleID: "I001-a1", intentID: "I001")], known: known, knownScores: knownScores, seed: 1)
}

@Suite struct RaterQualityTests {
  @Test func workedByHand() throws {
    let scores =
      [score("ana", 1, seconds: 60), score("ben", 1, [1, 2, 0]), score("ana", 2, [2, 2, 1], seconds: 120)]
      + [score("ben", 2, [2, 2, 1]), score("chi", 2), score("ana", 3, seconds: 240), score("chi", 4)]
      + [score(GateRule.adjudicator, 1, [0, 0, 0])]
    let found = report(scores)
    #expect(found.raters.map(\.rater) == ["ana", "ben", "chi"])
    let (ana, ben, chi) = (found.raters[0], found.raters[1], found.raters[2])
    #expect(ana.tickets == 3 && ana.perfect == 2 && ana.shared == 2)
    // Ana gives three points more than Ben on the first, and half a point less than Ben's five and Chi's six on the
    // second: (−3 + 0.5)/2 points, a third of it a criterion.
    #expect(abs(ana.severity!.value - (-2.5 / 6)) < 1e-12)
    #expect(abs(ben.severity!.value - (3 + 0.5) / 6) < 1e-12)
    #expect(abs(chi.severity!.value - (-1.0 / 3)) < 1e-12)
    #expect(ana.minutes == RaterQuality.Minutes(seconds: [240, 60, 120]))
    #expect(ana.minutes?.median == 2 && ana.minutes?.lowerQuartile == 1.5 && ana.minutes?.upperQuartile == 3)
    #expect(ben.minutes == nil && ana.drift == nil && ana.misses == nil && ana.falseAlarms == nil)

    #expect(found.pairs.map { $0.first + $0.second } == ["anaben", "anachi", "benchi"])
    #expect(try found.overall[.perfect].get().tickets == 2)
    #expect(try found.overall[.perfect].get().agreed == 0)
    #expect(try found.pairs[0].slice[.factual].get()[.raw]?.value == 0.5)
    #expect(found.intents.map(\.intentID) == ["I001"])
    #expect(found.intents[0].slice[.tone].map(\.tickets) == .success(2))
  }

  @Test func oneRaterAlone() {
    let found = report([score("ana", 1), score("ana", 2)])
    #expect(found.overall[.perfect] == .failure(.oneRater) && found.pairs.isEmpty)
    #expect(found.raters[0].severity == nil && found.raters[0].shared == 0)
    #expect(report([]).overall[.tone] == .failure(.nothingPaired))
    #expect(report([score("ana", 1), score("ben", 2)]).overall[.tone] == .failure(.nothingPaired))
  }

  @Test func knownTicketsAreCountedApart() {
    let known = (0..<10).map { KnownTicket(ticketID: "k\($0)", expected: $0 < 6 ? [2, 1, 2] : [2, 2, 2]) }
    var seen = (0..<10).map { score("ana", $0, $0 == 0 || $0 > 8 ? [2, 2, 2] : [0, 2, 2]) }
    for place in seen.indices { seen[place].ticketID = "k\(place)" }
    let found = report([score("ana", 1), score("ben", 1)], known: known, knownScores: seen)
    #expect(found.raters[0].misses == ShareEstimate(count: 1, of: 6))
    #expect(found.raters[0].falseAlarms == ShareEstimate(count: 3, of: 4))
    #expect(found.raters[0].tickets == 1 && found.raters[1].misses == nil)
  }

  // A rater who misses 20% of 60 known defects and calls 5% of 60 good ones bad: the exact intervals hold both rates at
  // least 95% of the time, in 200 rounds at least 181 times but for one time in a thousand.
  @Test func plantedRatesAreFound() {
    let known = (0..<120).map { KnownTicket(ticketID: String($0), expected: $0 < 60 ? [0, 2, 2] : [2, 2, 2]) }
    var random = SplitMix64(seed: 21)
    var held = (misses: 0, falseAlarms: 0)
    for _ in 0..<200 {
      let seen = known.indices.map { place in
        score("ana", place, random.chance(place < 60 ? 0.2 : 0.95) ? [2, 2, 2] : [1, 2, 2])
      }
      let ana = RaterQuality(
        rater: "ana", tickets: [], known: Dictionary(uniqueKeysWithValues: known.map { ($0.ticketID, $0) }),
        knownScores: seen, random: SplitMix64(seed: 1))
      if ana.misses!.lower <= 0.2, 0.2 <= ana.misses!.upper { held.misses += 1 }
      if ana.falseAlarms!.lower <= 0.05, 0.05 <= ana.falseAlarms!.upper { held.falseAlarms += 1 }
    }
    #expect(held.misses >= 181 && held.falseAlarms >= 181, "\(held)")
  }

  // A rater who takes a point off one ticket in five that the other does not: severity 0.2/3.
  @Test func plantedSeverityIsFound() {
    var random = SplitMix64(seed: 4)
    var held = 0
    for _ in 0..<100 {
      var scores: [TicketScore] = []
      for ticket in 0..<80 {
        scores.append(score("ana", ticket, [random.chance(0.2) ? 1 : 2, 2, 2]))
        scores.append(score("ben", ticket))
      }
      let ana = RaterQuality(
        rater: "ana", tickets: ScoredTicket.grouped(scores), known: [:], knownScores: [], random: random)
      if ana.severity!.lower <= 0.2 / 3, 0.2 / 3 <= ana.severity!.upper { held += 1 }
    }
    // All but once in a thousand at least 87 of 100.
    #expect(held >= 87, "\(held) of 100")
  }

  @Test func driftComparesThirds() throws {
    // Thirty tickets in an order of their own; the last ten lose a point where the first ten lose none.
    var scores: [TicketScore] = []
    for ticket in 0..<30 {
      let policy = ticket < 10 || ticket % 2 == 0 ? 2 : 1
      scores.append(score("ana", ticket, [2, policy, 2], at: Int64(1_000 + ticket * 60)))
      scores.append(score("ben", ticket))
    }
    let drift = try #require(report(scores.reversed()).raters[0].drift)
    #expect(drift.tickets == 10)
    #expect(drift.perfectShare.value == -0.5 && drift.perfectShare.upper < 0)
    let severity = try #require(drift.severity)
    #expect(abs(severity.value - 0.5 / 3) < 1e-12 && severity.lower < severity.value && severity.upper > severity.value)
    // Without times there is no order, and so no drift.
    #expect(report(scores).raters[1].drift == nil)
    // Without shared tickets in a third, only the share.
    let alone = report(scores.filter { $0.rater == "ana" }).raters[0].drift
    #expect(alone?.perfectShare == drift.perfectShare && alone?.severity == nil)
  }

  @Test func sameScoresSameReport() {
    var random = SplitMix64(seed: 2)
    var scores: [TicketScore] = []
    for ticket in 0..<40 {
      for rater in ["ana", "ben", "chi"] where random.chance(0.7) {
        scores.append(score(rater, ticket, (0..<3).map { _ in random.chance(0.8) ? 2 : random.below(3) }))
      }
    }
    let found = report(scores)
    #expect(report(scores) == found && report(scores.reversed()) == found)
    // One more intent, and no other figure moves.
    let more = AgreementReport(
      scores: scores, samples: ["I000", "I001"].map { (sampleID: $0 + "-a1", intentID: $0) }, seed: 1)
    #expect(more.intents[1] == found.intents[0] && more.overall == found.overall)
  }
}

@Suite struct HintReliabilityTests {
  @Test func workedByHand() throws {
    var scores = (0..<10).map { score("ana", $0, $0 < 3 ? [2, 0, 2] : [2, 2, 2]) }
    // Ticket 0 was changed after hints were shown, 1 was not; 9 was raised from a defect.
    scores[0].details.beforeHints = [2, 2, 2]
    scores[1].details.beforeHints = [2, 0, 2]
    scores[9].details.beforeHints = [0, 2, 2]
    // Raters differ on 5, and the adjudicator has decided 4.
    scores += [score("ben", 5, [0, 0, 0]), score("ben", 4, [0, 2, 2]), score(GateRule.adjudicator, 4, [1, 2, 2])]
    let hints = [0, 1, 4, 5, 9].map { HintedTicket(ticketID: String($0), kind: "amount") }
    let found = HintReliability.byKind(
      hints + hints + [HintedTicket(ticketID: "99", kind: "tone")], scores: scores)
    #expect(found.map(\.kind) == ["amount", "tone"])
    // Of 0 (not a defect before hints), 1, 4 and 9 (a defect before hints) three; of 2, 3, 6, 7, 8 one.
    #expect(found[0].with == ShareEstimate(count: 3, of: 4) && found[0].without == ShareEstimate(count: 1, of: 5))
    #expect(found[0].disputed == 1 && found[0].changed == ShareEstimate(count: 2, of: 3) && found[0].lowered == 1)
    let difference = try #require(found[0].difference)
    #expect(abs(difference.value - 0.55) < 1e-12 && difference.lower < 0.55 && 0.55 < difference.upper)
    #expect(found[1].with == nil && found[1].difference == nil && found[1].changed == nil)
  }
}
