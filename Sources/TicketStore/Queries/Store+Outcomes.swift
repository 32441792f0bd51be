// What became of tickets after the bot and after people, and how much work people have with them: counted by intent.
import GRDB
public import TicketModel

/// The tickets that people still work on.
public struct HumanWork: Sendable, Equatable {
  /// Tickets that people resolved, alone or with the bot.
  public var tickets = 0
  /// Answers and notes that people wrote in them.
  public var messages = 0
  /// Tickets a month over the desk's last twelve full months, and of those the ones that people resolved, alone or with
  /// the bot.
  public var ticketsPerMonth = 0.0
  public var humanTicketsPerMonth = 0.0

  public init() {}
}

extension Store {
  /// Outcomes of every intent of a run, by label, outliers under −1: of the tickets that the bot resolved alone and of
  /// those that people did, created in the desk's last twelve full months or since: years that are over neither hide a
  /// bot that has got worse nor hold one that has got better. Tickets that both worked on, or nobody knows who, count
  /// on neither side; those without a time of creation only where none has one.
  ///
  /// - Complexity: O(tickets of the run); memory: the counts.
  public func outcomeCounts(mineRun: Int64) throws -> [Int32: (bot: OutcomeCounts, human: OutcomeCounts)] {
    try read { db in
      var counts: [Int32: (bot: OutcomeCounts, human: OutcomeCounts)] = [:]
      let since = try Store.months(mineRun: mineRun, in: db).lastYear?.months.lowerBound
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label), t.resolution = 'bot', t.reopens, t.satisfaction, t.createdAt
          FROM assignment a CROSS JOIN ticket t ON t.id = a.ticketID
          WHERE a.run = ? AND t.resolution IN ('bot', 'human') ORDER BY a.ticketID
          """, arguments: [mineRun])
      while let row = try rows.next() {
        let month = (row[4] as Int64?).map { Timestamp(seconds: $0).monthIndex }
        if let since, month ?? Int.min < since { continue }
        let rating = Satisfaction(stored: row[3]).normalized
        let label: Int32 = row[0]
        if row[1] {
          counts[label, default: (OutcomeCounts(), OutcomeCounts())].bot.add(reopens: row[2], rating: rating)
        } else {
          counts[label, default: (OutcomeCounts(), OutcomeCounts())].human.add(reopens: row[2], rating: rating)
        }
      }
      return counts
    }
  }

  /// The work that people have with every intent of a run, by label, outliers under −1.
  ///
  /// A month at either end of the desk's record counts as full unless, at the desk's daily rate, three tickets or more
  /// are missing of it. Without a full month the whole record counts, as so many months as it has days. Times after the
  /// run of discovery are errors of the export and left out.
  ///
  /// - Complexity: O(tickets of the run + messages of the store); memory: the counts.
  public func humanWork(mineRun: Int64) throws -> [Int32: HumanWork] {
    try read { db in
      var work: [Int32: HumanWork] = [:]
      var months = MonthlyTickets()
      var humanMonths = MonthlyTickets()
      let tickets = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label), CASE WHEN t.createdAt <= ? THEN t.createdAt / 86400 END,
            t.resolution IN ('human', 'mixed')
          FROM assignment a CROSS JOIN ticket t ON t.id = a.ticketID WHERE a.run = ? ORDER BY a.ticketID
          """, arguments: [try Store.end(ofRun: mineRun, in: db), mineRun])
      while let row = try tickets.next() {
        let label: Int32 = row[0]
        months.add(1, label: label, day: row[1])
        work[label, default: HumanWork()].tickets += row[2] ? 1 : 0
        if row[2] { humanMonths.add(1, label: label, day: row[1]) }
      }
      try Store.forEachPersonsMessage(mineRun: mineRun, in: db) { message in
        if message.isOfHumanTicket { work[message.label, default: HumanWork()].messages += 1 }
      }
      guard let period = months.lastYear else { return work }
      for label in work.keys {
        work[label]?.ticketsPerMonth = months.perMonth(of: label, in: period)
        work[label]?.humanTicketsPerMonth = humanMonths.perMonth(of: label, in: period)
      }
      return work
    }
  }
}

extension Store {
  /// The tickets of a run by month, times after it left out.
  private static func months(mineRun: Int64, in db: Database) throws -> MonthlyTickets {
    var months = MonthlyTickets()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT t.createdAt / 86400, count(*) FROM assignment a CROSS JOIN ticket t ON t.id = a.ticketID
        WHERE a.run = ? AND t.createdAt <= ? GROUP BY 1
        """, arguments: [mineRun, try end(ofRun: mineRun, in: db)])
    while let row = try rows.next() { months.add(row[1], label: 0, day: row[0]) }
    return months
  }

  private static func end(ofRun key: Int64, in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT endedAt FROM run WHERE key = ?", arguments: [key]) ?? Int64.max
  }
}

extension OutcomeCounts {
  fileprivate mutating func add(reopens: Int?, rating: Double?) {
    if let reopens {
      reopenKnown += 1
      if reopens > 0 { reopened += 1 }
    }
    if let rating {
      ratings += 1
      ratingSum += rating
      ratingSquares += rating * rating
    }
  }
}

extension MonthlyTickets {
  /// Months, and how many of them they are worth.
  fileprivate typealias Period = (months: ClosedRange<Int>, count: Double)

  /// Tickets that a month at the end of the record may lack and still be full.
  private static let missedTickets = 3.0

  /// The last twelve full months, or as many as there are; the whole record without any, `nil` without a date.
  fileprivate var lastYear: Period? {
    guard let firstDay, let lastDay else { return nil }
    let all = Self.month(firstDay)...Self.month(lastDay)
    let dated = counts.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    let rate = Double(dated) / Double(lastDay - firstDay + 1)
    let full = all.filter { month in
      let days = Self.firstDay(month)..<Self.firstDay(month + 1)
      return Double(days.count - days.clamped(to: firstDay..<lastDay + 1).count) * rate < Self.missedTickets
    }
    guard let last = full.last, let first = full.first else {
      return (all, Double(lastDay - firstDay + 1) / (365.25 / 12))
    }
    let start = max(first, last - 11)
    return (start...last, Double(last - start + 1))
  }

  fileprivate func perMonth(of label: Int32, in period: Period) -> Double {
    let tickets = counts[label]?.reduce(0) { $0 + (period.months.contains($1.key) ? $1.value : 0) } ?? 0
    return Double(tickets) / period.count
  }

  private static func month(_ day: Int) -> Int { Timestamp(seconds: Int64(day) * 86_400).monthIndex }

  /// Days since 1970.
  private static func firstDay(_ month: Int) -> Int {
    Int(Timestamp(year: month / 12, month: month % 12 + 1, day: 1).seconds / 86_400)
  }
}
