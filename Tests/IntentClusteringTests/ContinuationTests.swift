// Earlier clusters on a grown corpus: who keeps, who is placed, what is born, split off or merged.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct ContinuationTests {
  /// Unit rows around directions: `groups[g]` rows around the axis `axes[g]`, bent towards axis 9 by `bends[g]`.
  private struct Planted {
    var rows: [[Float]] = []

    mutating func add(_ count: Int, axis: Int, bend: Float = 0, noise: Double = 0.25, seed: UInt64) {
      var generator = SplitMix64(seed: seed)
      for _ in 0..<count {
        var row = (0..<10).map { column -> Float in
          (column == axis ? 1 : 0) + (column == 9 ? bend : 0) + Float(noise * (generator.unit() * 2 - 1))
        }
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        for column in row.indices { row[column] /= length }
        rows.append(row)
      }
    }

    var matrix: Matrix { Matrix(rows: rows.count, columns: 10, values: rows.flatMap { $0 }) }
  }

  private func go(_ planted: Planted, _ earlier: [Int32], clusters: Int, threads: Int = 2) -> Continuation {
    Continuation(
      planted.matrix, neighbours: Neighbours.find(in: planted.matrix, threads: threads), earlier: earlier,
      clusters: clusters, parameters: Continuation.Parameters(separation: 0.37, seed: 1), threads: threads)
  }

  private func labels(_ parts: (Int32, Int)...) -> [Int32] {
    parts.flatMap { [Int32](repeating: $0.0, count: $0.1) }
  }

  /// Three groups of 60, 40 and 30 rows.
  private var three: Planted {
    var planted = Planted()
    planted.add(60, axis: 0, seed: 1)
    planted.add(40, axis: 1, seed: 2)
    planted.add(30, axis: 2, seed: 3)
    return planted
  }

  @Test func withoutNewcomersNothingChanges() {
    let earlier = labels((0, 60), (1, 40), (2, 30))
    let found = go(three, earlier, clusters: 3)
    #expect(found.labels == earlier && found.changes.isEmpty && found.clusters == 3)
    // Not even where the earlier clusters are bad ones: they held before.
    let odd = labels((0, 30), (1, 70), (0, 30))
    let kept = go(three, odd, clusters: 2)
    #expect(kept.labels == odd && kept.changes.isEmpty)
  }

  @Test func newcomersGoToTheirOwnKind() {
    var planted = three
    planted.add(7, axis: 1, seed: 4)
    planted.add(5, axis: 2, seed: 5)
    let earlier = labels((0, 60), (1, 40), (2, 30), (-1, 12))
    let found = go(planted, earlier, clusters: 3)
    #expect(found.labels == labels((0, 60), (1, 40), (2, 30), (1, 7), (2, 5)))
    #expect(found.placed == 12 && found.changes.isEmpty)
  }

  @Test func whatBeganInsideAClusterIsSplitOffOnceItShows() {
    // Two directions half alike are one cluster; the second is asked from month 8 on, in a desk of a thousand a month.
    var planted = Planted()
    planted.add(120, axis: 0, bend: 1.1, seed: 1)
    planted.add(40, axis: 1, bend: 1.1, seed: 2)
    let when = RowMonths(
      months: (0..<120).map { Int32($0 % 12) } + (0..<40).map { Int32(8 + $0 % 4) },
      exposure: [Double](repeating: 1_000, count: 12))
    func go(_ earlier: [Int32], when: RowMonths?) -> Continuation {
      Continuation(
        planted.matrix, neighbours: Neighbours.find(in: planted.matrix, threads: 2), earlier: earlier, clusters: 1,
        when: when, parameters: Continuation.Parameters(separation: 0.3, seed: 1), threads: 2)
    }
    // The rows before month 8 were there.
    let before = when.months.map { Int32($0 < 8 ? 0 : -1) }
    #expect(Set(go(before, when: nil).labels) == [0])
    let found = go(before, when: when)
    #expect(found.labels == labels((0, 120), (1, 40)), "\(found.parts)")
    #expect(found.parts.map(\.month) == [8] && found.parts.map(\.kind) == [.born])
    guard case .split(cluster: 1, rows: 40, from: 0, let likeness)? = found.changes.first, found.changes.count == 1 else {
      Issue.record("\(found.changes)")
      return
    }
    #expect(likeness > 0.3)
    // It stays apart, and without newcomers nothing is split at all.
    #expect(go(found.labels.map { min($0, 0) }, when: when).changes.isEmpty)
  }

  @Test func aNewKindIsBornWhenItIsLargeEnough() {
    for (count, isBorn) in [(9, false), (12, true), (40, true)] {
      var planted = three
      planted.add(count, axis: 5, seed: 6)
      let found = go(planted, labels((0, 60), (1, 40), (2, 30), (-1, count)), clusters: 3)
      #expect(found.labels.prefix(130) == labels((0, 60), (1, 40), (2, 30))[...])
      #expect(found.clusters == (isBorn ? 4 : 3))
      if isBorn {
        #expect(found.labels.suffix(count).allSatisfy { $0 == 3 })
        guard case .born(cluster: 3, let rows, _?, let likeness?) = found.changes.first, found.changes.count == 1 else {
          Issue.record("\(found.changes)")
          continue
        }
        #expect(rows == count && abs(likeness) < 0.1)
      } else {
        #expect(found.labels.allSatisfy { $0 >= 0 } && found.changes.isEmpty)
      }
    }
  }

  @Test func whatGrewInsideAClusterIsSplitOff() {
    // Nine rows of another kind were no cluster of their own; with seven more they are.
    var planted = three
    planted.add(9, axis: 6, seed: 7)
    planted.add(7, axis: 6, seed: 8)
    let found = go(planted, labels((0, 60), (1, 40), (2, 30), (1, 9), (-1, 7)), clusters: 3)
    #expect(found.labels == labels((0, 60), (1, 40), (2, 30), (3, 16)))
    guard case .split(cluster: 3, rows: 16, from: 1, let likeness) = found.changes.first else {
      Issue.record("\(found.changes)")
      return
    }
    #expect(likeness < 0.37 && found.changes.count == 1)
  }

  @Test func whatPassedTheLeastSizeByOneMoreStays() {
    // Nine odd rows and one of the newcomers, who are a tenth of the cluster: nothing began.
    var planted = three
    planted.add(9, axis: 6, seed: 7)
    planted.add(1, axis: 6, seed: 8)
    planted.add(4, axis: 1, seed: 9)
    let found = go(planted, labels((0, 60), (1, 40), (2, 30), (1, 9), (-1, 5)), clusters: 3)
    #expect(found.labels == labels((0, 60), (1, 40), (2, 30), (1, 14)) && found.changes.isEmpty)
  }

  @Test func halfOfALeastClusterOfNewcomersIsEnoughForAPart() {
    // The least is ten rows: five newcomers beside six earlier rows make a part, four beside seven do not.
    for (known, new) in [(6, 5), (7, 4)] {
      var planted = three
      planted.add(known, axis: 6, seed: 7)
      planted.add(new, axis: 6, seed: 8)
      let earlier = labels((0, 60), (1, 40), (2, 30), (1, known), (-1, new))
      #expect(go(planted, earlier, clusters: 3).changes.count == (new == 5 ? 1 : 0), "\(new) newcomers")
    }
  }

  @Test func whatWasLargeEnoughBeforeStays() {
    // The analyst's number of intents left two kinds together; more of the same is no news.
    var planted = three
    planted.add(30, axis: 6, seed: 7)
    planted.add(10, axis: 6, seed: 8)
    let found = go(planted, labels((0, 60), (1, 40), (2, 30), (1, 30), (-1, 10)), clusters: 3)
    #expect(found.labels == labels((0, 60), (1, 40), (2, 30), (1, 40)) && found.changes.isEmpty)
  }

  @Test func clustersThatGrewTogetherAreMerged() {
    // Apart before (their means are at right angles), alike once many rows lie between them.
    var planted = three
    planted.add(200, axis: 9, seed: 9)
    planted.add(200, axis: 9, seed: 10)
    planted.add(30, axis: 7, bend: 0.3, seed: 11)
    planted.add(20, axis: 8, bend: 0.3, seed: 12)
    let base = labels((0, 60), (1, 40), (2, 30))
    // Newcomers beside the earlier rows of both.
    let earlier = base + labels((-1, 200), (-1, 200), (3, 30), (4, 20))
    let before = ClusterMeans(of: planted.matrix, labels: earlier, clusters: 5, threads: 1)
    #expect(before.likeness(3, 4) < 0.37)
    let found = go(planted, earlier, clusters: 5)
    // The crowd is of one kind: born as one, or taken by one of the two; never in two clusters.
    #expect(Set(found.labels[130..<530]).count == 1)
    #expect(Array(found.labels.prefix(130)) == base)
  }

  @Test func mergesGoIntoTheLargerAndAreSaid() {
    var planted = Planted()
    // Two kinds of 20 and 30 rows, a little alike; their newcomers are wholly alike.
    planted.add(20, axis: 0, bend: 0.55, noise: 0.1, seed: 1)
    planted.add(30, axis: 1, bend: 0.55, noise: 0.1, seed: 2)
    planted.add(15, axis: 0, bend: 2.2, noise: 0.1, seed: 3)
    planted.add(15, axis: 1, bend: 2.2, noise: 0.1, seed: 4)
    let earlier = labels((0, 20), (1, 30), (-1, 30))
    let found = go(planted, earlier, clusters: 2)
    guard case .merged(cluster: 0, let rows, into: 1, let likeness) = found.changes.last else {
      Issue.record("\(found.changes)")
      return
    }
    #expect(rows >= 20 && likeness > 0.42)
    #expect(found.labels.allSatisfy { $0 == 1 })
  }

  @Test func threadsAndTheOrderOfRowsDoNotMatter() {
    var planted = three
    planted.add(25, axis: 5, seed: 6)
    planted.add(9, axis: 2, seed: 7)
    let earlier = labels((0, 60), (1, 40), (2, 30), (-1, 34))
    let one = go(planted, earlier, clusters: 3, threads: 1)
    for threads in [2, 4] { #expect(go(planted, earlier, clusters: 3, threads: threads) == one) }
    let order = (0..<planted.rows.count).sorted { ($0 * 7_919) % 164 < ($1 * 7_919) % 164 }
    let shuffled = go(
      Planted(rows: order.map { planted.rows[$0] }), order.map { earlier[$0] }, clusters: 3)
    #expect(shuffled.labels == order.map { one.labels[$0] })
  }

  @Test func degenerateInputs() {
    let none = go(Planted(), [], clusters: 0)
    #expect(none.labels.isEmpty && none.clusters == 0)
    // Every earlier row is gone: what came in is clustered from nothing.
    let allNew = go(three, labels((-1, 130)), clusters: 2)
    #expect(allNew.labels.allSatisfy { $0 >= 2 } && allNew.clusters == 5)
    // A kind of vectors that had no row yet: nothing to be like, so every group is a cluster, however small or loose.
    var few = Planted()
    few.add(3, axis: 0, seed: 1)
    var loose = Planted()
    loose.add(40, axis: 0, noise: 3, seed: 2)
    for planted in [few, loose] {
      let found = go(planted, labels((-1, planted.rows.count)), clusters: 5)
      #expect(found.labels.allSatisfy { $0 >= 5 } && found.changes.count == found.clusters - 5)
    }
    // A row of zeros stays in nothing.
    var zero = three
    zero.rows.append([Float](repeating: 0, count: 10))
    #expect(go(zero, labels((0, 60), (1, 40), (2, 30), (-1, 1)), clusters: 3).labels.last == -1)
    // Copies of a placed text go where it is.
    var copies = three
    for _ in 0..<20 { copies.rows.append(copies.rows[70]) }
    #expect(
      go(copies, labels((0, 60), (1, 40), (2, 30), (-1, 20)), clusters: 3).labels.suffix(20).allSatisfy { $0 == 1 })
  }
}

