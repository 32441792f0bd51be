// What to score next, so that the most volume is settled soonest. A pure order of intents; who scores which ticket was
// settled by the draw.

/// An intent whose verdict is not fixed yet.
public struct UnsettledIntent: Sendable, Equatable {
  public var intentID: String
  /// Tickets of the intent in the corpus.
  public var volume: Int
  public var plan: SamplingPlan
  /// Settled tickets at 2/2, and settled defects.
  public var perfect: Int
  public var defects: Int
  /// Scores that are still to be given if the whole sample is scored; a disputed ticket takes one, the adjudicator's.
  public var openRatings: Int

  public init(intentID: String, volume: Int, plan: SamplingPlan, perfect: Int, defects: Int, openRatings: Int) {
    self.intentID = intentID
    self.volume = volume
    self.plan = plan
    self.perfect = perfect
    self.defects = defects
    self.openRatings = openRatings
  }
}

/// Which intents to score first.
public enum WorkOrder {
  /// An intent with what it is expected to take.
  public struct Step: Sendable, Equatable {
    public var intent: UnsettledIntent
    /// Until the verdict is fixed.
    public var expectedRatings: Double
    /// Chance that it ships.
    public var chanceToShip: Double
  }

  /// What is thought of a share of defects before a ticket of the intent is scored: a beta distribution with this many
  /// defects and this many good tickets, mean 6%. As wide as intents that are considered for automation differ.
  static let prior = (defects: 2.0, perfect: 31.0)

  /// The intents whose verdict is open, by volume settled per expected rating, highest first; equals by id.
  ///
  /// The model: tickets of an intent are defects independently with a share that has a beta distribution, updated by
  /// the settled tickets; scoring ends with the defect that settles a hold, or with the sample. The order by weight
  /// over expected work keeps the sum over intents of volume × time until settled smallest among all orders that finish
  /// one intent before the next (Smith 1956, doi:10.1002/nav.3800030106; with random durations Rothkopf 1966,
  /// doi:10.1287/mnsc.12.9.707). It is worked out again after every import.
  ///
  /// - Complexity: O(intents · sample size · allowed defects).
  public static func steps(_ intents: [UnsettledIntent]) -> [Step] {
    intents.filter { !$0.plan.standing(perfect: $0.perfect, defects: $0.defects).isFixed }.map(step)
      .sorted { one, other in
        // Compared crosswise, so that an intent without expected work needs no case of its own.
        let (gain, otherGain) = (
          Double(one.intent.volume) * other.expectedRatings, Double(other.intent.volume) * one.expectedRatings
        )
        return gain == otherGain ? one.intent.intentID < other.intent.intentID : gain > otherGain
      }
  }

  static func step(_ intent: UnsettledIntent) -> Step {
    let open = intent.plan.sampleSize - intent.perfect - intent.defects
    // By number of further defects, the probability that the verdict is still open after as many tickets.
    var chances = [1.0] + [Double](repeating: 0, count: intent.plan.allowedDefects - intent.defects)
    var expectedTickets = 0.0
    let known = prior.defects + prior.perfect + Double(intent.perfect + intent.defects)
    for scored in 0..<open {
      expectedTickets += chances.reduce(0, +)
      for further in chances.indices.reversed() {
        let defect = (prior.defects + Double(intent.defects + further)) / (known + Double(scored))
        if further + 1 < chances.count { chances[further + 1] += chances[further] * defect }
        chances[further] *= 1 - defect
      }
    }
    let ratingsPerTicket = open == 0 ? 0 : Double(intent.openRatings) / Double(open)
    return Step(
      intent: intent, expectedRatings: expectedTickets * ratingsPerTicket, chanceToShip: chances.reduce(0, +))
  }
}
