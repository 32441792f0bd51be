// What an analyst can do to intents, as values. Where they are written and read is not this target's concern.
public import TicketModel

/// One edit, with the line that it stands in.
public struct CurationEdit: Sendable, Equatable {
  public enum Action: Sendable, Equatable {
    /// The tickets of all go to the first.
    case merge([String])
    /// Some of the tickets of an intent become one of their own, `into`. `name`: `nil` for one made from its tickets.
    case split(String, into: String, name: String?, by: SplitCriterion)
    case rename(String, to: String)
    /// Later runs may not split, merge or end the intent.
    case pin(String)
    /// No intent: its tickets are in none.
    case forbid(String)
    /// These tickets are in one intent.
    case together([String])
    /// No two of these tickets are in one intent.
    case apart([String])
    case mark(String, as: [IntentAttributes.Mark])
    case own(String, by: String)
  }

  /// Which tickets a split takes along.
  public enum SplitCriterion: Sendable, Equatable {
    /// Those that are more like these tickets than like the rest.
    case tickets([String])
    /// Those that use any of these words.
    case terms([String])
  }

  /// In the file, from 1.
  public var line: Int
  public var action: Action

  public init(line: Int, action: Action) {
    self.line = line
    self.action = action
  }
}

/// Why an edit, or a part of one, was not applied. Names intents and tickets by their ids only.
public struct CurationConflict: Sendable, Equatable {
  public enum Reason: String, Sendable, CaseIterable {
    case unknownIntent = "unknown-intent"
    /// An earlier edit merged the intent into another.
    case mergedAway = "merged-away"
    /// An earlier edit made it no intent.
    case forbidden
    case mergedWithItself = "merged-with-itself"
    /// The edit would end an intent that an earlier one pinned.
    case pinned
    case nameInUse = "name-in-use"
    case idInUse = "id-in-use"
    case unknownTicket = "unknown-ticket"
    case ticketNotInIntent = "ticket-not-in-intent"
    /// A split would take all tickets or none.
    case emptySide = "empty-side"
    case keptTogether = "kept-together"
    case keptApart = "kept-apart"
  }

  public var line: Int
  public var reason: Reason
  /// One sentence without a full stop.
  public var message: String

  public init(line: Int, reason: Reason, message: String) {
    self.line = line
    self.reason = reason
    self.message = message
  }
}
