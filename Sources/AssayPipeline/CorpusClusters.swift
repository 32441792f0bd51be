// The clusters of a corpus: each kind of vectors by itself, because a likeness of words and one of meanings are not on
// one scale, then numbered through.
import IntentClustering
import LinearAlgebra
import TicketModel

/// Documents that have vectors of one kind.
struct VectorBlock {
  enum Kind: String {
    case semantic
    case lexical

    /// How clusters are made of such vectors.
    func merging(seed: UInt64) -> PieceMerging.Parameters {
      switch self {
      case .semantic:
        PieceMerging.Parameters(
          separation: IntentCount.semanticSeparation, comparesMeans: true, diffusion: .semantic, seed: seed)
      case .lexical:
        PieceMerging.Parameters(
          separation: IntentCount.lexicalSeparation, comparesMeans: false, diffusion: .lexical, spreadsUneven: false,
          seed: seed)
      }
    }

    /// How clusters found earlier go on.
    func continuing(seed: UInt64) -> Continuation.Parameters {
      Continuation.Parameters(separation: merging(seed: seed).separation, seed: seed)
    }

    /// How a part of a cluster that began or ended inside it is told.
    func splitting(rows: Int, seed: UInt64) -> LifeSplit.Parameters {
      let continuing = continuing(seed: seed)
      return LifeSplit.Parameters(
        fewestRows: continuing.smallestBirth(of: rows), separation: continuing.separation, seed: seed)
    }
  }

  var kind: Kind
  /// Rising row numbers among all documents.
  var rows: [Int]
  /// `rows.count × d`.
  var vectors: Matrix
  /// tf-idf of the documents' words, `rows.count` rows.
  var words: CSRMatrix
}

/// What was found, over all blocks.
struct CorpusClusters {
  /// What is remembered of how a block was clustered.
  struct BlockRecord: Codable {
    struct Point: Codable {
      var clusters: Int
      /// Mean cosine of the two closest groups' tickets.
      var likeness: Double
    }
    var vectors: String
    var documents: Int
    var intents: Int
    /// Share of the true near neighbours that were found, on a sample.
    var neighbourRecall: Double
    /// How pieces became intents, in a sentence.
    var merging: String
    /// Why this number of intents; `nil` where it was given.
    var explanation: String?
    var curve: [Point]
  }

  /// Per document the cluster, −1 for outliers.
  private(set) var labels: [Int32]
  /// The same without outliers; −1 for documents without a vector.
  private(set) var nearestLabels: [Int32]
  /// Cosine with the mean of that cluster.
  private(set) var similarities: [Float]
  /// Per document the other cluster of its kind that it is most like, −1 for none, and the cosine with its mean.
  private(set) var runnersUp: [Int32]
  private(set) var runnerUpSimilarities: [Float]
  private(set) var clusters = 0
  /// Per cluster the mean of its documents' vectors, and their kind: of two kinds, that of most of them.
  private(set) var centroids: [[Float]] = []
  private(set) var kinds: [VectorBlock.Kind] = []
  /// Documents of that kind.
  private var kindSizes: [Int] = []
  /// The theme of each cluster; empty when they are too few to group, or were not found anew.
  private(set) var themes: [Int32] = []
  private(set) var blocks: [BlockRecord] = []
  /// What became of earlier clusters, block after block; empty for clusters found anew.
  private(set) var changes: [Continuation.Change] = []

  private init(documents: Int) {
    labels = [Int32](repeating: -1, count: documents)
    (nearestLabels, runnersUp) = (labels, labels)
    similarities = [Float](repeating: 0, count: documents)
    runnerUpSimilarities = similarities
  }

