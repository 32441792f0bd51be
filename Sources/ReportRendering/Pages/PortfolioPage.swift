// The page a lead opens first (`index.html`): what may ship, what holds and why, and how sure that is. The verdict
// table is in PortfolioPage+Verdicts.swift, where the figures come from in PortfolioPage+Provenance.swift.
import TicketModel

/// The portfolio page.
public enum PortfolioPage {
  public static let fileName = "index.html"

  /// The page as one self-contained document: no file beside it, no request, no clock.
  ///
  /// - Complexity: O(intents + bytes written).
  public static func render(_ report: PortfolioReport) -> String {
    PageFrame.document(
      title: "\(report.title): intents and verdicts", hasScript: true,
      banner: report.hasSimulation ? simulationWarning : nil, header: header(report),
      main: answer(report) + coverage(report) + quality(report) + volume(report)
        + verdicts(report) + dataQuality(report) + provenance(report),
      footer: footer(report))
  }

  static let simulationWarning =
    "Simulated: made-up tickets or simulated raters. No verdict on these pages may be acted on."

  static func footer(_ report: PortfolioReport) -> HTML {
    tag("p") {
      "\(report.title) · generated \(PageFrame.minute(report.generatedAt)) · assay \(report.codeVersion) · rule version "
        + "\(report.rule.version) · tickets "
      tag("code") { String(report.storeHash.prefix(12)) }
    }
  }

  private static func header(_ report: PortfolioReport) -> HTML {
    var facts = NumberText.count(report.coverage.minedTickets, "ticket")
    if let period = report.period { facts += ", \(period)" }
    facts += ", \(NumberText.count(report.intents.count, "intent"))"
    return tag("p", ["class": "eyebrow"]) { PageFrame.foreign(report.title) }
      + tag("h1") { "Which intents may be resolved automatically" }
      + tag("p", ["class": "lede"]) { facts + ". Generated \(PageFrame.minute(report.generatedAt))." }
      + tag("nav", ["class": "contents", "aria-label": "On this page"]) {
        tag("ul") {
          for (place, title) in [
            ("#coverage-section", "Coverage"), ("#quality-section", "Quality"), ("#volume-section", "Monthly volume"),
            ("#verdict-section", "All verdicts"), ("#data-section", "Data quality"),
            ("#made-section", "How it was made"),
          ] {
            tag("li") { tag("a", ["href": place]) { title } }
          }
        }
      }
  }

  // MARK: The answer

