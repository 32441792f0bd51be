// Documents into intents: vectors, clusters, outliers, names, coverage.
import ContentHash
import Foundation
import IntentClustering
import LinearAlgebra
import TextVectors
import TicketModel
import TicketStore

/// Tickets → intents. Memory: the documents, their terms, and one vector each.
public enum MineStage {
  public struct Parameters: Sendable {
    /// Intents wanted; `nil` chooses by evidence.
    public var intents: Int?
    public var vectorizer: VectorizerChoice
    /// Folder of the sentence encoder; `nil` looks in `Models/all-MiniLM-L6-v2`.
    public var model: String?
    public var seed: UInt64

    public init(intents: Int?, vectorizer: VectorizerChoice = .auto, model: String? = nil, seed: UInt64) {
      self.intents = intents
      self.vectorizer = vectorizer
      self.model = model
      self.seed = seed
    }
  }

  public struct Summary: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var id: String
      public var name: String
      public var tickets: Int
    }
    public var tickets = 0
    public var outliers = 0
    public var intents: [Line] = []
    public var intentsTo70Percent: Int?
    /// Why this number of intents, when it was chosen by evidence.
    public var explanation: String?
    public var vocabulary = 0
    public var blas = ""
    public var corpusHash = ""
    /// The store and the settings are those of the newest run, whose result was kept.
    public var isUnchanged = false
  }

  /// Tickets of an intent that stand for it in lists and reports.
  private static let centralTickets = 10
  /// Most central documents of an intent that its name is drawn from: enough for steady counts of words and pairs, and
  /// the memory of naming stays bounded.
  private static let namingDocuments = 500

  public static func run(_ parameters: Parameters, context: RunContext) throws -> Summary {
    let started = Runtime.now()
    let store = try Store(folder: context.store, access: .write)
    guard try !store.needsSettling() else {
      throw PipelineFault(
        code: "ingest-unfinished", message: "an ingest was interrupted and some tickets are not worked out yet",
        remedy: "Run the same 'assay ingest' again; it goes on where it stopped",
        location: InputLocation(file: context.store))
    }
    for name in try store.unfinishedSources() {
      context.progress(
        .warning("reading \(name) was interrupted: the rest of its tickets is missing; ingest it again to go on"))
    }
    let (documents, hash) = try readCorpus(of: store)
    guard !documents.isEmpty else {
      throw PipelineFault(
        code: "nothing-to-mine", message: "the store holds no ticket with text of a customer",
        remedy: "Ingest an export that holds the conversations, not only the figures",
        location: InputLocation(file: context.store))
    }
    let blas = Runtime.blas(context.progress)
    let plan = try VectorizerPlan(parameters.vectorizer, folder: parameters.model)
    if case .lexical(let note?) = plan { context.progress(.note(note)) }
    var run = Run(
      stage: .mine,
      parameters: plan.parameters.merging([
        "intents": parameters.intents.map(String.init) ?? "auto",
        "clusters": [VectorBlock.Kind.semantic, .lexical].map {
          String(describing: $0.merging(seed: parameters.seed))
        }.joined(separator: " "),
        "outliers": String(describing: Outliers.Parameters()),
        "neighbours": String(describing: Neighbours.Parameters()), "names": String(describing: IntentNames.Parameters()),
      ]) { own, _ in own }, seed: parameters.seed, inputHash: hash, codeVersion: CodeVersion.current, blas: blas,
      startedAt: started, endedAt: started)
    if let kept = try unchanged(run, store: store) { return kept }

    context.progress(.step(stage: "vectorize", done: 0, total: nil, unit: "documents"))
    let corpus = try plan.vectors(of: documents, seed: parameters.seed, context: context)
    context.progress(.note(corpus.explanation))
    let clusters = CorpusClusters(
      corpus.blocks, documents: documents.count, wanted: parameters.intents, seed: parameters.seed, context: context)
    for block in clusters.blocks {
      let prefix = clusters.blocks.count > 1 ? "\(block.vectors): " : ""
      for sentence in [block.explanation, block.merging].compactMap({ $0 }) { context.progress(.note(prefix + sentence)) }
    }
    if let wanted = parameters.intents, clusters.clusters < wanted {
      context.progress(
        .warning("only \(clusters.clusters) of \(wanted) intents were found: the tickets fall into no more groups that differ"))
    }
    if let wanted = parameters.intents, clusters.clusters > wanted {
      context.progress(
        .warning(
          "\(clusters.clusters) intents, not \(wanted): tickets compared by meaning and by words form at least one each; "
            + "'--vectorizer lexical' compares all by words"))
    }
    context.progress(.step(stage: "name", done: 0, total: nil, unit: "documents"))
    let found = intents(documents, clusters: clusters, threads: context.threads)
    run.endedAt = Runtime.now()
    let record = MineRecord(
      vocabulary: corpus.vocabulary, vectors: corpus.explanation, heldOutCosine: corpus.heldOutCosine,
      taughtDocuments: corpus.taughtDocuments, blocks: clusters.blocks)
    _ = try store.save(
      run, record: String(decoding: try JSONEncoder().encode(record), as: UTF8.self), intents: found.intents,
      ticketIDs: documents.map(\.ticketID), labels: found.labels, nearestLabels: found.nearestLabels,
      similarities: found.similarities, model: corpus.model)
    return summary(
      intents: found.intents, outliers: found.labels.count { $0 < 0 }, record: record, run: run, isUnchanged: false)
  }

  /// The documents in the order of their tickets' ids, and the hash of exactly what is mined.
  private static func readCorpus(of store: Store) throws -> ([Document], String) {
    var documents: [Document] = []
    var hasher = SHA256()
    try store.corpus { ticket in
      documents.append(ticket.document)
      hasher.update(mined: ticket.document)
    }
    return (documents, hasher.finalize().hex)
  }

  /// The newest run's result when it was made from the same corpus in the same way: samples and scores stay valid.
  private static func unchanged(_ run: Run, store: Store) throws -> Summary? {
    guard let newest = try store.latestRun(of: .mine), newest.run.inputHash == run.inputHash,
      newest.run.parameters == run.parameters, newest.run.seed == run.seed, newest.run.codeVersion == run.codeVersion,
      newest.run.blas == run.blas,
      // A run of an older version: mined again, so that its vectors can be had.
      try store.hasModel(run: newest.key)
    else { return nil }
    guard let record = MineRecord(of: newest) else { return nil }
    var outliers = 0
    try store.assignments(run: newest.key) { if $0.label < 0 { outliers += 1 } }
    return summary(
      intents: try store.intents(run: newest.key), outliers: outliers, record: record, run: newest.run, isUnchanged: true)
  }

  private static func summary(
    intents: [Intent], outliers: Int, record: MineRecord, run: Run, isUnchanged: Bool
  ) -> Summary {
    let coverage = CoverageCurve(volumes: intents.map(\.volume), outliers: outliers)
    return Summary(
      tickets: coverage.total, outliers: outliers,
      intents: intents.map { Summary.Line(id: $0.id, name: $0.name, tickets: $0.volume) },
      intentsTo70Percent: coverage.intentsReaching(0.7), explanation: record.explanation,
      vocabulary: record.vocabulary, blas: run.blas, corpusHash: run.inputHash, isUnchanged: isUnchanged)
  }

  private struct Found {
    var intents: [Intent]
    var labels: [Int32]
    var nearestLabels: [Int32]
    var similarities: [Float]
  }

  /// Clusters in the order of their volume, each with terms, name, theme and central tickets.
  private static func intents(_ documents: [Document], clusters: CorpusClusters, threads: Int) -> Found {
    let count = clusters.clusters
    let order = IntentOrdering(labels: clusters.labels, clusters: count)
    let labels = order.relabel(clusters.labels)
    let central = IntentNames.centralRows(
      labels: labels, similarities: clusters.similarities, clusters: count, count: namingDocuments)
    let themes = clusters.themes.isEmpty ? nil : order.oldLabels.map { clusters.themes[Int($0)] }
    let names = IntentNaming.describe(documents, central: central, themes: themes, threads: threads)
    var volumes = [Int](repeating: 0, count: count)
    for label in labels where label >= 0 { volumes[Int(label)] += 1 }
    let width = max(3, String(count).count)
    let intents = (0..<count).map { cluster in
      let number = String(cluster + 1)
      return Intent(
        id: "I" + String(repeating: "0", count: width - number.count) + number, name: names.intents[cluster].name,
        theme: themes.map { names.themes[Int($0[cluster])].name }, label: Int32(cluster),
        terms: names.intents[cluster].terms,
        centralTicketIDs: central[cluster].prefix(centralTickets).map { documents[$0].ticketID }, volume: volumes[cluster])
    }
    return Found(
      intents: intents, labels: labels, nearestLabels: order.relabel(clusters.nearestLabels),
      similarities: clusters.similarities)
  }
}
