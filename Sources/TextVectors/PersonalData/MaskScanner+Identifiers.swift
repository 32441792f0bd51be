// Accounts, cards and national identity numbers in a text: characters in groups, as people write them. The check digits
// are in CheckDigits.swift.

/// Letters and digits from one place on, read across single separators.
struct SpacedCharacters {
  /// In capitals.
  fileprivate(set) var characters: [UInt8] = []
  /// Where each ends in the text.
  fileprivate(set) var ends: [Int] = []
  /// How many characters the groups have; the last may be cut short.
  fileprivate(set) var groups: [Int] = []

  /// The lengths of the groups that make up the first `count` characters; `nil` when no group ends there.
  func grouping(of count: Int) -> ArraySlice<Int>? {
    var sum = 0
    for (index, length) in groups.enumerated() {
      sum += length
      if sum == count { return groups[...index] }
      if sum > count { return nil }
    }
    return nil
  }
}

extension MaskScanner {
  private static let longestIdentifier = 34

  /// Masks the account, card or identity number that starts at `start`; its end. The longest kind wins.
  ///
  /// A number whose form many order numbers share too (nine digits, eleven digits) needs a word before it that names
  /// it; one that a word such as "order" announces is none of these.
  mutating func identifierEnd(at start: Int) -> Int? {
    guard mayStartIdentifier(start) else { return nil }
    readSpaced(from: start)
    guard spaced.characters.count >= 8 else { return nil }
    let all = spaced.characters[...]
    // "es 9400 1000 …" is a word and a parcel: country and check digits stand together, or as two groups in capitals.
    if let length = CheckDigits.ibanLength(all), all.count >= length, let groups = spaced.grouping(of: length),
      groups.first! >= 4 || groups.starts(with: [2, 2]) && CheckDigits.isLetter(bytes[start]),
      CheckDigits.isIBAN(all.prefix(length)), !goesOnInWords(from: start, to: spaced.ends[length - 1])
    {
      return mask(length, from: start, as: .iban)
    }
    // The digits in front decide which kinds are worth a look.
    let digits = all.prefix { CheckDigits.isDigit($0) }.count
    if digits >= 13 {
      for length in stride(from: min(digits, 19), through: 13, by: -1) {
        guard let groups = spaced.grouping(of: length), isCardGrouping(Array(groups)),
          CheckDigits.isCard(all.prefix(length))
        else { continue }
        return cue(before: start) == .order ? nil : mask(length, from: start, as: .card)
      }
    }
    for length in [15, 14, 13, 12, 11, 9, 8] where all.count >= length {
      guard let groups = spaced.grouping(of: length), isIdentity(all.prefix(length), groups, start) else { continue }
      return cue(before: start) == .order ? nil : mask(length, from: start, as: .identity)
    }
    return nil
  }

  private mutating func mask(_ length: Int, from start: Int, as kind: PersonalDataMask.Placeholder) -> Int? {
    let end = spaced.ends[length - 1]
    // What a joint and a digit follow is the start of a longer number.
    if end + 1 < bytes.count, [45, 46, 47].contains(bytes[end]), kinds[Int(bytes[end + 1])] == .digit { return nil }
    replace(start..<end, by: kind)
    return end
  }

  /// In one piece, in fours, in halves, the issuer's six apart, or as American Express and Diners Club print them.
  private func isCardGrouping(_ groups: [Int]) -> Bool {
    groups.count == 1 || groups.dropLast().allSatisfy { $0 == 4 } && groups.last! <= 5
      || [[4, 6, 5], [4, 6, 4]].contains(groups) || groups.count == 2 && [6, 8].contains(groups[0])
  }

