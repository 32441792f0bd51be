// Figures of an answer that nothing it may rest on has: neither the documents it cites, nor the policies that hold, nor
// what was written before it.
import TicketModel

extension HintFinder {
  /// More of one kind say no more than that the answer speaks of something else.
  private static let mostFigures = 5

  func figureHints(_ reviewed: ReviewedTicket) -> [Hint] {
    let documents = reviewed.ticket.articles.filter { $0.text != nil }
    // Without a document there is nothing to compare with; that it is missing is a hint of its own.
    guard documents.contains(where: { $0.kind == .article }) else { return [] }
    let written = documents.flatMap {
      FigureReader.figures(in: WordedText($0.title + "\n\n" + ($0.text ?? "")))
    }
    let allowed = rules.allowedFigures.flatMap { FigureReader.figures(in: WordedText($0)) }
    let ticket = reviewed.ticket
    var said = FigureReader.figures(in: WordedText(ticket.subject + "\n\n" + ticket.ticketID))
    said += ticket.actions.flatMap { Self.figures(of: $0) }
    let times = ticket.messages.map(\.writtenAt) + ticket.actions.map(\.at)
    let dates = times.compactMap { $0 }.map { Self.figure(of: $0) }
    var hints: [Hint] = []
    var told: Set<Set<String>> = []
    for (index, text) in reviewed.texts.enumerated() {
      let figures = FigureReader.figures(in: text)
      guard ticket.messages[index].isUnderReview else {
        said += figures
        continue
      }
      let known = written + allowed + said + dates
      for figure in figures where Self.isWorthChecking(figure, in: text) {
        guard !known.contains(where: figure.isSaid(by:)), hints.count < Self.mostFigures,
          told.insert(figure.readings).inserted
        else { continue }
        hints.append(
          Hint(
            .unsupportedFigure,
            "“\(text.quote(figure.range))” stands neither in the cited documents and policies nor in what was written "
              + "before. " + Self.alternatives(to: figure, documents),
            evidence: [reviewed.passage(index, figure.range)]))
      }
    }
    return hints
  }

  /// Small counts, years and numbers in names of products say nothing that a document would have to confirm, and
  /// numbers in words are seldom meant to the day.
  private static func isWorthChecking(_ figure: Figure, in text: WordedText) -> Bool {
    if figure.isSpelled { return false }
    let value = figure.readings.compactMap { Double($0) }.max()
    switch figure.kind {
    case .date, .time: return true
    case .money: return value ?? 0 > 0
    // Wholly, half and not at all are ways of speaking.
    case .percentage: return ![0, 50, 100].contains(value ?? 0)
    case .number:
      guard let value, value >= 2 else { return false }
      if figure.unit != .unknown { return true }
      // Half of `24/7`, and parts of words such as `E104`.
      let before = figure.range.lowerBound > 0 ? text.bytes[figure.range.lowerBound - 1] : 32
      let behind = figure.range.upperBound < text.bytes.count ? text.bytes[figure.range.upperBound] : 32
      if before == UInt8(ascii: "/") || behind == UInt8(ascii: "/") { return false }
      let isPartOfWord = before | 32 >= 97 && before | 32 <= 122 || before == UInt8(ascii: "[")
      let isYear = figure.range.count == 4 && (1990...2100).contains(value)
      return value >= (isPartOfWord ? 1_000 : 100) && !isYear
    }
  }

  /// What the documents say of the same kind, for the reader to compare with.
  private static func alternatives(to figure: Figure, _ documents: [ShownArticle]) -> String {
    var found: [String] = []
    for document in documents {
      let text = WordedText(document.text ?? "")
      for other in FigureReader.figures(in: text) {
        let isAlike: Bool
        switch (figure.unit, other.unit) {
        case (.time, .time), (.data, .data): isAlike = figure.kind == other.kind
        case (.unknown, .unknown): isAlike = figure.kind == other.kind && figure.kind != .number
        default: isAlike = false
        }
        let quote = text.quote(other.range)
        if isAlike, !found.contains(quote) { found.append(quote) }
      }
    }
    if found.isEmpty { return "They name nothing of the kind." }
    return "They have: " + found.prefix(4).map { "“\($0)”" }.joined(separator: ", ") + "."
  }

  private static func figures(of action: ShownAction) -> [Figure] {
    FigureReader.figures(in: WordedText(action.text))
  }

  private static func figure(of time: Timestamp) -> Figure {
    Figure(kind: .date, readings: [time.dateText], range: 0..<0)
  }
}
