// Lloyd's k-means on the rows of a dense matrix. Not spherical k-means: centroids are plain means, and distances are
// Euclidean, which on unit rows orders centroids by the cosine corrected for how tight each cluster is.

public import LinearAlgebra

/// k-means clustering: greedy k-means++ seeds, then Lloyd's iteration with distances by blocked matrix products.
///
/// Lloyd 1982, doi:10.1109/TIT.1982.1056489. Equal bits for any number of threads.
public enum KMeans {
  public struct Parameters: Sendable, Equatable {
    /// Clusters wanted; fewer come back when there are fewer distinct rows.
    public var clusters: Int
    /// Rounds of update and assignment. 50: text clusters settle all but a few hundredths of a per cent of their
    /// inertia in 20 to 30 rounds.
    public var maximumIterations: Int
    /// Independent starts, of which the lowest inertia wins. 1: greedy seeds differ by less than the choice of the
    /// number of clusters does, and every start costs a whole run.
    public var restarts: Int
    /// Rows per cluster that seeds are chosen among. 100: seeding costs more than an iteration per row, and a
    /// cluster that 100 rows per cluster would miss is too small to matter.
    public var seedingRowsPerCluster: Int
    /// Of the random choices in seeding.
    public var seed: UInt64

    public init(
      clusters: Int, maximumIterations: Int = 50, restarts: Int = 1, seedingRowsPerCluster: Int = 100, seed: UInt64
    ) {
      self.clusters = clusters
      self.maximumIterations = maximumIterations
      self.restarts = restarts
      self.seedingRowsPerCluster = seedingRowsPerCluster
      self.seed = seed
    }
  }

  /// What one round did.
  public struct Iteration: Sendable, Equatable {
    /// Sum of squared distances to the own centroid after the round's assignment, from float32 products.
    public var inertia: Double
    /// Rows whose label changed.
    public var changed: Int
    /// Empty clusters that were given a far row before the round's update.
    public var reseeded: Int
  }

  public struct Result: Sendable, Equatable {
    /// `k × d`, `k` at most the clusters asked for.
    public var centroids: Matrix
    /// One per row: the nearest centroid, from 0, the lower one of equals; −1 for a row of zeros, which says
    /// nothing and takes no part. Every label in `0 ..< k` occurs.
    public var labels: [Int32]
    /// Sum over the rows that take part of the squared distance to the own centroid, exact differences in `Double`.
    public var inertia: Double
    /// Whether the last round left every label as it was.
    public var converged: Bool
    /// One entry per round.
    public var history: [Iteration]

    public var iterations: Int { history.count }
  }

  /// Clusters the rows of `vectors` (`n × d`, usually of norm 1 or 0).
  ///
  /// - Complexity: O(n · k · d) per round; memory O(n) beside the vectors.
  /// - Precondition: all values are finite; `clusters`, `maximumIterations`, `restarts` are positive.
  public static func fit(_ vectors: Matrix, parameters: Parameters, threads: Int) -> Result {
    precondition(
      parameters.clusters > 0 && parameters.maximumIterations > 0 && parameters.restarts > 0, "\(parameters)")
    let points = Points(vectors, threads: threads)
    var best: Result?
    for restart in 0..<parameters.restarts {
      let seeds = points.seeds(
        count: parameters.clusters, rowsPerCluster: parameters.seedingRowsPerCluster, seed: parameters.seed,
        stream: UInt64(restart), threads: threads)
      let result = points.refine(
        vectors.gatheringRows(seeds), maximumIterations: parameters.maximumIterations, threads: threads)
      if best.map({ result.inertia < $0.inertia }) ?? true { best = result }
    }
    return best!
  }

  /// Lloyd's iteration from given centroids (`k × d`), for warm starts.
  ///
  /// - Complexity: as `fit`.
  public static func refine(
    _ vectors: Matrix, from centroids: Matrix, maximumIterations: Int, threads: Int
  ) -> Result {
    precondition(maximumIterations > 0, "\(maximumIterations) iterations")
    return Points(vectors, threads: threads).refine(centroids, maximumIterations: maximumIterations, threads: threads)
  }
}

/// The rows to cluster, with what every step needs to know of them.
struct Points: Sendable {
  let vectors: Matrix
  /// Squared norms; 0 marks the rows that take no part.
  let squaredNorms: [Double]

  init(_ vectors: Matrix, threads: Int) {
    self.vectors = vectors
    squaredNorms = vectors.squaredRowNorms(threads: threads)
  }

  /// Rows closer than this share of their squared norms are the same point in float32.
  static let sameness = 1e-10
}

// MARK: - Lloyd's iteration

