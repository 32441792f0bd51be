// A line that stands in many tickets and says nothing of any.

/// A line, or the name of a form's field, that was left out of documents, with the evidence.
public struct RepeatedLine: Sendable, Equatable, Codable {
  /// Names the line, whatever its numbers, case and blanks.
  public var hash: UInt64
  /// The spelling in the first ticket that has it, masked.
  public var text: String
  public var tickets: Int
  /// Different requesters, counted up to a limit: enough to tell one sender from many.
  public var requesters: Int

  public init(hash: UInt64, text: String, tickets: Int, requesters: Int) {
    self.hash = hash
    self.text = text
    self.tickets = tickets
    self.requesters = requesters
  }
}
