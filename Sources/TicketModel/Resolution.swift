// Who resolved a ticket: the rule that decides which tickets may be sampled as auto-resolved.

/// Who answered the customer until the ticket was resolved.
public enum Resolution: String, Sendable, CaseIterable {
  case bot, human, mixed, unknown
}

extension Ticket {
  /// Who resolved the ticket.
  ///
  /// What the export states wins, unless the ticket is still being worked on. Otherwise, over the messages the customer
  /// could see: *bot* when at least one is a bot's and none is an agent's; *human* when at least one is an agent's and
  /// none a bot's; *mixed* when both answered. *Unknown* whenever the transcript is missing, the ticket is not
  /// resolved, nobody answered, or the author or the visibility of a message that could change the answer is unknown.
  /// Never bot by default.
  public var resolution: Resolution {
    if let statedResolution { return [.new, .open, .pending, .hold].contains(status) ? .unknown : statedResolution }
    guard !isTranscriptMissing, status.isResolved else { return .unknown }
    var bot = false
    var human = false
    for message in messages where message.visibility != .internal {
      switch message.role {
      case .unknown: return .unknown
      case .bot where message.visibility == .unknown, .agent where message.visibility == .unknown: return .unknown
      case .bot: bot = true
      case .agent: human = true
      case .customer, .system: break
      }
    }
    switch (bot, human) {
    case (true, false): return .bot
    case (false, true): return .human
    case (true, true): return .mixed
    case (false, false): return .unknown
    }
  }
}
