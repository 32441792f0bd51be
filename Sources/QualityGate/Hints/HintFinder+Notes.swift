// Internal notes in public answers: a long row of the same words.
import TicketModel

extension HintFinder {
  /// Words in a row that two people do not write by chance. Shorter rows are figures of speech.
  private static let leastWords = 8

  func noteHints(_ reviewed: ReviewedTicket) -> [Hint] {
    let ticket = reviewed.ticket
    let notes = ticket.messages.indices.filter { ticket.messages[$0].visibility == .internal }
    guard let first = notes.first, reviewed.answers.contains(where: { $0 > first }) else { return [] }
    // What a document or the customer says is no secret.
    let customers = ticket.messages.indices.filter {
      ticket.messages[$0].role == .customer && ticket.messages[$0].visibility == .everyone
    }
    let open = ticket.articles.compactMap(\.text).map { WordedText($0) } + customers.map { reviewed.texts[$0] }
    let known = Set(open.flatMap { Self.rows($0.words).map(\.row) })
    var hints: [Hint] = []
    for note in notes {
      var places: [[String]: Int] = [:]
      for (row, at) in Self.rows(reviewed.texts[note].words) where !known.contains(row) && places[row] == nil {
        places[row] = at
      }
      for answer in reviewed.answers where answer > note {
        guard let (start, place) = Self.rows(reviewed.texts[answer].words).lazy
          .compactMap({ row, at in places[row].map { (at, $0) } }).first
        else { continue }
        let (own, other) = (reviewed.texts[answer].words, reviewed.texts[note].words)
        var length = Self.leastWords
        while start + length < own.count, place + length < other.count,
          own[start + length].text == other[place + length].text
        {
          length += 1
        }
        hints.append(
          Hint(
            .noteLeak,
            "\(length) words in a row also stand in an internal note, and neither in a document nor in what the "
              + "customer wrote.",
            evidence: [
              reviewed.passage(answer, words: start..<start + length),
              reviewed.passage(note, words: place..<place + length),
            ]))
      }
    }
    return hints
  }

  /// Every row of `leastWords` words with its place.
  private static func rows(_ words: [WordedText.Word]) -> [(row: [String], at: Int)] {
    guard words.count >= leastWords else { return [] }
    return (0...(words.count - leastWords)).map { at in (words[at..<at + leastWords].map(\.text), at) }
  }
}
