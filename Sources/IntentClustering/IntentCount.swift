// How many intents there are, when nobody says: two curves over a grid of counts, and a rule that reads them. Not
// proof: where the curves have no peak, the answer says so and names the range that is equally good.

public import LinearAlgebra
import SeededRandom

/// The answer to `--intents auto`, with what it rests on.
///
/// Documents are clustered in one space and judged in another. Where vectors were averaged over near neighbours, the
/// averaged ones make better clusters, but every cut of them looks tighter than it is, and halves that share
/// neighbours agree more than they should.
public struct IntentCount: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Documents looked at, one drawn from each of as many equal stretches. 8,000: some seconds of work, and at 300
    /// intents still 26 documents of each.
    public var sampleSize: Int
    /// Smallest and largest count tried.
    public var smallest: Int
    public var largest: Int
    /// Ratio of neighbouring counts. 1.2: the curves are not sharper than that.
    public var ratio: Double
    /// Fewest documents of the sample per cluster on average; keeps halves of clusters countable. 12.
    public var documentsPerCluster: Int
    /// Pairs of halves that the stability is averaged over. 3: one pair's differs by several hundredths by chance.
    public var splits: Int
    /// Rounds of k-means per clustering. 15: what the judgement sees has settled by then.
    public var maximumIterations: Int
    /// Of the sample and the seeds.
    public var seed: UInt64

    public init(
      sampleSize: Int = 8_000, smallest: Int = 4, largest: Int = 500, ratio: Double = 1.2,
      documentsPerCluster: Int = 12, splits: Int = 3, maximumIterations: Int = 15,
      seed: UInt64
    ) {
      self.sampleSize = sampleSize
      self.smallest = smallest
      self.largest = largest
      self.ratio = ratio
      self.documentsPerCluster = documentsPerCluster
      self.splits = splits
      self.maximumIterations = maximumIterations
      self.seed = seed
    }
  }

  /// What one count of clusters looks like.
  public struct Point: Sendable, Equatable {
    public var clusters: Int
    /// Mean of 1 − a / b over the documents, a and b the distances to the nearest and the second nearest centroid in
    /// the judging space, 0 to 1: how clearly documents belong to one cluster. Hruschka, de Castro, Campello 2004,
    /// doi:10.1109/ICDM.2004.10073.
    public var silhouette: Double
    /// Adjusted Rand index of two labellings of all documents in the judging space, each by centroids learnt from one
    /// half of them, averaged over several splits: how well the clusters can be found again. Lange et al. 2004, doi:10.1162/089976604773717621.
    public var stability: Double

    public init(clusters: Int, silhouette: Double, stability: Double) {
      self.clusters = clusters
      self.silhouette = silhouette
      self.stability = stability
    }
  }

  /// The count to use.
  public let clusters: Int
  /// Counts that the curves do not tell from it.
  public let range: ClosedRange<Int>
  /// No count stands out: the range, not the count, is what the data say.
  public let isFlat: Bool
  /// By rising count.
  public let curve: [Point]
  /// One sentence for the person who asked.
  public let explanation: String

  init(clusters: Int, range: ClosedRange<Int>, isFlat: Bool, curve: [Point], explanation: String) {
    self.clusters = clusters
    self.range = range
    self.isFlat = isFlat
    self.curve = curve
    self.explanation = explanation
  }
}

// MARK: - Measuring

extension IntentCount {
  /// Tries a grid of counts on a sample and chooses one.
  ///
  /// - Parameters:
  ///   - clustering: The vectors that clusters are made of, `n × d`, rows of norm 1 or 0.
  ///   - judging: The vectors that they are judged by, `n × e`; the same ones when nothing was averaged.
  /// - Complexity: O(splits · m · d · Σk) per round of k-means, with m the sample and Σk, the sum of the grid, about
  ///   six times its largest.
  /// - Precondition: as many rows in both.
  public static func choose(
    clustering: Matrix, judging: Matrix, parameters: Parameters, threads: Int
  ) -> IntentCount {
    precondition(clustering.rows == judging.rows, "\(clustering.rows) and \(judging.rows) rows")
    let rows = sample(of: clustering, parameters: parameters, threads: threads)
    let grid = counts(documents: rows.count, parameters: parameters)
    guard let largest = grid.last else {
      return IntentCount(
        clusters: 1, range: 1...1, isFlat: true, curve: [],
        explanation: "There are too few documents (\(rows.count)) to tell a number of intents from.")
    }
    let points = clustering.gatheringRows(rows)
    let judges = judging.gatheringRows(rows)
    let whole = WarmStart(points, largest: largest, parameters: parameters, stream: 0, threads: threads)
    let splits = (0..<parameters.splits).map { split in
      halves(of: rows.count, seed: parameters.seed, stream: UInt64(split)).enumerated().map { half, rows in
        WarmStart(
          judges.gatheringRows(rows), largest: largest, parameters: parameters, stream: UInt64(2 * split + half + 1),
          threads: threads)
      }
    }
    let curve = grid.map { count in
      let silhouette = simplifiedSilhouette(of: whole.clusters(count), in: judges, threads: threads)
      let agreements = splits.map { halves in
        let labels = halves.map { half in
          KMeans.nearestTwo(of: judges, among: half.clusters(count).centroids, threads: threads).map { Int($0.label) }
        }
        return ClusterAgreement.adjustedRandIndex(labels[0], labels[1])
      }
      return Point(
        clusters: count, silhouette: silhouette, stability: agreements.reduce(0, +) / Double(agreements.count))
    }
    return IntentCount(curve: curve)
  }

