// The agreement report as one table: agreement, raters and hints are lines of it, told apart by their scope.

/// A line of the table. What a scope does not know stays empty.
public struct AgreementRow: Sendable, Encodable {
  /// `overall`, `intent`, `pair`, `rater` or `hint`.
  public var scope: String
  /// The intent's id, the two raters, the rater, the kind of hint; empty for `overall`.
  public var subject: String
  public var name = ""
  public var question = ""
  /// Scored by two or more for agreement, by the rater for raters.
  public var tickets: Int?
  public var agreed: Int?
  public var raters: Int?
  public var shareAtBest: Double?
  public var baseRates: [Double] = []
  public var raw: AgreementSummary.Figure?
  public var ac1: AgreementSummary.Figure?
  public var alpha: AgreementSummary.Figure?
  public var kappa: AgreementSummary.Figure?
  public var kappaLinear: AgreementSummary.Figure?
  public var kappaQuadratic: AgreementSummary.Figure?
  public var absence = ""
  // Of raters, as `AgreementSummary.Rater` has them.
  public var perfect: Int?
  public var shared: Int?
  public var severity: AgreementSummary.Figure?
  public var misses: AgreementSummary.Share?
  public var falseAlarms: AgreementSummary.Share?
  public var timed: Int?
  public var medianMinutes: Double?
  public var lowerQuartileMinutes: Double?
  public var upperQuartileMinutes: Double?
  public var driftTickets: Int?
  public var perfectDrift: AgreementSummary.Figure?
  public var severityDrift: AgreementSummary.Figure?
  // Of hints, as `AgreementSummary.Hinted` has them.
  public var with: AgreementSummary.Share?
  public var without: AgreementSummary.Share?
  public var difference: AgreementSummary.Figure?
  public var disputed: Int?
  public var changed: AgreementSummary.Share?
  public var lowered: Int?

  private init(scope: String, subject: String) { (self.scope, self.subject) = (scope, subject) }

  init(_ line: AgreementSummary.Line) {
    self.init(scope: line.scope, subject: line.subject)
    (name, question, absence) = (line.name, line.question, line.absence)
    (tickets, agreed, raters) = (line.tickets, line.agreed, line.raters)
    (shareAtBest, baseRates) = (line.shareAtBest, line.baseRates)
    (raw, ac1, alpha) = (line.raw, line.ac1, line.alpha)
    (kappa, kappaLinear, kappaQuadratic) = (line.kappa, line.kappaLinear, line.kappaQuadratic)
  }

  init(_ rater: AgreementSummary.Rater) {
    self.init(scope: "rater", subject: rater.rater)
    (tickets, perfect, shared, severity) = (rater.tickets, rater.perfect, rater.shared, rater.severity)
    (misses, falseAlarms) = (rater.misses, rater.falseAlarms)
    (timed, medianMinutes) = (rater.timed, rater.medianMinutes)
    (lowerQuartileMinutes, upperQuartileMinutes) = (rater.lowerQuartileMinutes, rater.upperQuartileMinutes)
    (driftTickets, perfectDrift, severityDrift) = (rater.driftTickets, rater.perfectDrift, rater.severityDrift)
  }

  init(_ hint: AgreementSummary.Hinted) {
    self.init(scope: "hint", subject: hint.kind)
    (with, without, difference) = (hint.with, hint.without, hint.difference)
    (disputed, changed, lowered) = (hint.disputed, hint.changed, hint.lowered)
  }
}

extension AgreementSummary {
  /// Everything in the report, in one table: agreement first, then raters, then hints.
  public var table: [AgreementRow] {
    lines.map { AgreementRow($0) } + raters.map { AgreementRow($0) } + hints.map { AgreementRow($0) }
  }
}
