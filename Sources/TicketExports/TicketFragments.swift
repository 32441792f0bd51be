// Puts together what exports deliver apart: a ticket, and messages, events and facts from records of their own.
public import TicketModel

extension Message {
  /// Id of a message that stands in for comments that are not in the ticket's own record.
  public static let descriptionID = "description"
}

extension Ticket {
  /// Adds messages; one with an id that is there already replaces it. Once the ticket has real messages by its
  /// requester, the stand-in made from its description goes, and so does the mark that the transcript is missing once
  /// there are at least two.
  /// - Complexity: O(n log n) over all messages.
  public mutating func merge(messages added: [Message]) {
    var position: [String: Int] = [:]
    for (index, message) in messages.enumerated() { position[message.id] = index }
    for message in added {
      if let index = position[message.id] {
        messages[index] = message
      } else {
        position[message.id] = messages.count
        messages.append(message)
      }
    }
    let requesterWrote = messages.contains {
      $0.id != Message.descriptionID && ($0.role == .customer || ($0.authorID != nil && $0.authorID == requesterID))
    }
    if requesterWrote { messages.removeAll { $0.id == Message.descriptionID } }
    if messages.count > 1 { isTranscriptMissing = false }
    messages = messages.inOrderWritten()
  }

  /// Adds events; one with an id that is there already replaces it.
  public mutating func merge(events added: [TicketEvent]) {
    var position: [String: Int] = [:]
    for (index, event) in events.enumerated() { position[event.id] = index }
    for event in added {
      if let index = position[event.id] {
        events[index] = event
      } else {
        position[event.id] = events.count
        events.append(event)
      }
    }
    events = events.enumerated().sorted {
      ($0.element.at?.seconds ?? .min, $0.offset) < ($1.element.at?.seconds ?? .min, $1.offset)
    }.map(\.element)
  }

  /// Adds facts. A rating and a solution time from a record of their own are newer than the ticket's.
  public mutating func merge(facts: TicketFacts) {
    solvedAt = facts.solvedAt ?? solvedAt
    reopens = facts.reopens ?? reopens
    if let rating = facts.satisfaction, rating != .unknown { satisfaction = rating }
    followUpOf = followUpOf ?? facts.followUpOf
  }
}

extension [Message] {
  /// Stable order by time. Messages without a time follow the one that stood before them.
  func inOrderWritten() -> [Message] {
    var last = Int64.min
    let keyed = enumerated().map { offset, message in
      last = message.writtenAt?.seconds ?? last
      return (time: last, offset: offset, message: message)
    }
    return keyed.sorted { ($0.time, $0.offset) < ($1.time, $1.offset) }.map(\.message)
  }
}
