// What an intent is, on its page with a verdict and without: its course over time, its terms, where its tickets come
// from and how they ended, typical ones.
import TicketModel

extension IntentPage {
  // MARK: Trend

  static func trend(_ volumes: [MonthVolume], gaps: [Int], changes: HTML = .empty) -> HTML {
    tag("section", ["aria-labelledby": "trend-heading"]) {
      tag("h2", ["id": "trend-heading"]) { "Monthly volume" }
      changes
      TrendChart.render(
        id: "trend", title: "Tickets of this intent per month", volumes, gaps: gaps, isCompact: true)
    }
  }

  // MARK: What it is made of

  /// Theme and terms.
  static func about(_ row: IntentReport) -> HTML {
    tag("section", ["aria-labelledby": "about-heading"]) {
      tag("h2", ["id": "about-heading"]) { "What it is" }
      tag("p", ["class": "note"]) { note(row.intent) }
      if let theme = row.intent.theme { tag("p") { "Theme: " + theme } }
      tag("ul", ["class": "terms"]) {
        for term in row.intent.terms.prefix(12) { tag("li") { PageFrame.foreign(term.term) + evidence(term) } }
      }
    }
  }

  /// Who resolves its tickets, how it went, and where they come from.
  static func makeUp(_ row: IntentReport) -> HTML {
    let resolved = row.resolutions
    let resolutions = [
      NamedCount(name: "Bot alone", count: resolved.bot), NamedCount(name: "Person alone", count: resolved.human),
      NamedCount(name: "Bot and person", count: resolved.mixed), NamedCount(name: "Not known", count: resolved.unknown),
    ]
    return tag("section", ["class": "pair", "id": "origin-heading", "aria-label": "Where its tickets come from"]) {
      tag("div") {
        counts("Who resolves it", "Resolved by", resolutions.filter { $0.count > 0 })
        for sentence in outcomes(row) { tag("p", ["class": "note"]) { sentence } }
      }
      tag("div") {
        counts("Languages", "Language", row.languages)
        counts("Channels", "Channel", row.channels)
      }
    }
  }

  private static func note(_ intent: Intent) -> String {
    let measured = intent.terms.contains { $0.share != nil && $0.lift != nil }
    return "Terms that set it apart from the other intents, strongest first"
      + (measured ? ": share of its tickets, and how many times the share elsewhere." : ".")
  }

  private static func evidence(_ term: WeightedTerm) -> HTML {
    guard let share = term.share, let lift = term.lift else { return .empty }
    return tag("span", ["class": "id"]) {
      " \(NumberText.percent(share, decimals: 0)), ×\(NumberText.fixed(lift, lift < 10 ? 1 : 0))"
    }
  }

  /// What became of the tickets, each figure with the number of tickets behind it; what is missing is said.
  static func outcomes(_ row: IntentReport) -> [String] {
    let volume = NumberText.grouped(row.intent.volume)
    var sentences = [String]()
    if let handling = row.handling {
      sentences.append(
        "From creation to solution: half within \(NumberText.duration(seconds: handling.median)), nine of ten within "
          + "\(NumberText.duration(seconds: handling.ninetieth)); \(NumberText.grouped(handling.tickets)) of \(volume) "
          + "\(row.intent.volume == 1 ? "ticket" : "tickets") \(handling.tickets == 1 ? "has" : "have") both times.")
    } else {
      sentences.append("How long it took is not known: no ticket has a time of creation and one of solution.")
    }
    if let rate = row.reopenRate {
      sentences.append(
        "Reopened: \(NumberText.percent(rate)) of \(NumberText.count(row.reopenKnown, "ticket")) whose export says.")
    } else {
      sentences.append("Reopening is not exported.")
    }
    if let mean = row.satisfactionMean, row.satisfactionResponses > 0 {
      sentences.append(
        "Customers' rating: \(NumberText.percent(mean, decimals: 0)) of the best possible, from "
          + "\(NumberText.count(row.satisfactionResponses, "answer")); \(responseRate(row)).")
    } else {
      sentences.append("No customer rated it; \(responseRate(row)).")
    }
    return sentences
  }

  private static func responseRate(_ row: IntentReport) -> String {
    guard let asked = row.satisfactionAsked else {
      return "who was asked is not exported (\(NumberText.grouped(row.intent.volume)) tickets in all)"
    }
    if asked == 0 { return "nobody was asked" }
    return "\(NumberText.percent(Double(row.satisfactionResponses) / Double(asked), decimals: 0)) of the "
      + "\(NumberText.grouped(asked)) who were asked answered"
  }

  private static func counts(_ caption: String, _ column: String, _ counts: [NamedCount]) -> HTML {
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return .empty }
    return tag("table") {
      tag("caption") { caption }
      tag("thead") {
        tag("tr") {
          tag("th", ["scope": "col"]) { column }
          tag("th", ["scope": "col", "class": "n"]) { "Tickets" }
          tag("th", ["scope": "col", "class": "n"]) { "Share" }
        }
      }
      tag("tbody") {
        for entry in counts {
          tag("tr") {
            tag("th", ["scope": "row"]) { PageFrame.foreign(entry.name.isEmpty ? "not stated" : entry.name) }
            tag("td", ["class": "n"]) { NumberText.grouped(entry.count) }
            tag("td", ["class": "n"]) { NumberText.percent(Double(entry.count) / Double(total)) }
          }
        }
      }
    }
  }

  // MARK: Examples

  static func examples(
    _ row: IntentReport, title: String = "Typical tickets",
    note: String = "The tickets nearest to the intent's centre, personal data masked."
  ) -> HTML {
    guard !row.examples.isEmpty else { return .empty }
    return tag("section", ["aria-labelledby": "examples-heading"]) {
      tag("h2", ["id": "examples-heading"]) { title }
      tag("p", ["class": "note"]) { note }
      tag("ul", ["class": "examples"]) {
        for example in row.examples { tag("li") { quotation(example) } }
      }
    }
  }

  /// A ticket's text with its id.
  static func quotation(_ example: IntentReport.ExampleTicket) -> HTML {
    tag("blockquote", ["dir": "auto", "lang": example.language]) { example.text }
      + tag("span", ["class": "id"]) {
        example.ticketID
        if let language = example.language { " · \(language)" }
      }
  }
}
