// Exact tests that compare an intent's rate in two spans of months, given how many tickets it has in both together.
// Nothing is estimated and no approximation enters, so they hold for the smallest counts.
import Glibc

/// The comparison of two Poisson counts, conditional on their sum.
///
/// With tickets arriving at rates proportional to the exposure of each span, the number in the later span, given the
/// sum of both, is binomial with the later span's part of the exposure (Przyborowski and Wilenski 1940,
/// doi:10.1093/biomet/31.3-4.313). The unknown rate drops out. Where the exposure is the desk's own number of tickets,
/// the exact law is hypergeometric, which has less variance: the test then errs on the side of silence.
enum ConditionalTest {
  /// The part of the exposure that lies in the later span when its rate is `ratio` times the earlier one.
  ///
  /// - Precondition: exposures are not negative and not both 0; `ratio > 0`.
  static func laterPart(before: Double, after: Double, ratio: Double = 1) -> Double {
    after * ratio / (before + after * ratio)
  }

  /// P(X ≥ count) for X ~ Binomial(trials, p): the p-value of a rise.
  ///
  /// The mass at `count` by logarithms of the gamma function, the rest by the ratio of neighbouring masses.
  ///
  /// - Complexity: O(min(trials, standard deviations until the mass is below 10⁻¹⁷ of the sum)).
  static func upperTail(_ count: Int, of trials: Int, p: Double) -> Double {
    if count <= 0 { return 1 }
    if count > trials || p <= 0 { return 0 }
    if p >= 1 { return 1 }
    // Below the mean the other tail is the small one, and the sum from here would be long.
    if Double(count) <= Double(trials) * p { return max(0, 1 - upperTail(trials - count + 1, of: trials, p: 1 - p)) }
    let n = Double(trials)
    let k = Double(count)
    let logMass = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p)
    let odds = p / (1 - p)
    var sum = 1.0
    var mass = 1.0
    var next = k
    while next < n {
      mass *= (n - next) / (next + 1) * odds
      sum += mass
      next += 1
      if mass < 1e-17 * sum { break }
    }
    return min(1, exp(logMass) * sum)
  }

  /// P(X ≤ count) for X ~ Binomial(trials, p): the p-value of a fall.
  static func lowerTail(_ count: Int, of trials: Int, p: Double) -> Double {
    upperTail(trials - count, of: trials, p: 1 - p)
  }

  /// The p-value of a change between two spans whose tickets vary more than by chance.
  ///
  /// The exact test on the tickets divided by how much more they vary than by chance, rounded to the side of silence
  /// (quasi-likelihood: McCullagh and Nelder 1989, doi:10.1007/978-1-4899-3242-6, section 6.2). The divisor depends on
  /// the sum alone, which the test takes as given; it is 1 where months vary as by chance.
  ///
  /// - Parameters:
  ///   - tickets: of the sum of both spans those taken to lie in the later one.
  ///   - levelRatio: factor that a rise or fall has to exceed; births and deaths do not read it.
  ///   - variation: τ² of `MonthlyDispersion`.
  static func pValue(
    of kind: VolumeChange.Kind, tickets: Int, before: VolumeChange.Span, after: VolumeChange.Span, levelRatio: Double,
    variation: Double
  ) -> Double {
    let ratio = kind == .rose ? levelRatio : kind == .fell ? 1 / levelRatio : 1
    let part = laterPart(before: before.exposure, after: after.exposure, ratio: ratio)
    let sum = before.tickets + after.tickets
    let divisor = 1 + variation * Double(sum) / Double(before.months + after.months)
    let isUp = kind == .born || kind == .rose
    let later = (Double(tickets) / divisor).rounded(isUp ? .down : .up)
    let earlier = (Double(sum - tickets) / divisor).rounded(isUp ? .up : .down)
    let all = Int(later + earlier)
    return isUp ? upperTail(Int(later), of: all, p: part) : lowerTail(Int(later), of: all, p: part)
  }

  /// The logarithm of how much better two rates explain the counts than one (a likelihood ratio; 0 for none).
  ///
  /// - Precondition: both exposures are above 0.
  static func logLikelihoodRatio(
    countBefore: Int, before: Double, countAfter: Int, after: Double
  ) -> Double {
    let common = Double(countBefore + countAfter) / (before + after)
    func term(_ count: Int, _ exposure: Double) -> Double {
      count == 0 ? 0 : Double(count) * log(Double(count) / exposure / common)
    }
    return max(0, term(countBefore, before) + term(countAfter, after))
  }

  /// ln Γ(x) for x > 0, without the process-wide sign that C's `lgamma` writes.
  private static func logGamma(_ x: Double) -> Double { lgamma(x).0 }
}
