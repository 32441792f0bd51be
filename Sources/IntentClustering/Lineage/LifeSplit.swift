// Questions that began or ended inside a cluster of others. Words alone did not tell them apart; time does. What is
// born or dies as a whole is in `Change/`, and needs no split.

public import LinearAlgebra

/// Clusters with the parts set apart that came into the desk, or went, while the rest of their cluster stayed.
///
/// Every cluster is cut to pieces by k-means, which are merged again one by one; pieces and merged ones of all clusters
/// are tested for a month before (after) which they were not there, by the exact test and Bonferroni's bound that
/// `ChangeMonitor` watches intents with. Of a part and the parts it is merged of, that is taken which explains more.
/// It is split off if the rest was there without it, beyond chance, and unless the rest shrank (grew) by more than half
/// of it then: in that case a question is only worded in another way since. Nor is what comes and goes.
public struct LifeSplit: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Rows that a part has at least, and the rest of its cluster while the part is not there.
    public var fewestRows: Int
    /// Mean cosine of two rows of a part, at least.
    public var separation: Double
    /// Pieces of a cluster. 24: a question that is a fifth of a large cluster has several to itself.
    public var mostPieces: Int
    public var seed: UInt64

    public init(fewestRows: Int, separation: Double, mostPieces: Int = 24, seed: UInt64) {
      self.fewestRows = fewestRows
      self.separation = separation
      self.mostPieces = mostPieces
      self.seed = seed
    }
  }

  /// What was split off.
  public struct Part: Sendable, Equatable {
    public var cluster: Int32
    public var from: Int32
    public var rows: Int
    /// Mean cosine of a row of the part and a row of the rest.
    public var likeness: Double
    /// `born` or `died`.
    public var kind: VolumeChange.Kind
    /// Its first month, and its last.
    public var month: Int
  }

  /// Per row the cluster: the given one, or that of a part.
  public let labels: [Int32]
  /// The given clusters, then the parts.
  public let clusters: Int
  public let parts: [Part]

  /// - Parameters:
  ///   - vectors: `n × d`, rows of norm 1 or 0.
  ///   - labels: From −1, which takes no part, to `clusters − 1`.
  ///   - known: Rows that were there at the last look: what they show by themselves is not shown again. `nil`: none.
  /// - Complexity: O(n · d · `mostPieces`) a round of k-means, and O(pieces · months²) tests.
  public init(
    _ vectors: Matrix, labels: [Int32], clusters: Int, when: RowMonths, known: [Bool]? = nil, parameters: Parameters,
    threads: Int
  ) {
    precondition(when.months.count == vectors.rows && labels.count == vectors.rows, "rows differ in number")
    var state = SplitState(vectors: vectors, labels: labels, clusters: clusters, when: when, parameters: parameters)
    let trees = state.trees(threads: threads)
    var found = state.changes(in: trees, of: when)
    if let known {
      let before = state.changes(in: trees, of: when.keeping(known))
      found.removeAll { new in
        before.contains { $0.tree == new.tree && !$0.pieces.isDisjoint(with: new.pieces) }
      }
    }
    for one in found {
      let tree = trees[one.tree]
      state.split(one.pieces.sorted().flatMap { tree.pieces[$0] }, from: tree.cluster, one.change, threads: threads)
    }
    self.labels = state.labels
    self.clusters = state.clusters
    parts = state.parts
  }
}

private struct SplitState {
  /// A cluster cut to pieces, and how they merge again.
  struct Tree {
    var cluster: Int32
    /// Rows.
    var pieces: [[Int]]
    /// Of pieces: each alone, then each merged of two of those before it, without the whole cluster.
    var nodes: [(pieces: Set<Int>, children: (Int, Int)?)]
  }

  /// When a part began or ended.
  struct Change {
    var kind: VolumeChange.Kind
    /// The first month at the new level, above 0.
    var boundary: Int
    var logLikelihoodRatio: Double
    /// The largest p-value that counts.
    var threshold: Double
  }

  /// A part of a cluster's pieces that began or ended.
  struct ChangedPart {
    var tree: Int
    var pieces: Set<Int>
    var change: Change
  }

  let vectors: Matrix
  var labels: [Int32]
  var clusters: Int
  let when: RowMonths
  let parameters: LifeSplit.Parameters
  var parts: [LifeSplit.Part] = []

