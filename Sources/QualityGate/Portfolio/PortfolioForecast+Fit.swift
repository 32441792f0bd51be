// The portfolio's forecast from the counts of all scored intents.
public import TicketModel

extension PortfolioForecast {
  /// The empirical-Bayes view over all scored intents.
  ///
  /// Shares of defects differ between intents as a beta distribution has it, which is fitted by marginal likelihood
  /// with a weak prior, and whose uncertainty goes into every bound (see `PortfolioPosterior`; Morris 1983,
  /// doi:10.1080/01621459.1983.10477920). Where raters' errors are known, and known well enough, shares are those that
  /// raters without error would see; their uncertainty goes into the bounds too.
  ///
  /// - `lines`: those that ship, likeliest below the required share first, then the others, likeliest to be good enough
  ///   first.
  /// - `falseShips`: posterior mean, and bounds between which the number lies with at least 95%.
  /// - `pooledShare`: of the scores as they are. Intents ship because they had few defects, by merit or by luck, so
  ///   that their scores flatter them: `pooledFloor` is the one-sided 95% bound of the mean share of what ships with
  ///   the luck taken out, each weighed by its scored tickets.
  /// - `wrongAnswersPerMonth`: the expected number at every intent's whole volume; its bounds are those of the shares.
  /// - `nextRatings`: see `RatingsAhead`.
  ///
  /// - Parameters:
  ///   - intents: those without a settled ticket are left out.
  ///   - requiredShare: at 2/2, above 0 and below 1.
  ///   - raterError: of all raters of the round.
  ///   - ratingsAhead: 0 or more.
  /// - Complexity: O(distinct counts · 10⁶), under a second for 300 intents.
  public init(
    intents: [ScoredIntent], requiredShare: Double = 0.95, raterError: RaterError? = nil, ratingsAhead: Int = 100
  ) {
    precondition(
      requiredShare > 0 && requiredShare < 1 && ratingsAhead >= 0, "no forecast for a share of \(requiredShare)")
    let scored = intents.filter { $0.settled > 0 }
    let grid = DefectGrid(allowed: 1 - requiredShare)
    let counts = scored.map { PortfolioPosterior.Pattern(defects: $0.settled - $0.perfect, settled: $0.settled) }
    let posterior = PortfolioPosterior(intents: counts, grid: grid, raters: RaterCase.cases(raterError))
    let places = Dictionary(uniqueKeysWithValues: posterior.patterns.enumerated().map { ($0.element, $0.offset) })
    let patterns = counts.map { places[$0]! }
    let shares = posterior.patterns.indices.map(posterior.shares)
    let centre = posterior.centre
    let fitted = PortfolioPosterior.parameters(mean: centre.mean, concentration: centre.concentration)
    let shipped = scored.indices.filter { scored[$0].ships }
    let pooled = Pooled(shipped.map { (scored[$0], patterns[$0]) }, posterior: posterior)
    self.init(
      priorDefects: fitted.defects, priorPerfect: fitted.perfect, intents: scored.count,
      isCorrectedForRaters: raterError?.allowsCorrection ?? false,
      lines: Self.lines(scored, shares: patterns.map { shares[$0] }, grid: grid),
      falseShips: posterior.falseShips(shipped.map { patterns[$0] }), ships: shipped.count, pooledShare: pooled?.share,
      pooledFloor: pooled?.floor, wrongAnswersPerMonth: pooled?.wrongAnswers,
      nextRatings: Self.nextRatings(
        scored, patterns: patterns, shares: shares,
        ahead: RatingsAhead(
          ratings: max(1, ratingsAhead), grid: grid, miss: centre.miss, falseAlarm: centre.falseAlarm),
        ratings: ratingsAhead),
      ratingsAhead: ratingsAhead)
  }

  private static func lines(_ intents: [ScoredIntent], shares: [[Double]], grid: DefectGrid) -> [Line] {
    zip(intents, shares).map { intent, masses in
      let mean = zip(masses, grid.points).reduce(0) { $0 + $1.0 * $1.1 }
      return Line(
        intentID: intent.intentID,
        share: IntervalEstimate(
          1 - mean, lower: 1 - grid.quantile(0.975, of: masses), upper: 1 - grid.quantile(0.025, of: masses)),
        chanceBelow: min(1, masses[grid.firstBelow...].reduce(0, +)), ships: intent.ships)
    }.sorted { one, other in
      if one.ships != other.ships { return one.ships }
      if one.chanceBelow != other.chanceBelow { return (one.chanceBelow > other.chanceBelow) == one.ships }
      return one.intentID < other.intentID
    }
  }

  private static func nextRatings(
    _ intents: [ScoredIntent], patterns: [Int], shares: [[Double]], ahead: RatingsAhead, ratings: Int
  ) -> [NextRatings] {
    guard ratings > 0 else { return [] }
    let gains = shares.map(ahead.gains)
    let ordered = intents.indices.sorted { intents[$0].intentID < intents[$1].intentID }
    return ahead.allocation(
      ordered.map { gains[patterns[$0]] }, ticketsLeft: ordered.map { intents[$0].ticketsLeft }
    ).map { place, blocks in
      NextRatings(
        intentID: intents[ordered[place]].intentID, ratings: blocks * ahead.block,
        doubtRemoved: gains[patterns[ordered[place]]][blocks])
    }
  }
}

/// Figures over all that ships.
private struct Pooled {
  let share: Double
  let floor: Double
  let wrongAnswers: IntervalEstimate

  /// - Returns: `nil` when nothing ships.
  init?(_ shipped: [(intent: ScoredIntent, pattern: Int)], posterior: PortfolioPosterior) {
    guard !shipped.isEmpty else { return nil }
    let settled = Double(shipped.reduce(0) { $0 + $1.intent.settled })
    share = Double(shipped.reduce(0) { $0 + $1.intent.perfect }) / settled
    let defects = posterior.meanDefects(shipped.map { ($0.pattern, Double($0.intent.settled) / settled) })
    floor = min(share, 1 - defects.quantile(0.95))
    let volume = shipped.reduce(0) { $0 + $1.intent.ticketsPerMonth }
    guard volume > 0 else {
      wrongAnswers = IntervalEstimate(0, lower: 0, upper: 0)
      return
    }
    let wrong = posterior.meanDefects(shipped.map { ($0.pattern, $0.intent.ticketsPerMonth / volume) })
    wrongAnswers = IntervalEstimate(
      wrong.mean * volume, lower: wrong.quantile(0.025) * volume, upper: wrong.quantile(0.975) * volume)
  }
}
