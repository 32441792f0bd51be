// How far raters agree, and how each of them scores: the measure behind every figure of the report.
import TicketModel

extension PortfolioPage {
  static func raters(_ report: PortfolioReport) -> HTML {
    guard !report.agreementLines.isEmpty || !report.raters.isEmpty else { return .empty }
    return tag("section", ["id": "rater-section", "aria-labelledby": "rater-heading"]) {
      tag("h2", ["id": "rater-heading"]) { "How well the raters measure" }
      agreement(report.agreementLines)
      raterTable(report.raters)
    }
  }

  private static func agreement(_ lines: [AgreementLine]) -> HTML {
    guard let whole = lines.first else { return .empty }
    let hasKappa = lines.contains { $0.kappa != nil }
    var columns: [DataTable.Column] = [
      .text("Question"), .number("Tickets"), .number(explained(.rawAgreement)), .number(explained(.ac1)),
      .number(explained(.alpha), isSecondary: true),
    ]
    if hasKappa { columns.append(.number(explained(.kappa), isSecondary: true)) }
    columns.append(.number(explained(.baseRate), isSecondary: true))
    return tag("p", ["class": "note"]) {
      "Of \(NumberText.count(whole.tickets, "ticket")) that two or more raters scored, they agree on "
        + "\(NumberText.percent(whole.raw.value)) whether it is at 2/2. Where nearly all answers are good, read AC1: α "
        + "and κ are low then however well raters agree."
    }
      + DataTable(
        label: "Agreement of raters", caption: "Agreement, with 95% intervals", columns: columns
      ).render(
        lines.map { line in
          [
            HTML(line.question), HTML(NumberText.grouped(line.tickets)), estimate(line.raw), coefficient(line.ac1),
            coefficient(line.alpha),
          ] + (hasKappa ? [line.kappa.map(coefficient) ?? HTML("–")] : [])
            + [HTML(NumberText.percent(line.baseRate))]
        })
  }

  private static func raterTable(_ raters: [RaterLine]) -> HTML {
    DataTable(
      label: "Raters", caption: "Each rater, with 95% intervals",
      columns: [
        .text("Rater"), .number("Tickets"), .number(explained(.fullMarks)),
        .number(explained(.severity), isSecondary: true), .number(explained(.misses)),
        .number(explained(.falseAlarms), isSecondary: true),
        .number(explained(.minutesPerScore, "Minutes a ticket"), isSecondary: true),
      ]
    ).render(
      raters.map { rater in
        [
          PageFrame.foreign(rater.rater), HTML(NumberText.grouped(rater.tickets)),
          HTML(NumberText.percent(rater.perfectShare)), rater.severity.map(coefficient) ?? HTML("–"),
          known(rater.misses, of: rater.knownDefects), known(rater.falseAlarms, of: rater.knownGood),
          HTML(rater.medianMinutes.map { NumberText.fixed($0, 1) } ?? "–"),
        ]
      })
  }

  /// A coefficient over its interval.
  private static func coefficient(_ value: IntervalEstimate) -> HTML {
    func text(_ number: Double) -> String { NumberText.fixed(number, 2).replacing("-", with: "−") }
    return HTML(text(value.value))
      + tag("small", ["class": "under"]) { "\(text(value.lower)) to \(text(value.upper))" }
  }

  private static func known(_ share: IntervalEstimate?, of tickets: Int) -> HTML {
    guard let share else { return HTML("–") }
    return HTML("\(NumberText.percent(share.value)) of \(NumberText.grouped(tickets))")
      + tag("small", ["class": "under"]) { NumberText.range(share) }
  }
}
