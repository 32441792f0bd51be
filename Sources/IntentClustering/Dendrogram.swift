// The tree that merging from the bottom up leaves behind, and the cuts through it.

/// Groups merged two by two until one is left.
public struct Dendrogram: Sendable, Equatable {
  public struct Merge: Sendable, Equatable {
    /// The group that goes on under its number, the lower of the two.
    public var into: Int32
    public var gone: Int32

    public init(into: Int32, gone: Int32) {
      self.into = into
      self.gone = gone
    }
  }

  /// Groups at the start; their number minus one merges, in order.
  public let groups: Int
  public let merges: [Merge]

  /// - Precondition: every merge is of two groups that are still there, the lower one first.
  public init(groups: Int, merges: [Merge]) {
    self.groups = groups
    self.merges = merges
  }

  /// The merged group of each group when `count` are left, numbered from 0 in the order of their lowest members.
  ///
  /// - Complexity: O(groups).
  public func labels(count: Int) -> [Int32] {
    var parent = Array(0..<groups)
    for merge in merges.prefix(max(groups - max(count, 1), 0)) { parent[Int(merge.gone)] = Int(merge.into) }
    var labels = [Int32](repeating: -1, count: groups)
    var next: Int32 = 0
    for group in 0..<groups {
      // A group merges into a lower one only, which has its number by now.
      if parent[group] == group {
        labels[group] = next
        next += 1
      } else {
        labels[group] = labels[parent[group]]
      }
    }
    return labels
  }
}
