// How far two shares of different tickets lie apart.
import Glibc

/// A difference of two shares with its bounds.
public struct ShareDifference: Sendable, Equatable {
  /// −1 to 1.
  public var estimate: Double
  /// At 95%, two-sided.
  public var lower: Double
  public var upper: Double
}

extension BinomialBounds {
  /// The share of the second tickets less that of the first, with bounds at 95%.
  ///
  /// Newcombe's hybrid of two score intervals (1998, method 10,
  /// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I): holds near 0 and 1 and for few tickets. The
  /// tickets are taken to be independent.
  ///
  /// - Precondition: as for `interval`, of both.
  /// - Postcondition: `−1 ≤ lower ≤ estimate ≤ upper ≤ 1`; turned around, the signs change and the bounds swap.
  public static func difference(
    from first: (successes: Int, trials: Int), to second: (successes: Int, trials: Int)
  ) -> ShareDifference {
    precondition(
      first.trials >= 1 && second.trials >= 1 && (0...first.trials).contains(first.successes)
        && (0...second.trials).contains(second.successes), "\(first) and \(second) are not shares")
    let before = Double(first.successes) / Double(first.trials)
    let after = Double(second.successes) / Double(second.trials)
    let (low, high) = wilsonBounds(successes: first.successes, trials: first.trials, z: z975)
    let (lowAfter, highAfter) = wilsonBounds(successes: second.successes, trials: second.trials, z: z975)
    return ShareDifference(
      estimate: after - before, lower: max(-1, after - before - hypot(after - lowAfter, high - before)),
      upper: min(1, after - before + hypot(highAfter - after, before - low)))
  }
}
