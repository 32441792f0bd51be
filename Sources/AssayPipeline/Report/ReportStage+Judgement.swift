// What a report says of the raters, and of the verdicts of the run before.
import QualityGate
import ReportRendering
import TicketModel
import TicketStore

extension ReportStage {
  /// The same scores give the same intervals.
  private static let seed: UInt64 = 1

  static func judge(_ report: inout PortfolioReport, input: GateInput, gate: StoredRun, store: Store) throws {
    let samples = input.round.intents.compactMap { input.standing[$0] }
    let runs = Set(samples.map(\.mineRun)).sorted()
    let known = try runs.flatMap { try store.knownTickets(mineRun: $0).map(\.known) }
    let knownScores = try runs.flatMap { run in
      let own = Set(try store.samples(mineRun: run, kind: .known).map(\.id))
      return try store.scores(mineRun: run).filter { own.contains($0.sampleID) }
    }
    let agreement = AgreementReport(
      scores: samples.flatMap(\.scores), samples: [], known: known, knownScores: knownScores, seed: seed)
    report.agreementLines = agreement.overall.questions.compactMap(AgreementLine.init)
    report.raters = agreement.raters.map(RaterLine.init)
    if let line = report.agreementLines.first {
      report.agreement = AgreementFacts(
        pairs: line.tickets, raw: line.raw.value, ac1: line.ac1.value, alpha: line.alpha.value)
    }
    let gateRuns = try store.gateRuns()
    if let now = gateRuns.first(where: { $0.key == gate.key }), let before = gateRuns.last(where: { $0.key < now.key })
    {
      report.comparedWith = before.key
      report.changes = try CompareStage.changes(from: before, to: now, store: store).filter { $0.kind != .same }
    }
  }
}

extension AgreementLine {
  /// `nil` where no ticket was scored twice.
  fileprivate init?(_ question: AgreementReport.Slice.Question) {
    guard case .success(let found) = question.agreement, let raw = found[.raw], let ac1 = found[.ac1],
      let alpha = found[.alpha]
    else { return nil }
    self.init(
      question: question.question.title, tickets: found.tickets, raw: IntervalEstimate(raw), ac1: IntervalEstimate(ac1),
      alpha: IntervalEstimate(alpha), kappa: found[.kappa].map(IntervalEstimate.init),
      baseRate: found.baseRates.last ?? 0)
  }
}

extension RaterLine {
  fileprivate init(_ quality: RaterQuality) {
    self.init(
      rater: quality.rater, tickets: quality.tickets,
      perfectShare: quality.tickets > 0 ? Double(quality.perfect) / Double(quality.tickets) : 0,
      severity: quality.severity.map(IntervalEstimate.init), misses: quality.misses.map(IntervalEstimate.init),
      knownDefects: quality.misses?.of ?? 0, falseAlarms: quality.falseAlarms.map(IntervalEstimate.init),
      knownGood: quality.falseAlarms?.of ?? 0, medianMinutes: quality.minutes?.median)
  }
}

extension IntervalEstimate {
  fileprivate init(_ estimate: Estimate) { self.init(estimate.value, lower: estimate.lower, upper: estimate.upper) }
  fileprivate init(_ share: ShareEstimate) { self.init(share.share, lower: share.lower, upper: share.upper) }
}

extension AgreementQuestion {
  fileprivate var title: String {
    switch self {
    case .perfect: "At 2/2"
    case .factual: "Factual correctness"
    case .policy: "Policy compliance"
    case .tone: "Tone"
    }
  }
}
