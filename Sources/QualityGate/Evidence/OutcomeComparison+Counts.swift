// How customers fare after the bot and after people, from counts: with intervals of the differences.
public import TicketModel

/// What became of the tickets of one kind.
public struct OutcomeCounts: Sendable, Equatable {
  /// Tickets that were reopened, of those whose export says whether they were.
  public var reopened: Int
  public var reopenKnown: Int
  /// Customers' answers on a scale from 0 (worst) to 1 (best): their sum, the sum of their squares, their number.
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

  /// Counts one answer, 0 to 1.
  public mutating func add(rating: Double) {
    ratingSum += rating
    ratingSquares += rating * rating
    ratings += 1
  }
}

extension OutcomeComparison {
  /// The bot's tickets beside people's.
  ///
  /// Reopening: difference of two shares, `BinomialBounds.difference`. Ratings: difference of two means, `RatingMean`.
  /// Either is `nil` unless both sides have a ticket that tells.
  public init(bot: OutcomeCounts, human: OutcomeCounts) {
    self.init()
    if bot.reopenKnown > 0, human.reopenKnown > 0 {
      let found = BinomialBounds.difference(
        from: (human.reopened, human.reopenKnown), to: (bot.reopened, bot.reopenKnown))
      reopened = Reopened(
        bot: bot.reopened, botTickets: bot.reopenKnown, human: human.reopened, humanTickets: human.reopenKnown,
        difference: IntervalEstimate(found.estimate, lower: found.lower, upper: found.upper))
    }
    if let after = RatingMean(bot), let before = RatingMean(human) {
      rating = Rating(
        botMean: after.mean, botAnswers: bot.ratings, humanMean: before.mean, humanAnswers: human.ratings,
        difference: after.difference(from: before))
    }
  }
}
