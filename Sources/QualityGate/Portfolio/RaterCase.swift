// A pair of shares of misses and false alarms that raters may have, out of the few that stand for all.

struct RaterCase: Equatable {
  var miss: Double
  var falseAlarm: Double
  /// Its probability after the known tickets.
  var weight: Double

  /// Nodes of Jeffreys' distributions after the known tickets; raters without error where nothing is known of theirs.
  static func cases(_ error: RaterError?) -> [RaterCase] {
    guard let error, error.allowsCorrection else { return [RaterCase(miss: 0, falseAlarm: 0, weight: 1)] }
    let (missA, missB) = error.missParameters
    let (alarmA, alarmB) = error.falseAlarmParameters
    let cases = BetaQuadrature.nodes(missA, missB, count: 5).flatMap { miss in
      BetaQuadrature.nodes(alarmA, alarmB, count: 7).map { alarm in
        RaterCase(miss: miss.value, falseAlarm: alarm.value, weight: miss.weight * alarm.weight)
      }
    }
    // Raters who see more defects among good tickets than among defects are none.
    let possible = cases.filter { $0.miss + $0.falseAlarm < 1 }
    let sum = possible.reduce(0) { $0 + $1.weight }
    return possible.map { RaterCase(miss: $0.miss, falseAlarm: $0.falseAlarm, weight: $0.weight / sum) }
  }
}
