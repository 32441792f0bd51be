// Weighted ties between texts: whom a text names as near, and who names it. Which texts are near is decided elsewhere.

import Glibc
import LinearAlgebra

/// Ties as sparse matrices, texts × texts.
enum Ties {
  /// The ties of texts to those that they name.
  ///
  /// A text's weight for a neighbour at distance d (1 − cosine) is exp(−(d − ρ)/σ), with ρ the distance of its
  /// nearest and σ such that its weights add up to log₂ of their number: every text then has near ones, in a crowd or
  /// alone. Two texts are tied by a + b − ab of the two weights (the fuzzy union of McInnes, Healy, Melville 2018,
  /// arXiv:1802.03426).
  ///
  /// - Parameter near: Of each text those that it names, nearest first.
  static func among(_ texts: Int, threads: Int, near: @Sendable (Int) -> [Match]) -> CSRMatrix {
    let given = matrix(texts: texts, threads: threads) { text in
      let near = near(text)
      return zip(near, weights(of: near.map { max(0, 1 - Double($0.similarity)) }))
        .map { ($0.row, Float($1)) }.sorted { $0.0 < $1.0 }
    }
    return merged(given, given.transposed(), threads: threads) { $0 + $1 - $0 * $1 }
  }

  /// The ties of both, `joined` from the two weights; 0 for a tie that one of them lacks.
  static func merged(
    _ left: CSRMatrix, _ right: CSRMatrix, threads: Int, joined: @Sendable (Float, Float) -> Float
  ) -> CSRMatrix {
    matrix(texts: left.rows, threads: threads) { text in
      var (i, j) = (left.rowOffsets[text], right.rowOffsets[text])
      let (iEnd, jEnd) = (left.rowOffsets[text + 1], right.rowOffsets[text + 1])
      var ties: [(Int32, Float)] = []
      while i < iEnd || j < jEnd {
        let one = i < iEnd ? left.columnIndices[i] : .max
        let other = j < jEnd ? right.columnIndices[j] : .max
        ties.append((min(one, other), joined(one <= other ? left.values[i] : 0, other <= one ? right.values[j] : 0)))
        if one <= other { i += 1 }
        if other <= one { j += 1 }
      }
      return ties
    }
  }

  /// Rows scaled to sum 1: the steps of a walk. A text without ties is tied to itself.
  static func walk(_ ties: CSRMatrix, threads: Int) -> CSRMatrix {
    matrix(texts: ties.rows, threads: threads) { text in
      let range = ties.rowOffsets[text]..<ties.rowOffsets[text + 1]
      if range.isEmpty { return [(Int32(text), 1)] }
      let sum = range.reduce(0.0) { $0 + Double(ties.values[$1]) }
      return range.map { (ties.columnIndices[$0], Float(Double(ties.values[$0]) / sum)) }
    }
  }

  /// - Parameter row: Other texts, rising, and weights.
  private static func matrix(texts: Int, threads: Int, row: @Sendable (Int) -> [(Int32, Float)]) -> CSRMatrix {
    // Flat parts: a list for each text would take several times the memory of its ties.
    var parts = mapChunks(count: texts, chunkSize: 1_024, threads: threads) { _, range in
      var (lengths, others, weights) = ([Int](), [Int32](), [Float]())
      for text in range {
        let ties = row(text)
        lengths.append(ties.count)
        for (other, weight) in ties {
          others.append(other)
          weights.append(weight)
        }
      }
      return (lengths, others, weights)
    }
    var offsets = [0]
    var (others, weights) = ([Int32](), [Float]())
    offsets.reserveCapacity(texts + 1)
    others.reserveCapacity(parts.reduce(0) { $0 + $1.1.count })
    weights.reserveCapacity(others.capacity)
    for index in parts.indices {
      for length in parts[index].0 { offsets.append(offsets[offsets.count - 1] + length) }
      others += parts[index].1
      weights += parts[index].2
      parts[index] = ([], [], [])
    }
    return CSRMatrix(rows: texts, columns: texts, rowOffsets: offsets, columnIndices: others, values: weights)
  }

  /// The weights of neighbours at these distances, nearest first.
  private static func weights(of distances: [Double]) -> [Double] {
    guard distances.count > 1, let nearest = distances.first else { return distances.map { _ in 1 } }
    let wanted = log2(Double(distances.count))
    func weights(_ scale: Double) -> [Double] { distances.map { exp(-($0 - nearest) / scale) } }
    // Bisection of the scale on a logarithmic axis; distances are at most 2.
    var (low, high) = (1e-4, 10.0)
    for _ in 0..<40 {
      let middle = (low * high).squareRoot()
      if weights(middle).reduce(0, +) > wanted { high = middle } else { low = middle }
    }
    return weights((low * high).squareRoot())
  }
}
