// Values that stand in a JSON text without quotation marks and are none: numbers that no 64 bits hold, what Python and
// JavaScript write for "no number", words that somebody forgot to quote.

enum JSONBareValue {
  /// What stands between values.
  static func isStructure(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: return true
    default: return false
    }
  }

  /// One past the value that starts here: it ends with its line, or where another value or the container goes on. Blanks
  /// may be part of it.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    var end = start
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A, 0x0D, 0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: return max(end, start + 1)
      case 0x20, 0x09: at += 1
      default:
        at += 1
        end = at
      }
    }
    return end
  }

  /// What to write in the value's place; `nil` if it is JSON as it stands.
  static func mended(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    let text = String(decoding: value, as: UTF8.self)
    switch text {
    case "true", "false", "null": return nil
    case "True", "False": return Array(text.lowercased().utf8)
    case "None", "NaN", "nan", "NaT", "Infinity", "-Infinity", "inf", "-inf", "undefined", "NULL", "Null", "<NA>":
      return Array("null".utf8)
    default: return isNumber(text) ? nil : quoted(value)
    }
  }

  /// A number of JSON's grammar that fits into 64 bits, whole or not.
  private static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest.removeFirst() }
    let hasLeadingZero = rest.first == 0x30
    let whole = digits()
    guard whole > 0, !hasLeadingZero || whole == 1 else { return false }
    if rest.isEmpty { return Int64(text) != nil || UInt64(text) != nil }
    if rest.first == 0x2E {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == 0x65 {
      rest.removeFirst()
      if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty && Double(text)?.isFinite == true
  }

  /// The value as a string: digits beyond 64 bits stay all there.
  private static func quoted(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    [0x22] + value.flatMap { $0 == 0x5C ? [0x5C, 0x5C] : $0 < 0x20 ? [0x20] : [$0] } + [0x22]
  }
}
