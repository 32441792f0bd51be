// What discovery found: intents, and which ticket belongs to which.

/// A group of tickets that ask for the same thing.
public struct Intent: Sendable, Equatable {
  /// What people and files call it, from run to run: `I001`, `I002`, … by falling volume in the first run, then in the
  /// order of birth. Never given twice.
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
  /// The mean of its tickets' vectors, each of length 1; empty for runs of older versions.
  public var centroid: [Float]
  /// What made those vectors, `semantic` or `lexical`: centroids of different kinds cannot be compared. Empty with
  /// `centroid`.
  public var vectorKind: String
  /// What an analyst has decided about it.
  public var attributes: IntentAttributes

  public init(
    id: String, name: String, theme: String? = nil, label: Int32, terms: [WeightedTerm], centralTicketIDs: [String],
    volume: Int, centroid: [Float] = [], vectorKind: String = "", attributes: IntentAttributes = IntentAttributes()
  ) {
    self.id = id
    self.name = name
    self.theme = theme
    self.label = label
    self.terms = terms
    self.centralTicketIDs = centralTicketIDs
    self.volume = volume
    self.centroid = centroid
    self.vectorKind = vectorKind
    self.attributes = attributes
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
  /// The label of the other intent that it is most like; −1 where there is none, and for runs of older versions.
  public var runnerUpLabel: Int32
  /// Cosine with that one's centroid, −1 to 1. Above `similarity` where neighbours, not centroids, placed the ticket.
  public var runnerUpSimilarity: Double

  public init(
    ticketID: String, label: Int32, nearestLabel: Int32, similarity: Double, runnerUpLabel: Int32 = -1,
    runnerUpSimilarity: Double = 0
  ) {
    self.ticketID = ticketID
    self.label = label
    self.nearestLabel = nearestLabel
    self.similarity = similarity
    self.runnerUpLabel = runnerUpLabel
    self.runnerUpSimilarity = runnerUpSimilarity
  }
}

/// Another intent that a ticket asks for besides the one it is filed under. Volumes never count it.
public struct FurtherIntent: Sendable, Equatable {
  public var ticketID: String
  /// The intent's label.
  public var label: Int32
  /// Probability that the part of the ticket belongs to it, 0 to 1.
  public var confidence: Double

  public init(ticketID: String, label: Int32, confidence: Double) {
    self.ticketID = ticketID
    self.label = label
    self.confidence = confidence
  }
}
