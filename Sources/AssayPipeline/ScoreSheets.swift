// The work of a round as sheets. Who scores what, in which order, is RaterWork's; files are ScoreStage's.
import QualityGate
import TicketModel
import TicketStore

/// The sheets of the current round: one for each rater, built from the store alone, so that a sheet that comes back
/// can be held against what was handed out.
struct ScoreSheets {
  let work: RaterWork
  var mineRun: Int64 { work.mineRun }
  /// By rater; the adjudicator's holds the tickets on which raters disagree, or that one of them flagged.
  let sheets: [String: ScoreSheet]

  init(store: Store) throws { self.init(try RaterWork(store: store)) }

  init(_ work: RaterWork) {
    self.work = work
    sheets = Dictionary(
      uniqueKeysWithValues: work.items.map { rater, items in
        (
          rater,
          ScoreSheet(round: work.name, rater: rater, rows: items.map(ScoreSheets.row), trailEnd: work.trailEnd)
        )
      })
  }

  private static func row(_ item: RaterWork.Item) -> ScoreSheet.Row {
    let ticket = item.ticket
    let differences = item.differences.isEmpty ? "" : "\n\n" + differences(item.differences) + earlier(item.history)
    return ScoreSheet.Row(
      sampleID: item.sampleID, intentID: item.intentID, ticketID: ticket.ticketID,
      conversation: ticket.conversationText + differences, resolutionUnderReview: ticket.resolutionText,
      actions: ticket.actionsText, citedDocuments: ticket.citedDocumentsText, score: item.score)
  }

  private static func differences(_ scores: [TicketScore]) -> String {
    let lines = scores.map { score in
      let values = Criterion.allCases.map { "\($0.rawValue) \(score[$0])" }.joined(separator: ", ")
      return "\(score.rater): \(values)" + (score.comment.isEmpty ? "" : " (\(score.comment))")
    }
    return "[raters differ]\n" + lines.joined(separator: "\n")
  }

  /// What raters gave and have changed or taken back since. Decisions are left out: a sheet that comes back once more
  /// is held against what was handed out, and by then there is one.
  private static func earlier(_ history: [PastScore]) -> String {
    let given = history.filter { $0.score.rater != GateRule.adjudicator }
    let past = given.indices.filter { place in
      given[place].step == .withdrawn
        || given[(place + 1)...].contains { $0.score.rater == given[place].score.rater }
    }
    if past.isEmpty { return "" }
    return "\n\n[earlier]\n" + past.map { given[$0].line }.joined(separator: "\n")
  }
}
