// How many tickets are scored, how many of them may be defects, and what that can tell apart. The rule that says which
// plan an intent gets is GateRule; when scoring may end early is in Curtailment.swift.
public import TicketModel

/// A single sampling plan: score `sampleSize` tickets, ship with at most `allowedDefects` defects.
public struct SamplingPlan: Sendable, Equatable, Encodable {
  public var sampleSize: Int
  public var allowedDefects: Int

  /// - Precondition: `sampleSize ≥ 1`, `0 ≤ allowedDefects`.
  public init(sampleSize: Int, allowedDefects: Int) {
    precondition(
      sampleSize >= 1 && allowedDefects >= 0, "no plan of \(sampleSize) tickets allows \(allowedDefects) defects")
    self.sampleSize = sampleSize
    self.allowedDefects = allowedDefects
  }

  /// The smallest sample that proves, when no more than `defects` are found in it, a share of good tickets of at least
  /// `share` with this confidence: 2 defects in 124 tickets, 5 in 208.
  ///
  /// Proves in the sense of Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404: had the intent a smaller share, so
  /// few defects would be found with a probability of at most 1 − `confidence`.
  ///
  /// - Precondition: `0 ≤ defects`, `share` and `confidence` above 0 and below 1.
  /// - Postcondition: `chanceToShip(defectRate: 1 − share) ≤ 1 − confidence`; with a ticket less it is above.
  /// - Complexity: O(log n) evaluations of O(√n) for a plan of n tickets.
  public static func proving(defects: Int, share: Double = 0.95, confidence: Double = 0.95) -> SamplingPlan {
    precondition(
      defects >= 0 && share > 0 && share < 1 && confidence > 0 && confidence < 1,
      "no plan proves \(share) with \(confidence) by \(defects) defects")
    func proves(_ size: Int) -> Bool {
      SamplingPlan(sampleSize: size, allowedDefects: defects).chanceToShip(defectRate: 1 - share) <= 1 - confidence
    }
    // The chance falls with the size: double until it is small enough, then halve the gap.
    var tooSmall = defects
    var enough = defects + 1
    while !proves(enough) { (tooSmall, enough) = (enough, 2 * enough) }
    while enough - tooSmall > 1 {
      let middle = tooSmall + (enough - tooSmall) / 2
      if proves(middle) { enough = middle } else { tooSmall = middle }
    }
    return SamplingPlan(sampleSize: enough, allowedDefects: defects)
  }

  /// The chance that an intent ships whose true share of defects is `defectRate`.
  ///
  /// The binomial probability of at most `allowedDefects` defects, as I_{1−p}(n − c, c + 1). For a large frame; a
  /// sample that is much of its frame tells more.
  ///
  /// - Parameter defectRate: 0 to 1.
  /// - Complexity: O(√n).
  public func chanceToShip(defectRate: Double) -> Double {
    chance(ofAtMost: allowedDefects, in: sampleSize, defectRate: defectRate)
  }

  /// The binomial probability of at most `defects` defects in `size` tickets.
  func chance(ofAtMost defects: Int, in size: Int, defectRate: Double) -> Double {
    guard defects < size else { return 1 }
    return BinomialBounds.regularizedBeta(1 - defectRate, Double(size - defects), Double(defects + 1))
  }
}

extension GateRule {
  /// The plan that a sample is judged by.
  ///
  /// - Parameter frameSize: the intent's eligible auto-resolved tickets now; `nil`: as many as when it was drawn.
  public func plan(for sample: Sample, frameSize: Int? = nil) -> SamplingPlan {
    let size = sample.ticketIDs.count
    return SamplingPlan(
      sampleSize: size,
      allowedDefects: allowedDefects(
        in: size, attempt: sample.countedAttempt,
        isCensus: sample.isCensus(of: frameSize.map { judgedFrame(of: sample, now: $0) } ?? sample.frameSize)))
  }

  /// The size of the frame that a sample is judged by.
  ///
  /// A desk grows from month to month, and a sample of all tickets of a small intent stands for some time all the same,
  /// as one of a hundred does: until the frame is half as large again. One of a period's tickets is no sample of what
  /// was drawn from.
  public func judgedFrame(of sample: Sample, now frameSize: Int) -> Int {
    let isOfAllMonths = sample.design?.months.isEmpty ?? true
    return isOfAllMonths && frameSize * 2 <= sample.frameSize * 3 ? min(frameSize, sample.frameSize) : frameSize
  }
}
