// What the scores of all intents together say of each, and of those that ship.

/// The view over all scored intents: shares of defects that differ from intent to intent as a beta distribution has it
/// (empirical Bayes).
public struct PortfolioForecast: Sendable, Equatable, Codable {
  /// The fitted distribution of the intents' shares of defects: parameters of the beta distribution.
  public var priorDefects: Double
  public var priorPerfect: Double
  /// Intents that it was fitted to.
  public var intents: Int
  /// Raters' misses and false alarms were taken into account, as the hidden tickets show them.
  public var isCorrectedForRaters: Bool
  /// Scored intents, most doubtful of those that ship first.
  public var lines: [Line]
  /// Shipped intents that are truly below the required share: expected number with 95% bounds.
  public var falseShips: IntervalEstimate
  /// Intents that ship.
  public var ships: Int
  /// Share at 2/2 of all scored tickets of what ships, and its one-sided 95% floor; `nil` when nothing ships.
  public var pooledShare: Double?
  public var pooledFloor: Double?
  /// Answers a month that are not at 2/2, were everything that ships answered by the bot; `nil` when nothing ships.
  public var wrongAnswersPerMonth: IntervalEstimate?
  /// Where further scores remove most doubt: intents in order with how many of the next `ratingsAhead` each should get.
  public var nextRatings: [NextRatings]
  public var ratingsAhead: Int

  public struct Line: Sendable, Equatable, Codable {
    public var intentID: String
    /// Share at 2/2, posterior mean with a 95% credible interval.
    public var share: IntervalEstimate
    /// Probability that the share is below the required one, 0 to 1.
    public var chanceBelow: Double
    public var ships: Bool

    public init(intentID: String, share: IntervalEstimate, chanceBelow: Double, ships: Bool) {
      self.intentID = intentID
      self.share = share
      self.chanceBelow = chanceBelow
      self.ships = ships
    }
  }

  public struct NextRatings: Sendable, Equatable, Codable {
    public var intentID: String
    public var ratings: Int
    /// By how much the expected number of wrong decisions falls.
    public var doubtRemoved: Double

    public init(intentID: String, ratings: Int, doubtRemoved: Double) {
      self.intentID = intentID
      self.ratings = ratings
      self.doubtRemoved = doubtRemoved
    }
  }

  public init(
    priorDefects: Double, priorPerfect: Double, intents: Int, isCorrectedForRaters: Bool, lines: [Line],
    falseShips: IntervalEstimate, ships: Int, pooledShare: Double?, pooledFloor: Double?,
    wrongAnswersPerMonth: IntervalEstimate?, nextRatings: [NextRatings], ratingsAhead: Int
  ) {
    self.priorDefects = priorDefects
    self.priorPerfect = priorPerfect
    self.intents = intents
    self.isCorrectedForRaters = isCorrectedForRaters
    self.lines = lines
    self.falseShips = falseShips
    self.ships = ships
    self.pooledShare = pooledShare
    self.pooledFloor = pooledFloor
    self.wrongAnswersPerMonth = wrongAnswersPerMonth
    self.nextRatings = nextRatings
    self.ratingsAhead = ratingsAhead
  }
}
