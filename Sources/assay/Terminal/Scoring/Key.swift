// Keys as a terminal sends them: bytes in, keys out. Knows no terminal and what no key is for.

enum Key: Equatable {
  case text(Character)
  /// Text that was not typed, on one line: it must never act as keys.
  case paste(String)
  case enter, escape, backspace, eraseLine, interrupt, suspend, endOfInput
  case up, down, left, right, pageUp, pageDown, home, end

  /// What a terminal puts around pasted text when it was asked to (bracketed paste, DEC private mode 2004).
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// The keys in what a terminal sent. A character of which only a part has come stays in `bytes`, as does a paste
  /// whose end has not come, and an escape character at the end, which may be the start of a key's sequence.
  ///
  /// - Parameter isComplete: nothing follows: an escape character stands for its own key.
  static func take(from bytes: inout [UInt8], isComplete: Bool) -> [Key] {
    var keys: [Key] = []
    while let start = bytes.firstRange(of: pasteStart) {
      var typed = Array(bytes[..<start.lowerBound])
      keys += takeTyped(from: &typed, isComplete: true)
      bytes.removeFirst(start.lowerBound)
      guard let end = bytes.firstRange(of: pasteEnd) else {
        // However long its end takes to come, this is no typing; Ctrl-C is the way out of one that never ends.
        if bytes.contains(0x03) {
          bytes = []
          keys.append(.interrupt)
        }
        return keys
      }
      keys.append(.paste(line(of: bytes[pasteStart.count..<end.lowerBound])))
      bytes.removeFirst(end.upperBound)
    }
    return keys + takeTyped(from: &bytes, isComplete: isComplete)
  }

  /// Whether bytes that came at once were pasted into a terminal that does not say so: nobody types on within
  /// milliseconds of Enter.
  private static func arePasted(_ bytes: [UInt8]) -> Bool {
    guard let enter = bytes.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }) else { return false }
    // Enter that is held down, and the ways in which terminals write it.
    return bytes[enter...].contains { ![0x0D, 0x0A, 0x00].contains($0) }
  }

  /// Pasted text with blanks for line breaks and tabs, and without other control characters.
  private static func line(of bytes: some Sequence<UInt8>) -> String {
    String(
      String(decoding: Array(bytes), as: UTF8.self).compactMap { character in
        if character.isNewline || character == "\t" { return " " }
        return character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : character
      })
  }

  private static func takeTyped(from bytes: inout [UInt8], isComplete: Bool) -> [Key] {
    if arePasted(bytes) {
      defer { bytes = [] }
      return [.paste(line(of: bytes))]
    }
    var keys: [Key] = []
    var place = 0
    scan: while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0x1B:
        guard let (key, length) = sequence(bytes[place...]) else {
          // The start of a mark is waited for: its digits would score.
          let isMark = bytes.count - place > 2 && pasteStart.starts(with: bytes[place...])
          if !isComplete || isMark { break scan }
          keys.append(.escape)
          place += 1
          continue
        }
        if let key { keys.append(key) }
        place += length
      case 0x0D, 0x0A: keys.append(.enter); place += 1
      case 0x7F, 0x08: keys.append(.backspace); place += 1
      case 0x15: keys.append(.eraseLine); place += 1
      case 0x03, 0x1C: keys.append(.interrupt); place += 1
      case 0x04: keys.append(.endOfInput); place += 1
      case 0x1A: keys.append(.suspend); place += 1
      case 0x20..<0x7F: keys.append(.text(Character(Unicode.Scalar(byte)))); place += 1
      case 0xC2...0xF4:
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        if place + length > bytes.count, !isComplete { break scan }
        let part = bytes[place..<min(place + length, bytes.count)]
        if let text = String(validating: part, as: UTF8.self), let character = text.first {
          keys.append(.text(character))
          place += length
        } else {
          place += 1
        }
      default: place += 1
      }
    }
    bytes.removeFirst(min(place, bytes.count))
    return keys
  }

  /// The key of an escape sequence (ECMA-48) and the sequence's length; a key of `nil` is none that we know.
  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    let bytes = Array(bytes.prefix(16))
    guard bytes.count >= 2 else { return nil }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else { return (.escape, 1) }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return bytes.count == 16 ? (nil, 16) : nil
    }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    let key: Key? =
      switch bytes[end] {
      case UInt8(ascii: "A"): .up
      case UInt8(ascii: "B"): .down
      case UInt8(ascii: "C"): .right
      case UInt8(ascii: "D"): .left
      case UInt8(ascii: "H"): .home
      case UInt8(ascii: "F"): .end
      case UInt8(ascii: "~") where parameters == "5": .pageUp
      case UInt8(ascii: "~") where parameters == "6": .pageDown
      default: nil
      }
    return (key, end + 1)
  }
}
