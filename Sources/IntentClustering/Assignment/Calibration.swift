// Making a classifier's probabilities mean what they say: judged on rows that it was not fitted to.

import Glibc
import LinearAlgebra
import SeededRandom

/// How often decisions of some confidence are right: the reliability diagram as a table, and its summary (Naeini,
/// Cooper, Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning", AAAI).
public struct Reliability: Sendable, Equatable {
  public struct Bin: Sendable, Equatable {
    /// Confidences from here to the next bin's, 0 to 1.
    public var from: Double
    public var decisions: Int
    public var meanConfidence: Double
    /// Share of the decisions that were right.
    public var accuracy: Double

    public init(from: Double, decisions: Int, meanConfidence: Double, accuracy: Double) {
      self.from = from
      self.decisions = decisions
      self.meanConfidence = meanConfidence
      self.accuracy = accuracy
    }
  }
  /// By rising confidence; those without a decision are left out.
  public let bins: [Bin]

  public init(bins: [Bin]) { self.bins = bins }

  /// Bins of equal width.
  static let binCount = 10

  /// - Parameter decisions: Confidence, 0 to 1, and whether it was right.
  public init(of decisions: [(confidence: Double, isRight: Bool)]) {
    var sums = [(count: Int, confidence: Double, right: Int)](repeating: (0, 0, 0), count: Self.binCount)
    for decision in decisions {
      let bin = min(max(Int(decision.confidence * Double(Self.binCount)), 0), Self.binCount - 1)
      sums[bin].count += 1
      sums[bin].confidence += decision.confidence
      if decision.isRight { sums[bin].right += 1 }
    }
    bins = sums.enumerated().filter { $0.element.count > 0 }.map { place, sum in
      Bin(
        from: Double(place) / Double(Self.binCount), decisions: sum.count,
        meanConfidence: sum.confidence / Double(sum.count), accuracy: Double(sum.right) / Double(sum.count))
    }
  }

  public var decisions: Int { bins.reduce(0) { $0 + $1.decisions } }

  /// Share of all decisions that were right; 0 of none.
  public var accuracy: Double {
    bins.reduce(0) { $0 + $1.accuracy * Double($1.decisions) } / Double(max(decisions, 1))
  }

  /// Expected calibration error: the mean distance of a bin's confidence from its accuracy, bins weighed by decisions.
  public var expectedCalibrationError: Double {
    bins.reduce(0) { $0 + abs($1.accuracy - $1.meanConfidence) * Double($1.decisions) } / Double(max(decisions, 1))
  }
}

/// The scores of rows under classifiers that were fitted without them.
///
/// One half of the rows chooses the covariance's shrinkage and the temperature (Guo et al. 2017, "On calibration of
/// modern neural networks", ICML), the other half says how well that came out.
struct HeldOutScores {
  private let parameters: IntentClassifier.Parameters
  private let classes: Int
  /// The label of each judged row.
  private let labels: [Int32]
  /// Per shrinkage how far the score of each class is behind the best of its row, 0 for that: judged rows × classes.
  private let margins: [[Float]]
  private let threads: Int

