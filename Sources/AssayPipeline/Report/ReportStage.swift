// The report as files. The values that its pages are rendered from are put together in ReportStage+Portfolio.swift.
import ContentHash
import Foundation
import ReportRendering
import Spreadsheets
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

  public static func run(output: String?, title: String? = nil, context: RunContext) throws -> Summary {
    let store = try Store(folder: context.store, access: .read)
    guard let gate = try store.latestRun(of: .gate) else {
      throw PipelineFault(
        code: "not-judged", message: "there are no verdicts yet", remedy: "Run 'assay gate' first",
        location: InputLocation(file: context.store))
    }
    guard let record = try GateRecord(of: gate) else {
      throw outdated("the verdicts are from an older version of assay", context)
    }
    let input = try GateInput(store, policy: try PolicyInForce(record), asOf: record.asOf)
    guard gate.run.inputHash == input.hash().hex else {
      throw outdated("intents, samples, scores or tickets have changed since the verdicts", context)
    }
    let folder = output ?? "Reports/run-\(gate.key)"
    var assignments: [IntentAssignment] = []
    try store.assignments(run: input.round.discovery.key) { assignments.append($0) }
    let report = try portfolio(
      store: store, input: input, gate: gate, record: record, outliers: assignments.count { $0.label < 0 }, title: title
    )

    try PrivateFile.createFolder(folder + "/intents")
    let samples = input.round.intents.compactMap { input.standing[$0]?.sample }
    let tables = [
      ("verdicts.csv", VerdictTables.verdictsCSV(report)), ("verdicts.json", VerdictTables.verdictsJSON(report)),
      ("intents.csv", VerdictTables.intentsCSV(report)),
      ("assignments.csv", 
        IntentTables.assignmentsCSV(
          assignments, further: try store.furtherIntents(run: input.round.discovery.key), intents: input.round.intents)
      ),
      ("samples.csv", VerdictTables.samplesCSV(samples)),
    ]
    for (name, text) in tables {
      try PrivateFile.write(text, to: folder + "/" + name)
    }
    try PrivateFile.place(at: folder + "/report.xlsx") {
      try ReportWorkbook(WorkbookTables.tables(report)).write(to: $0, temporaryFolder: folder)
    }
    for place in report.intents.indices {
      try PrivateFile.write(
        IntentPage.render(report.intents[place], in: report),
        to: folder + "/" + IntentPage.path(report.intents[place].intent.id))
      context.progress(
        .step(stage: "report", done: Int64(place + 1), total: Int64(report.intents.count), unit: "pages"))
    }
    try removePages(besides: report.intents.map { IntentPage.path($0.intent.id) }, in: folder)
    // Last: an index says that all it leads to is there.
    try PrivateFile.write(PortfolioPage.render(report), to: folder + "/index.html")
    return Summary(index: folder + "/index.html", pages: report.intents.count + 1, tables: tables.count + 1)
  }

  /// Removes pages of intents that an earlier report in the folder had and this one has not.
  private static func removePages(besides written: [String], in folder: String) throws {
    let written = Set(written)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/intents").sorted()
    where name.wholeMatch(of: /I[0-9]+\.html/) != nil && !written.contains("intents/" + name) {
      try PrivateFile.remove(folder + "/intents/" + name)
    }
  }

  private static func outdated(_ message: String, _ context: RunContext) -> PipelineFault {
    PipelineFault(
      code: "verdicts-outdated", message: message, remedy: "Run 'assay gate' again, then 'assay report'",
      location: InputLocation(file: context.store))
  }
}
