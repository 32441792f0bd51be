// Mends the two kinds of escape that exporters write and no JSON parser takes.

enum JSONRepair {
  /// The text with `\xHH` rewritten as `\u00HH` and unpaired surrogate escapes as `\ufffd`; `nil` if it has neither.
  static func repair(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var copied = 0
    var at = 0
    while at + 1 < bytes.count {
      guard bytes[at] == 0x5C else {
        at += 1
        continue
      }
      if bytes[at + 1] == 0x78, hex(bytes, at + 2, 2) != nil {
        out += bytes[copied..<at]
        out += [0x5C, 0x75, 0x30, 0x30]
        copied = at + 2
        at += 4
      } else if bytes[at + 1] == 0x75, let unit = hex(bytes, at + 2, 4), unit & 0xF800 == 0xD800 {
        let isPair = unit < 0xDC00 && at + 7 < bytes.count && bytes[at + 6] == 0x5C && bytes[at + 7] == 0x75
          && hex(bytes, at + 8, 4).map { $0 & 0xFC00 == 0xDC00 } ?? false
        if !isPair {
          out += bytes[copied..<at]
          out += Array(#"\ufffd"#.utf8)
          copied = at + 6
        }
        at += isPair ? 12 : 6
      } else {
        at += 2
      }
    }
    guard copied > 0 else { return nil }
    return out + bytes[copied...]
  }

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
