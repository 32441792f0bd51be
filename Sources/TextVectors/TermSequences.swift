// Documents as sequences of term numbers: the one pass that reads text. Counting and weighting come after it.

import LinearAlgebra

/// The terms of a chunk of documents, in order, numbered within the chunk.
struct TermSequences: Sendable {
  /// Term numbers of all documents, one after the other.
  var terms: [Int32] = []
  /// Whether the term before is a neighbour in the text: both are whole words. Same count as `terms`.
  var isPaired: [Bool] = []
  /// `documents + 1` offsets into `terms`.
  var offsets: [Int] = [0]
  var table = ByteStringTable()
  /// Surface forms of terms with their counts; `form` is a number of `surfaces`.
  var forms: [Form] = []
  var surfaces = ByteStringTable()

  struct Form: Sendable {
    var term: Int32
    var surface: Int32
    var count: Int32
  }

  var documentCount: Int { offsets.count - 1 }

  /// Documents per chunk: enough to make the chunk's tables worth their set-up. Results do not depend on it.
  static let chunkSize = 1_024

  /// Reads `documents`.
  ///
  /// - Parameter defaultLanguage: for documents whose language is `und` or empty.
  static func reading(_ documents: ArraySlice<LexicalDocument>, defaultLanguage: String) -> TermSequences {
    var sequences = TermSequences()
    var readers: [LanguageReader] = []
    for document in documents {
      var language = LanguageDetector.primarySubtag(document.language)
      if language.isEmpty || language == LanguageDetector.undetermined { language = defaultLanguage }
      // A desk has a handful of languages.
      let known = readers.firstIndex { $0.language == language }
      if known == nil { readers.append(LanguageReader(language: language)) }
      readers[known ?? readers.count - 1].read(document.text, into: &sequences)
      sequences.offsets.append(sequences.terms.count)
    }
    for reader in readers { reader.addForms(to: &sequences) }
    return sequences
  }
}

/// Reads texts of one language, and looks at each surface form once.
private struct LanguageReader {
  let language: String
  private let tokenizer: Tokenizer
  private var surfaces = ByteStringTable()
  /// Of each surface its terms in the chunk's table.
  private var terms: [[Int32]] = []
  private var isWord: [Bool] = []
  private var counts: [Int32] = []

  init(language: String) {
    self.language = language
    tokenizer = Tokenizer(language: language)
  }

  mutating func read(_ text: String, into sequences: inout TermSequences) {
    var isFirst = true
    tokenizer.scan(text) { kind, letters, surface in
      let id = surfaces.intern(surface)
      if id == terms.count {
        let found = tokenizer.terms(of: kind, letters: letters, surface: surface)
        terms.append(found.map { Int32(sequences.table.intern($0)) })
        isWord.append(kind != .gram && found.count == 1)
        counts.append(0)
      }
      counts[id] += 1
      for term in terms[id] {
        sequences.terms.append(term)
        sequences.isPaired.append(!isFirst && isWord[id])
      }
      if !terms[id].isEmpty { isFirst = !isWord[id] }
    }
  }

  func addForms(to sequences: inout TermSequences) {
    for id in terms.indices where !terms[id].isEmpty {
      let surface = Int32(sequences.surfaces.intern(surfaces.bytes(id)))
      for term in terms[id] { sequences.forms.append(.init(term: term, surface: surface, count: counts[id])) }
    }
  }
}