@Suite struct ClusterMatchingTests {
  @Test func eachHasToHoldMostOfTheOther() {
    // Earlier 0: 4 rows, of which 3 are in new 0; earlier 1: 4 rows, two and two; earlier 2: 2 rows, in new 0.
    let earlier: [Int32] = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, -1, -1]
    let now: [Int32] = [0, 0, 0, 1, 1, 1, 2, 2, 0, 0, 3, -1]
    let found = ClusterMatching(earlier: earlier, earlierClusters: 3, now: now, clusters: 4)
    #expect(found.heirs == [0, -1, -1, -1])
    // New 1 has one row of 0 and two of 1; new 2 two of 1; new 3 only a row that nobody knew.
    #expect(found.origins == [0, 1, 1, -1])
    #expect(found.destinations == [0, -1, 0])
    #expect(found.rows(of: 1, in: 2) == 2)
  }

  @Test func equalLabelsMatchOneToOne() {
    let labels: [Int32] = (0..<60).map { Int32($0 % 7) }
    let found = ClusterMatching(
      earlier: labels, earlierClusters: 7, now: labels.map { (6 - $0) }, clusters: 7)
    #expect(found.heirs == [6, 5, 4, 3, 2, 1, 0])
  }
}

@Suite struct MeanSimilarityTests {
  @Test func theRunnerUpIsTheBestOther() {
    let rows = Matrix(rows: 5, columns: 2, values: [1, 0, 0.6, 0.8, 0, 1, 0, 0, -1, 0])
    let found = MeanSimilarities(rows, labels: [0, 0, 1, -1, 2], clusters: 4, threads: 2)
    #expect(found.means.values == [0.8, 0.4, 0, 1, -1, 0, 0, 0])
    // (0.8, 0.4) has the direction (0.894, 0.447).
    #expect(abs(found.own[0] - 0.8944272) < 1e-6 && abs(found.own[1] - 0.8944272) < 1e-6 && found.own[2] == 1)
    #expect(found.runnersUp == [1, 1, 0, -1, 1])
    #expect(abs(found.runnerUpSimilarities[1] - 0.8) < 1e-6 && abs(found.runnerUpSimilarities[2] - 0.4472136) < 1e-6)
    #expect(found.own[3] == 0 && found.runnerUpSimilarities[3] == 0)
    let alone = MeanSimilarities(rows, labels: [0, 0, 0, -1, 0], clusters: 1, threads: 1)
    #expect(alone.runnersUp == [-1, -1, -1, -1, -1])
  }
}
