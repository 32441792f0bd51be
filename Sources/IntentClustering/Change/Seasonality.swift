// Whether an intent has seasons of its own: the same months of the year high and low in both of two years.
import Glibc

/// The seasons of one intent, against those of the whole desk.
///
/// Shares sum to 1: where one intent is a large part of the desk, its season is the mirror of it in the others' shares.
public struct Seasonality: Sendable, Equatable {
  /// For each month of the year, in the order of the months given: the intent's share of the desk's tickets over its
  /// mean share, both years together. 1: like the desk.
  public var index: [Double]
  /// How likely a pattern repeats this well by chance.
  public var pValue: Double

  /// Tickets a month that a year has to hold on average: below, deviations do not point in all
  /// directions alike.
  public static let leastTicketsPerMonth = 5.0

  /// Does the pattern of the first year foretell the second?
  ///
  /// Given each year's tickets, they fall into its months by the desk's exposure when there are no seasons. Each year's
  /// deviations from that, divided by the square root of what was expected, are taken free of a steady trend; ten
  /// directions are left. Without seasons of its own, the second year's deviations point in any of them alike, whatever
  /// the first year's were and however bursty the intent is. So the cosine of both follows the null law of a
  /// correlation (Fisher 1915, doi:10.2307/2331838), and the test is one-sided: "the second year repeats the first". A
  /// month that stands out in one year only does not repeat; a change of level between the years does not enter.
  ///
  /// - Parameters:
  ///   - counts: tickets in 24 whole months in a row.
  ///   - exposure: the desk's tickets in them.
  /// - Returns: `nil` when there are not enough tickets to tell, or a month without any of the desk's.
  public init?(counts: [Int], exposure: [Double]) {
    precondition(counts.count == 24 && exposure.count == 24, "two years have 24 months")
    var residuals: [[Double]] = []
    var roots: [Double] = []
    var expected = [Double](repeating: 0, count: 12)
    for year in 0..<2 {
      let (tickets, desk) = (counts[year * 12..<year * 12 + 12], exposure[year * 12..<year * 12 + 12])
      let (total, deskTotal) = (Double(tickets.reduce(0, +)), desk.reduce(0, +))
      guard total >= 12 * Self.leastTicketsPerMonth, desk.allSatisfy({ $0 > 0 }) else { return nil }
      let chance = desk.map { total * $0 / deskTotal }
      roots = chance.map { ($0 / total).squareRoot() }
      residuals.append(
        Self.withoutTrend(zip(tickets, chance).map { (Double($0) - $1) / $1.squareRoot() }, roots: roots))
      for month in 0..<12 { expected[month] += chance[month] }
    }
    index = (0..<12).map { Double(counts[$0] + counts[$0 + 12]) / expected[$0] }
    let pattern = Self.withoutTrend(residuals[0], roots: roots)
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let lengths = (product(pattern, pattern) * product(residuals[1], residuals[1])).squareRoot()
    pValue = lengths > 0 ? Self.upperTail(cosine: product(pattern, residuals[1]) / lengths) : 1
  }

  /// P(cosine ≥ r) of a fixed with a random direction in ten dimensions: Student's law of 9 degrees of freedom at
  /// 3r / √(1 − r²), in closed form (Abramowitz and Stegun 1964, 26.7.3). Not below 10⁻¹⁵.
  static func upperTail(cosine: Double) -> Double {
    let r = max(-1, min(1, cosine))
    let c = (1 - r * r).squareRoot()
    let squared = c * c
    let inner = asin(r) + r * c * (1 + squared * (2.0 / 3 + squared * (8.0 / 15 + squared * 16.0 / 35)))
    return max(1e-15, 0.5 - inner / .pi)
  }

  /// Takes out the level (there is none, up to rounding) and a straight line over the year.
  ///
  /// - Parameter roots: square roots of the months' parts of the year; the squares sum to 1.
  private static func withoutTrend(_ residuals: [Double], roots: [Double]) -> [Double] {
    let middle = (0..<12).reduce(0.0) { $0 + Double($1) * roots[$1] * roots[$1] }
    let line = (0..<12).map { (Double($0) - middle) * roots[$0] }
    var free = residuals
    for direction in [roots, line] {
      let length = direction.reduce(0.0) { $0 + $1 * $1 }
      let along = zip(free, direction).reduce(0.0) { $0 + $1.0 * $1.1 } / length
      for month in 0..<12 { free[month] -= along * direction[month] }
    }
    return free
  }
}
