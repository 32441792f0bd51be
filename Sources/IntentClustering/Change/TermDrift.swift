// Whether an intent's tickets are put in other words later than earlier.
import Glibc

/// The shift of an intent's words between two periods.
public enum TermDrift {
  /// Jensen–Shannon divergence of two distributions given as counts: 0 for equal ones, 1 bit for disjoint ones (Lin
  /// 1991, doi:10.1109/18.61115). Biased upwards by small counts; `compare` says by how much.
  ///
  /// - Precondition: as many counts on both sides, and a sum above 0 on each.
  public static func divergence(_ first: [Int32], _ second: [Int32]) -> Double {
    precondition(first.count == second.count, "\(first.count) and \(second.count) terms")
    let sums = (Double(first.reduce(0) { $0 + Int($1) }), Double(second.reduce(0) { $0 + Int($1) }))
    precondition(sums.0 > 0 && sums.1 > 0, "a period without terms has no distribution")
    var bits = 0.0
    for term in first.indices {
      let p = Double(first[term]) / sums.0
      let q = Double(second[term]) / sums.1
      let middle = (p + q) / 2
      if p > 0 { bits += p / 2 * log2(p / middle) }
      if q > 0 { bits += q / 2 * log2(q / middle) }
    }
    return max(0, bits)
  }

  /// Compares the divergence of the earlier from the later documents with that of random halves of the same sizes.
  ///
  /// Whole documents change sides, because the words of one document go together.
  ///
  /// - Parameters:
  ///   - documents: terms of each document, once each, numbered from 0 without large gaps; the earlier ones first.
  ///   - earlier: how many of them are.
  /// - Returns: `nil` when a period has no term.
  /// - Complexity: O(terms in all + distinct terms) a random group.
  public static func compare(documents: [[Int32]], earlier: Int, seed: UInt64) -> PeriodComparison? {
    let terms = Int(documents.lazy.compactMap { $0.max() }.max() ?? -1) + 1
    // Documents without a term could fill a random group: they say nothing.
    let silent = documents.map(\.isEmpty)
    let first = silent[..<earlier].filter { !$0 }.count
    let spoken = documents.filter { !$0.isEmpty }
    guard first > 0, first < spoken.count else { return nil }
    var all = [Int32](repeating: 0, count: terms)
    for document in spoken { for term in document { all[Int(term)] += 1 } }
    var inside = [Int32](repeating: 0, count: terms)
    return PeriodComparison(earlier: first, of: spoken.count, seed: seed) { chosen in
      for term in inside.indices { inside[term] = 0 }
      for index in chosen { for term in spoken[index] { inside[Int(term)] += 1 } }
      return divergence(inside, zip(all, inside).map { $0 - $1 })
    }
  }
}
