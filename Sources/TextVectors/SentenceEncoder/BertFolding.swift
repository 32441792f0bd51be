// What a BERT tokenizer without case makes of one character: clean, take apart, strip accents, lowercase, and say what
// separates words. One entry per character of the basic plane in a table that is made at first need; ASCII never
// comes here.
//
// The models' vocabularies were made with tables of Unicode 8 for categories, so a character that is younger than
// that counts as a letter, whatever it is; a few whose category changed later are listed.
//
// Canonical decomposition is the standard library's own, which it does not offer publicly yet; the other one, in
// Foundation, this target does without.
@_spi(_Unicode) import Swift

/// A scalar value and, in the bits above its 21, what to do with it.
struct FoldedScalar: Equatable {
  enum Kind: UInt32 {
    /// Part of a word.
    case letter
    case space
    /// A word of its own: punctuation, Chinese characters.
    case isolated
    /// Nothing to write, but marks do not move across it.
    case barrier
    /// A part of a word that takes its canonical place among neighbours of this kind.
    case orderedMark
  }

  let bits: UInt32

  init(_ kind: Kind, _ value: UInt32) { bits = kind.rawValue << 21 | value }
  fileprivate init(bits: UInt32) { self.bits = bits }

  var kind: Kind { Kind(rawValue: bits >> 21)! }
  var value: UInt32 { bits & 0x1F_FFFF }
}

/// The table for U+0080 … U+FFFF; other planes are computed each time.
struct BertFolding: Sendable {
  /// Made once per process, in some hundredths of a second.
  static let shared = BertFolding()

  /// Per scalar: the one result, or `manyMark | place << 4 | count` of several (or none) in `arena`.
  private var table: [UInt32] = []
  private var arena: [UInt32] = []
  private static let manyMark: UInt32 = 1 << 31

  private init() {
    table.reserveCapacity(0x10000)
    for value in UInt32(0)..<0x10000 {
      let folded = Unicode.Scalar(value).map(BertFolding.fold) ?? []
      if folded.count == 1 {
        table.append(folded[0].bits)
      } else {
        table.append(BertFolding.manyMark | UInt32(arena.count) << 4 | UInt32(folded.count))
        arena += folded.map(\.bits)
      }
    }
  }

  /// Calls `body` with what a scalar becomes, in order; nothing for one that disappears.
  @inline(__always)
  func forEach(_ scalar: UInt32, _ body: (FoldedScalar) -> Void) {
    guard scalar < 0x10000 else {
      for folded in BertFolding.fold(Unicode.Scalar(scalar)!) { body(folded) }
      return
    }
    let entry = table[Int(scalar)]
    if entry & BertFolding.manyMark == 0 {
      body(FoldedScalar(bits: entry))
    } else {
      let start = Int(entry & ~BertFolding.manyMark) >> 4
      for index in start..<start + Int(entry & 15) { body(FoldedScalar(bits: arena[index])) }
    }
  }

  /// What a scalar becomes.
  static func fold(_ scalar: Unicode.Scalar) -> [FoldedScalar] {
    if isRemoved(scalar) { return [] }
    if scalar.properties.isWhitespace { return [FoldedScalar(.space, 0x20)] }
    let isChinese = isChinese(scalar.value)
    var folded: [FoldedScalar] = []
    for part in String(Character(scalar))._nfd {
      let order = part.properties.canonicalCombiningClass
      if category(part) == .nonspacingMark {
        if order == .notReordered { folded.append(FoldedScalar(.barrier, 0)) }
        continue
      }
      for lower in part.properties.lowercaseMapping.unicodeScalars {
        let kind: FoldedScalar.Kind =
          isChinese || isPunctuation(lower) ? .isolated : order == .notReordered ? .letter : .orderedMark
        folded.append(FoldedScalar(kind, lower.value))
      }
    }
    return folded
  }

  // MARK: - Classes

  /// NUL, the replacement character, and controls other than tab and line ends.
  private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0, 0xFFFD: return true
    case 0x09, 0x0A, 0x0D: return false
    default: break
    }
    switch category(scalar) {
    case .control, .format, .privateUse: return true
    default: return false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 33...47, 58...64, 91...96, 123...126: return true
    default: break
    }
    switch category(scalar) {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// The blocks of ideographs that the models' tokenizer sets apart; its fourth extension starts 0x100 late.
  private static func isChinese(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      return true
    default: return false
    }
  }

  /// The category in Unicode 8; a letter where there was none.
  private static func category(_ scalar: Unicode.Scalar) -> Unicode.GeneralCategory {
    switch scalar.value {
    case 0x166D, 0x111C9: return .otherPunctuation
    case 0x1734, 0x1171E: return .nonspacingMark
    case 0x1885, 0x1886: return .otherLetter
    case 0xA9BD: return .spacingMark
    default: break
    }
    guard let age = scalar.properties.age, age.major <= 8 else { return .otherLetter }
    return scalar.properties.generalCategory
  }
}
