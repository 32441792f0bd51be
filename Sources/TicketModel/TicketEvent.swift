// Something that happened to a ticket other than a message.

/// One event of a ticket's history.
public struct TicketEvent: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// `from` and `to` are statuses as the system names them.
    case statusChange
    /// `from` and `to` are person ids.
    case assigneeChange
    /// `from` and `to` are group ids.
    case groupChange
    /// An action was executed for the customer: `name`, `amount`, `currency`, `succeeded`.
    case action
    /// A prepared text or rule was applied: `name`.
    case macro
    /// The customer rated the ticket: `to` is the rating as the system names it.
    case satisfaction
  }

  /// Unique within the ticket.
  public var id: String
  public var kind: Kind
  public var at: Timestamp?
  /// Who did it, or `nil` when unknown.
  public var actorID: String?
  public var from: String?
  public var to: String?
  /// The action's or macro's name.
  public var name: String?
  /// The amount in minor units of `currency` (cents), for actions that move money.
  public var amountMinorUnits: Int64?
  /// ISO 4217.
  public var currency: String?
  /// Whether the action took effect; `nil` when the export does not say.
  public var succeeded: Bool?

  public init(
    id: String, kind: Kind, at: Timestamp? = nil, actorID: String? = nil, from: String? = nil, to: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.at = at
    self.actorID = actorID
    self.from = from
    self.to = to
  }
}
