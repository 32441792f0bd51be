// Replaces what identifies a person or a case by placeholders: e-mail addresses, web addresses, phone, card, account,
// order and invoice numbers. It does not know names and postal addresses.

/// Masks personal data in plain text.
///
/// One pass over the UTF-8 bytes, hand-written, no back-tracking beyond a run of digits. When in doubt it masks: a
/// long number is worth nothing to intent discovery. Dates, times, years, amounts with fewer than five digits in a
/// row, percentages and versions stay.
public enum PersonalDataMask {
  /// What stands in the text instead. The tokenizer keeps each as one term; names of intents leave them out.
  public enum Placeholder: String, Sendable, CaseIterable {
    case email = "[email]"
    case url = "[url]"
    case phone = "[phone]"
    /// Order, ticket and invoice numbers, and any other long number or letter-digit id.
    case number = "[number]"
    /// A payment card number: 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1).
    case card = "[card]"
    /// An account number that passes the IBAN check (ISO 13616, mod 97).
    case iban = "[iban]"

    var bytes: [UInt8] { Array(rawValue.utf8) }
  }

  /// The text with placeholders.
  ///
  /// Postconditions: `mask(mask(t)) == mask(t)`; a text without anything to mask comes back as it was.
  ///
  /// - Complexity: O(bytes).
  public static func mask(_ text: String) -> String {
    var scanner = Scanner(Array(text.utf8))
    scanner.run()
    return scanner.isChanged ? String(decoding: scanner.finished(), as: UTF8.self) : text
  }

  /// Whether a term is a placeholder.
  public static func isPlaceholder(_ term: String) -> Bool { Placeholder(rawValue: term) != nil }

  /// The end of a placeholder that starts at `index`.
  static func placeholderEnd(_ bytes: [UInt8], at index: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "[") else { return nil }
    for placeholder in placeholders where bytes.count - index >= placeholder.count {
      if bytes[index..<(index + placeholder.count)].elementsEqual(placeholder) { return index + placeholder.count }
    }
    return nil
  }

  private static let placeholders = Placeholder.allCases.map(\.bytes)
}

/// The state of one pass.
private struct Scanner {
  let bytes: [UInt8]
  private let kinds = byteClasses
  private var output: [UInt8] = []
  /// Everything before it is in `output`.
  private var copied = 0
  private(set) var isChanged = false
  /// Before it, back to the last word, there is no letter: long chains of digits are looked through once.
  private var digitsOnly = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func finished() -> [UInt8] {
    output.append(contentsOf: bytes[copied...])
    copied = bytes.count
    return output
  }

  private mutating func replace(_ range: Range<Int>, by placeholder: PersonalDataMask.Placeholder) {
    if !isChanged {
      isChanged = true
      output.reserveCapacity(bytes.count)
    }
    output.append(contentsOf: bytes[copied..<range.lowerBound])
    output.append(contentsOf: placeholder.bytes)
    copied = range.upperBound
  }

