// Whole numbers in messages: groups of three digits, and nouns that agree with them.

extension BinaryInteger {
  /// `1,234,567`.
  public var grouped: String {
    var digits = String(self)
    let sign = digits.hasPrefix("-") ? String(digits.removeFirst()) : ""
    var text = ""
    for (offset, digit) in digits.reversed().enumerated() {
      if offset > 0, offset % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return sign + String(text.reversed())
  }

  /// `1 ticket`, `1,234 tickets`.
  public func counted(_ noun: String) -> String { grouped + " " + noun + (self == 1 ? "" : "s") }
}
