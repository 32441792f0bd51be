// How far a round's move of the centroids can have changed any row's scores. Not the bounds themselves: what they
// change by.

import LinearAlgebra

/// What a move of the centroids does to the score of a row (x·c − ½‖c‖²; highest at the nearest centroid).
struct Drift: Sendable {
  /// How bounds change by the move.
  enum Rule: Sendable, Equatable {
    /// The distance to a centroid changes by at most as much as the centroid moves.
    case distances
    /// The score changes by at most this.
    case scores
  }

  let rule: Rule
  /// By label and group, `k × groups`: the most that the group without the label's own centroid can have gained
  /// (`scores`) or come closer (`distances`).
  let gain: [Float]
  /// By label: the most that its own centroid's score can have lost, or its distance grown.
  let loss: [Float]
}

extension Drift {
  /// The triangle inequality, as Hamerly 2010 (doi:10.1137/1.9781611972801.12) and, by groups, Ding et al. 2015
  /// (Yinyang k-means, PMLR 37:579–587) use it.
  ///
  /// - Complexity: O(k · d + k · groups).
  init(certain old: Matrix, to new: Matrix, groups: CentroidGroups) {
    let width = new.columns
    let moved = (0..<new.rows).map { row in
      var sum = 0.0
      for index in row * width..<(row + 1) * width {
        let difference = Double(new.values[index]) - Double(old.values[index])
        sum += difference * difference
      }
      return Float(sum.squareRoot()).nextUp
    }
    self.init(rule: .distances, groups: groups, loss: moved) { _, centroid in moved[centroid] }
  }

  /// What the move does to the rows of a cluster, of which the mean is known exactly and the scatter from a sample:
  /// 3 standard deviations.
  ///
  /// - Parameters:
  ///   - means: The means of the clusters' rows, `k × d`.
  ///   - residuals: A sample of rows less their clusters' means.
  /// - Complexity: O((k + sample) · k · d).
  init(
    likely old: Matrix, to new: Matrix, means: Matrix, residuals: Matrix, halfNormGains: [Float],
    groups: CentroidGroups, threads: Int
  ) {
    let clusters = new.rows
    var moves = new
    for index in moves.values.indices { moves.values[index] -= old.values[index] }
    let scattered = residuals.timesTransposed(moves, threads: threads)
    var squares = [Double](repeating: 0, count: clusters)
    scattered.values.withUnsafeBufferPointer { values in
      for row in 0..<scattered.rows {
        for centroid in 0..<clusters {
          let value = values[row * clusters + centroid]
          squares[centroid] += Double(value * value)
        }
      }
    }
    let scatter = squares.map { 3 * Float(($0 / Double(max(scattered.rows, 1))).squareRoot()) }
    let shifts = means.timesTransposed(moves, threads: threads)
    let losses = (0..<clusters).map { scatter[$0] - shifts.values[$0 * clusters + $0] + halfNormGains[$0] }
    self.init(rule: .scores, groups: groups, loss: losses) { label, centroid in
      shifts.values[label * clusters + centroid] - halfNormGains[centroid] + scatter[centroid]
    }
  }

  private init(rule: Rule, groups: CentroidGroups, loss: [Float], gainOf: (_ label: Int, _ centroid: Int) -> Float) {
    let count = groups.ranges.count
    var gain = [Float](repeating: rule == .distances ? 0 : -.infinity, count: loss.count * count)
    for label in loss.indices {
      for (group, range) in groups.ranges.enumerated() {
        for place in range where groups.order[place] != label {
          gain[label * count + group] = max(gain[label * count + group], gainOf(label, groups.order[place]))
        }
      }
    }
    (self.rule, self.gain, self.loss) = (rule, gain, loss)
  }
}
