// Nearest centroids, by blocks of matrix products: never all distances at once.

public import LinearAlgebra

extension KMeans {
  /// The two centroids nearest to a row.
  public struct Nearest: Sendable, Equatable {
    /// The nearest centroid, the lower one of equals; −1 for a row of zeros.
    public var label: Int32
    /// The second nearest; −1 when there is none.
    public var secondLabel: Int32
    /// Squared Euclidean distances, at least 0; infinite where the label is −1.
    public var squaredDistance: Float
    public var secondSquaredDistance: Float
    /// Cosines of the row with the two centroids, −1 to 1; 0 where the label is −1 or a centroid is zero.
    public var similarity: Float
    public var secondSimilarity: Float
  }

  /// The nearest and second nearest centroid of each row of `vectors`.
  ///
  /// - Complexity: O(n · k · d); memory O(n).
  /// - Precondition: the columns of both are equal in number.
  public static func nearestTwo(of vectors: Matrix, among centroids: Matrix, threads: Int) -> [Nearest] {
    let points = Points(vectors, threads: threads)
    let norms = centroids.squaredRowNorms(threads: threads)
    let lengths = norms.map { $0.squareRoot() }
    let none = Nearest(
      label: -1, secondLabel: -1, squaredDistance: .infinity, secondSquaredDistance: .infinity, similarity: 0,
      secondSimilarity: 0)
    var nearest = [Nearest](repeating: none, count: vectors.rows)
    points.scan(centroids, norms, writing: &nearest, threads: threads) { row, scores, halfNorms in
      guard points.squaredNorms[row] > 0 else { return none }
      var (best, second) = (-1, -1)
      var (bestScore, secondScore) = (-Float.infinity, -Float.infinity)
      for cluster in 0..<halfNorms.count {
        let score = scores[cluster] - halfNorms[cluster]
        if score > bestScore {
          (second, secondScore) = (best, bestScore)
          (best, bestScore) = (cluster, score)
        } else if score > secondScore {
          (second, secondScore) = (cluster, score)
        }
      }
      let length = points.squaredNorms[row].squareRoot()
      func cosine(_ cluster: Int) -> Float {
        guard cluster >= 0, lengths[cluster] > 0 else { return 0 }
        return Float(min(max(Double(scores[cluster]) / (length * lengths[cluster]), -1), 1))
      }
      return Nearest(
        label: Int32(best), secondLabel: Int32(second),
        squaredDistance: best < 0 ? .infinity : points.squaredDistance(row: row, score: bestScore),
        secondSquaredDistance: second < 0 ? .infinity : points.squaredDistance(row: row, score: secondScore),
        similarity: cosine(best), secondSimilarity: cosine(second))
    }
    return nearest
  }
}

extension Points {
  /// Rows per matrix product: the scores of some hundred clusters stay in the second-level cache.
  private static let block = 256
  /// Rows per unit of parallel work.
  private static let chunk = 2_048

  /// ‖x‖² − 2 (x·c − ½‖c‖²), clamped at 0 where rounding would go below.
  func squaredDistance(row: Int, score: Float) -> Float {
    Float(max(squaredNorms[row] - 2 * Double(score), 0))
  }

  /// Calls `body` for each row with its dot products with the centroids and the centroids' halved squared norms, and
  /// keeps what it returns.
  func scan<Value: Sendable>(
    _ centroids: Matrix, _ squaredCentroidNorms: [Double], writing values: inout [Value], threads: Int,
    _ body: @Sendable (Int, UnsafeBufferPointer<Float>, UnsafeBufferPointer<Float>) -> Value
  ) {
    precondition(centroids.columns == vectors.columns, "\(centroids.columns) columns for \(vectors.columns)")
    let clusters = centroids.rows
    let halfNorms = squaredCentroidNorms.map { Float($0 / 2) }
    forEachChunk(writing: &values, chunkSize: Points.chunk, threads: threads) { _, range, slice in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: Points.block * max(clusters, 1)) { scores in
        halfNorms.withUnsafeBufferPointer { halfNorms in
          for start in stride(from: range.lowerBound, to: range.upperBound, by: Points.block) {
            let rows = start..<min(start + Points.block, range.upperBound)
            vectors.multiply(rows: rows, byTransposed: centroids, into: scores)
            for row in rows {
              let own = UnsafeBufferPointer(rebasing: scores[(row - start) * clusters..<(row - start + 1) * clusters])
              slice[row - range.lowerBound] = body(row, own, halfNorms)
            }
          }
        }
      }
    }
  }

  /// Squared distance of each labelled row to its centroid, as differences in `Double`; 0 for the others.
  func exactSquaredDistances(labels: [Int32], centroids: Matrix, threads: Int) -> [Double] {
    let width = vectors.columns
    var distances = [Double](repeating: 0, count: vectors.rows)
    forEachChunk(writing: &distances, chunkSize: Points.chunk, threads: threads) { _, range, slice in
      vectors.values.withUnsafeBufferPointer { rows in
        centroids.values.withUnsafeBufferPointer { centers in
          for row in range where labels[row] >= 0 {
            let a = rows.baseAddress! + row * width
            let b = centers.baseAddress! + Int(labels[row]) * width
            var sum = 0.0
            for column in 0..<width {
              let difference = Double(a[column]) - Double(b[column])
              sum += difference * difference
            }
            slice[row - range.lowerBound] = sum
          }
        }
      }
    }
    return distances
  }
}

/// The index and value of the highest `a[i] − b[i]`, the first of equals.
///
/// - Precondition: equal, positive counts; no NaN.
func highestDifference(_ a: UnsafeBufferPointer<Float>, _ b: UnsafeBufferPointer<Float>) -> (index: Int, value: Float) {
  var bestIndex = 0
  var best = -Float.infinity
  let whole = a.count & ~7
  if whole > 0 {
    let first = UnsafeRawPointer(a.baseAddress!)
    let second = UnsafeRawPointer(b.baseAddress!)
    var values = SIMD8<Float>(repeating: -.infinity)
    var indices = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7)
    var current = indices
    for start in stride(from: 0, to: whole, by: 8) {
      let difference =
        first.loadUnaligned(fromByteOffset: start * 4, as: SIMD8<Float>.self)
        - second.loadUnaligned(fromByteOffset: start * 4, as: SIMD8<Float>.self)
      let higher = difference .> values
      values.replace(with: difference, where: higher)
      indices.replace(with: current, where: higher)
      current &+= 8
    }
    // The first of equals: each lane holds its own first.
    best = values[0]
    bestIndex = Int(indices[0])
    for lane in 1..<8 {
      let index = Int(indices[lane])
      if values[lane] > best || (values[lane] == best && index < bestIndex) {
        (best, bestIndex) = (values[lane], index)
      }
    }
  }
  for index in whole..<a.count where a[index] - b[index] > best { (best, bestIndex) = (a[index] - b[index], index) }
  return (bestIndex, best)
}
