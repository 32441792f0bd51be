// A figure that is known only within bounds.

/// A value with its two-sided 95% interval.
public struct IntervalEstimate: Sendable, Equatable, Codable {
  public var value: Double
  public var lower: Double
  public var upper: Double

  public init(_ value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}
