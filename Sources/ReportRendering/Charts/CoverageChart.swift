// How much of the volume the largest intents make up: the coverage curve, and under it bands of intents that add up to
// it, as what may ship and what holds. One step per intent, largest first. What fits no intent hangs from the top, over
// the whole width, since no number of intents covers it; what an audit found is a dashed line.

enum CoverageChart {
  /// Some of the intents, drawn under the curve.
  struct Band {
    /// Class of the style sheet.
    var style: String
    var title: String
    /// One per intent. Every intent is in one band.
    var members: [Bool]
  }

  /// - Parameters:
  ///   - volumes: of the intents, largest first.
  ///   - bands: the first lies at the bottom.
  static func render(_ coverage: Coverage, volumes: [Int], bands: [Band]) -> HTML {
    ChartFrame.figure(
      id: "coverage", title: "Share of volume of the largest intents",
      description: description(coverage, volumes, bands), wide: .wide(height: 330), narrow: .narrow(height: 260)
    ) { draw(coverage, volumes, bands, $0) }
  }

  /// The chart in words.
  static func description(_ coverage: Coverage, _ volumes: [Int], _ bands: [Band]) -> String {
    let points = coverage.points
    guard let last = points.last else { return "There are no intents." }
    var text = ""
    for count in [10, 50, 150] where count < points.count {
      text += "The \(count) largest intents make up \(NumberText.percent(points[count - 1])) of the volume. "
    }
    text += "All \(points.count) make up \(NumberText.percent(last)). "
    if let seventy = coverage.intentsToSeventy {
      text += "70% is reached with \(NumberText.count(seventy, "intent")). "
    } else {
      text += "70% is not reached. "
    }
    text += "\(NumberText.percent(coverage.outsideShare)) \(coverage.outliers == 1 ? "fits" : "fit") no intent. "
    if let result = coverage.audit.result {
      text +=
        "Counting only tickets that fit their intent, all make up \(NumberText.percent(result.covered.estimate)). "
    }
    if bands.count > 1 {
      for band in bands {
        let sum = zip(volumes, band.members).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        text += "\(band.title): \(NumberText.percent(Double(sum) / Double(max(coverage.minedTickets, 1)))). "
      }
    }
    return text
  }

  private static func draw(_ coverage: Coverage, _ volumes: [Int], _ bands: [Band], _ frame: ChartFrame) -> HTML {
    let places = volumes.indices
    let count = max(places.count, 1)
    var content = HTML.empty
    for step in stride(from: 0, through: 100, by: frame.isNarrow ? 50 : 20) {
      content += frame.gridLine(at: Double(step) / 100, "\(step)%")
    }
    // The bands lie on each other.
    var under = [Double](repeating: 0, count: places.count)
    for (number, band) in bands.enumerated() {
      let over = sums(coverage, volumes, bands.prefix(number + 1))
      var path = ""
      for place in places {
        path +=
          (place == 0 ? "M\(c(frame.x(0))),\(c(frame.y(over[0])))" : "V\(c(frame.y(over[place])))")
          + "H\(c(frame.x(Double(place + 1) / Double(count))))"
      }
      for place in places.reversed() {
        path += "V\(c(frame.y(under[place])))H\(c(frame.x(Double(place) / Double(count))))"
      }
      content += .element("path", ["class": "band \(band.style)", "d": path + "Z"])
      under = over
    }
    content += outside(coverage, frame)
    content += adjusted(coverage, frame, count)
    content += frame.baseLine()
    for tick in roundTicks(upTo: places.count, count: frame.isNarrow ? 4 : 8) where tick <= places.count {
      content += frame.tickBelow(at: Double(tick) / Double(count), NumberText.grouped(tick))
    }
    content += frame.axisTitle("intents, largest first")
    content += seventyMark(coverage, frame, count)
    return content
  }

  /// The share of volume that the largest intents hold together, counting only those of some bands: one value per
  /// intent.
  private static func sums(_ coverage: Coverage, _ volumes: [Int], _ bands: ArraySlice<Band>) -> [Double] {
    let mined = Double(max(coverage.minedTickets, 1))
    var sum = 0
    return volumes.indices.map { place in
      if bands.contains(where: { $0.members[place] }) { sum += volumes[place] }
      return Double(sum) / mined
    }
  }

  /// The share of no intent, as much of the height as it is of the volume.
  private static func outside(_ coverage: Coverage, _ frame: ChartFrame) -> HTML {
    guard coverage.outliers > 0 else { return .empty }
    let low = frame.y(1 - coverage.outsideShare)
    // A share too small to be seen is a line all the same.
    let height = max(1.5, low - frame.y(1))
    // In the strip where there is room, else under it.
    let label = height > 24 ? frame.y(1) + 17 : frame.y(1) + height + 14
    return .element(
      "rect",
      [
        "class": "band outside", "x": c(frame.x(0)), "y": c(frame.y(1)), "width": c(frame.plotWidth),
        "height": c(height),
      ])
      + frame.text(
        "\(NumberText.percent(coverage.outsideShare)) \(coverage.outliers == 1 ? "fits" : "fit") no intent",
        frame.x(0) + 8, label, "point-label halo")
  }

  /// The curve of the tickets that fit, dashed, with the 95% interval at the end of each audited band.
  private static func adjusted(_ coverage: Coverage, _ frame: ChartFrame, _ count: Int) -> HTML {
    guard let result = coverage.audit.result, !result.curve.isEmpty else { return .empty }
    var path = ""
    for (place, share) in result.curve.enumerated() {
      path += (place == 0 ? "M\(c(frame.x(0))),\(c(frame.y(share.estimate)))" : "V\(c(frame.y(share.estimate)))")
        + "H\(c(frame.x(Double(place + 1) / Double(count))))"
    }
    var content = HTML.element("path", ["class": "adjusted", "d": path])
    for end in result.bandEnds where result.curve.indices.contains(end) {
      let (x, share) = (frame.x(Double(end + 1) / Double(count)), result.curve[end])
      content += .element(
        "path",
        [
          "class": "adjusted interval",
          "d": "M\(c(x - 4)),\(c(frame.y(share.lower)))h8m-4,0V\(c(frame.y(share.upper)))m-4,0h8",
        ])
    }
    return content
  }

  /// What the drawing shows beside its bands, for the legend under it.
  static func legend(_ coverage: Coverage) -> HTML {
    var items = HTML.empty
    if coverage.outliers > 0 {
      items += tag("li") {
        tag("span", ["class": "swatch outside"])
        "Fits no intent"
      }
    }
    if coverage.audit.result != nil {
      items += tag("li") {
        tag("span", ["class": "dashes"])
        "Tickets that fit their intent, by the audit, with 95% intervals"
      }
    }
    return items
  }

  private static func seventyMark(_ coverage: Coverage, _ frame: ChartFrame, _ count: Int) -> HTML {
    let level = frame.y(0.7)
    var content = HTML.element(
      "line", ["class": "mark", "x1": c(frame.x(0)), "x2": c(frame.x(1)), "y1": c(level), "y2": c(level)])
    guard let seventy = coverage.intentsToSeventy else {
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
