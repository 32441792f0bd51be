// What discovery found: intents, and which ticket belongs to which.

/// A group of tickets that ask for the same thing.
public struct Intent: Sendable, Equatable {
  /// Stable name for people and files: `I001`, `I002`, … by falling volume.
  public var id: String
  /// Unique among the intents of a run.
  public var name: String
  /// The cluster label that this intent has in `IntentAssignment.label`, from 0.
  public var label: Int32
  /// Terms that set the intent apart, strongest first, with their weights (class-based tf-idf).
  public var terms: [WeightedTerm]
  /// Ids of the tickets nearest to the centroid, nearest first.
  public var centralTicketIDs: [String]
  /// Number of tickets.
  public var volume: Int

  public init(id: String, name: String, label: Int32, terms: [WeightedTerm], centralTicketIDs: [String], volume: Int) {
    self.id = id
    self.name = name
    self.label = label
    self.terms = terms
    self.centralTicketIDs = centralTicketIDs
    self.volume = volume
  }
}

/// A term and how strongly it speaks for an intent.
public struct WeightedTerm: Sendable, Equatable {
  public var term: String
  public var weight: Double

  public init(term: String, weight: Double) {
    self.term = term
    self.weight = weight
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
