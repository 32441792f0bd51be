// Check digits of payment cards, accounts and national identity numbers: whether a string of digits and capital letters
// can be one. Nothing here knows how such numbers are spaced in a text.

/// Tests of check digits. Every argument holds ASCII digits and capital letters only; anything of another length or
/// form is not valid. All are O(length) and allocate nothing.
enum CheckDigits {
  /// The Luhn check (ISO/IEC 7812-1, annex B): every second digit from the right doubled, the sum of all digits a
  /// multiple of 10.
  static func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    var isDoubled = false
    for byte in digits.reversed() {
      guard isDigit(byte) else { return false }
      let digit = Int(byte - 48)
      sum += isDoubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
      isDoubled.toggle()
    }
    return sum % 10 == 0 && !digits.isEmpty
  }

  /// A payment card number: an issuer's prefix with one of its lengths (ISO/IEC 7812-1; the ranges that the networks
  /// publish), and the Luhn check. Visa 4; Mastercard 51–55, 2221–2720; American Express 34, 37; Discover 6011,
  /// 644–649, 65; Diners Club 300–305, 3095, 36, 38, 39; JCB 3528–3589; UnionPay 62; Maestro 5018, 5020, 5038, 5893,
  /// 6304, 6759, 6761–6763; Elo 4011, 4389, 5041, 5067, 509, 6277, 6362, 6363; Hipercard 6062.
  static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
    guard (13...19).contains(digits.count), digits.allSatisfy(isDigit), let prefix = number(digits.prefix(4)) else {
      return false
    }
    let lengths: ClosedRange<Int>
    switch prefix {
    case 4000...4999: return [13, 16, 19].contains(digits.count) && passesLuhn(digits)
    case 5100...5599, 2221...2720, 5067, 5090...5099, 6277, 6362, 6363, 6062: lengths = 16...16
    case 3400...3499, 3700...3799: lengths = 15...15
    case 3000...3059, 3095, 3600...3699, 3800...3999: lengths = 14...19
    case 3528...3589, 6011, 6440...6599, 6200...6299: lengths = 16...19
    case 5018, 5020, 5038, 5893, 6304, 6759, 6761...6763: lengths = 13...19
    default: return false
    }
    return lengths.contains(digits.count) && passesLuhn(digits)
  }

  /// An IBAN (ISO 13616): a country of the registry with its length, and ISO 7064 MOD 97-10: country and check digits
  /// moved behind, letters as 10 to 35, the number modulo 97 is 1.
  static func isIBAN(_ characters: ArraySlice<UInt8>) -> Bool {
    guard let length = ibanLength(characters), length == characters.count else { return false }
    var remainder = 0
    for offset in 0..<length {
      let byte = characters[characters.startIndex + (offset + 4) % length]
      remainder = byte >= 65 ? (remainder * 100 + Int(byte) - 55) % 97 : (remainder * 10 + Int(byte) - 48) % 97
    }
    return remainder == 1
  }

  /// Characters of an IBAN of the country that the first two letters name; `nil` without country and check digits.
  static func ibanLength(_ characters: ArraySlice<UInt8>) -> Int? {
    guard characters.count >= 4 else { return nil }
    let start = characters.startIndex
    guard isLetter(characters[start]), isLetter(characters[start + 1]), isDigit(characters[start + 2]),
      isDigit(characters[start + 3])
    else { return nil }
    return ibanLengths[UInt16(characters[start]) << 8 | UInt16(characters[start + 1])]
  }

  /// Lengths of the IBAN registry (SWIFT, release 99).
  private static let ibanLengths: [UInt16: Int] = {
    let registry = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 \
      ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 \
      LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 \
      PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 \
      YE30
      """
    return Dictionary(
      uniqueKeysWithValues: registry.utf8.split(separator: 32).map { entry in
        let bytes = Array(entry)
        return (UInt16(bytes[0]) << 8 | UInt16(bytes[1]), Int(bytes[2] - 48) * 10 + Int(bytes[3] - 48))
      })
  }()

  /// A US Social Security number. It has no check digit; of the nine digits the area is not 000, 666 or 900 to 999, the
  /// group not 00 and the serial not 0000 (Social Security Administration, POMS RM 10201.035).
  static func isSSN(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 9, let value = number(digits) else { return false }
    let area = value / 1_000_000
    return area != 0 && area != 666 && area < 900 && value / 10_000 % 100 != 0 && value % 10_000 != 0
  }

  /// A UK National Insurance number. It has no check digit; two letters, six digits, a suffix A to D; neither letter
  /// one of D F I Q U V, the second not O, and not BG GB KN NK NT TN ZZ (HM Revenue & Customs, NIM39110).
  static func isNINO(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 9 else { return false }
    let all = Array(characters)
    guard isLetter(all[0]), isLetter(all[1]), all[2..<8].allSatisfy(isDigit), (65...68).contains(all[8]) else {
      return false
    }
    let barred = Array("DFIQUV".utf8)
    if barred.contains(all[0]) || barred.contains(all[1]) || all[1] == UInt8(ascii: "O") { return false }
    return !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains { $0.utf8.elementsEqual(all[0..<2]) }
  }

  /// A German tax identification number (§ 139b AO): eleven digits, the first not 0; of the first ten digits exactly
  /// one occurs twice or three times and the others once at most; the last by ISO 7064 MOD 11,10.
  static func isSteuerID(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 11, digits.allSatisfy(isDigit), digits.first != 48 else { return false }
    var counts: (twice: Int, thrice: Int, more: Int) = (0, 0, 0)
    for value in UInt8(48)...57 {
      switch digits.dropLast().reduce(0, { $0 + ($1 == value ? 1 : 0) }) {
      case 0, 1: break
      case 2: counts.twice += 1
      case 3: counts.thrice += 1
      default: counts.more += 1
      }
    }
    guard counts.twice + counts.thrice == 1, counts.more == 0 else { return false }
    var product = 10
    for byte in digits.dropLast() {
      var sum = (Int(byte - 48) + product) % 10
      if sum == 0 { sum = 10 }
      product = sum * 2 % 11
    }
    return (11 - product) % 10 == Int(digits.last! - 48)
  }

  /// A Spanish DNI (eight digits) or NIE (X, Y or Z, then seven digits) with its letter: the number, X Y Z read as 0 1
  /// 2, modulo 23 picks it (Real Decreto 1553/2005; Orden INT/2058/2008).
  static func isDNIOrNIE(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 9, let first = characters.first, let last = characters.last else { return false }
    var value = 0
    if (88...90).contains(first) { value = Int(first - 88) } else if isDigit(first) { value = Int(first - 48) } else {
      return false
    }
    guard let rest = number(characters.dropFirst().dropLast()) else { return false }
    return Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)[(value * 10_000_000 + rest) % 23] == last
  }

  /// A French NIR: sex, year, month (also 20 to 42 and 50 to 99 for papers that are missing), department (`2A` and `2B`
  /// as 19 and 18), commune, order, and 97 minus the rest modulo 97 (décret 82-103; INSEE).
  static func isNIR(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 15 else { return false }
    var all = Array(characters)
    if all[5] == 50, all[6] == 65 || all[6] == 66 {
      all[5] = 49
      all[6] = all[6] == 65 ? 57 : 56
    }
    guard let body = number(all[0..<13]), let key = number(all[13..<15]), let month = number(all[3..<5]) else {
      return false
    }
    guard [1, 2, 3, 4, 7, 8].contains(Int(all[0]) - 48), all[5..<7] != [48, 48] else { return false }
    guard (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month) else { return false }
    return 97 - body % 97 == key
  }

  /// A Portuguese NIF: nine digits, a first digit that is given out (1 2 3 5 6 8, 45, 70 to 72, 74 to 79, 90, 91, 98,
  /// 99), weights 9 to 2, 11 minus the sum modulo 11, 10 and 11 as 0 (Decreto-Lei 14/2013).
  static func isNIF(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 9, digits.allSatisfy(isDigit), let lead = number(digits.prefix(2)) else { return false }
    switch lead {
    case 10...39, 45, 50...69, 70...72, 74...79, 80...89, 90, 91, 98, 99: break
    default: return false
    }
    return weighted(digits.dropLast(), from: 9) == digits.last!
  }

  /// A Brazilian CPF: eleven digits, not all alike, two check digits with weights 10 to 2 and 11 to 2 (Receita Federal,
  /// Instrução Normativa 2172/2024).
  static func isCPF(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 11, digits.allSatisfy(isDigit), digits.contains(where: { $0 != digits.first! }) else {
      return false
    }
    return weighted(digits.prefix(9), from: 10) == digits[digits.startIndex + 9]
      && weighted(digits.prefix(10), from: 11) == digits.last!
  }

  /// A Brazilian CNPJ: twelve digits or, since 2026, capital letters (worth their ASCII code minus 48), and two check
  /// digits with the weights 2 to 9 from the right, over again (Receita Federal, Instrução Normativa 2229/2024).
  static func isCNPJ(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 14, characters.suffix(2).allSatisfy(isDigit),
      characters.allSatisfy({ isDigit($0) || isLetter($0) }), characters.contains(where: { $0 != characters.first! })
    else { return false }
    func check(_ body: ArraySlice<UInt8>) -> UInt8 {
      var sum = 0
      for (place, byte) in body.reversed().enumerated() { sum += Int(byte - 48) * (place % 8 + 2) }
      return sum % 11 < 2 ? 48 : UInt8(48 + 11 - sum % 11)
    }
    return check(characters.prefix(12)) == characters[characters.startIndex + 12]
      && check(characters.prefix(13)) == characters.last!
  }

  /// 11 minus the weighted sum modulo 11 as an ASCII digit, 10 and 11 as 0; weights fall by one from `first`.
  private static func weighted(_ digits: ArraySlice<UInt8>, from first: Int) -> UInt8 {
    var sum = 0
    for (place, byte) in digits.enumerated() { sum += Int(byte - 48) * (first - place) }
    return sum % 11 < 2 ? 48 : UInt8(48 + 11 - sum % 11)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  static func isLetter(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }

  /// The value of up to 18 digits; `nil` when one is none.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return digits.isEmpty ? nil : value
  }
}
