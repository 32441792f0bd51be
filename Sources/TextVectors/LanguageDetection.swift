// The language of a text: CLD2 where it is sure, votes of function words where it is not, what the export states
// where neither says anything. Not a language model: two languages in one text give the one with more of it.

import CLanguageDetector

/// Detects languages. Stateless; may be called from any thread.
public enum LanguageDetector {
  /// What `detect` gives when nothing can be said.
  public static let undetermined = "und"

  /// Letters (bytes) from which CLD2's judgement counts more than function words do.
  private static let longText = 120

  /// The language of a text as a primary language subtag (ISO 639: `en`, `de`, `zh`, …), or `und`.
  ///
  /// For long texts CLD2 decides when it calls itself reliable. Short texts in the Latin alphabet, where CLD2 guesses,
  /// go first by the number of function words of English, German, Spanish, French and Portuguese. CLD2 is not asked
  /// when these words clearly confirm what the export states.
  ///
  /// - Parameter statedLanguage: what the export says (BCP 47); used when the text itself is not clear.
  /// - Complexity: O(bytes); reads the first 4,096.
  public static func detect(_ text: String, statedLanguage: String? = nil) -> String {
    let bytes = sample(of: text)
    let stated = statedLanguage.map(primarySubtag)
    var votes: FunctionWordVotes?
    if isLatin(bytes) {
      let counted = FunctionWordVotes(bytes)
      // A short text has too few letters for CLD2 to decide, whatever it says; most are settled by their words alone.
      if bytes.count < longText - 20, let winner = counted.winner(supported: []) { return winner }
      if let stated, counted.clearly(speakFor: stated) { return stated }
      votes = counted
    }
    let found = bytes.withUnsafeBytes {
      assay_language_detect($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    let code = found.code.map { subtag(ofDetected: String(cString: $0)) } ?? undetermined
    if found.reliable != 0, found.letters >= longText, code != undetermined { return code }
    if code != undetermined, found.reliable != 0, votes == nil { return code }
    if let voted = (votes ?? FunctionWordVotes(bytes)).winner(supported: [code, stated ?? ""]) { return voted }
    if let stated, !stated.isEmpty, stated != undetermined { return stated }
    return found.reliable != 0 ? code : undetermined
  }

  /// The primary subtag of a BCP 47 tag in lower case: `pt` of `pt-BR` or `pt_BR`.
  public static func primarySubtag(_ tag: String) -> String {
    let subtag = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    return String(decoding: subtag.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }, as: UTF8.self)
  }

  /// Most bytes that are looked at.
  private static let longestSample = 4_096

  /// The start of the text without placeholders, which would speak for English.
  private static func sample(of text: String) -> [UInt8] {
    var text = text
    let bytes = text.withUTF8 { bytes in
      var end = min(bytes.count, longestSample)
      // Not in the middle of a character.
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return Array(bytes[..<end])
    }
    guard bytes.contains(UInt8(ascii: "[")) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "["), let end = PersonalDataMask.placeholderEnd(bytes, at: index) {
        output.append(32)
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }

  /// CLD2 still says `iw` for Hebrew, and tells scripts and unknown languages apart in its own way.
  private static func subtag(ofDetected code: String) -> String {
    switch code {
    case "un", "xxx", "": return undetermined
    case "iw": return "he"
    case "mo": return "ro"
    default:
      let subtag = primarySubtag(code)
      // Its extended codes start with x: scripts and jokes, not languages. `xh` is Xhosa.
      return subtag.hasPrefix("x") && subtag != "xh" ? undetermined : subtag
    }
  }

  /// Nothing above U+024F: the Latin alphabet, digits, punctuation.
  private static func isLatin(_ bytes: [UInt8]) -> Bool {
    !bytes.contains { ($0 >= 0xCD && $0 < 0xE2) || $0 >= 0xE3 }
  }
}

/// How many words of a text are function words of each main language.
struct FunctionWordVotes {
  private static let speakers = FunctionWords()

  private let votes: [Int]

  init(_ bytes: [UInt8]) {
    var votes = [Int](repeating: 0, count: StopWords.languages.count)
    WordScanner.scan(bytes, isEliding: false) { kind, _, word in
      guard kind == .word, let speakers = Self.speakers.languages(of: word) else { return }
      for language in votes.indices where speakers & 1 << UInt8(language) != 0 { votes[language] += 1 }
    }
    self.votes = votes
  }

  /// The language with the most votes, when it is ahead by at least one, or the tied one that other evidence supports.
  func winner(supported: [String]) -> String? {
    guard let most = votes.max(), most > 0 else { return nil }
    let best = votes.indices.filter { votes[$0] == most }.map { StopWords.languages[$0] }
    return best.count == 1 ? best[0] : supported.first { best.contains($0) }
  }

  /// At least four votes, and twice as many as for any other language.
  func clearly(speakFor language: String) -> Bool {
    guard let index = StopWords.languages.firstIndex(of: language), votes[index] >= 4 else { return false }
    return votes.indices.allSatisfy { $0 == index || 2 * votes[$0] <= votes[index] }
  }
}

/// The function words of all main languages.
private struct FunctionWords {
  private static let places = 4_096
  /// Of the words of up to eight bytes, packed; 0: the place is free.
  private var words = [UInt64](repeating: 0, count: places)
  private var languages = [UInt8](repeating: 0, count: places)
  private var longer: [[UInt8]: UInt8] = [:]

  init() {
    for (index, language) in StopWords.languages.enumerated() {
      for word in StopWords.list(for: language)! {
        if let packed = Self.packed(word) {
          let place = place(of: packed)
          words[place] = packed
          languages[place] |= 1 << UInt8(index)
        } else {
          longer[word, default: 0] |= 1 << UInt8(index)
        }
      }
    }
    precondition(words.count { $0 != 0 } < Self.places / 2, "the table of function words is too full")
  }

  /// The languages that have the word, bit `i` for `StopWords.languages[i]`.
  func languages(of word: [UInt8]) -> UInt8? {
    guard let packed = Self.packed(word) else { return longer[word] }
    let place = place(of: packed)
    return words[place] == 0 ? nil : languages[place]
  }

  private static func packed(_ word: [UInt8]) -> UInt64? {
    guard word.count <= 8 else { return nil }
    return word.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Where the word stands, or where it would.
  private func place(of packed: UInt64) -> Int {
    var place = Int((packed &* 0x9E37_79B9_7F4A_7C15) >> 52)
    while words[place] != 0, words[place] != packed { place = (place + 1) & (Self.places - 1) }
    return place
  }
}
