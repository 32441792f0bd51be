// Every scored intent by volume and by the share of its sample at 2/2, with the interval and the required share. What
// it holds is in the verdict table too.
import Glibc
import TicketModel

enum PassRateChart {
  static func render(_ report: PortfolioReport) -> HTML {
    let points = Point.all(report)
    guard !points.isEmpty else { return tag("p", ["class": "empty"]) { "No intent has been scored yet." } }
    return ChartFrame.figure(
      id: "pass-rate", title: "Volume and share at 2/2 of the scored intents", description: description(points),
      wide: .wide(height: 400, right: 28), narrow: .narrow(height: 340)
    ) { draw(points, report.rule.requiredShare, $0) }
  }

  /// One scored intent.
  struct Point {
    var intent: IntentReport
    var verdict: Verdict
    var interval: BinomialInterval
    var pass: Double

    static func all(_ report: PortfolioReport) -> [Point] {
      report.intents.compactMap { intent in
        guard let verdict = intent.verdict, let interval = verdict.interval, let pass = intent.passShare,
          intent.share > 0
        else { return nil }
        return Point(intent: intent, verdict: verdict, interval: interval, pass: pass)
      }
    }

    var label: String {
      "\(intent.intent.name): \(verdict.perfect) of \(verdict.scored) at 2/2, 95% interval "
        + "\(NumberText.percentFloor(interval.exactLower)) to \(NumberText.percent(interval.exactUpper)), "
        + "\(NumberText.percent(intent.share)) of volume, \(intent.standing.title.lowercased())"
    }
  }

  private static func description(_ points: [Point]) -> String {
    let ship = points.filter { $0.intent.standing == .ship }
    let low = points.min { $0.pass < $1.pass }
    var text = "\(NumberText.count(points.count, "scored intent")), of which \(ship.count) may ship. "
    if let low {
      text +=
        "The lowest share is \(NumberText.percentCut(low.verdict.perfect, of: low.verdict.scored)) "
        + "(\(low.intent.intent.name)). "
    }
    return text + "The verdict table below lists every intent with its share and interval."
  }

  private static func draw(_ points: [Point], _ required: Double, _ frame: ChartFrame) -> HTML {
    // The vertical axis ends at the round tenth below the lowest share, at 50% at the latest; lower ones are
    // drawn on the edge.
    let lowest = points.map(\.pass).min() ?? 1
    let bottom = max(0.5, min(0.8, (lowest * 10 - 0.2).rounded(.down) / 10))
    let level = { (share: Double) in max(0, (share - bottom) / (1 - bottom)) }
    // The horizontal axis is logarithmic: from below the smallest to above the largest share.
    let shares = points.map(\.intent.share)
    let low = log10((shares.min() ?? 0.001) / 1.25)
    let high = max(log10((shares.max() ?? 0.1) * 1.25), low + 0.5)
    let across = { (share: Double) in (log10(share) - low) / (high - low) }

    var content = HTML.empty
    let steps = Int(((1 - bottom) * 10).rounded())
    for step in 0...steps {
      let share = bottom + Double(step) / 10
      content += frame.gridLine(at: level(share), NumberText.percent(share, decimals: 0))
    }
    content += frame.baseLine()
    var taken = [-1.0]
    for power in -5...0 {
      for factor in [1.0, 2.0, 5.0] {
        let share = factor * pow(10, Double(power))
        let place = across(share)
        guard place >= 0.02, place <= 0.98, place - (taken.last ?? -1) > (frame.isNarrow ? 0.14 : 0.06) else {
          continue
        }
        taken.append(place)
        content += frame.tickBelow(at: place, axisPercent(share))
      }
    }
    content += frame.axisTitle("share of volume, logarithmic")
    let line = frame.y(level(required))
    content += .element(
      "line", ["class": "mark", "x1": c(frame.x(0)), "x2": c(frame.x(1)), "y1": c(line), "y2": c(line)])
    content += frame.text(
      NumberText.percent(required, decimals: 0), frame.x(0) - 8, line + 4, anchor: "end", "mark-label")

    // Those that ship are drawn last, on top.
    let ordered = points.filter { $0.intent.standing != .ship } + points.filter { $0.intent.standing == .ship }
    for point in ordered {
      let x = frame.x(across(point.intent.share))
      content += .element(
        "line",
        [
          "class": "whisker \(point.intent.standing.rawValue)", "x1": c(x), "x2": c(x),
          "y1": c(frame.y(level(point.interval.exactLower))), "y2": c(frame.y(level(point.interval.exactUpper))),
        ])
    }
    for point in ordered {
      content += mark(point, frame.x(across(point.intent.share)), frame.y(level(point.pass)))
    }
    return content
      + labels(points, frame, avoiding: line) { (frame.x(across($0.intent.share)), frame.y(level($0.pass))) }
  }

  /// A disc for what ships, a square on its corner for what holds: the shape says it without the colour.
  private static func mark(_ point: Point, _ x: Double, _ y: Double) -> HTML {
    let title = HTML.element("title", [:], HTML(point.label))
    if point.intent.standing == .ship {
      return .element("circle", ["class": "point ship", "cx": c(x), "cy": c(y), "r": "5"], title)
    }
    let path = "M\(c(x)),\(c(y - 6))L\(c(x + 6)),\(c(y))L\(c(x)),\(c(y + 6))L\(c(x - 6)),\(c(y))Z"
    return .element("path", ["class": "point hold", "d": path], title)
  }

  /// `0.05%`, `0.1%`, `2%`.
  private static func axisPercent(_ share: Double) -> String {
    let percent = share * 100
    if percent >= 0.95 { return NumberText.fixed(percent, 0) + "%" }
    return NumberText.fixed(percent, percent >= 0.095 ? 1 : percent >= 0.0095 ? 2 : 3) + "%"
  }

  /// Names of the largest intents and of those furthest below, where there is room for them off the required share.
  private static func labels(
    _ points: [Point], _ frame: ChartFrame, avoiding line: Double, _ place: (Point) -> (x: Double, y: Double)
  ) -> HTML {
    var room = LabelRoom(frame)
    for point in points {
      let (x, y) = place(point)
      room.take(LabelRoom.Box(x0: x - 6, y0: y - 6, x1: x + 6, y1: y + 6))
    }
    room.take(LabelRoom.Box(x0: frame.x(0), y0: line - 1, x1: frame.x(1), y1: line + 1))
    let byVolume = points.indices.sorted { (points[$0].intent.share, $1) > (points[$1].intent.share, $0) }
    let byPass = points.indices.sorted { (points[$0].pass, $0) < (points[$1].pass, $1) }
    var content = HTML.empty
    var labelled = Set<Int>()
    let limit = frame.isNarrow ? 3 : 9
    for index in Array(byVolume.prefix(frame.isNarrow ? 2 : 6)) + Array(byPass.prefix(frame.isNarrow ? 2 : 4)) {
      guard labelled.count < limit, !labelled.contains(index) else { continue }
      let (x, y) = place(points[index])
      let name = shortened(points[index].intent.intent.name, to: frame.isNarrow ? 18 : 26)
      let choices = [(x + 10, y + 4, "start"), (x - 10, y + 4, "end"), (x, y - 11, "middle"), (x, y + 19, "middle")]
      // A box may touch its own point, not another.
      if let label = room.label(name, at: choices, ignoring: index) {
        content += label
        labelled.insert(index)
      }
    }
    return content
  }
}
