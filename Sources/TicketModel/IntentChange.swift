// What became of intents between two runs of discovery.

/// A step in the life of an intent, with what speaks for it.
public struct IntentChange: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// New; `otherID` is the intent most like it.
    case born
    /// New, made of tickets that were in `otherID`.
    case split
    /// No more: its tickets are in `otherID`.
    case merged
    /// No more: its tickets are gone, or spread over others.
    case died
  }

  public var kind: Kind
  public var intentID: String
  public var otherID: String?
  /// Tickets that it is about: those of a new intent, or those that a gone one had.
  public var tickets: Int
  /// Mean cosine of a ticket of the one and a ticket of the other, −1 to 1; `nil` where vectors played no part.
  public var likeness: Double?
  /// Share of `tickets` that the two have in common, 0 to 1; `nil` where overlap played no part.
  public var overlap: Double?

  public init(
    kind: Kind, intentID: String, otherID: String? = nil, tickets: Int, likeness: Double? = nil, overlap: Double? = nil
  ) {
    self.kind = kind
    self.intentID = intentID
    self.otherID = otherID
    self.tickets = tickets
    self.likeness = likeness
    self.overlap = overlap
  }
}
