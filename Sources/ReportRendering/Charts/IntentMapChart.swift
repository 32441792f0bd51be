// The intents as bubbles in the plane: near where their centroids are alike, as large as their volume, coloured by
// theme. Every intent on it stands in the table too, which is what keyboards and screen readers use.
import Glibc
import TicketModel

enum IntentMapChart {
  /// Themes with a colour and a letter of their own; the style sheet has as many tones.
  static let namedThemes = 8
  /// Part of the plot that bubbles may fill, so that they can be told apart.
  private static let filling = 0.16

  static func render(_ map: IntentMap, of report: DiscoveryReport) -> HTML {
    let themes = MapThemes(map, report)
    return ChartFrame.figure(
      id: "map-\(report.maps.firstIndex(of: map) ?? 0)", title: "Map of the intents",
      description: description(map, report, themes),
      wide: ChartFrame(width: 960, height: 600, left: 8, right: 8, top: 8, bottom: 8, isNarrow: false),
      narrow: ChartFrame(width: 360, height: 380, left: 4, right: 4, top: 4, bottom: 4, isNarrow: true)
    ) { draw(map, report, themes, $0) } + legend(themes)
  }

  /// The chart in words.
  static func description(_ map: IntentMap, _ report: DiscoveryReport, _ themes: MapThemes) -> String {
    var text = "\(NumberText.count(map.points.count, "intent")) as bubbles, the more tickets the larger. "
    if !themes.named.isEmpty {
      text += "The largest themes: " + themes.named.map { "\($0.letter) \($0.name)" }.joined(separator: "; ") + ". "
    }
    return text + "The table lists the same intents with their pages."
  }

  // MARK: Drawing

  private struct Bubble {
    var row: IntentReport
    var x, y, radius: Double
    var theme: MapThemes.Named?
  }

  private static func draw(
    _ map: IntentMap, _ report: DiscoveryReport, _ themes: MapThemes, _ frame: ChartFrame
  ) -> HTML {
    let bubbles = bubbles(map, report, themes, frame)
    var content = HTML.element(
      "rect",
      [
        "class": "field", "x": c(frame.x(0)), "y": c(frame.y(1)), "width": c(frame.plotWidth),
        "height": c(frame.plotHeight), "rx": "4",
      ])
    // Small ones last, so that none is hidden behind a larger one.
    for bubble in bubbles {
      let volume = NumberText.count(bubble.row.intent.volume, "ticket")
      let theme = bubble.row.intent.theme.map { ", theme \($0)" } ?? ""
      let intent = bubble.row.intent
      let title = "\(intent.name) (\(intent.id)): \(volume), \(NumberText.percent(bubble.row.share))\(theme)"
      var mark = HTML.element(
        "circle",
        [
          "class": "bubble \(bubble.theme?.style ?? "tone0")", "cx": c(bubble.x), "cy": c(bubble.y),
          "r": c(bubble.radius),
        ])
      if let theme = bubble.theme, bubble.radius >= 7 {
        mark += frame.text(theme.letter, bubble.x, bubble.y + 4, anchor: "middle", "letter")
      }
      content += .element(
        "a", ["href": IntentPage.path(bubble.row.intent.id), "tabindex": "-1"],
        .element("title", [:], HTML(title)) + mark)
    }
    return content + labels(bubbles, themes, frame)
  }

