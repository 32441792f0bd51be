// The table of all intents with its filters. Rows stand by volume; the page's script sorts, searches and counts again
// for a month, a language or a channel. What it needs stands in the rows as numbers; names stand in the filters only.
import TicketModel

extension IntentIndexPage {
  static func browse(_ report: DiscoveryReport) -> HTML {
    let filters = Filters(report)
    return tag("section", ["id": "browse-section", "aria-labelledby": "browse-heading"]) {
      tag("h2", ["id": "browse-heading"]) { "All intents" }
      controls(filters)
      tag("div", ["class": "scroll", "role": "region", "aria-labelledby": "browse-heading", "tabindex": "0"]) {
        tag("table", ["id": "intents", "data-browse": .some("")]) {
          tag("caption") {
            "Tickets and share count what the filters leave of month, language and channel; all other figures are of "
              + "the whole intent. Besides: tickets counted with another intent that ask for this one too. Bot alone: of the tickets of which it is known who resolved them. Median time: from "
              + "creation to solution. A dash: not known."
          }
          tag("thead") { tag("tr") { head() } }
          tag("tbody") {
            for row in report.intents { line(row, filters) }
          }
          tag("tfoot") {
            if let outside = report.outside { sum("Fits no intent", [outside], report, filters, link: outside) }
            sum("All mined tickets", report.intents + [report.outside].compactMap { $0 }, report, filters)
          }
        }
      }
    }
  }

  // MARK: Filters

  /// What there is to choose from. A place in a list is the value in the page, so that no name stands in a value.
  struct Filters {
    var themes: [String]
    var hasUnthemed: Bool
    var languages: [String]
    var channels: [String]
    /// Months with tickets, oldest first; `nil` last for tickets without a date.
    var months: [Int?]

    init(_ report: DiscoveryReport) {
      let rows = report.intents + [report.outside].compactMap { $0 }
      themes = Set(report.intents.compactMap(\.intent.theme)).sorted()
      hasUnthemed = report.intents.contains { $0.intent.theme == nil }
      var languageCounts: [String: Int] = [:]
      var channelCounts: [String: Int] = [:]
      var months = Set<Int?>()
      for cell in rows.flatMap(\.volumes) {
        languageCounts[cell.language, default: 0] += cell.count
        channelCounts[cell.channel, default: 0] += cell.count
        months.insert(cell.month)
      }
      languages = Filters.byCount(languageCounts)
      channels = Filters.byCount(channelCounts)
      self.months = months.sorted { ($0 ?? .max) < ($1 ?? .max) }
    }

    private static func byCount(_ counts: [String: Int]) -> [String] {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The tickets of a row by language, channel and month, as the script reads them: `0.2:5,,7;1.2:,3`.
    func counts(_ cells: [IntentReport.VolumeCell]) -> String {
      var byPair: [[Int]: [Int: Int]] = [:]
      for cell in cells {
        guard let language = languages.firstIndex(of: cell.language),
          let channel = channels.firstIndex(of: cell.channel),
          let month = months.firstIndex(of: cell.month)
        else { continue }
        byPair[[language, channel], default: [:]][month, default: 0] += cell.count
      }
      return byPair.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, counts in
        let last = counts.keys.max() ?? 0
        return "\(pair[0]).\(pair[1]):" + (0...last).map { counts[$0].map(String.init) ?? "" }.joined(separator: ",")
      }.joined(separator: ";")
    }

    func theme(_ row: IntentReport) -> String {
      row.intent.theme.flatMap(themes.firstIndex(of:)).map(String.init) ?? "none"
    }
  }

  private static func controls(_ filters: Filters) -> HTML {
    let themes =
      filters.themes.enumerated().map { (String($0), $1) } + (filters.hasUnthemed ? [("none", "No theme")] : [])
    return tag("div", ["class": "controls", "id": "controls", "role": "search", "hidden": .some("")]) {
      tag("div") {
        tag("label", ["for": "search"]) { "Search" }
        HTML.element("input", ["type": "search", "id": "search", "autocomplete": "off"])
      }
      choice("theme", "Theme", themes, group: "theme")
      choice("month", "Month", numbered(filters.months.map { $0.map(Timestamp.monthName) ?? "no date" }), axis: "2")
      choice("language", "Language", numbered(filters.languages), axis: "0")
      choice("channel", "Channel", numbered(filters.channels), axis: "1")
      tag("button", ["type": "button", "id": "clear"]) { "Clear" }
      tag("p", ["id": "shown", "aria-live": "polite"])
    }
  }

  private static func numbered(_ names: [String]) -> [(String, String)] {
    names.enumerated().map { (String($0), $1.isEmpty ? "not stated" : $1) }
  }

