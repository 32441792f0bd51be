// What is decided before a word is written: volumes, times, languages, kinds, follow-ups, scores.
import Testing

@testable import SyntheticDesk

@Suite struct IntentVolumesTests {
  @Test func `the top sixty per cent of the intents hold about ninety of the tickets`() throws {
    let volumes = IntentVolumes(catalogue: try Catalogue.standard())
    let sorted = volumes.weights.sorted(by: >)
    #expect(abs(sorted.reduce(0, +) - 1) < 1e-9)
    let head = sorted.prefix(Int((0.6 * Double(sorted.count)).rounded(.up))).reduce(0, +)
    #expect((0.88...0.92).contains(head))
    #expect(sorted[0] < 0.06)
    #expect(volumes.order.map { volumes.weights[$0] } == sorted)
  }

  @Test func `popular intents come first`() throws {
    let catalogue = try Catalogue.standard()
    let order = IntentVolumes(catalogue: catalogue).order.map { catalogue.intents[$0].popularity }
    #expect(order == order.sorted(by: >))
  }

  @Test(arguments: [1, 2, 3, 7, 50]) func `weights fall and sum to one`(count: Int) {
    let weights = IntentVolumes.weights(count: count)
    #expect(weights.count == count)
    #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
  }
}

@Suite struct TimeAxisTests {
  let axis = TimeAxis()

  @Test func `times never fall and stay in the two years`() {
    var last = TimeAxis.start
    for step in 0..<20_000 {
      let time = axis.time(atShare: Double(step) / 20_000)
      #expect(time >= last && time < TimeAxis.end)
      last = time
    }
    #expect(axis.time(atShare: 0) == TimeAxis.start)
    #expect(axis.time(atShare: 1 - 1e-12) < TimeAxis.end)
  }

  @Test func `there are 731 days, fewer tickets on Sundays, more in December`() {
    #expect(TimeAxis.days == 731)
    func share(_ day: Int) -> Double { axis.share(beforeDay: day + 1) - axis.share(beforeDay: day) }
    // Day 8 is Monday 2023-01-09, day 14 the Sunday after it.
    #expect(share(8) > 1.5 * share(14))
    let december = axis.share(beforeDay: 365) - axis.share(beforeDay: 334)
    let august = axis.share(beforeDay: 243) - axis.share(beforeDay: 212)
    #expect(december > 1.2 * august)
  }
}

@Suite struct PlanTests {
  static let desk = try! DeskFixture.desk(20_000)
  static let plans = (0..<20_000).map { desk.plan($0) }

  private func share(_ condition: (TicketPlan) -> Bool, of plans: [TicketPlan] = PlanTests.plans) -> Double {
    Double(plans.count(where: condition)) / Double(plans.count)
  }

