// The page an analyst opens first (`index.html`): how many intents there are, how much they cover, what fits none, and
// all of them to browse. Nothing on it is judged. The table is in IntentIndexPage+Table.swift.
import TicketModel

/// The page of all mined intents.
public enum IntentIndexPage {
  public static let fileName = "index.html"

  /// The page as one self-contained document: no file beside it, no request, no clock.
  ///
  /// - Complexity: O(intents + bytes written).
  public static func render(_ report: DiscoveryReport) -> String {
    PageFrame.document(
      title: "\(report.title): mined intents", hasScript: true, header: header(report),
      main: answer(report) + browse(report) + maps(report) + coverage(report) + volume(report) + changes(report)
        + found(report),
      footer: footer(report))
  }

  static func footer(_ report: DiscoveryReport) -> HTML {
    tag("p") {
      "\(report.title) · mined \(PageFrame.minute(report.minedAt)) · assay \(report.codeVersion) · tickets "
      tag("code") { String(report.inputHash.prefix(12)) }
    }
  }

  private static func header(_ report: DiscoveryReport) -> HTML {
    var facts = NumberText.count(report.coverage.minedTickets, "ticket")
    if let first = report.monthlyVolumes.first, let last = report.monthlyVolumes.last {
      facts += ", \(Timestamp.monthName(first.month)) to \(Timestamp.monthName(last.month))"
    }
    var sections = [("#browse-section", "All intents")]
    if !report.maps.isEmpty { sections.append(("#map-section", "Map")) }
    sections += [("#coverage-section", "Coverage"), ("#volume-section", "Monthly volume")]
    if report.changes != nil { sections.append(("#changes-section", "What changed")) }
    if report.discovery != nil { sections.append(("#made-section", "How they were found")) }
    return tag("p", ["class": "eyebrow"]) { PageFrame.foreign(report.title) }
      + tag("h1") { "What customers write about" }
      + tag("p", ["class": "lede"]) {
        facts + ". Mined \(PageFrame.minute(report.minedAt)); no verdicts here."
      }
      + tag("nav", ["class": "contents", "aria-label": "On this page"]) {
        tag("ul") {
          for (place, title) in sections { tag("li") { tag("a", ["href": place]) { title } } }
        }
      }
  }

  // MARK: The answer

  private static func answer(_ report: DiscoveryReport) -> HTML {
    let coverage = report.coverage
    let held = coverage.minedTickets - coverage.outliers
    var headline =
      "\(NumberText.count(report.intents.count, "intent")) \(report.intents.count == 1 ? "holds" : "hold") "
      + "\(NumberText.grouped(held)) of \(NumberText.count(coverage.minedTickets, "ticket"))"
    if coverage.outliers > 0 {
      headline +=
        "; \(NumberText.grouped(coverage.outliers)) (\(NumberText.percent(coverage.outsideShare))) "
        + (coverage.outliers == 1 ? "fits none" : "fit none")
    }
    headline += ". "
    if let seventy = coverage.intentsToSeventy {
      headline += "The \(NumberText.count(seventy, "largest makes", "largest make")) up 70%."
    } else {
      headline += "Together they make up \(NumberText.percent(coverage.points.last ?? 0)), less than 70%."
    }
    return tag("section", ["class": "answer", "aria-labelledby": "answer-title"]) {
      tag("h2", ["id": "answer-title"]) { headline }
      tag("div", ["class": "cards"]) {
        largestCard(report)
        coverageCard(coverage)
        outsideCard(report)
      }
    }
  }

  private static func largestCard(_ report: DiscoveryReport) -> HTML {
    tag("div", ["class": "card"]) {
      tag("h3") { "Largest intents" }
      tag("p", ["class": "figure"]) {
        NumberText.grouped(report.intents.count)
        tag("small") { report.intents.count == 1 ? " intent" : " intents" }
      }
      tag("ul") {
        for row in report.intents.prefix(5) {
          tag("li") {
            tag("a", ["class": "clip", "href": IntentPage.path(row.intent.id)]) { PageFrame.foreign(row.intent.name) }
            tag("span") { NumberText.percent(row.share) }
          }
        }
      }
      if report.intents.count > 5 {
        tag("p", ["class": "more"]) {
          tag("a", ["href": "#browse-section"]) { "and \(NumberText.grouped(report.intents.count - 5)) more" }
        }
      }
    }
  }

  private static func coverageCard(_ coverage: Coverage) -> HTML {
    tag("div", ["class": "card"]) {
      tag("h3") { "Coverage" }
      tag("p", ["class": "figure"]) {
        coverage.intentsToSeventy.map { NumberText.grouped($0) } ?? "–"
        tag("small") { coverage.intentsToSeventy == nil ? " 70% is not reached" : " intents to 70% of volume" }
      }
      tag("dl") {
        for share in [0.5, 0.8, 0.9] {
          tag("div") {
            tag("dt") { "To \(NumberText.percent(share, decimals: 0))" }
            tag("dd") { coverage.intents(holding: share).map { NumberText.count($0, "intent") } ?? "not reached" }
          }
        }
        tag("div") {
          tag("dt") { "All of them" }
          tag("dd") { NumberText.percent(coverage.filedShare) }
        }
        if let result = coverage.audit.result {
          tag("div") {
            tag("dt") { "Tickets that fit theirs" }
            tag("dd") { NumberText.percent(result.covered.estimate) }
          }
        }
      }
    }
  }