  /// False splits to expect at most in a run.
  private static let falseSplits = 0.01
  /// A part explains as much as the two it is merged of at this part of their evidence: each of them may choose its
  /// month.
  private static let leastOfChildren = 0.9

  /// The pieces of every cluster that is large enough for two.
  func trees(threads: Int) -> [Tree] {
    let members = RowsByLabel(labels, clusters: clusters)
    return (0..<clusters).compactMap { cluster in
      let rows = members.rows(of: cluster).map { Int($0) }
      let count = min(rows.count / max(parameters.fewestRows, 1), parameters.mostPieces)
      if count < 2 { return nil }
      let own = vectors.gatheringRows(rows)
      let fitted = KMeans.fit(
        own, parameters: KMeans.Parameters(clusters: count, maximumIterations: 30, seed: parameters.seed),
        threads: threads)
      let members = RowsByLabel(fitted.labels, clusters: fitted.centroids.rows)
      let pieces = (0..<fitted.centroids.rows).map { members.rows(of: $0).map { rows[Int($0)] } }
      let merges = Groups(own, labels: fitted.labels, count: pieces.count, threads: threads)
        .dendrogram(by: .distance).merges
      var nodes: [(pieces: Set<Int>, children: (Int, Int)?)] = pieces.indices.map { ([$0], nil) }
      var node = Array(pieces.indices)
      for merge in merges.dropLast() {
        let (into, gone) = (node[Int(merge.into)], node[Int(merge.gone)])
        nodes.append((nodes[into].pieces.union(nodes[gone].pieces), (into, gone)))
        node[Int(merge.into)] = nodes.count - 1
      }
      return Tree(cluster: Int32(cluster), pieces: pieces, nodes: nodes)
    }
  }

  /// The parts of clusters that began or ended in these months.
  func changes(in trees: [Tree], of when: RowMonths) -> [ChangedPart] {
    let pieceCounts = trees.map { $0.pieces.map { when.counts(of: $0) } }
    let counts = zip(trees, pieceCounts).map { tree, counts in
      tree.nodes.map { node in
        node.pieces.reduce(into: [Int](repeating: 0, count: when.exposure.count)) { sum, piece in
          for month in sum.indices { sum[month] += counts[piece][month] }
        }
      }
    }
    let variation = MonthlyDispersion.squaredVariation(
      counts: pieceCounts.flatMap { $0 }, exposure: when.exposure, months: when.exposure.count)
    let tests = counts.map { $0.map { boundaryTests(of: $0, exposure: when.exposure, variation: variation) } }
    let threshold = FalseAlarmBudget.threshold(
      budget: Self.falseSplits, smallestPValues: tests.flatMap { $0.flatMap { $0.map(\.smallestPValue) } })
    return trees.indices.flatMap { index in
      let changes = tests[index].map { Self.change($0, threshold: threshold) }
      return chosen(of: trees[index], changes).compactMap { node -> ChangedPart? in
        let life = ChangeMonitor.watch(counts: [counts[index][node]], exposure: when.exposure).lives[0]
        // What comes and goes is a season or an incident.
        if life.births.count + life.deaths.count > 1 { return nil }
        return ChangedPart(tree: index, pieces: trees[index].nodes[node].pieces, change: changes[node]!)
      }
    }
  }

  private struct BoundaryTest {
    var kind: VolumeChange.Kind
    var boundary: Int
    var smallestPValue: Double
    /// `nil` where too many tickets lie on the other side.
    var outcome: (pValue: Double, logLikelihoodRatio: Double)?
  }

  /// A birth and a death at each month.
  private func boundaryTests(of counts: [Int], exposure: [Double], variation: Double) -> [BoundaryTest] {
    let stray = ChangeMonitor.Parameters().strayShare
    func span(_ months: Range<Int>) -> VolumeChange.Span {
      VolumeChange.Span(
        tickets: counts[months].reduce(0, +), exposure: exposure[months].reduce(0, +), months: months.count)
    }
    return exposure.indices.dropFirst().flatMap { boundary -> [BoundaryTest] in
      let (early, late) = (span(0..<boundary), span(boundary..<counts.count))
      if early.exposure == 0 || late.exposure == 0 { return [] }
      func pValue(_ kind: VolumeChange.Kind, _ tickets: Int) -> Double {
        ConditionalTest.pValue(
          of: kind, tickets: tickets, before: early, after: late, levelRatio: 1, variation: variation)
      }
      let evidence = ConditionalTest.logLikelihoodRatio(
        countBefore: early.tickets, before: early.exposure, countAfter: late.tickets, after: late.exposure)
      return [VolumeChange.Kind.born, .died].map { kind in
        let (absent, present) = kind == .born ? (early, late) : (late, early)
        return BoundaryTest(
          kind: kind, boundary: boundary, smallestPValue: pValue(kind, kind == .born ? early.tickets + late.tickets : 0),
          outcome: absent.share <= stray * present.share ? (pValue(kind, late.tickets), evidence) : nil)
      }
    }
  }

