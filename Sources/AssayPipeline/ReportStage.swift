// The report as files: what the store holds, put into the values that the pages are rendered from.
import ContentHash
import Foundation
import IntentClustering
import QualityGate
import ReportRendering
import TicketModel
import TicketStore

/// Verdicts → pages and tables. Memory: one line a ticket.
public enum ReportStage {
  public struct Summary: Sendable, Encodable {
    /// The page to open first.
    public var index: String
    public var pages: Int
    public var tables: Int
  }

  /// Example tickets on an intent's page.
  private static let examples = 6

  public static func run(output: String?, title: String? = nil, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .read)
    guard let gate = try store.latestRun(of: .gate) else {
      throw PipelineFault(
        code: "not-judged", message: "there are no verdicts yet", remedy: "Run 'assay gate' first",
        location: InputLocation(file: context.store))
    }
    let round = try ScoringRound(store)
    guard gate.run.inputHash == round.hash().hex else {
      throw PipelineFault(
        code: "verdicts-outdated", message: "intents, samples, scores or tickets have changed since the verdicts",
        remedy: "Run 'assay gate' again, then 'assay report'", location: InputLocation(file: context.store))
    }
    let (discovery, intents, samples) = (round.discovery, round.intents, round.samples)
    let folder = output ?? "Reports/run-\(gate.key)"
    var assignments: [IntentAssignment] = []
    try store.assignments(run: discovery.key) { assignments.append($0) }
    let report = try portfolio(
      store: store, round: round, gate: gate, outliers: assignments.count { $0.label < 0 }, title: title)

    try PrivateFile.createFolder(folder + "/intents")
    for (name, text) in [
      ("verdicts.csv", VerdictTables.verdictsCSV(report)), ("verdicts.json", VerdictTables.verdictsJSON(report)),
      ("intents.csv", VerdictTables.intentsCSV(report)),
      ("assignments.csv", 
        IntentTables.assignmentsCSV(
          assignments, further: try store.furtherIntents(run: discovery.key), intents: intents)),
      ("samples.csv", VerdictTables.samplesCSV(samples)), ("index.html", PortfolioPage.render(report)),
    ] { try PrivateFile.write(text, to: folder + "/" + name) }
    for place in report.intents.indices {
      try PrivateFile.write(
        IntentPage.render(report.intents[place], in: report),
        to: folder + "/" + IntentPage.path(report.intents[place].intent.id))
      context.progress(
        .step(stage: "report", done: Int64(place + 1), total: Int64(report.intents.count), unit: "pages"))
    }
    return Summary(index: folder + "/index.html", pages: report.intents.count + 1, tables: 5)
  }

  private static func portfolio(
    store: Store, round: ScoringRound, gate: StoredRun, outliers: Int, title: String?
  ) throws -> PortfolioReport {
    let (discovery, intents) = (round.discovery, round.intents)
    let verdicts = Dictionary(uniqueKeysWithValues: try store.verdicts(run: gate.key).map { ($0.intentID, $0) })
    let figures = try store.intentFigures(mineRun: discovery.key)
    let whole = try store.figures()
    let standing = try AuditStanding(
      store, run: discovery.key, intents: intents, curve: CoverageCurve(intents, outliers: outliers))
    let coverage = Coverage(volumes: intents.map(\.volume), outliers: outliers, audit: standing.facts)
    let texts = try store.documents(ids: intents.flatMap(\.centralTicketIDs))
    let rows = intents.map { intent in
      row(
        intent, figures: figures[intent.label] ?? IntentFigures(), mined: coverage.minedTickets,
        knowsAsked: figures.knowsAsked, verdict: verdicts[intent.id], defects: defects(of: intent, in: round),
        texts: texts)
    }
    let counts = try store.recordCounts(of: nil)
    return PortfolioReport(
      title: title ?? "Support intents", generatedAt: gate.run.endedAt, codeVersion: gate.run.codeVersion,
      storeHash: round.samples.first?.storeHash ?? discovery.run.inputHash,
      runs: try [Run.Stage.ingest, .mine, .sample, .score, .gate].compactMap { try store.latestRun(of: $0)?.run },
      rule: RuleFacts(
        version: GateRule.version, sampleSize: GateRule.standard.sampleSize,
        allowedDefects: GateRule.standard.allowedDefects(in: GateRule.standard.sampleSize),
        requiredShare: Double(GateRule.standard.requiredNumerator) / Double(GateRule.standard.requiredDenominator),
        minimumFrame: GateRule.standard.minimumFrame, chancesToShip: chancesToShip()),
      imports: ImportSummary(
        recordsRead: counts.reduce(0) { $0 + $1.records },
        outcomes: counts.map {
          ImportSummary.Outcome(outcome: $0.outcome.rawValue, reason: $0.reason, count: $0.records)
        },
        monthsWithGaps: whole.monthsWithGaps,
        withoutCustomerText: whole.withoutCustomerText, automatic: whole.automatic.values.reduce(0, +),
        withoutTranscript: whole.withoutTranscript,
        withUnknownRole: whole.withUnknownRole, withoutZone: whole.withZonelessTime),
      discovery: MineRecord(of: discovery)?.facts, coverage: coverage, monthlyVolumes: figures.monthlyVolumes,
      intents: rows,
      outside: outliers == 0
        ? nil
        : IntentReport(
          .outside(volume: outliers), figures: figures[-1] ?? IntentFigures(), mined: coverage.minedTickets,
          knowsAsked: figures.knowsAsked),
      agreement: agreement(round.allScores),
      isSimulated: rows.contains { $0.verdict?.isSimulated ?? false })
  }

  private static func row(
    _ intent: Intent, figures: IntentFigures, mined: Int, knowsAsked: Bool, verdict: Verdict?,
    defects: [IntentReport.Defect], texts: [String: Document]
  ) -> IntentReport {
    var row = IntentReport(
      intent, figures: figures, mined: mined, knowsAsked: knowsAsked,
      examples: IntentReport.ExampleTicket.distinct(intent.centralTicketIDs, in: texts, count: examples))
    row.verdict = verdict
    row.defects = defects
    if let verdict, verdict.scored > 0 {
      row.criterionIntervals = verdict.perfectByCriterion.map {
        BinomialBounds.interval(successes: $0, trials: verdict.scored)
      }
    }
    return row
  }

  /// The rule's operating characteristic at a few true defect rates.
  private static func chancesToShip() -> [RuleFacts.ChanceToShip] {
    [0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15].map {
      RuleFacts.ChanceToShip(defectRate: $0, chance: GateRule.standard.chanceToShip(defectRate: $0))
    }
  }

  private static func defects(of intent: Intent, in round: ScoringRound) -> [IntentReport.Defect] {
    guard let sample = round.sample(of: intent) else { return [] }
    let given = Dictionary(grouping: round.scores(of: sample), by: \.ticketID)
    return round.settled(sample).defects.map { IntentReport.Defect(ticketID: $0, scores: given[$0] ?? []) }
  }

  /// Over the tickets with two raters: how often both say the same of 2/2.
  private static func agreement(_ scores: [TicketScore]) -> AgreementFacts? {
    let raters = scores.filter { $0.rater != GateRule.adjudicator }
    let pairs = Dictionary(grouping: raters) { $0.sampleID + "\n" + $0.ticketID }.values.filter { $0.count == 2 }
    guard !pairs.isEmpty else { return nil }
    let equal = pairs.count { $0[0].isPerfect == $0[1].isPerfect }
    return AgreementFacts(pairs: pairs.count, raw: Double(equal) / Double(pairs.count))
  }
}
