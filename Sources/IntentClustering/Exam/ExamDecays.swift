// Early intents that did not last: their tickets stopped coming, or what comes to them is something else now.

/// What became of each early intent.
public struct ExamDecays: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Hardly a ticket of the late months is assigned to it.
    case ended
    /// Of the tickets that are assigned to it fewer are in its counterpart than of those held out.
    case disagrees
    /// Of the tickets that are assigned to it fewer are assigned with confidence than of those held out.
    case unsure
  }

  public struct EarlyIntent: Sendable, Equatable {
    /// Tickets that the classifier assigns to it, mined ones included: both periods are counted by one rule.
    public var early: VolumeChange.Span
    public var late: VolumeChange.Span
    /// By month from 0.
    public var volumes: [Int]
    public var heldOut: ExamTally
    /// Of the late tickets.
    public var afterwards: ExamTally
    /// By kind of decay; absent where there is nothing to compare.
    public var pValues: [Kind: Double]
    public var decays: [Kind]
  }

  /// One per early intent.
  public let intents: [EarlyIntent]
  public let alarms: [Kind: ExamAlarms]

  init(
    _ tickets: [ExaminedTicket], counterparts: [Int32], labels: [Int32], periods: ExamPeriods,
    parameters: ForwardExam.Parameters
  ) {
    let count = counterparts.count
    var heldOut = [ExamTally](repeating: ExamTally(), count: count)
    var late = heldOut
    var confidences = [(heldOut: [Double], late: [Double])](repeating: ([], []), count: count)
    for ticket in tickets where ticket.part != .mined && ticket.assigned >= 0 {
      let place = Int(ticket.assigned)
      if ticket.part == .heldOut {
        heldOut[place].add(ticket, counterparts: counterparts, labels: labels)
        confidences[place].heldOut.append(ticket.confidence)
      } else {
        late[place].add(ticket, counterparts: counterparts, labels: labels)
        confidences[place].late.append(ticket.confidence)
      }
    }
    var tests: [Kind: [ExamTest?]] = [:]
    tests[.ended] = (0..<count).map { periods.test(.died, of: $0) }
    tests[.disagrees] = (0..<count).map { place in
      Self.fall(
        from: (heldOut[place].agreeing, heldOut[place].assigned), to: (late[place].agreeing, late[place].assigned),
        mostBefore: heldOut[place].agreeing)
    }
    tests[.unsure] = (0..<count).map { place in
      let (before, after) = confidences[place]
      let middle = median(before + after)
      // Where most are as sure as can be, those are above the rest.
      let isTop = middle == (before + after).max()
      func isAbove(_ confidence: Double) -> Bool { isTop ? confidence >= middle : confidence > middle }
      // Mood's test of medians (Westenberg 1948; Mood 1954, doi:10.1214/aoms/1177728719): exact by Fisher's.
      return Self.fall(
        from: (before.count(where: isAbove), before.count), to: (after.count(where: isAbove), after.count),
        mostBefore: isTop ? before.count : min(before.count, (before.count + after.count) / 2))
    }
    let alarms = tests.mapValues { tests in
      ExamAlarms(budget: parameters.falseAlarms, tests.compactMap { $0 })
    }
    self.alarms = alarms
    intents = (0..<count).map { place in
      let found = tests.compactMapValues { $0[place]?.pValue }
      return EarlyIntent(
        early: periods.early[place], late: periods.late[place], volumes: periods.volumes[place],
        heldOut: heldOut[place], afterwards: late[place], pValues: found,
        decays: Kind.allCases.filter { kind in
          guard let p = found[kind], p <= alarms[kind]!.threshold else { return false }
          return kind != .ended
            || periods.late[place].share <= parameters.strayShare * periods.early[place].share
        })
    }
  }

  /// - Parameter mostBefore: Marked tickets before, when there are none afterwards.
  /// - Returns: `nil` when one of the groups is empty.
  private static func fall(
    from before: (marked: Int, all: Int), to after: (marked: Int, all: Int), mostBefore: Int
  ) -> ExamTest? {
    guard before.all > 0, after.all > 0 else { return nil }
    let (marked, all) = (before.marked + after.marked, before.all + after.all)
    return ExamTest(
      pValue: FisherTest.lowerTail(after.marked, drawn: after.all, marked: marked, of: all),
      smallest: FisherTest.smallestPValue(drawn: after.all, marked: marked, of: all),
      atMost: FisherTest.lowerTail(0, drawn: after.all, marked: mostBefore, of: all))
  }
}