  /// Clusters found anew.
  ///
  /// - Parameters:
  ///   - months: Of each document, as `Document.month`.
  ///   - wanted: Clusters over all blocks, which share them as their own evidence would; `nil`: by evidence, which what
  ///     began or ended inside a cluster adds to.
  init(_ blocks: [VectorBlock], months: [Int?], wanted: Int?, seed: UInt64, context: RunContext) {
    self.init(documents: months.count)
    let searched = Self.searched(blocks, context)
    func merged(_ block: VectorBlock, _ neighbours: Neighbours, _ count: Int?) -> PieceMerging {
      context.progress(.step(stage: "cluster", done: 0, total: Int64(block.rows.count), unit: "documents"))
      return PieceMerging(
        block.vectors, words: block.words, neighbours: neighbours, clusters: count,
        parameters: block.kind.merging(seed: seed), threads: context.threads)
    }
    var counts = blocks.map { _ in wanted }
    if let wanted, blocks.count > 1 {
      counts = Self.shares(of: wanted, like: searched.map { merged($0.block, $0.neighbours, nil).clusters })
    }
    let mergings = zip(searched, counts).map { merged($0.block, $0.neighbours, $1) }
    // A number that was asked for is not to become another one.
    let calendar = wanted == nil ? DeskMonths(months) : nil
    let found = zip(searched, mergings).map { searched, merging in
      let block = searched.block
      guard let calendar else { return Found(block, merging.labels, merging.clusters, []) }
      let split = LifeSplit(
        block.vectors, labels: merging.labels, clusters: merging.clusters, when: calendar.of(block.rows),
        parameters: block.kind.splitting(rows: block.rows.count, seed: seed), threads: context.threads)
      return Found(block, split.labels, split.clusters, split.parts)
    }
    let total = found.reduce(0) { $0 + $1.clusters }
    for ((searched, merging), found) in zip(zip(searched, mergings), found) {
      let first = Int32(clusters)
      place(
        found.block, searched.neighbours, labels: found.labels.map { $0 < 0 ? -1 : $0 + first }, clusters: total,
        threads: context.threads)
      clusters += found.clusters
      self.blocks.append(
        BlockRecord(
          vectors: found.block.kind.rawValue, documents: found.block.rows.count, intents: found.clusters,
          neighbourRecall: searched.neighbours.search.recall,
          merging: merging.explanation,
          explanation: merging.count.map { $0.explanation + (calendar.map { $0.sentence(of: found.parts) } ?? "") },
          curve: merging.count?.curve.map { BlockRecord.Point(clusters: $0.clusters, likeness: $0.likeness) } ?? []))
    }
    themes = Self.themes(found, threads: context.threads)
  }

  /// Clusters that go on from an earlier run.
  ///
  /// - Parameters:
  ///   - earlier: Per document the cluster that it was in, or −1.
  ///   - count: Earlier clusters. New ones get the numbers from there on.
  ///   - months: Of each document, as `Document.month`.
  ///   - wanted: The number that was asked for, which time does not change here either.
  init(
    continuing earlier: [Int32], clusters count: Int, _ blocks: [VectorBlock], months: [Int?], wanted: Int?, seed: UInt64,
    context: RunContext
  ) {
    self.init(documents: earlier.count)
    let calendar = wanted == nil ? DeskMonths(months) : nil
    let searched = Self.searched(blocks, context)
    clusters = count
    let continued = searched.map { block, neighbours in
      context.progress(.step(stage: "place", done: 0, total: Int64(block.rows.count), unit: "documents"))
      let own = Continuation(
        block.vectors, neighbours: neighbours, earlier: block.rows.map { earlier[$0] }, clusters: clusters,
        when: calendar?.of(block.rows), parameters: block.kind.continuing(seed: seed), threads: context.threads)
      clusters = own.clusters
      changes += own.changes
      return own
    }
    for ((block, neighbours), own) in zip(searched, continued) {
      place(
        block, neighbours, labels: own.labels, keeping: block.rows.map { earlier[$0] >= 0 }, clusters: clusters,
        threads: context.threads)
      self.blocks.append(
        BlockRecord(
          vectors: block.kind.rawValue, documents: block.rows.count,
          intents: Set(own.labels).subtracting([-1]).count, neighbourRecall: neighbours.search.recall,
          merging: Self.explanation(own, earlier: block.rows.map { earlier[$0] })
            + (calendar.map { $0.sentence(of: own.parts) } ?? ""),
          explanation: nil, curve: []))
    }
  }

