// What hints need to know and cannot find out from a ticket alone: facts of the desk, and what detectors that live
// elsewhere say of each message.

/// Facts of the desk.
public struct DeskFacts: Sendable, Equatable {
  /// Hosts of the documents in the store; empty: there are none to compare with.
  public var articleHosts: Set<String>
  /// The exports tell what was executed: a missing action means something.
  public var recordsActions: Bool
  /// Its first answers usually greet.
  public var greets: Bool

  public init(articleHosts: Set<String> = [], recordsActions: Bool = false, greets: Bool = false) {
    self.articleHosts = articleHosts
    self.recordsActions = recordsActions
    self.greets = greets
  }
}

/// What detectors say of one message.
public struct MessageFacts: Sendable, Equatable {
  public struct Account: Sendable, Equatable {
    public enum Kind: String, Sendable { case iban, wallet }

    public var kind: Kind
    /// In UTF-8 bytes of the message's text.
    public var range: Range<Int>

    public init(_ kind: Kind, range: Range<Int>) {
      self.kind = kind
      self.range = range
    }
  }

  /// ISO 639; `und` when it cannot be said, or not for sure.
  public var language: String
  public var greets: Bool
  /// With right check digits, in order.
  public var accounts: [Account]

  public init(language: String = "und", greets: Bool = false, accounts: [Account] = []) {
    self.language = language
    self.greets = greets
    self.accounts = accounts
  }
}
