// How much of the volume the largest intents cover together, and the bands that the curve is audited in.

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

  /// The share of all tickets in these places of the curve, 0 to 1; places beyond its end add nothing.
  public func share(of places: Range<Int>) -> Double {
    let sum = volumes[places.clamped(to: volumes.indices)].reduce(0, +)
    return total > 0 ? Double(sum) / Double(total) : 0
  }

  /// A stretch of the curve whose intents are audited together.
  public struct Band: Sendable, Equatable {
    /// The per cent of all tickets at which it begins and ends; the last ends at 100.
    public var percent: Range<Int>
    /// Places of its intents on the curve.
    public var places: Range<Int>
    /// Tickets of its intents.
    public var tickets: Int
  }

  /// Where bands end, in per cent of all tickets.
  public static let bandEnds = [25, 50, 70, 90, 100]

  /// The curve in stretches: an intent belongs to the band that the share before it lies in, so that each band but the
  /// last reaches its end or a little more. Bands without a ticket are left out.
  ///
  /// - Postcondition: the bands' places follow each other from 0, and their tickets sum to those of all intents.
  /// - Complexity: O(k).
  public var bands: [Band] {
    var bands: [Band] = []
    var before = 0
    for (place, volume) in volumes.enumerated() where volume > 0 {
      // In whole numbers: a curve of exactly 25% ends the first band.
      let number = CoverageCurve.bandEnds.firstIndex { before * 100 < $0 * total } ?? CoverageCurve.bandEnds.count - 1
      let start = number == 0 ? 0 : CoverageCurve.bandEnds[number - 1]
      if bands.last?.percent.lowerBound == start {
        bands[bands.count - 1].places = bands[bands.count - 1].places.lowerBound..<place + 1
        bands[bands.count - 1].tickets += volume
      } else {
        bands.append(
          Band(percent: start..<CoverageCurve.bandEnds[number], places: place..<place + 1, tickets: volume))
      }
      before += volume
    }
    return bands
  }

  /// Of each intent on the curve the number of its band, from 0; intents without a ticket, which end the curve, go with
  /// the last. Empty when there is no band.
  public var bandNumbers: [Int] {
    let bands = bands
    guard let last = bands.last else { return [] }
    let numbers = bands.enumerated().flatMap { [Int](repeating: $0, count: $1.places.count) }
    return numbers + [Int](repeating: bands.count - 1, count: volumes.count - last.places.upperBound)
  }
}
