// Looking back for a beginning or an end: worked by hand, and what is neither.

@testable import IntentClustering
import Testing

@Suite struct BoundaryTestsTests {
  private func tests(_ counts: [Int], exposure: Double = 100, variation: Double = 0) -> BoundaryTests {
    BoundaryTests(counts: counts, exposure: counts.map { _ in exposure }, variation: variation)
  }

  @Test func aBeginningWorkedByHand() {
    // Five tickets in the last of three months: (1/3)⁵ = 0.0041 if they fell anywhere.
    let born = tests([0, 0, 5])
    #expect(born.change(threshold: 0.0042)?.kind == .born && born.change(threshold: 0.0042)?.boundary == 2)
    #expect(born.change(threshold: 0.0041) == nil)
    // Two boundaries, a birth and a death at each: (2/3)⁵, (1/3)⁵ the one way and the other.
    let (one, two) = (1.0 / 243, 32.0 / 243)
    for (found, wanted) in zip(born.smallestPValues.sorted(), [one, one, two, two]) {
      #expect(abs(found - wanted) < 1e-12)
    }
  }

  @Test func anEndIsABeginningTurnedRound() {
    let died = tests([6, 5, 7, 0, 0, 0])
    #expect(died.change(threshold: 0.01)?.kind == .died && died.change(threshold: 0.01)?.boundary == 3)
    #expect(tests([0, 0, 0, 7, 5, 6]).change(threshold: 0.01)?.boundary == 3)
  }

  @Test func straysDoNotHideIt() {
    #expect(tests([1, 0, 0, 1, 20, 22, 18, 21]).change(threshold: 1e-6)?.boundary == 4)
    #expect(tests([5, 4, 6, 5, 20, 22, 18, 21]).change(threshold: 1e-6) == nil)
  }

  @Test func whatComesAndGoesIsNeither() {
    for counts in [[0, 0, 0, 20, 20, 0, 0, 0, 0, 20, 20], [0, 0, 30, 30, 0, 0, 0, 0], [20, 0, 0, 0, 0, 0, 0, 0, 20, 20]] {
      #expect(tests(counts).change(threshold: 1e-4) == nil, "\(counts)")
    }
  }

  @Test func monthsThatVaryProveLess() {
    let counts = [0, 0, 0, 0, 0, 0, 9, 9]
    #expect(tests(counts).change(threshold: 1e-8) != nil)
    #expect(tests(counts, variation: 1).change(threshold: 1e-8) == nil)
  }

  @Test func nothingAndOneMonthSayNothing() {
    #expect(tests([]).change(threshold: 1) == nil && tests([9]).change(threshold: 1) == nil)
    #expect(tests([0, 0, 0]).change(threshold: 1) == nil)
    #expect(BoundaryTests(counts: [4, 0], exposure: [4, 0], variation: 0).change(threshold: 1) == nil)
  }
}
