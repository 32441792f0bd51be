// Reading the curves: from two figures per count to one count, a range and a sentence.

extension IntentCount {
  /// A count is as good as the best when its score is within this share of it. 0.1: scores of neighbouring counts
  /// differ by a few hundredths between samples of the same documents.
  static let tolerance = 0.1

  /// What is wanted of a count at once: clear clusters (silhouette) that can be found again (stability).
  static func score(_ point: Point) -> Double { max(point.silhouette, 0) * max(point.stability, 0) }

  /// Chooses the smallest count whose score is within the tolerance of the best one.
  ///
  /// The smallest, because the silhouette alone keeps rising as clusters shrink towards single phrases, and because
  /// a lead reads, rates and rolls out each intent: a finer cut has to earn its cost. The range is the unbroken run
  /// of counts from there that are as good. It is flat when the run reaches the end of the grid or spans more than a
  /// factor of two.
  ///
  /// One intent when every score is 0: the documents are copies of each other.
  ///
  /// - Precondition: `curve` is not empty and its counts rise.
  init(curve: [Point]) {
    let scores = curve.map(IntentCount.score)
    guard scores.max()! > 0 else {
      self.init(
        clusters: 1, range: 1...1, isFlat: true, curve: curve,
        explanation: "The documents are too much alike to be told apart, so they make one intent.")
      return
    }
    let needed = (1 - IntentCount.tolerance) * scores.max()!
    let first = scores.firstIndex { $0 >= needed }!
    let last = scores[first...].firstIndex { $0 < needed }.map { $0 - 1 } ?? scores.count - 1
    let isFlat = last == scores.count - 1 || curve[last].clusters > 2 * curve[first].clusters
    let range = curve[first].clusters...curve[last].clusters
    self.init(
      clusters: range.lowerBound, range: range, isFlat: isFlat, curve: curve,
      explanation: IntentCount.sentence(curve[first], range: range, isFlat: isFlat))
  }

  private static func sentence(_ point: Point, range: ClosedRange<Int>, isFlat: Bool) -> String {
    let found =
      "\(point.clusters) is the smallest number of intents whose groups are nearly as clear (silhouette "
      + "\(twoDigits(point.silhouette))) and as repeatable (two halves of the tickets agree to "
      + "\(twoDigits(point.stability)) of 1) as any number tried"
    if range.lowerBound == range.upperBound {
      return found + (isFlat ? ", but it is the largest number that so few tickets let us try." : ".")
    }
    if isFlat {
      return found + ", but no number stands out: anything from \(range.lowerBound) to \(range.upperBound) is as good, "
        + "so choose within it by how fine the intents should be."
    }
    return found + "; up to \(range.upperBound) is as good."
  }

  /// A share with two decimals.
  static func twoDigits(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "−" : "") + "\(abs(hundredths) / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
