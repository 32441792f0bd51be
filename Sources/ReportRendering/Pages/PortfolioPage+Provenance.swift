// Where the portfolio's figures come from: what became of every record, what the data lacks, the rule and its limits,
// and the runs.
import TicketModel

extension PortfolioPage {
  // MARK: Data quality

  static func dataQuality(_ report: PortfolioReport) -> HTML {
    let imports = report.imports
    return tag("section", ["id": "data-section", "aria-labelledby": "data-heading"]) {
      tag("h2", ["id": "data-heading"]) { "Data quality" }
      tag("div", ["class": "pair"]) {
        tag("div") {
          tag("table") {
            tag("caption") { "What became of every record read" }
            tag("thead") {
              tag("tr") {
                tag("th", ["scope": "col"]) { "Outcome" }
                tag("th", ["scope": "col"]) { "Reason" }
                tag("th", ["scope": "col", "class": "n"]) { "Records" }
              }
            }
            tag("tbody") {
              for outcome in imports.outcomes {
                tag("tr") {
                  tag("th", ["scope": "row"]) { outcome.outcome }
                  tag("td") { outcome.reason.isEmpty ? "–" : outcome.reason }
                  tag("td", ["class": "n"]) { NumberText.grouped(outcome.count) }
                }
              }
            }
            tag("tfoot") {
              tag("tr") {
                tag("th", ["scope": "row"]) { "Read" }
                tag("td")
                tag("td", ["class": "n"]) { NumberText.grouped(imports.recordsRead) }
              }
            }
          }
        }
        tag("div") { limits(imports) }
      }
    }
  }

  private static func limits(_ imports: ImportSummary) -> HTML {
    let lines = [
      ("No text by the customer", "counted, not mined", imports.withoutCustomerText),
      ("Alerts, delivery failures, automatic replies, spam", "counted, not mined", imports.automatic),
      ("Transcript missing", "counted, not mined", imports.withoutTranscript),
      ("An author's role unknown", "never counted as resolved by a bot", imports.withUnknownRole),
      ("A time without a zone", "read as UTC", imports.withoutZone),
    ]
    return tag("table") {
      tag("caption") { "What the tickets lack" }
      tag("thead") {
        tag("tr") {
          tag("th", ["scope": "col"]) { "Gap" }
          tag("th", ["scope": "col"]) { "Treated as" }
          tag("th", ["scope": "col", "class": "n"]) { "Tickets" }
        }
      }
      tag("tbody") {
        for (gap, treatment, count) in lines {
          tag("tr") {
            tag("th", ["scope": "row"]) { gap }
            tag("td") { treatment }
            tag("td", ["class": "n"]) { NumberText.grouped(count) }
          }
        }
        tag("tr") {
          tag("th", ["scope": "row"]) { "Months without tickets" }
          tag("td") {
            imports.monthsWithGaps.isEmpty
              ? "–" : imports.monthsWithGaps.map(Timestamp.monthName).joined(separator: ", ")
          }
          tag("td", ["class": "n"]) { String(imports.monthsWithGaps.count) }
        }
      }
    }
  }

  // MARK: How it was made

  static func provenance(_ report: PortfolioReport) -> HTML {
    tag("section", ["id": "made-section", "aria-labelledby": "made-heading"]) {
      tag("h2", ["id": "made-heading"]) { "How it was made" }
      tag("div", ["class": "pair"]) {
        tag("div") { ruleText(report) }
        tag("div") { chances(report.rule) }
      }
      discovery(report.discovery)
      runs(report)
    }
  }

  static func discovery(_ facts: DiscoveryFacts?) -> HTML {
    guard let discovery = facts else { return .empty }
    var content = tag("h3") { "How the intents were found" } + tag("p") { discovery.vectors }
    for (place, kind) in discovery.kinds.enumerated() {
      if discovery.kinds.count > 1 {
        content += tag("h4") {
          "By \(kind.name) vectors: \(NumberText.count(kind.tickets, "ticket")), \(NumberText.count(kind.intents, "intent"))"
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

  private static func chances(_ rule: RuleFacts) -> HTML {
    guard !rule.chancesToShip.isEmpty else { return .empty }
    return tag("table") {
      tag("caption") { "What the rule can tell apart: the chance that an intent ships" }
      tag("thead") {
        tag("tr") {
          tag("th", ["scope": "col"]) { "Answers that are truly defects" }
          tag("th", ["scope": "col", "class": "n"]) { "Chance to ship" }
        }
      }
      tag("tbody") {
        for entry in rule.chancesToShip {
          tag("tr") {
            tag("th", ["scope": "row"]) { NumberText.percent(entry.defectRate) }
            tag("td", ["class": "n"]) { NumberText.percent(entry.chance) }
          }
        }
      }
    }
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
