// Texts as words in lower case and pairs of neighbours, function words included: "how do I" and "why was I" are a
// matter of intent to a sentence encoder. Not the terms of the lexical vectors, which are stems without them.

import LinearAlgebra

/// The words and pairs that a student knows.
struct SurfaceVocabulary: Sendable, Equatable {
  /// By falling document frequency, then by bytes.
  var words: [String]
  /// In how many documents each word stands.
  var wordFrequencies: [Int32]
  /// First word's number × 2³² + second word's number; rising.
  var pairs: [UInt64]
  var pairFrequencies: [Int32]
  /// Documents of the corpus that the frequencies come from.
  var documents: Int

  static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}

/// Counts of words and of pairs, documents × vocabulary.
struct SurfaceCounts: Sendable {
  var words: CSRMatrix
  var pairs: CSRMatrix
}

/// Documents as numbers of words, read once.
struct SurfaceTexts: Sendable {
  /// Documents per chunk. Results do not depend on it.
  private static let chunkSize = 1_024

  private var sequences: [Int32]
  private var offsets: [Int]

  /// Chooses a vocabulary and keeps the documents as sequences of its words.
  ///
  /// - Parameters:
  ///   - maximumWords: Words kept, the most frequent first; all that stand in one document are candidates.
  ///   - maximumPairs: Pairs kept, the most frequent first; those of kept words in at least two documents.
  /// - Complexity: O(bytes + words of the texts); words are merged by one thread.
  static func reading(
    _ documents: [LexicalDocument], maximumWords: Int, maximumPairs: Int, threads: Int
  ) -> (SurfaceTexts, SurfaceVocabulary) {
    var table = ByteStringTable()
    var frequencies: [Int32] = []
    var sequences: [Int32] = []
    var offsets = [0]
    // Waves bound what is held twice.
    let waveSize = 64 * chunkSize
    for start in stride(from: 0, to: documents.count, by: waveSize) {
      let count = min(waveSize, documents.count - start)
      let chunks = mapChunks(count: count, chunkSize: chunkSize, threads: threads) { _, range in
        LocalWords(documents[(start + range.lowerBound)..<(start + range.upperBound)])
      }
      for chunk in chunks { chunk.merge(into: &table, &frequencies, &sequences, &offsets) }
    }
    let order = frequencies.indices.sorted {
      frequencies[$0] != frequencies[$1]
        ? frequencies[$0] > frequencies[$1] : table.bytes($0).lexicographicallyPrecedes(table.bytes($1))
    }.prefix(maximumWords)
    var number = [Int32](repeating: -1, count: frequencies.count)
    for (new, old) in order.enumerated() { number[old] = Int32(new) }
    for index in sequences.indices { sequences[index] = number[Int(sequences[index])] }
    let texts = SurfaceTexts(sequences: sequences, offsets: offsets)
    let (pairs, pairFrequencies) = texts.frequentPairs(maximumPairs)
    return (
      texts,
      SurfaceVocabulary(
        words: order.map { table.string($0) }, wordFrequencies: order.map { frequencies[$0] }, pairs: pairs,
        pairFrequencies: pairFrequencies, documents: documents.count)
    )
  }

  /// Reads further documents in a vocabulary; words it does not hold are passed over, and end a pair.
  static func reading(
    _ documents: [LexicalDocument], in vocabulary: SurfaceVocabulary, threads: Int
  ) -> SurfaceTexts {
    var table = ByteStringTable()
    for word in vocabulary.words { _ = table.intern(Array(word.utf8)) }
    let parts = mapChunks(count: documents.count, chunkSize: chunkSize, threads: threads) { [table] _, range in
      let local = LocalWords(documents[range])
      let numbers = (0..<local.table.count).map { Int32(table.find(local.table.bytes($0)) ?? -1) }
      return (local.sequences.map { numbers[Int($0)] }, local.offsets)
    }
    var sequences: [Int32] = []
    var offsets = [0]
    for (part, ends) in parts {
      let base = sequences.count
      sequences += part
      offsets += ends.dropFirst().map { base + $0 }
    }
    return SurfaceTexts(sequences: sequences, offsets: offsets)
  }

  /// The words of a document in their order, by number; below zero those that are not in the vocabulary.
  func words(of document: Int) -> ArraySlice<Int32> { sequences[offsets[document]..<offsets[document + 1]] }

