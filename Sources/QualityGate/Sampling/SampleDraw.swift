// Which tickets raters see; who sees which is RaterAllocation's. No generator and no state: a draw is a keyed hash, so
// anyone who holds the export can repeat it, and nobody can steer it. It does not decide which tickets are eligible.
import ContentHash
public import TicketModel

/// The draw of a sample.
public enum SampleDraw {
  /// The tickets that the shipping rule asks for.
  public static let standardSize = 100
  /// Share of tickets that two raters score: enough to measure agreement at a fifth more work.
  public static let standardOverlap = 0.2

  /// Draws the `size` tickets whose keyed hash is smallest; all of them when the frame is no larger.
  ///
  /// - Parameters: as `order(intentID:frame:storeHash:seed:attempt:)`.
  /// - Returns: a sample named `<intent>-a<attempt>` with its tickets in draw order; empty for an empty frame.
  /// - Throws: `QualityFault` for a size below 1, and as `order`.
  /// - Complexity: O(n log n) comparisons and n hashes for a frame of n.
  public static func draw(
    intentID: String, frame: [String], storeHash: String, seed: UInt64, attempt: Int = 1, size: Int = standardSize
  ) throws(QualityFault) -> Sample {
    guard size >= 1 else {
      throw QualityFault(
        code: "sample-size", message: "a sample of \(size) tickets cannot be drawn",
        remedy: "ask for at least 1 ticket; the shipping rule needs \(standardSize)")
    }
    let order = try order(intentID: intentID, frame: frame, storeHash: storeHash, seed: seed, attempt: attempt)
    return Sample(
      id: "\(intentID)-a\(attempt)", intentID: intentID, attempt: attempt, seed: seed, requestedSize: size,
      frameSize: frame.count, ticketIDs: Array(order.prefix(size)), storeHash: storeHash)
  }

  /// The whole frame in the order in which its tickets are drawn: by keyed hash.
  ///
  /// The key is the canonical text of (store hash, intent, seed, attempt) and the message is the ticket's id, under
  /// HMAC-SHA256 (RFC 2104); equal hashes are ordered by id. The hash orders all tickets like a uniformly random
  /// permutation, so its first n are a simple random sample without replacement. The result depends on the set of ids
  /// alone, not on their order, and is the same on every machine.
  ///
  /// - Parameters:
  ///   - frame: ids of the intent's eligible auto-resolved tickets, each once, in any order.
  ///   - storeHash: hash of the store's tickets, hexadecimal.
  ///   - attempt: counted from 1; every attempt is another order.
  /// - Throws: `QualityFault` for an attempt below 1 and for an id that stands in the frame twice.
  /// - Complexity: O(n log n) comparisons and n hashes for a frame of n.
  public static func order(
    intentID: String, frame: [String], storeHash: String, seed: UInt64, attempt: Int
  ) throws(QualityFault) -> [String] {
    guard attempt >= 1 else {
      throw QualityFault(
        code: "sample-attempt", message: "attempt \(attempt) does not exist", remedy: "attempts are counted from 1")
    }
    let key = canonicalKey(storeHash: storeHash, intentID: intentID, seed: seed, attempt: attempt)
    var ranked = frame.map { id in Ranked(id: id, digest: HMAC.sha256(key: key, message: id)) }
    ranked.sort()
    for (one, next) in zip(ranked, ranked.dropFirst()) where one.id == next.id {
      throw QualityFault(
        code: "duplicate-in-frame", message: "ticket \(one.id) stands twice in the frame of \(intentID)",
        remedy: "merge the two records before drawing")
    }
    return ranked.map(\.id)
  }

  /// The draw's key: each field with its length before it, so that no two different inputs share a text.
  static func canonicalKey(storeHash: String, intentID: String, seed: UInt64, attempt: Int) -> [UInt8] {
    var text = "assay sample 1;"
    for field in [storeHash, intentID, String(seed), String(attempt)] {
      text += "\(field.utf8.count):\(field);"
    }
    return Array(text.utf8)
  }
}

/// A ticket with its place in the draw.
private struct Ranked: Comparable {
  let id: String
  let digest: Digest
  /// The digest's first eight bytes, which settle nearly every comparison.
  let prefix: UInt64

  init(id: String, digest: Digest) {
    self.id = id
    self.digest = digest
    prefix = digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  static func < (a: Ranked, b: Ranked) -> Bool {
    if a.prefix != b.prefix { return a.prefix < b.prefix }
    if a.digest != b.digest { return a.digest < b.digest }
    return a.id < b.id
  }
}
