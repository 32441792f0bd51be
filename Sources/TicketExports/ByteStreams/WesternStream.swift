// Bytes that are UTF-8, or else Windows-1252: which of the two, they have to tell themselves.

/// The UTF-8 text of a stream of UTF-8 or Windows-1252, of which ISO 8859-1 is a part.
///
/// ASCII is the same in both, so nothing is decided before the first byte above 127. Then the 64 KiB around it decide,
/// once for the rest of the file: it is Windows-1252 if more of these bytes break UTF-8 than form characters of it, and
/// of those that break it at least nine in ten are what Western text has: a letter beside a letter, or a common sign.
/// So a UTF-8 file with a few broken bytes stays UTF-8, and its broken records are rejected one by one; and a file is
/// never read half in one and half in the other. A byte-order mark settles it for UTF-8.
final class WesternStream: ByteStream {
  private enum Encoding { case undecided, utf8, windows1252 }

  private let source: any ByteStream
  private var encoding = Encoding.undecided
  private let isStated: Bool
  /// Bytes read and not yet handed out: the start of a character that the next ones complete, and the byte before it.
  private var carried: [UInt8] = []
  /// UTF-8 that waits to be handed out.
  private var ready: ArraySlice<UInt8> = []
  private var isAtStart = true

  /// - Parameter encoding: `nil`: the bytes tell.
  init(_ source: any ByteStream, encoding: TextEncoding? = nil) {
    self.source = source
    isStated = encoding != nil
    if encoding == .utf8 { self.encoding = .utf8 }
    if encoding == .windows1252 { self.encoding = .windows1252 }
  }

  var sourceBytesRead: Int64 { source.sourceBytesRead }
  var isWestern: Bool { encoding == .windows1252 }
  /// A guess, as no file of single bytes names its encoding.
  var assumedEncoding: String? {
    isWestern && !isStated ? TextEncoding.windows1252.rawValue : nil
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    if ready.isEmpty {
      if encoding == .utf8 { return try source.read(into: buffer) }
      let chunk = carried + (try source.head(FileHead.limit - carried.count))
      carried = []
      if chunk.isEmpty { return 0 }
      ready = text(chunk)
    }
    let count = min(ready.count, buffer.count)
    buffer.copyBytes(from: ready.prefix(count))
    ready = ready.dropFirst(count)
    return count
  }

  private func text(_ chunk: [UInt8]) -> ArraySlice<UInt8> {
    if encoding == .undecided {
      let hasMark = isAtStart && chunk.starts(with: [0xEF, 0xBB, 0xBF])
      isAtStart = false
      if hasMark {
        encoding = .utf8
      } else {
        let evidence = WesternEvidence(chunk)
        if !evidence.isEmpty {
          encoding = evidence.isWindows1252 ? .windows1252 : .utf8
        } else if chunk.count == FileHead.limit {
          // What is not whole waits for its other bytes, and one more byte for its neighbour.
          let rest = evidence.incompleteStart - 1
          carried = Array(chunk[rest...])
          return chunk[..<rest]
        }
      }
    }
    return encoding == .windows1252 ? Windows1252.utf8(chunk)[...] : chunk[...]
  }
}

/// What the bytes above 127 speak for.
struct WesternEvidence {
  /// Characters of several bytes that are whole.
  private(set) var whole = 0
  /// Bytes that belong to no whole character.
  private(set) var broken = 0
  /// Of these, what Western text would have in this place.
  private(set) var western = 0
  /// Where a character starts that the end of the bytes cuts off; their number if there is none.
  private(set) var incompleteStart: Int

  init(_ bytes: [UInt8]) {
    incompleteStart = bytes.count
    var at = bytes.firstIndex { $0 >= 0x80 } ?? bytes.count
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = Self.length(ofCharacterAt: at, in: bytes)
      if length > 0 {
        whole += 1
        at += length
      } else if length < 0 {
        incompleteStart = at
        return
      } else {
        // Of the last byte the neighbour may be missing: then it speaks for nothing.
        let isWestern = Self.isWestern(at, in: bytes)
        if isWestern || at + 1 < bytes.count { broken += 1 }
        if isWestern { western += 1 }
        at += 1
      }
    }
  }

  var isEmpty: Bool { whole == 0 && broken == 0 }
  var isWindows1252: Bool { broken > whole && western * 10 >= broken * 9 }

  /// Bytes of the UTF-8 character that starts here; 0 if none does, -1 if the bytes end within it.
  private static func length(ofCharacterAt at: Int, in bytes: [UInt8]) -> Int {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[at] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if bytes[at] == 0xE0 { second = 0xA0...0xBF } else if bytes[at] == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if bytes[at] == 0xF0 { second = 0x90...0xBF } else if bytes[at] == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    for offset in 1..<length {
      guard at + offset < bytes.count else { return -1 }
      guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[at + offset]) else { return 0 }
    }
    return length
  }

  /// A letter with a letter beside it, or a sign that people type. What is left of a broken UTF-8 character looks
  /// different: the first byte of most accented letters would be Â or Ã, and the bytes from 0x81 to 0x9D that
  /// Windows-1252 does not use are common in it.
  private static func isWestern(_ at: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[at] {
    case 0x80, 0x82, 0x84, 0x85, 0x91...0x97, 0x99, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9...0xAB, 0xAE, 0xB0, 0xB2...0xB5,
      0xB7, 0xBA...0xBF:
      return true
    case 0xC2, 0xC3: return at + 1 < bytes.count && isLetter(bytes[at + 1])
    case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xDD, 0xDF...0xEF, 0xF1...0xF6, 0xF8...0xFD:
      return at > 0 && isLetter(bytes[at - 1]) || at + 1 < bytes.count && isLetter(bytes[at + 1])
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC0
  }
}

/// The code page itself.
enum Windows1252 {
  /// What 0x80 to 0x9F stand for; the five that it leaves open stay the controls of ISO 8859-1.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// O(bytes).
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt16(byte)
      if scalar < 0x800 {
        text.append(UInt8(0xC0 | scalar >> 6))
      } else {
        text.append(UInt8(0xE0 | scalar >> 12))
        text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      }
      text.append(UInt8(0x80 | scalar & 0x3F))
    }
    return text
  }
}
