// Reads well-formed mail in one pass. HTML's parsing algorithm is long because of what it does with markup that is not:
// tags that are never closed, or cross each other, or stand where they may not. Where each element closes in turn and
// stands where it may, the tree is what the tags say. Whatever is not of that kind is left to the full algorithm.
import Glibc

/// A page whose tags nest. Gives what `HTMLTree` gives, or nothing.
struct WellFormedMarkup {
  /// `nil` as soon as the full algorithm might see it differently.
  /// - Complexity: O(bytes · levels of formatting).
  static func render(_ bytes: UnsafeBufferPointer<UInt8>) -> HTMLRendering? {
    guard bytes.count > 0, holdsOrdinaryCharacters(bytes) else { return nil }
    var markup = WellFormedMarkup(bytes: bytes)
    return markup.read() ? markup.rendering : nil
  }

  /// An element that is open.
  private struct Open {
    var name: MarkupName
    var element: MarkupElement
    var quotation: HTMLQuotation
    /// A paragraph is open here, which the start of a block would close.
    var inParagraph: Bool
    var inItem: Bool
    var inAnchor: Bool
  }

  /// How far into the page.
  private enum Place {
    case beforeContent, head, body, afterBody
  }

  /// Of more levels nobody writes mail; and of one kind of formatting the full algorithm forgets the fourth.
  private static let deepest = 100
  private static let deepestFormatting = 3

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var rendering = HTMLRendering()
  private var open: [Open] = []
  private var place = Place.beforeContent
  private var seen: Set<MarkupName> = []

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether everything was read.
  private mutating func read() -> Bool {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count {
        let next = bytes[at + 1]
        if Self.isLetter(next) {
          guard startTag() else { return false }
          continue
        }
        if next == UInt8(ascii: "/") {
          guard endTag() else { return false }
          continue
        }
        if next == UInt8(ascii: "!") {
          guard declaration() else { return false }
          continue
        }
        if next == UInt8(ascii: "?") { return false }
      }
      guard text() else { return false }
    }
    return true
  }

  // MARK: Text

  /// Up to the next `<`; one that starts no tag is text.
  private mutating func text() -> Bool {
    let start = at
    let end = find(UInt8(ascii: "<"), from: at + 1) ?? bytes.count
    at = end
    if Self.isBlank(bytes[start..<end]) {
      if place == .body { write(start, end) }
      return true
    }
    guard startContent(), open.last?.element.holdsText ?? true else { return false }
    var from = start
    while let reference = find(UInt8(ascii: "&"), from: from, to: end) {
      write(from, reference)
      switch CharacterReference.read(bytes, at: reference, end: end, inAttribute: false) {
      case .unsure: return false
      case .literal:
        write(reference, reference + 1)
        from = reference + 1
      case .text(let replacement, let next):
        replacement.withUnsafeBytes { rendering.write($0) }
        from = next
      }
    }
    write(from, end)
    return true
  }

  private mutating func write(_ start: Int, _ end: Int) {
    if start < end { rendering.write(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))) }
  }

  /// Content stands in the body, with or without a tag for it.
  private mutating func startContent() -> Bool {
    switch place {
    case .body: return true
    case .beforeContent:
      place = .body
      return true
    case .head, .afterBody: return false
    }
  }

  // MARK: Tags

  private mutating func startTag() -> Bool {
    at += 1
    guard let name = tagName(), let element = MarkupElement.known(name) else { return false }
    var reader = MarkupAttributes(bytes: bytes, at: at)
    guard let end = reader.read() else { return false }
    at = end
    return reader.withValues { attributes in start(name, element, attributes) }
  }

  private mutating func start(_ name: MarkupName, _ element: MarkupElement, _ attributes: HTMLAttributes) -> Bool {
    let quotation = HTMLRendering.quotation(element.role, attributes)
    switch element.kind {
    case .page: return startPage(name, quotation)
    case .head:
      return place != .afterBody && quotation == .no
    case .style, .title:
      // A style sheet goes unseen wherever it stands, a title only in the head.
      guard element.kind == .style ? place != .afterBody : place == .head || place == .beforeContent else {
        return false
      }
      return skipContent(of: name)
    default: break
    }
    guard startContent(), open.count < Self.deepest else { return false }
    let parent = open.last
    if let parent, !parent.element.mayHold(element) { return false }
    if parent == nil, element.needsTable { return false }
    if element.closesParagraph, parent?.inParagraph ?? false { return false }
    switch element.kind {
    case .item: if parent?.inItem ?? false { return false }
    case .heading: if parent?.element.kind == .heading { return false }
    case .formatting:
      if name == .anchor, parent?.inAnchor ?? false { return false }
      var same = 0
      for frame in open where frame.name == name { same += 1 }
      if same >= Self.deepestFormatting { return false }
    default: break
    }
    rendering.enter(element.role, attributes, quotation: quotation)
    if element.kind == .void {
      rendering.leave(element.role, quotation: quotation)
      return true
    }
    let opensScope = element.kind == .cell
    open.append(
      Open(
        name: name, element: element, quotation: quotation,
        inParagraph: element.kind == .paragraph || !opensScope && parent?.inParagraph ?? false,
        inItem: element.kind == .item || !(opensScope || element.kind == .list) && parent?.inItem ?? false,
        inAnchor: name == .anchor || parent?.inAnchor ?? false))
    return true
  }

  /// `<html>`, `<head>` and `<body>`, each at most once and where it belongs.
  private mutating func startPage(_ name: MarkupName, _ quotation: HTMLQuotation) -> Bool {
    guard place == .beforeContent, quotation == .no, seen.insert(name).inserted else { return false }
    if name == .html { return seen.count == 1 }
    if name == .head {
      guard !seen.contains(.body) else { return false }
      place = .head
    } else {
      place = .body
    }
    return true
  }

  private mutating func endTag() -> Bool {
    at += 2
    guard let name = tagName() else { return false }
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return false }
    at += 1
    if let last = open.last, last.name == name {
      open.removeLast()
      rendering.leave(last.element.role, quotation: last.quotation)
      return true
    }
    if name == .head, place == .head {
      place = .beforeContent
      return true
    }
    guard open.isEmpty, name == .body || name == .html, place == .body || place == .afterBody else { return false }
    place = .afterBody
    return true
  }

  /// `<style>…</style>` and `<title>…</title>`: everything up to the end tag is skipped.
  private mutating func skipContent(of name: MarkupName) -> Bool {
    while let next = find(UInt8(ascii: "<"), from: at) {
      at = next + 1
      guard at < bytes.count, bytes[at] == UInt8(ascii: "/") else { continue }
      at += 1
      guard tagName() == name else { continue }
      while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return false }
      at += 1
      return true
    }
    return false
  }

  /// A comment, or the document type at the start.
  private mutating func declaration() -> Bool {
    let rest = UnsafeBufferPointer(rebasing: bytes[at...])
    if rest.starts(with: "<!--".utf8) {
      let body = UnsafeBufferPointer(rebasing: rest[4...])
      guard !body.starts(with: ">".utf8), !body.starts(with: "->".utf8), let end = ByteSearch.first("-->", in: body),
        !ByteSearch.holds(UnsafeBufferPointer(rebasing: body[..<end]), "--!>")
      else { return false }
      at += 4 + end + 3
      return true
    }
    guard place == .beforeContent, seen.isEmpty, rest.count > 9,
      rest[2..<9].lazy.map({ $0 | 0x20 }).elementsEqual("doctype".utf8), Self.isSpace(rest[9]),
      let end = find(UInt8(ascii: ">"), from: at)
    else { return false }
    at = end + 1
    return true
  }

  /// The name that starts here, in lower case; `nil` for one that is too long to be known.
  private mutating func tagName() -> MarkupName? {
    var name = MarkupName()
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || Self.isSpace(byte) { break }
      guard name.append(byte) else { return nil }
      at += 1
    }
    return name
  }

  // MARK: Bytes

  private func find(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? bytes.count
    guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
      return nil
    }
    return found - UnsafeMutableRawPointer(mutating: base)
  }

  /// No control character and none of the code points that are no characters: the full algorithm replaces them.
  private static func holdsOrdinaryCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
    var index = -1
    while true {
      index += 1
      // Eight at a time while all are printable ASCII: none below 0x20, and none that 1 carries to 0x80 or above.
      while index + 8 <= bytes.count {
        let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let isOther = (eight &- 0x2020_2020_2020_2020) | (eight &+ 0x0101_0101_0101_0101) | eight
        guard isOther & 0x8080_8080_8080_8080 == 0 else { break }
        index += 8
      }
      guard index < bytes.count else { return true }
      let first = bytes[index]
      if first >= 0x20, first < 0x7F { continue }
      switch first {
      case 0x7F: return false
      case 0xC2: if byte(index + 1) < 0xA0 { return false }
      case 0xEF:
        if byte(index + 1) == 0xB7, (0x90...0xAF).contains(byte(index + 2)) { return false }
        if byte(index + 1) == 0xBF, byte(index + 2) >= 0xBE { return false }
      case 0xF0...: if byte(index + 2) == 0xBF, byte(index + 3) >= 0xBE { return false }
      case 0x80...: break
      default: if !isSpace(first) { return false }
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { bytes.allSatisfy(isSpace) }
}
