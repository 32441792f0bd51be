// Every stage, one after the other, on a generated export whose raters are simulated.
import Foundation
import QualityGate
import SyntheticDesk
import TicketModel
import TicketStore

/// Nothing → a report. Memory: that of mining.
public enum DemoStage {
  public struct Summary: Sendable, Encodable {
    public var ticketsGenerated = 0
    public var tickets = 0
    public var intents = 0
    public var outliers = 0
    /// How well the mined intents agree with the planted ones, in words.
    public var agreement = ""
    public var intentsTo70Percent: Int?
    public var coverage: CoverageSummary
    public var shipped = 0
    public var shippedTickets = 0
    public var held = 0
    /// Intents by their first reason to hold.
    public var holdReasons: [String: Int] = [:]
    public var report = ""
    /// A rater's scoring page, or nothing when no intent has enough tickets to be sampled.
    public var page = ""
  }

  public static func run(
    tickets: Int, seed: UInt64, output: String, context outer: RunContext
  ) throws -> Summary {
    let desk = output + "/desk"
    var context = outer
    context.store = output + "/store"
    guard (try? FileManager.default.contentsOfDirectory(atPath: output))?.isEmpty ?? true else {
      throw PipelineFault(
        code: "output-not-empty", message: "the output folder is not empty", remedy: "Name a new or an empty folder",
        location: InputLocation(file: output))
    }
    func say(_ text: String) { context.progress(.stage(text)) }

    say("generate \(tickets) tickets with planted truth into \(desk)")
    _ = try GenerateStage.run(tickets: tickets, seed: seed, output: desk, context: context)

    say("ingest \(desk)/export")
    _ = try IngestStage.run(IngestStage.Parameters(paths: [desk + "/export"]), context: context)
    say("read the help centre in \(desk)/articles")
    _ = try ArticleStage.run(
      ArticleStage.Parameters(paths: [desk + "/articles"], arePolicies: false, addressPrefix: ""), context: context)
    say("mine")
    let mined = try MineStage.run(MineStage.Parameters(intents: nil, seed: seed), context: context)
    let agreement = try EvaluateStage.run(labels: desk + "/truth/labels.csv", context: context)

    say("sample, for the raters \(SimulatedRaters.names.joined(separator: ", "))")
    var sampling = SampleStage.Parameters(
      intentIDs: [], size: SampleDraw.standardSize, seed: seed, raters: SimulatedRaters.names,
      overlap: SampleDraw.standardOverlap, redraw: false)
    // The planted truth of some tickets, so that the raters' own errors can be told.
    sampling.knownFile = try plantKnownTickets(desk: desk, into: output + "/known.csv")
    sampling.knownRate = 0.1
    let sampled = try SampleStage.run(sampling, context: context)
    var summary = Summary(
      ticketsGenerated: tickets, tickets: mined.tickets, intents: mined.intents.count, outliers: mined.outliers,
      intentsTo70Percent: mined.intentsTo70Percent, coverage: mined.coverage)
    // A small desk may have no intent with enough auto-resolved tickets to judge.
    if !sampled.drawn.isEmpty {
      say("write scoring pages to try into \(output)/pages")
      summary.page = try ScoreStage.export(
        ScoreStage.ExportParameters(
          folder: output + "/pages", forms: [.page], passphraseFile: nil, showsFixedVerdicts: true), context: context
      ).sheets.first?.file ?? ""
      say("score \(sampled.scoresNeeded) times (simulated) with sheets in \(output)/sheets")
      try score(desk: desk, sheets: output + "/sheets", context: context)
    }
    say("gate")
    let verdicts = try GateStage.run(context: context).verdicts
    say("report")
    let report = try ReportStage.run(output: output + "/report", title: "Lumenia (generated desk)", context: context)

    summary.report = report.index
    summary.agreement =
      "agreement with the planted intents: NMI \(rounded(agreement.nmi)), accuracy \(rounded(agreement.accuracy))"
    for (intent, verdict) in verdicts {
      switch verdict.decision {
      case .ship:
        summary.shipped += 1
        summary.shippedTickets += intent.volume
      case .hold:
        summary.held += 1
        summary.holdReasons[verdict.reasons[0].rawValue, default: 0] += 1
      }
    }
    return summary
  }

