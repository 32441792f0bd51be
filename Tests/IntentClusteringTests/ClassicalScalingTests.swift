// Maps of points that are known: by hand, and given back from their distances.

import IntentClustering
import LinearAlgebra
import SeededRandom
import Testing

@Suite struct ClassicalScalingTests {
  private static func squaredDistances(_ points: [[Double]]) -> [Double] {
    points.flatMap { a in points.map { b in zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } } }
  }

  @Test func pointsOnALineByHand() {
    // At 0, 1 and 5; their mean is 2. The largest entry, that of the third, is positive.
    let scaling = ClassicalScaling(squaredDistances: ClassicalScalingTests.squaredDistances([[0], [1], [5]]), count: 3)
    #expect(zip((0..<3).map { scaling.coordinates[$0, 0] }, [-2, -1, 3]).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect((0..<3).allSatisfy { scaling.coordinates[$0, 1] == 0 })
    #expect(abs(scaling.explainedShare - 1) < 1e-12)
  }

  @Test(arguments: [3, 4, 9]) func equalDistancesByHand(count: Int) {
    // All points equally far from each other span count − 1 equal axes, of which two are shown.
    let distances = (0..<count * count).map { $0 % (count + 1) == 0 ? 0 : 2.0 }
    let scaling = ClassicalScaling(squaredDistances: distances, count: count)
    #expect(abs(scaling.explainedShare - 2 / Double(count - 1)) < 1e-9)
  }

  @Test func pointsOfThePlaneComeBack() {
    var random = SplitMix64(seed: 3, stream: 0)
    let points = (0..<40).map { _ in [random.unit() * 4, random.unit()] }
    let distances = ClassicalScalingTests.squaredDistances(points)
    let scaling = ClassicalScaling(squaredDistances: distances, count: 40)
    let mapped = (0..<40).map { [Double(scaling.coordinates[$0, 0]), Double(scaling.coordinates[$0, 1])] }
    let back = ClassicalScalingTests.squaredDistances(mapped)
    #expect(zip(distances, back).allSatisfy { abs($0 - $1) < 1e-4 })
    #expect(abs(scaling.explainedShare - 1) < 1e-9)
    // Centred, the first axis the longer.
    for axis in 0..<2 { #expect(abs(mapped.reduce(0) { $0 + $1[axis] }) < 1e-4) }
    #expect(mapped.reduce(0) { $0 + $1[0] * $1[0] } > mapped.reduce(0) { $0 + $1[1] * $1[1] })
  }

  // The share is that of the sum of squared distances, so it can be counted from the map.
  @Test func theShareIsThatOfTheSquaredDistances() {
    var random = SplitMix64(seed: 4, stream: 0)
    let points = (0..<25).map { _ in (0..<8).map { _ in random.unit() } }
    let distances = ClassicalScalingTests.squaredDistances(points)
    let scaling = ClassicalScaling(squaredDistances: distances, count: 25)
    let mapped = (0..<25).map { [Double(scaling.coordinates[$0, 0]), Double(scaling.coordinates[$0, 1])] }
    let shown = ClassicalScalingTests.squaredDistances(mapped).reduce(0, +) / distances.reduce(0, +)
    #expect(abs(shown - scaling.explainedShare) < 1e-5 && shown > 0.2 && shown < 0.8)
  }

  @Test func nothingToShow() {
    let same = ClassicalScaling(squaredDistances: [0, 0, 0, 0], count: 2)
    #expect(same.explainedShare == 1 && same.coordinates.values.allSatisfy { $0 == 0 })
    #expect(ClassicalScaling(squaredDistances: [0], count: 1).coordinates.values == [0, 0])
    #expect(ClassicalScaling(squaredDistances: [], count: 0).coordinates.rows == 0)
  }
}

@Suite struct CentroidLikenessTests {
  private let likeness = CentroidLikeness(
    centroids: [[2, 0], [0.3, 0.4], [0, 1], [1, 0], [], [0, 0], [1, 0, 0]],
    kinds: ["a", "a", "a", "b", "", "a", "a"], threads: 1)

  @Test func cosinesByHand() {
    // 2 : 0 against 0.3 : 0.4 is 3/5; 0.3 : 0.4 against 0 : 1 is 4/5. Lengths do not count.
    #expect(abs(likeness.cosines[0 * 7 + 1] - 0.6) < 1e-6 && abs(likeness.cosines[1 * 7 + 2] - 0.8) < 1e-6)
    for one in 0..<7 {
      for other in 0..<7 { #expect(likeness.cosines[one * 7 + other] == likeness.cosines[other * 7 + one]) }
    }
  }

  @Test func onlyLikeIsCompared() {
    // Another kind, no centroid, a centroid of zeros, another dimension: unrelated.
    for other in 3..<7 { #expect(likeness.cosines[other] == 0) }
    #expect((0..<7).map { likeness.isKnown($0) } == [true, true, true, true, false, false, true])
    #expect(likeness.nearest(to: 0)?.intent == 1 && likeness.nearest(to: 1)?.intent == 2)
    for alone in 3..<7 { #expect(likeness.nearest(to: alone) == nil) }
  }

  @Test func distancesOfSome() {
    let distances = likeness.squaredDistances(of: [0, 1, 3])
    #expect(zip(distances, [0, 0.8, 2, 0.8, 0, 2, 2, 2, 0]).allSatisfy { abs($0 - $1) < 1e-6 })
  }
}
