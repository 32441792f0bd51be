// When tickets came in: by month and intent, and one by one.
import GRDB
public import TicketModel

/// Tickets by group and month.
public struct MonthlyTickets: Sendable {
  /// By group, then by `Timestamp.monthIndex` of the creation.
  public var counts: [Int32: [Int: Int]] = [:]
  /// Tickets whose record does not say when they came in.
  public var undated = 0
  /// Days since 1970 of the first and the last dated ticket.
  public var firstDay: Int?
  public var lastDay: Int?

  public init() {}

  /// Counts so many tickets of one day, or of no known day.
  public mutating func add(_ tickets: Int, label: Int32, day: Int?) {
    guard let day else {
      undated += tickets
      return
    }
    firstDay = min(firstDay ?? day, day)
    lastDay = max(lastDay ?? day, day)
    counts[label, default: [:]][Timestamp(seconds: Int64(day) * 86_400).monthIndex, default: 0] += tickets
  }
}

extension Store {
  /// The mined tickets of a run by the intent's label, outliers under −1. One pass; memory: the counts.
  public func monthlyTickets(mineRun: Int64) throws -> MonthlyTickets {
    try read { db in
      var months = MonthlyTickets()
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label), t.createdAt / 86400, count(*)
          FROM assignment a JOIN ticket t ON t.id = a.ticketID WHERE a.run = ? GROUP BY 1, 2
          """, arguments: [mineRun])
      while let row = try rows.next() { months.add(row[2], label: row[0], day: row[1]) }
      return months
    }
  }

  /// Id and creation of every dated mined ticket with its intent's label in a run, in the order of the ids' bytes.
  public func datedAssignments(
    mineRun: Int64, _ body: (_ ticketID: String, _ label: Int32, _ createdAt: Timestamp) throws -> Void
  ) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT a.ticketID, coalesce(a.curatedLabel, a.label), t.createdAt
          FROM assignment a JOIN ticket t ON t.id = a.ticketID
          WHERE a.run = ? AND t.createdAt IS NOT NULL ORDER BY a.ticketID
          """, arguments: [mineRun])
      while let row = try rows.next() { try body(row[0], row[1], Timestamp(seconds: row[2])) }
    }
  }

  /// Id and creation of every ticket, in the order of the ids' bytes; `nil` where the record does not say when.
  public func creationTimes(_ body: (_ ticketID: String, _ createdAt: Timestamp?) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT id, createdAt FROM ticket ORDER BY id")
      while let row = try rows.next() { try body(row[0], (row[1] as Int64?).map { Timestamp(seconds: $0) }) }
    }
  }
}
