// A comment as plain text and as the HTML that mail programs and the help desk make of it.

enum CommentBodies {
  /// Plain text: the message, the signature block of formatted mail, then the history on lines that start with `>`.
  static func addPlain(_ comment: Comment, of c: Conversation, customer: Customer, to out: inout Bytes) {
    out.append(contentsOf: c.text[comment.body])
    if comment.isRich {
      out.add("\n\n-- \n")
      customer.addName(to: &out)
      out.append(10)
      customer.addPhone(to: &out)
    }
    guard !comment.quote.isEmpty else { return }
    out.add("\n\n")
    out.append(contentsOf: c.text[comment.attribution])
    out.add("\n> ")
    for position in comment.quote {
      out.append(c.text[position])
      if c.text[position] == 10 { out.add("> ") }
    }
  }

  static func addHTML(_ comment: Comment, of c: Conversation, customer: Customer, to out: inout Bytes) {
    if comment.isRich {
      addRichMail(comment, of: c, customer: customer, to: &out)
    } else {
      out.add("<div class=\"zd-comment\" dir=\"auto\">")
      addParagraphs(c.text, comment.body, to: &out)
      if !comment.quote.isEmpty {
        out.add("<p dir=\"auto\">")
        addEscaped(c.text, comment.attribution, to: &out)
        out.add("</p><blockquote>")
        addParagraphs(c.text, comment.quote, to: &out)
        out.add("</blockquote>")
      }
      out.add("</div>")
    }
  }

  /// As mail programs write it: a style sheet, line breaks instead of paragraphs, hard blanks, a signature table, and
  /// the history in a block quote or below a rule.
  private static func addRichMail(_ comment: Comment, of c: Conversation, customer: Customer, to out: inout Bytes) {
    let isFirstKind = customer.number & 1 == 0
    out.add("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">")
    if !isFirstKind { out.add("<style><!-- p.body {margin:0; font-family:sans-serif;} --></style>") }
    out.add("</head><body lang=\"")
    out.add(customer.language.code)
    out.add(isFirstKind ? "\"><div dir=\"ltr\">" : "\"><p class=\"body\">")
    addBroken(c.text, comment.body, to: &out)
    out.add(isFirstKind ? "</div><br>" : "</p><p class=\"body\">&nbsp;</p>")
    out.add("<div class=\"signature\">-- <br><table><tr><td><b>")
    customer.addName(to: &out)
    out.add("</b><br>")
    customer.addPhone(to: &out)
    out.add("</td></tr></table></div>")
    if !comment.quote.isEmpty {
      if isFirstKind {
        out.add("<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">")
        addEscaped(c.text, comment.attribution, to: &out)
        out.add(
          "<br></div><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">"
        )
      } else {
        out.add("<hr><p>")
        addEscaped(c.text, comment.attribution, to: &out)
        out.add("</p><blockquote type=\"cite\">")
      }
      addBroken(c.text, comment.quote, to: &out)
      out.add(isFirstKind ? "</blockquote></div>" : "</blockquote>")
    }
    out.add("</body></html>")
  }

  /// Blank lines separate paragraphs, single newlines break lines.
  private static func addParagraphs(_ text: Bytes, _ range: Range<Int>, to out: inout Bytes) {
    out.add("<p dir=\"auto\">")
    var position = range.lowerBound
    while position < range.upperBound {
      if text[position] == 10 {
        if position + 1 < range.upperBound, text[position + 1] == 10 {
          out.add("</p><p dir=\"auto\">")
          position += 1
        } else {
          out.add("<br>")
        }
      } else if text[position] == UInt8(ascii: "h"), let end = addressEnd(text, position..<range.upperBound) {
        out.add("<a href=\"")
        out.append(contentsOf: text[position..<end])
        out.add("\" rel=\"noreferrer\">")
        out.append(contentsOf: text[position..<end])
        out.add("</a>")
        position = end - 1
      } else {
        addEscaped(text[position], to: &out)
      }
      position += 1
    }
    out.add("</p>")
  }

  private static let scheme = Bytes("https://".utf8)

  /// Where the address ends that starts a range, or `nil` when none does. The help desk makes links of addresses.
  private static func addressEnd(_ text: Bytes, _ range: Range<Int>) -> Int? {
    guard text[range].starts(with: scheme) else { return nil }
    var end = range.lowerBound
    while end < range.upperBound, isAddress(text[end]) { end += 1 }
    // A full stop or a comma behind an address belongs to the sentence.
    while text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return end
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ","):
      true
    default: false
    }
  }

  private static func addBroken(_ text: Bytes, _ range: Range<Int>, to out: inout Bytes) {
    for position in range {
      if text[position] == 10 { out.add("<br>") } else { addEscaped(text[position], to: &out) }
    }
  }

  private static func addEscaped(_ text: Bytes, _ range: Range<Int>, to out: inout Bytes) {
    for position in range { addEscaped(text[position], to: &out) }
  }

  private static func addEscaped(_ byte: UInt8, to out: inout Bytes) {
    switch byte {
    case UInt8(ascii: "<"): out.add("&lt;")
    case UInt8(ascii: ">"): out.add("&gt;")
    case UInt8(ascii: "&"): out.add("&amp;")
    case UInt8(ascii: "'"): out.add("&#39;")
    default: out.append(byte)
    }
  }
}
