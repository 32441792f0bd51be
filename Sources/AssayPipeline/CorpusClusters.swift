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
        PieceMerging.Parameters(separation: IntentCount.semanticSeparation, majorityRounds: 5, seed: seed)
      case .lexical:
        PieceMerging.Parameters(separation: IntentCount.lexicalSeparation, majorityRounds: 0, seed: seed)
      }
    }
  }

  var kind: Kind
  /// Rising row numbers among all documents.
  var rows: [Int]
  /// `rows.count × d`.
  var vectors: Matrix
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
  private(set) var clusters = 0
  /// The theme of each cluster; empty when they are too few to group.
  private(set) var themes: [Int32] = []
  private(set) var blocks: [BlockRecord] = []

  /// - Parameter wanted: Clusters over all blocks, which share them as their own evidence would; `nil`: by evidence.
  init(_ blocks: [VectorBlock], documents: Int, wanted: Int?, seed: UInt64, context: RunContext) {
    labels = [Int32](repeating: -1, count: documents)
    nearestLabels = labels
    similarities = [Float](repeating: 0, count: documents)
    let searched = blocks.map { block in
      context.progress(.step(stage: "find neighbours", done: 0, total: Int64(block.rows.count), unit: "documents"))
      return (block: block, neighbours: Neighbours.find(in: block.vectors, threads: context.threads))
    }
    func merged(_ block: VectorBlock, _ neighbours: Neighbours, _ count: Int?) -> PieceMerging {
      context.progress(.step(stage: "cluster", done: 0, total: Int64(block.rows.count), unit: "documents"))
      return PieceMerging(
        block.vectors, neighbours: neighbours, clusters: count, parameters: block.kind.merging(seed: seed),
        threads: context.threads)
    }
    var counts = blocks.map { _ in wanted }
    if let wanted, blocks.count > 1 {
      counts = Self.shares(of: wanted, like: searched.map { merged($0.block, $0.neighbours, nil).clusters })
    }
    var found: [PieceMerging] = []
    for ((block, neighbours), count) in zip(searched, counts) {
      let merging = merged(block, neighbours, count)
      let own = KMeans.similaritiesToOwnMean(
        block.vectors, labels: merging.labels, clusters: merging.clusters, threads: context.threads)
      let outliers = Outliers(labels: merging.labels, similarities: own, neighbours: neighbours)
      for (place, row) in block.rows.enumerated() {
        labels[row] = outliers.labels[place] < 0 ? -1 : outliers.labels[place] + Int32(clusters)
        nearestLabels[row] = merging.labels[place] < 0 ? -1 : merging.labels[place] + Int32(clusters)
        similarities[row] = own[place]
      }
      clusters += merging.clusters
      found.append(merging)
      self.blocks.append(
        BlockRecord(
          vectors: block.kind.rawValue, documents: block.rows.count, intents: merging.clusters,
          neighbourRecall: neighbours.search.recall, merging: merging.explanation,
          explanation: merging.count?.explanation,
          curve: merging.count?.curve.map { BlockRecord.Point(clusters: $0.clusters, likeness: $0.likeness) } ?? []))
    }
    themes = Self.themes(zip(blocks, found).map { ($0, $1) }, threads: context.threads)
  }

  /// Themes of all clusters, block after block; a block has its share of them.
  private static func themes(_ blocks: [(block: VectorBlock, merging: PieceMerging)], threads: Int) -> [Int32] {
    let wanted = Themes.count(clusters: blocks.reduce(0) { $0 + $1.merging.clusters })
    if wanted == 0 { return [] }
    var themes: [Int32] = []
    for ((block, merging), share) in zip(blocks, shares(of: wanted, like: blocks.map(\.merging.clusters))) {
      let base = (themes.max() ?? -1) + 1
      themes += Themes.of(
        block.vectors, labels: merging.labels, clusters: merging.clusters, themes: share, threads: threads
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
