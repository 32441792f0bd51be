// The policy's reasons about customers: whether they come back more, or are less content, after the bot than after
// people.
import TicketModel

extension GatePolicy {
  /// Both sides have enough tickets, the difference is beyond the margin, and chance alone does not explain that there
  /// is one: its interval leaves 0 out.
  func reopenedMore(_ reopened: OutcomeComparison.Reopened?) -> Verdict.Hold? {
    guard let margin = outcomes.reopened, let reopened,
      min(reopened.botTickets, reopened.humanTickets) >= outcomes.minimumTickets
    else { return nil }
    let difference = reopened.difference
    guard difference.value > margin + GatePolicy.tolerance, difference.lower > 0 else { return nil }
    let limit = Worded.limit(percent: margin)
    return Verdict.Hold(
      reason: .reopenedMore,
      finding: "Customers reopened \(reopened.bot) of \(Self.count(reopened.botTickets, "ticket")) after the bot and "
        + "\(reopened.human) of \(reopened.humanTickets) after people: "
        + "\(Worded.above(percent: difference.value)) of the tickets more (95% interval \(Worded.near(percent: difference.lower)) to "
        + "\(Worded.near(percent: difference.upper))), and the policy allows \(limit).",
      lift: "Improve the answers that customers come back for, and read newer exports with 'assay ingest' and 'assay "
        + "mine' until the difference is at most \(limit); or raise 'outcomes: reopened margin' in the policy file.")
  }

  func ratedWorse(_ rating: OutcomeComparison.Rating?) -> Verdict.Hold? {
    guard let margin = outcomes.rating, let rating,
      min(rating.botAnswers, rating.humanAnswers) >= outcomes.minimumTickets
    else { return nil }
    let difference = rating.difference
    guard -difference.value > margin + GatePolicy.tolerance, difference.upper < 0 else { return nil }
    let limit = Worded.limit(margin)
    return Verdict.Hold(
      reason: .ratedWorse,
      finding: "Customers rate the bot \(Worded.near(rating.botMean)) (\(Self.count(rating.botAnswers, "answer"))) and "
        + "people \(Worded.near(rating.humanMean)) (\(rating.humanAnswers)) from 0 to 1: "
        + "\(Worded.above(-difference.value)) lower (95% interval \(Worded.near(-difference.upper)) to "
        + "\(Worded.near(-difference.lower))), and the policy allows \(limit).",
      lift: "Improve the answers that customers rate low, and read newer exports with 'assay ingest' and 'assay mine' "
        + "until the difference is at most \(limit); or raise 'outcomes: rating margin' in the policy file.")
  }

  /// Figures beside a limit. One beyond it is rounded away from it, so that no text says "20% where 20% are allowed".
  enum Worded {
    static func below(_ value: Double) -> String { text(value, places: 2, .down) }
    static func above(_ value: Double) -> String { text(value, places: 2, .up) }
    static func near(_ value: Double) -> String { text(value, places: 2, .toNearestOrAwayFromZero) }
    /// As the policy states it.
    static func limit(_ value: Double) -> String { text(value, places: 4, .toNearestOrAwayFromZero) }

    static func below(percent share: Double) -> String { text(share * 100, places: 1, .down) + "%" }
    static func above(percent share: Double) -> String { text(share * 100, places: 1, .up) + "%" }
    static func near(percent share: Double) -> String { text(share * 100, places: 1, .toNearestOrAwayFromZero) + "%" }
    static func limit(percent share: Double) -> String { limit(share * 100) + "%" }

    /// Without zeros at the end. Of a value that has so many places but for its last bits, as it is.
    private static func text(_ value: Double, places: Int, _ rule: FloatingPointRoundingRule) -> String {
      var scale = 1.0
      for _ in 0..<places { scale *= 10 }
      let nearest = (value * scale).rounded()
      let isExact = abs(value * scale - nearest) < 1e-6
      let scaled = Int(isExact ? nearest : (value * scale).rounded(rule))
      var digits = String(scaled.magnitude)
      digits = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
      let fraction = digits.suffix(places)
      let kept = fraction.dropLast(fraction.reversed().prefix { $0 == "0" }.count)
      return (scaled < 0 ? "-" : "") + digits.dropLast(places) + (kept.isEmpty ? "" : "." + kept)
    }
  }
}
