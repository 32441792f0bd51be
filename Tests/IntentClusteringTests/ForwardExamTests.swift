// The exam of early intents: counts worked by hand, planted births and decays, and desks without any change.

@testable import IntentClustering
import SeededRandom
import Testing

private func tickets(
  _ count: Int, _ part: ExaminedTicket.Part, month: Int, early: Int32 = -1, assigned: Int32, confidence: Double = 0.75,
  present: Int32, label: Int32 = -1
) -> [ExaminedTicket] {
  [ExaminedTicket](
    repeating: ExaminedTicket(
      part: part, month: month, early: early, assigned: assigned, confidence: confidence, present: present,
      label: label), count: count)
}

@Suite struct FisherTestTests {
  @Test func `the lady who tastes tea`() {
    // Of 8 cups 4 are marked and 4 drawn: none or one of them marked in 1 + 16 of 70 ways.
    #expect(abs(FisherTest.lowerTail(1, drawn: 4, marked: 4, of: 8) - 17.0 / 70) < 1e-12)
    #expect(abs(FisherTest.smallestPValue(drawn: 4, marked: 4, of: 8) - 1.0 / 70) < 1e-12)
    #expect(FisherTest.lowerTail(4, drawn: 4, marked: 4, of: 8) == 1)
  }

  // 1e-10: of sums of logarithms of factorials below 10!.
  @Test func `all draws of small groups counted`() {
    for total in 1...9 {
      for marked in 0...total {
        for drawn in 0...total {
          // Every choice of `drawn` tickets is a mask; the lowest `marked` bits are the marked ones.
          let choices = (0..<(1 << total)).filter { $0.nonzeroBitCount == drawn }
          for count in -1...drawn {
            let few = choices.count { ($0 & ((1 << marked) - 1)).nonzeroBitCount <= count }
            let found = FisherTest.lowerTail(count, drawn: drawn, marked: marked, of: total)
            #expect(
              abs(found - Double(few) / Double(choices.count)) < 1e-10, "\(count) of \(drawn), \(marked) of \(total)")
          }
        }
      }
    }
  }
}

@Suite struct ForwardExamTests {
  /// Early intents 0 and 1 with counterparts 0 and 1; early intent 2 has its tickets in two present ones, so none.
  private static let small =
    tickets(6, .mined, month: 0, early: 0, assigned: 0, present: 0, label: 5)
    + tickets(2, .mined, month: 0, early: 0, assigned: 0, present: 1, label: 6)
    + tickets(4, .mined, month: 1, early: 1, assigned: 1, present: 1, label: 6)
    + tickets(1, .mined, month: 1, early: 2, assigned: 2, present: 0)
    + tickets(1, .mined, month: 1, early: 2, assigned: 2, present: 1)
    + tickets(3, .heldOut, month: 1, assigned: 0, confidence: 0.5, present: 0, label: 5)
    + tickets(1, .heldOut, month: 1, assigned: 0, confidence: 1, present: 1, label: 6)
    + tickets(1, .late, month: 2, assigned: 1, confidence: 1, present: 1, label: 6)
    + tickets(1, .late, month: 2, assigned: 2, confidence: 0.5, present: 0)
    + tickets(1, .late, month: 3, assigned: -1, confidence: 0, present: -1, label: 5)
    + tickets(1, .late, month: 3, assigned: 0, confidence: 0.75, present: -1, label: 6)

  @Test func `shares worked by hand`() {
    let exam = ForwardExam(Self.small, earlyIntents: 3, presentIntents: 2, months: 4)
    #expect(exam.counterparts == [0, 1, -1])
    #expect(exam.labels == [5, 6, -1])
    #expect(exam.heldOut.tickets == 4 && exam.heldOut.assigned == 4 && exam.heldOut.agreeing == 3)
    #expect(exam.heldOut.meanConfidence == 0.625 && exam.heldOut.labelled == 4 && exam.heldOut.right == 3)
    // A ticket that is in no present intent agrees with nothing, and neither does one of an intent without counterpart.
    #expect(exam.late.tickets == 4 && exam.late.assigned == 3 && exam.late.agreeing == 1)
    #expect(exam.late.labelled == 2 && exam.late.right == 1 && exam.late.meanConfidence == 0.75)
    #expect(exam.months.map(\.tickets) == [0, 0, 2, 2] && exam.months.map(\.agreeing) == [0, 0, 1, 0])
    #expect(exam.births.births.isEmpty)
    #expect(exam.decays.intents.allSatisfy { $0.decays.isEmpty })
    #expect(exam.decays.intents[0].early.tickets == 12 && exam.decays.intents[0].volumes == [8, 4, 0, 1])
  }

