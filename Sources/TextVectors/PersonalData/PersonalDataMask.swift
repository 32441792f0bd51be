// Replaces what identifies a person or a case by placeholders: e-mail, web and machine addresses, phone, card, account,
// identity, order and invoice numbers, wallets, and the names it is told. It does not know other names and postal
// addresses.

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
    /// A payment card number: an issuer's prefix and length, and the Luhn check (`CheckDigits.isCard`).
    case card = "[card]"
    /// An account number of a country's length that passes the IBAN check (`CheckDigits.isIBAN`).
    case iban = "[iban]"
    /// A national identity, tax or insurance number: SSN, NINO, Steuer-ID, DNI, NIE, NIR, NIF, CPF, CNPJ.
    case identity = "[id]"
    /// A name of somebody of the ticket (`PersonalNames`).
    case name = "[name]"
    /// An IPv4 or IPv6 address.
    case ip = "[ip]"
    /// The address of a crypto wallet (`WalletAddress`).
    case wallet = "[wallet]"

    var bytes: [UInt8] { Array(rawValue.utf8) }
  }

  /// The text with placeholders.
  ///
  /// Postconditions: `mask(mask(t)) == mask(t)`; a text without anything to mask comes back as it was.
  ///
  /// - Parameter names: Those of the people of the ticket.
  /// - Complexity: O(bytes).
  public static func mask(_ text: String, names: PersonalNames = PersonalNames([])) -> String {
    var scanner = MaskScanner(Array(text.utf8))
    scanner.run()
    if !names.isEmpty {
      // Behind the numbers: a name within an e-mail address is no word of its own.
      let masked = scanner.finished()
      if let named = names.mask(masked) { return String(decoding: named, as: UTF8.self) }
      return scanner.isChanged ? String(decoding: masked, as: UTF8.self) : text
    }
    return scanner.isChanged ? String(decoding: scanner.finished(), as: UTF8.self) : text
  }

  /// Something to mask, in UTF-8 bytes of the text.
  public struct Finding: Sendable, Equatable {
    public var placeholder: Placeholder
    public var range: Range<Int>
  }

  /// What `mask` would replace, in order, and placeholders that the text holds already.
  ///
  /// - Complexity: O(bytes).
  public static func findings(in text: String) -> [Finding] {
    var scanner = MaskScanner(Array(text.utf8))
    scanner.findings = []
    scanner.run()
    return scanner.findings ?? []
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

/// The state of one pass. `PersonalDataMask+Numbers.swift` deals with ids and numbers.
struct MaskScanner {
  let bytes: [UInt8]
  let kinds = byteClasses
  private var output: [UInt8] = []
  /// Everything before it is in `output`.
  var copied = 0
  private(set) var isChanged = false
  /// What was replaced; `nil` unless asked for.
  var findings: [PersonalDataMask.Finding]?
  /// Before it, back to the last word, there is no letter: long chains of digits are looked through once.
  var digitsOnly = 0
  /// What `identifierEnd` has read last; kept for its storage.
  var spaced = SpacedCharacters()

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func finished() -> [UInt8] {
    output.append(contentsOf: bytes[copied...])
    copied = bytes.count
    return output
  }

  mutating func replace(_ range: Range<Int>, by placeholder: PersonalDataMask.Placeholder) {
    findings?.append(PersonalDataMask.Finding(placeholder: placeholder, range: range))
    if !isChanged {
      isChanged = true
      output.reserveCapacity(bytes.count)
    }
    output.append(contentsOf: bytes[copied..<range.lowerBound])
    output.append(contentsOf: placeholder.bytes)
    copied = range.upperBound
  }

  /// A placeholder that the text holds already.
  private mutating func note(placeholder range: Range<Int>) {
    guard findings != nil,
      let placeholder = PersonalDataMask.Placeholder(rawValue: String(decoding: bytes[range], as: UTF8.self))
    else { return }
    findings?.append(PersonalDataMask.Finding(placeholder: placeholder, range: range))
  }

  mutating func run() {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch kinds[Int(byte)] {
      case .other:
        switch byte {
        case UInt8(ascii: ":"): index = addressEnd(at: index) ?? index + 1
        case UInt8(ascii: "\""): index = quotedAddressEnd(at: index) ?? index + 1
        default: index += 1
        }
      case .opening:
        if byte == UInt8(ascii: "["), let end = PersonalDataMask.placeholderEnd(bytes, at: index) {
          note(placeholder: index..<end)
          index = end
        } else if byte == UInt8(ascii: "("), isLocalPart(at: index + 1) {
          index += 1
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

  /// Whether the run from `start` on goes up to an `@`.
  private func isLocalPart(at start: Int) -> Bool {
    let end = scanRun(at: start).end
    return end > start && end < bytes.count && bytes[end] == UInt8(ascii: "@")
  }

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
        if let user = userStart(before: local), let body = resourceStart(at: end) {
          // `anna:secret@example.com/…`
          let last = urlEnd(from: body)
          replace(user..<last, by: .url)
          return last
        }
        replace(localStart(before: local)..<end, by: .email)
        return end
      }
    }
    if let end = speltAddressEnd(at: run.end) {
      var local = start
      while local < run.end, kinds[Int(bytes[local])] == .joint { local += 1 }
      if local < run.end {
        replace(local..<end, by: .email)
        return end
      }
    }
    guard let url = url(in: run, from: start) else {
      if run.hasDigit { return words(from: start, to: run.end) }
      // Letters alone can start an IPv6 address (`fe::`), or an identity number whose digits stand apart (`AB 12 34 56
      // C`).
      if run.end - start <= 4, next == UInt8(ascii: ":"), let end = addressEnd(at: start) { return end }
      if run.end - start <= 2, let end = identifierEnd(at: start) { return end }
      return run.end
    }
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
  func domainEnd(at start: Int) -> Int? {
    if start < bytes.count, bytes[start] == UInt8(ascii: "[") { return literalEnd(at: start) }
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

  /// A web address that starts in `run`: `scheme://…`, `www.…`, `name.tld/…`, `name.tld?…`.
  private func url(in run: Run, from start: Int) -> Range<Int>? {
    let next = run.end < bytes.count ? bytes[run.end] : 0
    guard run.hasDot || next == UInt8(ascii: ":") else { return nil }
    var first: Int
    var from: Int
    if run.hasDot,
      let www = (start..<run.end).first(where: { matches("www.", at: $0) && ($0 == start || !isWordPart($0 - 1)) })
    {
      first = www
      from = www + 4
    } else if next == UInt8(ascii: ":"), let slashes = slashesEnd(at: run.end + 1) {
      first = run.end
      while first > start, isWordPart(first - 1) { first -= 1 }
      from = slashes
    } else if run.hasDot, isDomain(start, run.end), let resource = resourceStart(at: run.end) {
      first = start
      from = resource
    } else {
      return nil
    }
    let body = from
    from = urlEnd(from: body)
    guard (body..<from).contains(where: { TextLines.isWordByte(bytes[$0]) }) else { return nil }
    return first..<from
  }

  /// A letter or digit, or what joins them into one word.
  private func isWordPart(_ index: Int) -> Bool { isAlphanumeric(index) || bytes[index] == 45 || bytes[index] == 95 }

  func matches(_ word: StaticString, at start: Int) -> Bool {
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

  // MARK: Bytes

  /// Whether the character beyond ASCII at `index` separates words: everything but the letters of the alphabets
  /// written with blanks between words (two bytes: U+00C0 to U+07FF; U+1E00 to U+1FFF).
  func isBreak(_ index: Int) -> Bool {
    var lead = index
    while lead > 0, index - lead < 3, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    switch bytes[lead] {
    case 0xC3...0xDF: return false
    case 0xE1: return lead + 1 < bytes.count && !(0xB8...0xBF).contains(bytes[lead + 1])
    default: return true
    }
  }
}

enum ByteClass: UInt8 {
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

let byteClasses: [ByteClass] = (0..<256).map { value in
  switch UInt8(value) {
  case 48...57: return .digit
  case 65...90, 97...122: return .letter
  case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "'"): return .joint
  case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "+"): return .opening
  case 0x80...: return .beyond
  default: return .other
  }
}
