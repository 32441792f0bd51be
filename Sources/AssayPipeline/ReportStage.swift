// The report as files: what the store holds, put into the values that the pages are rendered from.
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
    let (discovery, intents) = try store.discovery()
    guard gate.run.parameters["mineRun"] == String(discovery.key) else {
      throw PipelineFault(
        code: "verdicts-outdated", message: "the intents were mined again after the verdicts",
        remedy: "Run 'assay sample', score, and 'assay gate' for the new intents",
        location: InputLocation(file: context.store))
    }
    let folder = output ?? "Reports/run-\(gate.key)"
    var assignments: [IntentAssignment] = []
    try store.assignments(run: discovery.key) { assignments.append($0) }
    let samples = try store.samples(mineRun: discovery.key)
    let report = try portfolio(
      store: store, discovery: discovery, gate: gate, intents: intents, samples: samples,
      outliers: assignments.count { $0.label < 0 }, title: title)

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
    store: Store, discovery: StoredRun, gate: StoredRun, intents: [Intent], samples: [Sample], outliers: Int,
    title: String?
  ) throws -> PortfolioReport {
    let verdicts = Dictionary(uniqueKeysWithValues: try store.verdicts(run: gate.key).map { ($0.intentID, $0) })
    let figures = try store.intentFigures(mineRun: discovery.key)
    let whole = try store.figures()
    let scoring = Scoring(
      samples: samples, assignments: try store.raterAssignments(mineRun: discovery.key),
      scores: try store.scores(mineRun: discovery.key))
    let coverage = Coverage(volumes: intents.map(\.volume), outliers: outliers)
    let texts = try store.documents(ids: intents.flatMap { $0.centralTicketIDs.prefix(examples) })
    let rows = intents.map { intent in
      row(
        intent, figures: figures[intent.label] ?? IntentFigures(), mined: coverage.minedTickets,
        verdict: verdicts[intent.id], scoring: scoring, texts: texts)
    }
    var months: [Int: Int] = [:]
    for one in figures.values { months.merge(one.months, uniquingKeysWith: +) }
    let counts = try store.recordCounts(of: nil)
    return PortfolioReport(
      title: title ?? "Support intents", generatedAt: gate.run.endedAt, codeVersion: gate.run.codeVersion,
      storeHash: samples.first?.storeHash ?? discovery.run.inputHash,
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
      coverage: coverage, monthlyVolumes: volumes(months), intents: rows, agreement: scoring.agreement,
      isSimulated: rows.contains { $0.verdict?.isSimulated ?? false })
  }

  private static func row(
    _ intent: Intent, figures: IntentFigures, mined: Int, verdict: Verdict?, scoring: Scoring,
    texts: [String: Document]
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
      defects: verdict?.sampleID.map(scoring.defects) ?? [],
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
}

/// The scores of a round, by sample.
private struct Scoring {
  private var settled: [String: SettledScores] = [:]
  private var scores: [String: [TicketScore]] = [:]
  let agreement: AgreementFacts?

  init(samples: [Sample], assignments: [RaterAssignment], scores all: [TicketScore]) {
    let shared = Dictionary(grouping: assignments, by: \.sampleID)
    scores = Dictionary(grouping: all, by: \.sampleID)
    for sample in samples {
      settled[sample.id] = SettledScores(
        sample: sample, assignments: shared[sample.id] ?? [], scores: scores[sample.id] ?? [])
    }
    var pairs = 0
    var equal = 0
    let raters = all.filter { $0.rater != GateRule.adjudicator }
    for (_, given) in Dictionary(grouping: raters, by: { $0.sampleID + "\n" + $0.ticketID }) where given.count == 2 {
      pairs += 1
      if given[0].isPerfect == given[1].isPerfect { equal += 1 }
    }
    agreement = pairs > 0 ? AgreementFacts(pairs: pairs, raw: Double(equal) / Double(pairs)) : nil
  }

  func defects(of sampleID: String) -> [IntentReport.Defect] {
    let given = Dictionary(grouping: scores[sampleID] ?? [], by: \.ticketID)
    return (settled[sampleID]?.defects ?? []).map { IntentReport.Defect(ticketID: $0, scores: given[$0] ?? []) }
  }
}
