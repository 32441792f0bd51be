// What the shipping rule can and cannot tell apart. For explanation; no verdict depends on it.

extension GateRule {
  /// The chance that an intent ships whose true share of defects is `defectRate`, from a sample of full size.
  ///
  /// The binomial probability of at most `allowedDefects` defects, as I_{1−p}(n − c, c + 1). For a large frame; a
  /// sample that is much of its frame tells more.
  ///
  /// - Parameter defectRate: 0 to 1.
  /// - Complexity: O(√n).
  public func chanceToShip(defectRate: Double) -> Double {
    let allowed = allowedDefects(in: sampleSize)
    guard allowed < sampleSize else { return 1 }
    return BinomialBounds.regularizedBeta(1 - defectRate, Double(sampleSize - allowed), Double(allowed + 1))
  }
}
