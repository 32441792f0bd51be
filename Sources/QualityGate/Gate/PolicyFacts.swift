// What a desk's policy is held against: the facts of one intent besides its scores.
public import TicketModel

/// Everything that a policy asks of an intent. Unknown stays `nil`.
public struct PolicyFacts: Sendable {
  /// The day that verdicts are given for.
  public var asOf: Timestamp
  public var marks: [IntentAttributes.Mark] = []
  /// Share of the sample, 0 to 1, that two persons scored.
  public var scoredByTwo = 0.0
  public var newestScore: Timestamp?
  /// Of the tickets that the intent had when it was sampled, or has now of those that were there then, the share that
  /// it had and has, 0 to 1. `nil`: discovery has not run since.
  public var kept: Double?
  /// Births, splits and merges that the intent had part in since the sample.
  public var lineage: [IntentChange] = []
  /// Cosine of the mean vectors of its tickets since the sample and before; `nil`: too few since, or not measured.
  public var driftCosine: Double?
  /// Gwet's AC1 over the round, and the tickets that it rests on.
  public var agreement: (ac1: Double?, pairs: Int) = (nil, 0)
  /// Known defects that the raters of the sample missed: share, each rater weighed by their tickets in it, and how many
  /// known defects it rests on.
  public var misses: (share: Double?, known: Int) = (nil, 0)
  public var outcomes = OutcomeComparison()

  public init(asOf: Timestamp) { self.asOf = asOf }

}
