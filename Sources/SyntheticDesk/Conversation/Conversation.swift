// One ticket's history as the export tells it: comments, audits, and where the ticket stands in the end. All text
// stands in one buffer that is reused from ticket to ticket.

/// How an entry reached the desk, as `via.channel` says it.
enum Via: Sendable, Equatable {
  case channel(Channel)
  /// The bot; some exports name its channel by number.
  case bot(asNumber: Bool)
  /// A rule of the desk: a trigger or an automation.
  case rule(StaticRule)
  /// An agent at the desk's own pages.
  case agent
}

/// Rules that the desk runs.
enum StaticRule: Int, Sendable, CaseIterable {
  case confirmReceipt, routeToGroup, solveAfterSilence, closeSolved, askForRating, closeAutomatic

  var title: String {
    [
      "Notify requester of received request", "Route by form", "Solve after 72 hours without an answer",
      "Close four days after solved", "Ask for a rating", "Close automatic replies",
    ][rawValue]
  }
  var isAutomation: Bool { self == .solveAfterSilence || self == .closeSolved || self == .askForRating }
  var id: Int { 3_600_100 + rawValue }
}

/// One message.
struct Comment: Sendable {
  var author: Int64
  var isPublic: Bool
  var at: Int64
  var via: Via
  /// What the author wrote, in `Conversation.text`.
  var body: Range<Int>
  /// Mail history below it, or empty.
  var quote: Range<Int>
  /// The line above the history: who wrote when.
  var attribution: Range<Int>
  /// Formatted mail with a signature block.
  var isRich: Bool
  /// The export also has the plain text beside the formatted one.
  var hasPlain: Bool
}

/// One change set: everything that happened in one moment by one author.
struct Audit: Sendable {
  var author: Int64
  var at: Int64
  var via: Via
  /// In `Conversation.events`.
  var events: Range<Int>
}

enum AuditEvent: Sendable {
  case create(field: StaticString, value: FieldValue)
  case change(field: StaticString, value: FieldValue, previous: FieldValue)
  case comment(Int)
  case notification(StaticRule)
  case macro(title: String)
  /// The body stands in `Conversation.text`.
  case external(body: Range<Int>)
  case rating(String)
}

enum FieldValue: Sendable {
  case none
  case number(Int64)
  case word(String)
}

/// The whole history of a ticket.
struct Conversation: Sendable {
  var text = Bytes()
  var subject = 0..<0
  var comments: [Comment] = []
  var audits: [Audit] = []
  var events: [AuditEvent] = []
  var status = "new"
  var priority: String?
  var assignee: Int64?
  var group: Int64?
  var rating = "unoffered"
  var reopens = 0
  var groupStations = 0
  var assigneeStations = 0
  var firstReplyAt: Int64?
  var firstSolvedAt: Int64?
  var solvedAt: Int64?
  var assignedAt: Int64?
  var updatedAt: Int64 = 0

  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    comments.removeAll(keepingCapacity: true)
    audits.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    status = "new"
    priority = nil
    assignee = nil
    group = nil
    rating = "unoffered"
    reopens = 0
    groupStations = 0
    assigneeStations = 0
    firstReplyAt = nil
    firstSolvedAt = nil
    solvedAt = nil
    assignedAt = nil
    updatedAt = 0
  }
}
