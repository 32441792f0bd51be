// What all raters together say of each audited ticket.
public import TicketModel

/// The answers of an audit, settled ticket by ticket.
public struct SettledAnswers: Sendable, Equatable {
  /// Whether the ticket fits, where all who answered agree or the adjudicator has decided.
  public private(set) var fits: [String: Bool] = [:]
  /// Tickets on which raters differ and nobody has decided, in the order of their ids.
  public private(set) var disputed: [String] = []

  /// - Parameter answers: at most one of each rater for each ticket.
  /// - Complexity: O(n log n).
  public init(_ answers: [AuditAnswer]) {
    for (ticketID, given) in Dictionary(grouping: answers, by: \.ticketID) {
      if let decided = given.first(where: { $0.rater == GateRule.adjudicator }) {
        fits[ticketID] = decided.fits
      } else if given.allSatisfy({ $0.fits == given[0].fits }) {
        fits[ticketID] = given[0].fits
      } else {
        disputed.append(ticketID)
      }
    }
    disputed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
