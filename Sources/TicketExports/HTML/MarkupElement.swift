// The elements that well-formed mail is made of, and where each may stand.

/// The name of an element in lower case, up to ten bytes.
struct MarkupName: Hashable {
  private var low: UInt64 = 0
  private var high: UInt16 = 0
  private var count: UInt8 = 0

  static let html = MarkupName("html"), head = MarkupName("head"), body = MarkupName("body"), anchor = MarkupName("a")

  /// Where a table of 256 places looks first.
  var place: Int { Int(((low ^ UInt64(high)) &* 0x9E37_79B9_7F4A_7C15) >> 56) }

  init() {}

  init(_ name: String) {
    for byte in name.utf8 { precondition(append(byte), "an element's name is short") }
  }

  /// Adds a byte; false when there is no room for it.
  mutating func append(_ byte: UInt8) -> Bool {
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    if count < 8 {
      low |= UInt64(lower) << (8 * UInt64(count))
    } else if count < 10 {
      high |= UInt16(lower) << (8 * UInt16(count - 8))
    } else {
      return false
    }
    count += 1
    return true
  }
}

/// What is known of an element.
struct MarkupElement {
  enum Kind: UInt8 {
    /// `<html>`, `<head>`, `<body>`.
    case page
    /// Metadata without content.
    case head
    case style, title
    case void, paragraph, heading, list, item, block
    case table, tableSection, row, cell
    /// Elements that the algorithm opens again when a block cuts them off.
    case formatting
    case inline
  }

  var kind: Kind
  var role: HTMLRole
  /// Its start would end a paragraph that is open.
  var closesParagraph: Bool

  /// Its own text, other than white space.
  var holdsText: Bool { kind != .table && kind != .tableSection && kind != .row }
  /// It stands in tables only.
  var needsTable: Bool { kind == .tableSection || kind == .row || kind == .cell }

  /// Whether the element may start right inside this one.
  func mayHold(_ child: MarkupElement) -> Bool {
    switch kind {
    case .table: return child.kind == .tableSection || child.kind == .row
    case .tableSection: return child.kind == .row
    case .row: return child.kind == .cell
    default: return !child.needsTable
    }
  }

  /// The element of this name, if mail commonly has it.
  static func known(_ name: MarkupName) -> MarkupElement? {
    var place = name.place
    while let entry = table[place] {
      if entry.name == name { return entry.element }
      place = (place + 1) & 255
    }
    return nil
  }

  private static let table: [(name: MarkupName, element: MarkupElement)?] = {
    var known = [(name: MarkupName, element: MarkupElement)?](repeating: nil, count: 256)
    func add(_ names: String..., kind: Kind, role: HTMLRole, closesParagraph: Bool = false) {
      for name in names.map(MarkupName.init) {
        var place = name.place
        while known[place] != nil { place = (place + 1) & 255 }
        known[place] = (name, MarkupElement(kind: kind, role: role, closesParagraph: closesParagraph))
      }
    }
    add("html", "head", "body", kind: .page, role: .inline)
    add("meta", "link", "base", kind: .head, role: .inline)
    add("style", kind: .style, role: .hidden)
    add("title", kind: .title, role: .hidden)
    add("br", kind: .void, role: .lineBreak)
    add("img", "wbr", kind: .void, role: .inline)
    add("hr", kind: .void, role: .block, closesParagraph: true)
    add("p", kind: .paragraph, role: .paragraph, closesParagraph: true)
    add("h1", "h2", "h3", "h4", "h5", "h6", kind: .heading, role: .paragraph, closesParagraph: true)
    add("ul", "ol", kind: .list, role: .block, closesParagraph: true)
    add("li", kind: .item, role: .item, closesParagraph: true)
    add(
      "div", "section", "article", "header", "footer", "address", "center", kind: .block, role: .block,
      closesParagraph: true)
    add("blockquote", kind: .block, role: .quotation, closesParagraph: true)
    add("table", kind: .table, role: .paragraph, closesParagraph: true)
    add("tbody", "thead", "tfoot", kind: .tableSection, role: .inline)
    add("tr", kind: .row, role: .block)
    add("td", "th", kind: .cell, role: .cell)
    add("a", kind: .formatting, role: .anchor)
    add(
      "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u", kind: .formatting,
      role: .inline)
    add(
      "span", "o:p", "abbr", "bdi", "cite", "del", "ins", "label", "mark", "q", "sub", "sup", "time", kind: .inline,
      role: .inline)
    return known
  }()
}
