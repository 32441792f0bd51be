// What edits are applied to and what comes of it: intents, and the label of every ticket.
public import LinearAlgebra
public import TicketModel

/// Intents and which ticket is in which.
public struct IntentLayer: Sendable, Equatable {
  public var intents: [Intent]
  /// Each once.
  public var ticketIDs: [String]
  /// Per ticket the label of its intent, or −1.
  public var labels: [Int32]

  public init(intents: [Intent], ticketIDs: [String], labels: [Int32]) {
    precondition(ticketIDs.count == labels.count, "\(ticketIDs.count) tickets, \(labels.count) labels")
    self.intents = intents
    self.ticketIDs = ticketIDs
    self.labels = labels
  }
}

/// The curated intents of the run before, over the tickets of this one: what a pin holds on to.
public struct EarlierIntents: Sendable {
  public var intents: [Intent]
  /// Per ticket of this run the label of its earlier intent; −1 when it had none or is new.
  public var labels: [Int32]

  public init(intents: [Intent], labels: [Int32]) {
    self.intents = intents
    self.labels = labels
  }
}

/// How a split asks about tickets, which are rows of the layer; it asks only about those of the intent that it splits.
public struct SplitEvidence {
  /// Their vectors, a row each, of length 1; zeros for a ticket without known words.
  public var vectors: (_ rows: [Int]) throws -> Matrix
  /// Whether each of them uses any of the terms.
  public var uses: (_ terms: [String], _ rows: [Int]) throws -> [Bool]

  public init(
    vectors: @escaping (_ rows: [Int]) throws -> Matrix,
    uses: @escaping (_ terms: [String], _ rows: [Int]) throws -> [Bool]
  ) {
    self.vectors = vectors
    self.uses = uses
  }
}

/// Intents after edits.
public struct CuratedIntents: Sendable, Equatable {
  /// By falling volume, of equals the lower label. Labels that were found are kept, so they have gaps; new ones follow.
  public internal(set) var intents: [Intent]
  /// Per ticket the label of its intent, or −1.
  public internal(set) var labels: [Int32]
  /// Labels that were found and have no intent any more: the label that they were merged into, or −1.
  public internal(set) var successors: [Int32: Int32]
  /// Labels of the intents whose terms, central tickets and centroid have to be made anew, because a merge or a split
  /// changed what they hold. An intent without a name (an empty one) needs that too.
  public internal(set) var undescribed: Set<Int32>
  /// In the order of the edits.
  public internal(set) var conflicts: [CurationConflict]

  /// Fills in what was made anew.
  public mutating func describe(_ label: Int32, _ change: (inout Intent) -> Void) {
    guard let place = intents.firstIndex(where: { $0.label == label }) else { return }
    change(&intents[place])
    undescribed.remove(label)
  }
}
