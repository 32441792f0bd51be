// Times k-means alone: given vectors, given centroids or a way to choose them, a given number of rounds. Reading the
// files is not timed, and choosing the seeds is timed apart.

import ArgumentParser
import IntentClustering
import LinearAlgebra

@main struct KMeansBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kmeans-bench", abstract: "Times k-means, and prints one line of JSON.")

  @Option(help: "Vectors, float32 .npy, n × d.") var vectors: String
  @Option(name: .customLong("init"), help: "Centroids to start from, float32 .npy, k × d.") var start: String?
  @Option(help: "Without --init: the number of clusters, whose seeds are chosen and timed too.") var clusters: Int?
  @Option(help: "With --clusters: greedy or parallel.") var seeding = "greedy"
  @Option(help: "With --clusters: the seed of the random choices.") var seed: UInt64 = 1
  @Option(help: "Rounds at most.") var iterations = 20
  @Option(help: "Threads.") var threads = 2
  @Option(help: "What rounds may leave out: none, certain or likely.") var shortcuts = "likely"
  @Flag(help: "Unit centroids, nearest by cosine.") var spherical = false
  @Flag(help: "Also print every round.") var rounds = false
  @Option(help: "Where to write the centroids, .npy.") var output: String?

  func run() throws {
    BLASProvider.selectKernels(arguments: CommandLine.arguments)
    let known: [String: KMeans.Shortcuts] = ["none": .none, "certain": .certain, "likely": .likely]
    guard let shortcuts = known[shortcuts] else { throw ValidationError("--shortcuts is none, certain or likely") }
    guard iterations > 0, threads > 0 else { throw ValidationError("--iterations and --threads are at least 1") }
    let rows = try NumPyFile.read(vectors)
    let (seeds, seedingSeconds) = try seeds(for: rows)
    var result: KMeans.Result?
    let seconds = measured {
      result = KMeans.refine(
        rows, from: seeds, maximumIterations: iterations, geometry: spherical ? .spherical : .euclidean,
        shortcuts: shortcuts, threads: threads)
    }
    guard let result else { return }
    var fields = [
      "\"seconds\":\(seconds)", "\"inertia\":\(result.inertia)", "\"iterations\":\(result.iterations)",
      "\"clusters\":\(result.centroids.rows)", "\"work\":\(result.history.reduce(1) { $0 + $1.work })",
    ]
    if let seedingSeconds { fields.append("\"seedingSeconds\":\(seedingSeconds)") }
    if rounds {
      let parts = result.history.map { "{\"inertia\":\($0.inertia),\"changed\":\($0.changed),\"work\":\($0.work)}" }
      fields.append("\"rounds\":[" + parts.joined(separator: ",") + "]")
    }
    print("{" + fields.joined(separator: ",") + "}")
    if let output { try NumPyFile.write(result.centroids, to: output) }
  }
  /// The centroids to start from and, where they were chosen here, how long that took.
  private func seeds(for rows: Matrix) throws -> (Matrix, seconds: Double?) {
    if let start {
      let seeds = try NumPyFile.read(start)
      guard seeds.columns == rows.columns else {
        throw ValidationError("\(vectors) has \(rows.columns) columns and \(start) \(seeds.columns)")
      }
      return (seeds, nil)
    }
    let known: [String: KMeans.Seeding] = ["greedy": .greedy, "parallel": .parallel]
    guard let seeding = known[seeding] else { throw ValidationError("--seeding is greedy or parallel") }
    guard let clusters, clusters > 0 else { throw ValidationError("give --init, or --clusters of at least 1") }
    var places: [Int] = []
    let seconds = measured {
      places = KMeans.seeds(of: rows, count: clusters, seeding: seeding, seed: seed, threads: threads)
    }
    return (rows.gatheringRows(places), seconds)
  }

  private func measured(_ work: () -> Void) -> Double {
    let time = ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }
}
