// An earlier clustering carried on over a corpus that has grown: what was grouped stays grouped, what came in is
// placed, and only what the newcomers show for the first time makes, splits or joins clusters. How clusters of a fresh
// start are matched with earlier ones is in `ClusterMatching.swift`.

public import LinearAlgebra

/// Clusters that go on from an earlier run.
///
/// A cluster is its rows: where it lies is worked out anew from those that were in it, so the vectors may have been
/// made by another model than then. Five steps:
///
/// 1. A row without a cluster goes where most of its neighbours are, if it has about as many placed neighbours as
///    rows have on average; the others fit nowhere yet.
/// 2. Those are clustered by themselves. A group that is alike in itself, large enough and less like every cluster than
///    two questions may be (`separation`) is *born*; the rows of the others go to the cluster most like them. Where no
///    row has a cluster yet, every group is born.
/// 3. Inside each cluster, what is less alike than `separation` and large enough only since the newcomers, who are half
///    of a least cluster at least, is *split* off.
/// 4. So is what began or ended inside a cluster, by `LifeSplit`, if newcomers are part of it.
/// 5. Two clusters that are more alike than `separation` only since the newcomers are *merged* into the larger.
///
/// What held in the earlier rows alone is no new evidence and changes nothing: rows that were placed keep their
/// cluster but for the few that a split takes along, and a number of clusters that was asked for is not undone.
public struct Continuation: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Mean cosine below which two groups of rows are different questions: `IntentCount.semanticSeparation` or
    /// `lexicalSeparation`.
    public var separation: Double
    /// How far above `separation` two clusters have to be for a merge: one that comes and goes with a few rows would
    /// move whole intents.
    public var mergeMargin: Double
    /// Rows that a new cluster has at least; in a large corpus a `rowsPerBirth`-th of it.
    public var fewestRows: Int
    /// 4,500: a tenth of a piece of a fresh clustering.
    public var rowsPerBirth: Int
    public var seed: UInt64

    public init(
      separation: Double, mergeMargin: Double = 0.05, fewestRows: Int = 10, rowsPerBirth: Int = 4_500, seed: UInt64 = 0
    ) {
      self.separation = separation
      self.mergeMargin = mergeMargin
      self.fewestRows = fewestRows
      self.rowsPerBirth = rowsPerBirth
      self.seed = seed
    }

    public func smallestBirth(of rows: Int) -> Int { max(fewestRows, rows / max(rowsPerBirth, 1)) }
  }

  /// What became different, by cluster.
  public enum Change: Sendable, Equatable {
    /// A new cluster of rows that were in none. `likeness`: mean cosine with the rows of the cluster most like it, or
    /// `nil` when there is no other.
    case born(cluster: Int32, rows: Int, nearest: Int32?, likeness: Double?)
    /// A new cluster of rows that were, or had been put, in `from`.
    case split(cluster: Int32, rows: Int, from: Int32, likeness: Double)
    /// `cluster` has no rows any more; they are in `into`.
    case merged(cluster: Int32, rows: Int, into: Int32, likeness: Double)
  }

  /// Per row the cluster; −1 for rows of zeros only.
  public let labels: [Int32]
  /// The earlier ones under their numbers, then the new ones. Merged ones, and those whose rows are gone, have no row.
  public let clusters: Int
  /// In the order in which they happened.
  public let changes: [Change]
  /// Those of the splits that time told.
  public let parts: [LifeSplit.Part]
  /// Rows without an earlier cluster that their neighbours placed.
  public let placed: Int

  /// - Parameters:
  ///   - vectors: `n × d`, rows of norm 1 or 0.
  ///   - neighbours: Theirs.
  ///   - earlier: Per row the cluster it was in, or −1 for rows that were in none.
  ///   - clusters: Earlier clusters, above every label.
  ///   - when: The rows' months; `nil` where time says nothing.
  /// - Complexity: O(n · (width + d)), k-means of the rows that fit nowhere and of the clusters that grew by enough,
  ///   and O(clusters² · d).
  /// - Precondition: all values are finite.
  public init(
    _ vectors: Matrix, neighbours: Neighbours, earlier: [Int32], clusters: Int, when: RowMonths? = nil,
    parameters: Parameters, threads: Int
  ) {
    precondition(earlier.count == vectors.rows, "\(earlier.count) labels for \(vectors.rows) rows")
    precondition(earlier.allSatisfy { Int($0) < clusters }, "a label above \(clusters) clusters")
    var state = ContinuedLabels(
      vectors: vectors, neighbours: neighbours, earlier: earlier, clusters: clusters, parameters: parameters,
      threads: threads)
    placed = state.placeByNeighbours()
    state.placeTheRest()
    state.splitOff()
    parts = when.map { state.splitByTime($0) } ?? []
    state.merge()
    labels = state.labels
    self.clusters = state.clusters
    changes = state.changes
  }
}

