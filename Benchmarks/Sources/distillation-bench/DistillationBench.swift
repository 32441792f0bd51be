// How many documents should the encoder read? Fits a student to each number of them, and clusters its vectors.

import ArgumentParser
import Foundation
import IntentClustering
import LinearAlgebra
import TextVectors

@main struct DistillationBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distillation-bench",
    abstract: "Teaches students on samples of several sizes, and prints one line of JSON for each.",
    discussion: "Clusters are made as 'assay mine' makes them, as many as there are labels.")

  @Option(help: "Folder with model.safetensors, vocab.txt and config.json.") var model: String
  @Option(help: "Labelled English texts, one per line: label, tab, text.") var texts: String
  @Option(parsing: .upToNextOption, help: "Documents that the encoder reads.") var taught = [300, 1_000, 3_000, 10_000]
  @Option(parsing: .upToNextOption, help: "Seeds; figures are their means.") var seeds: [UInt64] = [1, 2, 3]
  @Option(help: "Threads.") var threads = 2

  static func main() {
    BLASProvider.selectKernels(arguments: CommandLine.arguments)
    main(nil)
  }

  func validate() throws {
    if threads < 1 || seeds.isEmpty || taught.contains(where: { $0 < 1 }) {
      throw ValidationError("--threads, --taught are at least 1, and --seeds names one")
    }
  }

  func run() throws {
    let encoder = try SentenceEncoder(folder: model)
    var numbers: [Substring: Int] = [:]
    var truth: [Int] = []
    var documents: [LexicalDocument] = []
    for line in try String(contentsOfFile: texts, encoding: .utf8).split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { throw ValidationError("\(texts): a line without a tab") }
      truth.append(numbers[line[..<tab], default: numbers.count])
      numbers[line[..<tab]] = truth[truth.count - 1]
      documents.append(LexicalDocument(text: String(line[line.index(after: tab)...]), language: "en"))
    }
    for size in taught {
      var figures = Figures()
      for seed in seeds { try figures.add(measured(documents, truth, numbers.count, encoder, size, seed)) }
      print(figures.line(documents: documents.count, over: Double(seeds.count)))
    }
  }

  private func measured(
    _ documents: [LexicalDocument], _ truth: [Int], _ intents: Int, _ encoder: SentenceEncoder, _ size: Int,
    _ seed: UInt64
  ) throws -> Figures {
    var parameters = DistilledVectorizer.Parameters()
    parameters.taughtDocuments = size...size
    let clock = ContinuousClock()
    let started = clock.now
    let fitted = try DistilledVectorizer.fit(
      documents, teacher: encoder, parameters: parameters, seed: seed, threads: threads)
    let seconds = (clock.now - started) / .seconds(1)
    let merging = PieceMerging(
      fitted.vectors, words: fitted.words, neighbours: Neighbours.find(in: fitted.vectors, threads: threads),
      clusters: intents,
      parameters: PieceMerging.Parameters(
        separation: IntentCount.semanticSeparation, comparesMeans: true, diffusion: .semantic, seed: seed),
      threads: threads)
    let agreement = ClusterAgreement(truth: truth, found: merging.labels.map { Int($0) })
    return Figures(
      taught: Double(fitted.taught.count), seconds: seconds, heldOutCosine: fitted.heldOutCosine ?? 0,
      nmi: agreement.normalizedMutualInformation, accuracy: agreement.accuracy)
  }
}

/// Sums over the seeds.
private struct Figures {
  var taught = 0.0
  var seconds = 0.0
  var heldOutCosine = 0.0
  var nmi = 0.0
  var accuracy = 0.0

  mutating func add(_ other: Figures) {
    taught += other.taught
    seconds += other.seconds
    heldOutCosine += other.heldOutCosine
    nmi += other.nmi
    accuracy += other.accuracy
  }

  func line(documents: Int, over seeds: Double) -> String {
    """
    {"documents":\(documents),"taught":\(Int(taught / seeds)),"seconds":\(seconds / seeds),\
    "heldOutCosine":\(heldOutCosine / seeds),"nmi":\(nmi / seeds),"accuracy":\(accuracy / seeds)}
    """
  }
}
