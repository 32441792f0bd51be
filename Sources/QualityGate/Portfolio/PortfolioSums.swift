// Numbers over all that ships: how many intents are not good enough, and how many answers are wrong.
import TicketModel

/// How many of independent events happen.
enum EventCount {
  /// The probabilities of 0, 1, … events (Poisson-binomial), by adding one event after the other. The upper end is cut
  /// where they fall below 1e-15.
  ///
  /// - Complexity: O(events · the number that may happen).
  static func distribution(_ events: [(chance: Double, number: Int)]) -> [Double] {
    var masses = [1.0]
    for (chance, number) in events {
      for _ in 0..<number {
        masses.append(0)
        for place in (1..<masses.count).reversed() {
          masses[place] = masses[place] * (1 - chance) + masses[place - 1] * chance
        }
        masses[0] *= 1 - chance
        while masses.count > 1, masses[masses.count - 1] < 1e-15 { masses.removeLast() }
      }
    }
    return masses
  }

  /// The mean with the numbers that at least 95% of the probability lies between: less than 2.5% below the lower, less
  /// than 2.5% above the upper.
  static func estimate(_ masses: [Double]) -> IntervalEstimate {
    let whole = masses.reduce(0, +)
    var sum = 0.0
    var (lower, upper): (Int?, Int?)
    for (count, mass) in masses.enumerated() {
      sum += mass / whole
      if lower == nil, sum > 0.025 { lower = count }
      if upper == nil, sum >= 0.975 { upper = count }
    }
    let mean = masses.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / whole
    return IntervalEstimate(mean, lower: Double(lower ?? 0), upper: Double(upper ?? masses.count - 1))
  }
}

/// A mean of shares that are known by mean and variance, as a beta distribution of the same mean and variance.
struct SharesMean {
  let mean: Double
  let variance: Double

  func quantile(_ part: Double) -> Double {
    guard variance > 0, mean > 0, mean < 1 else { return mean }
    let size = mean * (1 - mean) / variance - 1
    return size > 0 ? BinomialBounds.betaQuantile(part, mean * size, (1 - mean) * size) : mean
  }
}

extension PortfolioPosterior {
  /// Shipped intents that are not good enough, by their patterns.
  func falseShips(_ ships: [Int]) -> IntervalEstimate {
    let numbers = Dictionary(grouping: ships) { $0 }.map { (pattern: $0.key, number: $0.value.count) }
      .sorted { $0.pattern < $1.pattern }
    var masses: [Double] = []
    for one in cases {
      let own = EventCount.distribution(numbers.map { (chanceBelow($0.pattern, in: one), $0.number) })
      if own.count > masses.count { masses += [Double](repeating: 0, count: own.count - masses.count) }
      for (count, mass) in own.enumerated() { masses[count] += one.weight * mass }
    }
    return EventCount.estimate(masses)
  }

  /// The mean share of defects of intents, each weighed: mean and variance over all cases.
  ///
  /// - Precondition: the weights are 0 or more and sum to 1.
  func meanDefects(_ intents: [(pattern: Int, weight: Double)]) -> SharesMean {
    var means = [Double](repeating: 0, count: cases.count)
    var variances = means
    for (pattern, members) in Dictionary(grouping: intents, by: \.pattern).sorted(by: { $0.key < $1.key }) {
      let (sum, squares) = members.reduce((0.0, 0.0)) { ($0.0 + $1.weight, $0.1 + $1.weight * $1.weight) }
      for (place, moments) in moments(of: pattern).enumerated() {
        means[place] += sum * moments.mean
        variances[place] += squares * moments.variance
      }
    }
    let mean = zip(cases, means).reduce(0) { $0 + $1.0.weight * $1.1 }
    let variance = cases.indices.reduce(0) {
      $0 + cases[$1].weight * (variances[$1] + (means[$1] - mean) * (means[$1] - mean))
    }
    return SharesMean(mean: mean, variance: variance)
  }
}
