// Damages files in the ways that files get damaged, and in the ways that an attacker would try. The same seed always
// does the same damage, so that a finding is named by its parser, seed and number.

/// Small numbers that look random and are the same in every run (Lehmer's generator with Park and Miller's constants).
struct FuzzNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

  mutating func next(below bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state % UInt64(bound))
  }
}

/// Makes damaged files out of whole ones.
struct Mutations {
  private var numbers: FuzzNumbers
  /// Whole exports of one parser.
  private let originals: [[UInt8]]
  private static let sizeLimit = 64 << 10

  init(of originals: [[UInt8]], seed: UInt64) {
    self.originals = originals
    numbers = FuzzNumbers(seed: seed)
  }

  /// One of the originals after one to four damages.
  mutating func next() -> [UInt8] {
    var bytes = originals[numbers.next(below: originals.count)]
    for _ in 0...numbers.next(below: 4) {
      damage(&bytes)
      if bytes.isEmpty { bytes = [0x7B] }
      if bytes.count > Self.sizeLimit { bytes.removeSubrange(Self.sizeLimit...) }
    }
    return bytes
  }

  /// A number for the caller's own choices, from the same sequence.
  mutating func number(below bound: Int) -> Int { numbers.next(below: bound) }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let at = numbers.next(below: bytes.count)
    switch numbers.next(below: 10) {
    case 0: bytes[at] ^= 1 << UInt8(numbers.next(below: 8))
    case 1: bytes[at] = UInt8(numbers.next(below: 256))
    case 2: bytes.removeSubrange(at...)
    case 3: bytes.removeSubrange(span(from: at, in: bytes))
    case 4: bytes.insert(contentsOf: bytes[span(from: at, in: bytes)], at: numbers.next(below: bytes.count))
    case 5: splice(&bytes, at)
    case 6: bytes.insert(contentsOf: intruder(), at: at)
    case 7: replaceNumber(&bytes, from: at)
    case 8: exchange(&bytes)
    default: bytes.swapAt(at, numbers.next(below: bytes.count))
    }
  }

  private mutating func span(from at: Int, in bytes: [UInt8]) -> Range<Int> {
    at..<min(bytes.count, at + 1 + numbers.next(below: 200))
  }

  /// The start of one file and the end of another.
  private mutating func splice(_ bytes: inout [UInt8], _ at: Int) {
    let other = originals[numbers.next(below: originals.count)]
    bytes.removeSubrange(at...)
    bytes += other[numbers.next(below: other.count)...]
  }

  /// Something that should not be there.
  private mutating func intruder() -> [UInt8] {
    let tokens: [[UInt8]] = [
      [0], [0, 0, 0, 0], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0x0D], [0x0D, 0x0A], [0x0A], [0x5C], [0x22], [0x22, 0x22, 0x22],
    ]
    let texts = [
      "{", "}", "[", "]", ",", ":", ";", "\t", "|", "null", "true", "-", "1e999", "-0", "0.1e-400", "\\ud800",
      "\\udc00x",
      "\\x41", "\\u0000", "<", "</", "<!--", "<![CDATA[", "]]>", "&l;", "&#xFFFFFFFF;", "<!DOCTYPE a [", "<b>",
      "{\"id\":",
      "\"properties\":{", "\"type\":\"RECORD\",", "0000-00-00 00:00:00", "9999-12-31T23:59:60Z",
    ]
    switch numbers.next(below: 8) {
    case 0:
      let brackets = ["[", "{\"a\":", "<div>", "((", "\"", "<a ", "<blockquote>", "&amp;"]
      let one = Array(brackets[numbers.next(below: brackets.count)].utf8)
      return (0..<(1 << numbers.next(below: 13))).flatMap { _ in one }
    case 1, 2, 3: return tokens[numbers.next(below: tokens.count)]
    default: return Array(texts[numbers.next(below: texts.count)].utf8)
    }
  }

  /// The next number in the file becomes one beyond all bounds, or none.
  private mutating func replaceNumber(_ bytes: inout [UInt8], from at: Int) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let start = bytes[at...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    let others = [
      "-1", "0", "18446744073709551616", "9223372036854775807", "-9223372036854775808", "1e308", "1e400", "0.5", "7.0",
      "null", "", "[1]", "\"1\"", "99999999999999999999999999", "253402300800", "NaN",
    ]
    bytes.replaceSubrange(start..<end, with: Array(others[numbers.next(below: others.count)].utf8))
  }

  /// Every delimiter of one kind becomes another.
  private mutating func exchange(_ bytes: inout [UInt8]) {
    let marks: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C, 0x0A, 0x0D, 0x22, 0x27, 0x3A]
    let from = marks[numbers.next(below: marks.count)], to = marks[numbers.next(below: marks.count)]
    for index in bytes.indices where bytes[index] == from { bytes[index] = to }
  }
}
