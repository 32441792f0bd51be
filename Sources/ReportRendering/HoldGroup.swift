// Held intents by their weightiest reason, with what lifting it takes: where a lead's next hour of raters' work settles
// most volume.
import TicketModel

/// Held intents with the same weightiest reason.
struct HoldGroup {
  /// What it takes to have the reason gone.
  enum Effort: Equatable {
    /// Scores and nothing else, at least so many.
    case ratings(Int)
    /// Something else first, then at least so many scores.
    case ratingsAfterwards(Int)
    /// Scores do not lift it.
    case other

    var ratings: Int? {
      switch self {
      case .ratings(let count), .ratingsAfterwards(let count): return count
      case .other: return nil
      }
    }

    fileprivate var order: Int {
      switch self {
      case .ratings: return 0
      case .ratingsAfterwards: return 1
      case .other: return 2
      }
    }
  }

  var reason: Verdict.Reason
  /// Most volume per rating first.
  var intents: [IntentReport]
  /// Of the mined volume, 0 to 1.
  var share: Double
  /// Intents of them that no other reason holds.
  var heldByThisAlone: Int
  var effort: Effort
  /// The ratings are known exactly; else they are the least.
  var isExact: Bool
  /// What lifts it, in one sentence.
  var lift: String

  /// The groups, cheapest first: those that scores alone can lift by volume per rating, then those that need something
  /// else before, then the rest by volume.
  ///
  /// - Complexity: O(n log n) for n intents.
  static func all(_ report: PortfolioReport) -> [HoldGroup] {
    let held = report.intents.filter { $0.standing != .ship }
    let byReason = Dictionary(grouping: held) { $0.verdict?.reasons.first ?? .notSampled }
    return Verdict.Reason.allCases.compactMap { reason in
      byReason[reason].map { HoldGroup(reason, $0, report.rule) }
    }.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if left.effort.order != right.effort.order { return left.effort.order < right.effort.order }
      // Compared crosswise: no division by no ratings.
      let gain = left.share * Double(right.effort.ratings ?? 1)
      let otherGain = right.share * Double(left.effort.ratings ?? 1)
      return gain == otherGain ? one.offset < other.offset : gain > otherGain
    }.map(\.element)
  }

  private init(_ reason: Verdict.Reason, _ intents: [IntentReport], _ rule: RuleFacts) {
    self.reason = reason
    let efforts = intents.map { HoldGroup.effort(reason, $0.verdict, rule) }
    self.intents = zip(intents, efforts).enumerated().sorted { one, other in
      let gain = one.element.0.share * Double(other.element.1.ratings ?? 1)
      let otherGain = other.element.0.share * Double(one.element.1.ratings ?? 1)
      return gain == otherGain ? one.offset < other.offset : gain > otherGain
    }.map(\.element.0)
    share = intents.reduce(0) { $0 + $1.share }
    heldByThisAlone = intents.count { ($0.verdict?.reasons.count ?? 1) == 1 }
    let sum = efforts.compactMap(\.ratings).reduce(0, +)
    switch efforts.first ?? .other {
    case .ratings: effort = .ratings(sum)
    case .ratingsAfterwards: effort = .ratingsAfterwards(sum)
    case .other: effort = .other
    }
    // A sample half scored lacks what it lacks; what a later draw must hold grows with the attempts.
    isExact = reason == .notSampled || reason == .notAdjudicated
    let lifts = Set(intents.compactMap { $0.verdict?.holds?.first { $0.reason == reason }?.lift })
    // What the policy says holds when it says the same of all of them.
    lift = lifts.count == 1 ? lifts.first ?? reason.lift : reason.lift
  }

  /// What one intent takes.
  static func effort(_ reason: Verdict.Reason, _ verdict: Verdict?, _ rule: RuleFacts) -> Effort {
    let whole = min(rule.sampleSize, verdict.map(\.frameSize) ?? rule.sampleSize)
    let missing = (verdict?.sampleSize ?? 0) - (verdict?.scored ?? 0)
    switch reason {
    case .sampleIncomplete, .notAdjudicated: return .ratings(missing > 0 ? missing : whole)
    case .notSampled, .sampleOutdated, .scoresExpired, .intentChanged, .intentDrifted: return .ratings(whole)
    case .humanReviewMissing: return .ratings(verdict.map(\.sampleSize).flatMap { $0 > 0 ? $0 : nil } ?? whole)
    case .belowThreshold, .auditAlarm: return .ratingsAfterwards(whole)
    case .agreementTooLow, .raterErrorTooHigh: return .ratingsAfterwards(verdict?.sampleSize ?? whole)
    case .tooFewAutoResolved, .attemptsExhausted, .reopenedMore, .ratedWorse: return .other
    }
  }

  /// `From 420 ratings.` for under the lift; empty where scores do not lift it.
  var costSentence: String {
    guard let ratings = effort.ratings else { return "" }
    return (isExact ? "" : "From ") + NumberText.count(ratings, "rating") + "."
  }
}

extension Verdict.Reason {
  /// What lifts it for any intent, in one sentence.
  var lift: String {
    switch self {
    case .belowThreshold: return "Improve the answers first; then a new sample decides."
    case .sampleIncomplete: return "Score the tickets that are still missing."
    case .notAdjudicated: return "Let the adjudicator settle the tickets on which raters disagree."
    case .tooFewAutoResolved: return "Wait until the bot has resolved more of them alone."
    case .sampleOutdated: return "Draw and score a new sample: sampled tickets have changed."
    case .notSampled: return "Draw and score a first sample."
    case .humanReviewMissing: return "Have a second person score the sample, or enter a review in the policy."
    case .agreementTooLow: return "Calibrate the raters, then score again."
    case .raterErrorTooHigh: return "Train and calibrate the raters, then score again."
    case .attemptsExhausted: return "Only a policy that allows a further attempt lifts it."
    case .scoresExpired: return "Draw and score a new sample: the scores are too old."
    case .intentChanged: return "Draw and score a new sample: it has other tickets now."
    case .intentDrifted: return "Draw and score a new sample: customers ask something else now."
    case .reopenedMore: return "Find out why customers come back; it ends when fewer do."
    case .ratedWorse: return "Find out what customers dislike; it ends when ratings are level."
    case .auditAlarm: return "Hand it back to people and improve the answers; then a new sample decides."
    }
  }
}
