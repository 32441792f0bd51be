// Merging groups from the bottom up. Everything it needs of a group is its size and the dot products of the groups'
// sums, which add up when groups merge: no vector is touched after the start.

import LinearAlgebra

/// Groups of unit rows that can be merged.
struct Groups: Sendable {
  /// Which two groups merge next.
  enum Rule: Sendable {
    /// Those whose rows have the highest mean dot product.
    case likeness
    /// The same, less a quarter of the mean dot product within the two groups: a quarter of the way from likeness to
    /// the distance of the groups' means (Sokal, Michener 1958). The rows of a loose group are unlike everything: by
    /// likeness alone tight groups of different questions are strung together before its own pieces meet.
    case relativeLikeness
    /// Those whose means are nearest to each other, however many rows the groups have (centroid linkage).
    case distance
    /// Those whose union adds least to the inertia.
    case variance
  }

  /// Rows per group, at least one.
  let sizes: [Double]
  /// Sum of each group's rows, groups × columns.
  let sums: [Double]
  let columns: Int
  /// Dot products of the sums, groups × groups.
  let products: [Double]

  var count: Int { sizes.count }

  /// - Parameter labels: The group of each row; rows of label −1 are left out. Every label below `count` occurs.
  /// - Complexity: O(n · d + groups² · d).
  init(_ vectors: Matrix, labels: [Int32], count: Int, threads: Int) {
    let own = ClusterSums(of: vectors, labels: labels, clusters: count, threads: threads)
    let (sums, columns) = (own.sums, vectors.columns)
    var products = [Double](repeating: 0, count: count * count)
    if count > 0 {
      forEachChunk(writing: &products, width: count, chunkSize: 8, threads: threads) { _, range, slice in
        sums.withUnsafeBufferPointer { sums in
          for (place, a) in range.enumerated() {
            for b in 0..<count {
              var product = 0.0
              for column in 0..<columns { product += sums[a * columns + column] * sums[b * columns + column] }
              slice[place * count + b] = product
            }
          }
        }
      }
    }
    sizes = own.sizes.map(Double.init)
    self.sums = sums
    self.columns = columns
    self.products = products
  }

  /// Merges until one group is left, at every step the pair of the lowest cost, of equals the one of lower groups.
  ///
  /// - Complexity: O(groups³) at worst, groups² while few groups lose their cheapest partner at a merge.
  func dendrogram(by rule: Rule) -> Dendrogram {
    var sizes = sizes
    var products = products
    let count = count
    var alive = Array(0..<count)
    var partner = [Int](repeating: -1, count: count)
    var lowest = [Double](repeating: .infinity, count: count)
    var merges: [Dendrogram.Merge] = []

    func cost(_ a: Int, _ b: Int) -> Double {
      let product = products[a * count + b]
      let likeness = product / (sizes[a] * sizes[b])
      if rule == .likeness { return -likeness }
      // Of the two groups; less twice the likeness it is the squared distance of their means.
      let within =
        products[a * count + a] / (sizes[a] * sizes[a]) + products[b * count + b] / (sizes[b] * sizes[b])
      switch rule {
      case .likeness: return -likeness
      case .relativeLikeness: return within / 8 - likeness
      case .distance: return within - 2 * likeness
      case .variance: return sizes[a] * sizes[b] / (sizes[a] + sizes[b]) * (within - 2 * likeness)
      }
    }
    /// The cheapest partner above `group`.
    func search(_ group: Int) {
      (partner[group], lowest[group]) = (-1, .infinity)
      for other in alive where other > group {
        let cost = cost(group, other)
        if cost < lowest[group] { (partner[group], lowest[group]) = (other, cost) }
      }
    }

    for group in alive { search(group) }
    while alive.count > 1 {
      var into = -1
      for group in alive where partner[group] >= 0 && (into < 0 || lowest[group] < lowest[into]) { into = group }
      let gone = partner[into]
      Groups.add(gone, to: into, among: alive, sizes: &sizes, products: &products)
      merges.append(Dendrogram.Merge(into: Int32(into), gone: Int32(gone)))
      alive.removeAll { $0 == gone }
      for group in alive {
        if group == into || partner[group] == into || partner[group] == gone {
          search(group)
        } else if group < into {
          let cost = cost(group, into)
          if cost < lowest[group] || (cost == lowest[group] && into < partner[group]) {
            (partner[group], lowest[group]) = (into, cost)
          }
        }
      }
    }
    return Dendrogram(groups: count, merges: merges)
  }

