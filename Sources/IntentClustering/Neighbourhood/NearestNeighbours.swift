// The search for near neighbours: every pair while that is cheap, else an inverted file of cells. Not an index to
// keep: it answers for all rows at once, which is what lets matrix products do the work.

public import LinearAlgebra

extension Neighbours {
  public struct Parameters: Sendable, Equatable {
    /// Neighbours per row. 15: a row and these make the widest mean that is taken of them.
    public var count: Int
    /// Multiplications (distinct rows² · columns) up to which every pair is compared. 2e11: about two seconds of
    /// two cores, some 40,000 rows of 128 columns. At 50,000 cells took a fifteenth of the time of all pairs.
    public var exactProducts: Double
    /// Share of the true neighbours that the cells searched must hold, on a sample of rows. 0.95: what is missed
    /// are the last of the list, and a mean of ten hardly moves when one of them is the eleventh instead.
    public var targetRecall: Double
    /// Most cells searched per row, whatever the recall. 128: rows without any grouping would need nearly all of
    /// them, and the time is to stay bounded; the recall reached is in the result.
    public var highestProbes: Int
    /// Of the choice of rows that cells are trained on and recall is measured with.
    public var seed: UInt64

    public init(
      count: Int = 15, exactProducts: Double = 2e11, targetRecall: Double = 0.95, highestProbes: Int = 128,
      seed: UInt64 = 0
    ) {
      self.count = count
      self.exactProducts = exactProducts
      self.targetRecall = targetRecall
      self.highestProbes = highestProbes
      self.seed = seed
    }
  }

  /// Queries per unit of parallel work when every pair is compared.
  private static let exactChunk = 1_024
  /// Candidates per group when every pair is compared.
  private static let exactBlock = 512

  /// The rows of `vectors` most like each of its rows. Equal bits for any number of threads.
  ///
  /// - Parameter vectors: `n × d`, of norm 1 or 0; rows of zeros have no neighbours and are nobody's.
  /// - Complexity: O(n² · d) up to `exactProducts`; beyond, about O(n^1.5 · d) for rows that form groups. Memory
  ///   O(n · (m + p)) beside the vectors, p the cells searched per row.
  /// - Precondition: all values are finite; `count` and `highestProbes` are positive.
  public static func find(in vectors: Matrix, parameters: Parameters = Parameters(), threads: Int) -> Neighbours {
    precondition(parameters.count > 0 && parameters.highestProbes > 0, "\(parameters)")
    let groups = CopyGroups(vectors, threads: threads)
    let rows = Double(groups.distinct.count)
    if rows * rows * Double(vectors.columns) <= parameters.exactProducts {
      let matches = everyPair(
        groups.distinct, of: vectors, candidates: groups.distinct, count: parameters.count, chunk: exactChunk,
        threads: threads)
      let search = Search(distinctRows: groups.distinct.count, cells: 0, probes: 0, recall: 1, sampledRows: 0)
      return Neighbours(groups, order: groups.distinct, matches: matches, width: parameters.count, search: search)
    }
    let file = InvertedFile(vectors, rows: groups.distinct, parameters: parameters, threads: threads)
    return Neighbours(
      groups, order: file.order, matches: file.matches(count: parameters.count, threads: threads),
      width: parameters.count, search: file.search)
  }

  /// The candidates most like each query, by comparing all: `queries.count × count`.
  static func everyPair(
    _ queries: [Int32], of vectors: Matrix, candidates: [Int32], count: Int, chunk: Int, threads: Int
  ) -> [Match] {
    var labels = [Int32](repeating: -1, count: vectors.rows)
    for (position, row) in candidates.enumerated() { labels[Int(row)] = Int32(position / exactBlock) }
    let blocks = chunkCount(count: candidates.count, chunkSize: exactBlock)
    let search = BlockSearch(vectors: vectors, cells: RowsByLabel(labels, clusters: blocks))
    var matches = [Match](repeating: .none, count: queries.count * count)
    forEachChunk(writing: &matches, width: count, chunkSize: chunk, threads: threads) { _, range, slice in
      let all = (0..<range.count).map { Int32($0) }
      let visits = (0..<blocks).map { Visit(cell: $0, positions: all) }
      let found = search.matches(queries[range], visits: visits, count: count)
      for index in found.indices { slice[index] = found[index] }
    }
    return matches
  }

  /// Gives every row the list of the lowest row with its vector.
  ///
  /// - Parameters:
  ///   - order: The rows that were searched for, each once.
  ///   - matches: `order.count × width`.
  private init(_ groups: CopyGroups, order: [Int32], matches: [Match], width: Int, search: Search) {
    let count = groups.originals.count
    var indices = [Int32](repeating: -1, count: count * width)
    var similarities = [Float](repeating: 0, count: count * width)
    var place = [Int32](repeating: -1, count: count)
    for (position, row) in order.enumerated() { place[Int(row)] = Int32(position) }
    for row in 0..<count where groups.originals[row] >= 0 {
      let from = Int(place[Int(groups.originals[row])]) * width
      for rank in 0..<width {
        indices[row * width + rank] = matches[from + rank].row
        similarities[row * width + rank] = matches[from + rank].similarity
      }
    }
    self.init(
      rows: count, width: width, indices: indices, similarities: similarities, originals: groups.originals,
      copies: groups.copies, search: search)
  }
}
