// What has changed since the run of the gate before: first what ships or holds now that did not, then what came and
// went.
import TicketModel

extension PortfolioPage {
  static func changes(_ report: PortfolioReport) -> HTML {
    guard let run = report.comparedWith else { return .empty }
    return tag("section", ["id": "changes-section", "aria-labelledby": "changes-heading"]) {
      tag("h2", ["id": "changes-heading"]) { "What changed since run \(run)" }
      tag("p", ["class": "note"]) { summary(report.changes) }
      table(report, report.changes.filter { turned.contains($0.kind) }, "Verdicts that turned, new and gone intents")
      otherChanges(report)
    }
  }

  /// What a lead must hear of: it changes what may ship, or what there is.
  private static let turned: [VerdictChange.Kind] = [.nowHolds, .nowShips, .new, .gone]

  private static func summary(_ changes: [VerdictChange]) -> String {
    func count(_ kind: VerdictChange.Kind) -> Int { changes.count { $0.kind == kind } }
    let words: [(VerdictChange.Kind, String, String)] = [
      (.nowShips, "now ships", "now ship"), (.nowHolds, "now holds", "now hold"), (.new, "is new", "are new"),
      (.gone, "is gone", "are gone"),
      (.otherReasons, "has other reasons or counts", "have other reasons or counts"),
    ]
    let parts = words.compactMap { kind, one, many in
      count(kind) == 0 ? nil : "\(NumberText.grouped(count(kind))) \(count(kind) == 1 ? one : many)"
    }
    return parts.isEmpty ? "Nothing: every verdict is the same." : parts.joined(separator: ", ") + "."
  }

  private static func otherChanges(_ report: PortfolioReport) -> HTML {
    let others = report.changes.filter { $0.kind == .otherReasons }
    guard !others.isEmpty else { return .empty }
    return tag("details", ["class": "whole"]) {
      tag("summary") { "\(NumberText.count(others.count, "intent")) with the same verdict for other reasons or counts" }
      table(report, others, "The same verdict, for other reasons or counts")
    }
  }

  private static func table(_ report: PortfolioReport, _ changes: [VerdictChange], _ caption: String) -> HTML {
    let known = Set(report.intents.map(\.intent.id))
    let ordered = VerdictChange.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
    return DataTable(
      label: caption, caption: caption,
      columns: [.text("Intent"), .text("Change"), .text("Before", isSecondary: true), .text("Why")]
    ).render(
      ordered.map { change in
        let name = PageFrame.foreign(change.name)
        let isKnown = known.contains(change.intentID)
        return [
          (isKnown ? tag("a", ["href": IntentPage.path(change.intentID)]) { name } : name) + HTML(" ")
            + tag("span", ["class": "id"]) { change.intentID },
          badge(change), HTML(counts(change.before)), PageFrame.foreign(change.why),
        ]
      })
  }

  private static func badge(_ change: VerdictChange) -> HTML {
    switch change.kind {
    case .nowShips: return tag("span", ["class": "badge ship"]) { change.kind.title }
    case .nowHolds: return tag("span", ["class": "badge hold"]) { change.kind.title }
    default: return tag("span", ["class": "badge unjudged"]) { change.kind.title }
    }
  }

  /// `Ship, 97/100`.
  private static func counts(_ verdict: Verdict?) -> String {
    guard let verdict else { return "–" }
    let decision = verdict.decision == .ship ? Standing.ship.title : Standing.hold.title
    return verdict.scored > 0 ? "\(decision), \(verdict.perfect)/\(verdict.scored)" : decision
  }
}
