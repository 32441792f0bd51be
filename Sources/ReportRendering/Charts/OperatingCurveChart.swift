// The rule's operating curve: the chance that an intent ships by its true share of defects, and on it the desk's scored
// intents at the shares that their samples show.
import Glibc
import TicketModel

enum OperatingCurveChart {
  static func render(_ report: PortfolioReport) -> HTML {
    let curve = Curve(report.rule)
    guard curve.points.count > 2 else { return .empty }
    let marks = Mark.all(report.intents, upTo: curve.end)
    return ChartFrame.figure(
      id: "operating", title: "Chance to ship by true share of defects", description: description(curve, marks, report),
      wide: .wide(height: 340, right: 28), narrow: .narrow(height: 280)
    ) { draw(curve, marks, report.rule, $0) }
  }

  /// The chance by share of defects, straight between the points that are known.
  struct Curve {
    /// By rising share, from none, which always ships.
    var points: [RuleFacts.ChanceToShip]
    var end: Double { points.last?.defectRate ?? 0 }

    init(_ rule: RuleFacts) {
      let known = rule.chancesToShip.filter { $0.defectRate > 0 }.sorted { $0.defectRate < $1.defectRate }
      points = known.isEmpty ? [] : [RuleFacts.ChanceToShip(defectRate: 0, chance: 1)] + known
    }

    func chance(at share: Double) -> Double {
      guard let after = points.firstIndex(where: { $0.defectRate >= share }) else { return points.last?.chance ?? 0 }
      guard after > 0 else { return points[0].chance }
      let (low, high) = (points[after - 1], points[after])
      let part = (share - low.defectRate) / (high.defectRate - low.defectRate)
      return low.chance + part * (high.chance - low.chance)
    }
  }

  /// Intents of one standing whose samples show the same share of defects, to half a percent.
  struct Mark {
    var share: Double
    var standing: Standing
    var names: [String]
    /// The share lies beyond the chart's end.
    var isBeyond: Bool

    /// Grows with the number of intents.
    var radius: Double { min(5 + 2.2 * (Double(names.count) - 1).squareRoot(), 17) }