  /// Rows that are not zero: all, or one drawn from each of `sampleSize` equal stretches.
  private static func sample(of vectors: Matrix, parameters: Parameters, threads: Int) -> [Int] {
    let norms = vectors.squaredRowNorms(threads: threads)
    let usable = norms.indices.filter { norms[$0] > 0 }
    let size = parameters.sampleSize
    if usable.count <= size { return usable }
    var generator = SplitMix64(seed: parameters.seed, stream: 0x4943_0000)
    return (0..<size).map { index in
      let start = index * usable.count / size
      return usable[start + generator.below((index + 1) * usable.count / size - start)]
    }
  }

  /// The documents in two random halves, each in order.
  private static func halves(of count: Int, seed: UInt64, stream: UInt64) -> [[Int]] {
    var generator = SplitMix64(seed: seed, stream: 0x4943_1000 + stream)
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) { order.swapAt(index, generator.below(index + 1)) }
    return [order[..<(count / 2)].sorted(), order[(count / 2)...].sorted()]
  }

  /// The grid: powers of the ratio from the smallest count to what the documents allow.
  static func counts(documents: Int, parameters: Parameters) -> [Int] {
    precondition(parameters.smallest > 1 && parameters.ratio > 1, "\(parameters)")
    let limit = min(parameters.largest, documents / max(parameters.documentsPerCluster, 1))
    var grid: [Int] = []
    var next = Double(parameters.smallest)
    while Int(next.rounded()) <= limit {
      grid.append(Int(next.rounded()))
      next = max(next * parameters.ratio, next.rounded() + 1)
    }
    return grid
  }

  /// The silhouette by centroids alone, of clusters made elsewhere: their means in the judging space.
  static func simplifiedSilhouette(of clusters: KMeans.Result, in judges: Matrix, threads: Int) -> Double {
    let sums = ClusterSums(of: judges, labels: clusters.labels, clusters: clusters.centroids.rows, threads: threads)
    var means = Matrix(rows: clusters.centroids.rows, columns: judges.columns)
    sums.writeMeans(to: &means)
    var sum = 0.0
    var count = 0
    for nearest in KMeans.nearestTwo(of: judges, among: means, threads: threads) where nearest.secondLabel >= 0 {
      let farther = Double(nearest.secondSquaredDistance).squareRoot()
      if farther > 0 { sum += 1 - Double(nearest.squaredDistance).squareRoot() / farther }
      count += 1
    }
    return count > 0 ? sum / Double(count) : 0
  }
}

/// One set of documents, seeded once for the largest count: the first seeds of greedy k-means++ are good seeds for
/// fewer clusters.
private struct WarmStart {
  let vectors: Matrix
  let seeds: [Int]
  let parameters: IntentCount.Parameters
  let threads: Int

  init(_ vectors: Matrix, largest: Int, parameters: IntentCount.Parameters, stream: UInt64, threads: Int) {
    self.vectors = vectors
    self.parameters = parameters
    self.threads = threads
    seeds = Points(vectors, threads: threads).seeds(
      count: largest, rowsPerCluster: vectors.rows, seeding: .greedy, seed: parameters.seed, stream: 0x100 + stream,
      threads: threads)
  }

  func clusters(_ count: Int) -> KMeans.Result {
    KMeans.refine(
      vectors, from: vectors.gatheringRows(Array(seeds.prefix(count))),
      maximumIterations: parameters.maximumIterations, threads: threads)
  }
}
