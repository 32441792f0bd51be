// What the elements of a page come to in plain text, however the page was parsed.

/// What an element does to the text around it.
enum HTMLRole: UInt8 {
  /// Nothing inside is text: scripts, styles, the head.
  case hidden
  case lineBreak, item, cell, anchor, quotation, inline
  /// Starts a line; `paragraph` and `preformatted` leave a blank one.
  case block, paragraph, preformatted
}

/// The attributes that matter here, of one element, with character references replaced.
struct HTMLAttributes {
  var id: UnsafeBufferPointer<UInt8>?
  var classes: UnsafeBufferPointer<UInt8>?
  var address: UnsafeBufferPointer<UInt8>?

  /// Outlook: from here on everything is the message replied to.
  var startsReplyHistory: Bool {
    guard let id else { return false }
    return id.elementsEqual("divRplyFwdMsg".utf8)
  }

  /// The class that a mail program gives to the message replied to.
  var isQuotation: Bool {
    guard let classes, classes.count >= 11 else { return false }
    return classes.split(separator: 0x20).contains {
      $0.starts(with: "gmail_quote".utf8) || $0.elementsEqual("moz-cite-prefix".utf8)
        || $0.elementsEqual("yahoo_quoted".utf8)
    }
  }
}

/// How an element quotes.
enum HTMLQuotation {
  case no, inside
  /// To the end of the page.
  case fromHereOn
}

/// Takes elements and text in document order and makes plain text and links of them.
struct HTMLRendering {
  private var writer = PlainTextWriter()
  private var links: [String] = []
  private var seen: Set<String> = []

  func finish() -> HTMLText.Plain { HTMLText.Plain(text: writer.finish(), links: links) }

  mutating func write(_ text: UnsafeRawBufferPointer) { writer.write(text) }

  static func quotation(_ role: HTMLRole, _ attributes: HTMLAttributes) -> HTMLQuotation {
    if attributes.startsReplyHistory { return .fromHereOn }
    return role == .quotation || attributes.isQuotation ? .inside : .no
  }

  /// An element starts. Nothing is to be called for what is `hidden`.
  mutating func enter(_ role: HTMLRole, _ attributes: HTMLAttributes, quotation: HTMLQuotation) {
    switch role {
    case .lineBreak: writer.breakLine()
    case .cell: writer.space()
    case .preformatted: writer.preformatted += 1
    case .anchor: link(attributes.address)
    case .item: writer.startItem()
    default: break
    }
    startBlock(role)
    if quotation != .no {
      writer.startBlock(blankLine: false)
      writer.quoteDepth += 1
    }
  }

  /// The element ends; with the same role and quotation as it started.
  mutating func leave(_ role: HTMLRole, quotation: HTMLQuotation) {
    if role == .preformatted { writer.preformatted -= 1 }
    startBlock(role)
    if quotation == .inside {
      writer.startBlock(blankLine: false)
      writer.quoteDepth -= 1
    }
  }

  private mutating func startBlock(_ role: HTMLRole) {
    switch role {
    case .paragraph, .preformatted: writer.startBlock(blankLine: true)
    case .block, .item, .quotation: writer.startBlock(blankLine: false)
    default: break
    }
  }

  private mutating func link(_ address: UnsafeBufferPointer<UInt8>?) {
    guard writer.quoteDepth == 0, let address,
      address.starts(with: "http://".utf8) || address.starts(with: "https://".utf8)
    else { return }
    let link = String(decoding: address, as: UTF8.self)
    if seen.insert(link).inserted { links.append(link) }
  }
}
