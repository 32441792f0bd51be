// Whether a share fell from one group of tickets to another, exactly: for groups too small for any approximation.
import Glibc

/// Fisher's exact test, one-sided.
///
/// Given how many of both groups together are marked, and that all are marked alike, the marked ones of the second
/// group are hypergeometric (Fisher 1935, doi:10.2307/2342435). The unknown share drops out.
enum FisherTest {
  /// P(X ≤ count), X the marked tickets among `drawn` that are drawn from `total` with `marked` marked ones: the
  /// p-value of a fall.
  ///
  /// - Precondition: `0 ≤ marked ≤ total`, `0 ≤ drawn ≤ total`.
  /// - Complexity: O(min(drawn, marked)).
  static func lowerTail(_ count: Int, drawn: Int, marked: Int, of total: Int) -> Double {
    precondition(
      (0...total).contains(marked) && (0...total).contains(drawn), "\(drawn) drawn of \(total), \(marked) marked")
    let least = max(0, drawn + marked - total)
    if count < least { return 0 }
    if count >= min(drawn, marked) { return 1 }
    let (n, k, m) = (Double(total), Double(marked), Double(drawn))
    var x = Double(count)
    let logMass = logChoose(k, x) + logChoose(n - k, m - x) - logChoose(n, m)
    var (sum, mass) = (1.0, 1.0)
    while Int(x) > least {
      mass *= x * (n - k - m + x) / ((k - x + 1) * (m - x + 1))
      sum += mass
      x -= 1
    }
    return min(1, exp(logMass) * sum)
  }

  /// What `lowerTail` is at least, whatever the second group's count: the unmarked tickets lie in it.
  static func smallestPValue(drawn: Int, marked: Int, of total: Int) -> Double {
    lowerTail(max(0, drawn + marked - total), drawn: drawn, marked: marked, of: total)
  }

  private static func logChoose(_ n: Double, _ k: Double) -> Double {
    lgamma(n + 1).0 - lgamma(k + 1).0 - lgamma(n - k + 1).0
  }
}
