// The mean of ratings between 0 and 1, with bounds that hold for good and bad as for stars.
import Glibc
import TicketModel

/// A mean with its two-sided 95% bounds.
///
/// Wilson's score interval (1927, doi:10.1080/01621459.1927.10502953) for a mean whose variance is a part of the
/// largest that it could have, μ(1 − μ): all of it when customers only say good or bad, less with stars. The part is
/// estimated from the ratings and a quarter of one that says the most, so that few ratings which all say the same are
/// not taken for certain; and Student's quantile stands for the normal one, because it is estimated. Welch's interval
/// holds the truth as seldom as 60% of the time where one side has 30 ratings that are nearly all good.
struct RatingMean {
  let mean: Double
  let lower: Double
  let upper: Double

  /// - Returns: `nil` without a rating.
  init?(_ counts: OutcomeCounts) {
    guard counts.ratings > 0 else { return nil }
    let n = Double(counts.ratings)
    mean = min(1, max(0, counts.ratingSum / n))
    let largest = mean * (1 - mean)
    let variance = min(largest, max(0, counts.ratingSquares / n - mean * mean))
    let part = (n * variance + 0.25) / (n * largest + 0.25)
    let z = RatingMean.studentQuantile(freedom: max(1, n - 1))
    let size = n / part
    let centre = mean + z * z / (2 * size)
    let half = z * (largest / size + z * z / (4 * size * size)).squareRoot()
    let scale = 1 + z * z / size
    lower = max(0, min(mean, (centre - half) / scale))
    upper = min(1, max(mean, (centre + half) / scale))
  }

  /// The 0.975 quantile of Student's distribution, from the beta distribution of ν / (ν + t²).
  ///
  /// - Precondition: `freedom > 0`.
  static func studentQuantile(freedom: Double) -> Double {
    let x = BinomialBounds.betaQuantile(0.05, freedom / 2, 0.5)
    return (freedom * (1 - x) / x).squareRoot()
  }

  /// This mean less another, with bounds from the bounds of both as Newcombe's are for shares (Zou and Donner 2008,
  /// doi:10.1002/sim.3095).
  func difference(from other: RatingMean) -> IntervalEstimate {
    let difference = mean - other.mean
    return IntervalEstimate(
      difference, lower: max(-1, difference - hypot(mean - lower, other.upper - other.mean)),
      upper: min(1, difference + hypot(upper - mean, other.mean - other.lower)))
  }
}
