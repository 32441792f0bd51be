// How many rows lie nearer to another cluster than to their own: what a clustering is judged by when nobody knows the
// right one.

import LinearAlgebra

/// Silhouette widths of rows by the mean cosine with the rows of each cluster (Rousseeuw 1987,
/// doi:10.1016/0377-0427(87)90125-7), of which only the sign is asked.
enum Silhouettes {
  /// Rows per product.
  private static let chunk = 1_024

  /// Share of the rows whose width is negative: they are on average more like the rows of another cluster than like the
  /// others of their own. A row alone in its cluster is none of them; nor is one of label −1, which takes no part.
  ///
  /// - Parameters:
  ///   - vectors: `n × d`, of norm 1 or 0.
  ///   - labels: From −1 to `clusters − 1`.
  /// - Complexity: O(n · clusters · d).
  static func negativeShare(_ vectors: Matrix, labels: [Int32], clusters: Int, threads: Int) -> Double {
    let sums = ClusterSums(of: vectors, labels: labels, clusters: clusters, threads: threads)
    var means = Matrix(rows: clusters, columns: vectors.columns)
    sums.writeMeans(to: &means)
    let (columns, sizes, fixed) = (vectors.columns, sums.sizes, means)
    let counts = mapChunks(count: vectors.rows, chunkSize: chunk, threads: threads) { _, range -> (all: Int, bad: Int) in
      var products = [Float](repeating: 0, count: range.count * clusters)
      products.withUnsafeMutableBufferPointer { output in
        vectors.values.withUnsafeBufferPointer { values in
          fixed.multiply(
            UnsafeBufferPointer(rebasing: values[range.lowerBound * columns..<range.upperBound * columns]),
            byTransposedRows: 0..<clusters, into: output)
        }
      }
      var (all, bad) = (0, 0)
      for row in range where labels[row] >= 0 {
        all += 1
        let (start, own) = ((row - range.lowerBound) * clusters, Int(labels[row]))
        if sizes[own] < 2 { continue }
        let size = Float(sizes[own])
        // The mean over the others: the row's product with itself is 1.
        let within = (products[start + own] * size - 1) / (size - 1)
        if (0..<clusters).contains(where: { $0 != own && sizes[$0] > 0 && products[start + $0] > within }) { bad += 1 }
      }
      return (all, bad)
    }
    let (all, bad) = counts.reduce((0, 0)) { ($0.0 + $1.all, $0.1 + $1.bad) }
    return all > 0 ? Double(bad) / Double(all) : 0
  }
}
