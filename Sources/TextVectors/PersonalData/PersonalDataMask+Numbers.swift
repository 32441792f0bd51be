// The part of the mask that deals with words of letters and digits: ids, phone, card and account numbers. Which dates,
// amounts and years stay is decided here. Numbers with check digits: MaskScanner+Identifiers.swift.

extension MaskScanner {
  /// Deals with a word or a number that starts at `start`; where to go on. One word: letters and digits, parts joined
  /// by single `-` or `_`.
  mutating func wordOrNumber(at start: Int) -> Int {
    if let end = addressEnd(at: start) ?? identifierEnd(at: start) { return end }
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
    // `IBANDE89…`: the word is glued to the account.
    if digits > 0, end - start > 18, matches("iban", at: start), let last = identifierEnd(at: start + 4) { return last }
    guard letters > 0 else {
      digitsOnly = max(digitsOnly, end)
      return numberRun(at: start) ?? start + 1
    }
    // A word that `=` ends is Base64.
    if digits > 0, end == bytes.count || bytes[end] != 61, WalletAddress.matches(bytes[start..<end]) {
      replace(start..<end, by: .wallet)
    } else if digits > 0, isDocumentNumber(start..<end), cue(before: start) == .document {
      replace(start..<end, by: .identity)
    } else if digits >= 4, !isUnit(start..<end), !isNamedYear(start..<end) {
      replace(start..<end, by: .number)
    }
    return max(end, start + 1)
  }

