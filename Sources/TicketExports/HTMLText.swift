// HTML bodies as plain text, by gumbo (the HTML5 parsing algorithm). Quoted mail history becomes lines that start with
// `>`; nothing else is interpreted.
import CGumbo
import Glibc

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
      looksLikeHTML(bytes) ? plain(html: bytes) : Plain(text: String(decoding: bytes, as: UTF8.self), links: links(in: bytes))
    }
  }

  /// The plain text of HTML.
  ///
  /// Blocks and `<br>` become newlines, list items start with `- `, scripts and styles are dropped. Markup nested
  /// deeper than the parser can bear is stripped of its tags instead.
  /// - Complexity: O(bytes) for ordinary mail.
  static func plain(html bytes: UnsafeBufferPointer<UInt8>) -> Plain {
    guard !MarkupDepth.exceedsLimit(bytes) else { return Plain(text: strippedOfTags(bytes), links: []) }
    var options = kGumboDefaultOptions
    options.max_errors = 0
    return bytes.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress, let output = gumbo_parse_with_options(&options, start, text.count) else {
        return Plain(text: "", links: [])
      }
      defer { gumbo_destroy_output(&options, output) }
      var walker = HTMLWalker()
      walker.walk(output.pointee.root)
      return Plain(text: walker.writer.finish(), links: walker.links)
    }
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

/// An upper estimate of how deep elements nest. gumbo frees its tree by recursion, so depth costs stack.
enum MarkupDepth {
  static let limit = 512

  static func exceedsLimit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var angles = 0
    for byte in bytes where byte == 0x3C { angles += 1 }
    if angles <= limit { return false }
    // Open elements by name. A closing tag of another name may be ignored by the parser, so it closes nothing here.
    var open: [UInt64: Int] = [:]
    var depth = 0
    var at = 0
    while at + 1 < bytes.count {
      guard bytes[at] == 0x3C else {
        at += 1
        continue
      }
      at += 1
      let closes = bytes[at] == 0x2F
      if closes { at += 1 }
      var name: UInt64 = 0
      while at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20) || (0x30...0x39).contains(bytes[at]) {
        name = name &* 131 &+ UInt64(bytes[at] | 0x20)
        at += 1
      }
      if name == 0 || shallow.contains(name) { continue }
      if !closes {
        open[name, default: 0] += 1
        depth += 1
        if depth > limit { return true }
      } else if let count = open[name], count > 0 {
        open[name] = count - 1
        depth -= 1
      }
    }
    return false
  }

  /// Elements that have no content, or that their own kind closes.
  private static let shallow: Set<UInt64> = Set(
    ["br", "img", "hr", "meta", "link", "input", "wbr", "col", "p", "li", "td", "th", "tr", "option", "dd", "dt"].map {
      $0.utf8.reduce(0) { $0 &* 131 &+ UInt64($1 | 0x20) }
    })
}

/// Goes through a gumbo tree without recursion.
private struct HTMLWalker {
  var writer = PlainTextWriter()
  var links: [String] = []
  private var seen: Set<String> = []

  mutating func walk(_ root: UnsafeMutablePointer<GumboNode>?) {
    guard let root else { return }
    var node = root
    var entering = true
    while true {
      if entering, enter(node), let child = Self.child(node, 0) {
        node = child
        continue
      }
      leave(node)
      if node == root { return }
      guard let parent = node.pointee.parent else { return }
      if let sibling = Self.child(parent, node.pointee.index_within_parent + 1) {
        node = sibling
        entering = true
      } else {
        node = parent
        entering = false
      }
    }
  }

