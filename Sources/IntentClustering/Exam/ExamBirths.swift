// Intents that the early months could not know, and where their tickets went.

/// Present intents that hardly had a ticket in the early months.
public struct ExamBirths: Sendable {
  /// Tickets of a new intent that were put in an early one which is none of its own.
  public struct Misplacement: Sendable, Equatable {
    public var early: Int32
    public var tickets: Int
    public var meanConfidence: Double
    /// With a confidence of `ForwardExam.Parameters.sureConfidence` and more.
    public var sure: Int
  }

  public struct Birth: Sendable, Equatable {
    public var present: Int32
    public var early: VolumeChange.Span
    public var late: VolumeChange.Span
    /// By month from 0.
    public var volumes: [Int]
    public var pValue: Double
    /// Of its late tickets: those left unassigned, and those put in an early intent whose counterpart it is.
    public var unassigned: Int
    public var own: Int
    /// The others, the most tickets first.
    public var misplaced: [Misplacement]

    public var wrong: Int { misplaced.reduce(0) { $0 + $1.tickets } }
    public var surelyWrong: Int { misplaced.reduce(0) { $0 + $1.sure } }
  }

  /// The most late tickets first.
  public let births: [Birth]
  public let alarms: ExamAlarms

  /// A birth is a share of the tickets that rose from next to nothing by more than chance: the exact conditional test
  /// of `ChangeMonitor` on the two periods, and its rule for strays.
  init(
    _ tickets: [ExaminedTicket], counterparts: [Int32], periods: ExamPeriods, parameters: ForwardExam.Parameters
  ) {
    let groups = periods.early.indices
    let tests = groups.map { periods.test(.born, of: $0) }
    let alarms = ExamAlarms(budget: parameters.falseAlarms, tests)
    self.alarms = alarms
    let born = groups.filter {
      tests[$0].pValue <= alarms.threshold
        && periods.early[$0].share <= parameters.strayShare * periods.late[$0].share
    }
    var own = [[ExaminedTicket]](repeating: [], count: groups.count)
    let isBorn = Set(born.map(Int32.init))
    for ticket in tickets where ticket.part == .late && isBorn.contains(ticket.present) {
      own[Int(ticket.present)].append(ticket)
    }
    births = born.map { group in
      let assigned = own[group].filter { $0.assigned >= 0 }
      let wrong = assigned.filter { counterparts[Int($0.assigned)] != Int32(group) }
      return Birth(
        present: Int32(group), early: periods.early[group], late: periods.late[group], volumes: periods.volumes[group],
        pValue: tests[group].pValue, unassigned: own[group].count - assigned.count, own: assigned.count - wrong.count,
        misplaced: Self.misplacements(wrong, sureFrom: parameters.sureConfidence))
    }.sorted { ($1.late.tickets, $0.present) < ($0.late.tickets, $1.present) }
  }

  private static func misplacements(_ wrong: [ExaminedTicket], sureFrom least: Double) -> [Misplacement] {
    Dictionary(grouping: wrong, by: \.assigned).map { early, tickets in
      // In the order given, so that the sum is the same every time.
      Misplacement(
        early: early, tickets: tickets.count,
        meanConfidence: tickets.reduce(0) { $0 + $1.confidence } / Double(tickets.count),
        sure: tickets.count { $0.confidence >= least })
    }.sorted { ($1.tickets, $0.early) < ($0.tickets, $1.early) }
  }
}
