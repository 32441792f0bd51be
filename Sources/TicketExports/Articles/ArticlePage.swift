// A page of a help centre that was saved as HTML: its text, and what its head says of it.
import CGumbo
import Glibc

/// Reads one page.
public enum ArticlePage {
  /// `<meta>` elements by name or property, `<link rel="canonical">`, the language of `<html>`, and as title that of
  /// the head, else the first heading.
  ///
  /// - Complexity: O(bytes).
  public static func read(_ html: [UInt8]) -> ArticleRecord {
    html.withUnsafeBufferPointer { bytes in
      var record = ArticleRecord()
      record.add(HTMLText.plain(html: bytes).text, as: "text")
      // Markup that no parser can bear has no head worth reading.
      if !MarkupDepth.exceedsLimit(bytes) { readHead(bytes, into: &record) }
      return record
    }
  }

  private static func readHead(_ bytes: UnsafeBufferPointer<UInt8>, into record: inout ArticleRecord) {
    var options = kGumboDefaultOptions
    options.max_errors = 0
    bytes.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress, let output = gumbo_parse_with_options(&options, start, text.count) else {
        return
      }
      defer { gumbo_destroy_output(&options, output) }
      var waiting = [output.pointee.root]
      var heading = ""
      while let node = waiting.popLast() {
        guard let node, node.pointee.type == GUMBO_NODE_ELEMENT else { continue }
        let element = node.pointee.v.element
        switch element.tag {
        case GUMBO_TAG_HTML: record.add(attribute("lang", of: element), as: "lang")
        case GUMBO_TAG_TITLE: record.add(self.text(of: element), as: "title")
        case GUMBO_TAG_META:
          let name = attribute("name", of: element)
          record.add(attribute("content", of: element), as: name.isEmpty ? attribute("property", of: element) : name)
        case GUMBO_TAG_LINK where attribute("rel", of: element).lowercased() == "canonical":
          record.add(attribute("href", of: element), as: "canonical")
        case GUMBO_TAG_H1 where heading.isEmpty: heading = self.text(of: element)
        default: break
        }
        for index in (0..<Int(element.children.length)).reversed() {
          waiting.append(element.children.data[index]?.assumingMemoryBound(to: GumboNode.self))
        }
      }
      record.fill(.title, heading)
    }
  }

  private static func attribute(_ name: String, of stored: GumboElement) -> String {
    var element = stored
    return gumbo_get_attribute(&element.attributes, name).map { String(cString: $0.pointee.value) } ?? ""
  }

  /// The text right inside an element, without that of elements in it.
  private static func text(of element: GumboElement) -> String {
    (0..<Int(element.children.length)).map { index in
      guard let node = element.children.data[index]?.assumingMemoryBound(to: GumboNode.self),
        node.pointee.type == GUMBO_NODE_TEXT || node.pointee.type == GUMBO_NODE_WHITESPACE
      else { return "" }
      return String(cString: node.pointee.v.text.text)
    }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
