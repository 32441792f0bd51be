// Where the portfolio's figures come from: what became of every record, what the data lacks, the rule and its limits,
// the policy and the runs, so that anyone can repeat them.
import TicketModel

extension PortfolioPage {
  // MARK: Data quality

  static func dataQuality(_ report: PortfolioReport) -> HTML {
    let imports = report.imports
    return tag("section", ["id": "data-section", "aria-labelledby": "data-heading"]) {
      tag("h2", ["id": "data-heading"]) { "Data quality" }
      tag("div", ["class": "pair"]) {
        tag("div") { outcomes(imports) }
        tag("div") { limits(imports) }
      }
    }
  }

  private static func outcomes(_ imports: ImportSummary) -> HTML {
    DataTable(
      label: "Records read", caption: "What became of every record read",
      columns: [.text("Outcome"), .text("Reason"), .number("Records")]
    ).render(
      imports.outcomes.map { outcome in
        [
          HTML(outcome.outcome), HTML(outcome.reason.isEmpty ? "–" : outcome.reason),
          HTML(NumberText.grouped(outcome.count)),
        ]
      }, foot: [HTML("Read"), .empty, HTML(NumberText.grouped(imports.recordsRead))])
  }

  private static func limits(_ imports: ImportSummary) -> HTML {
    let lines = [
      ("No text by the customer", "counted, not mined", imports.withoutCustomerText),
      ("Alerts, delivery failures, automatic replies, spam", "counted, not mined", imports.automatic),
      ("Transcript missing", "counted, not mined", imports.withoutTranscript),
      ("An author's role unknown", "never counted as resolved by a bot", imports.withUnknownRole),
      ("A time without a zone", "read as UTC", imports.withoutZone),
      (
        "Months without tickets",
        imports.monthsWithGaps.isEmpty ? "–" : imports.monthsWithGaps.map(Timestamp.monthName).joined(separator: ", "),
        imports.monthsWithGaps.count
      ),
    ]
    return DataTable(
      label: "Gaps in the tickets", caption: "What the tickets lack",
      columns: [.text("Gap"), .text("Treated as"), .number("Tickets")]
    ).render(lines.map { gap, treatment, count in [HTML(gap), HTML(treatment), HTML(NumberText.grouped(count))] })
  }

  // MARK: How it was made

  static func provenance(_ report: PortfolioReport) -> HTML {
    tag("section", ["id": "made-section", "aria-labelledby": "made-heading"]) {
      tag("h2", ["id": "made-heading"]) { "How it was made" }
      tag("div", ["class": "pair"]) {
        tag("div") { ruleText(report) }
        tag("div") { chances(report.rule) }
      }
      repeating(report)
      discovery(report.discovery)
      runs(report)
    }
  }

  /// Everything that fixes the figures, by name and hash.
  private static func repeating(_ report: PortfolioReport) -> HTML {
    var facts = [
      ("Tickets, SHA-256", report.storeHash),
      ("Code", "assay \(report.codeVersion), rule version \(report.rule.version)"),
    ]
    if let policy = report.policy {
      facts += [
        ("Policy", policy.source.isEmpty ? "the standard one" : policy.source), ("Policy, SHA-256", policy.hash),
        ("Verdicts for the day", policy.asOf.dateText),
      ]
    }
    return tag("h3") { "To repeat it" }
      + tag("p") {
        "The same exports, scores, policy and seeds give the same verdicts on every machine; the same store gives "
          + "the same pages, byte by byte."
      }
      + tag("dl", ["class": "kv"]) {
        for (name, value) in facts {
          tag("div") {
            tag("dt") { name }
            tag("dd") { tag("code") { value } }
          }
        }
      }
      + policyText(report.policy)
  }

  private static func policyText(_ policy: PolicyRecord?) -> HTML {
    guard let policy, !policy.text.isEmpty else { return .empty }
    return tag("details", ["class": "whole"]) {
      tag("summary") { "The policy's text" }
      tag("pre", ["tabindex": "0", "role": "region", "aria-label": "The policy's text"]) { tag("code") { policy.text } }
    }
  }

