// One intent in full (`intents/I001.html`): the verdict in words, the scores, the defects, and the intent itself.
// Beside the portfolio page, to which it links back.
import TicketModel

/// The page of one intent.
public enum IntentPage {
  /// Where the page lies relative to the portfolio page: `intents/I001.html`.
  ///
  /// Characters of the id other than ASCII letters, digits and `-` become `_` and their code in hexadecimal, so that
  /// no id can leave the folder and no two ids share a file.
  public static func path(_ intentID: String) -> String {
    var name = ""
    for byte in intentID.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "intents/\(name).html"
  }

  /// The page as one self-contained document without a script.
  ///
  /// - Complexity: O(bytes written).
  public static func render(_ row: IntentReport, in report: PortfolioReport) -> String {
    PageFrame.document(
      title: "\(row.intent.name) – \(report.title)", hasScript: false,
      banner: report.isSimulated || row.verdict?.isSimulated == true ? PortfolioPage.simulationWarning : nil,
      header: header(row, report),
      main: verdict(row, report) + scores(row, report) + defects(row)
        + trend(row.monthlyVolumes, gaps: report.imports.monthsWithGaps) + about(row) + makeUp(row) + examples(row),
      footer: PortfolioPage.footer(report))
  }

  private static func header(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    let rank = (report.intents.firstIndex { $0.intent.id == row.intent.id } ?? 0) + 1
    return tag("p", ["class": "eyebrow"]) {
      tag("a", ["href": "../\(PortfolioPage.fileName)"]) { "All intents" }
      " · \(row.intent.id) · number \(rank) of \(report.intents.count) by volume"
    }
      + tag("h1") { PageFrame.foreign(row.intent.name) }
      + tag("dl", ["class": "facts"]) {
        PageFrame.fact("Verdict") { PageFrame.badge(row.standing, isLarge: true) }
        PageFrame.fact("Volume") {
          NumberText.percent(row.share)
          tag("small") { NumberText.count(row.intent.volume, "ticket") }
        }
        if let verdict = row.verdict, verdict.scored > 0 {
          PageFrame.fact("At 2/2") {
            "\(verdict.perfect) of \(verdict.scored)"
            tag("small") { "\(verdict.allowedDefects) defects allowed in \(verdict.sampleSize)" }
          }
          if let floor = verdict.interval?.exactFloor {
            PageFrame.fact("Which shows") {
              "≥ \(NumberText.percentFloor(floor))"
              tag("small") { "with 95% confidence" }
            }
          }
        }
        if let verdict = row.verdict {
          PageFrame.fact("Auto-resolved") {
            NumberText.grouped(verdict.frameSize)
            tag("small") { verdict.attempt > 0 ? "sampled, attempt \(verdict.attempt)" : "not sampled" }
          }
        }
      }
  }

  // MARK: Verdict

  private static func verdict(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    tag("section", ["class": "verdict \(row.standing.rawValue)", "aria-labelledby": "verdict-heading"]) {
      tag("h2", ["id": "verdict-heading"]) { row.standing == .ship ? "It may ship" : "It holds" }
      for sentence in sentences(row, report.rule) { tag("p") { sentence } }
      if let change = row.verdict?.whatWouldChange, !change.isEmpty {
        tag("p") {
          tag("b") { "What would change it. " }
          change
        }
      }
    }
  }

