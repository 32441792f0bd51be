// Seeds that are rows: which rows they are chosen among, and greedy k-means++, each next seed the best of a few random
// candidates. The passes of k-means‖ are in KMeans+ParallelSeeding.swift.

public import LinearAlgebra
import Glibc
import SeededRandom

extension KMeans {
  /// Rows to start from, in the order they were chosen: the first `m` are seeds for `m` clusters.
  ///
  /// Arthur and Vassilvitskii 2007 (doi:10.5555/1283383.1283494): each next row is drawn with probability
  /// proportional to its squared distance from the seeds so far; greedy: of 2 + ⌊ln count⌋ drawn candidates the one
  /// that lowers the sum of those distances most, the first drawn of equals. Rows of zeros are never chosen.
  /// k-means‖ chooses in this way among candidates that it has drawn before.
  ///
  /// - Returns: At most `count` rows; fewer when there are fewer distinct ones.
  /// - Complexity: O(m · d · count · log count) with m = min(n, count · rowsPerCluster).
  public static func seeds(
    of vectors: Matrix, count: Int, rowsPerCluster: Int = 100, seeding: Seeding = .greedy, seed: UInt64, threads: Int
  ) -> [Int] {
    Points(vectors, threads: threads).seeds(
      count: count, rowsPerCluster: rowsPerCluster, seeding: seeding, seed: seed, stream: 0, threads: threads)
  }
}

extension Points {
  func seeds(_ parameters: KMeans.Parameters, stream: UInt64, threads: Int) -> [Int] {
    seeds(
      count: parameters.clusters, rowsPerCluster: parameters.seedingRowsPerCluster, seeding: parameters.seeding,
      seed: parameters.seed, stream: stream, threads: threads)
  }

  func seeds(
    count: Int, rowsPerCluster: Int, seeding: KMeans.Seeding, seed: UInt64, stream: UInt64, threads: Int
  ) -> [Int] {
    precondition(count > 0 && rowsPerCluster > 0, "\(count) seeds among \(rowsPerCluster) rows each")
    var generator = SplitMix64(seed: seed, stream: 0x4B4D_0000 &+ stream)
    let sample = seedingSample(limit: max(count * rowsPerCluster, 4_096), generator: &generator)
    if sample.isEmpty { return [] }
    let rows = SeedRows(
      rows: sample.count == vectors.rows ? vectors : vectors.gatheringRows(sample),
      norms: sample.map { squaredNorms[$0] }, weights: [Double](repeating: 1, count: sample.count), threads: threads)
    let chosen =
      switch seeding {
      case .greedy: rows.greedySeeds(count, generator: &generator)
      case .parallel: rows.parallelSeeds(count, generator: &generator)
      }
    return chosen.map { sample[$0] }
  }

  /// Rows that are not zero: all of them, or one drawn from each of `limit` equal stretches.
  private func seedingSample(limit: Int, generator: inout SplitMix64) -> [Int] {
    let usable = squaredNorms.indices.filter { squaredNorms[$0] > 0 }
    return generator.oneOfEachStretch(usable.count, count: limit).map { usable[$0] }
  }
}

/// The first index whose cumulative weight is above `target`; never one of weight 0.
///
/// - Precondition: `cumulative` rises and ends above 0; `target` is below its end.
func firstIndex(in cumulative: [Double], above target: Double) -> Int {
  var low = 0
  var high = cumulative.count - 1
  while low < high {
    let middle = (low + high) / 2
    if cumulative[middle] > target { high = middle } else { low = middle + 1 }
  }
  return low
}

/// Rows that seeds are chosen among, none of them zero, each as heavy as the rows it stands for.
struct SeedRows: Sendable {
  let rows: Matrix
  let norms: [Double]
  let weights: [Double]
  let threads: Int

  /// Rows per unit of parallel work.
  private static let chunk = 1_024

  /// Places of at most `count` seeds, no two of them equal rows; fewer when there are fewer distinct rows.
  func greedySeeds(_ count: Int, generator: inout SplitMix64) -> [Int] {
    let trials = 2 + Int(log(Double(count)))
    guard let first = draw(1, by: weights, generator: &generator).first else { return [] }
    var chosen = [first]
    var distances = norms.map { _ in Double.infinity }
    distances = self.distances(to: chosen, before: distances).column(0)
    while chosen.count < count {
      let candidates = draw(trials, by: zip(weights, distances).map { $0 * $1 }, generator: &generator)
      if candidates.isEmpty { break }
      let trial = self.distances(to: candidates, before: distances)
      let potentials = trial.sums(weights: weights)
      let best = potentials.indices.min { (potentials[$0], $0) < (potentials[$1], $1) }!
      chosen.append(candidates[best])
      distances = trial.column(best)
    }
    return chosen
  }

  /// Places drawn with probabilities proportional to `shares`; none when all of those are 0.
  private func draw(_ count: Int, by shares: [Double], generator: inout SplitMix64) -> [Int] {
    var cumulative = shares
    for index in cumulative.indices.dropFirst() { cumulative[index] += cumulative[index - 1] }
    guard let total = cumulative.last, total > 0 else { return [] }
    return (0..<count).map { _ in firstIndex(in: cumulative, above: generator.unit() * total) }
  }

  /// For each row and candidate the squared distance to the candidate or, if lower, the one known before.
  ///
  /// Rows that float32 cannot tell from a candidate have distance 0, so that they are never drawn.
  private func distances(to candidates: [Int], before: [Double]) -> CandidateDistances {
    let count = candidates.count
    let targets = rows.gatheringRows(candidates)
    var result = [Double](repeating: 0, count: rows.rows * count)
    forEachChunk(writing: &result, width: count, chunkSize: SeedRows.chunk, threads: threads) { _, range, slice in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: range.count * count) { products in
        rows.multiply(rows: range, byTransposed: targets, into: products)
        for row in range {
          for index in 0..<count {
            let place = (row - range.lowerBound) * count + index
            slice[place] = min(before[row], squaredDistance(row, candidates[index], product: products[place]))
          }
        }
      }
    }
    return CandidateDistances(values: result, candidates: count)
  }

  /// From the rows' dot product; 0 for rows that float32 cannot tell apart.
  func squaredDistance(_ a: Int, _ b: Int, product: Float) -> Double {
    let scale = norms[a] + norms[b]
    let distance = scale - 2 * Double(product)
    // 1e-6: the rounding of a float32 product; below it only the differences themselves can tell.
    return distance < 1e-6 * scale ? exactSquaredDistance(a, b, scale: scale) : distance
  }

  private func exactSquaredDistance(_ a: Int, _ b: Int, scale: Double) -> Double {
    let width = rows.columns
    var sum = 0.0
    for column in 0..<width {
      let difference = Double(rows.values[a * width + column]) - Double(rows.values[b * width + column])
      sum += difference * difference
    }
    return sum > Points.sameness * scale ? sum : 0
  }
}

/// `rows × candidates` squared distances.
private struct CandidateDistances {
  let values: [Double]
  let candidates: Int

  func column(_ index: Int) -> [Double] {
    stride(from: index, to: values.count, by: candidates).map { values[$0] }
  }

  /// Per candidate, over the rows in order.
  func sums(weights: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: candidates)
    for (row, weight) in weights.enumerated() {
      for index in 0..<candidates { sums[index] += weight * values[row * candidates + index] }
    }
    return sums
  }
}
