// The number of intents: read off likenesses by hand, and found on planted groups.

@testable import IntentClustering
import Testing

@Suite struct IntentCountTests {
  @Test func mergingStopsBelowTheSeparation() {
    // Five groups; the third merge would join groups that are 0.3 alike: three are left before it.
    let count = IntentCount(likenesses: [0.8, 0.6, 0.3, 0.1], separation: 0.37)
    #expect(count.clusters == 3)
    #expect(count.range == 3...3 && !count.isFlat)
    #expect(count.curve.map(\.clusters) == [2, 3, 4, 5])
    // At k groups stands the likeness of the two that merge next: 0.1 takes two to one.
    #expect(count.curve.map(\.likeness) == [0.1, 0.3, 0.6, 0.8])
    #expect(count.explanation.contains("3 intents") && count.explanation.contains("0.37"))
  }

  @Test func equalToTheSeparationStillMerges() {
    #expect(IntentCount(likenesses: [0.9, 0.37, 0.2], separation: 0.37).clusters == 2)
  }

  @Test func risesAreAveragedOut() {
    // 0.2 before 0.6: together 0.4, above the separation, so both merges are made.
    #expect(IntentCount.falling([0.8, 0.2, 0.6, 0.1]) == [0.8, 0.4, 0.4, 0.1])
    #expect(IntentCount(likenesses: [0.8, 0.2, 0.6, 0.1], separation: 0.37).clusters == 2)
    #expect(IntentCount.falling([1, 2, 3]) == [2, 2, 2])
    #expect(IntentCount.falling([]) == [])
  }

  @Test func aSlowFallIsSaidToBeFlat() {
    // 100 merges from 0.386 down by 0.0004: the tolerance spans all of them.
    let count = IntentCount(likenesses: (0..<100).map { 0.386 - 0.0004 * Double($0) }, separation: 0.37)
    #expect(count.isFlat)
    #expect(count.range.contains(count.clusters))
    #expect(count.explanation.contains("no number stands out"))
  }

  @Test func nothingToMergeOrNothingToTellApart() {
    #expect(IntentCount(likenesses: [], separation: 0.37).clusters == 1)
    #expect(IntentCount(likenesses: [0.9, 0.8], separation: 0.37).clusters == 1)
    #expect(IntentCount(likenesses: [0.9, 0.8], separation: 0.37).explanation.contains("make one intent"))
    let apart = IntentCount(likenesses: [0.1, 0.0], separation: 0.37)
    #expect(apart.clusters == 3)
    #expect(apart.explanation.contains("there may be more"))
  }
}
