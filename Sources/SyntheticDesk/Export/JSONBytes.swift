// JSON as bytes (RFC 8259): keys in the order written, text in UTF-8, only what must be escaped is escaped.

extension [UInt8] {
  /// A JSON string of a range of `bytes`, quotes included. O(length).
  mutating func add(json bytes: Bytes, _ range: Range<Int>) {
    append(34)
    bytes.withUnsafeBufferPointer { source in
      var start = range.lowerBound
      for position in range {
        let byte = source[position]
        if byte >= 32, byte != 34, byte != 92 { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<position]))
        start = position + 1
        append(92)
        switch byte {
        case 34, 92: append(byte)
        case 10: append(UInt8(ascii: "n"))
        case 13: append(UInt8(ascii: "r"))
        case 9: append(UInt8(ascii: "t"))
        default:
          add("u00")
          append(byte < 16 ? 48 : 49)
          append(byte & 15 < 10 ? 48 + (byte & 15) : 87 + (byte & 15))
        }
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<range.upperBound]))
    }
    append(34)
  }

  mutating func add(json bytes: Bytes) { add(json: bytes, bytes.indices) }

  mutating func add(json text: String) {
    var text = text
    text.withUTF8 { utf8 in
      // Names and titles of this target: short, so a copy costs nothing.
      let bytes = Bytes(utf8)
      add(json: bytes)
    }
  }

  /// `,"key":`, for keys that need no escape.
  mutating func add(key: StaticString) {
    add(",\"")
    add(key)
    add("\":")
  }

  mutating func add(key: StaticString, _ number: Int64) {
    add(key: key)
    add(decimal: number)
  }

  mutating func add(key: StaticString, _ number: Int64?) {
    add(key: key)
    if let number { add(decimal: number) } else { add("null") }
  }

  /// A time, or null.
  mutating func add(key: StaticString, time: Int64?) {
    add(key: key)
    guard let time else { return add("null") }
    append(34)
    add(iso: time)
    append(34)
  }

  /// A word that needs no escape, or null.
  mutating func add(key: StaticString, word: String?) {
    add(key: key)
    guard let word else { return add("null") }
    append(34)
    add(word)
    append(34)
  }

  mutating func add(key: StaticString, _ flag: Bool) {
    add(key: key)
    add(flag ? "true" : "false")
  }
}
