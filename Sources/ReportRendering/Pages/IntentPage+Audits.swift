// What the monthly audits of an intent found since its sample: the running sum against its alarm, month by month.
import TicketModel

extension IntentPage {
  static func audits(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    guard let audits = row.verdict?.audits else { return .empty }
    return PageFrame.section("audits", "Monthly audits") {
      tag("p", ["class": "note"]) { summary(audits) }
      DataTable(
        label: "Monthly audits", caption: "What each month's audit found",
        columns: [
          .text("Month"), .number("Audited"), .number(explained(.defect)), .number("Not scored yet", isSecondary: true),
          .number(explained(.auditSum)),
        ]
      ).render(
        audits.months.map { month in
          [
            HTML(month.month), HTML(NumberText.grouped(month.tickets)), HTML(NumberText.grouped(month.defects)),
            HTML(NumberText.grouped(month.open)), HTML("\(month.sum) of \(audits.alarm)"),
          ]
        })
    }
  }

  private static func summary(_ audits: AuditRecord) -> String {
    let found =
      "Since its sample \(NumberText.count(audits.tickets, "ticket")) \(audits.tickets == 1 ? "was" : "were") "
      + "audited and \(NumberText.count(audits.defects, "is a defect", "are defects")). "
    if let month = audits.alarmedIn {
      return found + "In the audit of \(month) the sum reached its alarm (\(audits.alarm)): so many defects so close "
        + "together are not what it promised when it shipped. It goes back to people until a new sample ships it."
    }
    return found + "The sum stands at \(audits.sum); at \(audits.alarm) the intent goes back to people."
  }
}