  private static func child(_ node: UnsafeMutablePointer<GumboNode>, _ index: Int) -> UnsafeMutablePointer<GumboNode>? {
    let children: GumboVector
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: children = node.pointee.v.element.children
    case GUMBO_NODE_DOCUMENT: children = node.pointee.v.document.children
    default: return nil
    }
    guard index < Int(children.length) else { return nil }
    return children.data[index]?.assumingMemoryBound(to: GumboNode.self)
  }

  private static func attribute(_ element: inout GumboElement, _ name: String) -> String? {
    gumbo_get_attribute(&element.attributes, name).map { String(cString: $0.pointee.value) }
  }

  /// Whether to go into the node's children.
  private mutating func enter(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
    switch node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      writer.write(UnsafeRawBufferPointer(start: node.pointee.v.text.text, count: strlen(node.pointee.v.text.text)))
      return false
    case GUMBO_NODE_ELEMENT: break
    case GUMBO_NODE_DOCUMENT: return true
    default: return false
    }
    var element = node.pointee.v.element
    switch element.tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE: return false
    case GUMBO_TAG_BR: writer.breakLine()
    case GUMBO_TAG_LI:
      writer.startBlock(blankLine: false)
      writer.startItem()
    case GUMBO_TAG_TD, GUMBO_TAG_TH: writer.space()
    case GUMBO_TAG_PRE: writer.preformatted += 1
    case GUMBO_TAG_A:
      if writer.quoteDepth == 0, let address = Self.attribute(&element, "href"),
        address.hasPrefix("http://") || address.hasPrefix("https://"), seen.insert(address).inserted
      {
        links.append(address)
      }
    default: break
    }
    if let blankLine = Self.block(element.tag) { writer.startBlock(blankLine: blankLine) }
    if element.attributes.length > 0 || element.tag == GUMBO_TAG_BLOCKQUOTE {
      if Self.attribute(&element, "id") == "divRplyFwdMsg" {
        // Outlook: from here on everything is the message replied to.
        writer.startBlock(blankLine: false)
        writer.quoteDepth += 1
      } else if Self.isQuote(&element) {
        writer.startBlock(blankLine: false)
        writer.quoteDepth += 1
      }
    }
    return true
  }

  private mutating func leave(_ node: UnsafeMutablePointer<GumboNode>) {
    guard node.pointee.type == GUMBO_NODE_ELEMENT else { return }
    var element = node.pointee.v.element
    switch element.tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE: return
    case GUMBO_TAG_PRE: writer.preformatted -= 1
    default: break
    }
    if let blankLine = Self.block(element.tag) { writer.startBlock(blankLine: blankLine) }
    if Self.attribute(&element, "id") != "divRplyFwdMsg", Self.isQuote(&element) {
      writer.startBlock(blankLine: false)
      writer.quoteDepth -= 1
    }
  }

  private static func isQuote(_ element: inout GumboElement) -> Bool {
    if element.tag == GUMBO_TAG_BLOCKQUOTE { return true }
    guard element.attributes.length > 0, let names = attribute(&element, "class") else { return false }
    return names.split(separator: " ").contains {
      $0.hasPrefix("gmail_quote") || $0 == "moz-cite-prefix" || $0 == "yahoo_quoted"
    }
  }

  /// Whether an element is a block, and if so whether a blank line sets it off.
  private static func block(_ tag: GumboTag) -> Bool? {
    switch tag {
    case GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
      GUMBO_TAG_PRE, GUMBO_TAG_TABLE:
      return true
    case GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LI, GUMBO_TAG_TR, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_HR,
      GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_DL, GUMBO_TAG_DT,
      GUMBO_TAG_DD, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER:
      return false
    default: return nil
    }
  }
}

/// Writes words and lines, folding white space as a browser would.
private struct PlainTextWriter {
  var quoteDepth = 0
  var preformatted = 0
  private var out: [UInt8] = []
  private var pendingNewlines = 0
  private var pendingSpace = false
  private var pendingItem = false
  /// Whether the line being written is quoted.
  private var lineIsQuoted = false

  mutating func startBlock(blankLine: Bool) {
    pendingNewlines = max(pendingNewlines, blankLine ? 2 : 1)
    pendingSpace = false
  }

  mutating func breakLine() {
    pendingNewlines = min(pendingNewlines + 1, 2)
    pendingSpace = false
  }

  mutating func startItem() { pendingItem = true }
  mutating func space() { pendingSpace = true }

  mutating func write(_ text: UnsafeRawBufferPointer) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      let isNoBreakSpace = byte == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
      if preformatted > 0, byte == 0x0A {
        breakLine()
        at += 1
      } else if byte <= 0x20 || isNoBreakSpace {
        pendingSpace = true
        at += isNoBreakSpace ? 2 : 1
      } else {
        startWord()
        var end = at + 1
        while end < text.count, text[end] > 0x20, !(text[end] == 0xC2 && end + 1 < text.count && text[end + 1] == 0xA0) {
          end += 1
        }
        out += text[at..<end]
        at = end
      }
    }
  }

  private mutating func startWord() {
    let isQuoted = quoteDepth > 0
    if out.isEmpty || pendingNewlines > 0 {
      if !out.isEmpty {
        for remaining in stride(from: pendingNewlines, to: 0, by: -1) {
          out.append(0x0A)
          if remaining > 1, isQuoted, lineIsQuoted { out.append(0x3E) }
        }
      }
      if isQuoted { out += [0x3E, 0x20] }
      if pendingItem { out += [0x2D, 0x20] }
      lineIsQuoted = isQuoted
    } else if pendingSpace {
      out.append(0x20)
    }
    pendingNewlines = 0
    pendingSpace = false
    pendingItem = false
  }

  func finish() -> String { String(decoding: out, as: UTF8.self) }
}
