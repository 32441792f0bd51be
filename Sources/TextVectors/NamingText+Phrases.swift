// Words and phrases of the documents read for naming: which there are, and in how many documents of which group each
// stands. A phrase is two or three content words in order, near each other, in one clause; what stands between is
// dropped ("cancel my order", "reset the two-factor code").

public import LinearAlgebra

/// In how many documents of each group each word and phrase stands.
///
/// Terms are in the order of their stems' text and languages; nothing depends on the order of documents.
public struct NamingCounts: Sendable, Equatable {
  /// Groups × terms: documents in the group's own language.
  public var counts: CSRMatrix
  /// Of each term: documents of all groups.
  public var totals: [Int32]
  /// Of each group: its documents in its own language.
  public var documents: [Int]
  /// Of each group: the documents of all groups in its language.
  public var languageDocuments: [Int]
  /// Of each group the number of its language; groups with equal numbers share terms.
  public var languages: [Int32]
  /// Of each term the terms of its content words: itself for a word.
  public var words: [[Int32]]
  /// Of each term its words, content and other: 1 to 3.
  public var lengths: [Int]
  /// Of each term the likelihood that it is built as a request, verb and object: 0 to 1; 0 for a word.
  public var requestShares: [Double]
  /// Of each term its stems, for a stable order.
  public var stems: [String]
  /// Of each term its key in the text it was counted in.
  let keys: [UInt64]
}

extension NamingText {
  /// Tokens that may stand between two words of a phrase, and one.
  private static let longestGap = 4
  /// Documents of a group that a term must stand in to speak for it; all of a smaller group. 3: one customer's words,
  /// or a name that was not masked, must not name an intent.
  private static let smallestDocumentCount = 3
  /// And this part of the group's documents, 1 / 50: what is rarer describes nobody.
  private static let documentsPerTerm = 50

  /// Counts.
  ///
  /// - Complexity: O(tokens · log tokens of a group); memory O(tokens of a group) per thread.
  public func counts(threads: Int) -> NamingCounts {
    let candidates = mapChunks(count: groups, chunkSize: 1, threads: threads) { _, range in
      range.flatMap { frequentKeys(members[$0], language: groupLanguages[$0]) }
    }
    let keys = ordered(Set(candidates.joined()))
    let columns = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
    let rows = mapChunks(count: groups, chunkSize: 1, threads: threads) { _, range in
      range.map { tally(members[$0], language: groupLanguages[$0], columns: columns) }
    }.flatMap { $0 }

    var totals = [Int32](repeating: 0, count: keys.count)
    var offsets = [0]
    var indices: [Int32] = []
    var values: [Float] = []
    for row in rows {
      for (column, count) in row.own {
        indices.append(column)
        values.append(Float(count))
        totals[Int(column)] += count
      }
      for (column, count) in row.others { totals[Int(column)] += count }
      offsets.append(indices.count)
    }
    var languageDocuments = [Int](repeating: 0, count: languageCodes.count)
    for language in languages { languageDocuments[Int(language)] += 1 }
    let requests = requestShares()
    return NamingCounts(
      counts: CSRMatrix(
        rows: groups, columns: keys.count, rowOffsets: offsets, columnIndices: indices, values: values),
      totals: totals,
      documents: (0..<groups).map { group in members[group].count { languages[$0] == groupLanguages[group] } },
      languageDocuments: groupLanguages.map { languageCodes.isEmpty ? 0 : languageDocuments[Int($0)] },
      languages: groupLanguages,
      words: keys.map { key in
        NamingText.stems(of: key).compactMap { columns[NamingText.key([$0])] }
      },
      lengths: keys.map { NamingText.stems(of: $0).count },
      requestShares: keys.map { key in
        let stems = NamingText.stems(of: key)
        guard stems.count > 1 else { return 0 }
        let shares = stems.map { requests.shares[Int($0)] }
        let isVerbLast = requests.isVerbLast[Int(stems[0])]
        let verb = isVerbLast ? shares[shares.count - 1] : shares[0]
        return verb * (1 - (isVerbLast ? shares.dropLast() : shares.dropFirst()).max()!)
      },
      stems: keys.map { text(of: $0) }, keys: keys)
  }

  // MARK: Phrases

  /// Calls `body` with each word and phrase of a document: its key and the places of its words in `tokens`.
  func forEachTerm(of document: Int, _ body: (_ key: UInt64, _ places: [Int]) -> Void) {
    var clause: [Int] = []
    for place in offsets[document]..<offsets[document + 1] {
      let token = tokens[place]
      let surface = token < 0 ? nil : surfaces[Int(token)]
      if let surface, !surface.isBreak {
        if surface.isContent || surface.isParticle { clause.append(place) }
        continue
      }
      phrases(of: clause, body)
      clause.removeAll(keepingCapacity: true)
      // A gram of an unsegmented script stands alone.
      if let surface, surface.stem >= 0 { body(NamingText.key([surface.stem]), [place]) }
    }
    phrases(of: clause, body)
  }

  private func phrases(of clause: [Int], _ body: (UInt64, [Int]) -> Void) {
    for first in clause.indices where isContent(clause[first]) {
      let one = [clause[first]]
      let start = [stem(clause[first])]
      body(NamingText.key(start), one)
      for second in (first + 1)..<(first + 3) where second < clause.count && joins(clause, first, second) {
        let stems = start + [stem(clause[second])]
        if stems[0] == stems[1] { continue }
        body(NamingText.key(stems), one + [clause[second]])
        for third in (second + 1)..<(second + 3) where third < clause.count && joins(clause, second, third) {
          let last = stem(clause[third])
          // Past a particle or its neighbour, not past a content word: a phrase of three is closely knit.
          if third == second + 2, isContent(clause[second + 1]) { continue }
          if stems.contains(last) { continue }
          body(NamingText.key(stems + [last]), one + [clause[second], clause[third]])
        }
      }
    }
  }

