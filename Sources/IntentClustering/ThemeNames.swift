// Names for themes, which are groups of intents: what the intents of one share and those of the others lack. How
// intents are grouped is decided elsewhere.

import LinearAlgebra
import TicketModel

/// Names groups of intents.
public enum ThemeNames {
  /// Describes every theme.
  ///
  /// A theme counts as one cluster in which each of its intents has the same say, whatever its volume. Its name is the
  /// word or phrase that most sets it apart and stands in at least half of its intents, or the strongest two.
  ///
  /// - Parameters:
  ///   - terms: Of the intents.
  ///   - themes: The theme of each intent, `0 ..< count`.
  ///   - forms: terms as people should read them, in the words of some intents of one language.
  /// - Complexity: O(count of the counts · log terms).
  public static func describe(
    _ terms: IntentTerms, themes: [Int32], count: Int, threads: Int,
    forms: @Sendable (_ intents: [Int], _ terms: [Int]) -> [String]
  ) -> [IntentName] {
    precondition(themes.count == terms.counts.rows, "\(terms.counts.rows) intents, \(themes.count) themes")
    let members = (0..<count).map { theme in themes.indices.filter { themes[$0] == Int32(theme) } }
    let shares = Shares(terms)
    let drafts = mapChunks(count: count, chunkSize: 1, threads: threads) { theme, _ -> IntentNames.Draft in
      let intents = members[theme]
      // A theme may hold intents of several languages: it is named in that of most, of equals the one that comes first.
      let language = majority(intents.map { terms.languages[$0] })
      let own = intents.filter { terms.languages[$0] == language }
      let ranked = rank(own, terms, shares)
      let chosen = Array(ranked.prefix(12))
      let texts = forms(own, chosen.map(\.standing.term))
      let candidates = zip(texts, chosen).map { text, entry in
        IntentNames.Draft.Candidate(
          text: text, stems: Set(terms.stems[entry.standing.term].split(separator: " ").map(String.init)))
      }
      return draft(candidates, chosen.map(\.standing))
    }
    return zip(IntentNames.uniqueNames(drafts), drafts).map { IntentName(name: $0, terms: $1.terms) }
  }

  /// Sums, over the intents of each language, of the share of each term.
  private struct Shares {
    var sums: [Double]
    /// Intents per language.
    var intents: [Int32: Int] = [:]

    init(_ terms: IntentTerms) {
      sums = [Double](repeating: 0, count: terms.counts.columns)
      for intent in 0..<terms.counts.rows {
        intents[terms.languages[intent], default: 0] += 1
        for index in terms.counts.rowOffsets[intent]..<terms.counts.rowOffsets[intent + 1] {
          sums[Int(terms.counts.columnIndices[index])] +=
            Double(terms.counts.values[index]) / Double(max(terms.documents[intent], 1))
        }
      }
    }
  }

  private struct Ranked {
    var standing: IntentTerms.Standing
    /// Of the theme's intents, the part that uses the term in at least one document of twenty.
    var spread: Double
    var score: Double
  }

  private static func rank(_ intents: [Int], _ terms: IntentTerms, _ shares: Shares) -> [Ranked] {
    guard let first = intents.first else { return [] }
    var sums: [Int: Double] = [:]
    var users: [Int: Int] = [:]
    for intent in intents {
      for index in terms.counts.rowOffsets[intent]..<terms.counts.rowOffsets[intent + 1] {
        let share = Double(terms.counts.values[index]) / Double(max(terms.documents[intent], 1))
        let term = Int(terms.counts.columnIndices[index])
        sums[term, default: 0] += share
        if share >= 0.05 { users[term, default: 0] += 1 }
      }
    }
    let others = Double(shares.intents[terms.languages[first], default: 0] - intents.count)
    let size = Double(intents.count)
    var ranked: [Ranked] = []
    for (term, sum) in sums {
      let share = sum / size
      // A hundredth of an intent on either side keeps the ratio finite.
      let elsewhere = (max(shares.sums[term] - sum, 0) + 0.01) / (others + 0.02)
      let weight = share * IntentTerms.logarithm(share / elsewhere)
      let spread = Double(users[term, default: 0]) / size
      guard weight > 0, spread > 0 else { continue }
      // A phrase says more than one of its words where it is about as common.
      let factor = terms.isWord(term) ? 1 : 1.5
      ranked.append(
        Ranked(
          standing: IntentTerms.Standing(
            term: term, count: users[term, default: 0], share: share, lift: share / elsewhere, weight: weight),
          spread: spread, score: weight * spread * factor))
    }
    return ranked.sorted {
      $0.score != $1.score
        ? $0.score > $1.score : terms.stems[$0.standing.term] < terms.stems[$1.standing.term]
    }
  }

  private static func draft(
    _ candidates: [IntentNames.Draft.Candidate], _ standings: [IntentTerms.Standing]
  ) -> IntentNames.Draft {
    var names: [IntentNames.Draft.Candidate] = []
    if let first = candidates.first {
      if first.stems.count > 1 { names.append(first) }
      // One word is the name of many things: a second beside it.
      for other in candidates.dropFirst() where other.stems.isDisjoint(with: first.stems) {
        names.append(.init(text: "\(first.text), \(other.text)", stems: first.stems.union(other.stems)))
      }
      if names.isEmpty { names.append(first) }
    }
    return IntentNames.Draft(
      names: names, words: candidates.filter { $0.stems.count == 1 },
      terms: zip(candidates, standings).prefix(10).map {
        WeightedTerm(term: $0.text, weight: $1.weight, share: $1.share, lift: $1.lift)
      })
  }

  private static func majority(_ languages: [Int32]) -> Int32 {
    var votes: [Int32: Int] = [:]
    for language in languages { votes[language, default: 0] += 1 }
    return votes.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? 0
  }
}
