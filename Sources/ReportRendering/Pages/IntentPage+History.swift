// The verdicts that earlier runs of the gate gave an intent.
import TicketModel

extension IntentPage {
  static func history(_ row: IntentReport) -> HTML {
    guard !row.history.isEmpty else { return .empty }
    return PageFrame.section("history", "Earlier verdicts") {
      tag("div", ["class": "scroll", "role": "region", "aria-labelledby": "history-heading", "tabindex": "0"]) {
        tag("table") {
          tag("caption") { "Newest first; runs of the gate that changed nothing are left out" }
          PageFrame.heads([
            (HTML("Run"), nil), (HTML("Date"), nil), (explained(.verdict), nil),
            (explained(.evidence), "secondary"), (explained(.fullMarks), "n"), (explained(.attempt), "n secondary"),
            (explained(.hold, "Why"), nil),
          ])
          tag("tbody") {
            for past in row.history { line(past) }
          }
        }
      }
    }
  }

  private static func line(_ past: PastVerdict) -> HTML {
    let verdict = past.verdict
    return tag("tr") {
      tag("th", ["scope": "row"]) { String(past.run) }
      tag("td", ["class": "date"]) { past.at.dateText }
      tag("td") { PageFrame.badge(Standing(verdict)) }
      tag("td", ["class": "secondary"]) { verdict.evidence?.grade.title ?? "–" }
      tag("td", ["class": "n"]) { verdict.scored > 0 ? "\(verdict.perfect)/\(verdict.scored)" : "–" }
      tag("td", ["class": "n secondary"]) { verdict.attempt > 0 ? String(verdict.attempt) : "–" }
      tag("td") {
        verdict.decision == .ship
          ? "\(NumberText.count(verdict.scored - verdict.perfect, "defect")), \(verdict.allowedDefects) allowed"
          : verdict.reasons.map(\.title).joined(separator: "; ")
      }
    }
  }
}
