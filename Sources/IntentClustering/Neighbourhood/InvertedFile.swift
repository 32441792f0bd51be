// Cells of like rows, and a search of the few cells near each row: an inverted file (Jégou, Douze, Schmid 2011,
// doi:10.1109/TPAMI.2010.57), without compression, all rows asking at once.

import LinearAlgebra
import SeededRandom

/// Rows in cells around centroids, and for each row the cells it searches.
struct InvertedFile: Sendable {
  /// Rows by cell, each cell's in rising order: rows that follow each other search much the same cells.
  let order: [Int32]
  let search: Neighbours.Search
  private let blocks: BlockSearch
  /// `order.count × search.probes`: the nearest cells of each row of `order`, nearest first.
  private let probes: [Int32]

  /// Rows searched for together: enough that each cell meets a full block of them, few enough to share out.
  private static let chunk = 8_192
  /// Rows that a cell is trained on. 32: cells only route the search.
  private static let trainingRows = 32
  /// Rounds of k-means. 5: later ones change the recall by less than a tenth of a cell.
  private static let trainingRounds = 5
  /// Rows that recall is measured on: its standard error is below 0.01 where 0.95 is asked for.
  private static let sampleRows = 512

  /// Trains 2√n cells on a sample, measures in which of a row's cells its true neighbours lie, and searches as many
  /// as it takes.
  ///
  /// - Parameter rows: Distinct rows that are not zero, rising.
  init(_ vectors: Matrix, rows: [Int32], parameters: Neighbours.Parameters, threads: Int) {
    let cells = max(1, Int(2 * Double(rows.count).squareRoot()))
    var generator = SplitMix64(seed: parameters.seed, stream: 0x4956_4643)
    let centroids = InvertedFile.centroids(of: vectors, rows, cells: cells, &generator, threads: threads)
    let router = CellRouter(vectors: vectors, centroids: centroids)

    let sample = generator.oneOfEachStretch(rows.count, count: InvertedFile.sampleRows).map { rows[$0] }
    let truth = Neighbours.everyPair(
      sample, of: vectors, candidates: rows, count: parameters.count, chunk: 256, threads: threads)
    let reach = InvertedFile.reach(of: truth, sample: sample, router, parameters, threads: threads)

    let nearest = router.cells(of: rows, count: reach.probes, threads: threads)
    var labels = [Int32](repeating: -1, count: vectors.rows)
    for (position, row) in rows.enumerated() { labels[Int(row)] = nearest[position * reach.probes] }
    let members = RowsByLabel(labels, clusters: centroids.rows)
    let positions = RowsByLabel(
      rows.indices.lazy.map { nearest[$0 * reach.probes] }, clusters: centroids.rows)
    var order: [Int32] = []
    var probes: [Int32] = []
    order.reserveCapacity(rows.count)
    probes.reserveCapacity(nearest.count)
    for cell in 0..<centroids.rows {
      for position in positions.rows(of: cell) {
        order.append(rows[Int(position)])
        probes.append(contentsOf: nearest[Int(position) * reach.probes..<(Int(position) + 1) * reach.probes])
      }
    }
    self.order = order
    self.probes = probes
    blocks = BlockSearch(vectors: vectors, cells: members)
    search = Neighbours.Search(
      distinctRows: rows.count, cells: centroids.rows, probes: reach.probes, recall: reach.recall,
      sampledRows: sample.count)
  }

  /// The matches of each row of `order` in the cells it searches: `order.count × count`.
  func matches(count: Int, threads: Int) -> [Match] {
    let width = search.probes
    var matches = [Match](repeating: .none, count: order.count * count)
    forEachChunk(writing: &matches, width: count, chunkSize: InvertedFile.chunk, threads: threads) { _, range, slice in
      let own = probes[range.lowerBound * width..<range.upperBound * width]
      let visitors = RowsByLabel(Array(own), clusters: search.cells)
      var visits: [Visit] = []
      // A row's own cell first: what it finds there turns most of the rest away.
      for isOwn in [true, false] {
        for cell in 0..<search.cells {
          let positions = visitors.rows(of: cell).filter { (Int($0) % width == 0) == isOwn }.map { $0 / Int32(width) }
          if !positions.isEmpty { visits.append(Visit(cell: cell, positions: positions)) }
        }
      }
      let found = blocks.matches(order[range], visits: visits, count: count)
      for index in found.indices { slice[index] = found[index] }
    }
    return matches
  }

