// What Jira's statuses mean, and the changes of an issue.
import TicketModel

enum JiraStatus {
  /// The category is Jira's own, by its name or its key; the status is the project's.
  static func status(category: String?, status: String?) -> TicketStatus {
    switch category {
    case "Done", "done": return .closed
    case "To Do", "New", "new": return .new
    case "In Progress", "indeterminate":
      let stated = TableWords.status(status ?? "")
      return stated == .pending || stated == .hold ? stated : .open
    default: return TableWords.status(status ?? "")
    }
  }
}

enum JiraHistory {
  /// Changes of status and assignee of one entry of the history.
  static func events(_ history: JSONValue, _ batch: inout DecodedBatch) -> [TicketEvent] {
    let fields = JSONFields<JiraKey>(history)
    guard let id = fields[.id].identifier else { return [] }
    let actor = JiraPerson(fields[.author])?.id
    let time = batch.time(fields[.created], "changelog.created")
    var counts: [String: Int] = [:]
    return fields[.items].elements.compactMap { value in
      let item = JSONFields<JiraKey>(value)
      guard let name = item[.field].string else { return nil }
      counts[name, default: 0] += 1
      var event = TicketEvent(
        id: eventID(change: id, field: name, ordinal: counts[name] ?? 1), kind: .statusChange, at: time, actorID: actor)
      switch name {
      case "status":
        event.from = item[.fromString].nonEmptyString
        event.to = item[.toString].nonEmptyString
      case "assignee":
        event.kind = .assigneeChange
        event.from = item[.from].nonEmptyString
        event.to = item[.to].nonEmptyString
      default: return nil
      }
      return event
    }
  }

  /// One and the same for an entry of the API and of the data pipeline's table, so that it counts once where both are
  /// read. An entry changes a field once; were it twice, the second has its number behind it.
  static func eventID(change: String, field: String, ordinal: Int = 1) -> String {
    "change-\(change)-\(field)" + (ordinal > 1 ? "-\(ordinal)" : "")
  }

  /// How often an issue was reopened: its resolution was taken back, or it left a status whose name says that it was
  /// resolved, whichever is more. `nil` if none is seen in a history that is not all there.
  static func reopens(_ changelog: JSONFields<JiraKey>) -> Int? {
    var cleared = 0, left = 0, entries = 0
    for history in changelog[.histories].elements {
      entries += 1
      for value in JSONFields<JiraKey>(history)[.items].elements {
        let item = JSONFields<JiraKey>(value)
        switch item[.field].string {
        case "resolution": if item[.from].isPresent, !item[.to].isPresent { cleared += 1 }
        case "status":
          let before = TableWords.status(item[.fromString].string ?? "")
          let after = TableWords.status(item[.toString].string ?? "")
          if before.isResolved, !after.isResolved, after != .unknown { left += 1 }
        default: break
        }
      }
    }
    let isComplete = changelog[.total].integer.map { $0 <= Int64(entries) } ?? true
    return cleared + left > 0 || isComplete ? max(cleared, left) : nil
  }
}
