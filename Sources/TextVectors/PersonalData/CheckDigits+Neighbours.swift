// Check digits of identity and insurance numbers beside those of `CheckDigits`: of Austria's and Switzerland's kin, of
// Belgium, Chile and Germany's insurance, and of the Portuguese citizen card.

extension CheckDigits {
  /// A Swiss AHV number: 756, then nine digits, and the check digit of EAN-13 (Verordnung über die AHV, Art. 133).
  static func isAHV(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 13, digits.allSatisfy(isDigit), digits.starts(with: [55, 53, 54]) else { return false }
    var sum = 0
    for (place, byte) in digits.enumerated() { sum += Int(byte - 48) * (place % 2 == 0 ? 1 : 3) }
    return sum % 10 == 0
  }

  /// A French NIR without its key: sex, year, month, and nothing that no department has. It has no check digit.
  static func isNIRWithoutKey(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 13, let month = number(digits.dropFirst(3).prefix(2)), number(digits) != nil else {
      return false
    }
    return [49, 50].contains(digits.first!) && ((1...12).contains(month) || (20...42).contains(month))
  }

  /// A German insurance number: area, birth date, initial, serial number and check digit; letters as 01 to 26, weights
  /// 2 1 2 5 7 1 2 1 2 1 2 1, digit sums, modulo 10 (Verordnung über die Versicherungsnummer, § 2).
  static func isGermanInsurance(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 12 else { return false }
    let all = Array(characters)
    guard isLetter(all[8]), (all[0..<8] + all[9...]).allSatisfy(isDigit) else { return false }
    let letter = all[8] - 64
    let values = all[0..<8].map { $0 - 48 } + [letter / 10, letter % 10] + all[9..<11].map { $0 - 48 }
    var sum = 0
    for (value, weight) in zip(values, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) {
      let product = Int(value) * weight
      sum += product / 10 + product % 10
    }
    return sum % 10 == Int(all[11] - 48)
  }

  /// The document number of a Portuguese citizen card: eight digits, a check digit, two letters, and a digit that
  /// makes the Luhn sum over all, letters as 10 to 35, a multiple of 10 (AMA, Validação de Número de Documento).
  static func isCitizenCard(_ characters: ArraySlice<UInt8>) -> Bool {
    guard characters.count == 12 else { return false }
    let all = Array(characters)
    // With digits in the letters' place, which no card has yet, one in ten parcels' numbers would do.
    guard (all[0..<9] + all[11...]).allSatisfy(isDigit), isLetter(all[9]), isLetter(all[10]) || isDigit(all[10]) else {
      return false
    }
    var sum = 0
    for (place, byte) in all.reversed().enumerated() {
      let value = Int(isDigit(byte) ? byte - 48 : byte - 55) * (place % 2 + 1)
      sum += place % 2 == 1 && value >= 10 ? value - 9 : value
    }
    return sum % 10 == 0
  }

  /// A Belgian national number: birth date, serial number, and 97 minus the rest modulo 97, with a 2 in front for those
  /// born since 2000 (arrêté royal du 3 avril 1984).
  static func isBelgian(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 11, let body = number(digits.prefix(9)), let key = number(digits.suffix(2)),
      let month = number(digits.dropFirst(2).prefix(2)), month % 20 <= 12
    else { return false }
    return 97 - body % 97 == key || 97 - (2_000_000_000 + body) % 97 == key
  }

  /// A Chilean RUT: seven or eight digits and a check digit with the weights 2 to 7 from the right, over again; 11 as
  /// 0 and 10 as K (Servicio de Registro Civil).
  static func isRUT(_ characters: ArraySlice<UInt8>) -> Bool {
    guard (8...9).contains(characters.count), number(characters.dropLast()) != nil, let last = characters.last else {
      return false
    }
    var sum = 0
    for (place, byte) in characters.dropLast().reversed().enumerated() { sum += Int(byte - 48) * (place % 6 + 2) }
    switch 11 - sum % 11 {
    case 11: return last == 48
    case 10: return last == UInt8(ascii: "K")
    case let check: return last == UInt8(48 + check)
    }
  }
}
