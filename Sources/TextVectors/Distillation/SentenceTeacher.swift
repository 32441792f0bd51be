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

  /// The same vectors, and what they are means of.
  ///
  /// - Parameter visit: Called once for each text, from several threads at once and in no certain order, with the
  ///   text's place, the ids of its pieces and, valid during the call, what the teacher says of each of them where it
  ///   stands: pieces × dimension. A text without pieces is not visited.
  func read(
    _ texts: [String], threads: Int,
    visit: @escaping @Sendable (_ text: Int, _ pieces: ArraySlice<Int32>, _ outputs: UnsafeBufferPointer<Float>) -> Void
  ) throws -> Matrix

  /// The letters of a piece, in lower case, as UTF-8.
  func letters(of piece: Int32) -> ArraySlice<UInt8>

  /// Into how many pieces of its vocabulary the teacher cuts a word. Words it knows are one piece; a word of a language
  /// it never read falls apart.
  func pieces(of word: String) -> Int
}
