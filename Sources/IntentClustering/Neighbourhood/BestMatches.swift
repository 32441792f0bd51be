// The best few of a stream of scores, for a block of rows at once. Not a heap: the lists are short, and almost every
// score is turned away by one comparison.

/// For each of `rows` rows the `count` highest scores seen, highest first, of equals the lower index first.
struct BestMatches {
  let count: Int
  /// `rows × count`.
  private(set) var scores: [Float]
  /// The indices beside the scores; −1 where there is none yet.
  private(set) var indices: [Int32]

  init(rows: Int, count: Int) {
    precondition(count > 0, "\(count) best matches")
    self.count = count
    scores = [Float](repeating: -.infinity, count: rows * count)
    indices = [Int32](repeating: -1, count: rows * count)
  }

  /// Offers one row a stretch of candidates.
  ///
  /// - Parameters:
  ///   - candidates: The index of each score; no index is offered to a row twice.
  ///   - excluded: An index that is not taken.
  /// - Complexity: O(offered.count) comparisons, four to an instruction, and O(count) per score that is taken.
  mutating func offer(
    _ offered: UnsafeBufferPointer<Float>, candidates: UnsafeBufferPointer<Int32>, excluding excluded: Int32,
    to row: Int
  ) {
    let width = count
    scores.withUnsafeMutableBufferPointer { scores in
      indices.withUnsafeMutableBufferPointer { indices in
        let best = scores.baseAddress! + row * width
        let names = indices.baseAddress! + row * width
        let values = offered.baseAddress!
        var start = 0
        while start < offered.count {
          let end = min(start &+ 32, offered.count)
          let lowest = best[width &- 1]
          var hits: UInt32 = 0
          for index in start..<end { hits |= values[index] >= lowest ? 1 : 0 }
          if hits != 0 {
            for index in start..<end where values[index] >= best[width &- 1] && candidates[index] != excluded {
              BestMatches.insert(values[index], candidates[index], best, names, width)
            }
          }
          start = end
        }
      }
    }
  }

  /// Puts a score in its place, and drops the last; does nothing when it belongs behind the last.
  private static func insert(
    _ score: Float, _ index: Int32, _ best: UnsafeMutablePointer<Float>, _ names: UnsafeMutablePointer<Int32>,
    _ count: Int
  ) {
    func isBefore(_ place: Int) -> Bool {
      score > best[place] || (score == best[place] && (names[place] < 0 || index < names[place]))
    }
    var place = count - 1
    guard isBefore(place) else { return }
    while place > 0, isBefore(place - 1) {
      best[place] = best[place - 1]
      names[place] = names[place - 1]
      place -= 1
    }
    best[place] = score
    names[place] = index
  }
}
