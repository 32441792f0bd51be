// Which of one rater's tickets another one may take over. Who asked for it, and when, is the caller's to record.
public import TicketModel

/// The unscored rest of a rater's work on its way to another rater.
public struct HandOver: Sendable, Equatable {
  /// A ticket that stays where it is.
  public struct Kept: Sendable, Equatable {
    public var ticket: RaterAllocation.Ticket
    public var obstacle: RaterAllocation.Obstacle
  }

  public let taken: [RaterAllocation.Ticket]
  public let kept: [Kept]

  /// - Parameters:
  ///   - rest: the tickets to hand over, in the order of the work.
  ///   - holders: raters of each of them in any sample, by ticket: nobody gets a ticket twice.
  ///   - room: tickets that the receiver can still take; `nil`: no limit.
  /// - Complexity: O(tickets).
  public init(
    _ rest: [RaterAllocation.Ticket], to receiver: Rater, holders: [String: Set<String>], room: Int?
  ) {
    var taken: [RaterAllocation.Ticket] = []
    var kept: [Kept] = []
    for ticket in rest {
      let isTheirs = holders[ticket.ticketID]?.contains(receiver.name) ?? false
      if isTheirs {
        kept.append(Kept(ticket: ticket, obstacle: .blindness))
      } else if let obstacle = RaterAllocation.obstacle(receiver, ticket) {
        kept.append(Kept(ticket: ticket, obstacle: obstacle))
      } else if let room, taken.count >= room {
        kept.append(Kept(ticket: ticket, obstacle: .capacity))
      } else {
        taken.append(ticket)
      }
    }
    self.taken = taken
    self.kept = kept
  }
}
