// A count of a count, with what it says of the share behind it.
import TicketModel

/// A share seen in some trials, with its exact two-sided 95% interval (Clopper-Pearson, see `BinomialBounds`).
public struct ShareEstimate: Sendable, Equatable, Encodable {
  public var count: Int
  public var of: Int
  /// `count / of`, 0 to 1.
  public var share: Double
  public var lower: Double
  public var upper: Double

  /// - Returns: `nil` without trials: nothing is known.
  public init?(count: Int, of trials: Int) {
    guard trials > 0 else { return nil }
    let bounds = BinomialBounds.interval(successes: count, trials: trials)
    (self.count, of, share) = (count, trials, Double(count) / Double(trials))
    (lower, upper) = (bounds.exactLower, bounds.exactUpper)
  }
}
