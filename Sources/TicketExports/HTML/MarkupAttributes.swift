// The attributes of a tag of well-formed mail, and the character references that mail uses.

/// Reads the rest of a start tag.
struct MarkupAttributes {
  private enum Kind {
    case id, classes, address, other
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  private var id: Range<Int>?
  private var classes: Range<Int>?
  private var address: Range<Int>?

  init(bytes: UnsafeBufferPointer<UInt8>, at: Int) {
    self.bytes = bytes
    self.at = at
  }

  /// Where the tag ends; `nil` when it holds something unusual.
  mutating func read() -> Int? {
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">") { return at + 1 }
      if bytes[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      guard let name = name() else { return nil }
      skipSpace()
      guard at < bytes.count else { return nil }
      var value = at..<at
      if bytes[at] == UInt8(ascii: "=") {
        at += 1
        skipSpace()
        guard let found = self.value() else { return nil }
        value = found
      }
      switch kind(of: name) {
      case .id: id = id ?? value
      case .classes: classes = classes ?? value
      case .address: address = address ?? value
      case .other: break
      }
      guard id.map(isPlain) ?? true, classes.map(isPlain) ?? true else { return nil }
    }
  }

  /// Gives the values, with character references replaced. False when one of these is unusual.
  func withValues(_ body: (HTMLAttributes) -> Bool) -> Bool {
    func view(_ range: Range<Int>?) -> UnsafeBufferPointer<UInt8>? {
      range.map { UnsafeBufferPointer(rebasing: bytes[$0]) }
    }
    var attributes = HTMLAttributes(id: view(id), classes: view(classes), address: view(address))
    guard let raw = attributes.address, raw.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0x0D }) else {
      return body(attributes)
    }
    guard let replaced = CharacterReference.replacingAll(in: raw) else { return false }
    return replaced.withUnsafeBufferPointer {
      attributes.address = $0
      return body(attributes)
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count, WellFormedMarkup.isSpace(bytes[at]) { at += 1 }
  }

  private mutating func name() -> Range<Int>? {
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"): return start < at ? start..<at : nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"): return nil
      case let byte where WellFormedMarkup.isSpace(byte): return start..<at
      default: at += 1
      }
    }
    return nil
  }

  private mutating func value() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      at = start
      while at < bytes.count, bytes[at] != quote { at += 1 }
      guard at < bytes.count else { return nil }
      at += 1
      return start..<at - 1
    }
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ">"): return start < at ? start..<at : nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "`"): return nil
      case let byte where WellFormedMarkup.isSpace(byte): return start..<at
      default: at += 1
      }
    }
    return nil
  }

  private func isPlain(_ value: Range<Int>) -> Bool {
    bytes[value].allSatisfy { $0 != UInt8(ascii: "&") && $0 != 0x0D }
  }

  private func kind(of name: Range<Int>) -> Kind {
    func matches(_ word: StaticString) -> Bool {
      guard word.utf8CodeUnitCount == name.count else { return false }
      return name.allSatisfy { index in
        let byte = bytes[index]
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        return lower == word.utf8Start[index - name.lowerBound]
      }
    }
    if matches("href") { return .address }
    if matches("class") { return .classes }
    return matches("id") ? .id : .other
  }
}

/// `&amp;` and its kin.
enum CharacterReference {
  enum Reading {
    /// The bytes it stands for, and where it ends.
    case text([UInt8], next: Int)
    /// The `&` stands for itself.
    case literal
    /// Not one of those that mail commonly has.
    case unsure
  }

  /// - Parameter start: Where the `&` stands.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, inAttribute: Bool) -> Reading {
    var at = start + 1
    guard at < end else { return .literal }
    if bytes[at] == UInt8(ascii: "#") { return numeric(bytes, at + 1, end) }
    var name: UInt64 = 0
    while at < end, isAlphanumeric(bytes[at]) {
      if at - start <= 8 { name |= UInt64(bytes[at]) << (8 * UInt64(at - start - 1)) }
      at += 1
    }
    if at == start + 1 { return .literal }
    if at < end, bytes[at] == UInt8(ascii: ";"), at - start <= 9, let text = named[name] {
      return .text(text, next: at + 1)
    }
    // In addresses, `&name=` is the next parameter.
    return inAttribute && at < end && bytes[at] == UInt8(ascii: "=") ? .literal : .unsure
  }

  /// An attribute's value with its references replaced; `nil` when one is unusual.
  static func replacingAll(in value: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(value.count)
    var at = 0
    while at < value.count {
      if value[at] == 0x0D { return nil }
      guard value[at] == UInt8(ascii: "&") else {
        out.append(value[at])
        at += 1
        continue
      }
      switch read(value, at: at, end: value.count, inAttribute: true) {
      case .unsure: return nil
      case .literal:
        out.append(value[at])
        at += 1
      case .text(let text, let next):
        out += text
        at = next
      }
    }
    return out
  }

  private static func numeric(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Reading {
    var at = start
    var value: UInt32 = 0
    let isHexadecimal = at < end && bytes[at] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    let digits = at
    while at < end, at - digits < 7, let digit = digit(bytes[at], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      at += 1
    }
    guard at > digits, at < end, bytes[at] == UInt8(ascii: ";"), isOrdinary(value), let scalar = Unicode.Scalar(value)
    else { return .unsure }
    return .text(Array(String(Character(scalar)).utf8), next: at + 1)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: return UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: return UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: return UInt32(byte - 0x57)
    default: return nil
    }
  }

  /// Neither white space nor a control character, which HTML reads in its own way.
  private static func isOrdinary(_ value: UInt32) -> Bool {
    (0x21...0x7E).contains(value) || (value >= 0xA0 && value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(value))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static let named: [UInt64: [UInt8]] = {
    let texts = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©", "reg": "®",
      "deg": "°",
      "euro": "€", "pound": "£", "sect": "§", "hellip": "…", "ndash": "–", "mdash": "—", "bull": "•", "middot": "·",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
      "iexcl": "¡", "iquest": "¿", "szlig": "ß", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö",
      "Uuml": "Ü", "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "ccedil": "ç", "egrave": "è",
      "eacute": "é", "ecirc": "ê", "euml": "ë", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ",
      "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ugrave": "ù", "uacute": "ú", "ucirc": "û",
    ]
    return texts.reduce(into: [:]) { named, entry in
      let key = entry.key.utf8.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * UInt64($1.offset)) }
      named[key] = Array(entry.value.utf8)
    }
  }()
}
