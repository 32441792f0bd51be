// Tickets that belong to no intent. Not a density estimate: a ticket is judged against the cluster it is nearest to.

/// Which rows are too unlike their cluster to count as part of it.
///
/// For each cluster the median m of its rows' cosines with the centroid and their median absolute deviation from m
/// are taken; a row's *strangeness* is (m − cosine) / (1.4826 · deviation): how many robust standard deviations below
/// its cluster's middle it lies. Rows above a threshold are outliers, the strangest first, up to a share of all rows
/// that are not zero. Rows of zeros always are. Iglewicz, Hoaglin 1993, "How to Detect and Handle Outliers".
public struct Outliers: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Robust standard deviations. 3.5: the customary value of Iglewicz and Hoaglin.
    public var threshold: Double
    /// Highest share of the rows that are not zero, 0 to 1. 0.02: a ticket called an outlier is lost to automation,
    /// and clusters of text have long tails that are still answerable.
    public var highestShare: Double
    /// Smallest deviation assumed, in cosine. 0.02: a cluster of near copies must not cast out what merely differs
    /// by a word.
    public var smallestDeviation: Double
    /// Rows a cluster needs to have a deviation of its own; smaller ones take that of all rows. 8: the median of
    /// fewer deviations is mostly chance.
    public var smallestCluster: Int

    public init(
      threshold: Double = 3.5, highestShare: Double = 0.02, smallestDeviation: Double = 0.02, smallestCluster: Int = 8
    ) {
      self.threshold = threshold
      self.highestShare = highestShare
      self.smallestDeviation = smallestDeviation
      self.smallestCluster = smallestCluster
    }
  }

  /// Label per row, −1 for outliers.
  public let labels: [Int32]
  /// The nearest cluster, for outliers too; −1 only for rows of zeros.
  public let nearestLabels: [Int32]
  /// Cosine with the nearest cluster's centroid, −1 to 1; 0 for rows of zeros.
  public let similarities: [Float]
  /// Rows that have no vector: nothing in the text that the vectors know.
  public let zeroRows: Int
  /// Rows beyond the threshold, before the cap on their share.
  public let beyondThreshold: Int

  /// Rows labelled −1.
  public var count: Int { labels.count { $0 < 0 } }

  /// Judges each row of a clustering by its cosine with its own centroid.
  ///
  /// - Parameters:
  ///   - labels: The cluster of each row; −1 for rows of zeros.
  ///   - similarities: The cosine of each row with that cluster's centroid.
  /// - Complexity: O(n log n).
  public init(labels: [Int32], similarities: [Float], clusters: Int, parameters: Parameters = Parameters()) {
    precondition(labels.count == similarities.count, "\(labels.count) labels, \(similarities.count) similarities")
    let members = RowsByLabel(labels, clusters: clusters)
    let usable = labels.count { $0 >= 0 }
    let middles = (0..<clusters).map { cluster in
      median(members.rows(of: cluster).map { Double(similarities[Int($0)]) })
    }
    func deviation(_ row: Int) -> Double { middles[Int(labels[row])] - Double(similarities[row]) }
    let overall = median(labels.indices.filter { labels[$0] >= 0 }.map { abs(deviation($0)) })
    let scales = (0..<clusters).map { cluster in
      let rows = members.rows(of: cluster)
      let own = rows.count < parameters.smallestCluster ? overall : median(rows.map { abs(deviation(Int($0))) })
      return max(1.4826 * own, parameters.smallestDeviation)
    }
    var strange: [(strangeness: Double, row: Int)] = []
    for row in labels.indices where labels[row] >= 0 {
      let strangeness = deviation(row) / scales[Int(labels[row])]
      if strangeness > parameters.threshold { strange.append((strangeness, row)) }
    }
    strange.sort { (-$0.strangeness, $0.row) < (-$1.strangeness, $1.row) }
    let allowed = Int(parameters.highestShare * Double(usable))
    var judged = labels
    for (_, row) in strange.prefix(allowed) { judged[row] = -1 }
    self.labels = judged
    self.nearestLabels = labels
    self.similarities = similarities
    zeroRows = labels.count - usable
    beyondThreshold = strange.count
  }
}

/// The middle value, or the mean of the two middle ones; 0 of none.
func median(_ values: [Double]) -> Double {
  if values.isEmpty { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
