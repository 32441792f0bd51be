// Any HTML at all, by gumbo: the parsing algorithm of HTML5, with its tree walked in document order.
import CGumbo
import Glibc

/// Renders what gumbo makes of a page.
enum HTMLTree {
  static func render(_ bytes: UnsafeBufferPointer<UInt8>) -> HTMLRendering {
    var options = kGumboDefaultOptions
    options.max_errors = 0
    return bytes.withMemoryRebound(to: CChar.self) { text in
      var rendering = HTMLRendering()
      guard let start = text.baseAddress, let output = gumbo_parse_with_options(&options, start, text.count) else {
        return rendering
      }
      defer { gumbo_destroy_output(&options, output) }
      walk(output.pointee.root, into: &rendering)
      return rendering
    }
  }

  /// Without recursion.
  private static func walk(_ root: UnsafeMutablePointer<GumboNode>?, into rendering: inout HTMLRendering) {
    guard let root else { return }
    var node = root
    var entering = true
    while true {
      if entering, enter(node, &rendering), let child = child(node, 0) {
        node = child
        continue
      }
      leave(node, &rendering)
      if node == root { return }
      guard let parent = node.pointee.parent else { return }
      if let sibling = child(parent, node.pointee.index_within_parent + 1) {
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

  /// Whether to go into the node's children.
  private static func enter(_ node: UnsafeMutablePointer<GumboNode>, _ rendering: inout HTMLRendering) -> Bool {
    switch node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      let text = node.pointee.v.text.text
      rendering.write(UnsafeRawBufferPointer(start: text, count: text.map { strlen($0) } ?? 0))
      return false
    case GUMBO_NODE_ELEMENT: break
    case GUMBO_NODE_DOCUMENT: return true
    default: return false
    }
    let role = role(node.pointee.v.element.tag)
    if role == .hidden { return false }
    let attributes = attributes(node.pointee.v.element)
    rendering.enter(role, attributes, quotation: HTMLRendering.quotation(role, attributes))
    return true
  }

  private static func leave(_ node: UnsafeMutablePointer<GumboNode>, _ rendering: inout HTMLRendering) {
    guard node.pointee.type == GUMBO_NODE_ELEMENT else { return }
    let role = role(node.pointee.v.element.tag)
    if role == .hidden { return }
    rendering.leave(role, quotation: HTMLRendering.quotation(role, attributes(node.pointee.v.element)))
  }

  private static func attributes(_ stored: GumboElement) -> HTMLAttributes {
    guard stored.attributes.length > 0 else { return HTMLAttributes() }
    var element = stored
    func value(_ name: String) -> UnsafeBufferPointer<UInt8>? {
      guard let text = gumbo_get_attribute(&element.attributes, name)?.pointee.value else { return nil }
      let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
      return bytes.assumingMemoryBound(to: UInt8.self)
    }
    return HTMLAttributes(id: value("id"), classes: value("class"), address: value("href"))
  }

  private static func role(_ tag: GumboTag) -> HTMLRole {
    switch tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE: return .hidden
    case GUMBO_TAG_BR: return .lineBreak
    case GUMBO_TAG_LI: return .item
    case GUMBO_TAG_TD, GUMBO_TAG_TH: return .cell
    case GUMBO_TAG_PRE: return .preformatted
    case GUMBO_TAG_A: return .anchor
    case GUMBO_TAG_BLOCKQUOTE: return .quotation
    case GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
      GUMBO_TAG_TABLE:
      return .paragraph
    case GUMBO_TAG_DIV, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_TR, GUMBO_TAG_HR, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,
      GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER:
      return .block
    default: return .inline
    }
  }
}
