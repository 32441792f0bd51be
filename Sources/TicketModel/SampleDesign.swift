// How a sample was drawn besides its keyed hash: of which tickets, with which limits, and what was left out.

/// A ticket that was drawn and taken out of its sample again. It stays visible.
public struct ReplacedTicket: Sendable, Equatable, Codable {
  public var ticketID: String
  public var reason: String

  public init(ticketID: String, reason: String) {
    self.ticketID = ticketID
    self.reason = reason
  }
}

/// What tickets of a sample may have in common: answers to the same customer, on the same day, with the same words or
/// by the same account tend to be right or wrong together, so that many of them say less than as many others would.
public enum SamplingGroup: String, Sendable, CaseIterable, Codable {
  case requester, day
  /// The prepared answer: the macro, or the reply's words without numbers.
  case answer
  /// The account that answered.
  case account
}

/// The most tickets of a sample that may have something in common.
public struct SamplingCaps: Sendable, Equatable, Codable {
  /// Groups without an entry are not limited.
  public var limits: [SamplingGroup: Int]

  public init(_ limits: [SamplingGroup: Int]) { self.limits = limits }

  public static let none = SamplingCaps([:])

  public init(from decoder: any Decoder) throws {
    limits = [:]
    for (name, limit) in try decoder.singleValueContainer().decode([String: Int].self) {
      if let group = SamplingGroup(rawValue: name) { limits[group] = limit }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: limits.map { ($0.key.rawValue, $0.value) }))
  }
}

/// What one ticket has in common with others, by group. A group of which nothing is known is left out.
public typealias TicketGroups = [SamplingGroup: String]

/// Why a ticket of an intent is not in the frame. Each ticket has one reason, the first that applies in this order.
public enum FrameExclusion: String, Sendable, CaseIterable, Codable {
  /// Outside of the months that the sample is of, or of a time that is not known.
  case period = "outside the period"
  case spam
  case automatic = "no customer wrote it"
  case human = "resolved by a person"
  case mixed = "resolved by bot and person"
  case transcript = "transcript missing"
  case unresolved = "not resolved"
  case unknown = "not known who resolved it"
  case noAnswer = "no automatic answer to review"
  case calibration = "in a calibration round"
}

/// Why a ticket of the store is in no intent, and so in no frame. Each has one reason, the first that applies in this
/// order.
public enum StoreExclusion: String, Sendable, CaseIterable, Codable {
  case period = "outside the period"
  case spam
  case automatic = "no customer wrote it"
  case transcript = "transcript missing"
  /// The export holds messages or events of it, and not the ticket.
  case fragment = "only parts of it in the export"
  case noText = "no text of a customer"
  case notMined = "came after the discovery"
  case outlier = "like no intent"
}

/// What became of all tickets of the store: `tickets = inIntents + sum of exclusions`.
public struct StoreAccount: Sendable, Equatable, Codable {
  public var tickets = 0
  /// Of all intents together, inside the period or not: their frames say what became of them.
  public var inIntents = 0
  /// Those of no intent, by `StoreExclusion`.
  public var exclusions: [String: Int] = [:]
  /// Tickets of forgotten requesters, of whatever month and intent: nothing else is kept of them. Not among `tickets`.
  public var forgotten = 0

  public init() {}
}

/// How a sample was drawn.
public struct SampleDesign: Sendable, Equatable, Codable {
  /// First and last month of the tickets' creation, `2024-01..2024-06`; empty: all.
  public var months = ""
  public var caps = SamplingCaps.none
  /// Tickets of the intent that are not in the frame, by `FrameExclusion`: `tickets = frame + sum of exclusions`. Where
  /// `tickets` is `nil`, those only that the bot resolved alone.
  public var exclusions: [String: Int] = [:]
  /// Tickets that the intent had; `nil` in samples of older versions.
  public var tickets: Int?
  /// What became of the tickets that no intent has; `nil` in samples of older versions.
  public var store: StoreAccount?
  /// SHA-256 of the sorted ids of the frame, hexadecimal.
  public var frameHash = ""
  /// Tickets passed over because of the caps.
  public var passedOver = 0
  /// Tickets taken above a cap, because the frame has no others.
  public var aboveCap = 0
  /// By how much variance grows because tickets have something in common, were answers alike as much as is usual; 1:
  /// not.
  public var designEffect = 1.0
  /// The end of the audit trail before the draw.
  public var trail = ""
  /// Attempts up to the last one that shipped the intent and stood when this one was drawn: they do not count any more.
  /// `nil`: all count.
  public var attemptsBefore: Int?

  public init() {}
}

/// The proof that a sample was not picked by hand: with the store, anyone can draw it again.
public struct SampleManifest: Sendable, Equatable, Codable {
  /// The form that counts every ticket of the intent, and the one before.
  public static let format = "assay sample 3"
  public static let olderFormat = "assay sample 2"

  public struct Ticket: Sendable, Equatable, Codable {
    public var id: String
    /// Why it was replaced; empty: it counts.
    public var replacedBecause: String

    public init(id: String, replacedBecause: String) {
      self.id = id
      self.replacedBecause = replacedBecause
    }
  }

  public var format: String
  /// The discovery's run and the sample: `R7/I001-a1`.
  public var sample: String
  public var intent: String
  public var attempt: Int
  public var seed: String
  public var size: Int
  public var storeHash: String
  public var intentHash: String
  public var frameSize: Int
  public var design: SampleDesign
  /// In draw order, replacements last.
  public var tickets: [Ticket]
  /// The end of the audit trail when the manifest was written, `number:hash`.
  public var trail: String
  /// HMAC-SHA256 over the manifest without this member, hexadecimal; empty when no key was given.
  public var hmac = ""

  public init(
    sample: String, intent: String, attempt: Int, seed: String, size: Int, storeHash: String, intentHash: String,
    frameSize: Int, design: SampleDesign, tickets: [Ticket], trail: String
  ) {
    // A sample of an older version has the manifest that it always had.
    format = design.tickets == nil ? SampleManifest.olderFormat : SampleManifest.format
    self.sample = sample
    self.intent = intent
    self.attempt = attempt
    self.seed = seed
    self.size = size
    self.storeHash = storeHash
    self.intentHash = intentHash
    self.frameSize = frameSize
    self.design = design
    self.tickets = tickets
    self.trail = trail
  }
}
