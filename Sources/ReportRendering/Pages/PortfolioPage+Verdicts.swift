// The verdict table of the portfolio page. Rows stand by volume; the page's script can sort and filter them.
import TicketModel

extension PortfolioPage {
  static func verdicts(_ report: PortfolioReport) -> HTML {
    tag("section", ["id": "verdict-section", "aria-labelledby": "verdict-heading"]) {
      tag("h2", ["id": "verdict-heading"]) { "All verdicts" }
      tag("div", ["class": "controls", "id": "controls", "role": "search", "hidden": ""]) {
        tag("div") {
          tag("label", ["for": "search"]) { "Search" }
          HTML.element("input", ["type": "search", "id": "search", "autocomplete": "off"])
        }
        tag("div") {
          tag("label", ["for": "standing"]) { "Verdict" }
          tag("select", ["id": "standing", "data-group": "standing"]) {
            tag("option", ["value": .some("")]) { "All" }
            for standing in Standing.allCases {
              tag("option", ["value": standing.rawValue]) { standing.title }
            }
          }
        }
        tag("p", ["id": "shown", "aria-live": "polite"])
      }
      tag("div", ["class": "scroll", "role": "region", "aria-labelledby": "verdict-heading", "tabindex": "0"]) {
        tag("table", ["id": "verdicts", "data-browse": .some("")]) {
          tag("caption") {
            "At 2/2: tickets of the sample with full marks on all three criteria. At least: what that shows with 95% "
              + "confidence."
          }
          tag("thead") { tag("tr") { head() } }
          tag("tbody") {
            for row in report.intents { line(row) }
          }
        }
      }
    }
  }

  private static func head() -> HTML {
    tag("th", ["scope": "col"]) { "Intent" }
      + tag("th", ["scope": "col"]) { "Verdict" }
      + tag("th", ["scope": "col", "class": "n"]) { "Volume" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Tickets" }
      + tag("th", ["scope": "col", "class": "n"]) { "At 2/2" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "At least" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Rating" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Reopened" }
      + tag("th", ["scope": "col", "class": "secondary"]) { "Why" }
  }

  private static func line(_ row: IntentReport) -> HTML {
    let verdict = row.verdict
    let passed = verdict.flatMap { $0.scored > 0 ? "\($0.perfect)/\($0.scored)" : nil } ?? "–"
    let floor = verdict?.interval?.exactFloor
    return tag("tr", ["data-standing": row.standing.rawValue]) {
      tag("th", ["scope": "row"]) {
        tag("a", ["href": IntentPage.path(row.intent.id)]) { PageFrame.foreign(row.intent.name) }
        " "
        tag("span", ["class": "id"]) { row.intent.id }
        if let theme = row.intent.theme { tag("span", ["class": "theme"]) { PageFrame.foreign(theme) } }
      }
      tag("td") { PageFrame.badge(row.standing) }
      PageFrame.number(NumberText.percent(row.share), sort: row.share)
      PageFrame.number(NumberText.grouped(row.intent.volume), sort: Double(row.intent.volume), isSecondary: true)
      PageFrame.number(passed, sort: row.passShare)
      PageFrame.number(floor.map(NumberText.percentFloor) ?? "–", sort: floor, isSecondary: true)
      PageFrame.number(
        row.satisfactionMean.map { NumberText.percent($0, decimals: 0) } ?? "–", sort: row.satisfactionMean,
        isSecondary: true)
      PageFrame.number(row.reopenRate.map { NumberText.percent($0) } ?? "–", sort: row.reopenRate, isSecondary: true)
      tag("td", ["class": "secondary"]) { why(row) }
    }
  }

  /// A few words on the verdict.
  static func why(_ row: IntentReport) -> String {
    guard let verdict = row.verdict else { return Verdict.Reason.notSampled.title }
    let defects = verdict.scored - verdict.perfect
    let counts = "\(NumberText.count(defects, "defect")), \(verdict.allowedDefects) allowed"
    if verdict.decision == .ship { return counts }
    var words = verdict.reasons.map { reason in
      switch reason {
      case .belowThreshold: return counts
      case .sampleIncomplete where verdict.scored > 0: return "\(verdict.scored) of \(verdict.sampleSize) settled"
      case .sampleOutdated: return "Sampled tickets changed"
      case .tooFewAutoResolved: return "Only \(verdict.frameSize) auto-resolved"
      default: return reason.title
      }
    }.joined(separator: "; ")
    if verdict.attempt > 1 { words += " (attempt \(verdict.attempt))" }
    return words
  }
}
