// The part of the mask that deals with words of letters and digits: ids, phone, card and account numbers. Which dates,
// amounts and years stay is decided here.

extension MaskScanner {
  /// Deals with a word or a number that starts at `start`; where to go on. One word: letters and digits, parts joined
  /// by single `-` or `_`.
  mutating func wordOrNumber(at start: Int) -> Int {
    if let end = ibanEnd(at: start) {
      replace(start..<end, by: .iban)
      return end
    }
    var end = start
    var digits = 0
    var letters = 0
    while start >= digitsOnly, end < bytes.count {
      let kind = kinds[Int(bytes[end])]
      if kind == .digit {
        digits += 1
      } else if kind == .letter || (kind == .beyond && !isBreak(end)) {
        letters += 1
      } else if bytes[end] == 45 || bytes[end] == 95, end > start, end + 1 < bytes.count, isAlphanumeric(end + 1),
        isAlphanumeric(end - 1)
      {
        // A joint between parts.
      } else {
        break
      }
      end += 1
    }
    guard letters > 0 else {
      digitsOnly = max(digitsOnly, end)
      return numberRun(at: start) ?? start + 1
    }
    if digits >= 4, !isUnit(start..<end), !isNamedYear(start..<end) { replace(start..<end, by: .number) }
    return max(end, start + 1)
  }

  func isAlphanumeric(_ index: Int) -> Bool {
    let kind = kinds[Int(bytes[index])]
    return kind == .letter || kind == .digit || (kind == .beyond && !isBreak(index))
  }

  /// Up to four digits and up to three small letters: `1000mg`, `2020s`, `1080p`.
  private func isUnit(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, kinds[Int(bytes[index])] == .digit { index += 1 }
    return index - range.lowerBound <= 4 && range.upperBound - index <= 3
      && (index..<range.upperBound).allSatisfy { (97...122).contains(bytes[$0]) }
  }

