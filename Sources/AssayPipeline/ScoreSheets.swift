// Which sheets a round consists of. What is shown of a ticket is in ShownConversation; files are ScoreStage's.
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
    let round = try ScoringRound(store)
    mineRun = round.discovery.key
    guard !round.samples.isEmpty else {
      throw PipelineFault(
        code: "not-sampled", message: "no sample has been drawn yet", remedy: "Run 'assay sample' first",
        location: InputLocation(file: store.folder))
    }
    let shown = try store.shownTickets(mineRun: mineRun)
    // Only the latest attempt of an intent is scored. Largest intents first: they settle the most volume.
    for sample in round.intents.compactMap(round.sample(of:)) {
      let given = round.scores(of: sample)
      let raters = Dictionary(grouping: round.assignments(of: sample), by: \.ticketID)
      let decided = given.filter { $0.rater == GateRule.adjudicator }.map(\.ticketID)
      let disputed = Set(round.settled(sample).disputed).union(decided)
      for ticket in shown[sample.id] ?? [] {
        var row = ScoreSheet.Row(
          sampleID: sample.id, intentID: sample.intentID, ticketID: ticket.ticketID,
          conversation: ticket.conversationText, resolutionUnderReview: ticket.resolutionText,
          actions: ticket.actionsText, citedDocuments: ticket.citedDocumentsText)
        for rater in raters[ticket.ticketID] ?? [] { add(row, rater: rater.rater, scores: given) }
        if disputed.contains(ticket.ticketID) {
          row.conversation += "\n\n" + ScoreSheets.differences(given.filter { $0.ticketID == ticket.ticketID })
          add(row, rater: GateRule.adjudicator, scores: given)
        }
      }
    }
  }

  private mutating func add(_ row: ScoreSheet.Row, rater: String, scores: [TicketScore]) {
    var row = row
    row.score = scores.first { $0.ticketID == row.ticketID && $0.rater == rater }
    sheets[rater, default: ScoreSheet(round: "R\(mineRun)", rater: rater, rows: [])].rows.append(row)
  }

  private static func differences(_ scores: [TicketScore]) -> String {
    let lines = scores.filter { $0.rater != GateRule.adjudicator }.map { score in
      let values = Criterion.allCases.map { "\($0.rawValue) \(score[$0])" }.joined(separator: ", ")
      return "\(score.rater): \(values)" + (score.comment.isEmpty ? "" : " (\(score.comment))")
    }
    return "[raters differ]\n" + lines.joined(separator: "\n")
  }
}
