// The monthly audit of what ships: how much a defect weighs, when the sum raises the alarm, and how soon that is.
import Glibc
public import TicketModel

extension RampPlan.AuditPlan {
  /// The share of defects at which an audited intent is left alone, where the alarm's is at least twice as large.
  public static let goodDefectShare = 0.02
  /// Months of audits of an intent between false alarms, on average, at least.
  public static let leastMonthsToFalseAlarm = 36.0

  /// Designs the Bernoulli CUSUM of a policy.
  ///
  /// Steps are those of the log-likelihood ratio of the two shares of defects, in units of what a good ticket takes off
  /// and rounded to whole numbers, so that anyone can keep the sum by hand (Reynolds and Stoumbos 1999,
  /// doi:10.1080/00224065.1999.11979900): at 2% against 10% a defect adds 19 and a good ticket takes 1 off. The alarm
  /// is the smallest number at which an intent at the good share goes `leastMonthsToFalseAlarm` until a false one.
  /// Months and chances are exact, from the Markov chain of the sum, which begins at 0; tickets are taken to be
  /// independent.
  ///
  /// - Precondition: `terms.alarmDefectShare` is above 0 and below 1, `terms.auditTickets ≥ 1`.
  /// - Complexity: O(alarm · (defect step + tickets of a year)).
  public init(terms: GatePolicy.RampTerms) {
    let (alarmShare, tickets) = (terms.alarmDefectShare, terms.auditTickets)
    precondition(alarmShare > 0 && alarmShare < 1 && tickets >= 1, "no audit of \(tickets) tickets finds \(alarmShare)")
    let goodShare = min(Self.goodDefectShare, alarmShare / 2)
    let fall = log((1 - goodShare) / (1 - alarmShare))
    let rise = max(1, (log(alarmShare / goodShare) / fall).rounded())
    let sum = AuditSum(defectStep: Int(rise))
    let least = Self.leastMonthsToFalseAlarm * Double(tickets)
    var (tooLow, alarm) = (0, 1)
    while sum.ticketsToAlarm(alarm, defectShare: goodShare) < least { (tooLow, alarm) = (alarm, 2 * alarm) }
    while alarm - tooLow > 1 {
      let middle = tooLow + (alarm - tooLow) / 2
      if sum.ticketsToAlarm(middle, defectShare: goodShare) < least { tooLow = middle } else { alarm = middle }
    }
    let shares = Set([goodShare, 0.05, alarmShare, 0.15, 0.2]).sorted()
    self.init(
      ticketsPerMonth: tickets, goodDefectShare: goodShare, alarmDefectShare: alarmShare, defectStep: rise, goodStep: 1,
      alarm: Double(alarm),
      monthsToFalseAlarm: sum.ticketsToAlarm(alarm, defectShare: goodShare) / Double(tickets),
      monthsToAlarm: sum.ticketsToAlarm(alarm, defectShare: alarmShare) / Double(tickets),
      chancesInAYear: shares.map {
        Chance(defectShare: $0, chance: sum.chanceOfAlarm(alarm, defectShare: $0, tickets: 12 * tickets))
      })
  }
}

/// A sum that a defect lifts by `defectStep`, and that a good ticket lowers by 1, never below 0.
struct AuditSum {
  /// 1 or more.
  let defectStep: Int

  /// The expected number of tickets until the sum is at `alarm` or above, from 0.
  ///
  /// Of the equations E(s) = 1 + (1 − p) E(s − 1) + p E(s + step), E = 0 from the alarm on: each is solved for
  /// E(s) = a + b E(s − 1) from the top down, without a subtraction that could lose digits.
  ///
  /// - Precondition: `alarm ≥ 1`, `0 < defectShare < 1`.
  /// - Complexity: O(alarm · defectStep).
  func ticketsToAlarm(_ alarm: Int, defectShare: Double) -> Double {
    precondition(alarm >= 1 && defectShare > 0 && defectShare < 1, "no alarm at \(alarm), \(defectShare)")
    var lines = [(constant: Double, slope: Double)](repeating: (0, 0), count: alarm)
    for state in (0..<alarm).reversed() {
      // E(state + step) as a line in E(state).
      var (constant, slope) = (0.0, 0.0)
      if state + defectStep < alarm {
        slope = 1
        for above in ((state + 1)...(state + defectStep)).reversed() {
          constant += slope * lines[above].constant
          slope *= lines[above].slope
        }
      }
      let own = 1 - defectShare * slope
      lines[state] = ((1 + defectShare * constant) / own, (1 - defectShare) / own)
    }
    // At 0 a good ticket leaves the sum where it is.
    return lines[0].constant / (1 - lines[0].slope)
  }

  /// The chance that the sum reaches `alarm` within so many tickets, from 0.
  ///
  /// - Precondition: as above, shares 0 and 1 allowed; `tickets ≥ 0`.
  /// - Complexity: O(alarm · tickets).
  func chanceOfAlarm(_ alarm: Int, defectShare: Double, tickets: Int) -> Double {
    var chances = [1.0] + [Double](repeating: 0, count: alarm - 1)
    var alarmed = 0.0
    for _ in 0..<tickets {
      var next = [Double](repeating: 0, count: alarm)
      for (state, chance) in chances.enumerated() where chance > 0 {
        next[max(0, state - 1)] += chance * (1 - defectShare)
        if state + defectStep < alarm {
          next[state + defectStep] += chance * defectShare
        } else {
          alarmed += chance * defectShare
        }
      }
      chances = next
    }
    return alarmed
  }
}
