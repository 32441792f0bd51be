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
  /// - Parameter vectors: a row a ticket, the earlier ones first.
  /// - Returns: `nil` when a period has fewer than two rows.
  /// - Complexity: O(rows · dimension) a random group.
  public init?(vectors: Matrix, earlier: Int, seed: UInt64) {
    let rows = vectors.rows
    guard earlier >= 2, rows - earlier >= 2 else { return nil }
    let (first, second) = (Self.sum(of: 0..<earlier, in: vectors), Self.sum(of: earlier..<rows, in: vectors))
    cosine = Self.cosine(vectors, earlier: earlier, sums: (first, second))

    let all = zip(first, second).map { $0 + $1 }
    let counts = (Double(earlier), Double(rows - earlier))
    comparison = PeriodComparison(earlier: earlier, of: rows, seed: seed) { chosen in
      let inside = Self.sum(of: chosen, in: vectors)
      return all.indices.reduce(0.0) { distance, column in
        let difference = inside[column] / counts.0 - (all[column] - inside[column]) / counts.1
        return distance + difference * difference
      }
    }
  }

  /// The cosine alone, of the mean of the first rows and that of the rest.
  ///
  /// The cosine of two sample means is too low, because noise lengthens each of them: |mean|² is on average the true
  /// mean's plus the variance over n. The true one's is estimated without bias from the products of different rows,
  /// (|Σx|² − Σ|x|²) / n(n − 1); the inner product of both means needs no correction. So it is the sample means' cosine
  /// over the one that random groups of these sizes are expected to have.
  ///
  /// - Parameter vectors: a row a ticket, the earlier ones first.
  /// - Returns: −1 to 1; `nil` when a period has fewer than two rows, or its mean is not told from 0. Vectors are
  ///   centred on the desk's mean: of an intent that is most of the desk both means are noise that adds up to 0, and so
  ///   opposite. A cosine below 0 therefore needs two means that are clearly not 0 (`leastErrorsAboveZero`).
  /// - Complexity: O(rows² · dimension).
  public static func cosine(_ vectors: Matrix, earlier: Int) -> Double? {
    guard earlier >= 2, vectors.rows - earlier >= 2 else { return nil }
    let sums = (sum(of: 0..<earlier, in: vectors), sum(of: earlier..<vectors.rows, in: vectors))
    return cosine(vectors, earlier: earlier, sums: sums)
  }

  private static func cosine(_ vectors: Matrix, earlier: Int, sums: ([Double], [Double])) -> Double? {
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    func trueSquare(_ total: [Double], _ range: Range<Int>) -> Double {
      let values = vectors.values[range.lowerBound * vectors.columns..<range.upperBound * vectors.columns]
      let squares = values.reduce(0.0) { $0 + Double($1) * Double($1) }
      let n = Double(range.count)
      return (product(total, total) - squares) / (n * (n - 1))
    }
    let periods = (0..<earlier, earlier..<vectors.rows)
    let (first, second) = (trueSquare(sums.0, periods.0), trueSquare(sums.1, periods.1))
    guard first > 0, second > 0 else { return nil }
    let inner = product(sums.0, sums.1) / (Double(earlier) * Double(vectors.rows - earlier))
    if inner < 0 {
      guard first > leastErrorsAboveZero * errorOfSquare(of: vectors, periods.0),
        second > leastErrorsAboveZero * errorOfSquare(of: vectors, periods.1)
      else { return nil }
    }
    return max(-1, min(1, inner / (first * second).squareRoot()))
  }

  /// Standard errors that the squared length of each mean must be above 0 to be told from it, where means are opposite.
  private static let leastErrorsAboveZero = 5.0

  /// The standard error of the squared length of a period's mean, were the true mean 0: with the mean product of two
  /// different rows as its estimate the variance is 2 E[(x·y)²] / n(n − 1) (a degenerate U-statistic; Hoeffding 1948,
  /// doi:10.1214/aoms/1177730196). O(rows² · dimension).
  private static func errorOfSquare(of vectors: Matrix, _ period: Range<Int>) -> Double {
    let rows = vectors.gatheringRows(Array(period))
    let products = rows.timesTransposed(rows, threads: 1)
    var squares = 0.0
    for row in 0..<rows.rows {
      for other in 0..<row {
        let product = Double(products.values[row * rows.rows + other])
        squares += product * product
      }
    }
    let pairs = Double(rows.rows * (rows.rows - 1) / 2)
    return (squares / pairs / pairs).squareRoot()
  }

  private static func sum(of chosen: some Sequence<Int>, in vectors: Matrix) -> [Double] {
    let dimension = vectors.columns
    var total = [Double](repeating: 0, count: dimension)
    for row in chosen {
      for column in 0..<dimension { total[column] += Double(vectors.values[row * dimension + column]) }
    }
    return total
  }
}
