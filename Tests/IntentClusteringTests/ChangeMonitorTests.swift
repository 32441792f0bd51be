// Births, deaths, rises and falls: counts worked by hand, planted changes, and desks without any change.

import Glibc
@testable import IntentClustering
import SeededRandom
import Testing

/// A desk of simulated Poisson counts with growth and seasons, and what varies more than by chance.
struct SimulatedDesk {
  var counts: [[Int]]
  var exposure: [Double]

  /// Seasons and growth of the whole desk; the last month is not over.
  static let shape = (0..<24).map { month -> Double in
    let season = [1.06, 0.96, 0.95, 0.94, 0.93, 0.95, 0.97, 0.92, 0.98, 1.02, 1.14, 1.24][month % 12]
    return season * (1 + 0.3 * Double(month) / 24) * (month == 23 ? 0.4 : 1)
  }

  /// - Parameters:
  ///   - variation: τ², of a gamma factor on each intent's month.
  ///   - lives: months in which an intent is asked for; all others in every month.
  init(
    tickets: Double, intents: Int, variation: Double = 0, lives: [Int: ClosedRange<Int>] = [:],
    level: (_ intent: Int, _ month: Int) -> Double = { _, _ in 1 }, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let weights = (1...intents).map { 1 / pow(Double($0) + 20, 1.5) }
    let whole = weights.reduce(0, +) * Self.shape.reduce(0, +)
    counts = (0..<intents).map { intent in
      (0..<24).map { month in
        var mean = tickets * weights[intent] * Self.shape[month] / whole * level(intent, month)
        if let life = lives[intent], !life.contains(month) { mean = 0 }
        if variation > 0 { mean *= random.gamma(shape: 1 / variation) * variation }
        return random.poisson(mean)
      }
    }
    let rows = counts
    exposure = (0..<24).map { month in Double(rows.reduce(0) { $0 + $1[month] }) }
  }
}

extension SplitMix64 {
  /// By multiplying uniform numbers (Knuth); large means in halves.
  mutating func poisson(_ mean: Double) -> Int {
    if mean > 30 { return poisson(mean / 2) + poisson(mean / 2) }
    let floor = exp(-mean)
    var (count, product) = (0, unit())
    while product > floor {
      count += 1
      product *= unit()
    }
    return count
  }

  /// Scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414). - Precondition: `shape ≥ 1`.
  mutating func gamma(shape: Double) -> Double {
    let d = shape - 1.0 / 3
    while true {
      let normal = (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
      let root = 1 + normal / (9 * d).squareRoot()
      let v = root * root * root
      if v > 0, log(1 - unit()) < 0.5 * normal * normal + d - d * v + d * log(v) { return d * v }
    }
  }
}

@Suite struct ConditionalTestTests {
  @Test func tailsByHand() {
    // 3 of 4 in a half: (4 + 1) / 16.
    #expect(abs(ConditionalTest.upperTail(3, of: 4, p: 0.5) - 5.0 / 16) < 1e-14)
    #expect(abs(ConditionalTest.lowerTail(0, of: 20, p: 0.1) - pow(0.9, 20)) < 1e-14)
    #expect(ConditionalTest.upperTail(0, of: 7, p: 0.2) == 1 && ConditionalTest.upperTail(8, of: 7, p: 0.2) == 0)
    #expect(ConditionalTest.lowerTail(7, of: 7, p: 0.2) == 1)
  }

  /// Every tail of every small binomial against the sum of its masses, by Pascal's rule.
  @Test(arguments: [0.03, 0.3, 0.5, 0.9]) func everySmallTail(p: Double) {
    var masses = [1.0]
    for trials in 1...60 {
      masses = (0...trials).map { ($0 > 0 ? masses[$0 - 1] * p : 0) + ($0 < trials ? masses[$0] * (1 - p) : 0) }
      for count in 0...trials {
        let exact = masses[count...].reversed().reduce(0, +)
        #expect(abs(ConditionalTest.upperTail(count, of: trials, p: p) - exact) < 1e-11 * max(exact, 1e-3))
      }
    }
  }

