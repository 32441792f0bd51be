// A map of things of which only the distances are known: principal coordinates. A picture of as much of the distances
// as a few axes can show, not an embedding that keeps neighbours.

public import LinearAlgebra

/// Points whose distances come as near to given ones as so many axes allow.
///
/// Classical scaling: Torgerson 1952, doi:10.1007/BF02288916. The squared distances, centred on both sides and halved,
/// are the scalar products of the points; its leading eigenvectors are the axes.
public struct ClassicalScaling: Sendable, Equatable {
  /// `count × dimensions`, centred; the first axis shows most. Of each axis the entry of largest magnitude (the first
  /// of equals) is positive. Axes that the distances do not need are zero.
  public let coordinates: Matrix
  /// The share of the sum of all squared distances that the axes show, 0 to 1; 1 when all distances are 0.
  public let explainedShare: Double

  /// - Parameter squaredDistances: `count × count`, row-major, symmetric, zeros in the diagonal. Of points in some
  ///   Euclidean space: of other distances the share may be overstated.
  /// - Complexity: O(count³), on one thread.
  public init(squaredDistances: [Double], count: Int, dimensions: Int = 2) {
    precondition(squaredDistances.count == count * count, "\(squaredDistances.count) distances of \(count) points")
    let means = (0..<count).map { row in
      squaredDistances[row * count..<(row + 1) * count].reduce(0, +) / Double(count)
    }
    let mean = means.reduce(0, +) / Double(max(count, 1))
    var products = squaredDistances
    for row in 0..<count {
      for column in 0..<count {
        let place = row * count + column
        products[place] = -0.5 * (squaredDistances[place] - means[row] - means[column] + mean)
      }
    }
    let axes = SymmetricEigen.leading(min(dimensions, count), of: products, size: count)
    // The eigenvalues add up to the trace, and the trace is the sum of the squared distances over 2 · count.
    let whole = mean * Double(count) / 2
    var coordinates = Matrix(rows: count, columns: dimensions)
    var shown = 0.0
    // Eigenvalues of rounding errors are no axes.
    for (axis, value) in axes.values.enumerated() where value > 1e-9 * whole {
      shown += value
      let scale = Float(value.squareRoot())
      for row in 0..<count { coordinates[row, axis] = axes.vectors[row, axis] * scale }
    }
    self.coordinates = coordinates
    explainedShare = whole > 0 ? min(shown / whole, 1) : 1
  }
}
