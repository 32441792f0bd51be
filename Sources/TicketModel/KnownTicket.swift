// Tickets whose right scores are known before a rater sees them: what raters are measured by.

/// A ticket with the scores that are expected of every rater. It is mixed into raters' work unmarked, and counts in no
/// verdict.
public struct KnownTicket: Sendable, Equatable, Codable {
  /// How the scores came to be known.
  public enum Origin: String, Sendable, CaseIterable, Codable {
    /// An earlier round settled them: two raters gave the same, or the adjudicator decided.
    case settled
    /// A file stated them.
    case planted
  }

  public var ticketID: String
  /// 0, 1 or 2 each, in the order of `Criterion.allCases`.
  public var expected: [Int]
  public var origin: Origin

  /// - Precondition: as many scores as criteria, each 0, 1 or 2.
  public init(ticketID: String, expected: [Int], origin: Origin = .planted) {
    precondition(
      expected.count == Criterion.allCases.count && expected.allSatisfy((0...2).contains),
      "\(expected) are not three scores")
    self.ticketID = ticketID
    self.expected = expected
    self.origin = origin
  }

  /// Not at 2/2: a rater who gives 2 on every criterion misses it.
  public var isDefect: Bool { expected.contains { $0 < 2 } }
}
