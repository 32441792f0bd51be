// Centroids in groups of similar ones, so that one bound per row rules out a whole group and one matrix product
// settles it otherwise. Not a clustering of the centroids: groups have sizes that BLAS runs well at.

import LinearAlgebra

/// An order of the centroids in which each group is a stretch.
struct CentroidGroups: Sendable {
  /// The centroids' numbers, group after group, rising within each: the first of equals is the lowest.
  let order: [Int]
  /// Stretches of `order`; sizes are multiples of `unit` but for the last.
  let ranges: [Range<Int>]
  /// The group of each centroid, and its place in `order`.
  let groupOf: [Int32]
  let placeOf: [Int32]

  /// Columns that a kernel of sgemm computes at once: a product 40 wide costs as much as one 48 wide.
  private static let unit = 16
  /// Units per group. 3: at 16 wide a product runs at half the speed of a wide one, at 48 at three quarters; wider
  /// groups are ruled out less often.
  private static let unitsPerGroup = 3

  /// Halves the centroids along the direction in which they vary most, again and again.
  ///
  /// - Complexity: O(k · d · log k).
  init(_ centroids: Matrix) {
    var order: [Int] = []
    var ranges: [Range<Int>] = []
    func split(_ members: [Int]) {
      let units = (members.count + CentroidGroups.unit - 1) / CentroidGroups.unit
      let parts = (units + CentroidGroups.unitsPerGroup - 1) / CentroidGroups.unitsPerGroup
      if parts <= 1 {
        ranges.append(order.count..<order.count + members.count)
        order += members.sorted()
        return
      }
      let places = CentroidGroups.coordinates(of: members, in: centroids)
      let sorted = members.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { members[$0] }
      let left = units * (parts / 2) / parts * CentroidGroups.unit
      split(Array(sorted[..<left]))
      split(Array(sorted[left...]))
    }
    split(Array(0..<centroids.rows))
    self.init(order: order, ranges: ranges)
  }

  /// All centroids in one group.
  init(all count: Int) { self.init(order: Array(0..<count), ranges: [0..<count]) }

  private init(order: [Int], ranges: [Range<Int>]) {
    var groupOf = [Int32](repeating: 0, count: order.count)
    var placeOf = groupOf
    for (group, range) in ranges.enumerated() {
      for place in range {
        groupOf[order[place]] = Int32(group)
        placeOf[order[place]] = Int32(place)
      }
    }
    (self.order, self.ranges, self.groupOf, self.placeOf) = (order, ranges, groupOf, placeOf)
  }

  /// Where each member lies along the members' first principal axis: some steps of the power method.
  private static func coordinates(of members: [Int], in centroids: Matrix) -> [Double] {
    let width = centroids.columns
    let rows = members.map { row in (0..<width).map { Double(centroids.values[row * width + $0]) } }
    var mean = [Double](repeating: 0, count: width)
    for row in rows { for column in 0..<width { mean[column] += row[column] / Double(rows.count) } }
    let centred = rows.map { row in zip(row, mean).map { $0 - $1 } }
    func dot(_ a: [Double], _ b: [Double]) -> Double {
      var sum = 0.0
      for column in 0..<width { sum += a[column] * b[column] }
      return sum
    }
    var axis = centred.max { dot($0, $0) < dot($1, $1) }!
    var places = centred.map { dot($0, axis) }
    for _ in 0..<8 {
      var next = [Double](repeating: 0, count: width)
      for (place, row) in zip(places, centred) { for column in 0..<width { next[column] += place * row[column] } }
      let length = dot(next, next).squareRoot()
      if length == 0 { break }
      axis = next.map { $0 / length }
      places = centred.map { dot($0, axis) }
    }
    return places
  }
}
