// The documents that the teacher read, kept with the student: their vectors are better than the student's, and they are
// to have the same ones whenever they come again. Known by hashes of their texts; holds no text.

import ContentHash
import LinearAlgebra

/// The first 128 bits of the SHA-256 of a text's UTF-8.
struct TextKey: Sendable, Hashable {
  var high: UInt64
  var low: UInt64

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  init(_ text: String) {
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let digest = SHA256.hash(text).bytes
    self.init(high: number(digest[0..<8]), low: number(digest[8..<16]))
  }
}

/// Rows that stand in for what the student says of some texts.
struct TaughtRows: Sendable, Equatable {
  /// One per row, distinct.
  var keys: [TextKey]
  /// `keys.count × dimension`, as `DistilledModel.project` gives them: not centred yet.
  var vectors: Matrix

  init(keys: [TextKey], vectors: Matrix) { (self.keys, self.vectors) = (keys, vectors) }

  /// - Parameter rows: the documents that the rows of `vectors` belong to.
  init(_ documents: [LexicalDocument], rows: [Int], vectors: Matrix) {
    self.init(keys: rows.map { TextKey(documents[$0].text) }, vectors: vectors)
  }

  /// Gives the documents that say the same as a taught one its vector. O(bytes), in parallel.
  func replaceRows(of projected: inout Matrix, for documents: [LexicalDocument], threads: Int) {
    guard !keys.isEmpty else { return }
    let place = Dictionary(zip(keys, keys.indices)) { first, _ in first }
    let width = vectors.columns
    forEachRowChunk(writing: &projected, chunkSize: 1_024, threads: threads) { _, rows, slice in
      for (position, row) in rows.enumerated() {
        guard let taught = place[TextKey(documents[row].text)] else { continue }
        for column in 0..<width { slice[position * width + column] = vectors.values[taught * width + column] }
      }
    }
  }
}