/// The labels while they are worked out.
private struct ContinuedLabels {
  let vectors: Matrix
  let neighbours: Neighbours
  let earlier: [Int32]
  let parameters: Continuation.Parameters
  let threads: Int
  /// Earlier rows, which no step but a split or a merge moves, have their cluster from the start.
  var labels: [Int32]
  var clusters: Int
  var changes: [Continuation.Change] = []

  private let earlierClusters: Int
  private var smallest: Int { parameters.smallestBirth(of: vectors.rows) }

  init(
    vectors: Matrix, neighbours: Neighbours, earlier: [Int32], clusters: Int, parameters: Continuation.Parameters,
    threads: Int
  ) {
    self.vectors = vectors
    self.neighbours = neighbours
    self.earlier = earlier
    self.parameters = parameters
    self.threads = threads
    self.clusters = clusters
    earlierClusters = clusters
    labels = earlier
  }

  // MARK: placing

  /// Rounds of placing: a crowd of newcomers is placed from its rim inwards.
  private static let placingRounds = 10

  /// Gives rows to the cluster of most of their placed neighbours; how many got one.
  mutating func placeByNeighbours() -> Int {
    let waiting = labels.indices.filter { labels[$0] < 0 && neighbours.originals[$0] >= 0 }
    let usable = labels.indices.count { neighbours.originals[$0] >= 0 }
    if waiting.isEmpty || waiting.count == usable { return 0 }
    // Half of the placed neighbours that a row has on average: fewer, and it stands with the newcomers.
    let needed = 0.5 * Double(usable - waiting.count) / Double(usable)
    let byText = labelsByText()
    var placed = 0
    var texts = byText
    for _ in 0..<Self.placingRounds {
      let before = texts
      var found: [(row: Int, label: Int32)] = []
      for row in waiting where texts[row] < 0 {
        if let label = vote(row, before, needed: needed) { found.append((row, label)) }
      }
      if found.isEmpty { break }
      for (row, label) in found { texts[row] = label }
    }
    for row in waiting where texts[row] >= 0 {
      labels[row] = texts[row]
      placed += 1
    }
    return placed
  }

  /// The label that a row's text has, from any of its copies: neighbours are named by the lowest row of their text.
  private func labelsByText() -> [Int32] {
    var ofText = [Int32](repeating: -1, count: labels.count)
    for row in labels.indices where labels[row] >= 0 && neighbours.originals[row] >= 0 {
      let original = Int(neighbours.originals[row])
      if ofText[original] < 0 { ofText[original] = labels[row] }
    }
    return labels.indices.map { row in
      if labels[row] >= 0 { return labels[row] }
      return neighbours.originals[row] < 0 ? -1 : ofText[Int(neighbours.originals[row])]
    }
  }

