// In which order and by which steps what ships is handed to automation, and how it is watched then.
import TicketModel

extension PortfolioPage {
  static func ramp(_ report: PortfolioReport) -> HTML {
    guard let plan = report.ramp, !plan.lines.isEmpty else { return .empty }
    let first = 12
    return tag("section", ["id": "ramp-section", "aria-labelledby": "ramp-heading"]) {
      tag("h2", ["id": "ramp-heading"]) { "Ramp plan" }
      tag("p", ["class": "note"]) { totals(plan) }
      table(report, Array(plan.lines.prefix(first)), "By work freed, weighed by confidence")
      if plan.lines.count > first {
        tag("details", ["class": "whole"]) {
          tag("summary") { "The other \(plan.lines.count - first)" }
          table(report, Array(plan.lines.dropFirst(first)), "By work freed, weighed by confidence: the rest")
        }
      }
      audit(plan.audit)
    }
  }

  private static func totals(_ plan: RampPlan) -> String {
    let known = plan.lines.compactMap(\.minutesFreedPerMonth)
    let tickets = plan.lines.reduce(0) { $0 + $1.ticketsPerMonth }
    var text =
      "\(NumberText.count(plan.lines.count, "intent")), \(NumberText.count(whole(tickets), "ticket")) a month. "
    if !known.isEmpty {
      text +=
        "Fully automated, they free about \(NumberText.work(minutes: known.reduce(0, +))) of people's work a month. "
    }
    if known.count < plan.lines.count {
      text +=
        "For \(NumberText.grouped(plan.lines.count - known.count)) no ticket shows what they cost people. "
    }
    return text + "Each begins with its first step; the next follows when the monthly audit stays quiet."
  }

  private static func table(_ report: PortfolioReport, _ lines: [RampPlan.Line], _ caption: String) -> HTML {
    let rows = Dictionary(report.intents.map { ($0.intent.id, $0) }) { first, _ in first }
    return DataTable(
      label: caption, caption: caption,
      columns: [
        .text("Intent"), .text(explained(.firstStep)), .number("Tickets a month", isSecondary: true),
        .number(explained(.minutesPerTicket), isSecondary: true), .number(explained(.minutesFreed, "Freed a month")),
        .number(explained(.confidence)), .number(explained(.auditSum), isSecondary: true),
        .number(explained(.expires), isSecondary: true),
      ]
    ).render(
      lines.map { line in
        [
          intentCell(line.intentID, rows), HTML(step(line.firstStep)),
          HTML(NumberText.grouped(whole(line.ticketsPerMonth))),
          HTML(line.minutesPerHumanTicket.map { NumberText.fixed($0, 1) } ?? "–"),
          HTML(line.minutesFreedPerMonth.map(NumberText.work) ?? "–"),
          HTML(NumberText.chance(line.confidence)), HTML(sum(rows[line.intentID]?.verdict?.audits)),
          HTML(line.expires?.dateText ?? "–"),
        ]
      })
  }

  /// `23 of 120`; an alarm that the policy only shows says so.
  private static func sum(_ audits: AuditRecord?) -> String {
    guard let audits else { return "–" }
    return "\(audits.sum) of \(audits.alarm)" + (audits.alarmedIn.map { ", alarm in \($0)" } ?? "")
  }

  private static func step(_ share: Double) -> String {
    share > 0 ? NumberText.percent(share, decimals: 0) : "shadow"
  }

  /// To the next whole number; figures that are not finite are none.
  private static func whole(_ number: Double) -> Int {
    number.isFinite && abs(number) < 1e15 ? Int(number.rounded()) : 0
  }

  // MARK: Audit

  private static func audit(_ plan: RampPlan.AuditPlan) -> HTML {
    tag("h3") { "Once it runs: the monthly audit" }
      + tag("div", ["class": "pair"]) {
        tag("p", ["class": "note"]) {
          "Each month, score \(NumberText.count(plan.ticketsPerMonth, "automatic answer")) of every intent that ships "
            + "and keep one "
          explained(.audit, "running sum")
          " for each: a defect adds \(NumberText.fixed(plan.defectStep, 2)), a good answer takes "
            + "\(NumberText.fixed(plan.goodStep, 2)) away, never below 0. At \(NumberText.fixed(plan.alarm, 2)) the "
            + "intent goes back to people. An intent at "
            + "\(NumberText.percent(plan.alarmDefectShare, decimals: 0)) defects "
            + "gets there in \(months(plan.monthsToAlarm)) on average, one at "
            + "\(NumberText.percent(plan.goodDefectShare, decimals: 0)) by mistake every "
            + "\(months(plan.monthsToFalseAlarm)). Of an intent with fewer answers score all: these months are then as "
            + "much longer."
        }
        DataTable(
          label: "Alarms within a year", caption: "How surely the audit speaks up within a year",
          columns: [.text("True share of defects"), .number("Chance of an alarm")]
        ).render(
          plan.chancesInAYear.map { entry in
            [HTML(NumberText.percent(entry.defectShare)), HTML(NumberText.chance(entry.chance))]
          })
      }
  }

  private static func months(_ number: Double) -> String {
    number.isFinite && number < 1e9
      ? (number < 10 ? NumberText.fixed(number, 1) : NumberText.grouped(whole(number))) + " months" : "no months"
  }
}
