// The assignment of rows to centroids from round to round, with bounds that rule out most comparisons. What is left is
// done as matrix products of the rows that need it with the groups that they need.

import LinearAlgebra

/// A row that goes from one cluster to another; −1 is none.
struct Move: Sendable, Equatable {
  var row: Int32
  var from: Int32
  var to: Int32
}

/// Labels, and for each row what is known of its scores without computing them.
struct BoundedAssignment: Sendable {
  private(set) var labels: [Int32]
  private(set) var groups: CentroidGroups
  /// Per row: for each group an upper bound of its scores, the own centroid's left out; then a lower bound of the own
  /// centroid's score.
  private var bounds: [Float]

  /// Rows per unit of work: enough that the few that need a group make a product worth calling BLAS for, and few
  /// enough to stay in the cache while the groups take turns.
  static let chunk = 1_024
  /// Share of all comparisons from which on a chunk is done whole: gathering rows costs a third of the speed.
  private static let wholeShare = 0.65

  init(rows: Int, clusters: Int) {
    labels = [Int32](repeating: -1, count: rows)
    groups = CentroidGroups(all: clusters)
    bounds = [Float](repeating: 0, count: rows * 2)
  }

  private var stride: Int { groups.ranges.count + 1 }

  /// Forgets the bounds, and cuts the centroids into groups as they lie now.
  mutating func regroup(by centroids: Matrix) {
    groups = CentroidGroups(centroids)
    bounds = [Float](repeating: 0, count: labels.count * stride)
  }

  /// Labels a row from outside; nothing is known of its scores then.
  mutating func place(_ row: Int, in label: Int32) -> Move {
    defer {
      labels[row] = label
      for index in row * stride..<(row + 1) * stride - 1 { bounds[index] = .infinity }
      bounds[(row + 1) * stride - 1] = -.infinity
    }
    return Move(row: Int32(row), from: labels[row], to: label)
  }

  /// Gives every row its nearest centroid.
  ///
  /// - Parameters:
  ///   - halfNorms: Half the squared norm of each centroid.
  ///   - drift: What has happened to the scores since the last call; without it, every row is compared with every
  ///     centroid.
  /// - Returns: The rows whose label changed, in order, and the number of comparisons made.
  /// - Complexity: O(n · k · d) at most.
  mutating func update(
    _ points: Points, centroids: Matrix, halfNorms: [Float], drift: Drift?, threads: Int
  ) -> (moves: [Move], comparisons: Int) {
    let round = Round(
      points: points, centroids: centroids.gatheringRows(groups.order), halfNorms: groups.order.map { halfNorms[$0] },
      groups: groups, labels: labels)
    let parts = mapChunks(
      writing: &bounds, width: stride, chunkSize: BoundedAssignment.chunk, threads: threads
    ) { _, range, slice in
      guard let drift else { return round.compareAll(range, bounds: slice) }
      return round.compare(range, after: drift, bounds: slice, wholeShare: BoundedAssignment.wholeShare)
    }
    for part in parts { for move in part.moves { labels[Int(move.row)] = move.to } }
    return (parts.flatMap(\.moves), parts.reduce(0) { $0 + $1.comparisons })
  }
}

/// One round's centroids, in the order of their groups, and the labels before it.
private struct Round: Sendable {
  let points: Points
  let centroids: Matrix
  let halfNorms: [Float]
  let groups: CentroidGroups
  let labels: [Int32]

  struct Part: Sendable {
    var moves: [Move] = []
    var comparisons = 0
  }

  /// Rows per product when everything is compared.
  private static let block = 256

  // MARK: Everything

