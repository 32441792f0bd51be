// Lloyd's iteration: means, then nearest centroids, until no label changes. Which comparisons a round can leave out is
// decided in KMeans+Bounds.swift.

import LinearAlgebra

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

extension Points {
  /// Rows whose scatter stands for that of all rows, in `KMeans.Shortcuts.likely`.
  private static let driftSample = 2_048

  /// - Parameters:
  ///   - isWarm: Whether the seeds lie about where they will end, so that groups of them last.
  ///   - overrelaxation: How far past the mean of its rows a centroid is put, as a share of its move; the last round's
  ///     are the means.
  func lloyd(
    _ seeds: Matrix, maximumIterations: Int, geometry: KMeans.Geometry, shortcuts: KMeans.Shortcuts,
    isWarm: Bool = false, overrelaxation: Float = 0, threads: Int
  ) -> KMeans.Result {
    precondition(seeds.columns == vectors.columns, "\(seeds.columns) columns for \(vectors.columns)")
    let clusters = seeds.rows
    let total = squaredNorms.reduce(0, +)
    var centroids = seeds
    if geometry == .spherical { centroids.normalizeRows(threads: threads) }
    var halfNorms = halfNorms(centroids, geometry, threads: threads)
    var assignment = BoundedAssignment(rows: vectors.rows, clusters: clusters)
    var sums = ClusterSums(clusters: clusters, columns: vectors.columns)
    var history: [KMeans.Iteration] = []
    var converged = clusters == 0
    if isWarm { assignment.regroup(by: centroids) }
    let first = assignment.update(self, centroids: centroids, halfNorms: halfNorms, drift: nil, threads: threads)
    sums.apply(first.moves, of: vectors, threads: threads)
    var wasQuiet = false
    while history.count < maximumIterations, !converged {
      let filling = fillEmptyClusters(&assignment, sums: sums, centroids: centroids, threads: threads)
      sums.apply(filling, of: vectors, threads: threads)
      let (old, oldHalfNorms) = (centroids, halfNorms)
      sums.writeMeans(to: &centroids)
      let means = centroids
      let isLast = history.count + 1 == maximumIterations
      if overrelaxation > 0, !wasQuiet, !isLast {
        for index in centroids.values.indices {
          centroids.values[index] += overrelaxation * (means.values[index] - old.values[index])
        }
      }
      if geometry == .spherical { centroids.normalizeRows(threads: threads) }
      halfNorms = self.halfNorms(centroids, geometry, threads: threads)

      var drift: Drift?
      if history.isEmpty, shortcuts != .none, !isWarm {
        assignment.regroup(by: centroids)
      } else if shortcuts == .certain {
        drift = Drift(certain: old, to: centroids, groups: assignment.groups)
      } else if shortcuts == .likely, !wasQuiet, !isLast {
        drift = Drift(
          likely: old, to: centroids, means: means, residuals: residuals(assignment.labels, means: means),
          halfNormGains: zip(halfNorms, oldHalfNorms).map { $0 - $1 }, groups: assignment.groups, threads: threads)
      }
      let (moves, comparisons) = assignment.update(
        self, centroids: centroids, halfNorms: halfNorms, drift: drift, threads: threads)
      sums.apply(moves, of: vectors, threads: threads)
      history.append(
        KMeans.Iteration(
          inertia: max(total + sums.inertiaLessNorms(of: centroids), 0), changed: moves.count,
          reseeded: filling.count, work: Double(comparisons) / Double(max(vectors.rows * clusters, 1))))
      // A round that only probably changed nothing has to be looked at whole.
      wasQuiet = moves.isEmpty
      converged = moves.isEmpty && (drift == nil || shortcuts == .certain)
    }
    let (labels, kept) = withoutEmptyClusters(assignment.labels, clusters: clusters)
    if kept.count < clusters { centroids = centroids.gatheringRows(kept) }
    let inertia = exactSquaredDistances(labels: labels, centroids: centroids, threads: threads).reduce(0, +)
    return KMeans.Result(
      centroids: centroids, labels: labels, inertia: inertia, converged: converged && !history.isEmpty,
      history: history)
  }

  private func halfNorms(_ centroids: Matrix, _ geometry: KMeans.Geometry, threads: Int) -> [Float] {
    // Of norm 1 but for rounding, which must not decide between equal cosines.
    if geometry == .spherical { return [Float](repeating: 0.5, count: centroids.rows) }
    return centroids.squaredRowNorms(threads: threads).map { Float($0 / 2) }
  }

  /// Rows at equal steps, less the means of their clusters.
  private func residuals(_ labels: [Int32], means: Matrix) -> Matrix {
    let step = max(vectors.rows / Points.driftSample, 1)
    let rows = stride(from: 0, to: vectors.rows, by: step).filter { labels[$0] >= 0 }
    var residuals = vectors.gatheringRows(rows)
    let width = vectors.columns
    for (index, row) in rows.enumerated() {
      let start = Int(labels[row]) * width
      for column in 0..<width { residuals.values[index * width + column] -= means.values[start + column] }
    }
    return residuals
  }

  /// Gives each empty cluster the row farthest from its own centroid, as long as there are such rows.
  ///
  /// Far rows go in the order of their distance (ties: lower row) to empty clusters in the order of their labels; a
  /// cluster never gives its last row, and a row that equals its centroid is never moved.
  private func fillEmptyClusters(
    _ assignment: inout BoundedAssignment, sums: ClusterSums, centroids: Matrix, threads: Int
  ) -> [Move] {
    var sizes = sums.sizes
    let empty = sizes.indices.filter { sizes[$0] == 0 }
    if empty.isEmpty { return [] }
    let distances = exactSquaredDistances(labels: assignment.labels, centroids: centroids, threads: threads)
    let far = distances.indices.filter { distances[$0] > Points.sameness * squaredNorms[$0] }
      .sorted { (-distances[$0], $0) < (-distances[$1], $1) }
    var moves: [Move] = []
    for row in far where moves.count < empty.count {
      let donor = Int(assignment.labels[row])
      if sizes[donor] < 2 { continue }
      sizes[donor] -= 1
      moves.append(assignment.place(row, in: Int32(empty[moves.count])))
    }
    return moves
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
