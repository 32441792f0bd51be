// What the model says of single intents and of sums over them.

extension PortfolioPosterior {
  /// For each row of likelihoods and each distribution: Σ over the cells of likelihood · mass. Row by row.
  ///
  /// - Complexity: O(rows · distributions · cells).
  static func products(_ rows: [[Double]], _ masses: [[Double]], cells: Range<Int>) -> [Double] {
    let columns = masses.count
    // The masses cell by cell, so that the innermost loop runs over neighbours.
    var turned = [Double](repeating: 0, count: cells.count * columns)
    for (column, mass) in masses.enumerated() {
      for (place, cell) in cells.enumerated() { turned[place * columns + column] = mass[cell] }
    }
    var sums = [Double](repeating: 0, count: rows.count * columns)
    sums.withUnsafeMutableBufferPointer { sums in
      turned.withUnsafeBufferPointer { turned in
        for (row, likelihood) in rows.enumerated() {
          let out = row * columns
          for (place, cell) in cells.enumerated() where likelihood[cell] > 1e-30 {
            let (factor, from) = (likelihood[cell], place * columns)
            for column in 0..<columns { sums[out + column] += factor * turned[from + column] }
          }
        }
      }
    }
    return sums
  }

  /// Posterior mass of a pattern's share of defects in each cell, all cases summed over.
  func shares(of pattern: Int) -> [Double] {
    var total = [Double](repeating: 0, count: grid.count)
    for (place, mixed) in mixtures(of: pattern) {
      let likelihood = likelihoods[pattern * raters.count + place]
      for cell in total.indices { total[cell] += likelihood[cell] * mixed[cell] }
    }
    let sum = total.reduce(0, +)
    return total.map { $0 / sum }
  }

  /// By raters' errors: the distributions, each weighed by its probability over the probability of the counts.
  private func mixtures(of pattern: Int) -> [Int: [Double]] {
    var mixed: [Int: [Double]] = [:]
    for one in cases {
      let place = (pattern * raters.count + one.raters) * masses.count + one.prior
      let factor = one.weight / max(good[place] + bad[place], 1e-300)
      let mass = masses[one.prior]
      var sum = mixed.removeValue(forKey: one.raters) ?? [Double](repeating: 0, count: grid.count)
      for cell in sum.indices { sum[cell] += factor * mass[cell] }
      mixed[one.raters] = sum
    }
    return mixed
  }

  /// The probability that a pattern's share is not good enough, in one case.
  func chanceBelow(_ pattern: Int, in one: Case) -> Double {
    let place = (pattern * raters.count + one.raters) * masses.count + one.prior
    return bad[place] / max(good[place] + bad[place], 1e-300)
  }

  /// Mean and variance of a pattern's share of defects in every case.
  func moments(of pattern: Int) -> [(mean: Double, variance: Double)] {
    let rows = raters.indices.flatMap { place -> [[Double]] in
      let likelihood = likelihoods[pattern * raters.count + place]
      let first = zip(likelihood, grid.points).map { $0 * $1 }
      return [first, zip(first, grid.points).map { $0 * $1 }]
    }
    let sums = PortfolioPosterior.products(rows, masses, cells: 0..<grid.count)
    return cases.map { one in
      let place = (pattern * raters.count + one.raters) * masses.count + one.prior
      let whole = good[place] + bad[place]
      let mean = sums[2 * one.raters * masses.count + one.prior] / whole
      let square = sums[(2 * one.raters + 1) * masses.count + one.prior] / whole
      return (mean, max(0, square - mean * mean))
    }
  }

  /// Mean of the distribution of shares and of its concentration, on their scales, and of raters' errors.
  var centre: (mean: Double, concentration: Double, miss: Double, falseAlarm: Double) {
    cases.reduce((0, 0, 0, 0)) { sum, one in
      (
        sum.0 + one.weight * priors[one.prior].mean, sum.1 + one.weight * priors[one.prior].concentration,
        sum.2 + one.weight * raters[one.raters].miss, sum.3 + one.weight * raters[one.raters].falseAlarm
      )
    }
  }
}