  @Test func farTailsKeepTheirDigits() {
    #expect(abs(log(ConditionalTest.lowerTail(0, of: 5_000, p: 0.1)) - 5_000 * log(0.9)) < 1e-6)
    #expect(abs(ConditionalTest.logLikelihoodRatio(countBefore: 10, before: 100, countAfter: 10, after: 100)) < 1e-12)
    // 10 against 0 in equal spans: 10 ln 2.
    let ratio = ConditionalTest.logLikelihoodRatio(countBefore: 10, before: 5, countAfter: 0, after: 5)
    #expect(abs(ratio - 10 * log(2)) < 1e-12)
  }
}

@Suite struct FalseAlarmBudgetTests {
  /// Of four tests two can never reach 0.05 / 2; so the two that can share the budget.
  @Test func testsThatCannotAlarmCostNothing() {
    #expect(FalseAlarmBudget.threshold(budget: 0.05, smallestPValues: [0.5, 0.001, 0.04, 1e-9]) == 0.025)
    #expect(FalseAlarmBudget.threshold(budget: 0.05, smallestPValues: [0.5, 0.9]) == 0.05)
    #expect(FalseAlarmBudget.threshold(budget: 0.06, smallestPValues: [0, 0, 0]) == 0.02)
  }

  /// Tarone's definition, by trying every divisor.
  @Test func smallestDivisor() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let smallest = (0..<1 + random.below(30)).map { _ in pow(10, -6 * random.unit()) }
      let divisor = (1...30).first { k in smallest.filter { $0 <= 0.05 / Double(k) }.count <= k }!
      #expect(FalseAlarmBudget.threshold(budget: 0.05, smallestPValues: smallest) == 0.05 / Double(divisor))
    }
  }

  /// Benjamini and Hochberg's own example (1995, section 3.2): four of fifteen stand.
  @Test func discoveries() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
    ]
    #expect(FalseAlarmBudget.discoveryThreshold(rate: 0.05, pValues: p.shuffledByHand) == 0.0095)
    #expect(FalseAlarmBudget.discoveryThreshold(rate: 0.05, pValues: [0.06, 0.5]) == 0)
  }
}

extension [Double] {
  fileprivate var shuffledByHand: [Double] { self[8...].reversed() + self[..<8] }
}

@Suite struct ChangeMonitorTests {
  // Months without any ticket of the desk are missing from the export: they say nothing, and thin no rate.
  @Test func monthsThatAreMissingCountInNoRate() throws {
    let missing = 2..<5
    let exposure = (0..<12).map { missing.contains($0) ? 0 : 400.0 }
    let counts = (0..<12).map { missing.contains($0) || $0 >= 8 ? 0 : 20 }
    let changes = ChangeMonitor.watch(counts: [counts, counts.map { 20 - $0 }], exposure: exposure).lives[0].changes
    let death = try #require(changes.first)
    #expect(death.kind == .died && death.month == 7 && death.seenAt == 8 && changes.count == 1)
    #expect(death.before.months == 5 && death.before.tickets == 100 && death.before.share == 0.05)
  }

  private static func watch(_ counts: [[Int]], rest: [Int]) -> ChangeMonitor.Result {
    let exposure = rest.indices.map { month in Double(rest[month] + counts.reduce(0) { $0 + $1[month] }) }
    return ChangeMonitor.watch(counts: counts, exposure: exposure)
  }

  private static func repeated(_ value: Int, _ times: Int) -> [Int] { [Int](repeating: value, count: times) }

