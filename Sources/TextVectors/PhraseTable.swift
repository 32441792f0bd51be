// Many phrases looked for at once: which of their groups a text speaks of.

/// Phrases in groups of up to 32, found by the three bytes that they start with.
struct PhraseTable: Sendable {
  private let phrases: [[UInt8]]
  private let bits: [UInt32]
  /// Where the phrases of each key end; they start where those of the key before end.
  private let ends: [Int]

  /// - Parameter groups: in lower case, of three bytes or more each; the group at place i has bit i.
  init(_ groups: [[[UInt8]]]) {
    precondition(groups.count <= 32, "\(groups.count) groups")
    var ordered: [(key: Int, phrase: [UInt8], bit: UInt32)] = []
    for (group, members) in groups.enumerated() {
      for phrase in members { ordered.append((Self.key(phrase[0], phrase[1], phrase[2]), phrase, 1 << UInt32(group))) }
    }
    ordered.sort { $0.key < $1.key }
    phrases = ordered.map(\.phrase)
    bits = ordered.map(\.bit)
    ends = (0..<Self.keys).map { key in ordered.firstIndex { $0.key > key } ?? ordered.count }
  }

  private static let keys = 1_024

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    ((Int(first) * 31 + Int(second)) * 31 + Int(third)) & (keys - 1)
  }

  /// The groups of the phrases that start a word of a range, as bits.
  ///
  /// - Complexity: O(bytes + words × phrases of the same key), of which there is hardly ever one.
  func groups(in text: TextLines, _ range: Range<Int>) -> UInt32 {
    text.bytes.withUnsafeBufferPointer { groups(in: text, $0, range) }
  }

  private func groups(in text: TextLines, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var found: UInt32 = 0
    var isInWord = false
    for index in range {
      let isWord = TextLines.isWordByte(bytes[index])
      if isWord, !isInWord, index + 2 < range.upperBound {
        // A blank of a phrase stands for a tab too.
        let third = text.folded(index + 2)
        let key = Self.key(text.folded(index), text.folded(index + 1), third == 9 ? 32 : third)
        for place in (key == 0 ? 0 : ends[key - 1])..<ends[key]
        where found & bits[place] == 0 && text.end(of: phrases[place], at: index, limit: range.upperBound) != nil {
          found |= bits[place]
        }
      }
      isInWord = isWord
    }
    return found
  }
}
