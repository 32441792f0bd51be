// Documents that say the same in nearly the same words: templates with other numbers in them, and texts sent many
// times. Which of them stands for the others, and whether one should, is for callers.

import LinearAlgebra

/// Groups of near-duplicate documents.
///
/// Two documents are the same when they agree up to numbers, case and punctuation; they are near when at least `likeness`
/// of their shingles (runs of three words) are shared. Pairs to compare are those whose MinHash signatures share one of
/// 16 bands of four minima; those that may be near by their signatures are then counted out. Groups are what such pairs
/// connect.
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

  /// - Parameter documents: in a fixed order; of a group, the first one is the original.
  /// - Complexity: O(words + documents × log documents). Memory: about 300 bytes a document.
  public init(of documents: [String], parameters: Parameters = Parameters(), threads: Int) {
    let count = documents.count
    let bands = ShingleSignature.bands
    var signatures = [UInt64](repeating: 0, count: count * bands)
    let texts = mapChunks(writing: &signatures, width: bands, chunkSize: 1_024, threads: threads) { _, range, slice in
      var reader = ShingleReader()
      return range.map { index -> UInt64? in
        reader.read(documents[index])
        guard reader.words.count >= parameters.fewestWords else { return nil }
        let start = (index - range.lowerBound) * bands
        ShingleSignature.write(reader, into: UnsafeMutableBufferPointer(rebasing: slice[start..<start + bands]))
        return reader.text
      }
    }
    // The same text first: most duplicates are exact, and one of each is enough for what follows.
    var labels = GroupLabels(count: count)
    var firstOfText: [UInt64: Int32] = [:]
    var distinct: [Int32] = []
    for (index, text) in texts.joined().enumerated() {
      guard let text else { continue }
      if let first = firstOfText[text] {
        labels.join(first, Int32(index))
      } else {
        firstOfText[text] = Int32(index)
        distinct.append(Int32(index))
      }
    }
    firstOfText = [:]
    labels.flatten()
    let candidates = mapChunks(count: bands, chunkSize: 1, threads: threads) { [distinct, signatures] band, _ in
      BandGroups(distinct, band: band, signatures: signatures)
    }
    for band in candidates {
      let pairs = mapChunks(count: band.ends.count, chunkSize: 64, threads: threads) { [signatures, labels] _, range in
        var comparison = Comparison(
          documents: documents, signatures: signatures, labels: labels.flat, likeness: parameters.likeness)
        for group in range { comparison.compare(band.members(of: group), band: band.band) }
        return comparison.pairs
      }
      for (a, b) in pairs.joined() { labels.join(a, b) }
      labels.flatten()
    }
    originals = labels.flat
    var sizes = [Int](repeating: 0, count: count)
    for label in originals { sizes[Int(label)] += 1 }
    let groups = sizes.filter { $0 > 1 }
    (self.groups, members, largest) = (groups.count, groups.reduce(0, +), groups.max() ?? 0)
  }
}

/// Which group each document is in: its lowest document.
private struct GroupLabels {
  /// A lower one of the same group, or itself.
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

  /// The label of each document; after `flatten()`.
  var flat: [Int32] { parents }

  mutating func join(_ a: Int32, _ b: Int32) {
    let (a, b) = (root(of: a), root(of: b))
    parents[Int(max(a, b))] = min(a, b)
  }

  mutating func flatten() { for index in parents.indices { parents[index] = parents[Int(parents[index])] } }

  private mutating func root(of index: Int32) -> Int32 {
    var index = index
    while parents[Int(index)] != index {
      parents[Int(index)] = parents[Int(parents[Int(index)])]
      index = parents[Int(index)]
    }
    return index
  }
}

/// Documents that share one band of their signatures.
private struct BandGroups: Sendable {
  let band: Int
  /// Rising in each group.
  private var documents: [Int32] = []
  /// End of each group.
  private(set) var ends: [Int] = []

