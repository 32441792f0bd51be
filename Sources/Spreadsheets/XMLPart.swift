// A part of a workbook as elements and text, one after the other, by libxml2. No document type and so no entities but
// XML's own five; no network. libxml2's own limits on depth and length hold.
import CXML

/// What stands next in a part.
enum XMLEvent: Equatable {
  /// Names without prefixes.
  case start(name: String, isEmpty: Bool)
  case end(name: String)
  case text(String)
}

/// Reads a part front to back with bounded memory besides the part itself.
struct XMLPart: ~Copyable {
  private let reader: xmlTextReaderPtr
  /// libxml2 reads from them.
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let file: String
  private let name: String

  /// Bytes of a tag. No workbook comes near, and libxml2 takes the square of the number of attributes.
  private static let longestTag = 64 << 10

  init(_ part: [UInt8], file: String, name: String) throws(SpreadsheetFault) {
    guard !Self.hasEndlessTag(part) else { throw .damaged(file, part: name, reason: "it has an endless tag") }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: part.count + 1)
    _ = bytes.initialize(from: part + [0])
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let reader = bytes.withMemoryRebound(to: CChar.self) {
      xmlReaderForMemory($0.baseAddress, Int32(part.count), nil, nil, Int32(options))
    }
    guard let reader else {
      bytes.deallocate()
      throw .damaged(file, part: name, reason: "out of memory")
    }
    (self.reader, self.bytes, self.file, self.name) = (reader, bytes, file, name)
  }

  /// Whether a `<` has no `>` within the length of a tag. In texts, `<` is written as `&lt;`; a
  /// CDATA section, which no spreadsheet writes, may be as long as a tag.
  private static func hasEndlessTag(_ part: [UInt8]) -> Bool {
    var index = 0
    while let start = part[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = part[start...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">")) else { return true }
      index = end
    }
    return false
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  /// The next event; `nil` at the end.
  mutating func next() throws(SpreadsheetFault) -> XMLEvent? {
    while true {
      let status = xmlTextReaderRead(reader)
      guard status >= 0 else { throw .damaged(file, part: name, reason: "it is not well-formed XML") }
      if status == 0 { return nil }
      switch xmlReaderTypes(UInt32(max(0, xmlTextReaderNodeType(reader)))) {
      case XML_READER_TYPE_ELEMENT:
        return .start(name: localName, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case XML_READER_TYPE_END_ELEMENT: return .end(name: localName)
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if let value = xmlTextReaderConstValue(reader) { return .text(String(cString: value)) }
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .damaged(file, part: name, reason: "it declares a document type, which no spreadsheet writes")
      default: break
      }
    }
  }

  /// An attribute of the element that `next` gave last, by its name with its prefix.
  func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return xmlTextReaderConstValue(reader).map { String(cString: $0) }
  }

  private var localName: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }
}
