// How a workbook spells characters that XML cannot hold: `_x0007_` for U+0007, and `_x005F_` for an underscore that
// would otherwise look like the start of one (ECMA-376, part 1, 22.9.2.19).

enum CellText {
  /// UTF-16 units that a cell can hold.
  static let longest = 32_767

  /// The text as a workbook spells it. O(characters).
  static func encoded(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var spelling = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let isForbidden =
        scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      if isForbidden || scalar == "_" && spelledUnit(scalars, at: place) != nil {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        spelling.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
      } else {
        spelling.append(scalar)
      }
    }
    return String(spelling)
  }

  /// The text that a workbook's spelling stands for. Half a surrogate pair becomes U+FFFD. O(characters).
  static func decoded(_ spelling: String) -> String {
    guard spelling.utf8.contains(UInt8(ascii: "_")) else { return spelling }
    let scalars = Array(spelling.unicodeScalars)
    var units: [UInt16] = []
    var place = 0
    while place < scalars.count {
      if let unit = spelledUnit(scalars, at: place) {
        units.append(unit)
        place += unitLength
      } else {
        units.append(contentsOf: UTF16.encode(scalars[place])!)
        place += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Characters of `_xHHHH_`.
  private static let unitLength = 7

  /// The UTF-16 unit that is spelled at a place.
  private static func spelledUnit(_ scalars: [Unicode.Scalar], at place: Int) -> UInt16? {
    guard place + unitLength <= scalars.count, scalars[place] == "_", scalars[place + 1] == "x",
      scalars[place + unitLength - 1] == "_"
    else { return nil }
    var unit: UInt16 = 0
    for scalar in scalars[(place + 2)..<(place + unitLength - 1)] {
      guard let digit = Character(scalar).hexDigitValue, scalar.isASCII else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
