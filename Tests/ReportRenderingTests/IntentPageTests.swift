// An intent's page says what is known of it, in words, and nothing where nothing is known.
import Foundation
import QualityGate
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct IntentPageTests {
  private let report = SampleReport.detailed()

  private func page(where condition: (IntentReport) -> Bool) throws -> (row: IntentReport, page: String) {
    let found = report.intents.first(where: condition)
    let row = try #require(found)
    return (row, IntentPage.render(row, in: report))
  }

  @Test func gradesInWords() throws {
    for (grade, words) in [
      (VerdictEvidence.Grade.proven, "The scores prove it: "), (.byRule, "prove less than 95%: "),
      (.nearMiss, "It is a near miss: "), (.clearFail, "It is a clear fail: "),
    ] {
      let found = try page { $0.verdict?.evidence?.grade == grade && $0.verdict?.sampleSize != $0.verdict?.frameSize }
      #expect(found.page.contains(words) && found.page.contains(">\(grade.title)<"))
    }
  }

  @Test func figuresOfCertainty() throws {
    let (row, page) = try page { $0.verdict?.evidence?.grade == .byRule }
    let interval = try #require(row.verdict?.interval)
    #expect(page.contains(NumberText.range(interval.wilsonLower, interval.wilsonUpper)))
    #expect(page.contains(NumberText.percentFloor(interval.exactFloor + 0.0123)))
    #expect(page.contains(">as much as 80<") && page.contains("Design effect 1.25"))
    #expect(page.contains("raters missed 6 of 60 hidden defects and marked down 1 of 50 hidden good answers"))
    #expect(page.contains("interval 88.9–97.2%") && page.contains(">108<") && page.contains(">2026-12-27<"))
    // What other intents' scores move stands on the first page alone.
    #expect(!page.contains("Chance below 95%"))
    #expect(!page.contains("Estimate after an early stop"))
    let failed = try self.page { $0.verdict?.evidence?.grade == .clearFail }.page
    #expect(failed.contains("12.5% defects") && failed.contains("curtailed: over the first 41 tickets"))
    #expect(failed.contains("not within reach at this rate of defects"))
  }

  @Test func whatTheSampleWasDrawnFrom() throws {
    var row = report.intents[0]
    #expect(!IntentPage.render(row, in: report).contains("What the sample was drawn from"))
    var (design, store) = (SampleDesign(), StoreAccount())
    (store.tickets, store.inIntents, store.forgotten) = (5_000, 4_000, 1)
    store.exclusions = ["spam": 400, "transcript missing": 600]
    (design.tickets, design.store, design.months) = (1_200, store, "2024-01..2024-06")
    design.exclusions = ["resolved by a person": 300, "not resolved": 12]
    (row.design, row.drawnFrom) = (design, 888)
    let page = IntentPage.render(row, in: report)
    for cells in [
      ["Could be drawn", "888", "74.0%"], ["Left out: resolved by a person", "300", "25.0%"],
      ["Left out: not resolved", "12", "1.0%"], ["All", "1,200"],
    ] {
      let places = try cells.map { try #require(page.range(of: ">\($0)<")?.lowerBound, "\($0)") }
      #expect(places == places.sorted(), "\(cells)")
    }
    #expect(
      page.contains(
        "The sample is of 2024-01..2024-06. Of the store’s 5,000 tickets 1,000 had no intent then: 600 transcript "
          + "missing, 400 spam. Of 1 more ticket the requester was forgotten."))
  }

  @Test func everyHoldNamesItsLift() throws {
    let (row, page) = try page { $0.verdict?.reasons.first == .belowThreshold && $0.verdict?.holds != nil }
    #expect(page.contains("What lifts the hold: all of these"))
    for hold in row.verdict?.holds ?? [] {
      #expect(page.contains(HTML.escape(hold.finding)) && page.contains(HTML.escape(hold.lift)))
      #expect(page.contains("<b>\(hold.reason.title). </b>"))
    }
    #expect(page.contains(HTML.escape(row.verdict?.whatWouldChange ?? "")) && !page.contains("What would change it."))
  }

  @Test func theCriterionThatSpendsTheDefects() {
    func spending(_ scored: Int, _ perfect: Int, _ byCriterion: [Int], allowed: Int) -> String? {
      var verdict = GateRule.standard.decide(intentID: "I", sample: nil, frameSize: 90, assignments: [], scores: [])
      (verdict.scored, verdict.perfect, verdict.perfectByCriterion) = (scored, perfect, byCriterion)
      verdict.allowedDefects = allowed
      return IntentPage.spending(verdict)
    }
    #expect(
      spending(100, 96, [97, 99, 100], allowed: 5)
        == "Of 4 defects, 3 miss on factual correctness, 1 misses on policy compliance; 5 are allowed.")
    #expect(
      spending(100, 93, [94, 98, 100], allowed: 5)
        == "Of 7 defects, 6 miss on factual correctness, 2 miss on policy compliance (some miss several); 5 are "
        + "allowed. Factual correctness alone spends more than that.")
    #expect(spending(100, 100, [100, 100, 100], allowed: 5) == nil)
  }

  @Test func defectsWithTheirWords() throws {
    let (row, page) = try page { $0.defects.count > 2 }
    #expect(page.contains("Who signed for it?") && page.contains("Please wait five days, then write again."))
    #expect(page.contains("Not in the store."))
    #expect(page.components(separatedBy: "<h3>Ticket ").count == row.defects.count + 1)
    #expect(page.contains("<span class=\"low\">Factual 1</span><span>Policy 2</span>"))
    #expect(page.contains("Says five days; the article says ten."))
    let long = String(repeating: "é", count: IntentPage.longestQuotation)
    #expect(IntentPage.shortened(long) == long)
    #expect(IntentPage.shortened(long + "x") == long + " … (1,501 characters in all)")
  }

  @Test func customersPeopleAndDocuments() throws {
    let page = IntentPage.render(report.intents[0], in: report)
    #expect(page.contains(">7.6%<small class=\"under\">of 410</small>"))
    #expect(page.contains(">+3.6<small class=\"under\">+0.1 to +6.9</small>") && page.contains("worse after the bot"))
    #expect(page.contains(">−2.0<small class=\"under\">−11.0 to +7.0</small>"))
    #expect(page.contains("no difference shown"))
    #expect(page.contains("412 days") && page.contains("2025-02-11") && page.contains("help.lumenia.example/delivery"))
    #expect(page.contains("20 h 30 min") && page.contains("62.5%") && page.contains("5.0% of these"))
    #expect(page.contains("<th scope=\"row\">7</th><td class=\"n\">2026-06-30</td>"))
    #expect(page.contains("1,122") && page.contains("61 tickets of 18.4 min"))
    #expect(page.contains(">1.3<small>per ticket, of 300 with a history</small>"))
    let second = IntentPage.render(report.intents[1], in: report)
    #expect(second.contains("No customer gave a rating.") && second.contains(">–<small>not exported</small>"))
  }

  @Test(arguments: [
    (-0.01, 0.02, true, "no difference shown"), (0.01, 0.02, true, "worse after the bot"),
    (0.01, 0.02, false, "better after the bot"), (-0.02, -0.01, true, "better after the bot"),
    (-0.02, -0.01, false, "worse after the bot"), (0, 0.02, true, "no difference shown"),
  ])
  func readings(lower: Double, upper: Double, isMoreWorse: Bool, words: String) {
    let difference = IntervalEstimate((lower + upper) / 2, lower: lower, upper: upper)
    #expect(IntentPage.reading(difference, isMoreWorse: isMoreWorse) == words)
  }

  // Verdicts of older versions have none of it.
  @Test func nothingStandsWhereNothingIsKnown() {
    let plain = SampleReport.make()
    let page = IntentPage.render(plain.intents[0], in: plain)
    for name in ["customers", "documents", "people", "worth", "history"] {
      #expect(!page.contains("\(name)-heading"))
      #expect(IntentPage.render(report.intents[0], in: report).contains("id=\"\(name)-heading\""))
    }
    for word in ["Corrected for rater error", "design effect", "What lifts the hold"] { #expect(!page.contains(word)) }
  }

  // Every place on the page that a link leads to is there, with and without the facts.
  @Test func linksOnThePageLead() throws {
    for report in [report, SampleReport.make()] {
      for place in [0, 1, 3, 5, 8, 12] {
        let page = IntentPage.render(report.intents[place], in: report)
        for match in page.matches(of: try Regex("href=\"#([^\"]*)\"")) {
          #expect(page.contains("id=\"\(match.output[1].substring ?? "")\""), "\(match.output[1].substring ?? "")")
        }
      }
    }
  }

  // Elements that must close do, in order, and no id stands twice.
  @Test func pagesAreWellFormed() throws {
    let tags = try Regex("<(/?)([a-z0-9]+)[^>]*>")
    for row in report.intents.prefix(13) {
      let page = IntentPage.render(row, in: report)
      var open = [Substring]()
      for match in page.matches(of: tags) {
        guard let name = match.output[2].substring, name != "meta" else { continue }
        if match.output[1].substring == "/" { #expect(open.popLast() == name) } else { open.append(name) }
      }
      #expect(open.isEmpty)
      let ids = page.matches(of: try Regex(" id=\"([^\"]*)\"")).map { String($0.output[1].substring ?? "") }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func hostileWordsChangeNoMarkup() throws {
    let tags = try Regex("<[a-z/][^>]*>")
    func skeleton(_ page: String) -> [String] {
      page.matches(of: tags).map { match in
        String(page[match.range].prefix { $0 != " " && $0 != ">" })
      }
    }
    let harmless = SampleReport.detailed(text: "w")
    for hostile in ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</blockquote></li>", "&lt;b&gt;"] {
      let attacked = SampleReport.detailed(text: hostile)
      for place in [0, 1, 3, 8] {
        let page = IntentPage.render(attacked.intents[place], in: attacked)
        #expect(skeleton(page) == skeleton(IntentPage.render(harmless.intents[place], in: harmless)))
        #expect(!page.contains(hostile) || !hostile.contains("<"))
      }
    }
  }

  @Test func boundsNeverReadNarrower() {
    #expect(NumberText.range(0.88901, 0.97201) == "88.9–97.3%" && NumberText.range(0.9, 1) == "90.0–100.0%")
    #expect(NumberText.percentCeiling(0.972) == "97.2%" && NumberText.percentCeiling(0) == "0.0%")
    #expect(NumberText.points(0.0004) == "0.0" && NumberText.points(-0.0004) == "0.0")
    #expect(NumberText.chance(0.004) == "<1%" && NumberText.chance(0.999) == ">99%" && NumberText.chance(1) == "100%")
  }
}
