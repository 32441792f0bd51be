// How many intents there are, when nobody says: where merging would put together groups whose tickets are not alike any
// more. Not proof: where the likeness falls slowly, the answer says so and names the range that is equally good.

/// The answer to `--intents auto`, with what it rests on.
///
/// Pieces are merged by the likeness, or by the distance of the means, of vectors that were averaged over near
/// neighbours, and judged by the likeness of the vectors themselves, because averages look ever more alike the smaller
/// the groups are. The cosines of a sentence encoder mean the same on every desk: questions of one intent have a mean
/// cosine of 0.50 to 0.60 in all sets that were looked at, whatever their number, size and subject.
public struct IntentCount: Sendable, Equatable {
  /// Two groups whose tickets are less alike than this, on average, are different intents: for vectors in the space of
  /// the sentence encoder. 0.37: at it, the number comes out at 0.95 to 1.14 times the true one, in the mean of
  /// three seeds, on BANKING77, CLINC150, both thinned to a power law, and DSTC11.
  public static let semanticSeparation = 0.37
  /// The same for lexical vectors, where it depends more on the corpus: at 0.13 the number is 0.7 to 1.5 times the true
  /// one on the same sets.
  public static let lexicalSeparation = 0.13
  /// How far off the separation may be, as a share of it. It makes the range of counts.
  static let tolerance = 0.05
  /// Ratio of the ends of the range above which no count stands out.
  static let flatRatio = 1.5

  /// What merging to one intent less would do.
  public struct Point: Sendable, Equatable {
    public var clusters: Int
    /// Mean cosine between the tickets of the two closest groups, smoothed to fall with the merges.
    public var likeness: Double

    public init(clusters: Int, likeness: Double) {
      self.clusters = clusters
      self.likeness = likeness
    }
  }

  /// The count to use.
  public let clusters: Int
  /// Counts that are as good within the tolerance of the separation.
  public let range: ClosedRange<Int>
  /// No count stands out: the range, not the count, is what the data say.
  public let isFlat: Bool
  /// By rising count, neighbours about a tenth apart; empty when there was nothing to merge.
  public let curve: [Point]
  /// For the person who asked.
  public let explanation: String

  /// Reads the count off the merges of a tree.
  ///
  /// - Parameters:
  ///   - likenesses: Of each merge in order, between −1 and 1: from `likenesses.count + 1` groups to one.
  ///   - separation: The likeness at which merging stops.
  /// - Complexity: O(merges).
  public init(likenesses: [Double], separation: Double) {
    let falling = IntentCount.falling(likenesses)
    let groups = likenesses.count + 1
    /// Groups left when merging stops at a likeness.
    func count(above level: Double) -> Int { groups - (falling.firstIndex { $0 < level } ?? falling.count) }
    clusters = count(above: separation)
    let (lower, upper) = (separation * (1 - IntentCount.tolerance), separation * (1 + IntentCount.tolerance))
    range = count(above: lower)...count(above: upper)
    isFlat = Double(range.upperBound) > IntentCount.flatRatio * Double(range.lowerBound)
    var points: [Point] = []
    var next = 2.0
    while !falling.isEmpty, Int(next) <= groups {
      points.append(Point(clusters: Int(next), likeness: falling[groups - Int(next)]))
      next = max(next * 1.1, next.rounded(.down) + 1)
    }
    curve = points
    explanation = IntentCount.sentence(clusters, separation, range: range, isFlat: isFlat, pieces: groups)
  }

  /// The falling sequence nearest to the values in least squares: neighbours that rise are averaged (isotonic
  /// regression by pooling; Ayer et al. 1955, doi:10.1214/aoms/1177728423).
  static func falling(_ values: [Double]) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    for value in values {
      blocks.append((value, 1))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        guard last.sum / Double(last.count) > before.sum / Double(before.count) else { break }
        blocks.removeLast()
        blocks[blocks.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    return blocks.flatMap { block in repeatElement(block.sum / Double(block.count), count: block.count) }
  }

  private static func sentence(
    _ clusters: Int, _ separation: Double, range: ClosedRange<Int>, isFlat: Bool, pieces: Int
  ) -> String {
    if clusters == 1 { return "The tickets are too much alike to be told apart, so they make one intent." }
    var text =
      "\(clusters) intents: with one less, two groups would become one whose tickets are less than "
      + "\(separation) alike on average (cosine; 1 is the same)"
    if clusters == pieces {
      return text
        + ". No two of the pieces that the tickets were cut to are more alike than that, so there may be more."
    }
    let percent = Int((100 * tolerance).rounded())
    if range.lowerBound == range.upperBound { return text + "; a level \(percent)% off gives the same number." }
    text += "; a level \(percent)% lower or higher gives \(range.lowerBound) or \(range.upperBound)"
    return isFlat
      ? text + ", so no number stands out: choose within that range by how fine the intents should be." : text + "."
  }
}
