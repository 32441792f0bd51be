// Which documents the teacher reads. A function of what the documents say, never of the order they come in.

/// The documents that are taught.
///
/// Uniform, by a keyed hash of the text, each text once. Uniform is what covers best: samples that prefer rare words,
/// or go on until each word is covered so many times, were measured worse at every size (the words have vectors of
/// their own from the teacher anyway, and what is rare is not what is asked), and languages get their share.
struct TeacherSample: Sendable, Equatable {
  /// Row numbers, by rising hash: any prefix is a smaller uniform sample. Of equal texts the first row.
  var rows: [Int]
  /// Distinct texts among the candidates.
  var distinctTexts: Int

  /// - Parameters:
  ///   - candidates: Rows that may be taught.
  ///   - size: Rows wanted; fewer when there are fewer distinct texts.
  /// - Complexity: O(bytes + candidates · log candidates).
  init(_ documents: [LexicalDocument], candidates: [Int], size: Int, seed: UInt64) {
    let keyed = candidates.map { (TeacherSample.hash(documents[$0].text, seed: seed), $0) }
      .sorted { $0 < $1 }
    var rows: [Int] = []
    var distinct = 0
    for (index, (hash, row)) in keyed.enumerated() {
      // Equal texts are neighbours here. Two texts of one hash are one in 2⁶⁴: the second is not taught.
      if index > 0, keyed[index - 1].0 == hash { continue }
      distinct += 1
      if rows.count < size { rows.append(row) }
    }
    self.rows = rows
    distinctTexts = distinct
  }

  /// FNV-1a behind the seed, then the finaliser of SplitMix64.
  private static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
