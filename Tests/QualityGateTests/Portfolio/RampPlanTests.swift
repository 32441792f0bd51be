// The ramp plan's order and steps, and the audit's sum by hand, by its equations and by simulation.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct RampPlanTests {
  private func intent(
    _ id: String, _ grade: VerdictEvidence.Grade, minutes: Double?, tickets: Double = 100, scored: Int64? = nil
  ) -> RampIntent {
    RampIntent(
      intentID: id, evidence: VerdictEvidence(grade: grade, newestScore: scored.map { Timestamp(seconds: $0) }),
      ticketsPerMonth: 2 * tickets, humanTicketsPerMonth: tickets, minutesPerHumanTicket: minutes)
  }

  private func forecast(_ chances: [(String, Double, Bool)]) -> PortfolioForecast {
    let nothing = IntervalEstimate(0, lower: 0, upper: 0)
    return PortfolioForecast(
      priorDefects: 2, priorPerfect: 31, intents: chances.count, isCorrectedForRaters: false,
      lines: chances.map { .init(intentID: $0.0, share: nothing, chanceBelow: $0.1, ships: $0.2) },
      falseShips: nothing, ships: 0, pooledShare: nil, pooledFloor: nil, wrongAnswersPerMonth: nil, nextRatings: [],
      ratingsAhead: 0)
  }

  // Gains: 1000 · 0.9, 1200 · 0.5, 500 · 1, then without minutes 200 · 0.9; "held" does not ship, "new" is not scored.
  @Test func orderAndSteps() {
    var policy = GatePolicy()
    policy.expiryDays = 10
    let plan = RampPlan(
      intents: [
        intent("unknown", .proven, minutes: nil), intent("sure", .proven, minutes: 5, scored: 86_400),
        intent("held", .byRule, minutes: 90), intent("new", .byRule, minutes: 90),
        intent("doubtful", .byRule, minutes: 12), intent("likely", .byRule, minutes: 10),
      ], policy: policy,
      forecast: forecast([
        ("doubtful", 0.5, true), ("likely", 0.1, true), ("unknown", 0.1, true), ("sure", 0, true), ("held", 0.9, false),
      ]))
    #expect(plan.lines.map(\.intentID) == ["likely", "doubtful", "sure", "unknown"])
    #expect(plan.lines.map(\.firstStep) == [0.1, 0, 0.5, 0.5])
    #expect(plan.lines.map(\.minutesFreedPerMonth) == [1_000, 1_200, 500, nil])
    #expect(plan.lines.map(\.confidence) == [0.9, 0.5, 1, 0.9])
    #expect(plan.lines.map(\.expires) == [nil, nil, Timestamp(seconds: 11 * 86_400), nil])
    policy.expiryDays = nil
    let again = RampPlan(
      intents: [intent("a", .proven, minutes: 1, scored: 5)], policy: policy, forecast: forecast([("a", 0, true)]))
    #expect(again.lines[0].expires == nil)
  }

  @Test func stepsOfOtherPolicies() {
    #expect(RampPlan.firstStep(of: [1], grade: .proven, chanceBelow: 0) == 1)
    #expect(RampPlan.firstStep(of: [1, 0], grade: .proven, chanceBelow: 0) == 0)
    #expect(RampPlan.firstStep(of: [0, 1], grade: .byRule, chanceBelow: 0) == 0)
    #expect(RampPlan.firstStep(of: [0, 0.2, 0.4, 0.6, 1], grade: .proven, chanceBelow: 0.1) == 0.6)
    #expect(RampPlan.firstStep(of: [0, 0.2, 0.4, 0.6, 1], grade: .proven, chanceBelow: 0.9) == 0)
    #expect(RampPlan.firstStep(of: [0, 0.2, 0.4, 0.6, 1], grade: .byRule, chanceBelow: 0.2) == 0)
    #expect(RampPlan.firstStep(of: [0, 0.2, 1], grade: .open, chanceBelow: 0) == 0)
  }
}

