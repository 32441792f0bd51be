// Words to stems, by Snowball (libstemmer). Which language has which stemmer, and the handle's lifetime.

import CStemmer

/// A Snowball stemmer of one language. One handle serves one thread at a time; workers make their own.
final class Stemmer {
  private let handle: OpaquePointer

  /// - Parameter language: primary language subtag (`en`). `nil` for a language without a stemmer.
  init?(language: String) {
    guard let algorithm = Stemmer.algorithms[language], let handle = sb_stemmer_new(algorithm, "UTF_8") else {
      return nil
    }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  static func hasStemmer(for language: String) -> Bool { algorithms[language] != nil }

  /// The stem of a word in lower case, in UTF-8; the word itself when the library runs out of memory.
  ///
  /// - Complexity: O(bytes).
  func stem(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { buffer in
      guard let stem = sb_stemmer_stem(handle, buffer.baseAddress, Int32(buffer.count)) else { return word }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }

  private static let algorithms = [
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
    "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]
}