  /// Twelve months, six of them late. Present intent 2 is born in month 6: 20 tickets a month go to early intent
  /// 0, surely, 2 to 1, 10 nowhere. Early intent 2 (present 3) ends. Early intent 1 gets unsure of its own.
  private static let planted = (0..<12).flatMap { month -> [ExaminedTicket] in
    if month < 6 {
      return tickets(36, .mined, month: month, early: 0, assigned: 0, present: 0)
        + tickets(36, .mined, month: month, early: 1, assigned: 1, present: 1)
        + tickets(9, .mined, month: month, early: 2, assigned: 2, present: 3)
        + tickets(4, .heldOut, month: month, assigned: 0, confidence: 0.875, present: 0)
        + tickets(4, .heldOut, month: month, assigned: 1, confidence: 0.875, present: 1)
        + tickets(1, .heldOut, month: month, assigned: 2, present: 3)
    }
    return tickets(20, .late, month: month, assigned: 0, confidence: 0.9375, present: 0)
      + tickets(40, .late, month: month, assigned: 1, confidence: 0.5, present: 1)
      + tickets(20, .late, month: month, assigned: 0, confidence: 0.9375, present: 2)
      + tickets(2, .late, month: month, assigned: 1, confidence: 0.5, present: 2)
      + tickets(10, .late, month: month, assigned: -1, confidence: 0, present: 2)
  }

  @Test func `a birth and where its tickets went`() throws {
    let exam = ForwardExam(Self.planted, earlyIntents: 3, presentIntents: 4, months: 12)
    let birth = try #require(exam.births.births.first)
    #expect(exam.births.births.count == 1 && birth.present == 2)
    #expect(birth.early.tickets == 0 && birth.late.tickets == 192 && birth.late.exposure == 552)
    #expect(birth.volumes == [0, 0, 0, 0, 0, 0, 32, 32, 32, 32, 32, 32])
    #expect(birth.unassigned == 60 && birth.own == 0 && birth.wrong == 132 && birth.surelyWrong == 120)
    #expect(
      birth.misplaced == [
        ExamBirths.Misplacement(early: 0, tickets: 120, meanConfidence: 0.9375, sure: 120),
        ExamBirths.Misplacement(early: 1, tickets: 12, meanConfidence: 0.5, sure: 0),
      ])
  }

  @Test func `an end, a fall in agreement, a fall in confidence`() {
    let exam = ForwardExam(Self.planted, earlyIntents: 3, presentIntents: 4, months: 12)
    let intents = exam.decays.intents
    // Half of what comes to 0 is the new intent; what comes to 1 hardly, but is unsure.
    #expect(intents[0].decays == [.disagrees])
    #expect(intents[1].decays == [.unsure])
    #expect(intents[2].decays == [.ended] && intents[2].late.tickets == 0 && intents[2].early.tickets == 60)
    // Nothing to compare where no late ticket came.
    #expect(intents[2].pValues[.disagrees] == nil && intents[2].pValues[.unsure] == nil)
    #expect(exam.decays.alarms[.disagrees]?.tests == 2 && exam.decays.alarms[.ended]?.tests == 3)
  }

  @Test func `the order of tickets changes nothing`() {
    // Confidences are sums of powers of two: their sums are exact in any order.
    var shuffled = Self.planted
    var random = SplitMix64(seed: 7)
    for place in shuffled.indices.dropLast() {
      shuffled.swapAt(place, place + random.below(shuffled.count - place))
    }
    let (one, other) = (
      ForwardExam(Self.planted, earlyIntents: 3, presentIntents: 4, months: 12),
      ForwardExam(shuffled, earlyIntents: 3, presentIntents: 4, months: 12)
    )
    #expect(one.counterparts == other.counterparts && one.heldOut == other.heldOut && one.months == other.months)
    #expect(one.births.births == other.births.births && one.decays.intents == other.decays.intents)
  }

  /// A desk on which nothing changes: every intent has its share in all months, agrees and is sure as it always was.
  private static func still(seed: UInt64) -> [ExaminedTicket] {
    var random = SplitMix64(seed: seed)
    return (0..<8_000).map { _ in
      let month = random.below(24)
      // Shares fall from 4% to 0.4% over 60 intents.
      let own = Int32(min(random.below(60), random.below(60)))
      let agrees = random.below(100) < 80
      let isMined = month < 18 && random.below(10) > 0
      return ExaminedTicket(
        part: month >= 18 ? .late : isMined ? .mined : .heldOut, month: month, early: isMined ? own : -1, assigned: own,
        confidence: random.unit(), present: agrees ? own : Int32(random.below(60)))
    }
  }

  @Test func `without change there are no more alarms than stated`() {
    var counts: [String: Int] = [:]
    let desks = 60
    for desk in 0..<desks {
      let exam = ForwardExam(Self.still(seed: UInt64(desk)), earlyIntents: 60, presentIntents: 60, months: 24)
      counts["born", default: 0] += exam.births.births.count
      for kind in exam.decays.intents.flatMap(\.decays) { counts[kind.rawValue, default: 0] += 1 }
      // The tests are not silent because they cannot speak.
      #expect(exam.births.alarms.able > 30 && exam.decays.alarms[.disagrees]!.able > 10)
      #expect(exam.decays.alarms[.unsure]!.able > 10)
    }
    // At most 0.05 a desk and kind: 3 in 60 desks; more than 8 of a Poisson count of mean 3 are one in 260.
    for (kind, count) in counts { #expect(count <= 8, "\(count) \(kind)") }
  }
}
