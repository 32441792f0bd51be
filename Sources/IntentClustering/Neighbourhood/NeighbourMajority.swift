// The last word on clusters of even size: k-means draws straight borders half way between two centres, and where the
// border runs through a crowd, those around a row know better where it belongs.

import LinearAlgebra

extension Neighbours {
  /// Gives every row to the cluster that most of its neighbours are in: those on its list, and those on whose lists it
  /// is, all rows at once, a few times over (label propagation: Raghavan, Albert, Kumara 2007,
  /// doi:10.1103/PhysRevE.76.036106; from a clustering, not from nothing).
  ///
  /// A text counts once, however many copies it has, and its copies go where it goes. A row stays where it is as long
  /// as no cluster has more votes, and of several that have more it takes the lowest. A round that would leave a
  /// cluster empty is not taken. Not for clusters of uneven size: those with fewer rows than a list are voted away.
  ///
  /// - Parameters:
  ///   - labels: The cluster of each row, equal for copies; −1 for rows of zeros, which keep it. Every label occurs.
  ///   - rounds: At most so many; 0 changes nothing.
  /// - Complexity: O(rows · width) per round, twice that in memory.
  func majority(of labels: [Int32], clusters: Int, rounds: Int, threads: Int) -> [Int32] {
    precondition(labels.count == rows, "\(labels.count) labels for \(rows) rows")
    if rounds == 0 { return labels }
    let naming = rowsNaming()
    var labels = labels
    for _ in 0..<rounds {
      let before = labels
      var after = labels
      forEachChunk(writing: &after, chunkSize: 1_024, threads: threads) { _, range, slice in
        var votes = [Int32](repeating: 0, count: clusters)
        for row in range where Int(originals[row]) == row && before[row] >= 0 {
          var best = before[row]
          func vote(_ other: Int32) { votes[Int(before[Int(other)])] += 1 }
          func forEachVoter(_ body: (Int32) -> Void) {
            for place in row * width..<(row + 1) * width where indices[place] >= 0 { body(indices[place]) }
            for place in naming.starts[row]..<naming.starts[row + 1] { body(naming.rows[place]) }
          }
          forEachVoter(vote)
          let own = votes[Int(best)]
          forEachVoter { other in
            let label = before[Int(other)]
            let (count, most) = (votes[Int(label)], votes[Int(best)])
            if count > own, count > most || (count == most && label < best) { best = label }
          }
          forEachVoter { votes[Int(before[Int($0)])] = 0 }
          slice[row - range.lowerBound] = best
        }
      }
      for row in 0..<rows where originals[row] >= 0 { after[row] = after[Int(originals[row])] }
      guard after != before, after.reduce(into: Set<Int32>(), { $0.insert($1) }).subtracting([-1]).count == clusters
      else { break }
      labels = after
    }
    return labels
  }

  /// For each row the rows on whose lists it is, rising: `rows[starts[r]..<starts[r + 1]]`. Copies name nobody.
  private func rowsNaming() -> (starts: [Int], rows: [Int32]) {
    var starts = [Int](repeating: 0, count: rows + 1)
    func forEachNaming(_ body: (_ named: Int, _ by: Int32) -> Void) {
      for row in 0..<rows where Int(originals[row]) == row {
        for place in row * width..<(row + 1) * width where indices[place] >= 0 { body(Int(indices[place]), Int32(row)) }
      }
    }
    forEachNaming { named, _ in starts[named + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    var next = starts
    var naming = [Int32](repeating: 0, count: starts[rows])
    forEachNaming { named, by in
      naming[next[named]] = by
      next[named] += 1
    }
    return (starts, naming)
  }
}
