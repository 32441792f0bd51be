// Tickets per month as columns. A month without any ticket between others is marked, since it is more often a gap in
// the export than a quiet month.
import TicketModel

enum TrendChart {
  /// - Parameters:
  ///   - id: unique in the page.
  ///   - gaps: months that the whole portfolio has no ticket in.
  static func render(id: String, title: String, _ volumes: [MonthVolume], gaps: [Int], isCompact: Bool = false) -> HTML
  {
    guard !volumes.isEmpty else { return tag("p", ["class": "empty"]) { "No ticket has a date." } }
    return ChartFrame.figure(
      id: id, title: title, description: description(volumes, gaps), wide: .wide(height: isCompact ? 180 : 220),
      narrow: .narrow(height: 190)
    ) { draw(volumes, gaps, $0) }
  }

  private static func description(_ volumes: [MonthVolume], _ gaps: [Int]) -> String {
    guard let first = volumes.first, let last = volumes.last,
      let most = volumes.max(by: { ($0.count, $1.month) < ($1.count, $0.month) })
    else { return "" }
    var text =
      "From \(Timestamp.monthName(first.month)), with \(NumberText.count(first.count, "ticket")), to "
      + "\(Timestamp.monthName(last.month)), with \(NumberText.grouped(last.count)). "
      + "The most were \(NumberText.grouped(most.count)) in \(Timestamp.monthName(most.month)). "
    if !gaps.isEmpty { text += "No tickets at all in \(gaps.map(Timestamp.monthName).joined(separator: ", "))." }
    return text
  }

  private static func draw(_ volumes: [MonthVolume], _ gaps: [Int], _ frame: ChartFrame) -> HTML {
    let first = volumes[0].month
    let months = max(1, (volumes.map(\.month).max() ?? first) - first + 1)
    let ticks = roundTicks(upTo: volumes.map(\.count).max() ?? 1, count: 4)
    let top = Double(ticks.last ?? 1)
    var content = HTML.empty
    for tick in ticks { content += frame.gridLine(at: Double(tick) / top, compact(tick)) }

    let slot = frame.plotWidth / Double(months)
    let width = min(slot * 0.72, 48)
    for gap in gaps where gap >= first && gap < first + months {
      let x = frame.x(0) + slot * (Double(gap - first) + 0.5)
      content += .element(
        "rect",
        [
          "class": "gap", "x": c(x - width / 2), "y": c(frame.y(1)), "width": c(width), "height": c(frame.plotHeight),
        ], .element("title", [:], HTML("\(Timestamp.monthName(gap)): no tickets in the export")))
    }
    for volume in volumes where volume.count > 0 {
      let x = frame.x(0) + slot * (Double(volume.month - first) + 0.5)
      let height = Double(volume.count) / top * frame.plotHeight
      content += .element(
        "rect",
        [
          "class": "column", "x": c(x - width / 2), "y": c(frame.y(0) - height), "width": c(width), "height": c(height),
        ],
        .element("title", [:], HTML("\(Timestamp.monthName(volume.month)): \(NumberText.grouped(volume.count))")))
    }
    content += frame.baseLine()
    let every = max(1, (months * (frame.isNarrow ? 62 : 68) + Int(frame.plotWidth) - 1) / Int(frame.plotWidth))
    for month in stride(from: 0, to: months, by: every) {
      content += frame.tickBelow(at: (Double(month) + 0.5) / Double(months), Timestamp.monthName(first + month))
    }
    return content + frame.axisTitle("tickets per month")
  }

  /// `1,500` as `1.5k`, so that an axis label stays short.
  private static func compact(_ number: Int) -> String {
    if number < 1_000 { return String(number) }
    let text =
      number < 1_000_000 ? NumberText.fixed(Double(number) / 1_000, 1) : NumberText.fixed(Double(number) / 1e6, 1)
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + (number < 1_000_000 ? "k" : "M")
  }
}
