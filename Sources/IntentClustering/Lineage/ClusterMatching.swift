// Which clusters of a fresh start are earlier ones again, by the rows they share. Nothing is moved: this only says what
// became of what.

/// Clusters of two runs over (in part) the same rows, matched.
///
/// A cluster *is* an earlier one if each holds most of the other: more than half of the rows that both runs placed. So
/// no two can be the same earlier one, and what broke in halves is a split, not a rename (Spiliopoulou et al. 2006,
/// "MONIC: modeling and monitoring cluster transitions", doi:10.1145/1150402.1150491, with both shares above one half).
public struct ClusterMatching: Sendable, Equatable {
  /// Per new cluster the earlier one it is, or −1.
  public let heirs: [Int32]
  /// Per new cluster the earlier one that most of its rows were in, its own `heirs` included; −1 when that is none.
  public let origins: [Int32]
  /// Per earlier cluster the new one that most of its rows are in now; −1 when they are spread out or gone.
  public let destinations: [Int32]
  /// Rows shared by new cluster and earlier cluster, as `earlier × new` counts.
  private let shared: [Int]
  private let clusters: Int

  /// - Parameters:
  ///   - earlier: Per row the earlier cluster, or −1.
  ///   - now: Per row the new cluster, or −1.
  /// - Complexity: O(rows + earlierClusters · clusters).
  public init(earlier: [Int32], earlierClusters: Int, now: [Int32], clusters: Int) {
    precondition(earlier.count == now.count, "\(earlier.count) and \(now.count) labels")
    var shared = [Int](repeating: 0, count: earlierClusters * clusters)
    for (a, b) in zip(earlier, now) where a >= 0 && b >= 0 { shared[Int(a) * clusters + Int(b)] += 1 }
    func most(_ counts: [Int]) -> Int32 {
      guard let (index, count) = counts.enumerated().max(by: { $0.element < $1.element }),
        2 * count > counts.reduce(0, +)
      else { return -1 }
      return Int32(index)
    }
    let origins = (0..<clusters).map { b in most((0..<earlierClusters).map { shared[$0 * clusters + b] }) }
    let destinations = (0..<earlierClusters).map { a in most((0..<clusters).map { shared[a * clusters + $0] }) }
    self.origins = origins
    self.destinations = destinations
    heirs = (0..<clusters).map { b in
      let a = origins[b]
      return a >= 0 && destinations[Int(a)] == Int32(b) ? a : -1
    }
    self.shared = shared
    self.clusters = clusters
  }

  /// Rows that were in `earlier` and are in `cluster`.
  public func rows(of earlier: Int32, in cluster: Int32) -> Int { shared[Int(earlier) * clusters + Int(cluster)] }
}