  private func isIdentity(_ characters: ArraySlice<UInt8>, _ groups: ArraySlice<Int>, _ start: Int) -> Bool {
    let shape = Array(groups)
    switch characters.count {
    case 15: return CheckDigits.isNIR(characters)
    case 13:
      if [[13], [3, 4, 4, 2]].contains(shape), CheckDigits.isAHV(characters) { return true }
      return shape.first! != 6 && CheckDigits.isNIRWithoutKey(characters) && isNamedIdentity(start)
    case 12:
      return [[12], [2, 6, 1, 3], [8, 1, 3]].contains(shape) && CheckDigits.isGermanInsurance(characters)
        || [[12], [8, 1, 3], [9, 3]].contains(shape) && CheckDigits.isCitizenCard(characters)
    case 14:
      guard [[14], [2, 3, 3, 4, 2], [8, 4, 2], [12, 2]].contains(shape), CheckDigits.isCNPJ(characters) else {
        return false
      }
      return shape == [2, 3, 3, 4, 2] || characters.allSatisfy(CheckDigits.isDigit) || isNamedIdentity(start)
    case 11:
      if [[3, 3, 3, 2], [9, 2]].contains(shape) { return CheckDigits.isCPF(characters) }
      if [[2, 9], [11], [2, 3, 3, 3]].contains(shape), characters.starts(with: [80, 84]) {  // PT
        return CheckDigits.isNIF(characters.dropFirst(2))
      }
      if shape == [2, 3, 3, 3] { return CheckDigits.isSteuerID(characters) }
      if shape == [2, 2, 2, 3, 2] { return CheckDigits.isBelgian(characters) }
      guard shape == [11], CheckDigits.isCPF(characters) || CheckDigits.isSteuerID(characters) else { return false }
      return isNamedIdentity(start)
    case 8: return shape == [1, 3, 3, 1] && CheckDigits.isRUT(characters)
    default:
      if CheckDigits.isNINO(characters) { return [[9], [2, 2, 2, 2, 1], [2, 6, 1], [8, 1]].contains(shape) }
      if shape == [2, 3, 3, 1], CheckDigits.isRUT(characters) { return true }
      // "20241218 e" is a date and a word.
      if shape == [8, 1] || shape == [1, 8], isSmallLetter(start, spaced.ends[8] - 1), !isNamedIdentity(start) {
        return false
      }
      if CheckDigits.isDNIOrNIE(characters) {
        return [[9], [8, 1], [1, 7, 1], [1, 8], [2, 3, 3, 1], [2, 3, 4], [1, 1, 3, 3, 1], [1, 1, 3, 4]].contains(shape)
      }
      if shape == [3, 2, 4] { return CheckDigits.isSSN(characters) }
      guard [[9], [3, 3, 3]].contains(shape), CheckDigits.isSSN(characters) || CheckDigits.isNIF(characters) else {
        return false
      }
      return isNamedIdentity(start)
    }
  }

  /// "SO2024-000123 no ha llegado": small letters behind a capital one are words.
  private func goesOnInWords(from start: Int, to end: Int) -> Bool {
    CheckDigits.isLetter(bytes[start]) && bytes[start..<end].contains { (97...122).contains($0) }
  }

  private func isNamedIdentity(_ start: Int) -> Bool {
    let cue = cue(before: start)
    return cue == .identity || cue == .document
  }

  /// A small letter at one of the places with a blank between it and its neighbour towards the other.
  private func isSmallLetter(_ first: Int, _ last: Int) -> Bool {
    (97...122).contains(bytes[first]) && bytes[first + 1] == 32
      || (97...122).contains(bytes[last]) && bytes[last - 1] == 32
  }

  /// A digit, or a letter that a digit follows within the first characters of such a number: `DE89`, `X-1234567-L`,
  /// `AB 12 34 56 C`; or the first group of a CNPJ with letters: `AB.CDE.`
  private func mayStartIdentifier(_ start: Int) -> Bool {
    if kinds[Int(bytes[start])] == .digit { return true }
    guard kinds[Int(bytes[start])] == .letter else { return false }
    var index = start + 1
    if start + 6 < bytes.count, bytes[start + 2] == 46, bytes[start + 6] == 46 { return true }
    if index < bytes.count, kinds[Int(bytes[index])] == .letter { index += 1 }
    if index < bytes.count, let next = spacerEnd(at: index) { index = next }
    return index < bytes.count && kinds[Int(bytes[index])] == .digit
  }

  /// Behind what separates two groups at `index`: one line feed, or one to three blanks, among which may be one mark
  /// (hyphen, dot, slash, underscore, dash).
  private func spacerEnd(at index: Int) -> Int? {
    if bytes[index] == 10 { return index + 1 }
    var next = index
    var hasMark = false
    for _ in 0..<3 where next < bytes.count {
      switch bytes[next] {
      case 9, 32: next += 1
      case 45, 46, 47, 95:
        if hasMark { return nil }
        hasMark = true
        next += 1
      default:
        guard let length = wideSpacer(at: next) else { return next > index ? next : nil }
        if isDash(at: next) {
          if hasMark { return nil }
          hasMark = true
        }
        next += length
      }
    }
    return next > index ? next : nil
  }

  /// Fills `spaced` from `start`, across one separator at a time (`spacerEnd`).
  private mutating func readSpaced(from start: Int) {
    spaced.characters.removeAll(keepingCapacity: true)
    spaced.ends.removeAll(keepingCapacity: true)
    spaced.groups.removeAll(keepingCapacity: true)
    var index = start
    var group = 0
    while index < bytes.count {
      let kind = kinds[Int(bytes[index])]
      if kind == .letter || kind == .digit {
        guard spaced.characters.count < MaskScanner.longestIdentifier else { break }
        spaced.characters.append(kind == .letter ? bytes[index] & 0xDF : bytes[index])
        index += 1
        spaced.ends.append(index)
        group += 1
        continue
      }
      // A letter beyond ASCII goes on with the group, which then is no part of a number.
      if kind == .beyond, !isBreak(index) { break }
      if group > 0 { spaced.groups.append(group) }
      group = 0
      guard let next = spacerEnd(at: index) else { return }
      index = next
      guard index < bytes.count, kinds[Int(bytes[index])] == .letter || kinds[Int(bytes[index])] == .digit else {
        return
      }
    }
    // The text's end ends a group; the limit does only where the group ends with it.
    if group > 0, index == bytes.count { spaced.groups.append(group) }
  }
}
