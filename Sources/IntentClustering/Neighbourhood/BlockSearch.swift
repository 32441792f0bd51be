// The arithmetic of a neighbour search: groups of rows against groups of rows, by matrix products of a size that
// stays in the second-level cache. Which groups meet is decided elsewhere.

import LinearAlgebra

/// A row and its cosine with the row it was found for.
struct Match: Sendable, Equatable {
  var row: Int32
  var similarity: Float

  /// No such row.
  static let none = Match(row: -1, similarity: 0)
}

/// One group of candidates, and which queries it is to be compared with.
struct Visit {
  var cell: Int
  /// Positions among the queries.
  var positions: [Int32]
}

/// Searches rows of one matrix, grouped into cells, for other rows of it.
struct BlockSearch: Sendable {
  let vectors: Matrix
  let cells: RowsByLabel

  /// Rows of a product: with `width` candidates and some hundred columns the blocks and their scores fill about half
  /// of a second-level cache.
  private static let height = 256
  private static let width = 512

  /// The `count` candidates most like each query, among those of the cells it visits: `queries.count × count`,
  /// `Match.none` where there are fewer. A query is never its own match.
  ///
  /// The products pick them; their order and the cosines returned come from dot products of one row with another,
  /// which do not depend on what else was in a block.
  ///
  /// - Complexity: O(d) per query and candidate.
  func matches(_ queries: ArraySlice<Int32>, visits: [Visit], count: Int) -> [Match] {
    var best = BestMatches(rows: queries.count, count: count)
    let columns = vectors.columns
    let (height, width) = (BlockSearch.height, BlockSearch.width)
    let first = queries.startIndex
    withUnsafeTemporaryAllocation(of: Float.self, capacity: (height + width) * columns + height * width) { space in
      let left = UnsafeMutableBufferPointer(rebasing: space[..<(height * columns)])
      let right = UnsafeMutableBufferPointer(rebasing: space[(height * columns)..<((height + width) * columns)])
      let scores = UnsafeMutableBufferPointer(rebasing: space[((height + width) * columns)...])
      for visit in visits {
        let members = cells.rows(of: visit.cell)
        for start in stride(from: members.startIndex, to: members.endIndex, by: width) {
          let block = members[start..<min(start + width, members.endIndex)]
          gather(block, into: right)
          for from in stride(from: 0, to: visit.positions.count, by: height) {
            let positions = visit.positions[from..<min(from + height, visit.positions.count)]
            gather(positions.map { queries[first + Int($0)] }[...], into: left)
            multiplyByTransposed(
              UnsafeBufferPointer(rebasing: left[..<(positions.count * columns)]),
              UnsafeBufferPointer(rebasing: right[..<(block.count * columns)]), columns: columns, into: scores)
            block.withUnsafeBufferPointer { candidates in
              for (line, position) in positions.enumerated() {
                best.offer(
                  UnsafeBufferPointer(rebasing: scores[line * block.count..<(line + 1) * block.count]),
                  candidates: candidates, excluding: queries[first + Int(position)], to: Int(position))
              }
            }
          }
        }
      }
    }
    return ordered(best, queries)
  }

  private func gather(_ rows: ArraySlice<Int32>, into block: UnsafeMutableBufferPointer<Float>) {
    let columns = vectors.columns
    vectors.values.withUnsafeBufferPointer { values in
      var target = block.baseAddress!
      for row in rows {
        target.update(from: values.baseAddress! + Int(row) * columns, count: columns)
        target += columns
      }
    }
  }

  /// Cosines by themselves, and the order that they give.
  private func ordered(_ best: BestMatches, _ queries: ArraySlice<Int32>) -> [Match] {
    let count = best.count
    var matches = [Match](repeating: .none, count: queries.count * count)
    var cosines = [Float](repeating: 0, count: count)
    var list: [Match] = []
    for (position, query) in queries.enumerated() {
      let found = best.indices[position * count..<(position + 1) * count].prefix { $0 >= 0 }
      vectors.dots(row: Int(query), withRowsAt: found, into: &cosines)
      list.removeAll(keepingCapacity: true)
      for (row, cosine) in zip(found, cosines) { list.append(Match(row: row, similarity: min(max(cosine, -1), 1))) }
      list.sort { (-$0.similarity, $0.row) < (-$1.similarity, $1.row) }
      for (rank, match) in list.enumerated() { matches[position * count + rank] = match }
    }
    return matches
  }
}