  /// Words without digits joined with one year: `mid-2024`.
  private func isNamedYear(_ range: Range<Int>) -> Bool {
    let digits = range.filter { kinds[Int(bytes[$0])] == .digit }
    guard digits.count == 4, digits[3] - digits[0] == 3 else { return false }
    let year = digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 48) }
    let isApart =
      (digits[0] == range.lowerBound || !isAlphanumeric(digits[0] - 1))
      && (digits[3] + 1 == range.upperBound || !isAlphanumeric(digits[3] + 1))
    return isApart && (1900...2099).contains(year)
  }

  /// The end of a valid IBAN at `start`, in one piece or in blank-separated groups.
  private func ibanEnd(at start: Int) -> Int? {
    guard start + 14 < bytes.count, isASCIILetter(start), isASCIILetter(start + 1),
      kinds[Int(bytes[start + 2])] == .digit,
      kinds[Int(bytes[start + 3])] == .digit
    else { return nil }
    var characters: [UInt8] = []
    var digits = 0
    var index = start
    var valid: Int?
    while index < bytes.count, characters.count < 34 {
      let kind = kinds[Int(bytes[index])]
      if kind == .letter || kind == .digit {
        characters.append(bytes[index] & (kind == .letter ? 0xDF : 0xFF))
        if kind == .digit { digits += 1 }
        index += 1
        let isGroupEnd = index == bytes.count || !isAlphanumeric(index)
        if isGroupEnd, characters.count >= 15, digits >= 8, isValidIBAN(characters) { valid = index }
      } else if bytes[index] == 32, index + 1 < bytes.count {
        let next = kinds[Int(bytes[index + 1])]
        guard next == .letter || next == .digit else { break }
        index += 1
      } else {
        break
      }
    }
    return valid
  }

  private func isASCIILetter(_ index: Int) -> Bool { kinds[Int(bytes[index])] == .letter }

  /// Country and check digits moved behind, letters as 10 to 35, the number modulo 97 is 1.
  private func isValidIBAN(_ characters: [UInt8]) -> Bool {
    var remainder = 0
    for offset in characters.indices {
      let byte = characters[(offset + 4) % characters.count]
      if byte >= 65 {
        remainder = (remainder * 100 + Int(byte) - 55) % 97
      } else {
        remainder = (remainder * 10 + Int(byte) - 48) % 97
      }
    }
    return remainder == 1
  }

  // MARK: Digit groups

  /// One group of digits of a number run.
  private struct Group {
    var start: Int
    var end: Int
    /// The byte before it that joins it to the group before, 0 for the first.
    var joint: UInt8
    var count: Int { end - start }
  }

  /// Deals with groups of digits joined by blanks and `- . / ( )`, as phone and card numbers are written; the end,
  /// or `nil` when no digit follows.
  mutating func numberRun(at start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 2, bytes[index] == 43 || bytes[index] == 40 { index += 1 }  // + (
    guard index < bytes.count, kinds[Int(bytes[index])] == .digit else { return nil }
    let isOpened = index > start
    var groups: [Group] = []
    var joint: UInt8 = 0
    while true {
      let group = index
      while index < bytes.count, kinds[Int(bytes[index])] == .digit { index += 1 }
      // A group that a letter follows is part of a word.
      if index < bytes.count, isAlphanumeric(index) { break }
      groups.append(Group(start: group, end: index, joint: joint))
      guard groups.count < 64, let (next, byte) = jointEnd(at: index) else { break }
      joint = byte
      index = next
    }
    return groups.isEmpty ? nil : settle(groups, from: start, isOpened: isOpened)
  }

  /// Behind the joint between two groups of digits at `index`, and the byte that tells its kind.
  private func jointEnd(at index: Int) -> (Int, UInt8)? {
    var next = index
    var kind: UInt8 = 32
    while next < bytes.count, next - index < 4 {
      switch bytes[next] {
      case 32, 40, 41: next += 1  // blank ( )
      case 45, 46, 47:  // - . /
        guard kind == 32 else { return nil }
        kind = bytes[next]
        next += 1
      case 0xC2 where next + 1 < bytes.count && bytes[next + 1] == 0xA0: next += 2
      case 48...57: return next > index ? (next, kind) : nil
      default: return nil
      }
    }
    return nil
  }

  /// Masks what of a run of digit groups is to be masked; the end of what was settled.
  private mutating func settle(_ groups: [Group], from start: Int, isOpened: Bool) -> Int {
    // Dates and amounts stay, and nothing runs across them.
    if !isOpened, let length = plainLength(groups, at: 0) { return groups[length - 1].end }
    var last = 0
    while last + 1 < groups.count, groups[last + 1].joint != 32 || plainLength(groups, at: last + 1) == nil {
      last += 1
    }
    let run = groups[...last]
    let digits = run.reduce(0) { $0 + $1.count }
    let end = run[last].end
    if isCard(run, digits) {
      replace(run[0].start..<end, by: .card)
      return end
    }
    let leads = isOpened || bytes[run[0].start] == 48
    let hasShape = run.count == 1 ? leads && digits >= 9 : leads || run.contains { $0.count >= 3 }
    if digits >= 7, hasShape {
      replace(start..<end, by: digits <= 15 && (run.count > 1 || leads) ? .phone : .number)
      return end
    }
    for group in run
    where group.count >= 5 || (group.count >= 3 && isIntroduced(group.start))
      || (group.count >= 2 && follows(group.start, 35))
    {
      replace(group.start..<group.end, by: .number)
      // What comes behind is read afresh, as it would be in the masked text.
      return group.end
    }
    return end
  }

  private func follows(_ index: Int, _ byte: UInt8) -> Bool { index > 0 && bytes[index - 1] == byte }

  /// How many groups at `first` are a date (`2024-03-09`, `9.3.2024`, `03/09/24`) or an amount with thousands marks
  /// (`1.234.567`) that nothing joins to the next group.
  private func plainLength(_ groups: [Group], at first: Int) -> Int? {
    guard first + 2 < groups.count else { return nil }
    let (a, b, c) = (groups[first], groups[first + 1], groups[first + 2])
    guard b.joint == c.joint, b.joint != 32, first + 3 == groups.count || groups[first + 3].joint == 32 else {
      return nil
    }
    if a.end + 1 == b.start, b.end + 1 == c.start {
      let isDate =
        (a.count == 4 && b.count <= 2 && c.count <= 2)
        || (a.count <= 2 && b.count <= 2 && (c.count == 4 || c.count == 2))
      let isAmount = b.joint == 46 && a.count <= 2 && b.count == 3 && c.count == 3
      if isDate || isAmount { return 3 }
    }
    return nil
  }

  /// 13 to 19 digits in groups of three or more, first digit 2 to 6, Luhn check passed.
  private func isCard(_ groups: ArraySlice<Group>, _ digits: Int) -> Bool {
    guard (13...19).contains(digits), let first = groups.first, (50...54).contains(bytes[first.start]),
      groups.allSatisfy({ $0.joint == 0 || $0.joint == 32 || $0.joint == 45 }),
      groups.dropLast().allSatisfy({ $0.count >= 3 })
    else { return false }
    var sum = 0
    var isDoubled = false
    for group in groups.reversed() {
      for index in (group.start..<group.end).reversed() {
        let digit = Int(bytes[index] - 48)
        sum += isDoubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
        isDoubled.toggle()
      }
    }
    return sum % 10 == 0
  }

  /// Whether the word before `index` announces a number: "order 1234", "Rechnung Nr. 567", "pedido n.º 89".
  private func isIntroduced(_ index: Int) -> Bool {
    var end = index
    var skipped = 0
    while end > 0, skipped < 6, isIntroducing(bytes[end - 1]) {
      end -= 1
      skipped += 1
    }
    guard end > 0, skipped > 0, end > copied else { return false }
    var start = end
    while start > copied, end - start < 16, kinds[Int(bytes[start - 1])] == .letter { start -= 1 }
    guard start == 0 || !isAlphanumeric(start - 1) else { return false }
    let word = bytes[start..<end].map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    return introductions.contains(word)
  }

  /// Blank, `#`, `.`, `:`, `-` and the bytes of `º` and `°`.
  private func isIntroducing(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 35, 46, 58, 45, 0xC2, 0xBA, 0xB0: return true
    default: return false
    }
  }
}

/// In lower case, ASCII letters only (the scan stops at any other).
private let introductions: Set<[UInt8]> = Set(
  [
    "order", "orders", "ticket", "invoice", "case", "number", "no", "nr", "num", "ref", "reference", "id", "customer",
    "account", "booking", "tracking", "bestellung", "bestellnummer", "auftrag", "auftragsnummer", "rechnung",
    "rechnungsnummer", "kundennummer", "vorgang", "nummer", "pedido", "factura", "caso", "referencia", "commande",
    "facture", "dossier", "client", "encomenda", "fatura", "n",
  ].map { Array($0.utf8) })
