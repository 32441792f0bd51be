// The scores of one intent's sample by criterion, and every defect with the words behind it.
import TicketModel

extension IntentPage {
  static func scores(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    guard let verdict = row.verdict, let interval = verdict.interval, verdict.scored > 0 else { return .empty }
    let criteria = zip(Criterion.allCases, verdict.perfectByCriterion).enumerated().map { place, counted in
      (
        criterion: counted.0, perfect: counted.1,
        bounds: place < row.criterionIntervals.count ? row.criterionIntervals[place] : nil
      )
    }
    let scored = Double(verdict.scored)
    let lines =
      [
        IntervalChart.Line(
          name: "All three", share: Double(verdict.perfect) / scored, lower: interval.exactLower,
          upper: interval.exactUpper)
      ]
      + criteria.compactMap { line in
        line.bounds.map {
          IntervalChart.Line(
            name: line.criterion.shortTitle, share: Double(line.perfect) / scored, lower: $0.exactLower,
            upper: $0.exactUpper)
        }
      }
    return PageFrame.section("scores", "Scores by criterion") {
      if let sentence = spending(verdict) { tag("p", ["class": "note"]) { sentence } }
      IntervalChart.render(
        id: "scores", title: "Share at 2, by criterion", lines, required: report.rule.requiredShare,
        isShip: row.standing == .ship)
      DataTable(
        label: "Scores by criterion", caption: "Settled tickets at 2, with Clopper-Pearson bounds at 95%",
        columns: [
          .text(explained(.criterion)), .number("At 2"), .number("Below 2", isSecondary: true), .number("Share"),
          .number(explained(.interval, "Interval")),
        ]
      ).render(
        [cells("All three (2/2)", verdict.perfect, verdict.scored, interval)]
          + criteria.map { cells($0.criterion.title, $0.perfect, verdict.scored, $0.bounds) })
    }
  }

  private static func cells(_ name: String, _ count: Int, _ scored: Int, _ bounds: BinomialInterval?) -> [HTML] {
    [
      HTML(name), HTML(String(count)), HTML(String(scored - count)), HTML(NumberText.percentCut(count, of: scored)),
      HTML(bounds.map { NumberText.range($0.exactLower, $0.exactUpper) } ?? "–"),
    ]
  }

  /// Which criterion spends the allowed defects; `nil` without defects.
  static func spending(_ verdict: Verdict) -> String? {
    let defects = verdict.scored - verdict.perfect
    let missed = verdict.evidence?.defectsByCriterion ?? verdict.perfectByCriterion.map { verdict.scored - $0 }
    let spent = zip(Criterion.allCases, missed).map { (criterion: $0, count: $1) }.filter { $0.count > 0 }
      .sorted { $0.count > $1.count }
    guard defects > 0, let most = spent.first else { return nil }
    let parts = spent.map { "\($0.count) miss\($0.count == 1 ? "es" : "") on \($0.criterion.title.lowercased())" }
    let overlap = spent.reduce(0) { $0 + $1.count } > defects ? " (some miss several)" : ""
    let sentence =
      "Of \(NumberText.count(defects, "defect")), \(parts.joined(separator: ", "))\(overlap); "
      + "\(verdict.allowedDefects) \(verdict.allowedDefects == 1 ? "is" : "are") allowed."
    return most.count > verdict.allowedDefects
      ? sentence + " \(most.criterion.title) alone spends more than that." : sentence
  }

  // MARK: Defects

  /// Characters of a question or an answer that are shown.
  static let longestQuotation = 1_500

  static func defects(_ row: IntentReport) -> HTML {
    guard row.verdict?.interval != nil else { return .empty }
    return PageFrame.section("defects", "Defects") {
      if row.defects.isEmpty {
        tag("p", ["class": "empty"]) { "None among the settled tickets." }
      } else {
        tag("p", ["class": "note"]) {
          explained(.defect)
          ": sampled answers that are not at 2 on all three criteria, with what raters wrote; personal data masked."
        }
        tag("ol", ["class": "cases"]) {
          for defect in row.defects { tag("li") { defectCase(defect) } }
        }
      }
    }
  }

  @HTMLBuilder private static func defectCase(_ defect: IntentReport.Defect) -> HTML {
    let missed = Criterion.allCases.filter { criterion in defect.scores.contains { $0[criterion] < 2 } }
    tag("h3") {
      "Ticket \(defect.ticketID)"
      if !missed.isEmpty {
        " "
        tag("span", ["class": "id"]) { missed.map { $0.title.lowercased() }.joined(separator: ", ") }
      }
    }
    if !defect.question.isEmpty || !defect.answer.isEmpty {
      tag("div", ["class": "said"]) {
        quotation("The customer asked", defect.question)
        quotation("The bot answered", defect.answer)
      }
    }
    tag("ul", ["class": "raters"]) {
      for score in defect.scores { tag("li") { scoreText(score) } }
    }
  }

  private static func quotation(_ speaker: String, _ text: String) -> HTML {
    tag("div") {
      tag("p", ["class": "beside"]) { speaker }
      if text.isEmpty {
        tag("p", ["class": "empty"]) { "Not in the store." }
      } else {
        tag("blockquote", ["dir": "auto"]) { shortened(text) }
      }
    }
  }

  /// The text, cut with a word of it where it is very long.
  static func shortened(_ text: String) -> String {
    guard text.count > longestQuotation else { return text }
    return text.prefix(longestQuotation) + " … (\(NumberText.grouped(text.count)) characters in all)"
  }

  @HTMLBuilder private static func scoreText(_ score: TicketScore) -> HTML {
    PageFrame.foreign(score.rater)
    tag("span", ["class": "marks"]) {
      for criterion in Criterion.allCases {
        tag("span", ["class": score[criterion] < 2 ? "low" : nil]) { "\(criterion.shortTitle) \(score[criterion])" }
      }
    }
    if !score.comment.isEmpty { tag("span", ["class": "comment", "dir": "auto"]) { score.comment } }
  }
}