  /// The verdict and its reasons in words.
  static func sentences(_ row: IntentReport, _ rule: RuleFacts) -> [String] {
    guard let verdict = row.verdict else {
      return ["No verdict has been given yet, and what has not been judged holds."]
    }
    let defects = verdict.scored - verdict.perfect
    var sentences = [String]()
    if verdict.decision == .ship {
      sentences.append(
        "\(verdict.perfect) of the \(NumberText.count(verdict.scored, "sampled answer")) have full marks on all three "
          + "criteria; \(NumberText.count(defects, "is a defect", "are defects")), and \(verdict.allowedDefects) "
          + "were allowed."
      )
    }
    for reason in verdict.reasons {
      switch reason {
      case .belowThreshold:
        sentences.append(
          "\(NumberText.count(defects, "answer")) of the \(verdict.scored) scored \(defects == 1 ? "is" : "are") not "
            + "at full marks; a sample of \(verdict.sampleSize) may have \(verdict.allowedDefects).")
      case .sampleIncomplete:
        sentences.append(
          verdict.scored < verdict.sampleSize
            ? "\(verdict.scored) of \(NumberText.count(verdict.sampleSize, "sampled ticket")) "
              + "\(verdict.scored == 1 ? "has" : "have") a settled score; the rule waits for all of them."
            : "The sample of \(NumberText.count(verdict.sampleSize, "ticket")) is smaller than the rule asks for.")
      case .notAdjudicated:
        sentences.append(
          "Raters disagree on whether some of the answers are at full marks, and nobody has settled it yet.")
      case .sampleOutdated:
        sentences.append(
          "Some of the sampled tickets are no longer ones that a bot alone resolved; what was scored is not what would ship.")
      case .tooFewAutoResolved:
        sentences.append(
          "A bot alone resolved \(NumberText.count(verdict.frameSize, "ticket")); below \(rule.minimumFrame) the "
            + "evidence is too weak to ship on.")
      case .notSampled:
        sentences.append(
          "No sample has been drawn from its \(NumberText.count(verdict.frameSize, "auto-resolved ticket")).")
      default:
        if let hold = verdict.holds?.first(where: { $0.reason == reason }) { sentences.append(hold.finding) }
      }
    }
    if let interval = verdict.interval {
      let isCensus = verdict.scored == verdict.sampleSize && verdict.sampleSize == verdict.frameSize
      sentences.append(
        isCensus
          ? "Every auto-resolved ticket was scored, so for the past this is exact; read as a sample of what comes, "
            + "it shows at least \(NumberText.percentFloor(interval.exactFloor)) with 95% confidence."
          : "With 95% confidence at least \(NumberText.percentFloor(interval.exactFloor)) of such answers are at "
            + "full marks (two-sided: \(NumberText.percentFloor(interval.exactLower)) to "
            + "\(NumberText.percent(interval.exactUpper)))."
      )
    }
    if verdict.attempt > 1 {
      sentences.append(
        "This is attempt \(verdict.attempt): each new draw gives a weak intent another chance to pass by luck.")
    }
    return sentences
  }

  // MARK: Scores

  private static func scores(_ row: IntentReport, _ report: PortfolioReport) -> HTML {
    guard let verdict = row.verdict, let interval = verdict.interval else { return .empty }
    let names = ["Factual", "Policy", "Tone"]
    var lines = [
      IntervalChart.Line(
        name: "All three", share: Double(verdict.perfect) / Double(verdict.scored), lower: interval.exactLower,
        upper: interval.exactUpper)
    ]
    for (place, bounds) in row.criterionIntervals.enumerated() where place < verdict.perfectByCriterion.count {
      lines.append(
        IntervalChart.Line(
          name: names[place], share: Double(verdict.perfectByCriterion[place]) / Double(verdict.scored),
          lower: bounds.exactLower, upper: bounds.exactUpper))
    }
    return tag("section", ["aria-labelledby": "scores-heading"]) {
      tag("h2", ["id": "scores-heading"]) { "Scores by criterion" }
      IntervalChart.render(
        id: "scores", title: "Share at 2, by criterion", lines, required: report.rule.requiredShare,
        isShip: row.standing == .ship)
      tag("table") {
        tag("caption") { "Settled tickets at 2, with Clopper-Pearson bounds at 95%" }
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { "Criterion" }
            tag("th", ["scope": "col", "class": "n"]) { "At 2" }
            tag("th", ["scope": "col", "class": "n secondary"]) { "Below 2" }
            tag("th", ["scope": "col", "class": "n"]) { "Share" }
            tag("th", ["scope": "col", "class": "n"]) { "Interval" }
          }
        }
        tag("tbody") {
          scoreLine("All three (2/2)", verdict.perfect, verdict.scored, interval)
          for (place, count) in verdict.perfectByCriterion.enumerated() where place < names.count {
            scoreLine(
              ["Factual correctness", "Policy compliance", "Tone"][place], count, verdict.scored,
              place < row.criterionIntervals.count ? row.criterionIntervals[place] : nil)
          }
        }
      }
    }
  }

  private static func scoreLine(_ name: String, _ count: Int, _ scored: Int, _ bounds: BinomialInterval?) -> HTML {
    tag("tr") {
      tag("th", ["scope": "row"]) { name }
      tag("td", ["class": "n"]) { String(count) }
      tag("td", ["class": "n secondary"]) { String(scored - count) }
      tag("td", ["class": "n"]) { NumberText.percentCut(count, of: scored) }
      tag("td", ["class": "n"]) {
        bounds.map { "\(NumberText.percentFloor($0.exactLower))–\(NumberText.percent($0.exactUpper))" } ?? "–"
      }
    }
  }
}
