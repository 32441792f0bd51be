// The portfolio page's first screen: what may ship now, what holds and the cheapest way to lift it, how sure that is.
import TicketModel

extension PortfolioPage {
  static func answer(_ report: PortfolioReport) -> HTML {
    let ship = report.intents(.ship)
    let headline: String
    if ship.isEmpty {
      headline = "No intent may ship now."
    } else {
      headline =
        "\(ship.count) of \(NumberText.count(report.intents.count, "intent")) may ship now. "
        + (ship.count == 1 ? "It carries " : "They carry ")
        + "\(NumberText.percent(report.share(of: .ship))) of the ticket volume."
    }
    return tag("section", ["class": "answer", "aria-labelledby": "answer-title"]) {
      tag("h2", ["id": "answer-title"]) { headline }
      split(report)
      tag("div", ["class": "cards"]) {
        shipCard(report, ship)
        holdCard(report)
        certaintyCard(report, ship)
      }
    }
  }

  /// The whole volume as one bar, with its legend.
  private static func split(_ report: PortfolioReport) -> HTML {
    let parts =
      Standing.allCases.map { ($0.rawValue, $0.title, report.share(of: $0)) }
      + [("outside", "Outside every intent", report.outsideShare)]
    var bar = HTML.empty
    var start = 0.0
    for (style, _, share) in parts where share > 0 {
      bar += .element(
        "rect", ["class": style, "x": c(start * 1_000), "y": "-2", "width": c(share * 1_000), "height": "30"])
      start += share
    }
    let words = parts.map { "\($0.1): \(NumberText.percent($0.2)) of volume." }.joined(separator: " ")
    return tag(
      "svg",
      [
        "class": "split", "viewBox": "0 0 1000 26", "preserveAspectRatio": "none", "role": "img",
        "aria-labelledby": "split-title split-desc",
      ]
    ) {
      tag("title", ["id": "split-title"]) { "Ticket volume by verdict" }
      tag("desc", ["id": "split-desc"]) { words }
      bar
    }
      + tag("ul", ["class": "legend"]) {
        for (style, title, share) in parts {
          tag("li") {
            tag("span", ["class": "swatch \(style)"])
            tag("b") { NumberText.percent(share) }
            " \(title.lowercased())"
          }
        }
      }
  }

  // MARK: What may ship

  private static func shipCard(_ report: PortfolioReport, _ ship: [IntentReport]) -> HTML {
    let minutes = report.ramp?.lines.compactMap(\.minutesFreedPerMonth) ?? []
    return tag("div", ["class": "card ship"]) {
      tag("h3") { "What may ship now" }
      tag("p", ["class": "figure"]) {
        String(ship.count)
        tag("small") {
          " \(ship.count == 1 ? "intent" : "intents"), \(NumberText.percent(report.share(of: .ship))) of volume"
        }
      }
      tag("ul") {
        for row in ship.prefix(5) {
          tag("li") {
            tag("a", ["class": "clip", "href": IntentPage.path(row.intent.id)]) { PageFrame.foreign(row.intent.name) }
            tag("span") { NumberText.percent(row.share) }
          }
        }
      }
      if ship.count > 5 {
        tag("p", ["class": "more"]) { tag("a", ["href": "#verdict-section"]) { "and \(ship.count - 5) more" } }
      }
      if !minutes.isEmpty {
        tag("p", ["class": "aside"]) {
          "Frees about \(NumberText.work(minutes: minutes.reduce(0, +))) of people's work a month once fully "
            + "automated. "
          tag("a", ["class": "screen", "href": "#ramp-section"]) { "The plan" }
        }
      }
    }
  }

  // MARK: What holds

