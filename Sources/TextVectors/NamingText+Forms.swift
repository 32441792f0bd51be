// Terms as people write them: of each term the most frequent way its documents put it.

extension NamingText {
  /// How the documents of some groups write some terms.
  ///
  /// Small words between are left out but for what carries meaning: a denial when at least half of the occurrences have
  /// one ("card not working"), a particle of the word before ("top up account"), a preposition that joins ("mot de
  /// passe").
  ///
  /// - Parameters:
  ///   - groups: Groups of one language; documents in other languages are passed over.
  ///   - terms: Columns of `counts`.
  /// - Complexity: O(tokens of the groups).
  public func forms(of terms: [Int], groups: [Int], in counts: NamingCounts) -> [String] {
    var wanted: [UInt64: [String: Int]] = [:]
    var denied: [UInt64: [String: Int]] = [:]
    for term in terms {
      wanted[counts.keys[term]] = [:]
      denied[counts.keys[term]] = [:]
    }
    guard let first = groups.first else { return [] }
    for document in groups.flatMap({ members[$0] }) where languages[document] == groupLanguages[first] {
      let lexicon = lexicons[Int(languages[document])]
      forEachTerm(of: document) { key, places in
        guard wanted[key] != nil else { return }
        let (text, isDenied) = rendering(places, lexicon, of: document)
        if isDenied { denied[key]![text, default: 0] += 1 } else { wanted[key]![text, default: 0] += 1 }
      }
    }
    return terms.map { term in
      let key = counts.keys[term]
      let (plain, negated) = (wanted[key]!, denied[key]!)
      let isNegated = 2 * negated.values.reduce(0, +) >= plain.values.reduce(0, +) + negated.values.reduce(0, +)
      return (isNegated && !negated.isEmpty ? negated : plain).min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        ?? counts.stems[term]
    }
  }

  /// The words at `places` as they stand in the text, and whether a denial is among them.
  private func rendering(_ places: [Int], _ lexicon: NamingLanguage, of document: Int) -> (String, isDenied: Bool) {
    if places.count == 1 { return (surfaces[Int(tokens[places[0]])].text, false) }
    func surface(_ place: Int) -> NamingSurface? {
      guard place >= offsets[document], place < offsets[document + 1], tokens[place] >= 0 else { return nil }
      return surfaces[Int(tokens[place])]
    }
    var words: [String] = []
    var isDenied = false
    func deny() {
      words.append(lexicon.negation)
      isDenied = true
    }
    if !lexicon.isNegationLast, let before = surface(places[0] - 1), before.isNegation, !before.isInability { deny() }
    for (index, place) in places.enumerated() {
      if index > 0 {
        let between = (places[index - 1] + 1)..<place
        if between.contains(where: { surface($0)?.isNegation == true }), !isDenied {
          deny()
        } else if let link = surface(between.lowerBound), !between.isEmpty,
          link.isParticle || link.isLink && between.count == 1
        {
          words.append(link.text)
        }
      }
      words.append(surface(place)!.text)
    }
    if lexicon.isNegationLast, !isDenied, surface(places[places.count - 1] + 1)?.isNegation == true { deny() }
    // A preposition cut off by an apostrophe joins the next word.
    var text = words[0]
    for (index, word) in words.enumerated().dropFirst() {
      text += (words[index - 1] == "d" && index > 1 ? "'" : " ") + word
    }
    return (text, isDenied)
  }
}
