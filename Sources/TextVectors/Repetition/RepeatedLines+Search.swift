// Finds repeated lines in a corpus. Documents are read side by side in chunks, and what was read is added up in their
// order.

import LinearAlgebra
import TicketModel

extension RepeatedLines {
  /// When a line counts as repeated without meaning.
  public struct Parameters: Sendable {
    /// Tickets that a line must stand in: so many, and this share of all.
    public var fewestTickets = 20
    public var smallestShare = 0.001
    /// Different requesters that must have sent it, where requesters are known.
    public var fewestRequesters = 10
    /// Share of its tickets in which lines stand beside it that are not repeated themselves.
    public var smallestShareBeside = 0.5
    /// Share of its tickets of which nothing would remain: a request that people send in the same words.
    public var largestShareAlone = 0.02
    /// How many times as alike as tickets at large those may be that have the line, by the text beside it. More says
    /// that the line belongs to an intent.
    public var largestLift = 2.0

    public init() {}
  }

  /// A document with who sent it.
  public struct Source: Sendable {
    public var text: String
    public var language: String
    /// Of the requester's id; `nil` when unknown.
    public var requester: UInt64?

    public init(text: String, language: String, requester: UInt64?) {
      self.text = text
      self.language = language
      self.requester = requester
    }
  }

  /// The most lines looked at closely: 2,048 × 2,048 sums of 8 bytes are 32 MB.
  private static let mostCandidates = 2_048

  /// The lines of a corpus that are repeated without meaning.
  ///
  /// A line qualifies by what stands beside it: in at least half of its tickets text that is not repeated itself, of
  /// many requesters, and as varied as that of tickets of its languages at large, while hardly any ticket consists of
  /// it. So a short request that thousands send in the same words stays: it stands alone, or beside text about the same
  /// thing.
  ///
  /// The result hangs on the documents alone, in whatever order; sums run in the order given, which callers fix.
  ///
  /// - Complexity: O(bytes) in three passes. Memory besides the documents: some 100 MB, and 8 to 16 bytes a line.
  public init(of documents: [Source], parameters: Parameters = Parameters(), threads: Int) {
    let fewest = max(parameters.fewestTickets, Int((parameters.smallestShare * Double(documents.count)).rounded(.up)))
    var search = LineSearch(
      counting: documents, fewestTickets: fewest, most: Self.mostCandidates, threads: threads)
    guard !search.isEmpty else {
      self.init([])
      return
    }
    search.compare(documents, parameters: parameters, threads: threads)
    self.init(search.lines(documents, parameters: parameters, threads: threads))
  }
}

/// The search at work: candidates, and what stands beside them.
private struct LineSearch {
  struct Candidate {
    var hash: UInt64
    var text = ""
    var tickets: Int
    var beside = 0
    var alone = 0
    var requesters: Set<UInt64> = []
    var hasUnknownRequester = false
    /// Sum of the unit vectors of the text beside it, and how many by language.
    var sum: [Double] = []
    var languages: [String: Int] = [:]
  }

  private var candidates: [Candidate] = []
  private var places: [UInt64: Int] = [:]
  private var background: [String: (sum: [Double], count: Int)] = [:]

  /// Documents of one unit of parallel work, and those whose readings are held at a time.
  private static let chunkSize = 256
  private static let waveSize = 16 * chunkSize

  var isEmpty: Bool { candidates.isEmpty }

  /// Counts lines: first into a table of fixed size, which can only say too much, then exactly those that it leaves.
  init(counting documents: [RepeatedLines.Source], fewestTickets: Int, most: Int, threads: Int) {
    let chunks = mapChunks(count: documents.count, chunkSize: Self.chunkSize, threads: threads) { _, range in
      range.reduce(into: [UInt64]()) { hashes, row in
        hashes += Self.distinctHashes(DocumentLines.of(Array(documents[row].text.utf8)))
      }
    }
    let bits = 22
    var table = [UInt32](repeating: 0, count: 1 << bits)
    func place(_ hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }
    for hash in chunks.joined() { table[place(hash)] &+= 1 }
    var counts: [UInt64: Int] = [:]
    for hash in chunks.joined() where table[place(hash)] >= fewestTickets { counts[hash, default: 0] += 1 }
    candidates = counts.filter { $0.value >= fewestTickets }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(most).map { Candidate(hash: $0.key, tickets: $0.value) }
    for (place, candidate) in candidates.enumerated() { places[candidate.hash] = place }
  }

  /// Lines and names of fields, each once, rising.
  private static func distinctHashes(_ lines: [DocumentLine]) -> [UInt64] {
    var hashes: [UInt64] = []
    for line in lines {
      hashes.append(line.hash)
      if let label = line.label { hashes.append(label.hash) }
    }
    hashes.sort()
    return hashes.indices.filter { $0 == 0 || hashes[$0] != hashes[$0 - 1] }.map { hashes[$0] }
  }

  /// What one document says of the candidates.
  private struct Reading: Sendable {
    /// Candidates in it, each once, rising.
    var found: [Int] = []
    /// Of each of `found`, where it stands first.
    var ranges: [Range<Int>] = []
    /// The text beside them, as `WordWeights.vector` gives it.
    var beside: [(Int, Double)] = []
  }

