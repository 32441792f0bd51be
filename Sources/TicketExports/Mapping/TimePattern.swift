// Dates and times written in a fixed order, `dd/MM/yyyy HH:mm`, by the letters of Unicode's date patterns (UTS #35).
import TicketModel

/// A compiled pattern.
public struct TimePattern: Sendable, Equatable {
  private enum Field: Sendable, Equatable { case year, shortYear, month, day, hour, halfDayHour, minute, second }
  private enum Token: Sendable, Equatable {
    /// Digits: exactly so many, or up to so many.
    case number(Field, count: Int, isExact: Bool)
    /// Digits that do not matter: a fraction of a second.
    case fraction
    case monthName, weekday, halfDay, zone
    case blank
    case literal(UInt8)
  }
  private let tokens: [Token]
  /// The text names its zone.
  let hasZone: Bool

  /// - Throws: what is wrong with the pattern.
  public init(_ pattern: String) throws(TimeFormFault) {
    var tokens: [Token] = []
    let bytes = Array(pattern.utf8)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let count = bytes[at...].prefix { $0 == byte }.count
      let isLetter = (0x41...0x5A).contains(byte & 0xDF)
      if byte == UInt8(ascii: "'") {
        let end = bytes[(at + 1)...].firstIndex(of: byte) ?? bytes.count
        guard end < bytes.count else {
          throw TimeFormFault(message: "a quotation mark in the time format is not closed")
        }
        tokens += end == at + 1 ? [.literal(byte)] : bytes[(at + 1)..<end].map { .literal($0) }
        at = end + 1
      } else if isLetter {
        tokens.append(try Self.token(byte, count))
        at += count
      } else {
        tokens.append(byte == 0x20 ? .blank : .literal(byte))
        at += byte == 0x20 ? count : 1
      }
    }
    for index in tokens.indices.dropLast() {
      if case .number(let field, let count, _) = tokens[index], case .number = tokens[index + 1] {
        tokens[index] = .number(field, count: count, isExact: true)
      }
    }
    func has(_ fields: Field...) -> Bool {
      tokens.contains { if case .number(let field, _, _) = $0 { fields.contains(field) } else { false } }
    }
    guard has(.year, .shortYear), has(.month) || tokens.contains(.monthName), has(.day) else {
      throw TimeFormFault(message: "the time format lacks a year, a month or a day")
    }
    guard has(.halfDayHour) == tokens.contains(.halfDay) else {
      throw TimeFormFault(message: "the time format has 'h' without 'a' or 'a' without 'h'")
    }
    self.tokens = tokens
    hasZone = tokens.contains(.zone)
  }

  private static func token(_ letter: UInt8, _ count: Int) throws(TimeFormFault) -> Token {
    switch (letter, count) {
    case (UInt8(ascii: "y"), 4), (UInt8(ascii: "y"), 1): return .number(.year, count: 4, isExact: true)
    case (UInt8(ascii: "y"), 2): return .number(.shortYear, count: 2, isExact: true)
    case (UInt8(ascii: "M"), 1...2): return .number(.month, count: 2, isExact: false)
    case (UInt8(ascii: "M"), 3...4): return .monthName
    case (UInt8(ascii: "d"), 1...2): return .number(.day, count: 2, isExact: false)
    case (UInt8(ascii: "H"), 1...2): return .number(.hour, count: 2, isExact: false)
    case (UInt8(ascii: "h"), 1...2): return .number(.halfDayHour, count: 2, isExact: false)
    case (UInt8(ascii: "m"), 1...2): return .number(.minute, count: 2, isExact: false)
    case (UInt8(ascii: "s"), 1...2): return .number(.second, count: 2, isExact: false)
    case (UInt8(ascii: "S"), _): return .fraction
    case (UInt8(ascii: "a"), 1): return .halfDay
    case (UInt8(ascii: "E"), _): return .weekday
    case (UInt8(ascii: "X"), _), (UInt8(ascii: "x"), _), (UInt8(ascii: "Z"), _): return .zone
    default:
      let letters = String(repeating: Character(Unicode.Scalar(letter)), count: min(count, 8))
      throw TimeFormFault(message: "the time format has '\(letters)', which stands for nothing known")
    }
  }

  /// The civil time as if it were UTC, and the seconds east of Greenwich if the text names them; `nil` if the text is
  /// not of this form or no such day exists.
  func read(_ text: String) -> (local: Int64, offset: Int64?)? {
    var reader = TimeText(text)
    var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0)
    var isAfternoon: Bool?
    var offset: Int64?
    for token in tokens {
      switch token {
      case .blank: guard reader.blanks() else { return nil }
      case .literal(let byte): guard reader.skip(byte) else { return nil }
      case .fraction: guard reader.digits(1...18) != nil else { return nil }
      case .weekday: guard reader.word() != nil else { return nil }
      case .monthName:
        guard let word = reader.word(), let found = Self.month(word) else { return nil }
        month = found
      case .halfDay:
        guard let word = reader.word()?.lowercased(), let first = word.first, ["am", "pm", "a", "p"].contains(word)
        else {
          return nil
        }
        isAfternoon = first == "p"
      case .zone:
        guard let found = reader.zone() else { return nil }
        offset = found
      case .number(let field, let count, let isExact):
        guard let number = reader.digits(isExact ? count...count : 1...count) else { return nil }
        switch field {
        case .year: year = number
        case .shortYear: year = number + (number < 70 ? 2_000 : 1_900)
        case .month: month = number
        case .day: day = number
        case .hour: hour = number
        case .halfDayHour:
          guard (1...12).contains(number) else { return nil }
          hour = number % 12
        case .minute: minute = number
        case .second: second = min(number, 59)
        }
      }
    }
    if isAfternoon == true { hour += 12 }
    guard reader.isAtEnd, (1...12).contains(month), day >= 1, hour < 24, minute < 60 else { return nil }
    let time = Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    // A day that the month does not have comes out as one of the next.
    guard time.date == (year, month, day) else { return nil }
    return (time.seconds, offset)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// An English name or its first three or more letters.
  private static func month(_ word: String) -> Int? {
    let word = word.lowercased()
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}

/// The parts of a text, left to right.
private struct TimeText {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// Blanks, also those that do not break a line, as spreadsheets write them before AM and PM.
  mutating func blanks() -> Bool {
    let text = Substring(rest)
    let others = text.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    defer { rest = others.utf8 }
    return others.startIndex != text.startIndex
  }

  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix(count.upperBound).prefix { (0x30...0x39).contains($0) }
    guard digits.count >= count.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 &* 10 &+ Int($1 - 0x30) }
  }

  /// Letters, and a full stop behind them.
  mutating func word() -> String? {
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) || $0 >= 0x80 }
    guard !letters.isEmpty else { return nil }
    rest = rest.dropFirst(letters.count)
    _ = skip(UInt8(ascii: "."))
    return String(Substring(letters))
  }

  /// `Z`, `UTC`, `+02:00`, `+0200`, `+02`: seconds east of Greenwich.
  mutating func zone() -> Int64? {
    for name in ["UTC", "GMT", "Z"] where rest.starts(with: name.utf8) {
      rest = rest.dropFirst(name.utf8.count)
      return 0
    }
    let sign: Int64 = rest.first == UInt8(ascii: "-") ? -1 : 1
    guard skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-")), let hours = digits(2...2), hours <= 14 else { return nil }
    _ = skip(UInt8(ascii: ":"))
    let minutes = digits(2...2) ?? 0
    return minutes < 60 ? sign * Int64(hours * 3_600 + minutes * 60) : nil
  }
}
