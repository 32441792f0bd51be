// Latin letters without accents, so that customers who leave accents out meet those who write them. Not a Unicode
// normalization: only the Latin-1 letters of western Europe.

/// Accented Latin letters without their accents.
enum LatinFolding {
  /// U+00C0–U+00FF as plain small letters; ß and æ as two; everything else as it is.
  ///
  /// - Complexity: O(bytes).
  static func folded(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(0xC3) else { return word }
    var output: [UInt8] = []
    output.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      if word[index] == 0xC3, index + 1 < word.count {
        if let plain = plain(word[index + 1]) {
          output.append(contentsOf: plain)
        } else {
          output.append(contentsOf: word[index...(index + 1)])
        }
        index += 2
      } else {
        output.append(word[index])
        index += 1
      }
    }
    return output
  }

  private static func plain(_ second: UInt8) -> [UInt8]? {
    switch second {
    case 0x9F: return [115, 115]  // ß
    case 0xA0...0xA5, 0x80...0x85: return [97]
    case 0xA6, 0x86: return [97, 101]  // æ
    case 0xA7, 0x87: return [99]
    case 0xA8...0xAB, 0x88...0x8B: return [101]
    case 0xAC...0xAF, 0x8C...0x8F: return [105]
    case 0xB1, 0x91: return [110]
    case 0xB2...0xB6, 0xB8, 0x92...0x96, 0x98: return [111]
    case 0xB9...0xBC, 0x99...0x9C: return [117]
    case 0xBD, 0xBF, 0x9D: return [121]
    default: return nil  // ð þ × ÷
    }
  }
}
