// Text to the ids that a BERT encoder without case was trained on: the same ids as the reference implementation
// (huggingface/tokenizers, BertNormalizer, BertPreTokenizer, WordPiece), which Benchmarks/encoder compares line by
// line. The vectorizer's `Tokenizer` is another thing: it makes terms for counting.

/// Splits text into word pieces.
struct WordPieceTokenizer: Sendable {
  /// A word of more characters is unknown as a whole.
  fileprivate static let longestWord = 100

  let vocabulary: WordPieceVocabulary
  /// Most ids per text, the two at its ends included.
  let limit: Int

  /// - Precondition: `limit >= 2`.
  init(vocabulary: WordPieceVocabulary, limit: Int) {
    precondition(limit >= 2, "a limit of \(limit) tokens")
    self.vocabulary = vocabulary
    self.limit = limit
  }

  /// Appends `[CLS]`, the pieces of the text up to the limit, `[SEP]`.
  ///
  /// - Complexity: O(bytes); a long text is not read beyond the limit.
  func append(_ text: String, to ids: inout [Int32]) {
    var text = text
    ids.append(vocabulary.start)
    text.withUTF8 { bytes in
      var reader = Reader(tokenizer: self, first: ids.count)
      reader.read(bytes, into: &ids)
    }
    ids.append(vocabulary.end)
  }
}

// MARK: - Reading

/// The word that is being read.
private struct Reader {
  let tokenizer: WordPieceTokenizer
  /// Where the text's own pieces start among the ids.
  let first: Int
  private var word: [UInt8] = []
  private var characters = 0
  /// Marks that wait for their neighbours: class and scalar, in canonical order.
  private var marks: [(order: UInt8, value: UInt32)] = []
  private var hashes: [UInt64] = []

  init(tokenizer: WordPieceTokenizer, first: Int) {
    self.tokenizer = tokenizer
    self.first = first
    word.reserveCapacity(64)
    hashes.reserveCapacity(32)
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into ids: inout [Int32]) {
    let room = tokenizer.limit - 2
    let actions = asciiActions
    var index = 0
    while index < bytes.count, ids.count - first < room {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        let action = actions[Int(byte)]
        if action > asciiIsolated {
          append(action)
        } else if action == asciiSpace {
          finish(&ids)
        } else if action == asciiIsolated {
          if byte == UInt8(ascii: "["), let special = special(bytes, index - 1) {
            finish(&ids)
            ids.append(special.id)
            index += special.bytes.count - 1
          } else {
            isolate(byte, &ids)
          }
        }
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        index += length
        fold(scalar, &ids)
      }
    }
    finish(&ids)
    if ids.count - first > room { ids.removeSubrange((first + room)...) }
  }

  private func special(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> WordPieceVocabulary.Special? {
    tokenizer.vocabulary.specials.first { special in
      start + special.bytes.count <= bytes.count
        && special.bytes.indices.allSatisfy { bytes[start + $0] == special.bytes[$0] }
    }
  }

  private mutating func fold(_ scalar: UInt32, _ ids: inout [Int32]) {
    BertFolding.shared.forEach(scalar) { folded in
      switch folded.kind {
      case .letter: append(folded.value)
      case .space: finish(&ids)
      case .isolated:
        finish(&ids)
        append(folded.value)
        finish(&ids)
      case .barrier: placeMarks()
      case .orderedMark: wait(folded.value)
      }
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if !marks.isEmpty { placeMarks() }
    characters += 1
    // A word that is too long is not kept: it could be the whole text.
    if characters <= WordPieceTokenizer.longestWord { word.append(byte) }
  }

  private mutating func append(_ scalar: UInt32) {
    if !marks.isEmpty { placeMarks() }
    characters += 1
    if characters <= WordPieceTokenizer.longestWord { word += UTF8.encode(Unicode.Scalar(scalar)!)! }
  }

  private mutating func isolate(_ byte: UInt8, _ ids: inout [Int32]) {
    finish(&ids)
    append(byte)
    finish(&ids)
  }

  /// Ends the word, if there is one.
  private mutating func finish(_ ids: inout [Int32]) {
    if !marks.isEmpty { placeMarks() }
    if characters == 0 { return }
    if characters > WordPieceTokenizer.longestWord {
      ids.append(tokenizer.vocabulary.unknown)
    } else {
      tokenizer.vocabulary.appendPieces(of: word, to: &ids, hashes: &hashes)
    }
    word.removeAll(keepingCapacity: true)
    characters = 0
  }

  // MARK: Marks

  /// Puts a mark behind those of its class and lower ones (Unicode's canonical ordering).
  private mutating func wait(_ value: UInt32) {
    let order = Unicode.Scalar(value)!.properties.canonicalCombiningClass.rawValue
    let place = marks.firstIndex { $0.order > order } ?? marks.count
    marks.insert((order, value), at: place)
  }

  private mutating func placeMarks() {
    let placed = marks
    marks.removeAll()
    for mark in placed { append(mark.value) }
  }
}

// MARK: - ASCII

private let asciiDropped: UInt8 = 0
private let asciiSpace: UInt8 = 1
private let asciiIsolated: UInt8 = 2

/// Per byte: dropped, space, isolated, or the lowercased letter or digit itself.
private let asciiActions: [UInt8] = (UInt8(0)..<128).map { byte in
  switch byte {
  case 0x09, 0x0A, 0x0D, 0x20: asciiSpace
  case 0..<0x20, 0x7F: asciiDropped
  case 48...57, 97...122: byte
  case 65...90: byte + 32
  default: asciiIsolated
  }
}
