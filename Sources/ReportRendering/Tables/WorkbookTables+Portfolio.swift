// The workbook's tables of all intents together, of the raters, and of the words.
import TicketModel

extension WorkbookTables {
  /// The report's main figures, a row each, with what they say; and what it was made from.
  static func summary(_ report: PortfolioReport) -> ReportTable {
    var rows: [[ReportTable.Cell]] = []
    func row(_ figure: String, _ value: ReportTable.Cell, _ words: String = "") {
      rows.append([.text(figure), value, .blank, .blank, .text(words)])
    }
    func row(_ key: Glossary.Key, _ cells: [ReportTable.Cell]) {
      let entry = Glossary.entry(key)
      rows.append([.text(entry.term)] + cells + [.text(entry.short)])
    }
    row("Report", .text(report.title))
    if report.hasSimulation { row("Simulated", .text("yes"), PortfolioPage.simulationWarning) }
    row("Tickets", .integer(report.coverage.minedTickets))
    row("Intents", .integer(report.intents.count))
    for standing in Standing.allCases {
      row(standing.title, .integer(report.intents(standing).count))
      row("\(standing.title), share of volume", .percent(report.share(of: standing)))
    }
    row(.coverage, [.percent(report.coverage.filedShare), .blank, .blank])
    row(.outside, [.percent(report.outsideShare), .blank, .blank])
    row(.pooledShare, [percent(report.forecast?.pooledShare), .blank, .blank])
    row(.pooledFloor, [percent(report.forecast?.pooledFloor), .blank, .blank])
    row(.falseShips, decimal(report.forecast?.falseShips))
    row(.wrongAnswers, decimal(report.forecast?.wrongAnswersPerMonth))
    row(.audit, [integer(report.ramp?.audit.ticketsPerMonth), .blank, .blank])
    row("Alarm of the monthly audit, at a sum of", decimal(report.ramp?.audit.alarm))
    row("Months to an alarm", decimal(report.ramp?.audit.monthsToAlarm))
    row("Months to a false alarm", decimal(report.ramp?.audit.monthsToFalseAlarm))
    row(
      .policy, [.text(report.policy.map { $0.source.isEmpty ? "without a file" : $0.source } ?? ""), .blank, .blank])
    row("Hash of the policy", .text(report.policy?.hash ?? ""))
    row("Verdicts given for", day(report.policy?.asOf))
    row("Rule", .text(report.rule.version))
    row("Generated", .text(PageFrame.minute(report.generatedAt)))
    row("Code", .text(report.codeVersion))
    row("Hash of the tickets", .text(report.storeHash))
    return ReportTable(
      name: "Summary",
      columns: [column("Figure", 34), column("Value", 24), column("From"), column("To"), column("What it says", 80)],
      rows: rows)
  }

  /// Scored intents, the most doubtful of those that ship first.
  static func forecast(_ report: PortfolioReport) -> ReportTable {
    let rows = named(report)
    let next = Dictionary(
      (report.forecast?.nextRatings ?? []).map { ($0.intentID, $0) }, uniquingKeysWith: { first, _ in first })
    return ReportTable(
      name: "Forecast",
      columns: intentColumns + [column(.verdict)] + bounded(.posterior)
        + [column(.chanceBelow), column(.nextRatings), column("Wrong decisions less")],
      rows: (report.forecast?.lines ?? []).map { line in
        identity(line.intentID, rows) + [.text(line.ships ? Standing.ship.title : Standing.hold.title)]
          + percent(line.share) + [.percent(line.chanceBelow), integer(next[line.intentID]?.ratings)]
          + [decimal(next[line.intentID]?.doubtRemoved)]
      })
  }

  /// What ships, in the order of the ramp plan.
  static func ramp(_ report: PortfolioReport) -> ReportTable {
    let rows = named(report)
    return ReportTable(
      name: "Ramp",
      columns: intentColumns + [column(.firstStep), column("Tickets a month"), column("By people a month")]
        + [column(.minutesPerTicket), column(.minutesFreed), column(.confidence), column(.expires)]
        + [column(.auditSum), column("Alarm at"), column("Alarm in")],
      rows: (report.ramp?.lines ?? []).map { line in
        let audits = rows[line.intentID]?.verdict?.audits
        return identity(line.intentID, rows) + [
          .percent(line.firstStep), .decimal(line.ticketsPerMonth), .decimal(line.humanTicketsPerMonth),
          decimal(line.minutesPerHumanTicket), decimal(line.minutesFreedPerMonth), .percent(line.confidence),
          day(line.expires), integer(audits?.sum), integer(audits?.alarm), .text(audits?.alarmedIn ?? ""),
        ]
      })
  }

  /// One row per question that two or more raters answered.
  static func agreement(_ report: PortfolioReport) -> ReportTable {
    ReportTable(
      name: "Agreement",
      columns: [column("Question", 24), column("Tickets")] + bounded(.rawAgreement) + bounded(.ac1) + bounded(.alpha)
        + bounded(.kappa) + [column(.baseRate)],
      rows: report.agreementLines.map { line in
        [.text(line.question), .integer(line.tickets)] + percent(line.raw) + decimal(line.ac1) + decimal(line.alpha)
          + decimal(line.kappa) + [.percent(line.baseRate)]
      })
  }

  /// One row per rater.
  static func raters(_ report: PortfolioReport) -> ReportTable {
    ReportTable(
      name: "Raters",
      columns: [column("Rater", 24), column("Tickets"), column("Share at 2/2")] + bounded(.severity) + bounded(.misses)
        + [column("of known defects")] + bounded(.falseAlarms) + [column("of known good"), column(.minutesPerScore)],
      rows: report.raters.map { line in
        [.text(line.rater), .integer(line.tickets), .percent(line.perfectShare)] + decimal(line.severity)
          + percent(line.misses) + [.integer(line.knownDefects)] + percent(line.falseAlarms)
          + [.integer(line.knownGood), decimal(line.medianMinutes)]
      })
  }

  /// What the rule can tell apart.
  static func rule(_ report: PortfolioReport) -> ReportTable {
    ReportTable(
      name: "Rule", columns: [column("Answers that are truly defects", 22), column(.chanceToShip)],
      rows: report.rule.chancesToShip.map { [.percent($0.defectRate), .percent($0.chance)] })
  }

  /// Every word of the glossary.
  static func words() -> ReportTable {
    ReportTable(
      name: "Words",
      columns: [column("Word", 30), column("What it says", 60), column("How it is computed", 80), column("Source", 50)],
      rows: Glossary.Key.allCases.map { key in
        let entry = Glossary.entry(key)
        return [.text(entry.term), .text(entry.short), .text(entry.more), .text(entry.source)]
      })
  }

  private static func named(_ report: PortfolioReport) -> [String: IntentReport] {
    Dictionary(report.intents.map { ($0.intent.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func identity(_ id: String, _ rows: [String: IntentReport]) -> [ReportTable.Cell] {
    [.text(id), .text(rows[id]?.intent.name ?? "")]
  }
}
