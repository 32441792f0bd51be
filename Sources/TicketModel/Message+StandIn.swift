// A message made from a ticket's description, for exports that keep the comments in records of their own.

extension Message {
  /// Id of a message that stands in for comments that are not in the ticket's own record.
  public static let descriptionID = "description"
}

extension Ticket {
  /// Drops the stand-in once the requester's own messages are there, and the mark that the transcript is missing once
  /// there is more than one message. O(messages).
  public mutating func dropStandIn() {
    if messages.count > 1 { isTranscriptMissing = false }
    let requesterWrote = messages.contains {
      $0.id != Message.descriptionID && ($0.role == .customer || ($0.authorID != nil && $0.authorID == requesterID))
    }
    if requesterWrote { messages.removeAll { $0.id == Message.descriptionID } }
  }
}
