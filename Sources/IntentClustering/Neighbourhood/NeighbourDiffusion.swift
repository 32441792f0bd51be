// Each vector replaced by what a long walk among near neighbours meets: where intents are of even size, groups come out
// of it clearer than out of one mean of the nearest. For finding groups only; judge them on the vectors as they were.

import Glibc
import LinearAlgebra

extension Neighbours {
  /// How far a row's vector is spread.
  public struct Diffusion: Sendable, Equatable {
    /// Near neighbours that a text has ties to, beside those that have ties to it.
    public var ties: Int
    /// Part of its own vector that stays in a row at each step, above 0: the walk has 1 / `restart` steps on average.
    public var restart: Double

    public init(ties: Int, restart: Double) {
      self.ties = ties
      self.restart = restart
    }

    /// For vectors in the space of a sentence encoder; why is said at `PieceMerging.Parameters.diffusion`.
    public static let semantic = Diffusion(ties: 5, restart: 0.1)
    /// For lexical vectors.
    public static let lexical = Diffusion(ties: 10, restart: 0.1)

    /// Steps taken: twice as many as a walk has on average, after which an eighth of them are under way.
    var steps: Int { Int((2 / restart).rounded()) }
  }

  /// Rows after a random walk with restart over their neighbours, scaled to norm 1. Copies come out equal.
  ///
  /// x ← (1 − r) · P x + r · v, from x = v, with v the vectors and P the weights of a text's ties over their sum
  /// (Zhou, Bousquet, Lal, Weston, Schölkopf 2004, "Learning with local and global consistency"). A text counts once,
  /// however many copies it has. Rows of zeros stay zero.
  ///
  /// - Parameter vectors: The rows that were searched.
  /// - Complexity: O(steps · n · ties · d).
  func diffused(_ vectors: Matrix, by diffusion: Diffusion, threads: Int) -> Matrix {
    precondition(vectors.rows == rows, "\(vectors.rows) vectors, neighbours of \(rows)")
    let texts = (0..<rows).filter { Int(originals[$0]) == $0 }
    let start = vectors.gatheringRows(texts)
    let walk = ties(of: texts, count: diffusion.ties, threads: threads)
    let (stay, go) = (Float(diffusion.restart), Float(1 - diffusion.restart))
    var now = start
    for _ in 0..<diffusion.steps {
      now = walk.times(now, threads: threads)
      forEachRowChunk(writing: &now, chunkSize: 4_096, threads: threads) { _, range, slice in
        let first = range.lowerBound * start.columns
        start.values.withUnsafeBufferPointer { start in
          for place in slice.indices { slice[place] = go * slice[place] + stay * start[first + place] }
        }
      }
    }
    now.normalizeRows(threads: threads)
    let (spreadTexts, place) = (now, places(of: texts))
    var spread = Matrix(rows: rows, columns: vectors.columns)
    forEachRowChunk(writing: &spread, chunkSize: 4_096, threads: threads) { _, range, slice in
      for row in range where originals[row] >= 0 {
        let from = Int(place[Int(originals[row])]) * vectors.columns
        let to = (row - range.lowerBound) * vectors.columns
        for column in 0..<vectors.columns { slice[to + column] = spreadTexts.values[from + column] }
      }
    }
    return spread
  }

  /// The weights of each text's ties, rows of sum 1; a text without any is tied to itself.
  ///
  /// A text's weight for a neighbour at distance d (1 − cosine) is exp(−(d − ρ)/σ), with ρ the distance of its nearest
  /// and σ such that its weights add up to log₂ of their number: every text then has near ones, in a crowd or alone. Two
  /// texts are tied by a + b − ab of the two weights (the fuzzy union of McInnes, Healy, Melville 2018, arXiv:1802.03426).
  private func ties(of texts: [Int], count: Int, threads: Int) -> CSRMatrix {
    precondition(count > 0 && count <= width, "\(count) ties of \(width) neighbours")
    let place = places(of: texts)
    let lists = mapChunks(count: texts.count, chunkSize: 1_024, threads: threads) { _, range in
      range.map { index -> [(other: Int32, weight: Float)] in
        let first = texts[index] * width
        let near = (first..<first + count).filter { indices[$0] >= 0 }
        let weights = Self.weights(of: near.map { max(0, 1 - Double(similarities[$0])) })
        return zip(near, weights).map { (place[Int(indices[$0])], Float($1)) }.sorted { $0.0 < $1.0 }
      }
    }.flatMap { $0 }
    let given = Self.matrix(lists, columns: texts.count)
    let taken = given.transposed()
    let united = mapChunks(count: texts.count, chunkSize: 1_024, threads: threads) { _, range in
      range.map { Self.union(given, taken, row: $0) }
    }.flatMap { $0 }
    return Self.matrix(united, columns: texts.count)
  }

  private static func matrix(_ rows: [[(other: Int32, weight: Float)]], columns: Int) -> CSRMatrix {
    CSRMatrix(
      rows: rows.count, columns: columns,
      rowOffsets: rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) },
      columnIndices: rows.flatMap { $0.map(\.other) }, values: rows.flatMap { $0.map(\.weight) })
  }

  /// Per row its place among the texts; −1 for copies of one before.
  private func places(of texts: [Int]) -> [Int32] {
    var places = [Int32](repeating: -1, count: rows)
    for (index, row) in texts.enumerated() { places[row] = Int32(index) }
    return places
  }

  /// The weights of neighbours at these distances, nearest first.
  private static func weights(of distances: [Double]) -> [Double] {
    guard distances.count > 1, let nearest = distances.first else { return distances.map { _ in 1 } }
    let wanted = log2(Double(distances.count))
    func weights(_ scale: Double) -> [Double] { distances.map { exp(-($0 - nearest) / scale) } }
    // Bisection of the scale on a logarithmic axis; distances are at most 2.
    var (low, high) = (1e-4, 10.0)
    for _ in 0..<40 {
      let middle = (low * high).squareRoot()
      if weights(middle).reduce(0, +) > wanted { high = middle } else { low = middle }
    }
    return weights((low * high).squareRoot())
  }

  /// The two weights of each tie of a text made one, by rising text, with the sum 1.
  private static func union(
    _ given: CSRMatrix, _ taken: CSRMatrix, row: Int
  ) -> [(other: Int32, weight: Float)] {
    var (left, right) = (given.rowOffsets[row], taken.rowOffsets[row])
    let (leftEnd, rightEnd) = (given.rowOffsets[row + 1], taken.rowOffsets[row + 1])
    var ties: [(other: Int32, weight: Float)] = []
    while left < leftEnd || right < rightEnd {
      let one = left < leftEnd ? given.columnIndices[left] : .max
      let other = right < rightEnd ? taken.columnIndices[right] : .max
      let (a, b) = (one <= other ? given.values[left] : 0, other <= one ? taken.values[right] : 0)
      ties.append((min(one, other), a + b - a * b))
      if one <= other { left += 1 }
      if other <= one { right += 1 }
    }
    if ties.isEmpty { return [(Int32(row), 1)] }
    let sum = ties.reduce(0.0) { $0 + Double($1.weight) }
    return ties.map { ($0.other, Float(Double($0.weight) / sum)) }
  }
}
