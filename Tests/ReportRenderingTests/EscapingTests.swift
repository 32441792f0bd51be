// Other people's words cannot become markup, wherever they stand.
import Foundation
import Testing
import TicketModel

@testable import ReportRendering

@Suite struct EscapingTests {
  private static let harmless = SampleReport.judged(text: "w")

  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("a\nb\tc", "a\nb\tc"), ("\u{0}\u{1B}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{202E}evil\u{2066}", "\u{FFFD}evil\u{FFFD}"), ("مرحبا 日本 🙂", "مرحبا 日本 🙂"), ("&amp;", "&amp;amp;"),
  ])
  func escaping(text: String, expected: String) {
    #expect(HTML.escape(text) == expected)
  }

  @Test func elements() {
    #expect(
      tag("p", ["class": "a\"b", "hidden": "", "id": nil]) { "1 < 2" }.markup
        == "<p class=\"a&quot;b\" hidden>1 &lt; 2</p>")
    #expect(HTML.element("input", ["type": "search"]).markup == "<input type=\"search\">")
  }

  // The same report with a harmless and with hostile words has the same elements and the same attributes' names.
  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><svg onload=x>",
    "</title></desc></svg><iframe>", "--><!--", "&lt;script&gt;", "]]>\u{0}\u{202E}", "../../etc/passwd",
    "javascript:alert(1)",
  ])
  func hostileTextChangesNoMarkup(hostile: String) throws {
    let harmless = EscapingTests.harmless
    let attacked = SampleReport.judged(text: hostile)
    #expect(skeleton(PortfolioPage.render(attacked)) == skeleton(PortfolioPage.render(harmless)))
    for place in [0, 1, 8] {
      let page = IntentPage.render(attacked.intents[place], in: attacked)
      #expect(skeleton(page) == skeleton(IntentPage.render(harmless.intents[place], in: harmless)))
      #expect(!page.contains(hostile) || !hostile.contains("<"))
    }
  }

  // The analyst's pages too, with the data that the script reads: values hold numbers, names stand between tags only.
  @Test(arguments: [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "😀🇩🇪", "مرحبا",
    "\u{202E}\u{2066}0:9;1:9", "</select></option><b>",
  ])
  func hostileTextChangesNoMarkupOfMinedIntents(hostile: String) throws {
    let harmless = SampleReport.discovery(text: "w")
    let attacked = SampleReport.discovery(text: hostile)
    let index = IntentIndexPage.render(attacked)
    #expect(skeleton(index) == skeleton(IntentIndexPage.render(harmless)))
    #expect(!index.contains(hostile) || !hostile.contains("<"))
    for match in index.matches(of: try Regex("data-(volumes|theme)=\"([^\"]*)\"")) {
      #expect((match.output[2].substring ?? "x").allSatisfy { "0123456789.,:;none".contains($0) })
    }
    for place in [0, 1] {
      let page = MinedIntentPage.render(place, in: attacked)
      #expect(skeleton(page) == skeleton(MinedIntentPage.render(place, in: harmless)))
      #expect(!page.contains("\u{202E}") && !page.contains("\u{2066}"))
    }
  }

  @Test func pathsStayInTheirFolder() {
    #expect(IntentPage.path("I001") == "intents/I001.html")
    #expect(IntentPage.path("../../x") == "intents/_2e_2e_2f_2e_2e_2fx.html")
    #expect(IntentPage.path("a_b") != IntentPage.path("a__b") && IntentPage.path("é") == "intents/_c3_a9.html")
  }

  /// The page's tags with the names of their attributes, without any value, and without drawn labels, whose number and
  /// places depend on the length of words.
  private func skeleton(_ page: String) -> [String] {
    var tags = [String]()
    var bytes = page.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "<") else { continue }
      // The policy and sheet hold no `<`; a value holds none either, so the next `>` outside quotes ends the tag.
      var isQuoted = false
      var name = [UInt8]()
      while let next = bytes.next() {
        if next == UInt8(ascii: "\"") {
          isQuoted.toggle()
        } else if next == UInt8(ascii: ">"), !isQuoted {
          break
        } else if !isQuoted {
          name.append(next)
        }
      }
      let text = String(decoding: name, as: UTF8.self)
      if !text.hasPrefix("text "), text != "/text" { tags.append(text) }
    }
    return tags
  }
}
