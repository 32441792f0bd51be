// Grades, criteria and intervals in words, the same on every page and in the workbook.
import TicketModel

extension VerdictEvidence.Grade {
  /// A word or two for labels and lists.
  var title: String {
    switch self {
    case .proven: return "Proven"
    case .byRule: return "By rule"
    case .nearMiss: return "Near miss"
    case .clearFail: return "Clear fail"
    case .open: return "Open"
    }
  }
}

extension Criterion {
  var title: String {
    switch self {
    case .factual: return "Factual correctness"
    case .policy: return "Policy compliance"
    case .tone: return "Tone"
    }
  }

  /// For narrow columns and charts.
  var shortTitle: String {
    switch self {
    case .factual: return "Factual"
    case .policy: return "Policy"
    case .tone: return "Tone"
    }
  }
}

extension NumberText {
  /// `88.9–97.3%`: bounds of a share, the lower one cut and the upper one rounded up, so that the interval never
  /// reads narrower than it is.
  static func range(_ lower: Double, _ upper: Double) -> String {
    "\(percentFloor(lower).dropLast())–\(percentCeiling(upper))"
  }

  static func range(_ estimate: IntervalEstimate) -> String { range(estimate.lower, estimate.upper) }

  /// An upper confidence bound, raised to a tenth of a percent.
  static func percentCeiling(_ share: Double) -> String { fixed((share * 1_000 - 1e-9).rounded(.up) / 10, 1) + "%" }

  /// A probability in whole percent, never as certain as it is not: `<1%`, `24%`, `>99%`.
  static func chance(_ probability: Double) -> String {
    if probability > 0, probability < 0.01 { return "<1%" }
    return probability < 1 && probability > 0.99 ? ">99%" : percent(probability, decimals: 0)
  }

  /// A difference of shares in points with its sign: `+3.2`, `−0.4`, `0.0`.
  static func points(_ difference: Double) -> String {
    let text = fixed(difference * 100, 1)
    if text == "0.0" { return text }
    return text.hasPrefix("-") ? "−" + text.dropFirst() : "+" + text
  }
}
