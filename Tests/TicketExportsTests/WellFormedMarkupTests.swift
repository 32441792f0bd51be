// Reading well-formed markup in one pass gives what the full parsing algorithm gives, or nothing.
import Testing

@testable import TicketExports

@Suite struct WellFormedMarkupTests {
  private static func quick(_ text: String) -> HTMLText.Plain? {
    var text = text
    return text.withUTF8 { WellFormedMarkup.render($0)?.finish() }
  }

  private static func full(_ text: String) -> HTMLText.Plain {
    var text = text
    return text.withUTF8 { HTMLTree.render($0).finish() }
  }

  /// Mail as programs write it.
  static let ordinary = [
    "<div class=\"zd-comment\" dir=\"auto\"><p dir=\"auto\">Hi Ada,</p><p>it is <b>here</b>:<br>Quinn</p></div>",
    "<html><head><meta charset=\"utf-8\"><style>p { color: red }</style></head><body lang=\"de\"><div dir=\"ltr\">a<br><br>b</div>"
      + "<br><div class=\"signature\">-- <br><table><tr><td><b>A</b><br>+49</td></tr></table></div></body></html>",
    "<!DOCTYPE html>\n<html>\n<head>\n<title>x</title>\n</head>\n<body>\n<p class=MsoNormal>a<o:p></o:p></p>\n</body>\n</html>\n",
    "Reply<div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">Am Mo schrieb A:<br></div>"
      + "<blockquote class=\"gmail_quote\" style=\"margin:0\"><div>old <a href=\"https://x.org/\">l</a></div></blockquote></div>",
    "<div>a</div><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri\">From: B</font></div><div>old</div>",
    "<ul><li>x</li>\n<li>y<ul><li>z</li></ul></li></ul><ol><li><p>one</p></li></ol>",
    "<p>see <a href=\"https://x.org/?a=1&amp;b=2&c=3\" target=_blank>this</a> &amp; that &uuml;ber &#8211; &#x20AC;</p>",
    "<table border=0><tbody><tr><th>a</th><td>b<table><tr><td>c</td></tr></table></td></tr></tbody></table>",
    "a <!-- note > --> b < c & d", "<h2>T</h2><hr><p>x</p><hr/>", "<span>a</span> <span> b</span>&nbsp;<i>c</i>",
    "  <p>\n  folded   words\n</p>\r\n",
    "<DIV CLASS='moz-cite-prefix'>On</DIV><BLOCKQUOTE TYPE=cite>q</BLOCKQUOTE>mine",
    "<p>never closed", "<td>no table", "é <b>ü\u{A0}x</b>\u{2003}y",
  ]

  @Test(arguments: ordinary.dropLast(2))
  func ordinaryMailIsReadInOnePass(_ source: String) throws {
    #expect(try #require(Self.quick(source)) == Self.full(source))
  }

  @Test(arguments: [
    "<p>a<p>b", "<b>a<i>b</b>c</i>", "<li>a<li>b", "<table>text<tr><td>x</td></tr></table>", "<p>a<div>b</div></p>",
    "<a href=x>a<a href=y>b</a></a>", "<div>a</p></div>", "<select><option>a</select>", "a&notit;", "&#150;", "</br>",
    "<script>a</script>", "<body><p>a</p></body>b", "<pre>\na</pre>", "<td>x</td>", "<svg><p>a</p></svg>", "<!-->a-->b",
    "<b><b><b><b>a</b></b></b></b>", "<p>a\0b</p>", "<?xml version='1.0'?><p>a</p>",
  ])
  func whatNeedsTheFullAlgorithmIsLeftToIt(_ source: String) { #expect(Self.quick(source) == nil) }

  /// Trees of tags at random, now and then with a tag lost or put in the wrong place.
  @Test(arguments: 0..<8)
  func theTwoAgree(_ seed: Int) {
    var numbers = TestNumbers(seed: UInt64(seed))
    var read = 0
    for _ in 0..<4_000 {
      let page = MarkupWriter.page(&numbers)
      guard let quick = Self.quick(page) else { continue }
      read += 1
      let full = Self.full(page)
      #expect(quick == full, "\(page.debugDescription)")
      if quick != full { return }
    }
    #expect(read > 400, "the test reads too little: \(read)")
  }
}

/// Writes pages that are nearly well formed.
private enum MarkupWriter {
  private static let texts = [
    "a", " ", "b c", "\n", "é\u{A0}ü", "&amp;", "&nbsp;", "x < y", "&", "&#8364;", "&eacute;", "  d  ", "\t", "z&",
    "\u{C}", "\r\n",
    "\u{85}", "\u{7F}", "<!-- c -->", "&lt;p&gt;", "\u{1}", "&copy", "\u{FFFE}", "a;b", "- ", "> q", "&#160;", "]]>",
  ]
  private static let blocks = [
    "div", "div", "p", "blockquote", "ul", "table", "h1", "center", "section", "hr", "li", "tr",
  ]
  private static let inlines = [
    "span", "b", "a", "i", "font", "br", "img", "o:p", "strong", "code", "style", "meta", "title",
  ]
  private static let attributes = [
    " class=\"gmail_quote\"", " class='x moz-cite-prefix'", " id=divRplyFwdMsg", " href=\"https://x.org/?a&b=1&amp;c\"",
    " href='http://y.org'", " dir=ltr", " style=\"a:b;c\"", " checked", " a=b c = 'd'", " HREF=https://z.org/&eacute;",
    "/", " class=yahoo_quoted",
    " class=\"\"", " id='a&b'", " href=\"ftp://x\"", " href=\"https://x.org/\r\n\"",
  ]

