// How much of the volume the largest intents make up, and how much of that may ship: the coverage curve, and under it
// three bands that add up to it. One step per intent, largest first.
import TicketModel

enum CoverageChart {
  static func render(_ report: PortfolioReport) -> HTML {
    ChartFrame.figure(
      id: "coverage", title: "Share of volume of the largest intents", description: description(report),
      wide: .wide(height: 330), narrow: .narrow(height: 260)
    ) { draw(report, $0) }
  }

  /// The chart in words.
  static func description(_ report: PortfolioReport) -> String {
    let points = report.coverage.points
    guard let last = points.last else { return "There are no intents." }
    var text = ""
    for count in [10, 50, 150] where count < points.count {
      text += "The \(count) largest intents make up \(NumberText.percent(points[count - 1])) of the volume. "
    }
    text += "All \(points.count) make up \(NumberText.percent(last)). "
    if let seventy = report.coverage.intentsToSeventy {
      text += "70% is reached with \(NumberText.count(seventy, "intent")). "
    } else {
      text += "70% is not reached. "
    }
    for standing in Standing.allCases {
      text += "\(standing.title): \(NumberText.percent(report.share(of: standing))). "
    }
    return text
  }

  private static func draw(_ report: PortfolioReport, _ frame: ChartFrame) -> HTML {
    let places = report.intents.indices
    let count = max(places.count, 1)
    var content = HTML.empty
    for step in stride(from: 0, through: 100, by: frame.isNarrow ? 50 : 20) {
      content += frame.gridLine(at: Double(step) / 100, "\(step)%")
    }
    // The bands lie on each other: what ships at the bottom, what has not been judged on top.
    var under = [Double](repeating: 0, count: places.count)
    for standing in Standing.allCases {
      let over = sums(report, upTo: standing)
      var path = ""
      for place in places {
        path +=
          (place == 0 ? "M\(c(frame.x(0))),\(c(frame.y(over[0])))" : "V\(c(frame.y(over[place])))")
          + "H\(c(frame.x(Double(place + 1) / Double(count))))"
      }
      for place in places.reversed() {
        path += "V\(c(frame.y(under[place])))H\(c(frame.x(Double(place) / Double(count))))"
      }
      content += .element("path", ["class": "band \(standing.rawValue)", "d": path + "Z"])
      under = over
    }
    content += frame.baseLine()
    for tick in roundTicks(upTo: places.count, count: frame.isNarrow ? 4 : 8) where tick <= places.count {
      content += frame.tickBelow(at: Double(tick) / Double(count), NumberText.grouped(tick))
    }
    content += frame.axisTitle("intents, largest first")
    content += seventyMark(report, frame, count)
    return content
  }

  /// The share of volume that the largest intents hold together, counting only those of this standing or a better one:
  /// one value per intent.
  private static func sums(_ report: PortfolioReport, upTo standing: Standing) -> [Double] {
    let counted = Standing.allCases.prefix { $0 != standing } + [standing]
    let mined = Double(max(report.coverage.minedTickets, 1))
    var sum = 0
    return report.intents.map { row in
      if counted.contains(row.standing) { sum += row.intent.volume }
      return Double(sum) / mined
    }
  }

  private static func seventyMark(_ report: PortfolioReport, _ frame: ChartFrame, _ count: Int) -> HTML {
    let level = frame.y(0.7)
    var content = HTML.element(
      "line", ["class": "mark", "x1": c(frame.x(0)), "x2": c(frame.x(1)), "y1": c(level), "y2": c(level)])
    guard let seventy = report.coverage.intentsToSeventy else {
      return content + frame.text("70% of volume: not reached", frame.x(0) + 8, level - 7, "mark-label")
    }
    let place = frame.x(Double(seventy) / Double(count))
    content += .element(
      "line", ["class": "mark", "x1": c(place), "x2": c(place), "y1": c(level), "y2": c(frame.y(0))])
    content += .element("circle", ["class": "mark-point", "cx": c(place), "cy": c(level), "r": "4"])
    // Left of the curve there is always room above the 70% line, unless it is reached at once.
    content += frame.text("70% at \(NumberText.count(seventy, "intent"))", frame.x(0) + 8, level - 7, "mark-label")
    return content
  }
}
