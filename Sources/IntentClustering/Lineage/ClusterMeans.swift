// The means of clusters, and how like each other clusters are by them: the mean cosine of a row of the one and a row of
// the other is the dot product of their means, because rows have length 1.

import LinearAlgebra

/// Sums and sizes of clusters of unit rows, in `Double`.
struct ClusterMeans {
  private(set) var sizes: [Int]
  private var means: [Double]
  /// Of the means.
  private var lengths: [Double]
  private let columns: Int

  /// - Parameter labels: From −1, which takes no part, to `clusters − 1`.
  /// - Complexity: O(n · d).
  init(of vectors: Matrix, labels: [Int32], clusters: Int, threads: Int) {
    let totals = ClusterSums(of: vectors, labels: labels, clusters: clusters, threads: threads)
    columns = vectors.columns
    sizes = totals.sizes
    means = totals.sums
    for cluster in sizes.indices where sizes[cluster] > 0 {
      for place in cluster * columns..<(cluster + 1) * columns { means[place] /= Double(sizes[cluster]) }
    }
    lengths = []
    lengths = sizes.indices.map { likeness($0, $0).squareRoot() }
  }

  /// Mean cosine of a row of the one cluster with a row of the other.
  func likeness(_ a: Int, _ b: Int) -> Double {
    var product = 0.0
    for column in 0..<columns { product += means[a * columns + column] * means[b * columns + column] }
    return product
  }

  /// Mean cosine of two different rows of the cluster; 1 for one row.
  func ownLikeness(_ cluster: Int) -> Double {
    let size = Double(sizes[cluster])
    // |Σx|² holds every pair twice and each row with itself once.
    return size > 1 ? (likeness(cluster, cluster) * size - 1) / (size - 1) : 1
  }

  /// The cluster of these that is most like a cluster of others; `nil` when all are empty.
  func nearest(to others: ClusterMeans, _ other: Int) -> (cluster: Int, likeness: Double)? {
    var best: (cluster: Int, likeness: Double)?
    for cluster in sizes.indices where sizes[cluster] > 0 {
      var product = 0.0
      for column in 0..<columns {
        product += means[cluster * columns + column] * others.means[other * columns + column]
      }
      if product > best?.likeness ?? -.infinity { best = (cluster, product) }
    }
    return best
  }

  /// The cluster whose direction a row is nearest to; `nil` when all are empty.
  func nearest(to vectors: Matrix, row: Int) -> Int32? {
    var best: (cluster: Int, cosine: Double)?
    for cluster in sizes.indices where sizes[cluster] > 0 {
      var product = 0.0
      for column in 0..<columns {
        product += means[cluster * columns + column] * Double(vectors.values[row * columns + column])
      }
      let cosine = lengths[cluster] > 0 ? product / lengths[cluster] : 0
      if cosine > best?.cosine ?? -.infinity { best = (cluster, cosine) }
    }
    return best.map { Int32($0.cluster) }
  }

  /// Takes a cluster of others over, as the last one.
  mutating func append(_ others: ClusterMeans, _ other: Int) {
    sizes.append(others.sizes[other])
    lengths.append(others.lengths[other])
    means += others.means[other * columns..<(other + 1) * columns]
  }
}
