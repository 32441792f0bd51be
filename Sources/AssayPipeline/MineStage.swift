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
    /// Start over instead of going on from the intents that are there.
    public var isFresh: Bool

    public init(
      intents: Int?, vectorizer: VectorizerChoice = .auto, model: String? = nil, seed: UInt64, isFresh: Bool = false
    ) {
      self.isFresh = isFresh
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
    public struct Change: Sendable, Encodable {
      /// `born`, `split`, `merged` or `died`.
      public var kind: String
      public var intent: String
      /// The intent it was split from, merged into, or is most like.
      public var other: String?
      public var tickets: Int

      init(_ change: IntentChange) {
        (kind, intent) = (change.kind.rawValue, change.intentID)
        (other, tickets) = (change.otherID, change.tickets)
      }
    }
    public var tickets = 0
    public var outliers = 0
    /// Tickets that ask for more than one thing. Each is counted once, with its main intent.
    public var severalIntents = 0
    /// Tickets that no customer wrote, by kind; not among `tickets`.
    public var automatic: [String: Int] = [:]
    /// What was cleaned off the documents; `nil` for a run of an older version.
    public var cleaning: CleaningRecord?
    public var intents: [Line] = []
    /// Where the intents come from: found first, continued from a run, or found afresh.
    public var origin = ""
    /// What became of the intents of the run before.
    public var changes: [Change] = []
    public var intentsTo70Percent: Int?
    public var coverage: CoverageSummary
    /// Why this number of intents, when it was chosen by evidence.
    public var explanation: String?
    public var vocabulary = 0
    public var blas = ""
    public var corpusHash = ""
    /// The store and the settings are those of the newest run, whose result was kept.
    public var isUnchanged = false
  }

  /// Tickets of an intent that stand for it in lists and reports.
  static let centralTickets = 10
  /// Most central documents of an intent that its name is drawn from: enough for steady counts of words and pairs, and
  /// the memory of naming stays bounded.
  static let namingDocuments = 500

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
    let corpus = try readCorpus(of: store, context: context)
    let (documents, hash) = (corpus.documents, corpus.hash)
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
        "neighbours": String(describing: Neighbours.Parameters()),
        "further": String(describing: FurtherIntents.Parameters()),
        "names": String(describing: IntentNames.Parameters())
      ]) { own, _ in own }, seed: parameters.seed, inputHash: hash, codeVersion: CodeVersion.current, blas: blas,
      startedAt: started, endedAt: started)
    if let kept = try unchanged(run, isFresh: parameters.isFresh, store: store) { return kept }
    let origin = try DiscoveryOrigin(run, documents: documents, isFresh: parameters.isFresh, store: store)
    run.parameters["origin"] = origin.text
    if origin.earlier != nil { context.progress(.note("intents: \(origin.text)")) }

    var (found, record) = try discover(
      documents, plan: plan, wanted: parameters.intents, origin: origin, seed: parameters.seed,
      highest: try store.highestIntentNumber(), context: context)
    try found.findFurtherIntents(of: documents, corpusHash: hash, context: context)
    found.cleaning = corpus.cleaning
    record.cleaning = corpus.record
    found.curated = try CurationStage.replayed(found, documents: documents, store: store, context: context)
    run.endedAt = Runtime.now()
    let encoder = JSONEncoder()
    // Without it the order of the keys is another one in each process.
    encoder.outputFormatting = .sortedKeys
    let key = try store.save(
      run, record: String(decoding: try encoder.encode(record), as: UTF8.self), discovery: found)
    return summary(
      intents: found.shownIntents, changes: found.changes, outliers: found.shownLabels.count { $0 < 0 },
      several: try store.ticketsWithFurtherIntents(run: key), automatic: try store.automaticTickets(), record: record,
      run: run, isUnchanged: false)
  }

  /// Discovery itself, of any documents: nothing is read from a store, and nothing written.
  ///
  /// - Parameter highest: The highest number that any intent's id ever had.
  static func discover(
    _ documents: [Document], plan: VectorizerPlan, wanted: Int?, origin: DiscoveryOrigin, seed: UInt64, highest: Int,
    context: RunContext
  ) throws -> (found: Discovery, record: MineRecord) {
    context.progress(.step(stage: "vectorize", done: 0, total: nil, unit: "documents"))
    let corpus = try plan.vectors(of: documents, seed: seed, context: context)
    context.progress(.note(corpus.explanation))
    let clusters =
      if case .continuing(let earlier) = origin {
        CorpusClusters(
          continuing: earlier.labels, clusters: earlier.intents.count, corpus.blocks, months: documents.map(\.month),
          wanted: wanted, seed: seed, context: context)
      } else {
        CorpusClusters(
          corpus.blocks, months: documents.map(\.month), wanted: wanted, seed: seed, context: context)
      }
    tell(of: clusters, wanted: wanted, origin: origin, context: context)
    context.progress(.step(stage: "name", done: 0, total: nil, unit: "documents"))
    var found = intents(documents, clusters: clusters, origin: origin, highest: highest, threads: context.threads)
    found.model = corpus.model
    return (
      found,
      MineRecord(
        vocabulary: corpus.vocabulary, vectors: corpus.explanation, heldOutCosine: corpus.heldOutCosine,
        taughtDocuments: corpus.taughtDocuments, blocks: clusters.blocks)
    )
  }

  /// How the clusters were found, and where they are not what was asked for.
  private static func tell(
    of clusters: CorpusClusters, wanted: Int?, origin: DiscoveryOrigin, context: RunContext
  ) {
    for block in clusters.blocks {
      let prefix = clusters.blocks.count > 1 ? "\(block.vectors): " : ""
      for sentence in [block.explanation, block.merging].compactMap({ $0 }) {
        context.progress(.note(prefix + sentence))
      }
    }
    if case .continuing(let earlier) = origin {
      if earlier.labels.count >= 2 * max(earlier.known, 1) {
        context.progress(
          .warning(
            "\(earlier.labels.count.counted("ticket")), \(earlier.known.grouped) of them known to run \(earlier.run): with so "
              + "many new ones "
              + "'assay mine --fresh' finds the intents anew, and keeps the ids of those it finds again"))
      }
      return
    }
    guard let wanted else { return }
    if clusters.clusters < wanted {
      context.progress(
        .warning(
          "only \(clusters.clusters) of \(wanted.counted("intent")) \(clusters.clusters == 1 ? "was" : "were") found: the "
            + "tickets fall into no more groups that differ"))
    } else if clusters.clusters > wanted {
      context.progress(
        .warning(
          "\(clusters.clusters.counted("intent")), not \(wanted): tickets compared by meaning and by words form at least "
            + "one each; '--vectorizer lexical' compares all by words"))
    }
  }

  /// The newest run's result when it was made from the same corpus in the same way: samples and scores stay valid.
  private static func unchanged(_ run: Run, isFresh: Bool, store: Store) throws -> Summary? {
    guard let newest = try store.latestRun(of: .mine), newest.run.inputHash == run.inputHash,
      newest.run.parameters.filter({ $0.key != "origin" }) == run.parameters, newest.run.seed == run.seed,
      newest.run.codeVersion == run.codeVersion, newest.run.blas == run.blas,
      !(isFresh && newest.run.parameters["origin"]?.hasPrefix("continues") == true),
      // A run of an older version: mined again, so that its vectors can be had.
      try store.hasModel(run: newest.key)
    else { return nil }
    guard let record = MineRecord(of: newest) else { return nil }
    var outliers = 0
    try store.assignments(run: newest.key) { if $0.label < 0 { outliers += 1 } }
    return summary(
      intents: try store.intents(run: newest.key), changes: [], outliers: outliers,
      several: try store.ticketsWithFurtherIntents(run: newest.key), automatic: try store.automaticTickets(),
      record: record, run: newest.run, isUnchanged: true)
  }

  private static func summary(
    intents: [Intent], changes: [IntentChange], outliers: Int, several: Int, automatic: [AutomaticKind: Int],
    record: MineRecord, run: Run, isUnchanged: Bool
  ) -> Summary {
    let coverage = CoverageCurve(volumes: intents.map(\.volume), outliers: outliers)
    return Summary(
      tickets: coverage.total, outliers: outliers, severalIntents: several,
      automatic: Dictionary(uniqueKeysWithValues: automatic.map { ($0.key.rawValue, $0.value) }),
      cleaning: record.cleaning, intents: intents.map { Summary.Line(id: $0.id, name: $0.name, tickets: $0.volume) },
      origin: run.parameters["origin"] ?? "", changes: changes.map(Summary.Change.init),
      intentsTo70Percent: coverage.intentsReaching(0.7), coverage: CoverageSummary(coverage, intents: intents),
      explanation: record.explanation,
      vocabulary: record.vocabulary, blas: run.blas, corpusHash: run.inputHash, isUnchanged: isUnchanged)
  }

  /// Clusters in the order of their volume, each with its identity, terms, name, theme and central tickets.
  private static func intents(
    _ documents: [Document], clusters: CorpusClusters, origin: DiscoveryOrigin, highest: Int, threads: Int
  ) -> Discovery {
    let count = clusters.clusters
    var volumes = [Int](repeating: 0, count: count)
    for label in clusters.labels where label >= 0 { volumes[Int(label)] += 1 }
    let ordering = IntentOrdering(labels: clusters.labels, clusters: count)
    // A cluster may have no ticket: earlier ones have left it, or all of its tickets are too unlike it. Those come
    // last.
    let order = ordering.oldLabels.filter { volumes[Int($0)] > 0 }
    func relabelled(_ labels: [Int32]) -> [Int32] { ordering.relabel(labels).map { $0 < order.count ? $0 : -1 } }
    let identities = IntentIdentities(clusters, order: order, volumes: volumes, origin: origin, highest: highest)
    let labels = ordering.relabel(clusters.labels)
    let central = IntentNames.centralRows(
      labels: labels, similarities: clusters.similarities, clusters: order.count, count: namingDocuments)
    let themes = clusters.themes.isEmpty ? nil : order.map { clusters.themes[Int($0)] }
    let names = IntentNaming.describe(
      documents, central: central, kept: order.map { identities.earlier[Int($0)]?.name }, themes: themes,
      threads: threads)
    let intents = order.enumerated().map { place, cluster in
      let cluster = Int(cluster)
      return Intent(
        id: identities.ids[cluster], name: names.intents[place].name,
        theme: themes.map { names.themes[Int($0[place])].name } ?? identities.themes[cluster],
        label: Int32(place), terms: names.intents[place].terms,
        centralTicketIDs: central[place].prefix(centralTickets).map { documents[$0].ticketID },
        volume: volumes[cluster], centroid: clusters.centroids[cluster], vectorKind: clusters.kinds[cluster].rawValue)
    }
    return Discovery(
      intents: intents, changes: identities.changes, ticketIDs: documents.map(\.ticketID), labels: labels,
      nearestLabels: relabelled(clusters.nearestLabels), similarities: clusters.similarities,
      runnersUp: relabelled(clusters.runnersUp), runnerUpSimilarities: clusters.runnerUpSimilarities,
      documentHashes: documents.map(\.storedHash))
  }
}
