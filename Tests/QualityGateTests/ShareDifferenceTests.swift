// The difference of two shares against published examples, and what holds for all.
import Testing

@testable import QualityGate

@Suite struct ShareDifferenceTests {
  // Newcombe 1998, table II, method 10, to the four digits printed there.
  @Test(arguments: [
    (48, 80, 56, 70, 0.0524, 0.3339), (3, 10, 9, 10, 0.1705, 0.8090), (2, 7, 6, 7, 0.0582, 0.8062),
    (0, 29, 5, 56, -0.0381, 0.1926), (0, 20, 0, 10, -0.1611, 0.2775), (0, 10, 10, 10, 0.6075, 1.0),
  ])
  func publishedExamples(
    successes: Int, trials: Int, later: Int, laterTrials: Int, lower: Double, upper: Double
  ) {
    let found = BinomialBounds.difference(from: (successes, trials), to: (later, laterTrials))
    #expect(abs(found.lower - lower) < 5.1e-5 && abs(found.upper - upper) < 5.1e-5, "\(found)")
  }

  @Test func turnedAroundTheSignsChange() {
    for (a, b) in [(0, 3), (2, 3), (3, 3)] {
      for (c, d) in [(0, 8), (5, 8), (8, 8)] {
        let (there, back) = (
          BinomialBounds.difference(from: (a, b), to: (c, d)), BinomialBounds.difference(from: (c, d), to: (a, b))
        )
        #expect(abs(there.estimate + back.estimate) < 1e-15 && abs(there.lower + back.upper) < 1e-15)
        #expect(-1 <= there.lower && there.lower <= there.estimate && there.estimate <= there.upper && there.upper <= 1)
      }
    }
  }
}
