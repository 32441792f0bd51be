// Lines that stand in many tickets and say nothing of any: footers, form labels, a bot's menu, macros. Found by
// counting, without a list of phrases. What to make of the tickets is not decided here.

public import TicketModel

/// Lines, and names of form fields, that are left out of documents.
public struct RepeatedLines: Sendable, Equatable {
  /// Most frequent first.
  public let lines: [RepeatedLine]
  private let hashes: Set<UInt64>

  public init(_ lines: [RepeatedLine]) {
    self.lines = lines
    hashes = Set(lines.map(\.hash))
  }

  /// Words with a letter that must remain of a document; with fewer it stays whole.
  private static let fewestWords = 2

  /// The document without these lines and names of fields, or `nil` when it has none or too little would remain.
  ///
  /// - Complexity: O(bytes).
  public func removed(from text: String) -> String? {
    if hashes.isEmpty { return nil }
    let bytes = Array(text.utf8)
    let lines = DocumentLines.of(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var (words, hasChanged) = (0, false)
    var written = 0
    for line in lines {
      if hashes.contains(line.hash) {
        hasChanged = true
        continue
      }
      var start = line.range.lowerBound
      if let label = line.label, hashes.contains(label.hash) {
        hasChanged = true
        start = label.range.upperBound
        while start < line.range.upperBound, bytes[start] <= 32 { start += 1 }
      }
      // Paragraphs stay paragraphs.
      if !output.isEmpty {
        output.append(10)
        if bytes[written..<line.range.lowerBound].count(where: { $0 == 10 }) > 1 { output.append(10) }
      }
      output += bytes[start..<line.range.upperBound]
      words += DocumentLines.normalizedHash(bytes[start..<line.range.upperBound]).words
      written = line.range.upperBound
    }
    return hasChanged && words >= Self.fewestWords ? String(decoding: output, as: UTF8.self) : nil
  }
}
