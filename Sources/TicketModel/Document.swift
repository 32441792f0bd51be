// What is mined of a ticket.

/// One ticket's intent text: the words a customer used, cleaned and masked.
public struct Document: Sendable, Equatable {
  public var ticketID: String
  public var text: String
  /// Detected language (BCP 47, lower case), `und` when undecided.
  public var language: String
  /// When its ticket came in, as `Timestamp.monthIndex`; `nil` where that is not known.
  public var month: Int?

  public init(ticketID: String, text: String, language: String, month: Int? = nil) {
    self.ticketID = ticketID
    self.text = text
    self.language = language
    self.month = month
  }
}
