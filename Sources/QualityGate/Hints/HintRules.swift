// What a desk may set of its hints. The defaults need no file.

/// Limits and exceptions.
public struct HintRules: Sendable, Equatable {
  /// The most that one action may move.
  public struct Cap: Sendable, Equatable {
    /// Name of the action as the export has it, in small letters.
    public var action: String
    /// ISO 4217.
    public var currency: String
    /// In minor units of the currency (cents).
    public var amountMinorUnits: Int64

    public init(action: String, currency: String, amountMinorUnits: Int64) {
      self.action = action.lowercased()
      self.currency = currency
      self.amountMinorUnits = amountMinorUnits
    }
  }

  public enum Greeting: String, Sendable, CaseIterable {
    /// Expected where nine of ten of the desk's first answers have one.
    case usual
    case expected
    case never
  }

  /// Days after its last change that a cited document counts as fresh. Three years, longer than most desks let pass
  /// between two reviews: old alone is no defect, and a hint on every fourth answer would be read by nobody.
  public var freshnessDays = 1_095
  public var caps: [Cap] = []
  public var greeting = Greeting.usual
  /// Figures that need no document, as they would stand in an answer: `24 hours`, `0800 123456`.
  public var allowedFigures: [String] = []
  /// Web addresses that need no document; one without a path stands for all of its host.
  public var allowedAddresses: [String] = []
  /// Accounts and wallets of the desk's own.
  public var allowedAccounts: [String] = []
  /// Words that are no risk and no blame, as they would stand in an answer.
  public var allowedPhrases: [String] = []
  /// Kinds that are not looked for.
  public var off: Set<Hint.Kind> = []

  public init() {}
}
