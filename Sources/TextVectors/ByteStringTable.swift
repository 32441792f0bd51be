// Gives each distinct byte string a number from 0, in order of first sight. Not a dictionary: nothing is removed.

/// An interner of byte strings: one arena, open addressing, no object per string.
struct ByteStringTable: Sendable {
  private var arena: [UInt8] = []
  /// `count + 1` offsets into `arena`.
  private var offsets: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Number + 1, or 0 for a free slot; a power of two of them, at most 70% used.
  private var slots: [Int32] = [Int32](repeating: 0, count: 64)

  var count: Int { hashes.count }

  func bytes(_ id: Int) -> ArraySlice<UInt8> { arena[offsets[id]..<offsets[id + 1]] }

  func string(_ id: Int) -> String { String(decoding: bytes(id), as: UTF8.self) }

  /// The number of `key`, a new one when it was not seen. O(bytes), amortised.
  mutating func intern(_ key: some RandomAccessCollection<UInt8>) -> Int {
    let hash = ByteStringTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if hashes[id] == hash, equals(id, key) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = hashes.count
    arena.append(contentsOf: key)
    offsets.append(arena.count)
    hashes.append(hash)
    slots[slot] = Int32(id + 1)
    if hashes.count * 10 > slots.count * 7 { grow() }
    return id
  }

  /// The number of `key`, or `nil` when it was never interned. O(bytes).
  func find(_ key: some RandomAccessCollection<UInt8>) -> Int? {
    let hash = ByteStringTable.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if hashes[id] == hash, equals(id, key) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func equals(_ id: Int, _ key: some RandomAccessCollection<UInt8>) -> Bool {
    let start = offsets[id]
    guard offsets[id + 1] - start == key.count else { return false }
    var position = start
    for byte in key {
      if arena[position] != byte { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for id in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[id]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id + 1)
    }
  }

  /// FNV-1a with a final mix (the finaliser of MurmurHash3). Never stored.
  private static func hash(_ key: some RandomAccessCollection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 33
  }
}