  /// k-means from evenly drawn rows on a sample, to directions.
  private static func centroids(
    of vectors: Matrix, _ rows: [Int32], cells: Int, _ generator: inout SplitMix64, threads: Int
  ) -> Matrix {
    let sample = generator.oneOfEachStretch(rows.count, count: cells * trainingRows).map { Int(rows[$0]) }
    let points = vectors.gatheringRows(sample)
    let seeds = points.gatheringRows((0..<cells).map { $0 * sample.count / cells })
    var centroids = KMeans.refine(points, from: seeds, maximumIterations: trainingRounds, threads: threads).centroids
    centroids.normalizeRows(threads: threads)
    return centroids
  }

  /// The fewest cells per row that hold the wanted share of the true matches, and the share they hold.
  ///
  /// A match is found exactly when its own cell is among those that the row searches, so one ranking of the cells
  /// gives the recall of every number of them.
  private static func reach(
    of truth: [Match], sample: [Int32], _ router: CellRouter, _ parameters: Neighbours.Parameters, threads: Int
  ) -> (probes: Int, recall: Double) {
    let highest = min(parameters.highestProbes, router.centroids.rows)
    let ranked = router.cells(of: sample, count: highest, threads: threads)
    let homes = router.cells(of: truth.map { max($0.row, 0) }, count: 1, threads: threads)
    var found = [Int](repeating: 0, count: highest)
    for (place, match) in truth.enumerated() where match.row >= 0 {
      let own = place / parameters.count * highest
      if let rank = ranked[own..<own + highest].firstIndex(of: homes[place]) { found[rank - own] += 1 }
    }
    let all = Double(max(truth.count { $0.row >= 0 }, 1))
    var sum = 0
    for (rank, count) in found.enumerated() {
      sum += count
      if Double(sum) >= parameters.targetRecall * all { return (rank + 1, Double(sum) / all) }
    }
    return (highest, Double(sum) / all)
  }
}

/// Which cells are nearest to a row: by the product with their centroids, which are directions.
struct CellRouter: Sendable {
  let vectors: Matrix
  let centroids: Matrix

  private static let height = 256
  private static let width = 512

  /// The `count` nearest cells of each of the rows, nearest first, of equals the lower: `rows.count × count`.
  ///
  /// - Precondition: `count` is positive and at most the number of cells.
  func cells(of rows: [Int32], count: Int, threads: Int) -> [Int32] {
    let (height, width) = (CellRouter.height, CellRouter.width)
    let names = (0..<centroids.rows).map { Int32($0) }
    var cells = [Int32](repeating: -1, count: rows.count * count)
    forEachChunk(writing: &cells, width: count, chunkSize: height, threads: threads) { _, range, slice in
      let block = vectors.gatheringRows(rows[range].map { Int($0) })
      var best = BestMatches(rows: range.count, count: count)
      withUnsafeTemporaryAllocation(of: Float.self, capacity: height * width) { scores in
        for start in stride(from: 0, to: centroids.rows, by: width) {
          let candidates = start..<min(start + width, centroids.rows)
          block.values.withUnsafeBufferPointer {
            centroids.multiply($0, byTransposedRows: candidates, into: scores)
          }
          names.withUnsafeBufferPointer { names in
            for row in 0..<range.count {
              best.offer(
                UnsafeBufferPointer(rebasing: scores[row * candidates.count..<(row + 1) * candidates.count]),
                candidates: UnsafeBufferPointer(rebasing: names[candidates]), excluding: -1, to: row)
            }
          }
        }
      }
      for index in slice.indices { slice[index] = best.indices[index] }
    }
    return cells
  }
}
