// Many phrases looked for at once: which of their groups a text speaks of.

/// Phrases in groups of up to 32, found by the byte that they start with.
struct PhraseTable: Sendable {
  private let phrases: [[UInt8]]
  private let bits: [UInt32]
  /// Places of the phrases that start with each byte.
  private let starting: [[Int]]

  /// - Parameter groups: in lower case; the group at place i has bit i.
  init(_ groups: [[[UInt8]]]) {
    precondition(groups.count <= 32, "\(groups.count) groups")
    var starting = [[Int]](repeating: [], count: 256)
    var phrases: [[UInt8]] = []
    var bits: [UInt32] = []
    for (group, members) in groups.enumerated() {
      for phrase in members {
        starting[Int(phrase[0])].append(phrases.count)
        phrases.append(phrase)
        bits.append(1 << UInt32(group))
      }
    }
    (self.phrases, self.bits, self.starting) = (phrases, bits, starting)
  }

  /// The groups of the phrases that start a word of a range, as bits.
  ///
  /// - Complexity: O(words × phrases that start with the same letter).
  func groups(in text: TextLines, _ range: Range<Int>) -> UInt32 {
    var found: UInt32 = 0
    var isInWord = false
    for index in range {
      let isWord = TextLines.isWordByte(text.bytes[index])
      if isWord, !isInWord {
        for place in starting[Int(text.folded(index))]
        where found & bits[place] == 0 && text.end(of: phrases[place], at: index, limit: range.upperBound) != nil {
          found |= bits[place]
        }
      }
      isInWord = isWord
    }
    return found
  }
}
