// What the distilled vectorizer learns from: anything that gives sentences vectors. Not an encoder itself.

public import LinearAlgebra

/// A sentence encoder, as its student sees it.
public protocol SentenceTeacher: Sendable {
  /// Floats per vector.
  var dimension: Int { get }

  /// The vectors of texts: `texts.count × dimension`, unit rows, in the order given.
  ///
  /// The rows depend on the set of texts only, not on their order nor on the number of threads.
  func vectors(of texts: [String], threads: Int) throws -> Matrix

  /// Into how many pieces of its vocabulary the teacher cuts a word. Words it knows are one piece; a word of a language
  /// it never read falls apart.
  func pieces(of word: String) -> Int
}
