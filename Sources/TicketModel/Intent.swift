// What discovery found: intents, and which ticket belongs to which.

/// A group of tickets that ask for the same thing.
public struct Intent: Sendable, Equatable {
  /// Stable name for people and files: `I001`, `I002`, … by falling volume.
  public var id: String
  /// Unique among the intents of a run.
  public var name: String
  /// The cluster label that this intent has in `IntentAssignment.label`, from 0.
  public var label: Int32
  /// The name of the theme it belongs to, shared by the intents of that theme; `nil` when intents are not grouped.
  public var theme: String?
  /// Terms that set the intent apart, strongest first.
  public var terms: [WeightedTerm]
  /// Ids of the tickets nearest to the centroid, nearest first.
  public var centralTicketIDs: [String]
  /// Number of tickets.
  public var volume: Int

  public init(
    id: String, name: String, theme: String? = nil, label: Int32, terms: [WeightedTerm], centralTicketIDs: [String],
    volume: Int
  ) {
    self.id = id
    self.name = name
    self.theme = theme
    self.label = label
    self.terms = terms
    self.centralTicketIDs = centralTicketIDs
    self.volume = volume
  }
}

/// A term and how strongly it speaks for an intent.
public struct WeightedTerm: Sendable, Equatable {
  /// A word or a phrase, as the tickets put it.
  public var term: String
  /// What terms are ordered by: share · ln(share / share elsewhere), siblings counting more than strangers.
  public var weight: Double
  /// Share of the intent's tickets that use the term, 0 to 1; `nil` when it was not measured.
  public var share: Double?
  /// `share` over the share of the other intents' tickets in the same language that use it; above 1: the intent's own.
  public var lift: Double?

  public init(term: String, weight: Double, share: Double? = nil, lift: Double? = nil) {
    self.term = term
    self.weight = weight
    self.share = share
    self.lift = lift
  }
}

/// A ticket's place in a clustering.
public struct IntentAssignment: Sendable, Equatable {
  public var ticketID: String
  /// The intent's label, or −1 for an outlier.
  public var label: Int32
  /// The nearest intent's label, also for outliers.
  public var nearestLabel: Int32
  /// Cosine of the ticket's vector with the nearest centroid, −1 to 1.
  public var similarity: Double

  public init(ticketID: String, label: Int32, nearestLabel: Int32, similarity: Double) {
    self.ticketID = ticketID
    self.label = label
    self.nearestLabel = nearestLabel
    self.similarity = similarity
  }
}
