// A ticket whose right scores are known beforehand: what raters are measured with.

/// A ticket with its right scores, shown to raters among the others.
public struct KnownTicket: Sendable, Equatable {
  public var ticketID: String
  /// The right scores, 0 to 2 each, in the order of `Criterion.allCases`.
  public var expected: [Int]

  /// - Precondition: one score for each criterion.
  public init(ticketID: String, expected: [Int]) {
    precondition(expected.count == Criterion.allCases.count, "\(expected) are not the scores of a ticket")
    self.ticketID = ticketID
    self.expected = expected
  }

  /// Not at 2/2: whoever scores it 2/2 has missed a defect.
  public var isDefect: Bool { expected.contains { $0 != 2 } }
}
