// The terms that a corpus is described by. A plain value: can be stored, knows no text.

/// The columns of a document-term matrix.
///
/// In order of falling document frequency, single terms before pairs, then by term bytes; a shorter vocabulary of the
/// same corpus is a prefix of a longer one.
public struct Vocabulary: Sendable, Equatable {
  /// Stems, character grams (`~…`), placeholders (`[…]`); pairs of neighbours as two terms with a blank between.
  public var terms: [String]
  /// For people: of each term its most frequent surface form, in lower case.
  public var displayForms: [String]
  /// In how many documents of the corpus each term stands.
  public var documentFrequencies: [Int32]
  /// Documents of the corpus, with terms or without.
  public var documentCount: Int
  /// The language that documents of undetermined language are read in: the corpus's most frequent one.
  public var defaultLanguage: String

  public init(
    terms: [String], displayForms: [String], documentFrequencies: [Int32], documentCount: Int, defaultLanguage: String
  ) {
    precondition(
      terms.count == displayForms.count && terms.count == documentFrequencies.count,
      "\(terms.count) terms, \(displayForms.count) display forms, \(documentFrequencies.count) frequencies")
    self.terms = terms
    self.displayForms = displayForms
    self.documentFrequencies = documentFrequencies
    self.documentCount = documentCount
    self.defaultLanguage = defaultLanguage
  }

  public var count: Int { terms.count }

  /// Whether a term may stand in the name of an intent: placeholders and character grams may not.
  public static func isNameable(_ term: String) -> Bool {
    guard let first = term.utf8.first, first != UInt8(ascii: "~") else { return false }
    return !term.split(separator: " ").contains { PersonalDataMask.isPlaceholder(String($0)) }
  }
}

/// A text with its language, as the matrix is built from it.
public struct LexicalDocument: Sendable, Equatable {
  public var text: String
  /// BCP 47; `und` when it is not known.
  public var language: String

  public init(text: String, language: String) {
    self.text = text
    self.language = language
  }
}

/// The columns of terms and pairs, for looking up. Built once per use of a vocabulary.
struct VocabularyIndex: Sendable {
  /// Numbers of the table are not columns: a pair takes no number. `columns[number]` is.
  private var table = ByteStringTable()
  private var columns: [Int32] = []
  /// Key: column of the first term, column of the second.
  private(set) var pairs: [UInt64: Int32] = [:]

  init(_ vocabulary: Vocabulary) {
    var pairColumns: [Int] = []
    for (column, term) in vocabulary.terms.enumerated() {
      if term.utf8.contains(32) {
        pairColumns.append(column)
      } else {
        _ = table.intern(Array(term.utf8))
        columns.append(Int32(column))
      }
    }
    for column in pairColumns {
      let parts = vocabulary.terms[column].split(separator: " ")
      guard parts.count == 2, let first = self.column(of: Array(parts[0].utf8)),
        let second = self.column(of: Array(parts[1].utf8))
      else { continue }
      pairs[VocabularyIndex.pair(first, second)] = Int32(column)
    }
  }

  func column(of term: some RandomAccessCollection<UInt8>) -> Int32? { table.find(term).map { columns[$0] } }

  static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
