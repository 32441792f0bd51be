// How alike the two closest intents are, by their number: where the curve crosses the level at which intents count as
// different, their number was taken.
import Glibc
import TicketModel

enum LikenessChart {
  /// - Parameter id: unique in the page.
  static func render(id: String, _ kind: DiscoveryFacts.Kind) -> HTML {
    guard kind.curve.count > 1 else { return .empty }
    return ChartFrame.figure(
      id: id, title: "Likeness of the two closest intents, by the number of intents", description: description(kind),
      wide: .wide(height: 240), narrow: .narrow(height: 220)
    ) { draw(kind, $0) }
  }

  /// The chart in words.
  static func description(_ kind: DiscoveryFacts.Kind) -> String {
    guard let first = kind.curve.first, let last = kind.curve.last else { return "" }
    return
      "With \(first.intents) intents the two closest have a mean cosine of \(NumberText.fixed(first.likeness, 2)), "
      + "with \(last.intents) of \(NumberText.fixed(last.likeness, 2)). \(kind.intents) were taken."
  }

  private static func draw(_ kind: DiscoveryFacts.Kind, _ frame: ChartFrame) -> HTML {
    let (least, most) = (log(Double(kind.curve[0].intents)), log(Double(kind.curve[kind.curve.count - 1].intents)))
    func place(_ intents: Int) -> Double { frame.x((log(Double(intents)) - least) / max(most - least, 1e-9)) }
    func level(_ likeness: Double) -> Double { frame.y(min(max(likeness, 0), 1)) }
    var content = HTML.empty
    for step in stride(from: 0, through: 100, by: 25) {
      content += frame.gridLine(at: Double(step) / 100, NumberText.fixed(Double(step) / 100, 2))
    }
    content += frame.baseLine()
    for tick in [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000]
    where tick >= kind.curve[0].intents && tick <= kind.curve[kind.curve.count - 1].intents {
      let fraction = (place(tick) - frame.x(0)) / frame.plotWidth
      content += frame.tickBelow(at: fraction, NumberText.grouped(tick))
    }
    content += frame.axisTitle("number of intents (each step a multiple)")
    let path = kind.curve.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(c(place(point.intents))),\(c(level(point.likeness)))"
    }
    content += .element("path", ["class": "curve", "d": path.joined()])
    let nearest = kind.curve.min { abs($0.intents - kind.intents) < abs($1.intents - kind.intents) }
    guard let nearest, kind.intents >= kind.curve[0].intents else { return content }
    let x = place(min(kind.intents, kind.curve[kind.curve.count - 1].intents))
    content += .element("line", ["class": "mark", "x1": c(x), "x2": c(x), "y1": c(frame.y(1)), "y2": c(frame.y(0))])
    content += .element("circle", ["class": "mark-point", "cx": c(x), "cy": c(level(nearest.likeness)), "r": "4"])
    let isRight = x > frame.x(0.6)
    return content
      + frame.text(
        NumberText.count(kind.intents, "intent"), x + (isRight ? -8 : 8), frame.y(1) + 12,
        anchor: isRight ? "end" : "start", "mark-label")
  }
}
