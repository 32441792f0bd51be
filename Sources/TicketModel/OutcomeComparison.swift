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

/// What an `OutcomeComparison` is worked out from, for one of its sides. Unknown counts nowhere.
public struct OutcomeCounts: Sendable, Equatable, Codable {
  /// Tickets reopened at least once, of the `reopenKnown` whose export says whether they were.
  public var reopened: Int
  public var reopenKnown: Int
  /// Sums of the customers' answers, each from 0 (worst) to 1 (best), and of their squares, over `ratings` answers.
  public var ratingSum: Double
  public var ratingSquares: Double
  public var ratings: Int

  public init(
    reopened: Int = 0, reopenKnown: Int = 0, ratingSum: Double = 0, ratingSquares: Double = 0, ratings: Int = 0
  ) {
    self.reopened = reopened
    self.reopenKnown = reopenKnown
    self.ratingSum = ratingSum
    self.ratingSquares = ratingSquares
    self.ratings = ratings
  }
}

/// How people worked together on an intent's tickets. Every mean is over the tickets whose export tells it at all.
public struct CollaborationFigures: Sendable, Equatable, Codable {
  /// Tickets that a person answered or noted something in.
  public var tickets: Int
  /// Changes of assignee or group, per ticket of `ticketsWithHistory`; those of one moment are one, and the first
  /// assignment is none.
  public var handoffs: Double
  /// Tickets whose export tells of an assignment; with 0 of them handoffs are not known.
  public var ticketsWithHistory: Int
  /// Internal notes per ticket.
  public var notes: Double
  /// Public answers and notes of people, per ticket.
  public var touches: Double
  /// Tickets in which somebody known as a supervisor wrote.
  public var supervisorTickets: Int
  /// Hours from one change of status to the next, by status as the system names it, most time in all first; the time
  /// that a ticket lay solved is none. Statuses beyond the first few are one line, `other`, at the end.
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
    tickets: Int, handoffs: Double, notes: Double, touches: Double, supervisorTickets: Int, waiting: [Waiting],
    ticketsWithHistory: Int = 0
  ) {
    self.tickets = tickets
    self.handoffs = handoffs
    self.notes = notes
    self.touches = touches
    self.supervisorTickets = supervisorTickets
    self.waiting = waiting
    self.ticketsWithHistory = ticketsWithHistory
  }
}
