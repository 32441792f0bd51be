// How like their own cluster rows are, and which other one comes next: for labels that any rule gave, not only those of
// k-means.

public import LinearAlgebra

/// The cosines of rows with the means of clusters: with that of their own, and the highest with another.
public struct MeanSimilarities: Sendable, Equatable {
  /// The mean of each cluster's rows, `clusters × d`; zeros for a cluster without rows. Its length is the closer to 1,
  /// the more alike the rows are.
  public let means: Matrix
  /// Per row the cosine with the mean of its cluster, −1 to 1; 0 for rows of label −1.
  public let own: [Float]
  /// Per row the other cluster whose mean it is most like, of equals the lower; −1 for rows of zeros and where there
  /// is no other.
  public let runnersUp: [Int32]
  /// The cosine with that mean, −1 to 1; 0 where there is none.
  public let runnerUpSimilarities: [Float]

  /// Rows per product.
  private static let chunk = 1_024

  /// - Parameters:
  ///   - vectors: `n × d`, of norm 1 or 0.
  ///   - labels: From −1 to `clusters − 1`.
  /// - Complexity: O(n · clusters · d).
  public init(_ vectors: Matrix, labels: [Int32], clusters: Int, threads: Int) {
    let sums = ClusterSums(of: vectors, labels: labels, clusters: clusters, threads: threads)
    var means = Matrix(rows: clusters, columns: vectors.columns)
    sums.writeMeans(to: &means)
    self.means = means
    means.normalizeRows(threads: threads)
    let (directions, sizes, columns) = (means, sums.sizes, vectors.columns)
    let found = mapChunks(count: vectors.rows, chunkSize: Self.chunk, threads: threads) { _, range in
      var cosines = [Float](repeating: 0, count: range.count * clusters)
      cosines.withUnsafeMutableBufferPointer { output in
        vectors.values.withUnsafeBufferPointer { values in
          directions.multiply(
            UnsafeBufferPointer(rebasing: values[range.lowerBound * columns..<range.upperBound * columns]),
            byTransposedRows: 0..<clusters, into: output)
        }
      }
      return range.map { row -> (own: Float, other: Int32, similarity: Float) in
        let start = (row - range.lowerBound) * clusters
        let isZero = vectors.values[row * columns..<(row + 1) * columns].allSatisfy { $0 == 0 }
        if isZero { return (0, -1, 0) }
        var best: Int32 = -1
        for cluster in 0..<clusters where sizes[cluster] > 0 && Int32(cluster) != labels[row] {
          if best < 0 || cosines[start + cluster] > cosines[start + Int(best)] { best = Int32(cluster) }
        }
        func bounded(_ label: Int32) -> Float { label < 0 ? 0 : min(max(cosines[start + Int(label)], -1), 1) }
        return (bounded(labels[row]), best, bounded(best))
      }
    }.flatMap { $0 }
    own = found.map(\.own)
    runnersUp = found.map(\.other)
    runnerUpSimilarities = found.map(\.similarity)
  }
}
