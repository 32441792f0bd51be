// The sum of each cluster's rows, kept up to date by the rows that change place: after the first rounds those are few.

import LinearAlgebra

/// Sums in `Double`. What is left of a row that came and went is below 1e-15 of the sum, far under a float32's last
/// bit.
struct ClusterSums {
  /// Clusters × columns.
  private(set) var sums: [Double]
  private(set) var sizes: [Int]
  private let columns: Int

  init(clusters: Int, columns: Int) {
    sums = [Double](repeating: 0, count: clusters * columns)
    sizes = [Int](repeating: 0, count: clusters)
    self.columns = columns
  }

  /// The sums of labelled rows; −1 takes no part.
  init(of vectors: Matrix, labels: [Int32], clusters: Int, threads: Int) {
    self.init(clusters: clusters, columns: vectors.columns)
    let moves = labels.enumerated().map { Move(row: Int32($0.offset), from: -1, to: $0.element) }
    apply(moves, of: vectors, threads: threads)
  }

  /// Takes each row from the cluster it was in to the one it is in now, clusters in parallel, rows in order.
  mutating func apply(_ moves: [Move], of vectors: Matrix, threads: Int) {
    if moves.isEmpty { return }
    let leaving = RowsByLabel(moves.map(\.from), clusters: sizes.count)
    let arriving = RowsByLabel(moves.map(\.to), clusters: sizes.count)
    for cluster in sizes.indices {
      sizes[cluster] += arriving.rows(of: cluster).count - leaving.rows(of: cluster).count
    }
    if columns == 0 { return }
    let width = columns
    forEachChunk(writing: &sums, width: width, chunkSize: 1, threads: threads) { cluster, _, sum in
      vectors.values.withUnsafeBufferPointer { values in
        for move in leaving.rows(of: cluster) {
          let start = values.baseAddress! + Int(moves[Int(move)].row) * width
          for column in 0..<width { sum[column] -= Double(start[column]) }
        }
        for move in arriving.rows(of: cluster) {
          let start = values.baseAddress! + Int(moves[Int(move)].row) * width
          for column in 0..<width { sum[column] += Double(start[column]) }
        }
      }
    }
  }

  /// Writes the mean of each cluster's rows; a cluster without rows keeps what stands there.
  func writeMeans(to centroids: inout Matrix) {
    for cluster in sizes.indices where sizes[cluster] > 0 {
      for index in cluster * columns..<(cluster + 1) * columns {
        centroids.values[index] = Float(sums[index] / Double(sizes[cluster]))
      }
    }
  }

  /// The sum over all rows of ‖x − c‖² − ‖x‖² for the own centroid c, without looking at a row: −2 c·Σx + size · ‖c‖².
  ///
  /// - Complexity: O(clusters · columns).
  func inertiaLessNorms(of centroids: Matrix) -> Double {
    var inertia = 0.0
    for cluster in sizes.indices {
      for index in cluster * columns..<(cluster + 1) * columns {
        let value = Double(centroids.values[index])
        inertia += value * (Double(sizes[cluster]) * value - 2 * sums[index])
      }
    }
    return inertia
  }
}

/// Rows grouped by label, each group in row order: a counting sort.
struct RowsByLabel: Sendable {
  private let offsets: [Int]
  private let sorted: [Int32]

  /// - Parameter labels: From −1, which is left out, to `clusters − 1`.
  init(_ labels: [Int32], clusters: Int) {
    var offsets = [Int](repeating: 0, count: clusters + 1)
    for label in labels where label >= 0 { offsets[Int(label) + 1] += 1 }
    for cluster in 0..<clusters { offsets[cluster + 1] += offsets[cluster] }
    var sorted = [Int32](repeating: 0, count: offsets[clusters])
    var next = offsets
    for (row, label) in labels.enumerated() where label >= 0 {
      sorted[next[Int(label)]] = Int32(row)
      next[Int(label)] += 1
    }
    self.offsets = offsets
    self.sorted = sorted
  }

  func rows(of cluster: Int) -> ArraySlice<Int32> { sorted[offsets[cluster]..<offsets[cluster + 1]] }
}
