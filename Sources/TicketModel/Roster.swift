// Who scores: raters with what they can read, how much they take on, and which tickets they had a part in.

/// One person who scores tickets.
public struct Rater: Sendable, Equatable, Codable {
  /// What sheets and scores name them by; unique in a roster.
  public var name: String
  /// Language ranges (BCP 47, lower case) that they read; empty: any.
  public var languages: [String]
  /// Most tickets that they score in a round; `nil`: no limit.
  public var capacity: Int?
  /// Ids that they have at the desk, as the store knows them. They get no ticket in which one of these took part.
  public var deskIDs: [String]
  public var seesInternalNotes: Bool
  public var seesActions: Bool

  public init(
    name: String, languages: [String] = [], capacity: Int? = nil, deskIDs: [String] = [],
    seesInternalNotes: Bool = true, seesActions: Bool = true
  ) {
    self.name = name
    self.languages = languages
    self.capacity = capacity
    self.deskIDs = deskIDs
    self.seesInternalNotes = seesInternalNotes
    self.seesActions = seesActions
  }

  /// Whether they read a language: one of their ranges is its tag or a beginning of it that ends at a hyphen (basic
  /// filtering, RFC 4647 section 3.3.1). A language that is not known (`und`, empty) is read by everybody.
  public func reads(_ language: String) -> Bool {
    if languages.isEmpty || language.isEmpty || language == "und" { return true }
    let tag = language.lowercased()
    return languages.contains { tag == $0 || tag.hasPrefix($0 + "-") }
  }

  /// The ticket as they may see it.
  public func view(of ticket: ShownTicket) -> ShownTicket {
    var ticket = ticket
    if !seesInternalNotes { ticket.messages.removeAll { $0.visibility == .internal } }
    if !seesActions { ticket.actions = [] }
    return ticket
  }
}

/// The raters of a round and who settles what they disagree on.
public struct Roster: Sendable, Equatable, Codable {
  public var raters: [Rater]
  /// The person behind the adjudicator's scores; empty when not named.
  public var adjudicator: String

  public init(raters: [Rater], adjudicator: String = "") {
    self.raters = raters
    self.adjudicator = adjudicator
  }

  /// Raters of whom nothing but the name is known.
  public init(names: [String]) { self.init(raters: names.map { Rater(name: $0) }) }

  public subscript(name: String) -> Rater? { raters.first { $0.name == name } }
}
