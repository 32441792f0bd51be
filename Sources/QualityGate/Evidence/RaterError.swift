// How often raters are wrong, as the hidden tickets with known scores show it.

/// Raters' answers to hidden known tickets, added up over the raters whose scores are to be corrected.
public struct RaterError: Sendable, Equatable, Codable {
  /// Known tickets of each kind below which nothing is corrected: the correction would be a guess.
  public static let fewestKnown = 5

  /// Known defects scored 2/2, of those given.
  public var missed: Int
  public var knownDefects: Int
  /// Known good tickets not scored 2/2, of those given.
  public var falseAlarms: Int
  public var knownGood: Int

  /// - Precondition: `0 ≤ missed ≤ knownDefects`, `0 ≤ falseAlarms ≤ knownGood`.
  public init(missed: Int, knownDefects: Int, falseAlarms: Int, knownGood: Int) {
    precondition(
      missed >= 0 && missed <= knownDefects && falseAlarms >= 0 && falseAlarms <= knownGood,
      "\(missed) of \(knownDefects) and \(falseAlarms) of \(knownGood) are not shares")
    (self.missed, self.knownDefects) = (missed, knownDefects)
    (self.falseAlarms, self.knownGood) = (falseAlarms, knownGood)
  }

  /// Enough known tickets of both kinds, and raters who tell a defect from a good ticket more often than not: without
  /// that no share of defects can be worked out from theirs.
  public var allowsCorrection: Bool {
    knownDefects >= RaterError.fewestKnown && knownGood >= RaterError.fewestKnown
      && missed * knownGood + falseAlarms * knownDefects < knownDefects * knownGood
  }

  /// What is thought of the share missed after these answers: Jeffreys' beta distribution.
  var missParameters: (Double, Double) { (Double(missed) + 0.5, Double(knownDefects - missed) + 0.5) }
  /// The same of the share of false alarms.
  var falseAlarmParameters: (Double, Double) { (Double(falseAlarms) + 0.5, Double(knownGood - falseAlarms) + 0.5) }
}
