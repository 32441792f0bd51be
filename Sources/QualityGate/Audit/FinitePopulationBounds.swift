// Confidence bounds of how many members of a finite population have a property, from a sample without replacement.
import Glibc

/// Exact bounds from hypergeometric tails: what Clopper and Pearson's are for a population without end.
public enum FinitePopulationBounds {
  /// The numbers of members with the property that the sample does not speak against at `1 − 2 · tail`.
  ///
  /// From `min { M : P(X ≥ x | M) > tail }` to `max { M : P(X ≤ x | M) > tail }`, X hypergeometric: both tests of
  /// size `tail` inverted (Buonaccorsi 1987, *The American Statistician* 41, 215–218). Covers at least
  /// `1 − 2 · tail` for every true number. For a large population the bounds' shares are `BinomialBounds.interval`'s;
  /// for a census both are the number that was seen.
  ///
  /// - Precondition: `0 ≤ successes ≤ sample ≤ population`, `sample ≥ 1`, `0 < tail < 0.5`.
  /// - Postcondition: `successes ≤ lower ≤ upper ≤ population − (sample − successes)`.
  /// - Complexity: O(sample · log population).
  public static func members(
    successes: Int, sample: Int, population: Int, tail: Double = 0.025
  ) -> ClosedRange<Int> {
    precondition(
      sample >= 1 && (0...sample).contains(successes) && sample <= population && tail > 0 && tail < 0.5,
      "\(successes) of \(sample) drawn of \(population) is no sample")
    let possible = successes...(population - (sample - successes))
    // Both tails move one way with M.
    let lower = first(in: possible) {
      upperTail(successes, members: $0, population: population, sample: sample) > tail
    }
    // The other way round: failures as successes.
    let failures = sample - successes
    let mirrored = first(in: failures...(population - successes)) {
      upperTail(failures, members: $0, population: population, sample: sample) > tail
    }
    return lower...(population - mirrored)
  }

  /// The same as shares of the population.
  public static func shares(
    successes: Int, sample: Int, population: Int, tail: Double = 0.025
  ) -> ClosedRange<Double> {
    let members = members(successes: successes, sample: sample, population: population, tail: tail)
    return Double(members.lowerBound) / Double(population)...Double(members.upperBound) / Double(population)
  }

  /// P(X ≥ x) of the hypergeometric distribution: x or more of the drawn are among the `members`.
  ///
  /// Terms from the smallest possible value of the tail on, each from the one before; the first by logarithms of gamma.
  static func upperTail(_ x: Int, members: Int, population: Int, sample: Int) -> Double {
    let lowest = max(0, sample - (population - members))
    let highest = min(sample, members)
    if x <= lowest { return 1 }
    if x > highest { return 0 }
    // Below the mean the first term may be too small for a Double though the tail is nearly 1: by what is left over.
    if Double(x) * Double(population) <= Double(sample) * Double(members) {
      return 1 - upperTail(sample - x + 1, members: population - members, population: population, sample: sample)
    }
    let rest = population - members
    var term = exp(
      logChoose(members, x) + logChoose(rest, sample - x) - logChoose(population, sample))
    var sum = 0.0
    for value in x...highest {
      sum += term
      term *= Double(members - value) / Double(value + 1)
      term *= Double(sample - value) / Double(rest - sample + value + 1)
    }
    return min(1, sum)
  }

  /// ln of the number of ways to choose k of n.
  private static func logChoose(_ n: Int, _ k: Int) -> Double {
    lgamma(Double(n) + 1).0 - lgamma(Double(k) + 1).0 - lgamma(Double(n - k) + 1).0
  }

  /// The first number for which a condition holds that holds from some number on, at the latest for the last.
  private static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
