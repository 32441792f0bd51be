// How the intents were found, as values: what a reader needs to judge their number.

/// What the run that found the intents says of itself.
public struct DiscoveryFacts: Sendable, Equatable {
  /// How the vectors were made, in sentences.
  public var vectors: String
  /// One per kind of vectors, which were clustered apart.
  public var kinds: [Kind]

  public init(vectors: String, kinds: [Kind]) {
    self.vectors = vectors
    self.kinds = kinds
  }

  public struct Kind: Sendable, Equatable {
    public var name: String
    public var tickets: Int
    public var intents: Int
    /// How pieces became intents, and why this many, in sentences.
    public var sentences: [String]
    /// By rising number of intents; empty where the number was given.
    public var curve: [Point]

    public init(name: String, tickets: Int, intents: Int, sentences: [String], curve: [Point] = []) {
      self.name = name
      self.tickets = tickets
      self.intents = intents
      self.sentences = sentences
      self.curve = curve
    }
  }

  public struct Point: Sendable, Equatable {
    public var intents: Int
    /// Mean cosine between the tickets of the two closest intents, −1 to 1.
    public var likeness: Double

    public init(intents: Int, likeness: Double) {
      self.intents = intents
      self.likeness = likeness
    }
  }
}