  func compareAll(_ range: Range<Int>, bounds: UnsafeMutableBufferPointer<Float>) -> Part {
    var part = Part(comparisons: range.count * halfNorms.count)
    let clusters = halfNorms.count
    if clusters == 0 { return part }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Round.block * clusters) { scores in
      halfNorms.withUnsafeBufferPointer { halfNorms in
        for start in Swift.stride(from: range.lowerBound, to: range.upperBound, by: Round.block) {
          let rows = start..<min(start + Round.block, range.upperBound)
          points.vectors.multiply(rows: rows, byTransposed: centroids, into: scores)
          for row in rows where points.squaredNorms[row] > 0 {
            let own = UnsafeMutableBufferPointer(
              rebasing: scores[(row - start) * clusters..<(row - start + 1) * clusters])
            let label = settle(
              own, halfNorms, bounds.baseAddress! + (row - range.lowerBound) * (groups.ranges.count + 1))
            if label != labels[row] { part.moves.append(Move(row: Int32(row), from: labels[row], to: label)) }
          }
        }
      }
    }
    return part
  }

  /// The label of a row with all its products, and its bounds.
  private func settle(
    _ products: UnsafeMutableBufferPointer<Float>, _ halfNorms: UnsafeBufferPointer<Float>,
    _ bounds: UnsafeMutablePointer<Float>
  ) -> Int32 {
    var best = Best()
    for (group, range) in groups.ranges.enumerated() {
      let (index, score) = highest(products, halfNorms, range)
      bounds[group] = score
      best.offer(score, label: Int32(groups.order[range.lowerBound + index]), group: group)
    }
    products[Int(groups.placeOf[Int(best.label)])] = -.infinity
    bounds[best.group] = highest(products, halfNorms, groups.ranges[best.group]).value
    bounds[groups.ranges.count] = best.score
    return best.label
  }

  private func highest(
    _ products: UnsafeMutableBufferPointer<Float>, _ halfNorms: UnsafeBufferPointer<Float>, _ range: Range<Int>
  ) -> (index: Int, value: Float) {
    highestDifference(
      UnsafeBufferPointer(rebasing: products[range]), UnsafeBufferPointer(rebasing: halfNorms[range]))
  }

  // MARK: What the bounds leave

  func compare(
    _ range: Range<Int>, after drift: Drift, bounds: UnsafeMutableBufferPointer<Float>, wholeShare: Double
  ) -> Part {
    let stride = groups.ranges.count + 1
    let open = openRows(range, after: drift, bounds: bounds)
    if open.isEmpty { return Part() }
    // Their own scores, exactly; then the groups that still could hold a higher one.
    let partners = open.map { groups.placeOf[Int(labels[Int($0)])] }
    var best = [Best](repeating: Best(), count: open.count)
    var wanted = [[Int32]](repeating: [], count: groups.ranges.count)
    var own = [Float](repeating: 0, count: open.count)
    own.withUnsafeMutableBufferPointer { own in
      open.withUnsafeBufferPointer { open in
        partners.withUnsafeBufferPointer {
          points.vectors.dots(rowsAt: open, with: centroids, rowsAt: $0, into: own)
        }
      }
    }
    var part = Part(comparisons: open.count)
    for (index, row) in open.enumerated() {
      own[index] -= halfNorms[Int(partners[index])]
      let start = (Int(row) - range.lowerBound) * stride
      bounds[start + stride - 1] = own[index]
      let label = labels[Int(row)]
      best[index] = Best(score: own[index], label: label, group: -1)
      let limit = own[index] - slack(Int(row), own[index])
      for group in 0..<stride - 1 where bounds[start + group] >= limit { wanted[group].append(Int32(index)) }
    }
    let comparisons = zip(wanted, groups.ranges).reduce(0) { $0 + $1.0.count * $1.1.count }
    if Double(comparisons) > wholeShare * Double(range.count * halfNorms.count) {
      return compareAll(range, bounds: bounds)
    }
    part.comparisons += comparisons
    compareGroups(wanted, open, range, best: &best, bounds: bounds)
    for (index, row) in open.enumerated() where best[index].group >= 0 {
      let from = labels[Int(row)]
      let start = (Int(row) - range.lowerBound) * stride
      bounds[start + best[index].group] = best[index].runnerUp
      let left = start + Int(groups.groupOf[Int(from)])
      bounds[left] = max(bounds[left], own[index])
      bounds[start + stride - 1] = best[index].score
      part.moves.append(Move(row: row, from: from, to: best[index].label))
    }
    return part
  }

  /// Carries the bounds over the drift, and returns the rows whose own centroid may no longer be the nearest.
  private func openRows(
    _ range: Range<Int>, after drift: Drift, bounds: UnsafeMutableBufferPointer<Float>
  ) -> [Int32] {
    let count = groups.ranges.count
    var open: [Int32] = []
    open.reserveCapacity(range.count)
    drift.gain.withUnsafeBufferPointer { gain in
      for row in range where labels[row] >= 0 {
        let label = Int(labels[row])
        let own = bounds.baseAddress! + (row - range.lowerBound) * (count + 1)
        let gains = gain.baseAddress! + label * count
        var highest = -Float.infinity
        if drift.rule == .scores {
          for group in 0..<count {
            own[group] += gains[group]
            highest = max(highest, own[group])
          }
          own[count] -= drift.loss[label]
        } else {
          let square = Float(points.squaredNorms[row])
          for group in 0..<count {
            let distance = max(max(square - 2 * own[group], 0).squareRoot() - gains[group], 0)
            own[group] = (square - distance * distance) / 2
            highest = max(highest, own[group])
          }
          let distance = max(square - 2 * own[count], 0).squareRoot() + drift.loss[label]
          own[count] = (square - distance * distance) / 2
        }
        // Not `>=`: an infinite bound that met an infinite one is no number, and must be looked at.
        if !(highest < own[count] - slack(row, own[count])) { open.append(Int32(row)) }
      }
    }
    return open
  }

  /// Room for the rounding of float32 sums, here and in the products.
  private func slack(_ row: Int, _ score: Float) -> Float { 4e-6 * (Float(points.squaredNorms[row]) + abs(score)) }

  /// Compares the rows that want a group with it, group by group.
  ///
  /// - Parameter wanted: Per group, places in `open`.
  private func compareGroups(
    _ wanted: [[Int32]], _ open: [Int32], _ range: Range<Int>, best: inout [Best],
    bounds: UnsafeMutableBufferPointer<Float>
  ) {
    let most = wanted.reduce(0) { max($0, $1.count) }
    let widest = groups.ranges.reduce(0) { max($0, $1.count) }
    let columns = points.vectors.columns
    let stride = groups.ranges.count + 1
    withUnsafeTemporaryAllocation(of: Float.self, capacity: max(most * (columns + widest), 1)) { room in
      let scratch = UnsafeMutableBufferPointer(rebasing: room[..<(most * columns)])
      let products = UnsafeMutableBufferPointer(rebasing: room[(most * columns)...])
      halfNorms.withUnsafeBufferPointer { halfNorms in
        for (group, places) in wanted.enumerated() where !places.isEmpty {
          let members = groups.ranges[group]
          let half = UnsafeBufferPointer(rebasing: halfNorms[members])
          places.map { open[Int($0)] }.withUnsafeBufferPointer {
            points.vectors.multiply(
              rowsAt: $0, byTransposed: centroids, rows: members, scratch: scratch, into: products)
          }
          for (position, place) in places.enumerated() {
            let row = Int(open[Int(place)])
            let own = UnsafeMutableBufferPointer(
              rebasing: products[position * members.count..<(position + 1) * members.count])
            let label = Int(labels[row])
            if Int(groups.groupOf[label]) == group { own[Int(groups.placeOf[label]) - members.lowerBound] = -.infinity }
            let (index, score) = highestDifference(UnsafeBufferPointer(own), half)
            bounds[(row - range.lowerBound) * stride + group] = score
            if best[Int(place)].offer(score, label: Int32(groups.order[members.lowerBound + index]), group: group) {
              own[index] = -.infinity
              best[Int(place)].runnerUp = highestDifference(UnsafeBufferPointer(own), half).value
            }
          }
        }
      }
    }
  }
}

/// The best centroid so far; its group is −1 for the one a row comes with.
private struct Best: Sendable {
  var score = -Float.infinity
  var label: Int32 = -1
  var group = -1
  /// The next best of the group.
  var runnerUp = -Float.infinity

  /// Takes a higher score, or the lower label of equals.
  @discardableResult
  mutating func offer(_ score: Float, label: Int32, group: Int) -> Bool {
    guard score > self.score || (score == self.score && (label < self.label || self.label < 0)) else { return false }
    (self.score, self.label, self.group) = (score, label, group)
    return true
  }
}
