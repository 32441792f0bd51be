// Themes: how many, and which intents share one.

import IntentClustering
import LinearAlgebra
import Testing

@Suite struct ThemesTests {
  @Test func tenToThirtyFromTwentyIntentsOn() {
    // √(1.5 · 210) = 17.7; √(1.5 · 77) = 10.7; √(1.5 · 800) = 34.6.
    #expect([0, 19, 20, 77, 210, 800].map { Themes.count(clusters: $0) } == [0, 0, 10, 11, 18, 30])
  }

  @Test func neighboursShareAThemeWhateverTheirVolume() {
    // Four intents by their angle: 0°, 10°, 80°, 90°, of 50, 1, 1 and 30 tickets.
    let rows: [[Float]] = [[1, 0], [0.9848078, 0.1736482], [0.1736482, 0.9848078], [0, 1]]
    let labels = [0, 1, 2, 3].flatMap { [Int32](repeating: $0, count: [50, 1, 1, 30][Int($0)]) }
    let vectors = Matrix(rows: labels.count, columns: 2, values: labels.flatMap { rows[Int($0)] })
    func themes(_ count: Int) -> [Int32] { Themes.of(vectors, labels: labels, clusters: 4, themes: count, threads: 2) }
    #expect(themes(2) == [0, 0, 1, 1])
    #expect(themes(1) == [0, 0, 0, 0])
    #expect(themes(9) == [0, 1, 2, 3])
  }

  @Test func outliersHaveNoSay() {
    let vectors = Matrix(rows: 4, columns: 2, values: [1, 0, 0, 1, -1, 0, -1, 0])
    #expect(Themes.of(vectors, labels: [0, 1, -1, -1], clusters: 2, themes: 2, threads: 1) == [0, 1])
  }
}
