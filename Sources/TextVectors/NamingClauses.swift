// The words and phrases of documents read for naming. A phrase is two or three content words in order, near each other,
// in one clause; what stands between is dropped ("cancel my order", "reset the two-factor code"). How often each stands
// where is counted in `NamingText+Phrases.swift`.

/// Documents as clauses of words.
struct NamingClauses: Sendable {
  /// A number of `surfaces`, or −1 for the end of a clause.
  let tokens: [Int32]
  /// `documents + 1` offsets into `tokens`.
  let offsets: [Int]
  /// Of each distinct word of a language what is known of it.
  let surfaces: [NamingSurface]

  /// Tokens that may stand between two words of a phrase, and one.
  private static let longestGap = 4

  /// The places of a document in `tokens`.
  func places(of document: Int) -> Range<Int> { offsets[document]..<offsets[document + 1] }

  /// The word at a place; `nil` for the end of a clause.
  func surface(_ place: Int) -> NamingSurface? { tokens[place] < 0 ? nil : surfaces[Int(tokens[place])] }

  /// Up to three stems in one number, the first in the highest bits; −1 for none.
  static func key(_ first: Int32, _ second: Int32 = -1, _ third: Int32 = -1) -> UInt64 {
    UInt64(first + 1) << 42 | UInt64(second + 1) << 21 | UInt64(third + 1)
  }

  static func firstStem(of key: UInt64) -> Int { Int(key >> 42) - 1 }

  static func stems(of key: UInt64) -> [Int32] {
    [key >> 42, key >> 21 & 0x1F_FFFF, key & 0x1F_FFFF].filter { $0 > 0 }.map { Int32($0) - 1 }
  }

  /// Calls `body` with each word and phrase of a document: its key and where its words stand.
  ///
  /// Every document is read several times, so nothing is allocated for a phrase.
  func forEachTerm(of document: Int, _ body: (_ key: UInt64, _ places: Places) -> Void) {
    let places = places(of: document)
    withUnsafeTemporaryAllocation(of: Word.self, capacity: places.count) { clause in
      var count = 0
      for place in places {
        let surface = surface(place)
        if let surface, !surface.isBreak {
          if surface.isContent || surface.isParticle {
            clause.initializeElement(
              at: count, to: Word(place: place, stem: surface.stem, isContent: surface.isContent))
            count += 1
          }
          continue
        }
        phrases(of: UnsafeBufferPointer(rebasing: clause[..<count]), body)
        count = 0
        // A gram of an unsegmented script stands alone.
        if let surface, surface.stem >= 0 { body(NamingClauses.key(surface.stem), Places(place)) }
      }
      phrases(of: UnsafeBufferPointer(rebasing: clause[..<count]), body)
    }
  }

  /// Where the one to three words of a term stand, rising.
  struct Places {
    let first: Int
    var second: Int?
    var third: Int?

    init(_ first: Int, _ second: Int? = nil, _ third: Int? = nil) {
      (self.first, self.second, self.third) = (first, second, third)
    }

    var last: Int { third ?? second ?? first }
  }

  /// A word that may be part of a phrase.
  private struct Word {
    let place: Int
    let stem: Int32
    let isContent: Bool
  }

  private func phrases(of clause: UnsafeBufferPointer<Word>, _ body: (UInt64, Places) -> Void) {
    for (index, first) in clause.enumerated() where first.isContent {
      body(NamingClauses.key(first.stem), Places(first.place))
      for next in index + 1..<min(index + 3, clause.count) {
        let second = clause[next]
        guard joins(first, second), first.stem != second.stem else { continue }
        body(NamingClauses.key(first.stem, second.stem), Places(first.place, second.place))
        for last in next + 1..<min(next + 3, clause.count) {
          let third = clause[last]
          guard joins(second, third), third.stem != first.stem, third.stem != second.stem else { continue }
          // Past a particle or its neighbour, not past a content word: a phrase of three is closely knit.
          if last == next + 2, clause[next + 1].isContent { continue }
          body(
            NamingClauses.key(first.stem, second.stem, third.stem), Places(first.place, second.place, third.place))
        }
      }
    }
  }

  private func joins(_ first: Word, _ second: Word) -> Bool {
    let gap = second.place - first.place
    return second.isContent ? gap <= NamingClauses.longestGap : gap == 1
  }
}

/// A distinct word of one language; its text is in `NamingText.texts`.
struct NamingSurface: Sendable {
  /// The number of its stem, or −1 for what cannot stand in a name by itself.
  var stem: Int32
  /// Stands by itself: neither function word nor particle.
  var isContent = false
  /// Belongs to the content word right before it.
  var isParticle = false
  var isNegation = false
  var isInability = false
  var isLink = false
  var isCue = false
  /// Looks like the verb of a request, as far as an ending can tell.
  var isVerbForm = false
  /// A placeholder or a piece of unsegmented script: no phrase crosses it.
  var isBreak = false
}
