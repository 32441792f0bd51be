// How like their cluster rows are, for labels that any rule gave: not only those of k-means.

public import LinearAlgebra

extension KMeans {
  /// The cosine of each row with the mean of its cluster, −1 to 1; 0 for rows of label −1.
  ///
  /// - Parameters:
  ///   - vectors: `n × d`, of norm 1 or 0.
  ///   - labels: From −1 to `clusters − 1`.
  /// - Complexity: O(n · d).
  public static func similaritiesToOwnMean(
    _ vectors: Matrix, labels: [Int32], clusters: Int, threads: Int
  ) -> [Float] {
    let sums = ClusterSums(of: vectors, labels: labels, clusters: clusters, threads: threads)
    var means = Matrix(rows: clusters, columns: vectors.columns)
    sums.writeMeans(to: &means)
    means.normalizeRows(threads: threads)
    let columns = vectors.columns
    let directions = means
    var similarities = [Float](repeating: 0, count: vectors.rows)
    forEachChunk(writing: &similarities, chunkSize: 4_096, threads: threads) { _, range, slice in
      for row in range where labels[row] >= 0 {
        var product = 0.0
        for column in 0..<columns {
          product += Double(vectors.values[row * columns + column])
            * Double(directions.values[Int(labels[row]) * columns + column])
        }
        slice[row - range.lowerBound] = Float(min(max(product, -1), 1))
      }
    }
    return similarities
  }
}
