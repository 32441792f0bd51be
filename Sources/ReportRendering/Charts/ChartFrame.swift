// The paper that charts are drawn on: size, plot area, axes. Every chart is drawn twice, for wide and for narrow
// screens, because text inside an SVG shrinks with it; the style sheet shows one of the two.

/// A drawing area in SVG units, which are CSS pixels at the chart's intended width.
struct ChartFrame {
  let width: Double
  let height: Double
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  let isNarrow: Bool

  var plotWidth: Double { width - left - right }
  var plotHeight: Double { height - top - bottom }

  /// The place of a fraction of the plot's width, from its left edge.
  func x(_ fraction: Double) -> Double { left + fraction * plotWidth }

  /// The place of a fraction of the plot's height, from its bottom edge.
  func y(_ fraction: Double) -> Double { top + (1 - fraction) * plotHeight }

  static func wide(height: Double, right: Double = 16) -> ChartFrame {
    ChartFrame(width: 960, height: height, left: 52, right: right, top: 18, bottom: 46, isNarrow: false)
  }

  static func narrow(height: Double, right: Double = 8) -> ChartFrame {
    ChartFrame(width: 360, height: height, left: 44, right: right, top: 18, bottom: 46, isNarrow: true)
  }

  /// The wide and the narrow drawing with their text equivalents, in one figure.
  ///
  /// - Parameters:
  ///   - id: unique in the page.
  ///   - description: what the chart shows, in sentences, for those who do not see it.
  static func figure(
    id: String, title: String, description: String, wide: ChartFrame, narrow: ChartFrame, draw: (ChartFrame) -> HTML
  ) -> HTML {
    var content = HTML.empty
    for frame in [wide, narrow] {
      let own = id + (frame.isNarrow ? "-narrow" : "-wide")
      content += tag(
        "svg",
        [
          "class": frame.isNarrow ? "chart narrow" : "chart wide",
          "viewBox": "0 0 \(Int(frame.width)) \(Int(frame.height))", "role": "img",
          "aria-labelledby": "\(own)-title \(own)-desc", "xmlns": "http://www.w3.org/2000/svg",
        ]
      ) {
        tag("title", ["id": own + "-title"]) { title }
        tag("desc", ["id": own + "-desc"]) { description }
        draw(frame)
      }
    }
    return content
  }

  /// A horizontal line across the plot with its label on the left.
  func gridLine(at fraction: Double, _ label: String) -> HTML {
    .element("line", ["class": "grid", "x1": c(x(0)), "x2": c(x(1)), "y1": c(y(fraction)), "y2": c(y(fraction))])
      + text(label, x(0) - 8, y(fraction) + 4, anchor: "end", "tick")
  }

  /// A tick's label under the plot.
  func tickBelow(at fraction: Double, _ label: String, anchor: String = "middle") -> HTML {
    .element("line", ["class": "axis", "x1": c(x(fraction)), "x2": c(x(fraction)), "y1": c(y(0)), "y2": c(y(0) + 4)])
      + text(label, x(fraction), y(0) + 18, anchor: anchor, "tick")
  }

  func baseLine() -> HTML {
    .element("line", ["class": "axis", "x1": c(x(0)), "x2": c(x(1)), "y1": c(y(0)), "y2": c(y(0))])
  }

  /// What the horizontal axis counts, under its ticks.
  func axisTitle(_ title: String) -> HTML { text(title, x(0.5), height - 6, anchor: "middle", "axis-title") }

  func text(_ text: String, _ x: Double, _ y: Double, anchor: String = "start", _ style: String) -> HTML {
    .element("text", ["class": style, "x": c(x), "y": c(y), "text-anchor": anchor], HTML(text))
  }
}

/// A coordinate with one decimal.
func c(_ value: Double) -> String { NumberText.fixed(value, 1) }

/// Round values for an axis that starts at 0: at most `count` steps of 1, 2 or 5 times a power of ten, the last at or
/// above `maximum`.
func roundTicks(upTo maximum: Int, count: Int) -> [Int] {
  var step = 1
  var factors = [2, 5, 10].makeIterator()
  var power = 1
  while step * count < maximum {
    if let factor = factors.next() {
      step = power * factor
    } else {
      power *= 10
      factors = [2, 5, 10].makeIterator()
    }
  }
  return Array(stride(from: 0, through: (max(1, maximum) + step - 1) / step * step, by: step))
}
