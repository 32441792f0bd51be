// The page a lead opens first (`index.html`): what may ship, what holds and why, and how sure that is. The
// first screen is in PortfolioPage+Answer.swift, each further part in a file of its own.
import TicketModel

/// The portfolio page.
public enum PortfolioPage {
  public static let fileName = "index.html"

  /// The page as one self-contained document: no file beside it, no request, no clock.
  ///
  /// - Complexity: O(intents + bytes written).
  public static func render(_ report: PortfolioReport) -> String {
    let sections = sections(report).filter { $0.content != .empty }
    return PageFrame.document(
      title: "\(report.title): intents and verdicts", hasScript: true,
      banner: report.hasSimulation ? simulationWarning : nil,
      header: header(report, contents: sections.filter { !$0.title.isEmpty }.map { ($0.place, $0.title) }),
      main: sections.reduce(.empty) { $0 + $1.content }, footer: footer(report))
  }

  /// The page's sections in their order: place, title in the list of contents (empty: not listed), content. Those
  /// that have nothing to say are empty.
  private static func sections(_ report: PortfolioReport) -> [(place: String, title: String, content: HTML)] {
    [
      ("", "", answer(report)), ("changes-section", "Changes", changes(report)),
      ("held-section", "Holds", holds(report)), ("coverage-section", "Coverage", coverage(report)),
      ("quality-section", "Quality", quality(report)), ("verdict-section", "All verdicts", verdicts(report)),
      ("worth-section", "What a pass is worth", worth(report)), ("ramp-section", "Ramp plan", ramp(report)),
      ("rater-section", "Raters", raters(report)), ("volume-section", "Monthly volume", volume(report)),
      ("data-section", "Data quality", dataQuality(report)), ("made-section", "How it was made", provenance(report)),
    ]
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

  private static func header(_ report: PortfolioReport, contents: [(place: String, title: String)]) -> HTML {
    var facts = NumberText.count(report.coverage.minedTickets, "ticket")
    if let period = report.period { facts += ", \(period)" }
    facts += ", \(NumberText.count(report.intents.count, "intent"))"
    return tag("p", ["class": "eyebrow"]) { PageFrame.foreign(report.title) }
      + tag("h1") { "Which intents may be resolved automatically" }
      + tag("p", ["class": "lede"]) { facts + ". Generated \(PageFrame.minute(report.generatedAt))." }
      + tag("nav", ["class": "contents", "aria-label": "On this page"]) {
        tag("ul") {
          for (place, title) in contents { tag("li") { tag("a", ["href": "#" + place]) { title } } }
        }
      }
  }

  // MARK: Charts

  static func coverage(_ report: PortfolioReport) -> HTML {
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

  static func quality(_ report: PortfolioReport) -> HTML {
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

  static func volume(_ report: PortfolioReport) -> HTML {
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