  /// Fills in and imports the sheets. One rater leaves the smallest sampled intent unscored, and the adjudicator one
  /// disagreement undecided, so that every kind of hold can be seen.
  private static func score(desk: String, sheets folder: String, context: RunContext) throws {
    let truth = desk + "/truth/"
    var round = try ScoreSheets(store: try Store(folder: context.store, access: .read)).sheets
    guard let smallest = round.values.compactMap({ $0.rows.last?.intentID }).max() else { return }
    for (place, rater) in round.keys.sorted().enumerated() {
      let own = Set(round[rater]!.rows.map(\.ticketID))
      let answers = try answers(truth + "rater-answers.csv", of: rater, tickets: own)
      fill(&round[rater]!, from: answers) { $0.intentID != smallest || place > 0 }
    }
    try hand(round, folder, context)

    // The disagreements, settled by the planted truth, but for those of one intent.
    guard
      var adjudicated = try ScoreSheets(store: try Store(folder: context.store, access: .read))
        .sheets[GateRule.adjudicator]
    else { return }
    let undecided = adjudicated.rows.last?.intentID
    let answers = try answers(truth + "scores.csv", of: nil, tickets: Set(adjudicated.rows.map(\.ticketID)))
    fill(&adjudicated, from: answers) { $0.intentID != undecided }
    try hand([GateRule.adjudicator: adjudicated], folder, context)
  }

  private static func hand(_ round: [String: ScoreSheet], _ folder: String, _ context: RunContext) throws {
    let files = try ScoreStage.write(round, to: folder).sheets.map(\.file)
    _ = try ScoreStage.importSheets(files, isSimulated: true, context: context)
  }

  private static func fill(
    _ sheet: inout ScoreSheet, from answers: [String: [Int]], where isScored: (ScoreSheet.Row) -> Bool
  ) {
    for place in sheet.rows.indices where isScored(sheet.rows[place]) {
      let row = sheet.rows[place]
      guard let given = answers[row.ticketID] else { continue }
      sheet.rows[place].score = TicketScore(
        sampleID: row.sampleID, ticketID: row.ticketID, rater: sheet.rater, factual: given[0], policy: given[1],
        tone: given[2], comment: given == [2, 2, 2] && sheet.rater != GateRule.adjudicator ? "" : "simulated",
        isSimulated: true)
    }
  }

  /// Writes the true scores of some tickets, as many defects as good ones, so that raters can be given them
  /// unknowingly. Those that are drawn into samples are not used.
  private static func plantKnownTickets(desk: String, into file: String) throws -> String {
    let most = 200
    let text = String(decoding: try PrivateFile.read(desk + "/truth/scores.csv", limit: 4 << 30), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let good = lines.dropFirst().filter { $0.hasSuffix(",2,2,2") }
    let defects = lines.dropFirst().filter { !$0.hasSuffix(",2,2,2") }
    let chosen = lines.prefix(1) + defects.prefix(most) + good.prefix(most)
    try PrivateFile.write(chosen.joined(separator: "\n") + "\n", to: file)
    return file
  }

  /// The scores a file gives for these tickets: the columns factual, policy, tone, of one rater if it names raters.
  private static func answers(
    _ file: String, of rater: String?, tickets: Set<String>
  ) throws -> [String: [Int]] {
    let text = String(decoding: try PrivateFile.read(file, limit: 4 << 30), as: UTF8.self)
    let (records, _) = DelimitedText.records(text, separator: UInt8(ascii: ","))
    guard let header = records.first?.fields, let ticket = header.firstIndex(of: "ticket_id") else { return [:] }
    let raters = header.firstIndex(of: "rater")
    let criteria = Criterion.allCases.compactMap { header.firstIndex(of: $0.rawValue) }
    var answers: [String: [Int]] = [:]
    for record in records.dropFirst() where record.fields.count == header.count {
      if let rater, let raters, record.fields[raters] != rater { continue }
      guard tickets.contains(record.fields[ticket]) else { continue }
      answers[record.fields[ticket]] = criteria.compactMap { Int(record.fields[$0]) }
    }
    return answers
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
