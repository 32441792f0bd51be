// The sentence encoder as the teacher of a student.

public import LinearAlgebra

extension SentenceEncoder: SentenceTeacher {
  public func encode(_ texts: [String], threads: Int) -> Matrix { encode(texts, threads: threads, progress: nil) }

  public func pieces(of word: String) -> Int {
    // Beside the word's pieces, the text's two ends.
    max(1, tokenIDs(word).count - 2)
  }
}
