// Questions that began or ended inside a cluster of others. Words alone did not tell them apart; time does. What is
// born or dies as a whole is in `Change/`, and needs no split.

public import LinearAlgebra

/// Clusters with the parts set apart that came into the desk, or went, while the rest of their cluster stayed.
///
/// Every cluster is cut to pieces by k-means, which are merged again one by one; pieces and merged ones of all clusters
/// are tested for a month before (after) which they were not there (`BoundaryTests`), under Bonferroni's bound over all
/// these tests (`FalseAlarmBudget`). Of a part and the parts it is merged of, that is taken which explains more. It is
/// split off if the rest was there without it, beyond chance, and unless the rest shrank (grew) by more than half of it
/// then: in that case a question is only worded in another way since.
public struct LifeSplit: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Rows that a part has at least, and the rest of its cluster while the part is not there.
    public var fewestRows: Int
    /// Mean cosine of two rows of a part, at least.
    public var separation: Double
    /// Pieces of a cluster. 24: a question that is a fifth of a large cluster has several to itself.
    public var mostPieces: Int
    /// False splits to expect at most.
    public var falseSplits: Double
    public var seed: UInt64

    public init(
      fewestRows: Int, separation: Double, mostPieces: Int = 24, falseSplits: Double = 0.01, seed: UInt64
    ) {
      self.fewestRows = fewestRows
      self.separation = separation
      self.mostPieces = mostPieces
      self.falseSplits = falseSplits
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

  /// A part of which the two it is merged of explain more is not taken: each of them chooses its month, so that a tenth
  /// more is no more.
  private static let leastOfChildren = 0.9

  /// - Parameters:
  ///   - vectors: `n × d`, rows of norm 1 or 0.
  ///   - labels: From −1, which takes no part, to `clusters − 1`.
  ///   - known: Rows that were there at the last look: a part of those alone is nothing new. `nil`: the first look.
  /// - Complexity: O(n · d · `mostPieces`) a round of k-means, and O(pieces · months) tests.
  public init(
    _ vectors: Matrix, labels: [Int32], clusters: Int, when: RowMonths, known: [Bool]? = nil, parameters: Parameters,
    threads: Int
  ) {
    precondition(when.months.count == vectors.rows && labels.count == vectors.rows, "rows differ in number")
    let members = RowsByLabel(labels, clusters: clusters)
    let rows = (0..<clusters).map { members.rows(of: $0).map { Int($0) } }
    let variation = MonthlyDispersion.squaredVariation(
      counts: rows.map { when.counts(of: $0) }, exposure: when.exposure, months: when.exposure.count)
    let cuts = rows.enumerated().compactMap { cluster, rows in
      ClusterCut(vectors, rows, cluster: Int32(cluster), when: when, parameters: parameters, threads: threads)
    }
    let tests = cuts.map { cut in
      cut.nodes.map { BoundaryTests(counts: $0.counts, exposure: when.exposure, variation: variation) }
    }
    let threshold = FalseAlarmBudget.threshold(
      budget: parameters.falseSplits, smallestPValues: tests.flatMap { $0.flatMap(\.smallestPValues) })

    var found = (labels: labels, parts: [Part]())
    for (cut, tests) in zip(cuts, tests) {
      let changes = tests.map { $0.change(threshold: threshold) }
      for index in cut.chosen(changes.map { $0?.logLikelihoodRatio ?? 0 }, leastOfChildren: Self.leastOfChildren) {
        let (part, rest) = cut.rows(of: index)
        let change = changes[index]!
        if let known, part.allSatisfy({ known[$0] }) { continue }
        guard part.count >= parameters.fewestRows,
          change.isAddition(
            when.counts(of: part), to: when.counts(of: rest), exposure: when.exposure, variation: variation,
            fewest: parameters.fewestRows, threshold: threshold)
        else { continue }
        let means = ClusterMeans(
          of: vectors.gatheringRows(part + rest),
          labels: [Int32](repeating: 0, count: part.count) + [Int32](repeating: 1, count: rest.count), clusters: 2,
          threads: threads)
        guard means.ownLikeness(0) >= parameters.separation else { continue }
        let number = Int32(clusters + found.parts.count)
        for row in part { found.labels[row] = number }
        found.parts.append(
          Part(
            cluster: number, from: cut.cluster, rows: part.count, likeness: means.likeness(0, 1), kind: change.kind,
            month: change.kind == .born ? change.boundary : change.boundary - 1))
      }
    }
    self.labels = found.labels
    self.clusters = clusters + found.parts.count
    parts = found.parts
  }
}

