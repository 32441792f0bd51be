// Tickets that belong to no intent, because hardly any others are like them. Not a judgement of the clusters: a ticket
// between two large intents is no outlier, and neither is one that k-means could place nowhere well but that has its
// own kind around it.

/// Which rows have too few others like them to count as part of a cluster.
///
/// A row's *likeness* is its mean cosine with the ten rows most like it, copies counted one by one. Rows whose
/// likeness is below a part of the middle row's are outliers, the loneliest first, up to a share of all rows that are
/// not zero. Rows of zeros always are.
///
/// The mean distance to the nearest neighbours as a score: Angiulli, Pizzuti 2002, doi:10.1007/3-540-45681-3_2. Of
/// the scores tried on the encoder's vectors of CLINC150 with its out-of-scope questions (`Benchmarks/outliers`, which
/// also says what happens to small intents) no simple one separates better (AUROC 0.965); dividing by the neighbours'
/// own density (local outlier factor) loses most of it, because strange questions lie among strange questions. On the
/// student's vectors it reaches 0.90; on lexical ones it hardly separates at all (0.52).
public struct Outliers: Sendable, Equatable {
  public struct Parameters: Sendable, Equatable {
    /// Rows whose cosines a likeness is the mean of. 10: an intent of eleven tickets or a dozen is whole by itself.
    public var neighbours: Int
    /// Part of the middle row's likeness below which a row is an outlier, 0 to 1. 0.6: sets of questions that are
    /// all in scope lose one to three per cent, and those with strangers among them reach the highest share.
    public var leastLikeness: Double
    /// Highest share of the rows that are not zero, 0 to 1. 0.05: a ticket called an outlier is lost to automation.
    public var highestShare: Double

    public init(neighbours: Int = 10, leastLikeness: Double = 0.6, highestShare: Double = 0.05) {
      self.neighbours = neighbours
      self.leastLikeness = leastLikeness
      self.highestShare = highestShare
    }
  }

  /// Label per row, −1 for outliers.
  public let labels: [Int32]
  /// The nearest cluster, for outliers too; −1 only for rows of zeros.
  public let nearestLabels: [Int32]
  /// Cosine with the nearest cluster's centroid, −1 to 1; 0 for rows of zeros.
  public let similarities: [Float]
  /// Per row the mean cosine with the rows most like it, −1 to 1; 0 for rows of zeros.
  public let likeness: [Float]
  /// The middle likeness of the rows that are not zero; 0 without any.
  public let middleLikeness: Double
  /// The highest likeness of a row cast out that is not zero; `nil` when there is none.
  public let cut: Float?
  /// Rows that have no vector: nothing in the text that the vectors know.
  public let zeroRows: Int
  /// Rows below the wanted part of the middle likeness, before the cap on their share.
  public let beyondThreshold: Int

  /// Rows labelled −1.
  public var count: Int { labels.count { $0 < 0 } }

  /// Judges each row of a clustering by how many others are like it.
  ///
  /// - Parameters:
  ///   - labels: The cluster of each row; −1 for rows of zeros.
  ///   - similarities: The cosine of each row with that cluster's centroid; handed on.
  ///   - neighbours: Of the vectors as they are, not averaged.
  /// - Complexity: O(n log n).
  /// - Precondition: As many neighbours as a likeness is the mean of; equal numbers of rows.
  public init(labels: [Int32], similarities: [Float], neighbours: Neighbours, parameters: Parameters = Parameters()) {
    precondition(
      labels.count == similarities.count && labels.count == neighbours.rows,
      "\(labels.count) labels, \(similarities.count) similarities, neighbours of \(neighbours.rows)")
    let likeness = neighbours.meanSimilarities(count: parameters.neighbours)
    let usable = labels.indices.filter { labels[$0] >= 0 }
    let middle = median(usable.map { Double(likeness[$0]) })
    let lonely = usable.filter { Double(likeness[$0]) < parameters.leastLikeness * middle }
      .sorted { (likeness[$0], $0) < (likeness[$1], $1) }
    let castOut = lonely.prefix(Int(parameters.highestShare * Double(usable.count)))
    var judged = labels
    for row in castOut { judged[row] = -1 }
    self.labels = judged
    self.nearestLabels = labels
    self.similarities = similarities
    self.likeness = likeness
    middleLikeness = middle
    cut = castOut.last.map { likeness[$0] }
    zeroRows = labels.count - usable.count
    beyondThreshold = lonely.count
  }
}

/// The middle value, or the mean of the two middle ones; 0 of none.
func median(_ values: [Double]) -> Double {
  if values.isEmpty { return 0 }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
