// The sentence encoder as a teacher.

public import LinearAlgebra

extension SentenceEncoder: SentenceTeacher {
  public func vectors(of texts: [String], threads: Int) throws -> Matrix { encode(texts, threads: threads) }

  public func read(
    _ texts: [String], threads: Int,
    visit: @escaping @Sendable (_ text: Int, _ pieces: ArraySlice<Int32>, _ outputs: UnsafeBufferPointer<Float>) -> Void
  ) throws -> Matrix {
    encode(texts, threads: threads, visit: visit)
  }

  public func letters(of piece: Int32) -> ArraySlice<UInt8> { tokenizer.vocabulary.letters(of: piece) }

  /// A word with a rest that is in no piece counts as one piece per character: the encoder sees nothing of it.
  public func pieces(of word: String) -> Int {
    let ids = tokenIDs(word).dropFirst().dropLast()
    return ids.contains(tokenizer.vocabulary.unknown) ? word.unicodeScalars.count : ids.count
  }
}