  private static func answer(_ report: PortfolioReport) -> HTML {
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

  private static func shipCard(_ report: PortfolioReport, _ ship: [IntentReport]) -> HTML {
    tag("div", ["class": "card ship"]) {
      tag("h3") { "May ship" }
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
    }
  }

  private static func holdCard(_ report: PortfolioReport) -> HTML {
    let held = report.intents.filter { $0.standing != .ship }
    let share = report.share(of: .hold) + report.share(of: .unjudged)
    // Each intent counts once, under its weightiest reason.
    let reasons = Verdict.Reason.allCases.map { reason in
      (reason, held.filter { ($0.verdict?.reasons.first ?? .notSampled) == reason })
    }
    return tag("div", ["class": "card hold"]) {
      tag("h3") { "Hold, and why" }
      tag("p", ["class": "figure"]) {
        String(held.count)
        tag("small") { " \(held.count == 1 ? "intent" : "intents"), \(NumberText.percent(share)) of volume" }
      }
      tag("ul") {
        for (reason, rows) in reasons where !rows.isEmpty {
          tag("li") {
            tag("span", ["class": "clip"]) { reason.title }
            tag("span") {
              "\(rows.count) · \(NumberText.percent(rows.reduce(0) { $0 + $1.share }))"
            }
          }
        }
      }
      tag("p", ["class": "aside"]) {
        "Intents and share of volume, each under its main reason. What has not been judged holds."
      }
    }
  }

  private static func certaintyCard(_ report: PortfolioReport, _ ship: [IntentReport]) -> HTML {
    let verdicts = ship.compactMap(\.verdict)
    let proven = verdicts.count { ($0.interval?.exactFloor ?? 0) >= report.rule.requiredShare }
    let floor = verdicts.compactMap { $0.interval?.exactFloor }.min()
    let scored = verdicts.reduce(0) { $0 + $1.scored }
    let perfect = verdicts.reduce(0) { $0 + $1.perfect }
    let required = NumberText.percent(report.rule.requiredShare, decimals: 0)
    let redrawn = report.intents.count { ($0.verdict?.attempt ?? 0) > 1 }
    return tag("div", ["class": "card"]) {
      tag("h3") { "How sure" }
      tag("p", ["class": "figure"]) {
        floor.map(NumberText.percentFloor) ?? "–"
        tag("small") { " lowest floor of these" }
      }
      tag("dl") {
        tag("div") {
          tag("dt") { "Shown to be \(required) or better" }
          tag("dd") { "\(proven) of \(ship.count)" }
        }
        tag("div") {
          tag("dt") { "Scored answers at 2/2 in what ships" }
          tag("dd") { "\(NumberText.percentCut(perfect, of: scored)) of \(NumberText.grouped(scored))" }
        }
        if let agreement = report.agreement {
          tag("div") {
            tag("dt") { "Two raters agree" }
            tag("dd") { "\(NumberText.percent(agreement.raw)) of \(NumberText.grouped(agreement.pairs))" }
          }
        }
        if redrawn > 0 {
          tag("div") {
            tag("dt") { "Sampled more than once" }
            tag("dd") { NumberText.count(redrawn, "intent") }
          }
        }
      }
      tag("p", ["class": "aside"]) {
        "At 95% confidence. \(report.rule.sampleSize - report.rule.allowedDefects) of \(report.rule.sampleSize) "
          + "passes the rule; the floor says what a pass shows."
      }
    }
  }

  // MARK: Charts

  private static func coverage(_ report: PortfolioReport) -> HTML {
    let sentence: String
    if let seventy = report.coverage.intentsToSeventy {
      sentence = "The \(NumberText.count(seventy, "largest intent", "largest intents")) make up 70% of the volume. "
    } else {
      sentence =
        "All \(NumberText.count(report.intents.count, "intent")) together make up "
        + "\(NumberText.percent(report.coverage.points.last ?? 0)), less than 70%. "
    }
    return tag("section", ["id": "coverage-section", "aria-labelledby": "coverage-heading"]) {
      tag("h2", ["id": "coverage-heading"]) { "How much the intents cover" }
      tag("p", ["class": "note"]) {
        sentence
          + "From left to right one intent after the other is added, largest first; the height is their share of "
          + "volume so far, by verdict. "
          + "\(NumberText.count(report.coverage.outliers, "ticket")) "
          + "(\(NumberText.percent(report.outsideShare))) \(report.coverage.outliers == 1 ? "belongs" : "belong") to "
          + "no intent. " + report.coverage.nextText(report.intents)
      }
      CoverageChart.render(
        report.coverage, volumes: report.intents.map(\.intent.volume),
        bands: Standing.allCases.map { standing in
          CoverageChart.Band(
            style: standing.rawValue, title: standing.title, members: report.intents.map { $0.standing == standing })
        })
      tag("ul", ["class": "legend"]) {
        for standing in Standing.allCases {
          tag("li") {
            tag("span", ["class": "swatch \(standing.rawValue)"])
            standing.title
          }
        }
        CoverageChart.legend(report.coverage)
      }
      tag("p", ["class": "note"]) { report.coverage.audit.note(filed: report.coverage.filedShare) }
    }
  }

  private static func quality(_ report: PortfolioReport) -> HTML {
    tag("section", ["id": "quality-section", "aria-labelledby": "quality-heading"]) {
      tag("h2", ["id": "quality-heading"]) { "Volume against quality" }
      tag("p", ["class": "note"]) {
        "Every scored intent by its share of volume and the share of its sample at 2/2 on all three criteria. The "
          + "thin lines are 95% intervals (Clopper-Pearson)."
      }
      PassRateChart.render(report)
      tag("ul", ["class": "legend"]) {
        tag("li") {
          tag("span", ["class": "swatch disc ship"])
          "Ship"
        }
        tag("li") {
          tag("span", ["class": "swatch diamond hold"])
          "Hold"
        }
        tag("li") {
          tag("span", ["class": "dashes"])
          "Required share"
        }
      }
    }
  }

  private static func volume(_ report: PortfolioReport) -> HTML {
    tag("section", ["id": "volume-section", "aria-labelledby": "volume-heading"]) {
      tag("h2", ["id": "volume-heading"]) { "Monthly volume" }
      if !report.imports.monthsWithGaps.isEmpty {
        tag("p", ["class": "note"]) {
          "No tickets at all in \(report.imports.monthsWithGaps.map(Timestamp.monthName).joined(separator: ", ")): "
            + "most likely missing from the export (dashed)."
        }
      }
      TrendChart.render(
        id: "volume", title: "Mined tickets per month", report.monthlyVolumes, gaps: report.imports.monthsWithGaps)
    }
  }
}
