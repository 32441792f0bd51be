// Words of a document as a short vector, for comparing what stands beside a line. Coarse on purpose: whoever wants to
// know what tickets mean takes the vectorizers.

import Glibc
import LinearAlgebra

/// Hashed words, weighted by how rare they are.
struct WordWeights {
  /// Words share this many places.
  static let dimension = 2_048
  /// Shorter words are mostly function words.
  private static let shortestWord = 3

  /// Of each place: ln(documents / documents with a word there).
  private let weights: [Double]

  /// Weighs words by how many of `count` documents hold them. O(bytes).
  init(counting count: Int, threads: Int, _ document: @Sendable (Int) -> String) {
    let counts = mapChunks(count: count, chunkSize: 4_096, threads: threads) { _, range in
      var counts = [Int](repeating: 0, count: Self.dimension)
      for row in range {
        let bytes = Array(document(row).utf8)
        for place in Self.places(bytes, [0..<bytes.count]) { counts[place] += 1 }
      }
      return counts
    }
    weights = (0..<Self.dimension).map { place in
      let holding = counts.reduce(0) { $0 + $1[place] }
      return holding == 0 ? 0 : log(Double(count) / Double(holding))
    }
  }

  /// The words of some parts of a text as a unit vector, places rising; empty without words. O(bytes).
  func vector(of bytes: [UInt8], in parts: [Range<Int>]) -> [(Int, Double)] {
    let places = Self.places(bytes, parts)
    let square = places.reduce(0) { $0 + weights[$1] * weights[$1] }
    guard square > 0 else { return [] }
    let length = square.squareRoot()
    return places.map { ($0, weights[$0] / length) }
  }

  /// Places of the words, each once, rising. Placeholders of masked data are none.
  private static func places(_ bytes: [UInt8], _ parts: [Range<Int>]) -> [Int] {
    var found: [Int] = []
    for part in parts {
      var index = part.lowerBound
      while index < part.upperBound {
        if let end = PersonalDataMask.placeholderEnd(bytes, at: index) {
          index = end
          continue
        }
        let start = index
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while index < part.upperBound, TextLines.isWordByte(bytes[index]) {
          let byte = bytes[index]
          hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte + 32 : byte)) &* 0x0000_0100_0000_01B3
          index += 1
        }
        if index - start >= shortestWord { found.append(Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 53)) }
        if index == start { index += 1 }
      }
    }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }
}
