// Phrases with alternatives and gaps, matched word by word within a sentence.

/// Words in a row, written `i've|we've *2 refund*|credited`: alternatives with bars, `*` at the end of a word for any
/// ending, `*2` for up to two words of any kind, `?` at the end for words that may be missing.
struct PhrasePattern {
  private enum Element {
    case words(Set<String>, beginnings: [String], isOptional: Bool)
    case gap(Int)
  }

  private let elements: [Element]

  init(_ text: Substring) {
    elements = text.split(separator: " ").map { part in
      if part.first == "*", let most = Int(part.dropFirst()) { return .gap(most) }
      let isOptional = part.last == "?"
      let words = (isOptional ? part.dropLast() : part).split(separator: "|")
      return .words(
        Set(words.filter { $0.last != "*" }.map(String.init)),
        beginnings: words.filter { $0.last == "*" }.map { String($0.dropLast()) }, isOptional: isOptional)
    }
  }

  /// The first place where it stands within one sentence, as indices of words.
  func match(_ words: [WordedText.Word], from first: Int = 0) -> Range<Int>? {
    for start in words.indices.dropFirst(first) {
      if let end = end(of: elements[...], words, at: start, sentence: words[start].sentence), end > start {
        return start..<end
      }
    }
    return nil
  }

  private func end(
    of elements: ArraySlice<Element>, _ words: [WordedText.Word], at index: Int, sentence: Int
  ) -> Int? {
    guard let element = elements.first else { return index }
    let rest = elements.dropFirst()
    switch element {
    case .gap(let most):
      for length in 0...most where index + length <= words.count {
        if let end = end(of: rest, words, at: index + length, sentence: sentence) { return end }
      }
      return nil
    case .words(let whole, let beginnings, let isOptional):
      if index < words.count, words[index].sentence == sentence,
        whole.contains(words[index].text) || beginnings.contains(where: words[index].text.hasPrefix),
        let end = end(of: rest, words, at: index + 1, sentence: sentence)
      {
        return end
      }
      return isOptional ? end(of: rest, words, at: index, sentence: sentence) : nil
    }
  }
}

/// Patterns under the names of what they mean, from a table: a line `name:`, and below it patterns.
struct PhraseTable<Name: RawRepresentable<String> & Sendable> {
  let patterns: [(name: Name, pattern: PhrasePattern)]

  /// A name that is none, or a pattern without one, is a mistake in the table.
  init(_ table: String) {
    var name: Name?
    var patterns: [(Name, PhrasePattern)] = []
    for line in table.split(separator: "\n") {
      if line.last == ":" {
        name = Name(rawValue: String(line.dropLast()))
        precondition(name != nil, "\(line) names nothing")
      } else {
        patterns.append((name!, PhrasePattern(line)))
      }
    }
    self.patterns = patterns
  }

  /// The first match of each name.
  func matches(_ words: [WordedText.Word], where isMeant: (Range<Int>) -> Bool) -> [(name: Name, words: Range<Int>)] {
    var found: [(name: Name, words: Range<Int>)] = []
    for (name, pattern) in patterns where !found.contains(where: { $0.name.rawValue == name.rawValue }) {
      var from = 0
      while let match = pattern.match(words, from: from) {
        if isMeant(match) {
          found.append((name, match))
          break
        }
        from = match.lowerBound + 1
      }
    }
    return found
  }
}
