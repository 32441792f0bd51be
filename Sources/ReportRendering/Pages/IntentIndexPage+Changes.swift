// What began, ended, rose and fell over the months: on the page of all intents as a table, on an intent's own in words.
import TicketModel

extension IntentIndexPage {
  static func changes(_ report: DiscoveryReport) -> HTML {
    guard let changes = report.changes else { return .empty }
    return tag("section", ["id": "changes-section", "aria-labelledby": "changes-heading"]) {
      tag("h2", ["id": "changes-heading"]) { "What began, ended, rose and fell" }
      tag("p", ["class": "note"]) {
        (changes.list.isEmpty ? "No intent changed its share of the tickets by more than chance. " : "")
          + "A change is one of an intent's share of all tickets, so that a busy month is none. " + visibility(changes)
      }
      DataTable(
        label: "Changes by month", caption: "Changes that chance does not explain, by month.",
        columns: [
          .text("Intent"), .text("Change"), .text("Month"), .number("Tickets a month"),
          .text("Could be seen", isSecondary: true),
        ]
      ).render(
        changes.list.map { change in
          let intent = report.intents[change.intent].intent
          return [
            tag("a", ["href": IntentPage.path(intent.id)]) { PageFrame.foreign(intent.name) } + HTML(" ")
              + tag("span", ["class": "id"]) { intent.id },
            HTML(change.kind), HTML(change.month),
            HTML("\(NumberText.fixed(change.before, 1)) → \(NumberText.fixed(change.after, 1))"),
            HTML("end of \(change.seen)"),
          ]
        })
    }
  }

  /// How small a change can be and still be told from chance.
  private static func visibility(_ changes: IntentChanges) -> String {
    var parts: [String] = []
    if let tickets = changes.birthTickets {
      parts.append("a birth shows by \(NumberText.count(tickets, "ticket")) in its first two months")
    }
    if let rate = changes.deathTicketsPerMonth {
      parts.append("a death within two months from \(NumberText.fixed(rate, 1)) tickets a month on")
    }
    return parts.isEmpty
      ? "The months are too few to see births and deaths early." : "Here " + parts.joined(separator: ", ") + "."
  }
}

extension MinedIntentPage {
  /// `Born 2024-03: 0.1 tickets a month before, 55.0 since. To be seen at the end of 2024-03.`
  static func changes(of place: Int, in report: DiscoveryReport) -> HTML {
    var lines = HTML.empty
    for change in report.changes?.list ?? [] where change.intent == place {
      lines += tag("p", ["class": "note"]) {
        "\(change.kind.prefix(1).uppercased() + change.kind.dropFirst()) \(change.month): "
          + "\(NumberText.fixed(change.before, 1)) tickets a month before, \(NumberText.fixed(change.after, 1)) "
          + "\(change.kind == "died" ? "after" : "since"). To be seen at the end of \(change.seen)."
      }
    }
    return lines
  }
}
