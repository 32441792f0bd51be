// Which intents were born, died, rose and fell: on the page of all intents as a table, on an intent's own in words.
import TicketModel

extension IntentIndexPage {
  static func changes(_ report: DiscoveryReport) -> HTML {
    guard let changes = report.changes else { return .empty }
    return tag("section", ["id": "changes-section", "aria-labelledby": "changes-heading"]) {
      tag("h2", ["id": "changes-heading"]) { "Births, deaths, rises and falls" }
      for sentence in changes.months < 2 ? [tooFew(changes)] : [result(changes), meaning(changes)] {
        tag("p", ["class": "note"]) { sentence }
      }
      DataTable(
        label: "Births, deaths, rises and falls",
        caption: "By month. Shares and tickets before the change, and from it until it could be seen.",
        columns: [
          .text("Intent"), .text("Change"), .number("Share of tickets"),
          .number("Tickets a month", isSecondary: true), .text("Could be seen", isSecondary: true),
        ]
      ).render(
        changes.list.map { change in
          let intent = report.intents[change.intent].intent
          return [
            tag("a", ["href": IntentPage.path(intent.id)]) { PageFrame.foreign(intent.name) } + HTML(" ")
              + tag("span", ["class": "id"]) { intent.id },
            HTML("\(change.kind) \(change.month)"), HTML(shares(change)), HTML(tickets(change)),
            HTML("end of \(change.seen)"),
          ]
        })
    }
  }

  private static func tooFew(_ changes: IntentChanges) -> String {
    "All dated tickets are of one month: there is nothing to compare." + undated(changes)
  }

  private static func result(_ changes: IntentChanges) -> String {
    let chance = NumberText.fixed(changes.expectedByChance, 2)
    return (changes.list.isEmpty
      ? "No intent changed by more than chance over \(changes.months) months. "
      : "Over \(changes.months) months, in which chance alone gives up to \(chance) births, as many deaths, and as many "
        + "rises and falls. ")
      + (changes.birthTickets.map {
        "A birth takes at least \(NumberText.count($0, "ticket")) in its first two months to be seen by their end; an "
          + "intent's page says when its end would show."
      } ?? "The months are too few to see births early.") + undated(changes)
  }

  private static func meaning(_ changes: IntentChanges) -> String {
    "What counts is an intent's share of all tickets, so that a busy month is no change; a rise or fall is one by more "
      + "than a quarter. The month of a death is the last before it."
  }

  private static func undated(_ changes: IntentChanges) -> String {
    changes.undated == 0
      ? "" : " \(NumberText.count(changes.undated, "ticket")) without a date, or far from all others, not counted."
  }

  /// `0.01% → 0.62%`.
  static func shares(_ change: IntentChanges.Change) -> String {
    "\(NumberText.percent(change.before.share, decimals: 2)) → \(NumberText.percent(change.after.share, decimals: 2))"
  }

  /// `0.1 → 55.0`.
  static func tickets(_ change: IntentChanges.Change) -> String {
    "\(NumberText.fixed(change.before.ticketsPerMonth, 1)) → \(NumberText.fixed(change.after.ticketsPerMonth, 1))"
  }
}

extension MinedIntentPage {
  /// `Born 2024-03: 0.01% → 0.62% of all tickets (0.1 → 55.0 a month), as could be seen at the end of 2024-03.`
  static func changes(of place: Int, in report: DiscoveryReport) -> HTML {
    guard let changes = report.changes, changes.months > 1 else { return .empty }
    let own = changes.list.filter { $0.intent == place }
    var sentences = own.map { change in
      "\(change.kind.prefix(1).uppercased() + change.kind.dropFirst()) \(change.month): "
        + "\(IntentIndexPage.shares(change)) of all tickets (\(IntentIndexPage.tickets(change)) a month), as could be "
        + "seen at the end of \(change.seen)."
    }
    if own.last(where: { $0.kind == "born" || $0.kind == "died" })?.kind != "died",
      changes.endVisibleAfter.indices.contains(place)
    {
      sentences.append(
        changes.endVisibleAfter[place].map {
          "Its end would show after \(NumberText.count($0, "month")) without a ticket."
        } ?? "It has too few tickets for its end to show.")
    }
    return tag("p", ["class": "note"]) { sentences.joined(separator: " ") }
  }
}
