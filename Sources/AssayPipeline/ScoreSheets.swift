// Which sheets a round consists of. Who scores what is in RoundTasks; files are ScoreStage's.
import QualityGate
import TicketModel
import TicketStore

/// The sheets of the current round: one for each rater, built from the store alone, so that a sheet that comes back
/// can be held against what was handed out.
struct ScoreSheets {
  let mineRun: Int64
  /// By rater; the adjudicator's holds the tickets on which raters disagree, or that one of them flagged.
  let sheets: [String: ScoreSheet]

  init(store: Store) throws { self.init(try RoundTasks(store: store)) }

  init(_ round: RoundTasks) {
    mineRun = round.mineRun
    sheets = Dictionary(
      uniqueKeysWithValues: round.tasks.map { rater, tasks in
        (rater, ScoreSheet(round: round.round, rater: rater, rows: tasks.map(Self.row)))
      })
  }

  private static func row(_ task: RoundTasks.Task) -> ScoreSheet.Row {
    var row = ScoreSheet.Row(
      sampleID: task.sample.id, intentID: task.sample.intentID, ticketID: task.ticket.ticketID,
      conversation: task.ticket.conversationText, resolutionUnderReview: task.ticket.resolutionText,
      actions: task.ticket.actionsText, citedDocuments: task.ticket.citedDocumentsText, score: task.given)
    if !task.others.isEmpty { row.conversation += "\n\n" + differences(task.others) }
    return row
  }

  private static func differences(_ scores: [TicketScore]) -> String {
    let lines = scores.map { score in
      let values = Criterion.allCases.map { "\($0.rawValue) \(score[$0])" }.joined(separator: ", ")
      return "\(score.rater): \(values)" + (score.comment.isEmpty ? "" : " (\(score.comment))")
    }
    return "[raters differ]\n" + lines.joined(separator: "\n")
  }
}
