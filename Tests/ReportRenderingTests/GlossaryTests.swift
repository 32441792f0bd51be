// One glossary for every figure: what is explained is used, and what is used is explained.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct GlossaryTests {
  private let report = SampleReport.detailed()

  @Test func everyEntryIsUsed() {
    let pages = [PortfolioPage.render(report)] + report.intents.map { IntentPage.render($0, in: report) }
    let tables = WorkbookTables.tables(report).filter { $0.name != "Words" }
    var texts = Set(tables.flatMap { $0.columns.map(\.title) })
    for table in tables where table.name == "Summary" {
      for row in table.rows { if case .text(let text) = row[0] { texts.insert(text) } }
    }
    for key in Glossary.Key.allCases {
      let term = Glossary.entry(key).term
      let isOnPage = pages.contains { $0.contains("href=\"\(WordList.reference(key))\"") }
      #expect(isOnPage || texts.contains { $0.hasPrefix(term) }, "\(key.rawValue) is explained and never used")
    }
  }

  @Test func entriesAreShortAndTheirOwn() {
    let entries = Glossary.Key.allCases.map(Glossary.entry)
    #expect(Set(entries.map(\.term)).count == entries.count && Set(entries.map(\.short)).count == entries.count)
    for entry in entries {
      #expect(entry.short.count <= 100 && entry.short.hasSuffix(".") && entry.more.hasSuffix("."), "\(entry.term)")
      #expect(entry.term.count <= 30 && !entry.source.hasSuffix("."))
    }
  }

  @Test func labelsLeadToTheListOfWords() throws {
    let page = IntentPage.render(report.intents[0], in: report)
    let used = Set(page.matches(of: try Regex("href=\"#word-([^\"]*)\"")).compactMap { $0.output[1].substring })
    let listed = page.matches(of: try Regex("<div id=\"word-([^\"]*)\">")).compactMap { $0.output[1].substring }
    #expect(used.count > 20 && Set(listed) == used && Set(listed).count == listed.count)
    let entry = Glossary.entry(.floor)
    #expect(page.contains("<a class=\"word\" href=\"#word-floor\" title=\"\(HTML.escape(entry.short))\">At least</a>"))
    #expect(page.contains(HTML.escape(entry.short) + "<small>"))
  }

  @Test func sortedHeadsAreListedToo() {
    let list = WordList.of(tag("th", ["data-word": Glossary.Key.ac1.rawValue]) { "AC1" }).markup
    #expect(list.contains("id=\"word-ac1\"") && !list.contains("id=\"word-alpha\""))
    // Other people's words cannot name one.
    #expect(WordList.of(tag("p") { "data-word=\"ac1\" href=\"#word-ac1\"" }) == .empty)
  }
}
