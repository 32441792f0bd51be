// The running sum of monthly audits: by hand, against the plan's exact figures by simulation, and what it does not
// count.
import SeededRandom
import Testing
import TicketModel

@testable import QualityGate

@Suite struct AuditRecordTests {
  private let plan = RampPlan.AuditPlan(
    ticketsPerMonth: 4, goodDefectShare: 0.02, alarmDefectShare: 0.1, defectStep: 19, goodStep: 1, alarm: 40,
    monthsToFalseAlarm: 0, monthsToAlarm: 0, chancesInAYear: [])

  // 0 0 19 18 · 37 36 · 55: the alarm is in the third month, whatever order the months come in.
  @Test func `the sum by hand`() {
    let months = [
      AuditedMonth(month: "2026-10", defects: [true]),
      AuditedMonth(month: "2026-08", defects: [false, false, true, false], open: 2),
      AuditedMonth(month: "2026-09", defects: [true, false]),
    ]
    let record = AuditRecord(months, plan: plan)
    #expect(record.months.map(\.month) == ["2026-08", "2026-09", "2026-10"])
    #expect(record.months.map(\.sum) == [18, 36, 55] && record.months.map(\.defects) == [1, 1, 1])
    #expect(record.alarm == 40 && record.alarmedIn == "2026-10" && record.highest == 55)
    #expect(record.tickets == 7 && record.defects == 3 && record.open == 2 && record.sum == 55)
    #expect(AuditRecord(months.reversed(), plan: plan) == record)
  }

  @Test func `good months after an alarm take it back neither from the record nor from the largest sum`() {
    let good = (10...12).map {
      AuditedMonth(month: "2026-\($0)", defects: [Bool](repeating: false, count: 30), isSimulated: $0 == 11)
    }
    let record = AuditRecord([AuditedMonth(month: "2026-09", defects: [true, true, true])] + good, plan: plan)
    #expect(record.alarmedIn == "2026-09" && record.highest == 57 && record.sum == 0 && record.isSimulated)
  }

  @Test func `nothing settled is nothing found`() {
    let record = AuditRecord([AuditedMonth(month: "2026-09", defects: [], open: 30)], plan: plan)
    #expect(record.sum == 0 && record.alarmedIn == nil && record.open == 30 && record.tickets == 0)
  }

  /// Audits of an intent with this share of defects.
  private func audits(_ months: Int, tickets: Int, defectShare: Double, _ random: inout SplitMix64) -> [AuditedMonth] {
    (1...months).map { month in
      let number = String(month)
      return AuditedMonth(
        month: String(repeating: "0", count: 7 - number.count) + number,
        defects: (0..<tickets).map { _ in random.chance(defectShare) })
    }
  }

  // 1,500 years each: three standard errors are at most 3.9 points.
  @Test func `alarms within a year come as often as the plan says`() {
    let plan = RampPlan.AuditPlan(terms: GatePolicy.RampTerms())
    var random = SplitMix64(seed: 11)
    let years = 1_500
    for expected in plan.chancesInAYear {
      let alarms = (0..<years).count { _ in
        let year = audits(12, tickets: plan.ticketsPerMonth, defectShare: expected.defectShare, &random)
        return AuditRecord(year, plan: plan).alarmedIn != nil
      }
      let spread = 3 * (expected.chance * (1 - expected.chance) / Double(years)).squareRoot()
      #expect(abs(Double(alarms) / Double(years) - expected.chance) <= spread + 0.001, "\(expected)")
    }
  }

  // In control and out of control. Runs end with a month, the plan's within one: half a month more on average.
  @Test func `run lengths are those of the plan, in control and out of control`() throws {
    let plan = RampPlan.AuditPlan(terms: GatePolicy.RampTerms())
    var random = SplitMix64(seed: 12)
    for (share, expected, longest, runs) in [
      (plan.goodDefectShare, plan.monthsToFalseAlarm, 400, 400), (plan.alarmDefectShare, plan.monthsToAlarm, 40, 1_000),
    ] {
      let lengths = (0..<runs).map { _ in
        let record = AuditRecord(
          audits(longest, tickets: plan.ticketsPerMonth, defectShare: share, &random), plan: plan)
        return Double(record.alarmedIn.flatMap { Int($0) } ?? longest)
      }
      let mean = lengths.reduce(0, +) / Double(runs)
      let variance = lengths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(runs - 1)
      #expect(abs(mean - expected - 0.5) <= 3 * (variance / Double(runs)).squareRoot() + 0.1, "\(share): \(mean)")
    }
  }
}
