// How alike intents are, by the cosines of their centroids. Centroids of different kinds of vectors cannot be compared:
// such intents count as unrelated.

import LinearAlgebra

/// Cosines between the centroids of all intents of a run.
public struct CentroidLikeness: Sendable {
  /// Number of intents.
  public let count: Int
  /// `count × count`, row-major, −1 to 1. The diagonal is 1, and 0 for an intent without a centroid.
  public let cosines: [Float]
  private let groups: [Int?]

  /// - Parameters:
  ///   - centroids: Of any length above 0; empty or zero when there is none.
  ///   - kinds: The kind of vectors of each: only centroids of one kind and one dimension are compared.
  /// - Complexity: O(count² · dimension).
  public init(centroids: [[Float]], kinds: [String], threads: Int) {
    precondition(centroids.count == kinds.count, "\(centroids.count) centroids, \(kinds.count) kinds")
    let count = centroids.count
    var cosines = [Float](repeating: 0, count: count * count)
    var groups = [Int?](repeating: nil, count: count)
    let keys = centroids.indices.map { "\(centroids[$0].count) \(kinds[$0])" }
    for (number, key) in Set(keys).sorted().enumerated() {
      let members = centroids.indices.filter { keys[$0] == key && centroids[$0].contains { $0 != 0 } }
      guard let first = members.first else { continue }
      var rows = Matrix(
        rows: members.count, columns: centroids[first].count, values: members.flatMap { centroids[$0] })
      rows.normalizeRows(threads: threads)
      let products = rows.timesTransposed(rows, threads: threads)
      for (row, one) in members.enumerated() {
        groups[one] = number
        // One half for both, so that the matrix is symmetric to the last bit.
        for (column, other) in members.enumerated() where column > row {
          let cosine = min(max(products[row, column], -1), 1)
          cosines[one * count + other] = cosine
          cosines[other * count + one] = cosine
        }
        cosines[one * count + one] = 1
      }
    }
    self.count = count
    self.cosines = cosines
    self.groups = groups
  }

  /// Whether the intent has a centroid.
  public func isKnown(_ intent: Int) -> Bool { groups[intent] != nil }

  /// The intent most like this one among those of its kind, of equals the first; `nil` when there is none.
  public func nearest(to intent: Int) -> (intent: Int, cosine: Double)? {
    guard let group = groups[intent] else { return nil }
    let others = groups.indices.filter { $0 != intent && groups[$0] == group }
    let best = others.max { (cosines[intent * count + $0], $1) < (cosines[intent * count + $1], $0) }
    return best.map { ($0, Double(cosines[intent * count + $0])) }
  }

  /// Squared distances between the directions of the centroids of some intents, `2 − 2 cos`: `n × n`, row-major.
  public func squaredDistances(of intents: [Int]) -> [Double] {
    intents.flatMap { one in intents.map { $0 == one ? 0 : 2 - 2 * Double(cosines[one * count + $0]) } }
  }
}