  static func discovery(_ facts: DiscoveryFacts?) -> HTML {
    guard let discovery = facts else { return .empty }
    var content = tag("h3") { "How the intents were found" } + tag("p") { discovery.vectors }
    for (place, kind) in discovery.kinds.enumerated() {
      if discovery.kinds.count > 1 {
        content += tag("h4") {
          "By \(kind.name) vectors: \(NumberText.count(kind.tickets, "ticket")), "
            + "\(NumberText.count(kind.intents, "intent"))"
        }
      }
      content += tag("p") { kind.sentences.joined(separator: " ") }
      content += LikenessChart.render(id: "likeness-\(place + 1)", kind)
    }
    return content
  }

  private static func ruleText(_ report: PortfolioReport) -> HTML {
    let rule = report.rule
    let required = NumberText.percent(rule.requiredShare, decimals: 0)
    return tag("h3") { "The rule (version \(rule.version))" }
      + tag("p") {
        "Of each intent's tickets that a bot resolved alone, \(rule.sampleSize) are drawn at random; raters give 0, "
          + "1 or 2 for "
          + "factual correctness against the documents, compliance with policy, and tone. An intent ships when at "
          + "least \(required) of the sample is at 2 on all three: at most \(rule.allowedDefects) defects in "
          + "\(rule.sampleSize)."
      }
      + tag("p") {
        "With fewer than \(rule.sampleSize) such tickets all of them are scored; with fewer than "
          + "\(rule.minimumFrame) the "
          + "intent is not judged. Where two raters disagree, the ticket counts only once it is settled. The "
          + "decision counts whole tickets; intervals only say how sure it is."
      }
      + tag("p") {
        "The draw is fixed by the tickets, the intent, the seed and the attempt, and anyone who holds the export can "
          + "repeat it. Attempts are counted, because drawing again until it passes would defeat the rule."
      }
  }

  /// The shares of defects that the table lists; the chart of the rule draws all that are known.
  private static let tabled = [0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15]

  private static func chances(_ rule: RuleFacts) -> HTML {
    let known = rule.chancesToShip.filter { entry in tabled.contains { abs($0 - entry.defectRate) < 1e-9 } }
    return DataTable(
      label: "Chances to ship", caption: "What the rule can tell apart: the chance that an intent ships",
      columns: [.text("True share of defects"), .number(explained(.chanceToShip))]
    ).render(known.map { [HTML(NumberText.percent($0.defectRate)), HTML(NumberText.percent($0.chance))] })
  }

  private static func runs(_ report: PortfolioReport) -> HTML {
    guard !report.runs.isEmpty else { return .empty }
    return tag("div", ["class": "scroll", "role": "region", "aria-label": "Runs", "tabindex": "0"]) {
      tag("table") {
        tag("caption") { "The runs behind the figures" }
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { "Stage" }
            tag("th", ["scope": "col"]) { "Started" }
            tag("th", ["scope": "col", "class": "n"]) { "Took" }
            tag("th", ["scope": "col", "class": "n"]) { "Seed" }
            tag("th", ["scope": "col"]) { "Read and used" }
          }
        }
        tag("tbody") {
          for run in report.runs {
            tag("tr") {
              tag("th", ["scope": "row"]) { run.stage.rawValue }
              tag("td") { PageFrame.minute(run.startedAt) }
              tag("td", ["class": "n"]) { NumberText.duration(seconds: run.endedAt.seconds - run.startedAt.seconds) }
              tag("td", ["class": "n"]) { String(run.seed) }
              tag("td") { runDetails(run) }
            }
          }
        }
      }
    }
  }

  private static func runDetails(_ run: Run) -> HTML {
    var facts = [("input", run.inputHash), ("code", run.codeVersion)]
    if !run.blas.isEmpty { facts.append(("BLAS", run.blas)) }
    for name in run.parameters.keys.sorted() { facts.append((name, run.parameters[name] ?? "")) }
    return tag("details") {
      tag("summary") { "input \(run.inputHash.prefix(12)), \(NumberText.count(run.parameters.count, "parameter"))" }
      tag("dl", ["class": "kv"]) {
        for (name, value) in facts {
          tag("div") {
            tag("dt") { name }
            tag("dd") { tag("code") { value } }
          }
        }
      }
    }
  }
}
