// Shares with their intervals on one scale, line by line: the sample as a whole and each criterion.
import TicketModel

enum IntervalChart {
  /// One share with its bounds, 0 to 1.
  struct Line {
    var name: String
    var share: Double
    var lower: Double
    var upper: Double
  }

  static func render(id: String, title: String, _ lines: [Line], required: Double, isShip: Bool) -> HTML {
    let height = Double(lines.count) * 34 + 64
    let description = lines.map { line in
      "\(line.name): \(NumberText.percent(line.share)), interval \(NumberText.percentFloor(line.lower)) to "
        + "\(NumberText.percent(line.upper))."
    }.joined(separator: " ")
    return ChartFrame.figure(
      id: id, title: title, description: description,
      wide: ChartFrame(width: 960, height: height, left: 120, right: 24, top: 18, bottom: 46, isNarrow: false),
      narrow: ChartFrame(width: 360, height: height, left: 70, right: 16, top: 18, bottom: 46, isNarrow: true)
    ) { draw(lines, required, isShip, $0) }
  }

  private static func draw(_ lines: [Line], _ required: Double, _ isShip: Bool, _ frame: ChartFrame) -> HTML {
    let lowest = lines.map(\.lower).min() ?? 0.8
    let start = max(0, min(0.8, (lowest * 10).rounded(.down) / 10))
    let across = { (share: Double) in max(0, (share - start) / (1 - start)) }
    var content = frame.baseLine()
    let steps = Int(((1 - start) * 10).rounded())
    for step in stride(from: 0, through: steps, by: steps > 5 ? 2 : 1) {
      let share = start + Double(step) / 10
      content += .element(
        "line",
        [
          "class": "grid", "x1": c(frame.x(across(share))), "x2": c(frame.x(across(share))), "y1": c(frame.y(0)),
          "y2": c(frame.y(1)),
        ])
      content += frame.tickBelow(at: across(share), NumberText.percent(share, decimals: 0))
    }
    let line = frame.x(across(required))
    content += .element(
      "line", ["class": "mark", "x1": c(line), "x2": c(line), "y1": c(frame.y(0)), "y2": c(frame.y(1))])
    content += frame.text(
      "required \(NumberText.percent(required, decimals: 0))", line, frame.y(1) - 5, anchor: "middle", "mark-label")
    for (place, entry) in lines.enumerated() {
      let y = frame.y(1) + (Double(place) + 0.5) * frame.plotHeight / Double(lines.count)
      let style = place == 0 ? (isShip ? "ship" : "hold") : "plain"
      content += frame.text(entry.name, frame.x(0) - 10, y + 4, anchor: "end", "tick")
      content += .element(
        "line",
        [
          "class": "range \(style)", "x1": c(frame.x(across(entry.lower))), "x2": c(frame.x(across(entry.upper))),
          "y1": c(y), "y2": c(y),
        ])
      content += .element(
        "circle", ["class": "point \(style)", "cx": c(frame.x(across(entry.share))), "cy": c(y), "r": "5"])
    }
    return content
      + frame.axisTitle(frame.isNarrow ? "share at 2, 95% interval" : "share of scored tickets, with the 95% interval")
  }
}
