// Tickets that no customer wrote.

/// What kind of machine or sender a ticket came from instead of a customer. Counted, never mined.
public enum AutomaticKind: String, Sendable, CaseIterable {
  /// A monitoring system says that something is down, or up again.
  case alert
  /// A mail server says that a mail could not be delivered.
  case deliveryFailure = "delivery-failure"
  /// Out of office, or "this is an automatic message".
  case autoReply = "auto-reply"
  /// Unasked advertising.
  case spam
}
