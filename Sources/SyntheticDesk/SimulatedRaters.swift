// What simulated raters would answer. They know the truth and err at stated rates; they stand in for people in
// rehearsals and never in a real verdict, which is why every answer says that it is simulated.
import SeededRandom

/// Three raters with the same stated error rates and independent errors.
public struct SimulatedRaters: Sendable {
  public static let names = ["simulated-ana", "simulated-ben", "simulated-chi"]

  public let seed: UInt64
  /// Probability that a true defect (0 or 1) is scored 2, per criterion.
  public let missRate: Double
  /// Probability that a flawless criterion is scored 1.
  public let falseAlarmRate: Double

  public init(seed: UInt64, missRate: Double, falseAlarmRate: Double) {
    self.seed = seed
    self.missRate = missRate
    self.falseAlarmRate = falseAlarmRate
  }

  /// One rater's scores of one ticket: a pure function of (seed, ticket, rater) and the truth. O(1).
  ///
  /// - Parameters:
  ///   - ticketID: the ticket's number.
  ///   - rater: index into `names`.
  ///   - truth: true scores, 0 to 2, in the order factual, policy, tone.
  public func answer(
    ticketID: Int64, rater: Int, truth: (UInt8, UInt8, UInt8)
  ) -> (factual: UInt8, policy: UInt8, tone: UInt8) {
    var random = SplitMix64(seed: seed ^ fixedHash(SimulatedRaters.names[rater]), stream: UInt64(bitPattern: ticketID))
    func see(_ score: UInt8, _ random: inout SplitMix64) -> UInt8 {
      // One draw whatever the truth, so that the criteria do not disturb each other.
      let draw = random.unit()
      return score < 2 ? (draw < missRate ? 2 : score) : (draw < falseAlarmRate ? 1 : 2)
    }
    let factual = see(truth.0, &random)
    let policy = see(truth.1, &random)
    return (factual, policy, see(truth.2, &random))
  }
}