  /// - Parameter moments: Those of all rows.
  init(
    _ vectors: Matrix, labels: [Int32], moments: ClusterMoments, parameters: IntentClassifier.Parameters, threads: Int
  ) {
    self.parameters = parameters
    let classes = moments.classes
    self.classes = classes
    self.threads = threads
    let rows = labels.indices.filter { labels[$0] >= 0 }
    // A row's fold hangs on its place among the rows, which the tickets' ids fix.
    var generator = SplitMix64(seed: parameters.seed)
    let draws = rows.map { _ in generator.next() }
    let folds = draws.map { Int($0 % UInt64(parameters.folds)) }
    let kept = Set(
      draws.indices.sorted { (draws[$0] >> 8, $0) < (draws[$1] >> 8, $1) }.prefix(parameters.judgedRows))
    let judged = rows.indices.filter { kept.contains($0) }
    self.labels = judged.map { labels[rows[$0]] }
    var margins = parameters.shrinkages.map { _ in [Float](repeating: 0, count: judged.count * classes) }
    for fold in 0..<parameters.folds {
      var own = [Int32](repeating: -1, count: labels.count)
      for (place, row) in rows.enumerated() where folds[place] == fold { own[row] = labels[row] }
      let rest = moments.without(ClusterMoments(vectors, labels: own, classes: classes, threads: threads))
      let places = judged.indices.filter { folds[judged[$0]] == fold }
      let part = vectors.gatheringRows(places.map { rows[judged[$0]] })
      let scatter = ClassScatter(rest, threads: threads)
      let discriminants = mapChunks(count: parameters.shrinkages.count, chunkSize: 1, threads: threads) { index, _ in
        Discriminant(scatter, shrinkage: parameters.shrinkages[index])
      }
      for (index, discriminant) in discriminants.enumerated() {
        let products = part.timesTransposed(discriminant.weights, threads: threads)
        margins[index].withUnsafeMutableBufferPointer { own in
          for (line, place) in places.enumerated() {
            var best = -Float.infinity
            for group in 0..<classes {
              let score = products.values[line * classes + group] + discriminant.offsets[group]
              own[place * classes + group] = score
              best = max(best, score)
            }
            for entry in place * classes..<(place + 1) * classes { own[entry] -= best }
          }
        }
      }
    }
    self.margins = margins
  }

  /// The shrinkage and the temperature under which the labels of the even rows are most probable.
  func best() -> (shrinkage: Double, temperature: Double) {
    var best = (shrinkage: parameters.shrinkages[0], temperature: 1.0, loss: Double.infinity)
    for (index, shrinkage) in parameters.shrinkages.enumerated() {
      // The loss has one lowest point along the logarithm of the temperature: golden section.
      let ratio = 0.618_033_988_749_895
      var (low, high) = (-2.0, 5.0)
      var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
      var (lossLeft, lossRight) = (loss(index, exp(left)), loss(index, exp(right)))
      for _ in 0..<20 {
        if lossLeft <= lossRight {
          (high, right, lossRight) = (right, left, lossLeft)
          left = high - ratio * (high - low)
          lossLeft = loss(index, exp(left))
        } else {
          (low, left, lossLeft) = (left, right, lossRight)
          right = low + ratio * (high - low)
          lossRight = loss(index, exp(right))
        }
      }
      let temperature = exp((low + high) / 2)
      let reached = loss(index, temperature)
      if reached < best.loss { best = (shrinkage, temperature, reached) }
    }
    return (best.shrinkage, best.temperature)
  }

  /// Mean negative log probability of the even rows' labels, over the sum of exponentials.
  private func loss(_ index: Int, _ temperature: Double) -> Double {
    let parts = mapChunks(count: labels.count, chunkSize: 512, threads: threads) { _, range in
      range.reduce(0.0) { $0 + ($1 % 2 == 0 ? -judgement(index, $1, temperature).logProbability : 0) }
    }
    return parts.reduce(0, +) / Double(max(labels.count, 1))
  }

  /// Log probability of the row's label, and the probability of the most probable class.
  private func judgement(
    _ index: Int, _ row: Int, _ temperature: Double
  ) -> (logProbability: Double, confidence: Double) {
    margins[index].withUnsafeBufferPointer { margins in
      var sum = 0.0
      for place in row * classes..<(row + 1) * classes { sum += exp(Double(margins[place]) / temperature) }
      return (Double(margins[row * classes + Int(labels[row])]) / temperature - log(sum), 1 / sum)
    }
  }

  /// On the odd rows.
  func reliability(shrinkage: Double, temperature: Double) -> Reliability {
    let index = parameters.shrinkages.firstIndex(of: shrinkage)!
    return Reliability(
      of: labels.indices.filter { $0 % 2 == 1 }.map { row in
        // Of equals the first class is taken.
        let best = margins[index][row * classes..<(row + 1) * classes].firstIndex(of: 0)
        return (judgement(index, row, temperature).confidence, best == row * classes + Int(labels[row]))
      })
  }
}
