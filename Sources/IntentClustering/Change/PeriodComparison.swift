// Whether two groups of an intent's tickets differ by more than two random groups of the same sizes would.
import SeededRandom

/// A permutation test that stops as soon as the answer is clear.
public struct PeriodComparison: Sendable, Equatable {
  /// The statistic of the earlier and the later tickets.
  public var observed: Double
  /// Its mean over random groups of the same sizes.
  public var expectedByChance: Double
  /// Share of the random groups that differ at least as much; never 0.
  public var pValue: Double

  /// Random groups at most; the smallest p-value is 1 / (`mostGroups` + 1).
  static let mostGroups = 9_999
  /// Random groups that differ as much, after which no more are drawn.
  static let enoughExceedances = 10

  /// Draws random groups until 10 of them differ as much as the real ones, or 9,999 are drawn (Besag and Clifford 1991,
  /// doi:10.1093/biomet/78.2.301): exact, and quick where nothing has changed.
  ///
  /// - Parameters:
  ///   - earlier: number of tickets in the first group.
  ///   - count: of both.
  ///   - statistic: of a choice of tickets, the rest being the other group. Larger: more different.
  /// - Complexity: one call of `statistic` a group.
  init(earlier: Int, of count: Int, seed: UInt64, statistic: (ArraySlice<Int>) -> Double) {
    precondition(earlier > 0 && earlier < count, "a group of \(earlier) of \(count) leaves no other")
    var order = Array(0..<count)
    observed = statistic(order[..<earlier])
    var random = SplitMix64(seed: seed)
    var sum = 0.0
    var drawn = 0
    var exceedances = 0
    // Rounding must not turn an equal grouping into a lesser one.
    let least = observed * (1 - 1e-12)
    while drawn < Self.mostGroups, exceedances < Self.enoughExceedances {
      for place in 0..<earlier { order.swapAt(place, place + random.below(count - place)) }
      let value = statistic(order[..<earlier])
      sum += value
      drawn += 1
      if value >= least { exceedances += 1 }
    }
    expectedByChance = sum / Double(drawn)
    pValue = exceedances == Self.enoughExceedances
      ? Double(exceedances) / Double(drawn) : Double(exceedances + 1) / Double(drawn + 1)
  }
}
