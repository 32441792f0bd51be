// The sentence encoder as a teacher.

public import LinearAlgebra

extension SentenceEncoder: SentenceTeacher {
  public func vectors(of texts: [String], threads: Int) throws -> Matrix { encode(texts, threads: threads) }

  /// A word with a rest that is in no piece counts as one piece per character: the encoder sees nothing of it.
  public func pieces(of word: String) -> Int {
    let ids = tokenIDs(word).dropFirst().dropLast()
    return ids.contains(tokenizer.vocabulary.unknown) ? word.unicodeScalars.count : ids.count
  }
}
