// When scoring a sample may end early without changing its verdict, what that saves, and what may be said of the share
// of defects then. A hold may be settled early, because nothing undoes a defect; a ship may not: the rule asks for the
// whole sample, although its outcome is certain once enough tickets are good.
public import TicketModel

extension SamplingPlan {
  /// What the tickets settled so far say about the verdict.
  public enum Standing: String, Sendable, CaseIterable, Codable {
    /// More defects than the plan allows: it holds, whatever the rest shows.
    case holds
    /// So many good tickets that it ships once the rest is scored, whatever that shows.
    case willShip = "will-ship"
    /// Every ticket is settled, and it ships.
    case ships
    case open

    /// Scoring on can change nothing.
    public var isFixed: Bool { self == .holds || self == .ships }
  }

  /// The standing of a sample of which `perfect` tickets are settled at 2/2 and `defects` as defects.
  ///
  /// - Precondition: neither is negative, and they are no more than the sample together.
  public func standing(perfect: Int, defects: Int) -> Standing {
    precondition(
      perfect >= 0 && defects >= 0 && perfect + defects <= sampleSize,
      "\(perfect) and \(defects) of \(sampleSize) tickets cannot be settled")
    if defects > allowedDefects { return .holds }
    if perfect + defects == sampleSize { return .ships }
    return sampleSize - perfect <= allowedDefects ? .willShip : .open
  }

  /// The expected number of tickets scored when scoring ends with the defect that settles a hold.
  ///
  /// E min(n, T) for the ticket T of defect c + 1: n·P(X_n ≤ c) + (c + 1)/p · P(X_{n+1} ≥ c + 2), from
  /// E[T; T ≤ n] by t·C(t−1, c) = (c+1)·C(t, c+1).
  ///
  /// - Parameter defectRate: 0 to 1; tickets are taken to be independent.
  /// - Postcondition: at least min(c + 1, n), at most n.
  /// - Complexity: O(√n).
  public func expectedRatings(defectRate: Double) -> Double {
    Double(sampleSize) * chanceToShip(defectRate: defectRate) + expectedUntilHold(defectRate: defectRate)
  }

  /// The same were scoring to end also with the good ticket that makes a ship certain. For comparison: the rule does
  /// not end so.
  ///
  /// The ticket that settles it either way: with the (n − c)th good ticket in place of n.
  public func expectedRatingsEndingEither(defectRate: Double) -> Double {
    guard defectRate < 1 else { return expectedRatings(defectRate: defectRate) }
    let passes = Double(sampleSize - allowedDefects) / (1 - defectRate)
    return passes * chance(ofAtMost: allowedDefects, in: sampleSize + 1, defectRate: defectRate)
      + expectedUntilHold(defectRate: defectRate)
  }

  /// E[T; T ≤ n].
  private func expectedUntilHold(defectRate: Double) -> Double {
    guard defectRate > 0, allowedDefects < sampleSize else { return 0 }
    let settling = Double(allowedDefects + 1)
    return settling / defectRate
      * (1 - chance(ofAtMost: allowedDefects + 1, in: sampleSize + 1, defectRate: defectRate))
  }
}

/// What a sample tells of the share of defects when scoring may have ended early.
public struct CurtailedEstimate: Sendable, Equatable, Encodable {
  /// Of the tickets, 0 to 1.
  public var defectShare: Double
  /// Tickets in draw order that it rests on.
  public var tickets: Int
  /// Scoring ended with the last of them, or could have.
  public var isCurtailed: Bool

  private init(defectShare: Double, tickets: Int, isCurtailed: Bool) {
    (self.defectShare, self.tickets, self.isCurtailed) = (defectShare, tickets, isCurtailed)
  }

  /// The unbiased estimate of a sample scored in draw order.
  ///
  /// Where defect c + 1 falls on ticket m, c/(m − 1): the last ticket is a defect by the rule that ended the scoring,
  /// and says nothing. A sample that ran to its end gives d/n. Together they are unbiased whatever the true share: at
  /// each end point the share of paths to it that begin with a defect (Girshick, Mosteller, Savage 1946,
  /// doi:10.1214/aoms/1177731018). Tickets scored after m are left out, because counting them would make the estimate
  /// depend on how long somebody went on.
  ///
  /// - Parameter isDefect: of each settled ticket in draw order, `nil` where it is not settled yet.
  /// - Returns: `nil` while the scoring has not ended, where a ticket before the end is not settled, and for a plan
  ///   that allows no defect, whose only unbiased estimate is 0 or 1.
  /// - Complexity: O(n).
  public init?(plan: SamplingPlan, isDefect: [Bool?]) {
    var defects = 0
    for (place, outcome) in isDefect.enumerated() {
      guard let outcome else { return nil }
      if outcome { defects += 1 }
      if defects > plan.allowedDefects {
        guard plan.allowedDefects > 0 else { return nil }
        (defectShare, tickets, isCurtailed) = (Double(plan.allowedDefects) / Double(place), place + 1, true)
        return
      }
    }
    guard isDefect.count == plan.sampleSize else { return nil }
    (defectShare, tickets, isCurtailed) = (Double(defects) / Double(isDefect.count), isDefect.count, false)
  }

  /// The same of a sample's settled scores. A sample of which every ticket is settled ran to its end, although its
  /// verdict was fixed before: all of it counts.
  public init?(plan: SamplingPlan, sample: Sample, settled: SettledScores) {
    let open = Set(settled.unscored + settled.disputed)
    let defects = Set(settled.defects)
    let size = sample.ticketIDs.count
    if size > 0, settled.settledCount == size {
      self.init(defectShare: Double(settled.defects.count) / Double(size), tickets: size, isCurtailed: false)
      return
    }
    self.init(plan: plan, isDefect: sample.ticketIDs.map { open.contains($0) ? nil : defects.contains($0) })
  }
}