  /// The label with the highest sum of cosines among the neighbours, of equals the lower; `nil` when fewer of them than
  /// `needed`, as a share, have one.
  private func vote(_ row: Int, _ labels: [Int32], needed: Double) -> Int32? {
    var sums: [(label: Int32, sum: Double)] = []
    var (seen, placed) = (0, 0)
    for place in row * neighbours.width..<(row + 1) * neighbours.width where neighbours.indices[place] >= 0 {
      seen += 1
      let label = labels[Int(neighbours.indices[place])]
      if label < 0 { continue }
      placed += 1
      let weight = max(Double(neighbours.similarities[place]), 0)
      if let index = sums.firstIndex(where: { $0.label == label }) {
        sums[index].sum += weight
      } else {
        sums.append((label, weight))
      }
    }
    guard placed > 0, Double(placed) >= needed * Double(seen) else { return nil }
    return sums.max { ($0.sum, $1.label) < ($1.sum, $0.label) }?.label
  }

  // MARK: births

  /// Clusters what fits nowhere: groups of their own are born, the rest goes to the clusters most like it.
  mutating func placeTheRest() {
    let rest = labels.indices.filter { labels[$0] < 0 && neighbours.originals[$0] >= 0 }
    if rest.isEmpty { return }
    let own = vectors.gatheringRows(rest)
    // Odd rows of many questions: their means say little, and neighbours mislead as those by words do.
    let merging = PieceMerging(
      own, neighbours: Neighbours.find(in: own, threads: threads), clusters: nil,
      parameters: PieceMerging.Parameters(
        separation: parameters.separation, comparesMeans: false, diffusion: .lexical, seed: parameters.seed),
      threads: threads)
    let groups = RowsByLabel(merging.labels, clusters: merging.clusters)
    let order = (0..<merging.clusters).sorted { (groups.rows(of: $1).count, $0) < (groups.rows(of: $0).count, $1) }
    let means = ClusterMeans(of: own, labels: merging.labels, clusters: merging.clusters, threads: threads)
    // The largest first: a smaller one may be more of the same.
    var known = ClusterMeans(of: vectors, labels: labels, clusters: clusters, threads: threads)
    // Rows of a kind that had none before have nothing to go to: their groups are clusters, as in a fresh start.
    let isAllNew = known.sizes.allSatisfy { $0 == 0 }
    var leftOver: [Int] = []
    for group in order {
      let rows = groups.rows(of: group).map { rest[Int($0)] }
      let nearest = known.nearest(to: means, group)
      let isApart = nearest.map { $0.likeness < parameters.separation } ?? true
      let isBorn = rows.count >= smallest && isApart && means.ownLikeness(group) >= parameters.separation
      if isBorn || isAllNew {
        for row in rows { labels[row] = Int32(clusters) }
        known.append(means, group)
        changes.append(
          .born(
            cluster: Int32(clusters), rows: rows.count, nearest: nearest.map { Int32($0.cluster) },
            likeness: nearest?.likeness))
        clusters += 1
      } else {
        leftOver += rows
      }
    }
    // One by one: such a group may be nothing but the odd rows of many questions.
    for row in leftOver { labels[row] = known.nearest(to: vectors, row: row)! }
  }

  // MARK: splits

  /// Splits off, from every cluster that grew, what the newcomers made large enough to stand by itself.
  mutating func splitOff() {
    let members = RowsByLabel(labels, clusters: clusters)
    for cluster in 0..<earlierClusters {
      let rows = members.rows(of: cluster).map { Int($0) }
      let newcomers = rows.count { earlier[$0] < 0 }
      // Too few came in, or too few were there, for anything to have changed.
      if newcomers == 0 || newcomers == rows.count || rows.count < 2 * smallest { continue }
      split(Int32(cluster), rows)
    }
  }

