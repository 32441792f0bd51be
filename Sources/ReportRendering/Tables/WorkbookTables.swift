// The report's tables for a workbook (`report.xlsx`), with the same figures as the pages. What belongs to all intents
// together is in WorkbookTables+Portfolio.swift.
public import TicketModel

/// Tables of `report.xlsx`.
public enum WorkbookTables {
  /// All pages of the workbook, the summary first. Every report has the same pages and columns; what it does not know
  /// is blank.
  ///
  /// - Complexity: O(cells).
  public static func tables(_ report: PortfolioReport) -> [ReportTable] {
    [
      summary(report), verdicts(report), reasons(report), forecast(report), ramp(report), agreement(report),
      raters(report), outcomes(report), documents(report), rule(report), words(),
    ]
  }

  // MARK: Columns and cells

  static func column(_ title: String, _ width: Double = 11) -> ReportTable.Column {
    ReportTable.Column(title, width: width)
  }

  /// A column of a figure that the glossary explains.
  static func column(_ key: Glossary.Key, _ width: Double = 11) -> ReportTable.Column {
    ReportTable.Column(Glossary.entry(key).term, width: width)
  }

  /// A figure with its bounds.
  static func bounded(_ title: String) -> [ReportTable.Column] {
    [column(title), column(title + ", from"), column(title + ", to")]
  }

  static func bounded(_ key: Glossary.Key) -> [ReportTable.Column] { bounded(Glossary.entry(key).term) }

  static let intentColumns = [column("Intent", 9), column("Name", 36)]

  static func intentCells(_ row: IntentReport) -> [ReportTable.Cell] {
    [.text(row.intent.id), .text(row.intent.name)]
  }

  static func percent(_ share: Double?) -> ReportTable.Cell { share.map { .percent($0) } ?? .blank }

  static func percent(_ estimate: IntervalEstimate?) -> [ReportTable.Cell] {
    [percent(estimate?.value), percent(estimate?.lower), percent(estimate?.upper)]
  }

  static func decimal(_ number: Double?) -> ReportTable.Cell { number.map { .decimal($0) } ?? .blank }

  static func decimal(_ estimate: IntervalEstimate?) -> [ReportTable.Cell] {
    [decimal(estimate?.value), decimal(estimate?.lower), decimal(estimate?.upper)]
  }

  static func integer(_ number: Int?) -> ReportTable.Cell { number.map { .integer($0) } ?? .blank }

  static func day(_ time: Timestamp?) -> ReportTable.Cell { time.map { .day($0) } ?? .blank }

  static func flag(_ flag: Bool) -> ReportTable.Cell { .text(flag ? "yes" : "no") }

  // MARK: Verdicts

  /// One row per intent, in the report's order.
  static func verdicts(_ report: PortfolioReport) -> ReportTable {
    let expiry = Dictionary(
      (report.ramp?.lines ?? []).map { ($0.intentID, $0.expires) }, uniquingKeysWith: { first, _ in first })
    return ReportTable(
      name: "Verdicts",
      columns: intentColumns + [column("Theme", 20), column(.verdict), column(.evidence), column(.volume)]
        + [column("Tickets"), column(.autoResolved), column(.attempt), column(.sample), column("Scored")]
        + [column(.fullMarks), column("Share at 2/2"), column(.defect), column(.allowedDefects), column(.floor)]
        + [column("Interval, from"), column("Interval, to"), column("Wilson, from"), column("Wilson, to")]
        + [column(.frameFloor)] + Criterion.allCases.map { column("Below 2: \($0.title)") }
        + bounded(.curtailed) + [column(.effectiveSize), column(.clusteredFloor)] + bounded(.corrected)
        + [column(.ticketsToProve), column(.newestScore), column(.expires), column("Simulated")]
        + [column("What would change it", 60)],
      rows: report.intents.map { verdict($0, expires: expiry[$0.intent.id] ?? nil) })
  }

