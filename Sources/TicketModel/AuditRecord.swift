// What the monthly audits of an intent that ships have found so far, added up over the months.

/// The sum of an intent's audits since the sample that its verdict rests on (`RampPlan.AuditPlan` says how it is kept).
public struct AuditRecord: Sendable, Equatable, Codable {
  public struct Month: Sendable, Equatable, Codable {
    /// `2026-09`: when the audited tickets were created.
    public var month: String
    /// Audited tickets whose scores are settled, and those that are not yet.
    public var tickets: Int
    public var open: Int
    /// Of the settled, below 2 on any criterion.
    public var defects: Int
    /// The sum after the month's last settled ticket.
    public var sum: Int

    public init(month: String, tickets: Int, open: Int, defects: Int, sum: Int) {
      self.month = month
      self.tickets = tickets
      self.open = open
      self.defects = defects
      self.sum = sum
    }
  }

  /// Audited months, oldest first.
  public var months: [Month]
  /// The sum from which on the intent goes back to people.
  public var alarm: Int
  /// The first month in which the sum was there, and the largest sum so far: what comes later takes no alarm back.
  public var alarmedIn: String?
  public var highest: Int
  /// Some of the scores come from simulated raters.
  public var isSimulated: Bool

  public init(months: [Month], alarm: Int, alarmedIn: String?, highest: Int, isSimulated: Bool) {
    self.months = months
    self.alarm = alarm
    self.alarmedIn = alarmedIn
    self.highest = highest
    self.isSimulated = isSimulated
  }

  /// The sum now.
  public var sum: Int { months.last?.sum ?? 0 }
  public var tickets: Int { months.reduce(0) { $0 + $1.tickets } }
  public var defects: Int { months.reduce(0) { $0 + $1.defects } }
  public var open: Int { months.reduce(0) { $0 + $1.open } }
}
