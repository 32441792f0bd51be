// Figures for the import report and the portfolio: counted by SQLite, one pass each.
import GRDB
public import TicketModel

/// What the store holds, and what is missing in it.
public struct StoreFigures: Sendable {
  public var tickets = 0
  public var messages = 0
  public var people = 0
  public var events = 0
  public var withoutCustomerText = 0
  /// Tickets that no customer wrote, by kind; not among `withoutCustomerText`.
  public var automatic: [AutomaticKind: Int] = [:]
  public var withoutTranscript = 0
  public var withUnknownRole = 0
  public var withZonelessTime = 0
  public var withoutCreationTime = 0
  /// Tickets created in each month (`Timestamp.monthIndex`), empty months between the first and the last included.
  public var months: [(month: Int, tickets: Int)] = []
  public var languages: [(language: String, tickets: Int)] = []
  public var resolutions: [Resolution: Int] = [:]
}

/// Counts over the tickets of one intent.
public struct IntentFigures: Sendable {
  /// What tickets are counted by when readers choose among them.
  public struct Cell: Sendable, Hashable {
    /// `Timestamp.monthIndex` of the creation; `nil` when it is not exported.
    public var month: Int?
    public var language: String
    public var channel: String

    public init(month: Int?, language: String, channel: String) {
      self.month = month
      self.language = language
      self.channel = channel
    }
  }

  public var tickets = 0
  /// Tickets of other intents, or of none, that ask for this one besides; not among `tickets`.
  public var askedBesides = 0
  public var cells: [Cell: Int] = [:]
  public var months: [Int: Int] = [:]
  public var languages: [String: Int] = [:]
  public var channels: [String: Int] = [:]
  public var resolutions: [Resolution: Int] = [:]
  public var ticketsWithReopenCount = 0
  public var reopened = 0
  public var satisfactionAnswers = 0
  /// Sum of the answers, each from 0 to 1.
  public var satisfactionSum = 0.0
  /// Tickets whose customer was asked and did not answer.
  public var satisfactionUnanswered = 0
  /// Seconds from creation to solution of the tickets that have both, in no order; a solution before the creation is an
  /// error of the export and left out.
  public var handlingSeconds: [Int64] = []

  public init() {}
}

extension Store {
  /// Whether any export told what was executed for a customer.
  public func hasActions() throws -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE kind = 'action')") ?? false }
  }

  public func figures() throws -> StoreFigures {
    try read { db in
      var figures = StoreFigures()
      var days: [Int64: Int] = [:]
      var (languages, resolutions, kinds): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
      // One pass over the largest table, where a query for each figure would make five.
      var tickets = try RowStatement(
        db, sql: """
          SELECT document = '', automaticKind, isTranscriptMissing, hasUnknownRole, hasZonelessTime, createdAt / 86400,
            language, resolution FROM ticket
          """)
      try tickets.forEach { row in
        let (isEmpty, kind) = (row.bool(0), row.text(1))
        figures.tickets += 1
        if isEmpty, kind.isEmpty { figures.withoutCustomerText += 1 }
        if !kind.isEmpty { kinds[kind, default: 0] += 1 }
        if row.bool(2) { figures.withoutTranscript += 1 }
        if row.bool(3) { figures.withUnknownRole += 1 }
        if row.bool(4) { figures.withZonelessTime += 1 }
        if row.isNull(5) { figures.withoutCreationTime += 1 } else { days[row.integer(5), default: 0] += 1 }
        if !isEmpty { languages[row.text(6), default: 0] += 1 }
        resolutions[row.text(7), default: 0] += 1
      }
      figures.automatic = Store.automaticTickets(kinds)
      figures.messages = try Int.fetchOne(db, sql: "SELECT count(*) FROM message") ?? 0
      figures.people = try Int.fetchOne(db, sql: "SELECT count(*) FROM person") ?? 0
      figures.events = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
      var months: [Int: Int] = [:]
      for (day, count) in days { months[Timestamp(seconds: day * 86_400).monthIndex, default: 0] += count }
      if let first = months.keys.min(), let last = months.keys.max() {
        figures.months = (first...last).map { ($0, months[$0] ?? 0) }
      }
      figures.languages = languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
      for (resolution, count) in resolutions { figures.resolutions[Resolution(rawValue: resolution) ?? .unknown] = count }
      return figures
    }
  }

  /// Tickets that no customer wrote, by kind.
  public func automaticTickets() throws -> [AutomaticKind: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT automaticKind, count(*) FROM ticket WHERE automaticKind <> '' GROUP BY 1")
      return Store.automaticTickets(rows.reduce(into: [:]) { $0[$1[0]] = $1[1] })
    }
  }

  private static func automaticTickets(_ counts: [String: Int]) -> [AutomaticKind: Int] {
    counts.reduce(into: [:]) { kinds, count in
      if let kind = AutomaticKind(rawValue: count.key) { kinds[kind] = count.value }
    }
  }

  /// Figures of every intent of a run, by label; outliers under −1.
  public func intentFigures(mineRun: Int64) throws -> [Int32: IntentFigures] {
    try read { db in
      var figures: [Int32: IntentFigures] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT coalesce(a.curatedLabel, a.label), t.createdAt, t.language, t.channel, t.resolution, t.reopens,
            t.satisfaction, t.solvedAt
          FROM assignment a JOIN ticket t ON t.id = a.ticketID WHERE a.run = ? ORDER BY a.ticketID
          """, arguments: [mineRun])
      while let row = try rows.next() {
        let label: Int32 = row[0]
        // Taken out and put back, so that the collections inside are never copied.
        var one = figures.removeValue(forKey: label) ?? IntentFigures()
        one.tickets += 1
        let created = row[1] as Int64?
        let cell = IntentFigures.Cell(
          month: created.map { Timestamp(seconds: $0).monthIndex }, language: row[2], channel: row[3])
        one.cells[cell, default: 0] += 1
        if let month = cell.month { one.months[month, default: 0] += 1 }
        one.languages[cell.language, default: 0] += 1
        one.channels[cell.channel, default: 0] += 1
        if let created, let solved = row[7] as Int64?, solved >= created {
          one.handlingSeconds.append(solved - created)
        }
        one.resolutions[Resolution(rawValue: row[4]) ?? .unknown, default: 0] += 1
        if let reopens = row[5] as Int? {
          one.ticketsWithReopenCount += 1
          if reopens > 0 { one.reopened += 1 }
        }
        let satisfaction = Satisfaction(stored: row[6])
        if let answer = satisfaction.normalized {
          one.satisfactionAnswers += 1
          one.satisfactionSum += answer
        } else if satisfaction == .unanswered {
          one.satisfactionUnanswered += 1
        }
        figures[label] = one
      }
      for (further, _) in try Store.furtherIntents(run: mineRun, in: db) { figures[further.label]?.askedBesides += 1 }
      return figures
    }
  }
}
