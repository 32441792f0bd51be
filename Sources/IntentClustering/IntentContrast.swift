// What tells one intent from another that it could be confused with: the terms that its documents use and the other's
// do not. Not what tells it from all others, which its own terms do.
import LinearAlgebra

/// A term that one intent uses more than another.
public struct ContrastTerm: Sendable, Equatable {
  /// Column of the counts.
  public var term: Int
  /// Share of the intent's documents that use it, 0 to 1.
  public var share: Double
  /// The same of the other intent.
  public var otherShare: Double
}

extension IntentTerms {
  /// The terms that most set an intent apart from one other, strongest first.
  ///
  /// A term's weight is its part of the divergence between the two (`standings` with the other as only background). Of
  /// a phrase and its words only the strongest is kept. A term is left out when the intent uses it less than twice as
  /// often as the other does.
  ///
  /// - Complexity: O(terms of both · log).
  public func contrast(of intent: Int, to other: Int, count: Int) -> [ContrastTerm] {
    var otherCounts: [Int: Double] = [:]
    for index in counts.rowOffsets[other]..<counts.rowOffsets[other + 1] {
      otherCounts[Int(counts.columnIndices[index])] = Double(counts.values[index])
    }
    let size = Double(max(documents[other], 1))
    var chosen: [ContrastTerm] = []
    var taken: [Set<Int32>] = []
    for standing in standings(of: intent, siblings: [other], siblingWeight: 1).sorted(by: precedes) {
      if chosen.count == count || standing.weight <= 0 { break }
      let otherShare = languages[intent] == languages[other] ? (otherCounts[standing.term] ?? 0) / size : 0
      let own = Set(words[standing.term])
      guard standing.share >= 2 * otherShare, !taken.contains(where: { !$0.isDisjoint(with: own) }) else { continue }
      chosen.append(ContrastTerm(term: standing.term, share: standing.share, otherShare: otherShare))
      taken.append(own)
    }
    return chosen
  }
}
