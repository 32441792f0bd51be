// Intents from pieces. k-means cuts a large intent to pieces and swallows small ones, so it makes only the pieces; a
// merge from the bottom up makes the intents. Which merge is right depends on how even the intents are, and that is
// read off its own result.

import Glibc
public import LinearAlgebra
import SeededRandom

/// The clusters that come out of merging the many small clusters of k-means.
///
/// Three merges are known to it. *By likeness*: the two groups whose members have the highest mean cosine (group
/// average; Sokal, Michener 1958), which lets a large intent stay whole beside small ones. *By distance*: the two whose
/// means are nearest (centroid linkage; the same), which lets a loosely worded one stay whole too, where the rows stay
/// nearest to their own all the same. *By variance*: the two whose union adds least to the inertia (Ward 1963,
/// doi:10.1080/01621459.1963.10500845), which makes intents of even size, as k-means does, and is settled by a last
/// k-means. They work on vectors that were spread over their neighbours, or averaged (`spreadsUneven`).
public struct PieceMerging: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Pieces, unless more are needed. 450: enough for 150 intents, few enough to compare all pairs at every merge.
    public var pieces: Int
    /// Pieces per intent, while rows and `mostPieces` allow: at least so many where the number is given, and so many
    /// anew where it is chosen and fewer than two came out. 3: an intent of several wordings takes several.
    public var piecesPerCluster: Int
    /// Most pieces: a table of all pairs in `Double` is held for the pieces, and a copy of it while they merge; of
    /// 3,600 it has 0.1 GB.
    public var mostPieces: Int
    /// Rows per piece, on average, at least. 3: small sets then hardly depend on how k-means was seeded.
    public var rowsPerPiece: Int
    /// Where the number of clusters is chosen: mean cosine of two groups' rows below which they stay apart.
    public var separation: Double
    /// Rows that a row is averaged over, itself among them: 2 log₂ n − 14 of n rows within these bounds. More than the
    /// smallest intents hold blurs them, fewer leave pieces to chance: on 1,500 to 2,000 questions 8 find up to two
    /// points of accuracy more than 10, on 13,000 and more 14 find one more.
    public var averagedRows: ClosedRange<Int>
    /// The same where widths are measured: the averages of small clusters reach past their edges, which makes small
    /// ones wider and tells the two kinds of desk apart best.
    public var widthRows: Int
    /// Whether the means of groups say what they are about, as in the space of a sentence encoder. Where likeness makes
    /// the intents, they are then merged by the distance of their means, or else by a likeness that counts relative to
    /// that within the groups, and their number is read off the merging by distance. By likeness alone a loosely worded
    /// intent is unlike everything, its own pieces too: five points of accuracy less on DSTC11, none on thinned
    /// BANKING77. Words alone make every group loose: there NMI would fall by half a point.
    public var comparesMeans: Bool
    /// Groups merge by distance unless that leaves more than so many times as many rows with a negative silhouette width
    /// as likeness does. It finds two points more on DSTC11 and on thinned CLINC150, at 0.9 to 1.2 times as many such
    /// rows, and loses two on thinned BANKING77, at 1.4 to 2.2 times as many.
    public var mostStrays: Double
    /// Correlation of the logarithms of clusters' sizes and widths from which on likeness has strung different intents
    /// together: an intent that is asked often is not asked more loosely for that. Taken at the lower end of its 90%
    /// interval, so that few intents prove nothing. 0.3: BANKING77 has 0.42 to 0.61 and CLINC150 0.39 to 0.54, thinned
    /// to a power law they have −0.35 to 0.18, and DSTC11, whose intents are uneven by nature, 0.18 to 0.22; the English
    /// part of the generated desk has 0.1 to 0.4. Chosen with the labels of these sets in view, and wrong on others: 25
    /// questions of each intent of BANKING77 have 0.06 to 0.13, 75,000 English tickets of an uneven desk 0.48 (decision
    /// 0004, "What falls short").
    public var highestWidthCorrelation: Double
    /// The clusters that it is of, as a share of the number that there will be: strung together are most where merging
    /// has gone on for a while. At 1 the sets above have 0.25 to 0.60, −0.5 to 0.13, and 0.11 to 0.19: closer together.
    public var widthShare: Double
    /// How far vectors are spread over their neighbours. In the space of a sentence encoder 5 ties and a tenth. Where
    /// intents are of even size, NMI rises by 0.012 on BANKING77 and by 0.014 on CLINC150 against one mean of many,
    /// accuracy by five points and by one; where they are not, with ties by words, accuracy at the number chosen rises
    /// against means of four rows, averaged twice, by three points on DSTC11, by none to three on the thinned sets and by
    /// fourteen on two generated desks; at the true number it falls on two of four groups of thinned draws. Words alone
    /// name more wrong neighbours, which 10 ties even out: 0.03 and 0.03 NMI.
    public var diffusion: Neighbours.Diffusion
    /// Whether they are where intents are uneven too, or averaged over four rows, and these again over their own four
    /// nearest. By words alone the walk raises accuracy by three to five points on the thinned sets and by eleven on
    /// 200,000 composed documents, and doubles the time of mining them.
    public var spreadsUneven: Bool
    /// Rows that make an intent where intents are uneven. Fewer, which merging by distance leaves over, join the intent
    /// most like them, where most of them are outliers; they do not count. 3: of 150 intents asked for on
    /// thinned CLINC150 146 to 150 come out, not 138 to 142. Accuracy at the true number rises by half a point in the
    /// mean of the thinned sets and falls by one on DSTC11; at the number chosen it falls by two on three draws of
    /// thinned CLINC150. Chosen with these labels in view.
    public var fewestRows: Int
    /// The largest share of the rows that may join others in this way. 0.05, as for outliers: of a handful of tickets
    /// each may be an intent.
    public var mostJoining: Double
    /// Rounds of k-means for the pieces, and for settling.
    public var maximumIterations: Int
    /// Rows per piece of the sample that k-means makes pieces of, where there are twice as many, and its rounds on all
    /// rows after that. On 200,000 documents of 200 intents NMI is that of k-means on all of them, in half its time.
    public var trainedRowsPerPiece: Int
    public var roundsOnAll: Int
    public var seed: UInt64

    public init(
      pieces: Int = 450, piecesPerCluster: Int = 3, mostPieces: Int = 3_600, rowsPerPiece: Int = 3,
      averagedRows: ClosedRange<Int> = 8...14, widthRows: Int = 16, mostStrays: Double = 1.25,
      highestWidthCorrelation: Double = 0.3, widthShare: Double = 0.7, fewestRows: Int = 3,
      mostJoining: Double = 0.05, maximumIterations: Int = 30, trainedRowsPerPiece: Int = 64, roundsOnAll: Int = 3,
      separation: Double, comparesMeans: Bool, diffusion: Neighbours.Diffusion, spreadsUneven: Bool = true,
      seed: UInt64
    ) {
      self.pieces = pieces
      self.piecesPerCluster = piecesPerCluster
      self.mostPieces = mostPieces
      self.rowsPerPiece = rowsPerPiece
      self.separation = separation
      self.averagedRows = averagedRows
      self.widthRows = widthRows
      self.comparesMeans = comparesMeans
      self.mostStrays = mostStrays
      self.highestWidthCorrelation = highestWidthCorrelation
      self.widthShare = widthShare
      self.fewestRows = fewestRows
      self.mostJoining = mostJoining
      self.diffusion = diffusion
      self.spreadsUneven = spreadsUneven
      self.maximumIterations = maximumIterations
      self.trainedRowsPerPiece = trainedRowsPerPiece
      self.roundsOnAll = roundsOnAll
      self.seed = seed
    }

    /// Rows that each of `rows` is averaged over.
    func averagedRows(of rows: Int) -> Int {
      let wanted = Int((2 * log2(Double(max(rows, 1)))).rounded()) - 14
      return min(max(wanted, averagedRows.lowerBound), averagedRows.upperBound)
    }
  }

  public enum Rule: String, Sendable, Equatable { case likeness, distance, variance }

  /// The cluster of each row, from 0; −1 for rows of zeros. Every label occurs.
  public let labels: [Int32]
  public let clusters: Int
  public let pieces: Int
  /// How the number of clusters was chosen: from a merge by likeness or, where means are compared, by distance; `nil`
  /// where it was given.
  public let count: IntentCount?
  /// The merge that was used.
  public let rule: Rule
  /// Of the merge by likeness, the lower end of its 90% interval, −1 to 1.
  public let widthCorrelation: Double

  /// Why this merge, in a sentence.
  public var explanation: String {
    let figure = (widthCorrelation * 100).rounded() / 100
    switch rule {
    case .likeness, .distance:
      return
        "\(pieces) pieces merged by \(rule == .likeness ? "likeness" : "the distance of their means"): there is no sign "
        + "that large intents came out wider than small ones (correlation at least \(figure))"
        + (rule == .likeness ? "." : ", and hardly more tickets are nearer to another intent than by likeness.")
    case .variance:
      return
        "\(pieces) pieces merged by variance: merged by likeness, large intents came out wider than small ones "
        + "(correlation at least \(figure)), which is a sign of intents of even size strung together."
    }
  }

  /// Groups rows into clusters.
  ///
  /// - Parameters:
  ///   - vectors: `n × d`, rows of norm 1 or 0. The number of clusters is judged by them; pieces are made and merged by
  ///     their averages over neighbours.
  ///   - words: tf-idf of what the rows stand for; ties between those that say it in the same words.
  ///   - neighbours: Theirs, one less than the rows averaged over at least.
  ///   - clusters: Clusters wanted, at most; `nil` chooses by evidence.
  /// - Complexity: that of k-means with the pieces, of a search for neighbours, and O(pieces³) at worst for the merges,
  ///   in practice pieces².
  /// - Precondition: all values are finite; `clusters` is positive.
  public init(
    _ vectors: Matrix, words: CSRMatrix? = nil, neighbours: Neighbours, clusters: Int?, parameters: Parameters,
    threads: Int
  ) {
    precondition((clusters ?? 1) > 0, "\(clusters ?? 0) clusters")
    let averaged = neighbours.averaged(vectors, count: parameters.averagedRows(of: vectors.rows), threads: threads)
    let most = min(parameters.mostPieces, max(vectors.rows / parameters.rowsPerPiece, min(vectors.rows, 12)))
    var wanted = max(parameters.pieces, parameters.piecesPerCluster * (clusters ?? 0))
    var tree: PieceTree
    var count: IntentCount?
    while true {
      let pieces = max(1, min(wanted, most), clusters ?? 1)
      tree = PieceTree(averaged, pieces: pieces, parameters: parameters, threads: threads)
      if clusters != nil { break }
      let found = tree.number(of: vectors, along: tree.dendrogram, parameters: parameters, threads: threads)
      count = found
      // More than half of the pieces as clusters: what finer ones would tell apart may have been lost. Not sooner: of
      // more pieces a few more clusters are found, and the separation was measured with these.
      if pieces >= most || pieces >= 2 * found.clusters { break }
      wanted = max(parameters.piecesPerCluster * found.clusters, pieces + pieces / 4)
    }

    let groups = tree.groups
    // Two rows that are opposite have means of zero, and no groups.
    let target = min(clusters ?? count!.clusters, max(groups.count, 1))
    widthCorrelation = Self.widthCorrelation(
      tree.sizesAndWidths(
        of: neighbours.averaged(vectors, count: parameters.widthRows, threads: threads),
        clusters: max(1, Int((Double(target) * parameters.widthShare).rounded())), threads: threads))
    let isEven = widthCorrelation > parameters.highestWidthCorrelation && groups.count > target
    let spread =
      isEven || parameters.spreadsUneven
      ? neighbours.diffused(vectors, words: words, by: parameters.diffusion, threads: threads)
      : Self.averagedTwice(vectors, neighbours, threads: threads)
    let finer = PieceTree(spread, pieces: max(groups.count, 1), parameters: parameters, threads: threads)
    // A walk may bring a handful of texts to fewer points than there are clusters to make.
    if finer.groups.count >= target { tree = finer }
    if isEven {
      rule = .variance
      let even = tree.groups.dendrogram(by: .variance).labels(count: target)
      let settled = KMeans.refine(
        spread, from: tree.groups.centroids(of: even, count: target), maximumIterations: parameters.maximumIterations,
        threads: threads)
      self.clusters = settled.centroids.rows
      labels = settled.labels
    } else {
      if clusters == nil, parameters.comparesMeans {
        // Loosely worded questions have met by then, so that the number depends less on how the pieces fell.
        count = tree.number(
          of: vectors, along: tree.groups.dendrogram(by: .distance), parameters: parameters, threads: threads)
      }
      self.clusters = min(count?.clusters ?? target, tree.groups.count)
      (rule, labels) = tree.skewedClusters(of: vectors, count: self.clusters, parameters: parameters, threads: threads)
    }
    pieces = tree.groups.count
    self.count = count
  }

  /// Each row's mean with its nearest rows, and then the means of those with the means nearest to them.
  private static func averagedTwice(_ vectors: Matrix, _ neighbours: Neighbours, threads: Int) -> Matrix {
    let once = neighbours.averaged(vectors, count: 4, threads: threads)
    let again = Neighbours.find(in: once, parameters: Neighbours.Parameters(count: 4), threads: threads)
    return again.averaged(once, count: 4, threads: threads)
  }

  /// The lower end of the 90% interval (Fisher 1921) of Pearson's correlation of log size and log mean squared
  /// distance, over the clusters of at least four rows; 0 where there are fewer than five of them.
  static func widthCorrelation(_ clusters: [(size: Double, width: Double)]) -> Double {
    // A hundredth: copies have no width, and its logarithm must not outweigh everything else.
    let points = clusters.filter { $0.size >= 4 }.map { (log($0.size), log($0.width + 0.01)) }
    guard points.count >= 5 else { return 0 }
    let count = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (x, y) in points {
      xx += (x - meanX) * (x - meanX)
      yy += (y - meanY) * (y - meanY)
      xy += (x - meanX) * (y - meanY)
    }
    guard xx > 0, yy > 0 else { return 0 }
    // 0.999: the transform of 1 is infinite.
    let correlation = min(max(xy / (xx * yy).squareRoot(), -0.999), 0.999)
    return tanh(atanh(correlation) - 1.645 / (count - 3).squareRoot())
  }
}

