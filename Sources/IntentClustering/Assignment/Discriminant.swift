// The arithmetic of linear discriminant analysis: means, the covariance within classes, and what they make of a row.

import Glibc
import LinearAlgebra

/// Sizes, means and scatter of labelled rows; those of the parts of a corpus add up to those of the whole.
struct ClusterMoments {
  private(set) var sizes: [Double]
  /// Sums of the rows of each class, classes × d.
  private(set) var sums: [Double]
  /// Σ x xᵀ over all labelled rows, d × d.
  private(set) var products: [Double]
  let columns: Int

  var classes: Int { sizes.count }

  /// - Complexity: O(n · d²).
  init(_ vectors: Matrix, labels: [Int32], classes: Int, threads: Int) {
    let totals = ClusterSums(of: vectors, labels: labels, clusters: classes, threads: threads)
    columns = vectors.columns
    sizes = totals.sizes.map(Double.init)
    sums = totals.sums
    let rows = vectors.gatheringRows(labels.indices.filter { labels[$0] >= 0 })
    products = rows.transposedTimes(rows, threads: threads).values.map(Double.init)
  }

  /// What is left when a part is taken out.
  func without(_ part: ClusterMoments) -> ClusterMoments {
    var rest = self
    for index in sizes.indices { rest.sizes[index] -= part.sizes[index] }
    for index in sums.indices { rest.sums[index] -= part.sums[index] }
    for index in products.indices { rest.products[index] -= part.products[index] }
    return rest
  }
}

/// The means of classes and the scatter within them: what a discriminant is made of, whatever its shrinkage.
struct ClassScatter {
  /// Rows of each class.
  let sizes: [Double]
  /// Classes × d.
  let means: Matrix
  /// Σ (x − m) (x − m)ᵀ over all rows, m the mean of the row's class; d × d.
  let within: [Double]

  /// - Complexity: O(classes · d²).
  init(_ moments: ClusterMoments, threads: Int) {
    let (classes, columns) = (moments.classes, moments.columns)
    sizes = moments.sizes
    var means = Matrix(rows: classes, columns: columns)
    for group in 0..<classes where moments.sizes[group] > 0 {
      for index in group * columns..<(group + 1) * columns {
        means.values[index] = Float(moments.sums[index] / moments.sizes[group])
      }
    }
    self.means = means
    var within = moments.products
    if columns > 0 {
      forEachChunk(writing: &within, width: columns, chunkSize: 16, threads: threads) { _, range, part in
        moments.sums.withUnsafeBufferPointer { sums in
          for group in 0..<classes where moments.sizes[group] > 0 {
            let size = moments.sizes[group]
            let sum = UnsafeBufferPointer(rebasing: sums[group * columns..<(group + 1) * columns])
            for a in range {
              let start = (a - range.lowerBound) * columns
              for b in 0..<columns { part[start + b] -= sum[a] * sum[b] / size }
            }
          }
        }
      }
    }
    self.within = within
  }
}

/// Weights and offsets whose sum with a row is its log probability under a class, but for what all classes share.
struct Discriminant {
  /// Classes × d.
  var weights: Matrix
  var offsets: [Float]

  /// - Parameter shrinkage: Share of the sphere of the same trace in the covariance, above 0 to 1.
  /// - Complexity: O(classes · d² + d³).
  init(_ scatter: ClassScatter, shrinkage: Double) {
    let (classes, columns) = (scatter.means.rows, scatter.means.columns)
    let total = scatter.sizes.reduce(0, +)
    let means = scatter.means
    let freedom = max(total - Double(classes), 1)
    var trace = 0.0
    for column in 0..<columns { trace += max(scatter.within[column * columns + column], 0) / freedom }
    // Rows that do not differ within their classes: any sphere will do.
    let sphere = trace > 1e-9 ? trace / Double(max(columns, 1)) : 1
    let covariance = Matrix(
      rows: columns, columns: columns, values: scatter.within.map { Float((1 - shrinkage) * $0 / freedom) })
    var right = Matrix(rows: columns, columns: classes)
    for group in 0..<classes {
      for column in 0..<columns { right.values[column * classes + group] = means.values[group * columns + column] }
    }
    let solved =
      covariance.solvingSymmetric(right, ridge: shrinkage * sphere + 1e-6 * sphere)
      ?? Matrix(rows: columns, columns: classes)
    weights = Matrix(rows: classes, columns: columns)
    offsets = [Float](repeating: 0, count: classes)
    for group in 0..<classes {
      var square = 0.0
      for column in 0..<columns {
        let weight = solved.values[column * classes + group]
        weights.values[group * columns + column] = weight
        square += Double(weight) * Double(means.values[group * columns + column])
      }
      // A class without a row here is as likely as one with half of one.
      offsets[group] = Float(log(max(scatter.sizes[group], 0.5) / max(total, 1)) - square / 2)
    }
  }
}