  /// By falling volume. Both axes have one scale, or distances would lie.
  private static func bubbles(
    _ map: IntentMap, _ report: DiscoveryReport, _ themes: MapThemes, _ frame: ChartFrame
  ) -> [Bubble] {
    let volumes = map.points.map { Double(report.intents[$0.intent].intent.volume) }
    let sum = volumes.reduce(0, +)
    let most = volumes.max() ?? 1
    // Radius of one ticket: all bubbles together fill their part of the plot, and the largest a tenth of its height.
    let unit = min(
      (filling * frame.plotWidth * frame.plotHeight / (Double.pi * max(sum, 1))).squareRoot(),
      frame.plotHeight / 10 / most.squareRoot())
    let margin = unit * most.squareRoot() + 2
    let (xs, ys) = (map.points.map(\.x), map.points.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (low, high) = (ys.min() ?? 0, ys.max() ?? 0)
    let scale = min(
      (frame.plotWidth - 2 * margin) / max(right - left, 1e-9),
      (frame.plotHeight - 2 * margin) / max(high - low, 1e-9))
    let bubbles = map.points.indices.map { place in
      let row = report.intents[map.points[place].intent]
      return Bubble(
        row: row, x: frame.x(0.5) + (xs[place] - (left + right) / 2) * (right > left ? scale : 0),
        y: frame.y(0.5) - (ys[place] - (low + high) / 2) * (high > low ? scale : 0),
        radius: unit * volumes[place].squareRoot(), theme: themes.named.first { $0.name == row.intent.theme })
    }
    return bubbles.indices.sorted { (-volumes[$0], $0) < (-volumes[$1], $1) }.map { bubbles[$0] }
  }

  /// The name of each named theme at its middle, or near its largest bubbles where there is no room.
  private static func labels(_ bubbles: [Bubble], _ themes: MapThemes, _ frame: ChartFrame) -> HTML {
    var room = LabelRoom(frame)
    var content = HTML.empty
    for theme in themes.named.prefix(frame.isNarrow ? 4 : namedThemes) {
      let own = bubbles.filter { $0.theme == theme }
      guard !own.isEmpty else { continue }
      let weight = own.reduce(0) { $0 + $1.radius * $1.radius }
      let middle = (
        x: own.reduce(0) { $0 + $1.x * $1.radius * $1.radius } / weight,
        y: own.reduce(0) { $0 + $1.y * $1.radius * $1.radius } / weight
      )
      var choices = [(x: middle.x, y: middle.y, anchor: "middle")]
      for bubble in own.prefix(4) {
        choices.append((bubble.x, bubble.y - bubble.radius - 5, "middle"))
        choices.append((bubble.x, bubble.y + bubble.radius + 14, "middle"))
      }
      let name = "\(theme.letter) " + shortened(theme.name, to: frame.isNarrow ? 16 : 28)
      if let label = room.label(name, at: choices, style: "theme-label halo") { content += label }
    }
    return content
  }

  // MARK: Legend

  private static func legend(_ themes: MapThemes) -> HTML {
    tag("ul", ["class": "legend"]) {
      for theme in themes.named {
        tag("li") {
          tag("span", ["class": "swatch disc \(theme.style)"])
          tag("b") { theme.letter }
          " "
          PageFrame.foreign(theme.name)
          ", \(NumberText.count(theme.intents, "intent")), \(NumberText.percent(theme.share))"
        }
      }
      if themes.others > 0 {
        tag("li") {
          tag("span", ["class": "swatch disc tone0"])
          themes.named.isEmpty
            ? NumberText.count(themes.others, "intent")
            : "other themes, \(NumberText.count(themes.others, "intent")), \(NumberText.percent(themes.othersShare))"
        }
      }
    }
  }
}

/// The themes that a map names: the largest by tickets of its intents.
struct MapThemes {
  struct Named: Equatable {
    var name: String
    /// `A` for the largest: what tells themes apart without their colours.
    var letter: String
    var style: String
    var intents: Int
    /// Of the mined tickets.
    var share: Double
  }

  var named: [Named] = []
  /// Intents of no named theme.
  var others = 0
  var othersShare = 0.0

  init(_ map: IntentMap, _ report: DiscoveryReport) {
    let rows = map.points.map { report.intents[$0.intent] }
    let mined = Double(max(report.coverage.minedTickets, 1))
    var sums: [String: (tickets: Int, intents: Int)] = [:]
    for row in rows {
      guard let theme = row.intent.theme else { continue }
      sums[theme, default: (0, 0)].tickets += row.intent.volume
      sums[theme, default: (0, 0)].intents += 1
    }
    let ordered = sums.sorted { ($1.value.tickets, $0.key) < ($0.value.tickets, $1.key) }
    for (place, theme) in ordered.prefix(IntentMapChart.namedThemes).enumerated() {
      named.append(
        Named(
          name: theme.key, letter: String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))), style: "tone\(place + 1)",
          intents: theme.value.intents, share: Double(theme.value.tickets) / mined))
    }
    let names = Set(named.map(\.name))
    for row in rows where !(row.intent.theme.map(names.contains) ?? false) {
      others += 1
      othersShare += Double(row.intent.volume) / mined
    }
  }
}
