// Something that happened in a scoring round, as the audit trail keeps it.

/// One event of a scoring round.
public struct ScoringEvent: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Scores of a store from before it had an audit trail, taken over as they were.
    case takenOver = "taken-over"
    case drawn, replaced, assigned
    case handedOver = "handed-over"
    case imported, scored, changed, withdrawn, adjudicated
    /// What the trail said of tickets of forgotten requesters was erased.
    case forgotten
  }

  public var kind: Kind
  public var at: Timestamp
  /// Who did it: a rater's name for scores, else the person who ran the command.
  public var actor: String
  /// Empty when the event is about no single sample.
  public var sampleID: String
  public var intentID: String
  /// The ticket that the event is about, or `nil`.
  public var ticketID: String?
  /// What is to be known of it, by name: `rater`, `reason`, `factual`, …
  public var facts: [String: String]

  public init(
    _ kind: Kind, at: Timestamp, actor: String, sampleID: String = "", intentID: String = "", ticketID: String? = nil,
    facts: [String: String] = [:]
  ) {
    self.kind = kind
    self.at = at
    self.actor = actor
    self.sampleID = sampleID
    self.intentID = intentID
    self.ticketID = ticketID
    self.facts = facts
  }
}
