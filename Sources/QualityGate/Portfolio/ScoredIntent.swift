// What the portfolio view needs to know of one intent.

/// An intent with the counts of its settled sample.
public struct ScoredIntent: Sendable, Equatable {
  public var intentID: String
  /// Settled tickets at 2/2.
  public var perfect: Int
  /// Settled tickets.
  public var settled: Int
  public var ships: Bool
  /// Tickets a month, 0 or more.
  public var ticketsPerMonth: Double
  /// Tickets of its frame without a settled score: no more can be scored.
  public var ticketsLeft: Int

  /// - Precondition: `0 ≤ perfect ≤ settled`, `ticketsPerMonth ≥ 0`.
  public init(
    intentID: String, perfect: Int, settled: Int, ships: Bool, ticketsPerMonth: Double, ticketsLeft: Int = .max
  ) {
    precondition(
      perfect >= 0 && perfect <= settled && ticketsPerMonth >= 0,
      "\(perfect) of \(settled) tickets, \(ticketsPerMonth) a month, are no counts")
    self.intentID = intentID
    self.perfect = perfect
    self.settled = settled
    self.ships = ships
    self.ticketsPerMonth = ticketsPerMonth
    self.ticketsLeft = ticketsLeft
  }
}
