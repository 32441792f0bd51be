// HTML bodies as plain text. Quoted mail history becomes lines that start with `>`; nothing else is interpreted.

/// Plain text of a message body.
public enum HTMLText {
  public struct Plain: Sendable, Equatable {
    public var text: String
    /// Web addresses that the body links to, outside quoted history, each once, in order.
    public var links: [String]
  }

  /// Text that may be HTML: converted if it holds a tag or a character reference that HTML knows, else left as it is.
  public static func plain(_ text: String) -> Plain {
    var text = text
    return text.withUTF8 { bytes in
      looksLikeHTML(bytes)
        ? plain(html: bytes) : Plain(text: String(decoding: bytes, as: UTF8.self), links: links(in: bytes))
    }
  }

  /// The plain text of HTML.
  ///
  /// Blocks and `<br>` become newlines, list items start with `- `, scripts and styles are dropped. Markup nested
  /// deeper than the parser can bear is stripped of its tags instead.
  /// - Complexity: O(bytes) for ordinary mail.
  static func plain(html bytes: UnsafeBufferPointer<UInt8>) -> Plain {
    // Most mail is well formed: reading it in one pass gives the same at a fraction of the cost.
    if let rendering = WellFormedMarkup.render(bytes) { return rendering.finish() }
    guard !MarkupDepth.exceedsLimit(bytes) else { return Plain(text: strippedOfTags(bytes), links: []) }
    return HTMLTree.render(bytes).finish()
  }

  /// Whether the HTML marks quoted mail history; a plain rendering made by the exporting system has lost the marks.
  static func marksQuotes(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks: [StaticString] = ["<blockquote", "gmail_quote", "moz-cite-prefix", "divRplyFwdMsg", "yahoo_quoted"]
    return marks.contains { ByteSearch.holds(html, $0) }
  }

  /// Web addresses written out in plain text, each once, in order.
  static func links(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    guard ByteSearch.holds(bytes, "://") else { return [] }
    var links: [String] = []
    var at = 0
    while at < bytes.count, let start = bytes.baseAddress {
      let rest = UnsafeBufferPointer(start: start + at, count: bytes.count - at)
      guard let found = ByteSearch.first("://", in: rest) else { break }
      let colon = at + found
      at = colon + 3
      var begin = colon
      if matches(bytes, colon - 5, "https") {
        begin = colon - 5
      } else if matches(bytes, colon - 4, "http") {
        begin = colon - 4
      } else {
        continue
      }
      while at < bytes.count, !endsAddress(bytes[at]) { at += 1 }
      var end = at
      while end > colon + 3, Array(".,;:!?)]*_'".utf8).contains(bytes[end - 1]) { end -= 1 }
      let link = String(decoding: bytes[begin..<end], as: UTF8.self)
      if end > colon + 3, !links.contains(link) { links.append(link) }
    }
    return links
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= 0, start + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[start + $0] | 0x20 == word.utf8Start[$0] }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x60
  }

  private static let commonTags: Set<String> = [
    "p", "br", "div", "span", "a", "b", "i", "u", "ul", "ol", "li", "table", "tr", "td", "blockquote", "html", "body",
    "strong", "em", "h1", "h2", "h3", "h4", "pre", "code", "font", "img", "hr",
  ]

  private static func looksLikeHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard ByteSearch.holds(bytes, "<") || ByteSearch.holds(bytes, "&") else { return false }
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x3C {
        var name: [UInt8] = []
        var next = at + 1
        if next < bytes.count, bytes[next] == 0x2F { next += 1 }
        while next < bytes.count, name.count < 11, bytes[next] < 0x80, isNameByte(bytes[next]) {
          name.append(bytes[next] | 0x20)  // digits have this bit set already
          next += 1
        }
        let follows = next < bytes.count ? bytes[next] : 0
        if follows <= 0x20 && follows != 0 || follows == 0x3E || follows == 0x2F,
          commonTags.contains(String(decoding: name, as: UTF8.self))
        {
          return true
        }
        at = next
      } else {
        at += 1
      }
    }
    let references: [StaticString] = ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    return references.contains { ByteSearch.holds(bytes, $0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The text between tags, for markup that is nobody's mail.
  private static func strippedOfTags(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var out: [UInt8] = []
    var inTag = false
    for byte in bytes {
      if byte == 0x3C {
        inTag = true
        if out.last != 0x20, !out.isEmpty { out.append(0x20) }
      } else if byte == 0x3E, inTag {
        inTag = false
      } else if !inTag, !(byte == 0x20 && out.last == 0x20) {
        out.append(byte)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
