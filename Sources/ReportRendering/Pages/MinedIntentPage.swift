// One mined intent in full (`intents/I001.html`): what it is, what tells it from the intent nearest to it, its typical
// and its doubtful tickets. No verdict; with one, the page is in IntentPage.swift, which shares its sections.
import TicketModel

/// The page of one mined intent, and of the tickets that fit none.
public enum MinedIntentPage {
  /// The page as one self-contained document without a script. It lies at `IntentPage.path`.
  ///
  /// - Parameter place: in `report.intents`.
  /// - Complexity: O(bytes written).
  public static func render(_ place: Int, in report: DiscoveryReport) -> String {
    let row = report.intents[place]
    return document(
      row, report, eyebrow: "\(row.intent.id) · number \(place + 1) of \(report.intents.count) by volume",
      neighbours: neighbours(place, report),
      main: IntentPage.about(row) + contrast(row)
        + IntentPage.trend(row.monthlyVolumes, gaps: report.monthsWithGaps, changes: changes(of: place, in: report))
        + IntentPage.makeUp(row) + IntentPage.examples(row)
        + borderline(
          row, title: "Border-line tickets",
          note:
            "The tickets that are hardly nearer to this intent than to another, or that only their neighbours placed "
            + "here. Figures are cosines with the centres of both; personal data masked."))
  }

  /// The page of the tickets that fit no intent.
  public static func renderOutside(_ row: IntentReport, in report: DiscoveryReport) -> String {
    document(
      row, report, eyebrow: "not an intent", neighbours: .empty,
      main: tag("p", ["class": "lede"]) {
        "Tickets too unlike every intent to be counted with it: rare questions, and words that say too little."
      } + IntentPage.trend(row.monthlyVolumes, gaps: report.monthsWithGaps) + IntentPage.makeUp(row)
        + borderline(
          row, title: "Nearest to an intent",
          note: "The tickets that came nearest to fitting, with the cosine to the centre of that intent; personal data "
            + "masked.")
        + IntentPage.examples(
          row, title: "Furthest from every intent", note: "The least similar first, personal data masked."))
  }

  private static func document(
    _ row: IntentReport, _ report: DiscoveryReport, eyebrow: String, neighbours: HTML, main: HTML
  ) -> String {
    PageFrame.document(
      title: "\(row.intent.name) – \(report.title)", hasScript: false,
      header: tag("p", ["class": "eyebrow"]) {
        tag("a", ["href": "../\(IntentIndexPage.fileName)"]) { "All intents" }
        " · " + eyebrow
      } + tag("h1") { PageFrame.foreign(row.intent.name) }
        + (row.decisions.isEmpty
          ? .empty : tag("p", ["class": "lede"]) { PageFrame.foreign(row.decisions.joined(separator: " · ")) })
        + neighbours + facts(row),
      main: main, footer: IntentIndexPage.footer(report))
  }

  // MARK: Heading

  private static func facts(_ row: IntentReport) -> HTML {
    tag("dl", ["class": "facts"]) {
      PageFrame.fact("Volume") {
        NumberText.percent(row.share)
        tag("small") { NumberText.count(row.intent.volume, "ticket") }
      }
      if row.intent.label >= 0 {
        PageFrame.fact("Asked for besides") {
          NumberText.grouped(row.askedBesides)
          tag("small") { "tickets filed elsewhere, not in the volume" }
        }
      }
      let bot = IntentIndexPage.botShare([row])
      PageFrame.fact("Resolved by the bot alone") {
        bot.map { NumberText.percent($0, decimals: 0) } ?? "not known"
        tag("small") {
          "of \(NumberText.grouped(row.resolutions.bot + row.resolutions.human + row.resolutions.mixed)) known"
        }
      }
      PageFrame.fact("Median time to solve") {
        row.handling.map { NumberText.duration(seconds: $0.median) } ?? "not known"
        tag("small") { row.handling.map { "90% within \(NumberText.duration(seconds: $0.ninetieth))" } ?? "no times" }
      }
      PageFrame.fact("Reopened") {
        row.reopenRate.map { NumberText.percent($0) } ?? "not known"
        tag("small") { row.reopenRate == nil ? "not exported" : "of \(NumberText.count(row.reopenKnown, "ticket"))" }
      }
      PageFrame.fact("Rating") {
        row.satisfactionMean.map { NumberText.percent($0, decimals: 0) } ?? "not known"
        tag("small") { rated(row) }
      }
    }
  }

