// Rows that share words, whatever their vectors say: a search in lists of the rows that hold each word. Words that many
// rows hold find nobody where that would take long; they count once somebody is found.

import LinearAlgebra

/// For each row of a sparse matrix the rows most like it, by the dot product.
struct WordNeighbours: Sendable {
  /// Neighbours per row.
  let width: Int
  /// `rows × width`, nearest first, of equals the lower row; −1 where there are no more.
  let indices: [Int32]
  /// The dot products beside `indices`; 0 where the index is −1.
  let similarities: [Float]

  /// Rows that are told apart by their whole rows, per neighbour wanted.
  private static let candidatesPerNeighbour = 4
  /// Chunks of rows at most: each clears a number for every row before it starts.
  private static let mostChunks = 128

  /// - Parameters:
  ///   - rows: Rows of length 1 at most, entries above 0, as tf-idf; rows without entries have no neighbours and are
  ///     nobody's.
  ///   - visits: Entries looked at, about, over all rows: as many of the rarest words as this allows find candidates.
  ///     `nil`: 2,000 a row, at least 3 · 10⁸, which takes about a second.
  /// - Complexity: O(visits + rows · count · words in a row); memory: one number per row and thread, and a copy of the
  ///   matrix.
  init(_ rows: CSRMatrix, count: Int, visits: Double? = nil, threads: Int) {
    precondition(count > 0, "\(count) neighbours")
    let holders = rows.transposed()
    let mostHolders = WordNeighbours.mostHolders(holders, visits: visits ?? max(3e8, 2_000 * Double(rows.rows)))
    var matches = [Match](repeating: .none, count: rows.rows * count)
    let chunkSize = max(512, rows.rows / WordNeighbours.mostChunks)
    forEachChunk(writing: &matches, width: count, chunkSize: chunkSize, threads: threads) { _, range, slice in
      var search = WordSearch(rows, holders, mostHolders: mostHolders)
      for row in range {
        let found = search.nearest(to: row, count: count, candidates: count * WordNeighbours.candidatesPerNeighbour)
        for (rank, match) in found.enumerated() { slice[(row - range.lowerBound) * count + rank] = match }
      }
    }
    width = count
    indices = matches.map(\.row)
    similarities = matches.map(\.similarity)
  }

  /// The most rows that a word may stand in to find candidates: a word in m rows is met m times, m entries each.
  private static func mostHolders(_ holders: CSRMatrix, visits: Double) -> Int {
    let counts = (0..<holders.rows).map { holders.rowOffsets[$0 + 1] - holders.rowOffsets[$0] }.sorted()
    var sum = 0.0
    for count in counts {
      sum += Double(count) * Double(count)
      if sum > visits { return count - 1 }
    }
    return counts.last ?? 0
  }
}

/// One row's search at a time, in storage that serves the next too.
private struct WordSearch {
  private let rows: CSRMatrix
  private let holders: CSRMatrix
  private let mostHolders: Int
  /// Of every row what the rarer words of the one at hand give; 0 between searches.
  private var scores: [Float]
  /// Rows whose score is not 0.
  private var touched: [Int32] = []

  init(_ rows: CSRMatrix, _ holders: CSRMatrix, mostHolders: Int) {
    (self.rows, self.holders, self.mostHolders) = (rows, holders, mostHolders)
    scores = [Float](repeating: 0, count: rows.rows)
  }

  mutating func nearest(to row: Int, count: Int, candidates: Int) -> [Match] {
    collect(row)
    var best = BestMatches(rows: 1, count: candidates)
    touched.withUnsafeBufferPointer { touched in
      let found = touched.map { scores[Int($0)] }
      found.withUnsafeBufferPointer { best.offer($0, candidates: touched, excluding: Int32(row), to: 0) }
    }
    for other in touched { scores[Int(other)] = 0 }
    touched.removeAll(keepingCapacity: true)
    return best.indices.prefix { $0 >= 0 }
      .map { Match(row: $0, similarity: rows.dot(row: row, with: Int($0))) }
      .sorted { (-$0.similarity, $0.row) < (-$1.similarity, $1.row) }
      .prefix(count).map { $0 }
  }

  private mutating func collect(_ row: Int) {
    scores.withUnsafeMutableBufferPointer { scores in
      holders.columnIndices.withUnsafeBufferPointer { others in
        holders.values.withUnsafeBufferPointer { weights in
          for entry in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
            let word = Int(rows.columnIndices[entry])
            let range = holders.rowOffsets[word]..<holders.rowOffsets[word + 1]
            if range.count > mostHolders { continue }
            let weight = rows.values[entry]
            for place in range {
              let other = Int(others[place])
              if scores[other] == 0 { touched.append(others[place]) }
              scores[other] += weight * weights[place]
            }
          }
        }
      }
    }
  }
}
