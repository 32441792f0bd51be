// One ticket's changes of status and assignment, and what is read off them: handoffs, and how long it stayed where.
import TicketModel

/// The changes of one ticket, in any order.
struct TicketHistory {
  struct Change {
    var kind: TicketEvent.Kind
    /// Seconds since 1970; `nil` when the export does not say.
    var at: Int64?
    /// Orders changes of one second.
    var id: String
    var from: String?
    var to: String?
  }

  var ticket: Int64
  /// Of its intent.
  var label: Int32
  /// Seconds since 1970, as below.
  var createdAt: Int64?
  /// When the work on it ended, solved or closed.
  var endedAt: Int64?
  var statuses: [Change]
  var assignments: [Change]

  /// Words that systems have for a status in which nobody waits any more. Where a system has its own, or numbers, the
  /// time at which the ticket was solved tells the same of all but stays before it was reopened.
  private static let endings: Set<String> = ["solved", "closed", "resolved", "completed", "done"]

  static func isEnding(_ status: String) -> Bool { endings.contains(status.lowercased()) }

  /// Changes of status from one in which nobody waits to another; `nil` when none led to such a status. Where a change
  /// does not say what was before, the change before it does. More changes never make it fewer.
  static func reopens(_ statuses: [Change]) -> Int? {
    var count = 0
    var hasEnded = false
    var before: String?
    for change in inOrder(statuses) {
      let left = change.from?.nonEmpty ?? before
      let wasEnded = left.map(isEnding) ?? false
      guard let to = change.to?.nonEmpty else { continue }
      hasEnded = hasEnded || wasEnded || isEnding(to)
      if wasEnded, !isEnding(to) { count += 1 }
      before = to
    }
    return hasEnded ? count : nil
  }

  /// Times at which assignee or group changed from one to another; `nil` when no assignment is told. Changes without a
  /// time are moments of their own.
  var handoffs: Int? {
    if assignments.isEmpty { return nil }
    var holder: [TicketEvent.Kind: String] = [:]
    var count = 0
    var last: Int64?
    for change in Self.inOrder(assignments) {
      let before = change.from?.nonEmpty ?? holder[change.kind]
      if let before, let after = change.to?.nonEmpty, before != after, change.at == nil || change.at != last {
        count += 1
        last = change.at
      }
      // Whom it is taken from has it no more; whoever gets it next gets it from them all the same.
      holder[change.kind] = change.to?.nonEmpty ?? before
    }
    return count
  }

  /// Hands over how many seconds the ticket stayed in which status, from one change to the next. The last status has no
  /// end; the first one begins with the ticket where its first change says what it was.
  func forEachStay(_ body: (_ station: String, _ seconds: Int64) -> Void) {
    var station: String?
    var since = createdAt
    for change in Self.inOrder(statuses) {
      guard let at = change.at, let to = change.to?.nonEmpty else { continue }
      let left = station ?? change.from?.nonEmpty
      // Told again, nothing has changed.
      if left == to, station != nil { continue }
      if let left, let since, at >= since, endedAt.map({ since < $0 }) ?? true,
        !Self.endings.contains(left.lowercased())
      {
        body(left, at - since)
      }
      station = to
      since = at
    }
  }

  /// By time, those without one last.
  private static func inOrder(_ changes: [Change]) -> [Change] {
    changes.sorted {
      ($0.at ?? .max, $0.id.utf8.count, $0.id) < ($1.at ?? .max, $1.id.utf8.count, $1.id)
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
