// Times and similar fields as exports spell them. Nothing is guessed: what cannot be read is said to be unreadable.
import TicketModel

/// What a time field says.
enum ReadTime: Equatable {
  case absent
  case time(Timestamp, isZoned: Bool)
  /// Something is there, but no time between 1970 and 2100.
  case unreadable

  /// ISO 8601 with or without zone, or seconds or milliseconds since the epoch; 0 is how some systems write "never".
  init(_ text: String) {
    if text.isEmpty {
      self = .absent
    } else if let parsed = Timestamp.parse(text) {
      self.init(seconds: parsed.time.seconds, isZoned: parsed.zoned)
    } else if text.utf8.count == 1 || text.utf8.count >= 9, let number = Int64(Self.wholePart(text)) {
      self.init(epoch: number)
    } else {
      self = .unreadable
    }
  }

  init(_ value: JSONValue) {
    if let bytes = value.stringBytes, let seconds = Self.commonForm(bytes) {
      self.init(seconds: seconds, isZoned: true)
    } else if !value.isPresent {
      self = .absent
    } else if let text = value.string {
      self.init(text)
    } else if let number = value.integer ?? value.wholePart {
      self.init(epoch: number)
    } else {
      self = .unreadable
    }
  }

  /// `1710003900.123` → `1710003900`: some systems count seconds with their fractions.
  private static func wholePart(_ text: String) -> Substring {
    guard let point = text.utf8.firstIndex(of: 0x2E),
      text.utf8[text.utf8.index(after: point)...].allSatisfy({ (0x30...0x39).contains($0) })
    else { return Substring(text) }
    return text[..<point]
  }

  /// `2024-03-09T17:05:00Z`, by far the most common form, without making a string; `nil` for any other.
  private static func commonForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard bytes.count == 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
      bytes[16] == 0x3A,
      bytes[19] == 0x5A
    else { return nil }
    func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for byte in bytes[start..<start + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    // Days that not every month has, and leap seconds, are left to the full reader.
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
      let minute = number(14, 2), let second = number(17, 2), year >= 1970, (1...12).contains(month),
      (1...28).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    return Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second).seconds
  }

  /// Seconds, or milliseconds when the number would otherwise lie beyond the year 5000.
  private init(epoch number: Int64) {
    self.init(seconds: number >= 100_000_000_000 ? number / 1_000 : number, isZoned: true)
  }

  /// Seconds since the epoch.
  init(seconds: Int64, isZoned: Bool) {
    switch seconds {
    case 0: self = .absent
    case 1..<4_133_980_800: self = .time(Timestamp(seconds: seconds), isZoned: isZoned)  // up to the end of 2100
    default: self = .unreadable
    }
  }
}

extension ExportBatch {
  /// A time that the record can do without: unreadable is noted and becomes `nil`. A time without a zone marks
  /// `zoneless`.
  mutating func optionalTime(_ read: ReadTime, field: String, zoneless: inout Bool) -> Timestamp? {
    switch read {
    case .absent: return nil
    case .unreadable:
      note(.unreadableTime, field)
      return nil
    case .time(let time, let isZoned):
      if !isZoned { zoneless = true }
      return time
    }
  }
}

/// Accounts that the caller named as machines or as the desk's people, by id or by name.
struct NamedAccounts: Sendable {
  let bots: Set<String>
  let agents: Set<String>

  func isBot(id: String?, name: String? = nil) -> Bool { Self.holds(bots, id, name) }
  func isAgent(id: String?, name: String? = nil) -> Bool { Self.holds(agents, id, name) }

  private static func holds(_ set: Set<String>, _ id: String?, _ name: String?) -> Bool {
    if set.isEmpty { return false }
    return id.map(set.contains) ?? false || name.map(set.contains) ?? false
  }
}

/// A language tag in the form of BCP 47, lower case; `nil` if the text is none.
func languageTag(_ text: String) -> String? {
  // Nearly every tag there is.
  if text.utf8.count == 2, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return text }
  if let tag = asciiLanguageTag(text.utf8) { return tag }
  let parts = text.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
  guard let first = parts.first, (2...3).contains(first.utf8.count),
    first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
    parts.count <= 4,
    parts.allSatisfy({
      $0.utf8.count <= 8 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    })
  else { return nil }
  return parts.joined(separator: "-")
}

/// The tag of a language and a country in ASCII (`en-US`, `pt_BR`), which are the rest of nearly all; `nil` for others.
private func asciiLanguageTag(_ text: String.UTF8View) -> String? {
  guard text.count == 5 else { return nil }
  var tag: [UInt8] = []
  for (index, byte) in text.enumerated() {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"):
      guard index == 2 else { return nil }
      tag.append(UInt8(ascii: "-"))
    case 0x41...0x5A, 0x61...0x7A:
      guard index != 2 else { return nil }
      tag.append(byte | 0x20)
    default: return nil
    }
  }
  return String(decoding: tag, as: UTF8.self)
}
