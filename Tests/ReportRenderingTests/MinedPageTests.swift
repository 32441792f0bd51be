// The analyst's pages say what the values say, whatever is missing, and hold every intent.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct MinedPageTests {
  private let report = SampleReport.discovery()

  @Test func firstScreenStatesTheAnswer() {
    let page = IntentIndexPage.render(report)
    let mined = report.coverage.minedTickets
    #expect(
      page.contains(
        "60 intents hold \(NumberText.grouped(mined - 1_900)) of \(NumberText.grouped(mined)) tickets; "
          + "1,900 (\(NumberText.percent(report.coverage.outsideShare))) fit none. "
          + "The \(report.coverage.intentsToSeventy ?? 0) largest make up 70%."))
    // What fits no intent stands beside it, in the table's foot, and has its page.
    #expect(
      page.contains("\(NumberText.percent(report.coverage.outsideShare))<small> of volume, 1,900 tickets</small>"))
    let foot = page[(page.range(of: "<tfoot>")?.lowerBound ?? page.endIndex)...]
    #expect(foot.contains("<a href=\"intents/none.html\">Fits no intent</a>"))
    #expect(page == IntentIndexPage.render(SampleReport.discovery()))
  }

  @Test func whatWasBornAndDiedIsToldInItsMonth() {
    let page = IntentIndexPage.render(report)
    let id = report.intents[2].intent.id
    #expect(page.contains("<a href=\"#changes-section\">What changed</a>"))
    let section = page[(page.range(of: "id=\"changes-section\"")?.lowerBound ?? page.endIndex)...]
    #expect(
      section.contains(
        "Over 24 months, in which chance alone gives up to 0.23 births, as many deaths, and as many rises and falls. A birth "
          + "takes at least 9 tickets in its first two months"))
    #expect(section.contains("<span class=\"id\">\(id)</span></th><td class=\"phrase\">born 2025-03</td>"))
    #expect(
      section.contains("born 2025-03</td><td class=\"n\">0.01% → 0.62%</td><td class=\"n secondary\">0.1 → 55.0</td>"))
    #expect(
      MinedIntentPage.render(2, in: report).contains(
        "Born 2025-03: 0.01% → 0.62% of all tickets (0.1 → 55.0 a month), as could be seen at the end of 2025-03. "
          + "Its end would show after 1 month without a ticket."))
    let dead = MinedIntentPage.render(4, in: report)
    #expect(dead.contains("Died 2025-01: 0.41% → 0.00% of all tickets (27.7 → 0.0 a month), as could be seen at the"))
    #expect(!dead.contains("its end") && !dead.contains("Its end"))
    #expect(MinedIntentPage.render(5, in: report).contains("It has too few tickets for its end to show."))
    #expect(!MinedIntentPage.render(3, in: report).contains("of all tickets ("))
  }

  @Test func withoutChangesMonthsOrDatesThePageSaysWhy() {
    var still = report
    still.changes = IntentChanges(list: [], months: 3, undated: 7)
    let page = IntentIndexPage.render(still)
    #expect(page.contains("No intent changed by more than chance over 3 months. The months are too few to see births"))
    #expect(page.contains("7 tickets without a date, or far from all others, not counted."))
    #expect(!page.contains("Could be seen"))
    still.changes = IntentChanges(list: [], months: 1)
    #expect(IntentIndexPage.render(still).contains("All dated tickets are of one month: there is nothing to compare."))
    #expect(!IntentIndexPage.render(still).contains("by more than chance"))
    still.changes = nil
    #expect(!IntentIndexPage.render(still).contains("id=\"changes-section\""))
  }

  @Test func everyIntentIsInTheTableAndOnTheMap() {
    let page = IntentIndexPage.render(report)
    for row in report.intents {
      // In the table, on the wide and on the narrow map.
      let links = page.components(separatedBy: "href=\"\(IntentPage.path(row.intent.id))\"").count - 1
      #expect(links >= 3, "\(row.intent.id)")
    }
    #expect(page.contains("The two axes show 31% of the squared distances"))
    #expect(page.contains("By semantic vectors: 50 intents") && page.contains("By lexical vectors: 10 intents"))
  }

  // Area ∝ tickets: the squares of the radii are as the volumes; and small bubbles come last.
  @Test func bubblesAreAsLargeAsTheirVolume() throws {
    let map = report.maps[0]
    let chart = IntentMapChart.render(map, of: report).markup
    let wide = chart[..<(chart.range(of: "chart narrow")?.lowerBound ?? chart.endIndex)]
    let radii = wide.matches(of: try Regex("class=\"bubble tone[0-9]\"[^>]* r=\"([0-9.]+)\"")).compactMap {
      Double($0.output[1].substring ?? "")
    }
    #expect(radii.count == 50 && radii == radii.sorted(by: >))
    let volumes = report.intents.map { Double($0.intent.volume) }
    for (radius, volume) in zip(radii, volumes) {
      // Radii are written with one decimal.
      #expect(abs(radius - radii[0] * (volume / volumes[0]).squareRoot()) < 0.11)
    }
    #expect(wide.contains("Where is my order (I001): 1,763 tickets"))
  }

  @Test func aMapOfOnePointAndOfEqualPoints() {
    var one = report
    one.intents = [report.intents[0]]
    one.changes = nil
    for points in [
      [IntentMap.Point(intent: 0, x: 0, y: 0)], [.init(intent: 0, x: 3, y: 3), .init(intent: 0, x: 3, y: 3)],
    ] {
      let chart = IntentMapChart.render(IntentMap(kind: "lexical", points: points, explainedShare: 1), of: one).markup
      #expect(chart.contains("cx=\"480.0\" cy=\"300.0\"") && !chart.contains("nan"))
    }
  }

  // Language 0 is the one with most tickets; months are 2025-01, 2025-03 and, last, none.
  @Test func volumesAreWrittenForTheScript() {
    let filters = IntentIndexPage.Filters(report)
    #expect(filters.languages == ["en", "de"] && filters.channels == ["email", "chat"])
    #expect(filters.months.map { $0.map(Timestamp.monthName) ?? "-" } == ["2025-01", "2025-03", "-"])
    let volume = report.intents[0].intent.volume
    #expect(filters.counts(report.intents[0].volumes) == "0.0:\(volume - 6);0.1:,3;1.0:,,3")
    let page = IntentIndexPage.render(report)
    #expect(page.contains("data-volumes=\"0.0:\(volume - 6);0.1:,3;1.0:,,3\""))
    #expect(page.contains("<option value=\"2\">no date</option>"))
  }

  @Test func anIntentsPage() {
    let page = MinedIntentPage.render(1, in: report)
    #expect(page.contains("number 2 of 60 by volume"))
    #expect(page.contains("Previous: <a href=\"I001.html\">") && page.contains("Next: <a href=\"I003.html\">"))
    #expect(page.contains("Nearest: <a href=\"I001.html\">") && page.contains("a cosine of 0.71"))
    // Both sides of the contrast count this intent first.
    #expect(page.contains("<bdi>where</bdi></th><td class=\"n\">62%</td><td class=\"n\">4%</td>"))
    #expect(page.contains("<bdi>refund</bdi></th><td class=\"n\">1%</td><td class=\"n\">50%</td>"))
    #expect(page.contains("0.41 to this intent, 0.41 to <a href=\"I001.html\">"))
    #expect(page.contains("half within 1 h 23 min, nine of ten within 1 d 1 h; 30 of 1,330 tickets have both times."))
    #expect(page.contains("33% of the 443 who were asked answered"))
    #expect(!MinedIntentPage.render(0, in: report).contains("Previous:"))
    #expect(!MinedIntentPage.render(59, in: report).contains("Next:"))
  }

  @Test func whatIsMissingIsSaid() {
    var row = report.intents[0]
    row.handling = nil
    row.reopenRate = nil
    row.satisfactionMean = nil
    row.satisfactionResponses = 0
    row.satisfactionAsked = nil
    row.resolutions = .init(unknown: row.intent.volume)
    row.sibling = nil
    row.borderline = []
    row.monthlyVolumes = []
    var bare = report
    bare.intents = [row]
    bare.changes = nil
    bare.outside = nil
    bare.maps = []
    bare.coverage = Coverage(volumes: [row.intent.volume], outliers: 0)
    let page = MinedIntentPage.render(0, in: bare)
    for sentence in [
      "How long it took is not known", "Reopening is not exported.",
      "No customer rated it; who was asked is not exported",
      "No ticket has a date.",
    ] { #expect(page.contains(sentence), "\(sentence)") }
    #expect(!page.contains("Border-line") && !page.contains("contrast-heading"))
    let index = IntentIndexPage.render(bare)
    #expect(index.contains("Every mined ticket fits an intent.") && !index.contains("map-section"))
    // Four figures of the row are unknown: bot alone, time, reopened, rating.
    let line = index[(index.range(of: "<tbody>")?.upperBound ?? index.endIndex)...].prefix { $0 != "\n" }
    #expect(
      line[..<(line.range(of: "</tr>")?.lowerBound ?? line.endIndex)].components(separatedBy: "data-sort=\"none\">–<")
        .count == 5)
    bare.intents = []
    bare.changes = nil
    bare.coverage = Coverage(volumes: [], outliers: 0)
    #expect(IntentIndexPage.render(bare).contains("0 intents hold 0 of 0 tickets."))
  }

  @Test func quantilesByNearestRank() {
    #expect(IntentReport.HandlingTime(seconds: []) == nil)
    #expect(IntentReport.HandlingTime(seconds: [7]) == .init(median: 7, ninetieth: 7, tickets: 1))
    #expect(IntentReport.HandlingTime(seconds: [4, 1]) == .init(median: 1, ninetieth: 4, tickets: 2))
    #expect(
      IntentReport.HandlingTime(seconds: (1...10).reversed().map { Int64($0) })
        == .init(median: 5, ninetieth: 9, tickets: 10))
    #expect(
      IntentReport.HandlingTime(seconds: (1...11).map { Int64($0) }) == .init(median: 6, ninetieth: 10, tickets: 11))
  }

  @Test func tablesHoldEveryFigure() throws {
    let lines = IntentTables.csv(report).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 63 && lines[62].isEmpty)
    #expect(
      lines[0].hasSuffix(
        "map_x,map_y,audit_band,adjusted_cumulative_share,asked_besides,pinned,marks,owner"))
    #expect(lines[2].contains(",443,5000,92000,30,I001,0.710000,4714,"))
    // What fits none has no id, and no share of what others cover.
    #expect(
      lines[61].hasPrefix(",Fits no intent,,-1,1900,") && lines[61].contains(",1900,0.")
        && lines[61].hasSuffix(",,,,0,,,"))
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(IntentTables.json(report).utf8)) as? [String: Any])
    let intents = try #require(value["intents"] as? [[String: Any]])
    #expect(intents.count == 60 && value["outliers"] as? Int == 1_900)
    // The eighth has no handling time: null, not 0.
    #expect(intents[7]["handling"] is NSNull && intents[5]["reopenRate"] is NSNull)
    #expect((value["outside"] as? [String: Any])?["volume"] as? Int == 1_900)
  }
}
