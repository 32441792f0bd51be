// Numbers of a text with what they count, in a form that can be compared: 1,000.00, 1.000,00 and 1 000 are one number.

/// One number, percentage, price, date or time.
struct Figure: Equatable {
  enum Kind { case number, percentage, money, date, time }

  /// What a number counts, as far as it is known.
  enum Unit: Equatable {
    case unknown
    /// Of time, with its seconds. A month has thirty days, a year 365.
    case time(Int)
    case data
  }

  var kind: Kind
  /// Every way to read it: `1.000` is a thousand or one. A date is `2024-03-09` or, without a year, `03-09`.
  var readings: Set<String>
  var unit = Unit.unknown
  /// In words: `two weeks`.
  var isSpelled = false
  /// In UTF-8 bytes of the text, with its unit.
  var range: Range<Int>

  /// Whether a document or message that has `other` says the same.
  func isSaid(by other: Figure) -> Bool {
    switch (kind, other.kind) {
    case (.date, .date):
      return readings.contains { own in
        other.readings.contains { $0 == own || $0.hasSuffix("-" + own) || own.hasSuffix("-" + $0) }
      }
    case (.date, _), (_, .date): return false
    case (.time, _), (_, .time): return !readings.isDisjoint(with: other.readings)
    case (.percentage, .money), (.money, .percentage): return false
    default: break
    }
    switch (unit, other.unit) {
    case (.time(let seconds), .time(let others)):
      let totals = Set(readings.compactMap { Double($0) }.map { $0 * Double(seconds) })
      return other.readings.contains { totals.contains((Double($0) ?? -1) * Double(others)) }
    case (.time, .data), (.data, .time): return false
    case (.time, .unknown) where other.kind != .number: return false
    default: return !readings.isDisjoint(with: other.readings)
    }
  }
}