  private static func outsideCard(_ report: DiscoveryReport) -> HTML {
    let coverage = report.coverage
    return tag("div", ["class": "card unjudged"]) {
      tag("h3") { "Fits no intent" }
      tag("p", ["class": "figure"]) {
        NumberText.percent(coverage.outsideShare)
        tag("small") { " of volume, \(NumberText.count(coverage.outliers, "ticket"))" }
      }
      if let outside = report.outside {
        tag("dl") {
          tag("div") {
            tag("dt") { "Resolved by the bot alone" }
            tag("dd") { botShare([outside]).map { NumberText.percent($0, decimals: 0) } ?? "not known" }
          }
          tag("div") {
            tag("dt") { "Reopened" }
            tag("dd") { outside.reopenRate.map { NumberText.percent($0) } ?? "not known" }
          }
        }
        tag("p", ["class": "more"]) {
          tag("a", ["href": IntentPage.path(outside.intent.id)]) { "Look at these tickets" }
        }
      }
      tag("p", ["class": "aside"]) {
        coverage.outliers == 0
          ? "Every mined ticket fits an intent."
          : "Too unlike every intent to be counted with it; never left out of a share."
      }
    }
  }

  // MARK: Charts

  private static func maps(_ report: DiscoveryReport) -> HTML {
    guard !report.maps.isEmpty else { return .empty }
    return tag("section", ["id": "map-section", "aria-labelledby": "map-heading"]) {
      tag("h2", ["id": "map-heading"]) { report.maps.count > 1 ? "Maps of the intents" : "Map of the intents" }
      tag("p", ["class": "note"]) {
        "Each bubble is an intent, its area the tickets, its letter and colour the theme. Intents that are alike lie "
          + "near each other. Point at a bubble for its name, choose it for its page."
          + (report.maps.count > 1
            ? " What was found by different vectors cannot be compared: each kind has its map." : "")
      }
      for map in report.maps {
        if report.maps.count > 1 {
          tag("h3") { "By \(map.kind) vectors: \(NumberText.count(map.points.count, "intent"))" }
        }
        IntentMapChart.render(map, of: report)
        tag("p", ["class": "note"]) {
          "The two axes show \(NumberText.percent(map.explainedShare, decimals: 0)) of the squared distances between "
            + "these intents (classical scaling of their centroids): bubbles far apart differ, but bubbles side by side "
            + "need not be alike. Each intent's page names the one nearest to it."
        }
      }
    }
  }

  private static func coverage(_ report: DiscoveryReport) -> HTML {
    tag("section", ["id": "coverage-section", "aria-labelledby": "coverage-heading"]) {
      tag("h2", ["id": "coverage-heading"]) { "How much the intents cover" }
      tag("p", ["class": "note"]) {
        "From left to right one intent after the other is added, largest first; the height is their share of volume so "
          + "far. \(NumberText.count(report.coverage.outliers, "ticket")) "
          + "(\(NumberText.percent(report.coverage.outsideShare))) "
          + "\(report.coverage.outliers == 1 ? "fits" : "fit") no intent. "
          + report.coverage.nextText(report.intents)
      }
      CoverageChart.render(
        report.coverage, volumes: report.intents.map(\.intent.volume),
        bands: [
          CoverageChart.Band(style: "plain", title: "All intents", members: report.intents.map { _ in true })
        ])
      tag("ul", ["class": "legend"]) {
        tag("li") {
          tag("span", ["class": "swatch plain"])
          "In an intent"
        }
        CoverageChart.legend(report.coverage)
      }
      tag("p", ["class": "note"]) { report.coverage.audit.note(filed: report.coverage.filedShare) }
      audit(report.coverage)
    }
  }

  /// What the audit found, band by band.
  private static func audit(_ coverage: Coverage) -> HTML {
    guard let result = coverage.audit.result else { return .empty }
    return tag("div", ["class": "scroll", "role": "region", "aria-label": "Audit by band", "tabindex": "0"]) {
      tag("table") {
        tag("caption") {
          "By band of the curve: drawn tickets that fit their intent, and the exact 95% interval of the share of all "
            + "its tickets that do."
        }
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { "Band" }
            for title in ["Intents", "Tickets"] { tag("th", ["scope": "col", "class": "n secondary"]) { title } }
            for title in ["Fit", "Purity", "95% interval"] { tag("th", ["scope": "col", "class": "n"]) { title } }
          }
        }
        tag("tbody") {
          for band in result.bands {
            tag("tr") {
              tag("th", ["scope": "row"]) { band.title }
              tag("td", ["class": "n secondary"]) { NumberText.grouped(band.intents) }
              tag("td", ["class": "n secondary"]) { NumberText.grouped(band.tickets) }
              tag("td", ["class": "n"]) { "\(band.fitting) of \(band.sampled)" }
              tag("td", ["class": "n"]) { NumberText.percent(band.purity.estimate) }
              tag("td", ["class": "n"]) {
                "\(NumberText.percent(band.purity.lower)) to \(NumberText.percent(band.purity.upper))"
              }
            }
          }
        }
      }
    }
  }

  private static func volume(_ report: DiscoveryReport) -> HTML {
    tag("section", ["id": "volume-section", "aria-labelledby": "volume-heading"]) {
      tag("h2", ["id": "volume-heading"]) { "Monthly volume" }
      TrendChart.render(
        id: "volume", title: "Mined tickets per month", report.monthlyVolumes, gaps: report.monthsWithGaps)
    }
  }

  private static func found(_ report: DiscoveryReport) -> HTML {
    guard report.discovery != nil else { return .empty }
    return tag("section", ["id": "made-section", "aria-label": "How they were found"]) {
      PortfolioPage.discovery(report.discovery)
    }
  }
}
