// The forward pass against plain sums, and what does not change its bits; the published weights where they are.

import Glibc
import LinearAlgebra
import Synchronization
@testable import TextVectors
import Testing

private let published = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  + "/Models/all-MiniLM-L6-v2"

struct SentenceEncoderTests {
  /// Every text of up to three words of five, and their repetitions and cases: 5 + 25 + 125 and the empty one.
  private static let texts: [String] = {
    let words = ["my", "refund", "unhappiness", "?", "退"]
    let pairs = words.flatMap { a in words.map { a + " " + $0 } }
    return [""] + words + pairs + pairs.flatMap { a in words.map { a + " " + $0 } }
  }()

  @Test func `vectors equal plain sums`() throws {
    let model = TinyEncoder()
    let encoder = try model.opened()
    let texts = ["", "my refund", "My REFUND", "unhappiness ? a b c退款", "zzz"]
    let vectors = encoder.encode(texts, threads: 1)
    #expect(vectors.rows == 5 && vectors.columns == 16 && encoder.dimension == 16)
    for (row, text) in texts.enumerated() {
      let wanted = model.vector(encoder.tokenIDs(text))
      for column in 0..<16 { #expect(abs(Double(vectors[row, column]) - wanted[column]) < 2e-6) }
    }
    #expect(vectors.values[16..<32] == vectors.values[32..<48])
  }

  @Test func `order, repetition and threads change no bit`() throws {
    let encoder = try TinyEncoder().opened()
    let texts = SentenceEncoderTests.texts
    let vectors = encoder.encode(texts, threads: 1)
    for threads in [2, 4] { #expect(encoder.encode(texts, threads: threads) == vectors) }
    // 61 and 156 have no common divisor, so this is a permutation; then some of them twice.
    let places = texts.indices.map { $0 * 61 % texts.count } + [3, 3, 100]
    let shuffled = encoder.encode(places.map { texts[$0] }, threads: 2)
    #expect(shuffled == vectors.gatheringRows(places))
  }

  @Test func `batches hold every text once and do not mix up lengths`() throws {
    let encoder = try TinyEncoder().opened()
    let texts = SentenceEncoderTests.texts + ["MY", "my"]
    let batches = EncoderBatches(texts, tokenizer: encoder.tokenizer, threads: 2)
    #expect(batches.count > 1)
    var seen: [Int] = []
    var last = 0
    for batch in 0..<batches.count {
      #expect(!batches.sequences(batch).isEmpty)
      for sequence in batches.sequences(batch) {
        let ids = batches.ids(sequence)
        #expect(ids.count >= last)
        last = ids.count
        for text in batches.texts(sequence) {
          #expect(encoder.tokenIDs(texts[text]) == Array(ids))
          seen.append(text)
        }
      }
    }
    #expect(seen.sorted() == Array(texts.indices))
  }

  @Test func `no texts, and progress to the last`() throws {
    let encoder = try TinyEncoder().opened()
    #expect(encoder.encode([], threads: 2) == Matrix(rows: 0, columns: 16))
    let steps = Mutex<[Int]>([])
    let texts = SentenceEncoderTests.texts + ["my", "my"]
    _ = encoder.encode(texts, threads: 2) { done in steps.withLock { $0.append(done) } }
    let found = steps.withLock { $0 }
    #expect(found.last == texts.count && found == found.sorted() && found.count > 1)
  }

  @Test func `a fingerprint follows the content`() throws {
    let model = TinyEncoder()
    let first = try model.opened().fingerprint()
    #expect(first.count == 16)
    #expect(try model.opened().fingerprint() == first)
    model.tensors[0].values[3] += 0.5
    let second = try model.opened().fingerprint()
    model.pieces[9] = "##happier"
    let third = try model.opened().fingerprint()
    #expect(Set([first, second, third]).count == 3)
  }

  @Test(.enabled(if: access(published + "/vocab.txt", R_OK) == 0, "skipped: the encoder's weights are not installed"))
  func `the published weights`() throws {
    let encoder = try SentenceEncoder(folder: published)
    #expect(encoder.tokenIDs("Where is my refund?") == [101, 2073, 2003, 2026, 25416, 8630, 1029, 102])
    #expect(
      encoder.tokenIDs("Crème brûlée — ÅNGSTRÖM") == [
        101, 13675, 21382, 7987, 9307, 2063, 1517, 17076, 15687, 102,
      ])
    #expect(encoder.tokenIDs("각하 unhappiness") == [
      101, 1455, 30006, 30020, 30005, 30006, 4895, 3270, 9397, 9961, 102,
    ])
    let vectors = encoder.encode(
      ["Where is my refund?", "When do I get my money back?", "The app crashes when it starts"], threads: 2)
    func cosine(_ a: Int, _ b: Int) -> Float { (0..<384).reduce(0) { $0 + vectors[a, $1] * vectors[b, $1] } }
    #expect(abs(cosine(0, 0) - 1) < 1e-5)
    #expect(cosine(0, 1) > 0.5 && cosine(0, 2) < 0.3, "\(cosine(0, 1)) \(cosine(0, 2))")
  }
}
