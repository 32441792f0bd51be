// What discovery knows of an intent beside its counts, as values: how long its tickets took, what it is easily taken
// for, which tickets nearly belong elsewhere.

extension IntentReport {
  /// How long tickets took from creation to solution.
  public struct HandlingTime: Sendable, Equatable {
    /// Seconds.
    public var median: Int64
    /// Seconds; nine tickets of ten took no longer.
    public var ninetieth: Int64
    /// Tickets with both times.
    public var tickets: Int

    public init(median: Int64, ninetieth: Int64, tickets: Int) {
      self.median = median
      self.ninetieth = ninetieth
      self.tickets = tickets
    }

    /// Quantiles by nearest rank: the smallest value that so many do not exceed. `nil` without any.
    ///
    /// - Parameter seconds: in any order.
    /// - Complexity: O(n log n).
    public init?(seconds: [Int64]) {
      if seconds.isEmpty { return nil }
      let sorted = seconds.sorted()
      self.init(
        median: sorted[(sorted.count + 1) / 2 - 1], ninetieth: sorted[(9 * sorted.count + 9) / 10 - 1],
        tickets: sorted.count)
    }
  }

  /// The intent nearest to this one, and what tells the two apart.
  public struct Sibling: Sendable, Equatable {
    public var intentID: String
    public var name: String
    /// Of the two centroids, −1 to 1.
    public var cosine: Double
    /// Terms that this one uses and the sibling hardly does, strongest first.
    public var own: [ContrastedTerm]
    /// The other way round.
    public var other: [ContrastedTerm]

    public init(
      intentID: String, name: String, cosine: Double, own: [ContrastedTerm] = [], other: [ContrastedTerm] = []
    ) {
      self.intentID = intentID
      self.name = name
      self.cosine = cosine
      self.own = own
      self.other = other
    }
  }

  /// A term with the shares of tickets that use it.
  public struct ContrastedTerm: Sendable, Equatable {
    public var term: String
    /// Of this intent's tickets, 0 to 1.
    public var share: Double
    /// Of the sibling's tickets, 0 to 1.
    public var siblingShare: Double

    public init(term: String, share: Double, siblingShare: Double) {
      self.term = term
      self.share = share
      self.siblingShare = siblingShare
    }

    /// The same, seen from the sibling.
    public var turned: ContrastedTerm { ContrastedTerm(term: term, share: siblingShare, siblingShare: share) }
  }

  /// A ticket that is nearly as similar to another intent.
  public struct BorderlineTicket: Sendable, Equatable {
    public var ticket: ExampleTicket
    /// Cosine with its own centroid; of a ticket that fits no intent, with the nearest one.
    public var similarity: Double
    /// The intent it is next most similar to; of a ticket that fits no intent, the nearest.
    public var otherIntentID: String
    public var otherName: String
    /// Cosine with that intent's centroid.
    public var otherSimilarity: Double

    public init(
      ticket: ExampleTicket, similarity: Double, otherIntentID: String, otherName: String, otherSimilarity: Double
    ) {
      self.ticket = ticket
      self.similarity = similarity
      self.otherIntentID = otherIntentID
      self.otherName = otherName
      self.otherSimilarity = otherSimilarity
    }
  }

  /// Tickets of one month, language and channel.
  public struct VolumeCell: Sendable, Equatable {
    /// As `Timestamp.monthIndex` counts; `nil` when the export gives no time of creation.
    public var month: Int?
    public var language: String
    public var channel: String
    public var count: Int

    public init(month: Int?, language: String, channel: String, count: Int) {
      self.month = month
      self.language = language
      self.channel = channel
      self.count = count
    }
  }
}
