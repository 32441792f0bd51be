// What a machine noticed about an answer and shows to whoever scores it. Never a score, and never a reason to give one:
// each hint names the words it is about, and what they were compared with.

/// One thing to look at.
public struct Hint: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// A number, date, time, price or percentage that no document and no message before it has.
    case unsupportedFigure = "unsupported-figure"
    /// A web address that neither the documents nor the customer know.
    case unsupportedAddress = "unsupported-address"
    /// The cited document had not been changed for longer than the limit.
    case staleArticle = "stale-article"
    case missingArticle = "missing-article"
    /// The only known version of the cited document was written after the answer.
    case laterArticle = "later-article"
    case actionOverCap = "action-over-cap"
    case actionFailed = "action-failed"
    /// The answer says that it is done; the record does not say whether it was.
    case actionUnconfirmed = "action-unconfirmed"
    /// The answer says that it is done; nothing of the kind is on record.
    case actionUnrecorded = "action-unrecorded"
    case riskPhrase = "risk-phrase"
    /// An account or a wallet that the customer did not name.
    case accountNumber = "account-number"
    case shouting, blame
    case missingGreeting = "missing-greeting"
    case otherLanguage = "other-language"
    /// Words of an internal note.
    case noteLeak = "note-leak"
  }

  public var kind: Kind
  /// What was noticed and what it was compared with, in one sentence or two.
  public var text: String
  /// The words it is about.
  public var evidence: [Passage]

  public init(_ kind: Kind, _ text: String, evidence: [Passage]) {
    self.kind = kind
    self.text = text
    self.evidence = evidence
  }

  /// Words in a ticket.
  public struct Passage: Sendable, Equatable, Codable {
    /// Index into the ticket's messages; `nil`: the words are not in a message but name a document or an action.
    public var message: Int?
    /// In UTF-8 bytes of the message's text; empty without a message.
    public var range: Range<Int>
    public var quote: String

    public init(message: Int? = nil, range: Range<Int> = 0..<0, quote: String) {
      self.message = message
      self.range = range
      self.quote = quote
    }
  }
}