extension Points {
  func refine(_ seeds: Matrix, maximumIterations: Int, threads: Int) -> KMeans.Result {
    var centroids = seeds
    var history: [KMeans.Iteration] = []
    var converged = false
    var assigned = assign(to: centroids, threads: threads)
    var sums = ClusterSums(clusters: centroids.rows, columns: vectors.columns)
    while history.count < maximumIterations, !converged {
      let reseeded = fillEmptyClusters(&assigned, clusters: centroids.rows)
      sums.move(vectors, to: assigned.map(\.label), threads: threads)
      sums.writeMeans(to: &centroids)
      let next = assign(to: centroids, threads: threads)
      let changed = zip(assigned, next).reduce(0) { $0 + ($1.0.label == $1.1.label ? 0 : 1) }
      let inertia = next.reduce(0.0) { $0 + Double($1.squaredDistance) }
      history.append(KMeans.Iteration(inertia: inertia, changed: changed, reseeded: reseeded))
      assigned = next
      converged = changed == 0
    }
    let (labels, kept) = withoutEmptyClusters(assigned.map(\.label), clusters: centroids.rows)
    if kept.count < centroids.rows { centroids = centroids.gatheringRows(kept) }
    let inertia = exactSquaredDistances(labels: labels, centroids: centroids, threads: threads).reduce(0, +)
    return KMeans.Result(
      centroids: centroids, labels: labels, inertia: inertia, converged: converged, history: history)
  }

  /// Gives each empty cluster the row farthest from its own centroid, and returns how many it could serve.
  ///
  /// Far rows go in the order of their distance (ties: lower row) to empty clusters in the order of their labels; a
  /// cluster never gives its last row, and a row that equals its centroid is never moved.
  private func fillEmptyClusters(_ assigned: inout [Assigned], clusters: Int) -> Int {
    var sizes = [Int](repeating: 0, count: clusters)
    for row in assigned where row.label >= 0 { sizes[Int(row.label)] += 1 }
    let empty = sizes.indices.filter { sizes[$0] == 0 }
    if empty.isEmpty { return 0 }
    let far = assigned.indices.filter { Double(assigned[$0].squaredDistance) > Points.sameness * squaredNorms[$0] }
      .sorted { (-assigned[$0].squaredDistance, $0) < (-assigned[$1].squaredDistance, $1) }
    var served = 0
    for row in far where served < empty.count {
      let donor = Int(assigned[row].label)
      if sizes[donor] < 2 { continue }
      sizes[donor] -= 1
      assigned[row] = Assigned(label: Int32(empty[served]), squaredDistance: 0)
      served += 1
    }
    return served
  }

  /// Labels counted through without gaps, and the clusters that have rows.
  private func withoutEmptyClusters(_ labels: [Int32], clusters: Int) -> (labels: [Int32], kept: [Int]) {
    var used = [Bool](repeating: false, count: clusters)
    for label in labels where label >= 0 { used[Int(label)] = true }
    let kept = used.indices.filter { used[$0] }
    if kept.count == clusters { return (labels, kept) }
    var renamed = [Int32](repeating: -1, count: clusters)
    for (new, old) in kept.enumerated() { renamed[old] = Int32(new) }
    return (labels.map { $0 < 0 ? -1 : renamed[Int($0)] }, kept)
  }
}

/// The sum of each cluster's rows in `Double`, kept up to date by the rows that change place: after the first rounds
/// those are few. What is left of a row that came and went is below 1e-15 of the sum, far under a float32's last bit.
struct ClusterSums {
  private var sums: [Double]
  private var sizes: [Int]
  private var labels: [Int32] = []
  private let columns: Int

  init(clusters: Int, columns: Int) {
    sums = [Double](repeating: 0, count: clusters * columns)
    sizes = [Int](repeating: 0, count: clusters)
    self.columns = columns
  }

  /// Takes each row from the cluster it was in to the one it is in now, clusters in parallel, rows in order.
  mutating func move(_ vectors: Matrix, to newLabels: [Int32], threads: Int) {
    let old = labels.isEmpty ? [Int32](repeating: -1, count: newLabels.count) : labels
    let leaving = RowsByLabel(zip(old, newLabels).lazy.map { $0 == $1 ? -1 : $0 }, clusters: sizes.count)
    let arriving = RowsByLabel(zip(old, newLabels).lazy.map { $0 == $1 ? -1 : $1 }, clusters: sizes.count)
    labels = newLabels
    for cluster in sizes.indices {
      sizes[cluster] += arriving.rows(of: cluster).count - leaving.rows(of: cluster).count
    }
    if columns == 0 { return }
    let width = columns
    forEachChunk(writing: &sums, width: width, chunkSize: 1, threads: threads) { cluster, _, sum in
      vectors.values.withUnsafeBufferPointer { values in
        for row in leaving.rows(of: cluster) {
          let start = values.baseAddress! + Int(row) * width
          for column in 0..<width { sum[column] -= Double(start[column]) }
        }
        for row in arriving.rows(of: cluster) {
          let start = values.baseAddress! + Int(row) * width
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
}

/// Rows grouped by label, each group in row order: a counting sort.
struct RowsByLabel: Sendable {
  private let offsets: [Int]
  private let sorted: [Int32]

  /// - Parameter labels: From −1, which is left out, to `clusters − 1`.
  init(_ labels: some Sequence<Int32>, clusters: Int) {
    let labels = Array(labels)
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
