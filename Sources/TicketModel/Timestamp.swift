// Points in time as whole seconds since 1970-01-01T00:00:00Z, with ISO 8601 text. No calendar library: the
// proleptic Gregorian civil date by Hinnant's day-count algorithm (howardhinnant.github.io/date_algorithms.html).

/// Whole seconds since the Unix epoch, UTC.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// A civil date and time of day in UTC. Fields are not checked.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let days = Timestamp.days(year: year, month: month, day: day)
    seconds = Int64(days * 86_400 + hour * 3_600 + minute * 60 + second)
  }

  /// Days from 1970-01-01 to a civil date.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The civil date in UTC.
  public var date: (year: Int, month: Int, day: Int) {
    let days = Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The month, counted from year 0: `year * 12 + month − 1`. Consecutive months differ by 1.
  public var monthIndex: Int {
    let (year, month, _) = date
    return year * 12 + month - 1
  }

  /// `2024-03` for a month index.
  public static func monthName(_ index: Int) -> String {
    padded(index / 12, 4) + "-" + padded(index % 12 + 1, 2)
  }

  /// `2024-03-09T17:05:00Z`.
  public var iso8601: String {
    let (year, month, day) = date
    let rest = Int(seconds - Int64(Timestamp.days(year: year, month: month, day: day)) * 86_400)
    let clock = Timestamp.padded(rest / 3_600, 2) + ":" + Timestamp.padded(rest / 60 % 60, 2)
    return dateText + "T" + clock + ":" + Timestamp.padded(rest % 60, 2) + "Z"
  }

  /// `2024-03-09`.
  public var dateText: String {
    let (year, month, day) = date
    return Timestamp.padded(year, 4) + "-" + Timestamp.padded(month, 2) + "-" + Timestamp.padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// What `parse` read: the time, and whether the text named its zone.
  public struct Parsed: Sendable, Equatable {
    public var time: Timestamp
    /// `false`: no zone was given and the time was taken as UTC.
    public var zoned: Bool
  }

  /// Reads `2024-03-09`, `2024-03-09T17:05:00Z`, `… 17:05`, fractions of a second (dropped), `+02:00`, `+0200`,
  /// and `UTC` after a blank. Returns `nil` for anything else, for impossible dates, and for years outside 1–9999.
  public static func parse(_ text: String) -> Parsed? {
    var reader = DigitReader(text)
    guard let year = reader.digits(4), year >= 1, reader.skip("-"), let month = reader.digits(2), reader.skip("-"),
      let day = reader.digits(2), (1...12).contains(month), day >= 1, day <= daysIn(month, of: year)
    else { return nil }
    var stamp = Timestamp(year: year, month: month, day: day)
    if reader.atEnd { return Parsed(time: stamp, zoned: false) }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.digits(2), reader.skip(":"),
      let minute = reader.digits(2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if reader.skip(":") {
      guard let read = reader.digits(2), read <= 60 else { return nil }
      second = min(read, 59)
      if reader.skip(".") || reader.skip(",") { reader.skipDigits() }
    }
    stamp.seconds += Int64(hour * 3_600 + minute * 60 + second)
    if reader.atEnd { return Parsed(time: stamp, zoned: false) }
    _ = reader.skip(" ")
    if reader.skip("Z") || reader.skip("z") || reader.skip("UTC") || reader.skip("GMT") {
      return reader.atEnd ? Parsed(time: stamp, zoned: true) : nil
    }
    let sign: Int64
    if reader.skip("+") { sign = -1 } else if reader.skip("-") { sign = 1 } else { return nil }
    guard let zoneHours = reader.digits(2), zoneHours <= 14 else { return nil }
    _ = reader.skip(":")
    let zoneMinutes = reader.digits(2) ?? 0
    guard zoneMinutes < 60, reader.atEnd else { return nil }
    stamp.seconds += sign * Int64(zoneHours * 3_600 + zoneMinutes * 60)
    return Parsed(time: stamp, zoned: true)
  }

  static func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

/// Fixed-width decimal fields, left to right.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var atEnd: Bool { rest.isEmpty }

  mutating func digits(_ count: Int) -> Int? {
    var value = 0
    var copy = rest
    for _ in 0..<count {
      guard let byte = copy.popFirst(), byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest = copy
    return value
  }

  mutating func skip(_ prefix: StaticString) -> Bool {
    var copy = rest
    for index in 0..<prefix.utf8CodeUnitCount {
      guard let byte = copy.popFirst(), byte == prefix.utf8Start[index] else { return false }
    }
    rest = copy
    return true
  }

  mutating func skipDigits() {
    while let byte = rest.first, byte >= 48, byte <= 57 { rest.removeFirst() }
  }
}

/// As the number of seconds.
extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(seconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}
