// How small a p-value has to be when very many tests are made. Not a test itself.

/// Bonferroni's bound over the tests that could alarm at all.
///
/// A test of few tickets has a smallest p-value that it can reach, known from the sum of its counts before it is seen
/// how they fall. Tests that cannot reach the threshold cannot alarm, so they need not be paid for: the budget is
/// divided by the smallest K for which at most K tests can reach budget / K (Tarone 1990, doi:10.2307/2531456). The
/// expected number of false alarms is then at most the budget, whatever the dependence between the tests.
public enum FalseAlarmBudget {
  /// The largest p-value that alarms.
  ///
  /// - Parameters:
  ///   - budget: false alarms to expect at most, over all these tests.
  ///   - smallestPValues: for each test the smallest p-value it can reach; reordered.
  /// - Returns: `budget` when no test can alarm.
  /// - Complexity: O(t log t) for t tests.
  static func threshold(budget: Double, smallestPValues: [Double]) -> Double {
    let rising = smallestPValues.sorted()
    var divisor = 1
    // `rising[divisor]` above budget / divisor: at most `divisor` tests reach it.
    while divisor < rising.count, rising[divisor] <= budget / Double(divisor) { divisor += 1 }
    return budget / Double(divisor)
  }

  /// The p-values that stand when at most `rate` of those that stand may be false on average (false discovery rate,
  /// Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x): the largest of them, 0 when none does.
  ///
  /// - Complexity: O(t log t).
  public static func discoveryThreshold(rate: Double, pValues: [Double]) -> Double {
    let rising = pValues.sorted()
    for index in rising.indices.reversed()
    where rising[index] <= rate * Double(index + 1) / Double(rising.count) { return rising[index] }
    return 0
  }
}