  private static func rated(_ row: IntentReport) -> String {
    let answers = NumberText.count(row.satisfactionResponses, "answer")
    guard let asked = row.satisfactionAsked, asked > 0 else { return answers }
    return answers
      + ", \(NumberText.percent(Double(row.satisfactionResponses) / Double(asked), decimals: 0)) of those asked"
  }

  private static func neighbours(_ place: Int, _ report: DiscoveryReport) -> HTML {
    func link(_ words: String, _ id: String, _ name: String) -> HTML {
      tag("li") {
        words + " "
        tag("a", ["href": file(id)]) { PageFrame.foreign(name) }
      }
    }
    return tag("nav", ["class": "contents", "aria-label": "Other intents"]) {
      tag("ul") {
        if place > 0 {
          let before = report.intents[place - 1].intent
          link("Previous:", before.id, before.name)
        }
        if place + 1 < report.intents.count {
          let after = report.intents[place + 1].intent
          link("Next:", after.id, after.name)
        }
        if let sibling = report.intents[place].sibling { link("Nearest:", sibling.intentID, sibling.name) }
      }
    }
  }

  /// The page of another intent, seen from this one: beside it in the folder.
  private static func file(_ id: String) -> String { String(IntentPage.path(id).dropFirst("intents/".count)) }

  // MARK: Against its nearest sibling

  static func contrast(_ row: IntentReport) -> HTML {
    guard let sibling = row.sibling else { return .empty }
    return tag("section", ["aria-labelledby": "contrast-heading"]) {
      tag("h2", ["id": "contrast-heading"]) { "Against the nearest intent" }
      tag("p", ["class": "note"]) {
        "Nearest is "
        tag("a", ["href": file(sibling.intentID)]) { PageFrame.foreign(sibling.name) }
        " (\(sibling.intentID)): the two centres have a cosine of \(NumberText.fixed(sibling.cosine, 2)), 1 being the "
          + "same. Shares are of the most central tickets of each."
      }
      tag("div", ["class": "pair"]) {
        terms("Terms of this intent that the other uses less", sibling.own)
        terms("Terms of the other that this intent uses less", sibling.other)
      }
    }
  }

  private static func terms(_ caption: String, _ terms: [IntentReport.ContrastedTerm]) -> HTML {
    if terms.isEmpty {
      return tag("div") { tag("p", ["class": "empty"]) { caption + ": none stands out." } }
    }
    return tag("div") {
      tag("table") {
        tag("caption") { caption }
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { "Term" }
            tag("th", ["scope": "col", "class": "n"]) { "Here" }
            tag("th", ["scope": "col", "class": "n"]) { "There" }
          }
        }
        tag("tbody") {
          for term in terms {
            tag("tr") {
              tag("th", ["scope": "row"]) { PageFrame.foreign(term.term) }
              tag("td", ["class": "n"]) { NumberText.percent(term.share, decimals: 0) }
              tag("td", ["class": "n"]) { NumberText.percent(term.siblingShare, decimals: 0) }
            }
          }
        }
      }
    }
  }

  // MARK: Doubtful tickets

  static func borderline(_ row: IntentReport, title: String, note: String) -> HTML {
    guard !row.borderline.isEmpty else { return .empty }
    return tag("section", ["aria-labelledby": "borderline-heading"]) {
      tag("h2", ["id": "borderline-heading"]) { title }
      tag("p", ["class": "note"]) { note }
      tag("ul", ["class": "examples"]) {
        for entry in row.borderline {
          tag("li") {
            IntentPage.quotation(entry.ticket)
            tag("p", ["class": "beside"]) {
              row.intent.label < 0
                ? "\(NumberText.fixed(entry.similarity, 2)) to "
                : "\(NumberText.fixed(entry.similarity, 2)) to this intent, "
                  + "\(NumberText.fixed(entry.otherSimilarity, 2)) to "
              tag("a", ["href": file(entry.otherIntentID)]) { PageFrame.foreign(entry.otherName) }
            }
          }
        }
      }
    }
  }
}
