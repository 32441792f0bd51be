// Questions that began or ended inside a cluster of others. Words alone did not tell them apart; time does. What is
// born or dies as a whole is in `Change/`, and needs no split.

public import LinearAlgebra

/// When rows came in.
public struct RowMonths: Sendable, Equatable {
  /// Per row its month, from 0 for the first of the desk; −1 where it is not known.
  public var months: [Int32]
  /// The desk's tickets in each month, those without a row included.
  public var exposure: [Double]

  public init(months: [Int32], exposure: [Double]) {
    self.months = months
    self.exposure = exposure
  }

  func counts(of rows: some Sequence<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: exposure.count)
    for row in rows where months[row] >= 0 { counts[Int(months[row])] += 1 }
    return counts
  }
}

/// Clusters with the parts set apart that came into the desk, or went, while the rest of their cluster stayed.
///
/// Every cluster is cut to pieces by k-means, and all pieces of the desk are watched together as `ChangeMonitor` watches
/// intents, so that the false alarms to expect are as many as there. Pieces of one cluster that began (ended) within a
/// month of each other and are alike make a part. It is split off if the rest was there without it, beyond chance, and
/// unless the rest shrank (grew) by more than half of it then: in that case a question is only worded in another way
/// since.
public struct LifeSplit: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Rows that a part has at least, and the rest of its cluster while the part is not there.
    public var fewestRows: Int
    /// Mean cosine of two rows of a part, at least, and of two of its pieces.
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
  /// - Complexity: O(n · d · `mostPieces`) a round of k-means, and `ChangeMonitor.watch` of all pieces.
  public init(
    _ vectors: Matrix, labels: [Int32], clusters: Int, when: RowMonths, known: [Bool]? = nil, parameters: Parameters,
    threads: Int
  ) {
    precondition(when.months.count == vectors.rows && labels.count == vectors.rows, "rows differ in number")
    var state = SplitState(vectors: vectors, labels: labels, clusters: clusters, when: when, parameters: parameters)
    let pieces = state.pieces(threads: threads)
    let lives = ChangeMonitor.watch(counts: pieces.map { when.counts(of: $0.rows) }, exposure: when.exposure).lives
    var changes = lives.map(SplitState.beginningOrEnd)
    if let known {
      let before = ChangeMonitor.watch(
        counts: pieces.map { when.counts(of: $0.rows.filter { known[$0] }) }, exposure: when.exposure)
      for (index, life) in before.lives.enumerated() where SplitState.beginningOrEnd(life) != nil {
        changes[index] = nil
      }
    }
    let changed = zip(pieces, changes).compactMap { piece, change in
      change.map { SplitState.ChangedPiece(cluster: piece.cluster, rows: piece.rows, change: $0) }
    }
    for cluster in Set(changed.map(\.cluster)).sorted() {
      state.split(cluster, changed.filter { $0.cluster == cluster }, threads: threads)
    }
    self.labels = state.labels
    self.clusters = state.clusters
    parts = state.parts
  }
}

private struct SplitState {
  struct ChangedPiece {
    var cluster: Int32
    var rows: [Int]
    var change: VolumeChange
  }

  let vectors: Matrix
  var labels: [Int32]
  var clusters: Int
  let when: RowMonths
  let parameters: LifeSplit.Parameters
  var parts: [LifeSplit.Part] = []

  /// The pieces of every cluster that is large enough for two.
  func pieces(threads: Int) -> [(cluster: Int32, rows: [Int])] {
    let members = RowsByLabel(labels, clusters: clusters)
    return (0..<clusters).flatMap { cluster -> [(cluster: Int32, rows: [Int])] in
      let rows = members.rows(of: cluster).map { Int($0) }
      let count = min(rows.count / max(parameters.fewestRows, 1), parameters.mostPieces)
      if count < 2 { return [] }
      let fitted = KMeans.fit(
        vectors.gatheringRows(rows),
        parameters: KMeans.Parameters(clusters: count, maximumIterations: 30, seed: parameters.seed), threads: threads)
      let groups = RowsByLabel(fitted.labels, clusters: fitted.centroids.rows)
      return (0..<fitted.centroids.rows).map { (Int32(cluster), groups.rows(of: $0).map { rows[Int($0)] }) }
    }
  }

  /// The one birth or death of a life; `nil` for a life without, and for what comes and goes.
  static func beginningOrEnd(_ life: IntentLife) -> VolumeChange? {
    let found = life.births + life.deaths
    return found.count == 1 ? found[0] : nil
  }

  /// Splits the changed pieces off a cluster, those of the strongest evidence first.
  mutating func split(_ cluster: Int32, _ changed: [ChangedPiece], threads: Int) {
    var waiting = changed.enumerated().sorted {
      ($0.element.change.logLikelihoodRatio, $1.offset) > ($1.element.change.logLikelihoodRatio, $0.offset)
    }.map(\.element)
    while let first = waiting.first {
      let means = ClusterMeans(
        of: vectors.gatheringRows(waiting.flatMap(\.rows)),
        labels: waiting.indices.flatMap { [Int32](repeating: Int32($0), count: waiting[$0].rows.count) },
        clusters: waiting.count, threads: threads)
      let together = waiting.indices.filter { index in
        index == 0
          || waiting[index].change.kind == first.change.kind
            && abs(waiting[index].change.month - first.change.month) <= 1
            && means.likeness(0, index) >= parameters.separation
      }
      splitOff(together.flatMap { waiting[$0].rows }, from: cluster, first.change, threads: threads)
      waiting = waiting.indices.filter { !together.contains($0) }.map { waiting[$0] }
    }
  }

  private mutating func splitOff(_ part: [Int], from cluster: Int32, _ change: VolumeChange, threads: Int) {
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
        month: change.month))
    clusters += 1
  }

  /// Whether the cluster has the part on top of its rest: the rest is there without it, too much for the part to have
  /// been missing by chance, and does not give way to it.
  private func isAddition(_ part: [Int], to rest: [Int], _ change: VolumeChange) -> Bool {
    let boundary = change.kind == .born ? change.month : change.month + 1
    let (early, late) = (0..<boundary, boundary..<when.exposure.count)
    let (with, without) = change.kind == .born ? (late, early) : (early, late)
    let (partCounts, restCounts) = (when.counts(of: part), when.counts(of: rest))
    func total(_ counts: [Int], _ months: Range<Int>) -> Int { counts[months].reduce(0, +) }
    guard total(restCounts, without) >= parameters.fewestRows else { return false }
    func span(_ months: Range<Int>) -> VolumeChange.Span {
      VolumeChange.Span(
        tickets: total(partCounts, months), exposure: Double(total(restCounts, months)), months: months.count)
    }
    let chance = ConditionalTest.pValue(
      of: change.kind, tickets: span(late).tickets, before: span(early), after: span(late), levelRatio: 1, variation: 0)
    if chance > change.threshold { return false }
    func share(_ counts: [Int], _ months: Range<Int>) -> Double {
      Double(total(counts, months)) / when.exposure[months].reduce(0, +)
    }
    return share(restCounts, without) - share(restCounts, with) <= 0.5 * share(partCounts, with)
  }
}
