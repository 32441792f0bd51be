// What was given to a ticket in the course of a round, as the audit trail keeps it: earlier scores beside the last one.

/// One step in the history of a ticket's scores.
public struct PastScore: Sendable, Equatable {
  public enum Step: String, Sendable, CaseIterable {
    /// So it stood when the trail began, or was told anew because a requester was forgotten.
    case stood
    case given, changed, withdrawn
    /// By the adjudicator, for the first time or again.
    case decided

    /// Between the name and the scores: `ana changed to 2 2 1`.
    public var words: String {
      switch self {
      case .stood: "had given"
      case .given: "gave"
      case .changed: "changed to"
      case .withdrawn: "took back"
      case .decided: "decided"
      }
    }
  }

  public var step: Step
  /// When the desk stored it.
  public var at: Timestamp
  /// Whose score it is; for a decision the person, where the roster names one.
  public var who: String
  /// As it was then; of a score that was taken back, what it had been.
  public var score: TicketScore

  public init(_ step: Step, at: Timestamp, who: String, score: TicketScore) {
    self.step = step
    self.at = at
    self.who = who
    self.score = score
  }

  /// What readers see of it is the same.
  public func says(_ other: TicketScore) -> Bool {
    score.factual == other.factual && score.policy == other.policy && score.tone == other.tone
      && score.comment == other.comment && score.details.needsSecondOpinion == other.details.needsSecondOpinion
  }
}
