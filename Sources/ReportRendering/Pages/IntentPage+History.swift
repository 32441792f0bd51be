// The verdicts that earlier runs of the gate gave an intent.
import TicketModel

extension IntentPage {
  static func history(_ row: IntentReport) -> HTML {
    guard !row.history.isEmpty else { return .empty }
    return PageFrame.section("history", "Earlier verdicts") {
      DataTable(
        label: "Earlier verdicts", caption: "Newest first; runs of the gate that changed nothing are left out",
        columns: [
          .text("Run"), .number("Date"), .text(explained(.verdict)), .text(explained(.evidence), isSecondary: true),
          .number(explained(.fullMarks)), .number(explained(.attempt), isSecondary: true),
          .text(explained(.hold, "Why")),
        ]
      ).render(row.history.map(cells))
    }
  }

  private static func cells(_ past: PastVerdict) -> [HTML] {
    let verdict = past.verdict
    let why =
      verdict.decision == .ship
      ? "\(NumberText.count(verdict.scored - verdict.perfect, "defect")), \(verdict.allowedDefects) allowed"
      : verdict.reasons.map(\.title).joined(separator: "; ")
    return [
      HTML(String(past.run)), HTML(past.at.dateText), PageFrame.badge(Standing(verdict)),
      HTML(verdict.evidence?.grade.title ?? "–"),
      HTML(verdict.scored > 0 ? "\(verdict.perfect)/\(verdict.scored)" : "–"),
      HTML(verdict.attempt > 0 ? String(verdict.attempt) : "–"), HTML(why),
    ]
  }
}