  /// Sparse counts of the documents read. O(words of the texts).
  func counts(in vocabulary: SurfaceVocabulary, threads: Int) -> SurfaceCounts {
    let columns = PairColumns(vocabulary.pairs)
    let parts = mapChunks(count: offsets.count - 1, chunkSize: SurfaceTexts.chunkSize, threads: threads) { _, range in
      var words = CountedRows()
      var pairs = CountedRows()
      var row: [Int32] = []
      var pairRow: [Int32] = []
      for document in range {
        row.removeAll(keepingCapacity: true)
        pairRow.removeAll(keepingCapacity: true)
        var previous: Int32 = -1
        for position in offsets[document]..<offsets[document + 1] {
          let word = sequences[position]
          if word >= 0 {
            row.append(word)
            if previous >= 0 {
              let column = columns.column(of: SurfaceVocabulary.pair(previous, word))
              if column >= 0 { pairRow.append(column) }
            }
          }
          previous = word
        }
        words.append(&row)
        pairs.append(&pairRow)
      }
      return (words, pairs)
    }
    return SurfaceCounts(
      words: CountedRows.joined(parts.map(\.0), columns: vocabulary.words.count),
      pairs: CountedRows.joined(parts.map(\.1), columns: vocabulary.pairs.count))
  }

  /// The most frequent pairs in at least two documents; among equals those of more frequent words.
  private func frequentPairs(_ most: Int) -> ([UInt64], [Int32]) {
    var counts: [UInt64: Int32] = [:]
    var seen: [UInt64] = []
    for document in 0..<(offsets.count - 1) {
      seen.removeAll(keepingCapacity: true)
      var previous: Int32 = -1
      for position in offsets[document]..<offsets[document + 1] {
        let word = sequences[position]
        if word >= 0, previous >= 0 { seen.append(SurfaceVocabulary.pair(previous, word)) }
        previous = word
      }
      seen.sort()
      for index in seen.indices where index == 0 || seen[index] != seen[index - 1] {
        counts[seen[index], default: 0] += 1
      }
    }
    // The order of the dictionary is lost in the sort: no two pairs share a key.
    let kept = counts.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
      .sorted { $0.key < $1.key }
    return (kept.map(\.key), kept.map(\.value))
  }
}

/// The words of a chunk of documents, numbered within it.
private struct LocalWords: Sendable {
  var table = ByteStringTable()
  var sequences: [Int32] = []
  var offsets: [Int] = [0]

  /// Languages that put an apostrophe between two words.
  private static let eliding: Set<String> = ["fr", "it", "ca"]

  init(_ documents: ArraySlice<LexicalDocument>) {
    for document in documents {
      let isEliding = LocalWords.eliding.contains(LanguageDetector.primarySubtag(document.language))
      WordScanner.scan(Array(document.text.utf8), isEliding: isEliding) { _, _, surface in
        sequences.append(Int32(table.intern(surface)))
      }
      offsets.append(sequences.count)
    }
  }

  func merge(
    into table: inout ByteStringTable, _ frequencies: inout [Int32], _ sequences: inout [Int32],
    _ offsets: inout [Int]
  ) {
    let numbers = (0..<self.table.count).map { Int32(table.intern(self.table.bytes($0))) }
    frequencies.append(contentsOf: repeatElement(0, count: table.count - frequencies.count))
    var last = [Int](repeating: -1, count: self.table.count)
    for document in 0..<(self.offsets.count - 1) {
      for position in self.offsets[document]..<self.offsets[document + 1] {
        let local = Int(self.sequences[position])
        sequences.append(numbers[local])
        if last[local] != document {
          last[local] = document
          frequencies[Int(numbers[local])] += 1
        }
      }
      offsets.append(sequences.count)
    }
  }
}

/// Columns of pairs by open addressing: a dictionary costs several times as much per word of a corpus.
private struct PairColumns: Sendable {
  private var keys: [UInt64]
  private var columns: [Int32]
  private let mask: Int

  init(_ pairs: [UInt64]) {
    var size = 16
    while size < pairs.count * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: .max, count: size)
    columns = [Int32](repeating: -1, count: size)
    for (column, pair) in pairs.enumerated() {
      var slot = PairColumns.hash(pair) & mask
      while keys[slot] != .max { slot = (slot + 1) & mask }
      keys[slot] = pair
      columns[slot] = Int32(column)
    }
  }

  /// −1 when the pair has no column.
  func column(of pair: UInt64) -> Int32 {
    var slot = PairColumns.hash(pair) & mask
    while keys[slot] != .max {
      if keys[slot] == pair { return columns[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private static func hash(_ pair: UInt64) -> Int {
    let mixed = (pair ^ pair >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 33) >> 1)
  }
}
