// Classifying new rows: right where groups are apart, as sure as it is right where they overlap.

@testable import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct IntentClassifierTests {
  /// Unit rows around `groups` random directions, drawn in turn from an endless supply.
  private func planted(_ count: Int, groups: Int, noise: Double, seed: UInt64) -> (rows: Matrix, labels: [Int32]) {
    var places = SplitMix64(seed: 99)
    let centers = (0..<groups).map { _ in (0..<12).map { _ in places.unit() * 2 - 1 } }
    var generator = SplitMix64(seed: seed)
    var values: [Float] = []
    var labels: [Int32] = []
    for row in 0..<count {
      // Uneven groups: the first is the largest.
      let group = min(Int(Double(groups) * generator.unit() * generator.unit()), groups - 1)
      labels.append(row < groups ? Int32(row) : Int32(group))
      values += centers[Int(labels[row])].map { Float($0 + noise * (generator.unit() * 2 - 1)) }
    }
    var rows = Matrix(rows: count, columns: 12, values: values)
    rows.normalizeRows(threads: 1)
    return (rows, labels)
  }

  private func shareRight(_ decisions: [IntentClassifier.Decision], _ labels: [Int32]) -> Double {
    Double(zip(decisions, labels).count { $0.label == $1 }) / Double(labels.count)
  }

  @Test(arguments: [0.5, 1.5, 2.5])
  func confidenceIsTheShareThatIsRight(noise: Double) {
    let (rows, labels) = planted(4_000, groups: 9, noise: noise, seed: 1)
    let classifier = IntentClassifier.fit(rows, labels: labels, classes: 9, threads: 2)
    let (fresh, truth) = planted(4_000, groups: 9, noise: noise, seed: 2)
    let decisions = classifier.decisions(for: fresh, threads: 2)
    let right = shareRight(decisions, truth)
    if noise == 0.5 { #expect(right > 0.99) }
    let reliability = Reliability(of: zip(decisions, truth).map { ($0.confidence, $0.label == $1) })
    #expect(reliability.expectedCalibrationError < 0.05, "\(reliability)")
    // What it says of itself was measured on held-out rows: it holds for fresh ones.
    #expect(abs(classifier.reliability.accuracy - right) < 0.04)
    #expect(classifier.reliability.decisions == 2_000)
    for decision in decisions {
      #expect(decision.confidence >= decision.runnerUpConfidence && decision.runnerUp != decision.label)
      #expect(decision.confidence + decision.runnerUpConfidence <= 1.000_001)
    }
  }

  @Test func rowsLikeNoneAreStrange() {
    let (rows, labels) = planted(2_000, groups: 4, noise: 0.4, seed: 1)
    let classifier = IntentClassifier.fit(rows, labels: labels, classes: 4, threads: 2)
    let (fresh, _) = planted(2_000, groups: 4, noise: 0.4, seed: 3)
    let share = Double(classifier.decisions(for: fresh, threads: 1).count { $0.isStrange }) / 2_000
    #expect(share < 0.03)
    // The opposite of every direction, and nothing at all.
    let away = Matrix(rows: 4, columns: 12, values: classifier.directions.values.map { -$0 })
    #expect(classifier.decisions(for: away, threads: 1).count { $0.isStrange } >= 3)
    #expect(classifier.decisions(for: Matrix(rows: 1, columns: 12), threads: 1)[0].isStrange)
  }

  @Test func threadsDoNotChangeTheResult() {
    let (rows, labels) = planted(3_000, groups: 7, noise: 1.2, seed: 5)
    let one = IntentClassifier.fit(rows, labels: labels, classes: 7, threads: 1)
    for threads in [2, 4] {
      #expect(IntentClassifier.fit(rows, labels: labels, classes: 7, threads: threads) == one)
      #expect(one.decisions(for: rows, threads: threads) == one.decisions(for: rows, threads: 1))
    }
  }

  @Test func degenerateInputs() {
    // One class: always it.
    let (rows, _) = planted(50, groups: 3, noise: 0.5, seed: 1)
    let single = IntentClassifier.fit(rows, labels: [Int32](repeating: 0, count: 50), classes: 1, threads: 1)
    let decision = single.decisions(for: rows, threads: 1)[0]
    #expect(decision.label == 0 && decision.confidence == 1 && decision.runnerUp == -1)
    // Copies only, one row a class, and rows of no class.
    let copies = Matrix(rows: 20, columns: 2, values: (0..<20).flatMap { $0 % 2 == 0 ? [1, 0] : [0, 1] as [Float] })
    let two = IntentClassifier.fit(
      copies, labels: (0..<20).map { $0 < 16 ? Int32($0 % 2) : -1 }, classes: 2, threads: 1)
    #expect(two.decisions(for: copies, threads: 1).map(\.label) == (0..<20).map { Int32($0 % 2) })
    let least = IntentClassifier.fit(
      Matrix(rows: 2, columns: 2, values: [1, 0, 0, 1]), labels: [0, 1], classes: 2, threads: 1)
    #expect(least.temperature > 0 && least.decisions(for: copies, threads: 1).allSatisfy { $0.confidence.isFinite })
  }
}

@Suite struct ReliabilityTests {
  @Test func binsByHand() {
    let found = Reliability(of: [
      (confidence: 0.95, isRight: true), (confidence: 1, isRight: true), (confidence: 0.92, isRight: false),
      (confidence: 0.35, isRight: false), (confidence: 0.3, isRight: true),
    ])
    #expect(found.bins.map(\.from) == [0.3, 0.9])
    #expect(found.bins.map(\.decisions) == [2, 3])
    #expect(abs(found.bins[1].meanConfidence - 2.87 / 3) < 1e-12 && abs(found.bins[1].accuracy - 2.0 / 3) < 1e-12)
    // 2/5 · |0.5 − 0.325| + 3/5 · |0.6667 − 0.9567|
    #expect(abs(found.expectedCalibrationError - (0.4 * 0.175 + 0.6 * 0.29)) < 1e-12)
    #expect(abs(found.accuracy - 0.6) < 1e-12)
    let none = Reliability(of: [])
    #expect(none.expectedCalibrationError == 0 && none.bins.isEmpty)
  }
}
