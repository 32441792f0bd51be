// One message of a ticket's conversation.

/// Who wrote a message.
public enum AuthorRole: String, Sendable, CaseIterable, Codable {
  case customer, agent
  /// An automatic answer meant for the customer.
  case bot
  /// A notice of the help desk itself (merged, reassigned, closed by a rule); no one's answer.
  case system
  case unknown
}

/// Who can read a message. `unknown` is never mined.
public enum Visibility: String, Sendable, CaseIterable, Codable {
  case everyone, `internal`, unknown
}

/// One message, as plain text.
public struct Message: Sendable, Equatable {
  /// Unique within the ticket.
  public var id: String
  public var authorID: String?
  public var role: AuthorRole
  public var visibility: Visibility
  public var writtenAt: Timestamp?
  /// Plain text. Paragraphs are separated by newlines; quoted mail history that the source marks as such is on
  /// lines that start with `>`.
  public var text: String
  /// Addresses of the documents the message links to, in order.
  public var links: [String]

  public init(
    id: String, authorID: String? = nil, role: AuthorRole = .unknown, visibility: Visibility = .unknown,
    writtenAt: Timestamp? = nil, text: String, links: [String] = []
  ) {
    self.id = id
    self.authorID = authorID
    self.role = role
    self.visibility = visibility
    self.writtenAt = writtenAt
    self.text = text
    self.links = links
  }
}

/// A person or machine account that writes in tickets.
public struct Person: Sendable, Equatable {
  public var id: String
  public var role: AuthorRole
  public var name: String
  /// May intervene in colleagues' tickets (a team lead, an administrator).
  public var isSupervisor: Bool
  /// Preferred language as stated (BCP 47, lower case), or `nil`.
  public var language: String?

  public init(id: String, role: AuthorRole, name: String = "", isSupervisor: Bool = false, language: String? = nil) {
    self.id = id
    self.role = role
    self.name = name
    self.isSupervisor = isSupervisor
    self.language = language
  }
}
