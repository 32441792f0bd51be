// The report as files: what the store holds, put into the values that the pages are rendered from.
import ContentHash
import Foundation
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
      ("assignments.csv", VerdictTables.assignmentsCSV(assignments, intents: intents)),
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
    let coverage = Coverage(volumes: intents.map(\.volume), outliers: outliers)
    let texts = try store.documents(ids: intents.flatMap { $0.centralTicketIDs.prefix(examples) })
    let rows = intents.map { intent in
      row(
        intent, figures: figures[intent.label] ?? IntentFigures(), mined: coverage.minedTickets,
        verdict: verdicts[intent.id], defects: defects(of: intent, in: round), texts: texts)
    }
    var months: [Int: Int] = [:]
    for one in figures.values { months.merge(one.months, uniquingKeysWith: +) }
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
        outcomes: counts.map { ImportSummary.Outcome(outcome: $0.outcome.rawValue, reason: $0.reason, count: $0.records) },
        monthsWithGaps: ImportReport.gaps(whole.months.map { ImportReport.Month(month: String($0.month), tickets: $0.tickets) })
          .compactMap { Int($0.month) },
        withoutCustomerText: whole.withoutCustomerText, withoutTranscript: whole.withoutTranscript,
        withUnknownRole: whole.withUnknownRole, withoutZone: whole.withZonelessTime),
      discovery: MineRecord(of: discovery)?.facts, coverage: coverage, monthlyVolumes: volumes(months), intents: rows, agreement: agreement(round.allScores),
      isSimulated: rows.contains { $0.verdict?.isSimulated ?? false })
  }

  private static func row(
    _ intent: Intent, figures: IntentFigures, mined: Int, verdict: Verdict?,
    defects: [IntentReport.Defect], texts: [String: Document]
  ) -> IntentReport {
    IntentReport(
      intent: intent, share: mined > 0 ? Double(intent.volume) / Double(mined) : 0,
      monthlyVolumes: volumes(figures.months), languages: byCount(figures.languages), channels: byCount(figures.channels),
      resolutions: IntentReport.ResolutionCounts(
        bot: figures.resolutions[.bot] ?? 0, human: figures.resolutions[.human] ?? 0,
        mixed: figures.resolutions[.mixed] ?? 0, unknown: figures.resolutions[.unknown] ?? 0),
      reopenRate: figures.ticketsWithReopenCount > 0
        ? Double(figures.reopened) / Double(figures.ticketsWithReopenCount) : nil,
      satisfactionMean: figures.satisfactionAnswers > 0
        ? figures.satisfactionSum / Double(figures.satisfactionAnswers) : nil,
      satisfactionResponses: figures.satisfactionAnswers, verdict: verdict,
      criterionIntervals: verdict.map { verdict in
        verdict.scored > 0
          ? verdict.perfectByCriterion.map { BinomialBounds.interval(successes: $0, trials: verdict.scored) } : []
      } ?? [],
      defects: defects,
      examples: intent.centralTicketIDs.prefix(examples).compactMap { id in
        texts[id].map { IntentReport.ExampleTicket(ticketID: id, text: $0.text, language: $0.language) }
      })
  }

  private static func volumes(_ months: [Int: Int]) -> [MonthVolume] {
    guard let first = months.keys.min(), let last = months.keys.max() else { return [] }
    return (first...last).map { MonthVolume(month: $0, count: months[$0] ?? 0) }
  }

  private static func byCount(_ counts: [String: Int]) -> [NamedCount] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { NamedCount(name: $0.key, count: $0.value) }
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
