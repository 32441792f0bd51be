// The report as tables for spreadsheets and programs: CSV and JSON texts. Columns and keys only ever get added at the
// end; shares have six decimals, so that the same figures give the same bytes on every machine. Documentation/schemas
// describes the JSON; what verdicts are worth is in VerdictTables+Evidence.swift.
public import TicketModel

/// Texts of the report's data files.
public enum VerdictTables {
  /// An intent with its verdict and its share of the mined tickets, 0 to 1.
  public typealias Row = (intent: Intent, verdict: Verdict, share: Double)

  /// `verdicts.csv`: one line per intent with a verdict, in the report's order.
  ///
  /// - Complexity: O(bytes written), as for all of these.
  public static func verdictsCSV(_ report: PortfolioReport) -> String {
    verdictsCSV(
      report.intents.compactMap { row in row.verdict.map { (row.intent, $0, row.share) } }, forecast: report.forecast)
  }

  /// The same of verdicts without a report: what `assay gate --format csv` prints.
  public static func verdictsCSV(_ rows: [Row], forecast: PortfolioForecast?) -> String {
    var text = DelimitedLine.header(verdictColumns)
    for row in rows {
      let verdict = row.verdict
      let bounds = verdict.interval
      text += DelimitedLine.row(
        [
          .text(row.intent.id), .text(row.intent.name), .text(verdict.decision.rawValue),
          .text(verdict.reasons.map(\.rawValue).joined(separator: " ")), .text(verdict.ruleVersion),
          .text(verdict.sampleID ?? ""), .number(verdict.attempt), .number(verdict.frameSize),
          .number(verdict.sampleSize), .number(verdict.scored), .number(verdict.perfect),
        ] + verdict.perfectByCriterion.map { Cell.number($0) } + [
          .number(verdict.allowedDefects), .share(bounds?.exactLower), .share(bounds?.exactUpper),
          .share(bounds?.exactFloor), .share(bounds?.wilsonLower), .share(bounds?.wilsonUpper),
          .share(bounds?.wilsonFloor), .number(row.intent.volume), .share(row.share), .text(verdict.whatWouldChange),
          .flag(verdict.isSimulated),
        ] + evidenceCells(verdict, line(of: verdict.intentID, in: forecast)))
    }
    return text
  }

  /// The columns of every table of verdicts, in their order; Documentation/verdicts.md says what they mean.
  static let verdictColumns =
    [
      "intent", "name", "decision", "reasons", "rule_version", "sample", "attempt", "frame_size", "sample_size",
      "scored", "perfect", "factual_perfect", "policy_perfect", "tone_perfect", "allowed_defects", "exact_lower",
      "exact_upper", "exact_floor", "wilson_lower", "wilson_upper", "wilson_floor", "volume", "share",
      "what_would_change", "simulated",
    ] + evidenceColumns

  /// `verdicts.json`: the same as `verdictsCSV`, with what the verdicts rest on. No time of a run stands in it: the
  /// same scores give the same bytes.
  public static func verdictsJSON(_ report: PortfolioReport) -> String {
    let verdicts = report.intents.compactMap { row in row.verdict.map { object($0, row, report.forecast) } }
    let value = JSONText.object([
      "title": .string(report.title), "codeVersion": .string(report.codeVersion),
      "storeHash": .string(report.storeHash),
      "ruleVersion": .string(report.rule.version), "simulated": .flag(report.isSimulated),
      "intents": .integer(report.intents.count),
      "ship": .integer(report.intents.count { $0.standing == .ship }), "verdicts": .list(verdicts),
      "coverage": IntentTables.coverage(report.coverage, intents: report.intents),
      "format": .string("assay verdicts 1"), "forecast": report.forecast.map(portfolio) ?? .null,
    ])
    return value.written() + "\n"
  }

  /// `intents.csv`: one line per intent, and a last one without an id for the tickets that fit none.
  public static func intentsCSV(_ report: PortfolioReport) -> String {
    IntentTables.csv(report.intents + [report.outside].compactMap { $0 }, coverage: report.coverage, maps: [])
  }

  private static func object(_ verdict: Verdict, _ row: IntentReport, _ forecast: PortfolioForecast?) -> JSONText {
    var interval = JSONText.null
    if let bounds = verdict.interval {
      interval = .object([
        "exactLower": .share(bounds.exactLower), "exactUpper": .share(bounds.exactUpper),
        "exactFloor": .share(bounds.exactFloor), "wilsonLower": .share(bounds.wilsonLower),
        "wilsonUpper": .share(bounds.wilsonUpper), "wilsonFloor": .share(bounds.wilsonFloor),
      ])
    }
    let criteria = zip(Criterion.allCases, verdict.perfectByCriterion).map { criterion, count in
      JSONText.object(["criterion": .string(criterion.rawValue), "perfect": .integer(count)])
    }
    return .object([
      "intent": .string(row.intent.id), "name": .string(row.intent.name),
      "decision": .string(verdict.decision.rawValue),
      "reasons": .list(verdict.reasons.map { .string($0.rawValue) }), "ruleVersion": .string(verdict.ruleVersion),
      "sample": verdict.sampleID.map { .string($0) } ?? .null, "attempt": .integer(verdict.attempt),
      "frameSize": .integer(verdict.frameSize), "sampleSize": .integer(verdict.sampleSize),
      "scored": .integer(verdict.scored), "perfect": .integer(verdict.perfect), "perfectByCriterion": .list(criteria),
      "allowedDefects": .integer(verdict.allowedDefects), "interval": interval, "volume": .integer(row.intent.volume),
      "share": .share(row.share), "whatWouldChange": .string(verdict.whatWouldChange),
      "simulated": .flag(verdict.isSimulated),
      "defects": .list(row.defects.map { .string($0.ticketID) }),
      "evidence": verdict.evidence.map(evidence) ?? .null, "outcomes": verdict.outcomes.map(outcomes) ?? .null,
      "holds": verdict.holds.map(holds) ?? .null, "audits": verdict.audits.map(audits) ?? .null,
      "forecast": line(of: verdict.intentID, in: forecast).map(line) ?? .null,
    ])
  }
}