@Suite struct AuditPlanTests {
  // Alarm at 1: the first defect. Alarm at 2 with a step of 1: two defects, none good in between: (1 + p)/p².
  @Test(arguments: [0.02, 0.1, 0.5, 0.9])
  func waitingTimesByHand(share: Double) {
    let sum = AuditSum(defectStep: 1)
    #expect(abs(sum.ticketsToAlarm(1, defectShare: share) * share - 1) < 1e-12)
    #expect(abs(sum.ticketsToAlarm(2, defectShare: share) * share * share / (1 + share) - 1) < 1e-12)
    let none = (1 - share) * (1 - share) * (1 - share)
    #expect(abs(sum.chanceOfAlarm(1, defectShare: share, tickets: 3) - (1 - none)) < 1e-12)
  }

  // E = Σ P(no alarm yet), over so many tickets that nothing is left.
  @Test func waitingTimeIsTheSumOfChances() {
    let sum = AuditSum(defectStep: 4)
    for alarm in [1, 4, 5, 9, 13] {
      let expected = (0..<400).reduce(0.0) { $0 + 1 - sum.chanceOfAlarm(alarm, defectShare: 0.3, tickets: $1) }
      #expect(abs(sum.ticketsToAlarm(alarm, defectShare: 0.3) - expected) < 1e-6, "\(alarm)")
    }
  }

  // 3,000 audited intents; three standard errors.
  @Test func simulatedAudits() {
    let plan = RampPlan.AuditPlan(terms: GatePolicy.RampTerms())
    var random = SplitMix64(seed: 6)
    var (inThreeMonths, tickets) = (0, 0)
    for _ in 0..<3_000 {
      var (sum, taken) = (0.0, 0)
      while sum < plan.alarm {
        taken += 1
        sum = max(0, sum + (random.chance(0.1) ? plan.defectStep : -plan.goodStep))
      }
      tickets += taken
      if taken <= 90 { inThreeMonths += 1 }
    }
    #expect(abs(Double(tickets) / 3_000 / 30 / plan.monthsToAlarm - 1) < 0.04)
    let sum = AuditSum(defectStep: Int(plan.defectStep))
    let chance = sum.chanceOfAlarm(Int(plan.alarm), defectShare: 0.1, tickets: 90)
    #expect(abs(Double(inThreeMonths) / 3_000 - chance) < 0.028)
  }

  // ln(0.98/0.9) = 0.0852, ln(0.1/0.02) = 1.609: 18.9 times as much.
  @Test func designOfTheStandardPolicy() throws {
    let plan = RampPlan.AuditPlan(terms: GatePolicy.RampTerms())
    #expect(plan.defectStep == 19 && plan.goodStep == 1 && plan.goodDefectShare == 0.02)
    #expect(plan.monthsToFalseAlarm >= 36)
    let lower = AuditSum(defectStep: 19).ticketsToAlarm(Int(plan.alarm) - 1, defectShare: 0.02)
    #expect(lower < 36 * 30)
    #expect(plan.monthsToAlarm < 4)
    #expect(plan.chancesInAYear.map(\.defectShare) == [0.02, 0.05, 0.1, 0.15, 0.2])
    for (one, next) in zip(plan.chancesInAYear, plan.chancesInAYear.dropFirst()) { #expect(one.chance < next.chance) }
    #expect(plan.chancesInAYear[0].chance < 0.33 && plan.chancesInAYear[2].chance > 0.95)
  }

  // The good share stays below an alarm's share that is small itself.
  @Test(arguments: [0.001, 0.02, 0.03, 0.3, 0.9])
  func otherPolicies(alarmShare: Double) {
    var terms = GatePolicy.RampTerms()
    (terms.alarmDefectShare, terms.auditTickets) = (alarmShare, 5)
    let plan = RampPlan.AuditPlan(terms: terms)
    #expect(plan.goodDefectShare <= alarmShare / 2 && plan.defectStep >= 1 && plan.monthsToFalseAlarm >= 36)
    #expect(plan.monthsToAlarm < plan.monthsToFalseAlarm)
  }
}
