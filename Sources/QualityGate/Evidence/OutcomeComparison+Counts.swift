// How customers fare after the bot and after people, from counts: with intervals of the differences.
public import TicketModel

extension OutcomeCounts {
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
