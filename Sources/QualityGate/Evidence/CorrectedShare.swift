// The share at 2/2 with the raters' known errors taken out.
public import TicketModel

extension VerdictEvidence.CorrectedShare {
  /// The corrected share of scored tickets.
  ///
  /// Estimate: Rogan and Gladen 1978 (doi:10.1093/oxfordjournals.aje.a112510), (q − f) / (1 − m − f) of q seen defects,
  /// m missed and f false alarms, held between 0 and 1.
  ///
  /// - Returns: `nil` without settled tickets and where `RaterError.allowsCorrection` says no.
  public init?(perfect: Int, settled: Int, raterError: RaterError) {
    guard settled > 0, raterError.allowsCorrection else { return nil }
    precondition((0...settled).contains(perfect), "\(perfect) of \(settled) is not a share")
    let seen = Double(settled - perfect) / Double(settled)
    let missed = Double(raterError.missed) / Double(raterError.knownDefects)
    let alarms = Double(raterError.falseAlarms) / Double(raterError.knownGood)
    let defects = min(1, max(0, (seen - alarms) / (1 - missed - alarms)))
    let bounds = Self.defectBounds(defects: settled - perfect, settled: settled, raterError: raterError)
    self.init(
      share: IntervalEstimate(
        1 - defects, lower: min(1 - defects, 1 - bounds.upper), upper: max(1 - defects, 1 - bounds.lower)),
      missed: raterError.missed, knownDefects: raterError.knownDefects, falseAlarms: raterError.falseAlarms,
      knownGood: raterError.knownGood)
  }

  /// Bounds of the true share of defects, 0 to 1.
  ///
  /// The middle 95% of (Q − F) / (1 − M − F), where Q, M and F have Jeffreys' beta distributions after the defects
  /// seen, missed and falsely seen (a fiducial distribution; Hannig 2009, *Statistica Sinica* 19, 491–544), held
  /// between 0 and 1. How often it holds the truth is measured in Benchmarks/portfolio: 94% to 97% on average over
  /// shares of defects; 90% to 100% at single ones, because few defects come in whole numbers. Lang and Reiczigel's
  /// interval (2014, doi:10.1016/j.prevetmed.2013.09.015), tried beside it, was wider and held it 96% to 100% of the
  /// time.
  static func defectBounds(defects: Int, settled: Int, raterError: RaterError) -> (lower: Double, upper: Double) {
    let (missA, missB) = raterError.missParameters
    let (alarmA, alarmB) = raterError.falseAlarmParameters
    let misses = BetaQuadrature.nodes(missA, missB, count: 8)
    let alarms = BetaQuadrature.nodes(alarmA, alarmB, count: 8)
    let (a, b) = (Double(defects) + 0.5, Double(settled - defects) + 0.5)
    func chanceBelow(_ share: Double) -> Double {
      misses.reduce(0) { sum, miss in
        alarms.reduce(sum) { sum, alarm in
          let seen = share * (1 - miss.value) + (1 - share) * alarm.value
          return sum + miss.weight * alarm.weight * BinomialBounds.regularizedBeta(seen, a, b)
        }
      }
    }
    return (crossing(0.025, of: chanceBelow), crossing(0.975, of: chanceBelow))
  }

  /// Where a rising function from 0 to 1 reaches a value; the nearer end where it does not. False position with the
  /// weight of an end that stays halved (Illinois; Dowell and Jarratt 1971, doi:10.1007/BF01934364).
  private static func crossing(_ value: Double, of function: (Double) -> Double) -> Double {
    var (low, high) = (0.0, 1.0)
    var (atLow, atHigh) = (function(low) - value, function(high) - value)
    if atLow >= 0 { return low }
    if atHigh <= 0 { return high }
    var x = low
    for _ in 0..<100 where high - low > 1e-13 {
      x = (low * atHigh - high * atLow) / (atHigh - atLow)
      let found = function(x) - value
      if abs(found) < 1e-12 { break }
      if found < 0 {
        (low, atLow, atHigh) = (x, found, atHigh / 2)
      } else {
        (high, atHigh, atLow) = (x, found, atLow / 2)
      }
    }
    return x
  }
}
