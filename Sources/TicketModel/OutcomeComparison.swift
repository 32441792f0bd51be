// What became of the tickets that the bot resolved alone, beside those that people resolved: true deflection is not
// tickets closed.

/// Reopening and ratings after the bot and after people. Tickets that both worked on count on neither side.
public struct OutcomeComparison: Sendable, Equatable, Codable {
  /// Of tickets whose export says whether they were reopened; `nil` when it says so of none on either side.
  public var reopened: Reopened?
  /// Of customers who answered; `nil` when nobody did on either side.
  public var rating: Rating?

  public init(reopened: Reopened? = nil, rating: Rating? = nil) {
    self.reopened = reopened
    self.rating = rating
  }

  public struct Reopened: Sendable, Equatable, Codable {
    public var bot: Int
    public var botTickets: Int
    public var human: Int
    public var humanTickets: Int
    /// Share after the bot less that after people, −1 to 1: above 0 the bot fares worse.
    public var difference: IntervalEstimate

    public init(bot: Int, botTickets: Int, human: Int, humanTickets: Int, difference: IntervalEstimate) {
      self.bot = bot
      self.botTickets = botTickets
      self.human = human
      self.humanTickets = humanTickets
      self.difference = difference
    }
  }

  public struct Rating: Sendable, Equatable, Codable {
    /// Mean answers, 0 (worst) to 1 (best).
    public var botMean: Double
    public var botAnswers: Int
    public var humanMean: Double
    public var humanAnswers: Int
    /// Mean after the bot less that after people, −1 to 1: below 0 the bot fares worse.
    public var difference: IntervalEstimate

    public init(botMean: Double, botAnswers: Int, humanMean: Double, humanAnswers: Int, difference: IntervalEstimate) {
      self.botMean = botMean
      self.botAnswers = botAnswers
      self.humanMean = humanMean
      self.humanAnswers = humanAnswers
      self.difference = difference
    }
  }
}

/// How people worked together on an intent's tickets. Every mean is over the tickets whose export tells it at all.
public struct CollaborationFigures: Sendable, Equatable, Codable {
  /// Tickets that a person answered or noted something in.
  public var tickets: Int
  /// Changes of assignee or group, per ticket.
  public var handoffs: Double
  /// Internal notes per ticket.
  public var notes: Double
  /// Public answers and notes of people, per ticket.
  public var touches: Double
  /// Tickets in which somebody known as a supervisor wrote.
  public var supervisorTickets: Int
  /// Hours from one change of status to the next, by status as the system names it, most time in all first.
  public var waiting: [Waiting]

  public struct Waiting: Sendable, Equatable, Codable {
    public var station: String
    /// Stays in it.
    public var stays: Int
    public var medianHours: Double
    /// Share of all hours of all stays, 0 to 1.
    public var share: Double

    public init(station: String, stays: Int, medianHours: Double, share: Double) {
      self.station = station
      self.stays = stays
      self.medianHours = medianHours
      self.share = share
    }
  }

  public init(
    tickets: Int, handoffs: Double, notes: Double, touches: Double, supervisorTickets: Int, waiting: [Waiting]
  ) {
    self.tickets = tickets
    self.handoffs = handoffs
    self.notes = notes
    self.touches = touches
    self.supervisorTickets = supervisorTickets
    self.waiting = waiting
  }
}