  /// The clusters of a block, and which of them began or ended inside another.
  private struct Found {
    var block: VectorBlock
    var labels: [Int32]
    var clusters: Int
    var parts: [LifeSplit.Part]

    init(_ block: VectorBlock, _ labels: [Int32], _ clusters: Int, _ parts: [LifeSplit.Part]) {
      (self.block, self.labels, self.clusters, self.parts) = (block, labels, clusters, parts)
    }
  }

  private static func searched(
    _ blocks: [VectorBlock], _ context: RunContext
  ) -> [(block: VectorBlock, neighbours: Neighbours)] {
    blocks.map { block in
      context.progress(.step(stage: "find neighbours", done: 0, total: Int64(block.rows.count), unit: "documents"))
      return (block, Neighbours.find(in: block.vectors, threads: context.threads))
    }
  }

  /// Enters the clusters of a block's documents, and which of them are outliers.
  ///
  /// - Parameter keeping: Documents that are no outliers because they were none before; empty for none.
  private mutating func place(
    _ block: VectorBlock, _ neighbours: Neighbours, labels found: [Int32], keeping: [Bool] = [], clusters: Int,
    threads: Int
  ) {
    let means = MeanSimilarities(block.vectors, labels: found, clusters: clusters, threads: threads)
    let outliers = Outliers(labels: found, similarities: means.own, neighbours: neighbours)
    for (place, row) in block.rows.enumerated() {
      labels[row] = keeping.isEmpty || !keeping[place] ? outliers.labels[place] : found[place]
      nearestLabels[row] = found[place]
      similarities[row] = means.own[place]
      runnersUp[row] = means.runnersUp[place]
      runnerUpSimilarities[row] = means.runnerUpSimilarities[place]
    }
    let width = block.vectors.columns
    var sizes = [Int](repeating: 0, count: clusters)
    for label in found where label >= 0 { sizes[Int(label)] += 1 }
    for cluster in 0..<clusters {
      if cluster == centroids.count {
        centroids.append([])
        kinds.append(block.kind)
        kindSizes.append(0)
      }
      guard sizes[cluster] > kindSizes[cluster] else { continue }
      kindSizes[cluster] = sizes[cluster]
      kinds[cluster] = block.kind
      centroids[cluster] = Array(means.means.values[cluster * width..<(cluster + 1) * width])
    }
  }

  /// What was done, in a sentence.
  private static func explanation(_ own: Continuation, earlier: [Int32]) -> String {
    let kept = zip(own.labels, earlier).count { $0 == $1 && $0 >= 0 }
    let before = earlier.count { $0 >= 0 }
    return "\(kept) of \(before) tickets that had an intent kept it; of \(earlier.count - before) others "
      + "\(own.placed) went where most tickets like them are, the rest to the intents most like them or to new ones."
  }

  /// Themes of all clusters, block after block; a block has its share of them.
  private static func themes(_ found: [Found], threads: Int) -> [Int32] {
    let wanted = Themes.count(clusters: found.reduce(0) { $0 + $1.clusters })
    if wanted == 0 { return [] }
    var themes: [Int32] = []
    for (one, share) in zip(found, shares(of: wanted, like: found.map(\.clusters))) {
      let base = (themes.max() ?? -1) + 1
      themes += Themes.of(
        one.block.vectors, labels: one.labels, clusters: one.clusters, themes: share, threads: threads
      ).map { $0 + base }
    }
    return themes
  }

  /// Whole shares of `total` in the proportion of `weights`, at least one each, the largest remainders rounded up.
  static func shares(of total: Int, like weights: [Int]) -> [Int] {
    let sum = Double(max(weights.reduce(0, +), 1))
    let exact = weights.map { Double(total) * Double($0) / sum }
    var shares = exact.map { max(Int($0), 1) }
    let order = exact.indices.sorted {
      (exact[$1] - exact[$1].rounded(.down), $0) < (exact[$0] - exact[$0].rounded(.down), $1)
    }
    for index in order where shares.reduce(0, +) < total { shares[index] += 1 }
    return shares
  }
}
