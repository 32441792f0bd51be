// The verdict table of the portfolio page. Rows stand by volume; the page's script can sort, filter and save them.
import TicketModel

extension PortfolioPage {
  static func verdicts(_ report: PortfolioReport) -> HTML {
    let hasCorrected = report.intents.contains { $0.verdict?.evidence?.corrected != nil }
    return tag("section", ["id": "verdict-section", "aria-labelledby": "verdict-heading"]) {
      tag("h2", ["id": "verdict-heading"]) { "All verdicts" }
      controls(report)
      tag("div", ["class": "scroll", "role": "region", "aria-labelledby": "verdict-heading", "tabindex": "0"]) {
        tag("table", ["id": "verdicts", "data-browse": .some("")]) {
          tag("caption") {
            "Volume: share of the mined tickets, and how many. At 2/2: tickets of the sample with full marks on all "
              + "three criteria. At least: what that shows with 95% confidence."
          }
          tag("thead") { tag("tr") { head(hasCorrected) } }
          tag("tbody") {
            for row in report.intents { line(row, hasCorrected) }
          }
        }
      }
    }
  }

  // MARK: Controls

  private static func controls(_ report: PortfolioReport) -> HTML {
    let standings = Standing.allCases.filter { standing in report.intents.contains { $0.standing == standing } }
    let found = Set(report.intents.flatMap { $0.verdict?.reasons ?? [.notSampled] })
    let given = Set(report.intents.compactMap { $0.verdict?.evidence?.grade })
    let grades = VerdictEvidence.Grade.allCases.filter(given.contains)
    return tag("div", ["class": "controls", "id": "controls", "role": "search", "hidden": .some("")]) {
      tag("div") {
        tag("label", ["for": "search"]) { "Search" }
        HTML.element("input", ["type": "search", "id": "search", "autocomplete": "off"])
      }
      choice("standing", "Verdict", standings.map { ($0.rawValue, $0.title) })
      choice("grade", "Evidence", grades.map { ($0.rawValue, $0.title) })
      choice("reason", "Reason", Verdict.Reason.allCases.filter(found.contains).map { ($0.rawValue, $0.title) })
      tag("button", ["type": "button", "id": "clear"]) { "Clear" }
      tag("button", ["type": "button", "id": "save", "data-name": "verdicts-shown.csv"]) { "Save what is shown as CSV" }
      tag("p", ["id": "shown", "aria-live": "polite"])
    }
  }

  private static func choice(_ group: String, _ label: String, _ options: [(value: String, title: String)]) -> HTML {
    guard options.count > 1 else { return .empty }
    return tag("div") {
      tag("label", ["for": group]) { label }
      tag("select", ["id": group, "data-group": group]) {
        tag("option", ["value": .some("")]) { "All" }
        for option in options { tag("option", ["value": option.value]) { option.title } }
      }
    }
  }

  // MARK: Rows

  /// Every head names its columns in the file that the script saves.
  private static func head(_ hasCorrected: Bool) -> HTML {
    column("name intent theme", "Intent")
      + column("decision", "Verdict")
      + column("evidence", "Evidence", style: "secondary", word: .evidence)
      + column("share volume", "Volume", style: "n", word: .volume, isSorted: true)
      + column("perfect_share", "At 2/2", style: "n", word: .fullMarks)
      + column("exact_floor", "At least", style: "n secondary", word: .floor)
      + (hasCorrected ? column("corrected_share", "Corrected", style: "n secondary", word: .corrected) : .empty)
      + column("rating", "Rating", style: "n extra", word: .rating)
      + column("reopened_share", "Reopened", style: "n extra", word: .reopened)
      + column("why", "Why", style: "secondary", word: .hold)
  }

  private static func column(
    _ name: String, _ title: String, style: String? = nil, word: Glossary.Key? = nil, isSorted: Bool = false
  ) -> HTML {
    tag(
      "th",
      [
        "scope": "col", "class": style, "data-csv": name, "data-word": word?.rawValue,
        "title": word.map { Glossary.entry($0).short }, "aria-sort": isSorted ? "descending" : nil,
      ]
    ) { title }
  }

  private static func line(_ row: IntentReport, _ hasCorrected: Bool) -> HTML {
    let verdict = row.verdict
    let passed = verdict.flatMap { $0.scored > 0 ? "\($0.perfect)/\($0.scored)" : nil } ?? "–"
    let floor = verdict?.interval?.exactFloor
    let grade = verdict?.evidence?.grade
    let corrected = verdict?.evidence?.corrected?.share.value
    return tag(
      "tr",
      [
        "data-standing": row.standing.rawValue, "data-grade": grade?.rawValue ?? "none",
        "data-reason": (verdict?.reasons ?? [.notSampled]).map(\.rawValue).joined(separator: " "),
      ]
    ) {
      tag("th", ["scope": "row"]) {
        tag("a", ["href": IntentPage.path(row.intent.id), "data-part": "name"]) { PageFrame.foreign(row.intent.name) }
        " "
        tag("span", ["class": "id", "data-part": "intent"]) { row.intent.id }
        if let theme = row.intent.theme {
          tag("span", ["class": "theme", "data-part": "theme"]) { PageFrame.foreign(theme) }
        }
      }
      tag("td") { PageFrame.badge(row.standing) }
      tag("td", ["class": "secondary"]) { row.standing == .unjudged ? "–" : grade?.title ?? "–" }
      tag("td", ["class": "n", "data-sort": key(row.share)]) {
        tag("span", ["data-part": "share", "data-sort": key(row.share)]) { NumberText.percent(row.share) }
        tag("small", ["class": "under", "data-part": "volume", "data-sort": String(row.intent.volume)]) {
          NumberText.grouped(row.intent.volume)
        }
      }
      PageFrame.number(passed, sort: row.passShare)
      PageFrame.number(floor.map(NumberText.percentFloor) ?? "–", sort: floor, isSecondary: true)
      if hasCorrected {
        PageFrame.number(corrected.map { NumberText.percent($0) } ?? "–", sort: corrected, isSecondary: true)
      }
      PageFrame.number(
        row.satisfactionMean.map { NumberText.percent($0, decimals: 0) } ?? "–", sort: row.satisfactionMean,
        style: "n extra")
      PageFrame.number(row.reopenRate.map { NumberText.percent($0) } ?? "–", sort: row.reopenRate, style: "n extra")
      tag("td", ["class": "secondary why"]) { why(row) }
    }
  }

  /// A figure as the script sorts and saves it.
  private static func key(_ share: Double) -> String { NumberText.fixed(share, 8) }

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
