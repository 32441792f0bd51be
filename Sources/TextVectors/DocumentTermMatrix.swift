// Documents to counts of terms: choice of the vocabulary, then one sparse row per document. No weighting here.

public import LinearAlgebra

/// Counts of terms in documents.
public struct DocumentTermMatrix: Sendable, Equatable {
  /// Documents × vocabulary; how often each term stands in each document.
  public var counts: CSRMatrix
  public var vocabulary: Vocabulary

  public struct Parameters: Sendable, Equatable {
    /// A term must stand in at least this many documents: what stands in one only relates it to none.
    public var minimumDocumentFrequency = 2
    /// A term may stand in at most this share of the documents, 0 to 1: above it, it tells little apart.
    public var maximumDocumentShare = 0.5
    /// Most columns, by falling document frequency; beyond 100,000 terms are rare and memory is not.
    public var maximumTerms = 100_000
    /// 1: single terms. 2: also pairs of neighbours (function words between them left out); measured no better on
    /// short questions, and several times the columns.
    public var longestNgram = 1

    public init() {}
  }

  /// Documents whose chunks are read side by side before they are merged, which bounds what is held twice.
  private static let waveSize = 64 * TermSequences.chunkSize

  /// Chooses the vocabulary of `documents` and counts.
  ///
  /// Texts are read once; in memory stays one number per token. The result does not depend on the number of threads,
  /// and on the order of the documents only in the order of the rows.
  ///
  /// - Complexity: O(bytes + tokens); terms are merged by one thread.
  public static func build(_ documents: [LexicalDocument], parameters: Parameters, threads: Int) -> DocumentTermMatrix {
    precondition((1...2).contains(parameters.longestNgram), "n-grams of up to \(parameters.longestNgram)")
    var corpus = CorpusTerms(defaultLanguage: mostFrequentLanguage(of: documents))
    for start in stride(from: 0, to: documents.count, by: waveSize) {
      let wave = start..<min(start + waveSize, documents.count)
      let language = corpus.defaultLanguage
      let chunks = mapChunks(count: wave.count, chunkSize: TermSequences.chunkSize, threads: threads) { _, range in
        TermSequences.reading(
          documents[(start + range.lowerBound)..<(start + range.upperBound)], defaultLanguage: language)
      }
      for chunk in chunks { corpus.merge(chunk) }
    }
    return corpus.matrix(parameters: parameters, threads: threads)
  }

  /// Counts the terms of a given vocabulary in `documents`; other terms are passed over.
  ///
  /// - Complexity: O(bytes).
  public static func counts(of documents: [LexicalDocument], in vocabulary: Vocabulary, threads: Int) -> CSRMatrix {
    let index = VocabularyIndex(vocabulary)
    let parts = mapChunks(count: documents.count, chunkSize: TermSequences.chunkSize, threads: threads) { _, range in
      let sequences = TermSequences.reading(documents[range], defaultLanguage: vocabulary.defaultLanguage)
      let columns = (0..<sequences.table.count).map { index.column(of: sequences.table.bytes($0)) ?? -1 }
      return CountedRows(
        sequences.terms, sequences.isPaired, sequences.offsets[...], columns: columns, pairs: index.pairs)
    }
    return CountedRows.joined(parts, columns: vocabulary.count)
  }

  /// The language of most documents, the first by its code among equals; `und` documents do not vote.
  static func mostFrequentLanguage(of documents: [LexicalDocument]) -> String {
    var votes: [String: Int] = [:]
    for document in documents {
      let language = LanguageDetector.primarySubtag(document.language)
      if !language.isEmpty, language != LanguageDetector.undetermined { votes[language, default: 0] += 1 }
    }
    return votes.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? LanguageDetector.undetermined
  }
}

/// The terms of all documents, and what is known of each.
private struct CorpusTerms {
  let defaultLanguage: String
  private var table = ByteStringTable()
  private var frequencies: [Int32] = []
  private var sequences: [Int32] = []
  private var isPaired: [Bool] = []
  private var offsets: [Int] = [0]
  /// Surface and term in one key, and how often it was seen.
  private var forms = ByteStringTable()
  private var formCounts: [Int] = []

  init(defaultLanguage: String) { self.defaultLanguage = defaultLanguage }

