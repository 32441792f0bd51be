// Rows that have the same vector. Texts pasted a thousand times are one text to a neighbour.

import LinearAlgebra
import SeededRandom

/// Rows grouped by vector: equal ones, and those that only rounding holds apart.
struct CopyGroups {
  /// Per row the lowest row of its group; −1 for rows of zeros.
  let originals: [Int32]
  /// Per row the size of its group; 0 for rows of zeros.
  let copies: [Int32]
  /// The lowest row of each group, rising.
  let distinct: [Int32]

  /// Two unit rows closer than this, squared, are the same text: an encoder that is handed a text twice in different
  /// company moves it by some 1e-12; two texts that differ by a letter are 1e-4 apart or more.
  static let sameness = 1e-9

  /// Groups the rows of `vectors`, whose norms are 1 or 0.
  ///
  /// Rows in the order of their product with a random vector; rows that are the same lie within a narrow window of
  /// it, and a second such product turns nearly all others away, so few pairs need a look at the vectors. A row
  /// joins the first group, in that order, whose first row it is the same as.
  ///
  /// - Complexity: O(n · d + n log n), and O(d) per pair that both products leave open.
  init(_ vectors: Matrix, threads: Int) {
    let width = vectors.columns
    var generator = SplitMix64(seed: 0, stream: 0x434F_5059)
    // Of length 1: rows no farther apart than ε have products no farther apart than ε.
    var directions = Matrix(rows: 2, columns: width, values: (0..<2 * width).map { _ in Float(generator.unit() - 0.5) })
    directions.normalizeRows(threads: 1)
    let products = vectors.timesTransposed(directions, threads: threads).values
    let isUsed = vectors.squaredRowNorms(threads: threads).map { $0 > 0 }
    let order = (0..<vectors.rows).filter { isUsed[$0] }.sorted { (products[2 * $0], $0) < (products[2 * $1], $1) }
    // The root of `sameness`, and the rounding of a product in float32.
    let window = Float(CopyGroups.sameness.squareRoot()) + 4e-6

    var leaders: [Int] = []
    var leaderOf = [Int32](repeating: -1, count: vectors.rows)
    for row in order {
      var found: Int?
      var position = leaders.count - 1
      while position >= 0 {
        let leader = leaders[position]
        if products[2 * row] - products[2 * leader] > window { break }
        if abs(products[2 * row + 1] - products[2 * leader + 1]) <= window,
          squaredDistance(vectors, row, leader) <= CopyGroups.sameness
        {
          found = leader
        }
        position -= 1
      }
      if found == nil { leaders.append(row) }
      leaderOf[row] = Int32(found ?? row)
    }

    var lowest = [Int32](repeating: -1, count: vectors.rows)
    var sizes = [Int32](repeating: 0, count: vectors.rows)
    for row in 0..<vectors.rows where leaderOf[row] >= 0 {
      let leader = Int(leaderOf[row])
      if lowest[leader] < 0 { lowest[leader] = Int32(row) }
      sizes[leader] += 1
    }
    let firsts = leaderOf.map { $0 < 0 ? -1 : lowest[Int($0)] }
    originals = firsts
    copies = leaderOf.map { $0 < 0 ? 0 : sizes[Int($0)] }
    distinct = firsts.indices.filter { firsts[$0] == Int32($0) }.map { Int32($0) }
  }
}

/// The squared distance of two rows, as differences in `Double`.
private func squaredDistance(_ vectors: Matrix, _ a: Int, _ b: Int) -> Double {
  let width = vectors.columns
  return vectors.values.withUnsafeBufferPointer { values in
    var sum = 0.0
    for column in 0..<width {
      let difference = Double(values[a * width + column]) - Double(values[b * width + column])
      sum += difference * difference
    }
    return sum
  }
}
