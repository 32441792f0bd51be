// Two groups out of one, from a few tickets that show what the new one is about: 2-means that starts at the tickets
// shown and stays near them.
import LinearAlgebra

/// A split of rows by seeds.
enum TicketSplit {
  /// Rounds at most. Most intents settle in two or three.
  static let rounds = 10

  /// Which rows go with the seeds.
  ///
  /// Every row goes to the nearer, by cosine, of the middle of the new group and the mean of the rest; both are taken
  /// again, until nothing moves. Seeds stay seeds. A row that is as near to both, and one of zeros, stays with the
  /// rest. The middle of the new group is the mean of the seeds, with the mean of all that go with them as one seed
  /// more: so a few seeds are soon the better guide, while one alone still learns from its likes. Without that, means
  /// drift from what the seeds show to wherever the intent falls into two halves most easily, because it often holds
  /// a third group, or one much smaller than the rest. Otherwise, with unit rows, this is seeded spherical k-means for
  /// two groups (Dhillon & Modha 2001, "Concept decompositions for large sparse text data using clustering",
  /// doi:10.1023/A:1007612920971; Basu, Banerjee & Mooney 2002, "Semi-supervised clustering by seeding"). The means are
  /// summed in `Double`, in the order of the rows.
  ///
  /// - Parameters:
  ///   - vectors: `n × d`, rows of length 1 or 0.
  ///   - seeds: row numbers, at least one, each once.
  /// - Complexity: O(rounds · n · d).
  static func side(of vectors: Matrix, seeds: [Int]) -> [Bool] {
    let columns = vectors.columns
    var isSeed = [Bool](repeating: false, count: vectors.rows)
    for seed in seeds { isSeed[seed] = true }
    var sides = isSeed
    var shown: [Double] = []
    for _ in 0..<rounds {
      var sums = [[Double]](repeating: [Double](repeating: 0, count: columns), count: 2)
      vectors.values.withUnsafeBufferPointer { values in
        for row in 0..<vectors.rows {
          let side = sides[row] ? 1 : 0
          for column in 0..<columns { sums[side][column] += Double(values[row * columns + column]) }
        }
      }
      for side in 0..<2 { normalize(&sums[side]) }
      // In the first round the new group is the seeds.
      if shown.isEmpty { shown = sums[1] }
      for column in 0..<columns { sums[1][column] += Double(seeds.count) * shown[column] }
      normalize(&sums[1])
      // The nearer mean is told by the sign of the product with their difference.
      let difference = (0..<columns).map { sums[1][$0] - sums[0][$0] }
      var next = isSeed
      vectors.values.withUnsafeBufferPointer { values in
        for row in 0..<vectors.rows where !isSeed[row] {
          var product = 0.0
          for column in 0..<columns { product += Double(values[row * columns + column]) * difference[column] }
          next[row] = product > 0
        }
      }
      if next == sides { break }
      sides = next
    }
    return sides
  }

  /// Length 1; a vector of zeros stays one.
  private static func normalize(_ vector: inout [Double]) {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    if length > 0 { for place in vector.indices { vector[place] /= length } }
  }
}
