// How much of the volume the largest intents cover together.

/// The cumulative share of all tickets that the largest intents hold.
public struct CoverageCurve: Sendable, Equatable {
  /// Tickets in all, outliers included.
  public let total: Int
  /// Tickets per intent, falling.
  public let volumes: [Int]
  /// `shares[i]`: part of `total` in the `i + 1` largest intents, 0 to 1.
  public let shares: [Double]

  /// - Parameters:
  ///   - volumes: Tickets per intent, in any order.
  ///   - outliers: Tickets in no intent; they count in the denominator.
  /// - Complexity: O(k log k).
  public init(volumes: [Int], outliers: Int) {
    precondition(outliers >= 0 && volumes.allSatisfy { $0 >= 0 }, "negative volume")
    self.volumes = volumes.sorted(by: >)
    let all = volumes.reduce(outliers, +)
    total = all
    var sum = 0
    shares = self.volumes.map { volume in
      sum += volume
      return all > 0 ? Double(sum) / Double(all) : 0
    }
  }

  /// How many of the largest intents it takes to cover `share` of all tickets; `nil` when all of them do not.
  public func intentsReaching(_ share: Double) -> Int? {
    if share <= 0 { return 0 }
    return shares.firstIndex { $0 >= share }.map { $0 + 1 }
  }

  /// The share that all intents cover: what is not an outlier.
  public var covered: Double { shares.last ?? 0 }
}
