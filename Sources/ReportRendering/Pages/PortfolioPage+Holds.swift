// Every reason that holds intents, with what lifts it: the long form of the first screen's card.
import TicketModel

extension PortfolioPage {
  static func holds(_ report: PortfolioReport) -> HTML {
    let groups = HoldGroup.all(report)
    guard !groups.isEmpty else { return .empty }
    let table = DataTable(
      label: "What lifts the holds",
      caption: "Each intent under its weightiest reason; what scores alone cannot lift stands last. From: no fewer "
        + "ratings than these, since second raters and later attempts need more.",
      columns: [
        .text(explained(.hold)), .number("Intents", isSecondary: true), .number(explained(.volume)),
        .number("Ratings"), .number("Volume per 100 ratings", isSecondary: true), .text("What lifts it"),
        .text("Begin with", isSecondary: true),
      ])
    return tag("section", ["id": "held-section", "aria-labelledby": "held-heading"]) {
      tag("h2", ["id": "held-heading"]) { "Lifting the holds" }
      if let note = cheapest(groups) { tag("p", ["class": "note"]) { note } }
      table.render(groups.map(line))
    }
  }

  /// The way that settles most volume per rating, in a sentence.
  private static func cheapest(_ groups: [HoldGroup]) -> String? {
    guard let first = groups.first, case .ratings(let ratings) = first.effort, ratings > 0 else { return nil }
    let isOne = first.intents.count == 1
    let intents = isOne ? "the intent" : "the \(first.intents.count) intents"
    let settle = ratings == 1 && first.isExact ? "settles" : "settle"
    return "Cheapest: \(NumberText.count(ratings, "rating")) \(first.isExact ? "" : "or a few more ")\(settle) "
      + "\(intents) under “\(first.reason.title)”, \(NumberText.percent(first.share)) of volume. Whether "
      + (isOne ? "it ships" : "they ship") + " then is for the scores to say."
  }

  private static func line(_ group: HoldGroup) -> [HTML] {
    let perHundred = group.effort.ratings.map { $0 > 0 ? group.share / Double($0) * 100 : 0 }
    let others = group.intents.count - group.heldByThisAlone
    let reason =
      HTML(group.reason.title)
      + (others > 0
        ? tag("small", ["class": "under"]) { "\(others) held by other reasons too" } : .empty)
    let first = group.intents.first.map { row in
      tag("a", ["href": IntentPage.path(row.intent.id)]) { PageFrame.foreign(row.intent.name) }
        + tag("small", ["class": "under"]) { "\(row.intent.id), \(NumberText.percent(row.share))" }
    }
    return [
      reason, HTML(NumberText.grouped(group.intents.count)), HTML(NumberText.percent(group.share)),
      HTML(group.effort.ratings.map { (group.isExact ? "" : "from ") + NumberText.grouped($0) } ?? "–"),
      HTML(perHundred.map { NumberText.percent($0, decimals: 2) } ?? "–"), HTML(group.lift), first ?? .empty,
    ]
  }
}
