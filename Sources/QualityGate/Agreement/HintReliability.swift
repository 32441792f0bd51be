// Whether machine hints mean anything: how many of the tickets that have a hint turned out to be defects, against those
// without, and whether raters changed their scores when they saw hints.
public import TicketModel

/// That a ticket has a hint of a kind.
public struct HintedTicket: Sendable, Hashable {
  public var ticketID: String
  public var kind: String

  public init(ticketID: String, kind: String) {
    self.ticketID = ticketID
    self.kind = kind
  }
}

/// How far hints of one kind go with defects.
///
/// A high share says that the hint is worth reading, not that it is right: raters may have seen it before they scored.
/// Scores from before hints were shown (`TicketScore.Details.beforeHints`) are taken where they are known.
public struct HintReliability: Sendable, Equatable, Encodable {
  public var kind: String
  /// Defects among the tickets with the hint whose raters agree; `nil` when there is none.
  public var with: ShareEstimate?
  /// The same of all other tickets of the round.
  public var without: ShareEstimate?
  /// Share with less share without, Newcombe's interval; `nil` when either is.
  public var difference: Estimate?
  /// Tickets with the hint whose raters disagree on 2/2; they count on neither side.
  public var disputed: Int
  /// Of the scores of tickets with the hint that were given before hints were shown, those that were changed after.
  public var changed: ShareEstimate?
  /// Of the changed, those with fewer points than before.
  public var lowered: Int

  /// The reliability of each kind, by kind.
  ///
  /// - Parameter scores: of one round; the adjudicator's stand above the raters'.
  /// - Complexity: O(kinds · tickets + hints + scores).
  public static func byKind(_ hints: [HintedTicket], scores: [TicketScore]) -> [HintReliability] {
    let byTicket = Dictionary(grouping: scores, by: \.ticketID)
    let outcomes = byTicket.mapValues(isDefect)
    let ticketsByKind = Dictionary(grouping: Set(hints), by: \.kind)
      .mapValues { Set($0.map(\.ticketID)).intersection(byTicket.keys) }
    return ticketsByKind.sorted { $0.key < $1.key }.map { kind, hinted in
      var counts = (with: (successes: 0, trials: 0), without: (successes: 0, trials: 0))
      var disputed = 0
      for (ticket, isDefect) in outcomes {
        let isHinted = hinted.contains(ticket)
        guard let isDefect else {
          if isHinted { disputed += 1 }
          continue
        }
        if isHinted {
          counts.with.trials += 1
          if isDefect { counts.with.successes += 1 }
        } else {
          counts.without.trials += 1
          if isDefect { counts.without.successes += 1 }
        }
      }
      let reviewed = hinted.flatMap { byTicket[$0]! }.compactMap { score in
        score.details.beforeHints.map { (before: $0, after: Criterion.allCases.map { score[$0] }) }
      }
      let changes = reviewed.filter { $0.before != $0.after }
      let difference =
        counts.with.trials == 0 || counts.without.trials == 0
        ? nil : Estimate(BinomialBounds.difference(from: counts.without, to: counts.with))
      return HintReliability(
        kind: kind, with: ShareEstimate(count: counts.with.successes, of: counts.with.trials),
        without: ShareEstimate(count: counts.without.successes, of: counts.without.trials), difference: difference,
        disputed: disputed, changed: ShareEstimate(count: changes.count, of: reviewed.count),
        lowered: changes.count { $0.after.reduce(0, +) < $0.before.reduce(0, +) })
    }
  }

  /// Whether a ticket is a defect by its scores; `nil` where raters disagree.
  private static func isDefect(_ scores: [TicketScore]) -> Bool? {
    let decisions = scores.filter { $0.rater == GateRule.adjudicator }
    if !decisions.isEmpty { return decisions.contains { !$0.isPerfect } }
    let answers = scores.map { score in score.details.beforeHints?.contains { $0 != 2 } ?? !score.isPerfect }
    return Set(answers).count == 1 ? answers[0] : nil
  }
}
