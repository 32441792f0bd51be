// k-means‖: candidates for seeds, drawn thousands at a time, so that the distances are wide matrix products. Which of
// the candidates become seeds is decided by the weighted greedy k-means++ beside this file.

import LinearAlgebra
import SeededRandom

extension SeedRows {
  /// Draws of candidates. 5: Bahmani et al. see little gain from more.
  private static let draws = 5
  /// Candidates per draw and seed, about. 1: twice as many take twice as long, and lower the inertia that k-means ends
  /// at by 0.1% for 3,000 clusters, and not at all for 300.
  private static let oversampling = 1
  /// Rows and candidates per matrix product, whose result stays in the second-level cache.
  private static let block = 256

  /// Places of at most `count` seeds, no two of them equal rows; fewer when there are fewer distinct rows.
  ///
  /// - Complexity: O(n · d · count) with a factor of 5, and the greedy choice among 5 · count candidates.
  func parallelSeeds(_ count: Int, generator: inout SplitMix64) -> [Int] {
    // Candidates as many as rows spare nothing.
    if SeedRows.draws * SeedRows.oversampling * count >= rows.rows { return greedySeeds(count, generator: &generator) }
    let (candidates, standing) = candidates(count, generator: &generator)
    let heavy = SeedRows(
      rows: rows.gatheringRows(candidates), norms: candidates.map { norms[$0] }, weights: standing, threads: threads)
    let chosen = heavy.greedySeeds(count, generator: &generator)
    // Draws take equal rows too, and one far row can take them all: there may be more distinct rows than candidates.
    if chosen.count < count { return greedySeeds(count, generator: &generator) }
    return chosen.map { candidates[$0] }
  }

  /// Places of candidates for `count` seeds, and the weight of the rows nearest to each.
  ///
  /// Bahmani et al. 2012, doi:10.14778/2180912.2180915: from one row, a few times, every row becomes a candidate with
  /// probability oversampling · count · d² / Σd², where d is its distance to the nearest candidate so far.
  func candidates(_ count: Int, generator: inout SplitMix64) -> (places: [Int], weights: [Double]) {
    var candidates = [generator.below(rows.rows)]
    var nearest = [NearestCandidate](repeating: NearestCandidate(), count: rows.rows)
    approach(candidates[...], &nearest)
    for _ in 0..<SeedRows.draws {
      let total = zip(weights, nearest).reduce(0) { $0 + $1.0 * $1.1.squaredDistance }
      if total == 0 { break }
      let share = Double(SeedRows.oversampling * count) / total
      let known = candidates.count
      for row in nearest.indices where nearest[row].squaredDistance > 0 {
        if generator.unit() < share * weights[row] * nearest[row].squaredDistance { candidates.append(row) }
      }
      approach(candidates[known...], &nearest)
    }
    var standing = [Double](repeating: 0, count: candidates.count)
    for row in nearest.indices { standing[Int(nearest[row].place)] += weights[row] }
    return (candidates, standing)
  }

  /// Makes each row's nearest candidate the nearest of `new` where that is nearer, the first of equals.
  ///
  /// - Parameter new: Rows; their indices are the candidates' places.
  /// - Complexity: O(n · new · d).
  private func approach(_ new: ArraySlice<Int>, _ nearest: inout [NearestCandidate]) {
    let targets = rows.gatheringRows(Array(new))
    let halfNorms = new.map { Float(norms[$0] / 2) }
    let width = rows.columns
    forEachChunk(writing: &nearest, chunkSize: SeedRows.block, threads: threads) { _, range, slice in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: range.count * SeedRows.block) { products in
        rows.values.withUnsafeBufferPointer { values in
          let left = UnsafeBufferPointer(rebasing: values[range.lowerBound * width..<range.upperBound * width])
          for start in stride(from: 0, to: new.count, by: SeedRows.block) {
            let tile = start..<min(start + SeedRows.block, new.count)
            targets.multiply(left, byTransposedRows: tile, into: products)
            halfNorms[tile].withUnsafeBufferPointer { halfNorms in
              for index in slice.indices {
                let own = UnsafeBufferPointer(rebasing: products[index * tile.count..<(index + 1) * tile.count])
                let best = highestDifference(own, halfNorms).index
                let place = new.startIndex + start + best
                let distance = squaredDistance(range.lowerBound + index, new[place], product: own[best])
                if distance < slice[index].squaredDistance {
                  slice[index] = NearestCandidate(squaredDistance: distance, place: Int32(place))
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The candidate nearest to a row, by its place among the candidates.
private struct NearestCandidate: Sendable {
  var squaredDistance = Double.infinity
  var place: Int32 = -1
}
