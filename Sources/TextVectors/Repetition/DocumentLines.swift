// The lines of a document as they are counted: which line is the same as another, whatever its numbers, case and
// blanks.

/// A line of a document with what names it.
struct DocumentLine {
  /// Its bytes, without its line end.
  var range: Range<Int>
  /// The same for lines that differ in numbers, in the case of ASCII letters and in blanks only.
  var hash: UInt64
  /// Words with a letter.
  var words: Int
  /// A field's name with its colon, when text follows it ("Order number: 4711"), and what names it.
  var label: (range: Range<Int>, hash: UInt64)?
}

enum DocumentLines {
  /// Longest name of a field: bytes, words.
  private static let longestLabel = (bytes: 40, words: 4)
  /// Keeps names of fields apart from lines of the same words.
  private static let labelSalt: UInt64 = 0x6C61_6265_6C00_0000

  /// The lines of a text that are not blank, in order.
  ///
  /// - Complexity: O(bytes).
  static func of(_ bytes: [UInt8]) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let (hash, words) = normalizedHash(bytes[start..<end])
      if hash != emptyHash {
        lines.append(
          DocumentLine(range: start..<end, hash: hash, words: words, label: label(bytes, start..<end)))
      }
      start = end + 1
    }
    return lines
  }

  private static func label(_ bytes: [UInt8], _ range: Range<Int>) -> (Range<Int>, UInt64)? {
    let near = range.prefix(longestLabel.bytes + 1)
    guard let colon = near.first(where: { bytes[$0] == UInt8(ascii: ":") }), colon > range.lowerBound,
      bytes[colon + 1..<range.upperBound].contains(where: { $0 > 32 }), bytes[colon + 1] <= 32
    else { return nil }
    let (hash, words) = normalizedHash(bytes[range.lowerBound...colon])
    return (1...longestLabel.words).contains(words) ? (range.lowerBound..<colon + 1, hash ^ labelSalt) : nil
  }

  /// FNV-1a of no bytes.
  private static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, 64 bits, of the bytes in lower case, runs of digits as one zero, runs of blanks as one; and the number of
  /// words with a letter.
  static func normalizedHash(_ bytes: ArraySlice<UInt8>) -> (hash: UInt64, words: Int) {
    var hash = emptyHash
    var words = 0
    var last: UInt8 = 32
    var hasLetter = false
    for byte in bytes {
      var folded = byte
      if byte >= 65, byte <= 90 {
        folded = byte + 32
      } else if byte >= 48, byte <= 57 {
        folded = 48
      } else if byte <= 32 {
        folded = 32
      }
      if folded > 96 || folded >= 0x80 {
        if !hasLetter { words += 1 }
        hasLetter = true
      } else if folded == 32 {
        hasLetter = false
      }
      if folded == last, folded == 32 || folded == 48 { continue }
      // A blank counts when something follows it, so that blanks at either end do not.
      if last == 32, hash != emptyHash { hash = (hash ^ 32) &* 0x0000_0100_0000_01B3 }
      last = folded
      if folded != 32 { hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01B3 }
    }
    return (hash, words)
  }
}
