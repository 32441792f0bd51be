// Whether documents use given words, by the terms that the tokenizer makes of both. Ranks nothing.

/// Finds words in documents, whatever their case, accents and endings.
///
/// A word stands for its terms in the language of the document that is looked at: "refunds" finds "refund" in an
/// English text. Of several words, all have to follow each other; function words between them do not count. A word
/// that the language drops as a function word is looked for among all words.
public struct TermMatching {
  private let terms: [String]
  private let defaultLanguage: String
  private var readers: [String: Reader] = [:]

  /// - Parameter defaultLanguage: for documents whose language is `und` or empty.
  public init(_ terms: [String], defaultLanguage: String) {
    self.terms = terms
    self.defaultLanguage = defaultLanguage
  }

  /// Whether each document uses any of the terms.
  ///
  /// Documents of an unknown language are read in the one that most others have.
  ///
  /// - Complexity: O(bytes · terms).
  public static func uses(of terms: [String], in documents: [LexicalDocument]) -> [Bool] {
    var matching = TermMatching(
      terms, defaultLanguage: DocumentTermMatrix.mostFrequentLanguage(of: documents))
    return documents.map { matching.isUsed(in: $0) }
  }

  public mutating func isUsed(in document: LexicalDocument) -> Bool {
    var language = LanguageDetector.primarySubtag(document.language)
    if language.isEmpty || language == LanguageDetector.undetermined { language = defaultLanguage }
    let reader = readers[language] ?? Reader(terms, language: language)
    readers[language] = reader
    return reader.isUsed(in: document.text)
  }

  /// One language's terms.
  private final class Reader {
    private let tokenizer: Tokenizer
    /// Of each term that has any: what has to follow each other.
    private var sequences: [[String]] = []
    /// Surfaces of those that are function words.
    private var plain: [[String]] = []

    init(_ terms: [String], language: String) {
      tokenizer = Tokenizer(language: language)
      for term in terms {
        let tokens = tokenizer.tokens(of: term)
        let sequence = tokens.flatMap(\.terms)
        if !sequence.isEmpty {
          sequences.append(sequence)
        } else if !tokens.isEmpty {
          plain.append(tokens.map(\.surface))
        }
      }
    }

    func isUsed(in text: String) -> Bool {
      let tokens = tokenizer.tokens(of: text)
      return Self.contains(tokens.flatMap(\.terms), anyOf: sequences)
        || Self.contains(tokens.map(\.surface), anyOf: plain)
    }

    private static func contains(_ words: [String], anyOf sequences: [[String]]) -> Bool {
      sequences.contains { sequence in
        guard sequence.count <= words.count else { return false }
        let starts = 0...(words.count - sequence.count)
        return starts.contains { words[$0..<($0 + sequence.count)].elementsEqual(sequence) }
      }
    }
  }
}
