// Times the search for near neighbours on a file of vectors, and checks its recall on rows of its own choice.

import ArgumentParser
import Foundation
import IntentClustering
import LinearAlgebra

@main struct NeighboursBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbours-bench", abstract: "Search the near neighbours of every row, and average over them.")

  @Option(help: "float32 matrix as NumPy writes it, C order.") var vectors: String
  @Option(help: "Neighbours per row.") var count = 10
  @Option(help: "Share of the true neighbours to find.") var recall = 0.95
  @Option(help: "Multiplications up to which every pair is compared; 0 always uses cells.") var exactProducts = 2e11
  @Option(help: "Rows to check the recall on, by comparing with all.") var check = 0
  @Option var threads = 2

  func run() throws {
    let matrix = try NumPyFile.read(vectors)
    var parameters = Neighbours.Parameters(count: count)
    parameters.targetRecall = recall
    parameters.exactProducts = exactProducts
    let clock = ContinuousClock()
    let started = clock.now
    let neighbours = Neighbours.find(in: matrix, parameters: parameters, threads: threads)
    let searched = clock.now
    let means = neighbours.averaged(matrix, threads: threads)
    let averaged = clock.now
    let search = neighbours.search
    print(
      """
      {"rows":\(matrix.rows),"columns":\(matrix.columns),"distinct":\(search.distinctRows),"cells":\(search.cells),\
      "probes":\(search.probes),"recall":\(search.recall),"sampled":\(search.sampledRows),\
      "seconds":\((searched - started) / .seconds(1)),"averagingSeconds":\((averaged - searched) / .seconds(1)),\
      "checkedRecall":\(check > 0 ? checkedRecall(neighbours, matrix) : .nan),"peakMegabytes":\(peakMegabytes()),\
      "hash":\(hash(neighbours, means))}
      """)
  }

  /// Recall on rows spread over the file that had no part in choosing how many cells are searched.
  private func checkedRecall(_ neighbours: Neighbours, _ matrix: Matrix) -> Double {
    let rows = (0..<check).map { $0 * matrix.rows / check }
    let scores = matrix.gatheringRows(rows).timesTransposed(matrix, threads: threads)
    var found = 0
    var all = 0
    for (line, row) in rows.enumerated() where neighbours.originals[row] == Int32(row) {
      let own = line * matrix.rows
      let others = (0..<matrix.rows).filter {
        neighbours.originals[$0] == Int32($0) && $0 != row && scores.values[own + $0] > 0.2
      }
      let trueNearest = Set(
        others.sorted { (-scores.values[own + $0], $0) < (-scores.values[own + $1], $1) }.prefix(count))
      all += trueNearest.count
      found += neighbours.indices[row * count..<(row + 1) * count].count { trueNearest.contains(Int($0)) }
    }
    return Double(found) / Double(max(all, 1))
  }
}

/// Most memory the process has held.
func peakMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
  return (Int(line.filter(\.isNumber)) ?? 0) / 1_024
}

/// One number of all bits of the result, to compare runs by (FNV-1a).
func hash(_ neighbours: Neighbours, _ means: Matrix) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func add(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01b3 }
  for value in neighbours.indices { add(UInt32(bitPattern: value)) }
  for value in neighbours.similarities { add(value.bitPattern) }
  for value in means.values { add(value.bitPattern) }
  return hash
}
