// What the sample of one intent was drawn from, and what became of every ticket that could not be drawn.
import TicketModel

extension IntentPage {
  /// Empty for samples of older versions, which counted only some of those left out.
  static func frame(_ row: IntentReport) -> HTML {
    guard let design = row.design, let tickets = design.tickets else { return .empty }
    return PageFrame.section("frame", "What the sample was drawn from") {
      DataTable(
        label: "Tickets of the intent", caption: "Every ticket that the intent had when the sample was drawn",
        columns: [.text("Ticket"), .number("Tickets"), .number("Share")]
      ).render(
        [cells("Could be drawn", row.drawnFrom, of: tickets)]
          + ordered(design.exclusions).map { cells("Left out: \($0.reason)", $0.count, of: tickets) },
        foot: [HTML("All"), HTML(NumberText.grouped(tickets)), .empty])
      tag("p", ["class": "note"]) { elsewhere(design) }
    }
  }

  private static func cells(_ name: String, _ count: Int, of all: Int) -> [HTML] {
    [HTML(name), HTML(NumberText.grouped(count)), HTML(NumberText.percent(Double(count) / Double(max(1, all))))]
  }

  private static func ordered(_ counts: [String: Int]) -> [(reason: String, count: Int)] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (reason: $0.key, count: $0.value) }
  }

  /// Tickets of no intent, which can be in no frame: it is not known which intent they would have had.
  private static func elsewhere(_ design: SampleDesign) -> String {
    guard let store = design.store else { return "" }
    let period = design.months.isEmpty ? "" : "The sample is of \(design.months). "
    let reasons = ordered(store.exclusions).map { "\(NumberText.grouped($0.count)) \($0.reason)" }
    let outside = store.tickets - store.inIntents
    let counts = "Of the store’s \(NumberText.count(store.tickets, "ticket")) \(NumberText.grouped(outside)) had no "
      + "intent then" + (reasons.isEmpty ? "." : ": \(reasons.joined(separator: ", ")).")
    let forgotten = store.forgotten == 0
      ? "" : " Of \(NumberText.count(store.forgotten, "more ticket")) the requester was forgotten."
    return period + counts + forgotten
  }
}