/// The pieces, and the tree of merging them.
private struct PieceTree {
  /// The piece of each row.
  let labels: [Int32]
  let groups: Groups
  /// By likeness.
  let dendrogram: Dendrogram

  init(_ smoothed: Matrix, pieces: Int, parameters: PieceMerging.Parameters, threads: Int) {
    let fitted = PieceTree.pieces(of: smoothed, count: pieces, parameters: parameters, threads: threads)
    labels = fitted.labels
    groups = Groups(smoothed, labels: fitted.labels, count: fitted.centroids.rows, threads: threads)
    dendrogram = groups.dendrogram(by: .likeness)
  }

  /// k-means, of a sample first where rows are many: the pieces only have to be finer than what they merge to.
  private static func pieces(
    of averaged: Matrix, count: Int, parameters: PieceMerging.Parameters, threads: Int
  ) -> KMeans.Result {
    let means = KMeans.Parameters(
      clusters: count, maximumIterations: parameters.maximumIterations, seed: parameters.seed)
    let sampled = count * parameters.trainedRowsPerPiece
    let norms = averaged.squaredRowNorms(threads: threads)
    let usable = norms.indices.filter { norms[$0] > 0 }
    guard usable.count >= 2 * sampled else { return KMeans.fit(averaged, parameters: means, threads: threads) }
    var generator = SplitMix64(seed: parameters.seed, stream: 0x5049_4543)
    let sample = generator.oneOfEachStretch(usable.count, count: sampled).map { usable[$0] }
    let trained = KMeans.fit(averaged.gatheringRows(sample), parameters: means, threads: threads)
    // Of many copies of a few texts a sample holds too few that differ.
    if trained.centroids.rows < count { return KMeans.fit(averaged, parameters: means, threads: threads) }
    return KMeans.refine(
      averaged, from: trained.centroids, maximumIterations: parameters.roundsOnAll, threads: threads)
  }