  private func joins(_ clause: [Int], _ first: Int, _ second: Int) -> Bool {
    let gap = clause[second] - clause[first]
    return isContent(clause[second]) ? gap <= NamingText.longestGap : gap == 1
  }

  private func isContent(_ place: Int) -> Bool { surfaces[Int(tokens[place])].isContent }

  private func stem(_ place: Int) -> Int32 { surfaces[Int(tokens[place])].stem }

  /// Up to three stems in one number, the first in the highest bits.
  static func key(_ stems: [Int32]) -> UInt64 {
    var key: UInt64 = 0
    for slot in 0..<3 { key = key << 21 | (slot < stems.count ? UInt64(stems[slot]) + 1 : 0) }
    return key
  }

  static func stems(of key: UInt64) -> [Int32] {
    [key >> 42, key >> 21 & 0x1F_FFFF, key & 0x1F_FFFF].filter { $0 > 0 }.map { Int32($0) - 1 }
  }

  private func text(of key: UInt64) -> String {
    NamingText.stems(of: key).map { stems[Int($0)] }.joined(separator: " ")
  }

  /// By text, then by language.
  private func ordered(_ keys: Set<UInt64>) -> [UInt64] {
    var languageOf = [Int32](repeating: 0, count: stems.count)
    for document in languages.indices {
      for place in offsets[document]..<offsets[document + 1] where tokens[place] >= 0 {
        let stem = surfaces[Int(tokens[place])].stem
        if stem >= 0 { languageOf[Int(stem)] = languages[document] }
      }
    }
    return keys.map { key in (key: key, text: text(of: key), language: languageOf[Int(key >> 42) - 1]) }
      .sorted { ($0.text, $0.language) < ($1.text, $1.language) }.map(\.key)
  }

  // MARK: Counting

  /// Each key of each document once, of the documents in one language; sorted.
  private func sortedKeys(_ documents: [Int], language: Int32) -> [UInt64] {
    var all: [UInt64] = []
    for document in documents where languages[document] == language { all += distinctKeys(of: document) }
    all.sort()
    return all
  }

  private func distinctKeys(of document: Int) -> [UInt64] {
    var keys: [UInt64] = []
    forEachTerm(of: document) { key, _ in keys.append(key) }
    keys.sort()
    var distinct: [UInt64] = []
    for key in keys where distinct.last != key { distinct.append(key) }
    return distinct
  }

  private func frequentKeys(_ documents: [Int], language: Int32) -> [UInt64] {
    let count = documents.count { languages[$0] == language }
    let enough = max(
      min(NamingText.smallestDocumentCount, count), count / NamingText.documentsPerTerm)
    let keys = sortedKeys(documents, language: language)
    var frequent: [UInt64] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      if end - start >= enough { frequent.append(keys[start]) }
      start = end
    }
    return frequent
  }

  private struct Tally: Sendable {
    /// Columns, rising, with counts.
    var own: [(Int32, Int32)]
    /// Of documents in other languages.
    var others: [(Int32, Int32)]
  }

  private func tally(_ documents: [Int], language: Int32, columns: [UInt64: Int32]) -> Tally {
    func counted(_ documents: [Int]) -> [(Int32, Int32)] {
      var found: [Int32] = []
      for document in documents { for key in distinctKeys(of: document) { columns[key].map { found.append($0) } } }
      found.sort()
      var runs: [(Int32, Int32)] = []
      for column in found {
        if let last = runs.last, last.0 == column { runs[runs.count - 1].1 += 1 } else { runs.append((column, 1)) }
      }
      return runs
    }
    return Tally(
      own: counted(documents.filter { languages[$0] == language }),
      others: counted(documents.filter { languages[$0] != language }))
  }

  /// Of each stem how often, of its occurrences, it stands as the verb of a request; smoothed.
  private func requestShares() -> (shares: [Double], isVerbLast: [Bool]) {
    var asVerb = [Double](repeating: 0, count: stems.count)
    var total = asVerb
    var isVerbLast = [Bool](repeating: false, count: stems.count)
    for document in languages.indices {
      let lexicon = lexicons[Int(languages[document])]
      var clauseStart = offsets[document]
      for place in offsets[document]..<offsets[document + 1] {
        guard tokens[place] >= 0 else {
          clauseStart = place + 1
          continue
        }
        let surface = surfaces[Int(tokens[place])]
        guard surface.isContent else { continue }
        total[Int(surface.stem)] += 1
        isVerbLast[Int(surface.stem)] = lexicon.isVerbLast
        if surface.isVerbForm, isAsked(place, from: clauseStart, lexicon, end: offsets[document + 1]) {
          asVerb[Int(surface.stem)] += 1
        }
      }
    }
    return (zip(asVerb, total).map { $1 == 0 ? 0 : ($0 + 0.5) / ($1 + 3) }, isVerbLast)
  }

  /// Whether a word stands where the verb of a request does.
  private func isAsked(_ place: Int, from clauseStart: Int, _ lexicon: NamingLanguage, end: Int) -> Bool {
    func isCue(_ place: Int) -> Bool { tokens[place] >= 0 && surfaces[Int(tokens[place])].isCue }
    guard place > clauseStart else { return false }
    if !lexicon.isVerbLast { return isCue(place - 1) }
    for later in (place + 1)..<max(end, place + 1) {
      if tokens[later] < 0 { break }
      if surfaces[Int(tokens[later])].isContent { return false }
    }
    return (clauseStart..<place).contains { isCue($0) }
  }
}
