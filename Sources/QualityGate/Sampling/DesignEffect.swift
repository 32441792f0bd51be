// What it costs that tickets of a sample have something in common: they say less than as many others would.
public import TicketModel

/// By how much the variance of a share grows because tickets of a sample are alike.
public enum DesignEffect {
  /// How alike tickets of a group are wont to be: two answers with the same words or of the same day share a tenth of
  /// the variance. An assumption for the time before there are scores, not a measurement.
  public static let assumedCorrelation = 0.1
  /// Groups of two or more scored tickets that an estimate takes at the least: with fewer, its own error is larger than
  /// what it tells.
  public static let fewestGroups = 10
  /// Defects, and good tickets, that it takes besides: one defect is in one group whatever tickets have in common.
  public static let fewestOfEach = 5

  /// A scored ticket with what it has in common with others.
  public struct Scored: Sendable, Equatable {
    public var groups: TicketGroups
    /// At 2/2.
    public var isPerfect: Bool

    public init(groups: TicketGroups, isPerfect: Bool) {
      self.groups = groups
      self.isPerfect = isPerfect
    }
  }

  /// A design effect with the kind of group that it comes from.
  public struct Estimate: Sendable, Equatable {
    /// At least 1: n tickets are worth n divided by it.
    public var value: Double
    /// `nil` when no ticket has anything in common with another.
    public var group: SamplingGroup?
    /// Of two tickets of one such group, 0 to 1.
    public var correlation: Double
    /// The correlation is `assumedCorrelation`, because the scores tell too little of it.
    public var isAssumed: Bool
  }

  /// 1 + (m − 1) ρ with m = Σ mᵢ² / Σ mᵢ over groups of mᵢ tickets and the assumed ρ, which for equal groups is Kish's
  /// design effect (Survey Sampling, 1965, 5.4); the largest over the kinds of groups.
  ///
  /// - Parameter groups: of each ticket; a ticket without a group of some kind is its own.
  /// - Returns: at least 1.
  /// - Complexity: O(n).
  public static func assumed(_ groups: [TicketGroups]) -> Double { estimated(groups, from: []).value }

  /// The same with the ρ that scores show, kind by kind; where they show too little, with the assumed one.
  ///
  /// - Parameters:
  ///   - groups: of each ticket of the sample; a ticket without a group of some kind is its own.
  ///   - scored: settled tickets of the same intent; those of several would count what tells intents apart as likeness.
  /// - Complexity: O(tickets).
  public static func estimated(_ groups: [TicketGroups], from scored: [Scored]) -> Estimate {
    var largest = Estimate(value: 1, group: nil, correlation: 0, isAssumed: false)
    for kind in SamplingGroup.allCases {
      let sizes = sizes(groups, of: kind)
      // One account for all is how a bot works: it tells no ticket from another.
      if kind == .account, sizes.count(where: \.isNamed) < 2 { continue }
      let squares = sizes.reduce(0) { $0 + $1.size * $1.size }
      guard squares > groups.count else { continue }
      let measured = correlation(scored, of: kind)
      let correlation = measured ?? assumedCorrelation
      let value = 1 + (Double(squares) / Double(groups.count) - 1) * correlation
      // A measured likeness of nothing is told too: it takes the place of the assumption.
      if value > largest.value || largest.group == nil {
        largest = Estimate(value: value, group: kind, correlation: correlation, isAssumed: measured == nil)
      }
    }
    return largest
  }

  /// The intraclass correlation of being at 2/2 within groups of a kind, by the analysis of variance.
  ///
  /// ρ = (MSB − MSW) / (MSB + (n₀ − 1) MSW), with the mean squares between and within groups and n₀ = (N − Σ nᵢ² / N) /
  /// (k − 1) for k groups of nᵢ of N tickets (Donner, International Statistical Review 54, 1986, 67–82,
  /// DOI 10.2307/1403259; for yes and no: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd
  /// edition, 2003, chapter 15). It is among the estimators for binary data that Ridout, Demétrio and Firth recommend
  /// after simulations (Biometrics 55, 1999, 137–148, DOI 10.1111/j.0006-341X.1999.00137.x). A ticket alone in its
  /// group is a group of one; tickets of which no group is known are left out.
  ///
  /// - Returns: 0 to 1, a negative estimate as 0; `nil` with fewer than `fewestGroups` groups of two or more tickets,
  ///   or fewer than `fewestOfEach` defects or good tickets: what hardly varies cannot be seen to vary together.
  /// - Complexity: O(n).
  public static func correlation(_ scored: [Scored], of kind: SamplingGroup) -> Double? {
    var counts: [String: (size: Int, perfect: Int)] = [:]
    for ticket in scored {
      guard let value = ticket.groups[kind] else { continue }
      counts[value, default: (0, 0)].size += 1
      counts[value, default: (0, 0)].perfect += ticket.isPerfect ? 1 : 0
    }
    let perfect = counts.values.reduce(0) { $0 + $1.perfect }
    let tickets = counts.values.reduce(0) { $0 + $1.size }
    guard counts.values.count(where: { $0.size > 1 }) >= fewestGroups, min(perfect, tickets - perfect) >= fewestOfEach
    else { return nil }
    // In a fixed order, so that sums are the same everywhere.
    return correlation(counts.values.sorted { ($0.size, $0.perfect) < ($1.size, $1.perfect) })
  }

  /// The estimator itself, without a least number of groups.
  ///
  /// - Returns: `nil` for fewer than two groups, when none has two tickets, and when nothing varies.
  static func correlation(_ groups: [(size: Int, perfect: Int)]) -> Double? {
    let tickets = groups.reduce(0) { $0 + $1.size }
    let perfect = groups.reduce(0) { $0 + $1.perfect }
    guard groups.count > 1, tickets > groups.count, perfect > 0, perfect < tickets else { return nil }
    let share = Double(perfect) / Double(tickets)
    var (between, within, squares) = (0.0, 0.0, 0.0)
    for group in groups {
      let (size, own) = (Double(group.size), Double(group.perfect) / Double(group.size))
      between += size * (own - share) * (own - share)
      within += size * own * (1 - own)
      squares += size * size
    }
    let spread = Double(groups.count - 1)
    let meanBetween = between / spread
    let meanWithin = within / Double(tickets - groups.count)
    let usualSize = (Double(tickets) - squares / Double(tickets)) / spread
    return min(1, max(0, (meanBetween - meanWithin) / (meanBetween + (usualSize - 1) * meanWithin)))
  }

  /// The sizes of the groups of a kind; a ticket of which none is known is one of its own, without a name.
  private static func sizes(_ groups: [TicketGroups], of kind: SamplingGroup) -> [(size: Int, isNamed: Bool)] {
    var sizes: [String: Int] = [:]
    var alone = 0
    for ticket in groups {
      if let value = ticket[kind] { sizes[value, default: 0] += 1 } else { alone += 1 }
    }
    return sizes.values.map { ($0, true) } + Array(repeating: (1, false), count: alone)
  }
}
