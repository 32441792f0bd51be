// In which order and by which steps intents that ship are handed to automation, and how they are watched then.

/// The plan for everything that ships.
public struct RampPlan: Sendable, Equatable, Codable {
  /// By minutes freed, weighed by the chance that the intent holds what it promises; highest first.
  public var lines: [Line]
  public var audit: AuditPlan

  public struct Line: Sendable, Equatable, Codable {
    public var intentID: String
    /// Share of the intent's tickets to begin with, 0 to 1; 0: shadow, the bot drafts and a person sends.
    public var firstStep: Double
    /// Tickets a month, over the last twelve months with tickets or all there are.
    public var ticketsPerMonth: Double
    /// Tickets a month that people still work on, and what each costs them; `nil` where no ticket shows it.
    public var humanTicketsPerMonth: Double
    public var minutesPerHumanTicket: Double?
    /// Human minutes a month that automation of the whole intent would free; `nil` where it is not known.
    public var minutesFreedPerMonth: Double?
    /// Chance that the intent is at or above the required share, 0 to 1.
    public var confidence: Double
    /// The day on which the verdict ends; `nil`: never, or no score has a time.
    public var expires: Timestamp?

    public init(
      intentID: String, firstStep: Double, ticketsPerMonth: Double, humanTicketsPerMonth: Double,
      minutesPerHumanTicket: Double?, minutesFreedPerMonth: Double?, confidence: Double, expires: Timestamp?
    ) {
      self.intentID = intentID
      self.firstStep = firstStep
      self.ticketsPerMonth = ticketsPerMonth
      self.humanTicketsPerMonth = humanTicketsPerMonth
      self.minutesPerHumanTicket = minutesPerHumanTicket
      self.minutesFreedPerMonth = minutesFreedPerMonth
      self.confidence = confidence
      self.expires = expires
    }
  }

  /// A monthly audit whose alarm adds up over months: the Bernoulli CUSUM (Reynolds and Stoumbos 1999,
  /// doi:10.1080/00224065.1999.11979900). After each audited ticket the sum rises by `defectStep` for a defect, else
  /// falls by
  /// `goodStep`, never below 0; from `alarm` on the intent goes back to people.
  public struct AuditPlan: Sendable, Equatable, Codable {
    /// Of each intent.
    public var ticketsPerMonth: Int
    /// Shares of defects that it is to tell apart, 0 to 1.
    public var goodDefectShare: Double
    public var alarmDefectShare: Double
    public var defectStep: Double
    public var goodStep: Double
    public var alarm: Double
    /// Months on average until an alarm at the one share and at the other.
    public var monthsToFalseAlarm: Double
    public var monthsToAlarm: Double
    /// Chance of an alarm within a year, by true share of defects: false alarms at the good share.
    public var chancesInAYear: [Chance]

    public struct Chance: Sendable, Equatable, Codable {
      public var defectShare: Double
      public var chance: Double

      public init(defectShare: Double, chance: Double) {
        self.defectShare = defectShare
        self.chance = chance
      }
    }

    public init(
      ticketsPerMonth: Int, goodDefectShare: Double, alarmDefectShare: Double, defectStep: Double, goodStep: Double,
      alarm: Double, monthsToFalseAlarm: Double, monthsToAlarm: Double, chancesInAYear: [Chance]
    ) {
      self.ticketsPerMonth = ticketsPerMonth
      self.goodDefectShare = goodDefectShare
      self.alarmDefectShare = alarmDefectShare
      self.defectStep = defectStep
      self.goodStep = goodStep
      self.alarm = alarm
      self.monthsToFalseAlarm = monthsToFalseAlarm
      self.monthsToAlarm = monthsToAlarm
      self.chancesInAYear = chancesInAYear
    }
  }

  public init(lines: [Line], audit: AuditPlan) {
    self.lines = lines
    self.audit = audit
  }
}
