// Documents as clauses of words, kept to be asked for phrases. One pass over the text; what may be a phrase, and how
// often it stands where, is in `NamingText+Phrases.swift`. It does not judge which phrase is a good name.

import LinearAlgebra

/// The most central documents of groups (intents), read for naming.
///
/// Only documents in the majority language of their group speak for it; the others serve as what stands elsewhere in
/// their language. Words of two languages never meet, even when they are spelt alike.
public struct NamingText: Sendable {
  let clauses: NamingClauses
  /// Of each distinct word of a language how people mostly write it inside a sentence.
  let texts: [String]
  /// Stems, by number; a stem of one language is not that of another.
  let stems: [String]
  /// The language of each document, by number of `languageCodes`.
  let languages: [Int32]
  /// Sorted.
  let languageCodes: [String]
  let lexicons: [NamingLanguage]
  /// The group of each document.
  let labels: [Int32]
  /// Number of groups.
  public let groups: Int
  /// The documents of each group, rising.
  let members: [[Int]]
  /// Of each group the number of its language: that of most documents, the first by code among equals.
  let groupLanguages: [Int32]

  /// Words of a document that are read: what is asked for stands at the start.
  static let longestDocument = 120

  /// Reads documents.
  ///
  /// - Parameter labels: The group of each document, `0 ..< groups`.
  /// - Complexity: O(bytes).
  public init(_ documents: [LexicalDocument], labels: [Int32], groups: Int, threads: Int) {
    precondition(documents.count == labels.count, "\(documents.count) documents, \(labels.count) labels")
    let fallback = DocumentTermMatrix.mostFrequentLanguage(of: documents)
    let spoken = documents.map { document in
      let language = LanguageDetector.primarySubtag(document.language)
      return language.isEmpty || language == LanguageDetector.undetermined ? fallback : language
    }
    let codes = Set(spoken).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, Int32($0)) })
    let languages = spoken.map { numbers[$0]! }
    let chunks = mapChunks(count: documents.count, chunkSize: 512, threads: threads) { _, range in
      var chunk = NamingChunk()
      for index in range { chunk.read(documents[index].text, language: spoken[index], number: languages[index]) }
      return chunk
    }

    var table = ByteStringTable()
    var tokens: [Int32] = []
    tokens.reserveCapacity(chunks.reduce(0) { $0 + $1.tokens.count })
    var offsets = [0]
    var kinds: [WordKind] = []
    var letters: [Int] = []
    for chunk in chunks {
      let renumbered = (0..<chunk.table.count).map { local -> Int32 in
        let id = table.intern(chunk.table.bytes(local))
        if id == kinds.count {
          kinds.append(chunk.kinds[local])
          letters.append(chunk.letters[local])
        }
        return Int32(id)
      }
      for token in chunk.tokens { tokens.append(token < 0 ? -1 : renumbered[Int(token)]) }
      for length in chunk.lengths { offsets.append(offsets[offsets.count - 1] + length) }
    }
    var stemTable = ByteStringTable()
    let lexicons = codes.map { NamingLanguage.of($0) }
    let readers = codes.map { NamingWordReader(language: $0) }
    let cases = CaseForms(chunks.map(\.cased), table: table)
    var surfaces: [NamingSurface] = []
    var texts: [String] = []
    for id in 0..<table.count {
      let key = table.bytes(id)
      let number = Int32(key[key.startIndex])
      let bytes = Array(key.dropFirst())
      surfaces.append(
        readers[Int(number)].surface(
          bytes, number: number, kind: kinds[id], letters: letters[id], stems: &stemTable))
      texts.append(String(decoding: cases.form(id) ?? bytes, as: UTF8.self))
    }
    stems = (0..<stemTable.count).map { String(decoding: stemTable.bytes($0).dropFirst(), as: UTF8.self) }
    clauses = NamingClauses(tokens: tokens, offsets: offsets, surfaces: surfaces)
    self.texts = texts
    self.languages = languages
    self.labels = labels
    self.groups = groups
    self.lexicons = lexicons
    languageCodes = codes
    var members = [[Int]](repeating: [], count: groups)
    for document in labels.indices { members[Int(labels[document])].append(document) }
    self.members = members
    var votes = [Int](repeating: 0, count: groups * max(codes.count, 1))
    for index in labels.indices { votes[Int(labels[index]) * codes.count + Int(languages[index])] += 1 }
    groupLanguages = (0..<groups).map { group in
      Int32(codes.indices.max { votes[group * codes.count + $0] < votes[group * codes.count + $1] } ?? 0)
    }
  }

  /// The language of a group's names, BCP 47.
  public func language(of group: Int) -> String {
    languageCodes.isEmpty ? LanguageDetector.undetermined : languageCodes[Int(groupLanguages[group])]
  }
}

