// Confidence bounds of a share that was seen in a sample. The verdict itself never uses them: it counts defects.
import Glibc
public import TicketModel

/// Bounds of a binomial share.
public enum BinomialBounds {
  /// The 0.95 quantile of the standard normal distribution.
  static let z95 = 1.6448536269514722
  /// Its 0.975 quantile.
  static let z975 = 1.959963984540054

  /// Exact and score bounds of the share of successes, all at 95%.
  ///
  /// Exact: Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404, by quantiles of the beta distribution; covers at
  /// least 95% for every true share. Score: Wilson 1927, doi:10.1080/01621459.1927.10502953; covers 95% on average.
  ///
  /// - Precondition: `0 ≤ successes ≤ trials`, `trials ≥ 1`.
  /// - Postcondition: `exactLower ≤ exactFloor ≤ successes / trials ≤ exactUpper`, and the same for Wilson's; lower
  ///   bounds are 0 for no success, upper bounds 1 for no failure.
  public static func interval(successes: Int, trials: Int) -> BinomialInterval {
    precondition(trials >= 1 && (0...trials).contains(successes), "\(successes) of \(trials) is not a share")
    let wilson = wilsonBounds(successes: successes, trials: trials, z: z975)
    return BinomialInterval(
      exactLower: exactLowerBound(successes: successes, trials: trials, tail: 0.025),
      exactUpper: 1 - exactLowerBound(successes: trials - successes, trials: trials, tail: 0.025),
      exactFloor: exactLowerBound(successes: successes, trials: trials, tail: 0.05),
      wilsonLower: wilson.lower, wilsonUpper: wilson.upper,
      wilsonFloor: wilsonBounds(successes: successes, trials: trials, z: z95).lower)
  }

  /// The largest share that would give this many successes or more with a probability of at most `tail`.
  static func exactLowerBound(successes: Int, trials: Int, tail: Double) -> Double {
    if successes == 0 { return 0 }
    return betaQuantile(tail, Double(successes), Double(trials - successes + 1))
  }

  static func wilsonBounds(successes: Int, trials: Int, z: Double) -> (lower: Double, upper: Double) {
    let n = Double(trials)
    let share = Double(successes) / n
    let centre = share + z * z / (2 * n)
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    return (
      successes == 0 ? 0 : (centre - spread) / scale, successes == trials ? 1 : (centre + spread) / scale
    )
  }

  /// The regularized incomplete beta function I_x(a, b).
  ///
  /// Continued fraction of DLMF 8.17.22, evaluated by Lentz's method as Thompson and Barnett modified it
  /// (doi:10.1016/0021-9991(86)90046-X), on the side of the mean where it converges fast; the other side by
  /// I_x(a, b) = 1 − I_{1−x}(b, a).
  ///
  /// - Precondition: `a, b > 0`, `0 ≤ x ≤ 1`.
  /// - Complexity: O(√max(a, b)) steps.
  static func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && b > 0 && x >= 0 && x <= 1, "I_\(x)(\(a), \(b)) is not defined")
    if x == 0 || x == 1 { return x }
    if x > (a + 1) / (a + b + 2) { return 1 - regularizedBeta(1 - x, b, a) }
    let factor = exp(a * log(x) + b * log1p(-x) - logBeta(a, b)) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var value = d
    var step = 1.0
    while true {
      let even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
      let odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
      var change = 1.0
      for coefficient in [even, odd] {
        d = 1 + coefficient * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + coefficient / c
        if abs(c) < tiny { c = tiny }
        change = c * d
        value *= change
      }
      if abs(change - 1) < 1e-16 || step > 100_000 { return factor * value }
      step += 1
    }
  }

  /// The x at which I_x(a, b) = p, to about 1e-14.
  ///
  /// Newton's method inside a bracket that only shrinks; a step that would leave it, or that gains too little, is
  /// replaced by halving.
  ///
  /// - Precondition: `a, b > 0`, `0 < p < 1`.
  static func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && b > 0 && p > 0 && p < 1, "no quantile \(p) of a beta distribution with \(a), \(b)")
    var low = 0.0
    var high = 1.0
    var x = a / (a + b)
    let logScale = logBeta(a, b)
    var lastStep = 1.0
    for _ in 0..<200 {
      let error = regularizedBeta(x, a, b) - p
      if error == 0 { return x }
      if error < 0 { low = x } else { high = x }
      let density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logScale)
      let newton = density > 0 ? x - error / density : .nan
      if newton > low, newton < high, abs(newton - x) <= 1e-14 * x { return newton }
      let isUseful = newton > low && newton < high && abs(newton - x) <= 0.5 * lastStep
      let next = isUseful ? newton : low + (high - low) / 2
      lastStep = abs(next - x)
      if high - low <= 1e-16 { break }
      x = next
    }
    return x
  }

  /// ln B(a, b).
  static func logBeta(_ a: Double, _ b: Double) -> Double { logGamma(a) + logGamma(b) - logGamma(a + b) }

  /// ln Γ(x) for x > 0, without the process-wide sign that C's `lgamma` writes.
  private static func logGamma(_ x: Double) -> Double { lgamma(x).0 }
}
