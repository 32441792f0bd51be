// Rounds as they might have come out: tickets drawn again, with replacement, and the interval that the figures of many
// such rounds span.
import SeededRandom

/// A figure with its 95% interval.
public struct Estimate: Sendable, Equatable, Encodable {
  public var value: Double
  public var lower: Double
  public var upper: Double

  /// The value of the tickets as they are, and the middle 95% of the values of resampled rounds.
  ///
  /// Efron's percentile interval (1979, doi:10.1214/aos/1176344552). Widened where made-up tickets draw the resampled
  /// values aside, so that it holds the value itself.
  ///
  /// - Precondition: `resampled` is not empty.
  init(value: Double, resampled: [Double]) {
    let sorted = resampled.sorted()
    self.value = value
    lower = min(value, Quantile.of(sorted, at: 0.025))
    upper = max(value, Quantile.of(sorted, at: 0.975))
  }
}

extension Estimate {
  init(_ difference: ShareDifference) {
    (value, lower, upper) = (difference.estimate, difference.lower, difference.upper)
  }
}

/// The tickets of a round by kind: those of one kind answer alike.
public struct Resampling {
  /// Rounds that are drawn for an interval: with another seed its ends then move by a few hundredths of its width.
  public static let rounds = 2_000

  private let kindOfTicket: [Int]
  private let kinds: Int

  /// - Parameter counts: tickets of each kind.
  init(counts: [Int]) {
    kindOfTicket = counts.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    kinds = counts.count
  }

  /// A round of as many tickets, drawn with replacement from these and one more, made up of random answers.
  ///
  /// Without that one, the tickets of a round in which everybody agrees could only give full agreement again, an
  /// interval from 1 to 1; and with few disagreements intervals hold the truth too seldom. Rounds of hundreds of
  /// tickets hardly feel it. Measured in Benchmarks/agreement.
  ///
  /// - Returns: how often each kind was drawn, and how often the made-up ticket.
  func draw(_ random: inout SplitMix64) -> (counts: [Int], madeUp: Int) {
    var counts = [Int](repeating: 0, count: kinds)
    var madeUp = 0
    for _ in kindOfTicket.indices {
      let place = random.below(kindOfTicket.count + 1)
      if place < kindOfTicket.count { counts[kindOfTicket[place]] += 1 } else { madeUp += 1 }
    }
    return (counts, madeUp)
  }
}

enum Quantile {
  /// The value below which a share of rising values lies, between two of them in proportion (Hyndman and Fan 1996,
  /// doi:10.1080/00031305.1996.10473566, definition 7).
  ///
  /// - Precondition: `values` rise and are not empty; `0 ≤ share ≤ 1`.
  static func of(_ values: [Double], at share: Double) -> Double {
    precondition(!values.isEmpty && (0...1).contains(share), "no quantile \(share) of \(values.count) values")
    let place = share * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return values[below] }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }
}
