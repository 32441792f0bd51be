// What a rater sees of a ticket, and which sheets a round consists of. Reading and writing files is in ScoreStage.
import QualityGate
import TicketModel
import TicketStore

/// The sheets of the current round: one for each rater, built from the store alone, so that a sheet that comes back
/// can be held against what was handed out.
struct ScoreSheets {
  let mineRun: Int64
  /// By rater; the adjudicator's holds the tickets on which raters disagree.
  private(set) var sheets: [String: ScoreSheet] = [:]

  init(store: Store) throws {
    let (discovery, intents) = try store.discovery()
    mineRun = discovery.key
    let round = "R\(discovery.key)"
    let samples = try store.samples(mineRun: mineRun)
    guard !samples.isEmpty else {
      throw PipelineFault(
        code: "not-sampled", message: "no sample has been drawn yet", remedy: "Run 'assay sample' first",
        location: InputLocation(file: store.folder))
    }
    let assignments = Dictionary(grouping: try store.raterAssignments(mineRun: mineRun), by: \.sampleID)
    let scores = Dictionary(grouping: try store.scores(mineRun: mineRun), by: \.sampleID)
    let order = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($0.element.id, $0.offset) })
    // Only the latest attempt of an intent is scored. Largest intents first: they settle the most volume.
    let latest = Dictionary(grouping: samples, by: \.intentID).values
      .compactMap { $0.max { $0.attempt < $1.attempt } }
      .sorted { (order[$0.intentID] ?? .max, $0.intentID) < (order[$1.intentID] ?? .max, $1.intentID) }
    for sample in latest {
      let given = scores[sample.id] ?? []
      let raters = Dictionary(grouping: assignments[sample.id] ?? [], by: \.ticketID)
      let settled = SettledScores(sample: sample, assignments: assignments[sample.id] ?? [], scores: given)
      let decided = Set(given.filter { $0.rater == GateRule.adjudicator }.map(\.ticketID))
      let disputed = Set(settled.disputed).union(decided)
      for ticket in try store.tickets(ids: sample.ticketIDs) {
        let row = ScoreSheets.row(ticket, sample: sample)
        for rater in raters[ticket.id] ?? [] { add(row, rater: rater.rater, round: round, scores: given) }
        if disputed.contains(ticket.id) {
          var row = row
          row.conversation += "\n\n" + ScoreSheets.differences(given.filter { $0.ticketID == ticket.id })
          add(row, rater: GateRule.adjudicator, round: round, scores: given)
        }
      }
    }
  }

  private mutating func add(_ row: ScoreSheet.Row, rater: String, round: String, scores: [TicketScore]) {
    var row = row
    row.score = scores.first { $0.ticketID == row.ticketID && $0.rater == rater }
    sheets[rater, default: ScoreSheet(round: round, rater: rater, rows: [])].rows.append(row)
  }

  private static func row(_ ticket: Ticket, sample: Sample) -> ScoreSheet.Row {
    let answers = ticket.messages.filter { $0.role == .bot && $0.visibility == .everyone }
    return ScoreSheet.Row(
      sampleID: sample.id, intentID: sample.intentID, ticketID: ticket.id,
      conversation: (ticket.subject.isEmpty ? "" : "Subject: \(ticket.subject)\n\n")
        + ticket.messages.map(line).joined(separator: "\n\n"),
      resolutionUnderReview: answers.map(\.text).joined(separator: "\n\n"),
      actions: ticket.events.filter { $0.kind == .action }.map(line).joined(separator: "\n"),
      citedDocuments: answers.flatMap(\.links).joined(separator: "\n"))
  }

  private static func line(_ message: Message) -> String {
    let note = message.visibility == .internal ? ", internal note" : ""
    let time = message.writtenAt.map { " " + $0.iso8601 } ?? ""
    return "[\(message.role.rawValue)\(note)\(time)]\n\(message.text)"
  }

  private static func line(_ action: TicketEvent) -> String {
    var text = action.name ?? "action"
    if let amount = action.amountMinorUnits {
      let cents = amount.magnitude % 100
      text += " \(amount < 0 ? "-" : "")\(amount.magnitude / 100).\(cents < 10 ? "0" : "")\(cents) \(action.currency ?? "")"
    }
    if let succeeded = action.succeeded { text += succeeded ? " (done)" : " (failed)" }
    return text
  }

  private static func differences(_ scores: [TicketScore]) -> String {
    let lines = scores.filter { $0.rater != GateRule.adjudicator }.map { score in
      let values = Criterion.allCases.map { "\($0.rawValue) \(score[$0])" }.joined(separator: ", ")
      return "\(score.rater): \(values)" + (score.comment.isEmpty ? "" : " (\(score.comment))")
    }
    return "[raters differ]\n" + lines.joined(separator: "\n")
  }
}
