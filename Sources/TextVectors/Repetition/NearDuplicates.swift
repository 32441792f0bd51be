// Documents that say the same in nearly the same words: templates with other numbers in them, and texts sent many
// times. Which of them stands for the others, and whether one should, is for callers.

import LinearAlgebra

/// Groups of near-duplicate documents.
///
/// Two documents are the same when they agree up to numbers, case and blanks; they are near when at least `likeness` of
/// their shingles (runs of three words) are shared. Pairs to compare are found by MinHash signatures of one permutation
/// (Li, Owen, Zhang 2012, doi:10.48550/arXiv.1208.1259) cut into bands; every pair is then counted out. Groups are what
/// such pairs connect.
public struct NearDuplicates: Sendable, Equatable {
  public struct Parameters: Sendable {
    /// Shared shingles of two documents, as a share of all they have.
    public var likeness = 0.8
    /// Shorter documents are alike by chance: people ask the same in the same few words.
    public var fewestWords = 8

    public init() {}
  }

  /// For each document the first one of its group; itself when it is in none, or is the first.
  public let originals: [Int32]

  /// Documents in groups of two and more.
  public let members: Int
  public let groups: Int
  public let largest: Int

  private static let shingle = 3
  /// Bands of rows: of pairs with likeness 0.8, 98% share at least one band; of those with 0.5, 40%.
  private static let bands = 8
  private static let rows = 4
  /// Documents that one is compared with in a band at most; what is alike to all of them is alike to the first.
  private static let mostComparisons = 4

  /// - Parameter documents: in a fixed order; of a group, the first one is the original.
  /// - Complexity: O(bytes + documents × log documents). Memory: about 250 bytes a document.
  public init(of documents: [String], parameters: Parameters = Parameters(), threads: Int) {
    let count = documents.count
    let sketches = mapChunks(count: count, chunkSize: 4_096, threads: threads) { _, range in
      range.map { Sketch(documents[$0], fewestWords: parameters.fewestWords) }
    }.flatMap { $0 }
    var roots = [Int32](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count { buffer[index] = Int32(index) }
      filled = count
    }
    // The same text first: most duplicates are exact, and one of each is enough for what follows.
    var firstOfText: [UInt64: Int32] = [:]
    var distinct: [Int32] = []
    for index in 0..<count {
      guard let sketch = sketches[index] else { continue }
      if let first = firstOfText[sketch.text] {
        roots[index] = first
      } else {
        firstOfText[sketch.text] = Int32(index)
        distinct.append(Int32(index))
      }
    }
    for band in 0..<Self.bands {
      let keyed = distinct.map { (key: sketches[Int($0)]!.bands[band], index: $0) }
        .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      var start = 0
      while start < keyed.count {
        var end = start + 1
        while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
        if end - start > 1 { Self.join(keyed[start..<end].map(\.index), documents, parameters, &roots) }
        start = end
      }
    }
    var sizes: [Int32: Int] = [:]
    for index in 0..<count {
      roots[index] = Self.root(of: Int32(index), in: &roots)
      sizes[roots[index], default: 0] += 1
    }
    originals = roots
    let groups = sizes.values.filter { $0 > 1 }
    (self.groups, members, largest) = (groups.count, groups.reduce(0, +), groups.max() ?? 0)
  }

  /// Joins those of a band that are near: each with the first ones that it is not near to yet.
  private static func join(
    _ indices: [Int32], _ documents: [String], _ parameters: Parameters, _ roots: inout [Int32]
  ) {
    var compared: [(index: Int32, shingles: [UInt64])] = []
    for index in indices {
      let own = Sketch.shingles(of: documents[Int(index)])
      let isJoined = compared.contains { other in
        let (a, b) = (root(of: index, in: &roots), root(of: other.index, in: &roots))
        guard a != b else { return true }
        guard likeness(own, other.shingles) >= parameters.likeness else { return false }
        roots[Int(max(a, b))] = min(a, b)
        return true
      }
      if !isJoined, compared.count < mostComparisons { compared.append((index, own)) }
    }
  }

  /// The lowest document of a group, with the path to it shortened.
  private static func root(of index: Int32, in roots: inout [Int32]) -> Int32 {
    var index = index
    while roots[Int(index)] != index {
      roots[Int(index)] = roots[Int(roots[Int(index)])]
      index = roots[Int(index)]
    }
    return index
  }

  /// Jaccard of two rising lists.
  private static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Double {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { (i, j, shared) = (i + 1, j + 1, shared + 1) } else if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    let all = a.count + b.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// What a document is found by.
  private struct Sketch {
    /// Of the whole text, numbers apart.
    var text: UInt64
    /// Of each band of the signature.
    var bands: [UInt64]

    /// `nil` for a document too short to be compared.
    init?(_ document: String, fewestWords: Int) {
      let words = Self.words(of: document)
      guard words.count >= fewestWords else { return nil }
      text = words.reduce(0) { Self.mixed($0 ^ $1) }
      let cells = NearDuplicates.bands * NearDuplicates.rows
      // The hash's top decides the cell, the rest competes in it; an empty cell borrows from the next filled one.
      var signature = [UInt64](repeating: .max, count: cells)
      for shingle in Self.shingles(of: words) {
        let cell = Int(shingle >> 32) % cells
        signature[cell] = min(signature[cell], shingle & 0xFFFF_FFFF)
      }
      let filled = signature
      for cell in 0..<cells where filled[cell] == .max {
        var step = 1
        while step < cells, filled[(cell + step) % cells] == .max { step += 1 }
        signature[cell] = Self.mixed(filled[(cell + step) % cells] &+ UInt64(step) << 32)
      }
      bands = (0..<NearDuplicates.bands).map { band in
        signature[band * NearDuplicates.rows..<(band + 1) * NearDuplicates.rows].reduce(UInt64(band)) {
          Self.mixed($0 ^ $1)
        }
      }
    }

    /// Distinct shingles, rising.
    static func shingles(of document: String) -> [UInt64] { shingles(of: words(of: document)) }

    private static func shingles(of words: [UInt64]) -> [UInt64] {
      guard words.count >= NearDuplicates.shingle else { return [] }
      let all = (0...words.count - NearDuplicates.shingle).map { start in
        words[start..<start + NearDuplicates.shingle].reduce(0) { mixed($0 ^ $1) }
      }.sorted()
      return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
    }

    /// Hashes of the words; numbers are all the same.
    private static func words(of document: String) -> [UInt64] {
      var words: [UInt64] = []
      var bytes = document.utf8.makeIterator()
      var word: UInt64 = 0
      var last: UInt8 = 0
      while let byte = bytes.next() {
        if TextLines.isWordByte(byte) {
          let folded = byte >= 65 && byte <= 90 ? byte + 32 : byte >= 48 && byte <= 57 ? 48 : byte
          if folded != 48 || last != 48 { word = (word ^ UInt64(folded)) &* 0x0000_0100_0000_01B3 &+ 1 }
          last = folded
        } else {
          if last != 0 { words.append(mixed(word)) }
          (word, last) = (0, 0)
        }
      }
      if last != 0 { words.append(mixed(word)) }
      return words
    }

    /// The finalizer of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
      var value = value &+ 0x9E37_79B9_7F4A_7C15
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