  private static func verdict(_ row: IntentReport, expires: Timestamp?) -> [ReportTable.Cell] {
    let verdict = row.verdict
    let evidence = verdict?.evidence
    let scored = verdict.flatMap { $0.scored > 0 ? $0 : nil }
    let interval = scored?.interval
    let missed = scored.map { verdict in
      evidence?.defectsByCriterion ?? verdict.perfectByCriterion.map { verdict.scored - $0 }
    }
    var cells = intentCells(row)
    cells += [.text(row.intent.theme ?? ""), .text(row.standing.title), .text(evidence?.grade.title ?? "")]
    cells += [.percent(row.share), .integer(row.intent.volume), integer(verdict?.frameSize)]
    cells += [integer(verdict?.attempt), integer(verdict?.sampleSize), integer(verdict?.scored)]
    cells += [integer(scored?.perfect), percent(row.passShare), integer(scored.map { $0.scored - $0.perfect })]
    cells += [integer(verdict?.allowedDefects), percent(interval?.exactFloor), percent(interval?.exactLower)]
    cells += [percent(interval?.exactUpper), percent(interval?.wilsonLower), percent(interval?.wilsonUpper)]
    cells += [percent(evidence?.frameFloor)]
    cells += Criterion.allCases.indices.map { place in
      integer(missed.flatMap { place < $0.count ? $0[place] : nil })
    }
    cells += percent(evidence?.curtailed?.defectShare)
    cells += [integer(evidence?.effectiveSize), percent(evidence?.clusteredFloor)]
    cells += percent(evidence?.corrected?.share)
    cells += [integer(evidence?.ticketsToProve), day(evidence?.newestScore), day(expires)]
    cells += [verdict.map { flag($0.isSimulated) } ?? .blank, .text(verdict?.whatWouldChange ?? "")]
    return cells
  }

  /// One row per reason to hold: what was found and what lifts it.
  static func reasons(_ report: PortfolioReport) -> ReportTable {
    ReportTable(
      name: "Reasons", columns: intentColumns + [column(.hold, 30), column("Found", 60), column("What lifts it", 60)],
      rows: report.intents.flatMap { row -> [[ReportTable.Cell]] in
        guard let verdict = row.verdict else { return [] }
        return verdict.reasons.map { reason in
          let hold = verdict.holds?.first { $0.reason == reason }
          return intentCells(row) + [
            .text(reason.title), .text(IntentPage.sentence(reason, verdict, report.rule)),
            .text(hold?.lift ?? verdict.whatWouldChange),
          ]
        }
      })
  }

  // MARK: Outcomes

  /// One row per intent: customers after the bot and after people, and how people work on its tickets.
  static func outcomes(_ report: PortfolioReport) -> ReportTable {
    let (reopened, rating) = (Glossary.entry(.reopened).term, Glossary.entry(.rating).term)
    let difference = Glossary.entry(.difference).term
    return ReportTable(
      name: "Outcomes",
      columns: intentColumns
        + [column("\(reopened), bot"), column("of tickets"), column("\(reopened), people"), column("of tickets")]
        + bounded("\(reopened), \(difference.lowercased())")
        + [column("\(rating), bot"), column("answers"), column("\(rating), people"), column("answers")]
        + bounded("\(rating), \(difference.lowercased())")
        + [column("\(Glossary.entry(.handling).term), median hours"), column("Worked on by people"), column(.handoffs)]
        + [column(.notes), column(.touches), column(.supervisor), column("Waits most in", 20), column(.waiting)],
      rows: report.intents.map { outcome($0) })
  }

  private static func outcome(_ row: IntentReport) -> [ReportTable.Cell] {
    let reopened = row.verdict?.outcomes?.reopened
    let rating = row.verdict?.outcomes?.rating
    let people = row.collaboration
    func share(_ part: Int?, _ whole: Int?) -> ReportTable.Cell {
      guard let part, let whole, whole > 0 else { return .blank }
      return .percent(Double(part) / Double(whole))
    }
    var cells = intentCells(row)
    cells += [share(reopened?.bot, reopened?.botTickets), integer(reopened?.botTickets)]
    cells += [share(reopened?.human, reopened?.humanTickets), integer(reopened?.humanTickets)]
    cells += percent(reopened?.difference)
    cells += [percent(rating.flatMap { $0.botAnswers > 0 ? $0.botMean : nil }), integer(rating?.botAnswers)]
    cells += [percent(rating.flatMap { $0.humanAnswers > 0 ? $0.humanMean : nil }), integer(rating?.humanAnswers)]
    cells += percent(rating?.difference)
    cells += [decimal(row.handling.map { Double($0.median) / 3_600 }), integer(people?.tickets)]
    cells += [decimal(people.flatMap { $0.ticketsWithHistory > 0 ? $0.handoffs : nil })]
    cells += [decimal(people?.notes), decimal(people?.touches)]
    cells += [integer(people?.supervisorTickets), .text(people?.waiting.first?.station ?? "")]
    cells += [percent(people?.waiting.first?.share)]
    return cells
  }

  /// One row per intent and document that its answers cite.
  static func documents(_ report: PortfolioReport) -> ReportTable {
    ReportTable(
      name: "Documents",
      columns: intentColumns + [
        column("Document", 40), column("Address", 40), column(.citations), column(.defect), column("Updated"),
        column("\(Glossary.entry(.articleAge).term), days"),
      ],
      rows: report.intents.flatMap { row in
        row.citedArticles.map { article in
          intentCells(row) + [
            .text(article.title), .text(article.address), .integer(article.citations), .integer(article.defects),
            day(article.updatedAt), integer(article.medianAgeDays),
          ]
        }
      })
  }
}