  @Test func aBirthADeathAndARiseByHand() throws {
    let born = Self.repeated(0, 10) + Self.repeated(15, 8)
    let died = Self.repeated(15, 9) + Self.repeated(0, 9)
    let rose = Self.repeated(40, 8) + Self.repeated(90, 10)
    let same = Self.repeated(30, 18)
    let lives = Self.watch([born, died, rose, same], rest: Self.repeated(1_000, 18)).lives
    #expect(lives[0].changes.map(\.kind) == [.born])
    #expect(lives[0].changes.first?.month == 10 && lives[0].changes.first?.seenAt == 10)
    #expect(lives[1].changes.map(\.kind) == [.died])
    #expect(lives[1].changes.first?.month == 8 && lives[1].changes.first?.seenAt == 9)
    #expect(lives[2].changes.map(\.kind) == [.rose])
    #expect(lives[2].changes.first?.month == 8 && lives[2].changes.first?.seenAt == 8)
    #expect(lives[3].changes.isEmpty)
    let birth = try #require(lives[0].births.first)
    #expect(birth.before.tickets == 0 && birth.before.months == 10 && birth.after.tickets == 15)
    // 15 tickets in 1 of 11 months, whose exposures are those of the desk.
    let counts = [born, died, rose, same]
    let desk = (0..<11).map { month in Double(counts.reduce(1_000) { $0 + $1[month] }) }
    let part = desk[10] / desk.reduce(0, +)
    #expect(abs(log(birth.pValue) - 15 * log(part)) < 1e-9)
    #expect(birth.pValue <= birth.threshold)
  }

  @Test func thereFromTheFirstMonthIsNoBirthAndTheLastMonthIsNoDeath() {
    let result = Self.watch([Self.repeated(20, 12), Self.repeated(0, 11) + [20]], rest: Self.repeated(900, 12))
    #expect(result.lives[0].changes.isEmpty && result.lives[1].births.map(\.month) == [11])
  }

  /// Two days of a month: the desk has a fifteenth of its tickets, this intent none.
  @Test func aMonthCoveredInPartIsNoDeath() {
    let counts = [Self.repeated(15, 11) + [0]]
    #expect(Self.watch(counts, rest: Self.repeated(1_000, 11) + [66]).lives[0].changes.isEmpty)
    #expect(Self.watch(counts, rest: Self.repeated(1_000, 12)).lives[0].deaths.map(\.month) == [10])
  }

  /// The desk triples and falls back: no intent has changed. A month without any ticket says nothing.
  @Test func theDeskIsNoChange() {
    let desk = [10, 10, 30, 30, 90, 90, 0, 30, 10, 10, 5, 60]
    let result = Self.watch([desk, desk.map { $0 * 4 }], rest: desk.map { $0 * 20 })
    #expect(result.lives.allSatisfy { $0.changes.isEmpty })
  }

  @Test func aFewStraysNeitherHideABirthNorADeath() {
    let strays = [0, 1, 0, 0, 2, 0, 1, 0, 0, 1]
    let lives = Self.watch(
      [strays + Self.repeated(25, 8), Self.repeated(25, 8) + strays], rest: Self.repeated(2_000, 18)
    ).lives
    #expect(lives[0].births.map(\.month) == [10] && lives[0].changes.count == 1)
    #expect(lives[1].deaths.map(\.month) == [7] && lives[1].changes.count == 1)
  }

  @Test func bornDiedAndBornAgain() {
    let counts = Self.repeated(0, 5) + Self.repeated(30, 6) + Self.repeated(0, 6) + Self.repeated(30, 4)
    let changes = Self.watch([counts], rest: Self.repeated(1_000, 21)).lives[0].changes
    #expect(changes.map(\.kind) == [.born, .died, .born])
    #expect(changes.map(\.month) == [5, 10, 17])
  }

  @Test func tooFewTicketsToTell() {
    let result = Self.watch([Self.repeated(30, 24), [1] + Self.repeated(0, 23)], rest: Self.repeated(900, 24))
    #expect(result.lives[0].endVisibleAfter == 1)
    #expect(result.lives[1].endVisibleAfter == nil && result.lives[1].changes.isEmpty)
  }

  @Test func noMonthOneMonthNoIntent() {
    #expect(ChangeMonitor.watch(counts: [[]], exposure: []).lives == [IntentLife()])
    #expect(ChangeMonitor.watch(counts: [[50]], exposure: [100]).lives[0].changes.isEmpty)
    #expect(ChangeMonitor.watch(counts: [], exposure: [1, 2, 3]).lives.isEmpty)
  }

