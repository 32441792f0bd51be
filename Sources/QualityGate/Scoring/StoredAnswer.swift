// Which of two answers of a rater stands: the one that the store has, or the one that a file brings. Pages know when
// each answer was given; sheets know when they were written.
public import TicketModel

/// What the store has of one rater's ticket when a file comes back.
public struct StoredAnswer: Sendable, Equatable {
  /// `nil`: not scored yet, or taken back.
  public var score: TicketScore?
  /// When that last changed; `nil` when the store does not know.
  public var change: ScoreChange?

  public init(score: TicketScore? = nil, change: ScoreChange? = nil) {
    self.score = score
    self.change = change
  }

  /// When it was given. An answer without a time of its own was given when it came in: nothing says that it is older.
  public var time: Timestamp? { score?.details.scoredAt ?? change?.at }

  /// Whether it stands against a page's answer.
  ///
  /// - Parameter time: when that was given or taken back; `nil`: not known, and then the file is the newer of the two.
  public func stands(againstPageOf time: Timestamp?) -> Bool {
    guard let time, let own = self.time else { return false }
    return own > time
  }

  /// Whether it stands against a row of a sheet, which was filled in without knowledge of it. It does not against the
  /// sheet that it came on itself: that is being corrected.
  ///
  /// - Parameter end: the last event of the audit trail when the sheet was written.
  public func stands(againstSheetOf end: Int64) -> Bool {
    guard let score, let change else { return false }
    return change.number > end && score.details.sheet != end
  }

  /// The same scores and comment.
  public func says(_ other: TicketScore) -> Bool { hasScores(of: other) && score?.comment == other.comment }

  private func hasScores(of other: TicketScore) -> Bool {
    guard let score else { return false }
    return Criterion.allCases.allSatisfy { score[$0] == other[$0] }
  }

  /// A score that came on a sheet, with what the store knows of the ticket besides: a sheet has no room for it.
  ///
  /// - Parameter end: as for `stands(againstSheetOf:)`.
  public func completing(_ returned: TicketScore, ofSheet end: Int64) -> TicketScore {
    var returned = returned
    returned.details = score?.details ?? TicketScore.Details()
    if says(returned) { return returned }
    returned.details.sheet = end
    // The time of other scores is not theirs.
    if !hasScores(of: returned) { returned.details.scoredAt = nil }
    return returned
  }
}
