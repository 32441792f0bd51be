// The running sum of an intent's monthly audits, ticket by ticket (Bernoulli CUSUM; AuditPlan+Bernoulli.swift designs
// it).
public import TicketModel

/// The settled scores of one month's audit.
public struct AuditedMonth: Sendable, Equatable {
  /// `2026-09`.
  public var month: String
  /// Whether each settled ticket is a defect, in draw order.
  public var defects: [Bool]
  /// Tickets that are not settled yet.
  public var open: Int
  public var isSimulated: Bool

  public init(month: String, defects: [Bool], open: Int = 0, isSimulated: Bool = false) {
    self.month = month
    self.defects = defects
    self.open = open
    self.isSimulated = isSimulated
  }
}

extension AuditRecord {
  /// Adds up audits in order of time: a defect lifts the sum by the plan's step, a good ticket lowers it by one, never
  /// below 0. What is not settled moves nothing. The sum goes on after an alarm, and the alarm stays.
  ///
  /// - Parameter months: in any order; each once.
  /// - Complexity: O(tickets + months · log months).
  public init(_ months: [AuditedMonth], plan: RampPlan.AuditPlan) {
    let alarm = Int(plan.alarm.rounded(.up))
    let (rise, fall) = (Int(plan.defectStep), Int(plan.goodStep))
    self.init(months: [], alarm: alarm, alarmedIn: nil, highest: 0, isSimulated: months.contains(where: \.isSimulated))
    var sum = 0
    // `2026-09` sorts as its months do.
    for month in months.sorted(by: { $0.month < $1.month }) {
      for isDefect in month.defects {
        sum = isDefect ? sum + rise : max(0, sum - fall)
        highest = max(highest, sum)
        if sum >= alarm, alarmedIn == nil { alarmedIn = month.month }
      }
      self.months.append(
        Month(
          month: month.month, tickets: month.defects.count, open: month.open,
          defects: month.defects.count(where: \.self), sum: sum))
    }
  }
}