  private static func change(_ tests: [BoundaryTest], threshold: Double) -> Change? {
    tests.compactMap { test -> Change? in
      guard let (pValue, evidence) = test.outcome, pValue <= threshold else { return nil }
      return Change(kind: test.kind, boundary: test.boundary, logLikelihoodRatio: evidence, threshold: threshold)
    }.max { $0.logLikelihoodRatio < $1.logLikelihoodRatio }
  }

  /// The nodes that together explain most, none inside another.
  private func chosen(of tree: Tree, _ changes: [Change?]) -> [Int] {
    var best: [(evidence: Double, nodes: [Int])] = []
    var isInside = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      var below = (evidence: 0.0, nodes: [Int]())
      if let (one, other) = node.children {
        below = (best[one].evidence + best[other].evidence, best[one].nodes + best[other].nodes)
        (isInside[one], isInside[other]) = (true, true)
      }
      let own = changes[index]?.logLikelihoodRatio ?? 0
      best.append(own > 0 && own >= Self.leastOfChildren * below.evidence ? (own, [index]) : below)
    }
    return tree.nodes.indices.filter { !isInside[$0] }.flatMap { best[$0].nodes }
  }

  /// Gives a part a number of its own, if it stands up to what the cluster's other rows and its own say.
  mutating func split(_ part: [Int], from cluster: Int32, _ change: Change, threads: Int) {
    let isPart = Set(part)
    let rest = labels.indices.filter { labels[$0] == cluster && !isPart.contains($0) }
    guard part.count >= parameters.fewestRows, isAddition(part, to: rest, change) else { return }
    let means = ClusterMeans(
      of: vectors.gatheringRows(part + rest),
      labels: [Int32](repeating: 0, count: part.count) + [Int32](repeating: 1, count: rest.count), clusters: 2,
      threads: threads)
    guard means.ownLikeness(0) >= parameters.separation else { return }
    for row in part { labels[row] = Int32(clusters) }
    parts.append(
      LifeSplit.Part(
        cluster: Int32(clusters), from: cluster, rows: part.count, likeness: means.likeness(0, 1), kind: change.kind,
        month: change.kind == .born ? change.boundary : change.boundary - 1))
    clusters += 1
  }

  /// Whether the cluster has the part on top of its rest: the rest is there without it, too much for the part to have
  /// been missing by chance, and does not give way to it.
  private func isAddition(_ part: [Int], to rest: [Int], _ change: Change) -> Bool {
    let (early, late) = (0..<change.boundary, change.boundary..<when.exposure.count)
    let (with, without) = change.kind == .born ? (late, early) : (early, late)
    let (partCounts, restCounts) = (when.counts(of: part), when.counts(of: rest))
    func total(_ counts: [Int], _ months: Range<Int>) -> Int { counts[months].reduce(0, +) }
    func share(_ counts: [Int], _ months: Range<Int>) -> Double {
      Double(total(counts, months)) / when.exposure[months].reduce(0, +)
    }
    func againstRest(_ months: Range<Int>) -> VolumeChange.Span {
      VolumeChange.Span(
        tickets: total(partCounts, months), exposure: Double(total(restCounts, months)), months: months.count)
    }
    guard total(restCounts, without) >= parameters.fewestRows else { return false }
    let chance = ConditionalTest.pValue(
      of: change.kind, tickets: againstRest(late).tickets, before: againstRest(early), after: againstRest(late),
      levelRatio: 1, variation: 0)
    return chance <= change.threshold
      && share(restCounts, without) - share(restCounts, with) <= 0.5 * share(partCounts, with)
  }
}
