// Which texts are encoded together. Not the arithmetic.
import LinearAlgebra

/// The distinct token sequences of some texts, sorted, and cut into batches of about equal numbers of tokens.
///
/// Sorted by length, then ids, so that what is computed together depends on the set of texts alone. Lengths are mixed
/// in a batch without padding: products run over all its tokens, attention over each sequence.
struct EncoderBatches: Sendable {
  /// Tokens per batch. Larger ones pack the weights less often and take more memory: 512, 1,024 and 2,048 reached 74,
  /// 77 and 81% of the products' peak speed where this was measured.
  private static let tokens = 1_024
  /// A few texts are cut into at least this many batches, if none has under `fewestTokens`: work for several threads.
  private static let fewest = 16
  private static let fewestTokens = 128
  private static let textChunk = 256

  private var ids: [Int32] = []
  /// `texts + 1` offsets into `ids`.
  private var ends: [Int] = [0]
  /// Texts, those of equal ids beside each other.
  private var order: [Int32]
  /// `sequences + 1` offsets into `order`.
  private var groups: [Int] = [0]
  /// `count + 1` offsets into the sequences.
  private var cuts: [Int] = [0]

  /// Number of batches.
  var count: Int { cuts.count - 1 }

  init(_ texts: [String], tokenizer: WordPieceTokenizer, threads: Int) {
    let parts = mapChunks(count: texts.count, chunkSize: EncoderBatches.textChunk, threads: threads) { _, range in
      var ids: [Int32] = []
      var ends: [Int] = []
      for text in texts[range] {
        tokenizer.append(text, to: &ids)
        ends.append(ids.count)
      }
      return (ids, ends)
    }
    for (part, partEnds) in parts {
      for end in partEnds { ends.append(ids.count + end) }
      ids += part
    }
    order = (0..<Int32(texts.count)).map { $0 }
    let (ids, ends) = (ids, ends)
    order.sort { EncoderBatches.precedes(Int($0), Int($1), ids, ends) }
    var total = 0
    for place in order.indices where place + 1 == order.count || differ(order[place], order[place + 1]) {
      groups.append(place + 1)
      total += length(Int(order[place]))
    }
    let size = min(EncoderBatches.tokens, max(total / EncoderBatches.fewest, EncoderBatches.fewestTokens))
    var tokens = 0
    for sequence in 0..<groups.count - 1 {
      let next = length(Int(order[groups[sequence]]))
      if tokens > 0, tokens + next > size {
        cuts.append(sequence)
        tokens = 0
      }
      tokens += next
    }
    if tokens > 0 { cuts.append(groups.count - 1) }
  }

  /// The sequences of a batch.
  func sequences(_ batch: Int) -> Range<Int> { cuts[batch]..<cuts[batch + 1] }

  /// The ids of a sequence.
  func ids(_ sequence: Int) -> ArraySlice<Int32> {
    let text = Int(order[groups[sequence]])
    return ids[ends[text]..<ends[text + 1]]
  }

  /// The texts that have these ids.
  func texts(_ sequence: Int) -> some Sequence<Int> {
    order[groups[sequence]..<groups[sequence + 1]].lazy.map(Int.init)
  }

  private func length(_ text: Int) -> Int { ends[text + 1] - ends[text] }

  private func differ(_ a: Int32, _ b: Int32) -> Bool {
    ids[ends[Int(a)]..<ends[Int(a) + 1]] != ids[ends[Int(b)]..<ends[Int(b) + 1]]
  }

  /// By length, then ids, then place.
  private static func precedes(_ a: Int, _ b: Int, _ ids: [Int32], _ ends: [Int]) -> Bool {
    let count = ends[a + 1] - ends[a]
    let other = ends[b + 1] - ends[b]
    if count != other { return count < other }
    for index in 0..<count {
      let left = ids[ends[a] + index]
      let right = ids[ends[b] + index]
      if left != right { return left < right }
    }
    return a < b
  }
}