  /// Capitals and digits, 6 to 14 of them: the number of a passport or an identity card, behind a word that names one.
  private func isDocumentNumber(_ range: Range<Int>) -> Bool {
    (6...14).contains(range.count)
      && bytes[range].allSatisfy { CheckDigits.isDigit($0) || CheckDigits.isLetter($0) || $0 == 45 }
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

  // MARK: Digit groups

  /// One group of digits of a number run.
  private struct Group {
    var start: Int
    var end: Int
    /// The byte before it that joins it to the group before, 0 for the first.
    var joint: UInt8
    var count: Int { end - start }
  }

  /// Deals with groups of digits joined by blanks and `- . / ( )`, as phone numbers are written; the end, or `nil` when
  /// no digit follows.
  mutating func numberRun(at start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 2, bytes[index] == 43 || bytes[index] == 40 { index += 1 }  // + (
    guard index < bytes.count, kinds[Int(bytes[index])] == .digit else { return nil }
    let first = index
    let isInternational = index > start && bytes[start..<index].contains(43)
    if index > start, !isInternational, let end = addressEnd(at: index) ?? identifierEnd(at: index) { return end }
    var groups: [Group] = []
    index = readGroups(at: index, joint: 0, into: &groups)
    guard let last = groups.last else { return nil }
    // A line may break within a phone number that is not complete without the rest.
    if isInternational || !isPlainInGroups(groups), isInternational || bytes[first] == 48 || index > start,
      last.end + 1 < bytes.count, bytes[last.end] == 10,
      kinds[Int(bytes[last.end + 1])] == .digit
    {
      var wrapped = groups
      _ = readGroups(at: last.end + 1, joint: 32, into: &wrapped)
      let part = shape(groups[...], from: start)
      if part.digits.count < 9 || !part.isPhone(nil), wrapped.count > groups.count,
        shape(wrapped[...], from: start).isPhone(cue(before: start))
      {
        return replacePhone(from: opening(start, wrapped[...]), to: wrapped.last!.end)
      }
    }
    return settle(groups, from: start)
  }

  /// Appends the groups that start at `start`; behind the last that was looked at.
  private func readGroups(at start: Int, joint: UInt8, into groups: inout [Group]) -> Int {
    var index = start
    var joint = joint
    while true {
      let group = index
      while index < bytes.count, kinds[Int(bytes[index])] == .digit { index += 1 }
      // A group that a letter follows is part of a word.
      if index < bytes.count, isAlphanumeric(index) { return index }
      groups.append(Group(start: group, end: index, joint: joint))
      guard groups.count < 64, let (next, byte) = jointEnd(at: index) else { return index }
      joint = byte
      index = next
    }
  }

  /// Behind the joint between two groups of digits at `index`, and the byte that tells its kind; up to four characters.
  private func jointEnd(at index: Int) -> (Int, UInt8)? {
    var next = index
    var kind: UInt8 = 32
    for _ in 0..<5 where next < bytes.count {
      switch bytes[next] {
      case 32, 40, 41: next += 1  // blank ( )
      case 45, 46, 47:  // - . /
        guard kind == 32 else { return nil }
        kind = bytes[next]
        next += 1
      case 48...57: return next > index ? (next, kind) : nil
      default:
        // No-break blanks, and hyphens and dashes beyond ASCII.
        guard let length = wideSpacer(at: next) else { return nil }
        if isDash(at: next) {
          guard kind == 32 else { return nil }
          kind = 45
        }
        next += length
      }
    }
    return nil
  }

  /// Bytes of the blank beyond ASCII (U+00A0, U+2000 to U+200A, U+202F), hyphen or dash (U+2010 to U+2014) at `index`.
  func wideSpacer(at index: Int) -> Int? {
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    let last = bytes[index + 2]
    return last == 0xAF || (0x80...0x8A).contains(last) || (0x90...0x94).contains(last) ? 3 : nil
  }

  /// Of what `wideSpacer` finds, a hyphen or a dash.
  func isDash(at index: Int) -> Bool { bytes[index] == 0xE2 && (0x90...0x94).contains(bytes[index + 2]) }

  private func shape(_ groups: ArraySlice<Group>, from start: Int) -> PhoneShape {
    let first = groups.first!.start
    let end = groups.last!.end
    return PhoneShape(
      groups: groups.map(\.count), digits: groups.flatMap { bytes[$0.start..<$0.end] },
      isInternational: bytes[start..<first].contains(43),
      isBracketed: bytes[start..<first].contains(40) && bytes[first..<end].contains(41),
      lastJoint: groups.last!.joint)
  }

  /// Where the number with its `+` and the brackets that close within it starts.
  private func opening(_ start: Int, _ groups: ArraySlice<Group>) -> Int {
    var open = 0
    for byte in bytes[start..<groups.last!.end] { open += byte == 40 ? 1 : byte == 41 ? -1 : 0 }
    var start = start
    while open > 0, bytes[start] == 40 {
      open -= 1
      start += 1
    }
    return start
  }

  /// Masks what of a run of digit groups is to be masked; the end of what was settled.
  private mutating func settle(_ groups: [Group], from start: Int) -> Int {
    let isOpened = groups[0].start > start
    let isInternational = bytes[start..<groups[0].start].contains(43)
    // Dates and amounts stay, and nothing runs across them.
    if !isInternational, let length = plainLength(groups, at: 0) { return groups[length - 1].end }
    let cue = cue(before: start)
    if cue == nil, !isOpened, isPlainInGroups(groups) { return groups.last!.end }
    var last = 0
    while last + 1 < groups.count, isTight(groups, last + 1) || plainLength(groups, at: last + 1) == nil {
      last += 1
    }
    let run = groups[...last]
    let end = run[last].end
    let shape = shape(run, from: start)
    if shape.isPhone(cue), cue == .phone || isInternational || !isMoney(from: run[0].start, to: end) {
      return replacePhone(from: opening(start, run), to: end)
    }
    if cue == .document, let last = documentEnd(run) {
      replace(run[0].start..<last, by: .identity)
      return last
    }
    if cue == .version, run.count > 1, run.allSatisfy({ $0.joint == 46 || $0.joint == 0 }) { return end }
    let hasShape = run.count > 1 && (isOpened || bytes[run[0].start] == 48 || run.contains { $0.count >= 3 })
    if shape.digits.count >= 7, hasShape {
      replace(run[0].start..<end, by: .number)
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

  /// Behind the number of a document in digits: the first groups, if they are joined by marks, of 6 to 14 digits.
  private func documentEnd(_ run: ArraySlice<Group>) -> Int? {
    var digits = 0
    for (index, group) in run.enumerated() {
      if digits >= 6, index > 0, group.joint == 32 { break }
      digits += group.count
      if digits > 14 { return nil }
      let isLast = index + 1 == run.count || digits >= 6 && run[index + 1].joint == 32
      if isLast { return digits >= 6 ? group.end : nil }
    }
    return nil
  }

  /// Whether group `index` is joined to the one before by a mark without blanks.
  private func isTight(_ groups: [Group], _ index: Int) -> Bool {
    groups[index].joint != 32 && groups[index].start - groups[index - 1].end == 1
  }

  private func follows(_ index: Int, _ byte: UInt8) -> Bool { index > 0 && bytes[index - 1] == byte }

  /// How many groups at `first` are a date (`2024-03-09`, `9.3.2024`, `03/09/24`) or an amount with thousands marks
  /// (`1.234.567`, `1 234 567 €`) that nothing joins to the next group.
  private func plainLength(_ groups: [Group], at first: Int) -> Int? {
    if let length = amountLength(groups, at: first) { return length }
    guard first + 2 < groups.count else { return nil }
    let (a, b, c) = (groups[first], groups[first + 1], groups[first + 2])
    guard b.joint == c.joint, b.joint != 32, first + 3 == groups.count || !isTight(groups, first + 3) else {
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

  /// Whether all the groups, which nothing announces, are dates with blanks (`08 12 2024`), hours (`0900-1700`,
  /// `08.00 12.00`) or measures (`300 200 250`). In doubt they are not: they may be a phone number.
  private func isPlainInGroups(_ groups: [Group]) -> Bool {
    let values = groups.map { group in
      group.count > 4 ? Int.max : bytes[group.start..<group.end].reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    switch groups.map(\.count) {
    case [2, 2, 4]:
      let (low, high) = (min(values[0], values[1]), max(values[0], values[1]))
      return groups[1].joint == 32 && groups[2].joint == 32 && (1...12).contains(low) && high <= 31
        && (1900...2099).contains(values[2])
    case [4, 4]:
      return groups[1].joint == 45 && values[0] < values[1]
        && values.allSatisfy { $0 <= 2400 && $0 % 100 < 60 && $0 % 100 % 15 == 0 }
    case [2, 2, 2, 2]:
      return groups[1].joint == 46 && groups[2].joint != 46 && groups[3].joint == 46
        && values[0] <= 24 && values[2] <= 24 && values[1] < 60 && values[3] < 60
    case [3, 3, 3]:
      return groups.dropFirst().allSatisfy { $0.joint == 32 } && values.allSatisfy { $0 >= 100 && $0 % 10 == 0 }
    default: return false
    }
  }

  /// Groups of three behind one to three digits, all joined by blanks, with the sign of a currency before or behind.
  private func amountLength(_ groups: [Group], at first: Int) -> Int? {
    guard (1...3).contains(groups[first].count) else { return nil }
    var last = first
    while last + 1 < groups.count, groups[last + 1].joint == 32, groups[last + 1].count == 3 { last += 1 }
    guard last > first, isMoney(from: groups[first].start, to: groups[last].end) else { return nil }
    return last - first + 1
  }

  /// Whether the sign of a currency stands before a number or behind it and its cents.
  private func isMoney(from start: Int, to end: Int) -> Bool {
    var end = end
    var start = start
    if end + 2 < bytes.count, bytes[end] == 44, CheckDigits.isDigit(bytes[end + 1]) {
      end += 1
      while end < bytes.count, CheckDigits.isDigit(bytes[end]) { end += 1 }
    }
    if end < bytes.count { end += bytes[end] == 32 ? 1 : wideSpacer(at: end) ?? 0 }
    if start > copied, bytes[start - 1] == 32 { start -= 1 }
    let before = bytes[max(copied, start - 3)..<start]
    let behind = bytes[end..<min(bytes.count, end + 3)]
    return currencies.contains { sign in
      behind.starts(with: sign) || before.reversed().starts(with: sign.reversed())
    }
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

/// Signs and codes of currencies, before an amount or behind it.
private let currencies: [[UInt8]] = ["€", "$", "£", "EUR", "USD", "GBP", "BRL", "CHF", "Fr"].map { Array($0.utf8) }

/// In lower case, ASCII letters only (the scan stops at any other).
private let introductions: Set<[UInt8]> = Set(
  [
    "order", "orders", "ticket", "invoice", "case", "number", "no", "nr", "num", "ref", "reference", "id", "customer",
    "account", "booking", "tracking", "bestellung", "bestellnummer", "auftrag", "auftragsnummer", "rechnung",
    "rechnungsnummer", "kundennummer", "vorgang", "nummer", "pedido", "factura", "caso", "referencia", "commande",
    "facture", "dossier", "client", "encomenda", "fatura", "n", "parcel", "sendung", "seguimiento", "suivi", "colis",
    "rastreio",
  ].map { Array($0.utf8) })
