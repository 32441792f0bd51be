// The pieces of a vocab.txt, found by the longest prefix in one pass over a word. Not a general dictionary.

/// Pieces and their ids: the numbers of their lines, from 0.
struct WordPieceVocabulary: Sendable {
  /// Pieces that a text may spell out, in brackets and in this case, and that then stand for themselves.
  struct Special: Sendable {
    let bytes: [UInt8]
    let id: Int32
  }

  /// The ids of `[UNK]`, `[CLS]`, `[SEP]`.
  private(set) var unknown: Int32 = 0
  private(set) var start: Int32 = 0
  private(set) var end: Int32 = 0
  private(set) var specials: [Special] = []

  /// The pieces without `##`, one after the other.
  private var arena: [UInt8] = []
  private var offsets: [Int32] = [0]
  /// The hash of a piece, from another seed for one that continues a word; tells the two kinds apart too.
  private var hashes: [UInt64] = []
  /// Id + 1, or 0 for a free slot; a power of two of them.
  private var slots: [Int32] = []
  private var longest = 0

  /// Number of pieces.
  var count: Int { hashes.count }

  private static let startSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let continuationSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Throws: `missing-file`, `unreadable-file`, `bad-vocabulary`.
  init(path: String) throws(EncoderFault) {
    let file = try MappedFile(path: path)
    func fault(_ line: Int?, _ message: String) -> EncoderFault {
      EncoderFault(
        code: "bad-vocabulary", file: path, line: line, message: message, remedy: EncoderFault.fetchAgain)
    }
    var lines = Array(file.bytes).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var capacity = 64
    while capacity < lines.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: 0, count: capacity)
    var specials: [String: Int32] = [:]
    for (index, line) in lines.enumerated() {
      let piece = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard !piece.isEmpty else { throw fault(index + 1, "the line is empty") }
      guard let text = String(validating: piece, as: UTF8.self) else { throw fault(index + 1, "the line is not UTF-8") }
      if text.hasPrefix("["), text.hasSuffix("]"), text.utf8.count > 1 {
        specials[text] = Int32(index)
      } else if piece.contains(where: { $0 >= 65 && $0 <= 90 }) {
        throw fault(index + 1, "the piece has a capital letter, and only vocabularies without case are known")
      }
      guard insert(piece) else { throw fault(index + 1, "the piece stands on an earlier line already") }
    }
    guard let unknown = specials["[UNK]"], let start = specials["[CLS]"], let end = specials["[SEP]"] else {
      throw fault(nil, "[UNK], [CLS] or [SEP] is missing")
    }
    self.unknown = unknown
    self.start = start
    self.end = end
    self.specials = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"].compactMap { text in
      specials[text].map { Special(bytes: Array(text.utf8), id: $0) }
    }
  }

  /// `false` when the piece is there already.
  private mutating func insert(_ piece: ArraySlice<UInt8>) -> Bool {
    let isContinuation = piece.count > 2 && piece.starts(with: "##".utf8)
    let bytes = isContinuation ? piece.dropFirst(2) : piece
    var hash = isContinuation ? WordPieceVocabulary.continuationSeed : WordPieceVocabulary.startSeed
    for byte in bytes { hash = WordPieceVocabulary.extended(hash, byte) }
    var slot = WordPieceVocabulary.place(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if hashes[id] == hash, arena[Int(offsets[id])..<Int(offsets[id + 1])].elementsEqual(bytes) { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(hashes.count + 1)
    hashes.append(hash)
    arena += bytes
    offsets.append(Int32(arena.count))
    longest = max(longest, bytes.count)
    return true
  }

  /// A piece without `##`.
  func letters(of id: Int32) -> ArraySlice<UInt8> { arena[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])] }

  /// Appends the ids of a word's pieces, always the longest that fits; the one id of unknown words when some rest has
  /// none (Wu and others 2016, arXiv:1609.08144, as BERT reads it).
  ///
  /// - Complexity: O(bytes · longest piece) at worst; on words that people write, O(bytes).
  func appendPieces(of word: [UInt8], to ids: inout [Int32], hashes scratch: inout [UInt64]) {
    let first = ids.count
    var start = 0
    while start < word.count {
      let limit = min(word.count - start, longest)
      var hash = start == 0 ? WordPieceVocabulary.startSeed : WordPieceVocabulary.continuationSeed
      scratch.removeAll(keepingCapacity: true)
      for index in start..<start + limit {
        hash = WordPieceVocabulary.extended(hash, word[index])
        scratch.append(hash)
      }
      var length = limit
      var found: Int32 = -1
      while length > 0 {
        found = find(scratch[length - 1], word, start, length)
        if found >= 0 { break }
        length -= 1
      }
      if found < 0 {
        ids.removeSubrange(first...)
        ids.append(unknown)
        return
      }
      ids.append(found)
      start += length
    }
  }

  private func find(_ hash: UInt64, _ word: [UInt8], _ start: Int, _ length: Int) -> Int32 {
    var slot = WordPieceVocabulary.place(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = Int(slots[slot]) - 1
      if hashes[id] == hash {
        let piece = Int(offsets[id])
        if Int(offsets[id + 1]) - piece == length {
          var index = 0
          while index < length, arena[piece + index] == word[start + index] { index += 1 }
          if index == length { return Int32(id) }
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// One step of FNV-1a.
  @inline(__always)
  private static func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Upper bits mixed down: a step of FNV moves change upwards only.
  @inline(__always)
  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD >> 20)
  }
}