/// A cluster cut to pieces, and how they merge again.
private struct ClusterCut {
  struct Node {
    var pieces: Set<Int>
    /// Tickets by month.
    var counts: [Int]
    /// The two that it is merged of; `nil` for a piece.
    var children: (Int, Int)?
  }

  let cluster: Int32
  /// Rows of each piece.
  let pieces: [[Int]]
  /// The pieces, then each merged one, without the whole cluster.
  let nodes: [Node]

  /// `nil` for a cluster that is too small, or too much alike, for two pieces.
  init?(
    _ vectors: Matrix, _ rows: [Int], cluster: Int32, when: RowMonths, parameters: LifeSplit.Parameters, threads: Int
  ) {
    let count = min(rows.count / max(parameters.fewestRows, 1), parameters.mostPieces)
    if count < 2 { return nil }
    let own = vectors.gatheringRows(rows)
    let fitted = KMeans.fit(
      own, parameters: KMeans.Parameters(clusters: count, maximumIterations: 30, seed: parameters.seed),
      threads: threads)
    let members = RowsByLabel(fitted.labels, clusters: fitted.centroids.rows)
    let pieces = (0..<fitted.centroids.rows).map { members.rows(of: $0).map { rows[Int($0)] } }
    if pieces.count < 2 { return nil }
    var nodes = pieces.enumerated().map { Node(pieces: [$0.offset], counts: when.counts(of: $0.element)) }
    var node = Array(pieces.indices)
    let merges = Groups(own, labels: fitted.labels, count: pieces.count, threads: threads)
      .dendrogram(by: .distance).merges
    for merge in merges.dropLast() {
      let (into, gone) = (node[Int(merge.into)], node[Int(merge.gone)])
      nodes.append(
        Node(
          pieces: nodes[into].pieces.union(nodes[gone].pieces), counts: zip(nodes[into].counts, nodes[gone].counts).map(+),
          children: (into, gone)))
      node[Int(merge.into)] = nodes.count - 1
    }
    self.cluster = cluster
    self.pieces = pieces
    self.nodes = nodes
  }

  /// The nodes that together explain most, none inside another.
  ///
  /// - Parameters:
  ///   - evidence: Of each node, 0 for none.
  ///   - leastOfChildren: A node is taken for those below it from this part of their evidence on.
  func chosen(_ evidence: [Double], leastOfChildren: Double) -> [Int] {
    var best: [(evidence: Double, nodes: [Int])] = []
    var isInside = [Bool](repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      var below = (evidence: 0.0, nodes: [Int]())
      if let (one, other) = node.children {
        below = (best[one].evidence + best[other].evidence, best[one].nodes + best[other].nodes)
        (isInside[one], isInside[other]) = (true, true)
      }
      let isTaken = evidence[index] > 0 && evidence[index] >= leastOfChildren * below.evidence
      best.append(isTaken ? (evidence[index], [index]) : below)
    }
    return nodes.indices.filter { !isInside[$0] }.flatMap { best[$0].nodes }
  }

  /// The rows of a node, and the others of the cluster.
  func rows(of node: Int) -> (part: [Int], rest: [Int]) {
    let isPart = pieces.indices.map { nodes[node].pieces.contains($0) }
    return (
      pieces.indices.filter { isPart[$0] }.flatMap { pieces[$0] },
      pieces.indices.filter { !isPart[$0] }.flatMap { pieces[$0] }
    )
  }
}

extension BeginningOrEnd {
  /// Whether a cluster has this part on top of its rest: the rest is there without it, too much for the part to have
  /// been missing by chance, and does not give way to it.
  fileprivate func isAddition(
    _ part: [Int], to rest: [Int], exposure: [Double], variation: Double, fewest: Int, threshold: Double
  ) -> Bool {
    let (early, late) = (0..<boundary, boundary..<exposure.count)
    let (with, without) = kind == .born ? (late, early) : (early, late)
    func total(_ counts: [Int], _ months: Range<Int>) -> Int { counts[months].reduce(0, +) }
    // Of the desk without the part: a large one makes the share of everything else smaller.
    func share(_ counts: [Int], _ months: Range<Int>) -> Double {
      Double(total(counts, months)) / max(exposure[months].reduce(0, +) - Double(total(part, months)), 1)
    }
    func againstRest(_ months: Range<Int>) -> VolumeChange.Span {
      VolumeChange.Span(
        tickets: total(part, months), exposure: Double(total(rest, months)), months: months.count)
    }
    guard total(rest, without) >= fewest else { return false }
    let chance = ConditionalTest.pValue(
      of: kind, tickets: total(part, late), before: againstRest(early), after: againstRest(late), levelRatio: 1,
      variation: variation)
    return chance <= threshold && share(rest, without) - share(rest, with) <= 0.5 * share(part, with)
  }
}