  private static func choice(
    _ id: String, _ label: String, _ options: [(value: String, name: String)], group: String? = nil, axis: String? = nil
  ) -> HTML {
    guard options.count > 1 else { return .empty }
    return tag("div") {
      tag("label", ["for": id]) { label }
      tag("select", ["id": id, "data-group": group, "data-axis": axis]) {
        tag("option", ["value": .some("")]) { "All" }
        for option in options { tag("option", ["value": option.value]) { option.name } }
      }
    }
  }

  // MARK: Rows

  private static func head() -> HTML {
    tag("th", ["scope": "col"]) { "Intent" }
      + tag("th", ["scope": "col", "class": "n", "data-figure": "count", "aria-sort": "descending"]) { "Tickets" }
      + tag("th", ["scope": "col", "class": "n", "data-figure": "share"]) { "Share" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Besides" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Bot alone" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Median time" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Reopened" }
      + tag("th", ["scope": "col", "class": "n secondary"]) { "Rating" }
      + tag("th", ["scope": "col", "class": "secondary"]) { "What sets it apart" }
  }

  private static func line(_ row: IntentReport, _ filters: Filters) -> HTML {
    let terms = row.intent.terms.map(\.term)
    return tag(
      "tr",
      [
        "data-theme": filters.theme(row), "data-volumes": filters.counts(row.volumes),
        "data-words": terms.dropFirst(4).joined(separator: " "),
      ]
    ) {
      tag("th", ["scope": "row"]) {
        tag("a", ["href": IntentPage.path(row.intent.id)]) { PageFrame.foreign(row.intent.name) }
        " "
        tag("span", ["class": "id"]) { row.intent.id }
        if !row.decisions.isEmpty {
          tag("span", ["class": "theme"]) { PageFrame.foreign(row.decisions.joined(separator: " · ")) }
        }
        if let theme = row.intent.theme { tag("span", ["class": "theme"]) { PageFrame.foreign(theme) } }
      }
      PageFrame.number(NumberText.grouped(row.intent.volume), sort: Double(row.intent.volume))
      PageFrame.number(NumberText.percent(row.share), sort: row.share)
      PageFrame.number(NumberText.grouped(row.askedBesides), sort: Double(row.askedBesides), isSecondary: true)
      let bot = botShare([row])
      PageFrame.number(bot.map { NumberText.percent($0, decimals: 0) } ?? "–", sort: bot, isSecondary: true)
      PageFrame.number(
        row.handling.map { NumberText.duration(seconds: $0.median) } ?? "–",
        sort: row.handling.map { Double($0.median) },
        isSecondary: true)
      PageFrame.number(row.reopenRate.map { NumberText.percent($0) } ?? "–", sort: row.reopenRate, isSecondary: true)
      PageFrame.number(
        row.satisfactionMean.map { NumberText.percent($0, decimals: 0) } ?? "–", sort: row.satisfactionMean,
        isSecondary: true)
      tag("td", ["class": "secondary words"]) { PageFrame.foreign(terms.prefix(4).joined(separator: ", ")) }
    }
  }

  /// A line of the foot: some rows together.
  private static func sum(
    _ title: String, _ rows: [IntentReport], _ report: DiscoveryReport, _ filters: Filters, link: IntentReport? = nil
  ) -> HTML {
    let count = rows.reduce(0) { $0 + $1.intent.volume }
    let share = report.coverage.minedTickets > 0 ? Double(count) / Double(report.coverage.minedTickets) : 0
    let bot = botShare(rows)
    return tag("tr", ["data-volumes": filters.counts(rows.flatMap(\.volumes))]) {
      tag("th", ["scope": "row"]) {
        if let link {
          tag("a", ["href": IntentPage.path(link.intent.id)]) { title }
        } else {
          title
        }
      }
      PageFrame.number(NumberText.grouped(count), sort: Double(count))
      PageFrame.number(NumberText.percent(share), sort: share)
      let besides = rows.reduce(0) { $0 + $1.askedBesides }
      PageFrame.number(NumberText.grouped(besides), sort: Double(besides), isSecondary: true)
      PageFrame.number(bot.map { NumberText.percent($0, decimals: 0) } ?? "–", sort: bot, isSecondary: true)
      tag("td", ["class": "secondary", "colspan": "4"])
    }
  }

  /// Share of the tickets that a bot resolved alone among those of which it is known who did; `nil` when of none.
  static func botShare(_ rows: [IntentReport]) -> Double? {
    let bot = rows.reduce(0) { $0 + $1.resolutions.bot }
    let known = bot + rows.reduce(0) { $0 + $1.resolutions.human + $1.resolutions.mixed }
    return known > 0 ? Double(bot) / Double(known) : nil
  }
}
