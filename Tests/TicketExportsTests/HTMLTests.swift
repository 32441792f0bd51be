// HTML bodies as plain text.
import Testing

@testable import TicketExports

private func html(_ text: String) -> HTMLText.Plain {
  var text = text
  return text.withUTF8 { HTMLText.plain(html: $0) }
}

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<p>One</p><p>two<br>three</p>", "One\n\ntwo\nthree"),
    ("<div>a</div><div>b<div>c</div></div>d", "a\nb\nc\nd"),
    ("a  \n b&nbsp;&nbsp;c &amp; d &lt;e&gt; &eacute;", "a b c & d <e> é"),
    ("<ul><li>x</li><li>y <b>z</b></li></ul>", "- x\n- y z"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    ("<head><title>t</title><style>p{}</style></head><body>x<script>alert(1)</script>y</body>", "xy"),
    ("<pre>a\n  b\nc</pre>", "a\nb\nc"),
    ("<p>unclosed <b>bold<p>next", "unclosed bold\n\nnext"),
    ("", ""), ("<", "<"), ("<<<>>>", "<<<>>>"), ("<!-- x -->y", "y"),
    ("&#0;&#xD800;&bogus;", "\u{FFFD}\u{FFFD}&bogus;"),
  ])
  func blocksAndText(_ source: String, _ expected: String) { #expect(html(source).text == expected) }

  @Test(arguments: [
    "<div>Reply</div><blockquote>old<br>words</blockquote>",
    "<div>Reply</div><div class=\"gmail_quote gmail_quote_container\">old<br>words</div>",
    "<div>Reply<div class=moz-cite-prefix>old</div><blockquote type=cite>words</blockquote>",
    "Reply<div id=\"divRplyFwdMsg\">old</div><div>words</div>",
  ])
  func quotedHistory(_ source: String) { #expect(html(source).text == "Reply\n> old\n> words") }

  @Test func textAfterAQuoteIsTheWritersAgain() {
    #expect(html("<blockquote><p>a</p><p>b</p></blockquote>mine").text == "> a\n>\n> b\n\nmine")
  }

  @Test func links() {
    let plain = html(
      "<a href='https://x.org/1'>a</a> <a href='https://x.org/1'>b</a> <a href='mailto:a@b'>c</a> <a href=\"http://y.org\">d</a>"
        + "<blockquote><a href='https://old.org'>q</a></blockquote>")
    #expect(plain.links == ["https://x.org/1", "http://y.org"])
    #expect(
      HTMLText.plain("see https://x.org/a, (http://y.org/b) xhttps:// and ftp://z").links == [
        "https://x.org/a", "http://y.org/b",
      ])
  }

  @Test(arguments: [
    "a < b and c > d", "mail <ada@example.org> about AT&T", "<not a tag>", "if (x<y) {}", "line\nbreaks  kept", "<pa>",
    "1 <2",
  ])
  func plainTextIsLeftAlone(_ text: String) { #expect(HTMLText.plain(text).text == text) }

  @Test(arguments: ["<p>a</p>", "a<br/>", "<H1>a</H1>", "<a href='x'>a</a>", "a&nbsp;", "<div\nclass=x>a"])
  func htmlIsConverted(_ text: String) { #expect(HTMLText.plain(text).text == "a") }

  @Test func hostileNestingIsStripped() {
    let depth = 200_000
    #expect(html(String(repeating: "<div>", count: depth) + "x").text == "x")
    #expect(html(String(repeating: "<b></i>", count: depth) + "x").text == "x")
    #expect(html(String(repeating: "<blockquote>", count: 300) + "x").text == "> x")
    let ordinary = String(repeating: "<p>a<br><b>b</b></p>", count: 2_000)
    #expect(html(ordinary).text.hasPrefix("a\nb\n\na\nb"))
  }

  @Test func garbageNeverTraps() {
    let parts = [
      "<", ">", "</", "<p", "<a href=", "\"", "'", "&", "&#", ";", "<!--", "-->", "<blockquote>", "x", " ", "\n", "é",
      "<![CDATA[", "<svg>", "<template>",
    ]
    var numbers = TestNumbers(seed: 7)
    for _ in 0..<2_000 {
      let text = (0..<numbers.next(below: 30)).map { _ in parts[numbers.next(below: parts.count)] }.joined()
      _ = html(text)
      _ = HTMLText.plain(text)
    }
  }
}