  private static func holdCard(_ report: PortfolioReport) -> HTML {
    let groups = HoldGroup.all(report)
    let held = groups.reduce(0) { $0 + $1.intents.count }
    let share = report.share(of: .hold) + report.share(of: .unjudged)
    return tag("div", ["class": "card hold"]) {
      tag("h3") { "What is held, and what lifts it" }
      tag("p", ["class": "figure"]) {
        String(held)
        tag("small") { " \(held == 1 ? "intent" : "intents"), \(NumberText.percent(share)) of volume" }
      }
      tag("ul", ["class": "lifts"]) {
        for group in groups.prefix(4) {
          tag("li") {
            tag("span", ["class": "clip"]) {
              tag("b") { group.reason.title }
              tag("small") { "\(group.lift) \(group.costSentence)" }
            }
            tag("span") { "\(group.intents.count) · \(NumberText.percent(group.share))" }
          }
        }
      }
      if !groups.isEmpty {
        tag("p", ["class": "aside"]) {
          "Cheapest first, by volume per rating; what scores alone cannot lift stands after. "
          tag("a", ["class": "screen", "href": "#held-section"]) {
            groups.count > 4 ? "All \(groups.count) reasons" : "More on these"
          }
        }
      }
    }
  }

  // MARK: How sure

  private static func certaintyCard(_ report: PortfolioReport, _ ship: [IntentReport]) -> HTML {
    let verdicts = ship.compactMap(\.verdict)
    let proven = verdicts.count { ($0.interval?.exactFloor ?? 0) >= report.rule.requiredShare }
    let required = NumberText.percent(report.rule.requiredShare, decimals: 0)
    let forecast = report.forecast.flatMap { $0.ships > 0 ? $0 : nil }
    let redrawn = report.intents.count { ($0.verdict?.attempt ?? 0) > 1 }
    return tag("div", ["class": "card"]) {
      tag("h3") { "How sure we are" }
      if let forecast {
        tag("p", ["class": "figure"]) {
          NumberText.between(forecast.falseShips.lower, forecast.falseShips.upper)
          tag("small") {
            " of the \(forecast.ships) that \(forecast.ships == 1 ? "ships" : "ship") "
            explained(.falseShips, "probably below \(required)")
          }
        }
      } else {
        tag("p", ["class": "figure"]) {
          verdicts.compactMap { $0.interval?.exactFloor }.min().map(NumberText.percentFloor) ?? "–"
          tag("small") { " lowest floor of what ships" }
        }
      }
      tag("dl") {
        fact(explained(.evidence, "Proven to be \(required) or better"), "\(proven) of \(ship.count)")
        if proven < ship.count {
          fact(HTML("Passed by the rule, not proven"), "\(ship.count - proven) of \(ship.count)")
        }
        pooled(report, verdicts)
        if let wrong = forecast?.wrongAnswersPerMonth {
          fact(explained(.wrongAnswers), NumberText.between(wrong.lower, wrong.upper))
        }
        if let agreement = report.agreement {
          fact(
            explained(.rawAgreement, "Two raters agree"),
            "\(NumberText.percent(agreement.raw)) of \(NumberText.grouped(agreement.pairs))")
        }
        if redrawn > 0 { fact(explained(.attempt, "Sampled more than once"), NumberText.count(redrawn, "intent")) }
      }
      tag("p", ["class": "aside"]) {
        "At 95% confidence. "
        tag("a", ["class": "screen", "href": "#worth-section"]) { "What a pass is worth" }
      }
    }
  }

  /// The floor of all that ships together, or without a forecast the plain share.
  private static func pooled(_ report: PortfolioReport, _ verdicts: [Verdict]) -> HTML {
    let scored = verdicts.reduce(0) { $0 + $1.scored }
    let perfect = verdicts.reduce(0) { $0 + $1.perfect }
    if let floor = report.forecast?.pooledFloor {
      return fact(explained(.pooledFloor, "All that ships together, at least"), NumberText.percentFloor(floor))
    }
    return fact(
      explained(.pooledShare, "Scored answers at 2/2 in what ships"),
      "\(NumberText.percentCut(perfect, of: scored)) of \(NumberText.grouped(scored))")
  }

  private static func fact(_ name: HTML, _ value: String) -> HTML {
    tag("div") {
      tag("dt") { name }
      tag("dd") { value }
    }
  }
}
