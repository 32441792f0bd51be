// The coefficients of agreement as functions of sums over tickets. Their intervals are in Agreement.swift.

/// A coefficient of agreement. Each is 1 for full agreement, also where everybody gives the same answer to everything
/// and its textbook formula is 0/0.
public enum AgreementCoefficient: String, Sendable, CaseIterable, Codable {
  /// The share of pairs of raters that agree on a ticket, meaned over tickets. Says nothing of chance.
  case raw
  /// Gwet 2008, doi:10.1348/000711006X126600. Little moved by one answer being very common.
  case ac1
  /// Krippendorff's α with the ordinal metric; for any number of raters (Hayes and Krippendorff 2007,
  /// doi:10.1080/19312450709336664).
  case alpha
  /// Cohen 1960, doi:10.1177/001316446002000104; of two raters only, as the next two.
  case kappa
  /// Cohen 1968, doi:10.1037/h0026256, with disagreement weighed by its distance.
  case kappaLinear = "kappa-linear"
  /// The same with the square of the distance.
  case kappaQuadratic = "kappa-quadratic"

  public var isForTwoRatersOnly: Bool { self == .kappa || self == .kappaLinear || self == .kappaQuadratic }

  /// The coefficient of these tickets.
  ///
  /// - Precondition: at least one ticket; for κ, of two raters.
  /// - Postcondition: finite, at most 1 (up to rounding); exactly 1 for full agreement.
  /// - Complexity: O(categories²).
  func value(of sums: AgreementSums) -> Double {
    precondition(sums.tickets > 0, "no ticket was scored twice")
    switch self {
    case .raw: return sums.agreement / sums.tickets
    case .ac1: return gwet(sums)
    case .alpha: return krippendorff(sums)
    case .kappa: return cohen(sums) { $0 == $1 ? 0 : 1 }
    case .kappaLinear: return cohen(sums) { Double(abs($0 - $1)) }
    case .kappaQuadratic: return cohen(sums) { Double(($0 - $1) * ($0 - $1)) }
    }
  }

  /// (p − e)/(1 − e) with e = Σ π(1 − π)/(q − 1), which is at most 1/q.
  private func gwet(_ sums: AgreementSums) -> Double {
    if sums.agreement == sums.tickets { return 1 }
    let chance = sums.shares.reduce(0) { $0 + $1 / sums.tickets * (1 - $1 / sums.tickets) }
    let expected = chance / Double(sums.categories - 1)
    return (sums.agreement / sums.tickets - expected) / (1 - expected)
  }

  /// 1 − observed/expected disagreement, each pair of categories weighed by `distance`; expected is that the two raters
  /// answer independently, each at their own rates.
  private func cohen(_ sums: AgreementSums, distance: (Int, Int) -> Double) -> Double {
    let first = sums.marginals(of: sums.table, byColumn: false)
    let second = sums.marginals(of: sums.table, byColumn: true)
    return ratio(sums, observed: sums.table, expected: { first[$0] * second[$1] / sums.tickets }, distance: distance)
  }

  /// The same over coincidences, expected without replacement from all answers. The ordinal distance of two categories
  /// is the square of the answers from the one to the other, the ends counted half.
  private func krippendorff(_ sums: AgreementSums) -> Double {
    let counts = sums.marginals(of: sums.coincidences, byColumn: false)
    let answers = counts.reduce(0, +)
    return ratio(
      sums, observed: sums.coincidences, expected: { counts[$0] * counts[$1] / (answers - 1) },
      distance: { one, other in
        let between = counts[min(one, other)...max(one, other)].reduce(0, +) - (counts[one] + counts[other]) / 2
        return between * between
      })
  }

  private func ratio(
    _ sums: AgreementSums, observed: [Double], expected: (Int, Int) -> Double, distance: (Int, Int) -> Double
  ) -> Double {
    var (found, chance) = (0.0, 0.0)
    for one in 0..<sums.categories {
      for other in 0..<sums.categories where other != one {
        let apart = distance(one, other)
        found += apart * observed[one * sums.categories + other]
        chance += apart * expected(one, other)
      }
    }
    // No disagreement can be expected only where all answers are the same.
    return found == 0 || chance == 0 ? 1 : 1 - found / chance
  }
}
