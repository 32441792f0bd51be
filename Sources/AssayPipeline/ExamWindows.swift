// Which months an exam mines and which it assigns.
import TicketModel

/// Two spans of months, as `Timestamp.monthIndex`, the mined ones before the assigned ones.
struct ExamWindows: Equatable {
  var mined: ClosedRange<Int>
  var assigned: ClosedRange<Int>

  /// The windows asked for, as far as there are tickets; without any, the last quarter of the months (rounded up) is
  /// assigned. One alone leaves the other the months before (after) it.
  ///
  /// - Parameter all: From the first month with a ticket to the last.
  /// - Throws: `PipelineFault` when a window has no month, or the first does not end before the second.
  init(mined: ClosedRange<Int>?, assigned: ClosedRange<Int>?, all: ClosedRange<Int>) throws {
    func name(_ months: ClosedRange<Int>) -> String {
      Timestamp.monthName(months.lowerBound) + ".." + Timestamp.monthName(months.upperBound)
    }
    for window in [mined, assigned].compactMap({ $0 }) where !window.overlaps(all) {
      throw PipelineFault(
        code: "no-ticket-in-months", message: "no ticket came in in \(name(window))",
        remedy: "The tickets are from \(name(all))")
    }
    let quarter = (all.count + 3) / 4
    let lastMined = mined?.upperBound ?? assigned.map { $0.lowerBound - 1 } ?? all.upperBound - quarter
    let firstAssigned = assigned?.lowerBound ?? lastMined + 1
    guard lastMined < firstAssigned else {
      throw PipelineFault(
        code: "windows-overlap", message: "the assigned months begin before the mined ones end",
        remedy: "Give --mined months that all lie before those of --assigned")
    }
    let first = mined?.lowerBound ?? all.lowerBound
    let last = assigned?.upperBound ?? all.upperBound
    guard max(first, all.lowerBound) <= min(lastMined, all.upperBound),
      max(firstAssigned, all.lowerBound) <= min(last, all.upperBound)
    else {
      throw PipelineFault(
        code: "too-few-months",
        message: "the tickets are from \(name(all)): "
          + "no month is left to \(lastMined < all.lowerBound ? "mine" : "assign")",
        remedy: "An exam needs months to mine and later ones to assign: choose others with --mined and --assigned")
    }
    self.mined = max(first, all.lowerBound)...min(lastMined, all.upperBound)
    self.assigned = max(firstAssigned, all.lowerBound)...min(last, all.upperBound)
  }
}
