// Which of the intents that ship are handed over first, and with which share of their tickets each begins.
public import TicketModel

/// What the ramp plan needs to know of one intent besides the forecast.
public struct RampIntent: Sendable, Equatable {
  public var intentID: String
  public var evidence: VerdictEvidence
  /// Tickets a month, and those of them that people work on.
  public var ticketsPerMonth: Double
  public var humanTicketsPerMonth: Double
  /// What each of those costs them; `nil` where no ticket shows it.
  public var minutesPerHumanTicket: Double?

  public init(
    intentID: String, evidence: VerdictEvidence, ticketsPerMonth: Double, humanTicketsPerMonth: Double,
    minutesPerHumanTicket: Double?
  ) {
    self.intentID = intentID
    self.evidence = evidence
    self.ticketsPerMonth = ticketsPerMonth
    self.humanTicketsPerMonth = humanTicketsPerMonth
    self.minutesPerHumanTicket = minutesPerHumanTicket
  }
}

extension RampPlan {
  /// The chance of a share below the required one from which an intent begins with the lowest step.
  static let doubtfulFrom = 0.2

  /// The plan for all intents that ship by the forecast; others are left out.
  ///
  /// First steps: what is proven begins with the last but one of the policy's steps, what ships by rule with the
  /// second; either with the first, shadow as a rule, where its chance of a share below the required one is a fifth or
  /// more. Order: minutes freed × confidence, highest first, then those whose minutes are not known by tickets ×
  /// confidence; equals by id.
  ///
  /// - Precondition: the policy names at least one step; else as for `AuditPlan`.
  public init(intents: [RampIntent], policy: GatePolicy, forecast: PortfolioForecast) {
    let ships = Dictionary(
      uniqueKeysWithValues: forecast.lines.filter(\.ships).map { ($0.intentID, $0.chanceBelow) })
    let lines = intents.compactMap { intent in
      ships[intent.intentID].map { Self.line(intent, chanceBelow: $0, policy: policy) }
    }
    self.init(
      lines: lines.sorted { one, other in
        let (gain, otherGain) = (Self.gain(one), Self.gain(other))
        return gain == otherGain ? one.intentID < other.intentID : gain > otherGain
      }, audit: AuditPlan(terms: policy.ramp))
  }

  private static func line(_ intent: RampIntent, chanceBelow: Double, policy: GatePolicy) -> Line {
    let expires = policy.expiryDays.flatMap { days in
      intent.evidence.newestScore.map { Timestamp(seconds: $0.seconds + Int64(days) * 86_400) }
    }
    return Line(
      intentID: intent.intentID,
      firstStep: firstStep(of: policy.ramp.steps, grade: intent.evidence.grade, chanceBelow: chanceBelow),
      ticketsPerMonth: intent.ticketsPerMonth, humanTicketsPerMonth: intent.humanTicketsPerMonth,
      minutesPerHumanTicket: intent.minutesPerHumanTicket,
      minutesFreedPerMonth: intent.minutesPerHumanTicket.map { $0 * intent.humanTicketsPerMonth },
      confidence: 1 - chanceBelow, expires: expires)
  }

  static func firstStep(of steps: [Double], grade: VerdictEvidence.Grade, chanceBelow: Double) -> Double {
    precondition(!steps.isEmpty, "a ramp without steps")
    let rising = steps.sorted()
    let lastButOne = max(0, rising.count - 2)
    // A whole frame proves what was; whether that goes on is for the forecast.
    guard chanceBelow < doubtfulFrom else { return rising[0] }
    return switch grade {
    case .proven: rising[lastButOne]
    case .byRule: rising[min(1, lastButOne)]
    case .nearMiss, .clearFail, .open: rising[0]
    }
  }

  /// What lines are ordered by: known minutes before all others.
  private static func gain(_ line: Line) -> (Int, Double) {
    line.minutesFreedPerMonth.map { (1, $0 * line.confidence) } ?? (0, line.ticketsPerMonth * line.confidence)
  }
}
