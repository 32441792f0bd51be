// What the store holds, put into the values that the report's pages are rendered from.
import Foundation
import IntentClustering
import QualityGate
import ReportRendering
import TicketModel
import TicketStore

extension ReportStage {
  /// Example tickets on an intent's page.
  private static let examples = 6

  static func portfolio(
    store: Store, input: GateInput, gate: StoredRun, record: GateRecord, outliers: Int, title: String?
  ) throws -> PortfolioReport {
    let (discovery, intents) = (input.round.discovery, input.round.intents)
    let figures = try store.intentFigures(mineRun: discovery.key)
    let standing = try AuditStanding(
      store, run: discovery.key, intents: intents, curve: CoverageCurve(intents, outliers: outliers))
    let coverage = Coverage(volumes: intents.map(\.volume), outliers: outliers, audit: standing.facts)
    let rows = try rows(
      store: store, input: input, gate: gate, figures: figures, mined: coverage.minedTickets)
    let verdicts = rows.compactMap(\.verdict)
    var report = PortfolioReport(
      title: title ?? "Support intents", generatedAt: gate.run.endedAt, codeVersion: gate.run.codeVersion,
      storeHash: intents.lazy.compactMap { input.standing[$0]?.sample.storeHash }.first ?? discovery.run.inputHash,
      runs: try [Run.Stage.ingest, .mine, .sample, .score, .gate].compactMap {
        try store.latestRun(of: $0, before: gate.key + 1)?.run
      },
      rule: rule, imports: try imports(store), discovery: MineRecord(of: discovery)?.facts, coverage: coverage,
      monthlyVolumes: figures.monthlyVolumes, intents: rows,
      outside: outliers == 0
        ? nil
        : IntentReport(
          .outside(volume: outliers), figures: figures[-1] ?? IntentFigures(), mined: coverage.minedTickets,
          knowsAsked: figures.knowsAsked),
      isSimulated: verdicts.contains { $0.isSimulated })
    report.forecast = record.forecast
    report.ramp = record.ramp
    report.policy = PolicyRecord(
      source: record.policySource, hash: record.policyHash, text: record.policyText, asOf: record.asOf)
    try judge(&report, input: input, gate: gate, store: store)
    return report
  }

  private static func rows(
    store: Store, input: GateInput, gate: StoredRun, figures: [Int32: IntentFigures], mined: Int
  ) throws -> [IntentReport] {
    let intents = input.round.intents
    let verdicts = Dictionary(uniqueKeysWithValues: try store.verdicts(run: gate.key).map { ($0.intentID, $0) })
    let texts = try store.documents(ids: intents.flatMap(\.centralTicketIDs))
    let collaboration = try store.collaborationFigures(mineRun: input.round.discovery.key)
    let history = try store.verdictHistory()
    let defects = try DefectTexts(intents.compactMap { input.standing[$0] }, store: store)
    let library = try ArticleLibrary(store)
    let shown = try Dictionary(
      uniqueKeysWithValues: Set(intents.compactMap { input.standing[$0]?.mineRun }).map {
        ($0, try store.shownTickets(mineRun: $0))
      })
    return try intents.map { intent in
      var row = IntentReport(
        intent, figures: figures[intent.label] ?? IntentFigures(), mined: mined, knowsAsked: figures.knowsAsked,
        examples: IntentReport.ExampleTicket.distinct(intent.centralTicketIDs, in: texts, count: examples))
      let verdict = verdicts[intent.id]
      row.verdict = verdict
      if let verdict, verdict.scored > 0 {
        row.criterionIntervals = verdict.perfectByCriterion.map {
          BinomialBounds.interval(successes: $0, trials: verdict.scored)
        }
      }
      row.collaboration = collaboration[intent.label]
      row.history = (history[intent.id] ?? []).filter { $0.run <= gate.key }
      if let sample = input.standing[intent] {
        (row.design, row.drawnFrom) = (sample.sample.design, sample.sample.frameSize)
        row.defects = defects.defects(of: sample)
        row.citedArticles = try library.cited(
          in: shown[sample.mineRun]?[sample.sample.id] ?? [], defects: Set(sample.settled.defects))
      }
      return row
    }
  }

  private static func imports(_ store: Store) throws -> ImportSummary {
    let counts = try store.recordCounts(of: nil)
    let whole = try store.figures()
    return ImportSummary(
      recordsRead: counts.reduce(0) { $0 + $1.records },
      outcomes: counts.map {
        ImportSummary.Outcome(outcome: $0.outcome.rawValue, reason: $0.reason, count: $0.records)
      },
      monthsWithGaps: whole.monthsWithGaps, withoutCustomerText: whole.withoutCustomerText,
      automatic: whole.automatic.values.reduce(0, +), withoutTranscript: whole.withoutTranscript,
      withUnknownRole: whole.withUnknownRole, withoutZone: whole.withZonelessTime)
  }

  private static var rule: RuleFacts {
    let rule = GateRule.standard
    return RuleFacts(
      version: GateRule.version, sampleSize: rule.sampleSize, allowedDefects: rule.allowedDefects(in: rule.sampleSize),
      requiredShare: rule.requiredShare, minimumFrame: rule.minimumFrame,
      // Every half percent up to where hardly anything ships: the curve that the report draws.
      chancesToShip: (0...40).map {
        let rate = Double($0) / 200
        return RuleFacts.ChanceToShip(defectRate: rate, chance: rule.chanceToShip(defectRate: rate))
      })
  }
}
