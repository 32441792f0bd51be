// Slips of the fingers: neighbouring keys, dropped, doubled and swapped letters, missing apostrophes, missing capitals.
// Only ASCII letters change, and never a word with a digit or an @ in it: numbers and addresses stay right.
import SeededRandom

enum Typos {
  /// How often each style slips.
  static func rate(_ style: WritingStyle) -> (letter: Double, apostrophe: Double) {
    switch style {
    case .tidy: (0.001, 0.02)
    case .lowercase: (0.007, 0.5)
    case .sloppy: (0.022, 0.8)
    }
  }

  /// Rewrites `text` from `start` on the way somebody types. O(length).
  static func apply(_ style: WritingStyle, to text: inout Bytes, from start: Int, random: inout SplitMix64) {
    let (letterRate, apostropheRate) = rate(style)
    var out = Bytes()
    out.reserveCapacity(text.count - start + 16)
    var word = start
    while word < text.count {
      var end = word
      var isPlain = true
      while end < text.count, text[end] != 32, text[end] != 10 {
        if text[end] == 64 || (text[end] >= 48 && text[end] <= 57) { isPlain = false }
        end += 1
      }
      if isPlain {
        var position = word
        while position < end {
          let byte = text[position]
          let letter = byte | 32
          if byte == 39, random.chance(apostropheRate) {
            // left out
          } else if letter >= 97, letter <= 122, random.chance(letterRate) {
            let next = position + 1 < end ? text[position + 1] : 0
            switch random.below(4) {
            case 0: out.append(neighbour(letter, &random))
            case 1: break
            case 2:
              out.append(byte)
              out.append(letter)
            default:
              if (next | 32) >= 97, (next | 32) <= 122 {
                out.append(next)
                position += 1
              }
              out.append(byte)
            }
          } else {
            out.append(style != .tidy && byte >= 65 && byte <= 90 ? letter : byte)
          }
          position += 1
        }
      } else {
        out.append(contentsOf: text[word..<end])
      }
      if end < text.count { out.append(text[end]) }
      word = end + 1
    }
    text.removeSubrange(start...)
    text.append(contentsOf: out)
  }

  private static let rows: [Bytes] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  private static func neighbour(_ letter: UInt8, _ random: inout SplitMix64) -> UInt8 {
    for row in rows {
      guard let place = row.firstIndex(of: letter) else { continue }
      let step = random.chance(0.5) ? 1 : -1
      return row[min(max(place + step, 0), row.count - 1)]
    }
    return letter
  }
}