  static func page(_ numbers: inout TestNumbers) -> String {
    var body = nodes(&numbers, depth: 0)
    if numbers.next(below: 3) == 0 {
      body =
        "<html><head><style>p{}</style>\(numbers.next(below: 2) == 0 ? "<title>t</title>" : "\n")</head><body lang=de>"
        + body + "</body></html>\n"
      if numbers.next(below: 2) == 0 { body = "<!DOCTYPE html>\n" + body }
    }
    guard numbers.next(below: 4) == 0 else { return body }
    // Loses or repeats a span of characters.
    var characters = Array(body)
    guard characters.count > 3 else { return body }
    let start = numbers.next(below: characters.count - 1)
    let end = min(characters.count, start + 1 + numbers.next(below: 6))
    if numbers.next(below: 2) == 0 {
      characters.removeSubrange(start..<end)
    } else {
      characters.insert(contentsOf: characters[start..<end], at: numbers.next(below: characters.count))
    }
    return String(characters)
  }

  private static func nodes(_ numbers: inout TestNumbers, depth: Int) -> String {
    (0..<numbers.next(below: depth > 5 ? 2 : 4)).map { _ in node(&numbers, depth) }.joined()
  }

  private static func node(_ numbers: inout TestNumbers, _ depth: Int) -> String {
    switch numbers.next(below: 5) {
    case 0, 1: return texts[numbers.next(below: texts.count)]
    case 2: return element(inlines[numbers.next(below: inlines.count)], &numbers, depth)
    default: return element(blocks[numbers.next(below: blocks.count)], &numbers, depth)
    }
  }

  private static func element(_ name: String, _ numbers: inout TestNumbers, _ depth: Int) -> String {
    let given = numbers.next(below: 3) == 0 ? attributes[numbers.next(below: attributes.count)] : ""
    let start = "<\(numbers.next(below: 8) == 0 ? name.uppercased() : name)\(given)>"
    switch name {
    case "br", "img", "hr", "meta": return start
    case "style", "title": return start + "x < y" + "</\(name)>"
    case "ul": return start + list(&numbers) { element("li", &$0, depth + 1) } + "</ul>"
    case "table":
      let rows = list(&numbers) { numbers in
        "<tr>" + list(&numbers) { "<td>\(nodes(&$0, depth: depth + 2))</td>" } + "</tr>"
      }
      return start + (numbers.next(below: 2) == 0 ? rows : "\n<tbody>\(rows)</tbody>\n") + "</table>"
    default: return start + nodes(&numbers, depth: depth + 1) + "</\(name)>"
    }
  }

  private static func list(_ numbers: inout TestNumbers, _ element: (inout TestNumbers) -> String) -> String {
    (0..<numbers.next(below: 3)).map { _ in element(&numbers) }.joined(
      separator: numbers.next(below: 2) == 0 ? "\n" : "")
  }
}