  /// Looks at what stands beside each candidate.
  mutating func compare(_ documents: [RepeatedLines.Source], parameters: RepeatedLines.Parameters, threads: Int) {
    let weights = WordWeights(counting: documents.count, threads: threads) { documents[$0].text }
    let places = places
    // Side by side within a wave, which bounds what is held of the readings.
    for start in stride(from: 0, to: documents.count, by: Self.waveSize) {
      let wave = documents[start..<min(start + Self.waveSize, documents.count)]
      let readings = mapChunks(count: wave.count, chunkSize: Self.chunkSize, threads: threads) { _, range in
        range.map { Self.reading(Array(wave[start + $0].text.utf8), places: places, weights: weights) }
      }
      for (document, reading) in zip(wave, readings.joined()) { add(reading, of: document, parameters: parameters) }
    }
  }

  private static func reading(_ bytes: [UInt8], places: [UInt64: Int], weights: WordWeights) -> Reading {
    var rest: [Range<Int>] = []
    var found: [Int: Range<Int>] = [:]
    func note(_ place: Int, _ range: Range<Int>) { if found[place] == nil { found[place] = range } }
    for line in DocumentLines.of(bytes) {
      if let place = places[line.hash] {
        note(place, line.range)
      } else if let label = line.label, let place = places[label.hash] {
        note(place, label.range)
        rest.append(label.range.upperBound..<line.range.upperBound)
      } else {
        rest.append(line.range)
      }
    }
    let order = found.keys.sorted()
    return Reading(found: order, ranges: order.map { found[$0]! }, beside: weights.vector(of: bytes, in: rest))
  }

  private mutating func add(
    _ reading: Reading, of document: RepeatedLines.Source, parameters: RepeatedLines.Parameters
  ) {
    let vector = reading.beside
    if !vector.isEmpty {
      var known = background.removeValue(forKey: document.language) ?? ([], 0)
      Self.add(vector, to: &known.sum)
      known.count += 1
      background[document.language] = known
    }
    for (place, range) in zip(reading.found, reading.ranges) {
      if candidates[place].text.isEmpty {
        candidates[place].text = String(decoding: Array(document.text.utf8)[range], as: UTF8.self)
      }
      if let requester = document.requester {
        if candidates[place].requesters.count < parameters.fewestRequesters {
          candidates[place].requesters.insert(requester)
        }
      } else {
        candidates[place].hasUnknownRequester = true
      }
      guard !vector.isEmpty else { continue }
      candidates[place].beside += 1
      candidates[place].languages[document.language, default: 0] += 1
      Self.add(vector, to: &candidates[place].sum)
    }
  }

  private static func add(_ vector: [(Int, Double)], to sum: inout [Double]) {
    if sum.isEmpty { sum = [Double](repeating: 0, count: WordWeights.dimension) }
    for (place, weight) in vector { sum[place] += weight }
  }

  /// What qualifies, most frequent first.
  mutating func lines(
    _ documents: [RepeatedLines.Source], parameters: RepeatedLines.Parameters, threads: Int
  ) -> [RepeatedLine] {
    var standing = Set(
      candidates.indices.filter { place in
        let candidate = candidates[place]
        return Double(candidate.beside) >= parameters.smallestShareBeside * Double(candidate.tickets)
          && (candidate.hasUnknownRequester || candidate.requesters.count >= parameters.fewestRequesters)
          && lift(of: candidate) <= parameters.largestLift
      })
    // A request beside nothing but footers: what remains of its tickets once more frequent lines are gone is itself.
    let alone = mapChunks(count: documents.count, chunkSize: Self.chunkSize, threads: threads) {
      [places, standing] _, range in
      range.compactMap { row -> Int? in
        let lines = DocumentLines.of(Array(documents[row].text.utf8))
        let found = lines.lazy.prefix { standing.contains(places[$0.hash] ?? -1) }.map { places[$0.hash]! }
        // The rarest of them.
        return found.count == lines.count ? found.max() : nil
      }
    }
    for place in alone.joined() { candidates[place].alone += 1 }
    standing = standing.filter {
      Double(candidates[$0].alone) <= parameters.largestShareAlone * Double(candidates[$0].tickets)
    }
    return standing.sorted().map { place in
      let candidate = candidates[place]
      return RepeatedLine(
        hash: candidate.hash, text: candidate.text, tickets: candidate.tickets, requesters: candidate.requesters.count)
    }
  }

  /// Mean cosine of the texts beside a line, in units of that of as many tickets of the same languages at large.
  private func lift(of candidate: Candidate) -> Double {
    let count = Double(candidate.beside)
    guard count >= 2 else { return .infinity }
    let own = (Self.dot(candidate.sum, candidate.sum) - count) / (count * (count - 1))
    let shares = candidate.languages.sorted { $0.key < $1.key }.compactMap { language, tickets in
      background[language].map { (share: Double(tickets) / count, sum: $0.sum, count: Double($0.count)) }
    }
    var expected = 0.0
    for (place, one) in shares.enumerated() {
      if one.count >= 2 {
        expected += one.share * one.share * (Self.dot(one.sum, one.sum) - one.count) / (one.count * (one.count - 1))
      }
      for other in shares[..<place] {
        expected += 2 * one.share * other.share * Self.dot(one.sum, other.sum) / (one.count * other.count)
      }
    }
    return expected > 0 ? own / expected : own <= 0 ? 1 : .infinity
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * b[place] }
    return sum
  }
}