  mutating func run() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch kinds[Int(byte)] {
      case .other:
        index += 1
      case .opening:
        if byte == UInt8(ascii: "["), let end = PersonalDataMask.placeholderEnd(bytes, at: index) {
          index = end
        } else if byte != UInt8(ascii: "["), let end = numberRun(at: index) {
          index = end
        } else {
          index += 1
        }
      case .letter, .digit, .beyond:
        index = run(at: index)
      case .joint:
        // A joint can start the local part of an address (`_anna@…`), nothing else.
        index = run(at: index)
      }
    }
  }

  // MARK: Runs

  /// What a run of letters, digits and `. _ % + - '` holds.
  private struct Run {
    var end: Int
    var hasDigit = false
    var hasDot = false
  }

  private func scanRun(at start: Int) -> Run {
    var run = Run(end: start)
    while run.end < bytes.count {
      let byte = bytes[run.end]
      switch kinds[Int(byte)] {
      case .letter: break
      case .digit: run.hasDigit = true
      case .joint: if byte == UInt8(ascii: ".") { run.hasDot = true }
      case .beyond: if isBreak(run.end) { return run }
      case .opening:
        guard byte == UInt8(ascii: "+") else { return run }
      case .other: return run
      }
      run.end += 1
    }
    return run
  }

  /// Deals with the run that starts at `start`; where to go on.
  private mutating func run(at start: Int) -> Int {
    let run = scanRun(at: start)
    guard run.end > start else { return start + 1 }
    let next = run.end < bytes.count ? bytes[run.end] : 0
    if next == UInt8(ascii: "@"), let end = domainEnd(at: run.end + 1) {
      var local = start
      while local < run.end, kinds[Int(bytes[local])] == .joint { local += 1 }
      if local < run.end {
        replace(local..<end, by: .email)
        return end
      }
    }
    guard let url = url(in: run, from: start) else { return run.hasDigit ? words(from: start, to: run.end) : run.end }
    let before = run.hasDigit ? words(from: start, to: url.lowerBound) : url.lowerBound
    replace(max(url.lowerBound, before)..<url.upperBound, by: .url)
    return url.upperBound
  }

  /// Deals with the words and numbers that start in a part of a run; where to go on.
  private mutating func words(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      switch kinds[Int(bytes[index])] {
      case .letter, .digit, .beyond:
        index = wordOrNumber(at: index)
      case .opening:
        index = numberRun(at: index) ?? index + 1
      case .joint, .other:
        index += 1
      }
    }
    return index
  }

  // MARK: Addresses

  /// The end of `name.name…` with a top-level domain of two or more letters.
  private func domainEnd(at start: Int) -> Int? {
    var index = start
    var label = start
    var end: Int?
    while index < bytes.count {
      let byte = bytes[index]
      let kind = kinds[Int(byte)]
      if kind == .letter || kind == .digit || (kind == .beyond && !isBreak(index)) || byte == UInt8(ascii: "-") {
        index += 1
      } else if byte == UInt8(ascii: "."), index > label {
        index += 1
        label = index
        continue
      } else {
        break
      }
      if label > start, index - label >= 2, kind == .letter || kind == .beyond { end = index }
    }
    // What digits and hyphens follow the last letter goes with it.
    return end.map { max($0, index - trailingJoints(before: index, after: $0)) }
  }

  private func trailingJoints(before index: Int, after low: Int) -> Int {
    var end = index
    while end > low, kinds[Int(bytes[end - 1])] == .joint { end -= 1 }
    return index - end
  }

  /// A web address that starts in `run`: `scheme://…`, `www.…`, `name.tld/…`.
  private func url(in run: Run, from start: Int) -> Range<Int>? {
    let next = run.end < bytes.count ? bytes[run.end] : 0
    guard run.hasDot || next == UInt8(ascii: ":") else { return nil }
    var first: Int
    var from: Int
    if run.hasDot, let www = (start..<run.end).first(where: { matches("www.", at: $0) && ($0 == start || !isWordPart($0 - 1)) }) {
      first = www
      from = www + 4
    } else if next == UInt8(ascii: ":"), run.end + 3 < bytes.count, bytes[run.end + 1] == 47, bytes[run.end + 2] == 47 {
      first = run.end
      while first > start, isWordPart(first - 1) { first -= 1 }
      from = run.end + 3
    } else if run.hasDot, next == UInt8(ascii: "/"), isDomain(start, run.end) {
      first = start
      from = run.end + 1
    } else {
      return nil
    }
    let body = from
    while from < bytes.count, isURLByte(from) { from += 1 }
    while from > body, isTrailing(bytes[from - 1]) { from -= 1 }
    guard (body..<from).contains(where: { TextLines.isWordByte(bytes[$0]) }) else { return nil }
    return first..<from
  }

  /// A letter or digit, or what joins them into one word.
  private func isWordPart(_ index: Int) -> Bool { isAlphanumeric(index) || bytes[index] == 45 || bytes[index] == 95 }

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = bytes[start + offset]
      let folded = byte >= 65 && byte <= 90 ? byte + 32 : byte
      if folded != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether the last label has two to twenty-four letters and something stands before it.
  private func isDomain(_ start: Int, _ end: Int) -> Bool {
    var label = end
    while label > start, kinds[Int(bytes[label - 1])] == .letter { label -= 1 }
    return (2...24).contains(end - label) && label - 1 > start && bytes[label - 1] == UInt8(ascii: ".")
      && TextLines.isWordByte(bytes[label - 2])
  }

  private func isURLByte(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0...32, 34, 60, 62, 91...94, 96, 123...127: return false
    case 0x80...: return !isBreak(index)
    default: return true
    }
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case 33, 39, 40, 41, 42, 44, 46, 58, 59, 63: return true  // ! ' ( ) * , . : ; ?
    default: return false
    }
  }

  // MARK: Ids and numbers

  /// Deals with a word or a number that starts at `start`; where to go on. One word: letters and digits, parts joined
  /// by single `-` or `_`.
  private mutating func wordOrNumber(at start: Int) -> Int {
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

  private func isAlphanumeric(_ index: Int) -> Bool {
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
    let isApart = (digits[0] == range.lowerBound || !isAlphanumeric(digits[0] - 1))
      && (digits[3] + 1 == range.upperBound || !isAlphanumeric(digits[3] + 1))
    return isApart && (1900...2099).contains(year)
  }

  /// The end of a valid IBAN at `start`, in one piece or in blank-separated groups.
  private func ibanEnd(at start: Int) -> Int? {
    guard start + 14 < bytes.count, isASCIILetter(start), isASCIILetter(start + 1), kinds[Int(bytes[start + 2])] == .digit,
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
  private mutating func numberRun(at start: Int) -> Int? {
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
    var first = 0
    // Dates and amounts stay, and nothing runs across them.
    if !isOpened, let length = plainLength(groups, at: 0) { return groups[length - 1].end }
    var last = 0
    while last + 1 < groups.count, groups[last + 1].joint != 32 || plainLength(groups, at: last + 1) == nil { last += 1 }
    let run = groups[first...last]
    let digits = run.reduce(0) { $0 + $1.count }
    let end = run[last].end
    if isCard(run, digits) {
      replace(run[first].start..<end, by: .card)
      return end
    }
    let leads = isOpened || bytes[run[0].start] == 48
    let hasShape = run.count == 1 ? leads && digits >= 9 : leads || run.contains { $0.count >= 3 }
    if digits >= 7, hasShape {
      replace(start..<end, by: digits <= 15 && (run.count > 1 || leads) ? .phone : .number)
      return end
    }
    while first <= last {
      let group = groups[first]
      if group.count >= 5 || (group.count >= 3 && isIntroduced(group.start)) || (group.count >= 2 && follows(group.start, 35)) {
        replace(group.start..<group.end, by: .number)
      }
      first += 1
    }
    return end
  }

  private func follows(_ index: Int, _ byte: UInt8) -> Bool { index > 0 && bytes[index - 1] == byte }

  /// How many groups at `first` are a date (`2024-03-09`, `9.3.2024`, `03/09/24`) or an amount with thousands marks
  /// (`1.234.567`) that nothing joins to the next group.
  private func plainLength(_ groups: [Group], at first: Int) -> Int? {
    guard first + 2 < groups.count else { return nil }
    let (a, b, c) = (groups[first], groups[first + 1], groups[first + 2])
    guard b.joint == c.joint, b.joint != 32, first + 3 == groups.count || groups[first + 3].joint == 32 else { return nil }
    if a.end + 1 == b.start, b.end + 1 == c.start {
      let isDate = (a.count == 4 && b.count <= 2 && c.count <= 2) || (a.count <= 2 && b.count <= 2 && (c.count == 4 || c.count == 2))
      let isAmount = b.joint == 46 && a.count <= 2 && b.count == 3 && c.count == 3
      if isDate || isAmount { return 3 }
    }
    return nil
  }

  /// 13 to 19 digits in groups of three or more, first digit 2 to 6, Luhn check passed.
  private func isCard(_ groups: ArraySlice<Group>, _ digits: Int) -> Bool {
    guard (13...19).contains(digits), let first = groups.first, (50...54).contains(bytes[first.start]),
      groups.allSatisfy({ $0.joint == 0 || $0.joint == 32 || $0.joint == 45 }), groups.dropLast().allSatisfy({ $0.count >= 3 })
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

  // MARK: Bytes

  /// Whether the character beyond ASCII at `index` separates words: everything but the letters of the alphabets
  /// written with blanks between words (two bytes: U+00C0 to U+07FF; U+1E00 to U+1FFF).
  private func isBreak(_ index: Int) -> Bool {
    var lead = index
    while lead > 0, index - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    switch bytes[lead] {
    case 0xC3...0xDF: return false
    case 0xE1: return lead + 1 < bytes.count && !(0xB8...0xBF).contains(bytes[lead + 1])
    default: return true
    }
  }
}

private enum ByteClass: UInt8 {
  /// Nothing of interest starts or goes on here.
  case other
  case letter
  case digit
  /// `. _ % - '`: inside an address.
  case joint
  /// `[ ( +`
  case opening
  /// A byte of a character beyond ASCII.
  case beyond
}

private let byteClasses: [ByteClass] = (0..<256).map { value in
  switch UInt8(value) {
  case 48...57: return .digit
  case 65...90, 97...122: return .letter
  case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "'"): return .joint
  case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "+"): return .opening
  case 0x80...: return .beyond
  default: return .other
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
