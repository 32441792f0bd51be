// The audit of the coverage curve: tickets drawn from each band of intents, and whether they fit the one they are in.

/// One drawn audit: a function of (store hash, bands, seed, attempt).
public struct CoverageAudit: Sendable, Equatable {
  /// Counted from 1 over all audits of the store: no draw is forgotten, also after intents have changed.
  public var attempt: Int
  public var seed: UInt64
  /// Tickets asked for in each band.
  public var requestedSize: Int
  /// Hash of the store's tickets that the draw was made from, hexadecimal.
  public var storeHash: String
  /// Largest intents first. No band is empty.
  public var bands: [Band]

  public init(attempt: Int, seed: UInt64, requestedSize: Int, storeHash: String, bands: [Band]) {
    self.attempt = attempt
    self.seed = seed
    self.requestedSize = requestedSize
    self.storeHash = storeHash
    self.bands = bands
  }

  /// What its sheet is called: `audit-1`.
  public var id: String { "audit-\(attempt)" }

  public var sampled: Int { bands.reduce(0) { $0 + $1.tickets.count } }

  /// Intents next to each other in the order of volume, and what was drawn from their tickets.
  public struct Band: Sendable, Equatable {
    /// `B25`, `B50`, `B70`, `B90` or `B100`: the per cent of all tickets that the curve reaches in it.
    public var id: String
    public var intents: Int
    /// Tickets of its intents: what is drawn from.
    public var frameSize: Int
    /// Hash of which tickets its intents have, hexadecimal.
    public var memberHash: String
    /// In draw order. All of them when there are no more than asked for.
    public var tickets: [AuditedTicket]

    public init(id: String, intents: Int, frameSize: Int, memberHash: String, tickets: [AuditedTicket]) {
      self.id = id
      self.intents = intents
      self.frameSize = frameSize
      self.memberHash = memberHash
      self.tickets = tickets
    }
  }
}

/// What a rater is shown of a ticket and its intent: fixed when the audit is drawn, so that every answer is about the
/// same question.
public struct AuditedTicket: Sendable, Equatable {
  public var ticketID: String
  /// Masked intent text.
  public var text: String
  public var intentID: String
  public var intentName: String
  /// The intent's terms, strongest first, separated by commas.
  public var terms: String
  /// Masked texts of the intent's most central other tickets.
  public var centralTexts: String

  public init(
    ticketID: String, text: String, intentID: String, intentName: String, terms: String, centralTexts: String
  ) {
    self.ticketID = ticketID
    self.text = text
    self.intentID = intentID
    self.intentName = intentName
    self.terms = terms
    self.centralTexts = centralTexts
  }
}

/// Whether a ticket fits its intent, as one rater sees it.
public struct AuditAnswer: Sendable, Equatable {
  public var ticketID: String
  public var rater: String
  public var fits: Bool
  public var comment: String
  /// Comes from a simulation, not from a person.
  public var isSimulated: Bool

  public init(ticketID: String, rater: String, fits: Bool, comment: String = "", isSimulated: Bool = false) {
    self.ticketID = ticketID
    self.rater = rater
    self.fits = fits
    self.comment = comment
    self.isSimulated = isSimulated
  }
}
