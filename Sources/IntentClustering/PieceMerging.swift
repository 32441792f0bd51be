// Intents from pieces. k-means cuts a large intent to pieces and swallows small ones, so it makes only the pieces; a
// merge from the bottom up makes the intents. Which merge is right depends on how uneven the intents are, and that is
// read off its own result. Not a choice of the number of intents.

import Glibc
public import LinearAlgebra

/// The clusters that come out of merging the many small clusters of k-means.
///
/// Two merges are known to it. *By likeness*: the two groups whose members have the highest mean cosine (group
/// average; Sokal, Michener 1958), which lets a large intent stay whole beside small ones. *By variance*: the two whose
/// union adds least to the inertia (Ward 1963, doi:10.1080/01621459.1963.10500845), which makes intents of even size,
/// as k-means does, and is settled by a last k-means.
public struct PieceMerging: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Pieces, unless three times the clusters wanted are more. 450: more pieces than a desk has intents, few enough
    /// to compare all pairs of at every merge.
    public var pieces: Int
    /// Rows per piece, on average, at least. 6: fewer make pieces of chance.
    public var rowsPerPiece: Int
    /// Correlation of the logarithms of clusters' sizes and widths above which likeness has strung different intents
    /// together: an intent that is asked often is not asked more loosely for that. 0.35: the value that parts balanced
    /// from skewed question sets (0.39 and 0.71 on CLINC150 and BANKING77 as they are; 0.08 to 0.32 on both thinned to
    /// a power law and on DSTC11, whose intents are uneven by nature).
    public var highestWidthCorrelation: Double
    /// Rounds of k-means for the pieces, and for settling.
    public var maximumIterations: Int
    public var seed: UInt64

    public init(
      pieces: Int = 450, rowsPerPiece: Int = 6, highestWidthCorrelation: Double = 0.35, maximumIterations: Int = 30,
      seed: UInt64
    ) {
      self.pieces = pieces
      self.rowsPerPiece = rowsPerPiece
      self.highestWidthCorrelation = highestWidthCorrelation
      self.maximumIterations = maximumIterations
      self.seed = seed
    }
  }

  public enum Rule: String, Sendable, Equatable { case likeness, variance }

  /// The cluster of each row, from 0; −1 for rows of zeros. Every label occurs.
  public let labels: [Int32]
  public let clusters: Int
  public let pieces: Int
  /// The merge that was used.
  public let rule: Rule
  /// Of the merge by likeness, −1 to 1.
  public let widthCorrelation: Double

  /// Why this merge, in a sentence.
  public var explanation: String {
    let figure = (widthCorrelation * 100).rounded() / 100
    switch rule {
    case .likeness:
      return "\(pieces) pieces merged by likeness: large intents came out no wider than small ones (correlation \(figure))."
    case .variance:
      return """
        \(pieces) pieces merged by variance: merged by likeness, large intents came out wider than small ones \
        (correlation \(figure)), which is a sign of intents of even size strung together.
        """
    }
  }

  /// Groups the rows of `vectors` (`n × d`, of norm 1 or 0, averaged over neighbours) to at most `clusters` clusters.
  ///
  /// - Complexity: that of k-means with the pieces, and O(pieces³) at worst for the merge, in practice pieces².
  /// - Precondition: all values are finite; `clusters` is positive.
  public init(_ vectors: Matrix, clusters: Int, parameters: Parameters, threads: Int) {
    precondition(clusters > 0, "\(clusters) clusters")
    let wanted = min(max(parameters.pieces, 3 * clusters), vectors.rows / parameters.rowsPerPiece)
    let fitted = KMeans.fit(
      vectors,
      parameters: KMeans.Parameters(
        clusters: max(wanted, clusters), maximumIterations: parameters.maximumIterations, seed: parameters.seed),
      threads: threads)
    let groups = Groups(vectors, labels: fitted.labels, count: fitted.centroids.rows, threads: threads)
    pieces = fitted.centroids.rows
    let alike = groups.merged(to: clusters, by: .likeness)
    let correlation = Self.widthCorrelation(groups, alike)
    widthCorrelation = correlation
    if correlation <= parameters.highestWidthCorrelation || pieces <= clusters {
      rule = .likeness
      labels = fitted.labels.map { $0 < 0 ? -1 : alike[Int($0)] }
      self.clusters = min(clusters, pieces)
    } else {
      rule = .variance
      let even = groups.merged(to: clusters, by: .variance)
      let starts = groups.centroids(of: even, count: clusters)
      let settled = KMeans.refine(
        vectors, from: starts, maximumIterations: parameters.maximumIterations, threads: threads)
      labels = settled.labels
      self.clusters = settled.centroids.rows
    }
  }

  /// Pearson's correlation of log size and log mean squared distance, over the clusters of at least four rows; 0 where
  /// there are fewer than three of them.
  static func widthCorrelation(_ groups: Groups, _ labels: [Int32]) -> Double {
    var points: [(Double, Double)] = []
    for (size, width) in groups.sizesAndWidths(labels) where size >= 4 {
      // A hundredth: copies have no width, and its logarithm must not outweigh everything else.
      points.append((log(size), log(width + 0.01)))
    }
    guard points.count >= 3 else { return 0 }
    let count = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (x, y) in points {
      xx += (x - meanX) * (x - meanX)
      yy += (y - meanY) * (y - meanY)
      xy += (x - meanX) * (y - meanY)
    }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 0
  }
}
