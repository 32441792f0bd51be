// Comparing the phrases of one cluster, and making names unique among clusters.

import TicketModel

extension IntentNames {
  /// A phrase that may be a name.
  struct Scored: Sendable {
    var standing: IntentTerms.Standing
    var score: Double
  }

  /// The phrases of a cluster by falling score, of equals by text.
  static func phrases(
    _ standings: [IntentTerms.Standing], in terms: IntentTerms, parameters: Parameters
  ) -> [Scored] {
    var words: [Int32: IntentTerms.Standing] = [:]
    for standing in standings where terms.isWord(standing.term) { words[Int32(standing.term)] = standing }
    var scored: [Scored] = []
    for standing in standings where !terms.isWord(standing.term) && standing.weight > 0 {
      let parts = terms.words[standing.term].compactMap { words[$0] }
      guard parts.count == terms.words[standing.term].count, let rarest = parts.map(\.count).min() else { continue }
      let together = min(1, Double(standing.count) / Double(rarest))
      // A word with a particle is one verb ("top up") when it mostly has it; else the particle only came next.
      if parts.count == 1, together < parameters.particleShare { continue }
      let sum = parts.reduce(0) { $0 + $1.weight }
      // Between the mean of its words, which prefers two strong ones, and their sum, which prefers three.
      let gathered = 0.5 * (sum + sum / Double(parts.count))
      var score =
        parameters.phraseWeight * standing.weight
        + (1 - parameters.phraseWeight) * gathered * together.squareRoot()
      score *= 1 + parameters.requestBonus * terms.requestShares[standing.term]
      if terms.lengths[standing.term] > 2 { score *= parameters.longPhraseFactor }
      if parts.count < terms.lengths[standing.term] { score *= parameters.particleFactor }
      if score > 0 { scored.append(Scored(standing: standing, score: score)) }
    }
    return scored.sorted {
      $0.score != $1.score ? $0.score > $1.score : terms.stems[$0.standing.term] < terms.stems[$1.standing.term]
    }
  }

  /// The phrase that names the cluster: the best, or one that says more for little less.
  static func choice(
    _ phrases: [Scored], strongest: Int?, in terms: IntentTerms, parameters: Parameters
  ) -> Int? {
    guard let best = phrases.first else { return nil }
    func parts(_ place: Int) -> Set<Substring> { Set(terms.stems[phrases[place].standing.term].split(separator: " ")) }
    var chosen = 0
    if terms.lengths[best.standing.term] == 2 {
      chosen =
        phrases.indices.first {
          phrases[$0].score >= parameters.extensionShare * best.score
            && terms.lengths[phrases[$0].standing.term] > 2 && parts($0).isStrictSuperset(of: parts(0))
        } ?? 0
    }
    if let strongest, !terms.words[phrases[chosen].standing.term].contains(Int32(strongest)) {
      chosen =
        phrases.indices.first {
          phrases[$0].score >= parameters.anchorShare * best.score
            && terms.words[phrases[$0].standing.term].contains(Int32(strongest))
        } ?? chosen
    }
    return chosen
  }

  static func draft(
    _ cluster: Int, _ terms: IntentTerms, siblings: [Int], parameters: Parameters, forms: Forms
  ) -> Draft {
    let standings = terms.standings(of: cluster, siblings: siblings, siblingWeight: parameters.siblingWeight)
    let words = standings.filter { terms.isWord($0.term) }.sorted { terms.precedes($0, $1) }
    let phrases = phrases(standings, in: terms, parameters: parameters)
    let chosen = choice(phrases, strongest: words.first?.term, in: terms, parameters: parameters)
    // The chosen phrase, then those that may stand in when it is taken.
    var named: [Int] = []
    if let chosen, phrases[chosen].standing.share >= parameters.smallestShare {
      named.append(phrases[chosen].standing.term)
      for other in phrases.prefix(8)
      where other.score >= parameters.extensionShare * phrases[chosen].score
        && other.standing.share >= parameters.smallestShare && !named.contains(other.standing.term)
      {
        named.append(other.standing.term)
      }
    }
    let strong = Array(words.prefix(8))
    let shown = (words + distinct(phrases, in: terms, count: parameters.shownPhrases)).filter { $0.weight > 0 }
      .sorted { terms.precedes($0, $1) }.prefix(parameters.terms)
    let texts = forms(cluster, named + strong.map(\.term) + shown.map(\.term))
    func candidate(_ text: String, _ term: Int) -> Draft.Candidate {
      var stems = Set(terms.stems[term].split(separator: " ").map(String.init))
      // A denial is no word of the term, and yet tells names apart.
      if text.split(separator: " ").count > terms.lengths[term] { stems.insert(text) }
      return Draft.Candidate(text: text, stems: stems)
    }
    let single = strong.enumerated().map { candidate(texts[named.count + $0], $1.term) }
    var names = named.enumerated().map { candidate(texts[$0], $1) }
    if names.isEmpty, let first = single.first {
      // No phrase is common enough: two words, as two words.
      names = single.dropFirst().map {
        Draft.Candidate(text: "\(first.text), \($0.text)", stems: first.stems.union($0.stems))
      }
      if names.isEmpty { names = [first] }
    }
    return Draft(
      names: names, words: single,
      terms: shown.enumerated().map { index, standing in
        WeightedTerm(
          term: texts[named.count + strong.count + index], weight: standing.weight, share: standing.share,
          lift: standing.lift)
      })
  }

  /// The strongest phrases of which none is a part of another.
  private static func distinct(_ phrases: [Scored], in terms: IntentTerms, count: Int) -> [IntentTerms.Standing] {
    var kept: [(standing: IntentTerms.Standing, words: Set<Int32>)] = []
    for phrase in phrases {
      if kept.count == count { break }
      let words = Set(terms.words[phrase.standing.term])
      if kept.contains(where: { $0.words.isSubset(of: words) || $0.words.isSuperset(of: words) }) { continue }
      kept.append((phrase.standing, words))
    }
    return kept.map(\.standing)
  }

  // MARK: Names

  /// One name per cluster, in the order of the clusters: the best that is not taken; else the best with the strongest
  /// word in brackets that it does not say yet; else with a number.
  ///
  /// Names of the same words in another order are taken to be equal. A name in `kept` stays and is not given twice.
  static func uniqueNames(_ drafts: [Draft], kept: [String?] = []) -> [String] {
    var taken = Set(kept.compactMap { $0 })
    var takenStems: Set<Set<String>> = []
    for (draft, name) in zip(drafts, kept) {
      if let candidate = draft.names.first(where: { $0.text == name }) { takenStems.insert(candidate.stems) }
    }
    return drafts.enumerated().map { place, draft in
      if place < kept.count, let name = kept[place] { return name }
      let best = draft.names.first ?? Draft.Candidate(text: "without words", stems: [])
      let free = draft.names.first { !taken.contains($0.text) && !takenStems.contains($0.stems) }
      var name = free?.text
      if name == nil {
        name = draft.words.lazy.filter { $0.stems.isDisjoint(with: best.stems) }
          .map { "\(best.text) (\($0.text))" }.first { !taken.contains($0) }
      }
      if name == nil, !taken.contains(best.text) { name = best.text }
      var number = 2
      while name == nil || taken.contains(name!) {
        name = "\(best.text) (\(number))"
        number += 1
      }
      if let free { takenStems.insert(free.stems) }
      taken.insert(name!)
      return name!
    }
  }
}