    static func all(_ intents: [IntentReport], upTo end: Double) -> [Mark] {
      var byPlace: [[Int]: [String]] = [:]
      for row in intents {
        guard let share = row.defectShare else { continue }
        let place = min(Int((share * 200).rounded()), Int((end * 200).rounded()) + 1)
        byPlace[[place, row.standing == .ship ? 0 : 1], default: []].append(row.intent.name)
      }
      return byPlace.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, names in
        let share = Double(key[0]) / 200
        return Mark(
          share: min(share, end), standing: key[1] == 0 ? .ship : .hold, names: names, isBeyond: share > end + 1e-9)
      }
    }
  }

  /// The chart in words.
  private static func description(_ curve: Curve, _ marks: [Mark], _ report: PortfolioReport) -> String {
    var text = "The rule ships an intent "
    text += [0.02, 0.05, 0.08, 0.1, 0.15].filter { $0 <= curve.end + 1e-9 }.map { share in
      "with \(NumberText.percent(share, decimals: 0)) defects "
        + "\(NumberText.percent(curve.chance(at: share), decimals: 0)) of the time"
    }.joined(separator: ", ")
    let allowed = 1 - report.rule.requiredShare
    let scored = marks.reduce(0) { $0 + $1.names.count }
    let within = marks.filter { $0.share <= allowed + 1e-9 }.reduce(0) { $0 + $1.names.count }
    let beyond = marks.filter(\.isBeyond).reduce(0) { $0 + $1.names.count }
    return text + ". Of \(NumberText.count(scored, "scored intent")), \(within) show "
      + "\(NumberText.percent(allowed, decimals: 0)) defects or fewer, \(scored - within) more"
      + (beyond > 0 ? ", of which \(beyond) more than \(NumberText.percent(curve.end, decimals: 0))." : ".")
  }

  private static func draw(_ curve: Curve, _ marks: [Mark], _ rule: RuleFacts, _ frame: ChartFrame) -> HTML {
    // Room for the marks at either end.
    func fraction(_ share: Double) -> Double { 0.03 + 0.94 * share / curve.end }
    func across(_ share: Double) -> Double { frame.x(fraction(share)) }
    var content = HTML.empty
    for step in stride(from: 0, through: 100, by: frame.isNarrow ? 50 : 25) {
      content += frame.gridLine(at: Double(step) / 100, "\(step)%")
    }
    content += frame.baseLine()
    let every = frame.isNarrow ? 5 : curve.end > 0.25 ? 5 : 2
    for percent in stride(from: 0, through: Int((curve.end * 100).rounded()), by: every) {
      content += frame.tickBelow(at: fraction(Double(percent) / 100), "\(percent)%")
    }
    content += frame.axisTitle(
      frame.isNarrow ? "defects; height: chance to ship" : "true share of defects; the height is the chance to ship")
    let border = across(1 - rule.requiredShare)
    content += .element(
      "line", ["class": "mark", "x1": c(border), "x2": c(border), "y1": c(frame.y(1)), "y2": c(frame.y(0))])
    content += frame.text(
      "\(NumberText.percent(1 - rule.requiredShare, decimals: 0)) defects", border + 8, frame.y(1) + 4,
      "mark-label halo")
    let path = curve.points.enumerated().map { place, point in
      "\(place == 0 ? "M" : "L")\(c(across(point.defectRate))),\(c(frame.y(point.chance)))"
    }
    content += .element("path", ["class": "curve", "d": path.joined()])
    // Many first, so that few are drawn over them. What holds at the share of a ship hangs under it.
    for mark in marks.sorted(by: { ($1.names.count, $0.share) < ($0.names.count, $1.share) }) {
      let ship = marks.first { $0.standing == .ship && $0.share == mark.share && mark.standing == .hold }
      let drop = ship.map { $0.radius + mark.radius * 1.2 } ?? 0
      content += draw(mark, across(mark.share), frame.y(curve.chance(at: mark.share)) + drop)
    }
    return content
  }

  /// A disc for what ships, a square on its corner for what holds, as large as there are intents, with their number.
  private static func draw(_ mark: Mark, _ x: Double, _ y: Double) -> HTML {
    let count = mark.names.count
    let names = mark.names.prefix(6).joined(separator: ", ") + (count > 6 ? " and \(count - 6) more" : "")
    let label =
      "\(mark.isBeyond ? "More than " : "")\(NumberText.percent(mark.share)) defects, "
      + "\(mark.standing.title.lowercased()): \(names)"
    let title = HTML.element("title", [:], HTML(label))
    let many = count > 2 ? " many" : ""
    var content: HTML
    if mark.standing == .ship {
      content = .element("circle", ["class": "point ship" + many, "cx": c(x), "cy": c(y), "r": c(mark.radius)], title)
    } else {
      let reach = mark.radius * 1.2
      let path = "M\(c(x)),\(c(y - reach))L\(c(x + reach)),\(c(y))L\(c(x)),\(c(y + reach))L\(c(x - reach)),\(c(y))Z"
      content = .element("path", ["class": "point hold" + many, "d": path], title)
    }
    if count > 2 {
      content += .element(
        "text", ["class": "letter", "x": c(x), "y": c(y + 4), "text-anchor": "middle"], HTML(String(count)))
    }
    return content
  }
}

extension IntentReport {
  /// The share of defects that the sample shows, by the estimate for an early end where there was one; `nil` when
  /// nothing is scored.
  var defectShare: Double? {
    guard let verdict, verdict.scored > 0 else { return nil }
    if let curtailed = verdict.evidence?.curtailed { return curtailed.defectShare.value }
    return Double(verdict.scored - verdict.perfect) / Double(verdict.scored)
  }
}
