// What a pass is worth: how the rule treats good and bad intents, and which of this desk's verdicts are doubtful when
// all scores are looked at together.
import TicketModel

extension PortfolioPage {
  static func worth(_ report: PortfolioReport) -> HTML {
    let chart = OperatingCurveChart.render(report)
    let forecast = forecast(report)
    guard chart != .empty || forecast != .empty else { return .empty }
    return tag("section", ["id": "worth-section", "aria-labelledby": "worth-heading"]) {
      tag("h2", ["id": "worth-heading"]) { "What a pass is worth" }
      if chart != .empty {
        tag("p", ["class": "note"]) {
          ruleSentence(report.rule)
          " The curve is the "
          explained(.chanceToShip, "chance to ship")
          "; on it stand this desk's scored intents, at the share of defects that their samples show."
        }
        chart
        tag("ul", ["class": "legend"]) {
          tag("li") {
            tag("span", ["class": "swatch disc ship"])
            "Ship"
          }
          tag("li") {
            tag("span", ["class": "swatch diamond hold"])
            "Hold"
          }
          tag("li") { "A number: so many intents" }
        }
      }
      forecast
    }
  }

  /// What the rule does at the border and well below it.
  private static func ruleSentence(_ rule: RuleFacts) -> String {
    let passing = "\(rule.sampleSize - rule.allowedDefects) of \(rule.sampleSize) passes. "
    let known = rule.chancesToShip
    func chance(_ defects: Double) -> Double? { known.first { abs($0.defectRate - defects) < 1e-9 }?.chance }
    let border = chance(1 - rule.requiredShare).map { chance in
      "An intent truly at \(NumberText.percent(rule.requiredShare, decimals: 0)) is held "
        + "\(NumberText.percent(1 - chance, decimals: 0)) of the time"
    }
    let below = chance(0.08).map { "one at 92% ships \(NumberText.percent($0, decimals: 0)) of the time" }
    let sentence = [border, below].compactMap { $0 }.joined(separator: ", ")
    return passing + (sentence.isEmpty ? "" : sentence + ".")
  }

  // MARK: All scores together

  private static func forecast(_ report: PortfolioReport) -> HTML {
    guard let forecast = report.forecast, !forecast.lines.isEmpty else { return .empty }
    let rows = Dictionary(report.intents.map { ($0.intent.id, $0) }) { first, _ in first }
    return tag("h3", ["id": "forecast-heading"]) { "All scores together" }
      + tag("p", ["class": "note"]) { forecastText(forecast, report.rule) }
      + tag("div", ["class": "pair"]) {
        tag("div") { doubtful(forecast, rows) }
        tag("div") { next(forecast, rows) }
      }
  }

  private static func forecastText(_ forecast: PortfolioForecast, _ rule: RuleFacts) -> String {
    let required = NumberText.percent(rule.requiredShare, decimals: 0)
    var text = ""
    if forecast.ships > 0 {
      let false_ = forecast.falseShips
      text =
        "Of the \(NumberText.count(forecast.ships, "intent")) that \(forecast.ships == 1 ? "ships" : "ship"), "
        + "\(NumberText.between(false_.lower, false_.upper)) are probably below \(required) "
        + "(expected \(NumberText.fixed(false_.value, 1))). "
    }
    text +=
      "Each intent is judged by its own scores and by how much the "
      + "\(NumberText.count(forecast.intents, "scored intent")) differ. "
    return text
      + (forecast.isCorrectedForRaters
        ? "Raters' misses and false alarms, as hidden tickets show them, are taken out."
        : "Raters' own errors are not known and not taken out.")
  }

  private static func doubtful(_ forecast: PortfolioForecast, _ rows: [String: IntentReport]) -> HTML {
    let shipped = forecast.lines.filter(\.ships)
    let table = DataTable(
      label: "Most doubtful of what ships", caption: "Ships, most doubtful first",
      columns: [
        .text("Intent"), .number(explained(.posterior), isSecondary: true), .number(explained(.chanceBelow)),
      ])
    return table.render(
      shipped.prefix(8).map { line in
        [
          intentCell(line.intentID, rows), estimate(line.share),
          HTML(NumberText.chance(line.chanceBelow)) + bar(line.chanceBelow),
        ]
      })
      + (shipped.isEmpty ? tag("p", ["class": "empty"]) { "Nothing ships." } : .empty)
      + (shipped.count > 8
        ? tag("p", ["class": "more"]) { "and \(shipped.count - 8) less doubtful: see their own pages." } : .empty)
  }

  private static func next(_ forecast: PortfolioForecast, _ rows: [String: IntentReport]) -> HTML {
    DataTable(
      label: "Next ratings",
      caption: "Where the next \(NumberText.count(forecast.ratingsAhead, "rating")) remove most doubt",
      columns: [.text("Intent"), .text("Verdict", isSecondary: true), .number(explained(.nextRatings, "Ratings"))]
    ).render(
      forecast.nextRatings.map { next in
        [
          intentCell(next.intentID, rows), rows[next.intentID].map { PageFrame.badge($0.standing) } ?? HTML("–"),
          HTML(NumberText.grouped(next.ratings)),
        ]
      })
  }

  // MARK: Cells

  /// The intent's name as a link to its page; the id alone where the report does not have it.
  static func intentCell(_ id: String, _ rows: [String: IntentReport]) -> HTML {
    guard let row = rows[id] else { return HTML(id) }
    return tag("a", ["href": IntentPage.path(id)]) { PageFrame.foreign(row.intent.name) } + HTML(" ")
      + tag("span", ["class": "id"]) { id }
  }

  /// A share over its interval.
  static func estimate(_ share: IntervalEstimate) -> HTML {
    HTML(NumberText.percent(share.value)) + tag("small", ["class": "under"]) { NumberText.range(share) }
  }

  /// A share as the length of a bar, for the eye: the figure stands above it.
  static func bar(_ share: Double) -> HTML {
    tag("svg", ["class": "bar", "viewBox": "0 0 100 10", "preserveAspectRatio": "none", "aria-hidden": "true"]) {
      HTML.element("rect", ["class": "field", "width": "100", "height": "10"])
      HTML.element("rect", ["class": "column", "width": c(min(max(share, 0), 1) * 100), "height": "10"])
    }
  }
}
