// By what near-duplicates are found: the words of a document, its runs of three words, and minima of these that say
// how alike two documents are without reading either again. What counts as near is for `NearDuplicates`.

/// The words and shingles of one document at a time, as hashes. The storage serves the next document too.
struct ShingleReader {
  /// Runs of so many words.
  private static let length = 3

  /// In the order of the text; numbers are all the same, and several of them in a row are one.
  private(set) var words: [UInt64] = []

  /// Of the whole text, up to numbers, case and what stands between words.
  var text: UInt64 { words.reduce(0) { ShingleReader.mixed($0 ^ $1) } }

  mutating func read(_ document: String) {
    words.removeAll(keepingCapacity: true)
    var document = document
    document.withUTF8 { read($0) }
  }

  /// Not distinct, in the order of the text.
  func forEachShingle(_ body: (UInt64) -> Void) {
    guard words.count >= Self.length else { return }
    for start in 0...words.count - Self.length {
      var shingle: UInt64 = 0
      for offset in 0..<Self.length { shingle = Self.mixed(shingle ^ words[start + offset]) }
      body(shingle)
    }
  }

  /// Distinct, rising.
  func shingles() -> [UInt64] {
    var all: [UInt64] = []
    all.reserveCapacity(words.count)
    forEachShingle { all.append($0) }
    all.sort()
    var kept = 0
    for index in all.indices where index == 0 || all[index] != all[kept - 1] {
      all[kept] = all[index]
      kept += 1
    }
    all.removeLast(all.count - kept)
    return all
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var word: UInt64 = 0
    var last: UInt8 = 0
    var (isNumber, wasNumber) = (true, false)
    func end(_ words: inout [UInt64]) {
      guard last != 0 else { return }
      if !(isNumber && wasNumber) { words.append(Self.mixed(word)) }
      wasNumber = isNumber
      (word, last, isNumber) = (0, 0, true)
    }
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte >= 0x80, let width = Self.separator(bytes, index) {
        end(&words)
        index += width
        continue
      }
      index += 1
      guard TextLines.isWordByte(byte) else {
        end(&words)
        if byte == UInt8(ascii: "["), bytes[index...].starts(with: Self.maskedNumber) {
          // A long number was masked, a short one was not.
          (word, last) = (Self.number, 48)
          index += Self.maskedNumber.count
        }
        continue
      }
      if byte >= 65, byte <= 90 {
        byte += 32
      } else if byte >= 48, byte <= 57 {
        byte = 48
      } else if last == 0xC3, byte >= 0x80, byte <= 0x9E {
        // À … Þ.
        byte += 32
      }
      if byte != 48 { isNumber = false }
      if byte != 48 || last != 48 { word = Self.extended(word, by: byte) }
      last = byte
    }
    end(&words)
  }

  private static func extended(_ word: UInt64, by byte: UInt8) -> UInt64 {
    (word ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 &+ 1
  }

  private static let number = extended(0, by: 48)
  /// What the mask leaves of a number, after its opening bracket.
  private static let maskedNumber = PersonalDataMask.Placeholder.number.rawValue.utf8.dropFirst()

  /// Bytes of a character beyond ASCII that stands between words: no-break space, ¿, «, dashes, curly quotes.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): return nil
    case (0xC2, _): return 2
    case (0xE2, 0x80): return min(3, bytes.count - index)
    default: return nil
    }
  }

  /// The finalizer of SplitMix64.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// MinHash (Broder 1997, doi:10.1109/SEQUEN.1997.666900): two documents share each minimum with the probability of their
/// likeness. Of a minimum 16 bits are kept (Li, König 2010, doi:10.1145/1772690.1772759), four minima to a word.
enum ShingleSignature {
  /// Words of a signature. Of pairs with likeness 0.8, 99.98% share a word; of those with 0.5, 64%.
  static let bands = 16
  static let minima = bands * 4

  /// Multipliers, which are odd, and summands: for each minimum an order of its own of all shingles.
  private static let factors = (0..<minima).map { Int32(truncatingIfNeeded: ShingleReader.mixed(UInt64($0)) | 1) }
  private static let summands = (0..<minima).map { Int32(truncatingIfNeeded: ShingleReader.mixed(UInt64($0)) >> 32) }

  /// Fills `signature`, which has `bands` words.
  ///
  /// - Complexity: `minima` multiplications a shingle.
  static func write(_ reader: ShingleReader, into signature: UnsafeMutableBufferPointer<UInt64>) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: minima) { lowest in
      lowest.initialize(repeating: .max)
      factors.withUnsafeBufferPointer { factors in
        summands.withUnsafeBufferPointer { summands in
          reader.forEachShingle { shingle in
            let value = Int32(truncatingIfNeeded: shingle)
            for lane in 0..<minima { lowest[lane] = min(lowest[lane], value &* factors[lane] &+ summands[lane]) }
          }
        }
      }
      for band in 0..<bands {
        var word: UInt64 = 0
        for lane in band * 4..<band * 4 + 4 {
          let bits = UInt32(bitPattern: lowest[lane])
          word = word << 16 | UInt64(UInt16(truncatingIfNeeded: bits ^ bits >> 16))
        }
        signature[band] = word
      }
    }
  }

  /// How many minima two documents share.
  static func shared(_ signatures: UnsafeBufferPointer<UInt64>, _ a: Int, _ b: Int) -> Int {
    var counts: UInt64 = 0
    for band in 0..<bands {
      let differing = signatures[a * bands + band] ^ signatures[b * bands + band]
      // The top bit of each 16, set where all 16 are equal.
      let low: UInt64 = 0x7FFF_7FFF_7FFF_7FFF
      counts &+= ~(((differing & low) &+ low) | differing | low) >> 15
    }
    return Int((counts &* 0x0001_0001_0001_0001) >> 48)
  }
}