  private mutating func split(_ cluster: Int32, _ rows: [Int]) {
    let own = vectors.gatheringRows(rows)
    // Averages blur the rim of a small group; within a cluster its own neighbours are enough.
    let near = Neighbours.find(in: own, parameters: Neighbours.Parameters(count: 4), threads: threads)
    let averaged = near.averaged(own, count: 4, threads: threads)
    let pieces = KMeans.fit(
      averaged,
      parameters: KMeans.Parameters(clusters: min(max(rows.count / smallest, 2), 24), seed: parameters.seed),
      threads: threads)
    let groups = Groups(own, labels: pieces.labels, count: pieces.centroids.rows, threads: threads)
    let tree = groups.dendrogram(by: .likeness)
    let apart = groups.likenesses(along: tree).count { $0 < parameters.separation }
    if apart == 0 { return }
    let cut = tree.labels(count: apart + 1)
    let parts = RowsByLabel(pieces.labels.map { $0 < 0 ? -1 : cut[Int($0)] }, clusters: apart + 1)
    func earlierRows(_ part: Int) -> Int { parts.rows(of: part).count { earlier[rows[Int($0)]] >= 0 } }
    // The part with most of the earlier rows is what the cluster is.
    let core = (0...apart).max { (earlierRows($0), $1) < (earlierRows($1), $0) }!
    let means = ClusterMeans(
      of: own, labels: pieces.labels.map { $0 < 0 ? -1 : cut[Int($0)] }, clusters: apart + 1, threads: threads)
    for part in 0...apart where part != core {
      let count = parts.rows(of: part).count
      let known = earlierRows(part)
      // Large enough before already, or by a few rows more than before: nothing that the newcomers show.
      guard count >= smallest, known < smallest, 2 * (count - known) >= smallest,
        means.ownLikeness(part) >= parameters.separation
      else { continue }
      let likeness = means.likeness(part, core)
      guard likeness < parameters.separation else { continue }
      for row in parts.rows(of: part) { labels[rows[Int(row)]] = Int32(clusters) }
      changes.append(.split(cluster: Int32(clusters), rows: count, from: cluster, likeness: likeness))
      clusters += 1
    }
  }

  /// Splits off what began or ended inside a cluster and has newcomers. That its older rows had shown it is no reason to
  /// leave it: they may have been too few for a part, or strewn over the pieces.
  mutating func splitByTime(_ when: RowMonths) -> [LifeSplit.Part] {
    let known = earlier.map { $0 >= 0 }
    // None new: nothing can show.
    if !known.contains(false) { return [] }
    let split = LifeSplit(
      vectors, labels: labels, clusters: clusters, when: when, known: known.contains(true) ? known : nil,
      parameters: LifeSplit.Parameters(
        fewestRows: smallest, separation: parameters.separation, seed: parameters.seed), threads: threads)
    labels = split.labels
    clusters = split.clusters
    changes += split.parts.map {
      .split(cluster: $0.cluster, rows: $0.rows, from: $0.from, likeness: $0.likeness)
    }
    return split.parts
  }

  // MARK: merges

  /// Joins pairs of clusters that the newcomers have made alike, the most alike first.
  mutating func merge() {
    if clusters < 2 { return }
    let before = ClusterMeans(of: vectors, labels: earlier, clusters: clusters, threads: threads)
    while true {
      let now = ClusterMeans(of: vectors, labels: labels, clusters: clusters, threads: threads)
      var best: (a: Int, b: Int, likeness: Double)?
      for a in 0..<clusters where now.sizes[a] > 0 {
        for b in a + 1..<clusters where now.sizes[b] > 0 {
          let likeness = now.likeness(a, b)
          guard likeness > parameters.separation + parameters.mergeMargin, likeness > best?.likeness ?? -1 else {
            continue
          }
          // New ones were held against all others when they were made.
          let wasApart =
            before.sizes[a] > 0 && before.sizes[b] > 0 && before.likeness(a, b) < parameters.separation
          if wasApart { best = (a, b, likeness) }
        }
      }
      guard let (a, b, likeness) = best else { return }
      let (into, gone) = before.sizes[b] > before.sizes[a] ? (b, a) : (a, b)
      var moved = 0
      for row in labels.indices where labels[row] == Int32(gone) {
        labels[row] = Int32(into)
        moved += 1
      }
      changes.append(.merged(cluster: Int32(gone), rows: moved, into: Int32(into), likeness: likeness))
    }
  }
}
