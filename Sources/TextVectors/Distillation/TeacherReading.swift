// Which languages of a corpus the teacher can read, judged by what it does to their words. Not language detection, and
// no list of languages: another teacher reads others.

/// What is said of a language of the corpus.
public struct TeacherReading: Sendable, Equatable {
  /// Primary subtag, as `en`.
  public var language: String
  public var documents: Int
  /// Mean number of pieces that the teacher cuts a word of at least four characters into, in running text; `nil`
  /// without such words.
  public var piecesPerWord: Double?
  /// The documents of this language have the student's vectors; the others keep lexical ones.
  public var isRead: Bool

  /// Above it a language counts as one the teacher cannot read. all-MiniLM-L6-v2 cuts English into 1.05 to 1.15
  /// pieces per word (bank, insurance and shop customers, with their typos), and French, Spanish, Portuguese and German
  /// into 2.06 to 2.47. Distinct words do not tell them apart: the rare ones of a large English desk are typos and
  /// names.
  public static let mostPiecesPerWord = 1.5

  private static let shortestWord = 4

  /// One entry per language, by falling number of documents, then by code; and of each document its place in them.
  ///
  /// Documents of undetermined language count as the most frequent one.
  ///
  /// - Complexity: O(bytes), and one call of the teacher's tokenizer per distinct word.
  static func judging(
    _ documents: [LexicalDocument], teacher: some SentenceTeacher
  ) -> (readings: [TeacherReading], place: [Int]) {
    let common = DocumentTermMatrix.mostFrequentLanguage(of: documents)
    var number: [String: Int] = [:]
    var groups: [(language: String, documents: Int, words: Int, pieces: Int)] = []
    var pieces: [[UInt8]: Int] = [:]
    var place: [Int] = []
    place.reserveCapacity(documents.count)
    for document in documents {
      var language = LanguageDetector.primarySubtag(document.language)
      if language.isEmpty || language == LanguageDetector.undetermined { language = common }
      let group = number[language] ?? groups.count
      if group == groups.count {
        number[language] = group
        groups.append((language, 0, 0, 0))
      }
      place.append(group)
      groups[group].documents += 1
      WordScanner.scan(Array(document.text.utf8), isEliding: false) { kind, letters, surface in
        guard kind == .gram || kind == .word && letters >= shortestWord, !surface.contains(where: isDigit) else {
          return
        }
        let count: Int
        if let known = pieces[surface] {
          count = known
        } else {
          count = teacher.pieces(of: String(decoding: surface, as: UTF8.self))
          pieces[surface] = count
        }
        groups[group].words += 1
        groups[group].pieces += count
      }
    }
    let order = groups.indices.sorted {
      (groups[$1].documents, groups[$0].language) < (groups[$0].documents, groups[$1].language)
    }
    var rank = [Int](repeating: 0, count: groups.count)
    for (new, old) in order.enumerated() { rank[old] = new }
    let readings = order.map { index in
      let group = groups[index]
      let mean = group.words > 0 ? Double(group.pieces) / Double(group.words) : nil
      return TeacherReading(
        language: group.language, documents: group.documents, piecesPerWord: mean,
        isRead: (mean ?? 0) <= mostPiecesPerWord)
    }
    return (readings, place.map { rank[$0] })
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
