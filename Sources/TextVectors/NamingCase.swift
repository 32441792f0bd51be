// How people write a word inside a sentence: German nouns and brand names keep their capitals in names. It reads
// letters of ASCII and Latin-1 only; words of other alphabets stay in lower case.

/// Counts of the written forms of words, other than at the start of a clause.
struct CaseCounts: Sendable {
  /// Language in one byte, then the form as written.
  private(set) var table = ByteStringTable()
  private(set) var counts: [Int] = []

  /// Counts the words of a clause but the first, which is in capitals for its place.
  mutating func read(_ clause: [UInt8], number: UInt8) {
    var word: [UInt8] = [number]
    var isFirst = true
    for index in 0...clause.count {
      if index < clause.count, CaseCounts.isLetter(clause[index]) {
        word.append(clause[index])
        continue
      }
      guard word.count > 1 else { continue }
      if !isFirst, word.count <= WordScanner.longestWord {
        let id = table.intern(word)
        if id == counts.count { counts.append(0) }
        counts[id] += 1
      }
      isFirst = false
      word.removeSubrange(1...)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 32) >= 97 && (byte | 32) <= 122 }

  /// In lower case: ASCII and U+00C0–U+00DE.
  static func lower(_ form: ArraySlice<UInt8>) -> [UInt8] {
    var output = Array(form)
    for index in output.indices.dropFirst() {
      if output[index] >= 65 && output[index] <= 90 {
        output[index] |= 32
      } else if output[index - 1] == 0xC3, (0x80...0x9E).contains(output[index]), output[index] != 0x97 {
        output[index] += 32
      }
    }
    return output
  }
}

/// The usual written form of each word, where it is not lower case.
struct CaseForms {
  private var best: [Int: (count: Int, form: [UInt8])] = [:]
  private var totals: [Int: Int] = [:]

  /// - Parameter table: of words in lower case behind the number of their language.
  init(_ parts: [CaseCounts], table: ByteStringTable) {
    var merged = ByteStringTable()
    var counts: [Int] = []
    for part in parts {
      for local in 0..<part.table.count {
        let id = merged.intern(part.table.bytes(local))
        if id == counts.count { counts.append(0) }
        counts[id] += part.counts[local]
      }
    }
    for id in 0..<merged.count {
      let form = merged.bytes(id)
      guard let word = table.find(CaseCounts.lower(form)) else { continue }
      totals[word, default: 0] += counts[id]
      let plain = Array(form.dropFirst())
      if let other = best[word],
        other.count > counts[id] || other.count == counts[id] && other.form.lexicographicallyPrecedes(plain)
      {
        continue
      }
      best[word] = (counts[id], plain)
    }
  }

  /// The form that more than half of the occurrences have, three at least; `nil` when there is none.
  func form(_ word: Int) -> [UInt8]? {
    guard let best = best[word], best.count >= 3, 2 * best.count > totals[word, default: 0] else { return nil }
    return best.form
  }
}
