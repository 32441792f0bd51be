// How much more the months of this desk vary than independent tickets would: bursts, outages, campaigns.

/// The variance of an intent's months beyond chance, pooled over the desk.
enum MonthlyDispersion {
  /// Intents with fewer tickets a month say nearly nothing about it.
  private static let leastTicketsPerMonth = 5.0

  /// τ², the squared coefficient of variation of a month's rate around its level; 0 when months vary as by chance.
  ///
  /// A month's count then has variance μ + τ²μ². Estimated for each intent from the squared differences of neighbouring
  /// months' shares less what chance adds to them (von Neumann 1941, doi:10.1214/aoms/1177731677: differences do not
  /// see slow changes), and the median taken over intents, which a few that begin or end cannot move.
  ///
  /// - Parameters:
  ///   - counts: by intent and month.
  ///   - exposure: the desk's tickets by month.
  ///   - months: number of months that have been; later ones are not read.
  /// - Complexity: O(intents · months).
  static func squaredVariation(counts: [[Int]], exposure: [Double], months: Int) -> Double {
    let seen = (0..<months).filter { exposure[$0] > 0 }
    guard seen.count >= 3 else { return 0 }
    let whole = seen.reduce(0.0) { $0 + exposure[$1] }
    var estimates: [Double] = []
    for row in counts {
      let total = seen.reduce(0.0) { $0 + Double(row[$1]) }
      guard total >= leastTicketsPerMonth * Double(seen.count) else { continue }
      let rate = total / whole
      var excess = 0.0
      for (earlier, later) in zip(seen, seen.dropFirst()) {
        let step = Double(row[later]) / exposure[later] - Double(row[earlier]) / exposure[earlier]
        excess += step * step - rate * (1 / exposure[earlier] + 1 / exposure[later])
      }
      estimates.append(excess / (2 * rate * rate * Double(seen.count - 1)))
    }
    guard !estimates.isEmpty else { return 0 }
    return max(0, estimates.sorted()[estimates.count / 2])
  }
}
