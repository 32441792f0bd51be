// What the scores of all intents say together: of how their shares of defects differ, of the raters, and of each
// intent.
import Glibc

/// The beta-binomial model of a portfolio, summed over a grid.
///
/// The intents' shares of defects have a beta distribution whose mean and concentration are unknown: logit(mean) is
/// normal about 6% with standard deviation 1 (95% of it from 0.9% to 31%), ln(concentration) normal about ln 33 with
/// standard deviation 1 (5 to 240). With two intents that weak prior says nearly everything, with two hundred nearly
/// nothing. Raters see a defect with probability p(1 − m) + (1 − p)f; m and f have Jeffreys' beta distributions after
/// the known tickets. A sample that ended with the defect that settled it has the likelihood of any other.
struct PortfolioPosterior {
  /// Counts that several intents may share.
  struct Pattern: Hashable {
    var defects: Int
    var settled: Int
  }

  /// One way in which the portfolio may be: a distribution of shares and a pair of raters' errors.
  struct Case {
    var prior: Int
    var raters: Int
    /// Its probability.
    var weight: Double
  }

  static let meanPrior = (centre: -2.751_535_313_041_949, deviation: 1.0)
  static let concentrationPrior = (centre: 3.496_507_561_466_48, deviation: 1.0)
  private static let pointsOfASide = 13
  private static let bounds = (mean: -7.0...1.5, concentration: 0.0...8.5)

  let grid: DefectGrid
  let patterns: [Pattern]
  let raters: [RaterCase]
  /// Mean and concentration, on their scales, of each distribution of shares, and its mass in each cell.
  private(set) var priors: [(mean: Double, concentration: Double)] = []
  private(set) var masses: [[Double]] = []
  /// Those with a probability that counts.
  private(set) var cases: [Case] = []
  /// By pattern, raters and prior: probability of the counts with a share that is good enough, and with one that is
  /// not.
  private(set) var good: [Double] = []
  private(set) var bad: [Double] = []
  /// By pattern and raters: likelihood in each cell in parts of its largest value, and the logarithm of that.
  let likelihoods: [[Double]]
  private let logScales: [Double]

  /// - Complexity: O(patterns · rater cases · priors · cells), a few times.
  init(intents: [Pattern], grid: DefectGrid, raters: [RaterCase]) {
    self.grid = grid
    self.raters = raters
    let counts = Dictionary(grouping: intents) { $0 }.mapValues(\.count)
    let patterns = counts.keys.sorted { ($0.settled, $0.defects) < ($1.settled, $1.defects) }
    self.patterns = patterns
    let found = patterns.flatMap { pattern in
      raters.map {
        grid.likelihood(
          defects: pattern.defects, settled: pattern.settled, miss: $0.miss, falseAlarm: $0.falseAlarm)
      }
    }
    likelihoods = found.map(\.parts)
    logScales = found.map(\.logScale)
    let numbers = patterns.map { Double(counts[$0]!) }
    var box = PortfolioPosterior.bounds
    // The box shrinks to where the mass is, until a round gains little.
    for _ in 0..<6 {
      lay(box)
      let logs = weigh(numbers)
      let next = self.box(around: logs, in: box)
      let shrinks =
        size(next.mean) < 0.7 * size(box.mean) || size(next.concentration) < 0.7 * size(box.concentration)
      if !shrinks { break }
      box = next
    }
  }

  /// Where the weights are within e⁻⁹ of the largest, and one step more.
  private func box(
    around logs: [Double], in box: (mean: ClosedRange<Double>, concentration: ClosedRange<Double>)
  ) -> (mean: ClosedRange<Double>, concentration: ClosedRange<Double>) {
    let most = logs.max()!
    let near = priors.indices.filter { logs[$0] > most - 9 }.map { priors[$0] }
    func around(_ values: [Double], in range: ClosedRange<Double>) -> ClosedRange<Double> {
      let step = size(range) / Double(PortfolioPosterior.pointsOfASide - 1)
      return max(range.lowerBound, values.min()! - step)...min(range.upperBound, values.max()! + step)
    }
    return (around(near.map(\.mean), in: box.mean), around(near.map(\.concentration), in: box.concentration))
  }

  private func size(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }

  private mutating func lay(_ box: (mean: ClosedRange<Double>, concentration: ClosedRange<Double>)) {
    let last = PortfolioPosterior.pointsOfASide - 1
    priors = (0...last).flatMap { row in
      (0...last).map { column in
        (
          box.mean.lowerBound + size(box.mean) * Double(row) / Double(last),
          box.concentration.lowerBound + size(box.concentration) * Double(column) / Double(last)
        )
      }
    }
    masses = priors.map {
      let (defects, perfect) = PortfolioPosterior.parameters(mean: $0.mean, concentration: $0.concentration)
      return grid.prior(defects: defects, perfect: perfect)
    }
  }

  /// The parameters of a beta distribution by logit of its mean and logarithm of its concentration.
  static func parameters(mean: Double, concentration: Double) -> (defects: Double, perfect: Double) {
    let share = 1 / (1 + exp(-mean))
    return (share * exp(concentration), (1 - share) * exp(concentration))
  }

  /// Works out the probability of every case.
  ///
  /// - Returns: the logarithm of the weight of each distribution of shares, raters' errors summed over.
  private mutating func weigh(_ numbers: [Double]) -> [Double] {
    good = PortfolioPosterior.products(likelihoods, masses, cells: 0..<grid.firstBelow)
    bad = PortfolioPosterior.products(likelihoods, masses, cells: grid.firstBelow..<grid.count)
    var logs = [Double](repeating: 0, count: raters.count * priors.count)
    for (place, rater) in raters.enumerated() {
      for (column, prior) in priors.enumerated() {
        let mean = (prior.mean - PortfolioPosterior.meanPrior.centre) / PortfolioPosterior.meanPrior.deviation
        let concentration =
          (prior.concentration - PortfolioPosterior.concentrationPrior.centre)
          / PortfolioPosterior.concentrationPrior.deviation
        logs[place * priors.count + column] = log(rater.weight) - (mean * mean + concentration * concentration) / 2
      }
    }
    for (pattern, number) in numbers.enumerated() {
      for place in raters.indices {
        let row = pattern * raters.count + place
        for column in priors.indices {
          let sum = max(good[row * priors.count + column] + bad[row * priors.count + column], 1e-300)
          logs[place * priors.count + column] += number * (logScales[row] + log(sum))
        }
      }
    }
    let most = logs.max()!
    let weights = logs.map { exp($0 - most) }
    // What is left out has a probability of less than a ten-thousandth in all.
    let least = 1e-4 / Double(weights.count)
    let kept = weights.indices.filter { weights[$0] > least }
    let sum = kept.reduce(0) { $0 + weights[$1] }
    cases = kept.map {
      Case(prior: $0 % priors.count, raters: $0 / priors.count, weight: weights[$0] / sum)
    }
    return priors.indices.map { column in
      log(max(raters.indices.reduce(0) { $0 + weights[$1 * priors.count + column] }, 1e-300))
    }
  }
}
