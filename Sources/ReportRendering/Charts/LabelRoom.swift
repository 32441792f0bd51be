// Where labels still fit on a chart: boxes that are taken, and the first free place of several. Text is measured by its
// number of characters, as no font is at hand.

struct LabelRoom {
  struct Box {
    var x0, y0, x1, y1: Double

    func meets(_ other: Box) -> Bool { x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1 }
  }

  private let frame: ChartFrame
  private var boxes: [Box] = []

  init(_ frame: ChartFrame) { self.frame = frame }

  /// Keeps labels away from a box. Boxes are numbered from 0 in the order they are taken.
  mutating func take(_ box: Box) { boxes.append(box) }

  /// The label at the first place with room for it, which is then taken; `nil` when there is none.
  ///
  /// - Parameters:
  ///   - choices: the text's base line and anchor, best first.
  ///   - ignored: the number of a box that the label may touch.
  mutating func label(
    _ text: String, at choices: [(x: Double, y: Double, anchor: String)], ignoring ignored: Int? = nil,
    style: String = "point-label halo"
  ) -> HTML? {
    let width = Double(text.count) * 6.4
    for (x, y, anchor) in choices {
      let start = anchor == "start" ? x : anchor == "end" ? x - width : x - width / 2
      let box = Box(x0: start, y0: y - 12, x1: start + width, y1: y + 4)
      let isInside =
        box.x0 >= frame.x(0) && box.x1 <= frame.x(1) + frame.right - 2 && box.y0 >= 2 && box.y1 <= frame.y(0)
      if isInside, !boxes.indices.contains(where: { $0 != ignored && boxes[$0].meets(box) }) {
        boxes.append(box)
        return frame.text(text, x, y, anchor: anchor, style)
      }
    }
    return nil
  }
}

/// The text, cut to a number of characters with an ellipsis.
func shortened(_ text: String, to length: Int) -> String {
  text.count <= length ? text : text.prefix(length - 1) + "…"
}
