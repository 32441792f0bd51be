// One record of an XML export as a tree, by libxml2. No document type, no entities but XML's own five, no network.
import CXML

/// An element: its text, and the elements in it.
struct XMLRecord {
  let name: String
  let text: String
  let children: [XMLRecord]

  /// More of these inside each other are no record.
  private static let depthLimit = 16
  /// libxml2 wants to be set up once, before several threads parse.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses one element; `nil` if it is not well formed or nested too deeply.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Without NOENT references are never replaced, without DTDLOAD none can be declared; HUGE would lift libxml2's
    // own limits on depth and length.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue
    guard Self.isReady, let count = Int32(exactly: bytes.count), count > 0, !Self.hasEndlessTag(bytes) else {
      return nil
    }
    let document = bytes.withMemoryRebound(to: CChar.self) {
      xmlReadMemory($0.baseAddress, count, nil, "UTF-8", Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil, let root = xmlDocGetRootElement(document) else { return nil }
    self.init(root, depth: 0)
  }

  /// Bytes of a tag. No export comes near, and libxml2 takes the square of the number of attributes.
  private static let longestTag = 16 << 10

  /// Whether a tag is longer. What comments and CDATA sections hold is no tag.
  private static func hasEndlessTag(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[start...].starts(with: "<!--".utf8) || bytes[start...].starts(with: "<![CDATA[".utf8) {
        let mark = bytes[start + 2] == UInt8(ascii: "-") ? UInt8(ascii: "-") : UInt8(ascii: "]")
        index = start + 4
        while index + 2 < bytes.count, bytes[index] != mark || bytes[index + 1] != mark
          || bytes[index + 2] != UInt8(ascii: ">")
        {
          index += 1
        }
      } else {
        let end = bytes[start...].prefix(longestTag + 1).firstIndex(of: UInt8(ascii: ">"))
        guard let end else { return true }
        index = end
      }
      index = min(index + 1, bytes.count)
    }
    return false
  }

  private init?(_ node: xmlNodePtr, depth: Int) {
    guard depth < Self.depthLimit else { return nil }
    var text = ""
    var children: [XMLRecord] = []
    var next = node.pointee.children
    while let child = next {
      switch child.pointee.type {
      case XML_ELEMENT_NODE:
        guard let element = XMLRecord(child, depth: depth + 1) else { return nil }
        children.append(element)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = child.pointee.content { text += String(cString: content) }
      default: break
      }
      next = child.pointee.next
    }
    name = node.pointee.name.map { String(cString: $0) } ?? ""
    self.text = text
    self.children = children
  }

  /// The first element of that name; some exporters write `_` for `-`.
  subscript(name: String) -> XMLRecord? {
    children.first { $0.name == name || $0.name.utf8.elementsEqual(name.utf8.map { $0 == 0x2D ? 0x5F : $0 }) }
  }

  /// The text of the first element of that name, if it is not blank.
  func string(_ name: String) -> String? {
    self[name].flatMap { child in child.text.utf8.contains { $0 > 0x20 } ? child.text : nil }
  }

  /// The same without blanks around it.
  func word(_ name: String) -> String? { string(name).map(TableWords.trimmed) }

  func bool(_ name: String) -> Bool? {
    word(name).flatMap { ["true": true, "1": true, "false": false, "0": false][$0] }
  }
}
