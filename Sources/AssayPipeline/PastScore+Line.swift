// A step in the history of a ticket's scores as one line, for sheets and terminals.
public import TicketModel

extension PastScore {
  /// `2024-03-09 17:05 UTC ana changed to factual 2, policy 2, tone 1, asks for a second opinion (comment)`; the desk
  /// stored it at that time.
  public var line: String {
    let values = Criterion.allCases.map { "\($0.rawValue) \(score[$0])" }.joined(separator: ", ")
    return "\(at.iso8601.prefix(16).replacing("T", with: " ")) UTC \(who) \(step.words) \(values)"
      + (score.details.needsSecondOpinion ? ", asks for a second opinion" : "")
      + (score.comment.isEmpty ? "" : " (\(score.comment))")
  }
}