  /// Cutting off the future changes nothing of what was seen before it.
  @Test(arguments: [1, 2, 3] as [UInt64]) func anAlarmReadsNoLaterMonth(seed: UInt64) {
    let desk = SimulatedDesk(
      tickets: 100_000, intents: 100, variation: 0.05, lives: [3: 8...23, 9: 0...11, 40: 15...23], seed: seed)
    let whole = ChangeMonitor.watch(counts: desk.counts, exposure: desk.exposure)
    #expect(whole.lives.contains { !$0.changes.isEmpty })
    for month in [5, 9, 12, 16] {
      let part = ChangeMonitor.watch(
        counts: desk.counts.map { Array($0[...month]) }, exposure: Array(desk.exposure[...month]))
      #expect(part.lives.map(\.changes) == whole.lives.map { $0.changes.filter { $0.seenAt <= month } })
    }
  }

  @Test func theOrderOfTheIntentsDoesNotMatter() {
    let desk = SimulatedDesk(tickets: 50_000, intents: 60, lives: [3: 8...23, 9: 0...11], seed: 4)
    let forward = ChangeMonitor.watch(counts: desk.counts, exposure: desk.exposure)
    let backward = ChangeMonitor.watch(counts: desk.counts.reversed(), exposure: desk.exposure)
    #expect(forward.lives == backward.lives.reversed() && forward.visibility == backward.visibility)
  }

  /// 20 desks without change: at most the stated number of false alarms, which is 0.23 of each kind a desk, so 4.6 in
  /// all. Never more than two births and deaths in one desk.
  @Test(arguments: [20_000.0, 200_000])
  func desksWithoutChange(tickets: Double) {
    var (births, deaths, levels) = (0, 0, 0)
    for seed in 0..<20 as Range<UInt64> {
      let desk = SimulatedDesk(tickets: tickets, intents: 300, seed: 100 + seed)
      let changes = ChangeMonitor.watch(counts: desk.counts, exposure: desk.exposure).lives.flatMap(\.changes)
      let own = changes.filter { $0.kind == .born || $0.kind == .died }.count
      #expect(own <= 2)
      births += changes.filter { $0.kind == .born }.count
      deaths += changes.filter { $0.kind == .died }.count
      levels += changes.count - own
    }
    #expect(births <= 4 && deaths <= 4 && levels <= 4)
  }

  /// Intents whose months vary by a fifth beyond chance: the estimate is right, and the alarms stay as rare.
  @Test func burstyDesksWithoutChange() {
    var alarms = 0
    for seed in 0..<8 as Range<UInt64> {
      let desk = SimulatedDesk(tickets: 100_000, intents: 300, variation: 0.05, seed: 300 + seed)
      let estimate = MonthlyDispersion.squaredVariation(counts: desk.counts, exposure: desk.exposure, months: 24)
      #expect((0.025...0.075).contains(estimate))
      alarms += ChangeMonitor.watch(counts: desk.counts, exposure: desk.exposure).lives
        .flatMap(\.changes).filter { $0.kind == .born || $0.kind == .died }.count
    }
    #expect(alarms <= 3)
  }

  /// Planted births and deaths of intents with 12 tickets a month: the month is right, the alarm at most a month later.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func plantedChangesAreFoundWithinAMonth(seed: UInt64) throws {
    let rate = 12.0
    let plain = SimulatedDesk(tickets: 100_000, intents: 300, seed: seed)
    var random = SplitMix64(seed: seed, stream: 9)
    var counts = plain.counts
    var exposure = plain.exposure
    var planted: [(isBirth: Bool, month: Int)] = []
    for number in 0..<10 {
      let isBirth = number % 2 == 0
      let month = isBirth ? 5 + random.below(16) : 8 + random.below(12)
      let row = (0..<24).map { m in
        (isBirth ? m >= month : m <= month) ? random.poisson(rate * SimulatedDesk.shape[m]) : 0
      }
      planted.append((isBirth, month))
      counts.append(row)
      for m in 0..<24 { exposure[m] += Double(row[m]) }
    }
    let lives = ChangeMonitor.watch(counts: counts, exposure: exposure).lives
    for (life, truth) in zip(lives[300...], planted) {
      let change = try #require((truth.isBirth ? life.births : life.deaths).first)
      #expect(abs(change.month - truth.month) <= 1)
      #expect(change.seenAt - (truth.isBirth ? truth.month : truth.month + 1) <= 1)
      #expect(life.births.count + life.deaths.count == 1)
    }
  }
}