  mutating func merge(_ chunk: TermSequences) {
    let numbers = (0..<chunk.table.count).map { Int32(table.intern(chunk.table.bytes($0))) }
    frequencies.append(contentsOf: repeatElement(0, count: table.count - frequencies.count))
    var lastDocument = [Int](repeating: -1, count: chunk.table.count)
    for document in 0..<chunk.documentCount {
      for position in chunk.offsets[document]..<chunk.offsets[document + 1] {
        let local = Int(chunk.terms[position])
        sequences.append(numbers[local])
        if lastDocument[local] != document {
          lastDocument[local] = document
          frequencies[Int(numbers[local])] += 1
        }
      }
      offsets.append(sequences.count)
    }
    isPaired.append(contentsOf: chunk.isPaired)
    for form in chunk.forms {
      let number = UInt32(bitPattern: numbers[Int(form.term)])
      let key =
        Array(chunk.surfaces.bytes(Int(form.surface))) + (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
      let id = forms.intern(key)
      if id == formCounts.count { formCounts.append(0) }
      formCounts[id] += Int(form.count)
    }
  }

  /// A term or a pair that may become a column.
  private struct Candidate {
    var first: Int32
    /// −1 for a single term.
    var second: Int32
    var frequency: Int32
  }

  func matrix(parameters: DocumentTermMatrix.Parameters, threads: Int) -> DocumentTermMatrix {
    let documents = offsets.count - 1
    let least = Int32(clamping: max(parameters.minimumDocumentFrequency, 1))
    let most = Int32(clamping: Int((parameters.maximumDocumentShare * Double(documents)).rounded(.down)))
    // In a handful of documents a share says nothing.
    let limit = max(most, least)
    var candidates: [Candidate] = []
    func collect(_ range: ClosedRange<Int32>) {
      for number in frequencies.indices where range.contains(frequencies[number]) {
        candidates.append(Candidate(first: Int32(number), second: -1, frequency: frequencies[number]))
      }
    }
    collect(least...limit)
    // One document, or many alike: every term is too rare or too common, and yet they are all there is to go by.
    if candidates.isEmpty { collect(1...Int32.max) }
    if parameters.longestNgram == 2 {
      candidates += pairs(of: candidates, least: least, limit: limit, threads: threads)
    }
    let order = candidates.sorted(by: precedes).prefix(max(parameters.maximumTerms, 0))

    let display = displayForms()
    var columns = [Int32](repeating: -1, count: table.count)
    for (column, candidate) in order.enumerated() where candidate.second < 0 {
      columns[Int(candidate.first)] = Int32(column)
    }
    var pairColumns: [UInt64: Int32] = [:]
    for (column, candidate) in order.enumerated() where candidate.second >= 0 {
      let key = VocabularyIndex.pair(columns[Int(candidate.first)], columns[Int(candidate.second)])
      pairColumns[key] = Int32(column)
    }
    let vocabulary = Vocabulary(
      terms: order.map { text($0) { table.string(Int($0)) } },
      displayForms: order.map { text($0) { display[Int($0)] } },
      documentFrequencies: order.map(\.frequency), documentCount: documents, defaultLanguage: defaultLanguage)
    let parts = mapChunks(count: documents, chunkSize: TermSequences.chunkSize, threads: threads) {
      [columns, pairColumns] _, range in
      CountedRows(
        sequences, isPaired, offsets[range.lowerBound...range.upperBound], columns: columns, pairs: pairColumns)
    }
    return DocumentTermMatrix(counts: CountedRows.joined(parts, columns: vocabulary.count), vocabulary: vocabulary)
  }

  private func text(_ candidate: Candidate, _ of: (Int32) -> String) -> String {
    candidate.second < 0 ? of(candidate.first) : of(candidate.first) + " " + of(candidate.second)
  }

  /// Falling frequency, single terms first, then by bytes.
  private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.frequency != b.frequency { return a.frequency > b.frequency }
    if (a.second < 0) != (b.second < 0) { return a.second < 0 }
    if a.first != b.first { return table.bytes(Int(a.first)).lexicographicallyPrecedes(table.bytes(Int(b.first))) }
    if a.second < 0 { return false }
    return table.bytes(Int(a.second)).lexicographicallyPrecedes(table.bytes(Int(b.second)))
  }

  /// Pairs of neighbours that are both candidates, with their document frequencies. A pair is never more frequent than
  /// its parts, so a column for it implies columns for both.
  private func pairs(of singles: [Candidate], least: Int32, limit: Int32, threads: Int) -> [Candidate] {
    var isCandidate = [Bool](repeating: false, count: table.count)
    for single in singles { isCandidate[Int(single.first)] = true }
    var counts: [UInt64: Int32] = [:]
    for document in 0..<(offsets.count - 1) {
      var seen: [UInt64] = []
      for position in offsets[document]..<offsets[document + 1] where isPaired[position] {
        let (first, second) = (sequences[position - 1], sequences[position])
        if isCandidate[Int(first)], isCandidate[Int(second)] { seen.append(VocabularyIndex.pair(first, second)) }
      }
      seen.sort()
      for index in seen.indices where index == 0 || seen[index] != seen[index - 1] {
        counts[seen[index], default: 0] += 1
      }
    }
    // The order of the dictionary is lost in the sort by frequency and bytes, which no two pairs share.
    return counts.compactMap { key, count in
      count >= least && count <= limit
        ? Candidate(
          first: Int32(truncatingIfNeeded: key >> 32), second: Int32(truncatingIfNeeded: key), frequency: count)
        : nil
    }
  }

  /// Of each term the most frequent surface, the first by bytes among equals.
  private func displayForms() -> [String] {
    var best = [Int](repeating: -1, count: table.count)
    for form in formCounts.indices {
      let key = forms.bytes(form)
      let number = key.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let other = best[number]
      if other >= 0 {
        if formCounts[form] < formCounts[other] { continue }
        if formCounts[form] == formCounts[other],
          !key.dropLast(4).lexicographicallyPrecedes(forms.bytes(other).dropLast(4))
        {
          continue
        }
      }
      best[number] = form
    }
    return best.indices.map {
      best[$0] < 0 ? table.string($0) : String(decoding: forms.bytes(best[$0]).dropLast(4), as: UTF8.self)
    }
  }
}

extension CountedRows {
  /// A part of the documents.
  ///
  /// - Parameters:
  ///   - offsets: of these documents into `terms`.
  ///   - columns: of each term number its column, or −1.
  ///   - pairs: columns of pairs of columns.
  fileprivate init(
    _ terms: [Int32], _ isPaired: [Bool], _ offsets: ArraySlice<Int>, columns: [Int32], pairs: [UInt64: Int32]
  ) {
    self.init()
    var row: [Int32] = []
    let hasPairs = !pairs.isEmpty
    for document in offsets.indices.dropLast() {
      row.removeAll(keepingCapacity: true)
      var previous: Int32 = -1
      for position in offsets[document]..<offsets[document + 1] {
        let column = columns[Int(terms[position])]
        if column >= 0 {
          row.append(column)
          if hasPairs, isPaired[position], previous >= 0, let pair = pairs[VocabularyIndex.pair(previous, column)] {
            row.append(pair)
          }
        }
        previous = column
      }
      append(&row)
    }
  }
}