  /// For each merge of a tree over the same groups the mean dot product of a row of the one and a row of the other.
  ///
  /// - Complexity: O(groups²).
  func likenesses(along tree: Dendrogram) -> [Double] {
    var sizes = sizes
    var products = products
    let everyone = Array(0..<count)
    return tree.merges.map { merge in
      let (into, gone) = (Int(merge.into), Int(merge.gone))
      let likeness = products[into * count + gone] / (sizes[into] * sizes[gone])
      Groups.add(gone, to: into, among: everyone, sizes: &sizes, products: &products)
      return likeness
    }
  }

  /// Merges a group into another in the tables; the row and column of the one that is gone are not to be read again.
  private static func add(
    _ gone: Int, to into: Int, among alive: [Int], sizes: inout [Double], products: inout [Double]
  ) {
    let count = sizes.count
    for other in alive { products[into * count + other] += products[gone * count + other] }
    // The sum's product with itself counts the cross term twice: once from above, once more here.
    products[into * count + into] += products[into * count + gone]
    for other in alive { products[other * count + into] = products[into * count + other] }
    sizes[into] += sizes[gone]
  }

  /// The mean of each merged group's rows, `merged × columns`.
  func centroids(of labels: [Int32], count merged: Int) -> Matrix {
    let (rows, totals) = totals(of: labels, count: merged)
    var centroids = Matrix(rows: merged, columns: columns)
    for into in 0..<merged where rows[into] > 0 {
      for column in 0..<columns {
        centroids.values[into * columns + column] = Float(totals[into * columns + column] / rows[into])
      }
    }
    return centroids
  }

  /// Rows of each merged group, and their mean squared distance from its mean, corrected for the mean being theirs.
  func sizesAndWidths(of labels: [Int32], count merged: Int) -> [(size: Double, width: Double)] {
    let (rows, totals) = totals(of: labels, count: merged)
    return (0..<merged).map { into in
      var squared = 0.0
      for value in totals[into * columns..<(into + 1) * columns] { squared += value * value }
      // Unit rows: Σ|x − m|² = n − |Σx|² / n.
      return (rows[into], rows[into] > 1 ? max(0, rows[into] - squared / rows[into]) / (rows[into] - 1) : 0)
    }
  }

  /// Merged groups numbered anew: those of `kept` from 0 in their order, each other one as the one of them whose rows
  /// its own are most like on average.
  ///
  /// - Complexity: O(merged · kept · columns) at worst.
  func joined(_ labels: [Int32], count merged: Int, to kept: [Int]) -> [Int32] {
    let (rows, sums) = totals(of: labels, count: merged)
    var numbers = [Int32](repeating: -1, count: merged)
    for (number, group) in kept.enumerated() { numbers[group] = Int32(number) }
    for group in 0..<merged where numbers[group] < 0 {
      var best = (likeness: -Double.infinity, number: Int32(0))
      for (number, other) in kept.enumerated() {
        var product = 0.0
        for column in 0..<columns { product += sums[group * columns + column] * sums[other * columns + column] }
        if product / rows[other] > best.likeness { best = (product / rows[other], Int32(number)) }
      }
      numbers[group] = best.number
    }
    return labels.map { numbers[Int($0)] }
  }

  /// Rows and sums of the merged groups.
  private func totals(of labels: [Int32], count merged: Int) -> (rows: [Double], sums: [Double]) {
    var rows = [Double](repeating: 0, count: merged)
    var totals = [Double](repeating: 0, count: merged * columns)
    for group in 0..<count {
      let into = Int(labels[group])
      rows[into] += sizes[group]
      for column in 0..<columns { totals[into * columns + column] += sums[group * columns + column] }
    }
    return (rows, totals)
  }
}
