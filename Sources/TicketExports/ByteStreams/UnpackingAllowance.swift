// How much may come out of an archive for what went in: a few bytes can hold what fills a disk.

/// Counts what is unpacked of one archive, over all its entries: many small ones that each stay within bounds would be as
/// large together as one that does not.
struct UnpackingAllowance {
  /// What may come out of a packed byte on average. Text of tickets gives 5 to 30, the best that deflate can do is 1,032.
  static let largestRatio: Int64 = 500
  /// What may come out beyond that, of the whole archive.
  static let freeBytes: Int64 = 64 << 20
  /// What is left of it behind an entry that went too far, so that the small ones after it can be read.
  static let restBytes: Int64 = 1 << 20

  /// Used up of `freeBytes` by the entries before; none below 0, so that nobody saves up for a bomb.
  var spent: Int64 = 0
  /// Unpacked so far of this entry.
  private(set) var unpacked: Int64 = 0
  /// This entry went too far.
  private(set) var isExceeded = false
  /// Packed bytes taken before this entry.
  private var packedBefore: Int64 = 0

  /// Ends the entry before. Its last packed bytes may count only now, when the next header was read; those of entries
  /// that were passed over do not.
  ///
  /// - Parameter packed: Packed bytes taken of the archive so far.
  mutating func startEntry(packed: Int64) {
    spent = spentInAll(packed: packed)
    unpacked = 0
    isExceeded = false
    packedBefore = packed
  }

  /// Counts a block that was unpacked.
  ///
  /// - Returns: Whether it is still within bounds.
  mutating func unpack(_ count: Int64, packed: Int64) -> Bool {
    unpacked += count
    isExceeded = isExceeded || use(packed: packed) > Self.freeBytes
    return !isExceeded
  }

  /// `spent` with this entry.
  func spentInAll(packed: Int64) -> Int64 {
    if isExceeded { return Self.freeBytes - Self.restBytes }
    return unpacked == 0 ? spent : max(use(packed: packed), 0)
  }

  private func use(packed: Int64) -> Int64 { spent + unpacked - Self.largestRatio * max(packed - packedBefore, 0) }
}
