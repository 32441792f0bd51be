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
    guard let first = groups.first, !terms.isEmpty else { return [] }
    var slots: [UInt64: Int] = [:]
    // Most terms of a document are not asked for, which their first word says already.
    var isAskedFor = [Bool](repeating: false, count: stems.count)
    for key in terms.map({ counts.keys[$0] }) where slots[key] == nil {
      slots[key] = slots.count
      isAskedFor[NamingClauses.firstStem(of: key)] = true
    }
    let lexicon = lexicons[Int(groupLanguages[first])]
    var found = [[Form: Int]](repeating: [:], count: slots.count)
    for document in groups.flatMap({ members[$0] }) where languages[document] == groupLanguages[first] {
      clauses.forEachTerm(of: document) { key, places in
        guard isAskedFor[NamingClauses.firstStem(of: key)], let slot = slots[key] else { return }
        found[slot][form(places, lexicon, of: document), default: 0] += 1
      }
    }
    return terms.map { term in
      var plain: [String: Int] = [:]
      var negated: [String: Int] = [:]
      for (form, count) in found[slots[counts.keys[term]]!] {
        let text = text(of: form, lexicon)
        if form.isDenied { negated[text, default: 0] += count } else { plain[text, default: 0] += count }
      }
      let isNegated = 2 * negated.values.reduce(0, +) >= plain.values.reduce(0, +) + negated.values.reduce(0, +)
      return (isNegated && !negated.isEmpty ? negated : plain).min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        ?? counts.stems[term]
    }
  }

  /// How one document writes a term: numbers of words, which are cheaper to count than texts.
  private struct Form: Hashable {
    /// Three words, two between them and a denial at most; −1 behind the last.
    private(set) var words = SIMD8<Int32>(repeating: -1)
    private var count = 0

    /// Stands for the language's denial.
    static let denial: Int32 = -2

    var isDenied: Bool { any(words .== Form.denial) }

    mutating func append(_ word: Int32) {
      words[count] = word
      count += 1
    }
  }

  /// The words at `places` as they stand in the text, and whether a denial is among them.
  private func form(_ places: NamingClauses.Places, _ lexicon: NamingLanguage, of document: Int) -> Form {
    var form = Form()
    guard let second = places.second else {
      form.append(clauses.tokens[places.first])
      return form
    }
    let own = clauses.places(of: document)
    func surface(_ place: Int) -> NamingSurface? { own.contains(place) ? clauses.surface(place) : nil }
    func append(_ place: Int, behind previous: Int) {
      let between = (previous + 1)..<place
      if !form.isDenied, between.contains(where: { surface($0)?.isNegation == true }) {
        form.append(Form.denial)
      } else if !between.isEmpty, let link = surface(between.lowerBound),
        link.isParticle || link.isLink && between.count == 1
      {
        form.append(clauses.tokens[between.lowerBound])
      }
      form.append(clauses.tokens[place])
    }
    if !lexicon.isNegationLast, let before = surface(places.first - 1), before.isNegation, !before.isInability {
      form.append(Form.denial)
    }
    form.append(clauses.tokens[places.first])
    append(second, behind: places.first)
    if let third = places.third { append(third, behind: second) }
    if lexicon.isNegationLast, !form.isDenied, surface(places.last + 1)?.isNegation == true {
      form.append(Form.denial)
    }
    return form
  }

  private func text(of form: Form, _ lexicon: NamingLanguage) -> String {
    let words = form.words.indices.map { form.words[$0] }.filter { $0 != -1 }
      .map { $0 == Form.denial ? lexicon.negation : texts[Int($0)] }
    // A preposition cut off by an apostrophe joins the next word.
    var text = words[0]
    for (index, word) in words.enumerated().dropFirst() {
      text += (words[index - 1] == "d" && index > 1 ? "'" : " ") + word
    }
    return text
  }
}
