// Is somebody named in full: first and last name next to each other, whatever their order, case and accents. And the
// e-mail addresses of a text.
import Foundation

/// Names of two words or more.
struct FullNames {
  /// Folded words; of a longer name also the first and the last alone.
  private let names: [[String]]

  /// - Parameter names: as exports state them, or ids that are made like names: `Anna Meier`, `anna.meier@…`.
  init(_ names: [String]) {
    self.names = names.flatMap { name -> [[String]] in
      // Account names and numbers.
      if name.contains(where: \.isNumber) { return [] }
      let words = Self.words(name.prefix { $0 != "@" })
      guard let first = words.first, let last = words.last, words.count > 1 else { return [] }
      return words.count > 2 ? [words, [first, last]] : [words]
    }
  }

  /// O(words · names).
  func isIn(_ text: some StringProtocol) -> Bool {
    if names.isEmpty { return false }
    let words = Self.words(text)
    return names.contains { name in
      words.indices.dropLast(name.count - 1).contains { start in
        let part = words[start..<start + name.count]
        return part.elementsEqual(name) || part.elementsEqual(name.reversed())
      }
    }
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).split { !$0.isLetter }
      .map(String.init)
  }
}

/// Everything in a text that is made like an address.
struct EmailAddresses {
  private(set) var found: [(range: Range<String.Index>, text: Substring)] = []

  /// O(characters).
  init(in text: String) {
    func isPart(_ character: Character, _ marks: String) -> Bool {
      character.isLetter || character.isNumber || marks.contains(character)
    }
    for at in text.indices where text[at] == "@" {
      let local = text[..<at].reversed().prefix { isPart($0, "._%+-'") }
      var domain = text[text.index(after: at)...].prefix { isPart($0, ".-") }
      while let last = domain.last, last == "." || last == "-" { domain.removeLast() }
      if local.isEmpty || domain.isEmpty { continue }
      let range = text.index(at, offsetBy: -local.count)..<domain.endIndex
      if let last = found.last, range.lowerBound < last.range.upperBound { continue }
      found.append((range, text[range]))
    }
  }
}
