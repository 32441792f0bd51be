// What a rater is shown of a sampled ticket, fixed when the sample is drawn, so that every score is about the same
// text.

/// A ticket as raters see it. Its form in JSON is what the store keeps and what a change of a single letter is found
/// by.
public struct ShownTicket: Sendable, Equatable, Codable {
  public var ticketID: String
  /// Empty when unknown.
  public var subject: String
  /// BCP 47, lower case; `und` when unknown.
  public var language: String
  /// As the help desk names it; empty when unknown.
  public var channel: String
  /// In the order written.
  public var messages: [ShownMessage]
  public var actions: [ShownAction]
  /// What the answers under review cite, and the policies that hold for them, as they were when the answer was given.
  public var articles: [ShownArticle]

  public init(
    ticketID: String, subject: String = "", language: String = "und", channel: String = "",
    messages: [ShownMessage] = [], actions: [ShownAction] = [], articles: [ShownArticle] = []
  ) {
    self.ticketID = ticketID
    self.subject = subject
    self.language = language
    self.channel = channel
    self.messages = messages
    self.actions = actions
    self.articles = articles
  }

  /// The automatic answers that are judged.
  public var resolutionUnderReview: [ShownMessage] { messages.filter(\.isUnderReview) }
}

/// One message of a shown ticket.
public struct ShownMessage: Sendable, Equatable, Codable {
  public var role: AuthorRole
  /// The author may intervene in colleagues' tickets.
  public var isSupervisor: Bool
  /// Which one of that role wrote it, from 1: two agents of a ticket are told apart without a name.
  public var ordinal: Int
  public var visibility: Visibility
  public var writtenAt: Timestamp?
  public var text: String
  /// Part of the automatic resolution that is judged.
  public var isUnderReview: Bool

  public init(
    role: AuthorRole, isSupervisor: Bool = false, ordinal: Int = 1, visibility: Visibility = .everyone,
    writtenAt: Timestamp? = nil, text: String, isUnderReview: Bool = false
  ) {
    self.role = role
    self.isSupervisor = isSupervisor
    self.ordinal = ordinal
    self.visibility = visibility
    self.writtenAt = writtenAt
    self.text = text
    self.isUnderReview = isUnderReview
  }
}

/// Something that was executed for the customer.
public struct ShownAction: Sendable, Equatable, Codable {
  public var name: String
  /// In minor units of `currency` (cents); `nil` when no money moved or the export does not say.
  public var amountMinorUnits: Int64?
  /// ISO 4217.
  public var currency: String?
  /// `nil` when the export does not say.
  public var succeeded: Bool?
  public var at: Timestamp?

  public init(
    name: String, amountMinorUnits: Int64? = nil, currency: String? = nil, succeeded: Bool? = nil, at: Timestamp? = nil
  ) {
    self.name = name
    self.amountMinorUnits = amountMinorUnits
    self.currency = currency
    self.succeeded = succeeded
    self.at = at
  }
}

/// A document that an answer is held against.
public struct ShownArticle: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable { case article, policy }

  public var kind: Kind
  /// Where the answer points to; empty for a policy that is not cited but holds.
  public var address: String
  /// Empty when the store does not have the document.
  public var title: String
  /// The text of the version in force when the answer was given; `nil` when the store does not have it.
  public var text: String?
  /// When that version was last changed.
  public var updatedAt: Timestamp?
  /// The text is of a version later than the answer: none of its time is known.
  public var isLaterVersion: Bool

  public init(
    kind: Kind = .article, address: String, title: String = "", text: String? = nil, updatedAt: Timestamp? = nil,
    isLaterVersion: Bool = false
  ) {
    self.kind = kind
    self.address = address
    self.title = title
    self.text = text
    self.updatedAt = updatedAt
    self.isLaterVersion = isLaterVersion
  }
}