/// Knows the words of one language.
private struct NamingWordReader {
  let tokenizer: Tokenizer
  let lexicon: NamingLanguage
  let hasStemmer: Bool

  init(language: String) {
    tokenizer = Tokenizer(language: language)
    lexicon = NamingLanguage.of(language)
    hasStemmer = Stemmer.hasStemmer(for: language)
  }

  func surface(
    _ bytes: [UInt8], number: Int32, kind: WordKind, letters: Int, stems: inout ByteStringTable
  ) -> NamingSurface {
    var surface = NamingSurface(stem: -1)
    func stem(_ bytes: [UInt8]) -> Int32 {
      let id = stems.intern([UInt8(number)] + bytes)
      // Keys of phrases have 21 bits for a word.
      return id < 1 << 21 - 1 ? Int32(id) : -1
    }
    switch kind {
    case .placeholder: surface.isBreak = true
    case .gram:
      surface.isBreak = true
      surface.stem = stem(bytes)
    case .word:
      surface.isNegation = lexicon.negations.contains(bytes)
      surface.isInability = lexicon.inabilities.contains(bytes)
      surface.isLink = lexicon.links.contains(bytes)
      surface.isCue = lexicon.cues.contains(bytes)
      // A number or a code with digits names no intent, and may be somebody's.
      if bytes.contains(where: { $0 >= 48 && $0 <= 57 }) { break }
      if lexicon.particles.contains(bytes) {
        surface.isParticle = true
        surface.stem = stem(bytes)
        break
      }
      let terms = tokenizer.terms(of: kind, letters: letters, surface: bytes)
      if terms.isEmpty || surface.isNegation || surface.isCue { break }
      surface.isContent = true
      surface.stem = stem(hasStemmer && terms.count == 1 ? terms[0] : bytes)
      surface.isVerbForm =
        lexicon.verbEndings.isEmpty
        || lexicon.verbEndings.contains { bytes.count > $0.count + 1 && bytes.suffix($0.count).elementsEqual($0) }
    }
    if surface.stem < 0 { surface.isContent = false }
    return surface
  }
}

/// Documents of one chunk.
private struct NamingChunk: Sendable {
  /// The number of the language in one byte, then the word.
  var table = ByteStringTable()
  var kinds: [WordKind] = []
  var letters: [Int] = []
  var tokens: [Int32] = []
  var lengths: [Int] = []
  var cased = CaseCounts()

  mutating func read(_ text: String, language: String, number: Int32) {
    let bytes = Array(text.utf8)
    let isEliding = Tokenizer.isEliding(language)
    let start = tokens.count
    var clauseStart = 0
    var key = [UInt8(number)]
    for index in 0...bytes.count where index == bytes.count || NamingChunk.endsClause(bytes[index]) {
      if tokens.count - start >= NamingText.longestDocument { break }
      let clause = Array(bytes[clauseStart..<index])
      clauseStart = index + 1
      WordScanner.scan(clause, isEliding: isEliding) { kind, count, word in
        key.removeLast(key.count - 1)
        key.append(contentsOf: word)
        let id = table.intern(key)
        if id == kinds.count {
          kinds.append(kind)
          letters.append(count)
        }
        tokens.append(Int32(id))
      }
      cased.read(clause, number: UInt8(number))
      if let last = tokens.last, last >= 0, tokens.count > start { tokens.append(-1) }
    }
    lengths.append(tokens.count - start)
  }

  /// `, . ; : ! ?`, brackets of the round kind, quotes, and line ends.
  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, 13, 33, 34, 40, 41, 44, 46, 58, 59, 63: return true
    default: return false
    }
  }
}
