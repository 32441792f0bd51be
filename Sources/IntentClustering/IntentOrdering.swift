// The order intents are shown in: by falling volume, the same however clustering happened to number them.

/// A renumbering of clusters by falling number of rows; of equals, the cluster with the lower first row comes first.
///
/// Rows come in an order that the tickets fix, so neither the seed nor the old labels decide.
public struct IntentOrdering: Sendable, Equatable {
  /// `oldLabels[new]`: the cluster that gets the label `new`.
  public let oldLabels: [Int32]
  /// `newLabels[old]`.
  public let newLabels: [Int32]

  /// - Parameter labels: One per row, from −1 (in no cluster) to `clusters − 1`.
  /// - Complexity: O(n + k log k).
  public init(labels: [Int32], clusters: Int) {
    var sizes = [Int](repeating: 0, count: clusters)
    var firstRows = [Int](repeating: labels.count, count: clusters)
    for (row, label) in labels.enumerated() where label >= 0 {
      sizes[Int(label)] += 1
      firstRows[Int(label)] = min(firstRows[Int(label)], row)
    }
    let order = (0..<clusters).sorted { (-sizes[$0], firstRows[$0], $0) < (-sizes[$1], firstRows[$1], $1) }
    var newLabels = [Int32](repeating: 0, count: clusters)
    for (new, old) in order.enumerated() { newLabels[old] = Int32(new) }
    oldLabels = order.map { Int32($0) }
    self.newLabels = newLabels
  }

  /// Labels in the new numbering; −1 stays.
  public func relabel(_ labels: [Int32]) -> [Int32] { labels.map { $0 < 0 ? $0 : newLabels[Int($0)] } }
}
