// A beta distribution as a few points with weights, so that an average over it is a short sum.
import Glibc

/// Gauss-Legendre quadrature on the probability scale.
enum BetaQuadrature {
  struct Node: Equatable {
    /// 0 to 1.
    var value: Double
    /// Above 0; the weights of all nodes sum to 1.
    var weight: Double
  }

  /// The nodes of a beta distribution: its quantiles at the points of Gauss and Legendre, in rising order.
  ///
  /// `Σ weight · f(value)` is E f(X) = ∫ f(Q(u)) du for every f that is smooth on the distribution's scale.
  ///
  /// - Precondition: `a, b > 0`, `count ≥ 1`.
  static func nodes(_ a: Double, _ b: Double, count: Int) -> [Node] {
    legendre(count).map { Node(value: BinomialBounds.betaQuantile($0.point, a, b), weight: $0.weight) }
  }

  /// Points and weights on 0 to 1: the zeros of the Legendre polynomial by Newton's method from Tricomi's first guess.
  static func legendre(_ count: Int) -> [(point: Double, weight: Double)] {
    precondition(count >= 1, "no quadrature of \(count) points")
    return (1...count).reversed().map { place in
      var x = cos(.pi * (Double(place) - 0.25) / (Double(count) + 0.5))
      var slope = 0.0
      for _ in 0..<20 {
        var (last, value) = (0.0, 1.0)
        for degree in 1...count {
          (last, value) = (value, (Double(2 * degree - 1) * x * value - Double(degree - 1) * last) / Double(degree))
        }
        slope = Double(count) * (x * value - last) / (x * x - 1)
        let step = value / slope
        x -= step
        if abs(step) < 1e-15 { break }
      }
      return ((1 + x) / 2, 1 / ((1 - x * x) * slope * slope))
    }.reversed().sorted { $0.0 < $1.0 }
  }
}
