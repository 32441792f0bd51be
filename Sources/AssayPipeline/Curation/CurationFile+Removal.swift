// A curation file without certain tickets and words: of an edit that names them they are taken out, and what an edit
// cannot do without goes with them. Everything else stays as the user wrote it.
import IntentClustering

extension CurationFile {
  /// What was taken out of one edit.
  struct Removal: Equatable {
    /// The edit's line before.
    var line: Int
    /// Tickets, terms and names.
    var entries: Int
    /// Nothing was left to do: the whole edit went.
    var isWholeEdit: Bool
  }

  /// The file without these tickets and words; `nil` when it names none of them.
  ///
  /// - Parameters:
  ///   - isTheirs: Whether a term or a name has a word that goes.
  ///   - name: what errors call the file.
  func removing(
    tickets: Set<String>, isTheirs: (String) -> Bool = { _ in false }, name: String
  ) throws -> (file: CurationFile, removals: [Removal])? {
    var removals: [Removal] = []
    let left = edits.map { edit -> CurationEdit.Action? in
      guard let (action, removed) = edit.action.removing(tickets, isTheirs) else { return edit.action }
      removals.append(Removal(line: edit.line, entries: removed, isWholeEdit: action == nil))
      return action
    }
    let isCommented = text.split(separator: "\n").contains { Self.commentStart($0, naming: tickets) != nil }
    guard !removals.isEmpty || isCommented else { return nil }
    let wanted = left.compactMap(\.self)
    if let file = try? CurationFile(bytes: Array(patched(left, tickets).utf8), name: name),
      file.edits.map(\.action) == wanted
    {
      return (file, removals)
    }
    // Laid out in a way that lines cannot be exchanged: written anew, without comments.
    let plain = CurationFile.empty.text + wanted.map { CurationText.lines($0, indent: "  ") }.joined()
    return (try CurationFile(bytes: Array(plain.utf8), name: name), removals)
  }

  /// The text with the lines of changed edits exchanged and comments that name the tickets cut off.
  private func patched(_ left: [CurationEdit.Action?], _ tickets: Set<String>) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in edits.indices.reversed() where left[place] != edits[place].action {
      let start = edits[place].line - 1
      var end = place + 1 < edits.count ? edits[place + 1].line - 1 : lines.count
      guard start >= 0, start < end, end <= lines.count else { return text }
      // Comments and blank lines before the next edit are the next one's.
      while end > start + 1, lines[end - 1].allSatisfy(\.isWhitespace) || Self.isComment(lines[end - 1]) { end -= 1 }
      let indent = String(lines[start].prefix { $0 == " " })
      let fresh = left[place].map { CurationText.lines($0, indent: indent) } ?? ""
      lines.replaceSubrange(start..<end, with: fresh.split(separator: "\n").map(String.init))
    }
    return lines.map { line in
      Self.commentStart(line[...], naming: tickets).map { String(line[..<$0]) } ?? line
    }.joined(separator: "\n")
  }

  private static func isComment(_ line: String) -> Bool { line.drop { $0.isWhitespace }.first == "#" }

  /// Where the comment of a line begins that names one of these tickets as a whole word; `nil` for others.
  private static func commentStart(_ line: Substring, naming tickets: Set<String>) -> Substring.Index? {
    let start = line.indices.first { place in
      line[place] == "#" && (place == line.startIndex || line[line.index(before: place)].isWhitespace)
    }
    guard let start else { return nil }
    let comment = line[start...]
    let isNamed = tickets.contains { id in
      comment.ranges(of: id).contains { range in
        let before = range.lowerBound == comment.startIndex ? " " : comment[comment.index(before: range.lowerBound)]
        let after = range.upperBound == comment.endIndex ? " " : comment[range.upperBound]
        return !before.isLetter && !before.isNumber && !after.isLetter && !after.isNumber
      }
    }
    return isNamed ? start : nil
  }
}

extension CurationEdit.Action {
  /// The action without these tickets and words, `nil` where nothing is left to do, and how many went; `nil` when it
  /// names none.
  fileprivate func removing(
    _ gone: Set<String>, _ isTheirs: (String) -> Bool
  ) -> (left: CurationEdit.Action?, removed: Int)? {
    func without(
      _ entries: [String], name: String? = nil, atLeast least: Int, where isGone: (String) -> Bool,
      _ make: ([String], String?) -> CurationEdit.Action
    ) -> (left: CurationEdit.Action?, removed: Int)? {
      let left = entries.filter { !isGone($0) }
      let isNamed = name.map(isTheirs) ?? false
      let removed = entries.count - left.count + (isNamed ? 1 : 0)
      if removed == 0 { return nil }
      return (left.count < least ? nil : make(left, isNamed ? nil : name), removed)
    }
    switch self {
    case .split(let id, let into, let name, .tickets(let tickets)):
      return without(tickets, name: name, atLeast: 1, where: gone.contains) {
        .split(id, into: into, name: $1, by: .tickets($0))
      }
    case .split(let id, let into, let name, .terms(let terms)):
      return without(terms, name: name, atLeast: 1, where: isTheirs) {
        .split(id, into: into, name: $1, by: .terms($0))
      }
    case .rename(_, let name): return isTheirs(name) ? (nil, 1) : nil
    case .together(let tickets):
      return without(tickets, atLeast: 2, where: gone.contains) { left, _ in .together(left) }
    case .apart(let tickets):
      return without(tickets, atLeast: 2, where: gone.contains) { left, _ in .apart(left) }
    default: return nil
    }
  }
}
