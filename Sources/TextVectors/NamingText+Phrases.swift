// Words and phrases of the documents read for naming: which there are, and in how many documents of which group each
// stands.

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
        NamingClauses.stems(of: key).compactMap { columns[NamingClauses.key($0)] }
      },
      lengths: keys.map { NamingClauses.stems(of: $0).count },
      requestShares: keys.map { key in
        let stems = NamingClauses.stems(of: key)
        guard stems.count > 1 else { return 0 }
        let shares = stems.map { requests.shares[Int($0)] }
        let isVerbLast = requests.isVerbLast[Int(stems[0])]
        let verb = isVerbLast ? shares[shares.count - 1] : shares[0]
        return verb * (1 - (isVerbLast ? shares.dropLast() : shares.dropFirst()).max()!)
      },
      stems: keys.map { text(of: $0) }, keys: keys)
  }

  private func text(of key: UInt64) -> String {
    NamingClauses.stems(of: key).map { stems[Int($0)] }.joined(separator: " ")
  }

  /// By text, then by language.
  private func ordered(_ keys: Set<UInt64>) -> [UInt64] {
    var languageOf = [Int32](repeating: 0, count: stems.count)
    for document in languages.indices {
      for place in clauses.places(of: document) {
        if let stem = clauses.surface(place)?.stem, stem >= 0 { languageOf[Int(stem)] = languages[document] }
      }
    }
    return keys.map { key in (key: key, text: text(of: key), language: languageOf[NamingClauses.firstStem(of: key)]) }
      .sorted { ($0.text, $0.language) < ($1.text, $1.language) }.map(\.key)
  }

  // MARK: Counting

  /// Each key of each document once, of the documents in one language; sorted.
  private func sortedKeys(_ documents: [Int], language: Int32) -> [UInt64] {
    var all: [UInt64] = []
    var own: [UInt64] = []
    for document in documents where languages[document] == language {
      own.removeAll(keepingCapacity: true)
      clauses.forEachTerm(of: document) { key, _ in own.append(key) }
      own.sort()
      for (place, key) in own.enumerated() where place == 0 || own[place - 1] != key { all.append(key) }
    }
    all.sort()
    return all
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
      if documents.isEmpty { return [] }
      var counts = [Int32](repeating: 0, count: columns.count)
      // A term counts once a document.
      var last = [Int](repeating: -1, count: columns.count)
      for document in documents {
        clauses.forEachTerm(of: document) { key, _ in
          guard let column = columns[key], last[Int(column)] != document else { return }
          last[Int(column)] = document
          counts[Int(column)] += 1
        }
      }
      return counts.enumerated().filter { $0.element > 0 }.map { (Int32($0.offset), $0.element) }
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
      let isLast = lexicons[Int(languages[document])].isVerbLast
      let places = clauses.places(of: document)
      var clauseStart = places.lowerBound
      for place in places {
        guard let surface = clauses.surface(place) else {
          clauseStart = place + 1
          continue
        }
        guard surface.isContent else { continue }
        total[Int(surface.stem)] += 1
        isVerbLast[Int(surface.stem)] = isLast
        if surface.isVerbForm, isAsked(place, from: clauseStart, isVerbLast: isLast, end: places.upperBound) {
          asVerb[Int(surface.stem)] += 1
        }
      }
    }
    return (zip(asVerb, total).map { $1 == 0 ? 0 : ($0 + 0.5) / ($1 + 3) }, isVerbLast)
  }

  /// Whether a word stands where the verb of a request does.
  private func isAsked(_ place: Int, from clauseStart: Int, isVerbLast: Bool, end: Int) -> Bool {
    func isCue(_ place: Int) -> Bool { clauses.surface(place)?.isCue == true }
    guard place > clauseStart else { return false }
    if !isVerbLast { return isCue(place - 1) }
    for later in (place + 1)..<max(end, place + 1) {
      guard let surface = clauses.surface(later) else { break }
      if surface.isContent { return false }
    }
    return (clauseStart..<place).contains { isCue($0) }
  }
}
