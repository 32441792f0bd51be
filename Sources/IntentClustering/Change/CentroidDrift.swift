// Whether an intent's tickets mean something else later than earlier: how far its centroid moved.
public import LinearAlgebra

/// The shift of an intent's centroid between two periods.
public struct CentroidDrift: Sendable, Equatable {
  /// Cosine of the periods' true means: 1 for no shift. `nil` when a mean is not told from 0.
  public var cosine: Double?
  /// The distance of the means, squared, against that of random groups of the same sizes.
  public var comparison: PeriodComparison

  /// Compares the mean of the first rows with the mean of the rest.
  ///
  /// The cosine of two sample means is too low, because noise lengthens each of them: |mean|² is on average the true
  /// mean's plus the variance over n. The true one's is estimated without bias from the products of different rows,
  /// (|Σx|² − Σ|x|²) / n(n − 1); the inner product of both means needs no correction.
  ///
  /// - Parameter vectors: a row a ticket, the earlier ones first.
  /// - Returns: `nil` when a period has fewer than two rows.
  /// - Complexity: O(rows · dimension) a random group.
  public init?(vectors: Matrix, earlier: Int, seed: UInt64) {
    let (rows, dimension) = (vectors.rows, vectors.columns)
    guard earlier >= 2, rows - earlier >= 2 else { return nil }
    func sum(_ chosen: some Sequence<Int>) -> [Double] {
      var total = [Double](repeating: 0, count: dimension)
      for row in chosen {
        for column in 0..<dimension { total[column] += Double(vectors.values[row * dimension + column]) }
      }
      return total
    }
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    func trueSquare(_ total: [Double], _ range: Range<Int>) -> Double {
      let values = vectors.values[range.lowerBound * dimension..<range.upperBound * dimension]
      let squares = values.reduce(0.0) { $0 + Double($1) * Double($1) }
      let n = Double(range.count)
      return (product(total, total) - squares) / (n * (n - 1))
    }
    let (first, second) = (sum(0..<earlier), sum(earlier..<rows))
    let squares = trueSquare(first, 0..<earlier) * trueSquare(second, earlier..<rows)
    let inner = product(first, second) / (Double(earlier) * Double(rows - earlier))
    let isLong = trueSquare(first, 0..<earlier) > 0 && squares > 0
    cosine = isLong ? max(-1, min(1, inner / squares.squareRoot())) : nil

    let all = zip(first, second).map { $0 + $1 }
    let counts = (Double(earlier), Double(rows - earlier))
    comparison = PeriodComparison(earlier: earlier, of: rows, seed: seed) { chosen in
      let inside = sum(chosen)
      return all.indices.reduce(0.0) { distance, column in
        let difference = inside[column] / counts.0 - (all[column] - inside[column]) / counts.1
        return distance + difference * difference
      }
    }
  }
}