  @Test func `a plan is a function of its number`() throws {
    let again = try DeskFixture.desk(20_000)
    for index in stride(from: 19_990, through: 0, by: -997) {
      let (a, b) = (again.plan(index), Self.plans[index])
      #expect(
        a.intent == b.intent && a.createdAt == b.createdAt && a.customer == b.customer && a.textSeed == b.textSeed)
    }
    let other = try DeskFixture.desk(20_000, seed: 2)
    #expect((0..<100).count { other.plan($0).intent == Self.plans[$0].intent } < 30)
  }

  @Test func `tickets come in order of time`() {
    #expect(zip(Self.plans, Self.plans.dropFirst()).allSatisfy { $0.createdAt <= $1.createdAt })
    for day in [0, 1, 31, 400, 730, 731] {
      let first = Self.desk.firstTicket(onDay: day)
      let moment = TimeAxis.start + Int64(day) * 86_400
      #expect(first == 0 || Self.plans[first - 1].createdAt < moment)
      #expect(first == 20_000 || Self.plans[first].createdAt >= moment)
    }
  }

  @Test func `kinds have their shares`() {
    // Three standard errors of a share at n = 20,000 are below 0.004; follow-ups replace a per cent.
    for (kind, expected) in SupportDesk.kindShares { #expect(abs(share { $0.kind == kind } - expected) < 0.005) }
    let normal = Self.plans.filter { $0.kind == .normal }
    #expect(abs(share({ $0.second >= 0 }, of: normal) - 0.04) < 0.006)
  }

  @Test func `languages have their shares`() {
    let translated = Self.plans.filter { $0.kind == .normal && Self.desk.catalogue.intents[$0.intent].isTranslated }
    for language in DeskLanguage.allCases {
      #expect(abs(share({ $0.language == language }, of: translated) - language.share) < 0.015)
    }
    let others = Self.plans.filter { $0.intent >= 0 && !Self.desk.catalogue.intents[$0.intent].isTranslated }
    #expect(others.allSatisfy { $0.language == .english })
    #expect(Self.plans.allSatisfy { $0.kind == .spam || Self.desk.customers[$0.customer].language == $0.language })
  }

  @Test func `the head of the intents covers about ninety per cent of the tickets`() {
    var counts = [Int](repeating: 0, count: Self.desk.catalogue.intents.count)
    for plan in Self.plans where plan.kind == .normal { counts[plan.intent] += 1 }
    let head = counts.sorted(by: >).prefix(126).reduce(0, +)
    #expect((0.87...0.93).contains(Double(head) / Double(counts.reduce(0, +))))
  }

  @Test func `one intent is born and one dies`() throws {
    for (id, months) in IntentVolumes.lives {
      let intent = try #require(Self.desk.catalogue.intents.firstIndex { $0.id == id })
      let seen = Self.plans.filter { $0.intent == intent }.map { SupportDesk.month(of: $0.createdAt) }
      #expect(seen.count > 10)
      #expect(seen.allSatisfy { months.contains($0) })
    }
  }

  @Test func `follow-ups and their closed tickets name each other`() {
    let origins = Self.plans.filter { $0.followedBy >= 0 }
    let followUps = Self.plans.filter { $0.followUpOf >= 0 }
    #expect(origins.count == followUps.count)
    #expect((100...500).contains(origins.count))
    for origin in origins {
      let next = Self.plans[origin.followedBy]
      #expect(next.followUpOf == origin.index && next.intent == origin.intent && next.customer == origin.customer)
      #expect(next.channel == .closedTicket && next.createdAt > origin.closedAt ?? .max)
    }
  }

  @Test func `defects fail at the planted rates`() {
    let scored = Self.plans.filter(\.isScored)
    for criterion in 0..<3 {
      let expected = scored.reduce(0) { $0 + Self.desk.catalogue.intents[$1.intent].defectRates[criterion] }
      let seen = scored.count { [$0.scores.0, $0.scores.1, $0.scores.2][criterion] < 2 }
      // Four standard deviations of a sum of rare events.
      #expect(abs(Double(seen) - expected) < 4 * expected.squareRoot() + 1)
    }
  }

  @Test func `at twenty thousand tickets some intents can ship and some must hold`() {
    var frames: [Int: Int] = [:]
    for plan in Self.plans where plan.isScored { frames[plan.intent, default: 0] += 1 }
    let rates = frames.filter { $0.value >= 100 }.keys.map { Self.desk.catalogue.intents[$0].defectRates.reduce(0, +) }
    #expect(rates.count { $0 <= 0.015 } >= 5)
    #expect(rates.count { $0 >= 0.10 } >= 5)
  }

  @Test(arguments: [0, 999, 10_000_001]) func `numbers out of range are refused`(tickets: Int) {
    #expect(throws: SyntheticDeskError.self) { try DeskFixture.desk(tickets) }
  }
}

@Suite struct SimulatedRatersTests {
  @Test func `raters err at their rates and agree with themselves`() {
    let raters = SimulatedRaters(seed: 5, missRate: 0.05, falseAlarmRate: 0.004)
    var misses = 0
    var alarms = 0
    for ticket in 0..<20_000 {
      let answer = raters.answer(ticketID: Int64(ticket), rater: ticket % 3, truth: (0, 2, 1))
      #expect(answer == raters.answer(ticketID: Int64(ticket), rater: ticket % 3, truth: (0, 2, 1)))
      #expect([0, 2].contains(answer.factual) && [1, 2].contains(answer.policy) && [1, 2].contains(answer.tone))
      misses += (answer.factual == 2 ? 1 : 0) + (answer.tone == 2 ? 1 : 0)
      alarms += answer.policy == 1 ? 1 : 0
    }
    // Expected 2,000 of 40,000 and 80 of 20,000; four standard deviations.
    #expect(abs(misses - 2_000) < 180)
    #expect(abs(alarms - 80) < 36)
  }

  @Test func `raters err independently and perfect raters repeat the truth`() {
    let raters = SimulatedRaters(seed: 5, missRate: 0.5, falseAlarmRate: 0.5)
    let same = (0..<1_000).count {
      raters.answer(ticketID: Int64($0), rater: 0, truth: (0, 0, 0)).factual
        == raters.answer(ticketID: Int64($0), rater: 1, truth: (0, 0, 0)).factual
    }
    #expect((420...580).contains(same))
    let perfect = SimulatedRaters(seed: 5, missRate: 0, falseAlarmRate: 0)
    #expect(perfect.answer(ticketID: 9, rater: 2, truth: (1, 2, 0)) == (1, 2, 0))
  }
}
