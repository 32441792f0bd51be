// Splits text into words in lower case, in one pass over UTF-8. It knows scripts, not languages; what a word means is
// for `Tokenizer`.

/// What a scanned piece is.
enum WordKind {
  /// Letters and digits between anything else.
  case word
  /// A mask's placeholder, whole.
  case placeholder
  /// A run of neighbouring characters of a script that does not put blanks between words.
  case gram
}

/// The scanner.
///
/// Words are runs of letters, marks and digits. An apostrophe between letters joins ("don't" is `dont`), takes an
/// English ending off ("customer's", "we'll" are `customer`, `we`), or, where a language elides, separates ("l'heure"
/// is `l`, `heure`). Han, kana and Hangul give overlapping pairs of characters; Thai, Lao, Khmer, Burmese and Tibetan
/// overlapping triples. Combining accents are dropped from Latin, Greek and Cyrillic letters.
enum WordScanner {
  /// Longer pieces (pasted keys, encoded files) are not words.
  static let longestWord = 64

  /// Calls `body` for each piece in order; `kind`, the number of characters, and the bytes in lower case.
  ///
  /// - Complexity: O(bytes).
  static func scan(_ bytes: [UInt8], isEliding: Bool, _ body: (WordKind, Int, [UInt8]) -> Void) {
    var word: [UInt8] = []
    word.reserveCapacity(longestWord + 8)
    var letters = 0
    /// Where the last apostrophe stood in `word`.
    var apostrophe: Int?
    var run = GramRun()
    var index = 0

    func endWord() {
      if !word.isEmpty {
        if let apostrophe { cutEnglishEnding(&word, at: apostrophe, &letters) }
        if word.count <= longestWord { body(.word, letters, word) }
        word.removeAll(keepingCapacity: true)
      }
      letters = 0
      apostrophe = nil
    }

    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) {
          run.end(body)
          if word.count <= longestWord {
            word.append(byte >= 65 && byte <= 90 ? byte | 32 : byte)
            letters += 1
          }
        } else if byte == UInt8(ascii: "'"), !word.isEmpty, isLetter(bytes, index) {
          if isEliding { endWord() } else { apostrophe = word.count }
        } else {
          endWord()
          run.end(body)
          if byte == UInt8(ascii: "["), let end = PersonalDataMask.placeholderEnd(bytes, at: index - 1) {
            body(.placeholder, 1, Array(bytes[(index - 1)..<end]))
            index = end
          }
        }
        continue
      }
      let (scalar, length) = decode(bytes, index)
      index += length
      switch ScalarClass.of(scalar) {
      case .apostrophe where !word.isEmpty && isLetter(bytes, index):
        if isEliding { endWord() } else { apostrophe = word.count }
      case .letter(let lower):
        run.end(body)
        if word.count <= longestWord {
          append(lower, to: &word)
          letters += 1
        }
      case .mark:
        if !word.isEmpty, word.count <= longestWord { append(scalar, to: &word) }
      case .ignored: break
      case .gram(let width):
        endWord()
        if run.width != width { run.end(body) }
        run.append(scalar, width: width, body)
      case .apostrophe, .other:
        endWord()
        run.end(body)
      }
    }
    endWord()
    run.end(body)
  }

  /// Takes `'s`, `'d`, `'ll`, `'re`, `'ve`, `'m` off; leaves any other joined.
  private static func cutEnglishEnding(_ word: inout [UInt8], at apostrophe: Int, _ letters: inout Int) {
    let ending = word[apostrophe...]
    for known in endings where ending.elementsEqual(known) {
      word.removeSubrange(apostrophe...)
      letters -= known.count
      return
    }
  }

  private static let endings = ["s", "d", "ll", "re", "ve", "m"].map { Array($0.utf8) }

  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return (bytes[index] | 32) >= 97 && (bytes[index] | 32) <= 122 }
    if case .letter = ScalarClass.of(decode(bytes, index).0) { return true }
    return false
  }

  /// The scalar at `index` of valid UTF-8 and its bytes; U+FFFD for anything else.
  static func decode(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (scalar, length)
  }

  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// The last characters of an unbroken run, of which each full window is a gram.
private struct GramRun {
  private(set) var width = 0
  private var window: [UInt32] = []
  private var hasEmitted = false

  mutating func append(_ scalar: UInt32, width: Int, _ body: (WordKind, Int, [UInt8]) -> Void) {
    self.width = width
    if window.count == width { window.removeFirst() }
    window.append(scalar)
    if window.count == width { emit(body) }
  }

  /// A run shorter than a window is a gram of its own.
  mutating func end(_ body: (WordKind, Int, [UInt8]) -> Void) {
    if width == 0 { return }
    if !hasEmitted { emit(body) }
    window.removeAll(keepingCapacity: true)
    width = 0
    hasEmitted = false
  }

  private mutating func emit(_ body: (WordKind, Int, [UInt8]) -> Void) {
    hasEmitted = true
    var bytes: [UInt8] = []
    for scalar in window { WordScanner.append(scalar, to: &bytes) }
    body(.gram, window.count, bytes)
  }
}

/// What a scalar beyond ASCII is to the scanner.
enum ScalarClass {
  /// A letter or digit, in lower case.
  case letter(UInt32)
  /// A mark that belongs to the letter before it (Devanagari vowels).
  case mark
  /// Invisible inside a word: combining accents, soft hyphen, joiners, variation selectors.
  case ignored
  case apostrophe
  /// A character of a script without blanks, and how many make a gram.
  case gram(Int)
  case other

  static func of(_ scalar: UInt32) -> ScalarClass { scalar < 0x800 ? low[Int(scalar)] : classify(scalar) }

  /// Computed once for the alphabets of two bytes.
  private static let low: [ScalarClass] = (0..<0x800).map { classify($0) }

  private static func classify(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x2019, 0x02BC, 0xFF07: return .apostrophe
    case 0x0300...0x036F, 0x00AD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: return .ignored
    // Full-width ASCII is ASCII.
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return .letter(value - 0xFEE0)
    case 0xFF21...0xFF3A: return .letter(value - 0xFEE0 + 32)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    let category = scalar.properties.generalCategory
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      break
    default: return .other
    }
    let isMark = category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
    switch value {
    case 0x1100...0x11FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3130...0x318F, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
      return .gram(2)
    case 0x0E00...0x0EFF, 0x0F00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF:
      return .gram(3)
    default: break
    }
    if isMark { return .mark }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    // One letter stays one letter: İ keeps its dot.
    return .letter(lower.count == 1 ? lower.first!.value : value)
  }
}
