// Mends what exporters write and no JSON parser takes: escapes and control characters inside strings here, values
// outside of them in JSONBareValue.swift.

enum JSONRepair {
  /// A text with its faults mended, and which kinds it had.
  struct Mended {
    var bytes: [UInt8] = []
    var hasEscapes = false
    var hasValues = false
  }

  /// Inside strings `\xHH` becomes `\u00HH`, unpaired surrogate escapes `\ufffd`, other backslashes that begin no escape
  /// doubled ones, and control characters escapes. Outside of them whatever is no JSON value becomes one.
  ///
  /// - Returns: `nil` if there was nothing to mend; what is mended may still be no JSON.
  /// - Complexity: O(bytes).
  static func repair(_ bytes: UnsafeBufferPointer<UInt8>) -> Mended? {
    var mended = Mended()
    var copied = 0
    var at = 0
    var isInString = false
    func replace(_ range: Range<Int>, _ text: [UInt8]) {
      mended.bytes += bytes[copied..<range.lowerBound]
      mended.bytes += text
      copied = range.upperBound
    }
    while at < bytes.count {
      let byte = bytes[at]
      if isInString {
        if byte == 0x5C {
          let (length, text) = escape(bytes, at)
          if let text {
            replace(at..<at + length, text)
            mended.hasEscapes = true
          }
          at += length
        } else {
          if byte < 0x20 {
            replace(at..<at + 1, Array("\\u00".utf8) + [0x30 + byte >> 4, Self.digit(byte & 0x0F)])
            mended.hasEscapes = true
          }
          isInString = byte != 0x22
          at += 1
        }
      } else if byte == 0x22 {
        isInString = true
        at += 1
      } else if JSONBareValue.isStructure(byte) {
        at += 1
      } else {
        let end = JSONBareValue.end(bytes, at)
        if let text = JSONBareValue.mended(bytes[at..<end]) {
          replace(at..<end, text)
          mended.hasValues = true
        }
        at = end
      }
    }
    guard mended.hasEscapes || mended.hasValues else { return nil }
    mended.bytes += bytes[copied...]
    return mended
  }

  /// Bytes of the escape that starts here, and what to write in their place if it is none.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (length: Int, text: [UInt8]?) {
    guard at + 1 < bytes.count else { return (1, nil) }
    switch bytes[at + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return (2, nil)
    case 0x27: return (2, [0x27])
    case 0x78 where hex(bytes, at + 2, 2) != nil:
      return (4, Array("\\u00".utf8) + bytes[at + 2..<at + 4])
    case 0x75:
      guard let unit = hex(bytes, at + 2, 4) else { return (1, [0x5C, 0x5C]) }
      guard unit & 0xF800 == 0xD800 else { return (6, nil) }
      let isPair = unit < 0xDC00 && at + 7 < bytes.count && bytes[at + 6] == 0x5C && bytes[at + 7] == 0x75
        && hex(bytes, at + 8, 4).map { $0 & 0xFC00 == 0xDC00 } ?? false
      return isPair ? (12, nil) : (6, Array(#"\ufffd"#.utf8))
    default: return (1, [0x5C, 0x5C])
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  private static func hex(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + count] {
      switch byte {
      case 0x30...0x39: value = value << 4 | Int(byte - 0x30)
      case 0x41...0x46: value = value << 4 | Int(byte - 0x37)
      case 0x61...0x66: value = value << 4 | Int(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
