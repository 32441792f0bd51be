// Text and its language to terms: scan, drop function words, stem. It counts nothing.

/// Turns text of one language into terms.
///
/// - A word of a language with a stemmer becomes its stem; in western languages also without accents.
/// - A word of any other alphabetic language becomes its character n-grams of 3 to 5, each behind a `~`; a word of
///   fewer than four letters is dropped as a function word.
/// - Runs of Han, kana, Hangul, Thai, Lao, Khmer, Burmese and Tibetan become overlapping grams, whatever the language.
/// - Placeholders of `PersonalDataMask` stay whole.
/// - Function words and single ASCII letters or digits are dropped.
///
/// Not thread-safe: a stemmer has a state. Make one per worker.
public final class Tokenizer {
  /// A surface form and the terms it stands for; no term for a dropped word.
  public struct Token: Equatable {
    public var surface: String
    public var terms: [String]
  }

  private let stemmer: Stemmer?
  private let stopWords: Set<[UInt8]>?
  private let isEliding: Bool
  private let isFolding: Bool
  /// Whether words in an alphabet are foreign to the language: kept as they are.
  private let isUnsegmented: Bool

  /// - Parameter language: BCP 47; a language that is not known is treated as one without a stemmer.
  public init(language: String) {
    let language = LanguageDetector.primarySubtag(language)
    stemmer = Stemmer(language: language)
    stopWords = StopWords.list(for: language)?.union(DateWords.list(for: language))
    isEliding = Tokenizer.isEliding(language)
    isFolding = ["en", "es", "fr", "pt", "it", "ca"].contains(language)
    isUnsegmented = ["zh", "ja", "ko", "th", "lo", "km", "my", "bo"].contains(language)
  }

  /// Whether a language joins a short word to the next by an apostrophe ("l'heure").
  static func isEliding(_ language: String) -> Bool { ["fr", "it", "ca"].contains(language) }

  /// The tokens of a text, in order.
  ///
  /// - Complexity: O(bytes).
  public func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    scan(text) { kind, letters, surface in
      let terms = terms(of: kind, letters: letters, surface: surface)
      tokens.append(
        Token(
          surface: String(decoding: surface, as: UTF8.self), terms: terms.map { String(decoding: $0, as: UTF8.self) }))
    }
    return tokens
  }

  /// The pieces of a text; `terms(of:letters:surface:)` says what each stands for, which callers cache.
  func scan(_ text: String, _ body: (WordKind, Int, [UInt8]) -> Void) {
    WordScanner.scan(Array(text.utf8), isEliding: isEliding, body)
  }

  /// The terms of one piece.
  func terms(of kind: WordKind, letters: Int, surface: [UInt8]) -> [[UInt8]] {
    if kind != .word { return [surface] }
    let hasDigit = surface.contains { $0 >= 48 && $0 <= 57 }
    if letters < 2 { return [] }
    if hasDigit { return [surface] }
    if let stopWords {
      if stopWords.contains(surface) { return [] }
    } else if !isUnsegmented, letters <= StopWords.longestUnlisted {
      return []
    }
    if let stemmer {
      let stem = stemmer.stem(surface)
      return [isFolding ? LatinFolding.folded(stem) : stem]
    }
    return isUnsegmented ? [surface] : Tokenizer.characterGrams(surface)
  }

  /// `~` and each run of 3, 4 and 5 characters.
  private static func characterGrams(_ word: [UInt8]) -> [[UInt8]] {
    let starts = word.indices.filter { word[$0] & 0xC0 != 0x80 } + [word.count]
    let count = starts.count - 1
    var grams: [[UInt8]] = []
    for size in 3...5 where size <= count {
      for start in 0...(count - size) {
        grams.append([UInt8(ascii: "~")] + word[starts[start]..<starts[start + size]])
      }
    }
    return grams
  }
}