  init(_ distinct: [Int32], band: Int, signatures: [UInt64]) {
    self.band = band
    let sorted = Self.sorted(distinct) { signatures[Int($0) * ShingleSignature.bands + band] }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].word == sorted[start].word { end += 1 }
      if end - start > 1 {
        documents += sorted[start..<end].lazy.map(\.document)
        ends.append(documents.count)
      }
      start = end
    }
  }

  /// The documents with their words, rising by word and then by document. Dealt out by the top bits of the words first:
  /// these are hashes, so that only a few fall together.
  private static func sorted(
    _ documents: [Int32], _ word: (Int32) -> UInt64
  ) -> [(word: UInt64, document: Int32)] {
    var ends = [Int](repeating: 0, count: 1 << 16)
    for document in documents { ends[Int(word(document) >> 48)] += 1 }
    var end = 0
    for bucket in ends.indices {
      end += ends[bucket]
      ends[bucket] = end - ends[bucket]
    }
    var sorted = [(word: UInt64, document: Int32)](repeating: (0, 0), count: documents.count)
    for document in documents {
      let word = word(document)
      sorted[ends[Int(word >> 48)]] = (word, document)
      ends[Int(word >> 48)] += 1
    }
    sorted.withUnsafeMutableBufferPointer { sorted in
      var start = 0
      for end in ends {
        if end - start > 1 {
          var bucket = UnsafeMutableBufferPointer(rebasing: sorted[start..<end])
          bucket.sort { ($0.word, $0.document) < ($1.word, $1.document) }
        }
        start = end
      }
    }
    return sorted
  }

  func members(of group: Int) -> ArraySlice<Int32> { documents[(group == 0 ? 0 : ends[group - 1])..<ends[group]] }
}

/// Counts out pairs that may be near and are not in one group yet.
private struct Comparison {
  /// Documents that one is compared with in a band at most.
  private static let window = 8

  let documents: [String]
  let signatures: [UInt64]
  let labels: [Int32]
  let likeness: Double
  /// Near pairs, enough of them to connect what they connect.
  private(set) var pairs: [(Int32, Int32)] = []
  private var reader = ShingleReader()
  /// So few shared minima leave no hope: 3.5 standard deviations below what is expected of a pair at the border.
  private let fewestShared: Int

  private struct Member {
    var document: Int32
    var label: Int32
    var shingles: [UInt64]?
  }

  init(documents: [String], signatures: [UInt64], labels: [Int32], likeness: Double) {
    self.documents = documents
    self.signatures = signatures
    self.labels = labels
    self.likeness = likeness
    let expected = Double(ShingleSignature.minima) * likeness
    fewestShared = Int(expected - 3.5 * (expected * (1 - likeness)).squareRoot())
  }

  mutating func compare(_ group: ArraySlice<Int32>, band: Int) {
    var group = Array(group)
    let first = labels[Int(group[0])]
    if group.allSatisfy({ labels[Int($0)] == first }) { return }
    // Of many, those whose further minima agree come to stand side by side.
    if group.count > Self.window + 1 { sort(&group, from: band) }
    var recent: [Member] = []
    for document in group {
      var member = Member(document: document, label: labels[Int(document)])
      for other in recent.indices where recent[other].label != member.label {
        guard areNear(&member, &recent[other]) else { continue }
        pairs.append((recent[other].document, document))
        let joined = recent[other].label
        for index in recent.indices where recent[index].label == joined { recent[index].label = member.label }
      }
      if recent.count == Self.window { recent.removeFirst() }
      recent.append(member)
    }
  }

  private func sort(_ group: inout [Int32], from band: Int) {
    let bands = ShingleSignature.bands
    group.sort { a, b in
      for step in 1..<bands {
        let word = (band + step) % bands
        let (left, right) = (signatures[Int(a) * bands + word], signatures[Int(b) * bands + word])
        if left != right { return left < right }
      }
      return a < b
    }
  }

  private mutating func areNear(_ a: inout Member, _ b: inout Member) -> Bool {
    let shared = signatures.withUnsafeBufferPointer { ShingleSignature.shared($0, Int(a.document), Int(b.document)) }
    guard shared >= fewestShared else { return false }
    let (left, right) = (shingles(of: &a), shingles(of: &b))
    let (fewer, more) = (min(left.count, right.count), max(left.count, right.count))
    return Double(fewer) >= likeness * Double(more) && Self.likeness(left, right) >= likeness
  }

  private mutating func shingles(of member: inout Member) -> [UInt64] {
    if let known = member.shingles { return known }
    reader.read(documents[Int(member.document)])
    let shingles = reader.shingles()
    member.shingles = shingles
    return shingles
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
}