  /// Rows and width of each cluster when so many are left, the width in other vectors of the same rows.
  func sizesAndWidths(of vectors: Matrix, clusters: Int, threads: Int) -> [(size: Double, width: Double)] {
    let count = min(clusters, max(groups.count, 1))
    return Groups(vectors, labels: labels, count: groups.count, threads: threads)
      .sizesAndWidths(of: dendrogram.labels(count: count), count: count)
  }

  /// The number of intents that a merging of these pieces shows.
  func number(
    of vectors: Matrix, along tree: Dendrogram, parameters: PieceMerging.Parameters, threads: Int
  ) -> IntentCount {
    let own = Groups(vectors, labels: labels, count: groups.count, threads: threads)
    return IntentCount(likenesses: own.likenesses(along: tree), separation: parameters.separation)
  }

  /// The cluster of each row when `count` are left, none of which need be of the size of another.
  func skewedClusters(
    of vectors: Matrix, count: Int, parameters: PieceMerging.Parameters, threads: Int
  ) -> (rule: PieceMerging.Rule, labels: [Int32]) {
    func cut(_ dendrogram: Dendrogram) -> [Int32] {
      let merged = groups.labels(cutting: dendrogram, count: count, parameters: parameters)
      return labels.map { $0 < 0 ? -1 : merged[Int($0)] }
    }
    func strays(_ labels: [Int32]) -> Double {
      Silhouettes.negativeShare(vectors, labels: labels, clusters: count, threads: threads)
    }
    let alike = cut(dendrogram)
    guard parameters.comparesMeans, count > 1 else { return (.likeness, alike) }
    let near = cut(groups.dendrogram(by: .distance))
    if strays(near) <= parameters.mostStrays * strays(alike) { return (.distance, near) }
    return (.likeness, cut(groups.dendrogram(by: .relativeLikeness)))
  }
}

extension Groups {
  /// The merged group of each group when `count` of at least `fewestRows` rows are left. What is smaller joins the one
  /// that it is most like; where that would be many rows, or so many are never left, groups of any size count.
  ///
  /// - Complexity: O(groups²) at worst.
  func labels(
    cutting dendrogram: Dendrogram, count wanted: Int, parameters: PieceMerging.Parameters
  ) -> [Int32] {
    let most = parameters.mostJoining * sizes.reduce(0, +)
    for left in wanted..<max(wanted, count) + 1 {
      let merged = dendrogram.labels(count: left)
      var rows = [Double](repeating: 0, count: left)
      for (group, into) in merged.enumerated() { rows[Int(into)] += sizes[group] }
      let kept = rows.indices.filter { rows[$0] >= Double(parameters.fewestRows) }
      if rows.reduce(0, { $0 + ($1 < Double(parameters.fewestRows) ? $1 : 0) }) > most { break }
      if kept.count == wanted { return joined(merged, count: left, to: kept) }
    }
    return dendrogram.labels(count: wanted)
  }
}
