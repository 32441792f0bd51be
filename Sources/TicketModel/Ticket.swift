// One support ticket in the shape that every stage agrees on, whichever system exported it. Unknown stays unknown:
// a missing value is `nil` or `.unknown`, never a guess.

/// A closed (or still open) support ticket.
///
/// `id` is unique within a store: the exporting system's own id, as text.
public struct Ticket: Sendable, Equatable {
  public var id: String
  /// The exporting system: `zendesk`, `intercom`, `table`, …
  public var system: String
  /// Which of two records of the same ticket is newer: seconds since the epoch of the record's last change, 0 if
  /// the export has none.
  public var version: Int64
  public var subject: String
  public var status: TicketStatus
  /// Channel as the system names it: `email`, `web`, `chat`, … Empty when not exported.
  public var channel: String
  public var createdAt: Timestamp?
  public var solvedAt: Timestamp?
  public var closedAt: Timestamp?
  /// Whether any of the ticket's times came without a time zone and was read as UTC.
  public var hasZonelessTime: Bool
  public var requesterID: String?
  public var assigneeID: String?
  public var groupID: String?
  public var tags: [String]
  /// Language as the export states it (BCP 47, lower case), or `nil`; detection is a later stage's work.
  public var statedLanguage: String?
  public var satisfaction: Satisfaction
  /// How often the ticket was reopened, when the export says.
  public var reopens: Int?
  /// The ticket that this one continues, when the export says.
  public var followUpOf: String?
  /// The conversation happened in a channel whose transcript the export leaves out.
  public var isTranscriptMissing: Bool
  /// What the export itself says of who resolved the ticket; wins over the rule on messages.
  public var statedResolution: Resolution?
  /// In the order written.
  public var messages: [Message]
  public var events: [TicketEvent]

  public init(id: String, system: String) {
    self.id = id
    self.system = system
    version = 0
    subject = ""
    status = .unknown
    channel = ""
    hasZonelessTime = false
    tags = []
    satisfaction = .unknown
    isTranscriptMissing = false
    messages = []
    events = []
  }
}

/// Where a ticket stands, in the words most systems share.
public enum TicketStatus: String, Sendable, CaseIterable {
  case new, open, pending, hold, solved, closed, deleted, unknown

  /// The work on the ticket is over.
  public var isResolved: Bool { self == .solved || self == .closed }
}

/// The customer's own rating. No answer is never a bad answer.
public enum Satisfaction: Sendable, Equatable {
  case unknown
  /// The customer was asked and did not answer.
  case unanswered
  case good
  case bad
  /// An answer on a numeric scale from `minimum` (worst) to `maximum` (best).
  case rating(value: Int, minimum: Int, maximum: Int)

  /// 0 (worst) to 1 (best), or `nil` when the customer did not answer.
  public var normalized: Double? {
    switch self {
    case .unknown, .unanswered: return nil
    case .good: return 1
    case .bad: return 0
    case .rating(let value, let minimum, let maximum):
      return maximum > minimum ? Double(value - minimum) / Double(maximum - minimum) : nil
    }
  }
}
