// Which runs of digit groups are phone numbers: the international form, and how numbers are written at home where
// English, German, Spanish, French and Portuguese are spoken.

/// Digit groups as one number.
struct PhoneShape {
  /// Digits of each group.
  var groups: [Int]
  /// All digits.
  var digits: [UInt8]
  /// Starts with `+`.
  var isInternational: Bool
  /// Starts with `(`.
  var isBracketed: Bool
  /// The byte that joins the last group to the one before; 0 for a single group.
  var lastJoint: UInt8

  /// Whether it is written as a phone number is.
  ///
  /// `+` or `00` and a country code: 8 to 16 digits with the `(0)` in between (ITU-T E.164 allows 15). With the trunk
  /// 0 (UK, IE, DE, AT, CH, FR, BE, AU): 9 to 12 digits, from 7 in groups. North America: 3-3-4 with area and exchange
  /// from 2 to 9, also after a 1. ES: nine digits from 6 to 9 in groups. PT: nine from 2, 3, 9 in groups. BR: 2-5-4
  /// with a 9, 2-4-4 from 2 to 5, and 9xxxx-xxxx; MX, AR: 2-4-4. Behind a word such as "phone": any 7 to 13 digits.
  func isPhone(_ cue: MaskScanner.Cue?) -> Bool {
    let count = digits.count
    guard (7...17).contains(count), let first = digits.first else { return false }
    if isInternational { return (8...16).contains(count) && first != 48 }
    if cue == .phone { return count <= 13 || isNational }
    if isBracketed { return isNational || (9...11).contains(count) }
    return cue == nil && isNational
  }

  private var isNational: Bool {
    let count = digits.count
    if digits[0] == 48 {
      if digits[1] == 48 { return (10...17).contains(count) && hasCountry(at: 2) }
      guard groups[0] > 1 || isBracketed else { return false }
      if groups.count > 1 { return (7...12).contains(count) }
      // In one piece twelve digits are a German mobile number, or more likely a parcel's.
      return (9...11).contains(count) || count == 12 && digits[1] == 49 && (53...55).contains(digits[2])
    }
    switch groups {
    case [3, 3, 4]: return digits[0] >= 50 && (digits[3] >= 50 || isBracketed)
    case [1, 3, 3, 4]: return digits[0] == 49 && digits[1] >= 50
    case [3, 4]: return digits[0] >= 50 && lastJoint == 45
    case [3, 3, 3], [2, 3, 2, 2]: return [50, 51, 54, 55, 56, 57].contains(digits[0])
    case [3, 2, 2, 2]: return (54...57).contains(digits[0])
    case [3, 6]: return (54...57).contains(digits[0]) && lastJoint != 46
    // With the country's code, its + left out: ES, GB, DE, BR, PT, FR mobile numbers.
    case [2, 3, 3, 3]: return digits.starts(with: [51, 52]) && [54, 55, 57].contains(digits[2])
    case [2, 4, 6]: return digits.starts(with: [52, 52, 55])
    case [2, 3, 7], [2, 3, 8]: return digits.starts(with: [52, 57, 49]) && (53...55).contains(digits[3])
    case [2, 2, 5, 4]: return digits.starts(with: [53, 53]) && digits[4] == 57
    case [3, 3, 3, 3]: return digits.starts(with: [51, 53, 49, 57])
    case [2, 1, 2, 2, 2, 2]: return digits.starts(with: [51, 51]) && [54, 55].contains(digits[2])
    case [2, 5, 4]: return digits[2] == 57
    case [5, 4]: return digits[0] == 57 && lastJoint == 45
    case [2, 4, 4]:
      return (50...53).contains(digits[2]) || [[49, 49], [51, 51], [53, 53], [56, 49]].contains(digits[0..<2])
    default: return false
    }
  }

  /// One of the country codes of Europe and the Americas, Australia or New Zealand.
  private func hasCountry(at index: Int) -> Bool {
    switch digits[index] {
    case 49, 51, 52: return true  // 1, 30–39, 40–49
    case 53: return digits[index + 1] != 48  // 51–58
    case 54: return digits[index + 1] == 49 || digits[index + 1] == 52  // 61, 64
    default: return false
    }
  }
}

extension MaskScanner {
  /// Masks a phone number with the extension that may follow: `ext. 16`, `x103`, `(poste 12)`; the end of both.
  mutating func replacePhone(from start: Int, to end: Int) -> Int {
    let last = extensionEnd(behind: end) ?? end
    replace(start..<last, by: .phone)
    return last
  }

  private func extensionEnd(behind end: Int) -> Int? {
    var index = end
    while index < bytes.count, index - end < 2, bytes[index] == 32 || bytes[index] == 44 { index += 1 }
    let isBracketed = index < bytes.count && bytes[index] == 40
    if isBracketed { index += 1 }
    let word = index
    while index < bytes.count, index - word < 10, kinds[Int(bytes[index])] == .letter { index += 1 }
    guard MaskScanner.extensions.contains(bytes[word..<index].map { $0 | 32 }) else { return nil }
    let joint = index
    while index < bytes.count, index - joint < 2, [32, 46, 58].contains(bytes[index]) { index += 1 }
    let digits = index
    while index < bytes.count, index - digits < 7, kinds[Int(bytes[index])] == .digit { index += 1 }
    guard (1...6).contains(index - digits), index == bytes.count || !isAlphanumeric(index) else { return nil }
    if isBracketed {
      guard index < bytes.count, bytes[index] == 41 else { return nil }
      index += 1
    }
    return index
  }

  private static let extensions: Set<[UInt8]> = Set(
    "x ext extn extension durchwahl dw poste ramal anexo interno".utf8.split(separator: 32).map { Array($0) })
}
