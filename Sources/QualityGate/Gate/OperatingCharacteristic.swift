// What the shipping rule can and cannot tell apart. For explanation; no verdict depends on it.

extension GateRule {
  /// The chance that an intent ships whose true share of defects is `defectRate`, from a sample of full size.
  ///
  /// - Parameter defectRate: 0 to 1.
  /// - Complexity: O(√n).
  public func chanceToShip(defectRate: Double) -> Double {
    SamplingPlan(sampleSize: sampleSize, allowedDefects: allowedDefects(in: sampleSize))
      .chanceToShip(defectRate: defectRate)
  }
}

extension GateRule {
  /// The required share at 2/2, 0 to 1. For figures; the rule itself counts whole tickets.
  public var requiredShare: Double { Double(requiredNumerator) / Double(requiredDenominator) }
}
